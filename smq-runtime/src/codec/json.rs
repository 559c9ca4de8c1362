//! Canonical proto3 JSON, by the embedded descriptors.

use bytes::Bytes;
use smq_json::MessageType;

pub(crate) use smq_json::UnknownFields;

use crate::{schema::Descriptors, status::Status};

impl Descriptors {
    /// Encodes a message of these interfaces in canonical proto3 JSON, as on the wire.
    ///
    /// # Errors
    ///
    /// `internal` if the message has no JSON encoding: a timestamp out of range, an `Any` of an unknown type.
    ///
    /// # Panics
    ///
    /// When the message belongs to other interfaces.
    pub fn to_json<M: prost::Name>(&self, message: &M) -> Result<String, Status> {
        let json = to_json(&self.message(&M::full_name()), &message.encode_to_vec())?;
        String::from_utf8(json).map_err(|_| Status::internal("JSON is UTF-8"))
    }
}

/// Converts a message from JSON to protobuf.
pub(crate) fn from_json(
    message: &MessageType,
    json: &[u8],
    unknown: UnknownFields,
) -> Result<Bytes, Status> {
    let protobuf = message.from_json(json, unknown).map_err(|error| {
        let name = message.full_name();
        Status::invalid_argument(format!("invalid JSON for {name}: {error}"))
    })?;
    Ok(protobuf.into())
}

/// Converts a message from protobuf to JSON.
pub(crate) fn to_json(message: &MessageType, protobuf: &[u8]) -> Result<Vec<u8>, Status> {
    let mut json = Vec::new();
    message.to_json(protobuf, &mut json).map_err(|error| {
        let name = message.full_name();
        Status::internal(format!("this {name} has no JSON encoding: {error}"))
    })?;
    Ok(json)
}
