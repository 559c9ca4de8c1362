//! Ends a session when its keys expire, or its client is no longer trusted.

use std::{
    task::{Context, Poll},
    time::{Duration, SystemTime},
};

use smq_runtime::security::{Close, Renewal};
use tokio::time::{Instant, Interval, MissedTickBehavior, interval};

use crate::{message::TrustCheck, session::KEY_LIFE, wire::UNAUTHENTICATED};

/// The interval between checks of the client's certificate and of the age of the keys.
const CHECK_INTERVAL: Duration = Duration::from_millis(500);

/// The time that a client has to open its next session.
const RENEWAL_GRACE: Duration = Duration::from_secs(60);

/// Decides when a sealed session ends.
pub(super) struct SessionExpiry {
    trust: TrustCheck,
    checks: Interval,
    keys: Keys,
}

enum Keys {
    ValidUntil(Instant),
    /// The client must open its next session before this time.
    RenewUntil(Instant),
}

impl SessionExpiry {
    pub(super) fn new(trust: TrustCheck) -> Self {
        let mut checks = interval(CHECK_INTERVAL);
        checks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self {
            trust,
            checks,
            keys: Keys::ValidUntil(Instant::now() + KEY_LIFE),
        }
    }

    /// Waits until the session must be renewed or ends. `wear` is the used part of the keys' capacity.
    pub(super) fn poll(&mut self, context: &mut Context<'_>, wear: f64) -> Poll<Renewal> {
        let mut now = None;
        while let Poll::Ready(tick) = self.checks.poll_tick(context) {
            now = Some(tick);
            if let Err(reason) = self.trust.check(SystemTime::now()) {
                let client = self.trust.caller();
                tracing::info!(target: "smq::security", %client, %reason, "sealed session closed: the client is no longer trusted");
                let close = Close::new(UNAUTHENTICATED, "the certificate is no longer valid");
                return Poll::Ready(Renewal::End(close));
            }
        }
        let is_over = |end| now.is_some_and(|now| now >= end);
        match self.keys {
            Keys::ValidUntil(end) if wear >= 1.0 || is_over(end) => {
                self.keys = Keys::RenewUntil(Instant::now() + RENEWAL_GRACE);
                Poll::Ready(Renewal::Due)
            }
            Keys::RenewUntil(end) if is_over(end) => {
                let close = Close::new(1001, "the session keys have expired");
                Poll::Ready(Renewal::End(close))
            }
            Keys::ValidUntil(_) | Keys::RenewUntil(_) => Poll::Pending,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::future::poll_fn;

    use tokio::time::Instant;

    use super::*;
    use crate::pgp::{Certificate, Key, Keyring};

    async fn due(expiry: &mut SessionExpiry, wear: f64) -> Renewal {
        poll_fn(|context| expiry.poll(context, wear)).await
    }

    fn expiry() -> SessionExpiry {
        let key = Key::generate("Ada").unwrap();
        let certificate = Certificate::from_bytes(&key.certificate().to_bytes()).unwrap();
        let keyring = Keyring::of([certificate]);
        let caller = key.fingerprint();
        SessionExpiry::new(TrustCheck::in_keyring(caller, caller, keyring))
    }

    /// Group 12: rollover. The client is told once, and has a minute to open its next session.
    #[tokio::test(start_paused = true)]
    async fn used_up_keys_are_renewed_before_the_session_ends() {
        let (mut expiry, begin) = (expiry(), Instant::now());
        assert!(matches!(due(&mut expiry, 1.0).await, Renewal::Due));
        assert!(begin.elapsed() < Duration::from_secs(1));
        let Renewal::End(close) = due(&mut expiry, 1.0).await else {
            panic!("the session should end");
        };
        assert_eq!(close.code, 1001);
        assert!(begin.elapsed() >= RENEWAL_GRACE);
    }

    #[tokio::test(start_paused = true)]
    async fn keys_last_an_hour() {
        let (mut expiry, begin) = (expiry(), Instant::now());
        assert!(matches!(due(&mut expiry, 0.0).await, Renewal::Due));
        assert!(begin.elapsed() >= KEY_LIFE);
    }

    /// Group 8: a session ends when its client is no longer trusted.
    #[tokio::test(start_paused = true)]
    async fn the_session_of_an_untrusted_client_ends() {
        let mut expiry = expiry();
        let caller = expiry.trust.caller();
        expiry.trust = TrustCheck::in_keyring(caller, caller, Keyring::of([]));
        let Renewal::End(close) = due(&mut expiry, 0.0).await else {
            panic!("the session should end");
        };
        assert_eq!(close.code, UNAUTHENTICATED);
    }
}
