//! The files of vectors, as `proto/vectors/README.md` describes them.

use std::{fs, path::PathBuf};

use serde_json::Value;

use super::{Carrier, Side};

/// The files of exchanges.
const FILES: [&str; 8] = [
    "subscribe",
    "resume",
    "gap",
    "publish",
    "refusal",
    "request",
    "parts",
    "drain",
];

/// An exchange of frames.
#[derive(Debug, Clone)]
pub struct Exchange {
    /// Its file and its name: `gap: the log has forgotten`.
    pub name: String,
    /// What is done and said, one after the other.
    pub steps: Vec<Step>,
    sides: Option<Vec<String>>,
    subprotocols: Option<Vec<String>>,
    carriers: Option<Vec<String>>,
}

/// A step of an exchange.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub enum Step {
    /// A session is opened; with the publisher that the hello names, and the last number used.
    Open {
        publisher: Option<Value>,
        published: u64,
    },
    /// A side sends a frame.
    Frame {
        /// The side that sends it.
        from: Side,
        /// In JSON, with names for what is chosen when it is played.
        frame: Value,
        /// In protobuf, where nothing is.
        hex: Option<Vec<u8>>,
        /// What an application gets from its client by it.
        yields: Option<Value>,
        /// Whether a client sends it without being told.
        by_itself: bool,
    },
    /// A side sends a message that is not of this form.
    Raw { from: Side, message: Raw },
    /// A side closes the session.
    Close { by: Side, code: u16 },
    /// The driver does something.
    Do(Value),
}

/// A message that may be no frame.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub enum Raw {
    Text(String),
    Binary(Vec<u8>),
}

/// A subprotocol of sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Subprotocol {
    Json,
    Protobuf,
}

impl Subprotocol {
    /// Returns its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => crate::wire::session::JSON,
            Self::Protobuf => crate::wire::session::PROTOBUF,
        }
    }
}

/// Returns the folder of the vectors.
pub fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../proto/vectors"))
}

/// Reads a file of vectors.
pub fn read(file: &str) -> Value {
    let path = folder().join(file);
    let text = fs::read_to_string(&path);
    let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Returns all exchanges.
pub fn exchanges() -> Vec<Exchange> {
    let files = FILES.map(|file| (file, read(&format!("{file}.json"))));
    let of_file = |(file, content): &(&str, Value)| {
        let exchanges = array(&content["exchanges"]).iter();
        exchanges
            .map(|exchange| Exchange::parse(file, exchange))
            .collect::<Vec<_>>()
    };
    files.iter().flat_map(of_file).collect()
}

impl Exchange {
    /// Reads an exchange of that file.
    pub fn parse(file: &str, json: &Value) -> Self {
        Self {
            name: format!("{file}: {}", text(&json["name"])),
            steps: array(&json["steps"]).iter().map(Step::parse).collect(),
            sides: names(&json["for"]),
            subprotocols: names(&json["subprotocols"]),
            carriers: names(&json["carriers"]),
        }
    }

    /// Returns whether it is played against that side, in that subprotocol, over that carrier.
    pub fn is_for(&self, side: Side, subprotocol: Subprotocol, carrier: Carrier) -> bool {
        let allows = |names: &Option<Vec<String>>, name: &str| {
            names
                .as_ref()
                .is_none_or(|names| names.iter().any(|it| it == name))
        };
        allows(&self.sides, side.name())
            && allows(&self.subprotocols, subprotocol.name())
            && allows(&self.carriers, carrier.name())
    }
}

impl Step {
    fn parse(json: &Value) -> Self {
        let by = || Side::of(text(&json["by"]));
        for from in [Side::Client, Side::Server] {
            let frame = &json[from.name()];
            if frame.is_object() {
                return Self::Frame {
                    from,
                    frame: frame.clone(),
                    hex: json["hex"].as_str().map(super::bytes),
                    yields: json.get("yields").cloned(),
                    by_itself: json["by"] == "itself",
                };
            }
        }
        if let Some(open) = json.get("open") {
            let publisher = open.get("publisher").cloned();
            let published = open.get("published").and_then(Value::as_u64);
            let published = published.unwrap_or_default();
            return Self::Open {
                publisher,
                published,
            };
        }
        if let Some(code) = json["close"].as_u64() {
            let code = u16::try_from(code).expect("a close code has 16 bits");
            return Self::Close { by: by(), code };
        }
        if let Some(raw) = json.get("raw") {
            let message = match raw["text"].as_str() {
                Some(text) => Raw::Text(text.into()),
                None => Raw::Binary(super::bytes(text(&raw["hex"]))),
            };
            return Self::Raw {
                from: by(),
                message,
            };
        }
        assert!(json["do"].is_string(), "no such step: {json}");
        Self::Do(json.clone())
    }
}

fn names(json: &Value) -> Option<Vec<String>> {
    let names = json.as_array()?.iter().map(|name| text(name).to_owned());
    Some(names.collect())
}

fn array(json: &Value) -> &[Value] {
    json.as_array().expect("this is a list")
}

fn text(json: &Value) -> &str {
    json.as_str().unwrap_or_else(|| panic!("not text: {json}"))
}
