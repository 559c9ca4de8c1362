//! What socket.mq costs beside what one would take instead, and beside the least that the same work can cost.
//!
//! Server and load are two processes, each on a core of its own, and the contestants take turns. `--help` says how to
//! run a part of it.
//!
//! Figures hold for the machine they were taken on; ratios travel better.

mod connection;
mod machine;
mod payload;
mod process;
mod report;
mod requests;
mod servers;
mod topics;
mod wire;
mod works;

use std::{env, fs, io, time::Duration};

use self::{process::SERVE, report::Report, works::WORKS};

smq_runtime::include_interfaces!();

const HELP: &str = "usage: run [--quick] [--rounds N] [--seconds S] [--only PEER,PEER] [--json FILE] [--list] [WORD…]

Measures socket.mq beside its peers. Each WORD selects the works that have it in their names; --list prints these.
  --quick      each work once and briefly: it shows that it works, not how fast anything is
  --rounds N   how often each contestant has its turn (5)
  --seconds S  how long a turn takes (1)
  --only P     these contestants alone
  --json FILE  writes the figures of all rounds";

/// How much is measured.
struct Plan {
    rounds: usize,
    /// How long a turn takes.
    time: Duration,
    is_quick: bool,
    only: Vec<String>,
    json: Option<String>,
    words: Vec<String>,
}

fn main() -> io::Result<()> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    if let [first, server, bytes] = arguments.as_slice()
        && first == SERVE
    {
        return servers::run(server, bytes.parse().map_err(io::Error::other)?);
    }
    let plan = match Plan::new(arguments) {
        Ok(plan) => plan,
        Err(text) => {
            println!("{text}");
            return Ok(());
        }
    };
    machine::pin(machine::LOAD_CORE);
    machine::raise_open_files();

    let mut report = Report::default();
    let works: Vec<_> = WORKS.iter().filter(|work| plan.has(work.name)).collect();
    let turns = works
        .iter()
        .map(|work| work.contestants.len())
        .sum::<usize>()
        * plan.rounds;
    // Starting a server and warming up takes its time, too.
    let estimate = turns as f64 * (plan.time.as_secs_f64() * 1.1 + 0.2);
    eprintln!("{turns} turns, about {estimate:.0} s");
    for round in 1..=plan.rounds {
        for work in &works {
            for contestant in work.contestants {
                if plan.only.is_empty() || plan.only.iter().any(|it| it == contestant.name) {
                    eprintln!("round {round}: {}: {}", work.name, contestant.name);
                    let figures = work.measure(contestant, plan.time, plan.is_quick);
                    let error =
                        |it| io::Error::other(format!("{}: {}: {it}", work.name, contestant.name));
                    report.add(work.name, contestant.name, figures.map_err(error)?);
                }
            }
        }
    }
    print!("{report}");
    match &plan.json {
        Some(path) => fs::write(path, format!("{:#}\n", report.json())),
        None => Ok(()),
    }
}

impl Plan {
    /// Returns what to print instead, if that is wanted or the arguments are not understood.
    fn new(arguments: Vec<String>) -> Result<Self, String> {
        let mut plan = Self {
            rounds: 5,
            time: Duration::from_secs(1),
            is_quick: false,
            only: Vec::new(),
            json: None,
            words: Vec::new(),
        };
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(HELP);
            match argument.as_str() {
                "--quick" => {
                    plan.is_quick = true;
                    plan.rounds = 1;
                    plan.time = Duration::from_millis(100);
                }
                "--rounds" => plan.rounds = value()?.parse().map_err(|_| HELP)?,
                "--seconds" => {
                    let seconds = value()?.parse().map_err(|_| HELP)?;
                    plan.time = Duration::try_from_secs_f64(seconds).map_err(|_| HELP)?;
                }
                "--only" => plan.only = value()?.split(',').map(str::to_owned).collect(),
                "--json" => plan.json = Some(value()?),
                "--list" => {
                    return Err(WORKS
                        .iter()
                        .map(|it| it.name)
                        .collect::<Vec<_>>()
                        .join("\n"));
                }
                flag if flag.starts_with('-') => return Err(HELP.into()),
                _ => plan.words.push(argument),
            }
        }
        Ok(plan)
    }

    fn has(&self, work: &str) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| work.contains(word))
    }
}
