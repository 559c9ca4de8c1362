//! More than there is room for: refused, bounded, and without harm to the others.

use std::time::Duration;

use serde_json::json;
use smq_runtime::{Limits, Server};
use smq_tests::{
    Scales, eventually, serve,
    sizes::v1::SizesServer,
    weather::v1::Observation,
    wire::{
        Connection, Message, Request, Session, ask,
        frame::{FromClient, FromServer, Subscribe},
        session::{JSON, frame, opcode},
    },
};
use tokio::time::timeout;

fn think() -> Request {
    Request::call("GetForecast").json(&json!({ "thinkMs": 60_000 }))
}

#[tokio::test]
async fn too_many_requests_at_once_are_refused_and_told_when_to_come_back() {
    let mut limits = Limits::default();
    limits.concurrent_requests = 2;
    let (station, address) = serve(limits).await;
    let mut session = Session::json(address).await;
    let mut busy = Vec::new();
    for _ in 0..2 {
        let mut connection = Connection::open(address).await;
        connection.send(think().bytes()).await;
        busy.push(connection);
    }
    eventually("both think", || station.thinking() == 2).await;
    for request in [Request::call("Echo"), Request::topic("Observations")] {
        let response = ask(address, request).await;
        response.error(503, "unavailable");
        assert!(
            response
                .header("retry-after")
                .unwrap()
                .parse::<u32>()
                .is_ok()
        );
    }
    session
        .say(json!({ "id": 1, "publish": { "topic": "Weather.Readings" } }))
        .await;
    assert_eq!(session.hear().await["end"]["status"]["code"], "unavailable");
    // What is served is told all the same.
    assert_eq!(ask(address, Request::get("/socket.mq")).await.status, 200);
    drop(busy);
    let mut status = 503;
    while status == 503 {
        status = ask(address, Request::call("Echo")).await.status;
    }
    assert_eq!(status, 200);
}

#[tokio::test]
async fn too_many_subscriptions_are_refused() {
    let mut limits = Limits::default();
    limits.subscriptions = 3;
    let (station, address) = serve(limits).await;
    let mut session = Session::json(address).await;
    let subscribe = |id: u32| json!({ "id": id, "subscribe": { "topic": "Weather.Observations" } });
    for id in 1..=3 {
        session.say(subscribe(id)).await;
        assert!(session.hear().await["subscribed"].is_object());
    }
    session.say(subscribe(4)).await;
    assert_eq!(
        session.hear().await["end"]["status"]["code"],
        "resource_exhausted"
    );
    assert_eq!(station.topics.observations.subscribers(), 3);
    session.say(json!({ "id": 2, "unsubscribe": {} })).await;
    session.hear().await;
    session.say(subscribe(4)).await;
    assert!(session.hear().await["subscribed"].is_object());
}

/// What waits for its turn is bounded: a server that has so much does not read on, not even what need not wait.
#[tokio::test]
async fn a_server_with_too_much_waiting_reads_on_when_some_is_done() {
    for (pending_frames, reads_on) in [(4, true), (2, false)] {
        let scales = Scales::new();
        let mut limits = Limits::default();
        limits.pending_frames = pending_frames;
        let server = Server::new().add(SizesServer::new(scales.clone()));
        let listener = server.with_limits(limits).bind("127.0.0.1:0").await;
        let listener = listener.expect("a port is free");
        let address = listener.local_addr();
        tokio::spawn(listener.serve());
        let mut session = Session::open_at(address, "/socket.mq/sizes/v1", JSON).await;
        let held = scales.counter.acquire().await.expect("it is open");
        // One at work, three that wait, and a request that need not.
        for id in 1..=4 {
            let publish = json!({ "topic": "Sizes.SmallParcels" });
            session.say(json!({ "id": id, "publish": publish })).await;
        }
        session
            .say(json!({ "id": 5, "request": { "method": "Sizes.Usual" } }))
            .await;
        if reads_on {
            assert_eq!(session.hear().await["id"], 5);
        } else {
            let answer = timeout(Duration::from_millis(300), session.hear()).await;
            assert!(answer.is_err(), "it does not read on: {answer:?}");
        }
        drop(held);
        let answers = if reads_on { 4 } else { 5 };
        for _ in 0..answers {
            let answer = session.hear().await;
            assert!(answer["end"].is_null(), "{answer}");
        }
    }
}

/// Says something as long as the server reads, and returns how often it could be said whole. A
/// server that did not stop reading would take all of it.
async fn say_until_full(
    session: &mut Session,
    most: usize,
    next: impl Fn(usize) -> Vec<u8>,
) -> usize {
    for count in 0..most {
        let saying = session.try_raw(next(count));
        if timeout(Duration::from_millis(800), saying).await.is_err() {
            return count;
        }
    }
    most
}

