//! What is measured, with whom.

use std::{io, path::Path, time::Duration};

use crate::{
    clients::{self, Own},
    keys,
    payload::LEAST,
    process::Process,
    report::Figures,
    requests::{self, Load},
    servers::TWO_THREADS,
    topics,
    wire::{
        Connect,
        h2::Grpc,
        http::Post,
        nats::Nats,
        polls::Polls,
        raw::Raw,
        session::{JsonSession, Session},
        socketio::SocketIo,
        zmtp::Zmtp,
    },
};

/// Who does the work.
#[derive(Clone)]
pub(crate) struct Contestant {
    pub(crate) name: &'static str,
    server: String,
    client: Client,
    /// Whether all requests in flight are on one connection, whatever the work says.
    is_multiplexed: bool,
}

#[derive(Clone, Copy)]
enum Client {
    /// As little as a client can do.
    Lean(Connect),
    Own(Own),
}

#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// Requests at full speed.
    Requests(Load),
    /// As many events as nothing is lost of.
    Throughput {
        subscribers: usize,
        /// Events are of so many kinds, and each subscriber sees one of them.
        kinds: usize,
        bytes: usize,
    },
    /// So many events a second.
    Latency { subscribers: usize, rate: u32 },
    /// Subscribers to which nothing is published.
    Idle { subscribers: usize },
}

pub(crate) struct Work {
    /// The section of the report.
    pub(crate) group: &'static str,
    pub(crate) name: String,
    /// What grows, in a section about growth.
    pub(crate) x: Option<usize>,
    kind: Kind,
    /// The first one is what the others are held against.
    pub(crate) contestants: Vec<Contestant>,
}

impl Work {
    pub(crate) fn measure(
        &self,
        it: &Contestant,
        time: Duration,
        is_quick: bool,
        folder: &Path,
    ) -> io::Result<Figures> {
        let event_bytes = match self.kind {
            Kind::Throughput { bytes, .. } => bytes,
            Kind::Idle { .. } => LEAST,
            _ => 100,
        };
        if it.server == "sealed" {
            keys::make(folder)?;
        }
        let server = &Process::start(&it.server, event_bytes, folder)?;
        match (self.kind, it.client) {
            (Kind::Requests(load), client) => {
                let load = match it.is_multiplexed {
                    true => Load {
                        connections: 1,
                        in_flight: load.connections * load.in_flight,
                        ..load
                    },
                    false => load,
                };
                match client {
                    Client::Lean(wire) => requests::measure(server, wire, load, time),
                    Client::Own(own) => clients::requests(server, own, load, time, folder),
                }
            }
            (
                Kind::Throughput {
                    subscribers,
                    kinds,
                    bytes,
                },
                Client::Lean(wire),
            ) => topics::throughput(server, wire, subscribers, kinds, bytes, time),
            (
                Kind::Throughput {
                    subscribers, bytes, ..
                },
                Client::Own(own),
            ) => clients::throughput(server, own, subscribers, bytes, time, folder),
            (Kind::Latency { subscribers, rate }, Client::Lean(wire)) => {
                topics::latency(server, wire, subscribers, rate, 100, time)
            }
            (Kind::Idle { subscribers }, Client::Lean(wire)) => {
                let few = if is_quick { 10 } else { 1 };
                topics::memory(server, wire, subscribers / few)
            }
            _ => Err(io::Error::other("only a lean client does that")),
        }
    }
}

fn lean(name: &'static str, server: &str, wire: Connect) -> Contestant {
    Contestant {
        name,
        server: server.into(),
        client: Client::Lean(wire),
        is_multiplexed: false,
    }
}

fn own(name: &'static str, server: &str, own: Own) -> Contestant {
    Contestant {
        name,
        server: server.into(),
        client: Client::Own(own),
        is_multiplexed: own != Own::Post,
    }
}

fn multiplexed(it: Contestant) -> Contestant {
    Contestant {
        is_multiplexed: true,
        ..it
    }
}

const PROTOBUF: &str = "application/protobuf";
const JSON: &str = "application/json";
const POST: &str = "/socket.mq/bench/v1/Bench.Echo";
/// The path of Connect and gRPC.
const ECHO: &str = "/bench.v1.Bench/Echo";

fn post(name: &'static str) -> Contestant {
    lean(name, "plain", |_| Box::new(Post::new(POST, PROTOBUF)))
}

fn session(name: &'static str) -> Contestant {
    lean(name, "plain", |_| Box::new(Session::new()))
}

fn raw() -> Contestant {
    lean("raw TCP (limit)", "raw", |_| Box::new(Raw))
}

fn connectrpc() -> Contestant {
    lean("connectrpc", "connectrpc", |_| {
        Box::new(Post::new(ECHO, "application/proto"))
    })
}

