//! The Autobahn test suite against the server side of a WebSocket connection.
//!
//! The suite expects an echo, but a session closes with 4400 on a message that is not a frame. So this test echoes the
//! messages instead of decoding them; the code that reads, writes, answers pings and closes is that of a session.

#![allow(clippy::unwrap_used)]

use std::convert::Infallible;

use hyper::{body::Incoming, server::conn::http1};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio_tungstenite::tungstenite::{Message, handshake::derive_accept_key};

use super::{socket::Socket, *};
use crate::{
    autobahn,
    server::budget::{Budget, ConnectionBudget},
    wire::{Opcode, put_header},
};

/// The size of the largest message in the suite, in bytes.
const MAX_BYTES: usize = 16 << 20;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_cases_pass() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("ws://{}", listener.local_addr().unwrap());
    let serving = tokio::spawn(serve(listener));
    let reports = tempfile::tempdir().unwrap();
    let mut command = autobahn::command("fuzzingclient", &address, reports.path());
    command.args(["--parallelism", "4"]);
    let played = tokio::task::spawn_blocking(move || command.status());
    played.await.unwrap().unwrap();
    serving.abort();
    autobahn::check_reports(reports.path());
}

async fn serve(listener: TcpListener) {
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        let service =
            hyper::service::service_fn(async |request| Ok::<_, Infallible>(shake(request)));
        let connection = http1::Builder::new()
            .serve_connection(TokioIo::new(stream), service)
            .with_upgrades();
        tokio::spawn(connection);
    }
}

/// Answers a handshake for any path, without a subprotocol.
fn shake(mut request: http::Request<Incoming>) -> http::Response<String> {
    let key = request.headers()["sec-websocket-key"].as_bytes();
    let response = http::Response::builder()
        .status(http::StatusCode::SWITCHING_PROTOCOLS)
        .header("Connection", "Upgrade")
        .header("Upgrade", "websocket")
        .header("Sec-WebSocket-Accept", derive_accept_key(key));
    let upgrade = hyper::upgrade::on(&mut request);
    tokio::spawn(async move {
        let server = Budget::of_server(usize::MAX);
        let budget = ConnectionBudget::new(&server, usize::MAX).unwrap();
        let mut socket = Socket::new(upgrade.await.unwrap(), MAX_BYTES, &budget);
        let end = poll_fn(|context| echo(&mut socket, context)).await;
        Carrier::WebSocket(Box::new(socket)).end(end).await;
    });
    response.body(String::new()).unwrap()
}

fn echo(socket: &mut Socket, context: &mut Context<'_>) -> Poll<End> {
    loop {
        match socket.poll_flush(context) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(Err(_)) => return Poll::Ready(End::Lost),
            Poll::Ready(Ok(())) => {}
        }
        let (opcode, payload) = match socket.poll_read(context) {
            // Replies to control frames are in the buffer, such as pongs.
            Poll::Pending if socket.unsent() > 0 => continue,
            Poll::Pending => return Poll::Pending,
            Poll::Ready(Err(end)) => return Poll::Ready(end),
            Poll::Ready(Ok(Message::Text(text))) => (Opcode::Text, text.into()),
            Poll::Ready(Ok(Message::Binary(payload))) => (Opcode::Binary, payload),
            Poll::Ready(Ok(_)) => continue,
        };
        put_header(socket.out().buffer(), opcode, payload.len());
        socket.out().push(payload);
    }
}
