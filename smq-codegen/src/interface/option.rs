//! The option `(smq.v1.topic)`: reading it, and checking that it fits the topic.

use prost::Message;
use prost_reflect::{DescriptorPool, MessageDescriptor, MethodDescriptor};

use super::{Overflow, Publishers, Retain};
use crate::diagnostic::{Diagnostic, Place};

const NAME: &str = "smq.v1.topic";

/// The numbers of the option and of its fields.
const NUMBER: i32 = 50717;
const REPLAY: i32 = 1;
const RETAIN: i32 = 2;
const OVERFLOW: i32 = 3;
pub(super) const FILTER: i32 = 4;
const SIGNED: i32 = 5;

/// `smq.v1.Topic`.
#[derive(Clone, PartialEq, prost::Message)]
pub(super) struct TopicOption {
    #[prost(uint32, tag = "1")]
    pub(super) replay: u32,
    #[prost(int32, tag = "2")]
    pub(super) retain: i32,
    #[prost(int32, tag = "3")]
    pub(super) overflow: i32,
    #[prost(string, tag = "4")]
    pub(super) filter: String,
    #[prost(bool, tag = "5")]
    pub(super) signed: bool,
    #[prost(bool, tag = "6")]
    pub(super) durable: bool,
}

impl Retain {
    pub(super) fn from_number(number: i32) -> Self {
        match number {
            1 => Self::Last,
            2 => Self::LastPerKey,
            _ => Self::Nothing,
        }
    }
}

impl Overflow {
    pub(super) fn from_number(number: i32) -> Self {
        match number {
            2 => Self::Conflate,
            3 => Self::Disconnect,
            _ => Self::DropOldest,
        }
    }
}

/// Returns the option of an rpc.
pub(super) fn read(pool: &DescriptorPool, rpc: &MethodDescriptor) -> Option<TopicOption> {
    read_extension(NAME, pool, rpc)
}

/// Whether an rpc has an option of `smq/v1/options.proto`.
pub(crate) fn is_set(pool: &DescriptorPool, rpc: &MethodDescriptor) -> bool {
    let extensions = [NAME, super::size::NAME].map(|name| pool.get_extension_by_name(name));
    let options = rpc.options();
    extensions
        .iter()
        .flatten()
        .any(|extension| options.has_extension(extension))
}

/// Returns the extension with that name from the options of an rpc.
pub(super) fn read_extension<M: Message + Default>(
    name: &str,
    pool: &DescriptorPool,
    rpc: &MethodDescriptor,
) -> Option<M> {
    let extension = pool.get_extension_by_name(name)?;
    let options = rpc.options();
    if !options.has_extension(&extension) {
        return None;
    }
    options
        .get_extension(&extension)
        .as_message()?
        .transcode_to()
        .ok()
}

/// Returns the place of a field of the option.
pub(super) fn place(rpc: &MethodDescriptor, field: i32) -> Place {
    Place::of(
        &rpc.parent_file(),
        &[rpc.path(), &[4, NUMBER, field]].concat(),
    )
}

/// Returns the error of an option on a method.
pub(super) fn not_a_topic_error(rpc: &MethodDescriptor) -> Diagnostic {
    Diagnostic::new(
        place(rpc, REPLAY),
        format!(
            "option `({NAME})` on `{}`, which is not a topic",
            rpc.name()
        ),
        "remove the option, or write `stream` before the message to publish",
    )
}

/// Checks that each field has a known value, and an effect on this form of topic.
pub(super) fn check(
    rpc: &MethodDescriptor,
    publishers: Publishers,
    option: &TopicOption,
    errors: &mut Vec<Diagnostic>,
) {
    for (name, number, field, values) in [
        ("retain", option.retain, RETAIN, "`LAST`, `LAST_PER_KEY`"),
        (
            "overflow",
            option.overflow,
            OVERFLOW,
            "`DROP_OLDEST`, `CONFLATE`, `DISCONNECT`",
        ),
    ] {
        // 0 is the value of an unset field.
        let last = 1 + values.matches(", ").count();
        if usize::try_from(number).is_ok_and(|number| number <= last) {
            continue;
        }
        errors.push(Diagnostic::new(
            place(rpc, field),
            format!("unknown value {number} of `{name}` on `{}`", rpc.name()),
            format!("write one of {values}"),
        ));
    }
    let name = rpc.name();
    let set = [
        ("replay", REPLAY, option.replay != 0),
        ("retain", RETAIN, option.retain != 0),
        ("overflow", OVERFLOW, option.overflow != 0),
        ("filter", FILTER, !option.filter.is_empty()),
        ("signed", SIGNED, option.signed),
    ];
    for (field, number, _) in set.into_iter().filter(|(.., set)| *set) {
        match publishers {
            Publishers::Clients => errors.push(Diagnostic::new(
                place(rpc, number),
                format!("`{field}` has no effect on `{name}`: no client subscribes to it"),
                format!("remove `{field}`"),
            )),
            Publishers::Server if number == FILTER => errors.push(Diagnostic::new(
                place(rpc, number),
                format!("`filter` has no effect on `{name}`: its request message is the filter"),
                format!("remove `filter`, and write `rpc {name}({})`", option.filter),
            )),
            Publishers::Server | Publishers::Both => {}
        }
    }
}

/// Returns the message with the name in `filter`, resolved from the package of the rpc as protobuf does.
pub(super) fn filter_message(
    rpc: &MethodDescriptor,
    option: &TopicOption,
    errors: &mut Vec<Diagnostic>,
) -> Option<MessageDescriptor> {
    let pool = rpc.parent_pool();
    let name = option.filter.as_str();
    let package = rpc.parent_file().package_name().to_owned();
    let candidates = candidates(&package, name);
    let found = candidates.iter().find_map(|n| pool.get_message_by_name(n));
    if found.is_none() {
        let is_enum = candidates
            .iter()
            .any(|n| pool.get_enum_by_name(n).is_some());
        let topic = rpc.name();
        let (message, help) = if is_enum {
            (
                format!("`filter` of `{topic}` is `{name}`, an enum instead of a message"),
                format!("write a message with a field of type `{name}`"),
            )
        } else {
            (
                format!("`filter` of `{topic}` is `{name}`, an unknown message"),
                format!("write a message of `{package}`, or the full name of an imported one"),
            )
        };
        errors.push(Diagnostic::new(place(rpc, FILTER), message, help));
    }
    found
}

/// Returns the full names that a name can mean in a package, innermost first.
fn candidates(package: &str, name: &str) -> Vec<String> {
    if let Some(full) = name.strip_prefix('.') {
        return vec![full.to_owned()];
    }
    let mut names = Vec::new();
    let mut scope = Some(package).filter(|package| !package.is_empty());
    while let Some(package) = scope {
        names.push(format!("{package}.{name}"));
        scope = package.rsplit_once('.').map(|(outer, _)| outer);
    }
    names.push(name.to_owned());
    names
}

/// Returns the error of `LAST_PER_KEY` on a topic without filter fields.
pub(super) fn missing_key_error(rpc: &MethodDescriptor, publishers: Publishers) -> Diagnostic {
    let filter = match publishers {
        Publishers::Both => "`filter: \"…\"` with a message that has the fields of the key",
        _ => "a request message with the fields of the key",
    };
    Diagnostic::new(
        place(rpc, RETAIN),
        format!(
            "`LAST_PER_KEY` on `{}`, which has no key: its filter has no fields",
            rpc.name()
        ),
        format!("add {filter}, or write `LAST`"),
    )
}
