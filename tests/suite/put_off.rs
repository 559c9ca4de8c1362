//! Clients that come back all at once, and ask for more than they may in a second: all of it goes on, a little later.

use std::num::NonZeroU32;

use serde_json::json;
use smq_runtime::{Client, Item, Limits, Subscription};
use smq_tests::{
    Station, eventually,
    nginx::Nginx,
    proxy::Proxy,
    serve,
    weather::v1::{Observation, ObservationFilter, WeatherClient},
    wire::{Connection, Request, Session, ask},
    within,
};

use crate::account::item;

/// How many may be asked for in a second, and how many there are.
const RATE: u32 = 12;
const SUBSCRIPTIONS: usize = 18;

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.rate = NonZeroU32::new(RATE);
    limits
}

/// Subscribes, as soon as the server lets it.
async fn subscribe(weather: &WeatherClient) -> Subscription<Observation> {
    loop {
        match weather.observations(ObservationFilter::default()).await {
            Ok(subscription) => return subscription,
            Err(error) => {
                let refusal = error.status().expect("the server refuses it");
                let pause = refusal.retry_after().expect("it says for how long");
                tokio::time::sleep(pause).await;
            }
        }
    }
}

/// All subscriptions of a client are asked for again at the same time, and none is lost by that. `cut` ends its session.
async fn all_come_back(station: &Station, url: &str, cut: impl AsyncFnOnce()) {
    let weather = WeatherClient::new(Client::connect(url).unwrap());
    let mut subscriptions = Vec::new();
    for _ in 0..SUBSCRIPTIONS {
        subscriptions.push(within("a subscription", subscribe(&weather)).await);
    }
    cut().await;
    let position = station.observe("Turin", 1.0);
    for subscription in &mut subscriptions {
        assert_eq!(item(subscription).await, Item::Resumed { replayed: 1 });
        let Item::Event(event) = item(subscription).await else {
            panic!("it is the event");
        };
        assert_eq!(event.position, position);
    }
}

#[tokio::test]
async fn more_subscriptions_than_may_come_at_once_all_come_back() {
    let (station, address) = serve(limits()).await;
    let proxy = Proxy::open(address).await;
    all_come_back(&station, &proxy.url(), async || proxy.cut()).await;
}

#[tokio::test]
async fn so_they_do_without_websocket() {
    let mut limits = limits();
    // A session that is cut is gone at once, rather than two minutes later.
    limits.absence_time = std::time::Duration::ZERO;
    let (station, address) = serve(limits).await;
    let proxy = Proxy::open(address).await;
    let location = format!(
        "location / {{ proxy_set_header Upgrade ''; proxy_set_header Connection ''; proxy_pass {}; }}",
        proxy.url()
    );
    let nginx = Nginx::start(&location).await;
    let url = format!("http://{}", nginx.address);
    // Otherwise it goes on, if the client is back before the server has missed it.
    let is_gone = || {
        proxy.cut();
        station.topics.observations.subscribers() == 0
    };
    all_come_back(&station, &url, async || {
        eventually("it is gone", is_gone).await;
    })
    .await;
}

/// Whoever goes over a limit is told when to come back in the same words, by whatever way it comes.
#[tokio::test]
async fn a_limit_says_when_to_come_back() {
    let mut limits = Limits::default();
    limits.concurrent_requests = 1;
    let (station, address) = serve(limits).await;
    let mut session = Session::json(address).await;
    let mut busy = Connection::open(address).await;
    let think = Request::call("GetForecast").json(&json!({ "thinkMs": 60_000 }));
    busy.send(think.bytes()).await;
    eventually("it thinks", || station.thinking() == 1).await;
    let second = json!([{ "type": "google.rpc.RetryInfo", "value": "CgIIAQ" }]);

    let response = ask(address, Request::topic("Observations")).await;
    assert_eq!(response.header("retry-after"), Some("1"));
    let details = &response.json()["details"];
    assert_eq!(details[0]["type"], second[0]["type"]);
    session
        .say(json!({ "id": 1, "subscribe": { "topic": "Weather.Observations" } }))
        .await;
    let end = session.hear().await;
    assert_eq!(
        end["end"]["status"]["details"][0]["type"],
        second[0]["type"]
    );
    assert_eq!(&end["end"]["status"]["details"], details);
}
