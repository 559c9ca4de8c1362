//! Passphrases of secret keys.

use std::{env, fmt, path::Path};

use pgp::types::Password;
use zeroize::Zeroizing;

use super::{error::KeyError, secret_file};

/// The passphrase of a secret key. It is erased when dropped, and never printed.
#[derive(Clone)]
pub struct Passphrase {
    bytes: Option<Zeroizing<Vec<u8>>>,
}

/// The maximum size of a passphrase file, which has one line.
const MAX_BYTES: u64 = 4096;

impl Passphrase {
    /// Returns the passphrase of a key that has none.
    pub const fn none() -> Self {
        Self { bytes: None }
    }

    /// Reads the passphrase from the first line of a file.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or is empty, or its mode lets the group or others access it.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, KeyError> {
        let path = path.as_ref();
        let bytes = secret_file::read(path, MAX_BYTES)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| KeyError::Passphrase {
            reason: format!("{} is not UTF-8 text", path.display()),
        })?;
        let line = text.lines().next().unwrap_or_default();
        if line.is_empty() {
            return Err(KeyError::Passphrase {
                reason: format!("{} is empty", path.display()),
            });
        }
        Ok(Self::from(line))
    }

    /// Reads the passphrase from an environment variable.
    ///
    /// # Errors
    ///
    /// When the variable is not set, or not Unicode.
    pub fn from_env(name: &str) -> Result<Self, KeyError> {
        match env::var(name) {
            Ok(value) => Ok(Self::from(value)),
            Err(error) => Err(KeyError::Passphrase {
                reason: format!("environment variable {name}: {error}"),
            }),
        }
    }

    pub(super) fn is_none(&self) -> bool {
        self.bytes.is_none()
    }

    /// Returns the passphrase as rpgp's type, which erases its copy too.
    pub(super) fn password(&self) -> Password {
        match &self.bytes {
            Some(bytes) => Password::from(&bytes[..]),
            None => Password::empty(),
        }
    }
}

/// Takes the bytes without copying them. Empty bytes mean no passphrase.
impl From<Vec<u8>> for Passphrase {
    fn from(bytes: Vec<u8>) -> Self {
        let bytes = Zeroizing::new(bytes);
        Self {
            bytes: (!bytes.is_empty()).then_some(bytes),
        }
    }
}

/// Takes the text without copying it. Empty text means no passphrase.
impl From<String> for Passphrase {
    fn from(text: String) -> Self {
        Self::from(text.into_bytes())
    }
}

/// Copies the text. Empty text means no passphrase.
impl From<&str> for Passphrase {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}
