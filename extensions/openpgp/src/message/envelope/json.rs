//! The JSON of an envelope: canonical, with the payload embedded as in the frames of `smq.v1.json`.
//!
//! The parser is strict, so that signed JSON means the same to every reader.

use base64::Engine as _;
use bytes::Bytes;
use serde_json::{Deserializer, Error, value::RawValue};
use smq_runtime::{Status, security::is_json_type};

use super::{Envelope, Kind};
use crate::wire::{
    self,
    canonical::{BASE64, Object, base64_text},
};

/// The first byte of an envelope in JSON. An envelope in protobuf cannot begin with it.
const FIRST_BYTE: u8 = b'{';

/// Returns whether an envelope is in JSON.
pub(in crate::message) fn is_json(data: &[u8]) -> bool {
    data.first() == Some(&FIRST_BYTE)
}

/// Parses an envelope.
pub(in crate::message) fn read(data: &[u8]) -> Result<Envelope, Error> {
    let Object(mut envelope) = serde_json::from_slice::<Object<Envelope>>(data)?;
    if !embeds_json(&envelope) && !envelope.payload.is_empty() {
        let text = &mut Deserializer::from_slice(&envelope.payload);
        envelope.payload = base64_text::deserialize(text)?;
    }
    Ok(envelope)
}

/// Encodes an envelope. If the content type is JSON and the payload is not, the envelope becomes an internal error.
pub(in crate::message) fn write(envelope: &Envelope) -> Vec<u8> {
    let mut embedding = envelope.clone();
    if !embeds_json(envelope) && !envelope.payload.is_empty() {
        embedding.payload = format!("\"{}\"", BASE64.encode(&envelope.payload)).into();
    }
    serde_json::to_vec(&embedding).unwrap_or_else(|_| {
        let status = Status::internal("the payload is not JSON, although its content type is");
        embedding.status = Some(wire::Status::from(&status));
        embedding.content_type.clear();
        embedding.payload.clear();
        serde_json::to_vec(&embedding).expect("an envelope without a payload serializes")
    })
}

/// Returns whether the payload is embedded as JSON; otherwise it is a base64 string.
fn embeds_json(envelope: &Envelope) -> bool {
    is_json_type(&envelope.content_type)
}

/// A payload: any JSON value; `null` means an empty payload.
pub(super) mod embedded {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::Error};

    use super::{Bytes, RawValue};

    pub(in crate::message) fn serialize<S: Serializer>(
        payload: &Bytes,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let json: &RawValue = serde_json::from_slice(payload).map_err(S::Error::custom)?;
        json.serialize(serializer)
    }

    pub(in crate::message) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Bytes, D::Error> {
        let json = Option::<Box<RawValue>>::deserialize(deserializer)?;
        let text = json.map(|json| String::from(Box::<str>::from(json)));
        Ok(text.map_or_else(Bytes::new, Bytes::from))
    }
}

/// A kind, by its name.
pub(super) mod kind_name {
    use serde::{Deserializer, Serializer, de::Error};

    use super::Kind;
    use crate::wire::canonical::nullable;

    pub(in crate::message) fn serialize<S: Serializer>(
        kind: &i32,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let kind = Kind::try_from(*kind).unwrap_or(Kind::Unspecified);
        serializer.serialize_str(kind.name())
    }

    pub(in crate::message) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<i32, D::Error> {
        let name: Option<String> = nullable(deserializer)?;
        let Some(name) = name else {
            return Ok(Kind::Unspecified.into());
        };
        let mut kinds = (0..).map_while(|number| Kind::try_from(number).ok());
        let kind = kinds.find(|kind| kind.name() == name);
        kind.map(i32::from)
            .ok_or_else(|| D::Error::custom("unknown kind"))
    }
}

/// Headers, without repetition.
pub(super) mod headers {
    use std::{collections::BTreeMap, fmt};

    use serde::{
        Deserializer, Serialize, Serializer,
        de::{Error, MapAccess, Visitor},
    };

    type Headers = BTreeMap<String, String>;

    struct HeadersVisitor;

    impl<'de> Visitor<'de> for HeadersVisitor {
        type Value = Headers;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object of strings")
        }

        fn visit_unit<E>(self) -> Result<Headers, E> {
            Ok(Headers::new())
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Headers, A::Error> {
            let mut headers = Headers::new();
            while let Some((name, value)) = map.next_entry()? {
                if headers.insert(name, value).is_some() {
                    return Err(A::Error::custom("repeated header"));
                }
            }
            Ok(headers)
        }
    }

    pub(in crate::message) fn serialize<S: Serializer>(
        headers: &Headers,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        headers.serialize(serializer)
    }

