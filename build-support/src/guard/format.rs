//! Findings as text for people, and as data for tools.

use std::{collections::BTreeMap, fmt, fmt::Write as _, str::FromStr};

use super::Finding;

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// In the layout of rustc's errors.
    Text,
    /// One JSON object in a line for each finding, with the fields that buf has, and `breaks`, `rpcs` and `help`.
    Json,
    /// A JUnit document, for reports of tests.
    Junit,
    /// Commands of GitHub Actions, which annotate the lines of a pull request.
    Github,
}

/// A name that no [`Format`] has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFormat(String);

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "unknown format `{}`: write text, json, junit or github",
            self.0
        )
    }
}

impl std::error::Error for UnknownFormat {}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        let found = Self::ALL
            .into_iter()
            .find(|format| format.to_string() == name);
        found.ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Junit => "junit",
            Self::Github => "github",
        })
    }
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 4] = [Self::Text, Self::Json, Self::Junit, Self::Github];

    /// Prints findings. Without any, the text is empty, except that of [`Junit`](Self::Junit).
    ///
    /// ```
    /// use smq_build::{Compiler, guard::Format};
    ///
    /// let error = Compiler::new().root("no/such/folder").interfaces().unwrap_err();
    /// let annotations = Format::Github.print(&error.into_findings());
    /// assert!(annotations.starts_with("::error title=COMPILE::cannot read folder no/such/folder"));
    /// ```
    #[must_use]
    pub fn print(self, findings: &[Finding]) -> String {
        let each = |print: fn(&Finding) -> String| findings.iter().map(print).collect();
        match self {
            Self::Text => each(|finding| format!("error: {finding}\n\n")),
            Self::Json => each(json),
            Self::Junit => junit(findings),
            Self::Github => each(github),
        }
    }
}

fn json(finding: &Finding) -> String {
    let mut line = String::from("{");
    for (name, value) in [("path", &finding.file), ("type", &finding.rule.to_owned())] {
        let _ = write!(line, "\"{name}\":{},", quoted(value));
    }
    if finding.line > 0 {
        for (name, number) in [
            ("start_line", finding.line),
            ("start_column", finding.column),
            ("end_line", finding.end_line),
            ("end_column", finding.end_column),
        ] {
            let _ = write!(line, "\"{name}\":{number},");
        }
    }
    let list = |words: Vec<String>| {
        let words: Vec<_> = words.iter().map(|word| quoted(word)).collect();
        words.join(",")
    };
    let breaks = finding.breaks.iter().map(ToString::to_string).collect();
    let _ = writeln!(
        line,
        "\"message\":{},\"breaks\":[{}],\"rpcs\":[{}],\"help\":{}}}",
        quoted(&finding.message),
        list(breaks),
        list(finding.rpcs.clone()),
        quoted(&finding.help)
    );
    line
}

/// Returns a string of JSON.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control < ' ' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

fn junit(findings: &[Finding]) -> String {
    let mut files: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        files.entry(&finding.file).or_default().push(finding);
    }
    let mut document = String::from("<testsuites>\n");
    for (file, findings) in files {
        let count = findings.len();
        let _ = writeln!(
            document,
            "  <testsuite name=\"{}\" tests=\"{count}\" failures=\"{count}\" errors=\"0\">",
            xml(file)
        );
        for finding in findings {
            let (rule, text) = (finding.rule, xml(&finding.to_string()));
            let name = format!("{rule}_{}_{}", finding.line, finding.column);
            let message = xml(&finding.message);
            let _ = writeln!(
                document,
                "    <testcase name=\"{name}\">\n      \
                 <failure message=\"{message}\" type=\"{rule}\">{text}</failure>\n    </testcase>"
            );
        }
        document.push_str("  </testsuite>\n");
    }
    document + "</testsuites>\n"
}

fn xml(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // XML has no other control characters, not even escaped.
            control if control < ' ' && !"\n\t".contains(control) => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

fn github(finding: &Finding) -> String {
    let data = |text: &str| {
        text.replace('%', "%25")
            .replace('\r', "%0D")
            .replace('\n', "%0A")
    };
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let mut properties = Vec::new();
    if !finding.file.is_empty() {
        properties.push(format!("file={}", property(&finding.file)));
    }
    if finding.line > 0 {
        properties.push(format!(
            "line={},endLine={}",
            finding.line, finding.end_line
        ));
        // GitHub takes columns only within a line.
        if finding.line == finding.end_line {
            properties.push(format!(
                "col={},endColumn={}",
                finding.column, finding.end_column
            ));
        }
    }
    properties.push(format!("title={}", finding.rule));
    let mut text = finding.message.clone();
    for part in finding
        .consequence()
        .into_iter()
        .chain([finding.help.clone()])
    {
        if !part.is_empty() {
            text = format!("{text}\n{part}");
        }
    }
    format!("::error {}::{}\n", properties.join(","), data(&text))
}
