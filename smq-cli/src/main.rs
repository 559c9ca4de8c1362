//! `smq`: finds, lists, calls, publishes, subscribes, measures and watches servers of socket.mq, from a terminal.

mod bench;
mod call;
mod carrier;
mod connection;
mod context;
mod contexts;
mod data;
mod describe;
mod export;
mod failure;
mod find;
mod generate;
mod guard;
mod interface;
mod list;
mod log;
mod new;
mod output;
mod publish;
mod signal;
mod subscribe;
mod top;

use std::{io, process::ExitCode};

use clap::{CommandFactory, Parser, Subcommand};
use smq_openpgp::command::KeyCommand;

use crate::{
    failure::{Done, Failure},
    output::Style,
};

const EXIT: &str = "\
Exit status:
  0     done
  1     a failure on this side: a file that cannot be read, say
  2     the command is wrong as it is written
  64+N  the status of the server, by the number of its code: 69 for not_found, 80 for unauthenticated;
        78 if there is no connection, 68 if there is no answer in time
  79    events are missing (smq sub --fail-on-gap)
  100   findings of smq lint and smq breaking
  130   interrupted

Only data go to standard output. `smq help COMMAND` has examples.";

/// Lists, calls, publishes, subscribes, measures and watches servers of socket.mq.
#[derive(Debug, Parser)]
#[command(name = "smq", version, after_help = EXIT, max_term_width = 100)]
struct Arguments {
    /// Say more on standard error: headers, times, what carries a session
    #[arg(short, long, global = true, help_heading = "Output")]
    verbose: bool,

    /// Lay JSON out over several lines
    #[arg(long, global = true, help_heading = "Output")]
    pretty: bool,

    /// Write errors, and lists, as JSON
    #[arg(long, global = true, help_heading = "Output")]
    json: bool,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Find servers: those that are announced in the local network, or that a name leads to
    Find(find::Find),
    /// List the methods and topics of a server, with the commands for them
    List(list::List),
    /// Show an interface, or a part of it, as .proto text
    Describe(describe::Describe),
    /// Call a method
    Call(call::Call),
    /// Publish an event, or one for each line of standard input
    Pub(publish::Publish),
    /// Subscribe to a topic: one line of JSON for each event
    Sub(subscribe::Subscribe),
    /// Watch topics, subscribers, rates, calls and latencies, live
    Top(top::Top),
    /// Measure how fast a method answers, or a topic takes events
    Bench(bench::Bench),
    /// Make a project to start from
    New(new::New),
    /// Generate TypeScript, OpenAPI, AsyncAPI or descriptors, from a server or from files
    Gen(generate::Generate),
    /// Write .proto files with all that they import to a folder, for editors, buf and other generators
    Export(export::Export),
    /// Check the style of .proto files
    Lint(guard::Lint),
    /// Compare .proto files with those before: what a change breaks, and for whom
    Breaking(guard::Breaking),
    /// Write proto.lock.binpb: the build then refuses changes that break clients
    Lock(guard::Lock),
    /// Look at the logs of durable topics in a folder, back them up, and restore them
    #[command(subcommand)]
    Log(log::LogCommand),
    /// Remember servers with their options under names
    #[command(subcommand)]
    Context(context::ContextCommand),
    #[command(flatten)]
    Keys(KeyCommand),
    /// Print the completions of a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the man page
    Man,
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return wrong(&error),
    };
    let Arguments {
        verbose,
        pretty,
        json,
        command,
    } = arguments;
    let style = Style {
        pretty,
        verbose,
        json,
    };
    let done = run(command, style);
    let exit = match &done {
        Ok(()) => 0,
        Err(failure) => {
            failure.report(json);
            failure.exit
        }
    };
    ExitCode::from(exit)
}

fn run(command: Command, style: Style) -> Done {
    let runtime = tokio::runtime::Runtime::new();
    let runtime = runtime.map_err(|error| Failure::local(format!("cannot start: {error}")))?;
    let done = match command {
        Command::Find(find) => runtime.block_on(find.run(style)),
        Command::List(list) => runtime.block_on(list.run(style)),
        Command::Describe(describe) => runtime.block_on(describe.run()),
        Command::Call(call) => runtime.block_on(call.run(style)),
        Command::Pub(publish) => runtime.block_on(publish.run(style)),
        Command::Sub(subscribe) => runtime.block_on(subscribe.run(style)),
        Command::Bench(bench) => runtime.block_on(bench.run(style)),
        Command::Top(top) => runtime.block_on(top.run(style)),
        Command::New(new) => new.run(),
        Command::Gen(generate) => runtime.block_on(generate.run(style)),
        Command::Export(export) => runtime.block_on(export.run()),
        Command::Lint(lint) => lint.run(style),
        Command::Breaking(breaking) => runtime.block_on(breaking.run(style)),
        Command::Lock(lock) => lock.run(),
        Command::Log(log) => log.run(style),
        Command::Context(context) => context.run(style),
        Command::Keys(keys) => keys.run().map_err(Failure::from),
        Command::Completions { shell } => {
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "smq", &mut text);
            output::write(&text)
        }
        Command::Man => {
            let mut text = Vec::new();
            man(&mut text)
                .map_err(Failure::from)
                .and_then(|()| output::write(&text))
        }
    };
    // Somebody may still wait for a line of standard input.
    runtime.shutdown_background();
    done
}

/// Writes the man page: that of the program, with its commands as sections of it.
fn man(text: &mut Vec<u8>) -> io::Result<()> {
    let mut command = Arguments::command();
    command.build();
    clap_mangen::Man::new(command.clone()).render(text)?;
    for sub in command
        .get_subcommands()
        .filter(|it| it.get_name() != "help")
    {
        // clap keeps names for as long as the program runs.
        let name: &str = format!("smq {}", sub.get_name()).leak();
        let man = clap_mangen::Man::new(sub.clone().name(name).bin_name(name));
        text.extend_from_slice(format!(".SH {}\n", name.to_uppercase()).as_bytes());
        man.render_description_section(text)?;
        man.render_synopsis_section(text)?;
        man.render_options_section(text)?;
    }
    Ok(())
}

/// Says what is wrong with the command line; or shows the help, if that was asked for.
fn wrong(error: &clap::Error) -> ExitCode {
    let is_json = std::env::args().any(|argument| argument == "--json");
    if error.use_stderr() && is_json {
        let text = error.render().to_string();
        let text = text.trim_start_matches("error: ").trim_end();
        Failure::usage(text).report(true);
    } else {
        // A closed pipe is the reader's decision.
        let _ = error.print();
    }
    ExitCode::from(if error.use_stderr() { 2 } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
