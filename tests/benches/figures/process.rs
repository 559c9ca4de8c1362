//! A server in a process of its own: this program again, told to serve.

use std::{
    env, fmt,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpStream},
    process::{Child, Command, Stdio},
    time::Duration,
};

use super::machine;

/// The argument that makes a server of this program; the contestant's name follows.
pub(crate) const SERVE: &str = "serve";

/// Who serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Contestant {
    Ours,
    Hyper,
    Raw,
}

impl fmt::Display for Contestant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ours => "socket.mq",
            Self::Hyper => "bare hyper",
            Self::Raw => "raw TCP",
        })
    }
}

/// A server. It ends when this is dropped.
pub(crate) struct Process {
    pub(crate) contestant: Contestant,
    pub(crate) address: SocketAddr,
    child: Child,
    orders: TcpStream,
}

impl Process {
    pub(crate) fn start(contestant: Contestant) -> io::Result<Self> {
        let mut child = Command::new(env::current_exe()?)
            .args([SERVE, &contestant.to_string()])
            .stdout(Stdio::piped())
            .spawn()?;
        let stdout = child
            .stdout
            .take()
            .ok_or_else(|| io::Error::other("no stdout"))?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let addresses = line.trim().split_once(' ').ok_or_else(|| {
            io::Error::other(format!(
                "{contestant} does not say where it serves: {line:?}"
            ))
        })?;
        let address = addresses.0.parse().map_err(io::Error::other)?;
        let orders = TcpStream::connect(addresses.1)?;
        orders.set_nodelay(true)?;
        Ok(Self {
            contestant,
            address,
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
        machine::cpu_time(self.child.id())
    }

    pub(crate) fn resident_bytes(&self) -> io::Result<u64> {
        machine::resident_bytes(self.child.id())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
