//! `smq bench`: how fast a server answers, under load.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{self, IsTerminal, Write as _},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use clap::Args;
use hdrhistogram::Histogram;
use serde_json::json;
use smq_openpgp::command::chain;
use smq_runtime::{Error, raw::RawClient, schema::Publishers};
use tokio::{
    sync::{Semaphore, mpsc},
    time::{Instant, sleep_until, timeout_at},
};

use crate::{
    connection::Connection,
    data::{self, duration},
    failure::{Done, Failure},
    interface::Interfaces,
    output::{self, Style},
    signal::interruption,
};

/// The longest latency that is told apart from longer ones, in microseconds: an hour.
const LONGEST: u64 = 3_600_000_000;

/// How many calls of a fixed rate may wait for an answer. What is late after that is late in the figures, too.
const OUTSTANDING: usize = 10_000;

const EXAMPLES: &str = "\
Examples:
  smq bench http://127.0.0.1:7070 Host.GetSnapshot                     16 calls in flight for 10 seconds
  smq bench http://127.0.0.1:7070 Host.GetSnapshot --rate 500          500 calls a second
  smq bench http://127.0.0.1:7070 Host.Marks -d '{\"label\": \"x\"}' -c 1   events, one after the other

With --rate, calls begin when they are due, whether or not earlier ones are answered, and latency counts from then: a \
server that stops for a second makes all calls of that second late. With -c, a slow answer delays the next call, and \
hides that.";

/// What is measured, and for how long.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Bench {
    /// A method, or a topic to publish to: Service.Method, or package.Service.Method
    #[arg(value_name = "METHOD|TOPIC", index = 2)]
    name: String,

    /// The request or the event in JSON; @file, or @- for standard input
    #[arg(short = 'd', long, value_name = "JSON|@FILE")]
    data: Option<String>,

    /// How many calls are in flight at a time
    #[arg(short = 'c', long, value_name = "N", default_value_t = 16, value_parser = clap::value_parser!(u16).range(1..))]
    in_flight: u16,

    /// How many calls begin in a second, answered or not
    #[arg(long, value_name = "N", conflicts_with = "in_flight", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    rate: Option<u32>,

    /// For how long
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = duration)]
    duration: Duration,

    /// Call over one session, instead of by a POST for each call. Events always go over the session
    #[arg(long)]
    session: bool,

    #[command(flatten)]
    connection: Connection,
}

/// One thing to do again and again.
#[derive(Clone)]
struct Work {
    client: RawClient,
    name: &'static str,
    message: Bytes,
    is_topic: bool,
    /// It replies in parts: it is done when all are there.
    streams: bool,
}

impl Work {
    async fn run(&self) -> Result<(), Error> {
        if self.streams {
            let mut parts = self.client.stream(self.name, self.message.clone()).await?;
            while let Some(part) = parts.next().await {
                part?;
            }
            return Ok(());
        }
        match self.is_topic {
            true => self
                .client
                .publish(self.name, self.message.clone())
                .await
                .map(drop),
            false => self
                .client
                .call(self.name, self.message.clone())
                .await
                .map(drop),
        }
    }
}

/// What a call came to, and how long it took.
type Answer = (Duration, Result<(), Error>);

/// What was measured.
struct Figures {
    latencies: Histogram<u64>,
    errors: BTreeMap<String, u64>,
    took: Duration,
}

impl Bench {
    pub(crate) async fn run(&self, style: Style) -> Done {
        let interrupted = interruption();
        tokio::pin!(interrupted);
        let connection = self.connection.resolve()?;
        let mut interfaces = Interfaces::read(&connection, Some(&self.name)).await?;
        if self.session {
            interfaces.client = interfaces.client.with_requests_over_session();
        }
        let found = interfaces.find(&self.name, None)?;
        let method = found.method;
        if method
            .topic
            .as_ref()
            .is_some_and(|topic| topic.publishers == Publishers::Server)
        {
            return Err(Failure::usage(format!("only the server publishes {}", self.name))
                .advise("`smq bench` calls a method or publishes events; `smq top` shows what a topic does"));
        }
        let data = data::read_optional(self.data.as_deref())?;
        let work = Work {
            message: found.encode(&found.message(method.input)?, &data)?.into(),
            client: found.client,
            name: method.full_name(),
            is_topic: method.topic.is_some(),
            streams: method.streams,
        };
        // A first one connects, and shows whether the server takes it at all.
        work.run().await?;

        let (sender, answers) = mpsc::unbounded_channel();
        let begun = Instant::now();
        let end = begun + self.duration;
        let load = match self.rate {
            Some(rate) => tokio::spawn(open_loop(work, rate, end, sender)),
            None => tokio::spawn(closed_loop(work, self.in_flight, end, sender)),
        };
        let figures = collect(answers, begun, end, &mut interrupted).await;
        load.abort();
        interfaces.client.close().await;
        match style.json {
            true => style.write_json(figures.json().to_string().as_bytes()),
            false => output::write(figures.table().as_bytes()),
        }
    }
}

