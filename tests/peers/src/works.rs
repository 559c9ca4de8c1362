//! What is measured, with whom.

use std::{io, time::Duration};

use crate::{
    payload::LEAST,
    process::Process,
    report::Figures,
    requests::{self, Load},
    topics,
    wire::{Wire, http::Post, raw::Raw, session::Session},
};

/// Who does the work. The first contestant of a work is what the others are held against.
pub(crate) struct Contestant {
    pub(crate) name: &'static str,
    server: &'static str,
    wire: fn() -> Box<dyn Wire>,
}

const fn contestant(
    name: &'static str,
    server: &'static str,
    wire: fn() -> Box<dyn Wire>,
) -> Contestant {
    Contestant { name, server, wire }
}

const PROTOBUF: &str = "application/protobuf";
const SESSION: Contestant = contestant("socket.mq", "socket.mq", || Box::new(Session));
const POST: Contestant = contestant("socket.mq", "socket.mq", || {
    Box::new(Post::new("/socket.mq/bench/v1/Bench.Echo", PROTOBUF))
});
const RAW: Contestant = contestant("raw TCP (limit)", "raw", || Box::new(Raw));
const HYPER: Contestant = contestant("hyper and prost (limit)", "hyper", || {
    Box::new(Post::new("/", PROTOBUF))
});

pub(crate) enum Kind {
    /// Requests at full speed.
    Requests(Load),
    /// As many events as nothing is lost of, to that many subscribers, of that many bytes.
    Throughput(usize, usize),
    /// That many events a second to that many subscribers.
    Latency(usize, u32),
    /// That many subscribers to which nothing is published.
    Idle(usize),
}

pub(crate) struct Work {
    pub(crate) name: &'static str,
    kind: Kind,
    pub(crate) contestants: &'static [Contestant],
}

impl Work {
    pub(crate) fn measure(
        &self,
        it: &Contestant,
        time: Duration,
        is_quick: bool,
    ) -> io::Result<Figures> {
        let event_bytes = match self.kind {
            Kind::Throughput(_, bytes) => bytes,
            Kind::Idle(_) => LEAST,
            _ => 100,
        };
        let server = &Process::start(it.server, event_bytes)?;
        match self.kind {
            Kind::Requests(load) => requests::measure(server, it.wire, load, time),
            Kind::Throughput(subscribers, bytes) => {
                topics::throughput(server, it.wire, subscribers, bytes, time)
            }
            Kind::Latency(subscribers, rate) => {
                topics::latency(server, it.wire, subscribers, rate, 100, time)
            }
            Kind::Idle(subscribers) => {
                let few = if is_quick { 10 } else { 1 };
                topics::memory(server, it.wire, subscribers / few)
            }
        }
    }
}

const fn requests(connections: usize, in_flight: usize, bytes: usize) -> Kind {
    Kind::Requests(Load {
        connections,
        in_flight,
        bytes,
    })
}

pub(crate) const WORKS: &[Work] = &[
    Work {
        name: "POST, 100 B, 1 in flight",
        kind: requests(1, 1, 100),
        contestants: &[POST, HYPER],
    },
    Work {
        name: "session request, 100 B, 1 in flight",
        kind: requests(1, 1, 100),
        contestants: &[SESSION, RAW],
    },
    Work {
        name: "POST, 100 B, 64 in flight",
        kind: requests(64, 1, 100),
        contestants: &[POST, HYPER],
    },
    Work {
        name: "session request, 100 B, 64 in flight",
        kind: requests(1, 64, 100),
        contestants: &[SESSION, RAW],
    },
    Work {
        name: "POST, 64 KiB, 1 in flight",
        kind: requests(1, 1, 64 << 10),
        contestants: &[POST, HYPER],
    },
    Work {
        name: "session request, 64 KiB, 1 in flight",
        kind: requests(1, 1, 64 << 10),
        contestants: &[SESSION, RAW],
    },
    Work {
        name: "POST, 64 KiB, 64 in flight",
        kind: requests(64, 1, 64 << 10),
        contestants: &[POST, HYPER],
    },
    Work {
        name: "session request, 64 KiB, 64 in flight",
        kind: requests(1, 64, 64 << 10),
        contestants: &[SESSION, RAW],
    },
    Work {
        name: "topic, 1 to 1, full speed",
        kind: Kind::Throughput(1, 100),
        contestants: &[SESSION, RAW],
    },
    Work {
        name: "topic, 1 to 100, full speed",
        kind: Kind::Throughput(100, 100),
        contestants: &[SESSION, RAW],
    },
    Work {
        name: "topic, 1 to 1,000, full speed",
        kind: Kind::Throughput(1000, 100),
        contestants: &[SESSION, RAW],
    },
    Work {
        name: "topic, 1 to 1, 1,000 events/s",
        kind: Kind::Latency(1, 1000),
        contestants: &[SESSION, RAW],
    },
    Work {
        name: "topic, 1 to 100, 100 events/s",
        kind: Kind::Latency(100, 100),
        contestants: &[SESSION, RAW],
    },
    Work {
        name: "1,000 idle subscribers",
        kind: Kind::Idle(1000),
        contestants: &[SESSION, RAW],
    },
    Work {
        name: "10,000 idle subscribers",
        kind: Kind::Idle(10_000),
        contestants: &[SESSION, RAW],
    },
];
