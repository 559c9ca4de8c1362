//! Bytes that nobody meant: whatever comes, the server lives.

use prost::Message as _;
use serde_json::json;
use smq_runtime::Limits;
use smq_tests::{
    serve,
    weather::v1::Everything,
    wire::{
        Connection, Message, Request, Session, ask,
        session::{JSON, PROTOBUF, frame, opcode},
    },
};

/// A generator of bytes that are the same in each run (xorshift64).
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn bytes(&mut self, most: u64) -> Vec<u8> {
        let length = self.next() % (most + 1);
        (0..length).map(|_| self.next() as u8).collect()
    }

    /// Bytes that look like something: a right message with a few of its bytes changed.
    fn bent(&mut self, right: &[u8]) -> Vec<u8> {
        let mut bytes = right.to_vec();
        for _ in 0..=self.next() % 4 {
            let place = self.next() as usize % bytes.len();
            bytes[place] = self.next() as u8;
        }
        bytes
    }
}

async fn lives(address: std::net::SocketAddr) {
    let request = Request::call("GetForecast").json(&json!({ "place": "Turin" }));
    assert_eq!(ask(address, request).await.status, 200);
}

/// Sends a frame, and returns whether the session goes on after it.
async fn survives(session: &mut Session, opcode: u8, payload: &[u8]) -> bool {
    let ping = frame(true, opcode::PING, true, b"still there?");
    session
        .raw([frame(true, opcode, true, payload), ping].concat())
        .await;
    loop {
        match session.message().await {
            Some(Message::Pong(_)) => return true,
            Some(Message::Close(code, _)) => {
                assert!([1002, 1003, 1007, 4400].contains(&code), "{code}");
                return false;
            }
            Some(_) => {}
            None => panic!("the server left without a close"),
        }
    }
}

async fn frames_of_noise(subprotocol: &str, opcode: u8, right: &[u8]) {
    let (_, address) = serve(Limits::default()).await;
    let mut noise = Noise(0x5eed_0f50_c4e7_0001);
    let mut session = Session::open(address, subprotocol).await;
    let mut survived = 0;
    for turn in 0..10_000 {
        let payload = match turn % 3 {
            0 => noise.bytes(40),
            _ => noise.bent(right),
        };
        if survives(&mut session, opcode, &payload).await {
            survived += 1;
        } else {
            session = Session::open(address, subprotocol).await;
        }
    }
    assert!(
        (100..9_900).contains(&survived),
        "some are frames, some are not: {survived}"
    );
    lives(address).await;
}

#[tokio::test]
async fn frames_of_noise_in_json_kill_nobody() {
    let filter = json!({ "place": ["a"] });
    let subscribe = json!({ "topic": "Weather.Observations", "filter": filter, "window": "9" });
    let right = json!({ "id": 1, "subscribe": subscribe }).to_string();
    frames_of_noise(JSON, opcode::TEXT, right.as_bytes()).await;
}

#[tokio::test]
async fn frames_of_noise_in_protobuf_kill_nobody() {
    let right = b"\x08\x01\x2a\x17\x0a\x10Weather.Readings\x12\x03\x0a\x01a";
    frames_of_noise(PROTOBUF, opcode::BINARY, right).await;
}

#[tokio::test]
async fn noise_that_is_no_frame_kills_nobody() {
    let (_, address) = serve(Limits::default()).await;
    let mut noise = Noise(0x5eed_0f50_c4e7_0002);
    for turn in 0..1000 {
        let subprotocol = [JSON, PROTOBUF][turn % 2];
        let mut session = Session::open(address, subprotocol).await;
        session.try_raw(noise.bytes(60)).await;
    }
    lives(address).await;
}

#[tokio::test]
async fn noise_as_requests_kills_nobody() {
    let (_, address) = serve(Limits::default()).await;
    let mut noise = Noise(0x5eed_0f50_c4e7_0003);
    let right = Everything {
        string: "snow".into(),
        nested: Some(Box::default()),
        strings: vec!["a".into()],
        ..Default::default()
    };
    let right_json =
        br#"{"map":{"a":"1"},"time":"2026-11-22T16:20:00Z","bytes":"aGVsbG8=","nested":{}}"#;
    let mut connection = Connection::open(address).await;
    for turn in 0..3000 {
        let (content_type, right) = match turn % 2 {
            0 => ("application/json", right_json.to_vec()),
            _ => ("application/protobuf", right.encode_to_vec()),
        };
        let request = Request::call("Echo").header("Content-Type", content_type);
        connection
            .send(request.body(noise.bent(&right)).bytes())
            .await;
        let response = connection.response().await;
        assert!([200, 400].contains(&response.status), "{response:?}");
    }
    let head = Request::call("Echo")
        .header("Accept", "*/*")
        .body("{}")
        .bytes();
    for _ in 0..1000 {
        let mut connection = Connection::open(address).await;
        let _ = connection.try_send(noise.bent(&head)).await;
    }
    lives(address).await;
}
