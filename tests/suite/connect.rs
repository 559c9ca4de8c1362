//! Connect clients of others, which know nothing of us: those of npm, of PyPI, and `buf curl`.

use std::net::SocketAddr;

use serde_json::{Value, json};
use smq_grpc::Grpc;
use smq_tests::{Station, interop::Program, serve_with, within};

use crate::connect_wire::open;

/// Publishes observations for as long as the test runs.
fn observe(station: &Station) {
    let station = station.clone();
    tokio::spawn(async move {
        let mut pause = tokio::time::interval(std::time::Duration::from_millis(5));
        for celsius in 1_u64.. {
            pause.tick().await;
            station.observe("Turin", celsius as f64);
            station.observe("Oslo", -1.0);
        }
    });
}

fn kinds<'a>(lines: &'a [Value], kind: &str) -> Vec<&'a Value> {
    lines.iter().filter(|line| line["kind"] == kind).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn clients_of_npm_call_subscribe_and_publish() {
    let (station, address) = both_doors().await;
    observe(&station);
    let lines = Program::node("connect.mjs", &[&format!("http://{address}")]);
    let lines = lines.lines().await;
    assert_eq!(lines.last().unwrap()["kind"], "over", "{lines:#?}");
    let replies = kinds(&lines, "reply");
    assert_eq!(replies.len(), 9);
    for reply in replies {
        assert_eq!(reply["place"], "Turin", "{reply}");
        assert_eq!(reply["celsius"], 21.5, "{reply}");
        assert_eq!(reply["header"], "7", "{reply}");
        assert_eq!(reply["large"], 100_000, "{reply}");
    }
    for refused in kinds(&lines, "refused") {
        assert_eq!(refused["code"], "NotFound", "{refused}");
        assert_eq!(refused["message"], "no station in Atlantis", "{refused}");
        assert_eq!(
            refused["details"],
            json!(["google.protobuf.Duration"]),
            "{refused}"
        );
    }
    for late in kinds(&lines, "late") {
        assert_eq!(late["code"], "DeadlineExceeded", "{late}");
    }
    let events = kinds(&lines, "events");
    assert_eq!(events.len(), 9, "{lines:#?}");
    for events in events {
        assert_eq!(events["code"], "Canceled", "{events}");
        let temperatures = events["temperatures"].as_array().unwrap();
        let temperatures: Vec<_> = temperatures.iter().map(|it| it.as_f64().unwrap()).collect();
        assert!(
            temperatures.windows(2).all(|pair| pair[0] + 1.0 == pair[1]),
            "{events}"
        );
    }
    for refused in kinds(&lines, "alarms") {
        assert_eq!(refused["code"], "PermissionDenied", "{refused}");
    }
    let published = kinds(&lines, "published");
    assert_eq!(published.len(), 4);
    for published in published {
        assert_eq!(published["accepted"], "50", "{published}");
        assert_eq!(published["code"], "InvalidArgument", "{published}");
        assert_eq!(
            published["message"],
            "colder than cold (5 events were published)"
        );
    }
    let said = kinds(&lines, "said");
    assert_eq!(said.len(), 2, "{lines:#?}");
    for said in said {
        assert_eq!(
            said["said"],
            json!(["0!", "1!", "2!", "3!", "4!"]),
            "{said}"
        );
    }
}

async fn both_doors() -> (Station, SocketAddr) {
    serve_with(|server| open(server).with_door(Grpc)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn clients_of_pypi_call_subscribe_and_publish() {
    let (station, address) = both_doors().await;
    observe(&station);
    for protocol in ["connect", "grpc"] {
        let lines = Program::python("connect.py", &[protocol, &format!("http://{address}")]);
        let lines = lines.lines().await;
        assert_eq!(lines.last().unwrap()["kind"], "over", "{lines:#?}");
        assert_eq!(kinds(&lines, "reply")[0]["place"], 5000);
        let refused = kinds(&lines, "refused")[0];
        assert_eq!(refused["code"], "not_found");
        assert_eq!(refused["message"], "no station in Atlantis");
        assert_eq!(
            kinds(&lines, "events")[0]["celsius"]
                .as_array()
                .unwrap()
                .len(),
            3
        );
        let published = kinds(&lines, "published")[0];
        assert_eq!(
            published["message"],
            "colder than cold (7 events were published)"
        );
        if protocol == "connect" {
            assert_eq!(kinds(&lines, "book")[0]["title"], "Emma");
        }
    }
}

/// `buf curl` learns the interface by reflection, and calls over each protocol.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn buf_curl_calls_and_subscribes() {
    let (station, address) = both_doors().await;
    station.observe("Turin", 1.0);
    for protocol in ["connect", "grpc"] {
        for (method, data, expected) in [
            ("GetForecast", r#"{"place":"Turin"}"#, "\"celsius\":21.5"),
            (
                "GetForecast",
                r#"{"place":"Atlantis"}"#,
                "no station in Atlantis",
            ),
            ("Readings", r#"{"place":"Turin"}{"place":"Oslo"}"#, "{}"),
        ] {
            let tool = concat!(env!("CARGO_MANIFEST_DIR"), "/tools/node_modules/.bin/buf");
            let mut command = std::process::Command::new(tool);
            command
                .args([
                    "curl",
                    "--protocol",
                    protocol,
                    "--http2-prior-knowledge",
                    "-d",
                    data,
                ])
                .arg(format!("http://{address}/weather.v1.Weather/{method}"));
            let output = tokio::task::spawn_blocking(move || command.output());
            let output = within("an answer", output).await.unwrap().unwrap();
            let text = [output.stdout, output.stderr].concat();
            let text = String::from_utf8(text).unwrap().replace(' ', "");
            assert!(
                text.contains(&expected.replace(' ', "")),
                "{protocol} {method}: {text}"
            );
        }
    }
}
