//! Budgets: the bytes that peers make the server hold. Each byte is charged to its connection, to the source of the
//! connection, and to the server.
//!
//! A [`Charge`] gives its bytes back when it is dropped, so it lives where the bytes live.

use std::{
    mem,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use super::{rate::TokenBucket, response::Refusal};
use crate::status::Status;

/// What each connection is charged while it is open: its buffers, and what is too little to be counted.
pub(super) const CONNECTION: usize = 16 << 10;

/// The bytes of a source, or of the whole server.
#[derive(Debug)]
pub(super) struct Budget {
    held: AtomicUsize,
    max: usize,
    /// The field of `Limits`.
    limit: &'static str,
    /// The budget that contains this one.
    within: Option<Arc<Budget>>,
}

/// The bytes of one connection. It takes them from its source in steps of [`CONNECTION`], so that small amounts touch
/// nothing that connections share.
#[derive(Debug)]
pub(super) struct ConnectionBudget {
    within: Arc<Budget>,
    max: usize,
    held: Mutex<Held>,
    /// The rate of requests; none if the peer has no address.
    rate: Option<Arc<TokenBucket>>,
}

#[derive(Debug)]
struct Held {
    bytes: usize,
    /// How many bytes were taken from the source.
    taken: usize,
}

/// Bytes that the server holds for a connection, until this is dropped.
#[derive(Debug)]
pub(super) struct Charge {
    connection: Arc<ConnectionBudget>,
    bytes: usize,
}

/// A limit that one more byte would exceed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OverBudget {
    limit: &'static str,
    max: usize,
}

impl Budget {
    /// Returns the budget of a server.
    pub(super) fn of_server(max: usize) -> Arc<Self> {
        Arc::new(Self {
            held: AtomicUsize::new(0),
            max,
            limit: "total_bytes",
            within: None,
        })
    }

    /// Returns the budget of a source.
    pub(super) fn of_source(max: usize, server: &Arc<Self>) -> Arc<Self> {
        Arc::new(Self {
            held: AtomicUsize::new(0),
            max,
            limit: "source_bytes",
            within: Some(Arc::clone(server)),
        })
    }

    pub(super) fn held(&self) -> usize {
        self.held.load(Ordering::Relaxed)
    }

    fn take(&self, bytes: usize) -> Result<(), OverBudget> {
        let held = self.held.fetch_add(bytes, Ordering::Relaxed);
        let mut taken = Ok(());
        if held.saturating_add(bytes) > self.max {
            let Self { limit, max, .. } = *self;
            taken = Err(OverBudget { limit, max });
        } else if let Some(within) = &self.within {
            taken = within.take(bytes);
        }
        if taken.is_err() {
            self.held.fetch_sub(bytes, Ordering::Relaxed);
        }
        taken
    }

    fn give_back(&self, bytes: usize) {
        self.held.fetch_sub(bytes, Ordering::Relaxed);
        if let Some(within) = &self.within {
            within.give_back(bytes);
        }
    }
}

impl ConnectionBudget {
    /// Returns the budget of a connection, which begins with [`CONNECTION`] bytes.
    pub(super) fn new(
        within: &Arc<Budget>,
        max: usize,
        rate: Option<Arc<TokenBucket>>,
    ) -> Result<Arc<Self>, OverBudget> {
        within.take(CONNECTION)?;
        Ok(Arc::new(Self {
            within: Arc::clone(within),
            max,
            held: Mutex::new(Held {
                bytes: 0,
                taken: CONNECTION,
            }),
            rate,
        }))
    }

    /// Takes a token for a request, a publish or a subscribe.
    pub(super) fn take_token(&self) -> Result<(), Refusal> {
        self.rate.as_deref().map_or(Ok(()), TokenBucket::take)
    }

    /// Charges bytes to this connection.
    pub(super) fn charge(self: &Arc<Self>, bytes: usize) -> Result<Charge, OverBudget> {
        let mut charge = self.nothing();
        charge.resize(bytes)?;
        Ok(charge)
    }

    /// Returns a charge of 0 bytes, which can grow.
    pub(super) fn nothing(self: &Arc<Self>) -> Charge {
        Charge {
            connection: Arc::clone(self),
            bytes: 0,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, bytes: usize) -> Result<(), OverBudget> {
        let mut held = self.lock();
        let after = held.bytes.saturating_add(bytes);
        if after > self.max {
            let (limit, max) = ("connection_bytes", self.max);
            return Err(OverBudget { limit, max });
        }
        if after > held.taken {
            let missing = (after - held.taken).next_multiple_of(CONNECTION);
            self.within.take(missing)?;
            held.taken += missing;
        }
        held.bytes = after;
        Ok(())
    }

    fn give_back(&self, bytes: usize) {
        let mut held = self.lock();
        held.bytes -= bytes;
        // One step stays, so that an amount about a limit of steps is not taken again and again.
        let needed = held.bytes.next_multiple_of(CONNECTION) + CONNECTION;
        if held.taken > needed {
            self.within.give_back(held.taken - needed);
            held.taken = needed;
        }
    }
}

impl Drop for ConnectionBudget {
    fn drop(&mut self) {
        let held = self.held.get_mut();
        let taken = held.unwrap_or_else(PoisonError::into_inner).taken;
        self.within.give_back(taken);
    }
}

impl Charge {
    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    /// Charges another number of bytes instead. After an error it is what it was.
    pub(super) fn resize(&mut self, bytes: usize) -> Result<(), OverBudget> {
        if bytes > self.bytes {
            self.connection.take(bytes - self.bytes)?;
        } else if bytes < self.bytes {
            self.connection.give_back(self.bytes - bytes);
        }
        self.bytes = bytes;
        Ok(())
    }

