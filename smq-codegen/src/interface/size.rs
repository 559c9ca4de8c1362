//! The option `(smq.v1.method)`: the maximum size of messages from clients, and whether the reply comes in parts.

use prost::Message as _;
use prost_reflect::{DescriptorPool, MethodDescriptor};

use super::{Publishers, option};
use crate::diagnostic::{Diagnostic, Place};

pub(super) const NAME: &str = "smq.v1.method";

/// The numbers of the option and of its fields.
const NUMBER: i32 = 50718;
const MESSAGE_BYTES: i32 = 1;
const STREAMS: i32 = 2;

/// The maximum for requests, because both sides hold a whole message in memory.
const MAX_REQUEST: u32 = 1 << 30;

/// The maximum for events that clients receive.
const MAX_EVENT: u32 = 64 << 20;

/// `smq.v1.Method`.
#[derive(Clone, PartialEq, prost::Message)]
struct MethodOption {
    #[prost(uint32, optional, tag = "1")]
    message_bytes: Option<u32>,
    #[prost(bool, tag = "2")]
    streams: bool,
}

/// The options of an rpc, as far as they say that it replies in parts.
#[derive(Clone, PartialEq, prost::Message)]
pub(crate) struct StreamsOption {
    #[prost(message, optional, tag = "50718")]
    method: Option<MethodOption>,
}

impl StreamsOption {
    /// Returns the option of an rpc that replies in parts.
    pub(crate) fn set() -> Self {
        let option = MethodOption {
            message_bytes: None,
            streams: true,
        };
        Self {
            method: Some(option),
        }
    }

    pub(super) fn is_set(rpc: &MethodDescriptor) -> bool {
        // The bytes have the option even where no file declares it.
        let option = Self::decode(&*rpc.options().encode_to_vec()).unwrap_or_default();
        option.method.is_some_and(|method| method.streams)
    }
}

/// Returns the error of an rpc that cannot reply in parts.
pub(super) fn no_parts_error(rpc: &MethodDescriptor) -> Diagnostic {
    let (name, part) = (rpc.name(), rpc.output());
    let (what, help) = if rpc.is_client_streaming() {
        let request = rpc.input();
        (
            "takes a stream of requests",
            format!(
                "remove `stream` before `{}`, or remove `streams`",
                request.name()
            ),
        )
    } else {
        (
            "returns one message",
            format!("return `stream {}`, or remove `streams`", part.name()),
        )
    };
    Diagnostic::new(
        place(rpc, STREAMS),
        format!("`streams` on `{name}`, which {what}"),
        help,
    )
}

/// Returns the place of a field of the option.
fn place(rpc: &MethodDescriptor, field: i32) -> Place {
    let path = [rpc.path(), &[4, NUMBER, field]].concat();
    Place::of(&rpc.parent_file(), &path)
}

/// Returns the maximum size in bytes that the rpc sets.
pub(super) fn read(
    pool: &DescriptorPool,
    rpc: &MethodDescriptor,
    publishers: Option<Publishers>,
    errors: &mut Vec<Diagnostic>,
) -> Option<u32> {
    let bytes = option::read_extension::<MethodOption>(NAME, pool, rpc)?.message_bytes?;
    let name = rpc.name();
    let wrong = match (publishers, bytes) {
        (Some(Publishers::Server), _) => Some((
            format!("`message_bytes` has no effect on `{name}`: only the server publishes it"),
            "remove `message_bytes`; the server's limits apply to the filter".to_owned(),
        )),
        (_, 0) => Some((
            format!("`message_bytes` on `{name}` is 0, so that no message is accepted"),
            "write a number of bytes, or remove it to keep the server's limit".to_owned(),
        )),
        (Some(Publishers::Both), bytes) if bytes > MAX_EVENT => Some((
            format!("`message_bytes` on `{name}` is {bytes}, more than a client can receive"),
            format!("write at most {MAX_EVENT} (64 MiB)"),
        )),
        (_, bytes) if bytes > MAX_REQUEST => Some((
            format!("`message_bytes` on `{name}` is {bytes}, above the maximum"),
            format!("write at most {MAX_REQUEST} (1 GiB), and send larger data in parts"),
        )),
        _ => None,
    };
    if let Some((message, help)) = wrong {
        errors.push(Diagnostic::new(place(rpc, MESSAGE_BYTES), message, help));
        return None;
    }
    Some(bytes)
}
