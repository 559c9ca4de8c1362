//! Rpcs: the position of `stream` makes each a method or a topic.

use prost_reflect::{DescriptorPool, MessageDescriptor, MethodDescriptor};
use prost_types::MethodOptions;

use super::{
    Filter, Method, Overflow, Publishers, Retain, Topic, filter,
    option::{self, TopicOption},
    position,
    size::{self, StreamsOption},
};
use crate::{
    comments::Docs,
    diagnostic::{Diagnostic, Place},
    names::snake,
    options::Options,
    runtime_types::EMPTY,
};

/// The numbers of `MethodDescriptorProto.input_type` and `output_type`.
pub(super) const INPUT: i32 = 2;
pub(super) const OUTPUT: i32 = 3;

/// Advice for files of others.
const FOREIGN: &str = "or leave such rpcs out with `Compiler::skip_unsupported`";

/// Method names that every generated client or server trait defines, or that a client has from a trait.
///
/// `client.into(…)` is the method of `Into`, which takes the client itself and so comes first. Methods of other traits
/// borrow the client, and those of its own come before them.
const TAKEN: [&str; 8] = [
    "clone",
    "connect",
    "into",
    "new",
    "topics",
    "try_into",
    "with_header",
    "with_timeout",
];

/// Reads an rpc. Returns `None` after adding to `errors`.
pub(crate) fn read(
    pool: &DescriptorPool,
    rpc: &MethodDescriptor,
    options: &Options,
    errors: &mut Vec<Diagnostic>,
) -> Option<Method> {
    let before = errors.len();
    let publishers = publishers_of(rpc, errors);
    let message_bytes = publishers
        .ok()
        .and_then(|publishers| size::read(pool, rpc, publishers, errors));
    let option = option::read(pool, rpc);
    let topic = match (publishers, option) {
        (Ok(None), None) => None,
        (Ok(None), Some(_)) => {
            errors.push(option::not_a_topic_error(rpc));
            None
        }
        (Ok(Some(publishers)), option) => topic(rpc, publishers, option, errors),
        (Err(()), _) => None,
    };
    let descriptor = rpc.method_descriptor_proto();
    (errors.len() == before).then(|| Method {
        name: rpc.name().to_owned(),
        rust_name: rust_name(rpc),
        docs: docs(rpc, options),
        deprecated: descriptor
            .options
            .as_ref()
            .is_some_and(MethodOptions::deprecated),
        input: rpc.input().full_name().to_owned(),
        output: rpc.output().full_name().to_owned(),
        message_bytes,
        streams: StreamsOption::is_set(rpc),
        topic,
    })
}

/// Returns the Rust name of an rpc.
pub(super) fn rust_name(rpc: &MethodDescriptor) -> String {
    let name = snake(rpc.name());
    if is_taken(rpc) {
        format!("{name}_")
    } else {
        name
    }
}

/// Returns the comment of an rpc, with a note if its Rust name has a suffix.
fn docs(rpc: &MethodDescriptor, options: &Options) -> Docs {
    let docs = if options.is_undocumented(rpc.full_name()) {
        Docs::default()
    } else {
        Docs::of(&rpc.parent_file(), rpc.path())
    };
    if !is_taken(rpc) {
        return docs;
    }
    let (name, taken) = (rpc.name(), snake(rpc.name()));
    let note =
        format!("`{name}` is `{taken}_` in Rust, because generated types have another `{taken}`.");
    docs.or(&format!("The method `{name}`."))
        .then(&Docs::line(note))
}

fn is_taken(rpc: &MethodDescriptor) -> bool {
    TAKEN.contains(&snake(rpc.name()).as_str())
}

