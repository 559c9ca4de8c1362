//! A session by hand, over memory: the bytes of a client, and how many messages come back.

use std::fmt::Write;

use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use prost::Message;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex},
    runtime::Runtime,
};
use tower_service::Service;

use super::{Host, guard::v1::ReadingFilter, reading, reading_json, runtime};

/// How frames and payloads are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Protobuf,
    Json,
}

/// An open session. Its server runs while something is exchanged, and only then.
pub(crate) struct Session {
    runtime: Runtime,
    stream: DuplexStream,
    format: Format,
    buffer: Box<[u8]>,
}

/// A ping: its pong comes when all that was said before has been read.
const PING: [u8; 6] = [0x89, 0x80, 1, 2, 3, 4];

impl Session {
    pub(crate) fn open(format: Format, host: Host) -> Self {
        let runtime = runtime();
        let (stream, theirs) = duplex(1 << 20);
        let server = host.server();
        let service =
            service_fn(move |request: http::Request<Incoming>| server.clone().call(request));
        let connection = http1::Builder::new()
            .serve_connection(TokioIo::new(theirs), service)
            .with_upgrades();
        runtime.spawn(connection);
        let mut session = Self {
            runtime,
            stream,
            format,
            buffer: vec![0; 1 << 20].into(),
        };
        session.shake_hands();
        session
    }

    fn shake_hands(&mut self) {
        let subprotocol = match self.format {
            Format::Protobuf => "smq.v1.proto",
            Format::Json => "smq.v1.json",
        };
        let request = format!(
            "GET /socket.mq/guard/v1 HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\
             Sec-WebSocket-Protocol: {subprotocol}\r\n\r\n"
        );
        let Self {
            runtime, stream, ..
        } = self;
        runtime.block_on(async {
            stream
                .write_all(request.as_bytes())
                .await
                .expect("it is read");
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                head.push(stream.read_u8().await.expect("an answer"));
            }
            assert!(head.starts_with(b"HTTP/1.1 101 "), "it becomes a session");
        });
    }

    /// Subscribes to readings, of one place or all.
    pub(crate) fn subscribe(&mut self, id: u32, place: Option<&str>) {
        let frame = match self.format {
            Format::Json => {
                let mut text = format!(r#"{{"id":{id},"subscribe":{{"topic":"Guard.Readings""#);
                if let Some(place) = place {
                    let _ = write!(text, r#","filter":{{"place":"{place}"}}"#);
                }
                text += "}}";
                self.client_frame(&text, &[])
            }
            Format::Protobuf => {
                let place = place.unwrap_or_default().into();
                let filter = ReadingFilter { place }.encode_to_vec();
                let said = [&field(1, b"Guard.Readings")[..], &field(2, &filter)].concat();
                self.client_frame("", &[&id_field(id)[..], &field(2, &said)].concat())
            }
        };
        self.exchange(&frame, 1);
    }

    /// Returns a message of a client: the text, or the bytes.
    pub(crate) fn client_frame(&self, json: &str, protobuf: &[u8]) -> Vec<u8> {
        let (opcode, payload) = match self.format {
            Format::Json => (0x81, json.as_bytes()),
            Format::Protobuf => (0x82, protobuf),
        };
        let mut message = vec![opcode];
        match payload.len() {
            length @ 0..=125 => message.push(0x80 | length as u8),
            length => {
                message.push(0x80 | 126);
                message.extend(u16::try_from(length).expect("it is short").to_be_bytes());
            }
        }
        let mask = [0x12, 0x34, 0x56, 0x78];
        message.extend(mask);
        message.extend(
            payload
                .iter()
                .zip(mask.iter().cycle())
                .map(|(byte, mask)| byte ^ mask),
        );
        message
    }

    /// Returns a frame that carries `reading(0)`: its id, its field in `ClientFrame`, and what it is about.
    pub(crate) fn with_payload(
        &self,
        id: u32,
        tag: u8,
        name: &str,
        about: &str,
        path: &str,
    ) -> Vec<u8> {
        let payload = reading_json();
        let json = format!(r#"{{"id":{id},"{name}":{{"{about}":"{path}","payload":{payload}}}}}"#);
        let payload = reading(0).encode_to_vec();
        let said = [field(1, path.as_bytes()), field(2, &payload)].concat();
        let protobuf = [id_field(id), field(tag, &said)].concat();
        self.client_frame(&json, &protobuf)
    }

    /// Sends messages, and returns when the server has read them and that many messages have come from it.
    pub(crate) fn exchange(&mut self, messages: &[u8], answers: usize) {
        let Self {
            runtime,
            stream,
            buffer,
            ..
        } = self;
        runtime.block_on(async {
            stream.write_all(messages).await.expect("it is read");
            stream.write_all(&PING).await.expect("it is read");
            let (mut filled, mut read, mut left) = (0, 0, answers + 1);
            while left > 0 {
                let more = stream
                    .read(&mut buffer[filled..])
                    .await
                    .expect("the session goes on");
                assert!(more > 0, "the session goes on");
                filled += more;
                while let Some(length) = whole_message(&buffer[read..filled]) {
                    assert_ne!(buffer[read], 0x88, "the server does not close");
                    read += length;
                    left -= 1;
                }
            }
            assert_eq!(read, filled, "no message that nobody waits for");
        });
    }
}

/// Returns the length of the first message with its header, if all of it is there.
fn whole_message(bytes: &[u8]) -> Option<usize> {
    let length = match bytes {
        [_, 126, high, low, ..] => 4 + usize::from(u16::from_be_bytes([*high, *low])),
        [_, length @ 0..=125, ..] => 2 + usize::from(*length),
        _ => return None,
    };
    (bytes.len() >= length).then_some(length)
}

fn id_field(id: u32) -> Vec<u8> {
    assert!(id < 128, "it is one byte");
    vec![0x08, id as u8]
}

/// Returns a field of bytes.
fn field(tag: u8, value: &[u8]) -> Vec<u8> {
    let mut field = vec![tag << 3 | 2];
    prost::encoding::encode_varint(value.len() as u64, &mut field);
    field.extend_from_slice(value);
    field
}
