//! The values of one field in an encoded message.

use crate::{
    error::Error,
    schema::{Field, WireType},
    wire,
};

/// Returns each value, as it is encoded without its key, up to what is no message.
pub(crate) fn values<'a>(field: &Field, mut rest: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let (number, kind) = (field.number, field.kind);
    let mut packed: &[u8] = &[];
    std::iter::from_fn(move || {
        while packed.is_empty() && !rest.is_empty() {
            let (found, wire_type) = wire::key(&mut rest).ok()?;
            let value = value(&mut rest, found, wire_type).ok()?;
            if found == number && wire_type == kind.wire_type() {
                return Some(value);
            }
            if found == number && wire_type == WireType::Length && kind.is_packable() {
                packed = wire::delimited(&mut &*value).ok()?;
            }
        }
        (!packed.is_empty()).then(|| value(&mut packed, number, kind.wire_type()).ok())?
    })
}

/// Skips a value and returns its bytes.
fn value<'a>(rest: &mut &'a [u8], number: u32, wire_type: WireType) -> Result<&'a [u8], Error> {
    let before = *rest;
    wire::skip(rest, number, wire_type, wire::MAX_DEPTH)?;
    Ok(&before[..before.len() - rest.len()])
}
