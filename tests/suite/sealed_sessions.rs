//! Sealed sessions do what plain ones do.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use smq_openpgp::{Keyring, OpenPgp, OpenPgpClient, OpenPgpServer, Policy, SignedCaller};
use smq_runtime::{Action, Caller, Client, Code, ConnectionState, Error, Item, Target};
use smq_tests::{
    Station, eventually,
    nginx::Nginx,
    parties::{Parties, copy},
    proxy::{Fate, Proxy, Random},
    weather::v1::{
        Alarm, ChatFilter, ChatMessage, GetForecastRequest, Observation, ObservationFilter,
        Reading, WeatherClient,
    },
    within,
};
use tokio::sync::oneshot;

use crate::account::{Account, item};

fn weather(parties: &Parties, url: &str) -> WeatherClient {
    WeatherClient::new(parties.client(url).with_requests_over_session())
}

fn forecast(place: &str) -> GetForecastRequest {
    GetForecastRequest {
        place: place.into(),
        ..Default::default()
    }
}

#[tokio::test]
async fn requests_publishes_and_subscriptions() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let weather = weather(&parties, &format!("http://{address}"));
    let reply = within("a reply", weather.get_forecast(forecast("Turin"))).await;
    assert_eq!(reply.unwrap().celsius, 21.5);
    let refused = within("a reply", weather.get_forecast(forecast("Atlantis"))).await;
    assert_eq!(
        refused.unwrap_err().status().unwrap().code(),
        Code::NotFound
    );

    let reading = |celsius| Reading {
        celsius,
        ..Default::default()
    };
    within("a receipt", weather.readings(reading(3.0)))
        .await
        .unwrap();
    let refused = within("an end", weather.readings(reading(-300.0))).await;
    assert_eq!(
        refused.unwrap_err().status().unwrap().code(),
        Code::InvalidArgument
    );

    station.observe("Turin", 1.0);
    station.observe("Rome", 2.0);
    let filter = ObservationFilter {
        place: vec!["Turin".into()],
        ..Default::default()
    };
    let mut turin = within("a subscription", weather.observations(filter))
        .await
        .unwrap();
    let mut all = within("a subscription", weather.observations(Default::default()))
        .await
        .unwrap();
    station.observe("Turin", 3.0);
    for celsius in [1.0, 3.0] {
        let Item::Event(event) = item(&mut turin).await else {
            panic!("an event")
        };
        assert_eq!(event.message.celsius, celsius);
    }
    for celsius in [1.0, 2.0, 3.0] {
        let Item::Event(event) = item(&mut all).await else {
            panic!("an event")
        };
        assert_eq!(event.message.celsius, celsius);
    }

    let mut chat = within("a subscription", weather.chat(ChatFilter::default()))
        .await
        .unwrap();
    let message = ChatMessage {
        text: "hello".into(),
        ..Default::default()
    };
    within("a receipt", weather.publish_chat(message))
        .await
        .unwrap();
    let Item::Event(event) = item(&mut chat).await else {
        panic!("an event")
    };
    assert_eq!(event.message.text, "hello!");
}

/// Each handler, hook and subscription knows who signed the hello.
#[tokio::test]
async fn the_signer_is_known_and_may_be_refused() {
    let parties = Parties::new();
    let asked: Arc<Mutex<Vec<(String, Action)>>> = Arc::default();
    let seen = Arc::clone(&asked);
    let may = move |caller: Caller, target: Target| {
        let signer = caller.signer().expect("it is signed");
        let signer = signer.fingerprint().to_string();
        seen.lock().unwrap().push((signer, target.action));
        async move {
            match target.method {
                "Alarms" => Err(smq_runtime::Status::permission_denied("not for you")),
                _ => Ok(()),
            }
        }
    };
    let (_station, address) = parties
        .serve_with(|server| server.with_authorizer(may))
        .await;
    let weather = weather(&parties, &format!("http://{address}"));
    within("a reply", weather.get_forecast(forecast("Turin")))
        .await
        .unwrap();
    within("a receipt", weather.readings(Reading::default()))
        .await
        .unwrap();
    let subscribing = weather.observations(Default::default());
    let _observations = within("a subscription", subscribing).await.unwrap();
    let refused = within("an end", weather.alarms()).await.unwrap_err();
    assert_eq!(refused.status().unwrap().code(), Code::PermissionDenied);
    let client = parties.client.fingerprint().to_string();
    let asked = asked.lock().unwrap().clone();
    let actions: Vec<_> = asked.iter().map(|(_, action)| *action).collect();
    assert!(
        asked.iter().all(|(signer, _)| *signer == client),
        "{asked:?}"
    );
    let all = [
        Action::Call,
        Action::Publish,
        Action::Subscribe,
        Action::Subscribe,
    ];
    assert_eq!(actions, all);
}

