//! Metrics. The documentation of the crate lists them.

use metrics::{Counter, Gauge, Histogram, counter, gauge, histogram};

/// Counts a call by its result: `ok`, or the name of its code.
pub(crate) fn call(path: &'static str, code: &'static str) {
    counter!("smq_calls_total", "path" => path, "code" => code).increment(1);
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
    pub(crate) delivered: Counter,
    pub(crate) lag: Histogram,
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

    /// Counts a subscription as open until the guard is dropped.
    pub(crate) fn subscription(&self) -> GaugeGuard {
        GaugeGuard::new(self.subscriptions.clone())
    }
}
