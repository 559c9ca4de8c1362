//! The process of a station, seen from the test.

use std::{
    fmt, fs,
    io::{BufRead, BufReader, Write},
    net::SocketAddr,
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    str::FromStr,
    time::Duration,
};

use crate::eventually;

/// A station in a process of its own; dropping it kills it.
#[derive(Debug)]
pub struct Process {
    url: String,
    child: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
}

/// What a station is told to do: a line of its standard input, answered by one of its standard output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// Answer with the number of subscribers to observations.
    Count,
    /// Answer with the number of bytes that are allocated.
    Measure,
    /// Publish observations, whose temperature is their sequence, and answer with the last position.
    Observe {
        /// One after the other, by the sequence.
        places: Vec<String>,
        /// How many.
        count: u64,
        /// How large each is.
        bytes: usize,
        /// The time after each.
        pause: Duration,
    },
}

impl Process {
    /// Starts a station that listens on an address. What it accepts stands in the journal.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub fn start(program: &str, address: &str, journal: &Path) -> Self {
        Self::start_by(Command::new(program), address, journal)
    }

    /// Starts a station that may open so many files, and does not know it yet: its soft limit is lower.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub fn start_with_files(files: u32, program: &str, address: &str, journal: &Path) -> Self {
        let mut shell = Command::new("sh");
        let limit = format!("ulimit -n {files} && ulimit -Sn 64 && exec \"$0\" \"$@\"");
        shell.args(["-c", &limit, program]);
        Self::start_by(shell, address, journal)
    }

    fn start_by(mut command: Command, address: &str, journal: &Path) -> Self {
        let mut child = command
            .arg(address)
            .arg(journal)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let orders = child.stdin.take().expect("it is piped");
        let mut answers = BufReader::new(child.stdout.take().expect("it is piped"));
        let url = line(&mut answers);
        assert!(!url.is_empty(), "it listens on {address}");
        Self {
            url,
            child,
            orders,
            answers,
        }
    }

    /// Returns its URL.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns its address.
    ///
    /// # Panics
    ///
    /// When it has none, but a path.
    pub fn address(&self) -> SocketAddr {
        let address = self.url.trim_start_matches("http://");
        address.parse().expect("a host and a port")
    }

    /// Tells it what to do, and goes on at once.
    pub fn tell(&mut self, order: &Order) {
        writeln!(self.orders, "{order}").expect("it lives");
    }

    /// Tells it what to do, and returns its answer.
    pub fn ask<T: FromStr<Err: fmt::Debug>>(&mut self, order: &Order) -> T {
        self.tell(order);
        line(&mut self.answers).parse().expect("an answer")
    }

    /// Returns how many subscribe to observations.
    pub fn subscribers(&mut self) -> usize {
        self.ask(&Order::Count)
    }

    /// Returns how much it has allocated, in bytes.
    pub fn allocated(&mut self) -> usize {
        self.ask(&Order::Measure)
    }

    /// Waits until nobody subscribes any more.
    pub async fn is_deserted(&mut self) {
        eventually("all have left", || self.subscribers() == 0).await;
    }

    /// Returns the memory that it has in use, in bytes, with what its allocator keeps.
    pub fn resident_bytes(&self) -> usize {
        let statm = format!("/proc/{}/statm", self.child.id());
        let statm = fs::read_to_string(statm).expect("it lives");
        let pages = statm.split(' ').nth(1).and_then(|it| it.parse().ok());
        pages.unwrap_or(0) * rustix::param::page_size()
    }

    /// Kills it, whatever it is at.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

fn line(answers: &mut BufReader<ChildStdout>) -> String {
    let mut line = String::new();
    answers.read_line(&mut line).expect("it answers");
    line.trim().into()
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count => f.write_str("count"),
            Self::Measure => f.write_str("measure"),
            Self::Observe {
                places,
                count,
                bytes,
                pause,
            } => {
                let (places, pause) = (places.join(","), pause.as_micros());
                write!(f, "observe {places} {count} {bytes} {pause}")
            }
        }
    }
}

impl FromStr for Order {
    type Err = String;

    fn from_str(line: &str) -> Result<Self, Self::Err> {
        let words: Vec<_> = line.split(' ').collect();
        let order = match words[..] {
            ["count"] => Some(Self::Count),
            ["measure"] => Some(Self::Measure),
            ["observe", places, count, bytes, pause] => observe([places, count, bytes, pause]),
            _ => None,
        };
        order.ok_or_else(|| format!("{line:?} is no order"))
    }
}

fn observe([places, count, bytes, pause]: [&str; 4]) -> Option<Order> {
    Some(Order::Observe {
        places: places.split(',').map(Into::into).collect(),
        count: count.parse().ok()?,
        bytes: bytes.parse().ok()?,
        pause: Duration::from_micros(pause.parse().ok()?),
    })
}
