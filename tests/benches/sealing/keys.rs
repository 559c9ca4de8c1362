//! The keys of a sealed server and of its clients.

use std::io;

use smq_openpgp::{Certificate, Key, Keyring, OpenPgp, ServerIdentity};

/// Two keys that know each other.
pub(crate) struct Keys {
    server: Key,
    client: Key,
}

impl Keys {
    pub(crate) fn new() -> io::Result<Self> {
        let key = |user_id| Key::generate(user_id).map_err(io::Error::other);
        Ok(Self {
            server: key("socket.mq:bench")?,
            client: key("load")?,
        })
    }

    /// Returns the side of the server.
    pub(crate) fn of_server(&self) -> io::Result<OpenPgp> {
        let trusted = Keyring::of([copy(&self.client)?]);
        Ok(OpenPgp::new(self.server.clone(), trusted))
    }

    /// Returns the side of a client, and whom it knows.
    pub(crate) fn of_client(&self) -> io::Result<(OpenPgp, ServerIdentity)> {
        let openpgp = OpenPgp::new(self.client.clone(), Keyring::of([]));
        Ok((openpgp, ServerIdentity::certificate(copy(&self.server)?)))
    }
}

fn copy(key: &Key) -> io::Result<Certificate> {
    Certificate::from_bytes(&key.certificate().to_bytes()).map_err(io::Error::other)
}
