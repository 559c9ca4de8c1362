//! An event on its way into a log outside the memory, and what its publisher awaits.

use std::{
    fmt,
    pin::Pin,
    sync::{Arc, atomic::Ordering},
    task::{Context, Poll, ready},
};

use tokio::sync::oneshot;

use super::Log;
use crate::{log::PublishId, position::Position, status::Status, topic::event::EncodedEvent};

/// An event for the log of a durable topic. It fails when it is dropped.
pub struct Append {
    log: Arc<Log>,
    /// Present until it is stored.
    event: Option<EncodedEvent>,
    size: usize,
    is_last_of_key: bool,
    publish: Option<Arc<PublishId>>,
    done: Option<oneshot::Sender<Result<Position, Status>>>,
}

/// What a pending event costs besides its bytes.
const OVERHEAD: usize = 256;

impl Append {
    /// Returns an event for a log, and what its publisher awaits. Fails if too many bytes are pending.
    pub(super) fn new(
        log: &Arc<Log>,
        event: EncodedEvent,
        is_last_of_key: bool,
        publish: Option<Arc<PublishId>>,
    ) -> Result<(Self, Published), Published> {
        let size = event.size() + OVERHEAD;
        let before = log.pending.fetch_add(size, Ordering::Relaxed);
        let max = log.lock().limits.pending_bytes;
        if before > 0 && before + size > max {
            log.pending.fetch_sub(size, Ordering::Relaxed);
            let message = format!(
                "{} has {before} bytes to store, and may have {max}: publish again later",
                log.name()
            );
            return Err(Published::failed(log, Status::unavailable(message)));
        }
        let (done, stored) = oneshot::channel();
        let append = Self {
            log: Arc::clone(log),
            event: Some(event),
            size,
            is_last_of_key,
            publish,
            done: Some(done),
        };
        let published = Published(State::Pending(Box::new((stored, Arc::clone(log)))));
        Ok((append, published))
    }

    /// Returns the event in protobuf.
    pub fn payload(&self) -> &[u8] {
        self.event.as_ref().map_or(&[], EncodedEvent::payload)
    }

    /// Returns the encoded headers of the event; nothing, if it has none.
    pub fn headers(&self) -> &[u8] {
        self.event.as_ref().map_or(&[], EncodedEvent::headers)
    }

    /// Returns whether the event belongs to the retained state, until it is [released](crate::log::TopicLog::release).
    pub fn is_retained(&self) -> bool {
        self.log.retains()
    }

    /// Returns the key of the event in the retained state; none if the topic retains nothing.
    pub fn key(&self) -> Option<Vec<u8>> {
        self.log.key_of(self.payload())
    }

    /// Returns whether the topic retains no event of its key any more, see
    /// [`last_of_key`](crate::EventBuilder::last_of_key).
    pub fn is_last_of_key(&self) -> bool {
        self.is_last_of_key
    }

    /// Returns the id of the publish, if a client has sent it with a number.
    pub fn publish_id(&self) -> Option<&PublishId> {
        self.publish.as_deref()
    }

    /// Says that the event is stored, and safe. Its subscribers and its receipt get it.
    pub fn stored(mut self, sequence: u64) {
        if let Some(event) = self.event.take() {
            let position = self.log.append_stored(sequence, event, self.is_last_of_key);
            self.finish(Ok(position));
        }
    }

    /// Says that the event was stored before, when the client sent it first.
    pub fn was_stored(mut self, sequence: u64) {
        let position = Position::new(self.log.epoch(), sequence);
        self.finish(Ok(position));
    }

    /// Says why the event is not stored.
    pub fn fail(mut self, status: Status) {
        self.finish(Err(status));
    }

    /// Takes it out of the log that it belongs to, until that is open.
    pub(super) fn suspend(mut self) -> Suspended {
        Suspended {
            event: self.event.take(),
            size: self.size,
            is_last_of_key: self.is_last_of_key,
            publish: self.publish.take(),
            done: self.done.take(),
        }
    }

    fn finish(&mut self, result: Result<Position, Status>) {
        let Some(done) = self.done.take() else {
            return;
        };
        self.log.pending.fetch_sub(self.size, Ordering::Relaxed);
        if let Err(Err(status)) = done.send(result) {
            self.log.lose(&status);
        }
    }
}

/// An event that was published before its log was open. It does not keep the log.
pub(super) struct Suspended {
    event: Option<EncodedEvent>,
    size: usize,
    is_last_of_key: bool,
    publish: Option<Arc<PublishId>>,
    done: Option<oneshot::Sender<Result<Position, Status>>>,
}

impl Suspended {
    pub(super) fn resume(self, log: &Arc<Log>) -> Append {
        Append {
            log: Arc::clone(log),
            event: self.event,
            size: self.size,
            is_last_of_key: self.is_last_of_key,
            publish: self.publish,
            done: self.done,
        }
    }
}

impl Drop for Append {
    fn drop(&mut self) {
        self.finish(Err(Status::unavailable(
            "the log is closed: publish again later",
        )));
    }
}

impl fmt::Debug for Append {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Append")
            .field("topic", &self.log)
            .field("bytes", &self.size)
            .finish_non_exhaustive()
    }
}

/// A published event: a future of its position.
///
/// With a log in memory the future is ready at once, and never fails. With a durable one it is ready when the event is
/// stored, and not before the server is bound. A failure that nobody awaits is counted (`smq_lost_total`) and logged.
pub struct Published(State);

/// What a log answers.
type Waiting = oneshot::Receiver<Result<Position, Status>>;

enum State {
    Stored(Position),
    Pending(Box<(Waiting, Arc<Log>)>),
    /// Nothing, once the status was taken.
    Failed(Option<Box<(Status, Arc<Log>)>>),
}

impl Published {
    pub(in crate::topic) fn at(position: Position) -> Self {
        Self(State::Stored(position))
    }

    pub(super) fn failed(log: &Arc<Log>, status: Status) -> Self {
        Self(State::Failed(Some(Box::new((status, Arc::clone(log))))))
    }
}

impl Future for Published {
    type Output = Result<Position, Status>;

    /// # Panics
    ///
    /// When it is polled after it has failed.
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let result = match &mut self.0 {
            State::Stored(position) => Ok(*position),
            State::Pending(pending) => {
                let stored = ready!(Pin::new(&mut pending.0).poll(context));
                stored.unwrap_or_else(|_| Err(Status::unavailable("the log is closed")))
            }
            State::Failed(failed) => {
                let (status, _) = *failed.take().expect("a future is polled until it is ready");
                Err(status)
            }
        };
        self.0 = match &result {
            Ok(position) => State::Stored(*position),
            Err(_) => State::Failed(None),
        };
        Poll::Ready(result)
    }
}

impl Drop for Published {
    fn drop(&mut self) {
        match &mut self.0 {
            State::Stored(_) | State::Failed(None) => {}
            State::Failed(Some(failed)) => failed.1.lose(&failed.0),
            State::Pending(pending) => {
                let (stored, log) = &mut **pending;
                stored.close();
                if let Ok(Err(status)) = stored.try_recv() {
                    log.lose(&status);
                }
            }
        }
    }
}

impl fmt::Debug for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            State::Stored(position) => f.debug_tuple("Published").field(position).finish(),
            State::Pending(_) => f.write_str("Published(pending)"),
            State::Failed(_) => f.write_str("Published(failed)"),
        }
    }
}
