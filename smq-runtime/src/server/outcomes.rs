//! Remembers the outcomes of numbered publishes, so that a retry after a lost connection is not applied twice.

use std::{
    collections::{BTreeMap, HashMap},
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::watch;

use crate::{access::Namespace, status::Status, wire::Receipt};

/// The id of a publisher: 16 random bytes that the client chose, in the name space of its owner.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct PublisherId {
    owner: Namespace,
    id: [u8; 16],
}

/// The outcome of a publish.
pub(super) type Outcome = Result<Receipt, Status>;

/// The number of outcomes that are kept per publisher: clients have at most as many unanswered publishes.
const MAX_OUTCOMES: usize = 1024;

/// The number of publishers that are kept; the least recently used one is forgotten first.
const MAX_PUBLISHERS: usize = 4096;

/// The outcomes of recent numbered publishes, per publisher.
#[derive(Default)]
pub(super) struct PublishOutcomes {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    publishers: HashMap<PublisherId, PublisherOutcomes>,
    /// The publishers in the order of their last use.
    by_last_use: BTreeMap<u64, PublisherId>,
    now: u64,
}

#[derive(Default)]
struct PublisherOutcomes {
    last_used: u64,
    outcomes: BTreeMap<u64, watch::Receiver<Option<Outcome>>>,
    /// The highest sequence whose outcome is no longer kept.
    forgotten: u64,
}

impl PublisherId {
    pub(super) fn new(owner: Namespace, id: [u8; 16]) -> Self {
        Self { owner, id }
    }

    /// Parses 32 hexadecimal digits.
    pub(super) fn parse(owner: Namespace, text: &str) -> Result<Self, Status> {
        let digits = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let id = u128::from_str_radix(text, 16).ok().filter(|_| digits);
        let id = id.ok_or_else(|| {
            Status::invalid_argument("invalid publisher: send 32 hexadecimal digits")
        })?;
        Ok(Self::new(owner, id.to_be_bytes()))
    }
}

impl PublishOutcomes {
    /// Registers a publisher. If it is new, outcomes up to the sequence `published` are unknown.
    pub(super) fn register(&self, id: &PublisherId, published: u64) {
        let mut state = self.lock();
        let is_known = state.publishers.contains_key(id);
        let publisher = state.touch(id);
        if !is_known {
            publisher.forgotten = published;
        }
    }

