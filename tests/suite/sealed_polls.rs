//! Long polls that are one message each, asked for with gpg alone: what is answered to whom, and what is not.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use serde_json::{Value, json};
use smq_openpgp::{Key, Keyring, OpenPgp, OpenPgpServer, Policies, Policy, SignedCaller};
use smq_runtime::{Action, Caller, Limits, Server, Status, Target};
use smq_tests::{
    Station, eventually,
    forge::Envelope,
    gnupg::GnuPg,
    parties::{Parties, SEALED, SIGNED, post},
    weather::v1::Warning,
    wire::{Connection, Request, Response},
    within,
};
use tokio::sync::oneshot;

/// Kinds of envelopes.
const REQUEST: i32 = 1;
const REPLY: i32 = 2;
const POLL: i32 = 3;
const POLLED: i32 = 4;

/// A server with a key, and a gpg that it trusts.
struct Setting {
    station: Station,
    address: SocketAddr,
    gpg: GnuPg,
    /// The server's.
    key: Key,
}

impl Setting {
    async fn new(change: impl FnOnce(Server) -> Server) -> Self {
        Self::under(Policy::Sealed, change).await
    }

    async fn under(policies: impl Into<Policies>, change: impl FnOnce(Server) -> Server) -> Self {
        let parties = Parties::new();
        let gpg = GnuPg::new("Ada <ada@example.org>");
        let side = parties.server_side([gpg.certificate()]);
        let security = OpenPgpServer::new(side).with_policy(policies);
        Self::with(&parties, gpg, security, change).await
    }

    async fn with(
        parties: &Parties,
        gpg: GnuPg,
        security: OpenPgpServer,
        change: impl FnOnce(Server) -> Server,
    ) -> Self {
        gpg.import(parties.server.certificate());
        let change = |server: Server| change(server.with_security(security));
        let (station, address) = smq_tests::serve_with(change).await;
        Self {
            station,
            address,
            gpg,
            key: parties.server.clone(),
        }
    }

    /// Returns a message of its own, sealed or signed alone.
    fn message(&self, kind: i32, method: &str, media_type: &str, payload: &Value) -> Vec<u8> {
        let resource = format!("weather.v1/Weather.{method}");
        let envelope = Envelope {
            kind,
            payload: payload.to_string().into(),
            ..Envelope::request(&self.key, &resource)
        };
        let server = self.key.fingerprint().to_string();
        let recipient = (media_type == SEALED).then_some(server.as_str());
        self.gpg.message(&envelope.to_json(), recipient)
    }

    fn poll(&self, topic: &str, poll: &Value) -> Vec<u8> {
        self.message(POLL, topic, SEALED, poll)
    }

    async fn ask(&self, topic: &str, poll: &Value) -> Response {
        post(self.address, topic, SEALED, &self.poll(topic, poll)).await
    }

    fn envelope(&self, response: &Response) -> Value {
        assert_eq!(response.status, 200, "{response:?}");
        let server = self.key.fingerprint().to_string();
        let envelope = self.gpg.read(&response.body, &server);
        assert_eq!(envelope["kind"], "KIND_POLLED");
        envelope
    }

    /// Returns what the server has said.
    fn polled(&self, response: &Response) -> Value {
        let envelope = self.envelope(response);
        assert_eq!(envelope.get("status"), None, "{envelope}");
        assert_eq!(envelope["contentType"], "application/json");
        envelope["payload"].clone()
    }

    /// Returns the code and the message of the status inside.
    fn status(&self, response: &Response) -> (String, String) {
        let envelope = self.envelope(response);
        assert_eq!(envelope.get("payload"), None, "{envelope}");
        let said = |field: &str| envelope["status"][field].as_str().unwrap().to_owned();
        (said("code"), said("message"))
    }

    /// Begins a poll that waits, and returns its connection when the server knows of it.
    async fn waiting(&self) -> Connection {
        let poll = self.poll("Observations", &json!({ "waitMs": 20000 }));
        let mut connection = Connection::open(self.address).await;
        let request = Request::call("Observations").header("Content-Type", SEALED);
        connection.send(request.body(poll).bytes()).await;
        let topic = &self.station.topics.observations;
        eventually("it waits", || topic.subscribers() > 0).await;
        connection
    }

    fn warn(&self, place: &str, text: &str) {
        let (place, text) = (place.into(), text.into());
        self.station
            .topics
            .warnings
            .publish(Warning { place, text });
    }
}

/// Returns the payloads of the events, which come after the confirmation.
fn events(polled: &Value) -> Vec<&Value> {
    let frames = polled["frames"].as_array().expect("frames");
    assert!(frames[0]["subscribed"].is_object(), "{polled}");
    let events = frames[1..].iter();
    let events = events.filter(|frame| frame.get("retainedEnd").is_none());
    events.map(|frame| &frame["event"]["payload"]).collect()
}

