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

/// How long a TCP connection may take to be there, over all addresses of the host.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// After this long without traffic the kernel asks whether the other side is still there.
const KEEPALIVE: Duration = Duration::from_secs(30);

/// What fits between the two ends of a connection within a process.
const IN_PROCESS_BUFFER: usize = 64 * 1024;

/// A connection, whatever it runs over.
pub(super) trait Io: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

/// A connection as hyper takes it.
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
    /// Gives the other end of each connection to a server in this process.
    InProcess(Arc<dyn Fn(DuplexStream) + Send + Sync>),
}

impl Connector {
    pub(super) fn tcp() -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        connector.set_connect_timeout(Some(CONNECT_TIMEOUT));
        connector.set_keepalive(Some(KEEPALIVE));
        Self::Tcp(connector)
    }

    pub(super) fn in_process(accept: impl Fn(DuplexStream) + Send + Sync + 'static) -> Self {
        Self::InProcess(Arc::new(accept))
    }
}

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = Box<dyn StdError + Send + Sync>;
    type Future = Pin<Box<dyn Future<Output = Result<Stream, Self::Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        match self {
            Self::Tcp(connector) => connector.poll_ready(cx).map_err(Into::into),
            Self::InProcess(_) => Poll::Ready(Ok(())),
        }
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        match self {
            Self::Tcp(connector) => {
                let connecting = connector.call(uri);
                Box::pin(async move { Ok(erase(connecting.await?.into_inner())) })
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
            Self::InProcess(_) => "InProcess",
        })
    }
}
