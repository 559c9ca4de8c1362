//! The option `(smq.v1.method)`: how large what clients send may be.

use prost_reflect::{DescriptorPool, MethodDescriptor};

use super::{Publishers, option};
use crate::diagnostic::{Diagnostic, Place};

const NAME: &str = "smq.v1.method";

/// The number of the option, and of its field.
const NUMBER: i32 = 50718;
const MESSAGE_BYTES: i32 = 1;

/// Nothing is larger: it is held in memory whole, on both sides.
const MOST: u32 = 1 << 30;

/// Nothing that is sent to subscribers is larger: it is what a client takes.
const MOST_EVENT: u32 = 64 << 20;

/// `smq.v1.Method`.
#[derive(Clone, PartialEq, prost::Message)]
struct MethodOption {
    #[prost(uint32, optional, tag = "1")]
    message_bytes: Option<u32>,
}

/// Returns how many bytes the message that clients send may have, if the rpc says so.
pub(super) fn read(
    pool: &DescriptorPool,
    rpc: &MethodDescriptor,
    publishers: Option<Publishers>,
    errors: &mut Vec<Diagnostic>,
) -> Option<u32> {
    let bytes = option::named::<MethodOption>(NAME, pool, rpc)?.message_bytes?;
    let name = rpc.name();
    let wrong = match (publishers, bytes) {
        (Some(Publishers::Server), _) => Some((
            format!("`message_bytes` on `{name}`, which only the server publishes: clients send it nothing"),
            "take `message_bytes` away; the limits of the server hold for its filter".to_owned(),
        )),
        (_, 0) => Some((
            format!("`message_bytes` on `{name}` is 0, which lets nothing through"),
            "write how many bytes a message may have; or take it away, and the server's limit holds"
                .to_owned(),
        )),
        (Some(Publishers::Both), bytes) if bytes > MOST_EVENT => Some((
            format!("`message_bytes` on `{name}` is {bytes}, more than a subscriber takes"),
            format!("write {MOST_EVENT} (64 MiB) at most"),
        )),
        (_, bytes) if bytes > MOST => Some((
            format!("`message_bytes` on `{name}` is {bytes}, more than is held in memory"),
            format!("write {MOST} (1 GiB) at most; send what is larger in parts"),
        )),
        _ => None,
    };
    if let Some((message, help)) = wrong {
        let path = [rpc.path(), &[4, NUMBER, MESSAGE_BYTES]].concat();
        errors.push(Diagnostic::new(
            Place::of(&rpc.parent_file(), &path),
            message,
            help,
        ));
        return None;
    }
    Some(bytes)
}
