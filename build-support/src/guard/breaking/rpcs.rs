//! Changes of services, methods and topics, and of their options.

use std::collections::BTreeMap;

use protox::prost_reflect::{
    DescriptorPool, MessageDescriptor, MethodDescriptor, ServiceDescriptor,
    prost_types::method_options::IdempotencyLevel,
};

use super::{BOTH, Change, Report, options, options::RpcOption, own};
use crate::guard::{
    places::Spot,
    users::{Roles, Uses},
};

/// Fields of `MethodDescriptorProto`, and the options of an rpc.
const INPUT_TYPE: i32 = 2;
const OUTPUT_TYPE: i32 = 3;
const OPTIONS: i32 = 4;
const IDEMPOTENCY_LEVEL: i32 = 34;
const TOPIC: i32 = 50717;
const METHOD: i32 = 50718;

/// The option `(smq.v1.interface)` of a file, and the options of a file.
const INTERFACE: i32 = 50717;
const FILE_OPTIONS: i32 = 8;

/// The size of a message that a server takes by default, where the option says nothing.
const MESSAGE_BYTES: i64 = 4 << 20;

pub(super) fn compare(old: &DescriptorPool, new: &DescriptorPool, report: &mut Report<'_>) {
    let interfaces = (interfaces(old), interfaces(new));
    for service in own(old.services(), ServiceDescriptor::parent_file) {
        let name = service.full_name();
        let Some(now) = new.get_service_by_name(name) else {
            let file = service.parent_file().name().to_owned();
            let change = change(
                "SERVICE_NO_DELETE",
                format!("service `{name}` is gone"),
                "keep it, perhaps with `option deprecated = true;`, until no client uses this version",
            );
            let uses = Roles::of_all(service.methods());
            report.add(&Spot::new(&file, &[], &[]), &uses, change);
            continue;
        };
        for rpc in service.methods() {
            match now.methods().find(|now| now.name() == rpc.name()) {
                Some(now) => compare_rpcs(&rpc, &now, report),
                None => {
                    let spot = Spot::new(now.parent_file().name(), now.path(), &[]);
                    let change = change(
                        "RPC_NO_DELETE",
                        format!("rpc `{}` is gone", rpc.full_name()),
                        "keep it, perhaps with `option deprecated = true;`, until no client uses this version",
                    );
                    report.add(&spot, &Roles::uses(&rpc), change);
                }
            }
        }
        let package = service.parent_file().package_name().to_owned();
        if let (Some(was), Some(is)) = (interfaces.0.get(&package), interfaces.1.get(&package))
            && was != is
        {
            let change = change(
                "FILE_SAME_INTERFACE",
                format!(
                    "service `{name}` was of the interface `{was}` and is of `{is}`: its URLs change"
                ),
                "keep `(smq.v1.interface)`, or the name in `Compiler::interface`",
            );
            let spot = Spot::new(now.parent_file().name(), &[FILE_OPTIONS, INTERFACE], &[]);
            report.add(&spot, &Roles::of_all(service.methods()), change);
        }
    }
}

/// Returns the application and version of each package with services.
fn interfaces(pool: &DescriptorPool) -> BTreeMap<String, String> {
    let with_services = pool.files().filter(|file| file.services().len() > 0);
    let named = with_services.map(|file| {
        let package = file.package_name().to_owned();
        let name = options::interface(&file).filter(|name| !name.is_empty());
        (package.clone(), name.unwrap_or(package))
    });
    named.collect()
}

/// Returns a change that breaks no encoding.
fn change(rule: &'static str, message: String, help: &str) -> Change {
    Change {
        rule,
        message,
        help: help.to_owned(),
        encodings: &[],
    }
}