#[tokio::test]
async fn a_client_that_publishes_and_never_reads_is_not_read_from_for_ever() {
    let (_, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    let event = json!({ "topic": "Weather.Chat", "payload": {} });
    let publish = |id: usize| json!({ "id": id + 1, "publish": event }).to_string();
    // Hundreds at a time, and each is refused with a few words.
    let batch = |count: usize| {
        let ids = count * 500..(count + 1) * 500;
        let frame = |id| frame(true, opcode::TEXT, true, publish(id).as_bytes());
        ids.flat_map(frame).collect()
    };
    let batches = say_until_full(&mut session, 1000, batch).await;
    assert!(batches < 1000, "the server stops reading");
    assert_eq!(ask(address, Request::call("Echo")).await.status, 200);

    // What has come it answers once the client reads; and then it reads on.
    for id in 1..=batches * 500 {
        assert_eq!(session.hear().await["id"], id);
    }
}

#[tokio::test]
async fn a_client_that_pings_and_never_reads_holds_up_nobody() {
    let (_, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    let pings = frame(true, opcode::PING, true, &[7; 125]).repeat(500);
    let before = memory();
    let times = say_until_full(&mut session, 1000, |_| pings.clone()).await;
    assert!(times < 1000, "the server stops reading");
    let grown = memory().saturating_sub(before) >> 20;
    assert!(grown < 60, "{grown} MiB more for pongs that nobody reads");
    assert_eq!(ask(address, Request::call("Echo")).await.status, 200);
    for _ in 0..times * 500 {
        let pong = session.message().await;
        assert_eq!(pong, Some(Message::Pong(vec![7; 125])));
    }
}

/// Returns the memory of this process, in bytes.
fn memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    let kilobytes = line.split_whitespace().nth(1).unwrap();
    kilobytes.parse::<usize>().unwrap() << 10
}

const EVENT: usize = 64 << 10;
const EVENTS: u64 = 3200;

/// Hears events until the last one, and accounts for each: heard, or in a gap. Returns how many were heard.
async fn account(session: &mut Session, last: u64) -> u64 {
    let (mut next, mut heard) = (1, 0);
    while next <= last {
        match session.listen().await.1 {
            FromServer::Event(event) => {
                assert_eq!(event.sequence, next);
                assert!(event.payload.len() > EVENT);
                heard += 1;
                next += 1;
            }
            FromServer::Gap(gap) => {
                assert_eq!(gap.from.unwrap().sequence, next);
                next = gap.to.unwrap().sequence + 1;
            }
            other => panic!("an event or a gap, not {other:?}"),
        }
    }
    heard
}

/// 200 MB are published while some do not read: memory stays, those who read get their events, and
/// those who come to it later are told what they have missed.
#[tokio::test]
async fn those_who_do_not_read_cost_nothing_but_their_own_events() {
    let (station, address) = serve(Limits::default()).await;
    let subscribe = || {
        let topic = "Weather.Observations".into();
        FromClient::Subscribe(Subscribe {
            topic,
            ..Subscribe::default()
        })
    };
    let mut idlers = Vec::new();
    for _ in 0..10 {
        let mut idler = Session::protobuf(address).await;
        idler.tell(1, subscribe()).await;
        idler.listen().await;
        let mut stream = Connection::open(address).await;
        stream.send(Request::topic("Observations").bytes()).await;
        stream.head().await;
        idlers.push((idler, stream));
    }
    let mut reader = Session::protobuf(address).await;
    reader.tell(1, subscribe()).await;
    reader.listen().await;
    let reading = tokio::spawn(async move { account(&mut reader, EVENTS).await });

    let before = memory();
    let mut most = before;
    for event in 0..EVENTS {
        let raw = vec![event as u8; EVENT].into();
        station.topics.observations.publish(Observation {
            raw,
            ..Default::default()
        });
        tokio::task::yield_now().await;
        most = most.max(memory());
    }
    let heard = smq_tests::within("the reader", reading).await.unwrap();
    assert!(heard > EVENTS / 10, "who reads gets events: {heard}");
    let grown = (most - before) >> 20;
    assert!(
        grown < 120,
        "{grown} MiB more for 200 MB published to twenty who do not read"
    );

    let (mut idler, _) = idlers.pop().unwrap();
    let heard = account(&mut idler, EVENTS).await;
    assert!(heard < EVENTS, "it cannot have heard all");
    drop((idler, idlers));
    eventually("all are forgotten", || {
        station.topics.observations.subscribers() == 0
    })
    .await;
}
