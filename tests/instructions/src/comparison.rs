//! What has grown, what has shrunk, and what to do about it.

use std::fmt;

use crate::baseline::Baseline;

/// By how much of itself, in percent, a count may grow.
const TOLERANCE: u64 = 5;

/// The counts of now beside those of the baseline.
pub(crate) struct Comparison {
    lines: Vec<Line>,
    /// Tools of which the baseline was counted with another version: the name, that version, this version.
    tools: Vec<(String, String, String)>,
}

struct Line {
    name: String,
    before: Option<u64>,
    now: Option<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Fine,
    Grown,
    Shrunk,
    /// The baseline does not have it.
    New,
    /// It was not counted now.
    Missing,
}

impl Comparison {
    pub(crate) fn new(before: &Baseline, now: &Baseline) -> Self {
        let mut names: Vec<_> = before
            .instructions
            .keys()
            .chain(now.instructions.keys())
            .collect();
        names.sort();
        names.dedup();
        let lines = names.into_iter().map(|name| Line {
            name: name.clone(),
            before: before.instructions.get(name).copied(),
            now: now.instructions.get(name).copied(),
        });
        let tools = before.counted_with.iter().filter_map(|(name, old)| {
            let new = now.counted_with.get(name).cloned().unwrap_or_default();
            (new != *old).then(|| (name.clone(), old.clone(), new))
        });
        Self {
            lines: lines.collect(),
            tools: tools.collect(),
        }
    }

    /// Returns whether anything has grown beyond the tolerance, is new or is missing.
    pub(crate) fn fails(&self) -> bool {
        let fails = |line: &Line| !matches!(line.verdict(), Verdict::Fine | Verdict::Shrunk);
        self.lines.iter().any(fails)
    }
}

impl Line {
    fn verdict(&self) -> Verdict {
        match (self.before, self.now) {
            (None, _) => Verdict::New,
            (_, None) => Verdict::Missing,
            // In whole numbers: 5 % more is not more than 5 %.
            (Some(before), Some(now)) if now * 100 > before * (100 + TOLERANCE) => Verdict::Grown,
            (Some(before), Some(now)) if now * 100 < before * (100 - TOLERANCE) => Verdict::Shrunk,
            _ => Verdict::Fine,
        }
    }

    /// Returns by how much it has grown, in percent.
    fn growth(&self) -> f64 {
        match (self.before, self.now) {
            (Some(before), Some(now)) => (now as f64 / before as f64 - 1.0) * 100.0,
            _ => 0.0,
        }
    }
}

const ACCEPT: &str =
    "to accept that on purpose, run `BLESS=1 tests/instructions/run` and commit the new baseline";

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.lines {
            let (now, growth) = (line.now.unwrap_or_default(), line.growth());
            writeln!(f, "{:<44} {now:>12} {growth:>+8.2} %", line.name)?;
        }
        for line in &self.lines {
            let (name, growth) = (&line.name, line.growth());
            let (before, now) = (
                line.before.unwrap_or_default(),
                line.now.unwrap_or_default(),
            );
            match line.verdict() {
                Verdict::Fine => {}
                Verdict::Grown => writeln!(
                    f,
                    "error: {name} takes {growth:.1} % more instructions than the baseline ({now} instead of {before}; \
                     {TOLERANCE} % are allowed); {ACCEPT}"
                )?,
                Verdict::New => {
                    writeln!(f, "error: the baseline has no count for {name}; {ACCEPT}")?;
                }
                Verdict::Missing => writeln!(
                    f,
                    "error: the baseline has a count for {name}, but no benchmark of that name ran; {ACCEPT}"
                )?,
                Verdict::Shrunk => writeln!(
                    f,
                    "hint: {name} takes {:.1} % fewer instructions than the baseline; to hold on to that, run \
                     `BLESS=1 tests/instructions/run` and commit the new baseline",
                    -growth
                )?,
            }
        }
        for (name, before, now) in &self.tools {
            writeln!(
                f,
                "note: the baseline was counted with {name} {before:?}, this run with {now:?}"
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(counts: &[(&str, u64)]) -> Baseline {
        let own = |(name, count): &(&str, u64)| ((*name).to_owned(), *count);
        Baseline {
            counted_with: [("rustc".into(), "1".into())].into(),
            instructions: counts.iter().map(own).collect(),
        }
    }

    fn compare(before: &[(&str, u64)], now: &[(&str, u64)]) -> (bool, String) {
        let comparison = Comparison::new(&counts(before), &counts(now));
        (comparison.fails(), comparison.to_string())
    }

    #[test]
    fn equal_counts_pass() {
        let (fails, text) = compare(&[("a", 1000), ("b", 7)], &[("a", 1000), ("b", 7)]);
        assert!(!fails, "{text}");
        assert!(!text.contains("error") && !text.contains("hint"), "{text}");
    }

    #[test]
    fn growth_fails_beyond_the_tolerance_alone() {
        let (fails, text) = compare(&[("a", 1000), ("b", 1000)], &[("a", 1050), ("b", 1000)]);
        assert!(!fails, "{text}");
        let (fails, text) = compare(&[("a", 1000), ("b", 1000)], &[("a", 1051), ("b", 1000)]);
        assert!(fails, "{text}");
        let error =
            "error: a takes 5.1 % more instructions than the baseline (1051 instead of 1000";
        assert!(text.contains(error) && text.contains("BLESS=1"), "{text}");
        assert!(!text.contains("error: b"), "{text}");
    }

    #[test]
    fn the_checked_in_baseline_fails_when_doctored() {
        let bytes = include_bytes!("../baseline.json");
        let before = Baseline::from_json(bytes).expect("a baseline");
        assert_eq!(before.to_json().as_bytes(), bytes, "written as it is read");
        assert!(before.instructions.len() >= 5, "it counts something");
        assert!(!Comparison::new(&before, &before).fails());
        for name in before.instructions.keys() {
            let mut doctored = before.clone();
            let count = doctored.instructions.get_mut(name).expect("it is there");
            *count = *count * 94 / 100;
            let comparison = Comparison::new(&doctored, &before);
            assert!(comparison.fails(), "{name}");
            assert!(
                comparison
                    .to_string()
                    .contains(&format!("error: {name} takes 6.")),
                "{comparison}"
            );
        }
    }

    #[test]
    fn a_shrunk_count_is_a_hint() {
        let (fails, text) = compare(&[("a", 1000)], &[("a", 900)]);
        assert!(!fails, "{text}");
        assert!(text.contains("hint: a takes 10.0 % fewer"), "{text}");
    }

    #[test]
    fn a_benchmark_cannot_come_or_go_unnoticed() {
        let (fails, text) = compare(&[("a", 1000)], &[]);
        assert!(
            fails && text.contains("no benchmark of that name ran"),
            "{text}"
        );
        let (fails, text) = compare(&[], &[("a", 1000)]);
        assert!(
            fails && text.contains("the baseline has no count for a"),
            "{text}"
        );
    }

    #[test]
    fn another_tool_is_named() {
        let (before, mut now) = (counts(&[]), counts(&[]));
        now.counted_with.insert("rustc".into(), "2".into());
        let text = Comparison::new(&before, &now).to_string();
        assert_eq!(
            text,
            "note: the baseline was counted with rustc \"1\", this run with \"2\"\n"
        );
    }
}