/// Returns who publishes, or `None` for a method. Returns `Err` after adding to `errors`.
pub(super) fn publishers_of(
    rpc: &MethodDescriptor,
    errors: &mut Vec<Diagnostic>,
) -> Result<Option<Publishers>, ()> {
    let (name, input, output) = (rpc.name(), rpc.input(), rpc.output());
    if StreamsOption::is_set(rpc) {
        if rpc.is_server_streaming() && !rpc.is_client_streaming() {
            return Ok(None);
        }
        errors.push(size::no_parts_error(rpc));
        return Err(());
    }
    match (rpc.is_client_streaming(), rpc.is_server_streaming()) {
        (false, false) => Ok(None),
        (false, true) => Ok(Some(Publishers::Server)),
        (true, false) if output.full_name() == EMPTY => Ok(Some(Publishers::Clients)),
        (true, true) if output == input => Ok(Some(Publishers::Both)),
        (true, false) => {
            errors.push(Diagnostic::new(
                place(rpc, OUTPUT),
                format!(
                    "topic `{name}`, which clients publish, returns `{}`",
                    output.name()
                ),
                format!(
                    "return `google.protobuf.Empty`{}; for a method, remove `stream` before `{}`; {FOREIGN}",
                    empty_import(rpc),
                    input.name()
                ),
            ));
            Err(())
        }
        (true, true) => {
            errors.push(Diagnostic::new(
                place(rpc, OUTPUT),
                format!(
                    "topic `{name}`, which both sides publish, has two event types: `{}` and `{}`",
                    input.name(),
                    output.name()
                ),
                format!(
                    "return `stream {0}`; or write two topics, `(stream {0}) returns \
                     (google.protobuf.Empty)` and `(google.protobuf.Empty) returns (stream {1})`{2}; {FOREIGN}",
                    short_name(rpc, &input),
                    short_name(rpc, &output),
                    empty_import(rpc)
                ),
            ));
            Err(())
        }
    }
}

/// Returns the shortest name of a message in the file of an rpc.
fn short_name(rpc: &MethodDescriptor, message: &MessageDescriptor) -> String {
    let (package, name) = (rpc.parent_file(), message.full_name());
    let own = name
        .strip_prefix(package.package_name())
        .and_then(|name| name.strip_prefix('.'));
    own.unwrap_or(name).to_owned()
}

/// Returns advice to import `google.protobuf.Empty`, or nothing if the file imports it.
fn empty_import(rpc: &MethodDescriptor) -> &'static str {
    const FILE: &str = "google/protobuf/empty.proto";
    let file = rpc.parent_file();
    if file.dependencies().any(|import| import.name() == FILE) {
        ""
    } else {
        " (add `import \"google/protobuf/empty.proto\";`)"
    }
}

fn topic(
    rpc: &MethodDescriptor,
    publishers: Publishers,
    option: Option<TopicOption>,
    errors: &mut Vec<Diagnostic>,
) -> Option<Topic> {
    let option = option.unwrap_or_default();
    option::check(rpc, publishers, &option, errors);
    let filter = match publishers {
        Publishers::Clients => None,
        Publishers::Server => Some((rpc.input(), place(rpc, INPUT))),
        Publishers::Both if option.filter.is_empty() => None,
        Publishers::Both => Some((
            option::filter_message(rpc, &option, errors)?,
            option::place(rpc, option::FILTER),
        )),
    };
    let filter = match filter {
        Some((message, named)) if filter::is_google_message(&message) => {
            errors.push(filter::google_message_error(rpc, &message, named));
            return None;
        }
        Some((message, named)) if message.full_name() != EMPTY => {
            filter::read(rpc, &message, &named, errors)
        }
        _ => Filter {
            message: EMPTY.to_owned(),
            fields: Vec::new(),
        },
    };
    let retain = Retain::from_number(option.retain);
    if retain == Retain::LastPerKey && filter.fields.is_empty() {
        errors.push(option::missing_key_error(rpc, publishers));
    }
    let event = rpc.output();
    let position = publishers.has_subscribers();
    let position = position.then(|| position::read(&event, errors)).flatten();
    Some(Topic {
        publishers,
        filter,
        replay: option.replay,
        retain,
        overflow: Overflow::from_number(option.overflow),
        signed: option.signed,
        position,
        durable: option.durable,
    })
}

/// Returns the place of a part of an rpc.
pub(super) fn place(rpc: &MethodDescriptor, part: i32) -> Place {
    Place::of(&rpc.parent_file(), &[rpc.path(), &[part]].concat())
}
