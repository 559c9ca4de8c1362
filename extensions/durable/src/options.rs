//! How a folder is opened.

use std::{path::Path, time::Duration};

use crate::{Durable, Error};

/// How a folder of logs is opened: [`Durable::options`].
///
/// ```no_run
/// use std::time::Duration;
/// use smq_durable::Durable;
///
/// # fn main() -> Result<(), smq_durable::Error> {
/// let logs = Durable::options()
///     .group(Duration::from_millis(2))
///     .bytes(8 << 30)
///     .age(Duration::from_secs(7 * 24 * 3600))
///     .open("data")?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Options {
    pub(crate) group: Duration,
    pub(crate) limits: Limits,
    pub(crate) key: Option<[u8; 32]>,
    pub(crate) up_to_damage: bool,
}

/// What a topic keeps.
#[derive(Debug, Clone)]
pub(crate) struct Limits {
    pub(crate) events: Option<u64>,
    pub(crate) bytes: u64,
    pub(crate) age: Option<Duration>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            group: Duration::ZERO,
            limits: Limits {
                events: None,
                bytes: 1 << 30,
                age: None,
            },
            key: None,
            up_to_damage: false,
        }
    }
}

impl Options {
    /// Sets how long the first event of a group may wait for others that are synced with it. Default: not at all; those
    /// that come during a sync are the next group. Receipts leave, and subscribers get an event, after its sync.
    #[must_use]
    pub fn group(mut self, time: Duration) -> Self {
        self.group = time;
        self
    }

    /// Sets the maximum bytes of each topic, retained events included. It keeps the last event all the same. Default: 1 GiB.
    #[must_use]
    pub fn bytes(mut self, bytes: u64) -> Self {
        self.limits.bytes = bytes;
        self
    }

    /// Sets the maximum number of events of each topic; a topic keeps at least as many as its option `replay` says.
    /// Default: none.
    #[must_use]
    pub fn events(mut self, events: u64) -> Self {
        self.limits.events = Some(events);
        self
    }

    /// Sets the maximum age of events, by the clock of the system. Default: none.
    #[must_use]
    pub fn age(mut self, age: Duration) -> Self {
        self.limits.age = Some(age);
        self
    }

    /// Sets the key under which events are sealed in the folder (AES-256-GCM). Topics whose events are sealed for their
    /// subscribers need one. A folder has one key from the start on: to change it, export the folder and import it.
    #[must_use]
    pub fn key(mut self, key: [u8; 32]) -> Self {
        self.key = Some(key);
        self
    }

    /// Opens a damaged folder with what precedes the damage. The damaged file stays in the folder under another name.
    /// Topics get new epochs: subscribers are told of a gap.
    #[must_use]
    pub fn up_to_damage(mut self) -> Self {
        self.up_to_damage = true;
        self
    }

    /// Opens a folder, or makes one. It blocks while the store is checked.
    ///
    /// # Errors
    ///
    /// When another process has it open, when it is damaged or under another key, and when the system refuses.
    pub fn open(&self, folder: impl AsRef<Path>) -> Result<Durable, Error> {
        Durable::open_with(folder.as_ref(), self)
    }
}

/// Omits the key.
impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("group", &self.group)
            .field("limits", &self.limits)
            .field("has_key", &self.key.is_some())
            .finish_non_exhaustive()
    }
}
