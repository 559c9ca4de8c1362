//! Message formats: protobuf and JSON, and their negotiation.

mod format;
mod json;

pub(crate) use format::{Format, accepts, quality};
pub(crate) use json::{UnknownFields, from_json, to_json};
