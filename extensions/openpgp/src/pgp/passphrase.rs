//! The passphrase of a secret key, and where it comes from.

use std::{env, fmt, path::Path};

use pgp::types::Password;
use zeroize::Zeroizing;

use super::{error::KeyError, secret_file};

/// The passphrase of a secret key. Wiped from memory when it is dropped; never printed.
#[derive(Clone)]
pub struct Passphrase {
    bytes: Option<Zeroizing<Vec<u8>>>,
}

/// A passphrase file is one line; more than this is some other file.
const MOST_BYTES: u64 = 4096;

impl Passphrase {
    /// The key has no passphrase.
    pub const fn none() -> Self {
        Self { bytes: None }
    }

    /// The first line of a file, which nobody else may read.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, others may read it (anything of mode 077), or it is empty.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, KeyError> {
        let path = path.as_ref();
        let bytes = secret_file::read(path, MOST_BYTES)?;
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

    /// The value of an environment variable.
    ///
    /// # Errors
    ///
    /// When it is not set, or is not Unicode.
    pub fn from_env(name: &str) -> Result<Self, KeyError> {
        match env::var(name) {
            Ok(value) => Ok(Self::from(value)),
            Err(error) => Err(KeyError::Passphrase {
                reason: format!("the environment variable {name}: {error}"),
            }),
        }
    }

    pub(super) fn is_none(&self) -> bool {
        self.bytes.is_none()
    }

    /// Returns the passphrase as rpgp takes it, which wipes its copy too.
    pub(super) fn password(&self) -> Password {
        match &self.bytes {
            Some(bytes) => Password::from(&bytes[..]),
            None => Password::empty(),
        }
    }
}

/// Takes the bytes without a copy. No bytes are no passphrase.
impl From<Vec<u8>> for Passphrase {
    fn from(bytes: Vec<u8>) -> Self {
        let bytes = Zeroizing::new(bytes);
        Self {
            bytes: (!bytes.is_empty()).then_some(bytes),
        }
    }
}

/// Takes the text without a copy. An empty text is no passphrase.
impl From<String> for Passphrase {
    fn from(text: String) -> Self {
        Self::from(text.into_bytes())
    }
}

/// Copies the text. An empty text is no passphrase.
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
