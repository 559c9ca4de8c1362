//! Whose a session is, when it ends, and how the program ends it.

use std::{
    borrow::Cow,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use serde_json::{Value, json};
use smq_runtime::{
    Action, Caller, Client, Identity, Limits, RequestHead, Server, SessionCarrier, SessionEvent,
    SessionInfo, Status, Target,
    http::{HeaderMap, header},
};
use smq_tests::{
    Station, eventually, serve_with,
    weather::v1::{ObservationFilter, WeatherClient},
    wire::{
        Connection, Events, HttpSession, Request, Session, ask,
        session::{JSON, handshake, opcode},
    },
    within,
};

use crate::{
    account::{Account, item},
    detours::{BUFFERS, STRIPS, nginx},
};

/// Who has a token of the form `name`; `name:milliseconds` for one that expires so long after each authentication; or
/// `name@milliseconds` for one that expires at that time since 1970.
#[derive(Debug, Clone)]
struct Person {
    name: String,
    expires: Option<SystemTime>,
}

impl Identity for Person {
    fn key(&self) -> Cow<'_, [u8]> {
        self.name.as_bytes().into()
    }

    fn expires(&self) -> Option<SystemTime> {
        self.expires
    }
}

async fn sign_in(request: RequestHead) -> Result<Person, Status> {
    let token = request.bearer().unwrap_or_default();
    let (name, time) = token.split_once(':').unwrap_or((token, ""));
    if name.is_empty() {
        return Err(Status::unauthenticated("who are you?"));
    }
    let (name, at) = name.split_once('@').unwrap_or((name, ""));
    let milliseconds = |text: &str| text.parse().ok().map(Duration::from_millis);
    let after = milliseconds(time).map(|time| SystemTime::now() + time);
    let at = milliseconds(at).map(|time| SystemTime::UNIX_EPOCH + time);
    Ok(Person {
        name: name.into(),
        expires: after.or(at),
    })
}

fn name(session: &SessionInfo) -> String {
    let person = session.caller().identity::<Person>();
    person.map(|it| it.name.clone()).unwrap_or_default()
}

/// Serves a station, and returns the server too.
async fn serve(change: impl FnOnce(Server) -> Server) -> (Station, SocketAddr, Server) {
    let mut kept = None;
    let (station, address) = serve_with(|server| {
        let server = change(server.with_authenticator(sign_in));
        kept = Some(server.clone());
        server
    })
    .await;
    (station, address, kept.unwrap())
}

async fn open(address: SocketAddr, token: &str) -> Session {
    let token = format!("Bearer {token}");
    let request = handshake(Some(JSON)).header("Authorization", &token);
    Session::shake_hands(address, request).await.unwrap().0
}

fn subscribe(id: u32) -> Value {
    json!({ "id": id, "subscribe": { "topic": "Weather.Observations" } })
}

async fn subscribed(address: SocketAddr, token: &str) -> Session {
    let mut session = open(address, token).await;
    session.say(subscribe(1)).await;
    assert!(session.hear().await["subscribed"].is_object());
    session
}

