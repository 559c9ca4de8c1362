//! Who sends a request: what the application's authenticator says, before anything of the request is looked at.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use serde_json::json;
use smq_runtime::{
    Authenticator, Client, Code, Limits, RequestHead, Status,
    http::{HeaderValue, header},
};
use smq_tests::{
    User, serve, serve_with,
    weather::v1::{GetForecastRequest, ObservationFilter, WeatherClient},
    wire::{Connection, Events, Request, Session, ask, session},
    within,
};

const PATHS: [&str; 7] = [
    "/socket.mq",
    "/socket.mq/",
    "/socket.mq/weather/v1",
    "/socket.mq/weather/v9",
    "/socket.mq/weather/v1/Weather.Observations",
    "/socket.mq/weather/v1/Weather.Nothing",
    "/elsewhere",
];

/// Lets in who has a token or a cookie; some are known, and not welcome.
async fn sign_in(request: RequestHead) -> Result<User, Status> {
    match request.bearer().or(request.cookie("session")) {
        Some("Mallory") => Err(Status::permission_denied("not you")),
        Some("panic") => panic!("as asked"),
        Some("slow") => std::future::pending().await,
        Some(name) => Ok(User(name.into())),
        None => Err(Status::unauthenticated("send Authorization: Bearer …")),
    }
}

async fn guarded() -> SocketAddr {
    let mut limits = Limits::default();
    limits.request_time = Duration::from_millis(300);
    serve_with(|server| server.with_limits(limits).with_authenticator(sign_in))
        .await
        .1
}

fn who() -> Request {
    Request::call("GetForecast").json(&json!({ "place": "Who?" }))
}

#[tokio::test]
async fn a_handler_gets_the_identity_by_token_or_by_cookie() {
    let address = guarded().await;
    for (name, value) in [
        ("Authorization", "Bearer Ada"),
        ("authorization", "bearer Ada"),
        ("Cookie", "theme=dark; session=Ada"),
    ] {
        let response = ask(address, who().header(name, value)).await;
        assert_eq!(response.json()["place"], "Ada", "{name}: {value}");
    }
}

#[tokio::test]
async fn without_an_authenticator_there_is_no_identity() {
    let (_, address) = serve(Limits::default()).await;
    let response = ask(address, who().header("Authorization", "Bearer Ada")).await;
    assert_eq!(response.json()["place"], "nobody");
}

#[tokio::test]
async fn a_refusal_is_a_complete_response() {
    let address = guarded().await;
    let refused = ask(address, who()).await;
    assert_eq!(
        refused.error(401, "unauthenticated"),
        "send Authorization: Bearer …"
    );
    assert_eq!(refused.header("www-authenticate"), Some("Bearer"));
    let refused = ask(address, who().header("Authorization", "Bearer Mallory")).await;
    assert_eq!(refused.error(403, "permission_denied"), "not you");
    assert_eq!(refused.header("www-authenticate"), None);
    let failed = ask(address, who().header("Authorization", "Bearer panic")).await;
    let message = failed.error(500, "internal");
    assert!(
        !message.contains("as asked"),
        "what panics stays here: {message}"
    );
}

#[tokio::test]
async fn nothing_is_said_to_strangers_but_pages() {
    let (_, address) = serve_with(|server| {
        server
            .with_authenticator(sign_in)
            .page("/", "text/html", "sign in")
    })
    .await;
    for path in PATHS {
        ask(address, Request::get(path))
            .await
            .error(401, "unauthenticated");
    }
    for method in ["POST", "PUT", "DELETE"] {
        let request = Request::new(method, PATHS[2]).body("");
        ask(address, request).await.error(401, "unauthenticated");
    }
    assert_eq!(ask(address, Request::get("/")).await.body, b"sign in");
}

#[tokio::test]
async fn another_spelling_of_the_path_is_no_way_around() {
    let (_, address) = serve_with(|server| server.with_authenticator(sign_in)).await;
    for root in [
        "/socket.mqx",
        "//socket.mq",
        "/socket%2Emq",
        "/./socket.mq",
        "/x/../socket.mq",
    ] {
        let path = format!("{root}/weather/v1/Weather.GetForecast");
        let call = || Request::new("POST", &path).json(&json!({ "place": "Turin" }));
        ask(address, call()).await.error(401, "unauthenticated");
        let known = call().header("Authorization", "Bearer Ada");
        ask(address, known).await.error(404, "not_found");
    }
}

#[tokio::test]
async fn a_query_says_nothing() {
    let address = guarded().await;
    let path = "/socket.mq/weather/v1/Weather.GetForecast?session=Ada&access_token=Ada";
    let request = Request::new("POST", path).json(&json!({ "place": "Who?" }));
    ask(address, request).await.error(401, "unauthenticated");
    let (_, address) = serve_with(|server| {
        server.with_authenticator(async |request: RequestHead| {
            assert_eq!(request.path(), "/socket.mq/weather/v1/Weather.GetForecast");
            assert!(!format!("{request:?}").contains("Ada"));
            Ok(User(format!(
                "{} {}",
                request.method(),
                request.peer().is_some()
            )))
        })
    })
    .await;
    let request = Request::new("POST", path).json(&json!({ "place": "Who?" }));
    assert_eq!(ask(address, request).await.json()["place"], "POST true");
}

