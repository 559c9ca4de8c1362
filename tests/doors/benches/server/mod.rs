//! A server in a process of its own, whose processor time is measured.

use std::{
    fs,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use rustix::thread::{CpuSet, sched_setaffinity};
use tokio::runtime::{Builder, Runtime};

/// A process of one thread that serves, on a core of its own. Dropping it ends it.
pub(crate) struct Served {
    process: Child,
    /// Where it listens.
    pub(crate) address: String,
}

impl Served {
    /// Starts this program again, with an argument that says what it serves.
    pub(crate) fn start(what: &str) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .arg(what)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        let output = process.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        Self { process, address }
    }

    /// Returns the nanoseconds that its only thread has run.
    pub(crate) fn cpu(&self) -> u64 {
        let text = fs::read_to_string(format!("/proc/{}/schedstat", self.process.id())).unwrap();
        text.split(' ').next().unwrap().parse().unwrap()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Whether the program was started with this argument.
pub(crate) fn is_told(argument: &str) -> bool {
    std::env::args().any(|it| it == argument)
}

/// Whether it measures. Under `cargo test`, and with `--quick`, it shows that it works.
pub(crate) fn measures() -> bool {
    is_told("--bench") && !is_told("--quick")
}

/// Returns a runtime of one thread, which stays on one core.
pub(crate) fn runtime(core: usize) -> Runtime {
    let mut cores = CpuSet::new();
    cores.set(core);
    let _ = sched_setaffinity(None, &cores);
    let mut builder = Builder::new_current_thread();
    builder.enable_all().build().unwrap()
}

/// Serves for as long as the process runs, and prints the address.
pub(crate) fn run(serve: impl Future<Output = String>) {
    runtime(1).block_on(async {
        println!("{}", serve.await);
        std::future::pending::<()>().await;
    });
}

/// Returns the median.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