#[tokio::test]
async fn sessions_of_each_carrier_are_listed_and_ended() {
    let (station, address, server) = serve(|server| server).await;
    let before = SystemTime::now();
    let mut websocket = subscribed(address, "Ada").await;
    let mut over_http = HttpSession::new(address, 1).header("Authorization", "Bearer Ada");
    over_http.poll(json!([subscribe(1)])).await;
    let topic = || Request::topic("Observations").header("Authorization", "Bearer Ada");
    let mut stream = Events::open(address, topic()).await;
    assert_eq!(stream.next().await.unwrap().kind, "subscribed");
    let mut poll = Connection::open(address).await;
    let wait = Request::topic("Observations?wait=20000").header("Authorization", "Bearer Ada");
    poll.send(wait.bytes()).await;
    let mut bob = subscribed(address, "Bob").await;
    let observations = &station.topics.observations;
    eventually("all subscribe", || observations.subscribers() == 5).await;

    let sessions = server.sessions();
    let mut list = sessions.list();
    assert!(
        list.iter()
            .all(|it| it.subscriptions() == ["Weather.Observations"])
    );
    assert!(
        list.iter()
            .all(|it| it.since() >= before && it.peer().is_some())
    );
    list.retain(|it| name(it) == "Ada");
    let mut carriers: Vec<_> = list.iter().map(SessionInfo::carrier).collect();
    carriers.sort_by_key(|carrier| format!("{carrier:?}"));
    assert_eq!(
        carriers,
        [
            SessionCarrier::EventStream,
            SessionCarrier::Http,
            SessionCarrier::LongPoll,
            SessionCarrier::WebSocket
        ]
    );
    assert_eq!(list[0].path(), "/socket.mq/weather/v1");

    assert_eq!(sessions.end(|session| name(session) == "Ada"), 4);
    assert_eq!(websocket.closed().await, 4401);
    let frames = over_http.poll(json!([])).await;
    assert_eq!(frames[0]["close"]["code"], 4401, "{frames:?}");
    let end = stream.next().await.unwrap();
    assert_eq!(end.kind, "end");
    assert_eq!(end.data["code"], "unauthenticated");
    assert!(stream.next().await.is_none());
    let polled = poll.response().await.json();
    let last = &polled["frames"][1]["end"]["status"];
    assert_eq!(last["code"], "unauthenticated", "{polled}");
    station.observe("Turin", 1.0);
    assert_eq!(bob.hear().await["event"]["sequence"], "1");
    eventually("one is left", || sessions.list().len() == 1).await;
}

#[tokio::test]
async fn the_program_sees_sessions_begin_and_end() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&seen);
    let note = move |event| {
        let (what, session) = match event {
            SessionEvent::Began(session) => ("began", session),
            SessionEvent::Ended(session) => ("ended", session),
            _ => return,
        };
        noted
            .lock()
            .unwrap()
            .push(format!("{} {what}", name(&session)));
    };
    let (_, address, _) = serve(|server| server.with_session_events(note)).await;
    let ada = subscribed(address, "Ada").await;
    let _bob = subscribed(address, "Bob").await;
    ada.reset();
    eventually("it is seen", || seen.lock().unwrap().len() == 3).await;
    let seen = seen.lock().unwrap();
    assert_eq!(*seen, ["Ada began", "Bob began", "Ada ended"]);
}

/// Returns what the handler of a request sees.
fn ask_for_session(id: u32) -> Value {
    let request = json!({ "method": "Weather.GetForecast", "payload": { "place": "Session?" } });
    json!({ "id": id, "request": request })
}

#[tokio::test]
async fn a_handler_knows_the_session_of_its_call() {
    let (_, address, server) = serve(with_hello).await;
    let ids = || {
        let list = server.sessions().list();
        list.iter()
            .map(|it| format!("{:?}", Some(it.id())))
            .collect::<Vec<_>>()
    };
    let mut ada = open(address, "Ada").await;
    let mut over_http = HttpSession::new(address, 1).header("Authorization", "Bearer Ada");
    for id in [1, 2] {
        ada.say(ask_for_session(id)).await;
        let seen = ada.hear().await["reply"]["payload"]["place"].clone();
        let frames = over_http.poll(json!([ask_for_session(id)])).await;
        let over_http = frames[0]["reply"]["payload"]["place"].clone();
        assert_ne!(seen, over_http);
        assert_eq!(ids(), [seen, over_http]);
    }

    // Also after a renewal, and before the end.
    let mut bob = say_hello(address, "Bob").await;
    bob.say(ask_for_session(1)).await;
    let seen = bob.hear().await["reply"]["payload"]["place"].clone();
    bob.say(hello("Bob:60000")).await;
    bob.say(ask_for_session(2)).await;
    assert_eq!(bob.hear().await["reply"]["payload"]["place"], seen);
    assert_eq!(ids()[2], seen);

    let post = Request::call("GetForecast").header("Authorization", "Bearer Ada");
    let reply = ask(address, post.json(&json!({ "place": "Session?" }))).await;
    assert_eq!(reply.json()["place"], "None");
}

