//! Fuzz target: an envelope from a peer.

use bytes::Bytes;

use super::encoding::{EncodedMessage, Encoding, Message};

/// Parses the data of a signed message, and checks that it encodes again. Returns the payload of the envelope.
pub(crate) fn envelope(data: &[u8]) -> Option<Bytes> {
    let message = Message::parse(data).ok()?;
    // An envelope in JSON must encode in protobuf too.
    for encoding in [message.encoding, Encoding::Protobuf] {
        let encoded = EncodedMessage::new(&message.envelope, encoding);
        let parsed = Message::parse(&encoded.data).expect("an encoded envelope");
        assert_eq!(parsed.envelope, message.envelope);
        assert_eq!(parsed.encoding, encoding);
    }
    Some(message.envelope.payload)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::{fs, path::Path};

    use bytes::Bytes;
    use prost::Message as _;

    use crate::{
        message::{
            Kind,
            envelope::{Envelope, MAGIC, Once, json},
        },
        wire::{ClientHello, Detail, ServerHello},
    };

    #[test]
    #[allow(clippy::needless_update)] // a hello may get more fields
    #[ignore = "rewrites the seeds of envelopes"]
    fn write_seeds() {
        let write = |target: &str, name: &str, bytes: &[u8]| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
            fs::create_dir_all(folder.join(target)).unwrap();
            fs::write(folder.join(target).join(name), bytes).unwrap();
        };
        let request = Envelope {
            magic: MAGIC.into(),
            kind: Kind::Request.into(),
            server: "station-7".into(),
            recipient: vec![1; 20].into(),
            resource: "weather.v1/Weather.GetForecast".into(),
            content_type: "application/json".into(),
            id: vec![2; 16].into(),
            time_ms: 1_800_000_000_000,
            headers: [("traceparent".into(), "00-1-2-01".into())].into(),
            payload: Bytes::from_static(b"{}"),
            ..Envelope::default()
        };
        write("envelope", "request", &request.encode_to_vec());
        write("envelope", "request-json", &json::write(&request));
        let publish = Envelope {
            once: Some(Once {
                publisher: vec![4; 16].into(),
                published: 5,
                sequence: 6,
                again: true,
            }),
            content_type: "application/protobuf".into(),
            ..request.clone()
        };
        write("envelope", "publish-json", &json::write(&publish));
        let hello = ClientHello {
            suites: vec!["x25519-sha256-aes256gcm".into()],
            ephemeral: vec![9; 32].into(),
            nonce: vec![3; 32].into(),
            publisher: vec![4; 16].into(),
            published: 7,
            ..Default::default()
        };
        let hello = Envelope {
            kind: Kind::Hello.into(),
            payload: hello.encode_to_vec().into(),
            ..request.clone()
        };
        write("envelope", "hello", &hello.encode_to_vec());
        let embedded = Envelope {
            content_type: "application/protobuf".into(),
            ..hello
        };
        write("envelope", "hello-json", &json::write(&embedded));
        let answer = ServerHello {
            ephemeral: vec![9; 32].into(),
            session: vec![5; 16].into(),
            ..Default::default()
        };
        let answer = Envelope {
            kind: Kind::HelloReply.into(),
            request_sha256: vec![6; 32].into(),
            payload: answer.encode_to_vec().into(),
            ..request.clone()
        };
        write("envelope", "hello-reply", &answer.encode_to_vec());
        let failed = Envelope {
            kind: Kind::Reply.into(),
            status: Some(crate::wire::Status {
                code: "not_found".into(),
                message: "no station".into(),
                details: vec![Detail {
                    type_name: "a.B".into(),
                    value: Bytes::from_static(b"\x08"),
                }],
            }),
            ..request
        };
        write("envelope", "failed", &failed.encode_to_vec());
        write("envelope", "failed-json", &json::write(&failed));
    }
}
