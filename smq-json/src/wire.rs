//! Protobuf's encoding, as strict as `prost` is.

use crate::{error::Error, schema::WireType};

/// How deep messages may be nested, as in `prost`.
pub(crate) const MAX_DEPTH: u32 = 100;

/// Reads a varint.
#[inline]
pub(crate) fn varint(input: &mut &[u8]) -> Result<u64, Error> {
    match **input {
        [byte, ref rest @ ..] if byte < 0x80 => {
            *input = rest;
            Ok(u64::from(byte))
        }
        _ => long_varint(input),
    }
}

fn long_varint(input: &mut &[u8]) -> Result<u64, Error> {
    let mut value = 0;
    for (index, &byte) in input.iter().take(10).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * index);
        if byte < 0x80 {
            if index == 9 && byte > 1 {
                break;
            }
            *input = &input[index + 1..];
            return Ok(value);
        }
    }
    Err(Error::protobuf("invalid varint"))
}

/// Reads the number and the wire type of a field.
#[inline]
pub(crate) fn key(input: &mut &[u8]) -> Result<(u32, WireType), Error> {
    let key = varint(input)?;
    let Ok(key) = u32::try_from(key) else {
        return Err(Error::protobuf("a field has an invalid number"));
    };
    let wire_type = match key & 7 {
        0 => WireType::Varint,
        1 => WireType::Fixed64,
        2 => WireType::Length,
        3 => WireType::StartGroup,
        4 => WireType::EndGroup,
        5 => WireType::Fixed32,
        _ => return Err(Error::protobuf("a field has an invalid wire type")),
    };
    if key >> 3 == 0 {
        return Err(Error::protobuf("a field has the number 0"));
    }
    Ok((key >> 3, wire_type))
}

#[inline]
fn split<'a>(input: &mut &'a [u8], length: usize) -> Result<&'a [u8], Error> {
    let Some((taken, rest)) = input.split_at_checked(length) else {
        return Err(Error::protobuf("the message ends within a field"));
    };
    *input = rest;
    Ok(taken)
}

#[inline]
pub(crate) fn fixed32(input: &mut &[u8]) -> Result<u32, Error> {
    let mut bytes = [0; 4];
    bytes.copy_from_slice(split(input, 4)?);
    Ok(u32::from_le_bytes(bytes))
}

#[inline]
pub(crate) fn fixed64(input: &mut &[u8]) -> Result<u64, Error> {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(split(input, 8)?);
    Ok(u64::from_le_bytes(bytes))
}

#[inline]
pub(crate) fn delimited<'a>(input: &mut &'a [u8]) -> Result<&'a [u8], Error> {
    let length = varint(input)?;
    split(input, usize::try_from(length).unwrap_or(usize::MAX))
}

/// Skips the value of a field that may be nested `depth` times.
pub(crate) fn skip(
    input: &mut &[u8],
    number: u32,
    wire_type: WireType,
    depth: u32,
) -> Result<(), Error> {
    match wire_type {
        WireType::Varint => varint(input).map(drop),
        WireType::Fixed64 => split(input, 8).map(drop),
        WireType::Fixed32 => split(input, 4).map(drop),
        WireType::Length => delimited(input).map(drop),
        WireType::StartGroup => group(input, number, depth).map(drop),
        WireType::EndGroup => Err(Error::protobuf("a group ends that has not begun")),
    }
}

/// Reads what a group contains, up to its end.
pub(crate) fn group<'a>(input: &mut &'a [u8], number: u32, depth: u32) -> Result<&'a [u8], Error> {
    let depth = depth.checked_sub(1).ok_or_else(Error::too_deep)?;
    let whole = *input;
    loop {
        let before = input.len();
        let (inner, wire_type) = key(input)?;
        if wire_type == WireType::EndGroup {
            if inner != number {
                return Err(Error::protobuf("a group ends that has not begun"));
            }
            return Ok(&whole[..whole.len() - before]);
        }
        skip(input, inner, wire_type, depth)?;
    }
}

pub(crate) fn write_varint(mut value: u64, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

pub(crate) fn write_key(number: u32, wire_type: WireType, out: &mut Vec<u8>) {
    write_varint(u64::from(number) << 3 | wire_type as u64, out);
}
