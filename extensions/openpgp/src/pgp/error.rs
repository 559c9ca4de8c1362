//! Errors about keys, certificates and messages, for the local log and the operator.
//!
//! Peers never see them. They contain no key material.

use std::{io, path::PathBuf, time::SystemTime};

use super::{Fingerprint, unix_time};

/// A key, certificate or keyring cannot be read, generated or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// A file cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// A file cannot be written. Existing files are never overwritten.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// The mode of a file with a secret lets the group or others access it.
    #[error("{} is accessible to others (mode {mode:03o}): run chmod 600", path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
        /// The mode of the file.
        mode: u32,
    },
    /// The passphrase is missing or wrong.
    #[error("no usable passphrase: {reason}")]
    Passphrase {
        /// The reason.
        reason: String,
    },
    /// The bytes are not a usable key or certificate.
    #[error("not a usable OpenPGP key: {0}")]
    Malformed(String),
    /// The certificate is not valid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
}

impl KeyError {
    #[allow(clippy::needless_pass_by_value)] // so that it is what `map_err` takes
    pub(super) fn malformed(reason: impl ToString) -> Self {
        Self::Malformed(in_words(&reason.to_string()))
    }
}

/// The longest reason, in characters.
const MAX_REASON: usize = 200;

/// Returns a reason of rpgp without the bytes that it quotes, as lists of numbers.
pub(super) fn in_words(reason: &str) -> String {
    let mut words = String::new();
    let mut rest = reason;
    while let Some((before, list)) = rest.split_once('[') {
        words.push_str(before);
        let is_bytes = |c: char| c.is_ascii_digit() || matches!(c, ',' | ' ');
        let end = list.find(|c| !is_bytes(c)).unwrap_or(list.len());
        (words, rest) = match list[end..].strip_prefix(']') {
            Some(after) => (words + "[…]", after),
            // It is cut within the list.
            None if end == list.len() => (words + "[…", ""),
            None => (words + "[", list),
        };
    }
    words.push_str(rest);
    match words.char_indices().nth(MAX_REASON) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

/// A certificate is not valid, or not certified.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Invalid {
    /// The algorithm or the size of the key is not accepted.
    #[error("{key}: {algorithm} is not accepted")]
    Algorithm {
        /// The key.
        key: Fingerprint,
        /// The algorithm.
        algorithm: String,
    },
    /// The key has no valid self-signature.
    #[error("{key} has no valid self-signature")]
    Unsigned {
        /// The key.
        key: Fingerprint,
    },
    /// The key is not valid yet.
    #[error("{key} is not valid before {} (seconds since 1970)", unix_time::seconds(*.from))]
    Early {
        /// The key.
        key: Fingerprint,
        /// The time from which it is valid.
        from: SystemTime,
    },
    /// The key has expired.
    #[error("{key} has expired: it was valid until {} (seconds since 1970)", unix_time::seconds(*.at))]
    Expired {
        /// The key.
        key: Fingerprint,
        /// The time at which it expired.
        at: SystemTime,
    },
    /// The key is revoked.
    #[error("{key} is revoked")]
    Revoked {
        /// The key.
        key: Fingerprint,
    },
    /// The certificate has no valid key for a purpose.
    #[error("{key} has no valid key to {purpose}")]
    Purpose {
        /// The primary key of the certificate.
        key: Fingerprint,
        /// The purpose: `sign`, `certify` or `encrypt to`.
        purpose: &'static str,
    },
    /// The certificate has no valid user id with this text.
    #[error("{key} has no valid user id {user_id:?}")]
    UserId {
        /// The primary key of the certificate.
        key: Fingerprint,
        /// The user id.
        user_id: String,
    },
    /// The organisation has not certified the user id of this key, or the certification is no longer in force.
    #[error("{user_id:?} of {key} is not certified by {by}: {reason}")]
    Uncertified {
        /// The primary key of the certificate.
        key: Fingerprint,
        /// The user id.
        user_id: String,
        /// The primary key of the organisation.
        by: Fingerprint,
        /// The reason.
        reason: String,
    },
}

/// A message cannot be sealed or signed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SealError {
    #[error("cannot seal: {0}")]
    Certificate(#[from] Invalid),
    #[error("cannot seal: {0}")]
    Failed(String),
}

/// A message is refused. Only the local log gets the reason: the peer gets the same answer for all of them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum OpenError {
    #[error("too large: {bytes} bytes of at most {max}")]
    Size { bytes: usize, max: usize },
    #[error("structure: {0}")]
    Structure(&'static str),
    #[error("encrypted to another key")]
    Recipient,
    #[error("cannot be decrypted: {0}")]
    Undecryptable(String),
    #[error("signature: {0}")]
    Signature(String),
    #[error("untrusted signer: {0}")]
    UnknownSigner(String),
    #[error("wrong time: dated {created}, but now is {now} (seconds since 1970)")]
    Time { created: u64, now: u64 },
    #[error("signed for another recipient")]
    Misdirected,
    #[error("invalid certificate of the signer: {0}")]
    Signer(Invalid),
    #[error("invalid certificate of this program: {0}")]
    Own(Invalid),
    #[error("the OpenPGP library panicked")]
    Panic,
    #[error(
        "downgrade: SEIPD version 1, although the signer's certificate announces version 2 \
         (gpg 2.2 has version 1 only: use a key that gpg generated)"
    )]
    Downgrade,
}