fn compare_rpcs(old: &MethodDescriptor, new: &MethodDescriptor, report: &mut Report<'_>) {
    let uses = Roles::uses(old);
    let file = new.parent_file();
    let name = old.full_name();
    let mut add = |path: &[i32], change: Change| {
        report.add(&Spot::new(file.name(), new.path(), path), &uses, change);
    };
    let another = "keep the rpc as it is, and add one with another name";
    for (side, rule, was, is) in [
        (
            "its client",
            "RPC_SAME_CLIENT_STREAMING",
            old.is_client_streaming(),
            new.is_client_streaming(),
        ),
        (
            "its server",
            "RPC_SAME_SERVER_STREAMING",
            old.is_server_streaming(),
            new.is_server_streaming(),
        ),
    ] {
        if was != is {
            let (was, is) = if was {
                ("a stream", "one message")
            } else {
                ("one message", "a stream")
            };
            add(
                &[],
                change(
                    rule,
                    format!("rpc `{name}` had {was} from {side}, and has {is}"),
                    another,
                ),
            );
        }
    }
    for (part, rule, path, was, is) in [
        (
            "request",
            "RPC_SAME_REQUEST_TYPE",
            INPUT_TYPE,
            old.input(),
            new.input(),
        ),
        (
            "response",
            "RPC_SAME_RESPONSE_TYPE",
            OUTPUT_TYPE,
            old.output(),
            new.output(),
        ),
    ] {
        if was.full_name() != is.full_name() {
            let (was, is) = (was.full_name(), is.full_name());
            let message = format!("the {part} of rpc `{name}` was `{was}` and is `{is}`");
            let encodings = BOTH;
            add(
                &[path],
                Change {
                    encodings,
                    ..change(rule, message, another)
                },
            );
        }
    }
    let level = |rpc: &MethodDescriptor| {
        let options = rpc.method_descriptor_proto().options.as_ref();
        options.map_or(IdempotencyLevel::IdempotencyUnknown, |options| {
            options.idempotency_level()
        })
    };
    if level(old) != level(new) {
        let (was, is) = (level(old).as_str_name(), level(new).as_str_name());
        let message = format!("the idempotency level of rpc `{name}` was {was} and is {is}");
        let help =
            "keep the option: clients send such a request again, and caches keep its response";
        add(
            &[OPTIONS, IDEMPOTENCY_LEVEL],
            change("RPC_SAME_IDEMPOTENCY_LEVEL", message, help),
        );
    }
    let is_topic = |rpc: &MethodDescriptor| {
        (rpc.is_client_streaming() || rpc.is_server_streaming()) && !options::streams(rpc)
    };
    if options::streams(old) != options::streams(new) {
        let (was, is) = if options::streams(old) {
            ("a method", "a topic")
        } else {
            ("a topic", "a method")
        };
        let message = format!("rpc `{name}` was {was} and is {is}, because `streams` has changed");
        add(
            &[OPTIONS, METHOD],
            change("RPC_SAME_STREAMS", message, another),
        );
    } else if is_topic(old) && is_topic(new) {
        topic_options(old, new, &mut add);
        filter(old, new, report);
    }
    message_bytes(old, new, report);
}

/// Compares the options of a topic.
fn topic_options(
    old: &MethodDescriptor,
    new: &MethodDescriptor,
    add: &mut impl FnMut(&[i32], Change),
) {
    let name = old.full_name();
    let (was, is) = (RpcOption::topic(old), RpcOption::topic(new));
    for (field, rule, loss) in [
        (
            "retain",
            "TOPIC_NO_LESS_RETAIN",
            "a new subscriber gets less of the state",
        ),
        (
            "replay",
            "TOPIC_NO_LESS_REPLAY",
            "a subscriber that was away gets fewer events",
        ),
        (
            "durable",
            "TOPIC_NO_LESS_DURABLE",
            "a restart of the server becomes a gap",
        ),
        (
            "signed",
            "TOPIC_NO_LESS_SIGNED",
            "a subscriber refuses events without a signature",
        ),
    ] {
        if is.number(field) < was.number(field) {
            let value = |option: &RpcOption| match (option.name(field), option.number(field)) {
                (name, _) if !name.is_empty() => format!("`{name}`"),
                (_, 0) => "unset".to_owned(),
                (_, number) if field == "replay" => number.to_string(),
                _ => "`true`".to_owned(),
            };
            let (was, is) = (value(&was), value(&is));
            let message = format!("`{field}` of topic `{name}` was {was} and is {is}: {loss}");
            let help = format!("keep `{field}`, or add a topic with another name");
            add(&[OPTIONS, TOPIC], change(rule, message, &help));
        }
    }
    // Unset is as DROP_OLDEST.
    let overflow = |option: &RpcOption| match &option.name("overflow")[..] {
        "" | "OVERFLOW_UNSPECIFIED" => "DROP_OLDEST".to_owned(),
        name => name.to_owned(),
    };
    let (was, is) = (overflow(&was), overflow(&is));
    if was != is {
        let message = format!("`overflow` of topic `{name}` was `{was}` and is `{is}`");
        let help = "keep `overflow`: subscribers that fall behind expect what it promises";
        add(
            &[OPTIONS, TOPIC],
            change("TOPIC_SAME_OVERFLOW", message, help),
        );
    }
}

