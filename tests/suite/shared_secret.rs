//! A second security, which shares nothing with OpenPGP: what the runtime promises to one, it keeps for any.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use smq_runtime::{
    Caller, Client, Code, Error, Item, Status, Target, prost_types, security::Verified,
};
use smq_tests::{
    Station,
    between::{Between, Fate, Way},
    eventually,
    interceptor::{self, Interceptor},
    proxy::Random,
    serve_with,
    shared_secret::{MEDIA_TYPE, MEMBER, Secret, SharedSecretClient, SharedSecretServer, kind},
    weather::v1::{GetForecastRequest, Observation, ObservationFilter, Reading, WeatherClient},
    wire::{Request, Response, Session, ask, session},
    within,
};

use crate::{
    account::{Account, item},
    sealed_wire::attack,
};

const PLACE: &str = "a place that nobody is to know of";
const TOPIC: &str = "weather.v1/Weather.Observations";

/// Who shares which secret with the server.
const MEMBERS: [(&str, Secret); 3] = [("ada", [1; 32]), ("bob", [2; 32]), ("carol", [3; 32])];

fn security() -> SharedSecretServer {
    SharedSecretServer::new(MEMBERS.map(|(name, secret)| (name.to_owned(), secret)))
}

async fn serve() -> (Station, SocketAddr) {
    serve_with(|server| server.with_security(security())).await
}

fn member(name: &str) -> SharedSecretClient {
    let found = MEMBERS.iter().find(|(member, _)| *member == name);
    SharedSecretClient::new(name, found.expect("a member").1)
}

fn weather(url: &str, security: SharedSecretClient) -> WeatherClient {
    WeatherClient::new(Client::connect(url).unwrap().with_security(security))
}

fn forecast(place: &str) -> GetForecastRequest {
    GetForecastRequest {
        place: place.into(),
        think_ms: 0,
    }
}

fn reading(number: u64) -> Reading {
    Reading {
        place: PLACE.into(),
        celsius: number as f64,
    }
}

async fn send(address: SocketAddr, method: &str, message: &[u8]) -> Response {
    let request = Request::call(method)
        .header("Content-Type", MEDIA_TYPE)
        .header(MEMBER, "ada")
        .body(message);
    ask(address, request).await
}

/// Returns a request of Ada's for a forecast, which the server has not seen.
async fn withheld(address: SocketAddr) -> Vec<u8> {
    let thief = Interceptor::open(address, |way, passing| {
        if way == interceptor::Way::ToServer {
            passing.body.clear();
        }
    })
    .await;
    let ada = weather(&thief.url(), member("ada"));
    ada.get_forecast(forecast(PLACE)).await.unwrap_err();
    thief.bodies(interceptor::Way::ToServer).remove(0)
}

#[tokio::test]
async fn a_call_is_one_message_and_its_sender_is_known() {
    let callers: Arc<Mutex<Vec<String>>> = Arc::default();
    let theirs = Arc::clone(&callers);
    let authorizer = move |caller: Caller, target: Target| {
        let key = caller.verified().map(Verified::key).unwrap_or_default();
        let name = String::from_utf8_lossy(key).into_owned();
        theirs.lock().unwrap().push(name);
        async move {
            match target.method {
                "PutPicture" => Err(Status::permission_denied("not you")),
                _ => Ok(()),
            }
        }
    };
    let (_, address) =
        serve_with(|server| server.with_security(security()).with_authorizer(authorizer)).await;
    let reader = Interceptor::open(address, |_, _| ()).await;
    let ada = weather(&reader.url(), member("ada"));
    let reply = ada.get_forecast(forecast(PLACE)).await.unwrap();
    assert_eq!((reply.place.as_str(), reply.celsius), (PLACE, 21.5));
    ada.readings(reading(1)).await.unwrap();

    let error = ada.get_forecast(forecast("Atlantis")).await.unwrap_err();
    let status = error.status().expect("the server's own status");
    assert_eq!(status.code(), Code::NotFound);
    let again: prost_types::Duration = status.detail().expect("its detail");
    assert_eq!(again.seconds, 5);
    let error = ada.put_picture(Default::default()).await.unwrap_err();
    assert_eq!(
        error.status().map(Status::code),
        Some(Code::PermissionDenied)
    );
    assert_eq!(*callers.lock().unwrap(), ["ada"; 4]);

    // Beside the messages of the calls, there are those of a session over HTTP, with which the client publishes.
    let passed = reader.seen().into_iter().map(|(_, passing)| passing);
    let of_type = |line: &String| line.ends_with(MEDIA_TYPE);
    let messages: Vec<_> = passed.filter(|it| it.head.iter().any(of_type)).collect();
    assert_eq!(messages.len(), 6);
    for told in [PLACE, "Atlantis", "not_found"] {
        let told = told.as_bytes();
        let mut bodies = messages.iter().map(|it| it.body.windows(told.len()));
        assert!(!bodies.any(|mut windows| windows.any(|it| it == told)));
    }
}

