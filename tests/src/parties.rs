//! A server and a client that know each other's keys.

use std::net::SocketAddr;

use smq_openpgp::{
    Certificate, Key, Keyring, OpenPgp, OpenPgpClient, OpenPgpServer, Policies, ServerIdentity,
};
use smq_runtime::{Client, Server};

use crate::{
    Station, serve_with,
    wire::{Request, Response, ask},
};

/// The media type of sealed messages.
pub const SEALED: &str = "application/pgp-encrypted";

/// The media type of messages that are signed alone.
pub const SIGNED: &str = "application/pgp-signed";

/// The keys of a server and of a client of it.
#[derive(Debug)]
pub struct Parties {
    /// The server's, whose user id names it `station-7`.
    pub server: Key,
    /// The client's.
    pub client: Key,
}

impl Parties {
    /// Makes both keys.
    ///
    /// # Panics
    ///
    /// When keys cannot be made.
    pub fn new() -> Self {
        let key = |user_id| Key::generate(user_id).expect("a key");
        Self {
            server: key("socket.mq:station-7"),
            client: key("Ada <ada@example.org>"),
        }
    }

    /// Returns the side of the server, which trusts the client and these others.
    pub fn server_side(&self, others: impl IntoIterator<Item = Certificate>) -> OpenPgp {
        let trusted = [copy(self.client.certificate())].into_iter().chain(others);
        OpenPgp::new(self.server.clone(), Keyring::of(trusted))
    }

    /// Returns the side of the client, which needs to trust nobody but the server it is told.
    pub fn client_side(&self) -> OpenPgp {
        OpenPgp::new(self.client.clone(), Keyring::of([]))
    }

    /// Returns the server as the client knows it.
    pub fn identity(&self) -> ServerIdentity {
        ServerIdentity::certificate(copy(self.server.certificate()))
    }

    /// Returns the security of the server, which trusts the client.
    pub fn server_security(&self) -> OpenPgpServer {
        OpenPgpServer::new(self.server_side([]))
    }

    /// Serves a new station that takes sealed messages alone.
    pub async fn serve(&self) -> (Station, SocketAddr) {
        self.serve_with(|server| server).await
    }

    /// Serves a new station that takes what these policies allow.
    pub async fn serve_under(&self, policies: impl Into<Policies>) -> (Station, SocketAddr) {
        let security = self.server_security().with_policy(policies);
        serve_with(|server| server.with_security(security)).await
    }

    /// Serves a new station that takes sealed messages alone, with a server that is changed before.
    pub async fn serve_with(&self, change: impl FnOnce(Server) -> Server) -> (Station, SocketAddr) {
        let security = self.server_security();
        serve_with(|server| change(server.with_security(security))).await
    }

    /// Returns a client that seals to the server behind that URL.
    ///
    /// # Panics
    ///
    /// When that is no URL.
    pub fn client(&self, url: &str) -> Client {
        let client = Client::connect(url).expect("a URL");
        client.with_security(OpenPgpClient::new(self.client_side(), self.identity()))
    }
}

impl Default for Parties {
    fn default() -> Self {
        Self::new()
    }
}

/// Returns another copy of a certificate.
///
/// # Panics
///
/// When it is none.
pub fn copy(certificate: &Certificate) -> Certificate {
    Certificate::from_bytes(&certificate.to_bytes()).expect("a certificate")
}

/// Posts a message, and returns the response to it.
pub async fn post(address: SocketAddr, method: &str, media_type: &str, message: &[u8]) -> Response {
    let request = Request::call(method)
        .header("Content-Type", media_type)
        .body(message);
    ask(address, request).await
}
