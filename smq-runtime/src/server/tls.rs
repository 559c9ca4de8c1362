//! The first step of a TLS connection.

use std::{io, net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _, copy, sink},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::server::TlsStream;

use super::{
    Server,
    admission::{Admitted, Rejected},
    drain::{Drain, begun},
    rejection,
    stall::{Stalling, reset},
};
use crate::{limits::Limits, measure, tls::Identity};

/// What each TLS connection begins with: the type of a handshake's record.
const HANDSHAKE: u8 = 0x16;

/// How much is read of what somebody says without TLS.
const MOST_PLAIN: u64 = 64 * 1024;

/// The answer to who speaks HTTP without TLS.
const PLAIN: &str =
    r#"{"code":"failed_precondition","message":"this port speaks TLS: write https:// in the URL"}"#;

/// Shakes hands, within the time limit and as long as the server is not told to stop, and serves
/// the connection until it is closed.
pub(super) async fn serve(
    stream: TcpStream,
    peer: SocketAddr,
    certificate: Identity,
    server: Server,
    drain: Drain,
    admitted: Admitted,
) {
    let limits = server.limits();
    let (most, stall_time) = (limits.header_time, limits.stall_time);
    let rate = admitted.rate();
    // In a box: it is large, and gone when the connection is served.
    let shaken = Box::pin(async {
        tokio::select! {
            result = timeout(most, handshake(stream, &certificate, stall_time, admitted)) => {
                result.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
            }
            () = begun(Some(drain.clone())) => Err(io::Error::other("the server stops")),
        }
    });
    match shaken.await {
        Ok(stream) => {
            server
                .connection(stream, Some(peer), Some(drain), rate)
                .await;
        }
        Err(error) => {
            if error.kind() == io::ErrorKind::TimedOut {
                measure::closed("header_time");
            }
            tracing::debug!(%peer, %error, "no TLS connection");
        }
    }
}

/// Shakes hands with a connection that is one too many, and tells it so.
pub(super) async fn tell(
    stream: TcpStream,
    certificate: Identity,
    rejected: Rejected,
    limits: Limits,
) {
    // Who is not told is not worth a handshake.
    if rejected.permit.is_none() {
        return;
    }
    let _ = timeout(rejection::TIME, async {
        if let Ok(stream) = handshake(stream, &certificate, rejection::TIME, ()).await {
            rejected.tell(stream, limits).await;
        }
    })
    .await;
}

async fn handshake<H: Unpin>(
    mut stream: TcpStream,
    certificate: &Identity,
    stall_time: Duration,
    held: H,
) -> io::Result<TlsStream<Stalling<TcpStream, H>>> {
    let mut first = [0];
    if stream.peek(&mut first).await? == 1 && first[0] != HANDSHAKE {
        let head =
            "HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\nconnection: close";
        let answer = format!("{head}\r\ncontent-length: {}\r\n\r\n{PLAIN}", PLAIN.len());
        stream.write_all(answer.as_bytes()).await?;
        stream.shutdown().await?;
        // Closed with something unread, the connection would be reset, and the answer lost.
        copy(&mut stream.take(MOST_PLAIN), &mut sink()).await?;
        return Err(io::Error::other("it does not speak TLS"));
    }
    let stream = Stalling::new(stream, stall_time, reset, held);
    certificate.acceptor().accept(stream).await
}
