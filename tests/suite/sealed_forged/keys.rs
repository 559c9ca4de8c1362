//! Group 8: keys that may not do what they have done.

use std::{
    fs,
    time::{Instant, SystemTime},
};

use pgp::packet::SubpacketData;
use smq_openpgp::{Key, Keyring, OpenPgp, OpenPgpClient, Passphrase};
use smq_runtime::Client;
use smq_tests::{
    gnupg::GnuPg,
    parties::Parties,
    weather::v1::{GetForecastRequest, WeatherClient},
};

use super::Case;

/// Group 8: a server that was given, and that the keyring knows to be revoked by now.
#[tokio::test]
async fn a_revoked_copy_in_the_keyring_counts_for_a_server_too() {
    let gpg = GnuPg::new("socket.mq:station-7");
    let none = Passphrase::none();
    let server = Key::from_bytes(&gpg.run(&["--export-secret-keys"], b""), &none).unwrap();
    let parties = Parties {
        server,
        ..Parties::new()
    };
    let (_, address) = parties.serve().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("station-7.asc");
    fs::write(&file, parties.server.certificate().to_armored()).unwrap();
    let side = OpenPgp::new(
        parties.client.clone(),
        Keyring::from_dir(folder.path()).unwrap(),
    );
    let client = Client::connect(&format!("http://{address}")).unwrap();
    let weather =
        WeatherClient::new(client.with_security(OpenPgpClient::new(side, parties.identity())));
    let question = GetForecastRequest::default;
    weather.get_forecast(question()).await.unwrap();
    let revocation = gpg
        .home()
        .join(format!("openpgp-revocs.d/{}.rev", gpg.fingerprint));
    let revocation = fs::read_to_string(revocation).unwrap();
    // gpg puts a colon there, so that nobody imports it by mistake.
    gpg.run(
        &["--import"],
        revocation.replace(":-----", "-----").as_bytes(),
    );
    fs::write(&file, gpg.run(&["--export"], b"")).unwrap();
    let begin = Instant::now();
    let error = loop {
        match weather.get_forecast(question()).await {
            Err(error) => break error.to_string(),
            Ok(_) => assert!(
                begin.elapsed().as_secs() < 20,
                "it is looked at each second"
            ),
        }
    };
    assert!(error.contains("is revoked"), "{error}");
}

/// Group 8: the key of a role that signs with a subkey of somebody else's making, or one that may not sign.
#[tokio::test]
async fn an_encryption_subkey_signs_nothing() {
    let case = Case::new().await;
    let mut packets = case.forger.signed(&case.draft());
    // It says that the subkey has signed; the octets are the primary's.
    let valid = case.parties.client.certificate();
    let valid = valid.validate(SystemTime::now()).unwrap();
    let subkey = valid.encryption_keys().next().unwrap();
    let id = &subkey.as_bytes()[12..];
    let at = packets[0].1.len() - 9;
    packets[0].1[at..at + 8].copy_from_slice(id);
    case.refuses("announced by the subkey", &case.forger.sealed(&packets))
        .await;
    let named = pgp::types::Fingerprint::V4(subkey.as_bytes().try_into().unwrap());
    assert_eq!(named.version(), Some(pgp::types::KeyVersion::V4));
    let both = case
        .draft()
        .with(false, SubpacketData::IssuerFingerprint(named));
    case.refuses("signed by both", &case.signed(&both)).await;
}
