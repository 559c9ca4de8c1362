//! Fingerprints and key ids.

use std::{fmt, str::FromStr};

use pgp::types::{KeyDetails, KeyVersion};

/// The fingerprint of an OpenPGP key: 20 octets for version 4, 32 for version 6.
///
/// It is parsed from hexadecimal digits, with or without spaces, as `gpg --fingerprint` prints them. It is displayed as
/// 40 or 64 upper-case digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint {
    /// Either 20 or 32.
    length: u8,
    octets: [u8; 32],
}

/// The short id of a key in old formats. Several keys may share it.
pub(crate) type KeyId = [u8; 8];

impl Fingerprint {
    /// Returns the fingerprint with these 20 or 32 octets; `None` for another length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let length = match bytes.len() {
            20 => 20,
            32 => 32,
            _ => return None,
        };
        let mut octets = [0; 32];
        octets[..bytes.len()].copy_from_slice(bytes);
        Some(Self { length, octets })
    }

    /// Returns the 20 or 32 octets.
    pub fn as_bytes(&self) -> &[u8] {
        &self.octets[..usize::from(self.length)]
    }

    /// Returns the fingerprint of a key of version 4 or 6.
    pub(super) fn of(key: &impl KeyDetails) -> Option<Self> {
        Self::from_rpgp(&key.fingerprint())
    }

    /// Converts rpgp's type, if the fingerprint is of version 4 or 6.
    pub(super) fn from_rpgp(fingerprint: &pgp::types::Fingerprint) -> Option<Self> {
        match fingerprint.version() {
            Some(KeyVersion::V4 | KeyVersion::V6) => Self::from_bytes(fingerprint.as_bytes()),
            _ => None,
        }
    }

    /// Converts the fingerprint to rpgp's type.
    pub(super) fn to_rpgp(self) -> pgp::types::Fingerprint {
        let mut short = [0; 20];
        short.copy_from_slice(&self.octets[..20]);
        match self.length {
            20 => pgp::types::Fingerprint::V4(short),
            _ => pgp::types::Fingerprint::V6(self.octets),
        }
    }

    /// Returns the key id: the end of a version 4 fingerprint, the start of a version 6 fingerprint.
    pub(crate) fn key_id(&self) -> KeyId {
        let start = if self.length == 20 { 12 } else { 0 };
        let mut id = [0; 8];
        id.copy_from_slice(&self.octets[start..start + 8]);
        id
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut octets = self.as_bytes().iter();
        octets.try_for_each(|octet| write!(f, "{octet:02X}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text is not a fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a fingerprint: {text:?}: write 40 or 64 hexadecimal digits, as gpg --fingerprint prints them"
)]
pub struct ParseFingerprintError {
    text: String,
}

impl FromStr for Fingerprint {
    type Err = ParseFingerprintError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits: Option<Vec<u8>> = text
            .chars()
            .filter(|letter| *letter != ' ')
            .map(|letter| {
                letter
                    .to_digit(16)
                    .and_then(|digit| u8::try_from(digit).ok())
            })
            .collect();
        let digits = digits.unwrap_or_default();
        let octets: Vec<u8> = digits
            .chunks_exact(2)
            .map(|pair| pair[0] << 4 | pair[1])
            .collect();
        Self::from_bytes(&octets)
            .filter(|_| digits.len().is_multiple_of(2))
            .ok_or_else(|| ParseFingerprintError { text: text.into() })
    }
}

/// The fingerprint or the key id by which a packet names a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum KeyHandle {
    Fingerprint(Fingerprint),
    KeyId(KeyId),
}

impl KeyHandle {
    pub(crate) fn key_id(&self) -> KeyId {
        match self {
            Self::Fingerprint(fingerprint) => fingerprint.key_id(),
            Self::KeyId(id) => *id,
        }
    }

    pub(crate) fn names(&self, key: &Fingerprint) -> bool {
        match self {
            Self::Fingerprint(fingerprint) => fingerprint == key,
            Self::KeyId(id) => *id == key.key_id(),
        }
    }
}

impl fmt::Display for KeyHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fingerprint(fingerprint) => fmt::Display::fmt(fingerprint, f),
            Self::KeyId(id) => id.iter().try_for_each(|octet| write!(f, "{octet:02X}")),
        }
    }
}
