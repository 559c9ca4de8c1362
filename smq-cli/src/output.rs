//! What the program writes: data to standard output, all else to standard error.

use std::{
    io::{self, IsTerminal, Write},
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use serde_json::Value;
use tokio::task::JoinHandle;

use crate::failure::Done;

/// How data is shown.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Style {
    /// JSON over several lines.
    pub(crate) pretty: bool,
    /// More on standard error.
    pub(crate) verbose: bool,
    /// Errors, and lists, as JSON.
    pub(crate) json: bool,
}

impl Style {
    /// Writes a JSON value, and ends the line.
    pub(crate) fn write_json(self, json: &[u8]) -> Done {
        let text = String::from_utf8_lossy(json);
        let terminal = io::stdout().is_terminal();
        let mut shown = render(&text, self.pretty, terminal && colours());
        if terminal {
            shown = escape_controls(&shown);
        }
        shown.push('\n');
        write(shown.as_bytes())
    }

    /// Says something, if one wants to know more.
    pub(crate) fn remark(self, text: &str) {
        if self.verbose {
            say_line(text);
        }
    }
}

/// Writes data to standard output.
pub(crate) fn write(data: &[u8]) -> Done {
    let mut out = io::stdout().lock();
    out.write_all(data)?;
    Ok(out.flush()?)
}

/// Says something on standard error, under the name of the program.
pub(crate) fn say(text: &str) {
    say_line(&format!("smq: {text}"));
}

/// Says more of the same.
pub(crate) fn say_more(text: &str) {
    say_line(&format!("     {text}"));
}

pub(crate) fn say_json(value: &Value) {
    say_line(&value.to_string());
}

/// Whether somebody reads it is not the program's concern.
fn say_line(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

fn colours() -> bool {
    static COLOURS: OnceLock<bool> = OnceLock::new();
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    *COLOURS.get_or_init(|| {
        !is_set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
    })
}

/// Says on a terminal that something takes its time, after a second, until it is dropped.
pub(crate) struct Progress(Option<(JoinHandle<()>, Arc<AtomicBool>)>);

impl Progress {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        if !io::stderr().is_terminal() {
            return Self(None);
        }
        let (what, is_shown) = (what.into(), Arc::new(AtomicBool::new(false)));
        let showing = Arc::clone(&is_shown);
        let task = tokio::spawn(async move {
            for seconds in 1u32.. {
                tokio::time::sleep(Duration::from_secs(1)).await;
                showing.store(true, Ordering::Relaxed);
                let _ = write!(io::stderr(), "\r\x1b[K{what}, {seconds} s");
            }
        });
        Self(Some((task, is_shown)))
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((task, is_shown)) = &self.0 {
            task.abort();
            if is_shown.load(Ordering::Relaxed) {
                let _ = write!(io::stderr(), "\r\x1b[K");
            }
        }
    }
}

const KEY: &str = "\x1b[34m";
const STRING: &str = "\x1b[32m";
const OTHER: &str = "\x1b[36m";
const END: &str = "\x1b[0m";

/// Lays out valid JSON without white space between its parts. The order of keys stays, and so does each number.
fn render(json: &str, pretty: bool, colour: bool) -> String {
    if !pretty && !colour {
        return json.to_owned();
    }
    let mut out = String::with_capacity(json.len() * 2);
    let mut depth = 0;
    let mut rest = json;
    let line = |out: &mut String, depth: usize| {
        if pretty {
            out.push('\n');
            out.extend(std::iter::repeat_n("  ", depth));
        }
    };
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => string_length(rest),
            '{' | '}' | '[' | ']' | ',' | ':' => 1,
            _ => rest
                .find(['{', '}', '[', ']', ',', ':', '"'])
                .unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(length);
        rest = after;
        match first {
            '{' | '[' => {
                out.push(first);
                if let Some(closing) = rest.strip_prefix(['}', ']']) {
                    out.push_str(&rest[..1]);
                    rest = closing;
                } else {
                    depth += 1;
                    line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                line(&mut out, depth);
                out.push(first);
            }
            ',' => {
                out.push(first);
                line(&mut out, depth);
            }
            ':' => out.push_str(if pretty { ": " } else { ":" }),
            _ if !colour => out.push_str(token),
            '"' if rest.starts_with(':') => out.extend([KEY, token, END]),
            '"' => out.extend([STRING, token, END]),
            _ => out.extend([OTHER, token, END]),
        }
    }
    out
}

/// Returns the length of the string that the text begins with, with its quotes.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Escapes characters that JSON allows in a string, and that would steer a terminal.
fn escape_controls(json: &str) -> String {
    let steers = |c: char| matches!(c, '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !json.contains(steers) {
        return json.to_owned();
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match steers(c) {
            true => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            false => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_laid_out_and_means_the_same() {
        let json = r#"{"b":1.0,"a":["x\"{,:",{},[],null,true],"c":{"d":-1e9}}"#;
        let pretty = render(json, true, false);
        assert_eq!(
            pretty,
            "{\n  \"b\": 1.0,\n  \"a\": [\n    \"x\\\"{,:\",\n    {},\n    [],\n    null,\n    true\n  ],\n  \"c\": {\n    \
             \"d\": -1e9\n  }\n}"
        );
        assert_eq!(render(json, false, false), json);
        let coloured = render(json, false, true);
        assert!(
            coloured.starts_with("{\x1b[34m\"b\"\x1b[0m:\x1b[36m1.0\x1b[0m,"),
            "{coloured}"
        );
        let plain = [KEY, STRING, OTHER, END];
        let plain = plain
            .iter()
            .fold(coloured, |text, colour| text.replace(colour, ""));
        assert_eq!(plain, json);
    }

    #[test]
    fn a_message_does_not_steer_the_terminal() {
        assert_eq!(
            escape_controls("\"\u{9b}2J \u{202e}é\""),
            "\"\\u009b2J \\u202eé\""
        );
    }
}
