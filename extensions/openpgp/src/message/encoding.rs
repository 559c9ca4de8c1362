//! The data of a signed message: an envelope in protobuf or in JSON.

use bytes::Bytes;
use prost::Message as _;
use sha2::{Digest, Sha256};

use super::{
    envelope::{Envelope, Kind, MAGIC, json},
    replays::WINDOW_MS,
};
use crate::pgp::Fingerprint;

/// The parsed data of a signed message.
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) envelope: Envelope,
    pub(crate) encoding: Encoding,
    /// The SHA-256 of the data. A reply names its request by it.
    pub(crate) digest: [u8; 32],
}

/// The encoding of an envelope. A reply has the encoding of its request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Protobuf,
    /// For shell scripts.
    Json,
}

/// The data of a message to be signed.
pub(crate) struct EncodedMessage {
    pub(crate) data: Vec<u8>,
    /// The SHA-256 of the data.
    pub(crate) digest: [u8; 32],
}

/// An envelope is malformed, or not for this endpoint. Only the local log gets the reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct EnvelopeError(String);

/// The envelope that an endpoint expects.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ExpectedEnvelope<'a> {
    pub(crate) kinds: &'a [Kind],
    pub(crate) server: &'a str,
    /// The fingerprint of the local primary key.
    pub(crate) recipient: &'a [u8],
    pub(crate) resource: &'a str,
    pub(crate) now_ms: u64,
    /// For a reply: the id and the digest of the request.
    pub(crate) answers: Option<(&'a [u8], &'a [u8])>,
}

impl Message {
    /// Parses the data of a message.
    pub(crate) fn parse(data: &[u8]) -> Result<Self, EnvelopeError> {
        let (envelope, encoding) = if json::is_json(data) {
            let envelope = json::read(data);
            let envelope =
                envelope.map_err(|error| EnvelopeError(format!("malformed envelope: {error}")))?;
            (envelope, Encoding::Json)
        } else {
            let envelope = Envelope::decode(data);
            let envelope =
                envelope.map_err(|error| EnvelopeError(format!("malformed envelope: {error}")))?;
            (envelope, Encoding::Protobuf)
        };
        if envelope.magic != MAGIC {
            let magic = excerpt(&envelope.magic);
            return Err(EnvelopeError(format!("wrong magic: {magic:?}")));
        }
        Ok(Self {
            envelope,
            encoding,
            digest: Sha256::digest(data).into(),
        })
    }

    /// Checks that the envelope is the expected one.
    pub(crate) fn check(&self, expected: &ExpectedEnvelope<'_>) -> Result<(), EnvelopeError> {
        let envelope = &self.envelope;
        let (id, digest) = expected.answers.unwrap_or((&envelope.id, &[]));
        let reason = if !expected.kinds.contains(&envelope.kind()) {
            format!("wrong kind: {:?}", envelope.kind())
        } else if envelope.recipient != expected.recipient {
            format!("wrong recipient: {}", recipient(&envelope.recipient))
        } else if envelope.server != expected.server {
            format!("wrong server: {:?}", excerpt(&envelope.server))
        } else if envelope.resource != expected.resource {
            format!("wrong resource: {:?}", excerpt(&envelope.resource))
        } else if envelope.id.len() != 16 {
            format!("id is not 16 bytes but {}", envelope.id.len())
        } else if envelope.id != id || envelope.request_sha256 != digest {
            "reply to another request".to_owned()
        } else if expected.answers.is_none() && envelope.status.is_some() {
            "request with a status".to_owned()
        } else if envelope.time_ms.abs_diff(expected.now_ms) > WINDOW_MS {
            let (time, now) = (envelope.time_ms, expected.now_ms);
            format!("wrong time: dated {time}, but now is {now} (milliseconds since 1970)")
        } else {
            return Ok(());
        };
        Err(EnvelopeError(reason))
    }
}

