//! Armor: OpenPGP packets as text.
//!
//! It is read as gpg reads it: with text around it, blanks at the ends of lines, any line ends, and without the empty
//! line before the data.

use std::ops::Deref;

use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use pgp::{
    armor::{self, BlockType},
    ser::Serialize,
};
use zeroize::Zeroizing;

use super::error::KeyError;

/// Packets in binary form: given as such, or decoded from armor.
pub(super) enum Binary<'a> {
    Borrowed(&'a [u8]),
    Decoded(Zeroizing<Vec<u8>>),
}

impl Deref for Binary<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Borrowed(bytes) => bytes,
            Self::Decoded(bytes) => bytes,
        }
    }
}

/// Base64, as strict as gpg is.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
const BEGIN: &[u8] = b"-----BEGIN PGP ";
const END: &[u8] = b"-----END PGP ";

/// Returns the packets of a key or of certificates, from all armored blocks of a text or from binary.
pub(super) fn read(bytes: &[u8]) -> Result<Binary<'_>, KeyError> {
    let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    // The first bit of a packet is set. The first bit of an ASCII text is not.
    if text.first().is_some_and(|first| first & 0x80 != 0) {
        return Ok(Binary::Borrowed(bytes));
    }
    decode(text).map(Binary::Decoded)
}

/// Decodes all armored blocks of a text. Whatever stands between them is ignored.
fn decode(text: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    // Large enough: a vector that grows leaves copies of a secret in memory.
    let mut decoded = Zeroizing::new(Vec::with_capacity(text.len()));
    let mut lines = text
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .map(<[u8]>::trim_ascii_end);
    let mut is_armored = false;
    while let Some(line) = lines.find(|line| line.starts_with(BEGIN)) {
        check_kind(line)?;
        block(&mut lines, &mut decoded)?;
        is_armored = true;
    }
    if is_armored {
        Ok(decoded)
    } else {
        Err(KeyError::malformed("neither armored nor binary"))
    }
}

fn check_kind(begin: &[u8]) -> Result<(), KeyError> {
    let kind = begin[BEGIN.len()..].strip_suffix(b"-----");
    match kind {
        Some(b"PUBLIC KEY BLOCK" | b"PRIVATE KEY BLOCK") => Ok(()),
        Some(kind) => Err(KeyError::malformed(format!(
            "the armor is of a PGP {}, not of a key",
            String::from_utf8_lossy(kind)
        ))),
        None => Err(KeyError::malformed("the first line of the armor is cut")),
    }
}

/// Decodes a block after its first line, up to its last one.
fn block<'a>(
    lines: &mut impl Iterator<Item = &'a [u8]>,
    decoded: &mut Vec<u8>,
) -> Result<(), KeyError> {
    let mut data = Zeroizing::new(Vec::with_capacity(decoded.capacity()));
    let mut checksum = None;
    let mut is_head = true;
    for line in lines {
        if line.starts_with(END) {
            return append(&data, checksum, decoded);
        }
        // Headers such as `Comment: …` end with an empty line, which some programs leave out. A line of data has no colon.
        if is_head && (line.is_empty() || line.contains(&b':')) {
            continue;
        }
        is_head = false;
        match line.trim_ascii() {
            [b'=', sum @ ..] if sum.len() == 4 => checksum = Some(sum),
            line if checksum.is_some() && !line.is_empty() => {
                return Err(KeyError::malformed("the armor has data after its checksum"));
            }
            line => data.extend(line.iter().filter(|byte| !byte.is_ascii_whitespace())),
        }
    }
    Err(KeyError::malformed(
        "the armor is cut: its last line, -----END PGP …, is missing",
    ))
}

fn append(data: &[u8], checksum: Option<&[u8]>, decoded: &mut Vec<u8>) -> Result<(), KeyError> {
    let wrong = |_| KeyError::malformed("the armor has characters that are not base64");
    let start = decoded.len();
    BASE64.decode_vec(data, decoded).map_err(wrong)?;
    let Some(checksum) = checksum else {
        return Ok(());
    };
    let expected = BASE64.decode(checksum).map_err(wrong)?;
    if crc24(&decoded[start..]).to_be_bytes()[1..] != expected[..] {
        return Err(KeyError::malformed(
            "the checksum of the armor does not match: it was changed",
        ));
    }
    Ok(())
}

/// The checksum of armor (RFC 9580, section 6.1.1).
fn crc24(bytes: &[u8]) -> u32 {
    let add = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte) << 16, |crc, _| {
            let shifted = crc << 1;
            if shifted & 0x0100_0000 == 0 {
                shifted
            } else {
                shifted ^ 0x0186_4cfb
            }
        })
    };
    bytes.iter().fold(0x00b7_04ce, add)
}

/// Returns packets as armored text.
pub(super) fn write(packets: &[u8], block: BlockType) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    // Base64 takes 4 characters for 3 bytes, plus line ends, header and footer.
    let mut text = Zeroizing::new(Vec::with_capacity(packets.len() * 3 / 2 + 256));
    armor::write(&Raw(packets), block, &mut *text, None, true).map_err(KeyError::malformed)?;
    Ok(text)
}

struct Raw<'a>(&'a [u8]);

impl Serialize for Raw<'_> {
    fn to_writer<W: std::io::Write>(&self, writer: &mut W) -> pgp::errors::Result<()> {
        Ok(writer.write_all(self.0)?)
    }

    fn write_len(&self) -> usize {
        self.0.len()
    }
}
