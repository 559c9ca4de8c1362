//! Counts the instructions of plain requests, frames and topics, each a hundred times.
//!
//! Everything goes through what is public: a client's bytes, the generated code, the server as a service of tower.
//! So the same work is counted, however the runtime is built inside.

mod common;

use std::hint::black_box;

use gungraun::{library_benchmark, library_benchmark_group, main};
use http::{Request, header};
use http_body_util::{BodyExt, Full};
use prost::Message;
use smq_runtime::{Bytes, Server};
use tokio::runtime::Runtime;
use tower_service::Service;

use common::{Host, TIMES, guard::v1::GuardTopics, reading, reading_json, runtime};

use crate::common::session::{Format, Session};

// A frame in, without an answer: what is decoded is the number of a subscription, and how many bytes it may send.

fn credits(format: Format) -> (Session, Vec<u8>) {
    let mut session = Session::open(format, Host::new());
    session.subscribe(1, None);
    let credit = session.client_frame(
        r#"{"id":1,"credit":{"bytes":"100"}}"#,
        &[0x08, 1, 0x22, 2, 0x08, 100],
    );
    let frames = credit.repeat(TIMES);
    session.exchange(&frames, 0);
    (session, frames)
}

#[library_benchmark]
#[bench::protobuf(args = (Format::Protobuf), setup = credits)]
#[bench::json(args = (Format::Json), setup = credits)]
fn frame_in_credit((mut session, frames): (Session, Vec<u8>)) -> Session {
    session.exchange(black_box(&frames), 0);
    session
}

// A frame in that carries an event: it is handled, and the receipt goes out.

fn publishes(format: Format) -> (Session, Vec<u8>) {
    let mut session = Session::open(format, Host::new());
    let publish = |id| session.with_payload(id, 5, "publish", "topic", "Guard.Reports");
    let frames: Vec<u8> = (1..).take(TIMES).flat_map(publish).collect();
    session.exchange(&frames, TIMES);
    (session, frames)
}

#[library_benchmark]
#[bench::protobuf(args = (Format::Protobuf), setup = publishes)]
#[bench::json(args = (Format::Json), setup = publishes)]
fn frame_in_publish((mut session, frames): (Session, Vec<u8>)) -> Session {
    session.exchange(black_box(&frames), TIMES);
    session
}

// A request over a session, one after the other: a frame in, its handler, a frame out.

fn requests(format: Format) -> (Session, Vec<u8>) {
    let mut session = Session::open(format, Host::new());
    let request = session.with_payload(1, 6, "request", "method", "Guard.Echo");
    for _ in 0..TIMES {
        session.exchange(&request, 1);
    }
    (session, request)
}

#[library_benchmark]
#[bench::protobuf(args = (Format::Protobuf), setup = requests)]
#[bench::json(args = (Format::Json), setup = requests)]
fn frame_in_request((mut session, request): (Session, Vec<u8>)) -> Session {
    for _ in 0..TIMES {
        session.exchange(black_box(&request), 1);
    }
    session
}

// A frame out: events that were published before are encoded and written.

fn events(format: Format) -> Session {
    let host = Host::new();
    let topics = host.topics.clone();
    let mut session = Session::open(format, host);
    session.subscribe(1, None);
    publish_all(&topics);
    session.exchange(&[], TIMES);
    publish_all(&topics);
    session
}

#[library_benchmark]
#[bench::protobuf(args = (Format::Protobuf), setup = events)]
#[bench::json(args = (Format::Json), setup = events)]
fn frame_out_event(mut session: Session) -> Session {
    session.exchange(&[], TIMES);
    session
}

fn publish_all(topics: &GuardTopics) {
    for number in 0..TIMES {
        topics.readings.publish(reading(number));
    }
}

// A publish, with so many subscriptions that each have another filter. One of them lets each event through.

fn filters(count: u32) -> (Session, GuardTopics) {
    let host = Host::new();
    let topics = host.topics.clone();
    let mut session = Session::open(Format::Protobuf, host);
    for number in 0..count {
        let place = match number {
            0 => reading(0).place,
            _ => format!("place {number}"),
        };
        session.subscribe(number + 1, Some(&place));
    }
    for _ in 0..2 {
        publish_all(&topics);
        session.exchange(&[], if count == 0 { 0 } else { TIMES });
    }
    (session, topics)
}

#[library_benchmark]
#[bench::of_0(args = (0), setup = filters)]
#[bench::of_1(args = (1), setup = filters)]
#[bench::of_100(args = (100), setup = filters)]
fn publish_filters((session, topics): (Session, GuardTopics)) -> (Session, GuardTopics) {
    for number in 0..TIMES {
        black_box(topics.readings.publish(black_box(reading(number))));
    }
    (session, topics)
}

// The dispatch of a request: a POST to its handler and back, without a connection.

type Dispatch = (Runtime, Server, Vec<Request<Full<Bytes>>>);

fn posts(format: Format) -> Dispatch {
    let runtime = runtime();
    let mut server = Host::new().server();
    let (content_type, body) = match format {
        Format::Protobuf => ("application/protobuf", reading(0).encode_to_vec()),
        Format::Json => ("application/json", reading_json().into()),
    };
    let body = Bytes::from(body);
    let post = || {
        Request::post("/socket.mq/guard/v1/Guard.Echo")
            .header(header::CONTENT_TYPE, content_type)
            .body(Full::new(body.clone()))
            .expect("a request")
    };
    let requests = || (0..TIMES).map(|_| post()).collect();
    runtime.block_on(dispatch_all(&mut server, requests()));
    (runtime, server, requests())
}

async fn dispatch_all(server: &mut Server, requests: Vec<Request<Full<Bytes>>>) {
    for request in requests {
        let response = server.call(request).await.expect("a server always answers");
        assert_eq!(response.status(), 200);
        let body = response.into_body().collect().await;
        black_box(body.expect("a whole body").to_bytes());
    }
}

#[library_benchmark]
#[bench::protobuf(args = (Format::Protobuf), setup = posts)]
#[bench::json(args = (Format::Json), setup = posts)]
fn dispatch_post((runtime, mut server, requests): Dispatch) -> (Runtime, Server) {
    runtime.block_on(dispatch_all(&mut server, requests));
    (runtime, server)
}

library_benchmark_group!(
    name = plain,
    benchmarks = [
        frame_in_credit,
        frame_in_publish,
        frame_in_request,
        frame_out_event,
        publish_filters,
        dispatch_post
    ]
);

main!(
    config = common::config(),
    library_benchmark_groups = [plain]
);
