//! Attacks of every kind at once, for a while: honest clients are served, and afterwards the memory is as before.
//!
//! `SMQ_ATTACK_SECONDS` sets how long; 20 if it is not set.

use std::{env, net::SocketAddr, time::Duration};

use hyper_util::rt::{TokioExecutor, TokioIo};
use serde_json::json;
use smq_tests::{
    Order, Process, ask_for_forecast, eventually, hear_observation, room_for_connections,
    wire::{
        Connection, Request, Session, ask,
        session::{JSON, frame, handshake, opcode},
    },
};
use tokio::{
    net::TcpSocket,
    task::JoinSet,
    time::{Instant, sleep, timeout},
};

/// What each kind of attack holds at a time.
const HELD: usize = 20;

/// How long a round of an attack lasts.
const ROUND: Duration = Duration::from_secs(3);

/// What an honest client may wait for what it does in one round: the attackers use the same two processors.
const PATIENCE: Duration = Duration::from_secs(30);

const MIB: usize = 1 << 20;

/// What the server may keep: the outcomes of numbered publishes have a budget of 32 MiB as it counts them.
const KEPT: usize = 64 * MIB;

/// The kinds of attacks.
#[derive(Debug, Clone, Copy)]
enum Attack {
    Heads,
    Bodies,
    Messages,
    Idlers,
    Streams,
    Filters,
    Publishers,
    Noise,
}

impl Attack {
    const ALL: [Self; 8] = [
        Self::Heads,
        Self::Bodies,
        Self::Messages,
        Self::Idlers,
        Self::Streams,
        Self::Filters,
        Self::Publishers,
        Self::Noise,
    ];

    /// Attacks until the time is over, from an address of its own.
    async fn repeat(self, address: SocketAddr, until: Instant) {
        let source = [127, 0, 0, 10 + self as u8];
        while Instant::now() < until {
            // The server may let go of an attacker at any point: what fails then is no fault.
            let mut round = JoinSet::new();
            round.spawn(async move { self.round(source, address).await });
            let _ = round.join_next().await;
        }
    }

    async fn round(self, source: [u8; 4], address: SocketAddr) {
        let mut connections = Vec::new();
        let mut sessions = Vec::new();
        let mut senders = Vec::new();
        for number in 0..HELD {
            match self {
                Self::Streams => senders.push(streams(source, address).await),
                Self::Messages | Self::Idlers | Self::Filters => {
                    let mut session = Session::narrow_from(source, address).await;
                    for bytes in self.frames(number) {
                        let _ = timeout(ROUND, session.try_raw(bytes)).await;
                    }
                    sessions.push(session);
                }
                _ => {
                    let mut connection = Connection::open_from(source, address).await;
                    let _ = timeout(ROUND, connection.try_send(self.bytes(number))).await;
                    connections.push(connection);
                }
            }
        }
        sleep(ROUND).await;
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
async fn streams(
    source: [u8; 4],
    address: SocketAddr,
) -> hyper::client::conn::http2::SendRequest<String> {
    let socket = TcpSocket::new_v4().expect("a socket");
    let bound = socket.bind((source, 0).into());
    bound.expect("127.0.0.0/8 is this machine");
    let stream = socket.connect(address).await.expect("a connection");
    let mut builder = hyper::client::conn::http2::Builder::new(TokioExecutor::new());
    builder.initial_stream_window_size(1);
    let opened = builder.handshake::<_, String>(TokioIo::new(stream)).await;
    let (mut sender, connection) = opened.expect("a handshake");
    tokio::spawn(connection);
    for _ in 0..50 {
        let request = http::Request::get(format!("http://{address}/socket.mq/weather/v1"));
        let response = sender.send_request(request.body(String::new()).expect("a request"));
        let _ = timeout(ROUND, response).await;
    }
    sender
}

/// Asks and subscribes until the time is over. Returns how often.
async fn be_honest(address: SocketAddr, until: Instant) -> usize {
    let mut count = 0;
    while Instant::now() < until {
        let served = timeout(PATIENCE, async {
            ask_for_forecast(address).await;
            hear_observation(address, || {}).await;
        });
        served.await.expect("honest clients are served in time");
        count += 1;
        sleep(Duration::from_millis(100)).await;
    }
    count
}

/// Observations of 20 KB, one after the other.
fn observe(count: u64, pause: Duration) -> Order {
    Order::Observe {
        places: vec!["Turin".into()],
        count,
        bytes: 20_000,
        pause,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_every_kind_at_once_pass() {
    let seconds = env::var("SMQ_ATTACK_SECONDS").ok();
    let seconds = seconds.and_then(|text| text.parse().ok()).unwrap_or(20);
    room_for_connections(4_000);
    let folder = tempfile::tempdir().expect("a folder");
    let journal = folder.path().join("journal");
    let mut server = Process::start(env!("CARGO_BIN_EXE_station"), "127.0.0.1:0", &journal);
    let address = server.address();
    // The log of the topic is full.
    let _: String = server.ask(&observe(2_000, Duration::ZERO));
    let before = server.allocated();
    let pause = Duration::from_millis(20);
    server.tell(&observe((seconds + 5) * 50, pause));

    let until = Instant::now() + Duration::from_secs(seconds);
    let mut attacks = JoinSet::new();
    for attack in Attack::ALL {
        attacks.spawn(attack.repeat(address, until));
    }
    let honest = be_honest(address, until).await;
    attacks.shutdown().await;
    println!("{honest} honest rounds");
    assert!(honest > 3, "{honest} honest rounds");
    // The answer to the long order comes first.
    let _: String = server.ask(&Order::Measure);
    let _: String = server.ask(&Order::Measure);
    eventually("the memory returns", || server.allocated() < before + KEPT).await;
    let after = server.allocated();
    println!("from {} to {} KiB", before / 1024, after / 1024);
    assert_eq!(ask(address, Request::call("Echo")).await.status, 200);
}
