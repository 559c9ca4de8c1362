//! Organisations that vouch for servers and for clients: with GnuPG, and with our own keys.

use std::{fs, path::Path, process::Command, time::Duration};

use smq_openpgp::{
    Certificate, Fingerprint, Key, Keyring, OpenPgp, OpenPgpClient, OpenPgpServer, Passphrase,
    ServerIdentity,
};
use smq_runtime::{Client, Error};
use smq_tests::{
    gnupg::GnuPg,
    interceptor::Interceptor,
    parties::{Parties, copy},
    serve_with,
    weather::v1::{GetForecastRequest, ObservationFilter, Reading, WeatherClient},
    within,
};
use tempfile::TempDir;

const NAME: &str = "socket.mq:station-7";

const DAY: Duration = Duration::from_secs(24 * 3600);

fn who() -> GetForecastRequest {
    GetForecastRequest {
        place: "Who?".into(),
        think_ms: 0,
    }
}

/// Returns the reason why an answer is not trusted.
fn untrusted<T: std::fmt::Debug>(answer: Result<T, Error>) -> String {
    match answer.unwrap_err() {
        Error::Untrusted(reason) => reason,
        other => panic!("not trusted, rather than {other:?}"),
    }
}

/// Returns the organisation that a home of GnuPG stands for.
fn fingerprint(gpg: &GnuPg) -> Fingerprint {
    gpg.fingerprint.parse().unwrap()
}

/// Certifies a user id with gpg, and returns the certificate as it then is.
fn certify(gpg: &GnuPg, certificate: &Certificate, user_id: &str) -> Vec<u8> {
    gpg.import(certificate);
    let name = certificate.fingerprint().to_string();
    let sign = ["--default-cert-expire", "30d", "--quick-sign-key"];
    gpg.run(&[&sign[..], &[&name, user_id]].concat(), b"");
    gpg.run(&["--export", &name], b"")
}

/// Replaces a file as one does that others read.
fn replace(path: &Path, content: &[u8]) {
    let beside = path.with_extension("new");
    fs::write(&beside, content).unwrap();
    fs::rename(&beside, path).unwrap();
}

/// Returns a client that knows the server by an organisation, and by nothing else.
fn client(url: &str, parties: &Parties, by: Fingerprint, trusted: Vec<Certificate>) -> Client {
    let side = OpenPgp::new(parties.client.clone(), Keyring::of(trusted));
    let identity = ServerIdentity::organisation(by, "station-7");
    Client::connect(url)
        .unwrap()
        .with_security(OpenPgpClient::new(side, identity))
}

#[tokio::test]
async fn gpg_alone_certifies_a_server_and_takes_it_back() {
    let gpg = GnuPg::new("Met Office");
    let (parties, folder) = (Parties::new(), TempDir::new().unwrap());
    let file = folder.path().join("station-7.gpg");
    fs::write(&file, certify(&gpg, parties.server.certificate(), NAME)).unwrap();
    let side = parties
        .server_side([])
        .with_certificate_file(&file)
        .unwrap();
    let (_station, address) =
        serve_with(|server| server.with_security(OpenPgpServer::new(side))).await;
    let url = format!("http://{address}");

    let organisation = || vec![gpg.certificate()];
    let by = fingerprint(&gpg);
    let trusting = client(&url, &parties, by, organisation());
    let weather = WeatherClient::new(trusting);
    weather.get_forecast(who()).await.unwrap();
    let observations = weather.observations(ObservationFilter::default());
    drop(within("a session", observations).await.unwrap());

    let name = parties.server.fingerprint().to_string();
    gpg.run(&["--quick-revoke-sig", &name, &gpg.fingerprint], b"");
    let revoked = gpg.run(&["--export", &name], b"");
    replace(&file, &revoked);
    // The server shows the new file, and whoever gets to know it now does not trust it.
    within("the file to be read", async {
        loop {
            let weather = WeatherClient::new(client(&url, &parties, by, organisation()));
            match weather.get_forecast(who()).await {
                Ok(_) => tokio::time::sleep(Duration::from_millis(50)).await,
                Err(Error::Untrusted(reason)) => {
                    return assert!(reason.contains("revoked"), "{reason}");
                }
                Err(other) => panic!("{other:?}"),
            }
        }
    })
    .await;
}

