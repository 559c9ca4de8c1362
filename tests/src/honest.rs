//! Honest clients, who are to be served whatever others do.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::json;
use tokio::task::JoinHandle;

use crate::{
    Station,
    wire::{Request, Session, ask},
};

/// How often they ask.
const PACE: Duration = Duration::from_millis(10);

/// What an honest client may wait for an answer, on a machine that others keep busy too.
const PATIENCE: Duration = Duration::from_secs(5);

/// Clients at work: one asks, on a new connection each time; one opens a session each time, subscribes
/// and hears an event.
#[derive(Debug)]
pub struct Honest {
    done: Arc<AtomicBool>,
    asking: JoinHandle<Waits>,
    hearing: JoinHandle<Waits>,
}

impl Honest {
    /// Sets them to work.
    pub fn begin(station: &Station, address: SocketAddr) -> Self {
        let done = Arc::new(AtomicBool::new(false));
        let asking = tokio::spawn(repeat(Arc::clone(&done), async move || {
            ask_for_forecast(address).await;
        }));
        let station = station.clone();
        let hearing = tokio::spawn(repeat(Arc::clone(&done), async move || {
            hear_observation(address, || _ = station.observe("Turin", 21.5)).await;
        }));
        Self {
            done,
            asking,
            hearing,
        }
    }

    /// Tells them that it is enough, and prints how they fared.
    ///
    /// # Panics
    ///
    /// When one was not served, or waited too long.
    pub async fn finish(self, meanwhile: &str) {
        self.done.store(true, Ordering::Relaxed);
        for (what, waits) in [("requests", self.asking), ("sessions", self.hearing)] {
            let Waits { count, longest } = waits.await.expect("honest clients are served");
            println!("{meanwhile}: {count} honest {what}, the longest took {longest:?}");
            assert!(count > 0, "some {what} in this time");
            assert!(
                longest < PATIENCE,
                "{what} wait no longer than {PATIENCE:?}"
            );
        }
    }
}

/// Asks for a forecast, on a new connection.
///
/// # Panics
///
/// When it is refused.
pub async fn ask_for_forecast(address: SocketAddr) {
    let request = Request::call("GetForecast").json(&json!({ "place": "Turin" }));
    let response = ask(address, request).await;
    let body = String::from_utf8_lossy(&response.body);
    assert_eq!(response.status, 200, "{body}");
}

/// Subscribes to observations in a new session, and hears the next one, which may be published once that is confirmed.
///
/// # Panics
///
/// When the subscription is refused.
pub async fn hear_observation(address: SocketAddr, publish: impl FnOnce()) {
    let mut session = Session::json(address).await;
    let subscribe = json!({ "topic": "Weather.Observations" });
    session
        .say(json!({ "id": 1, "subscribe": subscribe }))
        .await;
    assert!(session.hear().await["subscribed"].is_object());
    publish();
    assert!(session.hear().await["event"].is_object());
}

#[derive(Debug, Default)]
struct Waits {
    count: usize,
    longest: Duration,
}

async fn repeat(done: Arc<AtomicBool>, mut work: impl AsyncFnMut()) -> Waits {
    let mut waits = Waits::default();
    while !done.load(Ordering::Relaxed) {
        let begin = Instant::now();
        work().await;
        waits.count += 1;
        waits.longest = waits.longest.max(begin.elapsed());
        tokio::time::sleep(PACE).await;
    }
    waits
}
