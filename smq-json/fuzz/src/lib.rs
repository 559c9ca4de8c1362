//! The fuzz targets: a function for each conversion.

use std::sync::OnceLock;

use smq_json::{MessageType, Schema, UnknownFields};

/// The type with a field of each kind.
const ALL: &str = "all.v1.All";

fn all() -> &'static MessageType {
    static TYPE: OnceLock<MessageType> = OnceLock::new();
    TYPE.get_or_init(|| {
        let protos = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/proto");
        let mut compiler = protox::Compiler::new([protos]).expect("the folder is there");
        let compiler = compiler.include_imports(true);
        compiler.open_file("all.proto").expect("it compiles");
        let schema = Schema::from_descriptor_set(&compiler.encode_file_descriptor_set());
        let schema = schema.expect("these are descriptors");
        let found = schema.with_max_output(1 << 20).message(ALL);
        found.expect("it is in the file")
    })
}

/// What has JSON can be read from it, and has the same JSON then.
pub fn to_json(protobuf: &[u8]) {
    let mut json = Vec::new();
    if all().to_json(protobuf, &mut json).is_ok() {
        let read = all().from_json(&json, UnknownFields::Refused);
        let text = String::from_utf8_lossy(&json);
        let read = read.unwrap_or_else(|error| panic!("{error}: {text}"));
        let mut again = Vec::new();
        let written = all().to_json(&read, &mut again);
        written.expect("it has JSON");
        assert_eq!(String::from_utf8_lossy(&again), text);
    }
}

/// What was read from JSON is a message.
pub fn from_json(json: &[u8]) {
    let strict = all().from_json(json, UnknownFields::Refused);
    let lenient = all().from_json(json, UnknownFields::Ignored);
    if strict.is_ok() {
        assert_eq!(strict, lenient);
    }
    if let Ok(protobuf) = lenient {
        to_json(&protobuf);
    }
}

/// Descriptors may come from a server.
pub fn schema(descriptors: &[u8]) {
    let Ok(schema) = Schema::from_descriptor_set(descriptors) else {
        return;
    };
    if let Some(all) = schema.message(ALL) {
        let _ = all.to_json(&[], &mut Vec::new());
        let _ = all.from_json(b"{}", UnknownFields::Refused);
    }
}
