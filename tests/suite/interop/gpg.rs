//! Group 14: gpg as the client of our server.

use std::sync::Arc;

use smq_tests::{
    forge::Envelope,
    gnupg::GnuPg,
    parties::{SEALED, SIGNED, post},
};

use super::{Folder, Maker, NAME, RESOURCE, Served, answers, blocking, is_forecast, line};

/// gpg asks our server in JSON, sealed and signed: with a key of its own, or one that another program has made.
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
                let request = Envelope {
                    server: NAME.into(),
                    ..Envelope::request(&served.key, RESOURCE)
                };
                let client = key.fingerprint().to_string();
                let mut arguments =
                    vec!["--compress-algo", "none", "--local-user", &client, "--sign"];
                if media_type == SEALED {
                    arguments.extend(["--encrypt", "--recipient", &server]);
                }
                let data = request.to_json();
                let message = gpg.run(&arguments, data.as_bytes());
                let answer = post(served.address, "GetForecast", media_type, &message).await;
                let form = ["JSON, signed", "JSON, sealed"][usize::from(media_type == SEALED)];
                if media_type == SEALED && own == "Ours" && of == "Ours" {
                    // Between keys that announce version 2, gpg 2.2 still writes version 1.
                    answer.error(401, "unauthenticated");
                    line("gpg", &own, &of, form, "refused: a downgrade");
                    continue;
                }
                assert_eq!(answer.status, 200, "{own} {of} {form}");
                let reply = gpg.read(&answer.body, &server);
                answers(&reply, &data, &key);
                is_forecast(reply["payload"].to_string().as_bytes());
                line("gpg", &own, &of, form, "both checked");
            }
        }
    }
}
