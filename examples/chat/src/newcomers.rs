//! How many names come from one address: each is told to all, so nobody may bring any number of them.

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasher, RandomState},
    net::{IpAddr, Ipv6Addr},
    time::{Duration, Instant},
};

use smq_runtime::Status;

/// How many names one address may bring in an hour: more than there are in most offices.
const MOST_NAMES: usize = 100;

/// How many addresses bring names in an hour.
const MOST_ADDRESSES: usize = 10_000;

const HOUR: Duration = Duration::from_secs(60 * 60);

/// The names that each address has brought lately.
#[derive(Debug, Default)]
pub(crate) struct Newcomers {
    by_address: HashMap<IpAddr, Names>,
    hasher: RandomState,
}

#[derive(Debug)]
struct Names {
    since: Instant,
    hashes: HashSet<u64>,
}

impl Newcomers {
    /// Notes a name, or refuses it: there were too many from its address.
    pub(crate) fn note(&mut self, address: IpAddr, name: &str, now: Instant) -> Result<(), Status> {
        let address = network(address);
        if self.by_address.len() >= MOST_ADDRESSES && !self.by_address.contains_key(&address) {
            self.by_address.retain(|_, names| !names.is_over(now));
            if self.by_address.len() >= MOST_ADDRESSES {
                return Err(Status::resource_exhausted(
                    "too many people come at once: come back later",
                ));
            }
        }
        let new = || Names {
            since: now,
            hashes: HashSet::new(),
        };
        let names = self.by_address.entry(address).or_insert_with(new);
        if names.is_over(now) {
            *names = new();
        }
        let hash = self.hasher.hash_one(name);
        if names.hashes.len() >= MOST_NAMES && !names.hashes.contains(&hash) {
            return Err(Status::resource_exhausted(format!(
                "{MOST_NAMES} people have come from your address in an hour: come back later"
            )));
        }
        names.hashes.insert(hash);
        Ok(())
    }
}

impl Names {
    fn is_over(&self, now: Instant) -> bool {
        self.since + HOUR <= now
    }
}

/// Returns the address, or the network of IPv6 that is one customer's.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
        address => address,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use smq_runtime::Code;

    use super::*;

    #[test]
    fn an_address_brings_so_many_names_in_an_hour() {
        let (mut newcomers, now) = (Newcomers::default(), Instant::now());
        let mut come = |address: &str, name: usize, now| {
            newcomers.note(address.parse().unwrap(), &name.to_string(), now)
        };
        for name in 0..MOST_NAMES {
            come("2001:db8::1", name, now).unwrap();
        }
        let refused = come("2001:db8::2", MOST_NAMES, now).unwrap_err();
        assert_eq!(refused.code(), Code::ResourceExhausted);
        come("2001:db8::1", 7, now).unwrap();
        come("192.0.2.1", MOST_NAMES, now).unwrap();
        come("2001:db8::1", MOST_NAMES, now + HOUR).unwrap();
    }

    #[test]
    fn addresses_are_forgotten_after_an_hour() {
        let (mut newcomers, now) = (Newcomers::default(), Instant::now());
        let mut come = |address: usize, now| {
            let address = u32::try_from(address).unwrap();
            newcomers.note(IpAddr::from(address.to_be_bytes()), "Ada", now)
        };
        for address in 0..MOST_ADDRESSES {
            come(address, now).unwrap();
        }
        come(MOST_ADDRESSES, now).unwrap_err();
        come(MOST_ADDRESSES, now + HOUR).unwrap();
        assert_eq!(newcomers.by_address.len(), 1);
    }
}
