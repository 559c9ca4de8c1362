//! Whoever is between reads no payload and changes nothing unnoticed; and the log of the server holds no secret.

use std::{
    fmt::{self, Write},
    sync::{Arc, Mutex},
};

use smq_runtime::{
    Error, HttpBody, OpenPgp,
    openpgp::{Key, Keyring},
};
use smq_tests::{
    Station,
    interceptor::{Interceptor, Passing, Way},
    parties::{Parties, SEALED, post},
    proxy::Random,
    weather::v1::{GetForecastRequest, Reading, WeatherClient},
    wire::{Request, ask},
};
use tracing::{Event, Metadata, Subscriber, field::Field, field::Visit, span};

const SECRET: &str = "a place that nobody is to know of";

fn forecast() -> GetForecastRequest {
    GetForecastRequest {
        place: SECRET.into(),
        think_ms: 0,
    }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

#[tokio::test]
async fn who_reads_everything_learns_no_payload() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let reader = Interceptor::open(address, |_, _| ()).await;
    let weather = WeatherClient::new(parties.client(&reader.url()));
    assert_eq!(
        weather.get_forecast(forecast()).await.unwrap().place,
        SECRET
    );
    let reading = Reading {
        place: SECRET.into(),
        celsius: 1.0,
    };
    weather.readings(reading).await.unwrap();
    let picture = HttpBody::new("image/png", SECRET.repeat(1000));
    weather.put_picture(picture).await.unwrap();
    let cold = Reading {
        place: SECRET.into(),
        celsius: -300.0,
    };
    weather.readings(cold).await.unwrap_err();
    let seen = reader.seen();
    assert_eq!(seen.len(), 8);
    for (way, Passing { head, body }) in seen {
        let head = head.join("\n");
        assert!(
            !contains(&body, SECRET) && !head.contains(SECRET),
            "{way:?} {head}"
        );
        assert!(
            !contains(&body, "colder") && !contains(&body, "image/png"),
            "{way:?} {head}"
        );
        assert!(head.contains(SEALED) || head.contains("POST"), "{head}");
        if way == Way::ToClient {
            assert!(
                head.starts_with("HTTP/1.1 200"),
                "not even that it failed: {head}"
            );
        }
    }
}

/// What somebody does to what passes.
fn edit(random: &mut Random, passing: &mut Passing) {
    let body = &mut passing.body;
    let place = random.below(body.len().max(1) as u64) as usize;
    match random.below(8) {
        0 => body.truncate(place),
        1 => body.push(0),
        2 => body.extend_from_within(..),
        3 => drop(body.splice(place..place, [0; 16])),
        4 => drop(body.drain(place..(place + 9).min(body.len()))),
        5 => body.clear(),
        _ => {
            let bit = 1 << random.below(8);
            if let Some(byte) = body.get_mut(place) {
                *byte ^= bit;
            }
        }
    }
}

/// However request or reply are edited: what the client is told is what the server said, or that it was not; and
/// what the server does is what the client asked for, or nothing.
#[tokio::test]
async fn who_edits_everything_changes_nothing_unnoticed() {
    let parties = Parties::new();
    let (station, mut accepted) = Station::new();
    let server = station.server().with_openpgp(parties.server_side([]));
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    for edited in [Way::ToServer, Way::ToClient] {
        let mut random = Random::seeded();
        let editor = Interceptor::open(address, move |way, passing| {
            if way == edited && passing.head[0].contains("HTTP") {
                edit(&mut random, passing);
            }
        })
        .await;
        let weather = WeatherClient::new(parties.client(&editor.url()));
        for turn in 0..150 {
            let reading = Reading {
                place: "Turin".into(),
                celsius: f64::from(turn),
            };
            let told = weather.readings(reading.clone()).await;
            let done = accepted.try_recv().ok();
            if let Some(done) = &done {
                assert_eq!(*done, reading);
            }
            match told {
                Ok(()) => assert!(done.is_some(), "it was done"),
                Err(Error::Untrusted(_) | Error::Transport { .. }) => {}
                Err(other) => panic!("nobody has said so: {other:?}"),
            }
            assert!(accepted.try_recv().is_err(), "once");
        }
    }
}

