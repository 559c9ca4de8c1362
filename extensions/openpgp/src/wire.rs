//! The messages of `smq/v1/sealed.proto`, and the parts of `smq/v1/frame.proto` that sessions need.
//!
//! They are written by hand, as the runtime's frames are. A test compares them with the files.

pub(crate) mod canonical;

use std::{collections::BTreeMap, fmt};

use bytes::Bytes;
use prost::Message;
use serde::{Deserialize, Serialize};
use smq_runtime::Code;

use self::canonical::{base64_text, nullable, objects};

/// The subprotocol of sealed sessions.
pub(crate) const SUBPROTOCOL: &str = "smq.v1.sealed";

/// The close code of a peer that is not authenticated.
pub(crate) const UNAUTHENTICATED: u16 = 4401;

/// The first byte of session messages that are no frames.
pub(crate) mod first_byte {
    pub(crate) const EVENT: u8 = 0x00;
    pub(crate) const EVENT_MAC: u8 = 0x01;
}

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
    #[prost(btree_map = "string, string", tag = "6")]
    pub(crate) headers: BTreeMap<String, String>,
}

/// The fields of a `ServerFrame` that a session handles itself. The runtime handles all other frames.
#[derive(Clone, PartialEq, Message)]
pub(crate) struct ServerFrame {
    #[prost(uint32, tag = "1")]
    pub(crate) id: u32,
    /// Refused: in a sealed session an event is a message of its own rather than a frame.
    #[prost(bytes = "bytes", optional, tag = "3")]
    pub(crate) event: Option<Bytes>,
    #[prost(message, optional, tag = "9")]
    pub(crate) topic_key: Option<TopicKey>,
}

#[derive(Clone, PartialEq, Message)]
#[prost(skip_debug)]
pub(crate) struct TopicKey {
    #[prost(uint32, tag = "1")]
    pub(crate) key: u32,
    #[prost(bytes = "bytes", tag = "2")]
    pub(crate) secret: Bytes,
}

/// Omits the secret.
impl fmt::Debug for TopicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TopicKey")
            .field("key", &self.key)
            .finish_non_exhaustive()
    }
}

/// `smq.v1.Status`: the error of a reply.
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

impl From<&smq_runtime::Status> for Status {
    fn from(status: &smq_runtime::Status) -> Self {
        let details = status.details().iter().map(|detail| Detail {
            type_name: detail.type_name.clone(),
            value: detail.value.clone(),
        });
        Self {
            code: status.code().as_str().into(),
            message: status.message().into(),
            details: details.collect(),
        }
    }
}