/// Keeps so many calls in flight.
async fn closed_loop(
    work: Work,
    in_flight: u16,
    end: Instant,
    answers: mpsc::UnboundedSender<Answer>,
) {
    for _ in 0..in_flight {
        let (work, answers) = (work.clone(), answers.clone());
        tokio::spawn(async move {
            while Instant::now() < end {
                let begun = Instant::now();
                let done = work.run().await;
                if answers.send((begun.elapsed(), done)).is_err() {
                    return;
                }
            }
        });
    }
}

/// Begins calls when they are due, at a fixed rate. Their latency counts from when they were due.
async fn open_loop(work: Work, rate: u32, end: Instant, answers: mpsc::UnboundedSender<Answer>) {
    let outstanding = Arc::new(Semaphore::new(OUTSTANDING));
    let begun = Instant::now();
    for number in 0u64.. {
        let due = begun + Duration::from_secs_f64(number as f64 / f64::from(rate));
        if due >= end || answers.is_closed() {
            return;
        }
        sleep_until(due).await;
        let Ok(permit) = Arc::clone(&outstanding).acquire_owned().await else {
            return;
        };
        let (work, answers) = (work.clone(), answers.clone());
        tokio::spawn(async move {
            let done = work.run().await;
            let _ = answers.send((due.elapsed(), done));
            drop(permit);
        });
    }
}

/// Collects the answers, until all are there; or for as long again after the end, or until somebody interrupts.
async fn collect(
    mut answers: mpsc::UnboundedReceiver<Answer>,
    begun: Instant,
    end: Instant,
    interrupted: &mut (impl Future<Output = Failure> + Unpin),
) -> Figures {
    let mut latencies = Histogram::new_with_bounds(1, LONGEST, 3).expect("the bounds are valid");
    let mut errors = BTreeMap::new();
    let answered = Arc::new(AtomicU64::new(0));
    let progress = progress(&answered);
    let last = end + (end - begun).max(Duration::from_secs(1));
    let mut took = Duration::ZERO;
    loop {
        let answer = tokio::select! {
            answer = timeout_at(last, answers.recv()) => answer,
            _ = &mut *interrupted => break,
        };
        let Ok(Some((latency, done))) = answer else {
            break;
        };
        took = begun.elapsed();
        answered.fetch_add(1, Ordering::Relaxed);
        match done {
            Ok(()) => latencies.saturating_record(latency.as_micros() as u64),
            Err(error) => {
                let mut name = error_name(&error);
                if errors.len() > 20 && !errors.contains_key(&name) {
                    name = "others".to_owned();
                }
                *errors.entry(name).or_default() += 1;
            }
        }
    }
    if let Some(progress) = progress {
        progress.abort();
        let _ = write!(io::stderr(), "\r\x1b[K");
    }
    Figures {
        latencies,
        errors,
        took,
    }
}

