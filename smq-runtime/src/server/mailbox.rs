//! The messages of a session over HTTP, which wait here between the exchanges of the client and the task of the
//! session.
//!
//! Both directions are numbered, so that nothing is lost or doubled when a proxy repeats an exchange, or when one
//! exchange takes over from another: the client's exchanges by their sequence, the server's messages one by one.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
    time::Duration,
};

use bytes::Bytes;
use tokio::{
    sync::Notify,
    time::{Instant, timeout_at},
};

use super::budget::{Charge, ConnectionBudget, OverBudget};
use crate::{
    access::Caller,
    status::Status,
    wire::close::{self, Close},
};

/// The bytes that may wait for the client's acknowledgment, before the session writes no more.
pub(super) const MAX_UNACKNOWLEDGED: usize = 256 << 10;

/// How long an exchange waits for the one before it.
const OUT_OF_ORDER: Duration = Duration::from_secs(10);

/// How many exchanges of a session may be in progress: two of the client's, and as many that a proxy repeats.
const MAX_EXCHANGES: usize = 4;

/// What a message costs besides its bytes.
const MESSAGE_OVERHEAD: usize = 64;

/// The messages of a session over HTTP that are on their way.
pub(super) struct Mailbox {
    state: Mutex<State>,
    /// Signals the exchanges.
    changed: Notify,
}

struct State {
    /// Messages of the client that the session has not read.
    incoming: VecDeque<Bytes>,
    /// The exchange that brought them is charged for them.
    incoming_charge: Option<Charge>,
    /// The number of the last exchange whose messages were taken.
    sequence: u64,
    /// How often it came again.
    repetitions: u32,
    /// Messages of the server that the client has not acknowledged.
    outgoing: VecDeque<Bytes>,
    /// The bytes of these messages.
    outgoing_charge: Charge,
    /// How many messages came before those.
    acknowledged: u64,
    /// The number of the last message that was given to an exchange.
    given: u64,
    exchanges: usize,
    /// When the last exchange left.
    left_at: Option<Instant>,
    /// The number of readers so far. The last one gets what comes.
    readers: u64,
    has_reader: bool,
    violation: Option<&'static str>,
    /// The caller of the last exchange, whose identity may last longer than before.
    caller: Option<Caller>,
    /// Whether the session has ended. What it has sent can still be read.
    has_ended: bool,
    session: Option<Waker>,
}

/// What the session reads.
pub(super) enum Incoming {
    Message(Bytes),
    /// The client has violated the protocol.
    Violation(Close),
    /// No exchange is in progress since that moment.
    Alone(Instant),
}

/// An exchange in progress.
pub(super) struct Exchange {
    mailbox: Arc<Mailbox>,
    /// Its number among the readers, if it is one.
    reader: Option<u64>,
}

/// Why an exchange does not begin.
pub(super) enum NotBegun {
    /// The session has ended.
    Ended,
    Refused(Status),
}

