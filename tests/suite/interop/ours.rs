//! Group 14: keys and certificates of all makers, in our hands.

use smq_openpgp::{Certificate, Key, Keyring, OpenPgp, OpenPgpClient, ServerIdentity};
use smq_runtime::Client;
use smq_tests::{
    gnupg::GnuPg,
    parties::copy,
    weather::v1::{GetForecastRequest, WeatherClient},
};

use super::{MAKERS, NAME, Served, blocking, line};

/// Our client, and a server of ours: keys of every maker on both sides.
#[tokio::test]
async fn keys_of_all_makers_in_our_hands() {
    let made =
        blocking(|| MAKERS.map(|it| (it, it.key("Ada"), it.key("socket.mq:station-7")))).await;
    for (client_maker, client_key, _) in &made {
        for (server_maker, _, server_key) in &made {
            let served = Served::new(server_key.clone(), client_key).await;
            let side = OpenPgp::new(client_key.clone(), Keyring::of([]));
            let certificate = copy(server_key.certificate());
            let identity = ServerIdentity::certificate(certificate).with_name(NAME);
            let client = Client::connect(&format!("http://{}", served.address)).unwrap();
            let client = client.with_security(OpenPgpClient::new(side, identity));
            for form in ["post", "session"] {
                let client = match form {
                    "post" => client.clone(),
                    _ => client.clone().with_requests_over_session(),
                };
                let question = GetForecastRequest {
                    place: "Turin".into(),
                    ..Default::default()
                };
                let reply = WeatherClient::new(client)
                    .get_forecast(question)
                    .await
                    .unwrap();
                assert_eq!(reply.place, "Turin");
                let (client, server) = (format!("{client_maker:?}"), format!("{server_maker:?}"));
                line("ours", &client, &server, form, "both checked");
            }
        }
    }
}

/// Certificates are read as each program writes them, and ours by each.
#[test]
fn certificates_are_exchanged_as_files() {
    let ours = Key::generate("ours").unwrap();
    let gpg = GnuPg::new("gpg");
    gpg.import(ours.certificate());
    for arguments in [&["--export"][..], &["--armor", "--export"]] {
        let both = gpg.run(arguments, b"");
        let read = Certificate::all_from_bytes(&both).unwrap();
        let read: Vec<_> = read.iter().map(Certificate::fingerprint).collect();
        assert!(read.contains(&ours.fingerprint()) && read.len() == 2);
    }
}
