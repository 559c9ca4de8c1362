//! Permits, which bound how many handlers run at once.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

/// The permits of handlers. Nobody waits for one, so that all threads share a number, and no lock as of a semaphore.
#[derive(Debug)]
pub(super) struct HandlerPermits {
    left: AtomicUsize,
}

/// Permits one handler to run, until it is dropped.
#[derive(Debug)]
pub(super) struct HandlerPermit(Arc<HandlerPermits>);

impl HandlerPermits {
    pub(super) fn new(permits: usize) -> Arc<Self> {
        Arc::new(Self {
            left: permits.into(),
        })
    }

    pub(super) fn take(this: &Arc<Self>) -> Option<HandlerPermit> {
        let (taken, failed) = (Ordering::Acquire, Ordering::Relaxed);
        let left = this
            .left
            .fetch_update(taken, failed, |left| left.checked_sub(1));
        left.ok().map(|_| HandlerPermit(Arc::clone(this)))
    }
}

impl Drop for HandlerPermit {
    fn drop(&mut self) {
        self.0.left.fetch_add(1, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_as_many_as_were_made_and_a_dropped_one_can_be_taken_again() {
        let permits = HandlerPermits::new(2);
        let held = [
            HandlerPermits::take(&permits),
            HandlerPermits::take(&permits),
        ];
        assert!(held.iter().all(Option::is_some));
        assert!(HandlerPermits::take(&permits).is_none());
        drop(held);
        assert_eq!(permits.left.load(Ordering::Relaxed), 2);
        assert!(HandlerPermits::take(&permits).is_some());
    }
}
