//! What the terminal shows, as lines: a sparkline for each metric, marks above, remarks below.

use crossterm::style::{Color, Stylize};
use hostwatch::v2::{Remark, Unit};

use super::{
    sparkline::{round_up, sparkline},
    state::{Metric, State, seconds},
};
use crate::measure::{duration, printable, value};

const ORDER: [&str; 8] = [
    "cpu",
    "memory",
    "swap",
    "load1",
    "net_rx",
    "net_tx",
    "disk_read",
    "disk_write",
];
/// The columns of name, value and the space around them; at the right stands the top of the scale.
const LEFT: usize = 26;
const RIGHT: usize = 13;

/// Returns the lines of a screen of that size, styled, the last one being the account.
pub(crate) fn render(state: &State, url: &str, width: usize, height: usize) -> Vec<String> {
    let plot = width.saturating_sub(LEFT + RIGHT).clamp(10, 300);
    let mut lines = vec![head(state, url, width), String::new(), marks(state, plot)];
    lines.extend(ORDER.iter().filter_map(|&name| {
        state
            .metrics
            .get(name)
            .map(|metric| row(state, name, metric, plot))
    }));
    lines.push(String::new());

    let room = height.saturating_sub(lines.len() + 2);
    let said = state.remarks.len().saturating_sub(room);
    lines.extend(
        state
            .remarks
            .iter()
            .skip(said)
            .map(|remark| said_line(state, remark, width)),
    );
    lines.truncate(height.saturating_sub(2));
    lines.resize(height.saturating_sub(1), String::new());
    lines.push(account(state, width));
    lines
}

fn head(state: &State, url: &str, width: usize) -> String {
    let machine = &state.machine;
    let os = machine.os.clone().unwrap_or_default();
    let name = clip(&printable(&machine.host_name), width / 2);
    let up = duration(machine.uptime_seconds);
    let facts = format!("  {} {} · up {up} · {url}", os.name, os.version);
    let facts = clip(
        &printable(&facts),
        width.saturating_sub(name.chars().count() + 1),
    );
    format!(" {}{}", name.bold(), facts.dim())
}

/// A flag over the second of each mark.
fn marks(state: &State, plot: usize) -> String {
    let mut row = vec![' '; plot];
    for mark in state.remarks.iter().filter(|remark| remark.mark) {
        let back = (state.now() - seconds(mark.time)).round().max(0.0) as usize;
        if back < plot {
            row[plot - 1 - back] = '▼';
        }
    }
    let row: String = row.into_iter().collect();
    format!("{:LEFT$}{}", "", row.with(Color::Magenta))
}

fn row(state: &State, name: &str, metric: &Metric, plot: usize) -> String {
    let shown = metric
        .values
        .iter()
        .skip(metric.values.len().saturating_sub(plot))
        .copied();
    let highest = shown.clone().flatten().fold(0.0, f64::max);
    let total = |memory: Option<hostwatch::v2::Memory>| {
        memory
            .map(|memory| memory.total_bytes as f64)
            .filter(|&total| total > 0.0)
    };
    let top = match name {
        "cpu" => 100.0,
        "memory" => total(state.machine.memory).unwrap_or(highest),
        "swap" => total(state.machine.swap).unwrap_or(highest),
        "load1" => round_up(highest.max(0.5)),
        _ => round_up(highest.max(1_000.0)),
    };
    let last = metric.values.back().copied().flatten().unwrap_or_default();
    let bars = sparkline(shown, top);
    // What is new is at the right.
    let pad = " ".repeat(plot.saturating_sub(bars.chars().count()));
    let scale = if metric.unit == Unit::Percent {
        "100 %".into()
    } else {
        value(top, metric.unit)
    };
    format!(
        " {name:<11}{}  {pad}{}  {}",
        format!("{:>12}", value(last, metric.unit)).bold(),
        bars.with(color(name)),
        scale.dim(),
    )
}

fn color(name: &str) -> Color {
    match name {
        "cpu" => Color::Red,
        "memory" | "swap" => Color::Blue,
        "load1" => Color::Magenta,
        "net_rx" | "disk_read" => Color::Green,
        _ => Color::Yellow,
    }
}

