//! What is sealed and no frame: the messages of `smq/v1/sealed.proto`, as it documents them, and long polls.

use bytes::Bytes;
use prost::Message;

use super::frame::Subscribe;

#[derive(Clone, PartialEq, Message)]
pub(crate) struct ClientHello {
    #[prost(string, repeated, tag = "1")]
    pub(crate) suites: Vec<String>,
    #[prost(bytes = "bytes", tag = "2")]
    pub(crate) ephemeral: Bytes,
    #[prost(bytes = "bytes", tag = "3")]
    pub(crate) nonce: Bytes,
    #[prost(bytes = "bytes", tag = "4")]
    pub(crate) publisher: Bytes,
    #[prost(uint64, tag = "5")]
    pub(crate) published: u64,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct ServerHello {
    #[prost(string, tag = "1")]
    pub(crate) suite: String,
    #[prost(bytes = "bytes", tag = "2")]
    pub(crate) ephemeral: Bytes,
    #[prost(bytes = "bytes", tag = "3")]
    pub(crate) session: Bytes,
    #[prost(uint64, tag = "4")]
    pub(crate) expires_ms: u64,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct TopicEvent {
    #[prost(string, tag = "1")]
    pub(crate) topic: String,
    #[prost(uint64, tag = "2")]
    pub(crate) epoch: u64,
    #[prost(uint64, tag = "3")]
    pub(crate) sequence: u64,
    #[prost(bytes = "bytes", tag = "4")]
    pub(crate) publisher: Bytes,
    #[prost(bytes = "bytes", tag = "5")]
    pub(crate) payload: Bytes,
}

/// Of `smq/v1/envelope.proto`.
#[derive(Clone, PartialEq, Message)]
pub(crate) struct Poll {
    #[prost(message, optional, tag = "1")]
    pub(crate) subscribe: Option<Subscribe>,
    #[prost(uint32, tag = "2")]
    pub(crate) wait_ms: u32,
}
