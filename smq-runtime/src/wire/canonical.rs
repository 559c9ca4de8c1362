//! How canonical proto3 JSON writes what JSON has no form for, and what else it reads.

use base64::{
    Engine,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use bytes::Bytes;

/// 64-bit numbers in canonical JSON: written as strings, read as strings or numbers.
pub(crate) mod number_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum NumberOrText {
        Number(u64),
        /// `1e3` and `7.0` are whole numbers too.
        Float(f64),
        Text(String),
    }

    pub(in crate::wire) fn serialize<S: Serializer>(
        number: &u64,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(in crate::wire) fn deserialize<'de, N, D>(deserializer: D) -> Result<N, D::Error>
    where
        N: TryFrom<u64> + Default,
        D: Deserializer<'de>,
    {
        let number = match Option::deserialize(deserializer) {
            Ok(None) => return Ok(N::default()),
            Ok(Some(NumberOrText::Number(number))) => Some(number),
            Ok(Some(NumberOrText::Float(number))) => super::whole(number),
            Ok(Some(NumberOrText::Text(text))) => text.parse().ok(),
            Err(_) => None,
        };
        let number = number.and_then(|number| N::try_from(number).ok());
        number.ok_or_else(|| {
            let limit = 8 * size_of::<N>();
            D::Error::custom(format!(
                "expected a whole number of {limit} bits, or one in a string"
            ))
        })
    }
}

/// Bytes in canonical JSON: written in base64 with padding, read with and without.
pub(crate) mod base64_text {
    use super::{BASE64, Bytes, Engine};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(in crate::wire) fn serialize<S: Serializer>(
        bytes: &Bytes,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64.encode(bytes))
    }

    pub(in crate::wire) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Bytes, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64
            .decode(text)
            .map(Bytes::from)
            .map_err(D::Error::custom)
    }
}

/// Returns a number without a fraction as a whole one.
fn whole(number: f64) -> Option<u64> {
    let exact = number.fract() == 0.0 && (0.0..=MOST_EXACT).contains(&number);
    exact.then_some(number as u64)
}

/// Up to here each whole number has a double of its own.
const MOST_EXACT: f64 = 9_007_199_254_740_992.0;

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);
