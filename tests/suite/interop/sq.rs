//! Group 14: sq as the client of our server.

use prost::Message as _;
use serde_json::Value;
use smq_tests::{
    forge::Envelope,
    parties::{SEALED, SIGNED, post},
};

use super::{Folder, Maker, NAME, RESOURCE, Served, answers, blocking, is_forecast, line, run};

/// sq asks our server: in protobuf, sealed, and in JSON, signed.
#[tokio::test]
async fn sq_as_client() {
    for own in [Maker::Sq, Maker::Ours, Maker::Gpg, Maker::OpenPgpJs] {
        for of in [Maker::Ours, Maker::Gpg, Maker::Sq] {
            let (key, server) = blocking(move || (own.key("Ada"), of.key("socket.mq:x"))).await;
            let served = Served::new(server, &key).await;
            let folder = Folder::new();
            let secret = folder.secret("key", &key);
            let certificate = folder.certificate("server", &served.key);
            let (own, of) = (format!("{own:?}"), format!("{of:?}"));

            let mut request = Envelope::request(&served.key, RESOURCE);
            request.server = NAME.into();
            let file = folder.file("request", request.encode_to_vec());
            let encrypt = ["encrypt", "--binary", "--compression", "none"];
            let who = [
                "--recipient-cert",
                &certificate,
                "--signer-key",
                &secret,
                &file,
            ];
            let message = run("sq", &[&encrypt[..], &who].concat());
            let message = message.unwrap_or_else(|error| panic!("{own} {of}: {error}"));
            let sealed = post(served.address, "GetForecast", SEALED, &message).await;
            if own == "Ours" && of == "Ours" {
                // Between keys that announce version 2, sq 0.27 still writes version 1.
                sealed.error(401, "unauthenticated");
                line("sq", &own, &of, "protobuf, sealed", "refused: a downgrade");
            } else {
                assert_eq!(sealed.status, 200, "{own} {of}");
                let answer = folder.file("answer", &sealed.body);
                let who = [
                    "--recipient-key",
                    &secret,
                    "--signer-cert",
                    &certificate,
                    &answer,
                ];
                let data = run("sq", &[&["decrypt"][..], &who].concat()).unwrap();
                let reply = Envelope::decode(&data[..]).unwrap();
                assert_eq!((reply.kind, &reply.id), (2, &request.id));
                assert_eq!(reply.recipient, key.fingerprint().as_bytes());
                is_forecast(&reply.payload);
                line("sq", &own, &of, "protobuf, sealed", "both checked");
            }

            let mut request = Envelope::request(&served.key, RESOURCE);
            request.server = NAME.into();
            let data = request.to_json();
            let file = folder.file("request", &data);
            let sign = ["sign", "--binary", "--signer-key", &secret, &file];
            let message = run("sq", &sign).unwrap();
            let signed = post(served.address, "GetForecast", SIGNED, &message).await;
            assert_eq!(signed.status, 200, "{own} {of}");
            let answer = folder.file("signed", &signed.body);
            let reply = run("sq", &["verify", "--signer-cert", &certificate, &answer]).unwrap();
            let reply: Value = serde_json::from_slice(&reply).unwrap();
            answers(&reply, &data, &key);
            is_forecast(reply["payload"].to_string().as_bytes());
            line("sq", &own, &of, "JSON, signed", "both checked");
        }
    }
}