/// Shortens a text of the peer for the log.
fn excerpt(text: &str) -> &str {
    const MAX: usize = 100;
    match text.char_indices().nth(MAX) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

fn recipient(bytes: &[u8]) -> String {
    match Fingerprint::from_bytes(bytes) {
        Some(fingerprint) => fingerprint.to_string(),
        None => format!("{} bytes", bytes.len()),
    }
}

impl EncodedMessage {
    pub(crate) fn new(envelope: &Envelope, encoding: Encoding) -> Self {
        let data = match encoding {
            Encoding::Protobuf => envelope.encode_to_vec(),
            Encoding::Json => json::write(envelope),
        };
        Self {
            digest: Sha256::digest(&data).into(),
            data,
        }
    }
}

impl Envelope {
    /// Returns the envelope of a reply, without status and content.
    pub(crate) fn reply(to: &Message, recipient: &[u8], now_ms: u64) -> Self {
        let request = &to.envelope;
        Self {
            magic: MAGIC.into(),
            kind: request.kind().answer().into(),
            server: request.server.clone(),
            recipient: Bytes::copy_from_slice(recipient),
            resource: request.resource.clone(),
            id: request.id.clone(),
            time_ms: now_ms,
            request_sha256: Bytes::copy_from_slice(&to.digest),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const NOW: u64 = 1_800_000_000_123;
    const US: &[u8] = &[7; 20];
    const ID: &[u8] = &[9; 16];

    fn request() -> Envelope {
        Envelope {
            magic: MAGIC.into(),
            kind: Kind::Request.into(),
            server: "station-7".into(),
            recipient: Bytes::from_static(US),
            resource: "weather.v1/Weather.GetForecast".into(),
            content_type: "application/json".into(),
            id: Bytes::from_static(ID),
            time_ms: NOW,
            payload: Bytes::from_static(b"{}"),
            ..Default::default()
        }
    }

    const EXPECTED: ExpectedEnvelope<'static> = ExpectedEnvelope {
        kinds: &[Kind::Request],
        server: "station-7",
        recipient: US,
        resource: "weather.v1/Weather.GetForecast",
        now_ms: NOW,
        answers: None,
    };

    fn message(envelope: &Envelope, encoding: Encoding) -> Message {
        let written = EncodedMessage::new(envelope, encoding);
        let message = Message::parse(&written.data).unwrap();
        assert_eq!(
            (message.encoding, message.digest),
            (encoding, written.digest)
        );
        message
    }

    const ENCODINGS: [Encoding; 2] = [Encoding::Protobuf, Encoding::Json];

    #[test]
    fn both_encodings_are_equivalent() {
        for encoding in ENCODINGS {
            let message = message(&request(), encoding);
            assert_eq!(message.envelope, request(), "{encoding:?}");
            assert_eq!(message.check(&EXPECTED), Ok(()));
        }
    }

    #[test]
    fn a_kind_must_be_expected() {
        let poll = Envelope {
            kind: Kind::Poll.into(),
            ..request()
        };
        let expected = |kinds| ExpectedEnvelope { kinds, ..EXPECTED };
        for encoding in ENCODINGS {
            for (kinds, request_fits, poll_fits) in [
                (&[Kind::Request][..], true, false),
                (&[Kind::Poll], false, true),
                (&[Kind::Request, Kind::Poll], true, true),
                (&[], false, false),
            ] {
                let fits = |envelope| message(envelope, encoding).check(&expected(kinds)).is_ok();
                assert_eq!((fits(&request()), fits(&poll)), (request_fits, poll_fits));
            }
        }
        let mut unknown = request();
        unknown.kind = 77;
        let kinds = &[Kind::Request, Kind::Poll];
        assert!(
            message(&unknown, Encoding::Protobuf)
                .check(&expected(kinds))
                .is_err()
        );
    }

    #[test]
    fn an_unexpected_field_is_refused() {
        type Change = fn(&mut Envelope);
        let (early, late) = (NOW - WINDOW_MS - 1, NOW + WINDOW_MS + 1);
        let wrong_time =
            |time| format!("wrong time: dated {time}, but now is {NOW} (milliseconds since 1970)");
        let changes: [(Change, String); 9] = [
            (
                |it| it.kind = Kind::Reply.into(),
                "wrong kind: Reply".into(),
            ),
            (|it| it.kind = Kind::Poll.into(), "wrong kind: Poll".into()),
            (
                |it| it.recipient = vec![8; 20].into(),
                format!("wrong recipient: {}", "08".repeat(20)),
            ),
            (
                |it| it.recipient = US[1..].into(),
                "wrong recipient: 19 bytes".into(),
            ),
            (
                |it| it.server = "station-8".into(),
                r#"wrong server: "station-8""#.into(),
            ),
            (
                |it| it.resource = "weather.v1/Weather.Echo".into(),
                r#"wrong resource: "weather.v1/Weather.Echo""#.into(),
            ),
            (|it| it.time_ms = NOW - WINDOW_MS - 1, wrong_time(early)),
            (|it| it.time_ms = NOW + WINDOW_MS + 1, wrong_time(late)),
            (|it| it.time_ms = u64::MAX, wrong_time(u64::MAX)),
        ];
        for encoding in ENCODINGS {
            for (change, reason) in &changes {
                let mut envelope = request();
                change(&mut envelope);
                let checked = message(&envelope, encoding).check(&EXPECTED);
                assert_eq!(checked, Err(EnvelopeError(reason.clone())), "{encoding:?}");
            }
        }
    }

    /// A peer cannot fill the log.
    #[test]
    fn a_reason_is_short() {
        let mut envelope = request();
        envelope.resource = "é".repeat(100_000);
        let reason = message(&envelope, Encoding::Protobuf).check(&EXPECTED);
        assert!(reason.unwrap_err().to_string().len() < 300);
    }

    #[test]
    fn the_time_window_includes_its_edges() {
        for time_ms in [NOW - WINDOW_MS, NOW + WINDOW_MS] {
            let envelope = Envelope {
                time_ms,
                ..request()
            };
            for encoding in ENCODINGS {
                assert_eq!(message(&envelope, encoding).check(&EXPECTED), Ok(()));
            }
        }
    }

    #[test]
    fn an_incomplete_envelope_is_refused() {
        let changes: [fn(&mut Envelope); 5] = [
            |it| it.id = Bytes::new(),
            |it| it.id = vec![9; 15].into(),
            |it| it.recipient = Bytes::new(),
            |it| it.status = Some(Default::default()),
            |it| it.request_sha256 = vec![0; 32].into(),
        ];
        for change in changes {
            let mut envelope = request();
            change(&mut envelope);
            for encoding in ENCODINGS {
                assert!(message(&envelope, encoding).check(&EXPECTED).is_err());
            }
        }
    }

    #[test]
    fn other_data_is_no_envelope() {
        let mut envelope = request();
        envelope.magic = "smq.v2".into();
        for data in [
            &b""[..],
            b"hello",
            b"{\"kind\":1}",
            &envelope.encode_to_vec(),
            &json::write(&envelope),
        ] {
            assert!(Message::parse(data).is_err(), "{data:?}");
        }
    }

    #[test]
    fn a_reply_answers_one_request() {
        for encoding in ENCODINGS {
            let pending = message(&request(), encoding);
            let client = [5; 20];
            let reply = Envelope::reply(&pending, &client, NOW);
            let answer = message(&reply, encoding);
            let expected = ExpectedEnvelope {
                kinds: &[Kind::Reply],
                recipient: &client,
                answers: Some((ID, &pending.digest)),
                ..EXPECTED
            };
            assert_eq!(answer.check(&expected), Ok(()));
            let other = message(
                &Envelope {
                    payload: Bytes::new(),
                    ..request()
                },
                encoding,
            );
            let to_another = ExpectedEnvelope {
                answers: Some((ID, &other.digest)),
                ..expected
            };
            assert_eq!(
                answer.check(&to_another),
                Err(EnvelopeError("reply to another request".into()))
            );
            let of_another = ExpectedEnvelope {
                answers: Some((&[8; 16], &pending.digest)),
                ..expected
            };
            assert_eq!(
                answer.check(&of_another),
                Err(EnvelopeError("reply to another request".into()))
            );
            // A request is no reply, and a reply is no request.
            assert!(
                pending
                    .check(&ExpectedEnvelope {
                        recipient: US,
                        ..expected
                    })
                    .is_err()
            );
            assert!(
                answer
                    .check(&ExpectedEnvelope {
                        recipient: &client,
                        ..EXPECTED
                    })
                    .is_err()
            );
        }
    }
}
