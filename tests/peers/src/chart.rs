//! Plots as SVG: bars beside each other, and lines over what grows.

use std::fmt::Write;

use crate::report::{Figure, Legible, Section};

const STYLE: &str = "text{font:12px system-ui,sans-serif;fill:#24292f}.small{font-size:11px;fill:#57606a}\
    .title{font-weight:600}rect{fill:#8c959f}.limit{fill:#d0d7de}.ours{fill:#0969da}path{fill:none;stroke-width:2}\
    .axis{stroke:#d0d7de;stroke-width:1}@media(prefers-color-scheme:dark){text{fill:#e6edf3}.small{fill:#9198a1}\
    rect{fill:#656c76}.limit{fill:#3d444d}.ours{fill:#4493f8}.axis{stroke:#3d444d}}";
const COLOURS: [&str; 4] = ["#0969da", "#8c959f", "#bf8700", "#1a7f37"];

fn frame(width: usize, height: usize, body: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\">\
         <style>{STYLE}</style>\n{body}</svg>\n"
    )
}

fn text(out: &mut String, class: &str, anchor: &str, [x, y]: [f64; 2], text: &str) {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let _ = writeln!(
        out,
        "<text class=\"{class}\" text-anchor=\"{anchor}\" x=\"{x:.1}\" y=\"{y:.1}\">{text}</text>"
    );
}

/// Draws the first two figures of each contestant, a bar each.
pub(crate) fn bars(sections: &[&Section]) -> String {
    const NAMES: f64 = 180.0;
    const COLUMN: f64 = 300.0;
    const BAR: f64 = 190.0;
    const ROW: f64 = 18.0;
    let (mut body, mut y) = (String::new(), 0.0);
    for section in sections {
        y += 22.0;
        text(&mut body, "title", "start", [8.0, y], &section.work);
        y += 16.0;
        for (column, figure) in section.figures().into_iter().take(2).enumerate() {
            let x = NAMES + column as f64 * COLUMN;
            text(&mut body, "small", "start", [x, y], figure.name());
            let values = section
                .contestants
                .iter()
                .map(|(name, _)| section.median(name, figure));
            let values: Vec<_> = values.map(Option::unwrap_or_default).collect();
            let most = values.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
            for (row, ((name, _), value)) in section.contestants.iter().zip(values).enumerate() {
                let y = y + 6.0 + row as f64 * ROW;
                let class = match name {
                    _ if row == 0 => "ours",
                    name if name.ends_with("(limit)") => "limit",
                    _ => "",
                };
                if column == 0 {
                    text(&mut body, "", "end", [NAMES - 8.0, y + 12.0], name);
                }
                let width = (value / most * BAR).max(1.0);
                let _ = writeln!(
                    body,
                    "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width:.1}\" height=\"14\"/>"
                );
                let value = Legible(value).to_string();
                text(
                    &mut body,
                    "small",
                    "start",
                    [x + width + 4.0, y + 11.0],
                    &value,
                );
            }
        }
        y += 6.0 + section.contestants.len() as f64 * ROW;
    }
    frame((NAMES + 2.0 * COLUMN) as usize, y as usize + 10, &body)
}

/// Draws a figure of each contestant over what grows, both in powers of ten.
pub(crate) fn lines(sections: &[&Section], of: &str, figure: Figure) -> String {
    const LEFT: f64 = 70.0;
    const TOP: f64 = 30.0;
    const WIDTH: f64 = 420.0;
    const HEIGHT: f64 = 220.0;
    let mut series: Vec<(&str, Vec<[f64; 2]>)> = Vec::new();
    for section in sections {
        for (name, _) in &section.contestants {
            let (Some(x), Some(y)) = (section.x, section.median(name, figure)) else {
                continue;
            };
            let point = [x as f64, y];
            match series.iter_mut().find(|(other, _)| other == name) {
                Some((_, points)) => points.push(point),
                None => series.push((name, vec![point])),
            }
        }
    }
    let all = || series.iter().flat_map(|(_, points)| points);
    // The powers of ten around the values on an axis.
    let range = |axis: usize| {
        let logs = || all().map(|point| point[axis].log10());
        let (least, most) = (
            logs().fold(f64::MAX, f64::min),
            logs().fold(f64::MIN, f64::max),
        );
        let least = least.floor();
        (least, most.ceil().max(least + 1.0))
    };
    let (x_range, y_range) = (range(0), range(1));
    let share = |value: f64, (least, most): (f64, f64)| (value.log10() - least) / (most - least);
    let place = |[x, y]: [f64; 2]| {
        [
            LEFT + share(x, x_range) * WIDTH,
            TOP + (1.0 - share(y, y_range)) * HEIGHT,
        ]
    };

    let mut body = String::new();
    text(&mut body, "title", "start", [8.0, 18.0], figure.name());
    for (axis, (least, most)) in [x_range, y_range].into_iter().enumerate() {
        for power in least as i32..=most as i32 {
            let value = 10_f64.powi(power);
            let label = Legible(value).to_string();
            let (begin, end) = match axis {
                0 => (place([value, 10_f64.powf(y_range.0)]), [0.0, -HEIGHT]),
                _ => (place([10_f64.powf(x_range.0), value]), [WIDTH, 0.0]),
            };
            let [x, y] = begin;
            let _ = writeln!(
                body,
                "<path class=\"axis\" d=\"M{x:.1} {y:.1}l{} {}\"/>",
                end[0], end[1]
            );
            match axis {
                0 => text(&mut body, "small", "middle", [x, y + 16.0], &label),
                _ => text(&mut body, "small", "end", [x - 6.0, y + 4.0], &label),
            }
        }
    }
    text(
        &mut body,
        "small",
        "middle",
        [LEFT + WIDTH / 2.0, TOP + HEIGHT + 34.0],
        of,
    );
    for (index, (name, points)) in series.iter().enumerate() {
        let colour = COLOURS[index % COLOURS.len()];
        let points: Vec<_> = points.iter().copied().map(place).collect();
        let path: Vec<_> = points
            .iter()
            .map(|[x, y]| format!("{x:.1} {y:.1}"))
            .collect();
        let _ = writeln!(
            body,
            "<path stroke=\"{colour}\" d=\"M{}\"/>",
            path.join("L")
        );
        for [x, y] in &points {
            let _ = writeln!(
                body,
                "<circle fill=\"{colour}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\"/>"
            );
        }
        let y = TOP + 14.0 + index as f64 * 18.0;
        let x = LEFT + WIDTH + 14.0;
        let _ = writeln!(
            body,
            "<circle fill=\"{colour}\" cx=\"{x}\" cy=\"{y}\" r=\"4\"/>"
        );
        text(&mut body, "", "start", [x + 10.0, y + 4.0], name);
    }
    frame(
        (LEFT + WIDTH + 150.0) as usize,
        (TOP + HEIGHT + 46.0) as usize,
        &body,
    )
}