#[tokio::test]
async fn who_has_no_secret_is_refused() {
    let (station, address) = serve().await;
    let clear = Request::call("GetForecast").json(&serde_json::json!({}));
    let refused = ask(address, clear).await;
    refused.error(401, "unauthenticated");
    assert_eq!(refused.header("www-authenticate"), Some("Secret"));
    let handshake = session::handshake(Some(session::JSON));
    let refused = Session::shake_hands(address, handshake).await.unwrap_err();
    refused.error(401, "unauthenticated");

    let url = format!("http://{address}");
    for stranger in [
        SharedSecretClient::new("ada", [7; 32]),
        SharedSecretClient::new("mallory", [1; 32]),
    ] {
        let stranger = Client::connect(&url).unwrap().with_security(stranger);
        let stranger = stranger.with_timeout(Duration::from_secs(2));
        let weather = WeatherClient::new(stranger.clone());
        let error = weather.get_forecast(forecast(PLACE)).await.unwrap_err();
        assert!(matches!(error, Error::Untrusted(_)), "{error:?}");
        let subscribing = weather.observations(ObservationFilter::default());
        subscribing.await.unwrap_err();
    }
    assert_eq!(station.topics.observations.subscribers(), 0);
}

#[tokio::test]
async fn a_message_that_comes_again_or_elsewhere_or_changed_is_refused() {
    let (_, address) = serve().await;
    let message = withheld(address).await;
    for place in [0, 31, 32, message.len() - 1] {
        let mut changed = message.clone();
        changed[place] ^= 1;
        let refused = send(address, "GetForecast", &changed).await;
        refused.error(401, "unauthenticated");
    }
    let elsewhere = send(address, "PutPicture", &message).await;
    elsewhere.error(401, "unauthenticated");
    assert_eq!(send(address, "GetForecast", &message).await.status, 200);
    let again = send(address, "GetForecast", &message).await;
    again.error(401, "unauthenticated");
}

/// Nobody in between answers for the server.
#[tokio::test]
async fn a_reply_that_is_another_is_not_believed() {
    let (_, address) = serve().await;
    let mut earlier: Option<Vec<u8>> = None;
    let swaps = Interceptor::open(address, move |way, passing| {
        if way == interceptor::Way::ToClient {
            let first = earlier.get_or_insert_with(|| passing.body.clone());
            passing.body.clone_from(first);
        }
    })
    .await;
    let ada = weather(&swaps.url(), member("ada"));
    ada.get_forecast(forecast("Turin")).await.unwrap();
    let error = ada.get_forecast(forecast("Oslo")).await.unwrap_err();
    assert!(matches!(error, Error::Untrusted(_)), "{error:?}");
}

