//! Google's conformance runner. `tests/run` installs it.
//!
//! The runner starts this program again, as the testee: it sends messages on the standard input, to be converted. A
//! conversion from or to JSON is that of `smq-json`. One from protobuf to protobuf is that of `prost-reflect`, so that its
//! exceptions in `failures.txt` are known where they meet JSON.
#![allow(clippy::unwrap_used)]

use std::{
    env,
    io::{self, Read, Write},
    process::Command,
};

use prost::Message;
use prost_reflect::{DescriptorPool, DynamicMessage};
use smq_json::{ErrorKind, Schema, UnknownFields};

#[path = "../tools/mod.rs"]
mod tools;

#[derive(Clone, PartialEq, Message)]
struct Request {
    #[prost(oneof = "Payload", tags = "1, 2, 7, 8")]
    payload: Option<Payload>,
    #[prost(int32, tag = "3")]
    requested_output_format: i32,
    #[prost(string, tag = "4")]
    message_type: String,
    #[prost(int32, tag = "5")]
    test_category: i32,
}

#[derive(Clone, PartialEq, prost::Oneof)]
enum Payload {
    #[prost(bytes, tag = "1")]
    Protobuf(Vec<u8>),
    #[prost(string, tag = "2")]
    Json(String),
    #[prost(string, tag = "7")]
    Jspb(String),
    #[prost(string, tag = "8")]
    Text(String),
}

#[derive(Clone, PartialEq, Message)]
struct Response {
    #[prost(oneof = "Outcome", tags = "1, 2, 3, 4, 5, 6")]
    result: Option<Outcome>,
}

#[derive(Clone, PartialEq, prost::Oneof)]
enum Outcome {
    #[prost(string, tag = "1")]
    ParseError(String),
    #[prost(string, tag = "2")]
    RuntimeError(String),
    #[prost(bytes, tag = "3")]
    Protobuf(Vec<u8>),
    #[prost(string, tag = "4")]
    Json(String),
    #[prost(string, tag = "5")]
    Skipped(String),
    #[prost(string, tag = "6")]
    SerializeError(String),
}

const PROTOBUF: i32 = 1;
const JSON: i32 = 2;
const IGNORE_UNKNOWN: i32 = 3;

struct Testee {
    schema: Schema,
    pool: DescriptorPool,
}

impl Testee {
    fn answer(&self, request: Request) -> Outcome {
        let Some(message) = self.schema.message(&request.message_type) else {
            return Outcome::Skipped("a type that is not known".into());
        };
        let is_protobuf = matches!(request.payload, Some(Payload::Protobuf(_)));
        let protobuf = match request.payload {
            Some(Payload::Protobuf(protobuf)) => protobuf,
            Some(Payload::Json(json)) => {
                let unknown = if request.test_category == IGNORE_UNKNOWN {
                    UnknownFields::Ignored
                } else {
                    UnknownFields::Refused
                };
                match message.from_json(json.as_bytes(), unknown) {
                    Ok(protobuf) => protobuf,
                    Err(error) => return Outcome::ParseError(error.to_string()),
                }
            }
            _ => return Outcome::Skipped("a format that is not known".into()),
        };
        match request.requested_output_format {
            PROTOBUF if is_protobuf => {
                let Some(descriptor) = self.pool.get_message_by_name(message.full_name()) else {
                    return Outcome::Skipped("a type that prost-reflect does not know".into());
                };
                match DynamicMessage::decode(descriptor, &*protobuf) {
                    Ok(message) => Outcome::Protobuf(message.encode_to_vec()),
                    Err(error) => Outcome::ParseError(error.to_string()),
                }
            }
            PROTOBUF => Outcome::Protobuf(protobuf),
            JSON => {
                let mut json = Vec::new();
                match message.to_json(&protobuf, &mut json) {
                    Ok(()) => Outcome::Json(String::from_utf8(json).unwrap()),
                    Err(error) if error.kind() == ErrorKind::NoJson => {
                        Outcome::SerializeError(error.to_string())
                    }
                    Err(error) => Outcome::ParseError(error.to_string()),
                }
            }
            _ => Outcome::Skipped("a format that is not known".into()),
        }
    }

    /// Answers until the runner closes the input.
    fn serve(&self) -> io::Result<()> {
        let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
        let mut length = [0; 4];
        while input.read_exact(&mut length).is_ok() {
            let mut request = vec![0; u32::from_le_bytes(length) as usize];
            input.read_exact(&mut request)?;
            let result = Some(self.answer(Request::decode(&*request).unwrap()));
            let response = Response { result }.encode_to_vec();
            output.write_all(&(response.len() as u32).to_le_bytes())?;
            output.write_all(&response)?;
            output.flush()?;
        }
        Ok(())
    }
}

/// The variable with the descriptors for the testee.
const DESCRIPTORS: &str = "SMQ_JSON_TESTEE";

fn main() {
    if let Some(descriptors) = env::var_os(DESCRIPTORS) {
        let descriptors = std::fs::read(descriptors).unwrap();
        let testee = Testee {
            schema: Schema::from_descriptor_set(&descriptors).unwrap(),
            pool: tools::pool(&descriptors),
        };
        return testee.serve().unwrap();
    }
    // The arguments of `cargo test`: a name of other tests is not for this one.
    let mut names = env::args().skip(1).filter(|it| !it.starts_with('-'));
    if names
        .next()
        .is_some_and(|name| !"conformance".contains(&name))
    {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let descriptors = tools::descriptor_file();
    let failures = tools::here().join("tests/conformance/failures.txt");
    let mut runner = tools::runner();
    runner.args(["--enforce_recommended", "--maximum_edition", "2023"]);
    runner.arg("--failure_list").arg(failures);
    runner.arg("--output_dir").arg(folder.path());
    runner.arg(env::current_exe().unwrap());
    runner.env(DESCRIPTORS, descriptors.path());
    run(&mut runner);
}

fn run(runner: &mut Command) {
    let status = runner.status().unwrap();
    assert!(status.success(), "the conformance runner: {status}");
}
