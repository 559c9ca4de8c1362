//! Connections to the server, for requests and sessions alike.

use std::{
    error::Error as StdError,
    fmt, io,
    net::SocketAddr,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use http::{Uri, uri};
use hyper_util::{
    client::legacy::connect::{Connected, Connection, HttpConnector},
    rt::TokioIo,
};
use tokio::io::{AsyncRead, AsyncWrite, DuplexStream, ReadBuf};
use tower_service::Service;

#[cfg(unix)]
use super::local::Local;
#[cfg(feature = "tls")]
use super::tls::Tls;
use super::{CONNECT_TIMEOUT, any_io::Io, proxy::Proxy};
use crate::security::BoxFuture;

/// After this long without traffic, the kernel probes the other end.
const KEEPALIVE: Duration = Duration::from_secs(30);

/// How long a connection to one of several servers may take: after one lost packet, it is still established.
const ONE_OF_SEVERAL: Duration = Duration::from_secs(2);

/// The size of the buffer of a connection within a process.
const IN_PROCESS_BUFFER: usize = 64 * 1024;

/// A connection for hyper.
pub(super) type Stream = TokioIo<PooledIo>;

/// A connection, and what hyper has to know of it.
pub(super) struct PooledIo {
    pub(super) io: Box<dyn Io>,
    /// Whether it leads to a proxy that forwards requests: they have the whole URL.
    is_forwarded: bool,
}

impl Connection for PooledIo {
    fn connected(&self) -> Connected {
        Connected::new().proxy(self.is_forwarded)
    }
}

impl AsyncRead for PooledIo {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(cx, buffer)
    }
}

impl AsyncWrite for PooledIo {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(cx, parts)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }
}

/// Makes connections to one server.
#[derive(Clone)]
pub(super) enum Connector {
    Network(Network),
    #[cfg(unix)]
    Local(Arc<Local>),
    /// Hands the other end of each connection to a server in this process.
    InProcess(Arc<Accept>),
}

/// Hands one end of a connection to a server in this process.
type Accept = dyn Fn(DuplexStream) -> BoxFuture<'static, io::Result<()>> + Send + Sync;

/// Makes connections over the network.
#[derive(Clone)]
pub(super) struct Network {
    tcp: HttpConnector,
    #[cfg(feature = "tls")]
    tls: Option<Arc<Tls>>,
    proxy: Option<Arc<Proxy>>,
    /// Whether connections are of HTTP/2, without asking.
    http2: bool,
    /// Where to connect, whatever the host of the URL is.
    address: Option<SocketAddr>,
}

impl Connector {
    pub(super) fn network(proxy: Option<Proxy>) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(CONNECT_TIMEOUT));
        tcp.set_keepalive(Some(KEEPALIVE));
        Self::Network(Network {
            tcp,
            #[cfg(feature = "tls")]
            tls: None,
            proxy: proxy.map(Arc::new),
            http2: false,
            address: None,
        })
    }

    #[cfg(feature = "tls")]
    pub(super) fn with_tls(mut self, tls: Tls) -> Self {
        if let Self::Network(network) = &mut self {
            network.tls = Some(Arc::new(tls));
        }
        self
    }

    #[cfg(unix)]
    pub(super) fn local(local: Local) -> Self {
        Self::Local(Arc::new(local))
    }

    pub(super) fn in_process(
        accept: impl Fn(DuplexStream) -> BoxFuture<'static, io::Result<()>> + Send + Sync + 'static,
    ) -> Self {
        Self::InProcess(Arc::new(accept))
    }

    /// Returns this connector with another proxy, or without one. Only the network has proxies.
    pub(super) fn with_proxy(mut self, proxy: Option<Arc<Proxy>>) -> Self {
        if let Self::Network(network) = &mut self {
            network.proxy = proxy;
        }
        self
    }

    /// Returns this connector to another address than that of the host. TLS verifies the host.
    pub(super) fn with_address(mut self, address: SocketAddr) -> Self {
        if let Self::Network(network) = &mut self {
            network.address = Some(address);
            network.tcp.set_connect_timeout(Some(ONE_OF_SEVERAL));
        }
        self
    }

    /// Returns this connector for HTTP/2 alone, or for HTTP/1.1.
    pub(super) fn with_http2(mut self, http2: bool) -> Self {
        if let Self::Network(network) = &mut self {
            network.http2 = http2;
        }
        self
    }

    pub(super) fn address(&self) -> Option<SocketAddr> {
        match self {
            Self::Network(network) => network.address,
            _ => None,
        }
    }

    pub(super) fn proxy(&self) -> Option<&Arc<Proxy>> {
        match self {
            Self::Network(network) => network.proxy.as_ref(),
            _ => None,
        }
    }

    /// Returns the proxy that forwards requests, rather than bytes.
    pub(super) fn forwarder(&self) -> Option<&Arc<Proxy>> {
        #[cfg(feature = "tls")]
        if let Self::Network(Network { tls: Some(_), .. }) = self {
            return None;
        }
        match self {
            Self::Network(network) if network.may_forward() => self.proxy(),
            _ => None,
        }
    }
}

