//! Where a session puts what comes for a subscription, until its consumer takes it.

use std::{
    collections::VecDeque,
    future::poll_fn,
    mem,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    task::{Context, Poll, Waker},
};

use bytes::Bytes;

use crate::{error::Error, position::Position};

/// What comes for a subscription.
#[derive(Debug)]
pub(in crate::client) enum Delivery {
    Event { position: Position, payload: Bytes },
    Gap { from: Position, to: Position },
    Resumed { replayed: u64 },
}

/// How the server has confirmed a subscription.
#[derive(Debug, Clone, Copy)]
pub(in crate::client) struct Confirmed {
    /// The account begins after this position.
    pub(in crate::client) position: Position,
    /// How many retained events come first.
    pub(in crate::client) retained: u64,
}

/// How a subscription ended: by an error, or because it was to.
pub(in crate::client) type Ending = Option<Error>;

/// What came for a subscription and was not taken yet.
///
/// The window bounds the events in it, and there is at most one gap for each event.
#[derive(Debug, Default)]
pub(in crate::client) struct Inbox {
    /// The number of the subscription in the session; 0 before it has one.
    id: AtomicU32,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    confirmed: Option<Confirmed>,
    deliveries: VecDeque<Delivery>,
    ending: Option<Ending>,
    consumer: Option<Waker>,
    left: bool,
}

/// The session's side.
impl Inbox {
    pub(super) fn id(&self) -> u32 {
        self.id.load(Ordering::Relaxed)
    }

    pub(super) fn set_id(&self, id: u32) {
        self.id.store(id, Ordering::Relaxed);
    }

    /// Whether nobody will take anything any more.
    pub(super) fn is_left(&self) -> bool {
        self.lock().left
    }

    pub(super) fn confirm(&self, confirmed: Confirmed) {
        self.change(|state| state.confirmed = Some(confirmed));
    }

    pub(super) fn push(&self, delivery: Delivery) {
        self.change(|state| match (state.deliveries.back_mut(), delivery) {
            _ if state.left => {}
            // Two gaps with nothing in between are one: so there are never more gaps than events.
            (Some(Delivery::Gap { to, .. }), Delivery::Gap { to: last, .. }) => *to = last,
            (_, delivery) => state.deliveries.push_back(delivery),
        });
    }

    pub(super) fn end(&self, ending: Ending) {
        self.change(|state| _ = state.ending.get_or_insert(ending));
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.lock();
        change(&mut state);
        let consumer = state.consumer.take();
        drop(state);
        if let Some(consumer) = consumer {
            consumer.wake();
        }
    }
}

/// The consumer's side.
impl Inbox {
    /// Waits for the confirmation, or the refusal.
    pub(super) async fn confirmed(&self) -> Result<Confirmed, Error> {
        poll_fn(|cx| {
            let mut state = self.lock();
            match (state.confirmed, state.ending.take()) {
                (Some(confirmed), ending) => {
                    state.ending = ending;
                    Poll::Ready(Ok(confirmed))
                }
                (None, Some(ending)) => Poll::Ready(Err(ending.unwrap_or_else(super::gone))),
                (None, None) => state.wait(cx),
            }
        })
        .await
    }

    /// Takes all that is there into `batch`, which is empty. After the last of it, returns how the
    /// subscription ended.
    pub(in crate::client) fn poll_take(
        &self,
        cx: &mut Context<'_>,
        batch: &mut VecDeque<Delivery>,
    ) -> Poll<Option<Ending>> {
        let mut state = self.lock();
        if !state.deliveries.is_empty() {
            mem::swap(&mut state.deliveries, batch);
            return Poll::Ready(None);
        }
        match state.ending.take() {
            Some(ending) => Poll::Ready(Some(ending)),
            None => state.wait(cx),
        }
    }

    /// Says that nobody will take anything any more.
    pub(super) fn leave(&self) {
        let mut state = self.lock();
        state.left = true;
        state.deliveries = VecDeque::new();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn wait<T>(&mut self, cx: &mut Context<'_>) -> Poll<T> {
        match &mut self.consumer {
            Some(consumer) => consumer.clone_from(cx.waker()),
            None => self.consumer = Some(cx.waker().clone()),
        }
        Poll::Pending
    }
}
