//! Limits the connections of a server, in total and per address.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{open_files, rate::TokenBucket, response::Refusal, source::Source};
use crate::{
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
    reply_permits: Arc<Semaphore>,
    /// The number of connections for which the process may open files.
    max_connections: AtomicUsize,
}

#[derive(Default)]
struct State {
    connections: usize,
    /// Sources with connections, and those whose token bucket is not full yet: otherwise a client would evade the rate
    /// with a new connection for each request.
    sources: HashMap<Source, Connections>,
    /// The number of sources at which unneeded ones are removed next.
    sweep_at: usize,
}

/// The connections of one source.
struct Connections {
    count: usize,
    rate: Arc<TokenBucket>,
}

/// An admitted connection: counts towards the limits until this is dropped.
pub(super) struct AdmittedConnection {
    admission: Arc<Admission>,
    source: Option<Source>,
    rate: Option<Arc<TokenBucket>>,
    _measured: GaugeGuard,
}

/// A client behind a trusted proxy, for a request or a session: counts towards the limits of its address until this is
/// dropped, as a connection of its own would.
pub(super) struct AdmittedClient {
    admission: Arc<Admission>,
    source: Source,
    rate: Arc<TokenBucket>,
}

/// A connection over a limit.
pub(super) struct RejectedConnection {
    pub(super) refusal: Refusal,
    /// Permission to send the refusal; none if too many rejected connections already get one.
    pub(super) permit: Option<OwnedSemaphorePermit>,
}

