//! The first step of a TLS connection.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _, copy, sink},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::server::TlsStream;

use super::drain::{Drain, begun};
use crate::tls::Certificate;

/// What each TLS connection begins with: the type of a handshake's record.
const HANDSHAKE: u8 = 0x16;

/// How much is read of what somebody says without TLS.
const MOST_PLAIN: u64 = 64 * 1024;

/// The answer to who speaks HTTP without TLS.
const PLAIN: &str =
    r#"{"code":"failed_precondition","message":"this port speaks TLS: write https:// in the URL"}"#;

/// Shakes hands, within the time limit and as long as the server is not told to stop.
pub(super) async fn shake_hands(
    stream: TcpStream,
    certificate: &Certificate,
    most: Duration,
    drain: Drain,
) -> io::Result<TlsStream<TcpStream>> {
    tokio::select! {
        result = timeout(most, handshake(stream, certificate)) => {
            result.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
        }
        () = begun(Some(drain)) => Err(io::Error::other("the server stops")),
    }
}

async fn handshake(
    mut stream: TcpStream,
    certificate: &Certificate,
) -> io::Result<TlsStream<TcpStream>> {
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
    certificate.acceptor().accept(stream).await
}
