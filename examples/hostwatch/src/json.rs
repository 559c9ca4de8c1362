//! Messages in JSON, for people.

use smq_runtime::prost::Name;

use crate::DESCRIPTORS;

/// Returns a message of these interfaces in the JSON that the server speaks, laid out for people.
///
/// # Panics
///
/// When the message is of another interface.
pub fn json<M: Name>(message: &M) -> String {
    let json = DESCRIPTORS
        .to_json(message)
        .expect("a snapshot has a form in JSON");
    let json: serde_json::Value = serde_json::from_str(&json).expect("that is JSON");
    format!("{json:#}")
}
