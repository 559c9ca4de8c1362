//! Limits the connections of a server, in total and per address.

use std::{
    collections::HashMap,
    net::IpAddr,
    num::NonZeroU32,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{
    budget::{Budget, ConnectionBudget, OverBudget},
    open_files,
    rate::TokenBucket,
    response::Refusal,
    source::Source,
};
use crate::{
    access::{Caller, Namespace},
    limits::Limits,
    measure::{self, GaugeGuard},
    status::Status,
};

/// The number of rejected connections that get a response at a time. The server closes others without one.
const MAX_REJECTION_REPLIES: usize = 128;

/// The smallest number of sources at which unneeded ones are removed.
const MIN_SOURCES_TO_SWEEP: usize = 64;

/// Counts the connections of a server.
pub(super) struct Admission {
    state: Mutex<State>,
    /// The bytes of all connections.
    budget: Arc<Budget>,
    reply_permits: Arc<Semaphore>,
    /// The number of connections for which the process may open files.
    max_connections: AtomicUsize,
}

#[derive(Default)]
struct State {
    connections: usize,
    /// Sources with connections or bytes, and those whose token bucket is not full yet: otherwise a client would evade
    /// the rate with a new connection for each request.
    sources: HashMap<Source, Connections>,
    /// The number of sources at which unneeded ones are removed next.
    sweep_at: usize,
}

/// The connections of one source. Those of a caller are not counted.
struct Connections {
    count: usize,
    budget: Arc<Budget>,
}

/// An admitted connection; or a client behind a trusted proxy, for a request or a session. It counts towards the limits
/// until this is dropped.
pub(super) struct Admitted {
    budget: Arc<ConnectionBudget>,
    _counted: Counted,
}

/// Counts a connection, or a client, of a source until this is dropped.
struct Counted {
    admission: Arc<Admission>,
    source: Option<Source>,
    /// Absent for a client behind a proxy, whose connection counts itself.
    connection: Option<GaugeGuard>,
}

/// A connection over a limit.
pub(super) struct RejectedConnection {
    pub(super) refusal: Refusal,
    /// Permission to send the refusal; none if too many rejected connections already get one.
    pub(super) permit: Option<OwnedSemaphorePermit>,
}

impl Admission {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            state: Mutex::default(),
            budget: Budget::of_server(limits.total_bytes),
            reply_permits: Arc::new(Semaphore::new(MAX_REJECTION_REPLIES)),
            max_connections: AtomicUsize::new(usize::MAX),
        }
    }

    /// Admits no more connections than the process may open files.
    pub(super) fn fit_open_files(&self, limits: &Limits) {
        let fit = open_files::raise();
        let before = self.max_connections.swap(fit, Ordering::Relaxed);
        if fit < limits.connections && before != fit {
            let wanted = limits.connections;
            tracing::warn!(
                "at most {fit} connections instead of {wanted}: the process may open no more files, raise its hard limit (`ulimit -Hn`)"
            );
        }
    }

    /// Returns the maximum number of connections.
    pub(super) fn max_connections(&self, limits: &Limits) -> usize {
        let fit = self.max_connections.load(Ordering::Relaxed);
        limits.connections.min(fit)
    }

    /// Admits a connection from an address, unless a limit is reached. The server may hold `max_bytes` for it.
    pub(super) fn admit(
        self: &Arc<Self>,
        address: Option<IpAddr>,
        limits: &Limits,
        max_bytes: usize,
    ) -> Result<Admitted, RejectedConnection> {
        let source = address.map(Source::of_address);
        let max = self.max_connections(limits);
        let added = self.lock().add(source.as_ref(), max, limits, &self.budget);
        let admitted = added.and_then(|within| {
            let connection = Some(measure::connection());
            self.admitted(&within, source, connection, max_bytes)
        });
        admitted.map_err(|refusal| {
            refusal.count();
            let permit = Arc::clone(&self.reply_permits).try_acquire_owned().ok();
            RejectedConnection { refusal, permit }
        })
    }

    /// Returns the budget of a request that another server has accepted.
    pub(super) fn unadmitted(&self, max_bytes: usize) -> Result<Arc<ConnectionBudget>, Refusal> {
        Ok(ConnectionBudget::new(&self.budget, max_bytes)?)
    }

    /// Admits a client behind a trusted proxy, whose connection the proxy shares between clients.
    pub(super) fn admit_client(
        self: &Arc<Self>,
        address: IpAddr,
        limits: &Limits,
        max_bytes: usize,
    ) -> Result<Admitted, Refusal> {
        let source = Source::of_address(address);
        let within = self.lock().add_from(&source, limits, &self.budget)?;
        self.admitted(&within, Some(source), None, max_bytes)
    }

    /// Counts the bytes of a connection for a caller that the server has identified, wherever it connects from.
    pub(super) fn identified(
        &self,
        caller: &Caller,
        budget: &ConnectionBudget,
        limits: &Limits,
    ) -> Result<(), OverBudget> {
        let owner = caller.namespace();
        if owner == Namespace::Nobody {
            return Ok(());
        }
        let source = Source::Caller(owner);
        if budget.counts_for(&source) {
            return Ok(());
        }
        // Locked until the bytes are taken: a source without bytes may be removed.
        let mut state = self.lock();
        let connections = state.source(&source, None, limits, &self.budget);
        budget.move_to(Arc::clone(&connections.budget))
    }

    fn admitted(
        self: &Arc<Self>,
        within: &Arc<Budget>,
        source: Option<Source>,
        connection: Option<GaugeGuard>,
        max_bytes: usize,
    ) -> Result<Admitted, Refusal> {
        let _counted = Counted {
            admission: Arc::clone(self),
            source,
            connection,
        };
        Ok(Admitted {
            budget: ConnectionBudget::new(within, max_bytes)?,
            _counted,
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Returns the budget that contains the one of the connection: that of its source, or of the server.
    fn add(
        &mut self,
        source: Option<&Source>,
        max: usize,
        limits: &Limits,
        all: &Arc<Budget>,
    ) -> Result<Arc<Budget>, Refusal> {
        if self.connections >= max {
            return Err(too_many(max));
        }
        let added = match source {
            Some(source) => self.add_from(source, limits, all)?,
            None => Arc::clone(all),
        };
        self.connections += 1;
        Ok(added)
    }

    fn add_from(
        &mut self,
        source: &Source,
        limits: &Limits,
        all: &Arc<Budget>,
    ) -> Result<Arc<Budget>, Refusal> {
        let connections = self.source(source, limits.rate, limits, all);
        if connections.count >= limits.connections_per_address {
            return Err(too_many_from_address(limits.connections_per_address));
        }
        connections.count += 1;
        Ok(Arc::clone(&connections.budget))
    }

    fn source(
        &mut self,
        source: &Source,
        rate: Option<NonZeroU32>,
        limits: &Limits,
        all: &Arc<Budget>,
    ) -> &mut Connections {
        if self.sources.len() >= self.sweep_at.max(MIN_SOURCES_TO_SWEEP) {
            self.sources.retain(|_, it| it.is_needed());
            self.sweep_at = 2 * self.sources.len();
        }
        let of_source = || {
            let rate = TokenBucket::new(rate);
            Budget::of_source(source.clone(), limits.source_bytes, rate, all)
        };
        let connections = self.sources.entry(source.clone());
        connections.or_insert_with(|| Connections {
            count: 0,
            budget: of_source(),
        })
    }

    fn remove_from(&mut self, source: &Source) {
        if let Some(connections) = self.sources.get_mut(source) {
            connections.count -= 1;
            if !connections.is_needed() {
                self.sources.remove(source);
            }
        }
    }
}

impl Connections {
    fn is_needed(&self) -> bool {
        self.count > 0 || !self.budget.is_unused()
    }
}

impl Admitted {
    /// Returns its budget.
    pub(super) fn budget(&self) -> Arc<ConnectionBudget> {
        Arc::clone(&self.budget)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        let mut state = self.admission.lock();
        state.connections -= usize::from(self.connection.is_some());
        if let Some(source) = &self.source {
            state.remove_from(source);
        }
    }
}

fn too_many(max: usize) -> Refusal {
    let message = format!("the server has {max} connections, the limit: try again later");
    Refusal::over_limit("connections", Status::unavailable(message)).with_retry_after_seconds(5)
}

fn too_many_from_address(max: usize) -> Refusal {
    let message = format!(
        "your address has {max} connections, the limit per address: close some, or send more requests over each"
    );
    Refusal::over_limit(
        "connections_per_address",
        Status::resource_exhausted(message),
    )
    .with_retry_after_seconds(5)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn limits(connections: usize, per_address: usize) -> Limits {
        Limits {
            connections,
            connections_per_address: per_address,
            rate: NonZeroU32::new(1),
            ..Limits::default()
        }
    }

    fn refused(rejected: Result<Admitted, RejectedConnection>) -> String {
        let status = rejected.map(drop).unwrap_err().refusal.into_status();
        status.message().to_owned()
    }

    #[test]
    fn connections_count_until_they_are_gone() {
        let admission = Arc::new(Admission::new(&Limits::default()));
        let limits = limits(3, 2);
        let admit = |address: Option<&str>| {
            let address = address.map(|address| address.parse().unwrap());
            admission.admit(address, &limits, 1 << 20)
        };
        let (one, other) = (Some("10.0.0.1"), Some("10.0.0.2"));
        let first = admit(one).ok().unwrap();
        // The same address, as a dual-stack socket reports it.
        let _second = admit(Some("::ffff:10.0.0.1")).ok().unwrap();
        assert!(refused(admit(one)).contains("your address has 2"));
        let nobody = admit(None).ok().unwrap();
        assert!(refused(admit(other)).contains("the server has 3"));
        assert!(refused(admit(None)).contains("the server has 3"));
        drop(nobody);
        let _third = admit(other).ok().unwrap();
        drop(first);
        let _fourth = admit(one).ok().unwrap();
    }

    #[test]
    fn clients_behind_a_proxy_count_by_their_own_addresses() {
        let admission = Arc::new(Admission::new(&Limits::default()));
        let limits = limits(1, 2);
        let _proxy = admission.admit(None, &limits, 1 << 20).ok().unwrap();
        let admit = |last: u8| admission.admit_client([10, 0, 0, last].into(), &limits, 1 << 20);
        let first = admit(1).ok().unwrap();
        let second = admit(1).ok().unwrap();
        let refused = admit(1).err().unwrap();
        assert!(refused.status().message().contains("your address has 2"));
        let other = admit(2).ok().unwrap();
        first.budget().take_token().unwrap();
        second.budget().take_token().unwrap_err();
        other.budget().take_token().unwrap();
        drop(first);
        admit(1).ok().unwrap();
    }

    #[test]
    fn a_new_connection_does_not_get_around_the_rate() {
        let admission = Arc::new(Admission::new(&Limits::default()));
        let limits = limits(10, 10);
        let admit = |last: u8| {
            let address = IpAddr::from([10, 0, 0, last]);
            admission
                .admit(Some(address), &limits, 1 << 20)
                .ok()
                .unwrap()
        };
        admit(1).budget().take_token().unwrap();
        assert!(admit(1).budget().take_token().is_err());
        admit(2).budget().take_token().unwrap();
        // The third address has a full bucket, so it is removed.
        admit(3);
        assert_eq!(admission.lock().sources.len(), 2);
    }

    #[test]
    fn addresses_that_are_gone_are_forgotten() {
        let admission = Arc::new(Admission::new(&Limits::default()));
        // At this rate a bucket refills at once.
        let limits = Limits {
            rate: NonZeroU32::new(u32::MAX),
            ..Limits::default()
        };
        for address in 0..10_000_u32 {
            let address = IpAddr::V4(address.into());
            let admitted = admission
                .admit(Some(address), &limits, 1 << 20)
                .ok()
                .unwrap();
            admitted.budget().take_token().unwrap();
        }
        assert!(admission.lock().sources.len() <= MIN_SOURCES_TO_SWEEP);
    }

    #[test]
    fn rejection_replies_are_limited() {
        let admission = Arc::new(Admission::new(&Limits::default()));
        let limits = limits(0, 0);
        let reject = || admission.admit(None, &limits, 1 << 20).err().unwrap();
        let told: Vec<_> = (0..MAX_REJECTION_REPLIES).map(|_| reject()).collect();
        assert!(told.iter().all(|rejected| rejected.permit.is_some()));
        assert!(reject().permit.is_none());
        drop(told);
        assert!(reject().permit.is_some());
    }
}
