//! The PROXY protocol, version 2: a proxy reports the client of a connection in its first bytes.
//!
//! See <https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt>.

use std::io;

use proxy_header::{ParseConfig, ProxyHeader};
use tokio::io::{AsyncRead, AsyncReadExt};

use super::{
    origin::Scheme,
    source::{ConnectionInfo, Peer},
};

/// The bytes of a header before its addresses: a signature, the command, and the length of the rest.
const START: usize = 16;

/// The largest header, in bytes. Addresses take 36; some proxies add what they know of TLS.
const MAX: usize = 4096;

/// Reads a header, and no byte more. Replaces the peer by the client that it reports, and the scheme if it tells.
pub(super) async fn read(
    io: &mut (dyn AsyncRead + Send + Unpin),
    info: &mut ConnectionInfo,
) -> io::Result<()> {
    let mut header = vec![0; START];
    io.read_exact(&mut header).await?;
    let config = ParseConfig {
        allow_v1: false,
        include_tlvs: true,
        allow_v2: true,
    };
    // Without the rest the header is too short, unless it is none at all.
    let length = START + usize::from(u16::from_be_bytes([header[14], header[15]]));
    let is_header = !matches!(
        ProxyHeader::parse(&header, config),
        Err(proxy_header::Error::Invalid)
    );
    if !is_header || length > MAX {
        return Err(invalid());
    }
    header.resize(length, 0);
    io.read_exact(&mut header[START..]).await?;
    let (header, _) = ProxyHeader::parse(&header, config).map_err(|_| invalid())?;
    // Without an address the proxy speaks for itself, to check whether the server is there.
    if let Some(proxied) = header.proxied_address() {
        info.peer = Peer::Address(proxied.source);
        if header.ssl().is_some_and(|tls| tls.client_ssl()) {
            info.scheme = Scheme::Https;
        }
    }
    Ok(())
}

fn invalid() -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        "not version 2 of the PROXY protocol",
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::net::SocketAddr;

    use proxy_header::{ProxiedAddress, SslInfo, Tlv};

    use super::*;
    use crate::server::host::HostRule;

    const PROXY: ConnectionInfo = ConnectionInfo {
        peer: Peer::InProcess,
        scheme: Scheme::Http,
        host_rule: HostRule::Listed,
    };

    async fn parsed(mut bytes: &[u8]) -> Option<(ConnectionInfo, &[u8])> {
        let mut info = PROXY;
        read(&mut bytes, &mut info).await.ok()?;
        Some((info, bytes))
    }

    fn encoded(header: &ProxyHeader<'_>) -> Vec<u8> {
        let mut bytes = Vec::new();
        header.encode_v2(&mut bytes).unwrap();
        bytes.extend_from_slice(b"GET /");
        bytes
    }

    #[tokio::test]
    async fn the_client_of_a_connection_is_the_one_that_the_proxy_reports() {
        let client: SocketAddr = "[2001:db8::1]:47".parse().unwrap();
        let address = ProxiedAddress::stream(client, "[2001:db8::2]:80".parse().unwrap());
        let mut header = ProxyHeader::with_address(address);
        let (info, rest) = parsed(&encoded(&header))
            .await
            .map(|(info, rest)| (info, rest.to_vec()))
            .unwrap();
        assert_eq!(
            (info.peer, info.scheme),
            (Peer::Address(client), Scheme::Http)
        );
        assert_eq!(rest, b"GET /");
        header.append_tlv(Tlv::Ssl(SslInfo::new(true, false, false, 0)));
        let bytes = encoded(&header);
        let (info, _) = parsed(&bytes).await.unwrap();
        assert_eq!(
            (info.peer, info.scheme),
            (Peer::Address(client), Scheme::Https)
        );
    }

    #[tokio::test]
    async fn a_proxy_that_speaks_for_itself_stays_the_peer() {
        let bytes = encoded(&ProxyHeader::with_local());
        assert_eq!(parsed(&bytes).await.unwrap().0, PROXY);
    }

    #[tokio::test]
    async fn other_bytes_are_no_header() {
        let address =
            ProxiedAddress::stream("1.2.3.4:5".parse().unwrap(), "1.2.3.4:6".parse().unwrap());
        let header = ProxyHeader::with_address(address);
        let good = encoded(&header);
        let header_length = good.len() - b"GET /".len();
        for length in 0..header_length {
            assert!(parsed(&good[..length]).await.is_none(), "{length} bytes");
        }
        let mut large = good[..START].to_vec();
        large[14..].copy_from_slice(&u16::MAX.to_be_bytes());
        large.resize(100_000, 0);
        assert!(parsed(&large).await.is_none());
        let version_1 = b"PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\nGET / HTTP/1.1\r\n\r\n";
        assert!(parsed(version_1).await.is_none());
        assert!(parsed(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").await.is_none());
    }

    #[tokio::test]
    async fn no_byte_leads_to_a_panic() {
        let address =
            ProxiedAddress::stream("1.2.3.4:5".parse().unwrap(), "1.2.3.4:6".parse().unwrap());
        let mut header = ProxyHeader::with_address(address);
        header.append_tlv(Tlv::Ssl(SslInfo::new(true, false, false, 0)));
        let good = encoded(&header);
        for at in 0..good.len() {
            for value in 0..=u8::MAX {
                let mut bytes = good.clone();
                bytes[at] = value;
                let _ = parsed(&bytes).await;
            }
        }
    }
}
