//! Events: subscribed to and published, through lost connections and restarts, to their last line.
#![allow(clippy::unwrap_used)]

mod support;

use std::{collections::BTreeSet, io::Write};

use serde_json::{Value, json};

use support::{Place, Served, Wire, greeting, machine, obedient, snapshot};

#[test]
fn each_event_is_a_line_with_its_position() {
    let (place, machine) = (Place::new(), machine());
    let served = Served::new(hostwatch::server(machine.clone()));
    let url = &*served.url;
    let mut sub = place.start(&["sub", url, "Host.Samples", "-f", "metric=memory", "-v"]);
    let first = sub.json();
    assert_eq!(first["event"]["metric"], "memory");
    sub.says("subscribed over WebSocket");
    machine.observe(snapshot(7));
    let second = sub.json();
    assert_eq!(second["event"]["value"], 7.0);
    machine.observe(snapshot(8));
    sub.json();
    sub.signal("-INT");
    let (code, said) = sub.end();
    assert_eq!(code, Some(130));
    assert!(
        said.starts_with("smq: 3 events, 0 gaps; go on with --after "),
        "{said}"
    );

    // It goes on where the other was, and ends by itself.
    let after = first["position"].as_str().unwrap();
    let arguments = [
        "sub",
        url,
        "Host.Samples",
        "--after",
        after,
        "-f",
        "metric=memory",
        "--raw",
        "-n",
        "2",
    ];
    let ran = place.run(&arguments);
    assert!(ran.said.contains("resumed: nothing is missing"), "{ran:?}");
    let values = ran
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["value"].clone());
    assert_eq!(values.collect::<Vec<_>>(), [json!(7.0), json!(8.0)]);
}

#[test]
fn a_live_subscription_begins_with_the_next_event() {
    let (place, machine) = (Place::new(), machine());
    let served = Served::new(hostwatch::server(machine.clone()));
    let mut sub = place.start(&[
        "sub",
        &served.url,
        "Host.Samples",
        "--live",
        "--raw",
        "-n",
        "1",
        "-v",
        "-f",
        "metric=memory",
    ]);
    sub.says("subscribed over");
    machine.observe(snapshot(9));
    assert_eq!(sub.json()["value"], 9.0);
    assert_eq!(sub.end().0, Some(0));
}

