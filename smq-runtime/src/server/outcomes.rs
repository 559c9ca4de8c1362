//! Remembers the outcomes of numbered publishes, so that a retry after a lost connection is not applied twice.
//!
//! An outcome is a position or a code. All outcomes together have a budget; when it is used up, whoever uses most of it
//! loses the oldest ones first.

use std::{
    collections::{BTreeMap, HashMap},
    future::Future,
    hash::BuildHasher as _,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::watch;

use crate::{
    access::Namespace,
    log::{Logs, PublishId, Recalled, other_content, stable_hash},
    position::Position,
    status::{Code, Status},
    wire::Receipt,
};

/// A publisher of an interface: 16 random bytes that the client chose, in the name space of its owner.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct PublisherId {
    pub(super) owner: Namespace,
    /// The application and the version.
    pub(super) interface: (&'static str, &'static str),
    pub(super) id: [u8; 16],
}

/// One numbered publish, as its outcome is found.
#[derive(Debug, Clone)]
pub(super) struct OutcomeKey {
    pub(super) publisher: PublisherId,
    pub(super) sequence: u64,
    /// The highest sequence that the publisher had used before: if the publisher is not known, the outcomes up to that
    /// are not.
    pub(super) published: u64,
    /// The address of the client, which counts for clients that nobody has identified.
    pub(super) address: Option<IpAddr>,
}

impl OutcomeKey {
    /// Returns the id of the publish for handlers and logs. Without a content for those topics that are not durable.
    pub(super) fn publish_id(&self, content: Option<(&str, &[u8])>) -> PublishId {
        let PublisherId {
            owner,
            interface: (application, version),
            id,
        } = &self.publisher;
        let (kind, owner) = match owner {
            Namespace::Nobody => (0, &[][..]),
            Namespace::Identity(key) => (1, &key[..]),
            Namespace::Verified(key) => (2, &key[..]),
        };
        let name = format!("{application}.{version}");
        let len = u32::try_from(owner.len()).unwrap_or(u32::MAX).to_be_bytes();
        let publisher = [&[kind], &len[..], owner, name.as_bytes(), id].concat();
        let user = match (&self.publisher.owner, self.address) {
            (Namespace::Nobody, Some(address)) => stable_hash(&[address.to_string().as_bytes()]),
            _ => stable_hash(&[&[kind], owner]),
        };
        PublishId {
            publisher: publisher.into(),
            number: self.sequence,
            content: content.map_or(0, |(topic, event)| stable_hash(&[topic.as_bytes(), event])),
            user,
        }
    }
}

/// A publish to a durable topic, and where it is remembered.
pub(super) type Remembered = (Arc<dyn Logs>, Arc<PublishId>);

/// The outcome of a publish.
pub(super) type Outcome = Result<Receipt, Status>;

/// The number of outcomes that are kept per publisher: clients have at most as many unanswered publishes.
const MAX_OUTCOMES: usize = 1024;

/// The bytes of all outcomes, and what one publisher and one outcome cost.
const MAX_BYTES: usize = 32 << 20;
const PUBLISHER: usize = 512;
const OUTCOME: usize = 96;

/// The outcomes of recent numbered publishes, per publisher.
#[derive(Default)]
pub(super) struct PublishOutcomes {
    state: Mutex<State>,
    /// Tells contents apart.
    hasher: std::hash::RandomState,
}

#[derive(Default)]
struct State {
    publishers: HashMap<PublisherId, PublisherOutcomes>,
    usage: Usage,
    now: u64,
}

/// The bytes of all outcomes, and of each user.
#[derive(Default)]
struct Usage {
    bytes: usize,
    users: HashMap<User, usize>,
}

/// Who uses the memory of outcomes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum User {
    Owner(Namespace),
    /// A client that nobody has identified.
    Address(Option<IpAddr>),
}

struct PublisherOutcomes {
    user: User,
    last_used: u64,
    outcomes: BTreeMap<u64, Kept>,
    /// The highest sequence whose outcome is no longer kept.
    forgotten: u64,
}

/// What is kept of a publish.
struct Kept {
    /// The hash of the topic and the event.
    content: u64,
    state: KeptState,
}

