//! What a message says: an envelope, in protobuf or in JSON.

use bytes::Bytes;
use prost::Message as _;
use sha2::{Digest, Sha256};

use super::{
    envelope::{Envelope, Kind, MAGIC, json},
    replays::WINDOW_MS,
};

/// What a signed message says.
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) envelope: Envelope,
    pub(crate) encoding: Encoding,
    /// SHA-256 of the envelope as it was signed: what a reply names it by.
    pub(crate) digest: [u8; 32],
}

/// How an envelope is written. A reply is in the encoding of its request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Protobuf,
    /// What a shell can write and read.
    Json,
}

/// What is to be signed.
pub(crate) struct EncodedMessage {
    pub(crate) data: Vec<u8>,
    /// What a reply will name it by.
    pub(crate) digest: [u8; 32],
}

/// Why a message is not what was wanted here: for the local log alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct EnvelopeError(pub(super) &'static str);

/// What a message has to say to be taken.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ExpectedEnvelope<'a> {
    /// One of these.
    pub(crate) kinds: &'a [Kind],
    pub(crate) server: &'a str,
    /// The fingerprint of our own primary key.
    pub(crate) recipient: &'a [u8],
    pub(crate) resource: &'a str,
    pub(crate) now_ms: u64,
    /// What it answers: the id and the digest of the request.
    pub(crate) answers: Option<(&'a [u8], &'a [u8])>,
}

impl Message {
    /// Reads the data of a message.
    pub(crate) fn read(data: &[u8]) -> Result<Self, EnvelopeError> {
        let (envelope, encoding) = if json::is_json(data) {
            let read = json::read(data);
            let envelope = read.map_err(|_| EnvelopeError("its JSON is no envelope"))?;
            (envelope, Encoding::Json)
        } else {
            let envelope =
                Envelope::decode(data).map_err(|_| EnvelopeError("it holds no envelope"))?;
            (envelope, Encoding::Protobuf)
        };
        if envelope.magic != MAGIC {
            return Err(EnvelopeError("it is no message of socket.mq"));
        }
        Ok(Self {
            envelope,
            encoding,
            digest: Sha256::digest(data).into(),
        })
    }

    /// Checks that the message was meant for this place and this time.
    pub(crate) fn check(&self, wanted: &ExpectedEnvelope<'_>) -> Result<(), EnvelopeError> {
        let it = &self.envelope;
        let (id, digest) = wanted.answers.unwrap_or((&it.id, &[]));
        let is_reply = wanted.answers.is_some();
        let rules = [
            (wanted.kinds.contains(&it.kind()), "it is of another kind"),
            (
                it.recipient == wanted.recipient,
                "it is for another recipient",
            ),
            (
                it.server == wanted.server,
                "it is for, or of, another server",
            ),
            (it.resource == wanted.resource, "it is about something else"),
            (it.id.len() == 16, "its id is not 16 bytes"),
            (
                it.id == id && it.request_sha256 == digest,
                "it answers something else",
            ),
            (is_reply || it.status.is_none(), "a request has no status"),
            (
                it.time_ms.abs_diff(wanted.now_ms) <= WINDOW_MS,
                "it is not of this time",
            ),
        ];
        match rules.into_iter().find(|(holds, _)| !holds) {
            Some((_, broken)) => Err(EnvelopeError(broken)),
            None => Ok(()),
        }
    }
}

impl EncodedMessage {
    /// Writes an envelope in that encoding.
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
    /// Returns the reply to a request: a message, or how it failed.
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

