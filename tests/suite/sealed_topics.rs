//! Group 13: a topic is sealed once for all its subscribers.

use std::sync::{Arc, Mutex};

use smq_runtime::Item;
use smq_tests::{
    between::{Between, Fate, Passing, Way},
    parties::Parties,
    weather::v1::{ObservationFilter, WeatherClient},
    within,
};

use crate::account::item;

/// The events that passed, without the number of their subscription.
type Events = Arc<Mutex<Vec<Vec<u8>>>>;

fn is_event(passing: &Passing<'_>) -> bool {
    passing.way == Way::ToClient && passing.payload.first() == Some(&0)
}

async fn listening(address: std::net::SocketAddr) -> (Between, Events) {
    let events = Events::default();
    let theirs = Arc::clone(&events);
    let between = Between::start(address, move |passing| {
        if is_event(&passing) {
            theirs.lock().unwrap().push(passing.payload[5..].to_vec());
        }
        Fate::Pass
    });
    (between.await, events)
}

#[tokio::test]
async fn all_subscribers_get_the_same_bytes() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let (one, events_of_one) = listening(address).await;
    let (two, events_of_two) = listening(address).await;
    let mut subscriptions = Vec::new();
    for between in [&one, &two] {
        let weather = WeatherClient::new(parties.client(&between.url()));
        // Another subscription before, so that their numbers differ.
        if between.url() == two.url() {
            let other = within("a subscription", weather.warnings(Default::default())).await;
            std::mem::forget(other);
        }
        let subscribing = weather.observations(ObservationFilter::default());
        subscriptions.push(within("a subscription", subscribing).await.unwrap());
    }
    for number in 0..10 {
        station.observe("Turin", f64::from(number));
        for subscription in &mut subscriptions {
            let Item::Event(event) = item(subscription).await else {
                panic!("an event")
            };
            assert_eq!(event.message.celsius, f64::from(number));
        }
    }
    let (one, two) = (events_of_one.lock().unwrap(), events_of_two.lock().unwrap());
    assert_eq!(one.len(), 10);
    assert_eq!(*one, *two);
    let mut distinct = one.clone();
    distinct.dedup();
    assert_eq!(distinct.len(), 10);
}

/// An event that is put into another subscription, or shown to it before its tally, is not handed on.
#[tokio::test]
async fn an_event_cannot_be_moved_to_another_subscription() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let mut moved = 0;
    let between = Between::start(address, move |passing| {
        if is_event(&passing) && moved < 3 && passing.payload[4] == 1 {
            moved += 1;
            let mut payload = passing.payload.to_vec();
            payload[4] = 2;
            return Fate::Become(vec![payload]);
        }
        Fate::Pass
    });
    let between = between.await;
    let weather = WeatherClient::new(parties.client(&between.url()));
    let place = |place: &str| ObservationFilter {
        place: vec![place.into()],
        ..Default::default()
    };
    let turin = within("a subscription", weather.observations(place("Turin"))).await;
    let rome = within("a subscription", weather.observations(place("Rome"))).await;
    let (mut turin, mut rome) = (turin.unwrap(), rome.unwrap());
    for number in 0..20 {
        station.observe(["Turin", "Rome"][number % 2], number as f64);
    }
    for (subscription, name) in [(&mut turin, "Turin"), (&mut rome, "Rome")] {
        let mut events = 0;
        while events < 10 {
            if let Item::Event(event) = item(subscription).await {
                assert_eq!(event.message.place, name);
                events += 1;
            }
        }
    }
    assert_eq!(between.changes(), 3);
}