enum KeptState {
    Running(watch::Receiver<Option<Outcome>>),
    Done(Result<Option<Position>, Code>),
}

enum Claim {
    /// Nobody here knows whether it was published.
    Forgotten,
    New(watch::Sender<Option<Outcome>>),
    Running(watch::Receiver<Option<Outcome>>),
    Done(Outcome),
}

impl PublishOutcomes {
    /// Takes note of a publisher before its first publish, which is then not unknown if it comes again.
    pub(super) fn register(&self, id: &OutcomeKey) {
        self.lock().touch(id);
    }

    /// Runs `publish`, unless this publish is known: then returns its outcome, or waits for it.
    ///
    /// `publish` runs in its own task, so it continues when the caller goes away.
    ///
    /// # Errors
    ///
    /// When the outcome is no longer known, or when another content was published under this number.
    pub(super) async fn apply_once(
        self: &Arc<Self>,
        id: &OutcomeKey,
        (topic, event): (&str, &[u8]),
        remembered: Option<Remembered>,
        publish: impl Future<Output = Outcome> + Send + 'static,
    ) -> Outcome {
        let content = self.hasher.hash_one((topic, event));
        let claim = self.lock().claim(id, content, false)?;
        let claim = match (claim, remembered) {
            (Claim::Forgotten, Some((logs, publish))) => {
                match logs.recall(PublishId::clone(&publish)).await? {
                    Recalled::Done { content, outcome } => {
                        publish.check(content)?;
                        return done(outcome);
                    }
                    Recalled::New => self.lock().claim(id, content, true)?,
                    Recalled::Unknown => return Err(outcome_unknown()),
                }
            }
            (claim, _) => claim,
        };
        let mut outcome = match claim {
            Claim::Forgotten => return Err(outcome_unknown()),
            Claim::Done(outcome) => return outcome,
            Claim::Running(outcome) => outcome,
            Claim::New(outcome) => {
                let waiting = outcome.subscribe();
                let (outcomes, id) = (Arc::clone(self), id.clone());
                tokio::spawn(async move {
                    let ended = publish.await;
                    outcomes.lock().end(&id, &ended);
                    outcome.send_replace(Some(ended));
                });
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

impl State {
    /// Returns the publisher, which is new if it is not known. There is room for one more outcome.
    fn touch(&mut self, id: &OutcomeKey) -> &mut PublisherOutcomes {
        self.make_room();
        self.now += 1;
        let usage = &mut self.usage;
        let publisher = self.publishers.entry(id.publisher.clone());
        let publisher = publisher.or_insert_with(|| {
            let user = User::of(id);
            usage.take(&user, PUBLISHER);
            PublisherOutcomes {
                user,
                last_used: 0,
                outcomes: BTreeMap::new(),
                forgotten: id.published,
            }
        });
        publisher.last_used = self.now;
        publisher
    }

    /// Claims a publish. It `is_new` if a log knows that it was not published.
    fn claim(&mut self, id: &OutcomeKey, content: u64, is_new: bool) -> Result<Claim, Status> {
        let publisher = self.touch(id);
        if let Some(kept) = publisher.outcomes.get(&id.sequence) {
            return kept.claim(content);
        }
        if id.sequence <= publisher.forgotten && !is_new {
            return Ok(Claim::Forgotten);
        }
        let (outcome, waiting) = watch::channel(None);
        let state = KeptState::Running(waiting);
        let kept = Kept { content, state };
        publisher.outcomes.insert(id.sequence, kept);
        if publisher.outcomes.len() > MAX_OUTCOMES
            && let Some((forgotten, _)) = publisher.outcomes.pop_first()
        {
            publisher.forgotten = publisher.forgotten.max(forgotten);
        } else {
            let user = publisher.user.clone();
            self.usage.take(&user, OUTCOME);
        }
        Ok(Claim::New(outcome))
    }

    /// Keeps the outcome of a publish, unless the client may try again.
    fn end(&mut self, id: &OutcomeKey, outcome: &Outcome) {
        let Some(publisher) = self.publishers.get_mut(&id.publisher) else {
            return;
        };
        let done = match outcome {
            Ok(receipt) => Ok(receipt.position.map(Position::from)),
            Err(status) => Err(status.code()),
        };
        if done.is_err_and(may_be_tried_again) {
            if publisher.outcomes.remove(&id.sequence).is_some() {
                let user = publisher.user.clone();
                self.usage.give_back(&user, OUTCOME);
            }
        } else if let Some(kept) = publisher.outcomes.get_mut(&id.sequence) {
            kept.state = KeptState::Done(done);
        }
    }

    /// Forgets publishers of whoever uses most, when all is used: the least recently used half.
    fn make_room(&mut self) {
        while self.usage.bytes + PUBLISHER + OUTCOME > MAX_BYTES {
            let most = self.usage.users.iter().max_by_key(|(_, bytes)| **bytes);
            let Some(user) = most.map(|(user, _)| user.clone()) else {
                return;
            };
            let publishers = self.publishers.iter();
            let publishers = publishers.filter(|(_, it)| it.user == user);
            let mut publishers: Vec<_> = publishers
                .map(|(id, it)| (it.last_used, id.clone()))
                .collect();
            publishers.sort_unstable_by_key(|(last_used, _)| *last_used);
            for (_, id) in publishers.iter().take(publishers.len().div_ceil(2)) {
                if let Some(publisher) = self.publishers.remove(id) {
                    self.usage
                        .give_back(&user, PUBLISHER + publisher.outcomes.len() * OUTCOME);
                }
            }
        }
    }
}

impl Usage {
    fn take(&mut self, user: &User, bytes: usize) {
        self.bytes += bytes;
        *self.users.entry(user.clone()).or_default() += bytes;
    }

    fn give_back(&mut self, user: &User, bytes: usize) {
        self.bytes -= bytes;
        if let Some(used) = self.users.get_mut(user) {
            *used -= bytes;
            if *used == 0 {
                self.users.remove(user);
            }
        }
    }
}

impl User {
    fn of(id: &OutcomeKey) -> Self {
        match &id.publisher.owner {
            Namespace::Nobody => Self::Address(id.address),
            owner => Self::Owner(owner.clone()),
        }
    }
}

impl Kept {
    fn claim(&self, content: u64) -> Result<Claim, Status> {
        if self.content != content {
            return Err(other_content());
        }
        Ok(match &self.state {
            KeptState::Running(outcome) => Claim::Running(outcome.clone()),
            KeptState::Done(outcome) => Claim::Done(done(*outcome)),
        })
    }
}

/// Returns the outcome that is remembered.
fn done(outcome: Result<Option<Position>, Code>) -> Outcome {
    match outcome {
        Ok(position) => Ok(Receipt {
            position: position.map(Into::into),
            ..Receipt::default()
        }),
        Err(code) => {
            let message = "this publish was refused before: see the first answer";
            Err(Status::new(code, message))
        }
    }
}

/// Returns whether a publish that was refused with a code is handled anew when it comes again.
pub(super) fn may_be_tried_again(code: Code) -> bool {
    matches!(code, Code::Unavailable | Code::ResourceExhausted)
}

fn outcome_unknown() -> Status {
    Status::aborted("publish outcome unknown: the server no longer remembers it")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn id(publisher: u128, sequence: u64, published: u64) -> OutcomeKey {
        OutcomeKey {
            publisher: PublisherId {
                owner: Namespace::Nobody,
                interface: ("weather", "v1"),
                id: publisher.to_be_bytes(),
            },
            sequence,
            published,
            address: Some([127, 0, 0, 1].into()),
        }
    }

    /// Publishes and counts the applications.
    async fn publish(
        publishers: &Arc<PublishOutcomes>,
        id: &OutcomeKey,
        applied: &Arc<AtomicUsize>,
    ) -> Outcome {
        let count = Arc::clone(applied);
        let sequence = id.sequence;
        let publish = async move {
            match (sequence, count.fetch_add(1, Ordering::SeqCst)) {
                (13, _) => Err(Status::invalid_argument("unlucky")),
                (14, 0) => Err(Status::unavailable("busy")),
                _ => Ok(Receipt::default()),
            }
        };
        let content = ("topic", &b"event"[..]);
        publishers.apply_once(id, content, None, publish).await
    }

    #[tokio::test]
    async fn a_retry_is_applied_once() {
        let (publishers, applied) = (Arc::default(), Arc::default());
        for _ in 0..3 {
            publish(&publishers, &id(7, 1, 0), &applied).await.unwrap();
            let refusal = publish(&publishers, &id(7, 13, 0), &applied).await;
            assert_eq!(refusal.unwrap_err().code(), Code::InvalidArgument);
        }
        assert_eq!(applied.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn what_may_be_tried_again_is_not_remembered() {
        let (publishers, applied) = (Arc::default(), Arc::default());
        let busy = publish(&publishers, &id(7, 14, 0), &applied).await;
        assert_eq!(busy.unwrap_err().code(), Code::Unavailable);
        publish(&publishers, &id(7, 14, 0), &applied).await.unwrap();
        publish(&publishers, &id(7, 14, 0), &applied).await.unwrap();
        assert_eq!(applied.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn a_number_has_one_content() {
        let (publishers, applied) = (Arc::<PublishOutcomes>::default(), Arc::default());
        let id = id(7, 1, 0);
        publish(&publishers, &id, &applied).await.unwrap();
        for other in [("topic", &b"other"[..]), ("elsewhere", b"event")] {
            let refused =
                publishers.apply_once(&id, other, None, async { unreachable!("applied") });
            assert_eq!(refused.await.unwrap_err().code(), Code::InvalidArgument);
        }
    }

    #[tokio::test]
    async fn a_retry_waits_for_the_running_publish() {
        let publishers: Arc<PublishOutcomes> = Arc::default();
        let (finish, finished) = tokio::sync::oneshot::channel();
        let slow = async {
            finished.await.unwrap();
            Ok(Receipt::default())
        };
        let (id, content) = (id(7, 1, 0), ("topic", &b"event"[..]));
        let abandoned = publishers.apply_once(&id, content, None, slow);
        let abandoned = tokio::time::timeout(std::time::Duration::ZERO, abandoned);
        assert!(abandoned.await.is_err());
        let again =
            publishers.apply_once(&id, content, None, async { unreachable!("applied twice") });
        finish.send(()).unwrap();
        again.await.unwrap();
    }

    #[tokio::test]
    async fn a_forgotten_outcome_is_unknown() {
        let (publishers, applied) = (Arc::<PublishOutcomes>::default(), Arc::default());
        let unknown = publish(&publishers, &id(7, 1, 1), &applied).await;
        assert_eq!(unknown.unwrap_err().code(), Code::Aborted);
        for sequence in 2..=MAX_OUTCOMES as u64 + 2 {
            publish(&publishers, &id(7, sequence, 1), &applied)
                .await
                .ok();
        }
        let forgotten = publish(&publishers, &id(7, 2, 1), &applied).await;
        assert_eq!(forgotten.unwrap_err().code(), Code::Aborted);
        publish(&publishers, &id(7, 3, 1), &applied).await.unwrap();
        assert_eq!(applied.load(Ordering::SeqCst), MAX_OUTCOMES + 1);
    }

    /// Whoever makes up publishers loses its own outcomes, and nobody else's.
    #[test]
    fn whoever_uses_most_is_forgotten_first() {
        let outcomes = PublishOutcomes::default();
        let mut state = outcomes.lock();
        assert!(state.claim(&id(1, 1, 0), 0, false).is_ok());
        for made_up in 0..300_000 {
            let mut id = id(1000 + made_up, 1, 0);
            id.address = Some([127, 0, 0, 2].into());
            assert!(state.claim(&id, 0, false).is_ok());
        }
        assert!(state.usage.bytes <= MAX_BYTES);
        let used: usize = state.usage.users.values().sum();
        assert_eq!(used, state.usage.bytes);
        let honest = &state.publishers[&id(1, 1, 0).publisher];
        assert_eq!(honest.outcomes.len(), 1);
    }
}
