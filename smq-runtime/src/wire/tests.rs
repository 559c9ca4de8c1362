//! Compares the messages of `frame.rs` with `proto/smq/v1/frame.proto`.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use bytes::Bytes;
use prost::Message;
use prost_reflect::{DescriptorPool, DynamicMessage, Kind, ReflectMessage};

use super::{
    frame::{Cancel, Close, Detail},
    *,
};

const FILES: [&str; 2] = ["frame.proto", "envelope.proto"];

fn pool() -> DescriptorPool {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../proto");
    let mut compiler = protox::Compiler::new([&folder]).unwrap();
    compiler
        .open_files(FILES.map(|it| folder.join("smq/v1").join(it)))
        .unwrap();
    compiler.descriptor_pool()
}

/// `BLESS=1 cargo test -p smq-runtime frame_proto` rewrites the descriptor.
#[test]
fn the_descriptor_is_that_of_frame_proto() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut compiler = protox::Compiler::new([folder.join("../proto")]).unwrap();
    compiler.include_source_info(true);
    let (name, descriptor) = FRAME_PROTO;
    compiler.open_file(name).unwrap();
    let set = compiler.file_descriptor_set();
    let [file] = &set.file[..] else {
        panic!("it imports nothing")
    };
    let encoded = file.encode_to_vec();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(folder.join("src/wire/frame.binpb"), encoded).unwrap();
    } else {
        assert!(
            descriptor == encoded,
            "run with `BLESS=1` to accept the new descriptor"
        );
    }
}

const POSITION: Position = Position {
    epoch: 1_795_361_234_567_890,
    sequence: 42,
    retained_from: 7,
};

fn status() -> Status {
    let detail = Detail {
        type_name: "a.B".into(),
        value: Bytes::from_static(b"\x08\x01"),
    };
    Status {
        code: "not_found".into(),
        message: "no".into(),
        details: vec![detail],
    }
}

fn headers() -> FrameHeaders {
    [("x-tag".to_owned(), "7".to_owned())].into()
}

fn server_frames() -> Vec<server_frame::Frame> {
    vec![
        Subscribed {
            position: Some(POSITION),
            replayed: 3,
            resumed: true,
            retained: true,
        }
        .into(),
        Event {
            sequence: 7,
            payload: Bytes::from_static(b"event"),
            headers: headers(),
        }
        .into(),
        Gap {
            from: Some(POSITION),
            to: Some(POSITION),
        }
        .into(),
        Receipt {
            position: Some(POSITION),
            headers: headers(),
        }
        .into(),
        End {
            status: Some(status()),
            headers: headers(),
        }
        .into(),
        Reply {
            payload: Bytes::from_static(b"reply"),
            headers: headers(),
            more: true,
            parts: vec![Bytes::from_static(b"one"), Bytes::from_static(b"two")],
        }
        .into(),
        Drain { retry_ms: 250 }.into(),
        close().into(),
        Expiring { in_ms: 30_000 }.into(),
        RetainedEnd {}.into(),
    ]
}

fn close() -> Close {
    Close {
        code: 1000,
        reason: "done".into(),
    }
}

fn client_frames() -> Vec<client_frame::Frame> {
    let subscribe = |start| {
        client_frame::Frame::Subscribe(Subscribe {
            topic: "W.T".into(),
            filter: Bytes::from_static(b"filter"),
            start: Some(start),
            window: 9,
        })
    };
    vec![
        subscribe(subscribe::Start::After(POSITION)),
        subscribe(subscribe::Start::Live(true)),
        client_frame::Frame::Unsubscribe(Unsubscribe {}),
        client_frame::Frame::Credit(Credit { bytes: 5 }),
        client_frame::Frame::Publish(Publish {
            topic: "W.T".into(),
            payload: Bytes::from_static(b"event"),
            sequence: 3,
            again: true,
            headers: headers(),
        }),
        client_frame::Frame::Request(Request {
            method: "W.M".into(),
            payload: Bytes::from_static(b"request"),
            timeout_ms: 1500,
            headers: headers(),
            window: 9,
        }),
        client_frame::Frame::Cancel(Cancel {}),
        client_frame::Frame::Close(close()),
        client_frame::Frame::Hello(Hello {
            publisher: Bytes::from_static(b"sixteen octets.."),
            published: 7,
            headers: headers(),
        }),
    ]
}

