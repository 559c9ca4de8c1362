//! When to try again what was refused only for now: the detail `google.rpc.RetryInfo` of a status.

use std::time::Duration;

use crate::status::Status;

/// The message that says it, which is the same for all who speak of `google.rpc`.
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
    /// Says that the same may be tried again, after that pause: in the detail `google.rpc.RetryInfo`.
    ///
    /// A client that comes back after a lost connection, and whose subscription is refused so, asks for it again by
    /// itself.
    #[must_use]
    pub fn with_retry_after(self, pause: Duration) -> Self {
        let retry_delay = pause.try_into().ok();
        self.with_detail(&RetryInfo { retry_delay })
    }

    /// Returns how long to wait before the same is tried again, if the status says that it may be.
    pub fn retry_after(&self) -> Option<Duration> {
        let RetryInfo { retry_delay } = self.detail()?;
        // A pause that is none, or negative, is over already.
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
    fn a_pause_is_written_and_read() {
        let status = Status::unavailable("not now");
        assert_eq!(status.retry_after(), None);
        for pause in [0, 1, 1_500, 60_000].map(Duration::from_millis) {
            let status = status.clone().with_retry_after(pause);
            assert_eq!(status.retry_after(), Some(pause));
        }
        // As PROTOCOL.md writes it: five seconds, in base64 `CgIIBQ`.
        let five = status.with_retry_after(Duration::from_secs(5));
        assert_eq!(five.details()[0].type_name, "google.rpc.RetryInfo");
        assert_eq!(&five.details()[0].value[..], b"\x0a\x02\x08\x05");
    }

    #[test]
    fn a_pause_that_is_none_is_over() {
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
