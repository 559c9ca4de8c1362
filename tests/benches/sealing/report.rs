//! What was measured, each beside its plain twin, and whether it is what was aimed at.

use std::{cell::RefCell, collections::BTreeMap, fmt, time::Duration};

/// All measurements: the server's time for one of what was done, by what that is.
#[derive(Default)]
pub(crate) struct Report(RefCell<BTreeMap<Work, Vec<f64>>>);

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Work {
    /// A call by `POST`.
    Call(Form),
    /// A request in a session, 64 at a time.
    Request(Form),
    /// An event to one of so many subscribers, 16 at a time.
    Delivery(usize, Form),
}

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    Plain,
    Sealed,
    Signed,
}

/// So many requests a second on one core, at least.
const REQUESTS: f64 = 50_000.0;

/// So much more than a plain event may a sealed one cost that nobody signs.
const RATIO: f64 = 1.3;

/// What is signed once costs each of many no more than each of a few; it is measured as a difference, and so roughly.
const GROWTH: f64 = 1.2;

impl Report {
    /// Takes note of how long the server took for so many.
    pub(crate) fn add(&self, work: Work, time: Duration, times: u64) {
        let each = time.as_secs_f64() * 1e6 / times as f64;
        self.0.borrow_mut().entry(work).or_default().push(each);
    }

    /// Returns the median of what one takes, in microseconds.
    fn of(&self, work: Work) -> Option<f64> {
        let mut times = self.0.borrow().get(&work)?.clone();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied()
    }

    /// Returns what the signature of an event costs more for each of so many subscribers, in microseconds.
    fn signature(&self, subscribers: usize) -> Option<f64> {
        let of = |form| self.of(Work::Delivery(subscribers, form));
        Some(of(Form::Signed)? - of(Form::Sealed)?)
    }

    fn targets(&self) -> Vec<(String, bool)> {
        let request = self.of(Work::Request(Form::Sealed)).map(|micros| {
            let rate = 1e6 / micros;
            let text = format!("{rate:.0} sealed requests/s on one core, {REQUESTS:.0} wanted");
            (text, rate >= REQUESTS)
        });
        let fan_out = [100, 1_000].map(|subscribers| {
            let of = |form| self.of(Work::Delivery(subscribers, form));
            let ratio = of(Form::Sealed)? / of(Form::Plain)?;
            let text = format!("1 → {subscribers}, unsigned: {ratio:.2} of plain, {RATIO} wanted");
            Some((text, ratio <= RATIO))
        });
        let signature = || {
            let [few, many] = [self.signature(100)?, self.signature(1_000)?];
            let text = format!(
                "the signature of an event: {few:.2} µs for each of 100 subscribers, {many:.2} µs for \
                 each of 1000, no more wanted"
            );
            Some((text, many <= few * GROWTH))
        };
        let targets = [request].into_iter().chain(fan_out).chain([signature()]);
        targets.flatten().collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.borrow().is_empty() {
            return Ok(());
        }
        writeln!(f, "What the server spends on each, the median:\n")?;
        writeln!(f, "| what | µs | of plain |\n| --- | ---: | ---: |")?;
        for work in self.0.borrow().keys() {
            let micros = self.of(*work).unwrap_or(f64::NAN);
            let plain = self.of(work.plain()).unwrap_or(f64::NAN);
            writeln!(f, "| {work} | {micros:.2} | {:.2} |", micros / plain)?;
        }
        writeln!(f)?;
        for (text, is_met) in self.targets() {
            let met = if is_met { "met" } else { "not met" };
            writeln!(f, "{met}: {text}")?;
        }
        Ok(())
    }
}

impl Work {
    fn plain(self) -> Self {
        match self {
            Self::Call(_) => Self::Call(Form::Plain),
            Self::Request(_) => Self::Request(Form::Plain),
            Self::Delivery(subscribers, _) => Self::Delivery(subscribers, Form::Plain),
        }
    }
}

impl fmt::Display for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(form) => write!(f, "call of 100 bytes/{form}"),
            Self::Request(form) => write!(f, "request of 100 bytes in a session/{form}"),
            Self::Delivery(subscribers, form) => {
                write!(f, "event of 100 bytes to each of {subscribers}/{form}")
            }
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Plain => "plain",
            Self::Sealed => "sealed",
            Self::Signed => "sealed, each signed",
        })
    }
}
