//! Serde helpers for canonical proto3 JSON.

use base64::{
    Engine,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use std::{fmt, marker::PhantomData};

use bytes::Bytes;
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};

/// 64-bit numbers in canonical JSON: written as strings, read as strings or numbers.
pub(crate) mod number_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum NumberOrText {
        Number(u64),
        /// Canonical JSON accepts `1e3` and `7.0` as whole numbers.
        Float(f64),
        Text(String),
    }

    fn decimal(text: &str) -> Option<u64> {
        // `parse` also accepts a plus sign.
        text.parse().ok().filter(|_| !text.starts_with('+'))
    }

    pub(crate) fn serialize<S: Serializer>(number: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(crate) fn deserialize<'de, N, D>(deserializer: D) -> Result<N, D::Error>
    where
        N: TryFrom<u64> + Default,
        D: Deserializer<'de>,
    {
        let number = match Option::deserialize(deserializer) {
            Ok(None) => return Ok(N::default()),
            Ok(Some(NumberOrText::Number(number))) => Some(number),
            Ok(Some(NumberOrText::Float(number))) => super::whole(number),
            Ok(Some(NumberOrText::Text(text))) => decimal(&text),
            Err(_) => None,
        };
        let number = number.and_then(|number| N::try_from(number).ok());
        number.ok_or_else(|| {
            let bits = 8 * size_of::<N>();
            D::Error::custom(format!(
                "expected a whole number of at most {bits} bits, or a string with one"
            ))
        })
    }
}

/// Whether a number is the default, which canonical JSON omits.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
pub(crate) fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// Reads `null` as the default, as canonical JSON requires.
pub(crate) fn nullable<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Deserialize<'de> + Default,
    D: Deserializer<'de>,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// Requires an object: serde's derived code would also accept an array of the fields.
pub(crate) struct Object<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Fields<T> {
            type Value = Object<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Object)
            }
        }

        deserializer.deserialize_map(Fields(PhantomData))
    }
}

/// Reads an array of objects, or `null` as an empty one.
pub(crate) fn objects<'de, T, D>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    let objects: Vec<Object<T>> = nullable(deserializer)?;
    Ok(objects.into_iter().map(|Object(it)| it).collect())
}

/// Bytes in canonical JSON: written in base64 with padding, read with and without.
pub(crate) mod base64_text {
    use super::{BASE64, Bytes, Engine};
    use serde::{Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(
        bytes: &Bytes,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64.encode(bytes))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Bytes, D::Error> {
        let text: String = super::nullable(deserializer)?;
        BASE64
            .decode(text)
            .map(Bytes::from)
            .map_err(D::Error::custom)
    }
}

/// Converts a floating-point number without a fraction.
fn whole(number: f64) -> Option<u64> {
    let exact = number.fract() == 0.0 && (0.0..=MAX_EXACT_INTEGER).contains(&number);
    exact.then_some(number as u64)
}

/// The largest float below which every whole number is exact: 2^53.
const MAX_EXACT_INTEGER: f64 = 9_007_199_254_740_992.0;

pub(crate) const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);
