//! Canonical proto3 JSON, by prost-reflect over the embedded descriptors.

use bytes::Bytes;
use prost::Message;
use prost_reflect::{DeserializeOptions, DynamicMessage, MessageDescriptor};

use crate::{schema::Descriptors, status::Status};

impl Descriptors {
    /// Returns a message of these interfaces in the JSON that is on the wire.
    ///
    /// # Errors
    ///
    /// When the message has no form in JSON: a time out of range, a NaN in a wrapper.
    ///
    /// # Panics
    ///
    /// When the message is of other interfaces.
    pub fn to_json<M: prost::Name>(&self, message: &M) -> Result<String, Status> {
        let json = to_json(&self.message(&M::full_name()), &message.encode_to_vec())?;
        String::from_utf8(json).map_err(|_| Status::internal("JSON is UTF-8"))
    }
}

/// What becomes of names that a message does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnknownFields {
    /// A newer client may talk to us.
    Ignored,
    /// A filter that is not understood must not let everything through.
    Refused,
}

/// Turns a message from JSON into protobuf.
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
            "the body is not a {} in JSON: {error}",
            descriptor.full_name()
        ))),
    }
}

/// Turns a message from protobuf into JSON.
pub(crate) fn to_json(descriptor: &MessageDescriptor, message: &[u8]) -> Result<Vec<u8>, Status> {
    let unwritable = |error: &dyn std::fmt::Display| {
        let name = descriptor.full_name();
        Status::internal(format!("this {name} has no form in JSON: {error}"))
    };
    let message =
        DynamicMessage::decode(descriptor.clone(), message).map_err(|error| unwritable(&error))?;
    serde_json::to_vec(&message).map_err(|error| unwritable(&error))
}
