//! OpenPGP for [socket.mq](https://github.com/socket-mq/socket.mq): requests, sessions and topics are signed and
//! encrypted end to end, through any proxy.
//!
//! A program has an [`OpenPgp`]: its [`Key`], and the [`Keyring`] of certificates that it trusts. `gpg`, `sq` or this
//! crate generates keys.
//!
//! [`OpenPgpServer`] protects a server, [`OpenPgpClient`] a client:
//!
//! ```no_run
//! use smq_openpgp::{
//!     Certificate, Key, Keyring, OpenPgp, OpenPgpClient, OpenPgpServer, Passphrase, Policy,
//!     ServerIdentity,
//! };
//! use smq_runtime::{Client, Server};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let key = Key::from_file("/etc/station/key.asc", &Passphrase::none())?;
//! let trusted = Keyring::from_dir("/etc/station/trusted")?;
//! let security = OpenPgpServer::new(OpenPgp::new(key, trusted)).with_policy(Policy::Sealed);
//! let server = Server::new().with_security(security);
//!
//! let key = Key::from_file("/home/ada/key.asc", &Passphrase::from_env("KEY_PASSPHRASE")?)?;
//! let station = Certificate::from_file("/home/ada/station.asc")?;
//! let openpgp = OpenPgp::new(key, Keyring::of([]));
//! let security = OpenPgpClient::new(openpgp, ServerIdentity::certificate(station));
//! let client = Client::connect("https://station.example")?.with_security(security);
//! # let _ = (server, client);
//! # Ok(()) }
//! ```
//!
//! # Protection
//!
//! * A **request** is one signed and encrypted message, and so is its reply.
//! * A **session** has its own keys and forward secrecy. It carries requests, publishes and subscriptions.
//! * A **topic** is encrypted once for all its subscribers, under a key that changes when a subscriber leaves.
//!
//! By default a server refuses everything that is not sealed: see [`OpenPgpServer::with_policy`]. Handlers and
//! authorizers get the signer of a call with [`SignedCaller::signer`].
//!
//! An organisation can certify servers and clients: see [`ServerIdentity::organisation`] and [`OpenPgp::with_role`].
//!
//! With the feature `clap`, the module `command` has the options and commands of programs with keys.
//!
//! See `proto/SECURITY.md` for the threat model, and `proto/PROTOCOL.md` for the wire format.

mod caller;
mod client;
#[cfg(feature = "clap")]
pub mod command;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
mod message;
mod pgp;
mod server;
mod session;
mod wire;

pub use self::{
    caller::SignedCaller,
    client::{OpenPgpClient, ServerIdentity},
    message::{OpenPgp, Policies, Policy},
    pgp::{
        Certificate, Fingerprint, Invalid, Key, KeyError, Keyring, ParseFingerprintError,
        Passphrase, Signer, Valid,
    },
    server::OpenPgpServer,
};

/// The example of README.md compiles.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// The route of the server's certificate below each application: `/socket.mq/weather/certificate`.
const CERTIFICATE_ROUTE: &str = "certificate";
