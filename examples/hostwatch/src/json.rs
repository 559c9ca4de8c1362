//! Messages in JSON, for people.

use prost_reflect::{DescriptorPool, DynamicMessage};
use smq_runtime::prost::{Message, Name};

use crate::DESCRIPTORS;

/// Returns a message of these interfaces in the JSON that the server speaks, laid out for people.
///
/// # Panics
///
/// When the message is of another interface.
pub fn json<M: Message + Name>(message: &M) -> String {
    let pool = DescriptorPool::decode(DESCRIPTORS.encoded()).expect("the generator wrote them");
    let descriptor = pool
        .get_message_by_name(&M::full_name())
        .expect("a message of these interfaces");
    let message = DynamicMessage::decode(descriptor, message.encode_to_vec().as_slice())
        .expect("a message encodes to what its descriptor says");
    serde_json::to_string_pretty(&message).expect("the keys of a message are strings")
}
