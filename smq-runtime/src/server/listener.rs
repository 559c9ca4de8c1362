//! A server on a port of its own.

use std::{future::Future, io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream, ToSocketAddrs},
    task::JoinSet,
    time::{sleep, timeout},
};

use super::{
    Server,
    activity::Activity,
    drain::{Drain, Drainer, begun},
    stall::Impatient,
};
use crate::context::Peer;

/// A server that is bound to its address and takes connections once it serves.
#[derive(Debug)]
pub struct Listener {
    server: Server,
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Binds the server to an address: `"127.0.0.1:7070"`; port 0 is any that is free.
    ///
    /// # Errors
    ///
    /// When the address is taken or not one of this machine.
    pub async fn bind(&self, address: impl ToSocketAddrs) -> io::Result<Listener> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        Ok(Listener {
            server: self.clone(),
            listener,
            address,
        })
    }

    /// Binds the server to an address and serves for ever.
    ///
    /// # Errors
    ///
    /// As [`Server::bind`].
    pub async fn serve(&self, address: impl ToSocketAddrs) -> io::Result<()> {
        self.bind(address).await?.serve().await;
        Ok(())
    }

    /// Serves one connection, until it is closed: HTTP/1.1 or HTTP/2, whichever it begins with.
    pub(crate) fn serve_connection<I>(&self, io: I) -> impl Future<Output = ()> + Send + 'static
    where
        I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        self.clone().connection(io, None, None)
    }

    async fn connection<I>(self, io: I, peer: Option<SocketAddr>, drain: Option<Drain>)
    where
        I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let limits = self.limits();
        let activity = Arc::new(Activity::new(limits.idle_time));
        let service = {
            let (activity, drain) = (Arc::clone(&activity), drain.clone());
            hyper::service::service_fn(move |mut request: http::Request<hyper::body::Incoming>| {
                let extensions = request.extensions_mut();
                peer.map(|peer| extensions.insert(Peer(peer)));
                drain.clone().map(|drain| extensions.insert(drain));
                let (server, busy) = (self.clone(), Activity::begin(&activity));
                async move {
                    let response = server.answer(request).await;
                    drop(busy);
                    Ok::<_, std::convert::Infallible>(response)
                }
            })
        };
        let builder = builder(&limits);
        let mut connection = pin!(
            builder
                .serve_connection_with_upgrades(TokioIo::new(io), service)
                .into_owned()
        );
        let mut stop = pin!(async {
            tokio::select! {
                () = activity.idle() => {}
                () = begun(drain) => {}
            }
        });
        let mut stopping = false;
        let result = loop {
            tokio::select! {
                result = connection.as_mut() => break result,
                () = stop.as_mut(), if !stopping => {
                    stopping = true;
                    connection.as_mut().graceful_shutdown();
                }
            }
        };
        if let Err(error) = result {
            tracing::debug!(?peer, error, "a connection broke off");
        }
    }
}

fn builder(limits: &crate::Limits) -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_time)
        .max_buf_size(limits.header_bytes.max(8 << 10));
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_header_list_size(u32::try_from(limits.header_bytes).unwrap_or(u32::MAX))
        .max_concurrent_streams(256)
        .keep_alive_interval(limits.ping_time)
        .keep_alive_timeout(limits.ping_time);
    builder
}

impl Listener {
    /// Returns the address: with the port, where port 0 was asked for.
    pub fn local_addr(&self) -> SocketAddr {
        self.address
    }

    /// Serves for ever.
    pub async fn serve(self) {
        self.serve_until(std::future::pending()).await;
    }

    /// Serves until the future is done, and then comes to an end: takes no more connections, lets
    /// requests that are under way finish, closes sessions and streams of events. Whatever is not
    /// done after [`Limits::shutdown_time`](crate::Limits::shutdown_time) is dropped.
    pub async fn serve_until(self, stop: impl Future<Output = ()>) {
        let drainer = Drainer::new();
        let mut connections = JoinSet::new();
        let mut stop = pin!(stop);
        loop {
            tokio::select! {
                () = stop.as_mut() => break,
                (stream, peer) = accept(&self.listener) => {
                    let server = self.server.clone();
                    let io = Impatient::new(stream, server.shared.limits.stall_time, reset);
                    connections.spawn(server.connection(io, Some(peer), Some(drainer.drain())));
                }
                Some(_) = connections.join_next() => {}
            }
        }
        drop(self.listener);
        let most = self.server.limits().shutdown_time;
        if timeout(most, drainer.finish()).await.is_err() {
            tracing::warn!(?most, "some connections had to be dropped");
        }
        connections.shutdown().await;
    }
}

/// Has a connection reset when it is dropped. The system would go on holding what was to be sent otherwise.
fn reset(stream: &TcpStream) {
    let _ = stream.set_zero_linger();
}

/// Takes the next connection. What fails is that connection's own, or passes when others have been closed.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => {
                // Small messages go out at once; what is ready together is written together anyway.
                let _ = stream.set_nodelay(true);
                return (stream, peer);
            }
            Err(error) => {
                tracing::warn!(%error, "cannot take a connection");
                sleep(Duration::from_millis(100)).await;
            }
        }
    }
}
