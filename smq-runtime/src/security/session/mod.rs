//! Sealed sessions, and topics that are sealed once for all their subscribers: bytes in, bytes out.
//!
//! `PROTOCOL.md` says what is on the wire ("Sealed sessions"). Each type here can be used in one way
//! only: what seals counts by itself, what opens takes nothing but what comes next, and a key agreement
//! is used up by agreeing.

mod agreement;
mod broadcast;
mod hello;
mod packet;
mod reader;
mod salt;
mod signs;
mod stream;
mod tally;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod topic;

use std::fmt;

#[cfg(any(test, fuzzing))]
pub(super) use self::{agreement::agreed_with, packet::PacketKey};
pub(crate) use self::{
    agreement::{ClientEnd, ServerEnd},
    broadcast::{SealedEvent, SealedTopic, Turn},
    hello::{Greeting, KEY_LIFE, NoSession, Welcome, place},
    reader::TopicReader,
    signs::{Sign, Signs},
    stream::Sealer,
    tally::EventDigest,
    topic::TopicKey,
};

/// What came cannot be opened, or is not what comes next. The reason is for the local log: the other end,
/// and whoever stands in between, gets none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unopened(pub(crate) &'static str);

impl fmt::Display for Unopened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Unopened {}
