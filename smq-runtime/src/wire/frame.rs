//! The messages of `smq/v1/frame.proto`, which documents them.
//!
//! They are handwritten, so that the runtime builds without a generator. `wire/tests.rs` compares them with the file.

use std::collections::BTreeMap;

use bytes::Bytes;
use prost::{Message, Oneof};
use serde::{Deserialize, Serialize};

use super::{
    canonical::{base64_text, is_zero, nullable, number_text, objects},
    headers::FrameHeaders,
};

#[derive(Clone, PartialEq, Message)]
pub(crate) struct ClientFrame {
    #[prost(uint32, tag = "1")]
    pub(crate) id: u32,
    #[prost(oneof = "client_frame::Frame", tags = "2, 3, 4, 5, 6, 7, 8, 9")]
    pub(crate) frame: Option<client_frame::Frame>,
}

pub(crate) mod client_frame {
    use super::{Cancel, Close, Credit, Hello, Oneof, Publish, Request, Subscribe, Unsubscribe};

    #[derive(Clone, PartialEq, Oneof)]
    pub(crate) enum Frame {
        #[prost(message, tag = "2")]
        Subscribe(Subscribe),
        #[prost(message, tag = "3")]
        Unsubscribe(Unsubscribe),
        #[prost(message, tag = "4")]
        Credit(Credit),
        #[prost(message, tag = "5")]
        Publish(Publish),
        #[prost(message, tag = "6")]
        Request(Request),
        #[prost(message, tag = "7")]
        Cancel(Cancel),
        #[prost(message, tag = "8")]
        Close(Close),
        #[prost(message, tag = "9")]
        Hello(Hello),
    }
}

#[derive(Clone, PartialEq, Message, Serialize)]
pub(crate) struct ServerFrame {
    #[prost(uint32, tag = "1")]
    pub(crate) id: u32,
    #[prost(
        oneof = "server_frame::Frame",
        tags = "2, 3, 4, 5, 6, 7, 8, 10, 11, 12"
    )]
    #[serde(flatten)]
    pub(crate) frame: Option<server_frame::Frame>,
}

impl ServerFrame {
    pub(crate) fn new(id: u32, frame: impl Into<server_frame::Frame>) -> Self {
        Self {
            id,
            frame: Some(frame.into()),
        }
    }
}

pub(crate) mod server_frame {
    use super::{
        Close, Drain, End, Event, Expiring, Gap, Oneof, Receipt, Reply, RetainedEnd, Serialize,
        Subscribed,
    };

    #[derive(Clone, PartialEq, Oneof, Serialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) enum Frame {
        #[prost(message, tag = "2")]
        Subscribed(Subscribed),
        /// Encoded by `topic::StoredEvent`, not through this type.
        #[serde(skip)]
        #[prost(message, tag = "3")]
        Event(Event),
        #[prost(message, tag = "4")]
        Gap(Gap),
        #[prost(message, tag = "5")]
        Receipt(Receipt),
        #[prost(message, tag = "6")]
        End(End),
        /// In JSON, the embedded message needs its descriptor: see `server/session/frame_codec.rs`.
        #[serde(skip)]
        #[prost(message, tag = "7")]
        Reply(Reply),
        #[prost(message, tag = "8")]
        Drain(Drain),
        #[prost(message, tag = "10")]
        Close(Close),
        #[prost(message, tag = "11")]
        Expiring(Expiring),
        #[prost(message, tag = "12")]
        RetainedEnd(RetainedEnd),
    }

    macro_rules! from {
        ($($message:ident)*) => {
            $(impl From<$message> for Frame {
                fn from(message: $message) -> Self {
                    Self::$message(message)
                }
            })*
        };
    }

    from!(Subscribed Event Gap Receipt End Reply Drain Close Expiring RetainedEnd);
}

#[derive(Clone, Copy, PartialEq, Eq, Message, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Position {
    #[prost(uint64, tag = "1")]
    #[serde(with = "number_text")]
    pub(crate) epoch: u64,
    #[prost(uint64, tag = "2")]
    #[serde(with = "number_text")]
    pub(crate) sequence: u64,
    #[prost(uint64, tag = "3")]
    #[serde(with = "number_text", skip_serializing_if = "is_zero")]
    pub(crate) retained_from: u64,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct Subscribe {
    #[prost(string, tag = "1")]
    pub(crate) topic: String,
    #[prost(bytes = "bytes", tag = "2")]
    pub(crate) filter: Bytes,
    #[prost(oneof = "subscribe::Start", tags = "3, 4")]
    pub(crate) start: Option<subscribe::Start>,
    #[prost(uint64, tag = "5")]
    pub(crate) window: u64,
}

pub(crate) mod subscribe {
    use super::{Oneof, Position};

    #[derive(Clone, PartialEq, Oneof)]
    pub(crate) enum Start {
        #[prost(message, tag = "3")]
        After(Position),
        #[prost(bool, tag = "4")]
        Live(bool),
    }
}

#[derive(Clone, PartialEq, Message, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Subscribed {
    #[prost(message, optional, tag = "1")]
    pub(crate) position: Option<Position>,
    #[prost(uint64, tag = "2")]
    #[serde(with = "number_text")]
    pub(crate) replayed: u64,
    #[prost(bool, tag = "3")]
    pub(crate) resumed: bool,
    #[prost(bool, tag = "4")]
    pub(crate) retained: bool,
}

