//! Packets as they lie in bytes, before anything is believed about them (RFC 9580, section 4).
//!
//! Nothing is allocated for what a header claims, and the number of packets is bounded: whoever reads
//! on knows what there is before any of it costs time.

use std::ops::Deref;

use pgp::{
    packet::PacketHeader,
    types::{Tag, Timestamp},
};
use zeroize::Zeroizing;

/// One packet.
pub(super) struct RawPacket<'a> {
    pub(super) tag: Tag,
    pub(super) body: Body<'a>,
}

/// The body of a packet: as it lies there, or put together from its pieces.
pub(super) enum Body<'a> {
    Whole(&'a [u8]),
    Pieces(Zeroizing<Vec<u8>>),
}

impl Deref for Body<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Whole(bytes) => bytes,
            Self::Pieces(bytes) => bytes,
        }
    }
}

impl RawPacket<'_> {
    /// Returns the header that rpgp's parsers want.
    pub(super) fn header(&self) -> PacketHeader {
        // A body is shorter than 2^32: so is what `scan` takes.
        PacketHeader::new_fixed(self.tag, u32::try_from(self.body.len()).unwrap_or(u32::MAX))
    }
}

/// How long the next piece of a body is.
enum Length {
    Whole(usize),
    /// More follows.
    Partial(usize),
}

/// Returns the packets that the bytes consist of, at most so many; bytes that are left over are an error.
pub(super) fn scan(mut bytes: &[u8], most: usize) -> Result<Vec<RawPacket<'_>>, &'static str> {
    if u32::try_from(bytes.len()).is_err() {
        return Err("4 GiB or more");
    }
    let mut packets = Vec::new();
    while !bytes.is_empty() {
        if packets.len() == most {
            return Err("too many packets");
        }
        packets.push(next(&mut bytes)?);
    }
    Ok(packets)
}

/// Returns what the first packet says that it is, whatever follows.
pub(super) fn first_tag(bytes: &[u8]) -> Option<Tag> {
    match bytes.first()? {
        new @ 0xc0.. => Some(Tag::from(new & 0x3f)),
        old @ 0x80.. => Some(Tag::from(old >> 2 & 0x0f)),
        _ => None,
    }
}

fn next<'a>(bytes: &mut &'a [u8]) -> Result<RawPacket<'a>, &'static str> {
    let first = octet(bytes)?;
    if first & 0x80 == 0 {
        return Err("not a packet header");
    }
    if first & 0x40 == 0 {
        let length = old_length(first & 3, bytes)?;
        return Ok(RawPacket {
            tag: Tag::from(first >> 2 & 0x0f),
            body: Body::Whole(take(bytes, length)?),
        });
    }
    let tag = Tag::from(first & 0x3f);
    let body = match new_length(bytes)? {
        Length::Whole(length) => Body::Whole(take(bytes, length)?),
        Length::Partial(length) if in_pieces(tag) => Body::Pieces(pieces(bytes, length)?),
        Length::Partial(_) => return Err("a packet in pieces that holds no data"),
    };
    Ok(RawPacket { tag, body })
}

/// Only packets of data may come in pieces (RFC 9580, section 4.2.1.4).
fn in_pieces(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::LiteralData
            | Tag::CompressedData
            | Tag::SymEncryptedData
            | Tag::SymEncryptedProtectedData
    )
}

/// Returns a body whose first piece is that long.
fn pieces(bytes: &mut &[u8], first: usize) -> Result<Zeroizing<Vec<u8>>, &'static str> {
    if first < 512 {
        return Err("a first piece of less than 512 bytes");
    }
    // It is no longer than what is there; so it never grows, which would leave copies behind.
    let mut body = Zeroizing::new(Vec::with_capacity(bytes.len()));
    let mut length = Length::Partial(first);
    loop {
        match length {
            Length::Partial(piece) => body.extend_from_slice(take(bytes, piece)?),
            Length::Whole(last) => {
                body.extend_from_slice(take(bytes, last)?);
                return Ok(body);
            }
        }
        length = new_length(bytes)?;
    }
}

fn old_length(kind: u8, bytes: &mut &[u8]) -> Result<usize, &'static str> {
    let octets = match kind {
        0 => 1,
        1 => 2,
        2 => 4,
        _ => return Err("a packet without a length"),
    };
    number(take(bytes, octets)?)
}

fn new_length(bytes: &mut &[u8]) -> Result<Length, &'static str> {
    let first = octet(bytes)?;
    Ok(match first {
        0..192 => Length::Whole(usize::from(first)),
        192..224 => {
            let high = usize::from(first - 192) << 8;
            Length::Whole(high + usize::from(octet(bytes)?) + 192)
        }
        224..255 => Length::Partial(1 << (first & 0x1f)),
        255 => Length::Whole(number(take(bytes, 4)?)?),
    })
}

fn number(octets: &[u8]) -> Result<usize, &'static str> {
    let number = octets
        .iter()
        .fold(0_u64, |number, octet| number << 8 | u64::from(*octet));
    usize::try_from(number).map_err(|_| TRUNCATED)
}

fn octet(bytes: &mut &[u8]) -> Result<u8, &'static str> {
    Ok(take(bytes, 1)?[0])
}

/// Takes so many bytes from the front.
pub(super) fn take<'a>(bytes: &mut &'a [u8], length: usize) -> Result<&'a [u8], &'static str> {
    let (received, rest) = bytes.split_at_checked(length).ok_or(TRUNCATED)?;
    *bytes = rest;
    Ok(received)
}

const TRUNCATED: &str = "truncated";

/// Appends a packet with a header of the new format.
pub(super) fn append(out: &mut Vec<u8>, tag: Tag, body: &[u8]) {
    append_header(out, tag, body.len());
    out.extend_from_slice(body);
}

/// Appends the header of a packet whose body follows.
pub(super) fn append_header(out: &mut Vec<u8>, tag: Tag, length: usize) {
    out.push(0xc0 | u8::from(tag));
    match u16::try_from(length) {
        Ok(length @ 0..192) => out.push(length.to_be_bytes()[1]),
        Ok(length @ 192..8384) => {
            let [high, low] = (length - 192).to_be_bytes();
            out.extend_from_slice(&[high + 192, low]);
        }
        _ => {
            out.push(255);
            out.extend_from_slice(&u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes());
        }
    }
}

/// Returns a time as packets hold it. After 2106 there is none.
pub(super) fn timestamp(seconds: super::moment::Seconds) -> Timestamp {
    Timestamp::from_secs(u32::try_from(seconds).unwrap_or(u32::MAX))
}
