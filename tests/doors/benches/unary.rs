//! What a unary call costs a server through each door, in CPU time, beside the project's own `POST` over the same version
//! of HTTP: `cargo bench -p smq-door-tests`.
//!
//! The server is another process of one thread, on a core of its own. The ways take turns, so that all have the same
//! noise.
#![allow(clippy::unwrap_used)]

use bytes::Bytes;
use futures_util::future::join_all;
use http::{Request, StatusCode, header::CONTENT_TYPE};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use prost::Message;
use server::{Served, is_told, measures, median, run, runtime};
use smq_door_tests::{serve, tides::v1::GetLevelRequest};
use tokio::net::TcpStream;

mod server;

const OWN: &str = "/socket.mq/tides/v1/Tides.GetLevel";
const RPC: &str = "/tides.v1.Tides/GetLevel";

/// A way to call: its name, its path, its content type, whether messages have a prefix, and the way that it is compared with.
const WAYS: [(&str, &str, &str, bool, usize); 6] = [
    ("HTTP/1.1 POST", OWN, "application/protobuf", false, 0),
    ("HTTP/1.1 Connect", RPC, "application/proto", false, 0),
    (
        "HTTP/1.1 gRPC-Web",
        RPC,
        "application/grpc-web+proto",
        true,
        0,
    ),
    ("HTTP/2 POST", OWN, "application/protobuf", false, 3),
    ("HTTP/2 Connect", RPC, "application/proto", false, 3),
    ("HTTP/2 gRPC", RPC, "application/grpc", true, 3),
];

/// How many calls wait at a time over HTTP/2.
const TOGETHER: usize = 16;

fn main() {
    if is_told("serve") {
        return run(async { serve(|server| server).await.1.to_string() });
    }
    let (rounds, calls) = if measures() { (21, 3000) } else { (1, 32) };
    let server = Served::start("serve");
    let costs = runtime(0).block_on(measure(&server, rounds, calls));
    for ((name, .., base), cost) in WAYS.into_iter().zip(&costs) {
        let ratio = cost / costs[base];
        println!(
            "{name:18} {:6.1} µs of the server a call, {ratio:.2} of our POST",
            cost / 1000.0
        );
    }
}

/// Returns the nanoseconds that a call costs, for each way: the median of the rounds.
async fn measure(server: &Served, rounds: usize, calls: usize) -> Vec<f64> {
    let address = &*server.address;
    let io = async || {
        let stream = TcpStream::connect(address).await.unwrap();
        // Otherwise the second packet of a request waits for an acknowledgement of the first.
        stream.set_nodelay(true).unwrap();
        TokioIo::new(stream)
    };
    let mut costs = vec![Vec::new(); WAYS.len()];
    for round in 0..=rounds {
        for ((name, path, content_type, has_prefix, _), costs) in WAYS.into_iter().zip(&mut costs) {
            let request = || request(address, path, content_type, has_prefix);
            // A server closes connections that are idle.
            let (mut one, connection) = http1::handshake(io().await).await.unwrap();
            tokio::spawn(connection);
            let (two, connection) = http2::handshake(TokioExecutor::new(), io().await)
                .await
                .unwrap();
            tokio::spawn(connection);
            let before = server.cpu();
            if name.starts_with("HTTP/1.1") {
                for _ in 0..calls {
                    one.ready().await.unwrap();
                    check(one.send_request(request()).await.unwrap()).await;
                }
            } else {
                for _ in 0..calls / TOGETHER {
                    let all = (0..TOGETHER).map(|_| {
                        let mut two = two.clone();
                        let request = request();
                        async move { check(two.send_request(request).await.unwrap()).await }
                    });
                    join_all(all).await;
                }
            }
            // The first round warms up.
            if round > 0 {
                let calls = calls / TOGETHER * TOGETHER;
                costs.push((server.cpu() - before) as f64 / calls as f64);
            }
        }
    }
    costs.into_iter().map(median).collect()
}

fn request(
    address: &str,
    path: &str,
    content_type: &str,
    has_prefix: bool,
) -> Request<Full<Bytes>> {
    let message = GetLevelRequest {
        harbour: "Ostia".into(),
    };
    let message = message.encode_to_vec();
    let body = if has_prefix {
        [&[0, 0, 0, 0, message.len() as u8], &*message].concat()
    } else {
        message
    };
    Request::post(format!("http://{address}{path}"))
        .header("host", address)
        .header(CONTENT_TYPE, content_type)
        .body(body.into())
        .unwrap()
}

async fn check(response: http::Response<hyper::body::Incoming>) {
    assert_eq!(response.status(), StatusCode::OK);
    let body = response.into_body().collect().await.unwrap();
    let trailers = body.trailers().cloned().unwrap_or_default();
    assert!(trailers.get("grpc-status").is_none_or(|it| it == "0"));
    assert!(body.to_bytes().len() >= 9);
}
