//! Accepts connections on TCP, TLS and Unix domain sockets.

use std::{io, net::SocketAddr, time::Duration};

use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::sleep,
};

#[cfg(feature = "tls")]
use super::tls;
#[cfg(unix)]
use super::unix_listener::UnixSocketListener;
use super::{
    Server,
    address::{Address, ParsedAddress},
    drain::Drain,
    write_timeout::{WriteTimeout, reset},
};
#[cfg(feature = "tls")]
use crate::tls::Identity;

/// A bound listening socket.
#[derive(Debug)]
pub(super) enum Acceptor {
    Tcp(TcpListener, SocketAddr),
    #[cfg(feature = "tls")]
    Tls(TcpListener, SocketAddr, Identity),
    #[cfg(unix)]
    Unix(UnixSocketListener),
}

/// An accepted connection.
pub(super) enum Incoming {
    Tcp(TcpStream, SocketAddr),
    #[cfg(feature = "tls")]
    Tls(TcpStream, SocketAddr, Identity),
    #[cfg(unix)]
    Unix(tokio::net::UnixStream),
}

impl Acceptor {
    /// Binds to an address. The error names the address and the reason.
    pub(super) async fn bind(address: Address, server: &Server) -> io::Result<Self> {
        let bound = match address.parse() {
            Ok(ParsedAddress::Tcp(address)) => bind(&address)
                .await
                .map(|(listener, address)| Self::Tcp(listener, address)),
            Ok(ParsedAddress::Tls(address)) => Self::bind_tls(&address, server).await,
            #[cfg(unix)]
            Ok(ParsedAddress::Unix(path)) => UnixSocketListener::bind(path).await.map(Self::Unix),
            #[cfg(not(unix))]
            Ok(ParsedAddress::Unix(_)) => Err(io::Error::new(
                io::ErrorKind::Unsupported,
                "Unix domain sockets are not supported on this platform: listen on a port",
            )),
            Err(advice) => Err(io::Error::new(io::ErrorKind::InvalidInput, advice)),
        };
        bound.map_err(|error| {
            let text = format!("cannot listen on {address}: {error}");
            io::Error::new(error.kind(), text)
        })
    }

    #[cfg(feature = "tls")]
    async fn bind_tls(address: &str, server: &Server) -> io::Result<Self> {
        let certificate = server.identity.clone().ok_or_else(|| {
            let advice = "the server has no certificate: set one with Server::with_tls_identity";
            io::Error::new(io::ErrorKind::InvalidInput, advice)
        })?;
        let (listener, address) = bind(address).await?;
        Ok(Self::Tls(listener, address, certificate))
    }

    #[cfg(not(feature = "tls"))]
    async fn bind_tls(_: &str, _: &Server) -> io::Result<Self> {
        let advice = "smq-runtime was built without the feature `tls`: enable it";
        Err(io::Error::new(io::ErrorKind::Unsupported, advice))
    }

    /// Accepts the next connection. After an error it tries again: errors of `accept` concern one connection, or
    /// pass when other connections close and free file descriptors.
    pub(super) async fn accept(&self) -> Incoming {
        loop {
            match self.try_accept().await {
                Ok(incoming) => return incoming,
                Err(error) => {
                    tracing::warn!(%error, "cannot accept a connection");
                    sleep(Duration::from_millis(100)).await;
                }
            }
        }
    }

    async fn try_accept(&self) -> io::Result<Incoming> {
        Ok(match self {
            Self::Tcp(listener, _) => {
                let (stream, peer) = accept(listener).await?;
                Incoming::Tcp(stream, peer)
            }
            #[cfg(feature = "tls")]
            Self::Tls(listener, _, certificate) => {
                let (stream, peer) = accept(listener).await?;
                Incoming::Tls(stream, peer, certificate.clone())
            }
            #[cfg(unix)]
            Self::Unix(listener) => Incoming::Unix(listener.accept().await?),
        })
    }
}

async fn bind(address: &str) -> io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

async fn accept(listener: &TcpListener) -> io::Result<(TcpStream, SocketAddr)> {
    let (stream, peer) = listener.accept().await?;
    // The server batches its writes, so Nagle's algorithm would only add latency.
    let _ = stream.set_nodelay(true);
    Ok((stream, peer))
}

impl Incoming {
    /// Spawns a task that serves the connection until it closes, or that sends the refusal if a limit is reached.
    ///
    /// Each kind of connection has its own future: a common one would be as large as the largest.
    pub(super) fn serve(self, server: Server, drain: Drain, connections: &mut JoinSet<()>) {
        let limits = server.limits();
        match (server.admit(self.peer()), self) {
            (Ok(admitted), Self::Tcp(stream, peer)) => {
                let budget = admitted.budget();
                let stream = WriteTimeout::new(stream, limits.stall_time, reset, admitted);
                connections.spawn(server.connection(stream, Some(peer), Some(drain), budget));
            }
            (Err(rejected), Self::Tcp(stream, _)) => {
                connections.spawn(rejected.send_refusal(stream, limits));
            }
            #[cfg(feature = "tls")]
            (Ok(admitted), Self::Tls(stream, peer, certificate)) => {
                let serving = tls::serve(stream, peer, certificate, server, drain, admitted);
                connections.spawn(serving);
            }
            #[cfg(feature = "tls")]
            (Err(rejected), Self::Tls(stream, _, certificate)) => {
                connections.spawn(tls::send_refusal(stream, certificate, rejected, limits));
            }
            #[cfg(unix)]
            (Ok(admitted), Self::Unix(stream)) => {
                let budget = admitted.budget();
                let stream = WriteTimeout::new(stream, limits.stall_time, |_| {}, admitted);
                connections.spawn(server.connection(stream, None, Some(drain), budget));
            }
            #[cfg(unix)]
            (Err(rejected), Self::Unix(stream)) => {
                connections.spawn(rejected.send_refusal(stream, limits));
            }
        }
    }

    /// Returns the peer's address; none for a Unix domain socket.
    fn peer(&self) -> Option<SocketAddr> {
        match self {
            Self::Tcp(_, peer) => Some(*peer),
            #[cfg(feature = "tls")]
            Self::Tls(_, peer, _) => Some(*peer),
            #[cfg(unix)]
            Self::Unix(_) => None,
        }
    }
}
