//! Budgets: the bytes that peers make the server hold. Each byte is charged to its connection, to the source of the
//! connection, and to the server. The source is the caller, once the server has identified it, and the address before.
//!
//! A [`Charge`] gives its bytes back when it is dropped, so it lives where the bytes live.

use std::{
    error::Error,
    fmt, mem,
    num::NonZeroUsize,
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    task::yield_now,
};

use super::{rate::TokenBucket, response::Refusal, source::Source};
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
    within: Option<Arc<Self>>,
    /// Whose it is, if it is the budget of a source.
    source: Option<Source>,
    /// The rate of requests of a source.
    rate: Option<TokenBucket>,
    /// The long turns of its sessions, see [`ConnectionBudget::long_turn`].
    long_turns: Arc<Semaphore>,
    /// The replies in parts of the source.
    streams: AtomicUsize,
}

/// The bytes of one connection: what its client has sent, and what the server has for it. Only the first has a limit of
/// its own, since the program decides how large a response is.
///
/// It takes the bytes from its source in steps of [`CONNECTION`], so that small amounts touch nothing that connections
/// share.
#[derive(Debug)]
pub(super) struct ConnectionBudget {
    /// The budget of the address, whose rate counts.
    address: Arc<Budget>,
    max: usize,
    held: Mutex<Held>,
}

#[derive(Debug)]
struct Held {
    /// The budget that contains the bytes: that of the address, or of the caller that the server has identified.
    within: Arc<Budget>,
    bytes: usize,
    /// How many of them the client has sent.
    input: usize,
    /// How many bytes were taken from the source.
    taken: usize,
}

/// Bytes that the server holds for a connection, until this is dropped.
#[derive(Debug)]
pub(super) struct Charge {
    connection: Arc<ConnectionBudget>,
    bytes: usize,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// What the client has sent.
    Input,
    /// What the client is to get.
    Output,
}

/// A reply in parts that counts for its source, until this is dropped.
#[derive(Debug)]
pub(super) struct StreamPermit(Arc<Budget>);

/// A limit that one more byte would exceed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OverBudget {
    limit: &'static str,
    max: usize,
}

/// A turn to wait for. It ends when its permit is dropped.
pub(super) type LongTurn = Pin<Box<dyn Future<Output = Option<OwnedSemaphorePermit>> + Send>>;

fn long_turns() -> Arc<Semaphore> {
    static PROCESSORS: OnceLock<usize> = OnceLock::new();
    let processors = || thread::available_parallelism().map_or(1, NonZeroUsize::get);
    Arc::new(Semaphore::new(*PROCESSORS.get_or_init(processors)))
}

impl Budget {
    /// Returns the budget of a server.
    pub(super) fn of_server(max: usize) -> Arc<Self> {
        Arc::new(Self {
            held: AtomicUsize::new(0),
            max,
            limit: "total_bytes",
            within: None,
            source: None,
            rate: None,
            long_turns: long_turns(),
            streams: AtomicUsize::new(0),
        })
    }

    /// Returns the budget of a source.
    pub(super) fn of_source(
        source: Source,
        max: usize,
        rate: TokenBucket,
        server: &Arc<Self>,
    ) -> Arc<Self> {
        Arc::new(Self {
            held: AtomicUsize::new(0),
            max,
            limit: "source_bytes",
            within: Some(Arc::clone(server)),
            source: Some(source),
            rate: Some(rate),
            long_turns: long_turns(),
            streams: AtomicUsize::new(0),
        })
    }

    /// Whether a source would be the same if it were forgotten: it holds nothing, and its rate is not used.
    pub(super) fn is_unused(&self) -> bool {
        let is_full = self.rate.as_ref().is_none_or(TokenBucket::is_full);
        is_full && self.held() == 0
    }

