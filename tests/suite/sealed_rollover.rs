//! Group 12: rollover. The keys of a session are good for an hour; nothing is lost when others take their place.
//!
//! Time is moved here: it goes on when nothing else does.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use smq_tests::{
    Station,
    between::{Between, Fate, Way},
    parties::Parties,
    weather::v1::{GetForecastRequest, ObservationFilter, Reading, WeatherClient},
};
use tokio::time::{Instant, sleep};

use crate::account::Account;

/// How long the keys of a session, and of a topic, are good for.
const HOUR: Duration = Duration::from_secs(60 * 60);

/// Requests and publishes are under way all the time, events come all the time, and the keys are renewed twice.
#[tokio::test(start_paused = true)]
async fn nothing_is_lost_when_keys_are_renewed() {
    const ROUNDS: u64 = 600;
    let parties = Parties::new();
    let (station, mut readings) = Station::new();
    let server = station.server().with_security(parties.server_security());
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    let connections: Arc<Mutex<HashMap<usize, Instant>>> = Arc::default();
    let opened = Arc::clone(&connections);
    let between = Between::start(address, move |passing| {
        let mut opened = opened.lock().unwrap();
        opened
            .entry(passing.connection)
            .or_insert_with(Instant::now);
        Fate::Pass
    });
    let between = between.await;
    let client = parties.client(&between.url()).with_requests_over_session();
    let weather = WeatherClient::new(client);
    let subscribing = weather.observations(ObservationFilter::default());
    let mut observations = subscribing.await.unwrap();
    let mut account = Account::begin(observations.position());
    let begin = Instant::now();

    let forecast = || GetForecastRequest {
        place: "Turin".into(),
        ..Default::default()
    };
    let ask = async {
        for _ in 0..ROUNDS {
            // Several under way at a time.
            let ask = || weather.get_forecast(forecast());
            let (one, two, three, ()) = tokio::join!(ask(), ask(), ask(), sleep(HOUR / 250));
            for reply in [one, two, three] {
                assert_eq!(reply.unwrap().place, "Turin");
            }
        }
    };
    let publish = async {
        for number in 0..ROUNDS {
            let reading = Reading {
                celsius: number as f64,
                ..Default::default()
            };
            weather.readings(reading).await.unwrap();
            station.observe("Turin", number as f64);
            sleep(HOUR / 250).await;
        }
    };
    let consume = async {
        while account.events < ROUNDS {
            let item = observations.next().await;
            account.take(&item.expect("it goes on").expect("it does not end"));
        }
    };
    tokio::join!(ask, publish, consume);

    assert!(begin.elapsed() > 2 * HOUR, "{:?}", begin.elapsed());
    assert_eq!((account.events, account.missed), (ROUNDS, 0));
    for number in 0..ROUNDS {
        assert_eq!(readings.recv().await.unwrap().celsius, number as f64);
    }
    assert!(readings.try_recv().is_err(), "none twice");
    let connections = connections.lock().unwrap();
    assert!(connections.len() >= 3, "{} sessions", connections.len());
    assert_eq!(between.changes(), 0);
}

/// What was sealed under the keys of one session opens in no other.
#[tokio::test(start_paused = true)]
async fn frames_of_an_earlier_session_are_refused() {
    let parties = Parties::new();
    let (_station, address) = parties.serve().await;
    let mut earlier = None;
    let between = Between::start(address, move |passing| {
        if passing.way != Way::ToServer || passing.number == 0 {
            return Fate::Pass;
        }
        match (passing.connection, &earlier) {
            // The first frame of the first session, in the place of that of the second.
            (0, None) => earlier = Some(passing.payload.to_vec()),
            (1, Some(frame)) if passing.number == 1 => return Fate::Become(vec![frame.clone()]),
            _ => {}
        }
        Fate::Pass
    });
    let between = between.await;
    let weather = |parties: &Parties| {
        let client = parties.client(&between.url()).with_requests_over_session();
        WeatherClient::new(client)
    };
    let forecast = || GetForecastRequest {
        place: "Turin".into(),
        ..Default::default()
    };
    weather(&parties).get_forecast(forecast()).await.unwrap();
    let refused = weather(&parties).get_forecast(forecast()).await;
    refused.expect_err("the server has cut it off");
    assert_eq!(between.changes(), 1);
    weather(&parties).get_forecast(forecast()).await.unwrap();
}
