//! Group 14: sq as the client of our server.

use prost::Message as _;
use smq_tests::{
    forge::Envelope,
    parties::{SEALED, SIGNED, post},
};

use super::{Folder, Maker, NAME, RESOURCE, Served, blocking, is_forecast, line, run};

/// sq asks our server: in an envelope, sealed, and by notations, signed.
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
                line("sq", &own, &of, "envelope, sealed", "refused: a downgrade");
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
                line("sq", &own, &of, "envelope, sealed", "both checked");
            }

            let file = folder.file("payload", r#"{"place":"Turin"}"#);
            let (recipient, id) = (served.key.fingerprint().to_string(), "0d".repeat(16));
            let fields = [
                ("kind", "request"),
                ("server", NAME),
                ("recipient", &recipient),
                ("resource", RESOURCE),
                ("content-type", "application/json"),
                ("id", &id),
            ];
            let names = fields.map(|(name, _)| format!("{name}@socket.mq"));
            let mut sign = vec!["sign", "--binary", "--signer-key", &secret];
            for (name, (_, value)) in names.iter().zip(fields) {
                sign.extend(["--notation", name, value]);
            }
            sign.push(&file);
            let message = run("sq", &sign).unwrap();
            let signed = post(served.address, "GetForecast", SIGNED, &message).await;
            assert_eq!(signed.status, 200, "{own} {of}");
            let answer = folder.file("signed", &signed.body);
            let reply = run("sq", &["verify", "--signer-cert", &certificate, &answer]).unwrap();
            is_forecast(&reply);
            line("sq", &own, &of, "notations, signed", "both checked");
        }
    }
}
