//! The text of values: strings, numbers, base64.

use base64::{
    Engine,
    alphabet::{STANDARD, URL_SAFE},
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

/// The bytes that a JSON string must not contain as they are.
const ESCAPED: [bool; 256] = {
    let mut escaped = [false; 256];
    let mut control = 0;
    while control < 0x20 {
        escaped[control] = true;
        control += 1;
    }
    escaped[b'"' as usize] = true;
    escaped[b'\\' as usize] = true;
    escaped
};

/// Writes UTF-8 as a JSON string.
pub(crate) fn write_string(text: &[u8], out: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.reserve(text.len() + 2);
    out.push(b'"');
    let mut written = 0;
    for (index, &byte) in text.iter().enumerate() {
        if !ESCAPED[usize::from(byte)] {
            continue;
        }
        out.extend_from_slice(&text[written..index]);
        written = index + 1;
        let short = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0x08 => b'b',
            0x0c => b'f',
            _ => {
                let digits = [HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]];
                out.extend_from_slice(b"\\u00");
                out.extend_from_slice(&digits);
                continue;
            }
        };
        out.extend_from_slice(&[b'\\', short]);
    }
    out.extend_from_slice(&text[written..]);
    out.push(b'"');
}

pub(crate) fn write_integer(number: impl itoa::Integer, out: &mut Vec<u8>) {
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
}

/// Writes a `double` or a `float` with the fewest digits that yield it again.
pub(crate) fn write_float<F: zmij::Float + Into<f64> + Copy>(number: F, out: &mut Vec<u8>) {
    let wide: f64 = number.into();
    let text = if wide.is_nan() {
        "\"NaN\""
    } else if wide == f64::INFINITY {
        "\"Infinity\""
    } else if wide == f64::NEG_INFINITY {
        "\"-Infinity\""
    } else {
        out.extend_from_slice(zmij::Buffer::new().format_finite(number).as_bytes());
        return;
    };
    out.extend_from_slice(text.as_bytes());
}

const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const BASE64: GeneralPurpose = GeneralPurpose::new(&STANDARD, LENIENT);
const BASE64_URL: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, LENIENT);

/// Writes bytes as a JSON string.
pub(crate) fn write_base64(bytes: &[u8], out: &mut Vec<u8>) {
    out.push(b'"');
    let start = out.len();
    out.resize(start + bytes.len().div_ceil(3) * 4, 0);
    // The space is what base64 with padding takes.
    let written = BASE64.encode_slice(bytes, &mut out[start..]);
    out.truncate(start + written.unwrap_or_default());
    out.push(b'"');
}

/// Decodes base64 of either alphabet, with and without padding, and appends the bytes.
pub(crate) fn decode_base64(text: &str, out: &mut Vec<u8>) -> Result<(), ()> {
    let url = text.bytes().any(|byte| matches!(byte, b'-' | b'_'));
    let engine = if url { &BASE64_URL } else { &BASE64 };
    engine.decode_vec(text, out).map_err(drop)
}

/// Returns where the JSON number at the beginning ends.
pub(crate) fn number_end(bytes: &[u8]) -> Option<usize> {
    let digits = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        (count > 0).then_some(from + count)
    };
    let start = usize::from(bytes.first() == Some(&b'-'));
    let mut end = if bytes.get(start) == Some(&b'0') {
        start + 1
    } else {
        digits(start)?
    };
    if bytes.get(end) == Some(&b'.') {
        end = digits(end + 1)?;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        end = digits(end + 1 + sign)?;
    }
    Some(end)
}

/// An integer as its sign and its magnitude.
pub(crate) struct Integer {
    pub(crate) negative: bool,
    pub(crate) magnitude: u64,
}

impl Integer {
    /// Reads a JSON number, exactly; none if it has a fraction, or is beyond 64 bits.
    pub(crate) fn parse(number: &str) -> Option<Self> {
        let (negative, digits) = match number.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, number),
        };
        let plain = digits.len() < 20 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let magnitude = if plain {
            digits.parse().ok()?
        } else {
            Self::magnitude(digits)?
        };
        Some(Self {
            negative,
            magnitude,
        })
    }

    fn magnitude(number: &str) -> Option<u64> {
        let (mantissa, exponent) = match number.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)),
            None => (number, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let fraction = fraction.trim_end_matches('0');
        // The digits of both, without zeros in front, are an integer to be multiplied by ten `zeros` times.
        let mut zeros = exponent.saturating_sub(i64::try_from(fraction.len()).ok()?);
        let (whole, fraction) = if fraction.is_empty() {
            let digits = whole.trim_end_matches('0');
            zeros = zeros.saturating_add(i64::try_from(whole.len() - digits.len()).ok()?);
            (digits, "")
        } else {
            (whole, fraction)
        };
        let mut magnitude = 0_u64;
        for digit in whole.bytes().chain(fraction.bytes()) {
            let digit = u64::from(digit - b'0');
            magnitude = magnitude.checked_mul(10)?.checked_add(digit)?;
        }
        if magnitude == 0 {
            return Some(0);
        }
        let zeros = u32::try_from(zeros).ok()?;
        magnitude.checked_mul(10_u64.checked_pow(zeros)?)
    }

    pub(crate) fn signed(&self) -> Option<i64> {
        if self.negative {
            0_i64.checked_sub_unsigned(self.magnitude)
        } else {
            i64::try_from(self.magnitude).ok()
        }
    }

    pub(crate) fn unsigned(&self) -> Option<u64> {
        (!self.negative || self.magnitude == 0).then_some(self.magnitude)
    }
}

/// An exponent beyond all that matters becomes one that is still beyond.
fn parse_exponent(text: &str) -> i64 {
    let digits = text.trim_start_matches(['+', '-']);
    let exponent = digits.bytes().fold(0_i64, |exponent, digit| {
        exponent
            .saturating_mul(10)
            .saturating_add(i64::from(digit - b'0'))
    });
    if text.starts_with('-') {
        -exponent
    } else {
        exponent
    }
}
