//! The place of a message.

use protox::prost_reflect::MessageDescriptor;

use crate::guard::places::Spot;

/// Returns the place of a message. An entry of a map has that of its field.
pub(super) fn spot(message: &MessageDescriptor) -> Spot {
    let file = message.parent_file();
    let of_map = message.parent_message().filter(|_| message.is_map_entry());
    let field = of_map.and_then(|parent| {
        let mut fields = parent.fields();
        fields.find(|field| field.kind().as_message() == Some(message))
    });
    match field {
        Some(field) => Spot::new(file.name(), field.path(), &[]),
        None => Spot::new(file.name(), message.path(), &[]),
    }
}
