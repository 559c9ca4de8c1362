//! What is no frame, whole and unmasked: RFC 6455 below, the subprotocol above.

use serde_json::json;
use smq_runtime::Limits;
use smq_tests::{
    serve,
    wire::{
        Message, Session,
        session::{JSON, PROTOBUF, frame, opcode},
    },
};

#[tokio::test]
async fn what_is_no_frame_ends_the_session() {
    let (_, address) = serve(Limits::default()).await;
    for (subprotocol, opcode, payload, close) in [
        (JSON, opcode::BINARY, &b"{}"[..], 1003),
        (PROTOBUF, opcode::TEXT, b"\x08\x01", 1003),
        (JSON, opcode::TEXT, b"", 4400),
        (JSON, opcode::TEXT, b"{\"id\":1", 4400),
        (JSON, opcode::TEXT, b"[1]", 4400),
        (JSON, opcode::TEXT, b"{\"id\":-1}", 4400),
        (
            JSON,
            opcode::TEXT,
            b"{\"id\":1,\"subscribe\":{},\"unsubscribe\":{}}",
            4400,
        ),
        (
            JSON,
            opcode::TEXT,
            b"{\"id\":1,\"subscribe\":{\"topic\":7}}",
            4400,
        ),
        (JSON, opcode::TEXT, b"{}", 4400),
        (PROTOBUF, opcode::BINARY, b"", 4400),
        (PROTOBUF, opcode::BINARY, b"\xff", 4400),
        (PROTOBUF, opcode::BINARY, b"\x08\x01\x12\x7f", 4400),
        (JSON, opcode::TEXT, b"\"\xff\"", 1007),
        (JSON, 3, b"{}", 1002),
        (JSON, opcode::CONTINUATION, b"{}", 1002),
    ] {
        let mut session = Session::open(address, subprotocol).await;
        session.send(opcode, payload).await;
        let code = session.closed().await;
        assert_eq!(
            code,
            close,
            "{subprotocol} {opcode} {:?}",
            String::from_utf8_lossy(payload)
        );
        assert_eq!(
            session.message().await,
            None,
            "after the close comes the end"
        );
    }
}

#[tokio::test]
async fn a_frame_that_is_not_masked_ends_the_session() {
    let (_, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    session
        .raw(frame(true, opcode::TEXT, false, b"{\"id\":1}"))
        .await;
    assert_eq!(session.closed().await, 1002);
}

#[tokio::test]
async fn a_message_in_fragments_is_a_message() {
    let (_, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    let text = json!({ "id": 1, "publish": { "topic": "Weather.Readings" } }).to_string();
    let (first, rest) = text.split_at(10);
    session
        .raw(frame(false, opcode::TEXT, true, first.as_bytes()))
        .await;
    session.send(opcode::PING, "between").await;
    assert_eq!(
        session.message().await,
        Some(Message::Pong("between".into()))
    );
    for byte in rest.bytes() {
        session
            .raw(frame(false, opcode::CONTINUATION, true, &[byte]))
            .await;
    }
    session
        .raw(frame(true, opcode::CONTINUATION, true, b""))
        .await;
    assert_eq!(session.hear().await, json!({ "id": 1, "receipt": {} }));
}
