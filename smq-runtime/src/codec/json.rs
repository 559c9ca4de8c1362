//! Canonical proto3 JSON, with prost-reflect and the embedded descriptors.

use bytes::Bytes;
use prost::Message;
use prost_reflect::{DeserializeOptions, DynamicMessage, MessageDescriptor};

use crate::{schema::Descriptors, status::Status};

impl Descriptors {
    /// Encodes a message of these interfaces in canonical proto3 JSON, as on the wire.
    ///
    /// # Errors
    ///
    /// `internal` if the message has no JSON encoding: a timestamp out of range, a NaN in a wrapper.
    ///
    /// # Panics
    ///
    /// When the message belongs to other interfaces.
    pub fn to_json<M: prost::Name>(&self, message: &M) -> Result<String, Status> {
        let json = to_json(&self.message(&M::full_name()), &message.encode_to_vec())?;
        String::from_utf8(json).map_err(|_| Status::internal("JSON is UTF-8"))
    }
}

/// The policy for unknown field names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnknownFields {
    /// For messages: a newer client may send fields that this version does not know.
    Ignored,
    /// For filters: without its unknown field, a filter would match events that it must exclude.
    Refused,
}

/// Converts a message from JSON to protobuf.
pub(crate) fn from_json(
    descriptor: &MessageDescriptor,
    json: &[u8],
    unknown: UnknownFields,
) -> Result<Bytes, Status> {
    let options = DeserializeOptions::new().deny_unknown_fields(unknown == UnknownFields::Refused);
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let message =
        DynamicMessage::deserialize_with_options(descriptor.clone(), &mut deserializer, &options)
            .and_then(|message| deserializer.end().map(|()| message));
    match message {
        Ok(message) => Ok(message.encode_to_vec().into()),
        Err(error) => Err(Status::invalid_argument(format!(
            "invalid JSON for {}: {error}",
            descriptor.full_name()
        ))),
    }
}

/// Converts a message from protobuf to JSON.
pub(crate) fn to_json(descriptor: &MessageDescriptor, message: &[u8]) -> Result<Vec<u8>, Status> {
    let unwritable = |error: &dyn std::fmt::Display| {
        let name = descriptor.full_name();
        Status::internal(format!("this {name} has no JSON encoding: {error}"))
    };
    let message =
        DynamicMessage::decode(descriptor.clone(), message).map_err(|error| unwritable(&error))?;
    serde_json::to_vec(&message).map_err(|error| unwritable(&error))
}
