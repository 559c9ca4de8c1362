//! What socket.mq costs beside the least that the same work can cost, side by side in one run.
//!
//! Requests stand beside bare hyper, topics beside a TCP loop that writes the same bytes. Server and
//! load are two processes, each on a core of its own, and the contestants take turns. `cargo bench
//! -p smq-tests` is the whole run, of less than three minutes; `-- --quick` takes seconds and shows
//! that it works, no more; `-- idle` is only what has that word in its name.
//!
//! Figures hold for the machine they were taken on; ratios travel better.

mod fan_out;
mod machine;
mod payload;
mod post;
mod process;
mod report;
mod servers;
mod subscriber;

use std::{env, io, time::Duration};

use self::{process::Contestant, report::Report};

/// How much is measured.
struct Plan {
    rounds: usize,
    /// How long each measurement takes.
    time: Duration,
    idle_subscribers: usize,
    /// What the name of a work has to have in it.
    only: Option<String>,
}

impl Plan {
    const FULL: Self = Self {
        rounds: 5,
        time: Duration::from_millis(1500),
        idle_subscribers: 4_000,
        only: None,
    };

    const QUICK: Self = Self {
        rounds: 1,
        time: Duration::from_millis(100),
        idle_subscribers: 200,
        only: None,
    };

    fn has(&self, work: &str) -> bool {
        self.only.as_ref().is_none_or(|word| work.contains(word))
    }
}

fn main() -> io::Result<()> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    if let [first, contestant] = arguments.as_slice()
        && first == process::SERVE
    {
        return servers::run(contestant);
    }
    // `cargo test --all-targets` runs benches too, without `--bench`.
    let given = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let mut plan = if given("--bench") && !given("--quick") {
        Plan::FULL
    } else {
        Plan::QUICK
    };
    plan.only = arguments
        .into_iter()
        .find(|argument| !argument.starts_with('-'));
    machine::pin(machine::LOAD_CORE);
    machine::raise_open_files();

    let mut report = Report::default();
    for round in 1..=plan.rounds {
        eprintln!("round {round} of {}", plan.rounds);
        measure(&plan, &mut report)?;
    }
    print!("{report}");
    Ok(())
}

/// Measures everything once, each contestant right after the other.
fn measure(plan: &Plan, report: &mut Report) -> io::Result<()> {
    use Contestant::{Hyper, Ours, Raw};

    for connections in [1, 64] {
        let work = format!("POST of 100 bytes, {connections} in flight");
        report.compare(plan, work, [Ours, Hyper], |server| {
            post::measure(server, connections, plan.time)
        })?;
    }
    for subscribers in [1, 100, 1_000] {
        let work = format!("Topic, 1 → {subscribers}, as fast as nothing is lost");
        report.compare(plan, work, [Ours, Raw], |server| {
            fan_out::throughput(server, subscribers, plan.time)
        })?;
    }
    for (subscribers, rate) in [(1, 1_000), (100, 100)] {
        let work = format!("Topic, 1 → {subscribers}, {rate} events/s");
        report.compare(plan, work, [Ours, Raw], |server| {
            fan_out::latency(server, subscribers, rate, plan.time)
        })?;
    }
    let subscribers = plan.idle_subscribers;
    let work = format!("{subscribers} idle subscribers");
    report.compare(plan, work, [Ours, Raw], |server| {
        fan_out::memory(server, subscribers)
    })
}
