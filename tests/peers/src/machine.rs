//! The machine: cores, open files, the clock that all processes share, what a process has used.

use std::{fs, io, time::Duration};

use rustix::{
    process::{Resource, getrlimit, setrlimit},
    thread::{CpuSet, sched_setaffinity},
    time::{ClockId, clock_gettime},
};

pub(crate) const SERVER_CORE: usize = 0;
pub(crate) const LOAD_CORE: usize = 1;

/// A second core for a server; that of the load, where there is no other.
pub(crate) fn second_core() -> usize {
    let cores = std::thread::available_parallelism();
    if cores.is_ok_and(|cores| cores.get() > 2) {
        2
    } else {
        LOAD_CORE
    }
}

/// Keeps this thread, and those that it starts, on these cores.
pub(crate) fn pin(cores: &[usize]) {
    let mut set = CpuSet::new();
    cores.iter().for_each(|core| set.set(*core));
    if let Err(error) = sched_setaffinity(None, &set) {
        eprintln!("not pinned to {cores:?}: {error}");
    }
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

/// Returns the time that the threads of a process have had on a core, to the nanosecond.
pub(crate) fn cpu_time(pid: u32) -> io::Result<Duration> {
    let mut nanoseconds = 0;
    for thread in fs::read_dir(format!("/proc/{pid}/task"))? {
        let stat = fs::read_to_string(thread?.path().join("schedstat"))?;
        let time = stat.split(' ').next().and_then(|time| time.parse().ok());
        nanoseconds += time.unwrap_or(0);
    }
    Ok(Duration::from_nanos(nanoseconds))
}

/// Returns the bytes of memory that a process has in use.
pub(crate) fn resident_bytes(pid: u32) -> io::Result<u64> {
    let statm = fs::read_to_string(format!("/proc/{pid}/statm"))?;
    let pages = statm.split(' ').nth(1).and_then(|it| it.parse().ok());
    let pages: u64 = pages.ok_or_else(|| io::Error::other("statm has no second field"))?;
    Ok(pages * rustix::param::page_size() as u64)
}

/// Returns what kind of machine this is, and when.
pub(crate) fn description() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let value = |name| text.lines().find(|line| line.starts_with(name));
    let model = value("model name").and_then(|line| line.split_once(": "));
    let model = model.map_or("an unknown processor", |(_, model)| model);
    let cores = text
        .lines()
        .filter(|line| line.starts_with("processor"))
        .count();
    format!("{cores} cores of {model}")
}
