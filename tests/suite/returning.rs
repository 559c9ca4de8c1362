//! Clients whose connections are cut wherever it hurts, and the exact account of what they get.

use std::{
    collections::HashMap,
    net::SocketAddr,
    time::{Duration, Instant},
};

use smq_runtime::{Client, ConnectionState, Item, Position, Server};
use smq_tests::{
    Station, eventually,
    proxy::{Fate, Proxy, Random},
    weather::v1::{
        GetForecastRequest, Observation, ObservationFilter, Reading, Warning, WarningFilter,
        WeatherClient,
    },
    within,
};
use tokio::runtime::Runtime;

use crate::account::{Account, item};

const EVENTS: u64 = 4_000;

/// How many publishes wait for their receipts at a time: few enough for a connection to bring some.
const AT_ONCE: u64 = 40;

/// A server with threads of its own: when it is killed, all that it does ends at once.
struct Process {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Process {
    /// Serves on a port, which it can take over from one that was killed.
    async fn start(server: Server, address: &str) -> Self {
        let runtime = Runtime::new().expect("threads can be started");
        let address = address.to_owned();
        let listening = runtime.spawn(async move {
            loop {
                match server.bind(&address).await {
                    Ok(listener) => break listener,
                    Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
                }
            }
        });
        let listener = within("the port is free", listening).await;
        let listener = listener.expect("it does not panic");
        let address = listener.local_addr();
        runtime.spawn(listener.serve());
        Self {
            address,
            runtime: Some(runtime),
        }
    }

