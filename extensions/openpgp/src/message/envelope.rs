//! The messages of `smq/v1/envelope.proto`, which documents them.
//!
//! They are written by hand, as the runtime's frames are. A test compares them with the file.

pub(super) mod json;

use std::{collections::BTreeMap, fmt};

use bytes::Bytes;
use prost::{Enumeration, Message};
use serde::{Deserialize, Serialize};
use smq_runtime::security;

use self::json::{embedded, headers, kind_name};
use crate::wire::{
    self,
    canonical::{base64_text, nullable, number_text, object},
};

/// Distinguishes an envelope from other data that a key signed.
pub(crate) const MAGIC: &str = "smq.v1";

/// JSON is parsed strictly: an unknown or repeated field is an error.
#[derive(Clone, PartialEq, Message, Serialize, Deserialize)]
#[prost(skip_debug)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct Envelope {
    #[prost(string, tag = "1")]
    #[serde(deserialize_with = "nullable")]
    pub(crate) magic: String,
    #[prost(enumeration = "Kind", tag = "2")]
    #[serde(with = "kind_name")]
    pub(crate) kind: i32,
    #[prost(string, tag = "3")]
    #[serde(deserialize_with = "nullable")]
    pub(crate) server: String,
    #[prost(bytes = "bytes", tag = "4")]
    #[serde(with = "base64_text")]
    pub(crate) recipient: Bytes,
    #[prost(string, tag = "5")]
    #[serde(deserialize_with = "nullable")]
    pub(crate) resource: String,
    #[prost(string, tag = "6")]
    #[serde(
        alias = "content_type",
        deserialize_with = "nullable",
        skip_serializing_if = "String::is_empty"
    )]
    pub(crate) content_type: String,
    #[prost(bytes = "bytes", tag = "7")]
    #[serde(with = "base64_text")]
    pub(crate) id: Bytes,
    #[prost(uint64, tag = "8")]
    #[serde(alias = "time_ms", with = "number_text")]
    pub(crate) time_ms: u64,
    #[prost(bytes = "bytes", tag = "9")]
    #[serde(
        alias = "request_sha256",
        with = "base64_text",
        skip_serializing_if = "Bytes::is_empty"
    )]
    pub(crate) request_sha256: Bytes,
    #[prost(message, optional, tag = "10")]
    #[serde(deserialize_with = "object", skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<wire::Status>,
    #[prost(btree_map = "string, string", tag = "11")]
    #[serde(with = "headers", skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) headers: BTreeMap<String, String>,
    #[prost(message, optional, tag = "12")]
    #[serde(deserialize_with = "object", skip_serializing_if = "Option::is_none")]
    pub(crate) once: Option<Once>,
    /// In JSON, JSON text or a base64 string, depending on the content type.
    #[prost(bytes = "bytes", tag = "13")]
    #[serde(with = "embedded", skip_serializing_if = "Bytes::is_empty")]
    pub(crate) payload: Bytes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Enumeration)]
#[repr(i32)]
pub(crate) enum Kind {
    Unspecified = 0,
    Request = 1,
    Reply = 2,
    Poll = 3,
    Polled = 4,
    Hello = 5,
    HelloReply = 6,
}

impl Kind {
    /// Returns the name in JSON.
    fn name(self) -> &'static str {
        match self {
            Self::Unspecified => "KIND_UNSPECIFIED",
            Self::Request => "KIND_REQUEST",
            Self::Reply => "KIND_REPLY",
            Self::Poll => "KIND_POLL",
            Self::Polled => "KIND_POLLED",
            Self::Hello => "KIND_HELLO",
            Self::HelloReply => "KIND_HELLO_REPLY",
        }
    }

    /// Returns the kind of the reply.
    pub(crate) fn answer(self) -> Self {
        match self {
            Self::Poll => Self::Polled,
            Self::Hello => Self::HelloReply,
            _ => Self::Reply,
        }
    }
}

