//! Accepts connections on TCP, TLS and Unix domain sockets.

use std::{future::Future, io, net::SocketAddr, pin::Pin, time::Duration};

use tokio::{
    io::AsyncRead,
    net::{TcpListener, TcpStream},
    time::{sleep, timeout},
};

#[cfg(feature = "tls")]
use super::tls;
#[cfg(unix)]
use super::unix_listener::UnixSocketListener;
use super::{
    Server,
    address::{Address, ParsedAddress},
    drain::{Drain, drain_begun},
    host::HostRule,
    origin::Scheme,
    proxy_protocol,
    source::{ConnectionInfo, Peer},
    write_timeout::{WriteTimeout, reset},
};
use crate::measure;
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
pub(super) struct Incoming {
    transport: Transport,
    info: ConnectionInfo,
}

enum Transport {
    Tcp(TcpStream),
    #[cfg(feature = "tls")]
    Tls(TcpStream, Identity),
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

    /// Accepts on a socket that listens already.
    pub(super) fn from_socket(
        socket: std::net::TcpListener,
        #[cfg_attr(not(feature = "tls"), expect(unused_variables))] server: &Server,
    ) -> io::Result<Self> {
        socket.set_nonblocking(true)?;
        let address = socket.local_addr()?;
        let listener = TcpListener::from_std(socket)?;
        #[cfg(feature = "tls")]
        if let Some(identity) = server.identity.clone() {
            return Ok(Self::Tls(listener, address, identity));
        }
        Ok(Self::Tcp(listener, address))
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
            Self::Tcp(listener, own) => {
                let (stream, peer) = accept(listener).await?;
                let info = info(peer, Scheme::Http, *own);
                let transport = Transport::Tcp(stream);
                Incoming { transport, info }
            }
            #[cfg(feature = "tls")]
            Self::Tls(listener, own, certificate) => {
                let (stream, peer) = accept(listener).await?;
                let info = info(peer, Scheme::Https, *own);
                let transport = Transport::Tls(stream, certificate.clone());
                Incoming { transport, info }
            }
            #[cfg(unix)]
            Self::Unix(listener) => {
                let stream = listener.accept().await?;
                let info = ConnectionInfo {
                    peer: Peer::Unix,
                    scheme: Scheme::Http,
                    host_rule: HostRule::Unix,
                };
                let transport = Transport::Unix(stream);
                Incoming { transport, info }
            }
        })
    }
}

fn info(peer: SocketAddr, scheme: Scheme, own: SocketAddr) -> ConnectionInfo {
    let host_rule = if own.ip().to_canonical().is_loopback() {
        HostRule::Loopback
    } else {
        HostRule::Listed
    };
    ConnectionInfo {
        peer: Peer::Address(peer),
        scheme,
        host_rule,
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

/// A running connection. Each kind has its own future: a common one would be as large as the largest.
type Serving = Pin<Box<dyn Future<Output = ()> + Send>>;

impl Incoming {
    /// Returns a future that serves the connection until it closes, or that sends the refusal if a limit is reached.
    pub(super) fn serve(self, server: Server, drain: Drain) -> Serving {
        if !server.edge.awaits_proxy_header(&self.info.peer) {
            return self.admit(server, drain);
        }
        // The proxy's connection counts until the client's does.
        match server.admit(&self.info.peer) {
            Ok(admitted) => Box::pin(async move {
                let Some(incoming) = self.after_proxy_header(&server, &drain).await else {
                    return;
                };
                drop(admitted);
                incoming.admit(server, drain).await;
            }),
            Err(_) => Box::pin(std::future::ready(())),
        }
    }

    /// Reads the header of the PROXY protocol, and replaces what it tells. Closes a connection without it.
    async fn after_proxy_header(mut self, server: &Server, drain: &Drain) -> Option<Self> {
        let max = server.limits().header_time;
        let read = tokio::select! {
            read = timeout(max, proxy_protocol::read(self.transport.stream(), &mut self.info)) => {
                read.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
            }
            () = drain_begun(Some(drain.clone())) => return None,
        };
        if let Err(error) = &read {
            if error.kind() == io::ErrorKind::TimedOut {
                measure::closed("header_time");
            }
            tracing::debug!(peer = ?self.info.peer, %error, "no header of the PROXY protocol");
        }
        read.ok().map(|()| self)
    }

    fn admit(self, server: Server, drain: Drain) -> Serving {
        let limits = server.limits();
        let info = self.info;
        match (server.admit(&info.peer), self.transport) {
            (Ok(admitted), Transport::Tcp(stream)) => {
                let budget = admitted.budget();
                let stream = WriteTimeout::new(stream, limits.stall_time, reset, admitted);
                Box::pin(server.connection(stream, info, Some(drain), budget))
            }
            (Err(rejected), Transport::Tcp(stream)) => {
                Box::pin(rejected.send_refusal(stream, limits))
            }
            #[cfg(feature = "tls")]
            (Ok(admitted), Transport::Tls(stream, certificate)) => Box::pin(tls::serve(
                stream,
                info,
                certificate,
                server,
                drain,
                admitted,
            )),
            #[cfg(feature = "tls")]
            (Err(rejected), Transport::Tls(stream, certificate)) => {
                Box::pin(tls::send_refusal(stream, certificate, rejected, limits))
            }
            #[cfg(unix)]
            (Ok(admitted), Transport::Unix(stream)) => {
                let budget = admitted.budget();
                let stream = WriteTimeout::new(stream, limits.stall_time, |_| {}, admitted);
                Box::pin(server.connection(stream, info, Some(drain), budget))
            }
            #[cfg(unix)]
            (Err(rejected), Transport::Unix(stream)) => {
                Box::pin(rejected.send_refusal(stream, limits))
            }
        }
    }
}

impl Transport {
    /// Returns the bytes below TLS.
    fn stream(&mut self) -> &mut (dyn AsyncRead + Send + Unpin) {
        match self {
            Self::Tcp(stream) => stream,
            #[cfg(feature = "tls")]
            Self::Tls(stream, _) => stream,
            #[cfg(unix)]
            Self::Unix(stream) => stream,
        }
    }
}
