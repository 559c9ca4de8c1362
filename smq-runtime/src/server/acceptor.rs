//! What connections come in by: a port, a port with TLS, a socket of this machine.

use std::{io, net::SocketAddr, time::Duration};

use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::sleep,
};

#[cfg(unix)]
use super::local_listener::LocalListener;
#[cfg(feature = "tls")]
use super::tls;
use super::{
    Server,
    address::{Address, Place},
    drain::Drain,
    stall::{Stalling, reset},
};
#[cfg(feature = "tls")]
use crate::tls::Identity;

/// What connections come in by.
#[derive(Debug)]
pub(super) enum Acceptor {
    Tcp(TcpListener, SocketAddr),
    #[cfg(feature = "tls")]
    Tls(TcpListener, SocketAddr, Identity),
    #[cfg(unix)]
    Local(LocalListener),
}

/// A connection that has come in.
pub(super) enum Incoming {
    Tcp(TcpStream, SocketAddr),
    #[cfg(feature = "tls")]
    Tls(TcpStream, SocketAddr, Identity),
    #[cfg(unix)]
    Local(tokio::net::UnixStream),
}

impl Acceptor {
    /// Binds to an address, or says which one and why not.
    pub(super) async fn bind(address: Address, server: &Server) -> io::Result<Self> {
        let bound = match address.place() {
            Ok(Place::Tcp(address)) => bind(&address)
                .await
                .map(|(listener, address)| Self::Tcp(listener, address)),
            Ok(Place::Tls(address)) => Self::bind_tls(&address, server).await,
            #[cfg(unix)]
            Ok(Place::Local(path)) => LocalListener::bind(path).await.map(Self::Local),
            #[cfg(not(unix))]
            Ok(Place::Local(_)) => Err(io::Error::new(
                io::ErrorKind::Unsupported,
                "this system has no such sockets: take a port",
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
            let advice = "the server has no certificate: give it one by Server::with_tls_identity";
            io::Error::new(io::ErrorKind::InvalidInput, advice)
        })?;
        let (listener, address) = bind(address).await?;
        Ok(Self::Tls(listener, address, certificate))
    }

    #[cfg(not(feature = "tls"))]
    async fn bind_tls(_: &str, _: &Server) -> io::Result<Self> {
        let advice = "smq-runtime was built without its feature `tls`";
        Err(io::Error::new(io::ErrorKind::Unsupported, advice))
    }

    /// Takes the next connection. What fails is that connection's own, or passes when others have
    /// been closed.
    pub(super) async fn accept(&self) -> Incoming {
        loop {
            match self.try_accept().await {
                Ok(incoming) => return incoming,
                Err(error) => {
                    tracing::warn!(%error, "cannot take a connection");
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
            Self::Local(listener) => Incoming::Local(listener.accept().await?),
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
    // Small messages go out at once; what is ready together is written together anyway.
    let _ = stream.set_nodelay(true);
    Ok((stream, peer))
}

impl Incoming {
    /// Serves the connection in a task of its own, until it is closed, or tells it that it is one too
    /// many. Each kind has its own task: one for all would be as large as the largest.
    pub(super) fn serve(self, server: Server, drain: Drain, connections: &mut JoinSet<()>) {
        let limits = server.limits();
        match (server.admit(self.peer()), self) {
            (Ok(admitted), Self::Tcp(stream, peer)) => {
                let rate = admitted.rate();
                let stream = Stalling::new(stream, limits.stall_time, reset, admitted);
                connections.spawn(server.connection(stream, Some(peer), Some(drain), rate));
            }
            (Err(rejected), Self::Tcp(stream, _)) => {
                connections.spawn(rejected.tell(stream, limits));
            }
            #[cfg(feature = "tls")]
            (Ok(admitted), Self::Tls(stream, peer, certificate)) => {
                let serving = tls::serve(stream, peer, certificate, server, drain, admitted);
                connections.spawn(serving);
            }
            #[cfg(feature = "tls")]
            (Err(rejected), Self::Tls(stream, _, certificate)) => {
                connections.spawn(tls::tell(stream, certificate, rejected, limits));
            }
            #[cfg(unix)]
            (Ok(admitted), Self::Local(stream)) => {
                let rate = admitted.rate();
                let stream = Stalling::new(stream, limits.stall_time, |_| {}, admitted);
                connections.spawn(server.connection(stream, None, Some(drain), rate));
            }
            #[cfg(unix)]
            (Err(rejected), Self::Local(stream)) => {
                connections.spawn(rejected.tell(stream, limits));
            }
        }
    }

    /// Returns the address at the other end, if it has one.
    fn peer(&self) -> Option<SocketAddr> {
        match self {
            Self::Tcp(_, peer) => Some(*peer),
            #[cfg(feature = "tls")]
            Self::Tls(_, peer, _) => Some(*peer),
            #[cfg(unix)]
            Self::Local(_) => None,
        }
    }
}