/// Decodes a frame of this crate with the file's descriptor, and checks that no data is lost or unknown.
fn reread(pool: &DescriptorPool, message: &str, ours: &[u8]) -> DynamicMessage {
    let descriptor = pool.get_message_by_name(message).unwrap();
    let theirs = DynamicMessage::decode(descriptor, ours).unwrap();
    assert_eq!(theirs.encode_to_vec(), ours, "{theirs:?}");
    assert_known(&theirs);
    theirs
}

fn assert_known(message: &DynamicMessage) {
    assert_eq!(message.unknown_fields().count(), 0, "{message:?}");
    for (_, value) in message.fields() {
        value.as_message().into_iter().for_each(assert_known);
    }
}

/// Only the extension that protects topics encodes and decodes this frame.
const OF_EXTENSIONS: &str = "topic_key";

/// Checks that `frames` cover every frame kind of the file, and every field.
fn assert_complete(pool: &DescriptorPool, message: &str, frames: &[DynamicMessage]) {
    let descriptor = pool.get_message_by_name(message).unwrap();
    for kind in descriptor.fields().filter(|it| it.name() != OF_EXTENSIONS) {
        let of_kind: Vec<_> = frames
            .iter()
            .filter(|frame| frame.has_field(&kind))
            .collect();
        assert!(!of_kind.is_empty(), "no {}", kind.full_name());
        let Kind::Message(content) = kind.kind() else {
            continue;
        };
        for field in content.fields() {
            let set = of_kind.iter().any(|frame| {
                frame
                    .get_field(&kind)
                    .as_message()
                    .is_some_and(|content| content.has_field(&field))
            });
            assert!(set, "no {}", field.full_name());
        }
    }
}

#[test]
fn client_frames_match_the_file() {
    let pool = pool();
    let frames = client_frames().into_iter().map(|frame| {
        let frame = ClientFrame {
            id: 1,
            frame: Some(frame),
        };
        reread(&pool, "smq.v1.ClientFrame", &frame.encode_to_vec())
    });
    assert_complete(&pool, "smq.v1.ClientFrame", &frames.collect::<Vec<_>>());
}

#[test]
fn server_frames_match_the_file() {
    let pool = pool();
    let frames = server_frames().into_iter().map(|frame| {
        let frame = ServerFrame::new(1, frame);
        reread(&pool, "smq.v1.ServerFrame", &frame.encode_to_vec())
    });
    assert_complete(&pool, "smq.v1.ServerFrame", &frames.collect::<Vec<_>>());
}

#[test]
fn a_poll_matches_the_file() {
    let poll = Poll {
        subscribe: Some(Subscribe::default()),
        wait_ms: 6,
    };
    let theirs = reread(&pool(), "smq.v1.Poll", &poll.encode_to_vec());
    assert_eq!(theirs.fields().count(), theirs.descriptor().fields().len());
}

#[test]
fn server_frames_in_json_are_canonical() {
    let descriptor = pool().get_message_by_name("smq.v1.ServerFrame").unwrap();
    for frame in server_frames() {
        if matches!(
            frame,
            server_frame::Frame::Event(_) | server_frame::Frame::Reply(_)
        ) {
            continue; // Its payload is embedded, not base64: see `session/frame_codec.rs`.
        }
        let ours = ServerFrame::new(1, frame);
        let json = encode_server_frame(&ours);
        let mut deserializer = serde_json::Deserializer::from_slice(&json);
        let theirs = DynamicMessage::deserialize(descriptor.clone(), &mut deserializer).unwrap();
        assert_eq!(theirs.encode_to_vec(), ours.encode_to_vec());
        let canonical = serde_json::to_value(&theirs).unwrap();
        assert_eq!(
            serde_json::from_slice::<serde_json::Value>(&json).unwrap(),
            canonical
        );
    }
}
