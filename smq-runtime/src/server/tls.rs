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
const PLAIN: &str = "HTTP/1.1 400 Bad Request\r\n\
    content-type: application/json\r\n\
    content-length: 89\r\n\
    connection: close\r\n\
    \r\n\
    {\"code\":\"failed_precondition\",\"message\":\"this port speaks TLS: write https:// in the URL\"}";

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
        stream.write_all(PLAIN.as_bytes()).await?;
        stream.shutdown().await?;
        // Closed with something unread, the connection would be reset, and the answer lost.
        copy(&mut stream.take(MOST_PLAIN), &mut sink()).await?;
        return Err(io::Error::other("it does not speak TLS"));
    }
    certificate.acceptor().accept(stream).await
}

#[cfg(test)]
mod tests {
    use super::PLAIN;

    #[test]
    fn the_plain_answer_is_as_long_as_it_says() {
        let length = PLAIN.rsplit("\r\n").next().map_or(0, str::len);
        assert!(
            PLAIN.contains(&format!("content-length: {length}\r\n")),
            "{length}"
        );
    }
}
