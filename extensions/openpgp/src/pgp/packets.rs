//! Splits bytes into OpenPGP packets (RFC 9580, section 4), without parsing their bodies.
//!
//! Lengths in headers cause no allocation, and the number of packets is bounded. So callers check the structure of a
//! message before its packets cost time.

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

/// The body of a packet: borrowed, or joined from partial body lengths.
pub(super) enum Body<'a> {
    Whole(&'a [u8]),
    Joined(Zeroizing<Vec<u8>>),
}

impl Deref for Body<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Whole(bytes) => bytes,
            Self::Joined(bytes) => bytes,
        }
    }
}

impl RawPacket<'_> {
    /// Returns the header as rpgp's parsers take it.
    pub(super) fn header(&self) -> PacketHeader {
        // A body is shorter than 2^32 bytes, since `scan` refuses longer input.
        PacketHeader::new_fixed(self.tag, u32::try_from(self.body.len()).unwrap_or(u32::MAX))
    }
}

/// A body length.
enum Length {
    Whole(usize),
    /// A partial body length: another part follows.
    Partial(usize),
}

/// Splits bytes into at most `max` packets, which must cover all of the bytes.
pub(super) fn scan(mut bytes: &[u8], max: usize) -> Result<Vec<RawPacket<'_>>, &'static str> {
    if u32::try_from(bytes.len()).is_err() {
        return Err("4 GiB or more");
    }
    let mut packets = Vec::new();
    while !bytes.is_empty() {
        if packets.len() == max {
            return Err("too many packets");
        }
        packets.push(next(&mut bytes)?);
    }
    Ok(packets)
}

/// Returns the tag of the first packet.
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
        Length::Partial(length) if allows_partial(tag) => Body::Joined(join(bytes, length)?),
        Length::Partial(_) => return Err("partial body lengths in a packet that holds no data"),
    };
    Ok(RawPacket { tag, body })
}

/// Returns whether a packet may have partial body lengths (RFC 9580, section 4.2.1.4).
fn allows_partial(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::LiteralData
            | Tag::CompressedData
            | Tag::SymEncryptedData
            | Tag::SymEncryptedProtectedData
    )
}

/// Joins the parts of a body. `first` is the length of the first part.
fn join(bytes: &mut &[u8], first: usize) -> Result<Zeroizing<Vec<u8>>, &'static str> {
    if first < 512 {
        return Err("first partial body length is less than 512 bytes");
    }
    // Large enough: a vector that grows leaves copies of the data in memory.
    let mut body = Zeroizing::new(Vec::with_capacity(bytes.len()));
    let mut length = Length::Partial(first);
    loop {
        match length {
            Length::Partial(part) => body.extend_from_slice(take(bytes, part)?),
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
        _ => return Err("indeterminate packet length"),
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

/// Takes `length` bytes from the front.
pub(super) fn take<'a>(bytes: &mut &'a [u8], length: usize) -> Result<&'a [u8], &'static str> {
    let (taken, rest) = bytes.split_at_checked(length).ok_or(TRUNCATED)?;
    *bytes = rest;
    Ok(taken)
}

const TRUNCATED: &str = "truncated";

/// Appends a packet with a header in the OpenPGP format.
pub(super) fn append(out: &mut Vec<u8>, tag: Tag, body: &[u8]) {
    append_header(out, tag, body.len());
    out.extend_from_slice(body);
}

/// Appends the header of a packet. The caller appends the body.
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

/// Returns a time as a packet holds it: 32 bits, which end in 2106.
pub(super) fn timestamp(seconds: super::unix_time::Seconds) -> Timestamp {
    Timestamp::from_secs(u32::try_from(seconds).unwrap_or(u32::MAX))
}