fn tonic() -> Contestant {
    multiplexed(lean("tonic", "tonic", |_| Box::new(Grpc::new())))
}

fn nats() -> Contestant {
    lean("NATS", "NATS", |_| Box::new(Nats))
}

fn socketioxide() -> Contestant {
    lean("socketioxide", "socketioxide", |_| Box::new(SocketIo))
}

/// Those who answer requests over HTTP/1.1.
fn over_post() -> Vec<Contestant> {
    let hyper = lean("hyper and prost (limit)", "hyper", |_| {
        Box::new(Post::new("/", PROTOBUF))
    });
    vec![post("socket.mq"), hyper, connectrpc()]
}

/// Those who answer many requests on one connection.
fn over_session() -> Vec<Contestant> {
    let zeromq = lean("ZeroMQ", "ZeroMQ requests", |_| Box::new(Zmtp));
    vec![
        session("socket.mq"),
        raw(),
        zeromq,
        nats(),
        tonic(),
        socketioxide(),
    ]
}

/// Those who have topics.
fn over_topics() -> Vec<Contestant> {
    let zeromq = lean("ZeroMQ", "ZeroMQ events", |_| Box::new(Zmtp));
    vec![
        session("socket.mq"),
        raw(),
        zeromq,
        nats(),
        tonic(),
        socketioxide(),
    ]
}

fn both_doors() -> Vec<Contestant> {
    let lean = |name, wire| lean(name, "doors", wire);
    vec![
        lean("POST", |_| Box::new(Post::new(POST, PROTOBUF))),
        lean("Connect", |_| {
            Box::new(Post::new(ECHO, "application/proto"))
        }),
        multiplexed(lean("gRPC", |_| Box::new(Grpc::new()))),
        own("Connect, client of connectrpc", "doors", Own::Connectrpc),
        own("gRPC, client of tonic", "doors", Own::Tonic),
    ]
}

const fn requests(connections: usize, in_flight: usize, bytes: usize) -> Kind {
    Kind::Requests(Load {
        connections,
        in_flight,
        bytes,
    })
}

const fn full_speed(subscribers: usize) -> Kind {
    growing(subscribers, 1, 100)
}

const fn growing(subscribers: usize, kinds: usize, bytes: usize) -> Kind {
    Kind::Throughput {
        subscribers,
        kinds,
        bytes,
    }
}