#[derive(Clone, PartialEq, Message, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Once {
    #[prost(bytes = "bytes", tag = "1")]
    #[serde(with = "base64_text")]
    pub(crate) publisher: Bytes,
    #[prost(uint64, tag = "2")]
    #[serde(with = "number_text")]
    pub(crate) published: u64,
    #[prost(uint64, tag = "3")]
    #[serde(with = "number_text")]
    pub(crate) sequence: u64,
    #[prost(bool, tag = "4")]
    #[serde(deserialize_with = "nullable")]
    pub(crate) again: bool,
}

impl From<security::Once> for Once {
    fn from(once: security::Once) -> Self {
        Self {
            publisher: once.publisher,
            published: once.published,
            sequence: once.sequence,
            again: once.again,
        }
    }
}

impl From<Once> for security::Once {
    fn from(once: Once) -> Self {
        Self {
            publisher: once.publisher,
            published: once.published,
            sequence: once.sequence,
            again: once.again,
        }
    }
}

/// Omits headers and payload, which may be secret.
impl fmt::Debug for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Envelope")
            .field("kind", &self.kind())
            .field("server", &self.server)
            .field("resource", &self.resource)
            .field("time_ms", &self.time_ms)
            .finish_non_exhaustive()
    }
}

/// Returns an envelope with a value in each field.
#[cfg(test)]
pub(super) fn full() -> Envelope {
    Envelope {
        magic: MAGIC.into(),
        kind: Kind::HelloReply.into(),
        server: "station-7".into(),
        recipient: Bytes::from_static(&[1; 20]),
        resource: "weather.v1/Weather.GetForecast".into(),
        content_type: "application/protobuf".into(),
        id: Bytes::from_static(&[2; 16]),
        time_ms: 1_800_000_000_000,
        request_sha256: Bytes::from_static(&[3; 32]),
        status: Some(wire::Status {
            code: "not_found".into(),
            ..Default::default()
        }),
        headers: [("traceparent".into(), "00-1-2-01".into())].into(),
        once: Some(Once {
            publisher: Bytes::from_static(&[4; 16]),
            published: 5,
            sequence: 6,
            again: true,
        }),
        payload: Bytes::from_static(b"hush"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::Path;

    use prost_reflect::{DynamicMessage, ReflectMessage};

    use super::*;

    #[test]
    fn the_struct_matches_the_proto_file() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../proto");
        let mut compiler = protox::Compiler::new([&folder]).unwrap();
        let file = folder.join("smq/v1/envelope.proto");
        compiler.open_file(file).unwrap();
        let pool = compiler.descriptor_pool();
        let descriptor = pool.get_message_by_name("smq.v1.Envelope").unwrap();
        let read = DynamicMessage::decode(descriptor, &full().encode_to_vec()[..]).unwrap();
        assert_eq!(read.unknown_fields().count(), 0);
        assert_eq!(read.fields().count(), read.descriptor().fields().count());
        let json = serde_json::to_value(&read).unwrap();
        for (name, value) in [
            ("magic", "smq.v1"),
            ("kind", "KIND_HELLO_REPLY"),
            ("server", "station-7"),
            ("timeMs", "1800000000000"),
            ("contentType", "application/protobuf"),
            ("payload", "aHVzaA=="),
        ] {
            assert_eq!(json[name], value);
        }
        assert_eq!(json["once"]["published"], "5");
        assert_eq!(json["once"]["sequence"], "6");
        assert_eq!(json["once"]["again"], true);
        assert_eq!(json["headers"]["traceparent"], "00-1-2-01");
        let once = read.get_field_by_name("once").unwrap();
        let once = once.as_message().unwrap();
        assert_eq!(once.fields().count(), once.descriptor().fields().count());
        let kinds = pool.get_enum_by_name("smq.v1.Kind").unwrap();
        assert_eq!(kinds.values().count(), 7);
        assert!(Kind::try_from(7).is_err());
    }

    #[test]
    fn debug_output_omits_the_payload() {
        let text = format!("{:?}", full());
        assert!(
            text.contains("station-7") && !text.contains("hush"),
            "{text}"
        );
        assert!(!text.contains("00-1-2-01"), "{text}");
    }
}