impl Admission {
    pub(super) fn new() -> Self {
        Self {
            state: Mutex::default(),
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

    /// Admits a connection from an address, unless a limit is reached.
    pub(super) fn admit(
        self: &Arc<Self>,
        address: Option<IpAddr>,
        limits: &Limits,
    ) -> Result<AdmittedConnection, RejectedConnection> {
        let source = address.map(Source::of_address);
        let max = self.max_connections(limits);
        let rate = self.lock().add(source.as_ref(), max, limits);
        let rate = rate.map_err(|refusal| {
            refusal.count();
            let permit = Arc::clone(&self.reply_permits).try_acquire_owned().ok();
            RejectedConnection { refusal, permit }
        })?;
        Ok(AdmittedConnection {
            admission: Arc::clone(self),
            source,
            rate,
            _measured: measure::connection(),
        })
    }

    /// Admits a client behind a trusted proxy, whose connection the proxy shares between clients.
    pub(super) fn admit_client(
        self: &Arc<Self>,
        address: IpAddr,
        limits: &Limits,
    ) -> Result<AdmittedClient, Refusal> {
        let source = Source::of_address(address);
        let rate = self.lock().add_from(&source, limits)?;
        Ok(AdmittedClient {
            admission: Arc::clone(self),
            source,
            rate,
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn add(
        &mut self,
        source: Option<&Source>,
        max: usize,
        limits: &Limits,
    ) -> Result<Option<Arc<TokenBucket>>, Refusal> {
        if self.connections >= max {
            return Err(too_many(max));
        }
        let rate = match source {
            Some(source) => Some(self.add_from(source, limits)?),
            None => None,
        };
        self.connections += 1;
        Ok(rate)
    }

    fn add_from(&mut self, source: &Source, limits: &Limits) -> Result<Arc<TokenBucket>, Refusal> {
        if self.sources.len() >= self.sweep_at.max(MIN_SOURCES_TO_SWEEP) {
            self.sources.retain(|_, it| it.is_needed());
            self.sweep_at = 2 * self.sources.len();
        }
        let connections = self
            .sources
            .entry(source.clone())
            .or_insert_with(|| Connections {
                count: 0,
                rate: Arc::new(TokenBucket::new(limits.rate)),
            });
        if connections.count >= limits.connections_per_address {
            return Err(too_many_from_address(limits.connections_per_address));
        }
        connections.count += 1;
        Ok(Arc::clone(&connections.rate))
    }

    fn remove(&mut self, source: Option<&Source>) {
        self.connections -= 1;
        if let Some(source) = source {
            self.remove_from(source);
        }
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
        self.count > 0 || !self.rate.is_full()
    }
}

impl AdmittedConnection {
    /// Returns the token bucket for the requests of this connection; none if the peer has no address.
    pub(super) fn rate(&self) -> Option<Arc<TokenBucket>> {
        self.rate.clone()
    }
}

impl Drop for AdmittedConnection {
    fn drop(&mut self) {
        self.admission.lock().remove(self.source.as_ref());
    }
}

impl AdmittedClient {
    pub(super) fn rate(&self) -> &Arc<TokenBucket> {
        &self.rate
    }
}

impl Drop for AdmittedClient {
    fn drop(&mut self) {
        self.admission.lock().remove_from(&self.source);
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
    use std::num::NonZeroU32;

    use super::*;

    fn limits(connections: usize, per_address: usize) -> Limits {
        Limits {
            connections,
            connections_per_address: per_address,
            rate: NonZeroU32::new(1),
            ..Limits::default()
        }
    }

    fn refused(rejected: Result<AdmittedConnection, RejectedConnection>) -> String {
        let status = rejected.map(drop).unwrap_err().refusal.into_status();
        status.message().to_owned()
    }

    #[test]
    fn connections_count_until_they_are_gone() {
        let admission = Arc::new(Admission::new());
        let limits = limits(3, 2);
        let admit = |address: Option<&str>| {
            let address = address.map(|address| address.parse().unwrap());
            admission.admit(address, &limits)
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
        let admission = Arc::new(Admission::new());
        let limits = limits(1, 2);
        let _proxy = admission.admit(None, &limits).ok().unwrap();
        let admit = |last: u8| admission.admit_client([10, 0, 0, last].into(), &limits);
        let first = admit(1).ok().unwrap();
        let second = admit(1).ok().unwrap();
        let refused = admit(1).err().unwrap();
        assert!(refused.status().message().contains("your address has 2"));
        let other = admit(2).ok().unwrap();
        first.rate().take().unwrap();
        second.rate().take().unwrap_err();
        other.rate().take().unwrap();
        drop(first);
        admit(1).ok().unwrap();
    }

    #[test]
    fn a_new_connection_does_not_get_around_the_rate() {
        let admission = Arc::new(Admission::new());
        let limits = limits(10, 10);
        let admit = |last: u8| {
            let address = IpAddr::from([10, 0, 0, last]);
            admission.admit(Some(address), &limits).ok().unwrap()
        };
        admit(1).rate().unwrap().take().unwrap();
        assert!(admit(1).rate().unwrap().take().is_err());
        admit(2).rate().unwrap().take().unwrap();
        // The third address has a full bucket, so it is removed.
        admit(3);
        assert_eq!(admission.lock().sources.len(), 2);
    }

    #[test]
    fn addresses_that_are_gone_are_forgotten() {
        let admission = Arc::new(Admission::new());
        // At this rate a bucket refills at once.
        let limits = Limits {
            rate: NonZeroU32::new(u32::MAX),
            ..Limits::default()
        };
        for address in 0..10_000_u32 {
            let address = IpAddr::V4(address.into());
            let admitted = admission.admit(Some(address), &limits).ok().unwrap();
            admitted.rate().unwrap().take().unwrap();
        }
        assert!(admission.lock().sources.len() <= MIN_SOURCES_TO_SWEEP);
    }

    #[test]
    fn rejection_replies_are_limited() {
        let admission = Arc::new(Admission::new());
        let limits = limits(0, 0);
        let reject = || admission.admit(None, &limits).err().unwrap();
        let told: Vec<_> = (0..MAX_REJECTION_REPLIES).map(|_| reject()).collect();
        assert!(told.iter().all(|rejected| rejected.permit.is_some()));
        assert!(reject().permit.is_none());
        drop(told);
        assert!(reject().permit.is_some());
    }
}
