//! When a session ends: with its keys, or with the trust in its client's certificate.

use std::{
    task::{Context, Poll},
    time::{Duration, SystemTime},
};

use smq_runtime::security::{Close, Renewal};
use tokio::time::{Instant, Interval, MissedTickBehavior, interval};

use crate::{message::TrustCheck, session::KEY_LIFE, wire::UNAUTHENTICATED};

/// How often the certificate of the client and the age of the keys are checked.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// How long a client may take to open another session.
const RENEWAL_GRACE: Duration = Duration::from_secs(60);

/// Decides when a sealed session ends.
pub(super) struct SessionExpiry {
    trust: TrustCheck,
    look: Interval,
    keys: Keys,
}

enum Keys {
    GoodUntil(Instant),
    /// The client was told to open another session, and may use this one until then.
    WornUntil(Instant),
}

impl SessionExpiry {
    pub(super) fn new(trust: TrustCheck) -> Self {
        let mut look = interval(LOOK_EVERY);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self {
            trust,
            look,
            keys: Keys::GoodUntil(Instant::now() + KEY_LIFE),
        }
    }

    /// Waits until the session has to be renewed or ends. `wear` is 1 when its keys are used up.
    pub(super) fn poll(&mut self, context: &mut Context<'_>, wear: f64) -> Poll<Renewal> {
        let mut now = None;
        while let Poll::Ready(look) = self.look.poll_tick(context) {
            now = Some(look);
            if let Err(reason) = self.trust.check(SystemTime::now()) {
                let client = self.trust.caller();
                tracing::info!(target: "smq::security", %client, %reason, "session ended: the client is no longer trusted");
                let close = Close::new(UNAUTHENTICATED, "the certificate is no longer valid");
                return Poll::Ready(Renewal::End(close));
            }
        }
        let is_over = |end| now.is_some_and(|now| now >= end);
        match self.keys {
            Keys::GoodUntil(end) if wear >= 1.0 || is_over(end) => {
                self.keys = Keys::WornUntil(Instant::now() + RENEWAL_GRACE);
                Poll::Ready(Renewal::Due)
            }
            Keys::WornUntil(end) if is_over(end) => {
                let close = Close::new(1001, "the keys of this session have expired");
                Poll::Ready(Renewal::End(close))
            }
            Keys::GoodUntil(_) | Keys::WornUntil(_) => Poll::Pending,
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

    /// Group 12: rollover. The client is told once, and has a minute to move over.
    #[tokio::test(start_paused = true)]
    async fn worn_keys_are_renewed_before_the_session_ends() {
        let (mut expiry, begin) = (expiry(), Instant::now());
        assert!(matches!(due(&mut expiry, 1.0).await, Renewal::Due));
        assert!(begin.elapsed() < Duration::from_secs(1));
        let Renewal::End(close) = due(&mut expiry, 1.0).await else {
            panic!("it ends");
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

    /// Group 8: who is not trusted any more is not served any more.
    #[tokio::test(start_paused = true)]
    async fn a_stranger_has_no_session() {
        let mut expiry = expiry();
        let caller = expiry.trust.caller();
        expiry.trust = TrustCheck::in_keyring(caller, caller, Keyring::of([]));
        let Renewal::End(close) = due(&mut expiry, 0.0).await else {
            panic!("it ends");
        };
        assert_eq!(close.code, UNAUTHENTICATED);
    }
}
