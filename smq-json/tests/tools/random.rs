//! Messages made at random, by their descriptors, in the ways in which protobuf may encode them: fields in any order, several
//! times, split and interleaved, lists packed and not.
#![allow(clippy::unwrap_used, dead_code)]

use prost::encoding::{WireType, encode_key, encode_varint};
use prost_reflect::{FieldDescriptor, Kind, MessageDescriptor};

/// Marsaglia's xorshift: a failure is found again by its seed.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 32) as usize % bound
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// Makes a message of about so many fields.
pub(crate) fn message(random: &mut Random, descriptor: &MessageDescriptor, size: usize) -> Vec<u8> {
    let mut out = Vec::new();
    match descriptor.full_name() {
        "google.protobuf.Timestamp" => {
            let seconds = -62_135_596_800 + (random.next() % 315_537_897_600) as i64;
            let nanos = *random.pick(&[0, 1, 999_999_999, 5_000_000, 7_000]);
            number(1, seconds as u64, &mut out);
            number(2, nanos, &mut out);
        }
        "google.protobuf.Duration" => {
            let sign = *random.pick(&[1_i64, -1]);
            let seconds = *random.pick(&[0_i64, 1, 315_576_000_000]) * sign;
            let nanos = *random.pick(&[0_i64, 1, 999_999_999, 5_000_000, 7_000]) * sign;
            number(1, seconds as u64, &mut out);
            number(2, nanos as u64, &mut out);
        }
        "google.protobuf.FieldMask" => {
            for _ in 0..random.below(3) {
                let path = *random.pick(&["a", "foo_bar", "a.b_c.d"]);
                bytes(1, path.as_bytes(), &mut out);
            }
        }
        "google.protobuf.Value" => {
            // Exactly one kind. The others would need another size to end.
            let kind = if size == 0 {
                random.below(4)
            } else {
                random.below(6)
            };
            let field = descriptor.get_field(kind as u32 + 1).unwrap();
            if kind == 1 {
                let value: f64 = *random.pick(&[0.0, -0.0, 1.5, 1e300, -7.0]);
                encode_key(2, WireType::SixtyFourBit, &mut out);
                out.extend(value.to_le_bytes());
            } else {
                value(random, &field, size / 2, &mut out);
            }
        }
        "google.protobuf.Any" => {
            if random.below(4) == 0 {
                return out;
            }
            let names = [
                descriptor
                    .parent_pool()
                    .all_messages()
                    .find(|it| it.name().contains("All"))
                    .unwrap()
                    .full_name()
                    .to_owned(),
                "google.protobuf.Duration".into(),
                "google.protobuf.Value".into(),
                "google.protobuf.Int64Value".into(),
            ];
            let name = random.pick(&names);
            let inner = descriptor.parent_pool().get_message_by_name(name).unwrap();
            bytes(
                1,
                format!("type.googleapis.com/{name}").as_bytes(),
                &mut out,
            );
            bytes(2, &message(random, &inner, size / 4), &mut out);
        }
        _ => {
            let fields: Vec<_> = descriptor.fields().collect();
            for _ in 0..size.min(3 * fields.len()) {
                let field = random.pick(&fields);
                if field.is_list()
                    && field.kind().wire_type() != WireType::LengthDelimited
                    && random.below(2) == 0
                    && !matches!(field.kind(), Kind::Message(_))
                {
                    let mut packed = Vec::new();
                    for _ in 0..random.below(4) {
                        scalar(random, &field.kind(), &mut packed);
                    }
                    bytes(field.number(), &packed, &mut out);
                } else {
                    value(random, field, size / 4, &mut out);
                }
            }
        }
    }
    out
}

fn number(tag: u32, value: u64, out: &mut Vec<u8>) {
    encode_key(tag, WireType::Varint, out);
    encode_varint(value, out);
}

fn bytes(tag: u32, content: &[u8], out: &mut Vec<u8>) {
    encode_key(tag, WireType::LengthDelimited, out);
    encode_varint(content.len() as u64, out);
    out.extend(content);
}

fn value(random: &mut Random, field: &FieldDescriptor, size: usize, out: &mut Vec<u8>) {
    match field.kind() {
        Kind::Message(inner) if field.is_group() => {
            encode_key(field.number(), WireType::StartGroup, out);
            out.extend(message(random, &inner, size));
            encode_key(field.number(), WireType::EndGroup, out);
        }
        Kind::Message(inner) => bytes(field.number(), &message(random, &inner, size), out),
        kind => {
            encode_key(field.number(), kind.wire_type(), out);
            scalar(random, &kind, out);
        }
    }
}

fn scalar(random: &mut Random, kind: &Kind, out: &mut Vec<u8>) {
    const INTEGERS: [i64; 10] = [
        0,
        1,
        -1,
        127,
        128,
        1 << 31,
        i32::MIN as i64,
        i32::MAX as i64,
        i64::MAX,
        i64::MIN,
    ];
    match kind {
        Kind::Double => {
            let special = [
                0.0,
                -0.0,
                1.0,
                0.1,
                f64::NAN,
                f64::INFINITY,
                f64::NEG_INFINITY,
                f64::MAX,
                5e-324,
                1e21,
            ];
            let value = if random.below(2) == 0 {
                *random.pick(&special)
            } else {
                f64::from_bits(random.next())
            };
            out.extend(value.to_le_bytes());
        }
        Kind::Float => {
            let special = [
                0.0,
                -0.0,
                1.0,
                0.1,
                f32::NAN,
                f32::INFINITY,
                f32::NEG_INFINITY,
                f32::MAX,
                1e-45,
                16_777_216.0,
            ];
            let value = if random.below(2) == 0 {
                *random.pick(&special)
            } else {
                f32::from_bits(random.next() as u32)
            };
            out.extend(value.to_le_bytes());
        }
        Kind::Fixed32 | Kind::Sfixed32 => {
            out.extend((*random.pick(&INTEGERS) as u32).to_le_bytes());
        }
        Kind::Fixed64 | Kind::Sfixed64 => out.extend(random.pick(&INTEGERS).to_le_bytes()),
        Kind::String => {
            let text = *random.pick(&[
                "",
                "a",
                "é😀",
                "\"\\\n\u{0}\u{7f}\u{2028}",
                "a rather long text without anything in it",
            ]);
            encode_varint(text.len() as u64, out);
            out.extend(text.as_bytes());
        }
        Kind::Bytes => {
            let length = random.below(6);
            encode_varint(length as u64, out);
            out.extend((0..length).map(|_| random.next() as u8));
        }
        Kind::Bool => encode_varint(random.below(2) as u64, out),
        Kind::Enum(declared) => {
            let known: Vec<_> = declared.values().map(|value| value.number()).collect();
            let number = if random.below(8) == 0 {
                77
            } else {
                *random.pick(&known)
            };
            let number = if declared.full_name() == "google.protobuf.NullValue" {
                0
            } else {
                number
            };
            encode_varint(i64::from(number) as u64, out);
        }
        _ => encode_varint(*random.pick(&INTEGERS) as u64, out),
    }
}