#[tokio::test]
async fn it_is_a_long_poll_like_others() {
    let setting = Setting::new(|server| server).await;
    setting.station.observe("Turin", 1.0);
    setting.station.observe("Rome", 2.0);
    let filter = json!({ "place": ["Turin"] });
    let poll = json!({ "subscribe": { "filter": filter } });
    let polled = setting.polled(&setting.ask("Observations", &poll).await);
    assert_eq!(
        events(&polled),
        [&json!({ "place": "Turin", "celsius": 1.0 })]
    );
    assert_eq!(
        polled["next"]["sequence"], "2",
        "past what was not let through"
    );
    let named = json!({ "subscribe": { "topic": "Weather.Observations", "filter": filter } });
    let again = setting.polled(&setting.ask("Observations", &named).await);
    assert_eq!(again, polled);
}

#[tokio::test]
async fn what_comes_is_answered_when_it_comes() {
    let setting = Setting::new(|server| server).await;
    let mut connection = setting.waiting().await;
    setting.station.observe("Turin", 1.0);
    let polled = setting.polled(&within("an answer", connection.response()).await);
    assert_eq!(events(&polled).len(), 1);

    let after = json!({ "subscribe": { "after": polled["next"] }, "wait_ms": "1" });
    let polled = setting.polled(&setting.ask("Observations", &after).await);
    assert_eq!(polled["frames"][0]["subscribed"]["resumed"], true);
    assert_eq!(events(&polled).len(), 0);
    let gone = json!({ "subscribe": { "after": { "epoch": 1, "sequence": 7 } } });
    let polled = setting.polled(&setting.ask("Observations", &gone).await);
    assert_eq!(polled["frames"][1]["gap"]["from"]["epoch"], "1");
}

#[tokio::test]
async fn retained_events_come_in_parts() {
    let setting = Setting::new(|server| server).await;
    let places = 40;
    for place in 0..places {
        setting.warn(&format!("place {place}"), &"x".repeat(20_000));
    }
    let (mut ask, mut all, mut parts) = (json!({}), 0, 0);
    loop {
        let polled = setting.polled(&setting.ask("Warnings", &ask).await);
        assert_eq!(polled["frames"][0]["subscribed"]["retained"], true);
        all += events(&polled).len();
        parts += 1;
        ask = json!({ "subscribe": { "after": polled["next"] } });
        if polled["next"].get("retainedFrom").is_none() {
            break;
        }
    }
    assert_eq!((all, parts), (places, 3));
    let live = json!({ "subscribe": { "live": true } });
    let polled = setting.polled(&setting.ask("Warnings", &live).await);
    assert_eq!(events(&polled).len(), 0);
}

#[tokio::test]
async fn the_policy_of_the_topic_says_how_it_is_asked_for() {
    use Policy::{Open, Sealed, Signed};
    for (policy, signed) in [(Open, 200), (Signed, 200), (Sealed, 401)] {
        let policies = Policies::new(Open).of("weather.v1/Weather.Observations", policy);
        let setting = Setting::under(policies, |server| server).await;
        setting.station.observe("Turin", 1.0);
        for (media_type, status) in [(SIGNED, signed), (SEALED, 200)] {
            let poll = setting.message(POLL, "Observations", media_type, &json!({}));
            let answer = post(setting.address, "Observations", media_type, &poll).await;
            assert_eq!(answer.status, status, "{policy:?} {media_type}");
            if status == 200 {
                assert_eq!(answer.header("content-type"), Some(media_type));
                assert_eq!(events(&setting.polled(&answer)).len(), 1);
            }
        }
        // As the other, which it is not.
        let poll = setting.message(POLL, "Observations", SIGNED, &json!({}));
        let answer = post(setting.address, "Observations", SEALED, &poll).await;
        answer.error(401, "unauthenticated");
    }
}

/// Groups 4 and 6: what came before, and what was meant for elsewhere, or is of a kind that is not taken there.
#[tokio::test]
async fn what_is_no_poll_of_that_topic_is_not_taken() {
    let setting = Setting::new(|server| server).await;
    let nothing = json!({});
    let once = setting.poll("Observations", &nothing);
    let address = setting.address;
    let again = |message: &[u8]| {
        let message = message.to_vec();
        async move { post(address, "Observations", SEALED, &message).await }
    };
    assert_eq!(again(&once).await.status, 200);
    again(&once).await.error(401, "unauthenticated");
    for (kind, method, path, taken) in [
        (POLL, "Observations", "Warnings", false),
        (POLL, "Warnings", "Observations", false),
        (POLL, "Chat", "Chat", true),
        (REQUEST, "Chat", "Chat", true),
        (REQUEST, "Readings", "Readings", true),
        (POLL, "Readings", "Readings", false),
        (REQUEST, "Observations", "Observations", false),
        (POLL, "GetForecast", "GetForecast", false),
        (POLLED, "Observations", "Observations", false),
        (REPLY, "Observations", "Observations", false),
        (7, "Observations", "Observations", false),
    ] {
        let message = setting.message(kind, method, SEALED, &nothing);
        let answer = post(setting.address, path, SEALED, &message).await;
        if taken {
            assert_eq!(answer.status, 200, "{kind} {method} {path}");
        } else {
            answer.error(401, "unauthenticated");
        }
    }
    let mallory = GnuPg::new("Mallory");
    mallory.import(setting.key.certificate());
    let stranger = Setting {
        gpg: mallory,
        ..setting
    };
    let message = stranger.poll("Observations", &nothing);
    again(&message).await.error(401, "unauthenticated");
}

