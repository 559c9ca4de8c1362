//! What was measured: tables of medians, spreads and ratios, and the raw figures.

use std::{
    fmt::{self, Write},
    time::Duration,
};

use serde_json::{Map, Value, json};

use crate::works::Work;

/// What is measured, with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Figure {
    RequestRate,
    RequestCpu,
    DeliveryRate,
    DeliveryCpu,
    P50,
    P99,
    Memory,
}

impl Figure {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::RequestRate => "requests/s",
            Self::RequestCpu => "server CPU s per 1 M requests",
            Self::DeliveryRate => "deliveries/s",
            Self::DeliveryCpu => "server CPU s per 1 M deliveries",
            Self::P50 => "p50, µs",
            Self::P99 => "p99, µs",
            Self::Memory => "bytes of server RSS each",
        }
    }
}

/// The figures of one measurement.
pub(crate) type Figures = Vec<(Figure, f64)>;

/// All measurements of all rounds.
#[derive(Default)]
pub(crate) struct Report {
    sections: Vec<Section>,
}

/// One kind of work, and what each contestant made of it in each round. The first one is what the others are held
/// against.
pub(crate) struct Section {
    group: &'static str,
    pub(crate) work: String,
    /// What grows.
    pub(crate) x: Option<usize>,
    pub(crate) contestants: Vec<(String, Vec<Figures>)>,
}

impl Report {
    pub(crate) fn add(&mut self, work: &Work, contestant: &str, figures: Figures) {
        let place = self.sections.iter().position(|it| it.work == work.name);
        let place = place.unwrap_or_else(|| {
            self.sections.push(Section {
                group: work.group,
                work: work.name.clone(),
                x: work.x,
                contestants: Vec::new(),
            });
            self.sections.len() - 1
        });
        let contestants = &mut self.sections[place].contestants;
        match contestants.iter_mut().find(|(name, _)| name == contestant) {
            Some((_, rounds)) => rounds.push(figures),
            None => contestants.push((contestant.into(), vec![figures])),
        }
    }

    /// Returns the names of the groups, in their order.
    pub(crate) fn groups(&self) -> Vec<&'static str> {
        let mut groups = Vec::new();
        for section in &self.sections {
            if !groups.contains(&section.group) {
                groups.push(section.group);
            }
        }
        groups
    }

    pub(crate) fn group(&self, group: &str) -> Vec<&Section> {
        let sections = self.sections.iter();
        sections.filter(|section| section.group == group).collect()
    }

    pub(crate) fn median(&self, work: &str, contestant: &str, figure: Figure) -> Option<f64> {
        let section = self.sections.iter().find(|section| section.work == work)?;
        section.median(contestant, figure)
    }

    /// Returns the raw figures of all rounds.
    pub(crate) fn json(&self) -> Value {
        let rounds = |rounds: &[Figures]| {
            let of = |place: usize| rounds.iter().map(|it| it[place].1).collect::<Vec<_>>();
            let figures = rounds[0].iter().enumerate();
            figures
                .map(|(place, (figure, _))| (figure.name().to_owned(), json!(of(place))))
                .collect::<Map<_, _>>()
        };
        let sections = self.sections.iter().map(|section| {
            let contestants = section.contestants.iter();
            let contestants = contestants.map(|(name, it)| (name.clone(), rounds(it).into()));
            (
                section.work.clone(),
                contestants.collect::<Map<_, _>>().into(),
            )
        });
        sections.collect::<Map<_, _>>().into()
    }
}

impl Section {
    pub(crate) fn figures(&self) -> Vec<Figure> {
        let (_, rounds) = &self.contestants[0];
        rounds[0].iter().map(|(figure, _)| *figure).collect()
    }

    pub(crate) fn median(&self, contestant: &str, figure: Figure) -> Option<f64> {
        let (_, rounds) = self
            .contestants
            .iter()
            .find(|(name, _)| name == contestant)?;
        let place = rounds[0].iter().position(|(it, _)| *it == figure)?;
        let [_, median, _] = spread(rounds.iter().map(|round| round[place].1));
        Some(median)
    }
}

/// Returns the figures of requests that took these times.
pub(crate) fn of_requests(mut times: Vec<u64>, elapsed: Duration, cpu: Duration) -> Figures {
    let requests = times.len() as f64;
    times.sort_unstable();
    vec![
        (Figure::RequestRate, requests / elapsed.as_secs_f64()),
        (Figure::RequestCpu, cpu.as_secs_f64() * 1e6 / requests),
        (Figure::P50, micros(percentile(&times, 50))),
        (Figure::P99, micros(percentile(&times, 99))),
    ]
}

/// Returns the figures of so many deliveries.
pub(crate) fn of_events(deliveries: f64, elapsed: Duration, cpu: Duration) -> Figures {
    vec![
        (Figure::DeliveryRate, deliveries / elapsed.as_secs_f64()),
        (Figure::DeliveryCpu, cpu.as_secs_f64() * 1e6 / deliveries),
    ]
}

/// Returns the value below which that many percent of a sorted list lie.
pub(crate) fn percentile(sorted: &[u64], percent: usize) -> u64 {
    let value = sorted.get(sorted.len() * percent / 100);
    value.copied().unwrap_or_default()
}

pub(crate) fn micros(nanoseconds: u64) -> f64 {
    nanoseconds as f64 / 1000.0
}

/// Returns the least, the median and the greatest.
fn spread(values: impl Iterator<Item = f64>) -> [f64; 3] {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    let last = values.len() - 1;
    [values[0], values[values.len() / 2], values[last]]
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sections.iter().try_for_each(|section| section.fmt(f))
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (_, ours) = &self.contestants[0];
        let (mut head, mut rule) = (String::from("| |"), String::from("| --- |"));
        for (figure, _) in &ours[0] {
            write!(head, " {} | ours / it |", figure.name())?;
            rule.push_str(" ---: | ---: |");
        }
        writeln!(f, "### {}\n\n{head}\n{rule}", self.work)?;
        for (name, rounds) in &self.contestants {
            write!(f, "| {name} |")?;
            for place in 0..rounds[0].len() {
                let of = |rounds: &[Figures], round: usize| rounds[round][place].1;
                let [least, median, most] = spread(rounds.iter().map(|it| it[place].1));
                let ratios = 0..rounds.len().min(ours.len());
                let ratios = ratios.map(|round| of(ours, round) / of(rounds, round));
                let ([_, ratio, _], half) = (spread(ratios), 50.0 * (most - least) / median);
                write!(f, " {} ± {half:.0} % | {ratio:.2} |", Legible(median))?;
            }
            writeln!(f)?;
        }
        writeln!(f)
    }
}

/// A number with three digits that count, or with its thousands apart.
pub(crate) struct Legible(pub(crate) f64);

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
