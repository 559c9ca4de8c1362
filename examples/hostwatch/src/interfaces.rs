//! What was generated from `proto/`: messages, clients, servers and topics of both versions.

use prost_reflect::{DescriptorPool, DynamicMessage, prost::Message};

smq_runtime::include_interfaces!();

/// Returns a message in the JSON that the server speaks, laid out for people.
///
/// # Panics
///
/// When `name` is not the full name of the message.
pub fn json(name: &str, message: &impl Message) -> String {
    let pool = DescriptorPool::decode(DESCRIPTORS.encoded()).expect("the generator wrote them");
    let descriptor = pool.get_message_by_name(name).expect("a message of these interfaces");
    let message = DynamicMessage::decode(descriptor, message.encode_to_vec().as_slice())
        .expect("the message is of that name");
    serde_json::to_string_pretty(&message).expect("keys are strings")
}
