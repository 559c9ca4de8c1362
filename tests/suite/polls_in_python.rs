//! A client that somebody else has written, from `proto/PROTOCOL.md` alone: in Python, over HTTP polls, through a proxy
//! that cuts its connections.

use std::time::Duration;

use serde_json::{Value, json};
use smq_runtime::{Limits, Position};
use smq_tests::{
    Station,
    interop::Program,
    proxy::{Fate, Proxy, Random},
};

const READINGS: u64 = 400;
const EVENTS: u64 = 4_000;

/// How many events the client may be behind: fewer than the log holds, so that there is no gap, and than one connection
/// brings at most, so that a response with all of them comes through.
const BEHIND: u64 = 200;

fn number(value: &Value) -> u64 {
    let text = value.as_str().and_then(|text| text.parse().ok());
    text.or(value.as_u64()).expect("a number")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_and_nothing_comes_twice() {
    let (station, mut accepted) = Station::new();
    let mut limits = Limits::default();
    // Shorter than some pauses of the client, so that it comes back to a session that has ended.
    limits.absence_time = Duration::from_millis(25);
    let server = station.server().with_limits(limits);
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let server = listener.local_addr();
    tokio::spawn(listener.serve());
    let mut random = Random::seeded();
    let proxy = Proxy::with_fates(server, move || {
        Fate::cut(300 + random.below(60_000), 300 + random.below(10_000))
    });
    let proxy = proxy.await;

    let [readings, events] = [READINGS, EVENTS].map(|number| number.to_string());
    let arguments = [&*proxy.url(), &readings, &events];
    let mut python = Program::python("polls.py", &arguments);
    let first = python.line().await.expect("it is subscribed");
    let position = &first["subscribed"]["position"];
    let mut last = Position::new(number(&position["epoch"]), number(&position["sequence"]));
    assert_eq!(last.sequence, 0, "{first}");
    let (mut published, mut resumed, mut receipts) = (0, 0, Vec::new());
    let end = loop {
        while published < EVENTS && published < last.sequence + BEHIND {
            published += 1;
            station.observe("Turin", published as f64);
        }
        let line = python.line().await.expect("it goes on to its end");
        if let Some(event) = line.get("event") {
            let sequence = number(&event["sequence"]);
            assert_eq!(sequence, last.sequence + 1, "once, in order, none left out");
            assert_eq!(event["payload"]["celsius"], sequence as f64);
            last.sequence = sequence;
        } else if let Some(subscribed) = line.get("subscribed") {
            let position = &subscribed["position"];
            let position = Position::new(number(&position["epoch"]), number(&position["sequence"]));
            assert_eq!((position, &subscribed["resumed"]), (last, &json!(true)));
            resumed += 1;
        } else if line.get("receipt").is_some() {
            receipts.push(number(&line["publish"]["sequence"]));
        } else {
            break line;
        }
    };
    assert_eq!(python.line().await, None, "{end}");
    assert_eq!(last.sequence, EVENTS, "{end}");
    assert_eq!(receipts, (1..=READINGS).collect::<Vec<_>>());
    for n in 1..=READINGS {
        let reading = accepted.try_recv().expect("it was confirmed");
        assert_eq!(reading.celsius, n as f64, "once and in order");
    }
    assert!(accepted.try_recv().is_err(), "no reading twice");
    println!("{} cuts, {resumed} resumed, {end}", proxy.ended());
    assert!(
        number(&end["sessions"]) > 1 && number(&end["repeated"]) > 5,
        "{end}"
    );
}
