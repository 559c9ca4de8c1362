//! The page: who gets it, and what people see of it in a browser.
#![allow(clippy::unwrap_used)]

use std::{io::Read as _, path::Path, process::Command};

use http::{Response, StatusCode, header};
use serde_json::{Value, json};
use smq_explorer::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, PAGE_GZIP};
use smq_runtime::{Body, Limits, LogLimits, RequestHead, Server, Status};
use smq_tests::{
    Station, User,
    nginx::Nginx,
    serve, serve_with,
    wire::{Events, Request, ask},
    within,
};
use tokio::task::spawn_blocking;
use tower_service::Service as _;

/// What browsers send when somebody opens a page.
const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const PATHS: [&str; 2] = ["/socket.mq", "/socket.mq/weather/v1"];

fn page() -> String {
    let mut html = String::new();
    let mut inflated = flate2::read::GzDecoder::new(PAGE_GZIP);
    inflated.read_to_string(&mut html).unwrap();
    html
}

fn visit(path: &str) -> Request {
    Request::get(path).header("Accept", BROWSER)
}

/// Lets in who has a token.
async fn sign_in(request: RequestHead) -> Result<User, Status> {
    match request.bearer() {
        Some("sesame") => Ok(User("Ada".into())),
        Some(_) => Err(Status::unauthenticated("nobody has that token")),
        None => Err(Status::unauthenticated("send Authorization: Bearer …")),
    }
}

/// Runs a program of Node's to its end, which is a good one.
async fn node(folder: &str, arguments: Vec<String>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut node = Command::new("node");
    node.args(arguments).current_dir(folder);
    let output = spawn_blocking(move || node.output()).await.unwrap();
    let output = output.expect("node is installed: tests/run does it");
    let told = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}\n{complaint}");
}

#[test]
fn the_page_is_small_and_loads_nothing() {
    let html = page();
    assert!(PAGE_GZIP.len() < 60_000, "{} bytes", PAGE_GZIP.len());
    assert!(html.starts_with("<!doctype html>"));
    for reference in [" src=\"", "url(", "@import", " style=\"", "onclick=\""] {
        assert!(!html.contains(reference), "{reference}");
    }
    assert!(CONTENT_SECURITY_POLICY.starts_with("default-src 'none'; script-src 'sha256-"));
    assert!(!CONTENT_SECURITY_POLICY.contains("unsafe"));
}

#[tokio::test]
async fn what_is_built_is_what_the_sources_give() {
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("page/node_modules");
    assert!(
        installed.exists(),
        "its tools are not installed: run tests/run"
    );
    let types = ["node_modules/typescript/bin/tsc", "-p", "."].map(Into::into);
    node("page", types.to_vec()).await;
    node("page", vec!["build.mjs".into(), "--check".into()]).await;
}

