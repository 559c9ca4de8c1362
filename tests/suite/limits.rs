//! The limits in force: in one place, and all of them.

use std::{fs, num::NonZeroU32, time::Duration};

use serde_json::{Value, json};
use smq_runtime::Limits;
use smq_tests::{
    serve,
    wire::{Request, Session, ask},
};

/// Returns the names of the fields of `Limits`.
fn fields() -> Vec<String> {
    let debug = format!("{:#?}", Limits::default());
    let fields = debug.lines().filter(|line| line.starts_with("    "));
    let fields = fields.filter(|line| !line.starts_with("     "));
    let names = fields.filter_map(|line| line.trim().split_once(": "));
    let names: Vec<_> = names.map(|(name, _)| name.to_owned()).collect();
    assert!(names.len() > 15, "{names:?}");
    names
}

/// Returns the name of a field in JSON, where times are in milliseconds.
fn in_json(field: &str) -> String {
    let mut words = field.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    let name = words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1);
        name + &initial.to_uppercase() + rest
    });
    if field.ends_with("_time") {
        name + "Ms"
    } else {
        name
    }
}

async fn told(limits: Limits) -> Value {
    let (_, address) = serve(limits).await;
    ask(address, Request::get("/socket.mq")).await.json()["limits"].take()
}

#[tokio::test]
async fn all_limits_are_told() {
    let told = told(Limits::default()).await;
    let mut names: Vec<_> = fields().iter().map(|field| in_json(field)).collect();
    names.sort();
    let mut there: Vec<_> = told.as_object().unwrap().keys().cloned().collect();
    there.sort();
    assert_eq!(there, names);
}

#[tokio::test]
async fn those_in_force_are_told() {
    let mut limits = Limits::default();
    limits.connections = 7;
    limits.rate = NonZeroU32::new(8);
    limits.message_bytes = 9;
    limits.ping_time = Duration::from_millis(1500);
    let server = smq_runtime::Server::new().with_limits(limits.clone());
    assert_eq!(server.limits(), limits);
    let it = told(limits).await;
    let values = [
        ("connections", json!(7)),
        ("rate", json!(8)),
        ("messageBytes", json!(9)),
        ("pingTimeMs", json!(1500)),
        ("idleTimeMs", json!(75_000)),
        ("subscriptions", json!(256)),
    ];
    for (name, value) in values {
        assert_eq!(it[name], value, "{name}");
    }
    let mut limits = Limits::default();
    limits.rate = None;
    assert_eq!(told(limits).await["rate"], Value::Null);
}

#[tokio::test]
async fn times_may_be_for_ever() {
    let mut limits = Limits::default();
    for time in [
        &mut limits.header_time,
        &mut limits.request_time,
        &mut limits.stall_time,
        &mut limits.idle_time,
        &mut limits.ping_time,
        &mut limits.comment_time,
        &mut limits.poll_time,
        &mut limits.shutdown_time,
    ] {
        *time = Duration::MAX;
    }
    let (station, address) = serve(limits).await;
    assert_eq!(ask(address, Request::call("Echo")).await.status, 200);
    let told = ask(address, Request::get("/socket.mq")).await.json();
    assert_eq!(told["limits"]["idleTimeMs"], 1_000_000_000_000_u64);
    let mut session = Session::json(address).await;
    let observations = json!({ "topic": "Weather.Observations" });
    session
        .say(json!({ "id": 1, "subscribe": observations }))
        .await;
    session.hear().await;
    session
        .say(json!({ "id": 2, "request": { "method": "Weather.Echo" } }))
        .await;
    assert!(session.hear().await["reply"].is_object());
    station.observe("Turin", 1.0);
    assert_eq!(session.hear().await["event"]["sequence"], "1");
}

/// The table of `PROTOCOL.md`, section 7.
#[test]
fn the_protocol_says_what_one_gets_over_each_limit() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../proto/PROTOCOL.md");
    let protocol = fs::read_to_string(path).unwrap();
    let table = protocol.split("| limit | bounds |").nth(1).unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    let rows: Vec<_> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    let names: Vec<_> = fields().iter().map(|field| in_json(field)).collect();
    assert_eq!(rows, names, "in the order of `Limits`");
}
