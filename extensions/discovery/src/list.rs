//! A list of servers that does not change.

use smq_runtime::{
    Error,
    resolve::{Resolved, ResolvedServer, Resolver},
};
use tokio::sync::watch;

use crate::{MAX_SERVERS, check, constant, invalid};

/// A list of servers: `static:http://a:7070,https://b,unix:/run/c.sock`.
#[derive(Debug, Clone)]
pub struct List {
    name: String,
    servers: Vec<ResolvedServer>,
}

impl List {
    /// Parses `static:` and URLs with commas between them.
    ///
    /// # Errors
    ///
    /// If one of the URLs is not valid, or there are more than 64.
    pub fn parse(url: &str) -> Result<Self, Error> {
        let (_, urls) = url.split_once(':').unwrap_or_default();
        let mut servers = Vec::new();
        for one in urls.split(',') {
            check(one).map_err(|reason| invalid(url, format!("{one:?} in the list: {reason}")))?;
            servers.push(ResolvedServer {
                url: one.to_owned(),
                ..ResolvedServer::default()
            });
        }
        if servers.len() > MAX_SERVERS {
            let reason = format!(
                "it has {} servers: write {MAX_SERVERS} at most",
                servers.len()
            );
            return Err(invalid(url, reason));
        }
        Ok(Self {
            name: url.to_owned(),
            servers,
        })
    }
}

impl Resolver for List {
    fn name(&self) -> &str {
        &self.name
    }

    fn watch(&self) -> watch::Receiver<Resolved> {
        constant(Resolved {
            servers: self.servers.clone(),
            problem: None,
        })
    }
}
