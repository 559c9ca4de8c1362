//! The option `(smq.v1.topic)`, and where it makes sense.

use prost::Message;
use prost_reflect::{DescriptorPool, MessageDescriptor, MethodDescriptor};

use super::{Overflow, Publishers, Retain};
use crate::diagnostic::{Diagnostic, Place};

const NAME: &str = "smq.v1.topic";

/// The number of the option, and of its fields.
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
}

impl Retain {
    pub(super) fn of(number: i32) -> Self {
        match number {
            1 => Self::Last,
            2 => Self::LastPerKey,
            _ => Self::Nothing,
        }
    }
}

impl Overflow {
    pub(super) fn of(number: i32) -> Self {
        match number {
            2 => Self::Conflate,
            3 => Self::Disconnect,
            _ => Self::DropOldest,
        }
    }
}

/// Returns the option of an rpc, if it has one.
pub(super) fn read(pool: &DescriptorPool, rpc: &MethodDescriptor) -> Option<TopicOption> {
    named(NAME, pool, rpc)
}

/// Returns the option of that name of an rpc, if it has it.
pub(super) fn named<M: Message + Default>(
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

/// Returns where a field of the option stands.
pub(super) fn place(rpc: &MethodDescriptor, field: i32) -> Place {
    Place::of(
        &rpc.parent_file(),
        &[rpc.path(), &[4, NUMBER, field]].concat(),
    )
}

/// The error of an option on a method that is no topic.
pub(super) fn misplaced(rpc: &MethodDescriptor) -> Diagnostic {
    Diagnostic::new(
        place(rpc, REPLAY),
        format!(
            "`{}` has the option `({NAME})`, and is no topic",
            rpc.name()
        ),
        "take the option away; or write `stream` before the message that is published",
    )
}

/// Checks that each field that is set has a meaning on such a topic.
pub(super) fn check(
    rpc: &MethodDescriptor,
    publishers: Publishers,
    option: &TopicOption,
    errors: &mut Vec<Diagnostic>,
) {
    for (what, number, field, values) in [
        ("retain", option.retain, RETAIN, "`LAST`, `LAST_PER_KEY`"),
        (
            "overflow",
            option.overflow,
            OVERFLOW,
            "`DROP_OLDEST`, `CONFLATE`, `DISCONNECT`",
        ),
    ] {
        // Of each, 0 stands for nothing said.
        let named = 1 + values.matches(", ").count();
        if usize::try_from(number).is_ok_and(|number| number <= named) {
            continue;
        }
        errors.push(Diagnostic::new(
            place(rpc, field),
            format!(
                "`{what}` on `{}` is {number}, which means nothing",
                rpc.name()
            ),
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
                format!("`{field}` on `{name}`, which only clients publish: it has no subscribers"),
                format!("take `{field}` away"),
            )),
            Publishers::Server if number == FILTER => errors.push(Diagnostic::new(
                place(rpc, number),
                format!("`filter` on `{name}`, whose filter is its request message"),
                format!(
                    "take `filter` away, and write `rpc {name}({})`",
                    option.filter
                ),
            )),
            Publishers::Server | Publishers::Both => {}
        }
    }
}

/// Returns the message that `filter` names, resolved from the package of the rpc as in protobuf.
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
        let why = if is_enum {
            format!("`{name}` is an enum")
        } else {
            format!("there is no `{name}`")
        };
        errors.push(Diagnostic::new(
            place(rpc, FILTER),
            format!("`filter` names no message: {why}"),
            if is_enum {
                format!("name a message instead, one with a field of type `{name}`")
            } else {
                format!("name a message of `{package}`, or one that is imported, by its full name")
            },
        ));
    }
    found
}

/// Returns the full names that a name may stand for in a package, the innermost first.
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

/// The error of keeping the last event for each key, without a key.
pub(super) fn no_key(rpc: &MethodDescriptor, publishers: Publishers) -> Diagnostic {
    let filter = match publishers {
        Publishers::Both => "a filter: `filter: \"…\"`, a message with the fields of the key",
        _ => "a filter: a request message with the fields of the key",
    };
    Diagnostic::new(
        place(rpc, RETAIN),
        format!(
            "`LAST_PER_KEY` on `{}`, which has no key: its filter has no fields",
            rpc.name()
        ),
        format!("give it {filter}; or write `LAST`"),
    )
}
