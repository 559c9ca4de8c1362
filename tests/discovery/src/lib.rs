//! Servers that keep accounts and can be killed, a DNS server that lies, and a resolver whose answers a test sets.

pub mod authority;
pub mod dns;
pub mod instance;
pub mod strangers;

use std::{net::SocketAddr, sync::Arc};

use smq_runtime::{
    Client,
    resolve::{Resolved, ResolvedServer, Resolver},
    tls::{
        Roots,
        rustls::{ClientConfig, RootCertStore},
    },
};
use tokio::sync::watch;

smq_runtime::include_interfaces!();

/// A resolver whose answers a test sets.
#[derive(Debug)]
pub struct Puppet(watch::Receiver<Resolved>);

impl Puppet {
    /// Returns a client of these servers, and what changes them.
    pub fn client(servers: Vec<ResolvedServer>) -> (Client, watch::Sender<Resolved>) {
        let (sender, receiver) = watch::channel(resolved(servers));
        (Client::resolved(Arc::new(Self(receiver))), sender)
    }
}

impl Puppet {
    /// Returns a client that trusts these roots.
    pub fn client_trusting(
        servers: Vec<ResolvedServer>,
        roots: &Roots,
    ) -> (Client, watch::Sender<Resolved>) {
        let (sender, receiver) = watch::channel(resolved(servers));
        let config = ClientConfig::builder()
            .with_root_certificates(RootCertStore::from(roots.clone()))
            .with_no_client_auth();
        let client = Client::resolved_with_tls(Arc::new(Self(receiver)), config);
        (client, sender)
    }
}

impl Resolver for Puppet {
    fn name(&self) -> &str {
        "test:puppet"
    }

    fn watch(&self) -> watch::Receiver<Resolved> {
        self.0.clone()
    }
}

/// Returns an answer without a problem.
pub fn resolved(servers: Vec<ResolvedServer>) -> Resolved {
    let problem = None;
    Resolved { servers, problem }
}

/// Returns a server that claims nothing.
pub fn server(address: SocketAddr) -> ResolvedServer {
    ResolvedServer {
        url: "http://counter.test".into(),
        address: Some(address),
        ..ResolvedServer::default()
    }
}