impl Network {
    /// Whether its proxy forwards requests: those of HTTP/1.1, to the host of the URL.
    fn may_forward(&self) -> bool {
        let forwards = self.proxy.as_ref().is_some_and(|proxy| proxy.forwards());
        forwards && !self.http2 && self.address.is_none()
    }

    async fn connect(mut self, server: Uri) -> Result<Stream, Box<dyn StdError + Send + Sync>> {
        let may_forward = self.may_forward();
        let server = match self.address {
            None => server,
            Some(address) => {
                let mut parts = server.into_parts();
                parts.authority = Some(address.to_string().parse()?);
                Uri::from_parts(parts)?
            }
        };
        let mut is_forwarded = false;
        let io: Box<dyn Io> = match self.proxy {
            None => Box::new(self.tcp.call(server).await?.into_inner()),
            // A session over WebSocket has the scheme `ws`: it needs a tunnel.
            Some(proxy) if may_forward && server.scheme() == Some(&uri::Scheme::HTTP) => {
                is_forwarded = true;
                proxy.connect(self.tcp).await?
            }
            Some(proxy) => proxy.tunnel(self.tcp, &server).await?,
        };
        #[cfg(feature = "tls")]
        let io = match self.tls {
            Some(tls) => Box::new(tls.shake_hands(io, self.http2).await?),
            None => io,
        };
        Ok(TokioIo::new(PooledIo { io, is_forwarded }))
    }
}

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = Box<dyn StdError + Send + Sync>;
    type Future = Pin<Box<dyn Future<Output = Result<Stream, Self::Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        match self {
            Self::Network(network) => network.tcp.poll_ready(cx).map_err(Into::into),
            #[cfg(unix)]
            Self::Local(_) => Poll::Ready(Ok(())),
            Self::InProcess(_) => Poll::Ready(Ok(())),
        }
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        match self {
            Self::Network(network) => Box::pin(network.clone().connect(uri)),
            #[cfg(unix)]
            Self::Local(local) => {
                let local = Arc::clone(local);
                Box::pin(async move { Ok(direct(local.connect().await?)) })
            }
            Self::InProcess(accept) => {
                let (ours, theirs) = tokio::io::duplex(IN_PROCESS_BUFFER);
                let accepted = accept(theirs);
                Box::pin(async move {
                    accepted.await?;
                    Ok(direct(ours))
                })
            }
        }
    }
}

fn direct(io: impl Io + 'static) -> Stream {
    TokioIo::new(PooledIo {
        io: Box::new(io),
        is_forwarded: false,
    })
}

impl fmt::Debug for Connector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Network(_) => "Network",
            #[cfg(unix)]
            Self::Local(_) => "Local",
            Self::InProcess(_) => "InProcess",
        })
    }
}
