//! The inbox of a subscription: what its session has received and its consumer has not taken.

use std::{
    collections::VecDeque,
    future::poll_fn,
    mem,
    sync::{Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
};

use bytes::Bytes;

use super::id::AssignedId;
use crate::{error::Error, position::Position, wire::FrameHeaders};

/// An item for the consumer of a subscription.
#[derive(Debug)]
pub(in crate::client) struct Delivery {
    pub(in crate::client) what: DeliveryKind,
    /// The position of the subscription after this item. `None` while retained events are expected.
    pub(in crate::client) stands: Option<Position>,
}

#[derive(Debug)]
pub(in crate::client) enum DeliveryKind {
    Event {
        position: Position,
        payload: Bytes,
        headers: FrameHeaders,
        is_own: bool,
        /// What it counts in the window.
        bytes: u64,
    },
    Gap {
        from: Position,
        to: Position,
    },
    Resumed {
        replayed: u64,
    },
    RetainedEnd,
}

/// The confirmation of a subscription.
#[derive(Debug, Clone, Copy)]
pub(in crate::client) struct Confirmed {
    /// The position after which the subscription starts.
    pub(in crate::client) position: Position,
    /// Whether retained events come first.
    pub(in crate::client) retained: bool,
}

/// How a subscription ended: with an error, or without one.
pub(in crate::client) type Ending = Option<Error>;

/// What a session has received for a subscription, and its consumer has not taken.
///
/// The window bounds its events, however often the connection is lost. Between two events it holds one gap, or one
/// item that says that the subscription resumed.
#[derive(Debug, Default)]
pub(in crate::client) struct Inbox {
    /// The id of the subscription in the session.
    pub(super) id: AssignedId,
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
    /// Whether the consumer is gone.
    pub(super) fn is_left(&self) -> bool {
        self.lock().left
    }

    pub(super) fn confirm(&self, confirmed: Confirmed) {
        self.change(|state| state.confirmed = Some(confirmed));
    }

    pub(super) fn push(&self, delivery: Delivery) {
        self.change(|state| {
            if !state.left {
                state.push(delivery);
            }
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
    /// Waits for the confirmation or the rejection.
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

    /// Moves everything into `batch`, which is empty. After the last item, returns how the subscription ended.
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

    /// Marks the consumer as gone.
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
    /// Adds an item, or merges it into the last one.
    fn push(&mut self, delivery: Delivery) {
        // `Resumed` without events after it is said once, and not before a gap.
        if let DeliveryKind::Resumed { .. } | DeliveryKind::Gap { .. } = delivery.what {
            while matches!(self.deliveries.back(), Some(last) if matches!(last.what, DeliveryKind::Resumed { .. }))
            {
                self.deliveries.pop_back();
            }
        }
        let last = self.deliveries.back_mut();
        match (
            last.map(|last| (&mut last.what, &mut last.stands)),
            delivery.what,
        ) {
            (Some((DeliveryKind::Gap { to, .. }, stands)), DeliveryKind::Gap { to: last, .. }) => {
                (*to, *stands) = (last, delivery.stands);
            }
            (_, what) => self.deliveries.push_back(Delivery { what, ..delivery }),
        }
    }

    fn wait<T>(&mut self, cx: &mut Context<'_>) -> Poll<T> {
        match &mut self.consumer {
            Some(consumer) => consumer.clone_from(cx.waker()),
            None => self.consumer = Some(cx.waker().clone()),
        }
        Poll::Pending
    }
}
