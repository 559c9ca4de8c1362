//! Pages of other origins, as browsers ask for them (WHATWG Fetch, CORS).

use std::net::SocketAddr;

use serde_json::json;
use smq_runtime::Limits;
use smq_tests::{
    serve,
    wire::{Events, Request, Response, ask},
};

const APP: &str = "https://app.example";

/// Serves a station that lists these origins.
async fn allowing(origins: &[&str]) -> SocketAddr {
    let (station, _) = serve(Limits::default()).await;
    let server = station.server().with_origins(origins.iter().copied());
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    address
}

fn preflight(path: &str, origin: &str) -> Request {
    Request::new("OPTIONS", path)
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header(
            "Access-Control-Request-Headers",
            "content-type,smq-timeout-ms",
        )
}

/// Asserts that a page may read a response, with its cookies.
fn is_open_to(response: &Response, origin: &str) {
    let header = |name| response.header(name);
    assert_eq!(header("access-control-allow-origin"), Some(origin));
    assert_eq!(header("access-control-allow-credentials"), Some("true"));
    assert_eq!(header("vary"), Some("Origin"));
    let exposed = header("access-control-expose-headers").unwrap_or_default();
    assert!(exposed.contains("Retry-After"), "{response:?}");
}

const FORECAST: &str = "/socket.mq/weather/v1/Weather.GetForecast";

#[tokio::test]
async fn a_page_that_is_listed_may_ask_beforehand() {
    let address = allowing(&[APP]).await;
    for path in [FORECAST, "/socket.mq/weather/v1", "/socket.mq"] {
        let response = ask(address, preflight(path, APP)).await;
        assert_eq!(response.status, 204, "{path}: {response:?}");
        is_open_to(&response, APP);
        let header = |name| response.header(name).unwrap_or_default();
        assert!(header("access-control-allow-methods").contains("POST"));
        assert_eq!(
            header("access-control-allow-headers"),
            "content-type,smq-timeout-ms"
        );
        assert!(header("access-control-max-age").parse::<u32>().unwrap() > 0);
        assert_eq!(response.body, b"");
    }
}

#[tokio::test]
async fn it_may_read_answers_errors_and_event_streams() {
    let address = allowing(&["https://other.example", APP]).await;
    let forecast = |place: &str| {
        let request = Request::call("GetForecast").header("Origin", APP);
        ask(address, request.json(&json!({ "place": place })))
    };
    let answer = forecast("Turin").await;
    assert_eq!(answer.status, 200);
    is_open_to(&answer, APP);

    let error = forecast("Atlantis").await;
    error.error(404, "not_found");
    is_open_to(&error, APP);

    let nowhere = Request::get("/socket.mq/weather/v9").header("Origin", APP);
    let nowhere = ask(address, nowhere).await;
    nowhere.error(404, "not_found");
    is_open_to(&nowhere, APP);

    let stream = Request::topic("Observations").header("Origin", APP);
    let stream = Events::open(address, stream).await;
    is_open_to(stream.head(), APP);
}

#[tokio::test]
async fn one_that_is_not_listed_may_not() {
    let address = allowing(&[APP]).await;
    let evil = "https://evil.example";
    for request in [
        preflight(FORECAST, evil),
        Request::topic("Observations").header("Origin", evil),
    ] {
        let refused = ask(address, request).await;
        refused.error(403, "permission_denied");
        assert_eq!(refused.header("access-control-allow-origin"), None);
    }
}

/// An origin is scheme, host and port: what else the user's machine serves is another one.
#[tokio::test]
async fn a_page_of_the_server_itself_may_read_and_one_of_another_port_or_scheme_may_not() {
    let address = allowing(&[]).await;
    let from = |origin: &str| preflight(FORECAST, origin).host(&address.to_string());
    let own = format!("http://{address}");
    let response = ask(address, from(&own)).await;
    assert_eq!(response.status, 204);
    is_open_to(&response, &own);
    for other in [
        "http://127.0.0.1:9".to_owned(),
        "http://127.0.0.1".to_owned(),
        format!("https://{address}"),
        format!("ftp://{address}"),
        format!("http://localhost:{}", address.port()),
    ] {
        let refused = ask(address, from(&other)).await;
        let message = refused.error(403, "permission_denied");
        assert!(
            message.contains(&other) && message.contains(&own),
            "{message}"
        );
        assert_eq!(refused.header("access-control-allow-credentials"), None);
    }
}

#[tokio::test]
async fn listed_origins_are_normalized() {
    let address = allowing(&["https://x/", "HTTPS://y:443"]).await;
    for origin in ["https://x", "https://y"] {
        is_open_to(&ask(address, preflight(FORECAST, origin)).await, origin);
    }
}

#[tokio::test]
async fn where_all_are_allowed_their_cookies_are_not() {
    let address = allowing(&["*", APP]).await;
    let response = ask(address, preflight(FORECAST, "https://any.example")).await;
    assert_eq!(response.status, 204);
    assert_eq!(response.header("access-control-allow-origin"), Some("*"));
    assert_eq!(response.header("access-control-allow-credentials"), None);
    is_open_to(&ask(address, preflight(FORECAST, APP)).await, APP);
}

/// Programs send no `Origin`, and are told nothing of it.
#[tokio::test]
async fn who_is_no_browser_gets_none_of_it() {
    let address = allowing(&[APP]).await;
    let answer = ask(address, Request::get("/socket.mq")).await;
    assert_eq!(answer.header("access-control-allow-origin"), None);
    let options = ask(address, Request::new("OPTIONS", FORECAST)).await;
    options.error(405, "unimplemented");
}
