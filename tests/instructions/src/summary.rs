//! What gungraun says that it has counted: a file `summary.json` for each benchmark.

use std::{error::Error, fs, path::Path};

use serde_json::Value;

use crate::baseline::Counts;

/// Reads all summaries in a folder and those below.
///
/// # Errors
///
/// When there is none, or one does not have a count.
pub(crate) fn read_all(folder: &Path) -> Result<Counts, Box<dyn Error>> {
    let mut counts = Counts::new();
    collect(folder, &mut counts)?;
    if counts.is_empty() {
        return Err(format!("no summary.json in {}: no benchmark ran", folder.display()).into());
    }
    Ok(counts)
}

fn collect(folder: &Path, counts: &mut Counts) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, counts)?;
        } else if path.file_name().is_some_and(|name| name == "summary.json") {
            let (name, count) = read(&fs::read(&path)?)
                .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
            if counts.insert(name.clone(), count).is_some() {
                return Err(format!("two benchmarks are called {name}").into());
            }
        }
    }
    Ok(())
}

/// Returns the name of a benchmark, and how many instructions it took.
fn read(summary: &[u8]) -> Result<(String, u64), Box<dyn Error>> {
    let summary: Value = serde_json::from_slice(summary)?;
    let function = summary["function_name"]
        .as_str()
        .ok_or("no function_name")?;
    let name = match summary["id"].as_str() {
        Some(id) => format!("{function}.{id}"),
        None => function.to_owned(),
    };
    let profiles = summary["profiles"].as_array().ok_or("no profiles")?;
    let total = profiles
        .iter()
        .find(|profile| profile["tool"] == "Callgrind")
        .and_then(|profile| {
            profile
                .pointer("/data/total/metrics/Ir/values/new")?
                .as_u64()
        });
    match total {
        None | Some(0) => Err(format!("no instructions of {name}").into()),
        Some(count) => Ok((name, count)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn summary(metrics: &Value) -> Vec<u8> {
        let data = json!({ "parts": [], "total": { "metrics": metrics, "regressions": [] } });
        let profiles = json!([{ "tool": "Callgrind", "data": data }]);
        let summary = json!({ "function_name": "frame_in", "id": "json", "profiles": profiles });
        summary.to_string().into_bytes()
    }

    #[test]
    fn the_count_is_that_of_this_run() {
        let read = read(&summary(
            &json!({ "Ir": { "values": { "new": 12, "old": 11 } } }),
        ));
        assert_eq!(read.ok(), Some(("frame_in.json".into(), 12)));
    }

    #[test]
    fn a_benchmark_without_a_count_is_an_error() {
        for metrics in [json!({}), json!({ "Ir": { "values": { "new": 0 } } })] {
            let error = read(&summary(&metrics)).expect_err("no count");
            assert_eq!(error.to_string(), "no instructions of frame_in.json");
        }
    }
}
