//! Group 12: what is dropped last is missed too. Each side gives signs of life, which nobody on the way can make up.
//!
//! Time is moved here: it goes on when nothing else does.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use smq_runtime::{Item, Subscription};
use smq_tests::{
    between::{Between, Fate, Passing, Way},
    parties::Parties,
    weather::v1::{GetForecastRequest, Observation, ObservationFilter, Reading, WeatherClient},
};
use tokio::time::Instant;

const SECOND: Duration = Duration::from_secs(1);

/// When signs of life are given, and when their absence ends a session.
const SIGN: Duration = Duration::from_secs(25);
const LOST: Duration = Duration::from_secs(60);

/// Stands in between, and when told to, does that to the messages of the first connection that go that way.
async fn between(
    address: SocketAddr,
    way: Way,
    mut fate: impl FnMut(Passing<'_>) -> Fate + Send + 'static,
) -> (Between, Arc<AtomicBool>) {
    let told = Arc::new(AtomicBool::new(false));
    let is_told = Arc::clone(&told);
    let between = Between::start(address, move |passing| {
        if is_told.load(Ordering::SeqCst) && passing.connection == 0 && passing.way == way {
            return fate(passing);
        }
        Fate::Pass
    });
    (between.await, told)
}

fn weather(parties: &Parties, between: &Between) -> WeatherClient {
    let client = parties.client(&between.url()).with_requests_over_session();
    WeatherClient::new(client.with_timeout(10 * LOST))
}

async fn observations(weather: &WeatherClient) -> Subscription<Observation> {
    let subscribing = weather.observations(ObservationFilter::default());
    subscribing.await.expect("a subscription")
}

async fn item(subscription: &mut Subscription<Observation>) -> Item<Observation> {
    let item = subscription.next().await;
    item.expect("it goes on").expect("it does not end")
}

fn forecast() -> GetForecastRequest {
    GetForecastRequest {
        place: "Turin".into(),
        ..Default::default()
    }
}

/// The last event, and its tally: the next tally shows it, which is a sign of life.
#[tokio::test(start_paused = true)]
async fn a_last_event_that_is_dropped_is_missed_with_the_next_sign() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let mut dropped = 0;
    let (between, told) = between(address, Way::ToClient, move |_| {
        dropped += 1;
        if dropped <= 2 { Fate::Drop } else { Fate::Pass }
    })
    .await;
    let weather = weather(&parties, &between);
    let mut observations = observations(&weather).await;
    station.observe("Turin", 1.0);
    assert!(matches!(item(&mut observations).await, Item::Event(_)));
    told.store(true, Ordering::SeqCst);
    let begin = Instant::now();
    station.observe("Turin", 2.0);
    assert!(matches!(
        item(&mut observations).await,
        Item::Resumed { .. }
    ));
    let Item::Event(event) = item(&mut observations).await else {
        panic!("the event")
    };
    assert_eq!(event.message.celsius, 2.0);
    assert_eq!(between.changes(), 2);
    let elapsed = begin.elapsed();
    assert!(
        elapsed > SIGN - SECOND && elapsed < SIGN + 5 * SECOND,
        "{elapsed:?}"
    );
}

/// The last frame of the server: its next sign says how many there were.
#[tokio::test(start_paused = true)]
async fn a_last_answer_that_is_dropped_is_missed_with_the_next_sign() {
    let parties = Parties::new();
    let (_station, address) = parties.serve().await;
    let mut is_first = true;
    let (between, told) = between(address, Way::ToClient, move |_| {
        match std::mem::take(&mut is_first) {
            true => Fate::Drop,
            false => Fate::Pass,
        }
    })
    .await;
    let weather = weather(&parties, &between);
    weather.get_forecast(forecast()).await.unwrap();
    told.store(true, Ordering::SeqCst);
    let begin = Instant::now();
    let lost = weather.get_forecast(forecast()).await;
    lost.expect_err("whether it was done is not known");
    assert!(begin.elapsed() < SIGN + 5 * SECOND, "{:?}", begin.elapsed());
    weather.get_forecast(forecast()).await.unwrap();
    assert_eq!(between.changes(), 1);
}

/// The last frame of the client: its next sign has the number after the one that is missing.
#[tokio::test(start_paused = true)]
async fn a_last_publish_that_is_dropped_is_missed_with_the_next_sign() {
    let parties = Parties::new();
    let (_station, address) = parties.serve().await;
    let mut is_first = true;
    let (between, told) = between(address, Way::ToServer, move |_| {
        match std::mem::take(&mut is_first) {
            true => Fate::Drop,
            false => Fate::Pass,
        }
    })
    .await;
    let weather = weather(&parties, &between);
    weather.readings(Reading::default()).await.unwrap();
    told.store(true, Ordering::SeqCst);
    let begin = Instant::now();
    let receipt = weather.readings(Reading::default()).await;
    receipt.expect("it is sent again, in another session");
    let elapsed = begin.elapsed();
    assert!(
        elapsed > SIGN - SECOND && elapsed < SIGN + 5 * SECOND,
        "{elapsed:?}"
    );
    assert_eq!(between.changes(), 1);
}

/// A client that gets nothing but pongs goes elsewhere.
#[tokio::test(start_paused = true)]
async fn pongs_that_are_made_up_do_not_keep_a_client() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let (between, told) = between(address, Way::ToClient, |_| Fate::Pong).await;
    let weather = weather(&parties, &between);
    let mut observations = observations(&weather).await;
    told.store(true, Ordering::SeqCst);
    let begin = Instant::now();
    station.observe("Turin", 1.0);
    assert!(matches!(
        item(&mut observations).await,
        Item::Resumed { .. }
    ));
    assert!(matches!(item(&mut observations).await, Item::Event(_)));
    let elapsed = begin.elapsed();
    assert!(
        elapsed >= LOST && elapsed < LOST + 5 * SECOND,
        "{elapsed:?}"
    );
}

/// A server that gets nothing but pongs ends the session, and what belongs to it.
#[tokio::test(start_paused = true)]
async fn pongs_that_are_made_up_do_not_keep_a_session() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let (between, told) = between(address, Way::ToServer, |_| Fate::Pong).await;
    let weather = weather(&parties, &between);
    let mut observations = observations(&weather).await;
    told.store(true, Ordering::SeqCst);
    let begin = Instant::now();
    // The client hears of it, as it hears everything, and comes back.
    assert!(matches!(
        item(&mut observations).await,
        Item::Resumed { .. }
    ));
    let elapsed = begin.elapsed();
    assert!(
        elapsed >= LOST && elapsed < LOST + 5 * SECOND,
        "{elapsed:?}"
    );
    assert_eq!(station.topics.observations.subscribers(), 1);
}

/// Where nobody does anything, a session stays for as long as it is quiet.
#[tokio::test(start_paused = true)]
async fn a_quiet_session_stays() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let (between, _) = between(address, Way::ToClient, |_| Fate::Pass).await;
    let weather = weather(&parties, &between);
    let mut observations = observations(&weather).await;
    tokio::time::sleep(20 * LOST).await;
    station.observe("Turin", 1.0);
    assert!(matches!(item(&mut observations).await, Item::Event(_)));
}
