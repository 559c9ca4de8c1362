//! Input that is broken, deep or large.
#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use prost::Message;
use prost_reflect::{DescriptorPool, DynamicMessage};
use smq_json::{Error, ErrorKind, MessageType, Schema, UnknownFields};

use tools::random::{self, Random};

#[path = "tools/mod.rs"]
mod tools;

fn schema() -> Schema {
    Schema::from_descriptor_set(&tools::own_descriptors()).unwrap()
}

fn all() -> MessageType {
    schema().message("all.v1.All").unwrap()
}

fn to_json(message: &MessageType, protobuf: &[u8]) -> Result<String, Error> {
    let mut json = Vec::new();
    let written = message.to_json(protobuf, &mut json);
    written.map(|()| String::from_utf8(json).unwrap())
}

/// A part of `all.v1.All`, as `prost-build` would generate it.
#[derive(Clone, PartialEq, Message)]
struct Part {
    #[prost(double, tag = "1")]
    a_double: f64,
    #[prost(int64, tag = "3")]
    an_int64: i64,
    #[prost(fixed32, tag = "7")]
    a_fixed32: u32,
    #[prost(bool, tag = "8")]
    a_bool: bool,
    #[prost(string, tag = "9")]
    a_string: String,
    #[prost(bytes, tag = "10")]
    some_bytes: Vec<u8>,
    #[prost(message, optional, boxed, tag = "17")]
    a_message: Option<Box<Self>>,
    #[prost(int32, repeated, tag = "20")]
    numbers: Vec<i32>,
    #[prost(string, repeated, tag = "22")]
    strings: Vec<String>,
    #[prost(message, repeated, tag = "23")]
    messages: Vec<Self>,
    #[prost(map = "string, string", tag = "30")]
    texts: std::collections::HashMap<String, String>,
    #[prost(map = "int32, message", tag = "31")]
    by_number: std::collections::HashMap<i32, Self>,
}

fn mutate(random: &mut Random, bytes: &mut Vec<u8>) {
    for _ in 0..=random.below(3) {
        let at = random.below(bytes.len().max(1));
        match random.below(5) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << random.below(8),
            1 if !bytes.is_empty() => bytes[at] = *random.pick(&[0, 1, 0x7f, 0x80, 0xff]),
            2 => bytes.truncate(at),
            3 => bytes.insert(at, random.next() as u8),
            _ if !bytes.is_empty() => drop(bytes.remove(at)),
            _ => {}
        }
    }
}

#[test]
fn what_prost_refuses_is_refused_and_nothing_else() {
    let descriptors = tools::own_descriptors();
    let pool = DescriptorPool::decode(&*descriptors).unwrap();
    let descriptor = pool.get_message_by_name("all.v1.All").unwrap();
    let message = all();
    let part = part(&pool);
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..10_000 {
        let mut random = Random::new(seed);
        let mut bytes = random::message(&mut random, &descriptor, 12);
        if seed % 8 != 0 {
            mutate(&mut random, &mut bytes);
        }
        for (name, message, prost) in [
            (
                "prost-reflect",
                &message,
                DynamicMessage::decode(descriptor.clone(), &*bytes).err(),
            ),
            ("prost", &part, Part::decode(&*bytes).err()),
        ] {
            let error = to_json(message, &bytes).err();
            // What comes after that is not read.
            if error
                .as_ref()
                .is_some_and(|it| it.kind() == ErrorKind::NoJson)
            {
                continue;
            }
            if error.is_none() {
                taken += 1;
            } else {
                refused += 1;
            }
            // prost takes an entry of a map for length-delimited, whatever its wire type says.
            if error.as_ref().is_some_and(is_map_of_other_wire_type) {
                continue;
            }
            assert_eq!(
                error.is_some(),
                prost.is_some(),
                "seed {seed}: {name} says {prost:?}, we {error:?} of\n{bytes:?}"
            );
        }
    }
    assert!(
        taken > 1000 && refused > 1000,
        "{taken} taken, {refused} refused"
    );
}

fn is_map_of_other_wire_type(error: &Error) -> bool {
    const MAPS: [&str; 8] = [
        "fields",
        "byName",
        "texts",
        "byNumber",
        "byTruth",
        "byId",
        "byOffset",
        "namedValues",
    ];
    let field = error.path().rsplit(['.', ']']).next().unwrap_or_default();
    error.reason() == "the wire type is not that of the field" && MAPS.contains(&field)
}

/// Returns the type that `Part` is: `all.v1.All` with fewer fields.
fn part(pool: &DescriptorPool) -> MessageType {
    let mut set = prost_reflect::prost_types::FileDescriptorSet {
        file: pool.file_descriptor_protos().cloned().collect(),
    };
    let file = set
        .file
        .iter_mut()
        .find(|file| file.name() == "all.proto")
        .unwrap();
    let kept = [1, 3, 7, 8, 9, 10, 17, 20, 22, 23, 30, 31];
    file.message_type[0]
        .field
        .retain(|field| kept.contains(&field.number()));
    let schema = Schema::from_descriptor_set(&set.encode_to_vec()).unwrap();
    schema.message("all.v1.All").unwrap()
}