fn said_line(state: &State, remark: &Remark, width: usize) -> String {
    let ago = (state.now() - seconds(remark.time)).max(0.0) as u64;
    let ago = if ago < 2 {
        "just now".to_owned()
    } else {
        format!("{} ago", duration(ago))
    };
    let author = if remark.author.is_empty() {
        "someone"
    } else {
        &remark.author
    };
    let text = format!("{author}: {}", remark.text);
    let text = clip(&printable(&text), width.saturating_sub(20));
    let flag = if remark.mark { "▼" } else { " " };
    format!(
        " {} {} {text}",
        format!("{ago:>14}").dim(),
        flag.with(Color::Magenta)
    )
}

fn account(state: &State, width: usize) -> String {
    if let Some(trouble) = &state.trouble {
        let text = format!("Connection lost, trying again: {}", printable(trouble));
        let text = clip(&text, width.saturating_sub(2));
        return format!(" {}", text.with(Color::Red));
    }
    let restarts = match state.restarts {
        0 => String::new(),
        1 => " · the server was restarted once".to_owned(),
        times => format!(" · the server was restarted {times} times"),
    };
    let missed = match state.missed {
        0 => "nothing missed".to_owned(),
        missed => format!("{missed} missed"),
    };
    let text = format!(
        "{} samples · {missed}{restarts} · Ctrl-C ends",
        state.samples
    );
    format!(" {}", clip(&text, width.saturating_sub(2)).dim())
}

fn clip(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let mut clipped: String = text.chars().take(width.saturating_sub(1)).collect();
    clipped.push('…');
    clipped
}

#[cfg(test)]
mod tests {
    use hostwatch::v2::Sample;
    use smq_runtime::prost_types::Timestamp;

    use super::*;
    use crate::watch::feed::News;

    /// The text without its styles.
    fn bare(line: &str) -> String {
        let mut bare = String::new();
        let mut chars = line.chars();
        while let Some(c) = chars.next() {
            if c == '\x1b' {
                chars.find(char::is_ascii_alphabetic);
            } else {
                bare.push(c);
            }
        }
        bare
    }

    fn state() -> State {
        let mut state = State::default();
        state.machine.host_name = "turing".into();
        let time = |seconds| Some(Timestamp { seconds, nanos: 0 });
        for second in 0..5 {
            state.take(News::Sample(Sample {
                metric: "cpu".into(),
                value: second as f64 * 25.0,
                unit: Unit::Percent.into(),
                time: time(100 + second),
            }));
        }
        for (at, mark, text) in [(102, true, "deploy 41"), (103, false, "warm\x1b[2J?")] {
            let author = "anna".into();
            state.take(News::Remark(Remark {
                author,
                text: text.into(),
                time: time(at),
                mark,
            }));
        }
        state
    }

    #[test]
    fn a_mark_stands_over_its_second() {
        let lines: Vec<_> = render(&state(), "http://h", 60, 12)
            .iter()
            .map(|line| bare(line))
            .collect();
        assert!(lines[0].starts_with(" turing"), "{}", lines[0]);
        let column = |line: &str, c| line.chars().position(|here| here == c);
        assert_eq!(
            lines[3].trim_start(),
            "cpu             100.0 %                  ▁▃▅▇█  100 %"
        );
        assert_eq!(column(&lines[2], '▼'), column(&lines[3], '▅'));
        assert!(
            lines
                .iter()
                .any(|line| line.contains("2 s ago ▼ anna: deploy 41")),
            "{lines:?}"
        );
        assert!(
            lines.iter().any(|line| line.contains("anna: warm [2J?")),
            "{lines:?}"
        );
        assert!(
            lines[11].contains("5 samples · nothing missed"),
            "{lines:?}"
        );
    }

    #[test]
    fn it_fits_any_terminal() {
        for (width, height) in [(0, 0), (1, 1), (20, 5), (500, 3), (80, 200)] {
            let lines = render(&state(), "http://h", width, height);
            assert!(
                lines.len() <= height.max(1),
                "{width}×{height}: {} lines",
                lines.len()
            );
        }
    }
}