/// Headers of the application travel within the hello.
#[tokio::test]
async fn headers_are_sealed_too() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let client = parties.client(&format!("http://{address}"));
    let refused = within("an end", WeatherClient::new(client.clone()).alarms()).await;
    assert_eq!(
        refused.unwrap_err().status().unwrap().code(),
        Code::PermissionDenied
    );
    let badge = client.with_header("x-badge".parse().unwrap(), "7".parse().unwrap());
    let mut alarms = within("a subscription", WeatherClient::new(badge).alarms())
        .await
        .unwrap();
    station.topics.alarms.publish(Alarm::default());
    assert!(matches!(item(&mut alarms).await, Item::Event(_)));
}

#[tokio::test]
async fn under_random_cuts_each_event_comes_once_or_lies_in_a_gap() {
    const EVENTS: u64 = 1_000;
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let mut random = Random::seeded();
    let mut lives = random.clone();
    let proxy = Proxy::with_fates(address, move || {
        Fate::cut(2_000 + lives.below(20_000), 3_000 + lives.below(30_000))
    });
    let proxy = proxy.await;
    let weather = weather(&parties, &proxy.url());
    let subscribing = weather.observations(ObservationFilter::default());
    let mut observations = within("a subscription", subscribing).await.unwrap();
    let mut account = Account::begin(observations.position());
    let topic = station.topics.observations.clone();
    let publish = async {
        for sequence in 0..EVENTS {
            topic.publish(Observation {
                celsius: sequence as f64,
                ..Default::default()
            });
            if random.below(8) == 0 {
                tokio::time::sleep(Duration::from_millis(random.below(4))).await;
            }
        }
    };
    let consume = async {
        while account.last.sequence < EVENTS {
            account.take(&item(&mut observations).await);
        }
    };
    tokio::join!(publish, consume);
    assert_eq!(account.events + account.missed, EVENTS);
    assert!(
        proxy.ended() > 5 && account.resumed > 0,
        "{} cuts",
        proxy.ended()
    );
}

#[tokio::test]
async fn under_random_cuts_each_publish_is_applied_once_and_in_order() {
    const READINGS: u64 = 300;
    let parties = Parties::new();
    let (station, mut readings) = Station::new();
    let server = station.server().with_security(parties.server_security());
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    let mut lives = Random::seeded();
    let proxy = Proxy::with_fates(address, move || {
        Fate::cut(2_000 + lives.below(4_000), 3_000 + lives.below(6_000))
    });
    let proxy = proxy.await;
    let weather = weather(&parties, &proxy.url());
    for number in 0..READINGS {
        let reading = Reading {
            celsius: number as f64,
            ..Default::default()
        };
        within("a receipt", weather.readings(reading))
            .await
            .unwrap();
    }
    for number in 0..READINGS {
        assert_eq!(readings.recv().await.unwrap().celsius, number as f64);
    }
    assert!(readings.try_recv().is_err(), "none twice");
    assert!(proxy.ended() > 3, "{} cuts", proxy.ended());
}

/// A server that goes away finishes what it has begun; its successor goes on where it was.
#[tokio::test]
async fn a_session_is_drained_and_goes_on_elsewhere() {
    let parties = Parties::new();
    let (station, _readings) = Station::new();
    let server = station.server().with_security(parties.server_security());
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    let (stop, stopped) = oneshot::channel();
    let end = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    let weather = weather(&parties, &format!("http://{address}"));
    let subscribing = weather.observations(ObservationFilter::default());
    let mut observations = within("a subscription", subscribing).await.unwrap();
    let slow = GetForecastRequest {
        place: "Turin".into(),
        think_ms: 300,
    };
    let asking = tokio::spawn({
        let weather = weather.clone();
        async move { weather.get_forecast(slow).await }
    });
    eventually("the handler thinks", || station.thinking() == 1).await;
    stop.send(()).unwrap();
    station.observe("Turin", 20.0);
    assert!(matches!(item(&mut observations).await, Item::Event(_)));
    let reply = within("a reply", asking).await.unwrap();
    assert_eq!(reply.unwrap().place, "Turin");
    within("the end", end).await.unwrap();

    let server = station.server().with_security(parties.server_security());
    let listener = server.bind(&address.to_string()).await.unwrap();
    tokio::spawn(listener.serve());
    station.observe("Turin", 21.0);
    let Item::Resumed { .. } = item(&mut observations).await else {
        panic!("it goes on")
    };
    assert!(matches!(item(&mut observations).await, Item::Event(_)));
}