#[test]
fn no_text_makes_it_panic_and_what_is_read_is_written_again() {
    let descriptors = tools::own_descriptors();
    let pool = DescriptorPool::decode(&*descriptors).unwrap();
    let descriptor = pool.get_message_by_name("all.v1.All").unwrap();
    let message = all();
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..10_000 {
        let mut random = Random::new(seed);
        let bytes = random::message(&mut random, &descriptor, 12);
        let Ok(json) = to_json(&message, &bytes) else {
            continue;
        };
        let mut json = json.into_bytes();
        mutate(&mut random, &mut json);
        for unknown in [UnknownFields::Ignored, UnknownFields::Refused] {
            let Ok(protobuf) = message.from_json(&json, unknown) else {
                refused += 1;
                continue;
            };
            taken += 1;
            // What serde_json takes for no JSON is none.
            let text = String::from_utf8(json.clone()).unwrap();
            let value = serde_json::from_slice::<serde_json::Value>(&json);
            assert!(value.is_ok() || text.contains('e'), "{text}");
            DynamicMessage::decode(descriptor.clone(), &*protobuf).unwrap();
            let again = to_json(&message, &protobuf).unwrap();
            let same = message.from_json(again.as_bytes(), UnknownFields::Refused);
            assert_eq!(to_json(&message, &same.unwrap()).unwrap(), again, "{text}");
        }
    }
    assert!(
        taken > 1000 && refused > 1000,
        "{taken} taken, {refused} refused"
    );
}

#[test]
fn descriptors_that_are_none_are_refused() {
    let descriptors = tools::own_descriptors();
    for seed in 0..3_000 {
        let mut random = Random::new(seed);
        let mut bytes = descriptors.clone();
        mutate(&mut random, &mut bytes);
        // Whatever is taken must not panic when it is used.
        let Ok(schema) = Schema::from_descriptor_set(&bytes) else {
            continue;
        };
        for name in [
            "all.v1.All",
            "google.protobuf.Value",
            "google.protobuf.Struct",
        ] {
            let Some(message) = schema.message(name) else {
                continue;
            };
            let mut json = Vec::new();
            for text in [
                "{}",
                r#"{"a":1}"#,
                r#"{"time":"1970-01-01T00:00:00Z","texts":{"a":"b"}}"#,
            ] {
                if let Ok(bytes) = message.from_json(text.as_bytes(), UnknownFields::Ignored) {
                    let _ = message.to_json(&bytes, &mut json);
                }
            }
        }
    }
    let error = Schema::from_descriptor_set(&[0xff]).unwrap_err();
    assert!(
        error.to_string().starts_with("invalid descriptors: "),
        "{error}"
    );
}

#[test]
fn a_missing_file_is_named() {
    let descriptors = tools::own_descriptors();
    let pool = DescriptorPool::decode(&*descriptors).unwrap();
    let files = pool.file_descriptor_protos().cloned();
    let set = prost_reflect::prost_types::FileDescriptorSet {
        file: files
            .filter(|file| !file.name().contains("timestamp"))
            .collect(),
    };
    let error = Schema::from_descriptor_set(&set.encode_to_vec()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "all.v1.All: time has the type .google.protobuf.Timestamp, which is not declared: add its file to the descriptors"
    );
}

/// Nests a message in itself.
fn nested(depth: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    for _ in 0..depth {
        let mut outer = Vec::new();
        prost::encoding::encode_key(17, prost::encoding::WireType::LengthDelimited, &mut outer);
        prost::encoding::encode_varint(bytes.len() as u64, &mut outer);
        outer.extend(&bytes);
        bytes = outer;
    }
    bytes
}

#[test]
fn messages_are_as_deep_as_prost_allows() {
    let message = all();
    assert!(Part::decode(&*nested(100)).is_ok());
    assert!(Part::decode(&*nested(101)).is_err());
    let json = to_json(&message, &nested(100)).unwrap();
    assert_eq!(
        message
            .from_json(json.as_bytes(), UnknownFields::Refused)
            .unwrap(),
        nested(100)
    );
    let error = to_json(&message, &nested(101)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooDeep);
    let deep = |open: &str, close: &str, depth: usize| {
        format!(
            "{{\"value\":{}1{}}}",
            open.repeat(depth),
            close.repeat(depth)
        )
    };
    let kind = |json: &str, unknown| {
        message
            .from_json(json.as_bytes(), unknown)
            .unwrap_err()
            .kind()
    };
    let json = json.replacen("{}", "{\"aMessage\":{}}", 1);
    assert_eq!(kind(&json, UnknownFields::Refused), ErrorKind::TooDeep);
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        let json = deep(open, close, 100_000);
        assert_eq!(kind(&json, UnknownFields::Refused), ErrorKind::TooDeep);
        let unknown = json.replacen("value", "unknown", 1);
        assert_eq!(kind(&unknown, UnknownFields::Ignored), ErrorKind::TooDeep);
        let protobuf = message.from_json(deep(open, close, 15).as_bytes(), UnknownFields::Refused);
        // What was read is not too deep to be written, nor for prost.
        to_json(&message, &protobuf.unwrap()).unwrap();
    }
    let groups = [0xa3, 0x1f].repeat(100_000);
    assert_eq!(
        to_json(&message, &groups).unwrap_err().kind(),
        ErrorKind::TooDeep
    );
}

