//! What is counted: the table stands in the documentation of the crate.

use metrics::{Counter, Gauge, Histogram, counter, gauge, histogram};

/// Counts a call by how it ended: `ok`, or the name of its code.
pub(crate) fn call(path: &'static str, code: &'static str) {
    counter!("smq_calls_total", "path" => path, "code" => code).increment(1);
}

/// Counts what was refused or closed with that status, and because of which limit, if it was one.
pub(crate) fn refusal(status: u16, limit: Option<&'static str>) {
    refused(status.to_string(), limit);
}

/// Counts a connection that was closed without a word because of a limit.
pub(crate) fn closed(limit: &'static str) {
    refused("closed".into(), Some(limit));
}

fn refused(status: String, limit: Option<&'static str>) {
    counter!("smq_refusals_total", "status" => status, "limit" => limit.unwrap_or("none"))
        .increment(1);
}

/// Counts a connection for as long as it is held.
pub(crate) fn connection() -> Now {
    Now::new(gauge!("smq_connections"))
}

/// Counts a session for as long as it is held.
pub(crate) fn session() -> Now {
    Now::new(gauge!("smq_sessions"))
}

/// One of what there is now, until it is dropped.
pub(crate) struct Now(Gauge);

impl Now {
    fn new(gauge: Gauge) -> Self {
        gauge.increment(1.0);
        Self(gauge)
    }
}

impl Drop for Now {
    fn drop(&mut self) {
        self.0.decrement(1.0);
    }
}

/// What is counted of one topic.
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

    /// Counts a subscription for as long as it is held.
    pub(crate) fn subscription(&self) -> Now {
        Now::new(self.subscriptions.clone())
    }
}
