//! Headers of events: what the server sets, and the trace context of a publish.

use serde_json::json;
use smq_runtime::{
    Client, Event, Item, Limits, Subscription,
    http::{HeaderName, HeaderValue, header},
};
use smq_tests::{
    Station, serve,
    shared_secret::{SharedSecretClient, SharedSecretServer},
    weather::v1::{ChatFilter, ChatMessage, Observation, ObservationFilter, WeatherClient},
    wire::{Events, Request, Session, ask, frame},
    within,
};

use crate::{account::item, detours::Setting};

const TRACE: &str = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
const TAG: HeaderName = HeaderName::from_static("x-tag");

fn observe(station: &Station) {
    let observation = Observation {
        place: "Turin".into(),
        ..Default::default()
    };
    let event = station.topics.observations.event(observation);
    event
        .header(TAG, HeaderValue::from_static("seven"))
        // Not for frames, and not text.
        .header(header::AUTHORIZATION, HeaderValue::from_static("me"))
        .header(header::FROM, HeaderValue::from_bytes(b"\xff").unwrap())
        .publish();
}

fn message(text: &str) -> ChatMessage {
    ChatMessage {
        text: text.into(),
        ..Default::default()
    }
}

async fn event<M: prost::Message + Default>(subscription: &mut Subscription<M>) -> Event<M> {
    let Item::Event(event) = item(subscription).await else {
        panic!("an event");
    };
    event
}

/// The server's, and those of a publish that is relayed.
async fn arrive(station: &Station, client: Client) {
    let weather = WeatherClient::new(client);
    let observations = weather.observations(ObservationFilter::default());
    let mut observations = within("a subscription", observations).await.unwrap();
    observe(station);
    station.observe("Turin", 1.0);
    let with = event(&mut observations).await;
    assert_eq!(with.headers.len(), 1);
    assert_eq!(with.headers[TAG], "seven");
    assert!(event(&mut observations).await.headers.is_empty());

    let mut chat = within("a chat", weather.chat(ChatFilter::default()))
        .await
        .unwrap();
    let publish = weather.publish_chat(message("one")).header(TAG, "mine");
    let publish = publish.header("traceparent", TRACE);
    within("a receipt", publish.header("tracestate", "a=1"))
        .await
        .unwrap();
    let long = "x".repeat(513);
    let publish = weather.publish_chat(message("two"));
    within("a receipt", publish.header("tracestate", long))
        .await
        .unwrap();
    let said = event(&mut chat).await;
    assert_eq!(said.headers.len(), 2, "{:?}", said.headers);
    assert_eq!(said.headers["traceparent"], TRACE);
    assert_eq!(said.headers["tracestate"], "a=1");
    assert!(event(&mut chat).await.headers.is_empty());
}

#[tokio::test]
async fn they_arrive_with_the_event() {
    let (station, address) = serve(Limits::default()).await;
    arrive(
        &station,
        Client::connect(&format!("http://{address}")).unwrap(),
    )
    .await;
}

#[tokio::test]
async fn they_arrive_sealed() {
    let setting = Setting::sealed();
    let (station, _readings) = Station::new();
    let address = setting.serve(&station).await;
    arrive(&station, setting.client(&format!("http://{address}"))).await;
}

#[tokio::test]
async fn another_security_carries_them_too() {
    let (station, _readings) = Station::new();
    let secret = [7; 32];
    let server = SharedSecretServer::new([("ada".to_owned(), secret)]);
    let listener = station.server().with_security(server);
    let listener = listener.bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr());
    tokio::spawn(listener.serve());
    let client = Client::connect(&url).unwrap();
    arrive(
        &station,
        client.with_security(SharedSecretClient::new("ada", secret)),
    )
    .await;
}

#[tokio::test]
async fn each_form_of_a_frame_has_them_and_a_server_sent_event_does_not() {
    let (station, address) = serve(Limits::default()).await;
    let mut events = Events::of(address, "Observations").await;
    events.expect("subscribed").await;
    let mut session = Session::json(address).await;
    let subscribe = json!({ "topic": "Weather.Observations", "window": 100 });
    session
        .say(json!({ "id": 1, "subscribe": subscribe }))
        .await;
    session.hear().await;
    observe(&station);
    let expected = json!({ "x-tag": "seven" });
    let heard = session.hear().await;
    assert_eq!(heard["event"]["headers"], expected);
    assert_eq!(heard["event"]["payload"]["place"], "Turin");
    let event = events.expect("message").await;
    assert_eq!(event.data["place"], "Turin");
    assert!(!event.data.to_string().contains("seven"));

    let polled = Request::topic("Observations?wait=0");
    let polled = ask(address, polled).await.json();
    assert_eq!(polled["frames"][1]["event"]["headers"], expected);
    let polled = Request::topic("Observations?wait=0").header("Accept", "application/protobuf");
    let polled = ask(address, polled).await;
    let polled = <frame::Polled as prost::Message>::decode(&polled.body[..]).unwrap();
    let Some(frame::FromServer::Event(event)) = &polled.frames[1].frame else {
        panic!("{polled:?}");
    };
    assert_eq!(event.headers["x-tag"], "seven");

    // Without headers there is no trace of them.
    station.observe("Oslo", 1.0);
    let heard = session.hear().await;
    assert_eq!(heard["event"].get("headers"), None);
}

#[tokio::test]
async fn they_count_in_a_window() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    // An event of `{}` costs 66 bytes, and 81 with its header.
    for (id, name) in [(1, "Chat"), (2, "Observations")] {
        let topic = format!("Weather.{name}");
        let subscribe = json!({ "topic": topic, "window": 67, "live": true });
        session
            .say(json!({ "id": id, "subscribe": subscribe }))
            .await;
        session.hear().await;
    }
    let publish = |headers: bool| {
        let event = station.topics.observations.event(Observation::default());
        let event = match headers {
            true => event.header(TAG, HeaderValue::from_static("0123456789")),
            false => event,
        };
        event.publish();
        let event = station.topics.chat.event(ChatMessage::default());
        event.publish();
    };
    publish(true);
    publish(true);
    let mut heard = vec![
        session.hear().await,
        session.hear().await,
        session.hear().await,
    ];
    heard.sort_by_key(|frame| frame["id"].as_u64());
    let ids: Vec<_> = heard.iter().map(|frame| frame["id"].clone()).collect();
    assert_eq!(ids, [1, 1, 2], "{heard:?}");
}
