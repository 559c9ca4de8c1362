//! The generated client talks to the generated server.

use std::{sync::atomic::Ordering, time::Duration};

use smq_runtime::{
    Client, Code, Context, Error, HttpBody, Item, Limits, Position, Server, Status, Subscription,
};
use smq_tests::{
    Station, eventually, serve,
    weather::{
        v1::{
            ChatFilter, ChatMessage, GetForecastRequest, GetPictureRequest, Observation,
            ObservationFilter, Reading, Sky, Warning, WarningFilter, WeatherClient,
        },
        v2,
    },
    within,
};

/// A client of a new station, over TCP.
async fn connected() -> (Station, WeatherClient) {
    let (station, address) = serve(Limits::default()).await;
    let client = WeatherClient::connect(&format!("http://{address}")).expect("that is a URL");
    (station, client)
}

async fn next<M: prost::Message + Default>(subscription: &mut Subscription<M>) -> Item<M> {
    let item = within("the next item", subscription.next()).await;
    item.expect("the subscription goes on")
        .expect("it is in order")
}

async fn event<M: prost::Message + Default>(subscription: &mut Subscription<M>) -> M {
    match next(subscription).await {
        Item::Event(event) => event.message,
        other => panic!("not an event: {:?}", std::mem::discriminant(&other)),
    }
}

fn forecast(place: &str, think_ms: u32) -> GetForecastRequest {
    GetForecastRequest {
        place: place.into(),
        think_ms,
    }
}

fn code(error: &Error) -> Option<Code> {
    error.status().map(Status::code)
}

#[tokio::test]
async fn a_request_gets_its_reply() {
    let (_station, weather) = connected().await;
    let reply = weather
        .get_forecast(forecast("Turin", 0))
        .await
        .expect("Turin has a station");
    assert_eq!((reply.place.as_str(), reply.sky()), ("Turin", Sky::Clear));
}

#[tokio::test]
async fn a_refusal_is_a_status() {
    let (_station, weather) = connected().await;
    let error = weather
        .get_forecast(forecast("Atlantis", 0))
        .await
        .expect_err("it sank");
    let status = error.status().expect("the server answered");
    assert_eq!(
        (status.code(), status.message()),
        (Code::NotFound, "no station in Atlantis")
    );
}

#[tokio::test]
async fn a_handler_that_panics_fails_alone() {
    let (_station, weather) = connected().await;
    let error = weather
        .get_forecast(forecast("Panic", 0))
        .await
        .expect_err("it panics");
    assert_eq!(code(&error), Some(Code::Internal));
    weather
        .get_forecast(forecast("Turin", 0))
        .await
        .expect("the others go on");
}

#[tokio::test]
async fn a_call_that_takes_too_long_ends_on_both_sides() {
    let (station, weather) = connected().await;
    let hasty = weather.with_timeout(Duration::from_millis(50));
    let error = hasty
        .get_forecast(forecast("Turin", 60_000))
        .await
        .expect_err("it takes a minute");
    assert!(
        matches!(&error, Error::Timeout) || code(&error) == Some(Code::DeadlineExceeded),
        "{error:?}"
    );
    eventually("the handler stops", || {
        station.dropped.load(Ordering::SeqCst) == 1
    })
    .await;
}

#[tokio::test]
async fn bytes_of_any_kind_pass_untouched() {
    let (_station, weather) = connected().await;
    let request = GetPictureRequest {
        content_type: "image/x-sky".into(),
        bytes: 100_000,
    };
    let picture = weather.get_picture(request).await.expect("a picture");
    assert_eq!(
        (picture.content_type.as_str(), picture.data.len()),
        ("image/x-sky", 100_000)
    );
    let reply = weather
        .put_picture(HttpBody::new("text/plain", "blue"))
        .await
        .expect("it is taken");
    assert_eq!(
        (reply.content_type.as_str(), reply.bytes),
        ("text/plain", 4)
    );
}

#[tokio::test]
async fn two_versions_are_served_side_by_side() {
    let (station, _) = Station::new();
    let client = Client::in_process(station.server());
    let old = WeatherClient::new(client.clone());
    let new = v2::WeatherClient::new(client);
    let celsius = old
        .get_forecast(forecast("Turin", 0))
        .await
        .expect("v1 answers")
        .celsius;
    let place = Some(v2::Place {
        name: "Turin".into(),
    });
    let request = v2::GetForecastRequest { place };
    let kelvin = new.get_forecast(request).await.expect("v2 answers").kelvin;
    assert!((kelvin - celsius - 273.15).abs() < 1e-9);
}

