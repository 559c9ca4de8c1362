//! Serves one HTTP/1.1 or HTTP/2 connection, until it closes, is idle for too long, or the server drains.

use std::{error::Error as StdError, future::Future, net::SocketAddr, pin::pin, sync::Arc};

use http::StatusCode;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto,
};
use tokio::io::{AsyncRead, AsyncWrite};

use super::{
    Server,
    admission::{AdmittedConnection, RejectedConnection},
    drain::{Drain, drain_begun},
    idle::IdleTimer,
    rate::TokenBucket,
    write_timeout::WriteTimeout,
};
use crate::{access::PeerAddress, measure};

impl Server {
    /// Serves one connection until it closes. The first bytes decide between HTTP/1.1 and HTTP/2.
    pub(crate) fn serve_connection<I>(&self, io: I) -> impl Future<Output = ()> + Send + 'static
    where
        I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let (server, admitted) = (self.clone(), self.admit(None));
        async move {
            match admitted {
                Ok(admitted) => {
                    let rate = admitted.rate();
                    let io = WriteTimeout::new(io, server.limits().stall_time, |_| {}, admitted);
                    server.connection(io, None, None, rate).await;
                }
                Err(rejected) => rejected.send_refusal(io, server.limits()).await,
            }
        }
    }

    /// Admits a connection, unless a limit is reached.
    pub(super) fn admit(
        &self,
        peer: Option<SocketAddr>,
    ) -> Result<AdmittedConnection, RejectedConnection> {
        let address = peer.map(|peer| peer.ip());
        self.state.admission.admit(address, &self.state.limits)
    }

    pub(super) async fn connection<I>(
        self,
        io: I,
        peer: Option<SocketAddr>,
        drain: Option<Drain>,
        rate: Option<Arc<TokenBucket>>,
    ) where
        I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let limits = self.limits();
        let idle_timer = Arc::new(IdleTimer::new(limits.idle_time));
        let service = {
            let (idle_timer, drain) = (Arc::clone(&idle_timer), drain.clone());
            hyper::service::service_fn(move |mut request: http::Request<hyper::body::Incoming>| {
                let extensions = request.extensions_mut();
                peer.map(|peer| extensions.insert(PeerAddress(peer)));
                drain.clone().map(|drain| extensions.insert(drain));
                let (server, busy) = (self.clone(), IdleTimer::begin(&idle_timer));
                let rate = rate.clone();
                async move {
                    let response = server.answer(request, rate).await;
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
                () = idle_timer.idle() => {}
                () = drain_begun(drain) => {}
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
            count(&*error);
            tracing::debug!(?peer, error, "the connection failed");
        }
    }
}

/// Counts a connection that closed because a request head was too large or too late.
fn count(error: &(dyn StdError + Send + Sync + 'static)) {
    match error.downcast_ref::<hyper::Error>() {
        Some(error) if error.is_parse_too_large() => {
            let status = StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE;
            measure::refusal(status.as_u16(), Some("header_bytes"));
        }
        Some(error) if error.is_timeout() => measure::closed("header_time"),
        _ => {}
    }
}

pub(super) fn builder(limits: &crate::Limits) -> auto::Builder<TokioExecutor> {
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
