//! Our client calls servers of others, with the stubs that it has for ours.

use std::time::Duration;

use smq_connect::Connect;
use smq_door_tests::{
    foreign_connect, foreign_grpc, serve, serve_at,
    tides::v1::{GaugesClient, GetLevelRequest, LevelFilter, TidesClient},
};
use smq_grpc::Grpc;
use smq_runtime::{Client, Code, Error, http::Response, tls};

fn asked(harbour: &str) -> GetLevelRequest {
    GetLevelRequest {
        harbour: harbour.into(),
    }
}

/// Calls a server that measures. Returns the headers of a reply.
async fn call(client: Client) {
    let name = format!("{client:?}");
    let gauges = GaugesClient::new(client);
    let reply = gauges.measure(asked("Ostia")).header("x-asked", "for it");
    let reply = reply.with_response().await.unwrap();
    assert_eq!(reply.message.millimetres, 5, "{name}");
    let station = reply
        .headers
        .get("x-station")
        .or(reply.headers.get("x-asked"));
    assert!(station.is_some(), "{name}: {:?}", reply.headers);
    assert!(!reply.headers.contains_key("grpc-status"), "{name}");

    let large = gauges.measure(asked(&"x".repeat(1 << 20))).await.unwrap();
    assert_eq!(large.harbour.len(), 1 << 20, "{name}");

    let Err(Error::Status(status)) = gauges.measure(asked("Atlantis")).await else {
        panic!("{name}: it is not there")
    };
    assert_eq!(status.code(), Code::NotFound, "{name}");
    assert_eq!(status.message(), "100 % im Wasser: für immer", "{name}");
    let detail = status.details().first().unwrap();
    assert_eq!(detail.type_name, "google.protobuf.Duration", "{name}");
    assert_eq!(detail.value, b"\x08\x05"[..], "{name}");

    let slow = gauges
        .measure(asked("Slow"))
        .timeout(Duration::from_millis(200));
    match slow.await {
        Err(Error::Timeout) => {}
        Err(Error::Status(status)) if status.code() == Code::DeadlineExceeded => {}
        other => panic!("{name}: {other:?}"),
    }
}

#[tokio::test]
async fn methods_of_tonic_are_called() {
    let server = Client::connect(&foreign_grpc::serve()).unwrap();
    call(server.with_protocol(Grpc)).await;
}

#[tokio::test]
async fn methods_of_connectrpc_are_called() {
    let server = Client::connect(&foreign_connect::serve().await).unwrap();
    call(server.with_protocol(Connect)).await;
    call(server.with_protocol(Grpc)).await;
    let reply = GaugesClient::new(server.with_protocol(Connect)).measure(asked("Ostia"));
    let reply = reply.header("x-asked", "1").with_response().await.unwrap();
    assert_eq!(reply.headers["x-trailed"], "1");
}

#[tokio::test]
async fn our_own_methods_are_called() {
    let (_, address) = serve(|server| server).await;
    let client = Client::connect(&format!("http://{address}")).unwrap();
    call(client.with_protocol(Connect)).await;
    call(client.with_protocol(Grpc)).await;
}

/// The handshake of TLS agrees on HTTP/2.
#[tokio::test]
async fn methods_are_called_over_tls() {
    let pair = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let [certificate, key] = ["certificate.pem", "key.pem"].map(|it| folder.path().join(it));
    std::fs::write(&certificate, pair.cert.pem()).unwrap();
    std::fs::write(&key, pair.signing_key.serialize_pem()).unwrap();
    let identity = tls::Identity::from_pem_files(&certificate, &key).unwrap();
    let (_, address) = serve_at("https://127.0.0.1:0", |server| {
        server.with_tls_identity(identity)
    })
    .await;
    let roots = tls::Roots::from_pem_file(&certificate).unwrap();
    let url = format!("https://localhost:{}", address.port());
    let client = Client::connect_trusting(&url, &roots).unwrap();
    call(client.with_protocol(Grpc)).await;
    call(client.with_protocol(Connect)).await;
}

/// Servers of another protocol, and one that answers anything.
#[tokio::test]
async fn wrong_servers_are_told_apart() {
    let tonic = Client::connect(&foreign_grpc::serve()).unwrap();
    let connect = Client::connect(&foreign_connect::serve().await).unwrap();
    let (_, address) = serve(|server| {
        server.handle("/else/tides.v1.Gauges/Measure", |_| async {
            Response::new("<!doctype html>".into())
        })
    })
    .await;
    let other = Client::connect(&format!("http://{address}/else")).unwrap();
    for (client, expected) in [
        (
            tonic.with_protocol(Connect),
            "broke before the answer was there",
        ),
        (tonic.clone(), "broke before the answer was there"),
        (connect, "the server answered unknown"),
        (
            other.with_protocol(Connect),
            "the reply is None, not application/proto",
        ),
        (other.with_protocol(Grpc), "the reply has no grpc-status"),
    ] {
        let name = format!("{client:?}");
        let error = GaugesClient::new(client).measure(asked("Ostia")).await;
        let error = error.unwrap_err().to_string();
        assert!(error.contains(expected), "{name}: {error}");
    }
    let unknown = TidesClient::new(tonic.with_protocol(Grpc)).get_level(asked("Ostia"));
    let Err(Error::Status(status)) = unknown.await else {
        panic!("it is not there")
    };
    assert_eq!(status.code(), Code::Unimplemented);
}

#[tokio::test]
async fn what_needs_a_session_is_refused_in_words() {
    let (_, address) = serve(|server| server).await;
    let client = Client::connect(&format!("http://{address}")).unwrap();
    let client = client.with_protocol(Grpc).with_requests_over_session();
    let tides = TidesClient::new(client);
    let level = tides.get_level(asked("Ostia")).await.unwrap();
    assert_eq!(level.millimetres, 5, "a call needs none");
    let refused = tides.levels(LevelFilter::default()).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "the message cannot be sent: a server of Grpc has no sessions: \
         subscribe and publish without Client::with_protocol"
    );
}
