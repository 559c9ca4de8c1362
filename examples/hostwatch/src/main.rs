//! `hostwatch`: serves the machine it runs on, and talks to one that is served elsewhere.

mod arguments;
mod connecting;
mod failure;
mod list;
mod measure;
mod say;
mod serve;
mod signal;
mod snapshot;
mod watch;

use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser;
use failure::Failure;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // Why a message was not taken, above all: whoever sent it is not told.
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::WARN)
        .with_writer(std::io::stderr)
        .init();
    let done = match arguments.command {
        None => {
            serve::serve(
                &arguments.listen,
                arguments.announce,
                &arguments.data,
                &arguments.reached,
                &arguments.identity,
                &arguments.admission,
                arguments.log,
            )
            .await
        }
        Some(Command::Watch {
            server,
            metrics,
            lines,
            mut connecting,
        }) => {
            connecting.url = server.unwrap_or(connecting.url);
            watch::watch(&connecting, metrics, lines).await
        }
        Some(Command::Mark {
            label,
            author,
            connecting,
        }) => say::mark(&connecting, &label, author).await,
        Some(Command::Remark {
            text,
            author,
            connecting,
        }) => say::remark(&connecting, &text, author).await,
        Some(Command::Snapshot { json, connecting }) => snapshot::snapshot(&connecting, json).await,
        Some(Command::Processes { connecting }) => list::processes(&connecting).await,
        Some(Command::Log {
            lines,
            follow,
            connecting,
        }) => list::log(&connecting, lines, follow).await,
        Some(Command::Keys(keys)) => keys.run().map_err(Failure::from),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("hostwatch: {failure}");
            ExitCode::FAILURE
        }
    }
}
