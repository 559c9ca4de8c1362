//! What a server counts, in the text format of Prometheus, and what happened between two readings.

use std::{collections::HashMap, time::Duration};

/// One reading of `/metrics`.
#[derive(Debug, Default)]
pub(crate) struct Reading(Vec<Series>);

#[derive(Debug, PartialEq)]
struct Series {
    name: String,
    labels: HashMap<String, String>,
    value: f64,
}

impl Reading {
    /// Reads the text. Lines in another form are left out.
    pub(crate) fn parse(text: &str) -> Self {
        Self(text.lines().filter_map(series).collect())
    }

    /// Whether the server is one of socket.mq that counts.
    pub(crate) fn is_ours(&self) -> bool {
        self.0.iter().any(|series| series.name.starts_with("smq_"))
    }

    /// Returns the sum of all series of that name with these labels.
    pub(crate) fn sum(&self, name: &str, labels: &[(&str, &str)]) -> f64 {
        self.having(name, labels).map(|series| series.value).sum()
    }

    /// Returns the sums by the values of a label.
    fn by(&self, name: &str, labels: &[(&str, &str)], label: &str) -> HashMap<&str, f64> {
        let mut sums = HashMap::new();
        for series in self.having(name, labels) {
            if let Some(value) = series.labels.get(label) {
                *sums.entry(value.as_str()).or_default() += series.value;
            }
        }
        sums
    }

    fn having(&self, name: &str, labels: &[(&str, &str)]) -> impl Iterator<Item = &Series> {
        self.0.iter().filter(move |series| {
            let has = |(label, value): &(&str, &str)| {
                series
                    .labels
                    .get(*label)
                    .is_some_and(|other| other == value)
            };
            series.name == name && labels.iter().all(has)
        })
    }
}

/// Two readings, one after the other.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Change<'a> {
    pub(crate) before: &'a Reading,
    pub(crate) after: &'a Reading,
    pub(crate) between: Duration,
}

impl Change<'_> {
    /// Returns how much a counter grew in a second. A counter of a restarted server began at 0.
    pub(crate) fn rate(&self, name: &str, labels: &[(&str, &str)]) -> f64 {
        self.growth(name, labels) / self.between.as_secs_f64().max(0.001)
    }

    fn growth(&self, name: &str, labels: &[(&str, &str)]) -> f64 {
        let (before, after) = (self.before.sum(name, labels), self.after.sum(name, labels));
        if after < before {
            after
        } else {
            after - before
        }
    }

    /// Returns the mean of what a histogram has measured in between; none, if it has measured nothing.
    pub(crate) fn mean(&self, name: &str, labels: &[(&str, &str)]) -> Option<f64> {
        let count = self.growth(&format!("{name}_count"), labels);
        (count > 0.0).then(|| self.growth(&format!("{name}_sum"), labels) / count)
    }

    /// Returns a quantile of what a histogram has measured in between: within its bucket, it is interpolated.
    pub(crate) fn quantile(
        &self,
        name: &str,
        labels: &[(&str, &str)],
        quantile: f64,
    ) -> Option<f64> {
        let name = format!("{name}_bucket");
        let before = self.before.by(&name, labels, "le");
        let mut buckets: Vec<(f64, f64)> = self
            .after
            .by(&name, labels, "le")
            .into_iter()
            .filter_map(|(bound, after)| {
                let before = before.get(bound).copied().unwrap_or_default();
                let grown = if after < before {
                    after
                } else {
                    after - before
                };
                Some((bound.parse().ok()?, grown))
            })
            .collect();
        buckets.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let wanted = buckets
            .last()
            .map(|(_, all)| all * quantile)
            .filter(|it| *it > 0.0)?;
        let (mut low, mut below) = (0.0, 0.0);
        for (bound, count) in buckets {
            if count >= wanted {
                let within = if bound.is_finite() { bound - low } else { 0.0 };
                return Some(
                    low + within * (wanted - below) / (count - below).max(f64::MIN_POSITIVE),
                );
            }
            (low, below) = (bound, count);
        }
        None
    }

    /// Returns the errors of a path since the server was started, by their codes.
    pub(crate) fn errors(&self, path: &str) -> Vec<(String, u64)> {
        let by_code = self.after.by("smq_calls_total", &[("path", path)], "code");
        let mut errors: Vec<_> = by_code
            .into_iter()
            .filter(|(code, count)| *code != "ok" && *count > 0.0)
            .map(|(code, count)| (code.to_owned(), count as u64))
            .collect();
        errors.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        errors
    }
}

