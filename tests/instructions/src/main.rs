//! Compares instruction counts with the baseline, and fails if one has grown.
//!
//! `tests/instructions/run` calls it: `smq-instructions SUMMARIES BASELINE [--bless]`. SUMMARIES is the folder that
//! gungraun has written its summaries to, BASELINE is a file in JSON.

mod baseline;
mod comparison;
mod summary;

use std::{env, error::Error, fs, path::PathBuf, process::ExitCode};

use self::{baseline::Baseline, comparison::Comparison};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (summaries, file, bless) = match &arguments[..] {
        [summaries, file] => (summaries, file, false),
        [summaries, file, flag] if flag == "--bless" => (summaries, file, true),
        _ => return Err("usage: smq-instructions SUMMARIES BASELINE [--bless]".into()),
    };
    let (summaries, file) = (PathBuf::from(summaries), PathBuf::from(file));
    let now = Baseline {
        counted_with: baseline::tools()?,
        instructions: summary::read_all(&summaries)?,
    };
    let before = match fs::read(&file) {
        Ok(bytes) => Baseline::from_json(&bytes)
            .map_err(|error| format!("{} is not a baseline: {error}", file.display()))?,
        Err(_) if bless => Baseline::default(),
        Err(error) => {
            return Err(format!(
                "cannot read {}: {error}; to create it, set BLESS=1",
                file.display()
            )
            .into());
        }
    };
    let comparison = Comparison::new(&before, &now);
    print!("{comparison}");
    if bless {
        fs::write(&file, now.to_json())?;
        println!("wrote {}", file.display());
        return Ok(ExitCode::SUCCESS);
    }
    Ok(if comparison.fails() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}
