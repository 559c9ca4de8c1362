//! The two formats of a message, and how one side tells the other which it means.

mod format;
mod json;

pub(crate) use format::{Format, accepts};
pub(crate) use json::{UnknownFields, from_json, to_json};
