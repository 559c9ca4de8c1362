//! What the guard and the lint find, in the layout of the errors of the compiler.

use std::fmt;

use crate::error::{Error, Location, Problem, SourceLine};

/// Something that is wrong with an interface, or with a change of one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The path of the file; empty if the finding is about no file.
    pub file: String,
    /// The first line, from 1; 0 if only the file is known.
    pub line: usize,
    /// The first column, from 1; 0 if only the file is known.
    pub column: usize,
    /// The last line, from 1; 0 if only the file is known.
    pub end_line: usize,
    /// The column behind the last one, from 1; 0 if only the file is known.
    pub end_column: usize,
    /// The name of the rule: that of buf, where buf has the rule.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// What the change breaks, and for whom. Empty for a finding of the lint.
    pub breaks: Vec<Breaks>,
    /// The rpcs whose users are concerned, such as `weather.v1.Weather.GetForecast`.
    pub rpcs: Vec<String>,
    /// What to do instead.
    pub help: String,
    /// The line of the file.
    pub(crate) source: Option<SourceLine>,
}

/// What a change of an interface breaks, or for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Breaks {
    /// Messages in protobuf's binary form.
    Wire,
    /// Messages in JSON, and filters in the query of a URL.
    Json,
    /// Clients that call a method.
    Callers,
    /// Clients that publish to a topic.
    Publishers,
    /// Clients that subscribe to a topic.
    Subscribers,
}

impl Breaks {
    fn is_encoding(self) -> bool {
        matches!(self, Self::Wire | Self::Json)
    }
}

/// Writes one word: `wire`, `json`, `callers`, `publishers` or `subscribers`.
impl fmt::Display for Breaks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Wire => "wire",
            Self::Json => "json",
            Self::Callers => "callers",
            Self::Publishers => "publishers",
            Self::Subscribers => "subscribers",
        })
    }
}

/// How many rpcs a note names.
const NAMED_RPCS: usize = 3;

impl Finding {
    /// Creates a finding without a place that breaks nothing.
    pub(crate) fn new(rule: &'static str, message: String, help: String) -> Self {
        Self {
            file: String::new(),
            line: 0,
            column: 0,
            end_line: 0,
            end_column: 0,
            rule,
            message,
            breaks: Vec::new(),
            rpcs: Vec::new(),
            help,
            source: None,
        }
    }

    /// Returns what breaks, and for whom, as a sentence; `None` if nothing does.
    pub(crate) fn consequence(&self) -> Option<String> {
        let list = |encodings: bool| {
            let of_kind = self.breaks.iter().filter(|b| b.is_encoding() == encodings);
            let words = of_kind.map(|breaks| match breaks {
                Breaks::Wire => "the wire format".to_owned(),
                Breaks::Json => "JSON".to_owned(),
                who => who.to_string(),
            });
            and(words.collect())
        };
        let (encodings, who) = (list(true), list(false));
        let named = self.rpcs.iter().take(NAMED_RPCS);
        let mut rpcs: Vec<_> = named.map(|rpc| format!("`{}`", short(rpc))).collect();
        match self.rpcs.len().saturating_sub(NAMED_RPCS) {
            0 => {}
            more => rpcs.push(format!("{more} more")),
        }
        match (encodings, who) {
            (None, None) => None,
            (Some(what), None) => Some(format!("breaks {what} for whoever sends or stores it")),
            (what, Some(who)) => Some(format!(
                "breaks {}{who} of {}",
                what.map_or(String::new(), |what| format!("{what} for ")),
                and(rpcs).unwrap_or_default()
            )),
        }
    }

    /// Returns the finding as a problem, as the compiler reports it.
    pub(crate) fn to_problem(&self) -> Problem {
        let rule = (self.rule != COMPILE).then(|| format!("rule {}", self.rule));
        Problem {
            message: self.message.clone(),
            location: (!self.file.is_empty()).then(|| Location {
                path: self.file.clone(),
                line: self.source.clone(),
            }),
            notes: self.consequence().into_iter().chain(rule).collect(),
            help: (!self.help.is_empty()).then(|| self.help.clone()),
        }
    }
}

/// Writes the finding in the layout of rustc's errors.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = self.to_problem();
        if self.source.is_some() || self.line == 0 {
            return problem.fmt(f);
        }
        // The text of the file is not known, but the place in it is.
        let file = format!("{}:{}:{}", self.file, self.line, self.column);
        let location = problem.location.map(|at| Location { path: file, ..at });
        Problem {
            location,
            ..problem
        }
        .fmt(f)
    }
}

/// The rule of what the compiler refuses.
const COMPILE: &str = "COMPILE";

impl Error {
    /// Returns the problems as findings of the rule `COMPILE`, to print them in one of the [formats](super::Format).
    #[must_use]
    pub fn into_findings(self) -> Vec<Finding> {
        let finding = |problem: Problem| {
            let (path, line) = problem
                .location
                .map_or((String::new(), None), |at| (at.path, at.line));
            let number = |of: fn(&SourceLine) -> usize| line.as_ref().map_or(0, of);
            Finding {
                file: path,
                line: number(|line| line.number),
                column: number(|line| line.column),
                end_line: number(|line| line.number),
                end_column: number(|line| line.column + line.width),
                source: line,
                ..Finding::new(COMPILE, problem.message, problem.help.unwrap_or_default())
            }
        };
        self.into_problems().into_iter().map(finding).collect()
    }
}

/// Returns the service and the rpc of a full name.
fn short(rpc: &str) -> &str {
    let mut dots = rpc.rmatch_indices('.').skip(1);
    dots.next().map_or(rpc, |(dot, _)| &rpc[dot + 1..])
}

/// Returns the words as a list: `a`, `a and b`, `a, b and c`.
fn and(mut words: Vec<String>) -> Option<String> {
    let last = words.pop()?;
    if words.is_empty() {
        return Some(last);
    }
    Some(format!("{} and {last}", words.join(", ")))
}