impl From<Status> for smq_runtime::Status {
    /// Maps an unknown code to `unknown`.
    fn from(status: Status) -> Self {
        let code = Code::from_name(&status.code).unwrap_or(Code::Unknown);
        let details = status
            .details
            .into_iter()
            .map(|detail| smq_runtime::Detail {
                type_name: detail.type_name,
                value: detail.value,
            });
        Self::new(code, status.message).with_details(details.collect())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::Path;

    use prost_reflect::{DescriptorPool, DynamicMessage, ReflectMessage};

    use super::*;

    fn pool() -> DescriptorPool {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../proto");
        let mut compiler = protox::Compiler::new([&folder]).unwrap();
        let files = ["frame.proto", "sealed.proto"].map(|it| folder.join("smq/v1").join(it));
        compiler.open_files(files).unwrap();
        compiler.descriptor_pool()
    }

    /// Decodes bytes as a message of the file, and checks that it has all of their fields.
    fn decode_by_descriptor(pool: &DescriptorPool, name: &str, ours: &[u8]) -> DynamicMessage {
        let descriptor = pool.get_message_by_name(name).unwrap();
        let theirs = DynamicMessage::decode(descriptor, ours).unwrap();
        assert_eq!(theirs.unknown_fields().count(), 0, "{name}");
        assert_eq!(theirs.encode_to_vec(), ours, "{name}");
        theirs
    }

    #[test]
    fn the_structs_match_the_proto_file() {
        let pool = pool();
        let bytes = |bytes: &'static [u8]| Bytes::from_static(bytes);
        let client = ClientHello {
            suites: vec!["suite".into()],
            ephemeral: bytes(b"e"),
            nonce: bytes(b"n"),
            publisher: bytes(b"p"),
            published: 4,
        };
        let server = ServerHello {
            suite: "suite".into(),
            ephemeral: bytes(b"e"),
            session: bytes(b"s"),
            expires_ms: 5,
        };
        let event = TopicEvent {
            topic: "w.v1/W.T".into(),
            epoch: 1,
            sequence: 2,
            publisher: bytes(b"p"),
            payload: bytes(b"event"),
            headers: [("x-tag".to_owned(), "7".to_owned())].into(),
        };
        let status = Status {
            code: "not_found".into(),
            message: "no".into(),
            details: vec![Detail {
                type_name: "a.B".into(),
                value: bytes(b"\x08\x01"),
            }],
        };
        let detail = status.details[0].encode_to_vec();
        let key = TopicKey {
            key: 3,
            secret: bytes(b"secret"),
        };
        for (name, ours) in [
            ("smq.v1.ClientHello", client.encode_to_vec()),
            ("smq.v1.ServerHello", server.encode_to_vec()),
            ("smq.v1.TopicEvent", event.encode_to_vec()),
            ("smq.v1.TopicKey", key.encode_to_vec()),
            ("smq.v1.Status", status.encode_to_vec()),
            ("smq.v1.Detail", detail),
        ] {
            let theirs = decode_by_descriptor(&pool, name, &ours);
            let set = theirs.fields().count();
            assert_eq!(set, theirs.descriptor().fields().len(), "{name}");
        }
    }

    #[test]
    fn a_topic_key_matches_the_proto_file() {
        let frame = ServerFrame {
            id: 7,
            event: None,
            topic_key: Some(TopicKey {
                key: 3,
                secret: Bytes::from_static(b"secret"),
            }),
        };
        let theirs = decode_by_descriptor(&pool(), "smq.v1.ServerFrame", &frame.encode_to_vec());
        let key = theirs.get_field_by_name("topic_key").unwrap();
        let key = key.as_message().unwrap();
        assert_eq!(key.descriptor().full_name(), "smq.v1.TopicKey");
        assert_eq!(theirs.get_field_by_name("id").unwrap().as_u32(), Some(7));
    }

    /// Of all frames in the proto file, only topic keys and events are recognized.
    #[test]
    fn only_topic_keys_and_events_are_recognized() {
        let pool = pool();
        let descriptor = pool.get_message_by_name("smq.v1.ServerFrame").unwrap();
        let frames = descriptor.oneofs().next().unwrap();
        assert!(frames.fields().count() > 5);
        for field in frames.fields() {
            let mut theirs = DynamicMessage::new(descriptor.clone());
            theirs.set_field_by_name("id", prost_reflect::Value::U32(7));
            let empty = DynamicMessage::new(field.kind().as_message().unwrap().clone());
            theirs.set_field(&field, prost_reflect::Value::Message(empty));
            let ours = ServerFrame::decode(&theirs.encode_to_vec()[..]).unwrap();
            assert_eq!(ours.id, 7);
            assert_eq!(ours.event.is_some(), field.name() == "event");
            assert_eq!(ours.topic_key.is_some(), field.name() == "topic_key");
        }
    }

    #[test]
    fn a_status_round_trips() {
        let status = smq_runtime::Status::not_found("no").with_details(vec![smq_runtime::Detail {
            type_name: "a.B".into(),
            value: Bytes::from_static(b"\x08\x01"),
        }]);
        assert_eq!(smq_runtime::Status::from(Status::from(&status)), status);
        let unknown = Status {
            code: "teapot".into(),
            ..Status::default()
        };
        assert_eq!(smq_runtime::Status::from(unknown).code(), Code::Unknown);
    }

    #[test]
    fn debug_output_omits_the_secret() {
        let key = TopicKey {
            key: 3,
            secret: Bytes::from_static(b"hush"),
        };
        let text = format!("{key:?}");
        assert!(!text.contains("hush") && !text.contains("104"), "{text}");
    }
}
