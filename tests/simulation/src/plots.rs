//! The plots of docs/growth.md, as SVG: lines over what grows, both axes in powers of ten.

use std::{error::Error, fmt::Write as _, fs, path::Path};

use smq_simulation::{
    costs::Costs,
    model::{Scenario, most_events, run, uses},
};

/// Readable on a light and on a dark background. The lines differ in brightness and dashes too, not in colour alone.
const STYLE: &str = "text{font:12px system-ui,sans-serif;fill:#24292f}.small{font-size:11px;fill:#57606a}\
    .title{font-weight:600}path{fill:none;stroke-width:2}.axis{stroke:#d0d7de;stroke-width:1}\
    .s0{stroke:#0969da}.s1{stroke:#bf8700}.s2{stroke:#1a7f37}.s3{stroke:#a475f9}\
    .s1{stroke-dasharray:7 3}.s2{stroke-dasharray:2 3}.s3{stroke-dasharray:9 3 2 3}\
    @media(prefers-color-scheme:dark){text{fill:#e6edf3}.small{fill:#9198a1}.axis{stroke:#3d444d}\
    .s0{stroke:#4493f8}.s1{stroke:#d29922}.s2{stroke:#3fb950}}";

const LEFT: f64 = 76.0;
const TOP: f64 = 34.0;
const WIDTH: f64 = 440.0;
const HEIGHT: f64 = 240.0;
const NAMES: f64 = 170.0;

/// A line: its name, and its points.
type Series = (String, Vec<[f64; 2]>);

/// What is on an axis.
#[derive(Clone, Copy)]
enum Unit {
    Seconds,
    Number,
}

/// Draws all of them into a folder.
pub(crate) fn write(folder: &Path, costs: &Costs) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let sizes = [
        10, 100, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000,
    ];
    let instances = [1, 4, 20, 100];
    // A line ends where a resource is not enough any more.
    let over_sizes = |answer: &dyn Fn(&Scenario) -> f64, counts: &[usize]| -> Vec<Series> {
        let points = |count: usize| {
            let scenarios = sizes
                .iter()
                .filter(|size| **size >= count)
                .map(|size| Scenario {
                    subscribers: *size,
                    instances: count,
                    ..Scenario::default()
                });
            let scenarios = scenarios.filter(|it| uses(it, costs).iter().all(|it| it.part <= 1.0));
            scenarios
                .map(|it| [it.subscribers as f64, answer(&it)])
                .collect()
        };
        counts
            .iter()
            .map(|count| (named(*count), points(*count)))
            .collect()
    };
    let deliver = over_sizes(&|it| run(it, costs).deliver[1], &instances);
    let resume = |it: &Scenario| {
        run(
            &Scenario {
                kill_at: Some(10.0),
                ..it.clone()
            },
            costs,
        )
        .fail_over[2]
    };
    let resume = over_sizes(&resume, &[2, 4, 20, 100]);
    let catch_up = |it: &Scenario| {
        run(
            &Scenario {
                pause: Some((5.0, 15.0)),
                ..it.clone()
            },
            costs,
        )
        .catch_up
    };
    let catch_up = over_sizes(&catch_up, &instances);
    let most = over_sizes(&|it| most_events(it, costs, 0.7).0, &instances);
    for (file, title, series, unit) in [
        (
            "growth-deliver",
            "time to deliver, 99 of 100, at 1 event/s",
            deliver,
            Unit::Seconds,
        ),
        (
            "growth-resume",
            "until all clients of a killed instance are live",
            resume,
            Unit::Seconds,
        ),
        (
            "growth-catch-up",
            "to catch up after an instance stood still for 10 s",
            catch_up,
            Unit::Seconds,
        ),
        (
            "growth-events",
            "events/s to all subscribers, at 70 % of what is scarce first",
            most,
            Unit::Number,
        ),
    ] {
        fs::write(
            folder.join(format!("{file}.svg")),
            lines(title, "subscribers", &series, unit),
        )?;
    }
    Ok(())
}

fn named(instances: usize) -> String {
    match instances {
        1 => "1 instance".to_owned(),
        more => format!("{more} instances"),
    }
}

/// Returns a whole number with its thousands apart.
pub(crate) fn digits(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn label(power: i32, unit: Unit) -> String {
    let value = 10_f64.powi(power);
    match unit {
        Unit::Number if power < 0 => format!("{value}"),
        Unit::Number => digits(value),
        Unit::Seconds if power < -3 => format!("{} µs", digits(value * 1e6)),
        Unit::Seconds if power < 0 => format!("{} ms", digits(value * 1e3)),
        Unit::Seconds => format!("{} s", digits(value)),
    }
}

fn text(out: &mut String, class: &str, anchor: &str, [x, y]: [f64; 2], text: &str) {
    let _ = writeln!(
        out,
        "<text class=\"{class}\" text-anchor=\"{anchor}\" x=\"{x:.1}\" y=\"{y:.1}\">{text}</text>"
    );
}

fn lines(title: &str, of: &str, series: &[Series], unit: Unit) -> String {
    let all = || series.iter().flat_map(|(_, points)| points);
    // The powers of ten around the values of an axis.
    let range = |axis: usize| {
        let logs = || all().map(|point| point[axis].max(1e-9).log10());
        let least = logs().fold(f64::MAX, f64::min).floor();
        (
            least,
            logs().fold(f64::MIN, f64::max).ceil().max(least + 1.0),
        )
    };
    let ranges = [range(0), range(1)];
    let share = |axis: usize, value: f64| {
        let (least, most) = ranges[axis];
        (value.max(1e-9).log10() - least) / (most - least)
    };
    let x = |value| LEFT + share(0, value) * WIDTH;
    let y = |value| TOP + (1.0 - share(1, value)) * HEIGHT;
    let mut body = String::new();
    text(&mut body, "title", "start", [8.0, 18.0], title);
    for (axis, (least, most)) in ranges.into_iter().enumerate() {
        for power in least as i32..=most as i32 {
            let value = 10_f64.powi(power);
            if axis == 0 {
                let x = x(value);
                let _ = writeln!(body, "<path class=\"axis\" d=\"M{x:.1} {TOP}v{HEIGHT}\"/>");
                text(
                    &mut body,
                    "small",
                    "middle",
                    [x, TOP + HEIGHT + 16.0],
                    &label(power, Unit::Number),
                );
            } else {
                let y = y(value);
                let _ = writeln!(body, "<path class=\"axis\" d=\"M{LEFT} {y:.1}h{WIDTH}\"/>");
                text(
                    &mut body,
                    "small",
                    "end",
                    [LEFT - 6.0, y + 4.0],
                    &label(power, unit),
                );
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
    for (at, (name, points)) in series.iter().enumerate() {
        let path: Vec<_> = points
            .iter()
            .map(|it| format!("{:.1} {:.1}", x(it[0]), y(it[1])))
            .collect();
        let _ = writeln!(body, "<path class=\"s{at}\" d=\"M{}\"/>", path.join("L"));
        let row = TOP + 14.0 + at as f64 * 20.0;
        let _ = writeln!(
            body,
            "<path class=\"s{at}\" d=\"M{} {row}h30\"/>",
            LEFT + WIDTH + 14.0
        );
        text(
            &mut body,
            "",
            "start",
            [LEFT + WIDTH + 52.0, row + 4.0],
            name,
        );
    }
    let (width, height) = (LEFT + WIDTH + NAMES, TOP + HEIGHT + 46.0);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\">\
         <style>{STYLE}</style>\n{body}</svg>\n"
    )
}