#[tokio::test]
async fn an_identity_that_expires_ends_its_session() {
    let (_, address, _) = serve(|server| server).await;
    let mut session = open(address, "Ada:300").await;
    let expiring = session.hear().await;
    let left = expiring["expiring"]["inMs"].as_u64().unwrap();
    assert!(left <= 300, "{expiring}");
    assert_eq!(session.closed().await, 4401);

    let at = SystemTime::now() + Duration::from_millis(300);
    let at = at.duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let token = format!("Bearer Ada@{}", at.as_millis());
    let mut session = HttpSession::new(address, 2).header("Authorization", &token);
    let mut frames = session.poll(json!([])).await;
    assert!(frames[0]["expiring"].is_object(), "{frames:?}");
    if frames.len() == 1 {
        frames.extend(session.poll(json!([])).await);
    }
    assert_eq!(frames[1]["close"]["code"], 4401, "{frames:?}");

    let request = Request::topic("Observations").header("Authorization", "Bearer Ada:300");
    let mut stream = Events::open(address, request).await;
    assert_eq!(stream.next().await.unwrap().kind, "subscribed");
    assert_eq!(stream.next().await.unwrap().kind, "end");
}

fn hello(token: &str) -> Value {
    json!({ "hello": { "headers": { "Authorization": format!("Bearer {token}") } } })
}

fn with_hello(server: Server) -> Server {
    server.with_hello_headers(["authorization"])
}

async fn say_hello(address: SocketAddr, token: &str) -> Session {
    let opened = Session::shake_hands(address, handshake(Some(JSON))).await;
    let mut session = opened.unwrap().0;
    session.say(hello(token)).await;
    session
}

#[tokio::test]
async fn a_hello_authenticates_and_renews() {
    let (station, address, server) = serve(with_hello).await;
    let mut session = say_hello(address, "Ada:400").await;
    session.say(subscribe(1)).await;
    let first = session.hear().await;
    let second = session.hear().await;
    assert!(first["expiring"].is_object() || second["expiring"].is_object());
    assert_eq!(name(&server.sessions().list()[0]), "Ada");
    session.say(hello("Ada:60000")).await;
    session.say(subscribe(2)).await;
    assert!(session.hear().await["subscribed"].is_object());
    tokio::time::sleep(Duration::from_millis(500)).await;
    station.observe("Turin", 1.0);
    assert_eq!(session.hear().await["event"]["sequence"], "1");
}

#[tokio::test]
async fn a_hello_of_somebody_else_ends_the_session() {
    let (_, address, _) = serve(with_hello).await;
    let mut session = say_hello(address, "Ada").await;
    session.say(hello("Bob")).await;
    assert_eq!(session.closed().await, 4401);
    let mut session = say_hello(address, "Ada").await;
    session.say(hello("")).await;
    assert_eq!(session.closed().await, 4401);
}

#[tokio::test]
async fn a_hello_has_only_headers_that_are_listed_and_new() {
    let (_, address, _) = serve(with_hello).await;
    let mut session = say_hello(address, "Ada").await;
    let forwarded = json!({ "hello": { "headers": { "x-forwarded-for": "::1" } } });
    session.say(forwarded).await;
    assert_eq!(session.closed().await, 4400);
    // The handshake has it.
    let mut session = open(address, "Ada").await;
    session.say(hello("Ada")).await;
    assert_eq!(session.closed().await, 4400);
}

#[tokio::test]
async fn what_the_authorizer_no_longer_allows_ends_at_a_renewal() {
    let allowed = Arc::new(Mutex::new(true));
    let asked = Arc::clone(&allowed);
    let authorizer = move |_: Caller, target: Target| {
        let is_allowed = target.action != Action::Subscribe || *asked.lock().unwrap();
        std::future::ready(
            is_allowed
                .then_some(())
                .ok_or_else(|| Status::permission_denied("no")),
        )
    };
    let (_, address, server) = serve(|server| with_hello(server).with_authorizer(authorizer)).await;
    let mut session = say_hello(address, "Ada").await;
    session.say(subscribe(1)).await;
    assert!(session.hear().await["subscribed"].is_object());
    *allowed.lock().unwrap() = false;
    session.say(hello("Ada")).await;
    session.refused(1, "permission_denied").await;
    assert!(server.sessions().list()[0].subscriptions().is_empty());
}

