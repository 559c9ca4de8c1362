//! The cryptography of sealed sessions and sealed topics, without input and output.
//!
//! `PROTOCOL.md`, "Sealed sessions", specifies the wire. The types prevent misuse: a sealer numbers its frames itself,
//! an opener takes only the next frame, and an ephemeral key is consumed by its key agreement.

mod agreement;
mod broadcast;
mod event_mac;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
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

pub(crate) use self::{
    agreement::{ClientEnd, ServerEnd},
    broadcast::{CurrentKey, SealedEvent, SealedTopic},
    event_mac::EventDigest,
    hello::{HelloError, HelloReply, KEY_LIFE, PendingHello, hello_endpoint},
    reader::TopicReader,
    stream::Sealer,
    topic::TopicKey,
};

/// A message cannot be opened, or is not the expected one. Only the local log gets the reason, not the peer.
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
