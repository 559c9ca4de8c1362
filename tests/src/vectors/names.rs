//! Names for what is chosen when an exchange is played: `$epoch`.

use std::collections::HashMap;

use serde_json::{Map, Value};

/// What the names of an exchange stand for.
#[derive(Debug, Default)]
pub struct Names {
    bound: HashMap<String, String>,
}

/// What is embedded in a frame: absent, it is the empty message.
const EMBEDDED: [&str; 2] = ["payload", "filter"];

/// What a client is free to say or not.
const FREE: [&str; 4] = ["window", "sequence", "timeoutMs", "headers"];

impl Names {
    /// Compares what is expected of a server with what there is, and binds the names in it.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn expect(&mut self, expected: &Value, actual: &Value) -> Result<(), String> {
        self.compare(expected, actual, &[])
            .map_err(|difference| format!("{difference}: expected {expected}, got {actual}"))
    }

    /// Compares what is expected of a client with what there is: it may say more.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn expect_of_client(&mut self, expected: &Value, actual: &Value) -> Result<(), String> {
        self.compare(expected, actual, &FREE)
            .map_err(|difference| format!("{difference}: expected {expected}, got {actual}"))
    }

    /// Puts what the names stand for in their place; chooses, where they stand for nothing yet.
    pub fn fill(&mut self, value: &Value) -> Value {
        match value {
            Value::String(text) => self.choose(text).into(),
            Value::Array(items) => items.iter().map(|item| self.fill(item)).collect(),
            Value::Object(fields) => {
                let fields = fields.iter();
                let filled = fields.map(|(name, value)| (name.clone(), self.fill(value)));
                Value::Object(filled.collect())
            }
            other => other.clone(),
        }
    }

    fn choose(&mut self, text: &str) -> String {
        let Some(name) = text.strip_prefix('$') else {
            return text.into();
        };
        if name == "*" {
            return "0".into();
        }
        if let Some(lower) = name.strip_prefix('>') {
            return (self.number(lower) + 1).to_string();
        }
        let next = 1_795_361_234_567_890 + self.bound.len() as u64;
        let chosen = match name {
            "publisher" | "other" => format!("{next:032x}"),
            _ => next.to_string(),
        };
        let chosen = self.bound.entry(name.into()).or_insert(chosen);
        chosen.clone()
    }

    fn compare(&mut self, expected: &Value, actual: &Value, free: &[&str]) -> Result<(), String> {
        match (expected, actual) {
            (Value::String(text), _) if text.starts_with('$') => self.bind(&text[1..], actual),
            (Value::Object(expected), Value::Object(actual)) => {
                self.compare_fields(expected, actual, free)
            }
            (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
                let mut pairs = expected.iter().zip(actual);
                pairs.try_for_each(|(expected, actual)| self.compare(expected, actual, free))
            }
            _ if scalar(expected).is_some() && scalar(expected) == scalar(actual) => Ok(()),
            _ => Err(format!("{actual} is not {expected}")),
        }
    }

    fn compare_fields(
        &mut self,
        expected: &Map<String, Value>,
        actual: &Map<String, Value>,
        free: &[&str],
    ) -> Result<(), String> {
        for (name, value) in expected {
            let absent = if EMBEDDED.contains(&name.as_str()) {
                Value::Object(Map::new())
            } else {
                default_of(value)
            };
            let actual = actual.get(name).unwrap_or(&absent);
            if name == "status" && value.is_object() {
                // Of a status only what is named matters: the sentence is each server's own.
                self.compare(&value["code"], &actual["code"], free)?;
                continue;
            }
            self.compare(value, actual, free)
                .map_err(|error| format!("{name}: {error}"))?;
        }
        for (name, value) in actual {
            let may_be = free.contains(&name.as_str())
                || is_default(value)
                || (EMBEDDED.contains(&name.as_str()) && value == &Value::Object(Map::new()));
            if !expected.contains_key(name) && !may_be {
                return Err(format!("{name} is {value}, and should not be there"));
            }
        }
        Ok(())
    }

    fn bind(&mut self, name: &str, actual: &Value) -> Result<(), String> {
        let value = scalar(actual).ok_or_else(|| format!("{actual} is no value for ${name}"))?;
        if name == "*" {
            return Ok(());
        }
        if let Some(lower) = name.strip_prefix('>') {
            let lower = self.number(lower);
            let higher = value.parse().is_ok_and(|value: u64| value > lower);
            return higher
                .then_some(())
                .ok_or_else(|| format!("{value} is not more than {lower}"));
        }
        let bound = self.bound.entry(name.into()).or_insert(value.clone());
        if *bound == value {
            return Ok(());
        }
        Err(format!("${name} is {bound}, not {value}"))
    }

    fn number(&self, name: &str) -> u64 {
        let value = self.bound.get(name).expect("a name is bound before that");
        value.parse().expect("it stands for a number")
    }
}

/// Returns the text of what is not a list nor an object: 64-bit numbers may be strings or not.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(it) => Some(it.to_string()),
        _ => None,
    }
}

/// Returns what a field is that is absent where this is expected.
fn default_of(expected: &Value) -> Value {
    match expected {
        Value::String(text) if text.starts_with('$') || text.parse::<u64>().is_ok() => "0".into(),
        Value::String(_) => "".into(),
        Value::Number(_) => 0.into(),
        Value::Bool(_) => false.into(),
        Value::Array(_) => Value::Array(Vec::new()),
        _ => Value::Null,
    }
}

fn is_default(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty() || text == "0",
        Value::Number(number) => number.as_u64() == Some(0),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