#[tokio::test]
async fn a_subscription_gets_what_its_filter_lets_through() {
    let (station, weather) = connected().await;
    let filter = ObservationFilter {
        place: vec!["Turin".into()],
        ..Default::default()
    };
    let mut turin = weather.observations(filter).await.expect("subscribed");
    let mut all = weather
        .observations(ObservationFilter::default())
        .await
        .expect("subscribed");
    station.observe("Oslo", 1.0);
    let position = station.observe("Turin", 2.0);
    assert_eq!(event(&mut all).await.place, "Oslo");
    assert_eq!(event(&mut all).await.place, "Turin");
    match next(&mut turin).await {
        Item::Event(event) => {
            assert_eq!((event.position, event.message.celsius), (position, 2.0));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(turin.position(), position);
}

#[tokio::test]
async fn state_comes_first() {
    let (station, weather) = connected().await;
    let warn = |place: &str, text: &str| {
        station.topics.warnings.publish(Warning {
            place: place.into(),
            text: text.into(),
        });
    };
    warn("Turin", "wind");
    warn("Oslo", "snow");
    warn("Turin", "calm");
    let mut warnings = weather
        .warnings(WarningFilter::default())
        .await
        .expect("subscribed");
    assert_eq!(event(&mut warnings).await.text, "snow");
    let begin = Position::default();
    assert_eq!(
        warnings.position(),
        begin,
        "who goes on from here gets all of the state again"
    );
    assert_eq!(event(&mut warnings).await.text, "calm");
    assert_eq!(warnings.position(), begin);
    assert_eq!(next(&mut warnings).await, Item::RetainedEnd);
    assert_eq!(warnings.position(), station.topics.warnings.position());
    warn("Oslo", "ice");
    assert_eq!(event(&mut warnings).await.text, "ice");
}

#[tokio::test]
async fn clients_publish_and_learn_whether_it_was_accepted() {
    let (station, mut accepted) = Station::new();
    let weather = WeatherClient::new(Client::in_process(station.server()));
    let reading = |celsius| Reading {
        place: "Turin".into(),
        celsius,
    };
    weather
        .readings(reading(3.0))
        .await
        .expect("it is accepted");
    assert_eq!(
        within("the reading", accepted.recv()).await,
        Some(reading(3.0))
    );
    let error = weather
        .readings(reading(-300.0))
        .await
        .expect_err("it is refused");
    assert_eq!(code(&error), Some(Code::InvalidArgument));
}

#[tokio::test]
async fn what_clients_say_is_what_the_server_makes_of_it() {
    let (_station, weather) = connected().await;
    let mut kitchen = weather
        .chat(ChatFilter {
            room: "kitchen".into(),
        })
        .await
        .expect("subscribed");
    let say = |room: &str, text: &str| {
        let (room, text) = (room.into(), text.into());
        weather.publish_chat(ChatMessage {
            room,
            text,
            time: None,
        })
    };
    say("garden", "nobody hears").await.expect("accepted");
    assert_eq!(
        code(&say("kitchen", "").await.expect_err("nothing said")),
        Some(Code::InvalidArgument)
    );
    say("kitchen", "tea").await.expect("accepted");
    assert_eq!(event(&mut kitchen).await.text, "tea!");
}

#[tokio::test]
async fn the_hook_may_refuse_a_subscription() {
    let (station, mut server) = (Station::new().0, None);
    let client = Client::in_process(server.insert(station.server()).clone());
    let weather = WeatherClient::new(client.clone());
    let error = weather.alarms().await.expect_err("no badge");
    assert_eq!(code(&error), Some(Code::PermissionDenied));
    let badge = client.with_header(
        "x-badge".parse().expect("a name"),
        "7".parse().expect("a value"),
    );
    let alarms = WeatherClient::new(badge).alarms().await.expect("a badge");
    assert_eq!(station.topics.alarms.subscribers(), 1);
    drop(alarms);
    eventually("it is freed", || station.topics.alarms.subscribers() == 0).await;
}

#[tokio::test]
async fn a_subscription_goes_on_after_a_position() {
    let (station, weather) = connected().await;
    let positions: Vec<_> = (0..5)
        .map(|n| station.observe("Turin", f64::from(n)))
        .collect();
    let url_client = || weather_from(&station);
    let mut after = url_client()
        .observations(ObservationFilter::default())
        .after(positions[2])
        .await
        .expect("subscribed");
    assert_eq!(next(&mut after).await, Item::Resumed { replayed: 2 });
    assert_eq!(event(&mut after).await.celsius, 3.0);
    assert_eq!(event(&mut after).await.celsius, 4.0);
    let mut live = url_client()
        .observations(ObservationFilter::default())
        .live()
        .await
        .expect("subscribed");
    station.observe("Turin", 5.0);
    assert_eq!(event(&mut live).await.celsius, 5.0);
    drop(weather);
}

fn weather_from(station: &Station) -> WeatherClient {
    WeatherClient::new(Client::in_process(station.server()))
}

#[tokio::test]
async fn another_life_of_the_publisher_is_a_gap() {
    let (station, _) = Station::new();
    let former = Position::new(7, 30);
    station.observe("Turin", 1.0);
    let mut observations = weather_from(&station)
        .observations(ObservationFilter::default())
        .after(former)
        .await
        .expect("subscribed");
    let Item::Gap { from, to } = next(&mut observations).await else {
        panic!("no gap")
    };
    assert_eq!((from, to.sequence), (Position::new(7, 31), 0));
    assert_eq!(event(&mut observations).await.celsius, 1.0);
}

/// Each sequence comes once and in order, or lies in a gap, even for one who does not read for long.
#[tokio::test]
async fn the_account_of_a_slow_subscriber_is_exact() {
    const EVENTS: u64 = 20_000;
    let (station, weather) = connected().await;
    let mut slow = weather
        .observations(ObservationFilter::default())
        .await
        .expect("subscribed");
    let raw: smq_runtime::Bytes = vec![0; 1000].into();
    for _ in 0..EVENTS {
        station.topics.observations.publish(Observation {
            raw: raw.clone(),
            ..Default::default()
        });
        tokio::task::yield_now().await;
    }
    let (mut accounted, mut gaps) = (0, 0);
    while accounted < EVENTS {
        match next(&mut slow).await {
            Item::Event(event) => {
                assert_eq!(event.position.sequence, accounted + 1);
                accounted += 1;
            }
            Item::Gap { from, to } => {
                assert_eq!(from.sequence, accounted + 1);
                accounted = to.sequence;
                gaps += 1;
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(gaps > 0, "20 MB are more than the window and the log hold");
}

#[tokio::test]
async fn one_task_may_publish_more_than_it_reads() {
    const MESSAGES: usize = 5000;
    let (_station, weather) = connected().await;
    let mut chat = weather
        .chat(ChatFilter::default())
        .await
        .expect("subscribed");
    for n in 0..MESSAGES {
        let message = ChatMessage {
            text: format!("{n} {}", "x".repeat(1000)),
            ..Default::default()
        };
        within("the receipt", weather.publish_chat(message))
            .await
            .expect("accepted");
    }
    let mut accounted = 0;
    while accounted < MESSAGES as u64 {
        accounted = match next(&mut chat).await {
            Item::Event(event) => event.position.sequence,
            Item::Gap { to, .. } => to.sequence,
            other => panic!("{other:?}"),
        };
    }
}

#[tokio::test]
async fn what_is_not_served_says_what_is() {
    let (_station, address) = serve(Limits::default()).await;
    let elsewhere =
        v2::WeatherClient::connect(&format!("http://{address}/nowhere")).expect("a URL");
    let error = elsewhere
        .get_forecast(v2::GetForecastRequest::default())
        .await
        .expect_err("404");
    assert_eq!(code(&error), Some(Code::NotFound));
    let closed = WeatherClient::connect("http://127.0.0.1:1").expect("a URL");
    let error = closed
        .get_forecast(forecast("Turin", 0))
        .await
        .expect_err("nobody there");
    assert!(matches!(error, Error::Transport { .. }), "{error:?}");
    assert!(error.to_string().contains("127.0.0.1:1"), "{error}");
}

/// Everything that a user awaits can be spawned.
#[test]
fn futures_are_send() {
    fn send<T: Send>(_: T) {}
    fn all(weather: &WeatherClient, station: &Station, server: &Server) {
        use smq_tests::weather::v1::Weather;
        send(weather.get_forecast(GetForecastRequest::default()));
        send(weather.observations(ObservationFilter::default()));
        send(weather.readings(Reading::default()));
        send(weather.publish_chat(ChatMessage::default()));
        send(async {
            let mut chat = weather.chat(ChatFilter::default()).await.ok();
            if let Some(chat) = &mut chat {
                chat.next().await;
            }
        });
        send(station.get_forecast(Context::default(), GetForecastRequest::default()));
        send(station.subscribe_observations(Context::default(), ObservationFilter::default()));
        send(server.serve("127.0.0.1:0"));
    }
    let _ = all;
}
