//! A subscriber of a sealed topic, and the topics that are sealed.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use crate::{
    openpgp::{Key, SealError},
    schema::{Retain, Signature},
    security::session::{
        MOST_BYTES, MOST_EVENTS, SealedBatch, SealedEvent, SealedTopic, SignedBatch, TopicKey, Turn,
    },
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
            let signature = topic.map_or(Signature::Each, |topic| topic.signature);
            let keeps =
                topic.is_some_and(|topic| topic.replay > 0 || topic.retain != Retain::Nothing);
            let topic = SealedTopic::new(name, epoch, key.clone(), signature, !keeps);
            Arc::new(topic)
        });
        topic.join();
        Member {
            turn: topic.turn(),
            topic: Arc::clone(topic),
            given: None,
            told: None,
        }
    }
}

/// A subscriber of a sealed topic. When it is dropped, what is sent from then on is not for it.
pub(super) struct Member {
    topic: Arc<SealedTopic>,
    turn: Turn,
    /// The key that it was given last.
    given: Option<Arc<TopicKey>>,
    /// The batch that it was given last.
    told: Option<Arc<SignedBatch>>,
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

    /// Returns the batch that an event is signed in, if there are batches and it has not been given yet.
    pub(super) fn new_batch(
        &mut self,
        event: &Arc<StoredEvent>,
        cursor: &Cursor,
    ) -> Result<Option<Arc<SealedBatch>>, Status> {
        if !self.topic.has_batches() {
            return Ok(None);
        }
        let batch = match event.batch(&self.turn) {
            Some(batch) => batch,
            None => self.sign(event, cursor).map_err(|error| unsigned(&error))?,
        };
        if self.told.as_ref().is_some_and(|it| Arc::ptr_eq(it, &batch)) {
            return Ok(None);
        }
        let sealed = batch.sealed(&self.turn);
        self.told = Some(batch);
        Ok(Some(sealed))
    }

    /// Signs an event, and with it those that the topic keeps after it and nobody has signed yet.
    fn sign(
        &self,
        event: &Arc<StoredEvent>,
        cursor: &Cursor,
    ) -> Result<Arc<SignedBatch>, SealError> {
        // Others wait for what is being signed, and do not do it again.
        let signing = &self.topic.signing;
        let _signing = signing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(batch) = event.batch(&self.turn) {
            return Ok(batch);
        }
        let mut events = vec![Arc::clone(event)];
        let mut bytes = event.payload().len();
        for next in cursor.kept_from(event.sequence + 1, MOST_EVENTS - 1) {
            bytes += next.payload().len();
            if bytes > MOST_BYTES {
                break;
            }
            if next.batch(&self.turn).is_none() {
                events.push(next);
            }
        }
        let each = events.iter().map(|event| (event.sequence, event.payload()));
        let batch = Arc::new(self.topic.sign(each, &self.turn)?);
        for event in events {
            event.set_batch(Arc::clone(&batch));
        }
        Ok(batch)
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