    pub(in crate::message) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Headers, D::Error> {
        deserializer.deserialize_any(HeadersVisitor)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::Path;

    use prost::Message as _;
    use prost_reflect::DynamicMessage;
    use serde_json::{Value, json};

    use super::super::{MAGIC, full};
    use super::*;

    fn request() -> Value {
        json!({
            "magic": "smq.v1",
            "kind": "KIND_REQUEST",
            "server": "station-7",
            "recipient": "BwcHBwcHBwcHBwcHBwcHBwcHBwc=",
            "resource": "weather.v1/Weather.GetForecast",
            "contentType": "application/json",
            "id": "CQkJCQkJCQkJCQkJCQkJCQ==",
            "timeMs": "1800000000000",
            "headers": { "traceparent": "00-1-2-01" },
            "payload": { "place": "Turin" },
        })
    }

    fn read_text(text: &str) -> Result<Envelope, Error> {
        read(text.as_bytes())
    }

    /// Returns the request with a field replaced by a text such as `"id": "x"`.
    fn with(field: &str, text: &str) -> String {
        let mut request = request();
        request.as_object_mut().unwrap().remove(field);
        let request = request.to_string();
        format!("{},{text}}}", request.strip_suffix('}').unwrap())
    }

    #[test]
    fn json_is_canonical_except_for_the_payload() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../proto");
        let mut compiler = protox::Compiler::new([&folder]).unwrap();
        compiler
            .open_file(folder.join("smq/v1/envelope.proto"))
            .unwrap();
        let pool = compiler.descriptor_pool();
        let descriptor = pool.get_message_by_name("smq.v1.Envelope").unwrap();
        let envelope = full();
        let canonical = DynamicMessage::decode(descriptor.clone(), &envelope.encode_to_vec()[..]);
        let canonical = serde_json::to_value(canonical.unwrap()).unwrap();
        let written: Value = serde_json::from_slice(&write(&envelope)).unwrap();
        assert_eq!(written, canonical, "a payload that is not JSON is base64");
        assert_eq!(read_text(&canonical.to_string()).unwrap(), envelope);
        let with_proto_names = canonical.to_string().replace("timeMs", "time_ms");
        assert_eq!(read_text(&with_proto_names).unwrap(), envelope);
        let empty = Envelope::default();
        assert_eq!(read_text("{}").unwrap(), empty);
        assert_eq!(read(&write(&empty)).unwrap(), empty);
        let nothing = descriptor
            .fields()
            .map(|it| (it.json_name().to_owned(), Value::Null));
        let nothing = Value::Object(nothing.collect());
        assert_eq!(read_text(&nothing.to_string()).unwrap(), empty);
    }

