//! A server in a process of its own: this program again, told to serve.

use std::{
    env,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use crate::machine;

/// The argument that makes a server of this program. The name of the server, the bytes of an event and a folder follow.
pub(crate) const SERVE: &str = "serve";

/// A server. It ends when this is dropped.
pub(crate) struct Process {
    pub(crate) address: SocketAddr,
    pub(crate) is_sealed: bool,
    /// This program, and what it has started: a broker.
    processes: Vec<u32>,
    child: Child,
    orders: TcpStream,
}

impl Process {
    /// Starts a server whose events have that many bytes.
    pub(crate) fn start(server: &str, event_bytes: usize, folder: &Path) -> io::Result<Self> {
        let mut child = Command::new(env::current_exe()?)
            .args([SERVE, server, &event_bytes.to_string()])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()?;
        let stdout = child.stdout.take().expect("it is piped");
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let unclear = || io::Error::other(format!("{server} does not say where it serves: {line}"));
        let mut words = line.split_whitespace();
        let mut word = || words.next().ok_or_else(unclear);
        let address = word()?.parse().map_err(io::Error::other)?;
        let orders = TcpStream::connect(word()?)?;
        orders.set_nodelay(true)?;
        let broker = words.map(|pid| pid.parse().map_err(io::Error::other));
        let mut processes = broker.collect::<io::Result<Vec<_>>>()?;
        processes.push(child.id());
        Ok(Self {
            address,
            is_sealed: server == "sealed",
            processes,
            child,
            orders,
        })
    }

    /// Has two to the power of `exponent` events published.
    pub(crate) fn order(&self, exponent: u8) -> io::Result<()> {
        (&self.orders).write_all(&[exponent])
    }

    /// Returns the time that the server has had on its core.
    pub(crate) fn cpu_time(&self) -> io::Result<Duration> {
        let times = self.processes.iter().map(|pid| machine::cpu_time(*pid));
        times.sum()
    }

    pub(crate) fn resident_bytes(&self) -> io::Result<u64> {
        let bytes = self.processes.iter();
        bytes.map(|pid| machine::resident_bytes(*pid)).sum()
    }
}

impl Drop for Process {
    /// The server ends by itself when nobody orders any more, and takes its broker along.
    fn drop(&mut self) {
        let _ = self.orders.shutdown(std::net::Shutdown::Both);
        let _ = self.child.wait();
    }
}
