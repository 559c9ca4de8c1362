//! The seam for finding servers: a client of a [`Resolver`] has a set of servers, which changes, instead of one.
//!
//! The crate `smq-discovery` has resolvers for lists, DNS and multicast DNS. [`Client::resolved`](crate::Client::resolved)
//! takes any.

use std::{fmt, net::SocketAddr};

use tokio::sync::watch;

/// Finds the servers behind a name.
pub trait Resolver: fmt::Debug + Send + Sync + 'static {
    /// Returns the name, such as `dns+http://weather.example`, for errors and measures.
    fn name(&self) -> &str;

    /// Begins to resolve the name, and goes on until the receiver is dropped. It is called within a tokio runtime, when
    /// a client is first used.
    fn watch(&self) -> watch::Receiver<Resolved>;

    /// Asks for another answer soon, because a call has found no server that takes it. An answer, even the same one, is
    /// then sent to the receivers.
    fn refresh(&self) {}
}

/// The servers behind a name. Without servers and a problem, the resolver has no answer yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The servers. A client uses the first 64.
    pub servers: Vec<ResolvedServer>,
    /// Why there are no servers, or why those of an earlier answer are still there.
    pub problem: Option<String>,
}

/// A server, as a resolver has found it. Nothing of it is trusted: TLS verifies the host of the `url`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ResolvedServer {
    /// The URL, as [`Client::connect`](crate::Client::connect) takes it. Its host is the name that was asked for, not the
    /// one that an answer has named.
    pub url: String,
    /// Where to connect, if not to the host of the URL. A proxy opens a tunnel to this address.
    pub address: Option<SocketAddr>,
    /// The interfaces that the server claims to have, such as `weather.v1`. None: it claims nothing.
    pub interfaces: Vec<String>,
    /// Servers with a higher number are used if all with lower numbers fail (RFC 2782).
    pub priority: u16,
    /// The share of the load among servers of the same priority. 0 counts as 1.
    pub weight: u16,
}