    /// Charges bytes besides those before.
    pub(super) fn add(&mut self, bytes: usize) -> Result<(), OverBudget> {
        self.resize(self.bytes.saturating_add(bytes))
    }

    /// Gives bytes back.
    pub(super) fn subtract(&mut self, bytes: usize) {
        let left = self.bytes.saturating_sub(bytes);
        self.connection
            .give_back(mem::replace(&mut self.bytes, left) - left);
    }
}

impl Drop for Charge {
    fn drop(&mut self) {
        if self.bytes > 0 {
            self.connection.give_back(self.bytes);
        }
    }
}

impl OverBudget {
    /// Returns the reason, for the peer.
    pub(super) fn reason(self) -> String {
        let Self { limit, max } = self;
        match limit {
            "connection_bytes" => format!(
                "the server holds {max} bytes for this connection, the limit: wait for responses and read them, or \
                 send less at a time"
            ),
            "source_bytes" => format!(
                "the server holds {max} bytes for your address, the limit: wait for responses and read them, or \
                 close connections"
            ),
            _ => "the server holds as many bytes as it may: try again later".to_owned(),
        }
    }

    /// The name of the limit, as a field of `Limits`.
    pub(super) fn limit(self) -> &'static str {
        self.limit
    }
}

impl From<OverBudget> for Refusal {
    fn from(over: OverBudget) -> Self {
        let reason = over.reason();
        let status = match over.limit {
            "total_bytes" => Status::unavailable(reason),
            _ => Status::resource_exhausted(reason),
        };
        Self::over_limit(over.limit, status).with_retry_after_seconds(1)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const STEP: usize = CONNECTION;

    fn over(result: Result<Charge, OverBudget>) -> &'static str {
        result.unwrap_err().limit()
    }

    #[test]
    fn bytes_count_for_connection_source_and_server_until_they_are_dropped() {
        let server = Budget::of_server(20 * STEP);
        let source = Budget::of_source(12 * STEP, &server);
        let connection = || ConnectionBudget::new(&source, 8 * STEP, None).unwrap();
        let (one, other) = (connection(), connection());
        assert_eq!((source.held(), server.held()), (2 * STEP, 2 * STEP));
        let most = one.charge(8 * STEP).unwrap();
        assert_eq!(over(one.charge(1)), "connection_bytes");
        assert_eq!(over(other.charge(5 * STEP)), "source_bytes");
        let elsewhere = Budget::of_source(20 * STEP, &server);
        let elsewhere = ConnectionBudget::new(&elsewhere, 20 * STEP, None).unwrap();
        assert_eq!(over(elsewhere.charge(20 * STEP)), "total_bytes");
        let rest = elsewhere.charge(11 * STEP).unwrap();
        assert_eq!(server.held(), 20 * STEP);
        drop((most, rest));
        other.charge(4 * STEP).unwrap();
        drop((one, other, elsewhere));
        assert_eq!((source.held(), server.held()), (0, 0));
    }

    #[test]
    fn a_refused_charge_changes_nothing() {
        let server = Budget::of_server(4 * STEP);
        let connection = ConnectionBudget::new(&server, 8 * STEP, None).unwrap();
        let mut charge = connection.charge(3 * STEP).unwrap();
        assert!(charge.add(2 * STEP).is_err());
        assert_eq!((charge.bytes(), server.held()), (3 * STEP, 3 * STEP));
        charge.add(STEP).unwrap();
        charge.subtract(4 * STEP);
        assert_eq!(charge.bytes(), 0);
        drop((charge, connection));
        assert_eq!(server.held(), 0);
    }

    #[test]
    fn small_amounts_do_not_touch_the_source() {
        let server = Budget::of_server(STEP);
        let connection = ConnectionBudget::new(&server, STEP, None).unwrap();
        for _ in 0..100 {
            connection.charge(STEP).unwrap();
            assert_eq!(server.held(), STEP);
        }
    }

    #[test]
    fn concurrent_charges_are_exact() {
        let server = Budget::of_server(usize::MAX);
        let connection = ConnectionBudget::new(&server, usize::MAX, None).unwrap();
        std::thread::scope(|scope| {
            for bytes in 1..5 {
                let connection = &connection;
                scope.spawn(move || {
                    for _ in 0..1000 {
                        let mut charge = connection.charge(bytes * STEP).unwrap();
                        charge.add(7).unwrap();
                    }
                });
            }
        });
        assert_eq!(connection.lock().bytes, 0);
        drop(connection);
        assert_eq!(server.held(), 0);
    }
}
