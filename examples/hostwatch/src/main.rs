//! `hostwatch`: serves the machine it runs on, and talks to one that is served elsewhere.

mod arguments;
mod failure;
mod measure;
mod say;
mod serve;
mod signal;
mod snapshot;
mod watch;

use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        None => serve::serve(&arguments.listen).await,
        Some(Command::Watch {
            url,
            metrics,
            lines,
        }) => watch::watch(&url, metrics, lines).await,
        Some(Command::Mark { label, author, url }) => say::mark(&url, &label, author).await,
        Some(Command::Remark { text, author, url }) => say::remark(&url, &text, author).await,
        Some(Command::Snapshot { url, json }) => snapshot::snapshot(&url, json).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("hostwatch: {failure}");
            ExitCode::FAILURE
        }
    }
}
