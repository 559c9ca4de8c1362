//! Why a folder cannot be used.

use std::{io, path::PathBuf};

/// Why a folder of logs cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Another process has it open.
    #[error("{0} is in use: stop the process that has it open, or choose another folder")]
    InUse(PathBuf),
    /// What is in it is not what was stored.
    #[error(
        "{path} is damaged: {reason}. Restore a backup, or open what precedes the damage with `up_to_damage`"
    )]
    Damaged {
        /// The folder.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// Another version of this crate has written it.
    #[error("{0} is of another version of smq-durable: use that one")]
    Version(PathBuf),
    /// It was stored under another key, or without one.
    #[error("{path}: {reason}")]
    Key {
        /// The folder.
        path: PathBuf,
        /// What to do.
        reason: &'static str,
    },
    /// It has no such topic.
    #[error("no topic {0} in the folder")]
    NoTopic(String),
    /// What is to be imported is not an export.
    #[error("line {line} is not of an export: {reason}")]
    Import {
        /// The number of the line, from 1 on.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// The system refuses to read or write.
    #[error("{path}: {error}")]
    Io {
        /// The folder.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
}
