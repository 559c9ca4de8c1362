//! What was measured, as a table of ratios with the figures beside.

use std::{fmt, io};

use super::{
    Plan,
    process::{Contestant, Process},
};

/// What is measured, with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Figure {
    P50,
    P99,
    RequestRate,
    RequestCpu,
    DeliveryRate,
    DeliveryCpu,
    Memory,
}

/// The figures of one measurement.
pub(crate) type Figures = Vec<(Figure, f64)>;

/// All measurements of all rounds.
#[derive(Default)]
pub(crate) struct Report {
    sections: Vec<Section>,
}

/// One kind of work: what we did, and what the limit did, in each round.
struct Section {
    work: String,
    limit_is: Contestant,
    ours: Vec<Figures>,
    limit: Vec<Figures>,
}

impl Report {
    /// Measures one kind of work with a contestant and with what it is held against, each in a process of its own.
    pub(crate) fn compare(
        &mut self,
        plan: &Plan,
        work: String,
        [contestant, limit_is]: [Contestant; 2],
        measure: impl Fn(&Process) -> io::Result<Figures>,
    ) -> io::Result<()> {
        if !plan.has(&work) {
            return Ok(());
        }
        let ours = measure(&Process::start(contestant)?)?;
        let limit = measure(&Process::start(limit_is)?)?;
        let place = self
            .sections
            .iter()
            .position(|section| section.work == work);
        let place = place.unwrap_or_else(|| {
            self.sections.push(Section {
                work,
                limit_is,
                ours: Vec::new(),
                limit: Vec::new(),
            });
            self.sections.len() - 1
        });
        self.sections[place].ours.push(ours);
        self.sections[place].limit.push(limit);
        Ok(())
    }
}

/// Returns the value below which that many percent of a sorted list lie.
pub(crate) fn percentile(sorted: &[u64], percent: usize) -> u64 {
    sorted
        .get(sorted.len() * percent / 100)
        .copied()
        .unwrap_or_default()
}

pub(crate) fn micros(nanoseconds: u64) -> f64 {
    nanoseconds as f64 / 1000.0
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounds = self
            .sections
            .first()
            .map_or(0, |section| section.ours.len());
        writeln!(
            f,
            "The median of {rounds} round(s). The ratio is that of socket.mq to the limit, in the same round."
        )?;
        writeln!(f)?;
        writeln!(
            f,
            "| work | figure | ratio | socket.mq | limit | the limit is |"
        )?;
        writeln!(f, "| --- | --- | ---: | ---: | ---: | --- |")?;
        self.sections.iter().try_for_each(|section| section.fmt(f))
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let figures = self.ours.first().into_iter().flatten();
        let (mut work, mut limit_is) = (self.work.as_str(), self.limit_is.to_string());
        for (place, (figure, _)) in figures.enumerate() {
            let of = |rounds: &[Figures]| rounds.iter().map(|it| it[place].1).collect::<Vec<_>>();
            let (ours, limit) = (of(&self.ours), of(&self.limit));
            let ratio = median(ours.iter().zip(&limit).map(|(ours, limit)| ours / limit));
            let ours = Legible(median(ours.into_iter()));
            let limit = Legible(median(limit.into_iter()));
            writeln!(
                f,
                "| {work} | {figure} | **{ratio:.2}** | {ours} | {limit} | {limit_is} |"
            )?;
            (work, limit_is) = ("", String::new());
        }
        Ok(())
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::P50 => "p50, µs",
            Self::P99 => "p99, µs",
            Self::RequestRate => "requests/s",
            Self::RequestCpu => "server CPU s per 1 M requests",
            Self::DeliveryRate => "deliveries/s",
            Self::DeliveryCpu => "server CPU s per 1 M deliveries",
            Self::Memory => "bytes of server RSS each",
        })
    }
}

/// A number with three digits that count, or with its thousands apart.
struct Legible(f64);

impl fmt::Display for Legible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            value if value < 1.0 => write!(f, "{value:.3}"),
            value if value < 10.0 => write!(f, "{value:.2}"),
            value if value < 100.0 => write!(f, "{value:.1}"),
            value => {
                let digits = format!("{value:.0}");
                let mut left = digits.len();
                for digit in digits.chars() {
                    write!(f, "{digit}")?;
                    left -= 1;
                    if left > 0 && left % 3 == 0 {
                        f.write_str(",")?;
                    }
                }
                Ok(())
            }
        }
    }
}
