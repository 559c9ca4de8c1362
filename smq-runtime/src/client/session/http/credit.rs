//! The credit of a subscription: how many bytes of events its consumer still takes.

use std::sync::atomic::{AtomicI64, Ordering};

use tokio::sync::Notify;

use crate::wire::amount;

/// The rest of a window. The last event may exceed it, so it may be negative.
#[derive(Debug)]
pub(super) struct Credit {
    left: AtomicI64,
    more: Notify,
}

impl Credit {
    /// Returns a whole window. A window of 0 has no bound.
    pub(super) fn new(window: u64) -> Self {
        let left = if window == 0 {
            i64::MAX
        } else {
            amount(window)
        };
        Self {
            left: AtomicI64::new(left),
            more: Notify::new(),
        }
    }

    pub(super) fn give(&self, bytes: u64) {
        let add = |left: i64| Some(left.saturating_add(amount(bytes)));
        let order = Ordering::SeqCst;
        let _ = self.left.fetch_update(order, order, add);
        self.more.notify_one();
    }

    /// Waits until some credit is left.
    pub(super) async fn left(&self) {
        while self.left.load(Ordering::SeqCst) <= 0 {
            self.more.notified().await;
        }
    }

    pub(super) fn spend(&self, bytes: u64) {
        let subtract = |left: i64| Some(left.saturating_sub(amount(bytes)));
        let order = Ordering::SeqCst;
        let _ = self.left.fetch_update(order, order, subtract);
    }
}
