//! OpenPGP for socket.mq: requests, sessions and topics are signed and encrypted end to end, through any proxy.

#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;

mod caller;
mod client;
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

/// The route of the server's certificate, below its applications: `/socket.mq/weather/certificate`.
const CERTIFICATE_ROUTE: &str = "certificate";