#[tokio::test]
async fn whatever_is_changed_in_a_session_the_account_stays_exact() {
    const EVENTS: u64 = 300;
    const READINGS: u64 = 30;
    let (station, mut readings) = Station::new();
    let server = station.server().with_security(security());
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    let (mut random, mut earlier) = (Random::seeded(), Vec::new());
    let between = Between::start(address, move |passing| {
        earlier.push(passing.payload.to_vec());
        match random.below(40) {
            0 => attack(&mut random, &passing, &earlier),
            _ => Fate::Pass,
        }
    })
    .await;
    let client = Client::connect(&between.url()).unwrap();
    let client = client
        .with_security(member("ada"))
        .with_timeout(Duration::from_secs(60));
    let weather = WeatherClient::new(client.with_requests_over_session());
    let subscribing = weather.observations(ObservationFilter::default());
    let mut observations = within("a subscription", subscribing).await.unwrap();
    let mut account = Account::begin(observations.position());
    // What was dropped is noticed when something follows it: so there is always something that follows.
    let stir = tokio::spawn({
        let (weather, topic) = (weather.clone(), station.topics.observations.clone());
        async move {
            loop {
                topic.publish(Observation::default());
                let weather = weather.with_timeout(Duration::from_millis(200));
                match weather.get_forecast(forecast(PLACE)).await {
                    Ok(reply) => assert_eq!(reply.place, PLACE),
                    Err(Error::Transport { .. } | Error::Timeout | Error::Untrusted(_)) => {}
                    Err(error) => panic!("{error}"),
                }
            }
        }
    });
    let publish = async {
        for number in 0..READINGS {
            let receipt =
                tokio::time::timeout(Duration::from_secs(60), weather.readings(reading(number)));
            receipt.await.expect("a receipt").unwrap();
        }
    };
    let consume = async {
        while account.events < EVENTS {
            account.take(&item(&mut observations).await);
        }
    };
    tokio::join!(publish, consume);
    stir.abort();
    for number in 0..READINGS {
        assert_eq!(readings.recv().await.unwrap(), reading(number));
    }
    assert!(readings.try_recv().is_err(), "none twice");
    assert!(between.changes() > 10, "{} changes", between.changes());
    assert!(account.resumed > 3, "{} times resumed", account.resumed);
    assert!(!between.has_seen(PLACE.as_bytes()));
}

/// Bob leaves, in one way or the other, and has recorded all that Ada is sent. Carol comes late.
#[tokio::test]
async fn who_leaves_cannot_read_on_and_who_comes_can() {
    let (station, address) = serve().await;
    let recorded: Arc<Mutex<Vec<Vec<u8>>>> = Arc::default();
    let theirs = Arc::clone(&recorded);
    let between = Between::start(address, move |passing| {
        if passing.way == Way::ToClient && passing.payload.first() == Some(&kind::EVENT) {
            theirs.lock().unwrap().push(passing.payload.to_vec());
        }
        Fate::Pass
    })
    .await;
    let (ada, bob, carol) = (member("ada"), member("bob"), member("carol"));
    let url = format!("http://{address}");
    let adas = weather(&between.url(), ada.clone());
    let [bobs, carols] = [&bob, &carol].map(|it| weather(&url, it.clone()));
    let subscribe = async |weather: &WeatherClient| {
        let subscribing = weather.observations(ObservationFilter::default());
        within("a subscription", subscribing).await.unwrap()
    };
    let next = async |observations: &mut smq_runtime::Subscription<Observation>| loop {
        if let Item::Event(event) = item(observations).await {
            return event.message.celsius;
        }
    };
    let alone = || {
        eventually("Ada is alone", || {
            station.topics.observations.subscribers() == 1
        })
    };
    let mut of_ada = subscribe(&adas).await;

    // Bob unsubscribes, and his session goes on.
    let mut of_bob = subscribe(&bobs).await;
    let epoch = station.observe("Turin", 1.0).epoch;
    assert_eq!(
        (next(&mut of_ada).await, next(&mut of_bob).await),
        (1.0, 1.0)
    );
    let opens = |security: &SharedSecretClient, event: usize| {
        let message = recorded.lock().unwrap()[event].clone();
        let mut keys = security.keys().into_iter();
        keys.any(|key| key.opens(&message, TOPIC, epoch))
    };
    assert!(opens(&ada, 0) && opens(&bob, 0) && !opens(&carol, 0));
    drop(of_bob);
    alone().await;
    station.observe("Turin", 2.0);
    assert_eq!(next(&mut of_ada).await, 2.0);
    assert!(opens(&ada, 1) && !opens(&bob, 1));

    // Carol comes when it is under way. She is sent the last events too, so she is given their keys.
    let mut of_carol = subscribe(&carols).await;
    station.observe("Turin", 3.0);
    assert_eq!(next(&mut of_ada).await, 3.0);
    while next(&mut of_carol).await != 3.0 {}
    assert!(opens(&ada, 2) && opens(&carol, 2) && !opens(&bob, 2));

    // Her session ends, and with it her subscription.
    drop((of_carol, carols));
    alone().await;
    station.observe("Turin", 4.0);
    assert_eq!(next(&mut of_ada).await, 4.0);
    assert!(opens(&ada, 3) && !opens(&carol, 3) && !opens(&bob, 3));
    assert_eq!(recorded.lock().unwrap().len(), 4, "each event once");
}
