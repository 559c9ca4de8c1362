//! Checks signed messages before the server or the client acts on them, without input and output.
//!
//! The module `pgp` verifies the signer. This module checks the `Envelope`: its recipient, its time, and the request
//! that a reply answers. It also refuses replays (`Replays`), checks certifications by organisations (`roles`), and
//! holds the [`Policies`] of a server.

mod blocking;
mod callers;
mod encoding;
mod envelope;
mod exchange;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod peer;
mod policy;
mod replays;
mod resolver;
mod roles;
mod trust;

pub(crate) use self::{
    blocking::run_blocking,
    envelope::Kind,
    exchange::{
        Endpoint, KnownServer, MessageError, PendingRequest, ReceivedRequest, Request, milliseconds,
    },
    peer::name_of,
    replays::{ReplayError, Replays},
    resolver::CertificateResolver,
    trust::TrustCheck,
};
pub use self::{
    peer::OpenPgp,
    policy::{Policies, Policy},
};

/// The header with the certificate of a caller, in base64.
pub(crate) const CERTIFICATE: &str = "smq-certificate";

/// The media types of signed and sealed messages.
pub(crate) const MEDIA_TYPE_SEALED: &str = "application/pgp-encrypted";
pub(crate) const MEDIA_TYPE_SIGNED: &str = "application/pgp-signed";