    fn held(&self) -> usize {
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
    pub(super) fn new(within: &Arc<Budget>, max: usize) -> Result<Arc<Self>, OverBudget> {
        within.take(CONNECTION)?;
        Ok(Arc::new(Self {
            address: Arc::clone(within),
            max,
            held: Mutex::new(Held {
                within: Arc::clone(within),
                bytes: 0,
                input: 0,
                taken: CONNECTION,
            }),
        }))
    }

    /// Whether the bytes count for this source.
    pub(super) fn counts_for(&self, source: &Source) -> bool {
        self.lock().within.source.as_ref() == Some(source)
    }

    /// Counts the bytes for another source from now on. After an error, they count for the one before.
    pub(super) fn move_to(&self, other: Arc<Budget>) -> Result<(), OverBudget> {
        let mut held = self.lock();
        other.take(held.taken)?;
        held.within.give_back(held.taken);
        held.within = other;
        Ok(())
    }

    /// Waits for a turn of a session that has more work than fits into one: the sessions of a source take so many such
    /// turns at a time as there are processors, in order. So others wait for one turn, and not for one of each session.
    /// It is never ready at once: between two turns the runtime looks at what has arrived on sockets, which it otherwise
    /// does only after dozens of tasks.
    pub(super) fn long_turn(&self) -> LongTurn {
        let turns = Arc::clone(&self.lock().within.long_turns);
        Box::pin(async move {
            let permit = turns.acquire_owned().await;
            yield_now().await;
            permit.ok()
        })
    }

    /// Takes a token for a request, a publish or a subscribe.
    pub(super) fn take_token(&self) -> Result<(), Refusal> {
        self.address.rate.as_ref().map_or(Ok(()), TokenBucket::take)
    }

    /// Counts a reply in parts.
    pub(super) fn stream(&self, max: usize) -> Result<StreamPermit, OverBudget> {
        let permit = StreamPermit(Arc::clone(&self.lock().within));
        if permit.0.streams.fetch_add(1, Ordering::Relaxed) < max {
            return Ok(permit);
        }
        let limit = "streams";
        Err(OverBudget { limit, max })
    }

    /// Returns a charge of 0 bytes, which can grow, for what the client sends.
    pub(super) fn input(self: &Arc<Self>) -> Charge {
        self.charge(Kind::Input)
    }

    /// Charges bytes that the client has sent, and leaves so many free.
    pub(super) fn operation(
        self: &Arc<Self>,
        bytes: usize,
        free: usize,
    ) -> Result<Charge, OverBudget> {
        self.take(bytes, free, Kind::Input)?;
        let mut charge = self.input();
        charge.bytes = bytes;
        Ok(charge)
    }

    /// Returns a charge of 0 bytes, which can grow, for what the client is to get.
    pub(super) fn output(self: &Arc<Self>) -> Charge {
        self.charge(Kind::Output)
    }

    fn charge(self: &Arc<Self>, kind: Kind) -> Charge {
        Charge {
            connection: Arc::clone(self),
            bytes: 0,
            kind,
        }
    }

    /// Returns how many bytes are charged.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        self.lock().bytes
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, bytes: usize, free: usize, kind: Kind) -> Result<(), OverBudget> {
        let mut held = self.lock();
        let mut input = held.input;
        if kind == Kind::Input {
            input = input.saturating_add(bytes);
            if input.saturating_add(free) > self.max {
                let (limit, max) = ("connection_bytes", self.max);
                return Err(OverBudget { limit, max });
            }
        }
        let after = held.bytes.saturating_add(bytes);
        if after > held.taken {
            let missing = (after - held.taken).next_multiple_of(CONNECTION);
            held.within.take(missing)?;
            held.taken += missing;
        }
        (held.bytes, held.input) = (after, input);
        Ok(())
    }

    fn give_back(&self, bytes: usize, kind: Kind) {
        let mut held = self.lock();
        held.bytes -= bytes;
        if kind == Kind::Input {
            held.input -= bytes;
        }
        // One step stays, so that an amount about a limit of steps is not taken again and again.
        let needed = held.bytes.next_multiple_of(CONNECTION) + CONNECTION;
        if held.taken > needed {
            held.within.give_back(held.taken - needed);
            held.taken = needed;
        }
    }
}

impl Drop for ConnectionBudget {
    fn drop(&mut self) {
        let held = self.held.get_mut();
        let held = held.unwrap_or_else(PoisonError::into_inner);
        held.within.give_back(held.taken);
    }
}

impl Charge {
    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    /// Charges another number of bytes instead. After an error it is what it was.
    pub(super) fn resize(&mut self, bytes: usize) -> Result<(), OverBudget> {
        if bytes > self.bytes {
            self.connection.take(bytes - self.bytes, 0, self.kind)?;
        } else if bytes < self.bytes {
            self.connection.give_back(self.bytes - bytes, self.kind);
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
        let surplus = mem::replace(&mut self.bytes, left) - left;
        self.connection.give_back(surplus, self.kind);
    }
}

impl Drop for Charge {
    fn drop(&mut self) {
        if self.bytes > 0 {
            self.connection.give_back(self.bytes, self.kind);
        }
    }
}

impl Drop for StreamPermit {
    fn drop(&mut self) {
        self.0.streams.fetch_sub(1, Ordering::Relaxed);
    }
}

impl OverBudget {
    /// Returns the reason, for the peer.
    pub(super) fn reason(self) -> String {
        let Self { limit, max } = self;
        match limit {
            "connection_bytes" => format!(
                "the server holds {max} bytes of this connection, the limit: wait for responses, or send less at a time"
            ),
            "source_bytes" => format!(
                "the server holds {max} bytes for you or your address, the limit: wait for responses and read them, \
                 or close connections"
            ),
            "streams" => format!(
                "you or your address take {max} replies in parts already, the limit: take them to their ends, or cancel \
                 some"
            ),
            _ => "the server holds as many bytes as it may: try again later".to_owned(),
        }
    }

    /// The name of the limit, as a field of `Limits`.
    pub(super) fn limit(self) -> &'static str {
        self.limit
    }
}

impl fmt::Display for OverBudget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason())
    }
}

