//! Groups 1, 2, 4, 6, 10, 12 and 17: whoever is between the two ends of a sealed session learns no payload and
//! changes nothing unnoticed.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use smq_runtime::Error;
use smq_tests::{
    Station,
    between::{Between, Fate, Passing, Way},
    parties::Parties,
    proxy::Random,
    weather::v1::{GetForecastRequest, Observation, ObservationFilter, Reading, WeatherClient},
    wire::{
        Message, Session,
        session::{frame, opcode},
    },
    within,
};

use crate::account::{Account, item};

const SECRET: &str = "a place that nobody is to know of";
const SEALED: &str = "smq.v1.sealed";

fn forecast() -> GetForecastRequest {
    GetForecastRequest {
        place: SECRET.into(),
        ..Default::default()
    }
}

fn reading(number: u64) -> Reading {
    Reading {
        place: SECRET.into(),
        celsius: number as f64,
    }
}

#[tokio::test]
async fn who_reads_everything_learns_no_payload() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let between = Between::start(address, |_| Fate::Pass).await;
    let weather = parties.client(&between.url()).with_requests_over_session();
    let weather = WeatherClient::new(weather);
    let reply = within("a reply", weather.get_forecast(forecast())).await;
    assert_eq!(reply.unwrap().place, SECRET);
    within("a receipt", weather.readings(reading(1)))
        .await
        .unwrap();
    let filter = ObservationFilter {
        place: vec![SECRET.into()],
        ..Default::default()
    };
    let mut observations = within("a subscription", weather.observations(filter))
        .await
        .unwrap();
    for _ in 0..20 {
        station.observe(SECRET, 20.0);
        item(&mut observations).await;
    }
    assert!(between.has_seen(b"smq.v1.sealed"), "it does read");
    for told in [SECRET, "Weather.", "station-7", "Ada"] {
        assert!(!between.has_seen(told.as_bytes()), "{told}");
    }
}

/// What somebody in between may do to a message.
pub(crate) fn attack(random: &mut Random, passing: &Passing<'_>, earlier: &[Vec<u8>]) -> Fate {
    let payload = passing.payload;
    let place = random.below(payload.len() as u64) as usize;
    let other = earlier[random.below(earlier.len() as u64) as usize].clone();
    match random.below(9) {
        0 => Fate::Drop,
        1 => Fate::Double,
        2 => Fate::Delay,
        3 => Fate::Reflect,
        4 => Fate::Cut,
        5 => {
            let mut flipped = payload.to_vec();
            flipped[place] ^= 1 << random.below(8);
            Fate::Become(vec![flipped])
        }
        6 => Fate::Become(vec![payload[..place].to_vec()]),
        7 => Fate::Become(vec![[payload, &other[..]].concat()]),
        // What passed before, on this connection or another, in this direction or the other.
        _ => Fate::Become(vec![other, payload.to_vec()]),
    }
}

