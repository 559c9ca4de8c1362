//! The TLS handshake of connections.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _, copy, sink},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::server::TlsStream;

use super::{
    Server,
    admission::{Admitted, RejectedConnection},
    drain::{Drain, drain_begun},
    rejection,
    source::ConnectionInfo,
    write_timeout::{WriteTimeout, reset},
};
use crate::{limits::Limits, measure, tls::Identity};

/// The record type of a handshake, which is the first byte of each TLS connection.
const HANDSHAKE: u8 = 0x16;

/// The bytes that are read from a client that does not speak TLS.
const MAX_PLAIN: u64 = 64 * 1024;

/// The response to a client that speaks HTTP without TLS.
const PLAIN: &str = r#"{"code":"failed_precondition","message":"this port requires TLS: write https:// in the URL"}"#;

/// Performs the handshake, within the time limit and unless the server drains, and serves the connection until it
/// closes.
pub(super) async fn serve(
    stream: TcpStream,
    info: ConnectionInfo,
    certificate: Identity,
    server: Server,
    drain: Drain,
    admitted: Admitted,
) {
    let limits = server.limits();
    let (max, stall_time) = (limits.header_time, limits.stall_time);
    let budget = admitted.budget();
    // Boxed, so that the large handshake future is freed before the connection is served.
    let handshaking = Box::pin(async {
        tokio::select! {
            result = timeout(max, handshake(stream, &certificate, stall_time, admitted)) => {
                result.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
            }
            () = drain_begun(Some(drain.clone())) => Err(io::Error::other("the server is shutting down")),
        }
    });
    match handshaking.await {
        Ok(stream) => {
            server.connection(stream, info, Some(drain), budget).await;
        }
        Err(error) => {
            if error.kind() == io::ErrorKind::TimedOut {
                measure::closed("header_time");
            }
            tracing::debug!(peer = ?info.peer, %error, "the TLS handshake failed");
        }
    }
}

/// Performs the handshake of a rejected connection and sends the refusal.
pub(super) async fn send_refusal(
    stream: TcpStream,
    certificate: Identity,
    rejected: RejectedConnection,
    limits: Limits,
) {
    // Without a permit there is no response, so the handshake would be wasted.
    if rejected.permit.is_none() {
        return;
    }
    let _ = timeout(rejection::TIME, async {
        if let Ok(stream) = handshake(stream, &certificate, rejection::TIME, ()).await {
            rejected.send_refusal(stream, limits).await;
        }
    })
    .await;
}

async fn handshake<H: Unpin>(
    mut stream: TcpStream,
    certificate: &Identity,
    stall_time: Duration,
    held: H,
) -> io::Result<TlsStream<WriteTimeout<TcpStream, H>>> {
    let mut first = [0];
    if stream.peek(&mut first).await? == 1 && first[0] != HANDSHAKE {
        let head =
            "HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\nconnection: close";
        let answer = format!("{head}\r\ncontent-length: {}\r\n\r\n{PLAIN}", PLAIN.len());
        stream.write_all(answer.as_bytes()).await?;
        stream.shutdown().await?;
        // Unread data would reset the connection, and the client would lose the response.
        copy(&mut stream.take(MAX_PLAIN), &mut sink()).await?;
        return Err(io::Error::other("the client does not speak TLS"));
    }
    let stream = WriteTimeout::new(stream, stall_time, reset, held);
    certificate.acceptor().accept(stream).await
}