    async fn of(station: &Station) -> Self {
        Self::start(station.server(), "127.0.0.1:0").await
    }
}

/// Kills it.
impl Drop for Process {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

#[tokio::test]
async fn under_random_cuts_each_event_comes_once_or_lies_in_a_gap() {
    let (station, _readings) = Station::new();
    let process = Process::of(&station).await;
    let mut random = Random::seeded();
    let mut lives = random.clone();
    // Long enough for a handshake, mostly; and not so long that there are few cuts.
    let proxy = Proxy::with_fates(process.address, move || {
        Fate::cut(100 + lives.below(20_000), 200 + lives.below(4_000))
    });
    let proxy = proxy.await;
    let client = WeatherClient::new(Client::connect(&proxy.url()).unwrap());
    let mut observations = within(
        "a subscription",
        client.observations(ObservationFilter::default()),
    )
    .await
    .unwrap();
    let mut account = Account::begin(observations.position());
    let topic = station.topics.observations.clone();
    let publish = async {
        for sequence in 0..EVENTS {
            let raw = vec![7; random.below(200) as usize];
            topic.publish(Observation {
                celsius: sequence as f64,
                raw: raw.into(),
                ..Default::default()
            });
            if random.below(16) == 0 {
                tokio::time::sleep(Duration::from_millis(random.below(3))).await;
            }
        }
        topic.position()
    };
    let consume = async {
        while account.last.sequence < EVENTS {
            account.take(&item(&mut observations).await);
            assert_eq!(observations.position(), account.last);
        }
    };
    let (last, ()) = tokio::join!(publish, consume);
    assert_eq!(account.last, last);
    assert_eq!(account.events + account.missed, EVENTS);
    assert!(proxy.ended() > 5, "{} cuts", proxy.ended());
    assert!(account.resumed > 0 && account.events > EVENTS / 4);
    println!(
        "{} cuts, {} events, {} in gaps",
        proxy.ended(),
        account.events,
        account.missed
    );
}

#[tokio::test]
async fn under_random_cuts_each_publish_is_applied_once_and_in_order() {
    let (station, mut readings) = Station::new();
    let process = Process::of(&station).await;
    let mut lives = Random::seeded();
    let proxy = Proxy::with_fates(process.address, move || {
        Fate::cut(150 + lives.below(2_000), 400 + lives.below(8_000))
    });
    let proxy = proxy.await;
    let client = WeatherClient::new(Client::connect(&proxy.url()).unwrap());
    let publish = async {
        // Many at once, in the order in which they are polled first.
        let mut first = 0;
        while first < EVENTS {
            let batch = (first..first + AT_ONCE).map(|n| {
                let reading = Reading {
                    celsius: n as f64,
                    ..Default::default()
                };
                client.readings(reading).into_future()
            });
            let mut waiting: Vec<_> = batch.map(Box::pin).collect();
            std::future::poll_fn(|cx| {
                waiting.retain_mut(|publish| match publish.as_mut().poll(cx) {
                    std::task::Poll::Ready(confirmed) => {
                        confirmed.expect("it is confirmed");
                        false
                    }
                    std::task::Poll::Pending => true,
                });
                if waiting.is_empty() {
                    std::task::Poll::Ready(())
                } else {
                    std::task::Poll::Pending
                }
            })
            .await;
            first += AT_ONCE;
        }
    };
    within("all are confirmed", publish).await;
    for n in 0..EVENTS {
        let reading = readings.try_recv().expect("it was confirmed");
        assert_eq!(reading.celsius, n as f64, "once and in order");
    }
    assert!(readings.try_recv().is_err());
    assert!(proxy.ended() > 5, "{} cuts", proxy.ended());
    println!("{} cuts, {EVENTS} publishes", proxy.ended());
}

#[tokio::test]
async fn a_server_that_is_restarted_is_a_gap_and_gives_state_back() {
    let (station, _readings) = Station::new();
    let process = Process::of(&station).await;
    let address = process.address;
    let warn = |station: &Station, place: &str, text: &str| {
        let (place, text) = (place.into(), text.into());
        smq_tests::published(station.topics.warnings.publish(Warning { place, text }))
    };
    let before = warn(&station, "Turin", "storm");
    let client = WeatherClient::new(Client::connect(&format!("http://{address}")).unwrap());
    let mut warnings = within("a subscription", client.warnings(WarningFilter::default()))
        .await
        .unwrap();
    let Item::Event(event) = item(&mut warnings).await else {
        panic!("the state comes first")
    };
    assert_eq!(event.message.text, "storm");
    assert_eq!(item(&mut warnings).await, Item::RetainedEnd);
    let mut connection = warnings.connection();
    assert!(matches!(connection.state(), ConnectionState::Live { .. }));

    // The first server is gone, with all of its connections.
    drop(process);
    let (successor, _readings) = Station::new();
    warn(&successor, "Oslo", "frost");
    warn(&successor, "Turin", "sun");
    drop(station);
    let _process = Process::start(successor.server(), &address.to_string()).await;

    let mut state = HashMap::new();
    let (mut gaps, mut ends) = (Vec::new(), 0);
    while state.len() < 2 {
        match item(&mut warnings).await {
            Item::Event(event) => drop(state.insert(event.message.place, event.message.text)),
            Item::Gap { from, to } => gaps.push((from, to)),
            Item::RetainedEnd => ends += 1,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((gaps.len(), ends), (1, 1));
    let (from, to) = gaps[0];
    assert_eq!(from, Position::new(before.epoch, before.sequence + 1));
    assert!(to.epoch > before.epoch);
    assert_eq!(
        (state["Oslo"].as_str(), state["Turin"].as_str()),
        ("frost", "sun")
    );
    let last = warn(&successor, "Turin", "rain");
    let Item::Event(event) = item(&mut warnings).await else {
        panic!("an event follows")
    };
    assert_eq!(event.position, last);
    assert!(connection.changed().await.is_some());
}

#[tokio::test]
async fn a_connection_that_is_lost_shows_and_comes_back() {
    let (station, _readings) = Station::new();
    let process = Process::of(&station).await;
    let proxy = Proxy::open(process.address).await;
    let client = WeatherClient::new(Client::connect(&proxy.url()).unwrap());
    let mut observations = within(
        "a subscription",
        client.observations(ObservationFilter::default()),
    )
    .await
    .unwrap();
    station.observe("Turin", 1.0);
    assert!(matches!(item(&mut observations).await, Item::Event(_)));
    let mut connection = observations.connection();
    assert!(matches!(connection.state(), ConnectionState::Live { .. }));
    let begun = Instant::now();
    proxy.cut();
    let seen = within("a change", connection.changed()).await;
    if let Some(ConnectionState::Reconnecting { since, .. }) = seen {
        assert!(since >= begun);
    }
    station.observe("Turin", 2.0);
    let replayed = match item(&mut observations).await {
        Item::Resumed { replayed } => replayed,
        other => panic!("{other:?}"),
    };
    assert!(replayed <= 1);
    let Item::Event(event) = item(&mut observations).await else {
        panic!("an event follows")
    };
    assert_eq!(event.message.celsius, 2.0);
    assert!(matches!(connection.state(), ConnectionState::Live { .. }));
}

#[tokio::test]
async fn requests_over_the_session_are_those_of_post() {
    let (station, _readings) = Station::new();
    let process = Process::of(&station).await;
    let client = Client::connect(&format!("http://{}", process.address)).unwrap();
    let client = client.with_requests_over_session();
    let weather = WeatherClient::new(client.clone());
    let ask = |place: &str, think_ms| GetForecastRequest {
        place: place.into(),
        think_ms,
    };
    // The slow one does not hold up the fast one.
    let slow = weather.get_forecast(ask("Oslo", 300));
    let fast = weather.get_forecast(ask("Turin", 0));
    let (slow, fast) = within("both", async { tokio::join!(slow, fast) }).await;
    assert_eq!(
        (slow.unwrap().place, fast.unwrap().place),
        ("Oslo".into(), "Turin".into())
    );
    let refused = weather.get_forecast(ask("Atlantis", 0)).await.unwrap_err();
    assert_eq!(
        refused.status().unwrap().message(),
        "no station in Atlantis"
    );

    let impatient = WeatherClient::new(client.with_timeout(Duration::from_millis(50)));
    let late = impatient.get_forecast(ask("Oslo", 60_000)).await;
    assert!(late.is_err());
    let dropped = &station.dropped;
    eventually("the handler is dropped", || {
        dropped.load(std::sync::atomic::Ordering::SeqCst) == 1
    })
    .await;
}

/// A server that goes away in order, and its successor on the same port, under load.
#[tokio::test]
async fn a_server_that_goes_away_takes_no_publish_with_it() {
    let (old, mut first) = Station::new();
    let (new, mut second) = Station::new();
    let listener = old.server().bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let going = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    let client = WeatherClient::new(Client::connect(&format!("http://{address}")).unwrap());
    let publish = |n: u64| {
        client.readings(Reading {
            celsius: n as f64,
            ..Default::default()
        })
    };
    let succeed = async {
        within("some readings", first.recv()).await;
        drop(stop);
        within("it goes", going).await.unwrap();
        Process::start(new.server(), &address.to_string()).await
    };
    let publishing = async {
        for n in 0..EVENTS {
            within("a receipt", publish(n))
                .await
                .expect("it is confirmed");
            if n % 64 == 0 {
                tokio::task::yield_now().await;
            }
        }
    };
    let ((), _process) = tokio::join!(publishing, succeed);
    assert!(!second.is_empty(), "all of it was before the change");
    let mut expected = 1; // the first one was taken above
    for readings in [&mut first, &mut second] {
        while let Ok(reading) = readings.try_recv() {
            assert_eq!(reading.celsius, expected as f64, "once and in order");
            expected += 1;
        }
    }
    assert_eq!(expected, EVENTS);
}
