//! Metrics. The documentation of the crate lists them.

use std::{
    fmt,
    sync::{Arc, OnceLock},
    time::Duration,
};

use metrics::{Counter, Gauge, Histogram, Label, counter, gauge, histogram};

use crate::status::Code;

/// The name of these remote procedure calls in OpenTelemetry.
pub(crate) const RPC_SYSTEM: &str = "socket.mq";

/// The calls of one method or topic, on one side. The names are those of OpenTelemetry.
pub(crate) struct CallMeasures {
    /// The name of the method: `weather.v1.Weather/GetForecast`.
    method: Arc<str>,
    side: Side,
    /// `ok`, then the codes: registered when they are measured first.
    by_code: [OnceLock<Measured>; 1 + Code::ALL.len()],
}

enum Side {
    Server {
        path: &'static str,
    },
    Client {
        address: Arc<str>,
        port: Option<u16>,
    },
}

struct Measured {
    calls: Counter,
    duration: Histogram,
}

/// What a call came to.
#[derive(Clone, Copy)]
pub(crate) enum Outcome {
    Ok,
    Code(Code),
    /// It failed at the client.
    Failed(&'static str),
}

impl Outcome {
    /// Returns `ok`, or the name of the code; none if the call has failed at the client.
    pub(crate) fn status(self) -> Option<&'static str> {
        match self {
            Self::Ok => Some("ok"),
            Self::Code(code) => Some(code.as_str()),
            Self::Failed(_) => None,
        }
    }

    /// Returns the name of the error, if it is a fault of the server: the classes of OpenTelemetry for gRPC.
    pub(crate) fn fault(self) -> Option<&'static str> {
        match self {
            Self::Code(
                Code::Unknown
                | Code::DeadlineExceeded
                | Code::Unimplemented
                | Code::Internal
                | Code::Unavailable
                | Code::DataLoss,
            ) => self.error(),
            _ => None,
        }
    }

    /// Returns the name of the error.
    pub(crate) fn error(self) -> Option<&'static str> {
        match self {
            Self::Ok => None,
            Self::Code(code) => Some(code.as_str()),
            Self::Failed(what) => Some(what),
        }
    }
}

impl CallMeasures {
    /// Returns the measures of a method that a server has.
    pub(crate) fn served(method: Arc<str>, path: &'static str) -> Self {
        Self::new(method, Side::Server { path })
    }

    /// Returns the measures of a method that a client calls.
    pub(crate) fn called(method: Arc<str>, address: Arc<str>, port: Option<u16>) -> Self {
        Self::new(method, Side::Client { address, port })
    }

    fn new(method: Arc<str>, side: Side) -> Self {
        Self {
            method,
            side,
            by_code: std::array::from_fn(|_| OnceLock::new()),
        }
    }

    /// Returns the name of the method: `weather.v1.Weather/GetForecast`.
    pub(crate) fn method(&self) -> &str {
        &self.method
    }

    /// Returns the address and the port that the client connects to.
    pub(crate) fn server(&self) -> (Option<&str>, Option<u16>) {
        match &self.side {
            Side::Server { .. } => (None, None),
            Side::Client { address, port } => (Some(address), *port),
        }
    }

    /// Counts a call.
    pub(crate) fn record(&self, outcome: Outcome, took: Duration) {
        let index = match outcome {
            Outcome::Ok => 0,
            Outcome::Code(code) => 1 + code as usize,
            Outcome::Failed(_) => return self.register(outcome).record(took),
        };
        let measured = self.by_code[index].get_or_init(|| self.register(outcome));
        measured.record(took);
    }

    fn register(&self, outcome: Outcome) -> Measured {
        let mut labels = vec![
            Label::from_static_parts("rpc.system.name", RPC_SYSTEM),
            Label::new("rpc.method", Arc::clone(&self.method)),
        ];
        let status = outcome.status();
        labels.extend(status.map(|it| Label::from_static_parts("rpc.status_code", it)));
        let error = match self.side {
            Side::Server { .. } => outcome.fault(),
            Side::Client { .. } => outcome.error(),
        };
        labels.extend(error.map(|it| Label::from_static_parts("error.type", it)));
        match &self.side {
            Side::Server { path } => Measured {
                calls: counter!("smq_calls_total", "path" => *path, "code" => status.unwrap_or("ok")),
                duration: histogram!("rpc.server.call.duration", labels),
            },
            Side::Client { address, port } => {
                labels.push(Label::new("server.address", Arc::clone(address)));
                labels.extend(port.map(|port| Label::new("server.port", port.to_string())));
                Measured {
                    calls: Counter::noop(),
                    duration: histogram!("rpc.client.call.duration", labels),
                }
            }
        }
    }
}

impl Measured {
    fn record(&self, took: Duration) {
        self.calls.increment(1);
        self.duration.record(took);
    }
}

impl fmt::Debug for CallMeasures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CallMeasures").field(&self.method).finish()
    }
}

/// Counts a refusal or a close by its status and, if a limit was exceeded, by the field of `Limits`.
pub(crate) fn refusal(status: u16, limit: Option<&'static str>) {
    refused(status.to_string(), limit);
}

/// Counts a connection that was closed without a response because of a limit.
pub(crate) fn closed(limit: &'static str) {
    refused("closed".into(), Some(limit));
}

fn refused(status: String, limit: Option<&'static str>) {
    counter!("smq_refusals_total", "status" => status, "limit" => limit.unwrap_or("none"))
        .increment(1);
}

/// Counts an event of a durable topic that is lost.
pub(crate) fn lost(path: &'static str) {
    counter!("smq_lost_total", "path" => path).increment(1);
}

/// Counts a connection as open until the guard is dropped.
pub(crate) fn connection() -> GaugeGuard {
    GaugeGuard::new(gauge!("smq_connections"))
}

/// Counts a session as open until the guard is dropped.
pub(crate) fn session() -> GaugeGuard {
    GaugeGuard::new(gauge!("smq_sessions"))
}

/// Increments a gauge, and decrements it when dropped.
pub(crate) struct GaugeGuard(Gauge);

impl GaugeGuard {
    fn new(gauge: Gauge) -> Self {
        gauge.increment(1.0);
        Self(gauge)
    }
}

impl Drop for GaugeGuard {
    fn drop(&mut self) {
        self.0.decrement(1.0);
    }
}

/// The metrics of one topic.
pub(crate) struct TopicMeasures {
    pub(crate) published: Counter,
    delivered: Counter,
    lag: Histogram,
    pub(crate) gaps: Counter,
    subscriptions: Gauge,
}

impl TopicMeasures {
    pub(crate) fn new(path: &'static str) -> Self {
        Self {
            published: counter!("smq_published_total", "path" => path),
            delivered: counter!("smq_delivered_total", "path" => path),
            lag: histogram!("smq_lag_events", "path" => path),
            gaps: counter!("smq_gaps_total", "path" => path),
            subscriptions: gauge!("smq_subscriptions", "path" => path),
        }
    }

    /// Counts events that a subscriber has taken, which was behind by `lag` events.
    pub(crate) fn deliver(&self, events: usize, lag: usize) {
        self.delivered.increment(events as u64);
        self.lag.record(lag as f64);
    }

    /// Counts a subscription as open until the guard is dropped.
    pub(crate) fn subscription(&self) -> GaugeGuard {
        GaugeGuard::new(self.subscriptions.clone())
    }
}
