//! Keeps rpgp from logging secret keys.

use std::sync::{Mutex, PoisonError};

use log::LevelFilter;

/// Serializes changes of the log level, which is global to the process.
static LEVEL_LOCK: Mutex<()> = Mutex::new(());

/// Restores the log level when dropped, also after a panic.
struct RestoreLevel(LevelFilter);

impl Drop for RestoreLevel {
    fn drop(&mut self) {
        log::set_max_level(self.0);
    }
}

/// Runs work on a secret while the whole process logs nothing below `info` through the crate `log`.
///
/// rpgp 0.21 logs the octets of each secret key that it parses, at the level `debug`. They must not get into log files.
pub(super) fn without_rpgp_log<T>(work: impl FnOnce() -> T) -> T {
    let _guard = LEVEL_LOCK.lock().unwrap_or_else(PoisonError::into_inner);
    let level = log::max_level();
    let _restore = RestoreLevel(level);
    log::set_max_level(level.min(LevelFilter::Info));
    work()
}

/// Runs work while no other thread keeps rpgp from logging.
#[cfg(test)]
pub(super) fn with_rpgp_log<T>(work: impl FnOnce() -> T) -> T {
    let _guard = LEVEL_LOCK.lock().unwrap_or_else(PoisonError::into_inner);
    work()
}
