//! What is counted, as a recorder sees it.

use std::{num::NonZeroU32, time::Duration};

use serde_json::json;
use smq_runtime::Limits;
use smq_tests::{
    Recorded, eventually, serve,
    wire::{Connection, Request, Session, ask, session::opcode},
};

/// Records what this thread does, on which the server of a test runs too.
macro_rules! record {
    ($recorded:ident) => {
        let $recorded = Recorded::default();
        let _recording = metrics::set_default_local_recorder(&$recorded);
    };
}

const PATH: &str = "/socket.mq/weather/v1/Weather";

fn call(method: &str, code: &str) -> String {
    format!("smq_calls_total{{path={PATH}.{method},code={code}}}")
}

fn refusal(status: &str, limit: &str) -> String {
    format!("smq_refusals_total{{status={status},limit={limit}}}")
}

fn of(metric: &str, topic: &str) -> String {
    format!("{metric}{{path={PATH}.{topic}}}")
}

#[tokio::test]
async fn calls_and_events_and_who_is_there() {
    record!(it);
    let (station, address) = serve(Limits::default()).await;
    let forecast = Request::call("GetForecast");
    assert_eq!(ask(address, forecast.clone()).await.status, 200);
    let nowhere = forecast.json(&json!({ "place": "Atlantis" }));
    assert_eq!(ask(address, nowhere).await.status, 404);
    assert_eq!(it.count(&call("GetForecast", "ok")), 1);
    assert_eq!(it.count(&call("GetForecast", "not_found")), 1);
    eventually("they are gone", || it.level("smq_connections") == 0.0).await;

    let mut session = Session::json(address).await;
    let observations = json!({ "topic": "Weather.Observations" });
    session
        .say(json!({ "id": 1, "subscribe": observations }))
        .await;
    session.hear().await;
    session
        .say(json!({ "id": 2, "publish": { "topic": "Weather.Readings" } }))
        .await;
    session.hear().await;
    assert_eq!(it.count(&call("Observations", "ok")), 1);
    assert_eq!(it.count(&call("Readings", "ok")), 1);
    // A session is a connection too.
    assert_eq!(it.level("smq_connections"), 1.0);
    assert_eq!(it.level("smq_sessions"), 1.0);
    assert_eq!(it.level(&of("smq_subscriptions", "Observations")), 1.0);

    // All at once: so many wait when they are taken.
    for _ in 0..5 {
        station.observe("Turin", 1.0);
    }
    for _ in 0..5 {
        session.hear().await;
    }
    assert_eq!(it.count(&of("smq_published_total", "Observations")), 5);
    assert_eq!(it.count(&of("smq_delivered_total", "Observations")), 5);
    assert_eq!(it.values(&of("smq_lag_events", "Observations")), [5.0]);
    assert_eq!(it.count(&of("smq_gaps_total", "Observations")), 0);
    // More than the log holds: what is lost is a gap.
    for _ in 0..2000 {
        station.observe("Turin", 1.0);
    }
    assert!(session.hear().await["gap"].is_object());
    assert_eq!(it.count(&of("smq_gaps_total", "Observations")), 1);

    drop(session);
    eventually("it is gone", || it.level("smq_connections") == 0.0).await;
    assert_eq!(it.level("smq_sessions"), 0.0);
    assert_eq!(it.level(&of("smq_subscriptions", "Observations")), 0.0);
}

/// Goes over each limit that one can go over, and looks at what was counted for it.
#[tokio::test]
async fn refusals_by_limit() {
    record!(it);
    let short = Duration::from_millis(50);
    let limited = |set: fn(&mut Limits)| {
        let mut limits = Limits::default();
        set(&mut limits);
        limits
    };
    let counted = async |status: &str, limit: &str| {
        let name = refusal(status, limit);
        eventually(&name, || it.count(&name) == 1).await;
    };
    let echo = || Request::call("Echo");

    let (_, address) = serve(limited(|it| it.connections = 0)).await;
    ask(address, echo()).await;
    counted("503", "connections").await;

    let (_, address) = serve(limited(|it| it.connections_per_address = 0)).await;
    ask(address, echo()).await;
    counted("429", "connections_per_address").await;

    let (_, address) = serve(limited(|it| it.rate = NonZeroU32::new(1))).await;
    ask(address, echo()).await;
    ask(address, echo()).await;
    counted("429", "rate").await;

    let (_, address) = serve(limited(|it| it.message_bytes = 10)).await;
    ask(address, echo().body("x".repeat(11))).await;
    counted("413", "message_bytes").await;
    let mut session = Session::json(address).await;
    session.send(opcode::TEXT, "x".repeat(100_000)).await;
    assert_eq!(session.closed().await, 1009);
    counted("1009", "message_bytes").await;

    let (_, address) = serve(limited(|it| it.concurrent_requests = 0)).await;
    ask(address, echo()).await;
    counted("503", "concurrent_requests").await;

    let (_, address) = serve(Limits::default()).await;
    ask(address, echo().header("X", &"x".repeat(17 << 10))).await;
    counted("431", "header_bytes").await;
    ask(address, Request::get("/nowhere")).await;
    counted("404", "none").await;

    let mut limits = Limits::default();
    (limits.header_time, limits.request_time, limits.ping_time) = (short, short, short);
    (limits.subscriptions, limits.session_requests) = (0, 0);
    let (_, address) = serve(limits).await;
    let mut connection = Connection::open(address).await;
    connection.send("POST ").await;
    counted("closed", "header_time").await;
    ask(address, echo().header("Content-Length", "5")).await;
    counted("504", "request_time").await;
    let mut session = Session::json(address).await;
    let observations = json!({ "topic": "Weather.Observations" });
    session
        .say(json!({ "id": 1, "subscribe": observations }))
        .await;
    session.refused(1, "resource_exhausted").await;
    counted("429", "subscriptions").await;
    session
        .say(json!({ "id": 1, "request": { "method": "Weather.Echo" } }))
        .await;
    session.refused(1, "resource_exhausted").await;
    counted("429", "session_requests").await;
    assert_eq!(session.closed().await, 4408);
    counted("4408", "ping_time").await;

    let (station, address) = serve(limited(|it| it.stall_time = Duration::from_millis(50))).await;
    let mut session = Session::json(address).await;
    session
        .say(json!({ "id": 1, "subscribe": observations }))
        .await;
    session.hear().await;
    let name = refusal("closed", "stall_time");
    eventually(&name, || {
        let place = "Turin".repeat(100_000);
        station.observe(&place, 1.0);
        it.count(&name) == 1
    })
    .await;

    // Each limit is one that there is.
    let limits = format!("{:?}", Limits::default());
    for name in it.names() {
        if let Some((_, limit)) = name.split_once("limit=") {
            let limit = limit.trim_end_matches('}');
            assert!(
                limit == "none" || limits.contains(&format!(" {limit}: ")),
                "{name}"
            );
        }
    }
}

/// The table in the documentation of the crate names what there is.
#[tokio::test]
async fn what_is_counted_is_documented() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../smq-runtime/src");
    let read = |file| std::fs::read_to_string(format!("{path}/{file}")).unwrap();
    let (code, documentation) = (read("measure.rs"), read("lib.rs"));
    let is_name = |text: &&str| text.starts_with("smq_") || text.ends_with(".duration");
    let names: Vec<_> = code.split('"').filter(is_name).collect();
    assert_eq!(names.len(), 12, "{names:?}");
    for name in names {
        assert!(
            documentation.contains(&format!("//! | `{name}` |")),
            "{name}"
        );
    }
}
