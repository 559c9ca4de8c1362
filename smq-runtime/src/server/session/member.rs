//! A subscriber of a sealed topic, and the topics that are sealed.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use crate::{
    openpgp::Key,
    schema::{Retain, Signature},
    security::session::{SealedEvent, SealedTopic, TopicKey},
    status::Status,
    topic::{Cursor, StoredEvent},
};

/// The topics of a server that are sealed.
#[derive(Default)]
pub(in crate::server) struct SealedTopics {
    /// By path and epoch: one life of each.
    topics: Mutex<HashMap<(&'static str, u64), Arc<SealedTopic>>>,
}

impl SealedTopics {
    /// Lets a subscriber in.
    pub(super) fn join(&self, cursor: &Cursor, key: &Key) -> Member {
        let ((service, method), epoch) = (cursor.schema(), cursor.epoch());
        let mut topics = self.topics.lock().unwrap_or_else(PoisonError::into_inner);
        let topic = topics.entry((method.path, epoch)).or_insert_with(|| {
            let name = format!(
                "{}.{}/{}.{}",
                service.application, service.version, service.name, method.name
            );
            let (is_signed, hides_history) = method.topic.as_ref().map_or((true, true), |topic| {
                let is_signed = topic.signature == Signature::Each;
                let keeps = topic.replay > 0 || topic.retain != Retain::Nothing;
                (is_signed, !keeps)
            });
            let topic = SealedTopic::new(name, epoch, key.clone(), is_signed, hides_history);
            Arc::new(topic)
        });
        topic.join();
        let (topic, given) = (Arc::clone(topic), None);
        Member { topic, given }
    }
}

/// A subscriber of a sealed topic. When it is dropped, what is sent from then on is not for it.
pub(super) struct Member {
    topic: Arc<SealedTopic>,
    /// The key that it was given last.
    given: Option<Arc<TopicKey>>,
}

impl Member {
    /// Returns an event as it is to be sent, and its key, if that has to be given first.
    pub(super) fn seal(
        &mut self,
        event: &StoredEvent,
    ) -> Result<(Arc<SealedEvent>, Option<Arc<TopicKey>>), Status> {
        let key = self.topic.key();
        let sealed = event.sealed(&self.topic, &key).map_err(|error| {
            tracing::error!(target: "smq::security", %error, "an event cannot be signed");
            Status::unavailable("the server cannot sign its events now")
        })?;
        let is_known = self.given.as_ref().is_some_and(|it| Arc::ptr_eq(it, &key));
        let new = (!is_known).then(|| Arc::clone(&key));
        if new.is_some() {
            self.given = Some(key);
        }
        Ok((sealed, new))
    }
}

impl Drop for Member {
    fn drop(&mut self) {
        if self.given.is_some() {
            self.topic.leave();
        }
    }
}
