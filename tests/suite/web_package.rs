//! The npm package `smq-web`, as others get it.

use std::{
    borrow::Cow,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, SystemTime},
};

use smq_runtime::{Identity, Limits, RequestHead, Status};
use smq_tests::{outgoing_proxy::OutgoingProxy, serve, serve_with};

/// Somebody who is known for a while.
#[derive(Debug, Clone)]
struct Visitor {
    name: String,
    expires: Option<SystemTime>,
}

impl Identity for Visitor {
    fn key(&self) -> Cow<'_, [u8]> {
        self.name.as_bytes().into()
    }

    fn expires(&self) -> Option<SystemTime> {
        self.expires
    }
}

/// Accepts the tokens `name`, and `name:milliseconds`.
async fn sign_in(request: RequestHead) -> Result<Visitor, Status> {
    let token = request.bearer().unwrap_or_default();
    let (name, time) = token.split_once(':').unwrap_or((token, ""));
    if name.is_empty() {
        return Err(Status::unauthenticated("who are you?"));
    }
    let time = time.parse().ok().map(Duration::from_millis);
    Ok(Visitor {
        name: name.into(),
        expires: time.map(|time| SystemTime::now() + time),
    })
}

/// It is packed, checked, installed into an empty project with strict TypeScript, and measured; it plays the
/// vectors, passes the tests in smq-web/tests, and talks to a real server.
#[tokio::test(flavor = "multi_thread")]
async fn the_package_passes_its_tests() {
    let package = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../smq-web"));
    assert!(
        package.join("node_modules").exists(),
        "its tools are not installed: run tests/run"
    );
    let (station, _) = serve(Limits::default()).await;
    let server = station.server().with_origins(["https://app.example"]);
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    let url = format!("http://{address}");
    tokio::spawn(listener.serve());
    let credentials = Some(("alice", "se.cret-5"));
    let proxy = OutgoingProxy::tinyproxy(&[address.port()], credentials).await;
    let (_, hello) = serve_with(|server| {
        server
            .with_authenticator(sign_in)
            .with_hello_headers(["authorization"])
    })
    .await;

    let mut node = Command::new("node");
    node.arg("scripts/test.mjs")
        .current_dir(package)
        .env("SMQ_SERVER", url)
        .env(
            "SMQ_PROXY",
            format!("http://alice:se%2Ecret-5@{}", proxy.address),
        )
        .env("SMQ_HELLO_SERVER", format!("http://{hello}"))
        .stdin(Stdio::null());
    let output = tokio::task::spawn_blocking(move || node.output()).await;
    let output = output.unwrap().expect("node is installed");
    assert!(
        output.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}