#[tokio::test]
async fn what_a_poll_cannot_mean_is_said_inside() {
    let mut limits = Limits::default();
    limits.message_bytes = 1000;
    let setting = Setting::new(|server| server.with_limits(limits)).await;
    let long = json!({ "subscribe": { "filter": { "place": ["x".repeat(1000)] } } });
    for (poll, code, why) in [
        (json!([]), "invalid_argument", "smq.v1.Poll"),
        (json!({ "waitMs": -1 }), "invalid_argument", "smq.v1.Poll"),
        (
            json!({ "subscribe": { "topic": "Weather.Warnings" } }),
            "invalid_argument",
            "Weather.Observations",
        ),
        (
            json!({ "subscribe": { "filter": { "colour": 7 } } }),
            "invalid_argument",
            "colour",
        ),
        (
            json!({ "subscribe": { "live": true, "after": {} } }),
            "invalid_argument",
            "after",
        ),
        (long, "resource_exhausted", "1000 bytes"),
    ] {
        let (said, message) = setting.status(&setting.ask("Observations", &poll).await);
        assert_eq!(said, code, "{message}");
        assert!(message.contains(why), "{message}");
    }
    let larger = vec![0; 1000 + (64 << 10) + 1];
    post(setting.address, "Observations", SEALED, &larger)
        .await
        .error(413, "resource_exhausted");
}

/// The authorizer is asked for each poll, for the topic and for who has signed it.
#[tokio::test]
async fn who_may_not_subscribe_is_told_nothing_of_the_topic() {
    let allowed = Arc::new(AtomicBool::new(true));
    let asked = Arc::clone(&allowed);
    let authorizer = move |caller: Caller, target: Target| {
        let is_ada = caller
            .signer()
            .is_some_and(|signer| signer.user_ids()[0].starts_with("Ada"));
        assert!(is_ada && target.action == Action::Subscribe);
        let allowed = asked.load(Ordering::SeqCst);
        async move {
            let refusal = || Status::permission_denied(format!("you may not {target}"));
            allowed.then_some(()).ok_or_else(refusal)
        }
    };
    let setting = Setting::new(|server| server.with_authorizer(authorizer)).await;
    setting.station.observe("Turin", 1.0);
    let nothing = json!({});
    let answer = setting.ask("Observations", &nothing).await;
    assert_eq!(events(&setting.polled(&answer)).len(), 1);
    allowed.store(false, Ordering::SeqCst);
    let (code, message) = setting.status(&setting.ask("Observations", &nothing).await);
    assert_eq!(code, "permission_denied");
    assert_eq!(
        message,
        "you may not subscribe to weather.v1/Weather.Observations"
    );
}

/// Who is not trusted any more when the answer is there does not get it.
#[tokio::test]
async fn who_leaves_the_keyring_while_it_waits_hears_nothing() {
    let (parties, folder) = (Parties::new(), tempfile::tempdir().unwrap());
    let gpg = GnuPg::new("Ada <ada@example.org>");
    let file = folder.path().join("ada.asc");
    std::fs::write(&file, gpg.certificate().to_armored()).unwrap();
    let trusted = Keyring::from_dir(folder.path()).unwrap();
    let side = OpenPgp::new(parties.server.clone(), trusted);
    let setting = Setting::with(&parties, gpg, OpenPgpServer::new(side), |server| server).await;
    let mut connection = setting.waiting().await;
    std::fs::remove_file(file).unwrap();
    within("the server notices", async {
        while setting.ask("Observations", &json!({})).await.status == 200 {}
    })
    .await;
    setting.station.observe("Turin", 1.0);
    let answer = within("an answer", connection.response()).await;
    answer.error(401, "unauthenticated");
}

#[tokio::test]
async fn who_waits_keeps_nobody_from_being_served() {
    let mut limits = Limits::default();
    limits.concurrent_requests = 1;
    let setting = Setting::new(|server| server.with_limits(limits)).await;
    let _waiting = setting.waiting().await;
    let answer = setting.ask("Warnings", &json!({})).await;
    assert_eq!(events(&setting.polled(&answer)).len(), 0);
}

#[tokio::test]
async fn a_server_that_stops_answers_who_waits() {
    let parties = Parties::new();
    let gpg = GnuPg::new("Ada <ada@example.org>");
    gpg.import(parties.server.certificate());
    let (station, _readings) = Station::new();
    let side = parties.server_side([gpg.certificate()]);
    let server = station.server().with_security(OpenPgpServer::new(side));
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let (stop, stopped) = oneshot::channel();
    let setting = Setting {
        address: listener.local_addr(),
        station,
        gpg,
        key: parties.server.clone(),
    };
    let end = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    let mut connection = setting.waiting().await;
    stop.send(()).unwrap();
    let polled = setting.polled(&within("an answer", connection.response()).await);
    assert_eq!(events(&polled).len(), 0);
    assert!(polled["next"].is_object());
    within("the end", end).await.unwrap();
}
