//! The bound on what waits in a session, in bytes.

use std::sync::Arc;

use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    task::coop::unconstrained,
};

use crate::error::Error;

/// How many bytes of subscribes, publishes and requests may wait in one session, until each is answered.
const ROOM: u32 = 8 * 1024 * 1024;

/// What each of them takes besides its message.
const OVERHEAD: u32 = 512;

/// The room of a session. Who finds none waits, in order.
#[derive(Debug, Clone)]
pub(super) struct Room(Arc<Semaphore>);

/// A place in a room, until it is dropped.
#[derive(Debug)]
pub(super) struct Place(#[expect(dead_code, reason = "held, then dropped")] OwnedSemaphorePermit);

impl Default for Room {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(ROOM as usize)))
    }
}

impl Room {
    /// Waits for a place for a message of that size: the whole room, if it is larger than that.
    /// None when the session has ended.
    pub(super) async fn place(&self, size: usize) -> Option<Place> {
        let size = u32::try_from(size)
            .unwrap_or(ROOM)
            .saturating_add(OVERHEAD)
            .min(ROOM);
        // Who asks first is sent first: a budget that is used up must not let others pass.
        let place = unconstrained(Arc::clone(&self.0).acquire_many_owned(size));
        place.await.ok().map(Place)
    }

    /// Sends away all who wait.
    pub(super) fn close(&self) {
        self.0.close();
    }
}

/// The error of who has found no room in time.
pub(super) fn full() -> Error {
    Error::Unsendable(format!(
        "{ROOM} bytes wait for the server already, and it did not answer enough of them in time; \
         publish less, or wait longer"
    ))
}