    const WANTED: ExpectedEnvelope<'static> = ExpectedEnvelope {
        kinds: &[Kind::Request],
        server: "station-7",
        recipient: US,
        resource: "weather.v1/Weather.GetForecast",
        now_ms: NOW,
        answers: None,
    };

    fn message(envelope: &Envelope, encoding: Encoding) -> Message {
        let written = EncodedMessage::new(envelope, encoding);
        let message = Message::read(&written.data).unwrap();
        assert_eq!(
            (message.encoding, message.digest),
            (encoding, written.digest)
        );
        message
    }

    const ENCODINGS: [Encoding; 2] = [Encoding::Protobuf, Encoding::Json];

    #[test]
    fn both_encodings_say_the_same() {
        for encoding in ENCODINGS {
            let message = message(&request(), encoding);
            assert_eq!(message.envelope, request(), "{encoding:?}");
            assert_eq!(message.check(&WANTED), Ok(()));
        }
    }

    #[test]
    fn a_kind_is_one_of_those_that_are_taken() {
        let poll = Envelope {
            kind: Kind::Poll.into(),
            ..request()
        };
        let wanted = |kinds| ExpectedEnvelope { kinds, ..WANTED };
        for encoding in ENCODINGS {
            for (kinds, request_fits, poll_fits) in [
                (&[Kind::Request][..], true, false),
                (&[Kind::Poll], false, true),
                (&[Kind::Request, Kind::Poll], true, true),
                (&[], false, false),
            ] {
                let fits = |envelope| message(envelope, encoding).check(&wanted(kinds)).is_ok();
                assert_eq!((fits(&request()), fits(&poll)), (request_fits, poll_fits));
            }
        }
        let mut unknown = request();
        unknown.kind = 77;
        let kinds = &[Kind::Request, Kind::Poll];
        assert!(
            message(&unknown, Encoding::Protobuf)
                .check(&wanted(kinds))
                .is_err()
        );
    }

    /// Each field that is another than it should be is seen.
    #[test]
    fn what_is_meant_for_elsewhere_is_not_taken() {
        type Change = fn(&mut Envelope);
        let changes: [(Change, &str); 9] = [
            (|it| it.kind = Kind::Reply.into(), "it is of another kind"),
            (|it| it.kind = Kind::Poll.into(), "it is of another kind"),
            (
                |it| it.recipient = vec![8; 20].into(),
                "it is for another recipient",
            ),
            (
                |it| it.recipient = US[1..].into(),
                "it is for another recipient",
            ),
            (
                |it| it.server = "station-8".into(),
                "it is for, or of, another server",
            ),
            (
                |it| it.resource = "weather.v1/Weather.Echo".into(),
                "it is about something else",
            ),
            (
                |it| it.time_ms = NOW - WINDOW_MS - 1,
                "it is not of this time",
            ),
            (
                |it| it.time_ms = NOW + WINDOW_MS + 1,
                "it is not of this time",
            ),
            (|it| it.time_ms = u64::MAX, "it is not of this time"),
        ];
        for encoding in ENCODINGS {
            for (change, reason) in changes {
                let mut envelope = request();
                change(&mut envelope);
                let checked = message(&envelope, encoding).check(&WANTED);
                assert_eq!(checked, Err(EnvelopeError(reason)), "{encoding:?}");
            }
        }
    }

    #[test]
    fn at_the_edge_of_its_time_it_is_taken() {
        for time_ms in [NOW - WINDOW_MS, NOW + WINDOW_MS] {
            let envelope = Envelope {
                time_ms,
                ..request()
            };
            for encoding in ENCODINGS {
                assert_eq!(message(&envelope, encoding).check(&WANTED), Ok(()));
            }
        }
    }

    #[test]
    fn an_envelope_is_whole() {
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
                assert!(message(&envelope, encoding).check(&WANTED).is_err());
            }
        }
    }

    #[test]
    fn what_is_no_envelope_is_not_taken() {
        let mut envelope = request();
        envelope.magic = "smq.v2".into();
        for data in [
            &b""[..],
            b"hello",
            b"{\"kind\":1}",
            &envelope.encode_to_vec(),
            &json::write(&envelope),
        ] {
            assert!(Message::read(data).is_err(), "{data:?}");
        }
    }

    #[test]
    fn a_reply_answers_one_request() {
        for encoding in ENCODINGS {
            let pending = message(&request(), encoding);
            let client = [5; 20];
            let reply = Envelope::reply(&pending, &client, NOW);
            let answer = message(&reply, encoding);
            let wanted = ExpectedEnvelope {
                kinds: &[Kind::Reply],
                recipient: &client,
                answers: Some((ID, &pending.digest)),
                ..WANTED
            };
            assert_eq!(answer.check(&wanted), Ok(()));
            let other = message(
                &Envelope {
                    payload: Bytes::new(),
                    ..request()
                },
                encoding,
            );
            let to_another = ExpectedEnvelope {
                answers: Some((ID, &other.digest)),
                ..wanted
            };
            assert_eq!(
                answer.check(&to_another),
                Err(EnvelopeError("it answers something else"))
            );
            let of_another = ExpectedEnvelope {
                answers: Some((&[8; 16], &pending.digest)),
                ..wanted
            };
            assert_eq!(
                answer.check(&of_another),
                Err(EnvelopeError("it answers something else"))
            );
            // The request itself, sent back, is no reply; nor is a reply a request.
            assert!(
                pending
                    .check(&ExpectedEnvelope {
                        recipient: US,
                        ..wanted
                    })
                    .is_err()
            );
            assert!(
                answer
                    .check(&ExpectedEnvelope {
                        recipient: &client,
                        ..WANTED
                    })
                    .is_err()
            );
        }
    }
}
