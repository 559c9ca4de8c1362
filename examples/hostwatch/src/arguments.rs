//! The command line.

use std::{
    fs,
    io::{self, Write as _},
    net::IpAddr,
    path::{Path, PathBuf},
};

use clap::{Args, Parser, Subcommand};
use smq_durable::Durable;
use smq_openpgp::command::{Admission, Identity, KeyCommand};
use smq_runtime::{Server, http::uri::Authority};

use crate::{connecting::Connecting, failure::Failure};

const EXAMPLES: &str = "\
Examples:
  hostwatch                            serve this machine, and say what one can do next
  hostwatch --listen 0.0.0.0:8080      for others, too: whoever reaches the port may read and write
  hostwatch --listen unix:/run/hostwatch.sock        for this user of this machine alone
  hostwatch --host www.example.org --proxy 127.0.0.1 behind a proxy that forwards the host of the browser
  hostwatch --data /var/lib/hostwatch  keep what is measured over a restart
  hostwatch --nats nats://10.0.0.2     another instance of it, behind the same name (built with --features nats)
  hostwatch watch                      look at it in a terminal
  hostwatch watch --metric cpu | tee cpu.log
  hostwatch mark deploy 41             a line through all charts
  hostwatch snapshot --json | jq .memory
  hostwatch --listen 0.0.0.0:7070 --announce         so that others find it in the local network:
  hostwatch watch mdns://hostwatch
  hostwatch --log /var/log/syslog      and let others read that log
  hostwatch log --follow               in a second terminal
  hostwatch watch --url http://10.0.0.7:7070         another machine: --url is an option of each command

Signed and sealed, through any network and proxy:
  hostwatch keygen station.key         a key for the server, and station.asc to give away
  hostwatch keygen me.key              another for yourself, and me.asc
  hostwatch trust me.asc --trust guests              the server trusts you
  hostwatch trust station.asc --trust servers        and you trust the server
  hostwatch --pgp-key station.key --trust guests
  hostwatch --pgp-key station.key --trust guests --data /var/lib/hostwatch --data-key /etc/hostwatch/data.key
  hostwatch watch --pgp-key me.key --trust servers

The commands talk to http://127.0.0.1:7070, unless --url or HOSTWATCH_URL says otherwise.";

/// Watches the machine it runs on: charts in a browser, a terminal, or any program that speaks HTTP.
#[derive(Debug, Parser)]
#[command(version, after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    /// Where to listen; port 0 takes any that is free. The first line on stdout is the address.
    ///
    /// `unix:/run/hostwatch.sock` is a socket for programs of this machine.
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:7070")]
    pub(crate) listen: String,

    /// Announce the server in the local network, by multicast DNS
    ///
    /// It has to listen on an address that others reach, such as 0.0.0.0:7070.
    #[arg(long)]
    pub(crate) announce: bool,

    /// A log that everybody who may watch may read
    #[arg(long, value_name = "FILE")]
    pub(crate) log: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) data: Data,

    #[command(flatten)]
    pub(crate) reached: Reached,

    #[command(flatten)]
    pub(crate) identity: Identity,

    #[command(flatten)]
    pub(crate) admission: Admission,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// How browsers reach a server.
#[derive(Debug, Args)]
pub(crate) struct Reached {
    /// A host name under which browsers reach it, besides `localhost` and addresses; may be given several times
    #[arg(long = "host", value_name = "NAME")]
    hosts: Vec<Authority>,

    /// The address of a proxy in front of it, which reports whom it forwards; may be given several times
    ///
    /// On a socket (`unix:`), it is whoever connects.
    #[arg(long = "proxy", value_name = "ADDR")]
    proxies: Vec<IpAddr>,
}

/// Where what is measured and said is kept.
#[derive(Debug, Args)]
pub(crate) struct Data {
    /// The folder that keeps what is measured and said, so that a restart is no gap. Without it: the memory
    ///
    /// A server with a key seals what it keeps there, and needs --data-key.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,

    /// The file with the key under which --data or --nats is sealed; made for you alone to read, if it is not there
    ///
    /// Keep it elsewhere than the folder: whoever has both can read it.
    #[arg(long, value_name = "FILE")]
    data_key: Option<PathBuf>,

    /// If --data is damaged, keep what precedes the damage and go on; the damaged file stays beside it
    #[arg(long, requires = "data")]
    up_to_damage: bool,

    /// The NATS that keeps what is measured and said, for several instances on this machine; several URLs with commas
    /// between them
    ///
    /// It needs a build with `--features nats`, and a NATS with JetStream. A server with a key seals what it keeps there,
    /// and needs --data-key: the same file for all instances.
    #[arg(long, value_name = "URL", conflicts_with = "data")]
    nats: Option<String>,
}

impl Data {
    /// Returns the server with its logs in the folder or in NATS, if there is one.
    pub(crate) async fn configure(&self, server: Server) -> Result<Server, Failure> {
        let mut key = None;
        if let Some(file) = &self.data_key {
            let named = |error| Failure::new(format!("{}: {error}", file.display()));
            key = Some(read_or_make(file).map_err(named)?);
        }
        if let Some(url) = &self.nats {
            return share(server, url, key).await;
        }
        let Some(folder) = &self.data else {
            return match key {
                None => Ok(server),
                Some(_) => Err(Failure::new("--data-key is for --data or --nats: name one")),
            };
        };
        let mut options = Durable::options();
        if let Some(key) = key {
            options = options.key(key);
        }
        if self.up_to_damage {
            options = options.up_to_damage();
        }
        let opened = options.open(folder);
        let logs = opened.map_err(|error| {
            let text = error.to_string();
            Failure::new(text.replace("`up_to_damage`", "--up-to-damage"))
        })?;
        Ok(server.with_logs(logs))
    }
}

