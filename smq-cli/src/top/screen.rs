//! The screen of `smq top`.

use ratatui::{
    Frame,
    layout::{Constraint, Layout},
    style::{Modifier, Style},
    text::{Line, Text},
    widgets::{Cell, Row, Table},
};
use smq_openpgp::command::printable;

use super::{Source, View};

/// The columns of a method beside its name, with the gaps between.
const METHOD_COLUMNS: usize = 33;

/// Draws what is known.
pub(super) fn draw(view: &View, frame: &mut Frame<'_>) {
    let observed = view.source == Source::Observed;
    let heads = if observed { 3 } else { 2 };
    let topic_rows = view.topics.len() as u16 + 1;
    let [head, topics, methods, foot] = Layout::vertical([
        Constraint::Length(heads),
        Constraint::Max(topic_rows + 1),
        Constraint::Min(0),
        Constraint::Length(1),
    ])
    .areas(frame.area());

    let bold = Style::new().add_modifier(Modifier::BOLD);
    let dim = Style::new().add_modifier(Modifier::DIM);
    let counts = match view.server {
        Some((sessions, connections, refused)) => {
            format!("{sessions} sessions, {connections} connections, {} refused/s", rate(refused))
        }
        None if observed => "no /metrics here: rates are what a subscriber sees;\nthe server's own need --metrics URL".to_owned(),
        None => "waiting for /metrics".to_owned(),
    };
    let mut lines = vec![Line::styled(printable(&view.url), bold)];
    lines.extend(
        counts
            .lines()
            .map(|line| Line::styled(line.to_owned(), dim)),
    );
    frame.render_widget(Text::from(lines), head);

    let number = |text: String| Cell::new(Line::from(text).right_aligned());
    let width = usize::from(frame.area().width);
    let name = |name: &str, width: usize| Cell::new(shorten(&printable(name), width));
    let title = |titles: &[&str]| {
        let cells = titles.iter().enumerate().map(|(at, title)| match at {
            0 => Cell::new(Line::from((*title).to_owned())),
            _ => number((*title).to_owned()),
        });
        Row::new(cells).style(bold)
    };

    let rows = view.topics.iter().map(|topic| {
        let dash = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), rate);
        Row::new([
            name(&topic.name, width.saturating_sub(35)),
            number(
                topic
                    .subscribers
                    .map_or_else(|| "-".to_owned(), |count| format!("{count:.0}")),
            ),
            number(dash(topic.published)),
            number(dash(topic.delivered)),
            number(dash(topic.lag)),
            number(topic.gaps.to_string()),
        ])
    });
    let widths = [
        Constraint::Fill(1),
        Constraint::Length(5),
        Constraint::Length(7),
        Constraint::Length(7),
        Constraint::Length(6),
        Constraint::Length(5),
    ];
    let table = Table::new(rows, widths);
    let table = table.header(title(&["TOPIC", "subs", "in/s", "out/s", "lag", "gaps"]));
    frame.render_widget(table, topics);

    let rows = view.methods.iter().map(|method| {
        let errors = method
            .errors
            .iter()
            .map(|(code, count)| format!("{code} {count}"));
        let time = |seconds: Option<f64>| seconds.map_or_else(|| "-".to_owned(), latency);
        Row::new([
            name(&method.name, width.saturating_sub(METHOD_COLUMNS)),
            number(method.calls.map_or_else(|| "-".to_owned(), rate)),
            number(time(method.p50)),
            number(time(method.p99)),
            Cell::new(Line::from(printable(&errors.collect::<Vec<_>>().join(" "))).right_aligned()),
        ])
    });
    let widths = [
        Constraint::Fill(1),
        Constraint::Length(7),
        Constraint::Length(6),
        Constraint::Length(6),
        Constraint::Length(10),
    ];
    let table = Table::new(rows, widths);
    let table = table.header(title(&["METHOD", "calls/s", "p50", "p99", "errors"]));
    frame.render_widget(table, methods);

    let foot_text = match &view.problem {
        Some(problem) => Line::styled(printable(problem), bold),
        None => Line::styled("q quits", dim),
    };
    frame.render_widget(foot_text, foot);
}

/// Returns the end of a name that is too long, since names begin alike.
fn shorten(name: &str, width: usize) -> String {
    let length = name.chars().count();
    match length > width && width > 0 {
        true => std::iter::once('…')
            .chain(name.chars().skip(length + 1 - width))
            .collect(),
        false => name.to_owned(),
    }
}

fn rate(value: f64) -> String {
    match value {
        1e6.. => format!("{:.1}M", value / 1e6),
        1e4.. => format!("{:.0}k", value / 1e3),
        100.0.. => format!("{value:.0}"),
        _ => format!("{value:.1}"),
    }
}

fn latency(seconds: f64) -> String {
    match seconds {
        1.0.. => format!("{seconds:.1} s"),
        0.01.. => format!("{:.0} ms", seconds * 1e3),
        _ => format!("{:.1} ms", seconds * 1e3),
    }
}
