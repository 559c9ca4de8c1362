//! What is checked about a signed message before it is acted upon: bytes in, bytes out.
//!
//! The module `pgp` finds out who signed a message. This module checks the `Envelope` in it: its recipient, its time, and
//! the request that a reply answers. It refuses a message that came before (`Replays`), decides whom an organisation
//! has certified (`roles`), and holds the [`Policies`] of a server. It knows neither HTTP nor sockets.

mod blocking;
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

/// The header in which a caller presents its certificate, in base64.
pub(crate) const CERTIFICATE: &str = "smq-certificate";

/// The media types of messages.
pub(crate) const MEDIA_TYPE_SEALED: &str = "application/pgp-encrypted";
pub(crate) const MEDIA_TYPE_SIGNED: &str = "application/pgp-signed";