fn progress(answered: &Arc<AtomicU64>) -> Option<tokio::task::JoinHandle<()>> {
    if !io::stderr().is_terminal() {
        return None;
    }
    let answered = Arc::clone(answered);
    Some(tokio::spawn(async move {
        for seconds in 0u32.. {
            let answered = answered.load(Ordering::Relaxed);
            let _ = write!(io::stderr(), "\r\x1b[K{seconds} s, {answered} answered");
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }))
}

fn error_name(error: &Error) -> String {
    match error.status() {
        Some(status) => status.code().to_string(),
        None => chain(error),
    }
}

/// The quantiles that are shown.
const QUANTILES: [(&str, f64); 6] = [
    ("min", 0.0),
    ("p50", 0.5),
    ("p90", 0.9),
    ("p99", 0.99),
    ("p99.9", 0.999),
    ("max", 1.0),
];

impl Figures {
    fn per_second(&self) -> f64 {
        self.latencies.len() as f64 / self.took.as_secs_f64().max(0.001)
    }

    fn json(&self) -> serde_json::Value {
        let quantile = |(name, quantile): (&str, f64)| {
            (
                name.to_owned(),
                self.latencies.value_at_quantile(quantile).into(),
            )
        };
        let latencies: serde_json::Map<_, _> = QUANTILES.into_iter().map(quantile).collect();
        json!({
            "answered": self.latencies.len(),
            "errors": self.errors,
            "seconds": self.took.as_secs_f64(),
            "perSecond": self.per_second(),
            "latencyMicroseconds": latencies,
        })
    }

    fn table(&self) -> String {
        let mut out = String::new();
        let (answered, seconds) = (self.latencies.len(), self.took.as_secs_f64());
        let _ = writeln!(
            out,
            "answered  {answered} in {seconds:.2} s, {:.1} a second",
            self.per_second()
        );
        for (error, count) in &self.errors {
            let error = smq_openpgp::command::printable(error);
            let _ = writeln!(out, "failed    {count}: {error}");
        }
        if answered == 0 {
            return out;
        }
        for (name, quantile) in QUANTILES {
            let value = self.latencies.value_at_quantile(quantile);
            let _ = writeln!(out, "{name:<8}  {}", milliseconds(value));
        }
        let _ = writeln!(
            out,
            "mean      {}",
            milliseconds(self.latencies.mean() as u64)
        );
        out + "\n" + &self.picture()
    }

    /// Returns bars: how many answers took up to so long. Each bound is twice the one before.
    fn picture(&self) -> String {
        const WIDTH: u64 = 30;
        let (min, max) = (self.latencies.min().max(1), self.latencies.max());
        let mut rows = Vec::new();
        let mut low = 0;
        let mut high = min.next_power_of_two();
        loop {
            let last = high >= max;
            let end = if last { max } else { high };
            rows.push((end, self.latencies.count_between(low, end)));
            if last {
                break;
            }
            (low, high) = (end + 1, high * 2);
        }
        let most = rows
            .iter()
            .map(|(_, count)| *count)
            .max()
            .unwrap_or(1)
            .max(1);
        let all = self.latencies.len();
        let row = |(end, count): &(u64, u64)| {
            let bar = "#".repeat((count * WIDTH).div_ceil(most) as usize);
            let share = *count as f64 * 100.0 / all as f64;
            format!(
                "<= {:>10}  {bar:<width$} {share:>5.1} %\n",
                milliseconds(*end),
                width = WIDTH as usize
            )
        };
        rows.iter().map(row).collect()
    }
}

/// Returns microseconds as people read them.
fn milliseconds(microseconds: u64) -> String {
    match microseconds {
        0..10_000 => format!("{:.2} ms", microseconds as f64 / 1e3),
        10_000..1_000_000 => format!("{:.0} ms", microseconds as f64 / 1e3),
        _ => format!("{:.2} s", microseconds as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn figures_have_a_table_and_a_picture() {
        let mut latencies = Histogram::new_with_bounds(1, LONGEST, 3).unwrap();
        for microseconds in [800, 900, 1_500, 1_900, 40_000] {
            latencies.record(microseconds).unwrap();
        }
        let errors = BTreeMap::from([("unavailable".to_owned(), 2)]);
        let figures = Figures {
            latencies,
            errors,
            took: Duration::from_secs(2),
        };
        let table = figures.table();
        let starts = [
            "answered  5 in 2.00 s, 2.5 a second",
            "failed    2: unavailable",
            "min       0.80 ms",
        ];
        for (line, start) in table.lines().zip(starts) {
            assert!(line.starts_with(start), "{table}");
        }
        assert!(table.contains("p99       40 ms"), "{table}");
        assert!(
            table.lines().all(|line| line.chars().count() <= 60),
            "{table}"
        );
        let picture: Vec<_> = figures.picture().lines().map(str::to_owned).collect();
        assert!(picture[0].ends_with(" 40.0 %"), "{picture:?}");
        assert!(picture.last().unwrap().ends_with(" 20.0 %"), "{picture:?}");
        assert_eq!(figures.json()["latencyMicroseconds"]["min"], 800);
    }
}