#[test]
fn a_reader_that_leaves_ends_the_subscription_without_a_word() {
    let (place, (server, topics)) = (Place::new(), obedient());
    let served = Served::new(server);
    let mut sub = place.start(&["sub", &served.url, "Greeter.Greetings", "-v"]);
    sub.says("subscribed over");
    topics.greetings.publish(greeting("Ada"));
    sub.line();
    sub.close_output();
    // The pipe is found to be closed by what is written next.
    topics.greetings.publish(greeting("Bob"));
    let (code, said) = sub.end();
    assert_eq!(code, Some(0));
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn a_lost_connection_loses_and_repeats_nothing() {
    let (place, machine) = (Place::new(), machine());
    let served = Served::new(hostwatch::server(machine.clone()));
    let wire = Wire::to(&served);
    let mut sub = place.start(&["sub", &wire.url, "Host.Samples", "-f", "metric=memory"]);
    sub.json();
    let mut expected = 1;
    for _ in 0..3 {
        for _ in 0..5 {
            machine.observe(snapshot(expected));
            expected += 1;
        }
        wire.cut();
        machine.observe(snapshot(expected));
        expected += 1;
        sub.says("connection lost");
        sub.says("resumed: nothing is missing");
    }
    let values: Vec<_> = (1..expected)
        .map(|_| sub.json()["event"]["value"].as_f64().unwrap() as u64)
        .collect();
    assert_eq!(values, (1..expected).collect::<Vec<_>>());
}

#[test]
fn a_restart_is_told_and_events_go_on() {
    let place = Place::new();
    let before = machine();
    let served = Served::new(hostwatch::server(before.clone()));
    let (url, address) = (served.url.clone(), served.address().to_owned());
    let memory = ["Host.Samples", "-f", "metric=memory"];
    let mut sub = place.start(&[&["sub", &url], &memory[..]].concat());
    let mut strict = place.start(&[&["sub", &url, "--fail-on-gap"], &memory[..]].concat());
    for running in [&mut sub, &mut strict] {
        running.json();
    }
    before.observe(snapshot(1));
    let last = sub.json();
    strict.json();
    served.stop();
    sub.says("connection lost");

    let after = machine();
    after.observe(snapshot(2));
    let served = Served::at(hostwatch::server(after.clone()), &address);
    let said = sub.says("gap: the server was restarted");
    assert!(said.contains("may be missing"), "{said}");
    let gap = sub.json();
    let epoch = |position: &Value| {
        position
            .as_str()
            .unwrap()
            .split('-')
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(epoch(&gap["gap"]["from"]), epoch(&last["position"]));
    let mut values = BTreeSet::new();
    while !values.contains(&2) {
        // JSON leaves out 0.
        values.insert(sub.json()["event"]["value"].as_f64().unwrap_or_default() as u64);
    }
    after.observe(snapshot(3));
    assert_eq!(sub.json()["event"]["value"], 3.0);

    // Who does not want that ends with 79. The gap is the last line.
    assert!(strict.json().get("gap").is_some());
    let (code, said) = strict.end();
    assert_eq!(code, Some(79));
    assert!(
        said.contains("data_loss: gap: the server was restarted"),
        "{said}"
    );
    drop(served);
}

#[test]
fn the_end_of_a_subscription_has_the_status_of_the_server() {
    let place = Place::new();
    let served = Served::new(hostwatch::server(machine()));
    let said = place
        .run(&["sub", &served.url, "Host.Samples", "-f", "metric=love"])
        .failed(67);
    assert!(said.contains("there is no metric \"love\""), "{said}");
}

#[test]
fn each_line_is_published_once_and_has_a_receipt() {
    let place = Place::new();
    let served = Served::new(hostwatch::server(machine()));
    let wire = Wire::to(&served);
    let mut sub = place.start(&["sub", &served.url, "Host.Remarks", "--raw"]);
    let mut publishing = place.start(&["pub", &wire.url, "Host.Remarks"]);
    let mut stdin = publishing.stdin.take().unwrap();
    let mut positions = Vec::new();
    for round in 0..4 {
        for number in 0..25 {
            writeln!(
                stdin,
                "{}",
                json!({"text": format!("{}", round * 25 + number)})
            )
            .unwrap();
        }
        // Some are on their way.
        wire.cut();
    }
    drop(stdin);
    for line in 1..=100 {
        let receipt = publishing.json();
        assert_eq!(receipt["line"], line);
        positions.push(receipt["position"].as_str().unwrap().to_owned());
    }
    assert_eq!(publishing.end().0, Some(0));
    let unique: BTreeSet<_> = positions.iter().collect();
    assert_eq!(unique.len(), 100);
    for number in 0..100 {
        assert_eq!(sub.json()["text"], number.to_string());
    }
}

#[test]
fn a_refused_line_ends_the_reading_and_what_was_sent_is_answered() {
    let place = Place::new();
    let served = Served::new(hostwatch::server(machine()));
    let publish = ["pub", &served.url, "Host.Marks"];
    let ran = place.run_with(&publish, "{\"label\": \"a\"}\n\n{\"label\": \"\"}\n");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(67), "{\"line\":1}\n"),
        "{ran:?}"
    );
    assert!(ran.said.contains("line 3: a mark needs a label"), "{ran:?}");
    assert!(
        ran.said.contains("1 events published, of 3 lines"),
        "{ran:?}"
    );
    let ran = place.run_with(&publish, "{\"label\": \"a\"}\nnonsense\n{\"label\": \"b\"}");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(2), "{\"line\":1}\n"),
        "{ran:?}"
    );
    assert!(ran.said.contains("line 2: "), "{ran:?}");
    // The last line need not end.
    assert_eq!(
        place.run_with(&publish, "{\"label\": \"c\"}").done(),
        "{\"line\":1}\n"
    );
    assert_eq!(place.run_with(&publish, "").done(), "");
    assert_eq!(
        place
            .run(&["pub", &served.url, "Host.Marks", "-d", "{\"label\": \"d\"}"])
            .done(),
        "{}\n"
    );
}

#[test]
fn an_interrupted_publisher_answers_for_what_it_sent() {
    let place = Place::new();
    let served = Served::new(hostwatch::server(machine()));
    let mut publishing = place.start(&["pub", &served.url, "Host.Marks"]);
    writeln!(publishing.stdin.as_mut().unwrap(), "{{\"label\": \"a\"}}").unwrap();
    assert_eq!(publishing.json(), json!({"line": 1}));
    // Standard input is still open.
    let stdin = publishing.stdin.take();
    publishing.signal("-TERM");
    let (code, said) = publishing.end();
    assert_eq!(code, Some(143));
    assert_eq!(
        said,
        "smq: 1 events published, of 1 lines: see the receipts"
    );
    drop(stdin);
}
