//! Why a key, a certificate or a message is not taken. All of it is for the local log and the
//! operator; nothing of it is told to a peer, and none of it holds key material.

use std::{io, path::PathBuf, time::SystemTime};

use super::{Fingerprint, moment};

/// Why a key, a certificate or a keyring cannot be read, made or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// A file cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file cannot be written. One that exists is never overwritten.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// More than its owner may read a file that holds a secret.
    #[error("{} may be read by others (mode {mode:03o}): chmod 600 it", path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// The passphrase is not there, or is not that of the key.
    #[error("no passphrase: {reason}")]
    Passphrase {
        /// What is wrong with it.
        reason: String,
    },
    /// The bytes are not a key or a certificate that can be used.
    #[error("not a usable OpenPGP key: {0}")]
    Malformed(String),
    /// The certificate is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
}

impl KeyError {
    #[allow(clippy::needless_pass_by_value)] // so that it is what `map_err` takes
    pub(super) fn malformed(what: impl ToString) -> Self {
        Self::Malformed(what.to_string())
    }
}

/// Why a certificate is not valid, or not certified. The first thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Invalid {
    /// Its algorithm or its size is not one that is taken.
    #[error("{key}: {algorithm} is not accepted")]
    Algorithm {
        /// The key.
        key: Fingerprint,
        /// What it uses.
        algorithm: String,
    },
    /// Nothing that the key has signed itself says what it is for.
    #[error("{key} has no valid self-signature")]
    Unsigned {
        /// The key.
        key: Fingerprint,
    },
    /// Its time has not come.
    #[error("{key} is not valid before {} (seconds since 1970)", moment::seconds(*.from))]
    Early {
        /// The key.
        key: Fingerprint,
        /// When it will be.
        from: SystemTime,
    },
    /// Its time is over.
    #[error("{key} has expired at {} (seconds since 1970)", moment::seconds(*.at))]
    Expired {
        /// The key.
        key: Fingerprint,
        /// When that was.
        at: SystemTime,
    },
    /// Its holder has revoked it.
    #[error("{key} is revoked")]
    Revoked {
        /// The key.
        key: Fingerprint,
    },
    /// No subkey is there for what is wanted.
    #[error("{key} has no valid key to {purpose} with")]
    Purpose {
        /// The certificate's key.
        key: Fingerprint,
        /// What was wanted.
        purpose: &'static str,
    },
    /// The user id is not on the certificate, or not validly so.
    #[error("{key} has no valid user id {user_id:?}")]
    UserId {
        /// The certificate's key.
        key: Fingerprint,
        /// The user id.
        user_id: String,
    },
    /// The organisation has not certified the user id, no longer does, or did so for another key.
    #[error("{user_id:?} of {key} is not certified by {by}: {reason}")]
    Uncertified {
        /// The certificate's key.
        key: Fingerprint,
        /// The user id.
        user_id: String,
        /// The organisation's key.
        by: Fingerprint,
        /// Why not.
        reason: String,
    },
}

/// Why a message cannot be sealed or signed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SealError {
    #[error("cannot seal: {0}")]
    Certificate(#[from] Invalid),
    #[error("cannot seal: {0}")]
    Failed(String),
}

/// Why a message is not taken. For the local log alone: a peer learns the same whatever it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Rejected {
    #[error("{bytes} bytes, of at most {most}")]
    Size { bytes: usize, most: usize },
    #[error("structure: {0}")]
    Structure(&'static str),
    #[error("encrypted to another key")]
    Recipient,
    #[error("cannot be decrypted: {0}")]
    Undecryptable(String),
    #[error("signature: {0}")]
    Signature(String),
    #[error("signed by {0}, which is not trusted")]
    Stranger(String),
    #[error("dated {created}, now is {now} (seconds since 1970)")]
    Time { created: u64, now: u64 },
    #[error("meant for another recipient")]
    Misdirected,
    #[error("the signer's certificate: {0}")]
    Signer(Invalid),
    #[error("our own certificate: {0}")]
    Own(Invalid),
    #[error("a panic in the library")]
    Panic,
    #[error(
        "SEIPD version 1 from a signer whose certificate says that its programs do version 2 (gpg 2.2 does not: give it a key that it has made)"
    )]
    Downgrade,
}
