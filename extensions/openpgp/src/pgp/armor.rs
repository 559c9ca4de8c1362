//! Armor: OpenPGP packets as text.

use std::{io::Read, ops::Deref};

use pgp::{
    armor::{self, BlockType, Dearmor, DearmorOptions},
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

/// Returns the packets of a key or of certificates, from all armored blocks of a text or from binary.
pub(super) fn read(bytes: &[u8]) -> Result<Binary<'_>, KeyError> {
    // The first bit of a packet is set. The first bit of an ASCII text is not.
    if bytes.first().is_some_and(|first| first & 0x80 != 0) {
        return Ok(Binary::Borrowed(bytes));
    }
    let mut decoded = Zeroizing::new(Vec::with_capacity(bytes.len()));
    for block in blocks(bytes)? {
        let options = DearmorOptions::new().set_limit(bytes.len() + 1024);
        let mut dearmored = Dearmor::with_options(block, options);
        dearmored.read_header().map_err(KeyError::malformed)?;
        if !matches!(
            dearmored.typ,
            Some(BlockType::PublicKey | BlockType::PrivateKey)
        ) {
            return Err(KeyError::malformed("armor is not of a key"));
        }
        dearmored
            .read_to_end(&mut decoded)
            .map_err(KeyError::malformed)?;
    }
    Ok(Binary::Decoded(decoded))
}

const BEGIN: &[u8] = b"-----BEGIN PGP ";

/// Splits a text into its armored blocks.
fn blocks(text: &[u8]) -> Result<Vec<&[u8]>, KeyError> {
    let starts: Vec<usize> = text
        .windows(BEGIN.len())
        .enumerate()
        .filter(|(_, window)| *window == BEGIN)
        .map(|(at, _)| at)
        .collect();
    if starts.is_empty() {
        return Err(KeyError::malformed("neither armored nor binary"));
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let blocks = starts.iter().zip(ends);
    Ok(blocks.map(|(start, end)| &text[*start..end]).collect())
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
