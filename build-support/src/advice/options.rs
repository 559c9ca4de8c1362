//! The options `(smq.v1.topic)` and `(smq.v1.method)`.

use super::imports::import_line;
use crate::protox_error::ProtoxError;

const FILE: &str = "smq/v1/options.proto";

const NAMES: &str = "use one of the options `(smq.v1.topic)` and `(smq.v1.method)`";
const TOPIC: &str =
    "`(smq.v1.topic)` has `replay`, `retain`, `overflow`, `filter`, `signed` and `durable`";
const METHOD: &str = "`(smq.v1.method)` has `message_bytes`, a number from 1 to 1073741824 (1 GiB)";
const RETAIN: &str = "`retain` is `LAST` or `LAST_PER_KEY`";
const OVERFLOW: &str = "`overflow` is `DROP_OLDEST`, `CONFLATE` or `DISCONNECT`";
const SIGNED: &str = "`signed` is `true` or `false`";

/// Suggests the option, field or value that was meant.
pub(super) fn help(error: &ProtoxError, source: &str) -> Option<String> {
    let message = &error.message;
    let names_smq = |text: &String| text.contains("smq.v1");
    if !names_smq(message) && !error.notes.iter().any(names_smq) {
        let bare = error.message_between("option field '", "' is not defined")?;
        return (bare == "smq").then(|| "write the option in parentheses: `(smq.v1.topic)`".into());
    }
    let missing_import = |rest: &str| {
        let is_missing = !source.contains(FILE);
        is_missing.then(|| format!("add `{}`{rest}", import_line(FILE)))
    };
    let all = error.notes.iter().chain([message]);
    let says = |words: &str| all.clone().any(|text| text.contains(words));
    if says("smq.v1.Topic.Retain") {
        return Some(RETAIN.to_owned());
    }
    if says("smq.v1.Topic.Overflow") {
        return Some(OVERFLOW.to_owned());
    }
    if says("'smq.v1.Method'") || says("option field '(smq.v1.method)") {
        return Some(METHOD.to_owned());
    }
    if says("expected 'true' or 'false'") || says("'(smq.v1.topic).signed', but found") {
        return Some(SIGNED.to_owned());
    }
    if says("not found for message") || says("option field '(smq.v1.topic)") && says("not defined")
    {
        return missing_import("").or_else(|| Some(TOPIC.to_owned()));
    }
    if let Some(name) = error.message_between("name '", "' is not defined") {
        let rest = if ["smq.v1.topic", "smq.v1.method"].contains(&name) {
            String::new()
        } else {
            ", and write `(smq.v1.topic)`".to_owned()
        };
        return missing_import(&rest).or_else(|| Some(NAMES.to_owned()));
    }
    let misplaced = ["topic", "method"].map(|name| format!("smq.v1.{name}"));
    let misplaced = misplaced
        .iter()
        .find(|name| says(&format!("'{name}' extends")))?;
    Some(format!(
        "move it into an rpc: `rpc … {{ option ({misplaced}) = {{ … }}; }}`"
    ))
}
