//! Who a request comes from: whom the server charges for what it costs.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use http::Extensions;

use super::{host::HostRule, origin::Scheme};
use crate::access::{Namespace, PeerAddress};

/// Whom the server charges for what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Source {
    /// An IPv4 address, or an IPv6 /64 network, which providers assign to one customer.
    Network(IpAddr),
    /// A caller that the server has identified, wherever it connects from.
    Caller(Namespace),
}

impl Source {
    pub(super) fn of_address(address: IpAddr) -> Self {
        Self::Network(match address.to_canonical() {
            IpAddr::V6(address) => {
                let network = address.to_bits() >> 64 << 64;
                Ipv6Addr::from_bits(network).into()
            }
            address => address,
        })
    }
}

/// The other end of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Peer {
    Address(SocketAddr),
    Unix,
    InProcess,
}

impl Peer {
    pub(super) fn address(self) -> Option<SocketAddr> {
        match self {
            Self::Address(address) => Some(address),
            Self::Unix | Self::InProcess => None,
        }
    }

    /// Notes the peer in the extensions of a request.
    pub(super) fn note(self, extensions: &mut Extensions) {
        if let Self::Address(address) = self {
            extensions.insert(PeerAddress(address));
        }
    }
}

/// What the server knows of a connection before it sends a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ConnectionInfo {
    pub(super) peer: Peer,
    pub(super) scheme: Scheme,
    pub(super) host_rule: HostRule,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_network_of_ipv6_is_one_customer() {
        let source = |address: &str| Source::of_address(address.parse().unwrap());
        assert_eq!(source("2001:db8:1:2::3"), source("2001:db8:1:2:ffff::"));
        assert_ne!(source("2001:db8:1:2::3"), source("2001:db8:1:3::3"));
        assert_ne!(source("10.0.0.1"), source("10.0.0.2"));
        // The same address, as a dual-stack socket reports it.
        assert_eq!(source("::ffff:10.0.0.1"), source("10.0.0.1"));
    }
}