    #[test]
    fn a_json_payload_is_embedded_verbatim() {
        for payload in [r#"{"n": 9007199254740993, "n": 1e999}"#, "[]", r#""""#, "7"] {
            let text = with("payload", &format!(r#""payload": {payload}"#));
            let envelope = read_text(&text).unwrap();
            assert_eq!(envelope.payload, payload);
            assert_eq!(envelope.magic, MAGIC);
            let again = write(&envelope);
            assert!(String::from_utf8(again.clone()).unwrap().contains(payload));
            assert_eq!(read(&again).unwrap(), envelope);
        }
        let nothing = with("payload", r#""payload": null"#);
        assert!(read_text(&nothing).unwrap().payload.is_empty());
    }

    #[test]
    fn another_payload_is_base64() {
        for content_type in ["application/protobuf", "text/html", "", "x\ny"] {
            let envelope = Envelope {
                content_type: content_type.into(),
                payload: Bytes::from_static(b"\xff\x00{}"),
                ..full()
            };
            let written = write(&envelope);
            let text = String::from_utf8(written.clone()).unwrap();
            assert!(text.contains(r#""payload":"/wB7fQ==""#), "{text}");
            assert_eq!(read(&written).unwrap(), envelope);
            for wrong in [r#""_w==""#, r#""/wB7fR==""#, "7", "{}", r#"["/wB7fQ=="]"#] {
                let wrong = text.replace(r#""/wB7fQ==""#, wrong);
                assert!(read_text(&wrong).is_err(), "{wrong}");
            }
        }
    }

    #[test]
    fn a_reply_with_malformed_json_becomes_an_error() {
        for payload in [&b"{"[..], b"{} {}", b"\xff", br#"{},"status":null"#] {
            let reply = Envelope {
                content_type: "application/json".into(),
                payload: Bytes::copy_from_slice(payload),
                status: None,
                ..full()
            };
            let read = read(&write(&reply)).unwrap();
            assert_eq!(read.status.unwrap().code, "internal");
            assert!(read.payload.is_empty() && read.id == reply.id);
        }
    }

    /// Group 6: ambiguous or unknown JSON is refused.
    #[test]
    fn json_is_parsed_strictly() {
        read_text(&request().to_string()).unwrap();
        let base = request();
        for (name, value) in base.as_object().unwrap() {
            let twice = with("", &format!(r#""{name}": {value}"#));
            assert!(read_text(&twice).is_err(), "{twice}");
        }
        let once = |fields: &str| with("", &format!(r#""once": {fields}"#));
        read_text(&once(r#"{"publisher": "AAAA", "sequence": 1}"#)).unwrap();
        for wrong in [
            with("", r#""colour": "blue""#),
            with("", r#""Kind": "KIND_POLL""#),
            with("timeMs", r#""timeMs": "1", "time_ms": "1""#),
            with("id", r#""id": "CQ==", "\u0069d": "CQ==""#),
            with("kind", r#""kind": "KIND_DANCE""#),
            with("kind", r#""kind": "Request""#),
            with("kind", r#""kind": """#),
            with("kind", r#""kind": 1"#),
            with("kind", r#""kind": {"KIND_REQUEST": null}"#),
            with("magic", r#""magic": 1"#),
            with("server", r#""server": ["station-7"]"#),
            with("server", r#""server": "\ud800""#),
            with("id", r#""id": "C!==""#),
            with("id", r#""id": "CR==""#),
            with("id", r#""id": 9"#),
            with("headers", r#""headers": {"a": "1", "a": "1"}"#),
            with("headers", r#""headers": {"a": 1}"#),
            with("headers", r#""headers": {"a": null}"#),
            with("headers", r#""headers": [["a", "1"]]"#),
            once(r#"{"colour": 1}"#),
            once(r#"{"sequence": 1, "sequence": 1}"#),
            once(r#"["AAAA", 5, 6, true]"#),
            once(r#"{"again": 1}"#),
            with("", r#""status": ["internal"]"#),
            with("", r#""status": {"code": "internal", "colour": 1}"#),
            with("", r#""status": {"details": [["a.B", "CA=="]]}"#),
            with(
                "",
                r#""status": {"details": [{"type": "a.B", "colour": 1}]}"#,
            ),
            format!("{} {{}}", request()),
            format!("{},", request()),
            format!("[{}]", request()),
            format!("\u{feff}{}", request()),
            "{".into(),
            String::new(),
        ] {
            assert!(read_text(&wrong).is_err(), "{wrong}");
        }
        let mut text = request().to_string().into_bytes();
        let at = text.iter().position(|byte| *byte == b'T').unwrap();
        text[at] = 0xff;
        assert!(read(&text).is_err(), "not UTF-8");
    }

    #[test]
    fn a_number_must_be_an_integer_of_64_bits() {
        let time = |text: &str| read_text(&with("timeMs", &format!(r#""timeMs": {text}"#)));
        for valid in ["7", r#""7""#, "7.0", "7e0", r#""007""#] {
            assert_eq!(time(valid).unwrap().time_ms, 7, "{valid}");
        }
        assert_eq!(time(&u64::MAX.to_string()).unwrap().time_ms, u64::MAX);
        for wrong in [
            "-1",
            "7.5",
            "1e16",
            "1e999",
            "18446744073709551616",
            r#""18446744073709551616""#,
            r#""+7""#,
            r#""-0""#,
            r#""7.0""#,
            r#"" 7""#,
            r#""""#,
            "true",
            "[7]",
            "{}",
            &"9".repeat(100_000),
        ] {
            assert!(time(wrong).is_err(), "{wrong}");
        }
    }

    /// Group 11: deep nesting does not overflow the stack.
    #[test]
    fn nesting_is_cheap() {
        let deep = |open: &str, close: &str| [open.repeat(200_000), close.repeat(200_000)];
        for [open, close] in [deep("[", "]"), deep(r#"{"a":"#, "}")] {
            let inside = if close.starts_with('}') { "1" } else { "" };
            let nested = format!("{open}{inside}{close}");
            let payload = with("payload", &format!(r#""payload": {nested}"#));
            assert_eq!(read_text(&payload).unwrap().payload.len(), nested.len());
            for field in [
                "colour", "once", "status", "headers", "timeMs", "kind", "id",
            ] {
                assert!(read_text(&with(field, &format!(r#""{field}": {nested}"#))).is_err());
            }
            assert!(read_text(&nested).is_err());
        }
        let many: Vec<_> = (0..100_000).map(|it| format!(r#""a{it}": """#)).collect();
        let many = with("headers", &format!(r#""headers": {{{}}}"#, many.join(",")));
        assert_eq!(read_text(&many).unwrap().headers.len(), 100_000);
    }
}
