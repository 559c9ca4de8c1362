//! All that a session does, and who is slow at it.

use std::time::Duration;

use smq_runtime::{Error, Item, Position, Transport};
use smq_tests::{
    Station,
    proxy::Proxy,
    weather::v1::{
        ChatFilter, ChatMessage, GetForecastRequest, Observation, ObservationFilter, Reading, Sky,
        Warning, WarningFilter, WeatherClient,
    },
    within,
};

use super::{Setting, event, nginx, observations, transport};
use crate::account::{Account, item};

/// What a session does, done over that.
pub(crate) async fn all_of_it(setting: Setting, directives: &str, over: Transport) {
    let (station, mut readings) = Station::new();
    let nginx = nginx(setting.serve(&station).await, directives).await;
    let client = setting.client_of(&nginx);
    let weather = WeatherClient::new(client.clone());
    let warn = |place: &str, text: &str| {
        let (place, text) = (place.into(), text.into());
        smq_tests::published(station.topics.warnings.publish(Warning { place, text }))
    };

    // Retained state, then what is published.
    warn("Turin", "fog");
    warn("Oslo", "frost");
    let warnings = weather.warnings(WarningFilter::default());
    let mut warnings = within("a subscription", warnings).await.unwrap();
    for text in ["fog", "frost"] {
        assert_eq!(event(&mut warnings).await.text, text);
    }
    assert_eq!(item(&mut warnings).await, Item::RetainedEnd);
    let last = warn("Turin", "ice");
    assert_eq!(event(&mut warnings).await.text, "ice");
    assert_eq!(
        (warnings.position(), transport(&warnings)),
        (last, Some(over))
    );

    // A filter with a field of each kind there is.
    let filter = ObservationFilter {
        place: vec!["Turin & Oslo".into(), "Zürich".into()],
        sky: Sky::Clear.into(),
        station: Some(0),
    };
    let mut some = within("filtered", weather.observations(filter))
        .await
        .unwrap();
    for (place, sky, number) in [
        ("Turin & Oslo", Sky::Clear, 7),
        ("Turin", Sky::Clear, 0),
        ("Zürich", Sky::Clouded, 0),
        ("Zürich", Sky::Clear, 0),
    ] {
        station.topics.observations.publish(Observation {
            place: place.into(),
            sky: sky.into(),
            station: number,
            celsius: f64::NAN,
            raw: vec![0, 255].into(),
        });
    }
    let seen = event(&mut some).await;
    assert_eq!(
        (seen.place.as_str(), &seen.raw[..]),
        ("Zürich", &[0, 255][..])
    );
    assert!(seen.celsius.is_nan());

    // From a position, and from now on.
    let first = Position::new(last.epoch.min(some.position().epoch), 1);
    let after = Position::new(some.position().epoch, first.sequence);
    let later = weather.observations(ObservationFilter::default());
    let mut later = within("a subscription", later.after(after)).await.unwrap();
    assert_eq!(item(&mut later).await, Item::Resumed { replayed: 3 });
    assert_eq!(event(&mut later).await.place, "Turin");
    let live = weather.observations(ObservationFilter::default());
    let mut live = within("a subscription", live.live()).await.unwrap();
    station.observe("Bern", 1.0);
    assert_eq!(event(&mut live).await.place, "Bern");

    // Refusals of subscriptions and publishes, and what comes of what is not refused.
    let refused = within("a refusal", weather.alarms()).await.unwrap_err();
    assert_eq!(
        refused.status().unwrap().code(),
        smq_runtime::Code::PermissionDenied
    );
    let reading = |celsius| Reading {
        celsius,
        ..Default::default()
    };
    let cold = within("a refusal", weather.readings(reading(-300.0))).await;
    assert_eq!(
        cold.unwrap_err().status().unwrap().message(),
        "colder than cold"
    );
    within("a receipt", weather.readings(reading(20.0)))
        .await
        .unwrap();
    assert_eq!(readings.recv().await.unwrap().celsius, 20.0);
    let room = || ChatFilter { room: "a".into() };
    let mut chat = within("a chat", weather.chat(room())).await.unwrap();
    let (room, text) = ("a".into(), "snow".into());
    let said = weather.publish_chat(ChatMessage {
        room,
        text,
        time: None,
    });
    within("a receipt", said).await.unwrap();
    assert_eq!(event(&mut chat).await.text, "snow!");

    // Requests over the session, many at once, and one that is given up.
    let over_session = client.with_requests_over_session();
    let asking = WeatherClient::new(over_session.clone());
    let ask = |place: &str, think_ms| GetForecastRequest {
        place: place.into(),
        think_ms,
    };
    let slow = asking.get_forecast(ask("Oslo", 100));
    let fast = asking.get_forecast(ask("Turin", 0));
    let (slow, fast) = within("both", async { tokio::join!(slow, fast) }).await;
    assert_eq!(
        (slow.unwrap().place, fast.unwrap().place),
        ("Oslo".into(), "Turin".into())
    );
    let refused = asking.get_forecast(ask("Atlantis", 0)).await.unwrap_err();
    assert_eq!(
        refused.status().unwrap().message(),
        "no station in Atlantis"
    );
    let impatient = WeatherClient::new(over_session.with_timeout(Duration::from_millis(300)));
    let late = impatient.get_forecast(ask("Oslo", 60_000)).await;
    assert!(matches!(late, Err(Error::Timeout)) || late.unwrap_err().status().is_some());
    let dropped = &station.dropped;
    smq_tests::eventually("the handler is dropped", || {
        dropped.load(std::sync::atomic::Ordering::SeqCst) == 1
    })
    .await;

    // Whoever leaves is gone.
    drop((warnings, chat, some, later, live));
    let topics = station.topics.clone();
    smq_tests::eventually("nobody subscribes", || {
        topics.observations.subscribers() + topics.warnings.subscribers() == 0
    })
    .await;
}

/// A proxy that takes handshakes, and never answers them.
pub(crate) async fn where_handshakes_hang(setting: Setting, over: Transport) {
    let (station, _readings) = Station::new();
    let server = setting.serve(&station).await;
    let proxy = Proxy::swallowing(server, "upgrade: websocket").await;
    let weather = WeatherClient::new(setting.client(&proxy.url()));
    let mut observations = observations(&weather).await;
    assert_eq!(transport(&observations), Some(over));
    station.observe("Turin", 1.0);
    assert_eq!(event(&mut observations).await.place, "Turin");
}

/// Who takes nothing holds up nobody else, and is given all of it later.
pub(crate) async fn a_slow_one(setting: Setting, directives: &str) {
    let (station, _readings) = Station::new();
    let nginx = nginx(setting.serve(&station).await, directives).await;
    let weather = WeatherClient::new(setting.client_of(&nginx));
    let mut slow = observations(&weather).await;
    let mut fast = observations(&weather).await;
    const LARGE: u64 = 400;
    let mut accounts = [slow.position(), fast.position()].map(Account::begin);
    for _ in 0..LARGE {
        station.topics.observations.publish(Observation {
            raw: vec![7; 20_000].into(),
            ..Default::default()
        });
        accounts[1].take(&item(&mut fast).await);
    }
    while accounts[0].last != accounts[1].last {
        accounts[0].take(&item(&mut slow).await);
    }
    for account in accounts {
        assert_eq!((account.events, account.missed), (LARGE, 0));
    }
}