impl Error for OverBudget {}

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
    use std::time::Duration;

    use tokio::time::timeout;

    use super::*;

    const STEP: usize = CONNECTION;

    fn of_source(last: u8, steps: usize, server: &Arc<Budget>) -> Arc<Budget> {
        let source = Source::of_address([10, 0, 0, last].into());
        Budget::of_source(source, steps * STEP, TokenBucket::new(None), server)
    }

    fn charge(connection: &Arc<ConnectionBudget>, bytes: usize) -> Result<Charge, OverBudget> {
        connection.operation(bytes, 0)
    }

    fn over(result: Result<Charge, OverBudget>) -> &'static str {
        result.unwrap_err().limit()
    }

    #[test]
    fn bytes_count_for_connection_source_and_server_until_they_are_dropped() {
        let server = Budget::of_server(20 * STEP);
        let source = of_source(1, 12, &server);
        let connection = || ConnectionBudget::new(&source, 8 * STEP).unwrap();
        let (one, other) = (connection(), connection());
        assert_eq!((source.held(), server.held()), (2 * STEP, 2 * STEP));
        let most = charge(&one, 8 * STEP).unwrap();
        assert_eq!(over(charge(&one, 1)), "connection_bytes");
        assert_eq!(over(charge(&other, 5 * STEP)), "source_bytes");
        let elsewhere = of_source(2, 20, &server);
        let elsewhere = ConnectionBudget::new(&elsewhere, 20 * STEP).unwrap();
        assert_eq!(over(charge(&elsewhere, 20 * STEP)), "total_bytes");
        let rest = charge(&elsewhere, 11 * STEP).unwrap();
        assert_eq!(server.held(), 20 * STEP);
        drop((most, rest));
        charge(&other, 4 * STEP).unwrap();
        drop((one, other, elsewhere));
        assert_eq!((source.held(), server.held()), (0, 0));
    }

    #[test]
    fn a_connection_moves_to_another_source_with_all_its_bytes() {
        let server = Budget::of_server(20 * STEP);
        let (address, caller) = (of_source(1, 4, &server), of_source(2, 6, &server));
        let small = of_source(3, 3, &server);
        let connection = ConnectionBudget::new(&address, 8 * STEP).unwrap();
        let held = charge(&connection, 4 * STEP).unwrap();
        assert_eq!(over(charge(&connection, STEP)), "source_bytes");
        assert!(connection.move_to(Arc::clone(&small)).is_err());
        assert_eq!((address.held(), small.held()), (4 * STEP, 0));
        connection.move_to(Arc::clone(&caller)).unwrap();
        assert_eq!((address.held(), caller.held()), (0, 4 * STEP));
        let more = charge(&connection, 2 * STEP).unwrap();
        drop((held, more, connection));
        assert_eq!((caller.held(), server.held()), (0, 0));
    }

    #[test]
    fn output_has_the_limits_of_source_and_server_only() {
        let server = Budget::of_server(10 * STEP);
        let connection = ConnectionBudget::new(&server, 4 * STEP).unwrap();
        let mut output = connection.output();
        output.resize(6 * STEP).unwrap();
        let sent = connection.operation(2 * STEP, 2 * STEP).unwrap();
        assert_eq!(over(connection.operation(1, 2 * STEP)), "connection_bytes");
        let mut more = connection.input();
        more.resize(2 * STEP).unwrap();
        assert_eq!(output.add(1).unwrap_err().limit(), "total_bytes");
        drop((sent, more, output));
        let held = connection.lock();
        assert_eq!((held.bytes, held.input), (0, 0));
    }

    #[test]
    fn a_refused_charge_changes_nothing() {
        let server = Budget::of_server(4 * STEP);
        let connection = ConnectionBudget::new(&server, 8 * STEP).unwrap();
        let mut charge = charge(&connection, 3 * STEP).unwrap();
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
        let connection = ConnectionBudget::new(&server, STEP).unwrap();
        for _ in 0..100 {
            charge(&connection, STEP).unwrap();
            assert_eq!(server.held(), STEP);
        }
    }

    /// Sessions of one source take turns, whatever their number; those of another source do not wait for them.
    #[tokio::test(start_paused = true)]
    async fn long_turns_are_shared_by_the_sessions_of_a_source() {
        let server = Budget::of_server(usize::MAX);
        let (busy, other) = (of_source(1, 100, &server), of_source(2, 100, &server));
        let turn = |source| ConnectionBudget::new(source, STEP).unwrap().long_turn();
        let at_once = busy.long_turns.available_permits();
        let mut held = Vec::new();
        for _ in 0..at_once {
            held.push(turn(&busy).await);
        }
        let mut waiting = turn(&busy);
        drop(turn(&other).await.expect("a turn of its own"));
        let early = timeout(Duration::from_secs(1), &mut waiting).await;
        assert!(early.is_err());
        drop(held.pop());
        drop(waiting.await.expect("the turn that has ended"));
    }

    #[test]
    fn concurrent_charges_are_exact() {
        let server = Budget::of_server(usize::MAX);
        let connection = ConnectionBudget::new(&server, usize::MAX).unwrap();
        thread::scope(|scope| {
            for bytes in 1..5 {
                let connection = &connection;
                scope.spawn(move || {
                    for _ in 0..1000 {
                        let mut charge = charge(connection, bytes * STEP).unwrap();
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