#[tokio::test]
async fn a_stranger_is_refused_before_the_body_comes() {
    let address = guarded().await;
    let mut connection = Connection::open(address).await;
    let request = Request::call("GetForecast")
        .header("Content-Type", "application/json")
        .header("Content-Length", "1000");
    connection.send(request.bytes()).await;
    let refused = connection.response().await;
    refused.error(401, "unauthenticated");
}

#[tokio::test]
async fn an_authenticator_has_no_more_time_than_a_request() {
    let address = guarded().await;
    let slow = who().header("Authorization", "Bearer slow");
    ask(address, slow).await.error(504, "deadline_exceeded");
    let short = Request::call("GetForecast")
        .json(&json!({ "place": "Turin", "thinkMs": 60_000 }))
        .header("Smq-Timeout-Ms", "50")
        .header("Authorization", "Bearer Ada");
    ask(address, short).await.error(504, "deadline_exceeded");
}

#[tokio::test]
async fn authenticators_count_among_the_handlers_at_work() {
    let asked = Arc::new(AtomicUsize::new(0));
    let asking = Arc::clone(&asked);
    let mut limits = Limits::default();
    limits.concurrent_requests = 1;
    let authenticator = move |request: RequestHead| {
        asking.fetch_add(1, Ordering::SeqCst);
        sign_in(request)
    };
    let (_, address) =
        serve_with(|server| server.with_limits(limits).with_authenticator(authenticator)).await;
    let mut waiting = Connection::open(address).await;
    let slow = who().header("Authorization", "Bearer slow");
    waiting.send(slow.bytes()).await;
    smq_tests::eventually("it is asked", || asked.load(Ordering::SeqCst) == 1).await;
    let other = ask(address, who().header("Authorization", "Bearer Ada")).await;
    other.error(503, "unavailable");
    assert_eq!(other.header("retry-after"), Some("1"));
    waiting.reset();
    within("the permit comes back", async {
        let again = || who().header("Authorization", "Bearer Ada");
        while ask(address, again()).await.status != 200 {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

#[tokio::test]
async fn event_streams_are_for_those_who_are_known() {
    let address = guarded().await;
    let stream = || Request::topic("Observations");
    ask(address, stream()).await.error(401, "unauthenticated");
    let known = stream().header("Cookie", "session=Ada");
    Events::open(address, known)
        .await
        .expect("subscribed")
        .await;
}

#[tokio::test]
async fn a_handshake_is_asked_once_for_all_of_its_session() {
    let asked = Arc::new(AtomicUsize::new(0));
    let asking = Arc::clone(&asked);
    let (_, address) = serve_with(|server| {
        server.with_authenticator(move |request: RequestHead| {
            asking.fetch_add(1, Ordering::SeqCst);
            sign_in(request)
        })
    })
    .await;
    let handshake = || session::handshake(Some(session::JSON));
    let refused = Session::shake_hands(address, handshake())
        .await
        .unwrap_err();
    refused.error(401, "unauthenticated");
    let known = handshake().header("Cookie", "session=Ada");
    let (mut session, _) = Session::shake_hands(address, known).await.unwrap();
    for id in 1..=3 {
        session
            .say(json!({ "id": id, "request": { "method": "Weather.GetForecast", "payload": { "place": "Who?" } } }))
            .await;
        let reply = session.hear().await;
        assert_eq!(reply["reply"]["payload"]["place"], "Ada", "{reply}");
    }
    assert_eq!(asked.load(Ordering::SeqCst), 2);
}

/// An authenticator that is a type of one's own.
struct Tokens(Vec<&'static str>);

impl Authenticator for Tokens {
    type Identity = User;

    async fn authenticate(&self, request: RequestHead) -> Result<User, Status> {
        let token = request.bearer().filter(|token| self.0.contains(token));
        let token = token.ok_or_else(|| Status::unauthenticated("no token of ours"))?;
        Ok(User(token.into()))
    }
}

#[tokio::test]
async fn a_client_says_who_it_is_with_a_header() {
    let (station, address) =
        serve_with(|server| server.with_authenticator(Tokens(vec!["Ada"]))).await;
    let client = Client::connect(&format!("http://{address}")).unwrap();
    let forecast = || GetForecastRequest {
        place: "Who?".into(),
        think_ms: 0,
    };
    let stranger = WeatherClient::new(client.clone());
    for refused in [
        stranger.get_forecast(forecast()).await.unwrap_err(),
        stranger
            .observations(ObservationFilter::default())
            .await
            .unwrap_err(),
    ] {
        assert_eq!(
            refused.status().map(Status::code),
            Some(Code::Unauthenticated)
        );
    }
    let token = HeaderValue::from_static("Bearer Ada");
    let known = WeatherClient::new(client.with_header(header::AUTHORIZATION, token));
    assert_eq!(known.get_forecast(forecast()).await.unwrap().place, "Ada");
    let mut observations = known
        .observations(ObservationFilter::default())
        .await
        .unwrap();
    station.observe("Turin", 21.5);
    let event = within("an event", observations.next()).await;
    assert!(event.unwrap().is_ok());
}