/// Returns the server with its logs in NATS, apart from those of other machines.
#[cfg(feature = "nats")]
async fn share(server: Server, url: &str, key: Option<[u8; 32]>) -> Result<Server, Failure> {
    let machine = sysinfo::System::host_name().unwrap_or_default();
    let mut options = smq_nats::Shared::options().name(&format!("hostwatch_{machine}"));
    if let Some(key) = key {
        options = options.key(key);
    }
    let shared = options.connect(url).await;
    let logs = shared.map_err(|error| Failure::new(error.to_string()))?;
    Ok(server.with_logs(logs))
}

#[cfg(not(feature = "nats"))]
async fn share(_: Server, _: &str, _: Option<[u8; 32]>) -> Result<Server, Failure> {
    Err(Failure::new(
        "this hostwatch is built without NATS: build it with `--features nats`",
    ))
}

/// Reads a key of 32 bytes from a file. Makes one, if it is not there.
fn read_or_make(file: &Path) -> io::Result<[u8; 32]> {
    match fs::read(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut key = [0; 32];
            getrandom::fill(&mut key).map_err(io::Error::other)?;
            let mut new = fs::OpenOptions::new();
            new.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
            let mut new = new.open(file)?;
            new.write_all(&key)?;
            new.sync_all()?;
            Ok(key)
        }
        read => {
            let size = |_| io::Error::other("not a key: write 32 bytes");
            read?.try_into().map_err(size)
        }
    }
}

impl Reached {
    /// Returns the server that listens there, as it is reached.
    pub(crate) fn configure(&self, server: Server, listen: &str) -> Server {
        let proxies: Vec<_> = self.proxies.iter().map(IpAddr::to_string).collect();
        let proxies = proxies.iter().map(String::as_str);
        let socket = listen.starts_with("unix:").then_some("unix");
        let server = server.with_trusted_proxies(proxies.chain(socket));
        if self.hosts.is_empty() {
            return server;
        }
        server.with_hosts(self.hosts.iter().map(Authority::as_str))
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show a machine live: redrawn in place on a terminal, a line for each event in a pipe
    Watch {
        /// The server, as --url has it
        #[arg(id = "watched", value_name = "URL", conflicts_with = "url")]
        server: Option<String>,

        /// Only these metrics: cpu, memory, swap, load1, net_rx, net_tx, disk_read, disk_write
        #[arg(long = "metric", value_name = "NAME", value_delimiter = ',')]
        metrics: Vec<String>,

        /// Write lines, even to a terminal
        #[arg(long)]
        lines: bool,

        #[command(flatten)]
        connecting: Connecting,
    },

    /// Mark this moment in everybody's charts
    Mark {
        /// What happens now, in a few words
        #[arg(required = true)]
        label: Vec<String>,

        /// Who says so
        #[arg(
            long = "as",
            value_name = "NAME",
            env = "USER",
            default_value = "",
            hide_env = true
        )]
        author: String,

        #[command(flatten)]
        connecting: Connecting,
    },

    /// Say something to the others who watch
    Remark {
        /// What you have to say
        #[arg(required = true)]
        text: Vec<String>,

        /// Who says so
        #[arg(
            long = "as",
            value_name = "NAME",
            env = "USER",
            default_value = "",
            hide_env = true
        )]
        author: String,

        #[command(flatten)]
        connecting: Connecting,
    },

    /// Print the machine as it is now
    Snapshot {
        /// In JSON, as the server tells it to every client
        #[arg(long)]
        json: bool,

        #[command(flatten)]
        connecting: Connecting,
    },

    /// Print all processes, the busiest first
    Processes {
        #[command(flatten)]
        connecting: Connecting,
    },

    /// Print the last lines of the server's log
    Log {
        /// How many
        #[arg(long, short = 'n', default_value_t = 10)]
        lines: u32,

        /// Also print what is written from now on
        #[arg(long, short)]
        follow: bool,

        #[command(flatten)]
        connecting: Connecting,
    },

    #[command(flatten)]
    Keys(KeyCommand),
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn each_command_that_calls_a_server_takes_its_url() {
        for line in [
            "watch",
            "mark x",
            "remark x",
            "snapshot",
            "processes",
            "log",
        ] {
            let url = |more: &[&str]| {
                let words = ["h"]
                    .into_iter()
                    .chain(line.split(' '))
                    .chain(more.iter().copied());
                match Arguments::parse_from(words).command {
                    Some(
                        Command::Watch { connecting, .. }
                        | Command::Mark { connecting, .. }
                        | Command::Remark { connecting, .. }
                        | Command::Snapshot { connecting, .. }
                        | Command::Processes { connecting }
                        | Command::Log { connecting, .. },
                    ) => connecting.url,
                    other => panic!("{line}: {other:?}"),
                }
            };
            assert_eq!(url(&["--url", "http://far:1"]), "http://far:1");
            assert!(url(&[]).starts_with("http"), "{line}");
        }
    }

    #[test]
    fn metrics_are_listed_or_repeated() {
        let parse = |line: &str| Arguments::parse_from(line.split(' ')).command;
        for line in [
            "h watch --metric cpu,load1",
            "h watch --metric cpu --metric load1",
        ] {
            let Some(Command::Watch { metrics, .. }) = parse(line) else {
                panic!("{line}")
            };
            assert_eq!(metrics, ["cpu", "load1"]);
        }
    }
}
