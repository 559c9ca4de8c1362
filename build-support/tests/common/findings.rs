//! Findings in JSON, of buf and of this crate.

use std::collections::BTreeSet;

use serde_json::Value;

/// A finding: the path below the root, the rule and the line.
pub(crate) type Found = (String, String, u64);

pub(crate) fn found(json: &str, root: &str) -> BTreeSet<Found> {
    let findings = json.lines().map(|line| {
        let finding: Value = serde_json::from_str(line).unwrap();
        let rule = finding["type"].as_str().unwrap();
        let path = finding["path"].as_str().unwrap_or_default();
        // Where only the file is known, buf names the first line.
        let line = finding["start_line"].as_u64().unwrap_or(1);
        (path.replacen(root, "", 1), rule.to_owned(), line)
    });
    findings.collect()
}
