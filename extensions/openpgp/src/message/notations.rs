//! The form for `gpg`: what an envelope says stands in notations `name@socket.mq` of the signature, and the data is
//! the bare payload.

use bytes::Bytes;
use sha2::{Digest, Sha256};

use super::{
    envelope::{Envelope, Kind, MAGIC},
    form::{Form, Said, Unfit, Written},
};
use smq_runtime::Status;

use crate::wire;

/// What notations of ours end with.
const DOMAIN: &str = "@socket.mq";

/// What a request says, in the order in which it counts for its digest.
const REQUEST: [&str; 7] = [
    "kind",
    "server",
    "recipient",
    "resource",
    "content-type",
    "id",
    "time-ms",
];

/// The kinds of which there is such a form.
const KINDS: [(Kind, &str); 4] = [
    (Kind::Request, "request"),
    (Kind::Reply, "reply"),
    (Kind::Poll, "poll"),
    (Kind::Polled, "polled"),
];

/// Returns whether a signature with these notations is of this form: it says what kind it is.
pub(super) fn is_form(signed: &[(String, String)]) -> bool {
    let mut signed = signed.iter().filter_map(|(name, _)| ours(name));
    signed.any(|name| name == "kind")
}

/// Reads a request or a poll. Without a time of its own it is of the second in which it was signed.
pub(super) fn read(
    data: &[u8],
    signed: &[(String, String)],
    signed_ms: u64,
) -> Result<Said, Unfit> {
    let mut values: [Option<&str>; REQUEST.len()] = [None; REQUEST.len()];
    for (name, value) in signed {
        let Some(name) = ours(name) else {
            continue;
        };
        let place = REQUEST.iter().position(|it| *it == name);
        let place = place.ok_or(Unfit("it has a notation of ours that is not known"))?;
        if values[place].replace(value).is_some() {
            return Err(Unfit("it has a notation twice"));
        }
        if value.bytes().any(|byte| byte.is_ascii_control()) {
            return Err(Unfit("a notation has control characters"));
        }
    }
    let [kind, server, recipient, resource, content_type, id, time_ms] = values;
    let kind = KINDS.into_iter().find(|(_, name)| kind == Some(name));
    let Some((kind @ (Kind::Request | Kind::Poll), _)) = kind else {
        return Err(Unfit("it is of another kind"));
    };
    let bytes = |hex: Option<&str>| match hex {
        None => Ok(Bytes::new()),
        Some(hex) => from_hex(hex).ok_or(Unfit("a notation is not hexadecimal")),
    };
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let time_ms = match time_ms {
        None => signed_ms,
        Some(text) => decimal(text).ok_or(Unfit("its time is not a number"))?,
    };
    let envelope = Envelope {
        magic: MAGIC.into(),
        kind: kind.into(),
        server: text(server),
        recipient: bytes(recipient)?,
        resource: text(resource),
        content_type: text(content_type),
        id: bytes(id)?,
        time_ms,
        payload: Bytes::copy_from_slice(data),
        ..Envelope::default()
    };
    let fields = REQUEST.into_iter().zip(values);
    let fields = fields.filter_map(|(name, value)| Some((name, value?)));
    Ok(Said {
        envelope,
        form: Form::Notations,
        digest: digest(fields, data),
    })
}

/// Writes a message. A reply that is a failure has its code among the notations, and is the JSON of an error.
pub(super) fn write(envelope: &Envelope) -> Written {
    let name = |(kind, name)| (kind == envelope.kind()).then_some(name);
    let kind = KINDS.into_iter().find_map(name).unwrap_or_default();
    let mut fields = vec![
        ("kind", kind.to_owned()),
        ("server", envelope.server.clone()),
        ("recipient", to_hex(&envelope.recipient)),
        ("resource", envelope.resource.clone()),
        ("content-type", envelope.content_type.clone()),
        ("id", to_hex(&envelope.id)),
        ("time-ms", envelope.time_ms.to_string()),
    ];
    if !envelope.request_sha256.is_empty() {
        fields.push(("request-sha256", to_hex(&envelope.request_sha256)));
    }
    let data = match &envelope.status {
        None => envelope.payload.to_vec(),
        Some(status) => {
            fields[4].1 = "application/json".into();
            fields.push(("code", status.code.clone()));
            wire::error_body(&Status::from(status.clone()))
        }
    };
    let digest = digest(
        fields.iter().map(|(name, value)| (*name, value.as_str())),
        &data,
    );
    let notations = fields.into_iter();
    Written {
        notations: notations
            .map(|(name, value)| (format!("{name}{DOMAIN}"), value))
            .collect(),
        digest,
        data,
    }
}

/// Returns the name of a notation of ours.
fn ours(name: &str) -> Option<&str> {
    name.strip_suffix(DOMAIN)
}

/// Returns SHA-256 of a line `name=value` for each field, an empty line, and the data: what a shell can make.
fn digest<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>, data: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for (name, value) in fields {
        hash.update(format!("{name}={value}\n"));
    }
    hash.update("\n");
    hash.update(data);
    hash.finalize().into()
}

fn decimal(text: &str) -> Option<u64> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

fn from_hex(text: &str) -> Option<Bytes> {
    let digit = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let pairs = text.as_bytes().chunks(2);
    pairs
        .map(|pair| match *pair {
            [high, low] => Some(digit(high)? << 4 | digit(low)?),
            _ => None,
        })
        .collect()
}

