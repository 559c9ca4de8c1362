//! What the runtime counts, as text for Prometheus.

use std::{fmt, future::Future, thread, time::Duration};

use bytes::Bytes;
use http::{HeaderValue, Request, Response, StatusCode, header};
use metrics::{Unit, describe_counter, describe_gauge, describe_histogram};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use metrics_process::Collector;
use smq_runtime::{Code, RequestHead, Server, Status, door};

use crate::{refused, text};

/// The text format of Prometheus.
const FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// The buckets of durations that OpenTelemetry recommends, in seconds.
const SECONDS: [f64; 14] = [
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0,
];

/// The buckets of lags, in events.
const EVENTS: [f64; 6] = [1.0, 10.0, 100.0, 1_000.0, 10_000.0, 100_000.0];

/// How often measured values are put into the buckets, so that they take no memory.
const UPKEEP: Duration = Duration::from_secs(5);

/// The metrics of the program: `GET /metrics`, in the text format of Prometheus.
///
/// They are those of the [runtime](smq_runtime#metrics), those of the process (`process_open_fds` and others), and what
/// the program itself records by the crate [`metrics`](::metrics).
#[derive(Clone)]
pub struct Metrics(PrometheusHandle);

/// The program has a recorder of metrics already, or a metric cannot be exported.
#[derive(Debug, thiserror::Error)]
#[error("cannot record metrics")]
pub struct InstallError(#[from] BuildError);

impl Metrics {
    /// Records all metrics of the program from now on. Call it before servers, clients and topics are made.
    ///
    /// # Errors
    ///
    /// If the program has a recorder of metrics already.
    pub fn install() -> Result<Self, InstallError> {
        let duration = |side: &str| Matcher::Full(format!("rpc.{side}.call.duration"));
        let handle = PrometheusBuilder::new()
            .with_recommended_naming(true)
            .set_buckets_for_metric(duration("server"), &SECONDS)?
            .set_buckets_for_metric(duration("client"), &SECONDS)?
            .set_buckets_for_metric(Matcher::Full("smq_lag_events".into()), &EVENTS)?
            .install_recorder()?;
        describe();
        let upkeep = handle.clone();
        thread::spawn(move || {
            loop {
                thread::sleep(UPKEEP);
                upkeep.run_upkeep();
            }
        });
        Ok(Self(handle))
    }

    /// Returns all metrics, in the text format of Prometheus.
    pub fn render(&self) -> String {
        Collector::default().collect();
        self.0.render()
    }

    /// Adds `/metrics` to a server, for all who reach it: to one for operators, at an address of its own.
    #[must_use]
    pub fn add_to(&self, server: Server) -> Server {
        self.add_to_for(server, |_| async { Ok(()) })
    }

    /// Adds `/metrics` to a server, for those whom `may_read` lets in. The server's own authenticator is not asked.
    ///
    /// ```no_run
    /// use smq_runtime::{RequestHead, Server, Status};
    ///
    /// async fn is_prometheus(request: RequestHead) -> Result<(), Status> {
    ///     match request.bearer() {
    ///         Some("a token of Prometheus'") => Ok(()),
    ///         _ => Err(Status::unauthenticated("send Authorization: Bearer …")),
    ///     }
    /// }
    ///
    /// # fn main() -> Result<(), smq_telemetry::InstallError> {
    /// let metrics = smq_telemetry::Metrics::install()?;
    /// let server = metrics.add_to_for(Server::new(), is_prometheus);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn add_to_for<F, R>(&self, server: Server, may_read: F) -> Server
    where
        F: Fn(RequestHead) -> R + Send + Sync + 'static,
        R: Future<Output = Result<(), Status>> + Send + 'static,
    {
        let metrics = self.clone();
        server.handle("/metrics", move |request: Request<Bytes>| {
            let (head, _) = request.into_parts();
            let (metrics, may_read) = (metrics.clone(), may_read(RequestHead::from(&head)));
            async move {
                match (refused(&head.method), may_read.await) {
                    (Some(refused), _) => refused,
                    (None, Ok(())) => text(StatusCode::OK, FORMAT, metrics.render()),
                    (None, Err(status)) => denied(&status),
                }
            }
        })
    }
}

fn denied(status: &Status) -> Response<Bytes> {
    let (code, json) = (status.code(), door::status_json(status));
    let mut response = text(code.http_status(), "application/json", json);
    if code == Code::Unauthenticated {
        let bearer = HeaderValue::from_static("Bearer");
        let headers = response.headers_mut();
        headers.insert(header::WWW_AUTHENTICATE, bearer);
    }
    response
}

/// Says what each metric is, for the people who read them.
fn describe() {
    describe_gauge!(
        "smq_connections",
        Unit::Count,
        "Open connections, sessions included."
    );
    describe_gauge!("smq_sessions", Unit::Count, "Open sessions.");
    describe_counter!(
        "smq_calls_total",
        Unit::Count,
        "Requests, publishes and subscribes that reached a handler, by code."
    );
    describe_counter!(
        "smq_refusals_total",
        Unit::Count,
        "What was refused before a handler or broken off, by status and exceeded limit."
    );
    describe_counter!(
        "smq_published_total",
        Unit::Count,
        "Events published to a topic."
    );
    describe_counter!(
        "smq_delivered_total",
        Unit::Count,
        "Events given to subscribers."
    );
    describe_histogram!(
        "smq_lag_events",
        Unit::Count,
        "Events that waited for a subscriber, each time it took some."
    );
    describe_counter!(
        "smq_gaps_total",
        Unit::Count,
        "Gaps that subscribers were told of."
    );
    describe_gauge!(
        "smq_subscriptions",
        Unit::Count,
        "Open subscriptions of a topic."
    );
    describe_histogram!(
        "rpc.server.call.duration",
        Unit::Seconds,
        "Duration of calls at the server."
    );
    describe_histogram!(
        "rpc.client.call.duration",
        Unit::Seconds,
        "Duration of calls at the client."
    );
    Collector::default().describe();
}

impl fmt::Debug for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Metrics").finish_non_exhaustive()
    }
}
