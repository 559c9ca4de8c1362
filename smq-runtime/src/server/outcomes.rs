//! How publishes ended, so that one that is sent again after a lost connection is applied once.

use std::{
    collections::{BTreeMap, HashMap},
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use tokio::sync::watch;

use crate::{status::Status, wire::Receipt};

/// A publisher: the 16 random bytes that it has chosen, in the name space of who is proven to have sent them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct PublisherId {
    /// The key of the sender; nothing, of those whom nobody knows.
    sender: Option<Bytes>,
    id: [u8; 16],
}

/// How a publish ended.
pub(super) type Outcome = Result<Receipt, Status>;

/// How many publishes of one publisher are remembered: as many as it may have unanswered.
const MOST_OUTCOMES: usize = 1024;

/// How many publishers are remembered: those that were heard of last.
const MOST_PUBLISHERS: usize = 4096;

/// What publishers have published of late.
#[derive(Default)]
pub(super) struct Published {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    known: HashMap<PublisherId, Publisher>,
    /// Who was heard of when.
    heard: BTreeMap<u64, PublisherId>,
    now: u64,
}

#[derive(Default)]
struct Publisher {
    heard: u64,
    outcomes: BTreeMap<u64, watch::Receiver<Option<Outcome>>>,
    /// The highest sequence that is no longer remembered.
    forgotten: u64,
}

impl PublisherId {
    /// Returns the publisher that a sender of that key has chosen the id of.
    pub(super) fn of_sender(key: &[u8], id: [u8; 16]) -> Self {
        let sender = Some(Bytes::copy_from_slice(key));
        Self { sender, id }
    }

    /// Reads 32 hexadecimal digits.
    pub(super) fn parse(text: &str) -> Result<Self, Status> {
        let digits = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let id = u128::from_str_radix(text, 16).ok().filter(|_| digits);
        let id =
            id.ok_or_else(|| Status::invalid_argument("a publisher is 32 hexadecimal digits"))?;
        Ok(Self {
            sender: None,
            id: id.to_be_bytes(),
        })
    }
}

impl Published {
    /// Remembers a publisher from now on. What it has `published` before that is not known, unless it
    /// is remembered already.
    pub(super) fn meet(&self, id: &PublisherId, published: u64) {
        let mut state = self.lock();
        let is_known = state.known.contains_key(id);
        let publisher = state.hear(id);
        if !is_known {
            publisher.forgotten = published;
        }
    }

    /// Publishes, unless this publish is known already: then returns how it ended, or will end.
    ///
    /// What publishes runs as a task of its own: it goes on when nobody waits for it any more.
    pub(super) async fn once(
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
        ended.unwrap_or_else(|| Err(unknown()))
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
    fn hear(&mut self, id: &PublisherId) -> &mut Publisher {
        self.now += 1;
        let publisher = self.known.entry(id.clone()).or_default();
        self.heard.remove(&publisher.heard);
        self.heard.insert(self.now, id.clone());
        publisher.heard = self.now;
        if self.heard.len() > MOST_PUBLISHERS
            && let Some((_, silent)) = self.heard.pop_first()
        {
            self.known.remove(&silent);
        }
        self.known.entry(id.clone()).or_default()
    }

    fn claim(&mut self, id: &PublisherId, sequence: u64, again: bool) -> Result<Claim, Status> {
        let is_known = self.known.contains_key(id);
        let publisher = self.hear(id);
        if !is_known {
            // Forgotten in the middle of a session: only what is new from here on is known to be.
            publisher.forgotten = if again { sequence } else { sequence - 1 };
        }
        if let Some(outcome) = publisher.outcomes.get(&sequence) {
            return Ok(Claim::Known(outcome.clone()));
        }
        if sequence <= publisher.forgotten {
            return Err(unknown());
        }
        let (outcome, waiting) = watch::channel(None);
        publisher.outcomes.insert(sequence, waiting);
        if publisher.outcomes.len() > MOST_OUTCOMES
            && let Some((forgotten, _)) = publisher.outcomes.pop_first()
        {
            publisher.forgotten = forgotten;
        }
        Ok(Claim::New(outcome))
    }
}

fn unknown() -> Status {
    Status::aborted("whether this was published before is not known: the server does not remember")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::status::Code;

    static ID: PublisherId = of_nobody([7; 16]);

    const fn of_nobody(id: [u8; 16]) -> PublisherId {
        PublisherId { sender: None, id }
    }

    /// Publishes, and counts how often it is applied.
    async fn publish(
        publishers: &Arc<Published>,
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
        publishers.once(&ID, sequence, again, publish).await
    }

    #[test]
    fn what_is_a_publisher() {
        assert!(PublisherId::parse("00112233445566778899aabbccddeeFF").is_ok());
        for text in ["", "7", "+0112233445566778899aabbccddeeff", &"0".repeat(33)] {
            assert!(PublisherId::parse(text).is_err(), "{text:?}");
        }
    }

    #[tokio::test]
    async fn what_is_sent_again_is_applied_once() {
        let (publishers, applied) = (Arc::default(), Arc::default());
        for again in [false, true, true] {
            publish(&publishers, 1, again, &applied).await.unwrap();
            let refusal = publish(&publishers, 13, again, &applied).await.unwrap_err();
            assert_eq!(refusal.code(), Code::InvalidArgument);
        }
        assert_eq!(applied.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn what_is_still_at_work_is_waited_for() {
        let publishers: Arc<Published> = Arc::default();
        let (finish, finished) = tokio::sync::oneshot::channel();
        let slow = async {
            finished.await.unwrap();
            Ok(Receipt::default())
        };
        let abandoned = publishers.once(&ID, 1, false, slow);
        let abandoned = tokio::time::timeout(std::time::Duration::ZERO, abandoned);
        assert!(abandoned.await.is_err());
        let again = publishers.once(&ID, 1, true, async { unreachable!("applied twice") });
        finish.send(()).unwrap();
        again.await.unwrap();
    }

    #[tokio::test]
    async fn what_is_not_remembered_is_not_guessed() {
        let (publishers, applied) = (Arc::<Published>::default(), Arc::default());
        let unknown = publish(&publishers, 1, true, &applied).await.unwrap_err();
        assert_eq!(unknown.code(), Code::Aborted);
        publishers.meet(&ID, 1);
        let before = publish(&publishers, 1, true, &applied).await.unwrap_err();
        assert_eq!(before.code(), Code::Aborted);
        for sequence in 2..=MOST_OUTCOMES as u64 + 2 {
            publish(&publishers, sequence, true, &applied).await.ok();
        }
        let forgotten = publish(&publishers, 2, true, &applied).await.unwrap_err();
        assert_eq!(forgotten.code(), Code::Aborted);
        publish(&publishers, 3, true, &applied).await.unwrap();
        assert_eq!(applied.load(Ordering::SeqCst), MOST_OUTCOMES + 1);
    }

    #[test]
    fn who_was_not_heard_of_for_longest_is_forgotten() {
        let publishers = Published::default();
        for id in 0..=MOST_PUBLISHERS as u128 {
            publishers.meet(&of_nobody(id.to_be_bytes()), 0);
            publishers.meet(&ID, 0);
        }
        let state = publishers.lock();
        assert_eq!(state.known.len(), MOST_PUBLISHERS);
        assert!(state.known.contains_key(&ID));
        assert!(!state.known.contains_key(&of_nobody([0; 16])));
    }
}