fn to_hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::message::form::Wanted;

    const NOW: u64 = 1_800_000_000_000;
    const ID: &str = "000102030405060708090a0b0c0d0e0f";

    fn signed(changes: &[(&str, Option<&str>)]) -> Vec<(String, String)> {
        let mut fields = vec![
            ("kind", "request"),
            ("server", "station-7"),
            ("recipient", "0707070707070707070707070707070707070707"),
            ("resource", "weather.v1/Weather.GetForecast"),
            ("content-type", "application/json"),
            ("id", ID),
        ];
        for (name, value) in changes {
            fields.retain(|(other, _)| other != name);
            fields.extend(value.map(|value| (*name, value)));
        }
        let fields = fields.into_iter();
        fields
            .map(|(name, value)| (format!("{name}{DOMAIN}"), value.into()))
            .collect()
    }

    /// The digest is what these commands print:
    /// `printf 'kind=request\nserver=station-7\n…id=…\n\n{}' | sha256sum`
    #[test]
    fn the_digest_is_one_that_a_shell_makes() {
        let said = read(b"{}", &signed(&[]), NOW).unwrap();
        let text = format!(
            "kind=request\nserver=station-7\nrecipient=0707070707070707070707070707070707070707\n\
             resource=weather.v1/Weather.GetForecast\ncontent-type=application/json\nid={ID}\n\n{{}}"
        );
        assert_eq!(said.digest, <[u8; 32]>::from(Sha256::digest(text)));
        assert_eq!(said.envelope.time_ms, NOW);
        assert_eq!(said.envelope.id[..], (0..16).collect::<Vec<u8>>());
    }

    #[test]
    fn the_order_of_notations_does_not_matter_and_their_text_does() {
        let in_order = read(b"{}", &signed(&[]), NOW).unwrap();
        let mut backwards = signed(&[]);
        backwards.reverse();
        backwards.push(("colour@example.org".into(), "blue".into()));
        assert_eq!(
            read(b"{}", &backwards, NOW).unwrap().digest,
            in_order.digest
        );
        let capital = read(b"{}", &signed(&[("id", Some(&ID.to_uppercase()))]), NOW).unwrap();
        assert_eq!(capital.envelope, in_order.envelope);
        assert_ne!(capital.digest, in_order.digest);
        assert_ne!(
            read(b"{} ", &signed(&[]), NOW).unwrap().digest,
            in_order.digest
        );
    }

    #[test]
    fn what_cannot_be_is_not_taken() {
        for (name, value) in [
            ("kind", "reply"),
            ("kind", "polled"),
            ("kind", "hello"),
            ("kind", "Request"),
            ("kind", ""),
            ("recipient", "07x"),
            ("recipient", "070"),
            ("id", "zz"),
            ("content-type", "text/plain\nid=00"),
            ("time-ms", "-1"),
            ("time-ms", "+1"),
            ("time-ms", "now"),
            ("request-sha256", "00"),
            ("code", "ok"),
            ("colour", "blue"),
        ] {
            let signed = signed(&[(name, Some(value))]);
            assert!(read(b"{}", &signed, NOW).is_err(), "{name}={value}");
        }
        let mut twice = signed(&[]);
        twice.push((format!("server{DOMAIN}"), "station-7".into()));
        assert_eq!(
            read(b"{}", &twice, NOW).unwrap_err(),
            Unfit("it has a notation twice")
        );
    }

    #[test]
    fn a_poll_is_answered_as_one() {
        let said = read(b"{}", &signed(&[("kind", Some("poll"))]), NOW).unwrap();
        assert_eq!(said.envelope.kind(), Kind::Poll);
        let answer = write(&Envelope::reply(&said, &[5; 20], NOW));
        let kind = ("kind@socket.mq".to_owned(), "polled".to_owned());
        assert_eq!(answer.notations[0], kind);
    }

    #[test]
    fn a_recipient_may_be_named_by_the_signature_alone() {
        let said = read(b"{}", &signed(&[("recipient", None)]), NOW).unwrap();
        let wanted = Wanted {
            kinds: &[Kind::Request],
            server: "station-7",
            recipient: &[7; 20],
            is_intended: true,
            resource: "weather.v1/Weather.GetForecast",
            now_ms: NOW,
            answers: None,
        };
        assert_eq!(said.check(&wanted), Ok(()));
        let unnamed = Wanted {
            is_intended: false,
            ..wanted
        };
        assert!(said.check(&unnamed).is_err());
        let elsewhere = read(
            b"{}",
            &signed(&[("recipient", Some(&"08".repeat(20)))]),
            NOW,
        )
        .unwrap();
        assert!(elsewhere.check(&wanted).is_err());
    }

    #[test]
    fn a_failure_has_its_code_and_is_json() {
        let said = read(b"{}", &signed(&[]), NOW).unwrap();
        let mut reply = Envelope::reply(&said, &[5; 20], NOW + 1);
        reply.status = Some(wire::WireStatus::from(&Status::not_found("no station")));
        let written = write(&reply);
        let value = |name: &str| {
            let name = format!("{name}{DOMAIN}");
            let mut found = written.notations.iter().filter(|(it, _)| *it == name);
            found.next().map(|(_, value)| value.as_str())
        };
        assert_eq!(value("kind"), Some("reply"));
        assert_eq!(value("code"), Some("not_found"));
        assert_eq!(value("content-type"), Some("application/json"));
        assert_eq!(value("id"), Some(ID));
        assert_eq!(value("request-sha256"), Some(&*to_hex(&said.digest)));
        let error = br#"{"code":"not_found","message":"no station"}"#;
        assert_eq!(written.data, error);
    }
}
