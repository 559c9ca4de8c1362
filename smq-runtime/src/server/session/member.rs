//! A subscriber of a sealed topic, and the topics that are sealed.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use crate::{
    openpgp::{Key, SealError},
    schema::Retain,
    security::session::{SealedEvent, SealedTopic, TopicKey, Turn},
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
            let topic = method.topic.as_ref();
            let signed = topic.is_none_or(|topic| topic.signed);
            let keeps =
                topic.is_some_and(|topic| topic.replay > 0 || topic.retain != Retain::Nothing);
            let topic = SealedTopic::new(name, epoch, key.clone(), signed, !keeps);
            Arc::new(topic)
        });
        topic.join();
        Member {
            turn: topic.turn(),
            topic: Arc::clone(topic),
            given: None,
        }
    }
}

/// A subscriber of a sealed topic. When it is dropped, what is sent from then on is not for it.
pub(super) struct Member {
    topic: Arc<SealedTopic>,
    turn: Turn,
    /// The key that it was given last.
    given: Option<Arc<TopicKey>>,
}

impl Member {
    /// Begins with what was taken from the log.
    pub(super) fn begin_turn(&mut self) {
        self.turn = self.topic.turn();
    }

    /// Returns about how many bytes an event has more as it is sealed.
    pub(super) fn overhead(&self) -> usize {
        self.topic.overhead()
    }

    /// Returns an event as it is to be sent.
    pub(super) fn seal(&self, event: &StoredEvent) -> Result<Arc<SealedEvent>, Status> {
        event
            .sealed(&self.topic, &self.turn)
            .map_err(|error| unsigned(&error))
    }

    /// Returns the key of the turn, if it has to be given before its events.
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
    tracing::error!(target: "smq::security", %error, "an event cannot be signed");
    Status::unavailable("the server cannot sign its events now")
}

impl Drop for Member {
    fn drop(&mut self) {
        if self.given.is_some() {
            self.topic.leave();
        }
    }
}
