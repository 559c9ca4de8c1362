//! Data from the command line: as it stands there, from a file, or from standard input.

use std::{
    fs,
    io::{self, Read},
};

use crate::failure::{Done, Failure};

/// Reads what follows `-d`: `@file`, `@-` for standard input, or the data itself.
pub(crate) fn read(argument: &str) -> Done<Vec<u8>> {
    let Some(file) = argument.strip_prefix('@') else {
        return Ok(argument.as_bytes().to_vec());
    };
    let cannot_read = |error| Failure::local(format!("cannot read {file}: {error}"));
    if file == "-" || file.is_empty() {
        let mut data = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut data);
        read.map_err(|error| Failure::local(format!("cannot read standard input: {error}")))?;
        return Ok(data);
    }
    fs::read(file).map_err(cannot_read)
}

/// Reads what follows `-d`; nothing, if it was not given.
pub(crate) fn read_optional(argument: Option<&str>) -> Done<Vec<u8>> {
    argument.map_or_else(|| Ok(Vec::new()), read)
}

/// Parses a time: `30`, `30s`, `500ms`, `2m`.
pub(crate) fn duration(text: &str) -> Result<std::time::Duration, String> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let scale = match &text[digits.len()..] {
        "ms" => 0.001,
        "" | "s" => 1.0,
        "m" => 60.0,
        "h" => 3600.0,
        _ => f64::NAN,
    };
    let seconds = digits.parse::<f64>().unwrap_or(f64::NAN) * scale;
    match std::time::Duration::try_from_secs_f64(seconds) {
        Ok(duration) if !duration.is_zero() => Ok(duration),
        _ => Err("write a time such as 30s, 500ms or 2m".into()),
    }
}

/// Returns the text form of a time, which [`duration`] reads.
pub(crate) fn duration_text(duration: std::time::Duration) -> String {
    format!("{}ms", duration.as_millis().max(1))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::time::Duration;

    use super::*;

    #[test]
    fn times_have_units() {
        for (text, milliseconds) in [
            ("30", 30_000),
            ("1.5s", 1500),
            ("500ms", 500),
            ("2m", 120_000),
        ] {
            let parsed = duration(text).unwrap();
            assert_eq!(parsed, Duration::from_millis(milliseconds), "{text}");
            assert_eq!(duration(&duration_text(parsed)), Ok(parsed));
        }
        for text in ["", "x", "-1s", "0", "1d", "nan", "inf", "1e400", "s"] {
            assert!(duration(text).is_err(), "{text}");
        }
    }
}
