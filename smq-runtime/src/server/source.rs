//! Who a request comes from: whom the server charges for what it costs.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use bytes::Bytes;
use http::{Extensions, request::Parts};

use super::{caller, host::HostRule, origin::Scheme};
use crate::access::{Namespace, PeerAddress};

/// Whom the server charges for a request: its identity, else the address of its client, else the user at the other end
/// of a Unix domain socket.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Source {
    /// The key of an identity.
    Identity(Bytes),
    /// The key of a verified sender.
    Verified(Bytes),
    /// An IPv4 address, or an IPv6 /64 network, which providers assign to one customer.
    Address(IpAddr),
    /// The user of a Unix domain socket.
    UnixUser(u32),
    /// Nobody in particular: a client within the process, or of the server around this one.
    Unknown,
}

impl Source {
    /// Returns the source of a request. Before the request is authenticated, that is the source of its connection.
    pub(super) fn of(request: &Parts) -> Self {
        match caller(request).namespace() {
            Namespace::Identity(key) => Self::Identity(key),
            Namespace::Verified(key) => Self::Verified(key),
            Namespace::Nobody => Self::of_peer(&request.extensions),
        }
    }

    fn of_peer(extensions: &Extensions) -> Self {
        match (extensions.get(), extensions.get()) {
            (Some(PeerAddress(address)), _) => Self::of_address(address.ip()),
            (None, Some(UnixUser(user))) => Self::UnixUser(*user),
            (None, None) => Self::Unknown,
        }
    }

    pub(super) fn of_address(address: IpAddr) -> Self {
        Self::Address(match address.to_canonical() {
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
    /// The id of its user, where the system tells it.
    Unix(Option<u32>),
    InProcess,
}

/// The user at the other end of a Unix domain socket, in the extensions of a request.
#[derive(Debug, Clone, Copy)]
struct UnixUser(u32);

impl Peer {
    pub(super) fn address(self) -> Option<SocketAddr> {
        match self {
            Self::Address(address) => Some(address),
            Self::Unix(_) | Self::InProcess => None,
        }
    }

    /// Notes the peer in the extensions of a request.
    pub(super) fn note(self, extensions: &mut Extensions) {
        match self {
            Self::Address(address) => drop(extensions.insert(PeerAddress(address))),
            Self::Unix(Some(user)) => drop(extensions.insert(UnixUser(user))),
            Self::Unix(None) | Self::InProcess => {}
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
    use crate::access::{Caller, Verified};

    fn source(peer: Peer, caller: Option<Caller>) -> Source {
        let (mut parts, ()) = http::Request::new(()).into_parts();
        peer.note(&mut parts.extensions);
        caller.map(|caller| parts.extensions.insert(caller));
        Source::of(&parts)
    }

    #[test]
    fn a_network_of_ipv6_is_one_customer() {
        let source = |address: &str| {
            let address = SocketAddr::new(address.parse().unwrap(), 7);
            source(Peer::Address(address), None)
        };
        assert_eq!(source("2001:db8:1:2::3"), source("2001:db8:1:2:ffff::"));
        assert_ne!(source("2001:db8:1:2::3"), source("2001:db8:1:3::3"));
        assert_ne!(source("10.0.0.1"), source("10.0.0.2"));
        // The same address, as a dual-stack socket reports it.
        assert_eq!(source("::ffff:10.0.0.1"), source("10.0.0.1"));
    }

    #[test]
    fn an_identity_comes_before_an_address() {
        let ada = Some(Caller::default().with_identity("Ada"));
        let peer = Peer::Address(SocketAddr::from(([10, 0, 0, 1], 7)));
        assert_eq!(source(peer, ada), Source::Identity("Ada".into()));
        assert_eq!(source(Peer::Unix(Some(7)), None), Source::UnixUser(7));
        assert_eq!(source(Peer::Unix(None), None), Source::Unknown);
        assert_eq!(source(Peer::InProcess, None), Source::Unknown);
        let verified = Caller::default().with_verified(Verified::new(&b"key"[..], ()));
        let verified = verified.with_identity("Ada");
        assert_eq!(source(peer, Some(verified)), Source::Verified("key".into()));
    }
}
