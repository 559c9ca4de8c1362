//! Retry delays: the detail `google.rpc.RetryInfo` of a status.

use std::time::Duration;

use crate::status::Status;

/// The standard message `google.rpc.RetryInfo`.
#[derive(Clone, PartialEq, prost::Message)]
struct RetryInfo {
    #[prost(message, optional, tag = "1")]
    retry_delay: Option<prost_types::Duration>,
}

impl prost::Name for RetryInfo {
    const NAME: &'static str = "RetryInfo";
    const PACKAGE: &'static str = "google.rpc";
}

impl Status {
    /// Adds a retry delay, as the detail `google.rpc.RetryInfo`: the caller may repeat the request after it.
    ///
    /// If a client reconnects and the server refuses its subscription with a retry delay, the client subscribes again
    /// by itself.
    #[must_use]
    pub fn with_retry_after(self, pause: Duration) -> Self {
        let retry_delay = pause.try_into().ok();
        self.with_detail(&RetryInfo { retry_delay })
    }

    /// Returns the delay after which the request may be repeated; none if the status has no retry delay.
    pub fn retry_after(&self) -> Option<Duration> {
        let RetryInfo { retry_delay } = self.detail()?;
        // An absent or negative delay allows an immediate retry.
        Some(retry_delay.map_or(Duration::ZERO, |pause| {
            pause.try_into().unwrap_or(Duration::ZERO)
        }))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_retry_delay_round_trips() {
        let status = Status::unavailable("not now");
        assert_eq!(status.retry_after(), None);
        for pause in [0, 1, 1_500, 60_000].map(Duration::from_millis) {
            let status = status.clone().with_retry_after(pause);
            assert_eq!(status.retry_after(), Some(pause));
        }
        // The example of PROTOCOL.md: five seconds are `CgIIBQ` in base64.
        let five = status.with_retry_after(Duration::from_secs(5));
        assert_eq!(five.details()[0].type_name, "google.rpc.RetryInfo");
        assert_eq!(&five.details()[0].value[..], b"\x0a\x02\x08\x05");
    }

    #[test]
    fn a_negative_or_absent_delay_is_zero() {
        let retry_delay = Some(prost_types::Duration {
            seconds: -5,
            nanos: 0,
        });
        for detail in [RetryInfo { retry_delay }, RetryInfo::default()] {
            let status = Status::unavailable("not now").with_detail(&detail);
            assert_eq!(status.retry_after(), Some(Duration::ZERO));
        }
    }
}
