//! Which server a command talks to, and who we are there.

use clap::Args;
use smq_openpgp::command::{Identity, ServerOptions};
use smq_runtime::Client;

use crate::failure::Failure;

/// Which server, and who we are there.
#[derive(Debug, Clone, Args)]
pub(crate) struct Connecting {
    /// The server's address; mdns://hostwatch is any that is announced in the local network
    #[arg(long, env = "HOSTWATCH_URL", default_value = "http://127.0.0.1:7070")]
    pub(crate) url: String,

    #[command(flatten)]
    identity: Identity,

    #[command(flatten)]
    server: ServerOptions,
}

impl Connecting {
    /// Returns a client of the server.
    pub(crate) fn client(&self) -> Result<Client, Failure> {
        let client = smq_discovery::connect(&self.url).map_err(|error| self.failure(&error))?;
        Ok(match self.server.client(&self.identity)? {
            None => client,
            Some(security) => client.with_security(security),
        })
    }

    /// Returns what went wrong with a call to the server.
    pub(crate) fn failure(&self, error: &smq_runtime::Error) -> Failure {
        Failure::of_call(&self.url, error)
    }
}
