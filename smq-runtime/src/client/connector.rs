//! Connections to the server, for requests and sessions alike.

use std::{
    error::Error as StdError,
    fmt,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use http::Uri;
use hyper_util::{
    client::legacy::connect::{Connected, Connection, HttpConnector},
    rt::TokioIo,
};
use tokio::io::{AsyncRead, AsyncWrite, DuplexStream};
use tower_service::Service;

use super::CONNECT_TIMEOUT;
#[cfg(unix)]
use super::local::Local;
#[cfg(feature = "tls")]
use super::tls::Tls;

/// After this long without traffic, the kernel probes the other end.
const KEEPALIVE: Duration = Duration::from_secs(30);

/// The size of the buffer of a connection within a process.
const IN_PROCESS_BUFFER: usize = 64 * 1024;

/// A connection over any transport.
pub(super) trait Io: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

/// A connection for hyper.
pub(super) type Stream = TokioIo<Box<dyn Io>>;

impl Connection for Box<dyn Io> {
    fn connected(&self) -> Connected {
        Connected::new()
    }
}

/// Makes connections to one server.
#[derive(Clone)]
pub(super) enum Connector {
    Tcp(HttpConnector),
    #[cfg(feature = "tls")]
    Tls(HttpConnector, Arc<Tls>),
    #[cfg(unix)]
    Local(Arc<Local>),
    /// Hands the other end of each connection to a server in this process.
    InProcess(Arc<dyn Fn(DuplexStream) + Send + Sync>),
}

impl Connector {
    pub(super) fn tcp() -> Self {
        Self::Tcp(tcp())
    }

    #[cfg(feature = "tls")]
    pub(super) fn tls(tls: Tls) -> Self {
        let mut connector = tcp();
        connector.enforce_http(false);
        Self::Tls(connector, Arc::new(tls))
    }

    #[cfg(unix)]
    pub(super) fn local(local: Local) -> Self {
        Self::Local(Arc::new(local))
    }

    pub(super) fn in_process(accept: impl Fn(DuplexStream) + Send + Sync + 'static) -> Self {
        Self::InProcess(Arc::new(accept))
    }
}

fn tcp() -> HttpConnector {
    let mut connector = HttpConnector::new();
    connector.set_nodelay(true);
    connector.set_connect_timeout(Some(CONNECT_TIMEOUT));
    connector.set_keepalive(Some(KEEPALIVE));
    connector
}

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = Box<dyn StdError + Send + Sync>;
    type Future = Pin<Box<dyn Future<Output = Result<Stream, Self::Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        match self {
            Self::Tcp(connector) => connector.poll_ready(cx).map_err(Into::into),
            #[cfg(feature = "tls")]
            Self::Tls(connector, _) => connector.poll_ready(cx).map_err(Into::into),
            #[cfg(unix)]
            Self::Local(_) => Poll::Ready(Ok(())),
            Self::InProcess(_) => Poll::Ready(Ok(())),
        }
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        match self {
            Self::Tcp(connector) => {
                let connecting = connector.call(uri);
                Box::pin(async move { Ok(erase(connecting.await?.into_inner())) })
            }
            #[cfg(feature = "tls")]
            Self::Tls(connector, tls) => {
                let (connecting, tls) = (connector.call(uri), Arc::clone(tls));
                Box::pin(async move {
                    let stream = connecting.await?.into_inner();
                    Ok(erase(tls.shake_hands(stream).await?))
                })
            }
            #[cfg(unix)]
            Self::Local(local) => {
                let local = Arc::clone(local);
                Box::pin(async move { Ok(erase(local.connect().await?)) })
            }
            Self::InProcess(accept) => {
                let (ours, theirs) = tokio::io::duplex(IN_PROCESS_BUFFER);
                accept(theirs);
                Box::pin(async move { Ok(erase(ours)) })
            }
        }
    }
}

fn erase(io: impl Io + 'static) -> Stream {
    TokioIo::new(Box::new(io))
}

impl fmt::Debug for Connector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tcp(_) => "Tcp",
            #[cfg(feature = "tls")]
            Self::Tls(..) => "Tls",
            #[cfg(unix)]
            Self::Local(_) => "Local",
            Self::InProcess(_) => "InProcess",
        })
    }
}