/// Compares the filters of a topic. What they filter by stays.
fn filter(old: &MethodDescriptor, new: &MethodDescriptor, report: &mut Report<'_>) {
    let name = old.full_name();
    let spot = |path: &[i32]| Spot::new(new.parent_file().name(), new.path(), path);
    // Only subscribers have a filter.
    let uses: Uses = Roles::uses(old)
        .into_iter()
        .filter(|(role, _)| *role == super::Breaks::Subscribers)
        .collect();
    let message = |rpc: &MethodDescriptor| -> Option<MessageDescriptor> {
        match (rpc.is_client_streaming(), rpc.is_server_streaming()) {
            (false, true) => Some(rpc.input()),
            (true, true) => rpc
                .parent_pool()
                .get_message_by_name(&options::filter(rpc)?),
            _ => None,
        }
    };
    let (Some(was), is) = (message(old), message(new)) else {
        return;
    };
    let Some(is) = is.filter(|is| is.full_name() == was.full_name()) else {
        // Another request is another rule.
        if old.is_client_streaming() {
            let now = options::filter(new).map_or("none".to_owned(), |name| format!("`{name}`"));
            let message = format!(
                "the filter of topic `{name}` was `{}` and is {now}",
                was.full_name()
            );
            let help = "keep the filter: without it, a subscriber gets what it did not ask for";
            report.add(
                &spot(&[OPTIONS, TOPIC]),
                &uses,
                change("TOPIC_SAME_FILTER", message, help),
            );
        }
        return;
    };
    for field in was
        .fields()
        .filter(|field| is.get_field(field.number()).is_none())
    {
        let message = format!(
            "the filter of topic `{name}` has no field `{}` any more",
            field.name()
        );
        let help = "keep the field: a server that does not know it delivers what the subscriber did not ask for";
        let at = Spot::new(is.parent_file().name(), is.path(), &[]);
        report.add(
            &at,
            &uses,
            change("TOPIC_FILTER_FIELD_NO_DELETE", message, help),
        );
    }
}

/// Compares the size that a request or an event of a client may have.
fn message_bytes(old: &MethodDescriptor, new: &MethodDescriptor, report: &mut Report<'_>) {
    let bytes = |rpc: &MethodDescriptor| match RpcOption::method(rpc).number("message_bytes") {
        0 => (
            MESSAGE_BYTES,
            format!("that of the server, by default {MESSAGE_BYTES}"),
        ),
        bytes => (bytes, bytes.to_string()),
    };
    let ((was, was_text), (is, is_text)) = (bytes(old), bytes(new));
    if is < was {
        let message = format!(
            "`message_bytes` of rpc `{}` was {was_text} and is {is_text}",
            old.full_name()
        );
        let help = "keep it: the server refuses what clients may send today";
        let spot = Spot::new(new.parent_file().name(), new.path(), &[OPTIONS, METHOD]);
        // Who only subscribes sends no events.
        let mut uses = Roles::uses(old);
        uses.retain(|(role, _)| *role != super::Breaks::Subscribers);
        report.add(
            &spot,
            &uses,
            change("RPC_NO_LESS_MESSAGE_BYTES", message, help),
        );
    }
}
