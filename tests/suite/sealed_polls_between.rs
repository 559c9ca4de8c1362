//! Groups 1, 2, 4, 6 and 10: whoever is between a sealed client without WebSocket and its server learns no payload, and
//! changes nothing unnoticed.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use smq_openpgp::OpenPgpClient;
use smq_runtime::{ConnectionState, Error, Item, Transport};
use smq_tests::{
    Station, eventually,
    interceptor::{Interceptor, Passing, Way},
    parties::{Parties, SEALED},
    proxy::Random,
    weather::v1::{GetForecastRequest, Observation, ObservationFilter, Reading, WeatherClient},
    within,
};

use crate::account::{Account, item};

const SECRET: &str = "a place that nobody is to know of";

fn reading(number: u64) -> Reading {
    Reading {
        place: SECRET.into(),
        celsius: number as f64,
    }
}

/// The media type of a sealed session over HTTP.
const SESSION: &str = "application/smq.v1.sealed";

fn is_sealed(head: &str) -> bool {
    head.contains(SEALED) || head.contains(SESSION)
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

#[tokio::test]
async fn who_reads_everything_learns_no_payload() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let reader = Interceptor::open(address, |_, _| ()).await;
    let client = parties.client(&reader.url()).with_requests_over_session();
    let weather = WeatherClient::new(client);
    let filter = ObservationFilter {
        place: vec![SECRET.into()],
        ..Default::default()
    };
    let subscribing = weather.observations(filter).live();
    let mut observations = within("a subscription", subscribing).await.unwrap();
    for number in 0..5 {
        station.observe(SECRET, f64::from(number));
        let Item::Event(event) = item(&mut observations).await else {
            panic!("an event")
        };
        assert_eq!(event.message.celsius, f64::from(number));
        within("a receipt", weather.readings(reading(1)))
            .await
            .unwrap();
    }
    let forecast = GetForecastRequest {
        place: SECRET.into(),
        think_ms: 0,
    };
    let reply = within("a reply", weather.get_forecast(forecast)).await;
    assert_eq!(reply.unwrap().place, SECRET);
    let refused = within("a refusal", weather.alarms()).await.unwrap_err();
    assert!(refused.status().is_some(), "the server's word: {refused:?}");
    let state = observations.connection().state();
    let transport = Transport::LongPoll;
    assert!(matches!(state, ConnectionState::Live { transport: it } if it == transport));

    for (way, Passing { head, body }) in reader.seen() {
        let head = head.join("\n");
        assert!(!contains(&body, SECRET) && !head.contains(SECRET), "{head}");
        assert!(!head.contains('?'), "{head}");
        match way {
            Way::ToServer if head.starts_with("GET") => {
                let path = head.split(' ').nth(1).unwrap();
                let known = ["/socket.mq/weather/v1", "/socket.mq/weather/certificate"];
                assert!(known.contains(&path) && body.is_empty(), "{head}");
            }
            Way::ToServer => assert!(is_sealed(&head), "{head}"),
            Way::ToClient if is_sealed(&head) => {
                assert!(head.starts_with("HTTP/1.1 200"), "not even that it failed");
            }
            // What the handshake and the question for the certificate come to, which everybody is told.
            Way::ToClient => {}
        }
    }
}