/// Reads `name{label="value",…} 1.5`.
fn series(line: &str) -> Option<Series> {
    let line = line.trim();
    let name_end = line.find(|c: char| c == '{' || c.is_ascii_whitespace())?;
    let (name, mut rest) = line.split_at(name_end);
    if name.is_empty() || name.starts_with('#') {
        return None;
    }
    let mut labels = HashMap::new();
    if let Some(inner) = rest.strip_prefix('{') {
        rest = inner.trim_start();
        while !rest.starts_with('}') {
            let (label, after) = rest.split_once("=\"")?;
            let (value, after) = quoted(after)?;
            labels.insert(label.trim().to_owned(), value);
            rest = after.trim_start().trim_start_matches(',').trim_start();
        }
        rest = &rest[1..];
    }
    let value = rest.split_ascii_whitespace().next()?.parse().ok()?;
    Some(Series {
        name: name.to_owned(),
        labels,
        value,
    })
}

/// Returns the text up to the closing quote, and what follows it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((value, &text[at + 1..])),
            '\\' => match chars.next()?.1 {
                'n' => value.push('\n'),
                other => value.push(other),
            },
            c => value.push(c),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const BEFORE: &str = "\
# TYPE smq_published_total counter
smq_published_total{path=\"/a\"} 10
smq_calls_total{path=\"/m\",code=\"ok\"} 5
duration_bucket{rpc_method=\"m\",code=\"ok\",le=\"0.1\"} 0
";
    const AFTER: &str = "\
smq_published_total{path=\"/a\"} 30 1795361234567
smq_published_total{path=\"/b\"} 7
smq_calls_total{path=\"/m\",code=\"ok\"} 3
smq_calls_total{path=\"/m\",code=\"not_found\"} 2
duration_bucket{rpc_method=\"m\",code=\"ok\",le=\"0.1\"} 5
duration_bucket{rpc_method=\"m\",code=\"ok\",le=\"1\"} 9
duration_bucket{rpc_method=\"m\",code=\"ok\",le=\"+Inf\"} 10
duration_sum{rpc_method=\"m\"} 5
duration_count{rpc_method=\"m\"} 10
";

    #[test]
    fn what_happened_between_two_readings() {
        let (before, after) = (Reading::parse(BEFORE), Reading::parse(AFTER));
        assert!(after.is_ours() && !Reading::parse("up 1\n<html>").is_ours());
        let change = Change {
            before: &before,
            after: &after,
            between: Duration::from_secs(2),
        };
        assert_eq!(change.rate("smq_published_total", &[("path", "/a")]), 10.0);
        assert_eq!(change.rate("smq_published_total", &[("path", "/b")]), 3.5);
        // The server was restarted.
        assert_eq!(
            change.rate("smq_calls_total", &[("path", "/m"), ("code", "ok")]),
            1.5
        );
        assert_eq!(change.errors("/m"), [("not_found".to_owned(), 2)]);
        let method = [("rpc_method", "m")];
        assert_eq!(change.quantile("duration", &method, 0.5), Some(0.1));
        assert_eq!(change.quantile("duration", &method, 0.99), Some(1.0));
        assert_eq!(
            change.quantile("duration", &[("rpc_method", "n")], 0.5),
            None
        );
        assert_eq!(change.mean("duration", &method), Some(0.5));
    }

    #[test]
    fn lines_in_another_form_are_left_out() {
        for line in [
            "",
            "#",
            "x",
            "x{",
            "x{a=",
            "x{a=\"",
            "x{a=\"b\"",
            "x{a=\"b\"}",
            "x y",
            "{a=\"b\"} 1",
            "x{a=\"\\",
            "x{\"}",
        ] {
            assert_eq!(series(line), None, "{line}");
        }
        let found = series(r#"x{a="\"\\,}\n", b="c",} NaN"#).unwrap();
        assert_eq!(
            (found.labels["a"].as_str(), found.labels["b"].as_str()),
            ("\"\\,}\n", "c")
        );
    }
}