#[tokio::test]
async fn a_browser_gets_the_page_where_others_get_the_description() {
    let (_station, address) = serve(Limits::default()).await;
    for path in PATHS {
        let response = ask(address, visit(path)).await;
        assert_eq!(response.status, 200, "{path}");
        assert_eq!(response.header("content-type"), Some(CONTENT_TYPE));
        let policy = response.header("content-security-policy");
        assert_eq!(policy, Some(CONTENT_SECURITY_POLICY));
        assert_eq!(response.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(String::from_utf8(response.body).unwrap(), page());

        let packed = ask(address, visit(path).header("Accept-Encoding", "gzip, br")).await;
        assert_eq!(packed.header("content-encoding"), Some("gzip"));
        assert_eq!(packed.body, PAGE_GZIP);
        let tag = packed.header("etag").unwrap();
        let again = visit(path)
            .header("Accept-Encoding", "gzip")
            .header("If-None-Match", tag);
        assert_eq!(ask(address, again).await.status, 304);

        for accept in ["*/*", "application/json", "application/json, text/html"] {
            let description = ask(address, Request::get(path).header("Accept", accept)).await;
            let content_type = description.header("content-type");
            assert_eq!(content_type, Some("application/json"), "{accept}");
        }
    }
    let root = ask(address, visit("/")).await;
    assert_eq!(
        (root.status, root.header("location")),
        (303, Some("socket.mq"))
    );
    ask(address, Request::get("/"))
        .await
        .error(404, "not_found");
    let nothing = ask(address, visit("/socket.mq/weather/v9")).await;
    nothing.error(404, "not_found");
}

#[tokio::test]
async fn a_server_tells_how_its_topics_are() {
    let (station, address) = serve(Limits::default()).await;
    let now = async || {
        let response = ask(address, Request::get("/socket.mq/weather/v1?now")).await;
        assert_eq!(response.header("cache-control"), Some("no-store"));
        let now: Value = serde_json::from_slice(&response.body).unwrap();
        now["topics"]["Weather.Observations"].clone()
    };
    assert_eq!(now().await, json!({ "subscriptions": 0, "position": null }));
    let position = station.observe("Turin", 1.0).to_string();
    let events = Events::of(address, "Observations").await;
    let one = json!({ "subscriptions": 1, "position": position });
    assert_eq!(now().await, one);
    events.leave();
    let none = json!({ "subscriptions": 0, "position": position });
    within("nobody subscribes", async { while now().await != none {} }).await;
}

#[tokio::test]
async fn the_program_says_where_the_page_is() {
    let (_station, closed) = serve_with(Server::without_explorer).await;
    for path in PATHS {
        let response = ask(closed, visit(path)).await;
        let content_type = response.header("content-type");
        assert_eq!(content_type, Some("application/json"), "{path}");
    }
    // Within another server, which may listen anywhere.
    let (station, _) = Station::new();
    let visited = async |mut server: Server| -> Response<Body> {
        let request = http::Request::get(PATHS[1]).header(header::ACCEPT, BROWSER);
        let request = request.body(String::new()).unwrap();
        server.call(request).await.unwrap()
    };
    let content_type = |response: Response<Body>| response.headers()[header::CONTENT_TYPE].clone();
    let server = station.server();
    let description = visited(server.clone()).await;
    assert_eq!(content_type(description), "application/json");
    let page = visited(server.with_explorer()).await;
    assert_eq!(page.status(), StatusCode::OK);
    assert_eq!(content_type(page), CONTENT_TYPE);
}

#[tokio::test]
async fn who_has_not_signed_in_gets_a_page_that_tells_nothing() {
    let (_station, address) = serve_with(|server| server.with_authenticator(sign_in)).await;
    let nothing = "/socket.mq/weather/v1/Weather.Nothing";
    for path in [PATHS[0], PATHS[1], "/socket.mq/nothing/v1", nothing] {
        let response = ask(address, visit(path).header("If-None-Match", "*")).await;
        assert_eq!(response.status, 401, "{path}");
        assert_eq!(response.header("www-authenticate"), Some("Bearer"));
        assert_eq!(response.header("cache-control"), Some("no-store"));
        let policy = response.header("content-security-policy");
        assert_eq!(policy, Some(CONTENT_SECURITY_POLICY));
        assert_eq!(String::from_utf8(response.body).unwrap(), page(), "{path}");
        ask(address, Request::get(path))
            .await
            .error(401, "unauthenticated");
    }
    let now = Request::get("/socket.mq/weather/v1?now");
    ask(address, now).await.error(401, "unauthenticated");
    let known = visit(PATHS[1]).header("Authorization", "Bearer sesame");
    assert_eq!(ask(address, known).await.status, 200);
}

/// The weather station has each form of method and topic, and a message with a field of each type.
#[tokio::test(flavor = "multi_thread")]
async fn people_call_watch_and_publish() {
    let (station, address) = serve(Limits::default()).await;
    station
        .topics
        .chat
        .set_log_limits(LogLimits::new(8, 1 << 20));
    let upgrade = "proxy_http_version 1.1; proxy_set_header Host $http_host; \
                   proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;";
    let nginx = Nginx::start(&format!(
        "location /deep/er/ {{ proxy_pass http://{address}/; {upgrade} }}"
    ))
    .await;
    let guard = |server: Server| {
        let server = server.with_authenticator(sign_in);
        server.with_hello_headers(["authorization"])
    };
    let (_guarded, guarded) = serve_with(guard).await;
    let urls = [
        format!("http://{address}"),
        format!("http://{}/deep/er", nginx.address),
        format!("http://{guarded}"),
    ];
    let script = "explorer.mjs".to_owned();
    node(
        "../../tests/browser",
        [vec![script], urls.to_vec()].concat(),
    )
    .await;
}