/// What somebody in between may do to a request or a response.
fn attack(random: &mut Random, way: Way, passing: &mut Passing, earlier: &[(Way, Passing)]) {
    let place = random.below(passing.body.len().max(1) as u64) as usize;
    match random.below(8) {
        0 => passing.body.truncate(place),
        1 => {
            let bit = 1 << random.below(8);
            if let Some(byte) = passing.body.get_mut(place) {
                *byte ^= bit;
            }
        }
        2 => passing.body.extend_from_within(..),
        // Something that passed before, this way or the other.
        3 | 4 => {
            let (_, other) = &earlier[random.below(earlier.len() as u64) as usize];
            passing.body.clone_from(&other.body);
        }
        // The last thing that passed this way: requests or answers that change places.
        5 => {
            let mut same = earlier.iter().rev().filter(|(it, _)| *it == way);
            if let Some((_, other)) = same.next() {
                passing.body.clone_from(&other.body);
            }
        }
        _ if way == Way::ToClient => {
            let (line, body) = [
                ("401 Unauthorized", r#"{"code":"unauthenticated"}"#),
                ("403 Forbidden", r#"{"code":"permission_denied"}"#),
                ("404 Not Found", r#"{"code":"not_found"}"#),
                ("503 Service Unavailable", "busy"),
                ("200 OK", r#"{"frames":[]}"#),
            ][random.below(5) as usize];
            passing.head = vec![
                format!("HTTP/1.1 {line}"),
                "Content-Type: application/json".into(),
            ];
            passing.body = body.into();
        }
        _ => passing.body.clear(),
    }
}

#[tokio::test]
async fn whatever_is_changed_the_account_stays_exact() {
    const EVENTS: u64 = 300;
    const READINGS: u64 = 40;
    let parties = Parties::new();
    let (station, mut readings) = Station::new();
    let server = station.server().with_security(parties.server_security());
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    let mut random = Random::seeded();
    let (mut earlier, changes) = (Vec::new(), Arc::new(AtomicUsize::new(0)));
    let changed = Arc::clone(&changes);
    let editor = Interceptor::open(address, move |way, passing| {
        let is_message = passing.head.iter().any(|line| is_sealed(line));
        if is_message && !earlier.is_empty() && random.below(16) == 0 {
            changed.fetch_add(1, Ordering::SeqCst);
            attack(&mut random, way, passing, &earlier);
        } else if is_message {
            earlier.push((way, passing.clone()));
        }
    })
    .await;
    let client = parties.client(&editor.url());
    let weather = WeatherClient::new(client.with_timeout(Duration::from_secs(180)));
    let subscribing = weather.observations(ObservationFilter::default());
    let mut observations = within("a subscription", subscribing).await.unwrap();
    let mut account = Account::begin(observations.position());
    let topic = station.topics.observations.clone();
    let stir = tokio::spawn(async move {
        loop {
            topic.publish(Observation::default());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    });
    let publish = async {
        for number in 0..READINGS {
            let receipt = weather.readings(reading(number)).await;
            receipt.expect("it is confirmed");
        }
    };
    let consume = async {
        while account.events < EVENTS {
            let item = tokio::time::timeout(Duration::from_secs(180), observations.next());
            let item = item.await.expect("an item").expect("it goes on");
            account.take(&item.expect("no error"));
        }
    };
    tokio::join!(publish, consume);
    stir.abort();
    assert_eq!(account.missed, 0, "the log held all of it");
    for number in 0..READINGS {
        assert_eq!(readings.recv().await.unwrap(), reading(number));
    }
    assert!(readings.try_recv().is_err(), "none twice");
    let changes = changes.load(Ordering::SeqCst);
    assert!(changes > 10, "{changes} changes");
    assert!(account.resumed > 0, "{} times resumed", account.resumed);
}

/// What nobody has signed ends no subscription, however long it is said; and it is no answer.
#[tokio::test]
async fn a_forged_refusal_ends_nothing() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    for (line, content_type) in [
        ("HTTP/1.1 401 Unauthorized", "application/json"),
        ("HTTP/1.1 404 Not Found", "text/html"),
        ("HTTP/1.1 400 Bad Request", "application/json"),
        ("HTTP/1.1 200 OK", "application/json"),
        ("HTTP/1.1 200 OK", SESSION),
    ] {
        let (lying, lied) = (
            Arc::new(AtomicBool::new(false)),
            Arc::new(AtomicUsize::new(0)),
        );
        let (tells, told) = (Arc::clone(&lying), Arc::clone(&lied));
        let liar = Interceptor::open(address, move |way, passing| {
            if way == Way::ToClient && tells.load(Ordering::SeqCst) {
                told.fetch_add(1, Ordering::SeqCst);
                passing.head = vec![line.into(), format!("Content-Type: {content_type}")];
                passing.body = br#"{"code":"permission_denied","message":"no"}"#.into();
            }
        })
        .await;
        let weather = WeatherClient::new(parties.client(&liar.url()));
        let subscribing = weather.observations(ObservationFilter::default()).live();
        let mut observations = within("a subscription", subscribing).await.unwrap();
        lying.store(true, Ordering::SeqCst);
        station.observe("Turin", 1.0);
        let mut connection = observations.connection();
        within("it is noticed", async {
            loop {
                if let ConnectionState::Reconnecting { reason, .. } = connection.state() {
                    return assert!(matches!(reason, Error::Untrusted(_)), "{line} {reason:?}");
                }
                connection.changed().await;
            }
        })
        .await;
        let is_never_live = async {
            while connection.changed().await.is_some() {
                assert!(
                    !matches!(connection.state(), ConnectionState::Live { .. }),
                    "{line}"
                );
            }
        };
        tokio::select! {
            () = is_never_live => panic!("it goes on"),
            () = eventually("it is told again", || lied.load(Ordering::SeqCst) > 4) => {}
        }
        let publishing = weather.with_timeout(Duration::from_millis(300));
        publishing.readings(reading(1)).await.unwrap_err();
        lying.store(false, Ordering::SeqCst);
        let next = async {
            loop {
                if let Item::Event(event) = item(&mut observations).await {
                    return event.message.celsius;
                }
            }
        };
        assert_eq!(within("it goes on", next).await, 1.0, "{line}");
    }
}

/// Group 6: the response to one exchange is no response to another one.
#[tokio::test]
async fn a_response_belongs_to_its_exchange() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let kept = Arc::new(Mutex::new(None::<Vec<u8>>));
    let replayed = Arc::new(AtomicUsize::new(0));
    let replays = Arc::new(AtomicBool::new(false));
    let (theirs, counted) = (Arc::clone(&kept), Arc::clone(&replayed));
    let replaying = Arc::clone(&replays);
    let replayer = Interceptor::open(address, move |way, passing| {
        let is_message = passing.head.iter().any(|line| is_sealed(line));
        if way == Way::ToServer || !is_message || passing.body.is_empty() {
            return;
        }
        let mut kept = theirs.lock().unwrap();
        match &*kept {
            Some(first)
                if replaying.load(Ordering::SeqCst) && counted.load(Ordering::SeqCst) < 3 =>
            {
                counted.fetch_add(1, Ordering::SeqCst);
                passing.body.clone_from(first);
            }
            Some(_) => {}
            None => *kept = Some(passing.body.clone()),
        }
    })
    .await;
    station.observe("Turin", 0.0);
    let weather = WeatherClient::new(parties.client(&replayer.url()));
    let subscribing = weather.observations(ObservationFilter::default());
    let mut observations = within("a subscription", subscribing).await.unwrap();
    let mut account = Account::begin(observations.position());
    replays.store(true, Ordering::SeqCst);
    for number in 1..10 {
        station.observe("Turin", f64::from(number));
        while account.events < number as u64 {
            account.take(&item(&mut observations).await);
        }
    }
    assert_eq!(replayed.load(Ordering::SeqCst), 3);
    assert!(account.resumed > 0);
}

/// Whom the server does not trust is never told that there is a connection.
#[tokio::test]
async fn who_is_not_trusted_has_no_connection() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let reader = Interceptor::open(address, |_, _| ()).await;
    let stranger = Parties::new();
    let client = smq_runtime::Client::connect(&reader.url()).unwrap();
    let client = client
        .with_security(OpenPgpClient::new(
            stranger.client_side(),
            parties.identity(),
        ))
        .with_timeout(Duration::from_secs(1));
    let weather = WeatherClient::new(client);
    let refused = weather.observations(ObservationFilter::default()).await;
    let error = refused.unwrap_err();
    assert!(matches!(error, Error::Untrusted(_)), "{error:?}");
}