#[tokio::test]
async fn who_says_no_hello_has_no_session() {
    let mut limits = Limits::default();
    limits.header_time = Duration::from_millis(200);
    let (_, address, server) = serve(|server| with_hello(server).with_limits(limits)).await;
    let request = || handshake(Some(JSON));
    // In time.
    let (mut session, _) = Session::shake_hands(address, request()).await.unwrap();
    assert_eq!(session.closed().await, 4401);
    // First.
    let (mut session, _) = Session::shake_hands(address, request()).await.unwrap();
    session.say(subscribe(1)).await;
    assert_eq!(session.closed().await, 4401);
    // In few bytes.
    let (mut session, _) = Session::shake_hands(address, request()).await.unwrap();
    let long = format!(
        r#"{{"hello":{{"headers":{{"authorization":"{}"}}}}}}"#,
        "x".repeat(20_000)
    );
    session.send(opcode::TEXT, long).await;
    assert_eq!(session.closed().await, 4401);
    // An interface that is not served looks the same, before the hello.
    let path = "/socket.mq/nothing/v9";
    let request = smq_tests::wire::session::handshake_at(path, Some(JSON));
    let (mut session, _) = Session::shake_hands(address, request).await.unwrap();
    session.say(hello("Ada")).await;
    assert_eq!(session.closed().await, 4401);
    // A handshake with one of the headers is refused in full.
    let wrong = handshake(Some(JSON)).header("Authorization", "Bearer ");
    let refused = Session::shake_hands(address, wrong).await.unwrap_err();
    refused.error(401, "unauthenticated");
    let plain = ask(address, Request::topic("Observations")).await;
    plain.error(401, "unauthenticated");
    assert!(server.sessions().list().is_empty());
}

/// Events flow while one token after the other expires, and each of them arrives once.
async fn outlives_its_tokens(station: &Station, url: &str, token: &'static str, events: u64) {
    let asked = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let client = Client::connect(url).unwrap().with_header_source(move || {
        counted.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        async move {
            let token = HeaderMap::from_iter([(header::AUTHORIZATION, token.parse()?)]);
            Ok(token)
        }
    });
    let weather = WeatherClient::new(client);
    let subscribing = weather.observations(ObservationFilter::default());
    let mut observations = within("a subscription", subscribing).await.unwrap();
    let mut account = Account::begin(observations.position());
    let publish = async {
        for number in 0..events {
            station.observe("Turin", number as f64);
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    };
    let consume = async {
        while account.events < events {
            account.take(&item(&mut observations).await);
        }
    };
    tokio::join!(publish, consume);
    assert_eq!(account.missed, 0);
    assert!(asked.load(std::sync::atomic::Ordering::SeqCst) > 3);
}

#[tokio::test]
async fn a_client_outlives_its_tokens_over_websocket() {
    let (station, address, _) = serve(|server| server).await;
    let url = format!("http://{address}");
    outlives_its_tokens(&station, &url, "Bearer Ada:700", 80).await;
}

#[tokio::test]
async fn a_client_outlives_its_tokens_over_http() {
    let (station, address, server) = serve(|server| server).await;
    // The second token lasts longer than the client waits for a stream that is held back.
    for (directives, token, events) in [
        (STRIPS, "Bearer Ada:700", 80),
        (BUFFERS, "Bearer Ada:4000", 200),
    ] {
        let nginx = nginx(address, directives).await;
        let url = format!("http://{}", nginx.address);
        outlives_its_tokens(&station, &url, token, events).await;
        let carriers = server.sessions().list();
        assert!(
            carriers
                .iter()
                .all(|it| it.carrier() == SessionCarrier::Http)
        );
    }
}

#[tokio::test]
async fn a_token_that_is_not_renewed_ends_the_subscription() {
    let (_, address, _) = serve(|server| server).await;
    let first = std::sync::atomic::AtomicBool::new(true);
    let url = format!("http://{address}");
    let client = Client::connect(&url).unwrap().with_header_source(move || {
        let is_first = first.swap(false, std::sync::atomic::Ordering::SeqCst);
        let token = if is_first {
            "Bearer Ada:300"
        } else {
            "Bearer "
        };
        async move {
            Ok(HeaderMap::from_iter([(
                header::AUTHORIZATION,
                token.parse()?,
            )]))
        }
    });
    let weather = WeatherClient::new(client);
    let subscribing = weather.observations(ObservationFilter::default());
    let mut observations = within("a subscription", subscribing).await.unwrap();
    let ended = within("the end", observations.next()).await.unwrap();
    let error = ended.unwrap_err();
    assert_eq!(
        error.status().unwrap().code(),
        smq_runtime::Code::Unauthenticated
    );
}
