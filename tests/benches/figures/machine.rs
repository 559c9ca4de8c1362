//! The machine: cores, open files, the clock that all processes share, what a process has used.

use std::{fs, io, time::Duration};

use rustix::{
    process::{Resource, getrlimit, setrlimit},
    time::{ClockId, clock_gettime},
};

pub(crate) const SERVER_CORE: usize = 0;
pub(crate) const LOAD_CORE: usize = 1;

/// Keeps this process on one core, if there is such a core.
pub(crate) fn pin(core: usize) {
    #[cfg(target_os = "linux")]
    {
        let mut cores = rustix::thread::CpuSet::new();
        cores.set(core);
        if let Err(error) = rustix::thread::sched_setaffinity(None, &cores) {
            eprintln!("not pinned to core {core}: {error}");
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = core;
}

/// Lets this process, and those that it starts, open as many files as it may.
pub(crate) fn raise_open_files() {
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    let _ = setrlimit(Resource::Nofile, limit);
}

/// Returns the nanoseconds of a clock that is the same in all processes.
pub(crate) fn now() -> u64 {
    let time = clock_gettime(ClockId::Monotonic);
    time.tv_sec as u64 * 1_000_000_000 + time.tv_nsec as u64
}

/// Returns the time that a process has had on a core, in user and kernel mode.
pub(crate) fn cpu_time(pid: u32) -> io::Result<Duration> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // What precedes is the name, in brackets, and may hold anything. The two are fields 14 and 15.
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(11).take(2);
    let ticks: f64 = ticks.filter_map(|field| field.parse::<f64>().ok()).sum();
    let second = rustix::param::clock_ticks_per_second() as f64;
    Ok(Duration::from_secs_f64(ticks / second))
}

/// Returns the bytes of memory that a process has in use.
pub(crate) fn resident_bytes(pid: u32) -> io::Result<u64> {
    let statm = fs::read_to_string(format!("/proc/{pid}/statm"))?;
    let pages = statm
        .split_whitespace()
        .nth(1)
        .and_then(|field| field.parse::<u64>().ok());
    let pages = pages.ok_or_else(|| io::Error::other("statm has no second field"))?;
    Ok(pages * rustix::param::page_size() as u64)
}
