//! gRPC clients of others, which know nothing of us: grpcio, by reflection alone.

use serde_json::{Value, json};
use smq_grpc::Grpc;
use smq_tests::{
    Station,
    interop::Program,
    proxy::{Fate, Proxy, Random},
    serve_with,
};

fn kinds<'a>(lines: &'a [Value], kind: &str) -> Vec<&'a Value> {
    lines.iter().filter(|line| line["kind"] == kind).collect()
}

#[tokio::test]
async fn grpcio_calls_what_reflection_describes() {
    let (_, address) = serve_with(|server| server.with_door(Grpc)).await;
    let lines = Program::python("grpc.py", &["calls", &address.to_string()]);
    let lines = lines.lines().await;
    assert_eq!(
        lines[0]["names"],
        json!(["weather.v1.Weather", "weather.v2.Weather"])
    );
    let replies = kinds(&lines, "reply");
    assert_eq!(replies.len(), 2, "{lines:?}");
    assert!(replies.iter().all(|reply| reply["place"] == 500));
    let refused: Vec<_> = kinds(&lines, "refused")
        .into_iter()
        .map(|line| (&line["code"], &line["message"], &line["details"]))
        .collect();
    let duration = json!(["type.googleapis.com/google.protobuf.Duration"]);
    let (code, message, details) = refused[0];
    assert_eq!(code, "NOT_FOUND");
    assert_eq!(message, "no station in Atlantis");
    assert_eq!(*details, duration);
    assert_eq!(refused[1].0, "DEADLINE_EXCEEDED");
    assert_eq!(refused[2].0, "UNIMPLEMENTED");
    assert_eq!(refused[3].0, "RESOURCE_EXHAUSTED");
    assert!(
        refused[3].1.as_str().unwrap().contains("4194304 bytes"),
        "{lines:?}"
    );
    let health = kinds(&lines, "health");
    assert_eq!(health.len(), 3, "{lines:?}");
    assert!(health.iter().all(|line| line["status"] == "SERVING"));
    assert_eq!(lines.last().unwrap()["kind"], "over", "{lines:?}");
}

#[tokio::test]
async fn grpcio_publishes_and_is_told_how_many_were_accepted() {
    let station = Station::keeping(|reading| match &*reading.place {
        "refuse" => Err(smq_runtime::Status::failed_precondition("not this one")),
        _ => Ok(()),
    });
    let server = station.server().with_door(Grpc);
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().to_string();
    tokio::spawn(listener.serve());
    let lines = Program::python("grpc.py", &["publishes", &address]);
    let lines = lines.lines().await;
    assert_eq!(lines[0]["trailers"]["smq-accepted"], "100", "{lines:?}");
    assert_eq!(lines[1]["trailers"]["smq-accepted"], "7", "{lines:?}");
    assert_eq!(lines[2]["code"], "FAILED_PRECONDITION");
    assert_eq!(
        lines[2]["message"],
        "not this one (7 events were published)"
    );
}

#[tokio::test]
async fn grpcio_talks_where_both_publish() {
    let (_, address) = serve_with(|server| server.with_door(Grpc)).await;
    let lines = Program::python("grpc.py", &["both", &address.to_string()]);
    let lines = lines.lines().await;
    let said = kinds(&lines, "said");
    let said: Vec<_> = said
        .iter()
        .map(|line| line["text"].as_str().unwrap())
        .collect();
    assert_eq!(said, (0..10).map(|n| format!("{n}!")).collect::<Vec<_>>());
}

/// A subscriber of plain grpcio, over connections that are cut at random: each event, once, in order.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn grpcio_survives_cuts_without_a_loss() {
    const EVENTS: u64 = 1000;
    let (station, server) = serve_with(|server| server.with_door(Grpc)).await;
    let mut random = Random::seeded();
    let proxy = Proxy::with_fates(server, move || {
        Fate::cut(1_500 + random.below(6_000), 1_000_000)
    });
    let proxy = proxy.await;
    let address = proxy.url().trim_start_matches("http://").to_owned();
    let arguments = ["subscribes", &*address, &server.to_string()];
    let mut client = Program::python("grpc.py", &arguments);
    assert_eq!(client.line().await.unwrap()["kind"], "subscribed");
    let (mut published, mut last) = (0, 0);
    loop {
        // Fewer than the log holds are missing at any time.
        while published < EVENTS && published < last + 200 {
            published += 1;
            station.observe("Turin", published as f64);
        }
        let line = client.line().await.unwrap();
        if line["kind"] == "end" {
            println!("{} cuts", line["cuts"]);
            assert!(line["cuts"].as_u64().unwrap() > 1, "{line}");
            break;
        }
        last += 1;
        assert_eq!(line["celsius"], last as f64, "{line}");
    }
    assert_eq!(last, EVENTS);
}