#[tokio::test]
async fn a_session_goes_through_nginx() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let nginx = Nginx::start(&format!(
        "location /socket.mq/weather/ {{ proxy_pass http://{address}; }}"
    ))
    .await;
    let weather = weather(&parties, &format!("http://{}", nginx.address));
    let reply = within("a reply", weather.get_forecast(forecast("Turin"))).await;
    assert_eq!(reply.unwrap().celsius, 21.5);
    let subscribing = weather.observations(ObservationFilter::default());
    let mut observations = within("a subscription", subscribing).await.unwrap();
    for _ in 0..100 {
        station.observe("Turin", 20.0);
    }
    let mut account = Account::begin(observations.position());
    while account.events < 100 {
        account.take(&item(&mut observations).await);
    }
}

/// Group 10: a client with a key never falls back to the clear, whatever the server or a proxy offers.
#[tokio::test]
async fn a_sealed_client_does_not_talk_in_the_clear() {
    let parties = Parties::new();
    let (_station, address) = smq_tests::serve(Default::default()).await;
    let client = parties.client(&format!("http://{address}"));
    let weather = WeatherClient::new(client.with_timeout(Duration::from_millis(500)));
    let refused = weather.observations(ObservationFilter::default()).await;
    assert!(matches!(
        refused,
        Err(Error::Untrusted(_) | Error::Transport { .. } | Error::Status(_))
    ));
    let refused = weather.readings(Reading::default()).await;
    assert!(refused.is_err());
}

/// A plain session with a server that takes sealed ones alone is refused before it begins.
#[tokio::test]
async fn a_plain_session_is_refused_where_sealed_ones_are_wanted() {
    let parties = Parties::new();
    let (_station, address) = parties.serve().await;
    let weather = WeatherClient::new(Client::connect(&format!("http://{address}")).unwrap());
    let refused = within(
        "an answer",
        weather.observations(ObservationFilter::default()),
    )
    .await;
    assert_eq!(
        refused.unwrap_err().status().unwrap().code(),
        Code::Unauthenticated
    );
}

/// A subscriber whose certificate leaves the keyring hears nothing more, and one that stays goes on.
#[tokio::test]
async fn a_certificate_that_leaves_the_keyring_ends_its_sessions() {
    let parties = Parties::new();
    let other = Parties::new();
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let write = |name: &str, parties: &Parties| {
        std::fs::write(file(name), parties.client.certificate().to_armored()).unwrap();
    };
    write("ada.asc", &parties);
    write("bob.asc", &other);
    let trusted = Keyring::from_dir(folder.path()).unwrap();
    let openpgp = OpenPgp::new(parties.server.clone(), trusted);
    let (station, address) = smq_tests::serve_with(|server| {
        server.with_security(OpenPgpServer::new(openpgp).with_policy(Policy::Sealed))
    })
    .await;
    let url = format!("http://{address}");
    let ada = weather(&parties, &url);
    let bob = Client::connect(&url).unwrap();
    let bob = bob.with_security(OpenPgpClient::new(other.client_side(), parties.identity()));
    let bob = WeatherClient::new(bob);
    let mut ada = within("a subscription", ada.observations(Default::default()))
        .await
        .unwrap();
    let mut bob = within(
        "a subscription",
        bob.observations(Default::default()).live(),
    )
    .await
    .unwrap();
    station.observe("Turin", 1.0);
    assert!(matches!(item(&mut ada).await, Item::Event(_)));
    assert!(matches!(item(&mut bob).await, Item::Event(_)));

    std::fs::remove_file(file("bob.asc")).unwrap();
    let mut connection = bob.connection();
    within("the end of bob's session", async {
        while !matches!(connection.state(), ConnectionState::Reconnecting { .. }) {
            connection.changed().await;
        }
    })
    .await;
    station.observe("Turin", 2.0);
    assert!(matches!(item(&mut ada).await, Item::Event(_)));
    let heard = tokio::time::timeout(Duration::from_millis(300), bob.next()).await;
    assert!(heard.is_err(), "{heard:?}");
    let _ = copy(parties.server.certificate());
}