impl Mailbox {
    /// Returns an empty mailbox. What it holds is charged to this budget.
    pub(super) fn new(budget: &Arc<ConnectionBudget>) -> Self {
        Self {
            state: Mutex::new(State {
                incoming: VecDeque::new(),
                incoming_charge: None,
                sequence: 0,
                repetitions: 0,
                outgoing: VecDeque::new(),
                outgoing_charge: budget.output(),
                acknowledged: 0,
                given: 0,
                exchanges: 0,
                left_at: None,
                readers: 0,
                has_reader: false,
                violation: None,
                caller: None,
                has_ended: false,
                session: None,
            }),
            changed: Notify::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns what the session reads next.
    pub(super) fn poll_incoming(&self, context: &mut Context<'_>) -> Poll<Incoming> {
        let mut state = self.lock();
        state.session = Some(context.waker().clone());
        if let Some(message) = state.incoming.pop_front() {
            if state.incoming.is_empty() {
                state.incoming = VecDeque::new();
                state.incoming_charge = None;
                self.changed.notify_waiters();
            }
            return Poll::Ready(Incoming::Message(message));
        }
        if let Some(reason) = state.violation {
            let close = Close::new(close::BAD_FRAME, reason);
            return Poll::Ready(Incoming::Violation(close));
        }
        match state.left_at {
            Some(since) if state.exchanges == 0 => Poll::Ready(Incoming::Alone(since)),
            _ => Poll::Pending,
        }
    }

    /// Returns the caller of the last exchange, if its identity expires.
    pub(super) fn take_caller(&self) -> Option<Caller> {
        self.lock().caller.take()
    }

    /// Takes a message for the client.
    pub(super) fn put(&self, message: Bytes) -> Result<(), OverBudget> {
        let mut state = self.lock();
        state
            .outgoing_charge
            .add(message.len() + MESSAGE_OVERHEAD)?;
        state.outgoing.push_back(message);
        self.changed.notify_waiters();
        Ok(())
    }

    /// Takes the last message, which says why the session ends, even over a budget.
    pub(super) fn put_last(&self, message: Bytes) {
        if self.put(message.clone()).is_err() {
            self.lock().outgoing.push_back(message);
            self.changed.notify_waiters();
        }
    }

    /// Ready when the client has acknowledged enough for one more message.
    pub(super) fn poll_ready(&self, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.lock();
        if state.outgoing_charge.bytes() < MAX_UNACKNOWLEDGED {
            return Poll::Ready(());
        }
        state.session = Some(context.waker().clone());
        Poll::Pending
    }

    /// Whether everything was given to an exchange.
    pub(super) fn is_given(&self) -> bool {
        self.lock().is_given()
    }

    /// Marks the end of the session.
    pub(super) fn end(&self) {
        self.lock().has_ended = true;
        self.changed.notify_waiters();
    }

    /// Waits until everything was given to an exchange.
    pub(super) async fn given(&self) {
        self.wait(|state| state.is_given().then_some(())).await;
    }

    /// Waits until `ready` returns something.
    async fn wait<T>(&self, mut ready: impl FnMut(&mut State) -> Option<T>) -> T {
        loop {
            let changed = self.changed.notified();
            let mut changed = std::pin::pin!(changed);
            changed.as_mut().enable();
            if let Some(it) = ready(&mut self.lock()) {
                return it;
            }
            changed.await;
        }
    }
}

impl State {
    /// Returns the number of the last message.
    fn last(&self) -> u64 {
        self.acknowledged + self.outgoing.len() as u64
    }

    fn is_given(&self) -> bool {
        self.given == self.last()
    }

    /// Wakes the session.
    fn wake(&mut self) {
        if let Some(session) = self.session.take() {
            session.wake();
        }
    }

    fn violate(&mut self, reason: &'static str) {
        self.violation.get_or_insert(reason);
        self.wake();
    }

    /// Drops the messages that the client has received.
    fn acknowledge(&mut self, received: u64) {
        if received > self.last() {
            return self.violate("more frames were received than sent: check Smq-Received");
        }
        while self.acknowledged < received
            && let Some(message) = self.outgoing.pop_front()
        {
            self.acknowledged += 1;
            self.outgoing_charge
                .subtract(message.len() + MESSAGE_OVERHEAD);
        }
        if self.outgoing.is_empty() {
            self.outgoing = VecDeque::new();
        }
    }

    /// Returns the messages after a number; none for an outdated number.
    fn after(&mut self, received: u64) -> Vec<Bytes> {
        let Some(skipped) = received.checked_sub(self.acknowledged) else {
            return Vec::new();
        };
        let skipped = usize::try_from(skipped).unwrap_or(usize::MAX);
        // A response that did not arrive may have been too long for the way: the next one is shorter.
        let max = MAX_UNACKNOWLEDGED >> (2 * self.repetitions).min(30);
        let mut bytes = 0;
        let mut messages = Vec::new();
        for message in self.outgoing.iter().skip(skipped) {
            bytes += message.len() + MESSAGE_OVERHEAD;
            if bytes > max && !messages.is_empty() {
                break;
            }
            messages.push(message.clone());
        }
        let given = received + messages.len() as u64;
        if given > self.given {
            self.given = given;
            // The session may have waited for that before it ends.
            self.wake();
        }
        messages
    }

    fn has_after(&self, received: u64) -> bool {
        self.last() > received && received >= self.acknowledged
    }
}

impl Exchange {
    /// Begins an exchange: takes its messages, unless they were taken before.
    pub(super) async fn begin(
        mailbox: &Arc<Mailbox>,
        sequence: u64,
        received: u64,
        messages: (Vec<Bytes>, Charge),
        caller: &Caller,
        deadline: Instant,
    ) -> Result<Self, NotBegun> {
        {
            let mut state = mailbox.lock();
            if state.exchanges >= MAX_EXCHANGES {
                let message = format!(
                    "the session has {MAX_EXCHANGES} exchanges in progress, the limit: wait for a response"
                );
                return Err(NotBegun::Refused(Status::resource_exhausted(message)));
            }
            state.exchanges += 1;
            if caller.expires().is_some() {
                state.caller = Some(caller.clone());
            }
            // At once, whatever this exchange waits for: the session may wait for it.
            state.acknowledge(received);
            state.wake();
        }
        let exchange = Self {
            mailbox: Arc::clone(mailbox),
            reader: None,
        };
        exchange
            .take(sequence, received, messages, deadline)
            .await?;
        Ok(exchange)
    }

    async fn take(
        &self,
        sequence: u64,
        received: u64,
        messages: (Vec<Bytes>, Charge),
        deadline: Instant,
    ) -> Result<(), NotBegun> {
        let mut messages = Some(messages);
        let taken = self.mailbox.wait(|state| {
            if state.has_ended {
                let is_read = !state.has_after(received);
                return Some(if is_read {
                    Err(NotBegun::Ended)
                } else {
                    Ok(())
                });
            }
            if sequence > state.sequence {
                let is_next = sequence == state.sequence + 1;
                // The session reads the messages of one exchange before it gets those of the next one.
                if !is_next || !state.incoming.is_empty() {
                    return None;
                }
                state.sequence = sequence;
                state.repetitions = 0;
                if let Some((messages, charge)) = messages.take()
                    && !messages.is_empty()
                {
                    state.incoming.extend(messages);
                    state.incoming_charge = Some(charge);
                }
                self.mailbox.changed.notify_waiters();
                state.wake();
            } else if sequence == state.sequence {
                state.repetitions += 1;
            }
            Some(Ok(()))
        });
        let out_of_order = Instant::now() + OUT_OF_ORDER;
        match timeout_at(deadline.min(out_of_order), taken).await {
            Ok(taken) => taken,
            Err(_) => {
                let mut state = self.mailbox.lock();
                if sequence > state.sequence + 1 {
                    state.violate("an exchange is missing: check Smq-Sequence");
                }
                let message = "the session did not read in time: send the same exchange again";
                Err(NotBegun::Refused(Status::unavailable(message)))
            }
        }
    }

    /// Takes over from the reader before.
    pub(super) fn read(&mut self) {
        let mut state = self.mailbox.lock();
        state.readers += 1;
        state.has_reader = true;
        self.reader = Some(state.readers);
        self.mailbox.changed.notify_waiters();
    }

    /// Returns the messages after a number that are there, unless another exchange reads them.
    pub(super) fn available(&self, received: u64) -> Vec<Bytes> {
        let mut state = self.mailbox.lock();
        if state.has_reader {
            return Vec::new();
        }
        state.after(received)
    }

    /// Whether the session has ended, and nothing after a number will come.
    pub(super) fn has_ended(&self, received: u64) -> bool {
        let state = self.mailbox.lock();
        state.has_ended && !state.has_after(received)
    }

    /// Waits for messages after a number; none if another exchange takes over or the session has ended.
    pub(super) async fn next(&self, received: u64) -> Vec<Bytes> {
        let next = self.mailbox.wait(|state| {
            let is_replaced = self.reader != Some(state.readers);
            let is_outdated = received < state.acknowledged;
            let is_ready = state.has_after(received) || state.has_ended;
            (is_ready || is_replaced || is_outdated).then(|| state.after(received))
        });
        next.await
    }
}

impl Drop for Exchange {
    fn drop(&mut self) {
        let mut state = self.mailbox.lock();
        state.exchanges -= 1;
        if self.reader == Some(state.readers) {
            state.has_reader = false;
        }
        if state.exchanges == 0 {
            state.left_at = Some(Instant::now());
            state.wake();
        }
    }
}
