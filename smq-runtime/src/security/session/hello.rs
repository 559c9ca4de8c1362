//! What both ends say first, each inside a message that it signs and seals: `smq/v1/session.proto`.

use bytes::Bytes;
use prost::Message;

/// The suite that we speak: X25519, HKDF with SHA-256, AES-256-GCM.
pub(crate) const SUITE: &str = "x25519-sha256-aes256gcm";

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
