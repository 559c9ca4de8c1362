//! Writes the figures into the documentation, between marks that stand there.

use std::{fs, io, path::Path, time::Duration};

use crate::{chart, machine, report::Report, sizing};

const PAGE: &str = "benchmarks.md";
/// Beside the page: the plots, and the figures of all rounds.
const FOLDER: &str = "benchmarks";

pub(crate) fn write(
    folder: &Path,
    report: &Report,
    rounds: usize,
    time: Duration,
) -> io::Result<()> {
    let page = folder.join(PAGE);
    let mut text = fs::read_to_string(&page)?;
    let plots = folder.join(FOLDER);
    fs::create_dir_all(&plots)?;
    for group in report.groups() {
        let sections = report.group(group);
        let file = format!("{}.svg", group.replace(' ', "-"));
        let growing = sections[0].x.is_some();
        let plot = match growing {
            true => chart::lines(&sections, group, sections[0].figures()[1]),
            false => chart::bars(&sections),
        };
        fs::write(plots.join(&file), plot)?;
        let mut part = format!("![The figures below, as a plot]({FOLDER}/{file})\n\n");
        for section in sections {
            part.push_str(&section.to_string());
        }
        text = replaced(&text, group, &part)?;
    }
    if let Some(table) = sizing::table(report) {
        text = replaced(&text, "sizing", &format!("{table}\n"))?;
    }
    let about = format!(
        "Measured on {}, {rounds} rounds, {} s for each turn.\n\n",
        machine::description(),
        time.as_secs_f64()
    );
    text = replaced(&text, "machine", &about)?;
    fs::write(page, text)?;
    fs::write(plots.join("figures.json"), format!("{:#}\n", report.json()))
}

/// Returns the text with another part between the marks of a name.
fn replaced(text: &str, name: &str, part: &str) -> io::Result<String> {
    let (begin, end) = (
        format!("<!-- {name} -->\n"),
        format!("<!-- end of {name} -->"),
    );
    let missing = || io::Error::other(format!("{PAGE} has no line {begin}"));
    let (before, rest) = text.split_once(&begin).ok_or_else(missing)?;
    let (_, after) = rest.split_once(&end).ok_or_else(missing)?;
    Ok(format!("{before}{begin}\n{part}{end}{after}"))
}
