//! What a peer reaches of sealed sessions and envelopes with bytes of its own, for fuzzing.

use prost::Message as _;
use zeroize::Zeroizing;

use super::{
    encoding::{EncodedMessage, Encoding, Message},
    envelope::Envelope,
};
use crate::{
    pgp,
    session::{PacketKey, agreed_with},
    wire::{ClientHello, ServerHello},
};

/// All that was ever sealed under the key of fuzzing.
pub(crate) const SAID: &[u8] = b"all that was ever sealed";

pub(crate) fn key() -> PacketKey {
    PacketKey::new(Zeroizing::new([7; 32]))
}

/// A packet of a session or of a topic: what opens is what was sealed, and rpgp opens it too.
pub(crate) fn packet(data: &[u8]) {
    if let Ok(opened) = key().open(data) {
        assert_eq!(opened, SAID, "a forgery");
        let theirs = pgp::fuzzing::opened_packet(data, key().secret());
        assert_eq!(theirs.as_deref(), Some(SAID), "rpgp reads it otherwise");
    }
}

/// The literal of a message, and what it carries: a hello, in either direction.
pub(crate) fn envelope(data: &[u8]) {
    let Ok(message) = Message::read(data) else {
        return;
    };
    // What was read in JSON is the same in protobuf too.
    for encoding in [message.encoding, Encoding::Protobuf] {
        let again = EncodedMessage::new(&message.envelope, encoding);
        let read = Message::read(&again.data).expect("what was written");
        assert_eq!(read.envelope, message.envelope);
        assert_eq!(read.encoding, encoding);
    }
    let Envelope { payload, .. } = message.envelope;
    let halves = [
        ClientHello::decode(payload.clone()).map(|hello| hello.ephemeral),
        ServerHello::decode(payload).map(|hello| hello.ephemeral),
    ];
    for half in halves.into_iter().flatten() {
        assert!(half.len() == 32 || !agreed_with(&half), "half of nothing");
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::{fs, path::Path};

    use bytes::{Bytes, BytesMut};

    use super::*;
    use crate::{
        message::{
            Kind,
            envelope::{MAGIC, Once, json},
        },
        wire::Detail,
    };

    #[test]
    #[allow(clippy::needless_update)] // a hello may come to say more
    #[ignore = "writes the seeds of envelopes and packets anew"]
    fn write_seeds() {
        let write = |target: &str, name: &str, bytes: &[u8]| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
            fs::create_dir_all(folder.join(target)).unwrap();
            fs::write(folder.join(target).join(name), bytes).unwrap();
        };
        let mut sealed = BytesMut::new();
        key().seal(&mut sealed, SAID.len(), |out| out.extend_from_slice(SAID));
        write("session_packet", "packet", &sealed);
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