/// Both run on: the server reads the file again, and the client asks again.
#[tokio::test]
async fn a_certification_is_renewed_while_both_run() {
    let organisation = Key::generate_certifier("Met Office").unwrap();
    let (parties, folder) = (Parties::new(), TempDir::new().unwrap());
    let file = folder.path().join("station-7.asc");
    let certified = |lifetime| {
        let certificate = parties.server.certificate();
        let certified = organisation.certify(certificate, NAME, lifetime);
        certified.unwrap().to_armored()
    };
    fs::write(&file, certified(Duration::from_secs(2))).unwrap();
    let side = parties
        .server_side([])
        .with_certificate_file(&file)
        .unwrap();
    let (_station, address) =
        serve_with(|server| server.with_security(OpenPgpServer::new(side))).await;

    let trusted = vec![copy(organisation.certificate())];
    let url = format!("http://{address}");
    let by = organisation.fingerprint();
    let weather = WeatherClient::new(client(&url, &parties, by, trusted));
    weather.get_forecast(who()).await.unwrap();
    let reason = within("the certification to expire", async {
        loop {
            match weather.get_forecast(who()).await {
                Ok(_) => tokio::time::sleep(Duration::from_millis(50)).await,
                refused => return untrusted(refused),
            }
        }
    });
    let reason = reason.await;
    assert!(reason.contains("the certification has expired"), "{reason}");

    replace(&file, certified(DAY).as_bytes());
    within("the renewal to be seen", async {
        while weather.get_forecast(who()).await.is_err() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
    .await;
}

/// A client of GnuPG's making, with a user id more than the organisation knows of.
struct Holder {
    gpg: GnuPg,
    key: Key,
    certified: Certificate,
}

impl Holder {
    fn new(organisation: &Key) -> Self {
        let gpg = GnuPg::new("operator");
        gpg.run(
            &[
                "--passphrase",
                "",
                "--quick-add-uid",
                &gpg.fingerprint,
                "admin",
            ],
            b"",
        );
        let armored = ["--armor", "--passphrase", "", "--pinentry-mode", "loopback"];
        let secret = [&armored[..], &["--export-secret-keys", &gpg.fingerprint]].concat();
        let key = Key::from_bytes(&gpg.run(&secret, b""), &Passphrase::none()).unwrap();
        let certified = organisation.certify(key.certificate(), "operator", DAY);
        Self {
            certified: certified.unwrap(),
            key,
            gpg,
        }
    }

    /// Returns its side, which shows this certificate.
    fn side(&self, shown: &Certificate) -> OpenPgp {
        let side = OpenPgp::new(self.key.clone(), Keyring::of([]));
        side.with_certificate(copy(shown)).unwrap()
    }

    /// Returns the certificate of a key that was revoked.
    fn revoked(&self) -> Certificate {
        let name = format!("openpgp-revocs.d/{}.rev", self.gpg.fingerprint);
        let revocation = fs::read_to_string(self.gpg.home().join(name)).unwrap();
        // gpg puts a colon there, so that nobody imports it by accident.
        let revocation = revocation.replace(":-----BEGIN", "-----BEGIN");
        self.gpg.run(&["--import"], revocation.as_bytes());
        self.gpg.certificate()
    }
}

#[tokio::test]
async fn a_client_is_known_by_the_role_that_an_organisation_has_certified() {
    let organisation = Key::generate_certifier("Met Office").unwrap();
    let by = organisation.fingerprint();
    let (parties, holder) = (Parties::new(), Holder::new(&organisation));
    let serve = |roles: &[&str], others: Vec<Certificate>| {
        let organisation = [copy(organisation.certificate())];
        let side = parties.server_side(organisation.into_iter().chain(others));
        let side = roles
            .iter()
            .fold(side, |side, role| side.with_role(by, *role));
        serve_with(|server| server.with_security(OpenPgpServer::new(side)))
    };
    let ask = |address, side: OpenPgp| {
        let client = Client::connect(&format!("http://{address}")).unwrap();
        WeatherClient::new(client.with_security(OpenPgpClient::new(side, parties.identity())))
    };

    let (_station, address) = serve(&["operator", "guest"], Vec::new()).await;
    let weather = ask(address, holder.side(&holder.certified));
    // Twice: the second time it is remembered.
    for _ in 0..2 {
        let place = weather.get_forecast(who()).await.unwrap().place;
        assert_eq!(place, format!("{} operator", holder.key.fingerprint()));
    }
    let observations = weather.observations(ObservationFilter::default());
    drop(within("a session", observations).await.unwrap());
    // Without WebSocket it is shown with each poll and each publish.
    let between = Interceptor::open(address, |_, _| ()).await;
    let polling = Client::connect(&between.url()).unwrap();
    let polling = polling.with_security(OpenPgpClient::new(
        holder.side(&holder.certified),
        parties.identity(),
    ));
    let polling = WeatherClient::new(polling);
    let observations = polling.observations(ObservationFilter::default());
    drop(within("a subscription", observations).await.unwrap());
    let published = polling.readings(Reading::default());
    within("a receipt", published).await.unwrap();
    // Of whom the keyring knows nothing is shown, and the others are let in as ever.
    let nothing = OpenPgp::new(holder.key.clone(), Keyring::of([]));
    let bare = copy(holder.key.certificate());
    for stranger in [nothing, holder.side(&bare)] {
        let answer = ask(address, stranger).get_forecast(who()).await;
        assert!(untrusted(answer).contains("see the log of the server"));
    }
    let known = ask(address, parties.client_side());
    known.get_forecast(who()).await.unwrap();

    // What the client calls itself is nobody's word; nor is a role that the server does not take.
    let someone = Key::generate_certifier("Somebody").unwrap();
    let elsewhere = someone.certify(holder.key.certificate(), "operator", DAY);
    for (roles, shown) in [
        (&["admin"][..], &holder.certified),
        (&["Operator"], &holder.certified),
        (&[], &holder.certified),
        (&["operator"], &elsewhere.unwrap()),
    ] {
        let (_station, address) = serve(roles, Vec::new()).await;
        let answer = ask(address, holder.side(shown)).get_forecast(who()).await;
        assert!(untrusted(answer).contains("401"), "{roles:?}");
    }

    // A revocation that the server has is not got around by an older copy.
    let (_station, address) = serve(&["operator"], vec![holder.revoked()]).await;
    let weather = ask(address, holder.side(&holder.certified));
    let answer = weather.get_forecast(who()).await;
    assert!(untrusted(answer).contains("401"));
}

#[tokio::test]
async fn a_revocation_that_the_client_has_counts() {
    let organisation = Key::generate_certifier("Met Office").unwrap();
    let gpg = GnuPg::new(NAME);
    let armored = ["--passphrase", "", "--pinentry-mode", "loopback"];
    let secret = [&armored[..], &["--export-secret-keys", &gpg.fingerprint]].concat();
    let server = Key::from_bytes(&gpg.run(&secret, b""), &Passphrase::none()).unwrap();
    let parties = Parties {
        server,
        ..Parties::new()
    };
    let certified = organisation.certify(parties.server.certificate(), NAME, DAY);
    let side = parties
        .server_side([])
        .with_certificate(certified.unwrap())
        .unwrap();
    let (_station, address) =
        serve_with(|server| server.with_security(OpenPgpServer::new(side))).await;
    let holder = Holder {
        certified: copy(parties.server.certificate()),
        key: parties.server.clone(),
        gpg,
    };
    let url = format!("http://{address}");
    let by = organisation.fingerprint();
    let trusted = || copy(organisation.certificate());
    let unaware = WeatherClient::new(client(&url, &parties, by, vec![trusted()]));
    unaware.get_forecast(who()).await.unwrap();
    let aware = vec![trusted(), holder.revoked()];
    let aware = WeatherClient::new(client(&url, &parties, by, aware));
    assert!(untrusted(aware.get_forecast(who()).await).contains("is revoked"));
}

/// Whoever asks learns nothing from what becomes of the certificate that it shows.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_certificate_is_refused_as_anything_else() {
    let organisation = Key::generate_certifier("Met Office").unwrap();
    let parties = Parties::new();
    let side = parties.server_side([copy(organisation.certificate())]);
    let side = side.with_role(organisation.fingerprint(), "operator");
    let (_station, address) =
        serve_with(|server| server.with_security(OpenPgpServer::new(side))).await;
    let curl = |shown: &str| {
        let url = format!("http://{address}/socket.mq/weather/v1/Weather.GetForecast");
        let mut curl = Command::new("curl");
        curl.args(["-s", "-m", "20", "-w", "%{http_code}", "--data-binary", "x"])
            .args(["-H", "Content-Type: application/pgp-encrypted"]);
        if !shown.is_empty() {
            curl.args(["-H", &format!("Smq-Certificate: {shown}")]);
        }
        curl.arg(url).output()
    };
    let long = "A".repeat(9000);
    let answers = tokio::task::block_in_place(|| {
        ["", "?", "AAAA", &long].map(|shown| curl(shown).unwrap().stdout)
    });
    assert!(answers[0].ends_with(b"401"), "{:?}", answers[0]);
    assert!(answers.iter().all(|answer| *answer == answers[0]));
}
