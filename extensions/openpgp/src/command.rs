//! The options and commands of programs with keys, for [clap]: who a program is, whom it trusts, and how keys are made,
//! certified and trusted.
//!
//! ```no_run
//! use clap::Parser;
//! use smq_openpgp::command::{CommandError, Identity, KeyCommand, ServerOptions};
//! use smq_runtime::Client;
//!
//! #[derive(Parser)]
//! struct Arguments {
//!     url: String,
//!     #[command(flatten)]
//!     identity: Identity,
//!     #[command(flatten)]
//!     server: ServerOptions,
//! }
//!
//! fn connect(arguments: &Arguments) -> Result<Client, Box<dyn std::error::Error>> {
//!     let client = Client::connect(&arguments.url)?;
//!     Ok(match arguments.server.client(&arguments.identity)? {
//!         Some(security) => client.with_security(security),
//!         None => client,
//!     })
//! }
//! ```

mod certify;
mod identity;
mod keygen;
mod trust;

use std::{
    error::Error as StdError,
    fmt, fs,
    io::{self, Write},
    path::Path,
};

use clap::Subcommand;

pub use self::{
    certify::Certify,
    identity::{Admission, Identity, Lock, ServerOptions},
    keygen::Keygen,
    trust::{ShowFingerprint, Trust},
};
use crate::KeyError;

/// The commands that make, certify and trust keys.
#[derive(Debug, Subcommand)]
pub enum KeyCommand {
    /// Make a key: that of a server, of yourself, or of an organisation
    Keygen(Keygen),
    /// Trust a certificate: that of a server, of a client, or of an organisation
    Trust(Trust),
    /// Certify, as an organisation, whose certificate it is
    Certify(Certify),
    /// Print the fingerprints in a file of certificates
    Fingerprint(ShowFingerprint),
}

impl KeyCommand {
    /// Runs the command, which writes to standard output.
    ///
    /// # Errors
    ///
    /// If a file cannot be read or written, or is not what the command needs.
    pub fn run(&self) -> Result<(), CommandError> {
        match self {
            Self::Keygen(keygen) => keygen.run(),
            Self::Trust(trust) => trust.run(),
            Self::Certify(certify) => certify.run(),
            Self::Fingerprint(fingerprint) => fingerprint.run(),
        }
    }
}

/// What went wrong, and what to do.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{0}")]
pub struct CommandError(String);

impl CommandError {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl From<&KeyError> for CommandError {
    fn from(error: &KeyError) -> Self {
        Self(chain(error))
    }
}

/// Returns an error with all its causes.
pub fn chain(error: &(dyn StdError + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let words = cause.to_string();
        // Some errors repeat their cause.
        if !text.ends_with(&words) {
            text = format!("{text}: {words}");
        }
        source = cause.source();
    }
    text
}

/// Returns foreign text as it may go to a terminal: without the characters that would steer it.
pub fn printable(text: &str) -> String {
    let steers =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .map(|c| if steers(c) { ' ' } else { c })
        .collect()
}

/// Returns the name of the running program, for advice that names its commands.
fn program() -> String {
    let path = std::env::args_os().next().unwrap_or_default();
    let name = Path::new(&path).file_stem().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Writes to standard output. It is done, whether somebody reads this or not.
fn tell(text: impl fmt::Display) {
    let _ = writeln!(io::stdout().lock(), "{text}");
}

/// Replaces a file, or makes it, so that whoever reads it meanwhile sees the old one or the new one.
fn replace(path: &Path, text: &str) -> Result<(), CommandError> {
    let beside = path.with_extension(format!("{}.part", std::process::id()));
    let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        let _ = fs::remove_file(&beside);
        CommandError::new(format!("cannot write {}: {error}", path.display()))
    })
}
