//! The exact account of what comes where connections are cut, and where one way takes the place of another.

use std::time::Duration;

use smq_runtime::{Position, Transport};
use smq_tests::{
    Station,
    nginx::Nginx,
    proxy::{Fate, Proxy, Random},
    weather::v1::{Observation, Reading, WeatherClient},
    within,
};

use super::{Setting, nginx, observations, transport};
use crate::account::{Account, item};

const EVENTS: u64 = 4_000;

/// Publishes as fast as it goes, with pauses, and returns where that ends.
async fn publish(station: &Station, count: u64, random: &mut Random) -> Position {
    let topic = station.topics.observations.clone();
    for sequence in 0..count {
        let raw = vec![7; random.below(200) as usize];
        topic.publish(Observation {
            celsius: sequence as f64,
            raw: raw.into(),
            ..Default::default()
        });
        if random.below(4) == 0 {
            tokio::time::sleep(Duration::from_millis(random.below(3))).await;
        }
    }
    topic.position()
}

/// Cuts whatever is under way, between nginx and the client, and looks at each account. Towards the client a
/// connection brings less than `most` bytes.
pub(crate) async fn under_cuts(setting: Setting, directives: &str, most: u64) {
    let (station, mut readings) = Station::new();
    let nginx = nginx(setting.serve(&station).await, directives).await;
    let mut random = Random::seeded();
    let mut lives = random.clone();
    let proxy = Proxy::with_fates(nginx.address, move || {
        Fate::cut(1_000 + lives.below(most), 1_000 + lives.below(20_000))
    });
    let proxy = proxy.await;
    let weather = WeatherClient::new(setting.client(&proxy.url()));
    let mut observations = observations(&weather).await;
    let mut account = Account::begin(observations.position());
    let consume = async {
        while account.last.sequence < EVENTS {
            account.take(&item(&mut observations).await);
            assert_eq!(observations.position(), account.last);
        }
    };
    let last = async {
        let last = publish(&station, EVENTS, &mut random).await;
        assert_eq!(last.sequence, EVENTS);
    };
    const READINGS: u64 = 400;
    let say = async {
        for n in 0..READINGS {
            let reading = weather.readings(Reading {
                celsius: n as f64,
                ..Default::default()
            });
            within("a receipt", reading).await.expect("it is confirmed");
        }
    };
    tokio::join!(last, consume, say);
    assert_eq!(account.events + account.missed, EVENTS);
    assert!(account.events > EVENTS / 4, "{} events", account.events);
    for n in 0..READINGS {
        let reading = readings.try_recv().expect("it was confirmed");
        assert_eq!(reading.celsius, n as f64, "once and in order");
    }
    assert!(readings.try_recv().is_err());
    assert!(proxy.ended() > 5, "{} cuts", proxy.ended());
    println!(
        "{} cuts, {} events, {} in gaps",
        proxy.ended(),
        account.events,
        account.missed
    );
}

/// Lets that time go by at once.
async fn time_goes_by(seconds: u64) {
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(seconds)).await;
    tokio::time::resume();
}

/// From WebSocket to what there is without it, and back again, while events flow in both directions.
pub(crate) async fn there_and_back(setting: Setting, directives: &str, over: Transport) {
    let (station, mut readings) = Station::new();
    let nginx = Nginx::with_detour(setting.serve(&station).await, directives).await;
    let proxy = Proxy::open(nginx.address).await;
    let weather = WeatherClient::new(setting.client(&proxy.url()));
    let mut observations = observations(&weather).await;
    let mut account = Account::begin(observations.position());
    let topic = station.topics.observations.clone();
    let publishing = tokio::spawn(async move {
        loop {
            topic.publish(Observation::default());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    });
    let saying = tokio::spawn(async move {
        for n in 0.. {
            let celsius = f64::from(n);
            let place = String::new();
            let reading = weather.readings(Reading { place, celsius });
            reading.await.expect("it is confirmed");
            tokio::task::yield_now().await;
        }
    });
    let mut expected = 0.0;
    // Takes what comes until it comes that way, and then a bit more.
    let mut until = async |wanted: Option<Transport>| {
        let mut more = 100;
        while more > 0 {
            account.take(&item(&mut observations).await);
            if wanted.is_none() || transport(&observations) == wanted {
                more -= 1;
            }
        }
        let from = expected;
        while expected < from + 5.0 || !readings.is_empty() {
            let reading = within("a reading", readings.recv()).await.unwrap();
            assert_eq!(reading.celsius, expected, "once and in order");
            expected += 1.0;
        }
    };
    until(Some(Transport::WebSocket)).await;

    nginx.detour(true);
    proxy.cut();
    until(Some(over)).await;

    nginx.detour(false);
    // A minute, and what it is stretched by.
    for _ in 0..4 {
        time_goes_by(20).await;
        until(None).await;
    }
    until(Some(Transport::WebSocket)).await;

    // And once more, beginning with a pause that is short again.
    nginx.detour(true);
    proxy.cut();
    until(Some(over)).await;
    publishing.abort();
    saying.abort();
    assert_eq!(account.missed, 0, "the log held all of it");
    println!("{} events, {expected} readings", account.events);
}
