//! How many bytes may wait in a session to be sent or answered.

use std::sync::Arc;

use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    task::coop::unconstrained,
};

use crate::error::Error;

/// How many bytes of subscribes, publishes and requests may wait in one session, until each is answered.
const BUDGET: u32 = 8 * 1024 * 1024;

/// What each of them takes besides its message.
const OVERHEAD: u32 = 512;

/// The send budget of a session. Callers wait for it in order.
#[derive(Debug, Clone)]
pub(super) struct SendBudget(Arc<Semaphore>);

/// A part of the budget, until it is dropped.
#[derive(Debug)]
pub(super) struct BudgetPermit(
    #[expect(dead_code, reason = "held, then dropped")] OwnedSemaphorePermit,
);

impl Default for SendBudget {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(BUDGET as usize)))
    }
}

impl SendBudget {
    /// Waits for the budget for a message of that size. A larger message takes the whole budget.
    /// Returns `None` if the session has ended.
    pub(super) async fn acquire(&self, size: usize) -> Option<BudgetPermit> {
        let size = u32::try_from(size)
            .unwrap_or(BUDGET)
            .saturating_add(OVERHEAD)
            .min(BUDGET);
        // Messages are sent in order: tokio's budget for cooperation must not let a later caller pass.
        let permit = unconstrained(Arc::clone(&self.0).acquire_many_owned(size));
        permit.await.ok().map(BudgetPermit)
    }

    /// Ends the wait of all callers.
    pub(super) fn close(&self) {
        self.0.close();
    }
}

/// Returns the error of a caller that has waited too long.
pub(super) fn full() -> Error {
    Error::Unsendable(format!(
        "{BUDGET} bytes wait for the server already, and it did not answer enough of them in time; \
         publish less, or wait longer"
    ))
}
