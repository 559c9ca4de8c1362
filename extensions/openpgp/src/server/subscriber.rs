//! The sealed topics of a server, and their subscribers.

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

/// The sealed topics of a server.
#[derive(Default)]
pub(super) struct SealedTopics {
    /// By path and epoch.
    topics: Mutex<HashMap<(&'static str, u64), Arc<SealedTopic>>>,
}

impl SealedTopics {
    /// Adds a subscriber to a topic.
    pub(super) fn join(&self, info: &TopicInfo, key: &Key) -> Subscriber {
        let (method, epoch) = (info.method, info.epoch);
        let mut topics = self.topics.lock().unwrap_or_else(PoisonError::into_inner);
        let topic = topics.entry((method.path, epoch)).or_insert_with(|| {
            let topic = method.topic.as_ref();
            let signed = is_signed(method);
            let has_history =
                topic.is_some_and(|topic| topic.replay > 0 || topic.retain != Retain::Nothing);
            let topic = SealedTopic::new(info.name(), epoch, key.clone(), signed, !has_history);
            Arc::new(topic)
        });
        topic.join();
        Subscriber {
            current: topic.current_key(),
            topic: Arc::clone(topic),
            sent: None,
        }
    }
}

/// A subscriber of a sealed topic. Dropping it changes the key of the topic.
pub(super) struct Subscriber {
    topic: Arc<SealedTopic>,
    current: CurrentKey,
    /// The last key that was sent to the subscriber.
    sent: Option<Arc<TopicKey>>,
}

impl Subscriber {
    /// Updates the current key. Callers must have taken the events from the log before.
    pub(super) fn refresh_key(&mut self) {
        self.current = self.topic.current_key();
    }

    /// Returns an estimate of the bytes that sealing adds to an event.
    pub(super) fn overhead(&self) -> usize {
        self.topic.overhead()
    }

    /// Returns the sealed event, which all subscribers share. The first one seals it.
    pub(super) fn seal(&self, event: &StoredEvent) -> Result<Arc<SealedEvent>, Status> {
        // Holds the lock of the slot, so that other subscribers wait instead of sealing the event again.
        let mut slot = event.slot();
        let sealed = slot
            .clone()
            .and_then(|it| it.downcast::<SealedEvent>().ok());
        if let Some(sealed) = sealed.filter(|it| self.topic.is_current(it, &self.current)) {
            return Ok(sealed);
        }
        let headers = event.headers();
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let content = (event.sequence(), event.payload());
        let sealed = self.topic.seal(&self.current, content, headers.collect());
        let sealed = Arc::new(sealed.map_err(|error| cannot_sign(&error))?);
        *slot = Some(Arc::clone(&sealed) as Arc<dyn Any + Send + Sync>);
        Ok(sealed)
    }

    /// Returns the current key if it was not sent to the subscriber yet.
    pub(super) fn new_key(&mut self) -> Option<Arc<TopicKey>> {
        let key = &self.current.key;
        if self.sent.as_ref().is_some_and(|it| Arc::ptr_eq(it, key)) {
            return None;
        }
        self.sent = Some(Arc::clone(key));
        self.sent.clone()
    }
}

fn cannot_sign(error: &SealError) -> Status {
    tracing::error!(target: "smq::security", %error, "cannot sign an event");
    Status::unavailable("the server cannot sign events")
}

impl Drop for Subscriber {
    fn drop(&mut self) {
        if self.sent.is_some() {
            self.topic.leave();
        }
    }
}