/// Returns all works, in the order of the report.
pub(crate) fn all() -> Vec<Work> {
    let mut works = Vec::new();
    let mut add = |group, name: &str, kind, contestants| {
        works.push(Work {
            group,
            name: name.into(),
            x: None,
            kind,
            contestants,
        });
    };

    for (size, bytes) in [("100 B", 100), ("64 KiB", 64 << 10)] {
        for in_flight in [1, 64] {
            let name = format!("POST, {size}, {in_flight} in flight");
            add(
                "requests",
                &name,
                requests(in_flight, 1, bytes),
                over_post(),
            );
            let name = format!("session request, {size}, {in_flight} in flight");
            add(
                "requests",
                &name,
                requests(1, in_flight, bytes),
                over_session(),
            );
        }
    }
    for (name, subscribers) in [("1", 1), ("100", 100), ("1,000", 1000)] {
        let name = format!("topic, 1 to {name}, full speed");
        add("topics", &name, full_speed(subscribers), over_topics());
    }
    for (name, subscribers, rate) in [
        ("topic, 1 to 1, 1,000 events/s", 1, 1000),
        ("topic, 1 to 100, 100 events/s", 100, 100),
    ] {
        add(
            "latency",
            name,
            Kind::Latency { subscribers, rate },
            over_topics(),
        );
    }
    for (name, subscribers) in [
        ("1,000 idle subscribers", 1000),
        ("10,000 idle subscribers", 10_000),
    ] {
        add("memory", name, Kind::Idle { subscribers }, over_topics());
    }

    let own_session = |name| own(name, "plain", Own::Session);
    let own_post = |name| own(name, "plain", Own::Post);
    let leanly = session("lean client");
    let clients = vec![leanly.clone(), own_session("smq-runtime")];
    let posting = vec![post("lean client"), own_post("smq-runtime")];
    add(
        "clients",
        "our client, POST, 100 B, 1 in flight",
        requests(1, 1, 100),
        posting,
    );
    add(
        "clients",
        "our client, session, 100 B, 64 in flight",
        requests(1, 64, 100),
        clients.clone(),
    );
    add(
        "clients",
        "our client, topic, 1 to 1",
        full_speed(1),
        clients.clone(),
    );
    add(
        "clients",
        "our client, topic, 1 to 100",
        full_speed(100),
        clients,
    );

    let posts = vec![
        post("protobuf"),
        lean("JSON", "plain", |_| Box::new(Post::new(POST, JSON))),
    ];
    let sessions = vec![
        session("protobuf"),
        lean("JSON", "plain", |_| Box::new(JsonSession)),
    ];
    add(
        "JSON",
        "JSON, POST, 100 B, 64 in flight",
        requests(64, 1, 100),
        posts,
    );
    add(
        "JSON",
        "JSON, session, 100 B, 64 in flight",
        requests(1, 64, 100),
        sessions.clone(),
    );
    add("JSON", "JSON, topic, 1 to 100", full_speed(100), sessions);

    let sealed = |own_client| {
        vec![
            own("plain", "plain", own_client),
            own("sealed", "sealed", own_client),
        ]
    };
    add(
        "sealed",
        "sealed, POST, 100 B, 1 in flight",
        requests(1, 1, 100),
        sealed(Own::Post),
    );
    add(
        "sealed",
        "sealed, session, 100 B, 64 in flight",
        requests(1, 64, 100),
        sealed(Own::Session),
    );
    add(
        "sealed",
        "sealed, topic, 1 to 100",
        full_speed(100),
        sealed(Own::Session),
    );

    let carriers = || {
        vec![
            own_session("WebSocket"),
            own("HTTP stream", "plain", Own::Stream),
            own("HTTP polls", "plain", Own::Polls),
            lean("HTTP polls, lean client", "plain", |_| {
                Box::new(Polls::new())
            }),
        ]
    };
    let mut calling = carriers();
    calling.pop();
    add(
        "carriers",
        "carrier, session request, 100 B, 64 in flight",
        requests(1, 64, 100),
        calling,
    );
    add(
        "carriers",
        "carrier, topic, 1 to 1",
        full_speed(1),
        carriers(),
    );
    add(
        "carriers",
        "carrier, topic, 1 to 100",
        full_speed(100),
        carriers(),
    );

    for in_flight in [1, 64] {
        let name = format!("door, 100 B, {in_flight} in flight");
        add("doors", &name, requests(in_flight, 1, 100), both_doors());
    }

    let threads = |it: Contestant| {
        let two = Contestant {
            name: "2 threads",
            server: format!("{TWO_THREADS}{}", it.server),
            ..it.clone()
        };
        vec![it, two]
    };
    let one = threads(session("1 thread"));
    add(
        "threads",
        "threads, 4 sessions, 16 requests of 100 B in flight in each",
        requests(4, 16, 100),
        one.clone(),
    );
    add("threads", "threads, topic, 1 to 100", full_speed(100), one);
    let posts = threads(post("1 thread"));
    add(
        "threads",
        "threads, POST, 100 B, 64 in flight",
        requests(64, 1, 100),
        posts,
    );

    let logs = || {
        vec![
            session("in memory"),
            lean("durable", "durable", |_| {
                Box::new(Session::of_topic("ours/v1", "Stored.Durable".into()))
            }),
        ]
    };
    add("logs", "log, topic, 1 to 1", full_speed(1), logs());
    add("logs", "log, topic, 1 to 100", full_speed(100), logs());

    let mut grow = |group, of: &str, x: usize, kind, contestants| {
        works.push(Work {
            group,
            name: format!("growth, {x} {of}"),
            x: Some(x),
            kind,
            contestants,
        });
    };
    for subscribers in [10, 100, 1000, 10_000] {
        let contestants = vec![session("socket.mq"), raw()];
        grow(
            "subscribers",
            "subscribers",
            subscribers,
            full_speed(subscribers),
            contestants,
        );
    }
    for filters in [1, 100, 10_000] {
        let mut it = lean("socket.mq", "", |key| Box::new(Session::of_key(key as u32)));
        it.server = format!("filtered {filters}");
        grow(
            "filters",
            "distinct filters",
            filters,
            growing(filters, filters, 100),
            vec![it],
        );
    }
    for topics in [1, 10, 100, 1000] {
        let mut it = lean("socket.mq", "", |topic| {
            Box::new(Session::of_topic("many/v1", format!("Many.T{topic}")))
        });
        it.server = format!("many {topics}");
        grow(
            "many topics",
            "topics",
            topics,
            growing(topics, topics, 100),
            vec![it],
        );
    }
    for bytes in [LEAST, 256, 4 << 10, 64 << 10, 1 << 20, 4 << 20] {
        grow(
            "sizes of requests",
            "B in a request",
            bytes,
            requests(1, 1, bytes),
            vec![post("POST"), session("session")],
        );
        grow(
            "sizes of events",
            "B in an event",
            bytes,
            growing(1, 1, bytes),
            vec![session("socket.mq"), raw()],
        );
    }
    works
}
