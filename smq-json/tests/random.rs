//! Random messages of the types of Google's conformance runner, beside three other implementations.
#![allow(clippy::unwrap_used)]

use std::{
    collections::BTreeMap,
    io::Write,
    process::{Command, Stdio},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use prost::Message;
use prost_reflect::{DescriptorPool, DeserializeOptions, DynamicMessage};
use serde_json::{Value, json};
use smq_json::{Error, MessageType, Schema, UnknownFields};

use tools::random::{self, Random};

#[path = "tools/mod.rs"]
mod tools;

const TYPE: &str = "protobuf_test_messages.proto3.TestAllTypesProto3";

/// An implementation of canonical JSON.
trait Oracle {
    fn write(&mut self, messages: &[Vec<u8>]) -> Vec<Result<String, String>>;
    fn read(&mut self, texts: &[String]) -> Vec<Result<Vec<u8>, String>>;
    /// Says why it differs from us, if that is known.
    fn known(&self, difference: &Difference) -> Option<&'static str>;
}

/// JSON, or an error.
type Outcome = Result<Value, String>;

struct ProstReflect(prost_reflect::MessageDescriptor);

impl Oracle for ProstReflect {
    fn write(&mut self, messages: &[Vec<u8>]) -> Vec<Result<String, String>> {
        let convert = |bytes: &Vec<u8>| {
            let message = DynamicMessage::decode(self.0.clone(), &**bytes);
            let message = message.map_err(|error| error.to_string())?;
            serde_json::to_string(&message).map_err(|error| error.to_string())
        };
        messages.iter().map(convert).collect()
    }

    fn read(&mut self, texts: &[String]) -> Vec<Result<Vec<u8>, String>> {
        let options = DeserializeOptions::new();
        let convert = |text: &String| {
            let mut reader = serde_json::Deserializer::from_str(text);
            DynamicMessage::deserialize_with_options(self.0.clone(), &mut reader, &options)
                .and_then(|message| reader.end().map(|()| message.encode_to_vec()))
                .map_err(|error| error.to_string())
        };
        texts.iter().map(convert).collect()
    }

    fn known(&self, (_, ours, theirs): &Difference) -> Option<&'static str> {
        match (&**ours, &**theirs) {
            (r#""NaN""# | r#""Infinity""# | r#""-Infinity""#, "null") => {
                Some("a wrapper of a number that is not finite becomes null")
            }
            (r#""-0""#, r#""0""# | "absent") => Some("the sign of a zero is lost"),
            (ours, theirs) if nearly_equal(ours, theirs) => {
                Some("serde_json rounds the last digit of some numbers wrongly")
            }
            ("taken", it) if it.contains("invalid digit found in string") => {
                Some("a string with a number has only digits")
            }
            ("taken", it) if it.contains("invalid type: floating point") => {
                Some("an enum's number has no fraction, not even of zeros")
            }
            (it, "taken") if it.ends_with(r#"not "nan""#) => Some("nan is a number"),
            ("taken", it) if it.contains("float value out of range") => {
                Some("the largest float is refused")
            }
            ("taken", it) if it.contains("invalid type: integer `0`, expected null") => {
                Some("NullValue has no number")
            }
            ("taken", it)
                if it.contains("unsupported type url ''") || it.contains("expected '@type'") =>
            {
                Some("an empty Any is refused")
            }
            _ => None,
        }
    }
}

/// A program that answers a line for each line.
struct Program {
    command: Command,
    known: fn(&Difference) -> Option<&'static str>,
}

impl Program {
    fn ask(&mut self, requests: Vec<Value>, answer: &str) -> Vec<Result<String, String>> {
        let command = self.command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let count = requests.len();
        let writing = std::thread::spawn(move || {
            for request in requests {
                writeln!(input, "{request}").unwrap();
            }
        });
        let output = child.wait_with_output().unwrap();
        writing.join().unwrap();
        assert!(output.status.success(), "{:?}", self.command);
        let lines = String::from_utf8(output.stdout).unwrap();
        let answers = lines.lines().map(|line| {
            let line: Value = serde_json::from_str(line).unwrap();
            match (line[answer].as_str(), line["error"].as_str()) {
                (Some(answer), _) => Ok(answer.to_owned()),
                (_, error) => Err(error.unwrap().to_owned()),
            }
        });
        let answers: Vec<_> = answers.collect();
        assert_eq!(answers.len(), count, "{:?}", self.command);
        answers
    }
}

impl Oracle for Program {
    fn write(&mut self, messages: &[Vec<u8>]) -> Vec<Result<String, String>> {
        let request = |bytes| json!({ "type": TYPE, "protobuf": STANDARD.encode(bytes) });
        self.ask(messages.iter().map(request).collect(), "json")
    }

    fn read(&mut self, texts: &[String]) -> Vec<Result<Vec<u8>, String>> {
        let request = |text| json!({ "type": TYPE, "json": text });
        let answers = self.ask(texts.iter().map(request).collect(), "protobuf");
        let answers = answers.into_iter();
        answers
            .map(|answer| answer.map(|text| STANDARD.decode(text).unwrap()))
            .collect()
    }

    fn known(&self, difference: &Difference) -> Option<&'static str> {
        (self.known)(difference)
    }
}

fn to_json(message: &MessageType, protobuf: &[u8]) -> Result<String, Error> {
    let mut json = Vec::new();
    let written = message.to_json(protobuf, &mut json);
    written.map(|()| String::from_utf8(json).unwrap())
}

/// Makes JSON comparable: `1` and `1.0` are the same number.
fn comparable(json: &str) -> Value {
    fn plain(value: &mut Value) {
        match value {
            Value::Number(number) => *value = number.as_f64().unwrap().to_string().into(),
            Value::Array(values) => values.iter_mut().for_each(plain),
            Value::Object(fields) => fields.values_mut().for_each(plain),
            _ => {}
        }
    }
    let mut value = serde_json::from_str(json).unwrap();
    plain(&mut value);
    value
}

fn known_of_protobuf_es((_, ours, theirs): &Difference) -> Option<&'static str> {
    match (&**ours, &**theirs) {
        (r#""-0""#, r#""0""# | "absent") => Some("JSON.stringify loses the sign of a zero"),
        (ours, theirs) if nearly_equal(ours, theirs) => Some("a float has the digits of a double"),
        ("taken", it) if it.contains("google.protobuf.Value must have a value") => {
            Some("a Value without a kind is refused")
        }
        ("taken", it) if it.contains("expected bigint") => {
            Some("a number of 64 bits is rounded to a double, and a string of one has only digits")
        }
        (it, "taken") if it.ends_with(r#"not " 1""#) => Some("BigInt takes white space"),
        (it, "taken") if it.ends_with(r#"not "1e400""#) => Some("1e400 is Infinity in a Value"),
        _ => None,
    }
}

fn known_of_python((_, ours, theirs): &Difference) -> Option<&'static str> {
    match (&**ours, &**theirs) {
        (it, "taken") if it.contains("not a boolean") => Some("a boolean is a number"),
        (it, "taken") if it.contains("an enum's value, not") || it.contains("has no value") => {
            Some("an enum's number may have a fraction, be a string, or have more than 32 bits")
        }
        (it, "taken") if it.contains("expected an object, not a list") => {
            Some("an empty list is an empty message")
        }
        (it, "taken") if it.contains("expected base64") => Some("base64 may have other characters"),
        (it, "taken") if it.ends_with(r#"not " 1""#) => Some("float() takes white space"),
        (it, "taken") if it.ends_with(r#"not "1e400""#) => Some("1e400 is Infinity in a Value"),
        ("taken", it) if it.contains("Float value too large") => {
            Some("the largest float is refused")
        }
        (r#""-0""#, r#""0""# | "absent") => Some("-0 is an integer, which has no sign"),
        (ours, theirs) if nearly_equal(ours, theirs) => {
            Some("the smallest floats have more digits than they need")
        }
        _ => None,
    }
}

fn nearly_equal(ours: &str, theirs: &str) -> bool {
    let number = |text: &str| text.trim_matches('"').parse::<f64>().ok();
    match (number(ours), number(theirs)) {
        (Some(ours), Some(theirs)) => {
            let close = (ours - theirs).abs() <= ours.abs() * 1e-15;
            close || ours as f32 == theirs as f32
        }
        _ => false,
    }
}

/// Puts other tokens in the place of one or two of a JSON.
fn change(random: &mut Random, json: &str) -> String {
    const TOKENS: [&str; 48] = [
        "null",
        "true",
        "false",
        "0",
        "1",
        "-1",
        "1.0",
        "1e2",
        "1.5",
        "-0",
        "-0.0",
        "0.0",
        "1e400",
        "3.5e38",
        "3.4028235e+38",
        "2147483648",
        "-2147483649",
        "4294967295",
        "4294967296",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551615",
        "18446744073709551616",
        "9007199254740993",
        "\"\"",
        "\"0\"",
        "\"1\"",
        "\"-1\"",
        "\"1.0\"",
        "\"1e2\"",
        "\"1.5\"",
        "\"-0\"",
        "\" 1\"",
        "\"NaN\"",
        "\"-Infinity\"",
        "\"nan\"",
        "\"true\"",
        "\"FOO\"",
        "\"1s\"",
        "\"1.5s\"",
        "\"-0.1234567891s\"",
        "\"2026-01-31T09:00:00Z\"",
        "\"2026-02-31T09:00:00Z\"",
        "\"2026-01-31T09:00:00.5+01:00\"",
        "\"fooBar\"",
        "{}",
        "[]",
        "[null]",
    ];
    let mut json = json.to_owned();
    for _ in 0..=random.below(2) {
        let tokens = tokens(&json);
        let token = random.pick(&tokens).clone();
        let new = random.pick::<&str>(&TOKENS);
        json.replace_range(token, new);
    }
    json
}

/// Finds the strings, numbers, literals and empty containers.
fn tokens(json: &str) -> Vec<std::ops::Range<usize>> {
    let bytes = json.as_bytes();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        at += 1;
        match bytes[start] {
            b'"' => {
                while bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
            }
            b'{' | b'[' if matches!(bytes[at], b'}' | b']') => at += 1,
            b'{' | b'[' | b'}' | b']' | b',' | b':' => continue,
            _ => {
                while !matches!(bytes[at], b',' | b'}' | b']') {
                    at += 1;
                }
            }
        }
        tokens.push(start..at);
    }
    tokens
}

/// Compares what both say, both ways.
fn compare(oracle: &mut dyn Oracle, message: &MessageType, pool: &DescriptorPool) {
    const COUNT: u64 = 3000;
    let descriptor = pool.get_message_by_name(message.full_name()).unwrap();
    let messages: Vec<_> = (0..COUNT)
        .map(|seed| random::message(&mut Random::new(seed), &descriptor, 12))
        .collect();
    let mut differences = BTreeMap::<String, Vec<String>>::new();
    let mut check =
        |oracle: &dyn Oracle, way: &str, input: &str, ours: &Outcome, theirs: &Outcome| {
            if let Some((place, ours, theirs)) = difference(oracle, ours, theirs) {
                // Without places, so that those of one kind are counted together.
                let short = |text: &str| {
                    let text = text.split(" at line").next().unwrap_or_default();
                    let numberless = text.chars().filter(|it| !it.is_ascii_digit());
                    let all: Vec<_> = numberless.collect();
                    String::from_iter(&all[all.len().saturating_sub(100)..])
                };
                let all = differences.entry(format!(
                    "{way}: {place}: {} and {}",
                    short(&ours),
                    short(&theirs)
                ));
                all.or_default().push(input.to_owned());
            }
        };
    let theirs = oracle.write(&messages);
    let mut texts = Vec::new();
    for (seed, (bytes, theirs)) in messages.iter().zip(theirs).enumerate() {
        let ours = to_json(message, bytes);
        if let Ok(json) = &ours {
            texts.push(json.clone());
            texts.push(change(&mut Random::new(seed as u64), json));
        }
        let ours = ours.map(|it| comparable(&it)).map_err(|it| it.to_string());
        let theirs = theirs.map(|it| comparable(&it));
        check(oracle, "to JSON", &format!("seed {seed}"), &ours, &theirs);
    }
    let theirs = oracle.read(&texts);
    let mut taken = 0;
    for (text, theirs) in texts.iter().zip(theirs) {
        let ours = message.from_json(text.as_bytes(), UnknownFields::Refused);
        // Their bytes in our JSON: the order of fields and of entries of maps is free.
        let canonical = |bytes: Vec<u8>| match to_json(message, &bytes) {
            Ok(json) => comparable(&json),
            Err(error) => Value::from(error.to_string()),
        };
        taken += usize::from(ours.is_ok());
        let ours = ours.map(canonical).map_err(|error| error.to_string());
        let theirs = theirs.map(canonical);
        check(oracle, "from JSON", text, &ours, &theirs);
    }
    assert!(taken > 3000, "{taken} taken");
    for (difference, inputs) in &differences {
        println!("{} times {difference}\n    {}", inputs.len(), inputs[0]);
    }
    assert!(
        differences.is_empty(),
        "{} differences: {message:?}",
        differences.len()
    );
}

/// What distinguishes two outcomes: a place, what we say, and what they say. Neither names an index of a list, nor a key of
/// a map, so that differences of one kind look alike.
type Difference = (String, String, String);

/// Finds a difference that the oracle does not know.
fn difference(oracle: &dyn Oracle, ours: &Outcome, theirs: &Outcome) -> Option<Difference> {
    let found = match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => return in_values(oracle, "", Some(ours), Some(theirs)),
        (Err(_), Err(_)) => return None,
        (Ok(_), Err(theirs)) => (String::new(), "taken".to_owned(), theirs.clone()),
        (Err(ours), Ok(_)) => (String::new(), ours.clone(), "taken".to_owned()),
    };
    oracle.known(&found).is_none().then_some(found)
}

fn in_values(
    oracle: &dyn Oracle,
    place: &str,
    ours: Option<&Value>,
    theirs: Option<&Value>,
) -> Option<Difference> {
    if ours == theirs {
        return None;
    }
    if let (Some(Value::Object(ours)), Some(Value::Object(theirs))) = (ours, theirs) {
        let mut keys = ours.keys().chain(theirs.keys());
        return keys.find_map(|key| in_values(oracle, key, ours.get(key), theirs.get(key)));
    }
    if let (Some(Value::Array(ours)), Some(Value::Array(theirs))) = (ours, theirs)
        && ours.len() == theirs.len()
    {
        let mut pairs = ours.iter().zip(theirs);
        return pairs.find_map(|(ours, theirs)| in_values(oracle, place, Some(ours), Some(theirs)));
    }
    let shown = |value: Option<&Value>| value.map_or_else(|| "absent".into(), Value::to_string);
    let found = (place.to_owned(), shown(ours), shown(theirs));
    oracle.known(&found).is_none().then_some(found)
}

/// Compares the runner's type with an oracle.
fn compare_with(oracle: impl FnOnce(&DescriptorPool) -> Box<dyn Oracle>) {
    let descriptors = tools::descriptors();
    let schema = Schema::from_descriptor_set(&descriptors).unwrap();
    let pool = tools::pool(&descriptors);
    let message = schema.message(TYPE).unwrap();
    compare(&mut *oracle(&pool), &message, &pool);
}

#[test]
fn prost_reflect_says_the_same() {
    compare_with(|pool| Box::new(ProstReflect(pool.get_message_by_name(TYPE).unwrap())));
}

#[test]
fn protobuf_es_says_the_same() {
    let descriptors = tools::descriptor_file();
    let mut command = Command::new("node");
    command
        .arg(tools::here().join("tests/oracles/protobuf_es.mjs"))
        .arg(tools::folder().join("node_modules/@bufbuild/protobuf/dist/esm"))
        .arg(descriptors.path());
    let known = known_of_protobuf_es;
    compare_with(|_| Box::new(Program { command, known }));
}

#[test]
fn the_protobuf_of_python_says_the_same() {
    let descriptors = tools::descriptor_file();
    let mut command = Command::new(tools::folder().join("venv/bin/python"));
    command
        .arg(tools::here().join("tests/oracles/protobuf.py"))
        .arg(descriptors.path());
    let known = known_of_python;
    compare_with(|_| Box::new(Program { command, known }));
}
