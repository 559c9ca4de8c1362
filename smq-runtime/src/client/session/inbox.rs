//! Where a session puts what comes for a subscription, until its consumer takes it.

use std::{
    collections::VecDeque,
    future::poll_fn,
    mem,
    sync::{Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
};

use bytes::Bytes;

use super::command::Number;
use crate::{error::Error, position::Position};

/// What comes for a subscription.
#[derive(Debug)]
pub(in crate::client) struct Delivery {
    pub(in crate::client) what: What,
    /// Where the subscription stands after it; none while retained events are to come.
    pub(in crate::client) stands: Option<Position>,
}

#[derive(Debug)]
pub(in crate::client) enum What {
    Event {
        position: Position,
        payload: Bytes,
    },
    Gap {
        from: Position,
        to: Position,
    },
    Resumed {
        replayed: u64,
    },
    /// Events that had come before. They count for the window only.
    Again {
        bytes: u64,
    },
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
/// The window bounds the events in it, however often the connection is lost; and all else that is
/// between two events is told as one gap, or as going on.
#[derive(Debug, Default)]
pub(in crate::client) struct Inbox {
    /// The number of the subscription in the session.
    pub(super) number: Number,
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
    /// Whether nobody will take anything any more.
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
    /// Adds a delivery, or lets the last one stand for both.
    fn push(&mut self, delivery: Delivery) {
        // That it goes on, with nothing after it, is told once, or not at all before a gap.
        if let What::Resumed { .. } | What::Gap { .. } = delivery.what {
            while matches!(self.deliveries.back(), Some(last) if matches!(last.what, What::Resumed { .. }))
            {
                self.deliveries.pop_back();
            }
        }
        let last = self.deliveries.back_mut();
        match (
            last.map(|last| (&mut last.what, &mut last.stands)),
            delivery.what,
        ) {
            (Some((What::Gap { to, .. }, stands)), What::Gap { to: last, .. }) => {
                (*to, *stands) = (last, delivery.stands);
            }
            (Some((What::Again { bytes }, stands)), What::Again { bytes: more }) => {
                *bytes = bytes.saturating_add(more);
                *stands = delivery.stands;
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
