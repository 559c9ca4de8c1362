//! Keeps rpgp from logging secret keys.

use std::sync::{Mutex, PoisonError};

use log::LevelFilter;

/// Serializes changes of the log level, which is global to the process.
static LEVEL_LOCK: Mutex<()> = Mutex::new(());

/// Restores the log level when dropped, also after a panic.
struct RestoreLevel {
    before: LevelFilter,
    during: LevelFilter,
}

impl RestoreLevel {
    fn after_setting(during: LevelFilter) -> Self {
        let before = log::max_level();
        log::set_max_level(during);
        Self { before, during }
    }
}

impl Drop for RestoreLevel {
    fn drop(&mut self) {
        // A level that the program has set in the meantime stays.
        if log::max_level() == self.during {
            log::set_max_level(self.before);
        }
    }
}

/// Runs work on a secret while the whole process logs nothing below `info` through the crate `log`.
///
/// rpgp 0.21 logs the octets of each secret key that it parses, at the level `debug`. They must not get into log files.
pub(super) fn without_rpgp_log<T>(work: impl FnOnce() -> T) -> T {
    let _guard = LEVEL_LOCK.lock().unwrap_or_else(PoisonError::into_inner);
    let _restore = RestoreLevel::after_setting(log::max_level().min(LevelFilter::Info));
    work()
}

/// Runs work while rpgp logs everything, and no other thread keeps it from that.
#[cfg(test)]
pub(super) fn with_rpgp_log<T>(work: impl FnOnce() -> T) -> T {
    let _guard = LEVEL_LOCK.lock().unwrap_or_else(PoisonError::into_inner);
    let _restore = RestoreLevel::after_setting(LevelFilter::Trace);
    work()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_that_is_set_meanwhile_stays() {
        let _guard = LEVEL_LOCK.lock().unwrap_or_else(PoisonError::into_inner);
        let before = log::max_level();
        drop(RestoreLevel::after_setting(LevelFilter::Warn));
        assert_eq!(log::max_level(), before);

        let restore = RestoreLevel::after_setting(LevelFilter::Warn);
        log::set_max_level(LevelFilter::Error);
        drop(restore);
        assert_eq!(log::max_level(), LevelFilter::Error);
        log::set_max_level(before);
    }
}