#[derive(Clone, PartialEq, Message, Serialize)]
pub(crate) struct RetainedEnd {}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct Event {
    #[prost(uint64, tag = "1")]
    pub(crate) sequence: u64,
    #[prost(bytes = "bytes", tag = "2")]
    pub(crate) payload: Bytes,
    #[prost(btree_map = "string, string", tag = "3")]
    pub(crate) headers: FrameHeaders,
}

#[derive(Clone, PartialEq, Message, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Gap {
    #[prost(message, optional, tag = "1")]
    pub(crate) from: Option<Position>,
    #[prost(message, optional, tag = "2")]
    pub(crate) to: Option<Position>,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct Unsubscribe {}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct Credit {
    #[prost(uint64, tag = "1")]
    pub(crate) bytes: u64,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct Publish {
    #[prost(string, tag = "1")]
    pub(crate) topic: String,
    #[prost(bytes = "bytes", tag = "2")]
    pub(crate) payload: Bytes,
    #[prost(uint64, tag = "3")]
    pub(crate) sequence: u64,
    #[prost(bool, tag = "4")]
    pub(crate) again: bool,
    #[prost(btree_map = "string, string", tag = "5")]
    pub(crate) headers: FrameHeaders,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct Request {
    #[prost(string, tag = "1")]
    pub(crate) method: String,
    #[prost(bytes = "bytes", tag = "2")]
    pub(crate) payload: Bytes,
    #[prost(uint32, tag = "3")]
    pub(crate) timeout_ms: u32,
    #[prost(btree_map = "string, string", tag = "4")]
    pub(crate) headers: FrameHeaders,
    #[prost(uint64, tag = "5")]
    pub(crate) window: u64,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct Cancel {}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct Reply {
    #[prost(bytes = "bytes", tag = "1")]
    pub(crate) payload: Bytes,
    #[prost(btree_map = "string, string", tag = "2")]
    pub(crate) headers: FrameHeaders,
    #[prost(bool, tag = "3")]
    pub(crate) more: bool,
    #[prost(bytes = "bytes", repeated, tag = "4")]
    pub(crate) parts: Vec<Bytes>,
}

#[derive(Clone, PartialEq, Message, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Drain {
    #[prost(uint32, tag = "1")]
    pub(crate) retry_ms: u32,
}

/// Decoded by servers and encoded by clients only.
#[derive(Clone, PartialEq, Message)]
pub(crate) struct Hello {
    #[prost(bytes = "bytes", tag = "1")]
    pub(crate) publisher: Bytes,
    #[prost(uint64, tag = "2")]
    pub(crate) published: u64,
    #[prost(btree_map = "string, string", tag = "3")]
    pub(crate) headers: FrameHeaders,
}

#[derive(Clone, PartialEq, Message, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Expiring {
    #[prost(uint32, tag = "1")]
    pub(crate) in_ms: u32,
}

#[derive(Clone, PartialEq, Message, Serialize)]
pub(crate) struct Close {
    #[prost(uint32, tag = "1")]
    pub(crate) code: u32,
    #[prost(string, tag = "2")]
    pub(crate) reason: String,
}

#[derive(Clone, PartialEq, Message, Serialize)]
pub(crate) struct Receipt {
    #[prost(message, optional, tag = "1")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) position: Option<Position>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[prost(btree_map = "string, string", tag = "2")]
    pub(crate) headers: FrameHeaders,
}

#[derive(Clone, PartialEq, Message, Serialize)]
pub(crate) struct End {
    #[prost(message, optional, tag = "1")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<Status>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[prost(btree_map = "string, string", tag = "2")]
    pub(crate) headers: FrameHeaders,
}

/// The messages of one exchange of a session over HTTP, in protobuf.
#[derive(Clone, PartialEq, Message)]
pub(crate) struct Batch {
    #[prost(bytes = "bytes", repeated, tag = "1")]
    pub(crate) messages: Vec<Bytes>,
}

/// Rejects unknown fields, like envelopes; `wire/json.rs` tolerates them in error bodies.
#[derive(Clone, PartialEq, Message, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Status {
    #[prost(string, tag = "1")]
    #[serde(deserialize_with = "nullable")]
    pub(crate) code: String,
    #[prost(string, tag = "2")]
    #[serde(
        deserialize_with = "nullable",
        skip_serializing_if = "String::is_empty"
    )]
    pub(crate) message: String,
    #[prost(message, repeated, tag = "3")]
    #[serde(deserialize_with = "objects", skip_serializing_if = "Vec::is_empty")]
    pub(crate) details: Vec<Detail>,
}

#[derive(Clone, PartialEq, Message, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Detail {
    #[prost(string, tag = "1")]
    #[serde(rename = "type", deserialize_with = "nullable")]
    pub(crate) type_name: String,
    #[prost(bytes = "bytes", tag = "2")]
    #[serde(with = "base64_text")]
    pub(crate) value: Bytes,
}

/// Defined in `smq/v1/envelope.proto`.
#[derive(Clone, PartialEq, Message)]
pub(crate) struct Poll {
    #[prost(message, optional, tag = "1")]
    pub(crate) subscribe: Option<Subscribe>,
    #[prost(uint32, tag = "2")]
    pub(crate) wait_ms: u32,
}
