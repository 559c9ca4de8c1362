//! Serves one HTTP/1.1 or HTTP/2 connection, until it closes, is idle for too long, or the server drains.

use std::{
    convert::Infallible,
    error::Error as StdError,
    future::Future,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use http::{HeaderValue, StatusCode, Version, header::CONNECTION};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    time::sleep,
};

use super::{
    Server,
    admission::{Admitted, RejectedConnection},
    body::Body,
    budget::ConnectionBudget,
    drain::{Drain, drain_begun, linger},
    host::HostRule,
    http_buffers::{self, HttpBuffers},
    idle::IdleTimer,
    origin::Scheme,
    responses::{MAX_STREAMS, Responses},
    source::{ConnectionInfo, Peer},
    strict_http1::StrictHttp1,
    write_timeout::WriteTimeout,
};
use crate::{limits::Limits, measure};

impl Server {
    /// Serves one connection until it closes. The first bytes decide between HTTP/1.1 and HTTP/2.
    pub(crate) fn serve_connection<I>(&self, io: I) -> impl Future<Output = ()> + Send + 'static
    where
        I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let info = ConnectionInfo {
            peer: Peer::InProcess,
            scheme: Scheme::Http,
            host_rule: HostRule::InProcess,
        };
        let (server, admitted) = (self.clone(), self.admit(&info.peer));
        async move {
            match admitted {
                Ok(admitted) => {
                    let budget = admitted.budget();
                    let io = WriteTimeout::new(io, server.limits().stall_time, |_| {}, admitted);
                    server.connection(io, info, None, budget).await;
                }
                Err(rejected) => rejected.send_refusal(io, server.limits()).await,
            }
        }
    }

    /// Admits a connection, unless a limit is reached. That of a trusted proxy has no limit for its address.
    pub(super) fn admit(&self, peer: &Peer) -> Result<Admitted, RejectedConnection> {
        let address = match peer {
            Peer::Address(address) if !self.edge.proxies.trusts(peer) => Some(address.ip()),
            _ => None,
        };
        let max_bytes = self.state.connection_bytes();
        let admission = &self.state.admission;
        admission.admit(address, &self.state.limits, max_bytes)
    }

    pub(super) async fn connection<I>(
        self,
        io: I,
        info: ConnectionInfo,
        drain: Option<Drain>,
        budget: Arc<ConnectionBudget>,
    ) where
        I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let limits = self.limits();
        let is_switched = Arc::new(AtomicBool::new(false));
        let io = StrictHttp1::new(io, max_head(&limits), Arc::clone(&is_switched));
        let io = HttpBuffers::new(io, &budget, Arc::clone(&is_switched));
        let shared = Arc::new(Shared {
            server: self,
            info,
            drain: drain.clone(),
            budget,
            idle_timer: IdleTimer::new(limits.idle_time),
            responses: Arc::default(),
            is_switched,
        });
        let service = {
            let shared = Arc::clone(&shared);
            hyper::service::service_fn(move |request| Arc::clone(&shared).answer(request))
        };
        let Shared {
            idle_timer,
            responses,
            ..
        } = &*shared;
        let mut builder = builder(&limits);
        builder
            .http1()
            .max_buf_size(http_buffers::MAX.max(max_head(&limits)));
        let mut connection = pin!(
            builder
                .serve_connection_with_upgrades(TokioIo::new(io), service)
                .into_owned()
        );
        let mut stop = pin!(async {
            tokio::select! {
                () = idle_timer.idle() => {}
                () = drain_begun(drain) => {
                    if !responses.are_http2() {
                        sleep(linger(&limits)).await;
                    }
                }
            }
        });
        let mut stalled = pin!(responses.stalled(limits.stall_time));
        let result = tokio::select! {
            result = connection.as_mut() => result,
            () = stop.as_mut() => {
                connection.as_mut().graceful_shutdown();
                tokio::select! {
                    result = connection.as_mut() => result,
                    () = stalled.as_mut() => return measure::closed("stall_time"),
                    // A peer may ignore that it has to go.
                    () = unused(idle_timer, responses, limits.header_time) => {
                        return measure::closed("idle_time");
                    }
                }
            }
            () = stalled.as_mut() => return measure::closed("stall_time"),
        };
        if let Err(error) = result {
            count(&*error);
            tracing::debug!(peer = ?info.peer, error, "the connection failed");
        }
    }
}

/// What the requests of a connection share: each of them counts one reference.
struct Shared {
    server: Server,
    info: ConnectionInfo,
    drain: Option<Drain>,
    budget: Arc<ConnectionBudget>,
    idle_timer: IdleTimer,
    responses: Arc<Responses>,
    is_switched: Arc<AtomicBool>,
}

impl Shared {
    async fn answer(
        self: Arc<Self>,
        mut request: http::Request<hyper::body::Incoming>,
    ) -> Result<http::Response<Body>, Infallible> {
        let _busy = self.idle_timer.begin();
        let extensions = request.extensions_mut();
        self.info.peer.note(extensions);
        let is_draining = self.drain.as_ref().is_some_and(Drain::has_begun);
        self.drain.clone().map(|drain| extensions.insert(drain));
        let version = request.version();
        self.responses.requested(version);
        let is_last = is_draining && version != Version::HTTP_2;
        let budget = Arc::clone(&self.budget);
        let mut response = self
            .server
            .answer(request, Some(self.info), budget, Some(&self.responses))
            .await;
        if response.status() == StatusCode::SWITCHING_PROTOCOLS {
            self.is_switched.store(true, Ordering::Release);
        } else if is_last {
            let close = HeaderValue::from_static("close");
            response.headers_mut().insert(CONNECTION, close);
        }
        Ok(response)
    }
}

/// Completes when no request and no response of HTTP/2 has been in progress for that time.
async fn unused(idle_timer: &IdleTimer, responses: &Responses, time: Duration) {
    loop {
        idle_timer.idle_for(time).await;
        if responses.are_taken() {
            return;
        }
        sleep(time).await;
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

/// Returns how long a head may be, in bytes.
fn max_head(limits: &Limits) -> usize {
    limits.header_bytes.max(8 << 10)
}

/// Returns a builder of connections that read no more at a time than a head may have.
pub(super) fn builder(limits: &Limits) -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_time)
        .max_buf_size(max_head(limits));
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_header_list_size(u32::try_from(limits.header_bytes).unwrap_or(u32::MAX))
        .max_concurrent_streams(MAX_STREAMS)
        .keep_alive_interval(limits.ping_time)
        .keep_alive_timeout(limits.ping_time);
    builder
}
