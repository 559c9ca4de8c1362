//! Attacks: what a client that means harm may send, kind by kind.

use std::{net::SocketAddr, time::Duration};

use hyper::client::conn::http2::{self, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo};
use serde_json::json;
use tokio::{
    net::TcpSocket,
    task::JoinSet,
    time::{Instant, sleep, timeout},
};

use crate::wire::{
    Connection, Request, Session,
    session::{JSON, frame, handshake, opcode},
};

/// What each kind of attack holds at a time.
const HELD: usize = 20;

/// What an attacker waits for at most when the server takes nothing.
const STALL: Duration = Duration::from_secs(3);

const MIB: usize = 1 << 20;

/// The kinds of attacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attack {
    /// Heads of requests without an end.
    Heads,
    /// Bodies without their last byte.
    Bodies,
    /// WebSocket messages without an end.
    Messages,
    /// Subscribers that read nothing.
    Idlers,
    /// Responses over HTTP/2 that nobody takes.
    Streams,
    /// Large filters, many of them.
    Filters,
    /// Numbered publishes of publishers that are made up.
    Publishers,
    /// Random bytes after a handshake.
    Noise,
    /// Valid requests, as fast as they are answered.
    Requests,
}

impl Attack {
    /// Each kind.
    pub const ALL: [Self; 9] = [
        Self::Heads,
        Self::Bodies,
        Self::Messages,
        Self::Idlers,
        Self::Streams,
        Self::Filters,
        Self::Publishers,
        Self::Noise,
        Self::Requests,
    ];

    /// Attacks until the time is over, from an address of its own. What it opens, it holds for the length of a round.
    ///
    /// # Panics
    ///
    /// When 127.0.0.0/8 is not this machine.
    pub async fn repeat(self, address: SocketAddr, until: Instant, round: Duration) {
        let source = [127, 0, 0, 10 + self as u8];
        while Instant::now() < until {
            // The server may let go of an attacker at any point: what fails then is no fault.
            let mut attack = JoinSet::new();
            attack.spawn(async move { self.round(source, address, round).await });
            let _ = attack.join_next().await;
        }
    }

    async fn round(self, source: [u8; 4], address: SocketAddr, round: Duration) {
        let mut connections = Vec::new();
        let mut sessions = Vec::new();
        let mut senders = Vec::new();
        let mut askers = JoinSet::new();
        for number in 0..HELD {
            match self {
                Self::Streams => senders.push(streams(source, address).await),
                Self::Messages | Self::Idlers | Self::Filters => {
                    let mut session = Session::narrow_from(source, address).await;
                    for bytes in self.frames(number) {
                        let _ = timeout(STALL, session.try_raw(bytes)).await;
                    }
                    sessions.push(session);
                }
                Self::Requests => {
                    askers.spawn(ask_on(source, address));
                }
                _ => {
                    let mut connection = Connection::open_from(source, address).await;
                    let _ = timeout(STALL, connection.try_send(self.bytes(number))).await;
                    connections.push(connection);
                }
            }
        }
        sleep(round).await;
    }

    /// What it sends over a connection.
    fn bytes(self, number: usize) -> Vec<u8> {
        match self {
            Self::Heads => {
                b"POST /socket.mq/weather/v1/Weather.Echo HTTP/1.1\r\nHost: x\r\nX-A: ".to_vec()
            }
            Self::Bodies => {
                let request = Request::call("PutPicture").header("Content-Type", "image/png");
                let mut bytes = request.body(vec![b'x'; 3 * MIB]).bytes();
                bytes.truncate(bytes.len() - 1);
                bytes
            }
            Self::Publishers => (0..100)
                .flat_map(|sequence| {
                    let id = format!("{:032x}", (number as u128) << 64 | sequence);
                    let path = format!("Readings?publisher={id}&sequence=1");
                    Request::call(&path).json(&json!({})).bytes()
                })
                .collect(),
            _ => {
                let mut noise = handshake(Some(JSON)).bytes();
                let mut random = number as u32;
                noise.extend((0..10_000).map(|_| {
                    random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (random >> 24) as u8
                }));
                noise
            }
        }
    }

    /// What it sends in a session.
    fn frames(self, number: usize) -> Vec<Vec<u8>> {
        let text = |frame_in_json: serde_json::Value| {
            frame(
                true,
                opcode::TEXT,
                true,
                frame_in_json.to_string().as_bytes(),
            )
        };
        match self {
            Self::Messages => {
                let part = vec![b' '; MIB];
                let first = frame(false, opcode::TEXT, true, &part);
                let more = frame(false, opcode::CONTINUATION, true, &part);
                vec![first, more.clone(), more]
            }
            Self::Filters => (0..50)
                .map(|id| {
                    let places: Vec<_> = (0..1000)
                        .map(|place| format!("{number}-{id}-{place}"))
                        .collect();
                    let filter = json!({ "place": places });
                    let subscribe = json!({ "topic": "Weather.Observations", "filter": filter });
                    text(json!({ "id": id + 1, "subscribe": subscribe }))
                })
                .collect(),
            _ => vec![text(
                json!({ "id": 1, "subscribe": { "topic": "Weather.Observations" } }),
            )],
        }
    }
}

/// Opens responses over HTTP/2 that are not taken.
async fn streams(source: [u8; 4], address: SocketAddr) -> SendRequest<String> {
    let socket = TcpSocket::new_v4().expect("a socket");
    let bound = socket.bind((source, 0).into());
    bound.expect("127.0.0.0/8 is this machine");
    let stream = socket.connect(address).await.expect("a connection");
    let mut builder = http2::Builder::new(TokioExecutor::new());
    builder.initial_stream_window_size(1);
    let opened = builder.handshake::<_, String>(TokioIo::new(stream)).await;
    let (mut sender, connection) = opened.expect("a handshake");
    tokio::spawn(connection);
    for _ in 0..50 {
        let request = hyper::Request::get(format!("http://{address}/socket.mq/weather/v1"));
        let response = sender.send_request(request.body(String::new()).expect("a request"));
        let _ = timeout(STALL, response).await;
    }
    sender
}

/// Sends requests ten at a time, and reads the responses, for ever.
async fn ask_on(source: [u8; 4], address: SocketAddr) {
    let mut connection = Connection::open_from(source, address).await;
    let ten = Request::call("Echo").json(&json!({})).bytes().repeat(10);
    loop {
        connection.send(&ten).await;
        for _ in 0..10 {
            connection.response().await;
        }
    }
}
