//! Keeps rpgp from logging secret keys.

use std::sync::{Mutex, PoisonError};

use log::LevelFilter;

/// Its level is one for the whole process, so one at a time changes it.
static QUIET: Mutex<()> = Mutex::new(());

/// Sets the level back, however the work ends.
struct Back(LevelFilter);

impl Drop for Back {
    fn drop(&mut self) {
        log::set_max_level(self.0);
    }
}

/// Does work on a secret. rpgp 0.21 writes the octets of each secret key that it reads to the log, at the level `debug`:
/// whoever debugs a program would have its key in a file that is not kept as one. So for as long as that takes,
/// nothing below `info` is written through the crate `log`, by anybody in the process.
pub(super) fn without_rpgp_log<T>(work: impl FnOnce() -> T) -> T {
    let _one_at_a_time = QUIET.lock().unwrap_or_else(PoisonError::into_inner);
    let level = log::max_level();
    let _back = Back(level);
    log::set_max_level(level.min(LevelFilter::Info));
    work()
}