    /// Runs `publish`, unless this sequence is known: then returns its outcome, or waits for it.
    ///
    /// `publish` runs in its own task, so it continues when the caller goes away.
    pub(super) async fn apply_once(
        self: &Arc<Self>,
        id: &PublisherId,
        sequence: u64,
        again: bool,
        publish: impl Future<Output = Outcome> + Send + 'static,
    ) -> Outcome {
        let mut outcome = match self.lock().claim(id, sequence, again)? {
            Claim::Known(outcome) => outcome,
            Claim::New(outcome) => {
                let waiting = outcome.subscribe();
                tokio::spawn(async move { outcome.send_replace(Some(publish.await)) });
                waiting
            }
        };
        let ended = outcome.wait_for(Option::is_some).await;
        let ended = ended.ok().and_then(|outcome| outcome.clone());
        ended.unwrap_or_else(|| Err(outcome_unknown()))
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

enum Claim {
    New(watch::Sender<Option<Outcome>>),
    Known(watch::Receiver<Option<Outcome>>),
}

impl State {
    fn touch(&mut self, id: &PublisherId) -> &mut PublisherOutcomes {
        self.now += 1;
        let publisher = self.publishers.entry(id.clone()).or_default();
        self.by_last_use.remove(&publisher.last_used);
        self.by_last_use.insert(self.now, id.clone());
        publisher.last_used = self.now;
        if self.by_last_use.len() > MAX_PUBLISHERS
            && let Some((_, least_recent)) = self.by_last_use.pop_first()
        {
            self.publishers.remove(&least_recent);
        }
        self.publishers.entry(id.clone()).or_default()
    }

    fn claim(&mut self, id: &PublisherId, sequence: u64, again: bool) -> Result<Claim, Status> {
        let is_known = self.publishers.contains_key(id);
        let publisher = self.touch(id);
        if !is_known {
            // The publisher was evicted during its session. Only sequences that it has not sent before are new for
            // certain.
            publisher.forgotten = if again { sequence } else { sequence - 1 };
        }
        if let Some(outcome) = publisher.outcomes.get(&sequence) {
            return Ok(Claim::Known(outcome.clone()));
        }
        if sequence <= publisher.forgotten {
            return Err(outcome_unknown());
        }
        let (outcome, waiting) = watch::channel(None);
        publisher.outcomes.insert(sequence, waiting);
        if publisher.outcomes.len() > MAX_OUTCOMES
            && let Some((forgotten, _)) = publisher.outcomes.pop_first()
        {
            publisher.forgotten = forgotten;
        }
        Ok(Claim::New(outcome))
    }
}

fn outcome_unknown() -> Status {
    Status::aborted("publish outcome unknown: the server no longer remembers it")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::status::Code;

    static ID: PublisherId = anonymous([7; 16]);

    const fn anonymous(id: [u8; 16]) -> PublisherId {
        PublisherId {
            owner: Namespace::Nobody,
            id,
        }
    }

    /// Publishes and counts the applications.
    async fn publish(
        publishers: &Arc<PublishOutcomes>,
        sequence: u64,
        again: bool,
        applied: &Arc<AtomicUsize>,
    ) -> Outcome {
        let applied = Arc::clone(applied);
        let publish = async move {
            applied.fetch_add(1, Ordering::SeqCst);
            if sequence == 13 {
                return Err(Status::invalid_argument("unlucky"));
            }
            Ok(Receipt::default())
        };
        publishers.apply_once(&ID, sequence, again, publish).await
    }

    #[test]
    fn a_publisher_is_32_hexadecimal_digits() {
        assert!(PublisherId::parse(Namespace::Nobody, "00112233445566778899aabbccddeeFF").is_ok());
        for text in ["", "7", "+0112233445566778899aabbccddeeff", &"0".repeat(33)] {
            assert!(
                PublisherId::parse(Namespace::Nobody, text).is_err(),
                "{text:?}"
            );
        }
    }

    #[tokio::test]
    async fn a_retry_is_applied_once() {
        let (publishers, applied) = (Arc::default(), Arc::default());
        for again in [false, true, true] {
            publish(&publishers, 1, again, &applied).await.unwrap();
            let refusal = publish(&publishers, 13, again, &applied).await.unwrap_err();
            assert_eq!(refusal.code(), Code::InvalidArgument);
        }
        assert_eq!(applied.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn a_retry_waits_for_the_running_publish() {
        let publishers: Arc<PublishOutcomes> = Arc::default();
        let (finish, finished) = tokio::sync::oneshot::channel();
        let slow = async {
            finished.await.unwrap();
            Ok(Receipt::default())
        };
        let abandoned = publishers.apply_once(&ID, 1, false, slow);
        let abandoned = tokio::time::timeout(std::time::Duration::ZERO, abandoned);
        assert!(abandoned.await.is_err());
        let again = publishers.apply_once(&ID, 1, true, async { unreachable!("applied twice") });
        finish.send(()).unwrap();
        again.await.unwrap();
    }

    #[tokio::test]
    async fn a_forgotten_outcome_is_unknown() {
        let (publishers, applied) = (Arc::<PublishOutcomes>::default(), Arc::default());
        let outcome_unknown = publish(&publishers, 1, true, &applied).await.unwrap_err();
        assert_eq!(outcome_unknown.code(), Code::Aborted);
        publishers.register(&ID, 1);
        let before = publish(&publishers, 1, true, &applied).await.unwrap_err();
        assert_eq!(before.code(), Code::Aborted);
        for sequence in 2..=MAX_OUTCOMES as u64 + 2 {
            publish(&publishers, sequence, true, &applied).await.ok();
        }
        let forgotten = publish(&publishers, 2, true, &applied).await.unwrap_err();
        assert_eq!(forgotten.code(), Code::Aborted);
        publish(&publishers, 3, true, &applied).await.unwrap();
        assert_eq!(applied.load(Ordering::SeqCst), MAX_OUTCOMES + 1);
    }

    #[test]
    fn the_least_recently_used_publisher_is_forgotten() {
        let publishers = PublishOutcomes::default();
        for id in 0..=MAX_PUBLISHERS as u128 {
            publishers.register(&anonymous(id.to_be_bytes()), 0);
            publishers.register(&ID, 0);
        }
        let state = publishers.lock();
        assert_eq!(state.publishers.len(), MAX_PUBLISHERS);
        assert!(state.publishers.contains_key(&ID));
        assert!(!state.publishers.contains_key(&anonymous([0; 16])));
    }
}