#[test]
fn the_output_is_bounded() {
    let message = schema()
        .with_max_output(1000)
        .message("all.v1.All")
        .unwrap();
    // Two bytes of protobuf are 21 of JSON.
    let bytes = [0xb8, 1, 0].repeat(10_000);
    assert!(to_json(&message, &bytes).is_err());
    let mut enums = Vec::new();
    prost::encoding::encode_key(24, prost::encoding::WireType::LengthDelimited, &mut enums);
    prost::encoding::encode_varint(400, &mut enums);
    enums.extend([1; 400]);
    assert_eq!(
        to_json(&message, &enums).unwrap_err().kind(),
        ErrorKind::TooLarge
    );
    let json = format!("{{\"numbers\":[{}-1]}}", "-1,".repeat(400));
    let error = message.from_json(json.as_bytes(), UnknownFields::Refused);
    assert_eq!(error.unwrap_err().kind(), ErrorKind::TooLarge);
}

/// Runs a conversion of a size, and one of ten times that size, which must not take much more than ten times as long.
#[track_caller]
fn is_linear(name: &str, run: impl Fn(usize)) {
    const SIZE: usize = 20_000;
    let time = |size| {
        let times = (0..3).map(|_| {
            let begin = Instant::now();
            run(size);
            begin.elapsed()
        });
        times.min().unwrap()
    };
    let (small, large) = (time(SIZE), time(10 * SIZE));
    assert!(
        large < 40 * small + Duration::from_millis(20),
        "{name}: {small:?}, then {large:?}"
    );
}

#[test]
fn no_input_takes_more_than_linear_time() {
    let message = all();
    let write = |bytes: Vec<u8>| drop(to_json(&message, &bytes));
    let read = |json: String| drop(message.from_json(json.as_bytes(), UnknownFields::Ignored));
    is_linear("unknown fields", |size| write([0xa0, 0x1f, 1].repeat(size)));
    is_linear("fields in turns", |size| {
        write([0x28, 1, 0x40, 1].repeat(size));
    });
    is_linear("a oneof in turns", |size| {
        write([0xca, 2, 0, 0xc2, 2, 0].repeat(size));
    });
    is_linear("split messages", |size| {
        write([0x8a, 1, 2, 0x28, 1].repeat(size));
    });
    is_linear("entries of a map", |size| {
        write([0xf2, 1, 3, 10, 1, 97].repeat(size));
    });
    is_linear("parts at every depth", |size| {
        let mut bytes = [0x28, 1].repeat(size / 50);
        for _ in 0..50 {
            let mut outer = [0x8a, 1, 2, 0x28, 1].repeat(size / 50);
            outer.extend([0x8a, 1]);
            prost::encoding::encode_varint(bytes.len() as u64, &mut outer);
            outer.extend(bytes);
            bytes = outer;
        }
        write(bytes);
    });
    is_linear("unknown keys", |size| {
        read(format!("{{{}\"a\":0}}", "\"a\":[],".repeat(size)));
    });
    is_linear("keys of a map", |size| {
        let entries = (0..size)
            .map(|key| format!("\"{key}\":\"\","))
            .collect::<String>();
        read(format!("{{\"texts\":{{{entries}\"a\":\"\"}}}}"));
    });
    is_linear("a long number", |size| {
        read(format!("{{\"anInt32\":{}}}", "1".repeat(10 * size)));
    });
    is_linear("a long fraction", |size| {
        read(format!("{{\"aDouble\":0.{}1}}", "0".repeat(10 * size)));
    });
    is_linear("large messages in each other", |size| {
        let json = "{\"aMessage\":".repeat(90) + "{\"aString\":\"" + &"a".repeat(10 * size) + "\"}";
        read(json + &"}".repeat(90));
    });
    is_linear("an @type at the end of each object", |size| {
        let close = ",\"@type\":\"x/google.protobuf.Any\"}".repeat(30);
        let text = "a".repeat(10 * size);
        let inner = format!("{{\"value\":\"{text}\",\"@type\":\"x/google.protobuf.StringValue\"}}");
        read(format!(
            "{{\"any\":{}{inner}{close}}}",
            "{\"value\":".repeat(30)
        ));
    });
    is_linear("escapes", |size| {
        read(format!("{{\"aString\":\"{}\"}}", "\\u0041".repeat(size)));
    });
}
