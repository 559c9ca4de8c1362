//! OpenPGP keys, certificates and messages.
//!
//! This is the only module that uses rpgp. It does not rely on rpgp's checks, and decides itself which keys,
//! certificates and messages are acceptable. Two functions turn the bytes of a peer into data, `open` and `verify`.
//! Both require a trusted signer.

mod algorithms;
mod armor;
mod binding;
mod certificate;
mod certification;
mod components;
mod copies;
mod error;
mod fingerprint;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod generate;
mod key;
mod keyring;
mod open;
mod packets;
mod panics;
mod passphrase;
mod rpgp_log;
mod seal;
mod secret_file;
mod statement;
mod structure;
mod trust_store;
mod unix_time;
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
    error::{OpenError, SealError},
    fingerprint::KeyHandle,
    open::{VerifiedMessage, open, verify},
    seal::{Outgoing, seal, sign},
    structure::SeipdVersion,
    trust_store::TrustStore,
    updates::CertificateUpdates,
};

#[cfg(test)]
mod tests;
