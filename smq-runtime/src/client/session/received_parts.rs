//! The parts of a reply: what a session has received for its caller, who has not taken it.

use std::{
    collections::VecDeque,
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
};

use bytes::Bytes;

use super::{Session, command::Command, end::Violation, id::AssignedId};
use crate::{
    error::Error,
    wire::{FrameHeaders, Reply, amount, event_cost},
};

/// What the caller gets.
#[derive(Debug)]
pub(in crate::client) enum ReceivedPart {
    Part {
        payload: Bytes,
        headers: FrameHeaders,
        /// What it counts in the window.
        bytes: u64,
    },
    /// The last item: with an error, or without one if the reply is complete.
    End(Option<Error>, FrameHeaders),
}

/// What was received, and who waits for it. The window bounds its parts.
#[derive(Debug, Default)]
struct Received {
    parts: VecDeque<ReceivedPart>,
    caller: Option<Waker>,
    /// Whether nothing more comes.
    is_over: bool,
    /// Whether the caller is gone.
    is_left: bool,
}

type Shared = Arc<Mutex<Received>>;

fn lock(shared: &Shared) -> MutexGuard<'_, Received> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Sends the parts of a reply.
#[derive(Debug)]
pub(super) struct PartsSender {
    received: Shared,
    id: Arc<AssignedId>,
    /// How many bytes of parts the server may still send. The last part may exceed it.
    allowance: i64,
    /// The headers of the end.
    trailers: FrameHeaders,
}

/// Receives the parts of a reply, and cancels the request when it is dropped.
#[derive(Debug)]
pub(in crate::client) struct PartsReceiver {
    received: Shared,
    /// Those that the caller gets next: several are taken at once.
    taken: VecDeque<ReceivedPart>,
    session: Session,
    id: Arc<AssignedId>,
}

/// Returns the sender and the receiver of a reply in parts. The receiver still lacks the session.
pub(super) fn parts_channel(window: u64) -> (PartsSender, impl FnOnce(Session) -> PartsReceiver) {
    let received = Shared::default();
    let id = Arc::<AssignedId>::default();
    let sender = PartsSender {
        received: Arc::clone(&received),
        id: Arc::clone(&id),
        allowance: amount(window),
        trailers: FrameHeaders::new(),
    };
    let receiver = |session| PartsReceiver {
        received,
        taken: VecDeque::new(),
        session,
        id,
    };
    (sender, receiver)
}

impl PartsSender {
    pub(super) fn id(&self) -> &Arc<AssignedId> {
        &self.id
    }

    /// Whether the caller is gone.
    pub(super) fn is_left(&self) -> bool {
        lock(&self.received).is_left
    }

    /// Sends a part, or several small ones.
    pub(super) fn give(&mut self, reply: Reply) -> Result<(), Violation> {
        let Reply {
            payload,
            headers,
            parts,
            ..
        } = reply;
        let single = parts.is_empty().then_some((payload, headers));
        let several = parts.into_iter().map(|part| (part, FrameHeaders::new()));
        let mut received = lock(&self.received);
        for (payload, headers) in single.into_iter().chain(several) {
            if self.allowance <= 0 {
                let why = "the server exceeded the window of a reply in parts";
                return Err(Violation(why.into()));
            }
            let bytes = event_cost(payload.len(), &headers);
            self.allowance -= amount(bytes);
            received.push(ReceivedPart::Part {
                payload,
                headers,
                bytes,
            });
        }
        wake(received);
        Ok(())
    }

    /// Keeps the headers of the end for the caller.
    pub(super) fn set_trailers(&mut self, headers: FrameHeaders) {
        self.trailers = headers;
    }

    /// Records that the caller has taken that many bytes.
    pub(super) fn credit(&mut self, bytes: u64) {
        self.allowance = self.allowance.saturating_add(amount(bytes));
    }

    /// Sends the last item: an error, or that the reply is complete.
    pub(super) fn end(mut self, ending: Option<Error>) {
        let trailers = mem::take(&mut self.trailers);
        // Dropping this wakes the caller.
        lock(&self.received).push(ReceivedPart::End(ending, trailers));
    }
}

impl Drop for PartsSender {
    fn drop(&mut self) {
        let mut received = lock(&self.received);
        received.is_over = true;
        wake(received);
    }
}

impl Received {
    fn push(&mut self, part: ReceivedPart) {
        if !self.is_left {
            self.parts.push_back(part);
        }
    }
}

/// Wakes the caller, who takes what there is.
fn wake(mut received: MutexGuard<'_, Received>) {
    let caller = received.caller.take();
    drop(received);
    if let Some(caller) = caller {
        caller.wake();
    }
}

impl PartsReceiver {
    /// Returns the next item; none if the session was dropped.
    pub(in crate::client) fn poll_next(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<ReceivedPart>> {
        if self.taken.is_empty() {
            let mut received = lock(&self.received);
            if received.parts.is_empty() && !received.is_over {
                received.caller = Some(cx.waker().clone());
                return Poll::Pending;
            }
            mem::swap(&mut received.parts, &mut self.taken);
        }
        Poll::Ready(self.taken.pop_front())
    }

    /// Gives the server credit for that many bytes.
    pub(in crate::client) fn credit(&self, bytes: u64) {
        let id = Arc::clone(&self.id);
        let _ = self
            .session
            .commands
            .send(Command::PartCredit { id, bytes });
    }
}

impl Drop for PartsReceiver {
    fn drop(&mut self) {
        {
            let mut received = lock(&self.received);
            received.is_left = true;
            received.parts = VecDeque::new();
        }
        let id = Arc::clone(&self.id);
        let _ = self.session.commands.send(Command::Cancel { id });
    }
}
