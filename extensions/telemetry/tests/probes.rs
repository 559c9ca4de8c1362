//! Probes, over HTTP.

#![allow(clippy::unwrap_used, unreachable_pub, missing_docs)]

mod support;

use std::{sync::Arc, time::Duration};

use smq_runtime::{Server, Status};
use smq_telemetry::Probes;
use support::{Host, ask, greet, serve};
use tokio::sync::oneshot;

#[tokio::test]
async fn they_need_no_credentials_and_only_get() {
    let probes = Probes::new();
    let nobody = |_| async { Err::<String, _>(Status::unauthenticated("nobody may")) };
    let server = probes.add_to(Host::new().server().with_authenticator(nobody));
    let address = serve(server).await;
    assert_eq!(greet(address, "Ada").await, 401);
    for path in ["/livez", "/readyz"] {
        let (status, head, body) = ask(address, &format!("GET {path}"), "", "").await;
        assert_eq!(status, 200, "{path}");
        assert!(head.contains("cache-control: no-store"), "{head}");
        assert!(!body.is_empty());
        let (status, _, body) = ask(address, &format!("HEAD {path}"), "", "").await;
        assert_eq!((status, &*body), (200, ""));
        let (status, head, _) = ask(address, &format!("POST {path}"), "", "x").await;
        assert_eq!(status, 405);
        assert!(head.contains("allow: get, head"), "{head}");
    }
}

#[tokio::test]
async fn a_program_is_ready_when_it_says_so() {
    let probes = Probes::new();
    probes.set_ready(false);
    let address = serve(probes.add_to(Server::new())).await;
    let (status, _, body) = ask(address, "GET /readyz", "", "").await;
    assert_eq!((status, &*body), (503, "not ready yet\n"));
    assert_eq!(ask(address, "GET /livez", "", "").await.0, 200);
    probes.set_ready(true);
    assert_eq!(ask(address, "GET /readyz", "", "").await.0, 200);
}

/// A call is in flight when the program is told to stop. It finishes, and `/readyz` answers 503 all the time, first at
/// the server itself, then at that of the operators.
#[tokio::test]
async fn a_drain_is_not_ready_and_finishes_calls() {
    let probes = Probes::new();
    let operators = serve(probes.add_to(Server::new())).await;
    let host = Host::new();
    let (arrived, permits) = (Arc::clone(&host.arrived), Arc::clone(&host.permits));
    let listener = probes.add_to(host.server()).bind("127.0.0.1:0").await;
    let listener = listener.unwrap();
    let address = listener.local_addr();
    let (stop, stopped) = oneshot::channel::<()>();
    let delay = Duration::from_millis(500);
    let serving = tokio::spawn({
        let probes = probes.clone();
        let stopped = async { stopped.await.unwrap() };
        async move { listener.serve_until(probes.drain(stopped, delay)).await }
    });

    let call = tokio::spawn(greet(address, "Slow"));
    arrived.acquire().await.unwrap().forget();
    assert_eq!(ask(address, "GET /readyz", "", "").await.0, 200);
    stop.send(()).unwrap();
    let begin = std::time::Instant::now();
    while ask(operators, "GET /readyz", "", "").await.0 == 200 {
        tokio::task::yield_now().await;
    }
    if begin.elapsed() < delay / 2 {
        // In the delay, the server takes requests, and says that it does not want more.
        assert_eq!(ask(address, "GET /readyz", "", "").await.0, 503);
        assert_eq!(greet(address, "Ada").await, 200);
    }
    // After it, it takes no connections.
    while tokio::net::TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert!(!call.is_finished());
    let (status, _, body) = ask(operators, "GET /readyz", "", "").await;
    assert_eq!((status, &*body), (503, "draining\n"));
    assert_eq!(ask(operators, "GET /livez", "", "").await.0, 200);
    permits.add_permits(1);
    assert_eq!(call.await.unwrap(), 200);
    serving.await.unwrap();
    assert_eq!(ask(operators, "GET /readyz", "", "").await.0, 503);
}
