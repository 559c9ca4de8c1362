//! Identity, signatures and encryption, with OpenPGP: keys, certificates, messages.
//!
//! This is the only module that touches rpgp, whose checks it does not rely on: what a key, a certificate and a message
//! have to be is decided here. From the bytes of a peer to data there are two ways, `open` and `verify`, and both
//! end at a trusted signer.

mod algorithms;
mod armor;
mod binding;
mod certificate;
mod certification;
mod copies;
mod error;
mod fingerprint;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod generate;
mod key;
mod keyring;
mod moment;
mod open;
mod packets;
mod panics;
mod passphrase;
mod rpgp_log;
mod seal;
mod secret_file;
mod statement;
mod structure;
mod updates;
mod validity;

pub use self::{
    certificate::Certificate,
    error::{Invalid, KeyError},
    fingerprint::{Fingerprint, ParseFingerprintError},
    key::Key,
    keyring::Keyring,
    open::Signer,
    passphrase::Passphrase,
    validity::Valid,
};
pub(crate) use self::{
    error::{Rejected, SealError},
    fingerprint::Handle,
    open::{Opened, Trusted, open, verify},
    seal::{Outgoing, seal, sign},
    structure::Generation,
    updates::CertificateUpdates,
};

#[cfg(test)]
mod tests;
