//! What was measured, as a table of ratios with the figures beside.

use std::fmt;

use super::process::Contestant;

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
    ours: Vec<Figures>,
    limit: Vec<Figures>,
    limit_is: Option<Contestant>,
}

impl Report {
    pub(crate) fn add(&mut self, work: String, contestant: Contestant, figures: Figures) {
        let place = self
            .sections
            .iter()
            .position(|section| section.work == work);
        let place = place.unwrap_or_else(|| {
            self.sections.push(Section {
                work,
                ours: Vec::new(),
                limit: Vec::new(),
                limit_is: None,
            });
            self.sections.len() - 1
        });
        let section = &mut self.sections[place];
        if contestant == Contestant::Ours {
            section.ours.push(figures);
        } else {
            section.limit.push(figures);
            section.limit_is = Some(contestant);
        }
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
        for (place, (figure, _)) in figures.enumerate() {
            let values =
                |rounds: &'_ [Figures]| rounds.iter().map(|it| it[place].1).collect::<Vec<_>>();
            let (ours, limit) = (values(&self.ours), values(&self.limit));
            let ratio = median(ours.iter().zip(&limit).map(|(ours, limit)| ours / limit));
            let (ours, limit) = (median(ours.into_iter()), median(limit.into_iter()));
            writeln!(
                f,
                "| {} | {figure} | {ratio:.2} | {} | {} | {} |",
                self.work,
                Legible(ours),
                Legible(limit),
                self.limit_is
                    .map(|limit| limit.to_string())
                    .unwrap_or_default(),
            )?;
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
