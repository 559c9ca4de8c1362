//! A subscriber of a sealed topic, and the topics that are sealed.

use std::{
    any::Any,
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use smq_runtime::{
    Status,
    schema::Retain,
    security::{StoredEvent, TopicInfo},
};

use crate::{
    pgp::{Key, SealError},
    session::{CurrentKey, SealedEvent, SealedTopic, TopicKey, is_signed},
};

/// The topics of a server that are sealed.
#[derive(Default)]
pub(super) struct SealedTopics {
    /// By path and epoch: one life of each.
    topics: Mutex<HashMap<(&'static str, u64), Arc<SealedTopic>>>,
}

impl SealedTopics {
    /// Lets a subscriber in.
    pub(super) fn join(&self, info: &TopicInfo, key: &Key) -> Subscriber {
        let (method, epoch) = (info.method, info.epoch);
        let mut topics = self.topics.lock().unwrap_or_else(PoisonError::into_inner);
        let topic = topics.entry((method.path, epoch)).or_insert_with(|| {
            let topic = method.topic.as_ref();
            let signed = is_signed(method);
            let keeps =
                topic.is_some_and(|topic| topic.replay > 0 || topic.retain != Retain::Nothing);
            let topic = SealedTopic::new(info.name(), epoch, key.clone(), signed, !keeps);
            Arc::new(topic)
        });
        topic.join();
        Subscriber {
            turn: topic.turn(),
            topic: Arc::clone(topic),
            given: None,
        }
    }
}

/// A subscriber of a sealed topic. When it is dropped, the key of the topic changes.
pub(super) struct Subscriber {
    topic: Arc<SealedTopic>,
    turn: CurrentKey,
    /// The key that it was given last.
    given: Option<Arc<TopicKey>>,
}

impl Subscriber {
    /// Takes the key in force, after events were taken from the log.
    pub(super) fn refresh_key(&mut self) {
        self.turn = self.topic.turn();
    }

    /// Returns about how many bytes sealing adds to an event.
    pub(super) fn overhead(&self) -> usize {
        self.topic.overhead()
    }

    /// Returns an event as all subscribers get it. The first of them seals it.
    pub(super) fn seal(&self, event: &StoredEvent) -> Result<Arc<SealedEvent>, Status> {
        // The slot is locked meanwhile: other subscribers wait instead of sealing the event again.
        let mut slot = event.slot();
        let sealed = slot
            .clone()
            .and_then(|it| it.downcast::<SealedEvent>().ok());
        if let Some(sealed) = sealed.filter(|it| self.topic.is_current(it, &self.turn)) {
            return Ok(sealed);
        }
        let sealed = self
            .topic
            .seal(&self.turn, event.sequence(), event.payload());
        let sealed = Arc::new(sealed.map_err(|error| unsigned(&error))?);
        *slot = Some(Arc::clone(&sealed) as Arc<dyn Any + Send + Sync>);
        Ok(sealed)
    }

    /// Returns the key in force, if the subscriber does not have it yet.
    pub(super) fn new_key(&mut self) -> Option<Arc<TopicKey>> {
        let key = &self.turn.key;
        if self.given.as_ref().is_some_and(|it| Arc::ptr_eq(it, key)) {
            return None;
        }
        self.given = Some(Arc::clone(key));
        self.given.clone()
    }
}

fn unsigned(error: &SealError) -> Status {
    tracing::error!(target: "smq::security", %error, "cannot sign an event");
    Status::unavailable("the server cannot sign its events now")
}

impl Drop for Subscriber {
    fn drop(&mut self) {
        if self.given.is_some() {
            self.topic.leave();
        }
    }
}