/// What the clear parts of a response say is nobody's word.
#[tokio::test]
async fn a_forged_refusal_is_no_refusal_of_the_server() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    for (line, content_type) in [
        ("HTTP/1.1 403 Forbidden", "application/json"),
        ("HTTP/1.1 404 Not Found", "application/json"),
        ("HTTP/1.1 200 OK", "application/json"),
        ("HTTP/1.1 200 OK", "application/protobuf"),
        ("HTTP/1.1 200 OK", "application/pgp-signed"),
        ("HTTP/1.1 302 Found", SEALED),
    ] {
        let liar = Interceptor::open(address, move |way, passing| {
            if way == Way::ToClient {
                passing.head = vec![line.into(), format!("Content-Type: {content_type}")];
                passing.body = br#"{"code":"permission_denied","message":"no"}"#.into();
            }
        })
        .await;
        let weather = WeatherClient::new(parties.client(&liar.url()));
        let error = weather.get_forecast(forecast()).await.unwrap_err();
        assert!(
            matches!(error, Error::Untrusted(_)),
            "{line} {content_type}: {error:?}"
        );
    }
}

/// All that is traced, as text.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Visit for Log {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = write!(self.0.lock().unwrap(), "{field}={value:?} ");
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &span::Attributes<'_>) -> span::Id {
        let mut log = self.clone();
        let _ = writeln!(log.0.lock().unwrap(), "{}", span.metadata().target());
        span.record(&mut log);
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, values: &span::Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut log = self.clone();
        let _ = writeln!(log.0.lock().unwrap(), "\n{}", event.metadata().target());
        event.record(&mut log);
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

/// Group 15.
#[tokio::test]
async fn the_log_says_why_and_nothing_secret() {
    let log = Log::default();
    let logging = tracing::subscriber::set_default(log.clone());
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let reader = Interceptor::open(address, |_, _| ()).await;
    let weather = WeatherClient::new(parties.client(&reader.url()));
    weather.get_forecast(forecast()).await.unwrap();
    let message = reader.bodies(Way::ToServer).remove(0);
    post(address, "GetForecast", SEALED, &message)
        .await
        .error(401, "unauthenticated");
    let cookie = Request::call("GetForecast")
        .header("Cookie", "session=hush")
        .body("");
    ask(address, cookie).await.error(401, "unauthenticated");
    for _ in 0..100 {
        post(address, "GetForecast", SEALED, b"hello")
            .await
            .error(401, "unauthenticated");
    }
    drop(logging);
    let log = log.0.lock().unwrap().clone();
    assert!(
        log.contains("smq::security") && log.contains("it came before"),
        "{log}"
    );
    assert!(
        log.matches("smq::security").count() < 60,
        "a flood is not logged"
    );
    for secret in [SECRET, "hush", "PRIVATE KEY"] {
        assert!(!log.contains(secret), "{secret}");
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("key.asc");
    parties
        .server
        .write(&file, &smq_runtime::openpgp::Passphrase::none())
        .unwrap();
    let armored = std::fs::read_to_string(&file).unwrap();
    let side = OpenPgp::new(
        Key::read(&file, &smq_runtime::openpgp::Passphrase::none()).unwrap(),
        Keyring::of([]),
    );
    let client = parties.client(&reader.url());
    let shown = format!(
        "{side:?} {:?} {client:?} {:?}",
        parties.server,
        parties.server_side([])
    );
    for line in armored.lines().filter(|line| line.len() > 40) {
        assert!(!log.contains(line) && !shown.contains(line));
    }
    assert!(shown.contains(&parties.server.fingerprint().to_string()));
}
