//! How many connections there are, and from where.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{rate::Bucket, response::Refusal};
use crate::{
    limits::Limits,
    measure::{self, Now},
    status::Status,
};

/// How many connections are told at once why they are not taken. More are just closed.
const MOST_TOLD: usize = 128;

/// From how many addresses on those that are not needed any more are looked for.
const FEW: usize = 64;

/// The connections of a server.
pub(super) struct Admission {
    state: Mutex<State>,
    telling: Arc<Semaphore>,
}

#[derive(Default)]
struct State {
    connections: usize,
    /// Those with connections; and those without whose rate is not forgotten yet, so that nobody
    /// gets around it by a new connection for each request.
    sources: HashMap<Source, Connections>,
    /// How many sources there may be before those that are not needed are looked for.
    most_sources: usize,
}

/// Whose connections are counted together: an IPv4 address, or the /64 network that one customer of
/// a provider has for itself in IPv6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Source(IpAddr);

/// The connections of one source.
struct Connections {
    count: usize,
    rate: Arc<Bucket>,
}

/// A connection that was admitted: counted until this is dropped.
pub(super) struct Admitted {
    admission: Arc<Admission>,
    source: Option<Source>,
    rate: Option<Arc<Bucket>>,
    _measured: Now,
}

/// A connection that is one too many.
pub(super) struct Rejected {
    pub(super) refusal: Refusal,
    /// The right to tell it why.
    pub(super) permit: Option<OwnedSemaphorePermit>,
}

impl Admission {
    pub(super) fn new() -> Self {
        Self {
            state: Mutex::default(),
            telling: Arc::new(Semaphore::new(MOST_TOLD)),
        }
    }

    /// Counts a connection from that address, if it has one, unless there are too many.
    pub(super) fn admit(
        self: &Arc<Self>,
        address: Option<IpAddr>,
        limits: &Limits,
    ) -> Result<Admitted, Rejected> {
        let source = address.map(Source::of);
        let rate = self.lock().add(source, limits);
        let rate = rate.map_err(|refusal| {
            refusal.count();
            let permit = Arc::clone(&self.telling).try_acquire_owned().ok();
            Rejected { refusal, permit }
        })?;
        Ok(Admitted {
            admission: Arc::clone(self),
            source,
            rate,
            _measured: measure::connection(),
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn add(
        &mut self,
        source: Option<Source>,
        limits: &Limits,
    ) -> Result<Option<Arc<Bucket>>, Refusal> {
        if self.connections >= limits.connections {
            return Err(too_many(limits.connections));
        }
        let rate = match source {
            Some(source) => Some(self.add_of(source, limits)?),
            None => None,
        };
        self.connections += 1;
        Ok(rate)
    }

    fn add_of(&mut self, source: Source, limits: &Limits) -> Result<Arc<Bucket>, Refusal> {
        if self.sources.len() >= self.most_sources.max(FEW) {
            self.sources.retain(|_, it| it.is_needed());
            self.most_sources = 2 * self.sources.len();
        }
        let connections = self.sources.entry(source).or_insert_with(|| Connections {
            count: 0,
            rate: Arc::new(Bucket::new(limits.rate)),
        });
        if connections.count >= limits.connections_per_address {
            return Err(too_many_of_one(limits.connections_per_address));
        }
        connections.count += 1;
        Ok(Arc::clone(&connections.rate))
    }

    fn remove(&mut self, source: Option<Source>) {
        self.connections -= 1;
        let Some(source) = source else {
            return;
        };
        if let Some(connections) = self.sources.get_mut(&source) {
            connections.count -= 1;
            if !connections.is_needed() {
                self.sources.remove(&source);
            }
        }
    }
}

impl Connections {
    fn is_needed(&self) -> bool {
        self.count > 0 || !self.rate.is_full()
    }
}

impl Source {
    fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(address) => {
                let network = address.to_bits() >> 64 << 64;
                Ipv6Addr::from_bits(network).into()
            }
            address => address,
        })
    }
}

impl Admitted {
    /// Returns what each request of this connection takes a token of, if it has an address.
    pub(super) fn rate(&self) -> Option<Arc<Bucket>> {
        self.rate.clone()
    }
}

impl Drop for Admitted {
    fn drop(&mut self) {
        self.admission.lock().remove(self.source);
    }
}

fn too_many(most: usize) -> Refusal {
    let message = format!("the server has {most} connections, its limit: try again later");
    Refusal::over("connections", Status::unavailable(message)).for_seconds(5)
}

fn too_many_of_one(most: usize) -> Refusal {
    let message = format!(
        "your address has {most} connections here, the limit for one address: close some, or send more over each"
    );
    Refusal::over(
        "connections_per_address",
        Status::resource_exhausted(message),
    )
    .for_seconds(5)
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

    fn refused(rejected: Result<Admitted, Rejected>) -> String {
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
        // The same address, on a socket that takes IPv6 too.
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
    fn a_network_of_ipv6_is_one_customer() {
        let source = |address: &str| Source::of(address.parse().unwrap());
        assert_eq!(source("2001:db8:1:2::3"), source("2001:db8:1:2:ffff::"));
        assert_ne!(source("2001:db8:1:2::3"), source("2001:db8:1:3::3"));
        assert_ne!(source("10.0.0.1"), source("10.0.0.2"));
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
        // Who has used nothing of it is forgotten.
        admit(3);
        assert_eq!(admission.lock().sources.len(), 2);
    }

    #[test]
    fn addresses_that_are_gone_are_forgotten() {
        let admission = Arc::new(Admission::new());
        // A rate so high that a bucket is full again at once.
        let limits = Limits {
            rate: NonZeroU32::new(u32::MAX),
            ..Limits::default()
        };
        for address in 0..10_000_u32 {
            let address = IpAddr::V4(address.into());
            let admitted = admission.admit(Some(address), &limits).ok().unwrap();
            admitted.rate().unwrap().take().unwrap();
        }
        assert!(admission.lock().sources.len() <= FEW);
    }

    #[test]
    fn not_everybody_is_told() {
        let admission = Arc::new(Admission::new());
        let limits = limits(0, 0);
        let reject = || admission.admit(None, &limits).err().unwrap();
        let told: Vec<_> = (0..MOST_TOLD).map(|_| reject()).collect();
        assert!(told.iter().all(|rejected| rejected.permit.is_some()));
        assert!(reject().permit.is_none());
        drop(told);
        assert!(reject().permit.is_some());
    }
}