#[tokio::test]
async fn whatever_is_changed_the_account_stays_exact() {
    const EVENTS: u64 = 400;
    const READINGS: u64 = 40;
    let parties = Parties::new();
    let (station, mut readings) = Station::new();
    let server = station.server().with_security(parties.server_security());
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    let mut random = Random::seeded();
    let mut earlier = Vec::new();
    let between = Between::start(address, move |passing| {
        earlier.push(passing.payload.to_vec());
        match random.below(40) {
            0 => attack(&mut random, &passing, &earlier),
            _ => Fate::Pass,
        }
    });
    let between = between.await;
    let client = parties.client(&between.url()).with_requests_over_session();
    let weather = WeatherClient::new(client.with_timeout(Duration::from_secs(60)));
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
                match weather.get_forecast(forecast()).await {
                    Ok(reply) => assert_eq!(reply.place, SECRET),
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
}

/// Takes the hello that a client has said on its way.
async fn hello(parties: &Parties, address: std::net::SocketAddr) -> Vec<u8> {
    let heard: Arc<Mutex<Option<Vec<u8>>>> = Arc::default();
    let theirs = Arc::clone(&heard);
    let between = Between::start(address, move |passing| {
        if passing.way == Way::ToServer {
            *theirs.lock().unwrap() = Some(passing.payload.to_vec());
        }
        Fate::Cut
    });
    let between = between.await;
    let client = parties
        .client(&between.url())
        .with_timeout(Duration::from_millis(500));
    let _ = WeatherClient::new(client)
        .observations(ObservationFilter::default())
        .await;
    let hello = heard.lock().unwrap().take();
    hello.expect("the client says hello")
}

/// Says that hello, and returns what comes back, up to the close.
async fn answer(address: std::net::SocketAddr, path: &str, hello: &[u8]) -> (usize, u16, String) {
    let mut session = Session::open_at(address, path, SEALED).await;
    session.raw(frame(true, opcode::BINARY, true, hello)).await;
    let mut messages = 0;
    loop {
        match within("a message", session.message()).await {
            Some(Message::Close(code, reason)) => return (messages, code, reason),
            Some(_) => {
                messages += 1;
                if messages == 1 {
                    // Welcome: that is enough.
                    return (messages, 0, String::new());
                }
            }
            None => panic!("it closes with a code"),
        }
    }
}

const V1: &str = "/socket.mq/weather/v1";

/// Whether a message is the same message without this bit: of the point of the sender, a number of Curve25519, the highest bit does
/// not count (RFC 7748, section 5), nor does how many bits of its octets are said to be in use.
fn says_the_same(message: &[u8], bit: usize) -> bool {
    let mut threes = message.windows(3);
    let point = threes.position(|three| three == [0x01, 0x07, 0x40]);
    let length = point.expect("a point of Curve25519") + 1;
    let highest = (length + 1 + 32) * 8 + 7;
    (length * 8..length * 8 + 3).contains(&bit) || bit == highest
}

/// Groups 4, 6 and 17: a hello opens one session, where it was meant to; whatever fails, it looks the same.
#[tokio::test]
async fn a_hello_that_is_not_right_is_refused_in_one_way() {
    let parties = Parties::new();
    let (_station, address) = parties.serve().await;
    let right = hello(&parties, address).await;
    let refused = (0, 4401, String::new());
    let other = hello(&Parties::new(), address).await;
    assert_eq!(answer(address, V1, &other).await, refused, "a stranger's");
    assert_eq!(
        answer(address, "/socket.mq/weather/v2", &right).await,
        refused,
        "elsewhere"
    );
    for length in [0, 1, right.len() / 2, right.len() - 1] {
        assert_eq!(
            answer(address, V1, &right[..length]).await,
            refused,
            "{length}"
        );
    }
    let longer = [&right[..], b"\0"].concat();
    assert_eq!(answer(address, V1, &longer).await, refused, "appended");
    let mut random = Random::seeded();
    for _ in 0..100 {
        let mut flipped = right.clone();
        let bit = random.below(8 * right.len() as u64) as usize;
        if says_the_same(&right, bit) {
            continue;
        }
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(answer(address, V1, &flipped).await, refused, "bit {bit}");
    }
    assert_eq!(
        answer(address, V1, &right).await.0,
        1,
        "it was right all the time"
    );
    assert_eq!(answer(address, V1, &right).await, refused, "a second time");
}

/// Group 6: what the server has answered one client is no answer to another hello.
#[tokio::test]
async fn an_answer_belongs_to_its_hello() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let answers: Arc<Mutex<Vec<Vec<u8>>>> = Arc::default();
    let theirs = Arc::clone(&answers);
    let between = Between::start(address, move |passing| {
        let mut answers = theirs.lock().unwrap();
        match (passing.way, passing.number) {
            (Way::ToClient, 0) => {
                answers.push(passing.payload.to_vec());
                // The first session is cut; the second gets the answer of the first.
                match passing.connection {
                    0 => Fate::Cut,
                    1 => Fate::Become(vec![answers[0].clone()]),
                    _ => Fate::Pass,
                }
            }
            _ => Fate::Pass,
        }
    });
    let between = between.await;
    let weather = WeatherClient::new(parties.client(&between.url()));
    let subscribing = weather.observations(ObservationFilter::default());
    let mut observations = within("a subscription", subscribing).await.unwrap();
    station.observe("Turin", 1.0);
    item(&mut observations).await;
    assert!(answers.lock().unwrap().len() >= 3);
}

/// Text, and bytes that are no frames, end a sealed session in the same way.
#[tokio::test]
async fn nothing_but_a_hello_begins_a_session() {
    let parties = Parties::new();
    let (_station, address) = parties.serve().await;
    let mut session = Session::open_at(address, V1, SEALED).await;
    session
        .raw(frame(true, opcode::TEXT, true, b"{\"id\":1}"))
        .await;
    match within("a close", session.message()).await {
        Some(Message::Close(code, reason)) => assert_eq!((code, reason.as_str()), (4401, "")),
        other => panic!("it closes with a code: {other:?}"),
    }
}
