//! What socket.mq costs beside what one would take instead, and beside the least that the same work can cost.
//!
//! Server and load are two processes, each on a core of its own, and the contestants take turns. `--help` says how to
//! run a part of it.
//!
//! Figures hold for the machine they were taken on; ratios travel better.

mod chart;
mod clients;
mod connection;
mod docs;
mod keys;
mod machine;
mod many;
mod payload;
mod process;
mod report;
mod requests;
mod servers;
mod sizing;
mod topics;
mod wire;
mod works;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};

use self::{process::SERVE, report::Report};

smq_runtime::include_interfaces!();

/// What tonic generates.
#[allow(warnings, clippy::all)]
mod by_tonic {
    include!(concat!(env!("OUT_DIR"), "/tonic/all.rs"));
}

/// What connectrpc generates.
#[allow(warnings, clippy::all)]
mod by_connectrpc {
    include!(concat!(env!("OUT_DIR"), "/connect/all.rs"));
}

const HELP: &str = "usage: run [--quick] [--rounds N] [--seconds S] [--only NAME,NAME] [--json FILE] [--docs FOLDER]
           [--list] [WORD…]

Measures socket.mq beside its peers. Each WORD selects the works that have it in their names; --list prints these.
  --quick        each work once and briefly: it shows that it works, not how fast anything is
  --rounds N     how often each contestant has its turn (3)
  --seconds S    how long a turn takes (1)
  --only NAME    these contestants alone
  --json FILE    writes the figures of all rounds
  --docs FOLDER  writes the figures into benchmarks.md there, with plots and benchmarks.json";

/// How much is measured.
struct Plan {
    rounds: usize,
    /// How long a turn takes.
    time: Duration,
    is_quick: bool,
    only: Vec<String>,
    json: Option<PathBuf>,
    docs: Option<PathBuf>,
    words: Vec<String>,
}

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [first, server, bytes, folder] if first == SERVE => {
            let bytes = bytes.parse().expect("the load gives a number");
            servers::run(server, bytes, Path::new(folder))
        }
        _ => match Plan::new(arguments) {
            Ok(plan) => run(&plan),
            Err((text, code)) => {
                println!("{text}");
                return ExitCode::from(code);
            }
        },
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(plan: &Plan) -> io::Result<()> {
    machine::pin(&[machine::LOAD_CORE]);
    machine::raise_open_files();
    let works = works::all();
    let works: Vec<_> = works.iter().filter(|work| plan.has(&work.name)).collect();
    let turns: Vec<_> = works
        .iter()
        .flat_map(|work| work.contestants.iter().map(move |it| (work, it)))
        .filter(|(_, it)| plan.only.is_empty() || plan.only.iter().any(|name| name == it.name))
        .collect();
    if turns.is_empty() {
        return Err(io::Error::other("there is no such work; --list prints all"));
    }
    // A turn begins with a server, its clients, and a tenth of the time to warm up.
    let turn =
        plan.time.mul_f64(1.1) + Duration::from_millis(if plan.is_quick { 100 } else { 250 });
    let total = turn * (turns.len() * plan.rounds) as u32;
    eprintln!(
        "{} turns of {} rounds take about {:.0} s",
        turns.len(),
        plan.rounds,
        total.as_secs_f64()
    );

    let (mut report, begin) = (Report::default(), Instant::now());
    for round in 1..=plan.rounds {
        for (work, contestant) in &turns {
            let what = format!("{}: {}", work.name, contestant.name);
            eprintln!("{:4} s, round {round}: {what}", begin.elapsed().as_secs());
            let folder = tempfile::tempdir()?;
            let figures = work.measure(contestant, plan.time, plan.is_quick, folder.path());
            let figures = figures.map_err(|error| io::Error::other(format!("{what}: {error}")))?;
            report.add(work, contestant.name, figures);
        }
    }
    print!("{report}");
    if let Some(path) = &plan.json {
        fs::write(path, format!("{:#}\n", report.json()))?;
    }
    match &plan.docs {
        Some(folder) => docs::write(folder, &report, plan.rounds, plan.time),
        None => Ok(()),
    }
}

impl Plan {
    /// Returns what to print instead, if that is wanted or the arguments are not understood.
    fn new(arguments: Vec<String>) -> Result<Self, (String, u8)> {
        let unclear = || (HELP.to_owned(), 2);
        let mut plan = Self {
            rounds: 3,
            time: Duration::from_secs(1),
            is_quick: false,
            only: Vec::new(),
            json: None,
            docs: None,
            words: Vec::new(),
        };
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(unclear);
            match argument.as_str() {
                "--quick" => {
                    plan.is_quick = true;
                    plan.rounds = 1;
                    plan.time = Duration::from_millis(100);
                }
                "--rounds" => plan.rounds = value()?.parse().map_err(|_| unclear())?,
                "--seconds" => {
                    let seconds = value()?.parse().map_err(|_| unclear())?;
                    plan.time = Duration::try_from_secs_f64(seconds).map_err(|_| unclear())?;
                }
                "--only" => plan.only = value()?.split(',').map(str::to_owned).collect(),
                "--json" => plan.json = Some(value()?.into()),
                "--docs" => plan.docs = Some(value()?.into()),
                "--list" => {
                    let names = works::all().into_iter().map(|work| work.name);
                    return Err((names.collect::<Vec<_>>().join("\n"), 0));
                }
                "--help" => return Err((HELP.into(), 0)),
                flag if flag.starts_with('-') => return Err(unclear()),
                _ => plan.words.push(argument),
            }
        }
        if plan.rounds == 0 {
            return Err(unclear());
        }
        Ok(plan)
    }

    fn has(&self, work: &str) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| work.contains(word))
    }
}
