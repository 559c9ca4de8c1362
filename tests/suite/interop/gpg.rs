//! Group 14: gpg as the client of our server.

use std::{fs, sync::Arc};

use smq_tests::{
    gnupg::GnuPg,
    parties::{SEALED, SIGNED, post},
};

use super::{Folder, Maker, NAME, RESOURCE, Served, blocking, is_forecast, line};

/// gpg asks our server by notations, sealed and signed: with a key of its own, or one that another program has made.
#[tokio::test]
async fn gpg_as_client() {
    for own in [Maker::Gpg, Maker::Ours, Maker::Sq, Maker::OpenPgpJs] {
        for of in [Maker::Ours, Maker::Gpg, Maker::Sq] {
            let (key, server) = blocking(move || (own.key("Ada"), of.key("socket.mq:x"))).await;
            let served = Served::new(server, &key).await;
            let folder = Folder::new();
            let secret = folder.secret("key", &key);
            let gpg = Arc::new(blocking(|| GnuPg::new("nobody")).await);
            gpg.run(&["--import", &secret], b"");
            gpg.import(served.key.certificate());
            let (own, of) = (format!("{own:?}"), format!("{of:?}"));
            for media_type in [SEALED, SIGNED] {
                let server = served.key.fingerprint().to_string();
                let id = if media_type == SEALED { "0a" } else { "0b" }.repeat(16);
                let fields = [
                    "kind@socket.mq=request".to_owned(),
                    format!("server@socket.mq={NAME}"),
                    format!("recipient@socket.mq={server}"),
                    format!("resource@socket.mq={RESOURCE}"),
                    "content-type@socket.mq=application/json".to_owned(),
                    format!("id@socket.mq={id}"),
                ];
                let client = key.fingerprint().to_string();
                let mut arguments =
                    vec!["--compress-algo", "none", "--local-user", &client, "--sign"];
                for field in &fields {
                    arguments.extend(["--sig-notation", field]);
                }
                if media_type == SEALED {
                    arguments.extend(["--encrypt", "--recipient", &server]);
                }
                let message = gpg.run(&arguments, br#"{"place":"Turin"}"#);
                let answer = post(served.address, "GetForecast", media_type, &message).await;
                let form =
                    ["notations, signed", "notations, sealed"][usize::from(media_type == SEALED)];
                if media_type == SEALED && own == "Ours" && of == "Ours" {
                    // Between keys that announce version 2, gpg 2.2 still writes version 1.
                    answer.error(401, "unauthenticated");
                    line("gpg", &own, &of, form, "refused: a downgrade");
                    continue;
                }
                assert_eq!(answer.status, 200, "{own} {of} {form}");
                let status = folder.path("status");
                let arguments = ["--status-file", &status, "--decrypt"];
                is_forecast(&gpg.run(&arguments, &answer.body));
                let status = fs::read_to_string(status).unwrap();
                let signer = status
                    .lines()
                    .find(|line| line.contains("VALIDSIG"))
                    .unwrap();
                assert!(signer.ends_with(&server), "{signer}");
                assert!(status.contains("NOTATION_DATA reply"), "{status}");
                line("gpg", &own, &of, form, "both checked");
            }
        }
    }
}
