//! Group 14: openpgpjs as the client of our server, and as the server of our client.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::Duration,
};

use smq_openpgp::{Keyring, OpenPgp, OpenPgpClient, ServerIdentity};
use smq_runtime::Client;
use smq_tests::{
    parties::copy,
    weather::v1::{GetForecastRequest, WeatherClient},
};

use super::{Folder, LIBRARY, Maker, NAME, SCRIPT, Served, blocking, is_forecast, line, node};

/// openpgpjs asks our server.
#[tokio::test]
async fn openpgpjs_as_client() {
    for own in [Maker::OpenPgpJs, Maker::OpenPgpJs6, Maker::Ours] {
        for of in [Maker::Ours, Maker::Gpg, Maker::Sq, Maker::OpenPgpJs6] {
            let (key, server) = blocking(move || (own.key("Ada"), of.key("socket.mq:x"))).await;
            let served = Served::new(server, &key).await;
            let folder = Folder::new();
            let secret = folder.secret("key", &key);
            let certificate = folder.certificate("server", &served.key);
            let url = served.url();
            let forms = ["protobuf", "json", "signed"];
            let replies = blocking(move || {
                let call = |form| node(&["call", &secret, &certificate, NAME, &url, form]);
                forms.map(call)
            });
            for (form, reply) in forms.iter().zip(replies.await) {
                let (own, of) = (format!("{own:?}"), format!("{of:?}"));
                let reply = reply.unwrap_or_else(|error| panic!("{own} {of} {form}: {error}"));
                is_forecast(&reply);
                line("openpgpjs", &own, &of, form, "both checked");
            }
        }
    }
}

/// A server in JavaScript; it ends when its input does.
struct JsServer(Child);

impl Drop for JsServer {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// Our client asks a server that is openpgpjs.
#[tokio::test]
async fn openpgpjs_as_server() {
    for (own, of) in [
        (Maker::Ours, Maker::OpenPgpJs),
        (Maker::Ours, Maker::OpenPgpJs6),
        (Maker::Ours, Maker::Ours),
        (Maker::Gpg, Maker::OpenPgpJs),
        (Maker::Sq, Maker::OpenPgpJs),
    ] {
        let (key, server) = blocking(move || (own.key("Ada"), of.key("socket.mq:x"))).await;
        let folder = Folder::new();
        let (secret, client) = (
            folder.secret("key", &server),
            folder.certificate("client", &key),
        );
        let started = Command::new("node")
            .args([SCRIPT, LIBRARY, "serve", &secret, &client, NAME])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        let mut running = JsServer(started.expect("node is installed"));
        let output = running.0.stdout.take().unwrap();
        let port = blocking(move || BufReader::new(output).lines().next().unwrap().unwrap()).await;
        let side = OpenPgp::new(key, Keyring::of([]));
        let identity = ServerIdentity::certificate(copy(server.certificate())).with_name(NAME);
        let client = Client::connect(&format!("http://127.0.0.1:{port}")).unwrap();
        let client = client
            .with_security(OpenPgpClient::new(side, identity))
            .with_timeout(Duration::from_secs(30));
        let question = GetForecastRequest {
            place: "Turin".into(),
            ..Default::default()
        };
        let reply = WeatherClient::new(client)
            .get_forecast(question)
            .await
            .unwrap();
        assert_eq!(reply.place, "Turin");
        let (own, of) = (format!("{own:?}"), format!("{of:?}"));
        line("ours", &own, &of, "openpgpjs answers", "both checked");
    }
}
