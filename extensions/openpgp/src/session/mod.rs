//! Sealed sessions, and topics that are sealed once for all their subscribers: bytes in, bytes out.
//!
//! `PROTOCOL.md` says what is on the wire ("Sealed sessions"). Each type here can be used in one way
//! only: what seals counts by itself, what opens takes nothing but what comes next, and a key agreement
//! is used up by agreeing.

mod agreement;
mod broadcast;
mod event_mac;
mod hello;
mod packet;
mod reader;
mod salt;
mod stream;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod topic;

use std::fmt;

use smq_runtime::schema;

#[cfg(any(test, fuzzing))]
pub(crate) use self::{agreement::agreed_with, packet::PacketKey};
pub(crate) use self::{
    agreement::{ClientEnd, ServerEnd},
    broadcast::{CurrentKey, SealedEvent, SealedTopic},
    event_mac::EventDigest,
    hello::{HelloError, HelloReply, KEY_LIFE, PendingHello, hello_endpoint},
    reader::TopicReader,
    stream::Sealer,
    topic::TopicKey,
};

/// What came cannot be opened, or is not what comes next. The reason is for the local log: the other end,
/// and whoever stands in between, gets none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SessionError(pub(crate) &'static str);

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for SessionError {}

/// Returns whether the server signs each event of a topic.
pub(crate) fn is_signed(method: &schema::Method) -> bool {
    let topic = method.topic.as_ref();
    topic.is_none_or(|topic| topic.signed)
}
