//! The position in a field of each event: for clients of others, and for our own.

use smq_door_tests::{
    Program, cutting, serve,
    tides::v1::{LevelFilter, Remark, RemarkFilter, TidesClient, Warning, WarningFilter},
};
use smq_runtime::{Client, Item, Position, http::HeaderName};
use tokio::process::Command;

/// Plain grpcio, over connections that are cut: each event, once, in order. What it sends as `smq-after` is what the last
/// event said.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn grpcio_resumes_after_the_position_in_an_event() {
    const EVENTS: i64 = 1000;
    let (station, server) = serve(|server| server).await;
    let proxy = cutting(server).await;
    let arguments = [proxy.to_string(), server.to_string(), EVENTS.to_string()];
    let mut client = Program::start("positions.py", &arguments.each_ref().map(|it| &**it));
    let subscribed = client.line().await.unwrap();
    assert_eq!(subscribed["kind"], "subscribed");
    let (mut published, mut last) = (0, 0);
    loop {
        // Fewer than the log holds are missing at any time.
        while published < EVENTS && published < last + 200 {
            published += 1;
            station.publish("Ostia", published);
        }
        let line = client.line().await.unwrap();
        if line["kind"] == "end" {
            println!("{} cuts", line["cuts"]);
            assert!(line["cuts"].as_u64().unwrap() > 1, "{line}");
            break;
        }
        last += 1;
        assert_eq!(line["millimetres"], last, "{line}");
        let position = line["position"].as_str().unwrap();
        assert!(position.ends_with(&format!("-{last}")), "{line}");
    }
    assert_eq!(last, EVENTS);
}

#[tokio::test]
async fn sessions_and_polls_have_it_too() {
    let (station, address) = serve(|server| server).await;
    let client = Client::connect(&format!("http://{address}")).unwrap();
    let tides = TidesClient::new(client);
    let mut levels = tides.levels(LevelFilter::default()).await.unwrap();
    let mut talk = tides.talk(RemarkFilter::default()).await.unwrap();
    station.publish("Ostia", 3);
    let Some(Ok(Item::Event(event))) = levels.next().await else {
        panic!("an event")
    };
    assert_eq!(event.message.position, event.position.to_string());
    let url = format!("http://{address}/socket.mq/tides/v1/Tides.Levels?harbour=Ostia&wait=1000");
    let polled = Command::new("curl")
        .args(["-s", &url])
        .output()
        .await
        .unwrap();
    let polled = String::from_utf8(polled.stdout).unwrap();
    let expected = format!("\"position\":\"{}\",\"harbour\":\"Ostia\"", event.position);
    assert!(polled.contains(&expected), "{polled}");
    let remark = Remark {
        text: "hello".into(),
        ..Default::default()
    };
    let receipt = tides.publish_talk(remark).await.unwrap();
    let Some(Ok(Item::Event(event))) = talk.next().await else {
        panic!("an event")
    };
    assert_eq!(receipt.position(), Some(event.position));
    assert_eq!(
        event.message.position,
        event.position.to_string().as_bytes()
    );
}

/// Retained events too, which have headers besides; a subscriber passes the position on as it is.
#[tokio::test]
async fn a_message_holds_it_and_a_subscription_begins_after_it() {
    let (station, address) = serve(|server| server).await;
    for (n, harbour) in ["Ostia", "Genoa", "Ostia"].into_iter().enumerate() {
        let warning = Warning {
            harbour: harbour.into(),
            text: n.to_string(),
            position: Some(Position::new(1, 1)),
        };
        let event = station.topics.warnings.event(warning);
        let event = event.header(HeaderName::from_static("x-tag"), "7".parse().unwrap());
        let _ = event.publish();
    }
    let client = Client::connect(&format!("http://{address}")).unwrap();
    let tides = TidesClient::new(client);
    let mut warnings = tides.warnings(WarningFilter::default()).await.unwrap();
    let mut positions = Vec::new();
    while positions.len() < 2 {
        if let Item::Event(event) = warnings.next().await.unwrap().unwrap() {
            assert_eq!(event.headers["x-tag"], "7");
            assert_eq!(event.message.position, Some(event.position));
            positions.push((event.message.text, event.position));
        }
    }
    assert_eq!(positions[0].0, "1");
    assert_eq!(positions[1].0, "2");
    let after = tides
        .warnings(WarningFilter::default())
        .after(positions[0].1);
    let mut after = after.await.unwrap();
    loop {
        match after.next().await.unwrap().unwrap() {
            Item::Event(event) => {
                assert_eq!(event.message.text, "2");
                break;
            }
            Item::Gap { from, to } => panic!("a gap {from} {to}"),
            _ => {}
        }
    }
}
