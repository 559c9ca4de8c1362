//! Groups 1, 2 and 15: whoever is between reads no payload and changes nothing unnoticed; and the log of the server holds no secret.

use std::{
    fmt::{self, Write},
    sync::{Arc, LazyLock, Mutex},
};

use crate::account::item;
use smq_openpgp::{Key, Keyring, OpenPgp, OpenPgpClient};
use smq_runtime::{Error, HttpBody};
use smq_tests::{
    interceptor::{Interceptor, Passing, Way},
    parties::{Parties, SEALED, post},
    proxy::Random,
    weather::v1::{GetForecastRequest, ObservationFilter, WeatherClient},
    wire::{Request, ask},
};
use tracing::{
    Dispatch, Event, Metadata, Subscriber, field::Field, field::Visit, span,
    subscriber::DefaultGuard,
};

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
    let picture = HttpBody::new("image/png", SECRET.repeat(1000));
    weather.put_picture(picture).await.unwrap();
    let refused = GetForecastRequest {
        place: "data_loss".into(),
        think_ms: 0,
    };
    weather.get_forecast(refused).await.unwrap_err();
    let seen = reader.seen();
    assert_eq!(seen.len(), 6);
    for (way, Passing { head, body }) in seen {
        let head = head.join("\n");
        assert!(
            !contains(&body, SECRET) && !head.contains(SECRET),
            "{way:?} {head}"
        );
        assert!(
            !contains(&body, "data_loss") && !contains(&body, "image/png"),
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

/// Groups 1 and 2. However request or reply are edited: what the client is told is what the server said to what was asked, or that
/// it was not.
#[tokio::test]
async fn who_edits_everything_changes_nothing_unnoticed() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
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
            let content_type = format!("image/{turn}");
            let picture = HttpBody::new(&content_type, vec![7; turn]);
            match weather.put_picture(picture).await {
                Ok(told) => {
                    assert_eq!(told.content_type, content_type);
                    assert_eq!(told.bytes as usize, turn);
                }
                Err(Error::Untrusted(_) | Error::Transport { .. }) => {}
                Err(other) => panic!("nobody has said so: {other:?}"),
            }
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

impl Log {
    /// Keeps what this thread traces from now on.
    ///
    /// With a single subscriber in the process, what another thread traces first is taken for untraced everywhere. So there is
    /// always a second one.
    fn begin(&self) -> DefaultGuard {
        static ANOTHER: LazyLock<Dispatch> = LazyLock::new(|| Dispatch::new(Log::default()));
        LazyLock::force(&ANOTHER);
        tracing::subscriber::set_default(self.clone())
    }
}

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

/// Octets that stand in a text as hexadecimal digits or as a list of numbers, 16 of them and more: keys look so.
fn octets_in(text: &str) -> Vec<&str> {
    let digits = text.split(|letter: char| !letter.is_ascii_hexdigit());
    let digits = digits.filter(|run| run.len() >= 32);
    let lists = text.split(['[', ']']).filter(|list| {
        let mut numbers = list.split(", ");
        numbers.clone().count() >= 16 && numbers.all(|number| number.parse::<u8>().is_ok())
    });
    digits.chain(lists).collect()
}

/// Group 15: with the keys of a session and of a topic, which nobody but the two ends has ever seen.
#[tokio::test]
async fn the_log_of_a_session_holds_no_keys() {
    let log = Log::default();
    let logging = log.begin();
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let client = parties.client(&format!("http://{address}"));
    let weather = WeatherClient::new(client.with_requests_over_session());
    weather.get_forecast(forecast()).await.unwrap();
    let filter = ObservationFilter::default();
    let mut observations = weather.observations(filter).await.unwrap();
    for _ in 0..3 {
        station.observe(SECRET, 20.0);
        item(&mut observations).await;
    }
    drop((observations, weather));
    let strange = parties.client(&format!("http://{address}"));
    let stranger = Parties::new().client_side();
    let strange =
        WeatherClient::new(strange.with_security(OpenPgpClient::new(stranger, parties.identity())));
    strange.get_forecast(forecast()).await.unwrap_err();
    drop(logging);
    let log = log.0.lock().unwrap().clone();
    assert!(log.contains("smq::security"), "{log}");
    assert!(!log.contains(SECRET) && !log.contains("PRIVATE"), "{log}");
    let sample = format!("{:?} {}", [7_u8; 16], "0f".repeat(16));
    assert_eq!(octets_in(&sample).len(), 2, "the test can find them");
    let names = [&parties.client, &parties.server].map(|key| key.fingerprint().to_string());
    let others = octets_in(&log).into_iter();
    let others: Vec<_> = others
        .filter(|it| !names.iter().any(|name| name.contains(it)))
        .collect();
    assert!(others.is_empty(), "{others:?}");
}

/// Group 15.
#[tokio::test]
async fn the_log_says_why_and_nothing_secret() {
    let log = Log::default();
    let logging = log.begin();
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
        log.contains("smq::security") && log.contains("replayed message"),
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
        .write(&file, &smq_openpgp::Passphrase::none())
        .unwrap();
    let armored = std::fs::read_to_string(&file).unwrap();
    let side = OpenPgp::new(
        Key::from_file(&file, &smq_openpgp::Passphrase::none()).unwrap(),
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
