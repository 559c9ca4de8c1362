//! TLS with the options of curl, and servers that are sealed with OpenPGP.
#![allow(clippy::unwrap_used)]

mod support;

use std::{fs, sync::Arc};

use hostwatch::{Login, sealed_server};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use smq_openpgp::{Key, Keyring, OpenPgp, Passphrase};
use smq_runtime::tls::{
    Identity,
    rustls::{
        RootCertStore, ServerConfig,
        crypto::ring,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
        server::WebPkiClientVerifier,
    },
};
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
};
use tokio_rustls::TlsAcceptor;

use support::{Place, Served, machine, obedient};

const PROTO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/hostwatch/proto");

/// Writes an authority, and certificates with keys for a server and a client.
fn certificates(place: &Place) {
    let mut params = CertificateParams::new([]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    fs::write(place.path("ca.pem"), authority.pem()).unwrap();
    for name in ["server", "client"] {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &authority).unwrap();
        fs::write(place.path(&format!("{name}.pem")), certificate.pem()).unwrap();
        fs::write(place.path(&format!("{name}.key")), key.serialize_pem()).unwrap();
    }
}

#[test]
fn a_certificate_is_trusted_as_curl_would() {
    let place = Place::new();
    certificates(&place);
    let identity = Identity::from_pem_files(place.path("server.pem"), place.path("server.key"));
    let server = obedient().0.with_tls_identity(identity.unwrap());
    let served = Served::at(server, "https://127.0.0.1:0");
    let list = |more: &[&str]| place.run(&[&["list", &served.url], more].concat());
    let said = list(&[]).failed(78);
    assert!(said.contains("is not trusted here"), "{said}");
    assert!(
        list(&["--cacert", "ca.pem"])
            .done()
            .contains("Greeter.Greet")
    );
    let insecure = list(&["-k"]);
    assert!(
        insecure.said.contains("-k: any server is trusted"),
        "{insecure:?}"
    );
    insecure.done();
    // A session over the same.
    let sub = [
        "sub",
        &served.url,
        "Greeter.Greetings",
        "--cacert",
        "ca.pem",
        "-v",
    ];
    let mut sub = place.start(&sub);
    sub.says("subscribed over WebSocket");
    // What is wrong with a file is said with its name.
    let said = list(&["--cacert", "server.key"]).failed(1);
    assert!(said.contains("server.key"), "{said}");
}

#[test]
fn a_server_that_wants_a_certificate_gets_it() {
    let place = Place::new();
    certificates(&place);
    let served = Served::new(obedient().0);
    let address = served.address().to_owned();
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_file(place.path("ca.pem")).unwrap())
        .unwrap();
    let provider = Arc::new(ring::default_provider());
    let verifier =
        WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider));
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_client_cert_verifier(verifier.build().unwrap())
        .with_single_cert(
            vec![CertificateDer::from_pem_file(place.path("server.pem")).unwrap()],
            PrivateKeyDer::from_pem_file(place.path("server.key")).unwrap(),
        );
    let acceptor = TlsAcceptor::from(Arc::new(config.unwrap()));
    let listener = served
        .runtime
        .block_on(TcpListener::bind("127.0.0.1:0"))
        .unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    served.runtime.spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, address) = (acceptor.clone(), address.clone());
            tokio::spawn(async move {
                let mut near = acceptor.accept(stream).await.ok()?;
                let mut far = TcpStream::connect(address).await.ok()?;
                copy_bidirectional(&mut near, &mut far).await.ok()
            });
        }
    });
    let list = |more: &[&str]| place.run(&[&["list", &url, "--cacert", "ca.pem"], more].concat());
    list(&[]).failed(78);
    let own = ["--cert", "client.pem", "--key", "client.key"];
    assert!(list(&own).done().contains("Greeter.Greet"));
    // Both may be in one file.
    let both =
        ["client.pem", "client.key"].map(|file| fs::read_to_string(place.path(file)).unwrap());
    fs::write(place.path("both.pem"), both.concat()).unwrap();
    list(&["--cert", "both.pem"]).done();
    let said = list(&["--cert", "client.pem"]).failed(1);
    assert!(
        said.contains("client.pem") && said.contains("--key its private key"),
        "{said}"
    );
}

/// Serves a machine that is sealed with a key of the folder.
fn serve(place: &Place) -> Served {
    let key = Key::from_file(place.path("station.key"), &Passphrase::none()).unwrap();
    let guests = Keyring::from_dir(place.path("guests")).unwrap();
    let openpgp = OpenPgp::new(key, guests);
    Served::new(sealed_server(machine(), openpgp, Login::new("x", |_| {})))
}

#[test]
fn a_sealed_server_is_called_and_subscribed_to_with_a_key() {
    let place = Place::new();
    let made = place.run(&["keygen", "station.key"]).done();
    assert!(
        made.contains("smq trust station.asc --trust FOLDER"),
        "{made}"
    );
    place.run(&["keygen", "me.key"]).done();
    place
        .run(&["trust", "me.asc", "--trust", "guests", "--yes"])
        .done();
    place
        .run(&["trust", "station.asc", "--trust", "servers", "--yes"])
        .done();
    let served = serve(&place);
    let ours = ["--pgp-key", "me.key", "--trust", "servers"];
    let call = ["call", &served.url, "Host.GetSnapshot"];
    let proto = ["--proto", PROTO];
    let called = place.run(&[&call[..], &proto, &ours, &["-v"]].concat());
    assert!(
        called.out.contains("\"hostName\":\"turing\"") && called.said.contains("sealed"),
        "{called:?}"
    );
    let sub = [
        "sub",
        &served.url,
        "Host.Samples",
        "-n",
        "1",
        "-f",
        "metric=memory",
    ];
    let event = place.run(&[&sub[..], &proto, &ours].concat()).done();
    assert!(event.contains("\"metric\":\"memory\""), "{event}");
    let publish = ["pub", &served.url, "Host.Marks", "-d", "{\"label\": \"a\"}"];
    assert_eq!(
        place.run(&[&publish[..], &proto, &ours].concat()).done(),
        "{}\n"
    );

    // A context has it all, wherever it is used.
    place
        .run(
            &[
                &["context", "add", "station", &served.url][..],
                &proto,
                &ours,
            ]
            .concat(),
        )
        .done();
    let other = Place::new();
    let called = other.command(&["call", "station", "Host.GetSnapshot"]);
    let mut called = called;
    let output = called
        .env("XDG_CONFIG_HOME", place.path("config"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");

    // What is missing is said.
    let said = place.run(&[&call[..], &ours].concat()).failed(2);
    assert!(
        said.contains("publishes no interface") && said.contains("--proto FOLDER"),
        "{said}"
    );
    let said = place.run(&[&call[..], &proto].concat()).failed(80);
    assert!(said.contains("--pgp-key and --trust"), "{said}");
    place.run(&["keygen", "eve.key"]).done();
    let eve = ["--pgp-key", "eve.key", "--trust", "servers"];
    let said = place.run(&[&call[..], &proto, &eve].concat()).failed(80);
    assert!(said.contains("yours in the server's"), "{said}");
    let said = place.run(
        &[
            &call[..],
            &proto,
            &["--pgp-key", "no.key", "--trust", "servers"],
        ]
        .concat(),
    );
    assert!(said.failed(1).contains("smq keygen no.key"));
}

#[test]
fn an_organisation_vouches_for_a_server() {
    let place = Place::new();
    place
        .run(&["keygen", "acme.key", "--certifier", "--name", "ACME"])
        .done();
    place
        .run(&["keygen", "station.key", "--name", "socket.mq:station-7"])
        .done();
    place.run(&["keygen", "me.key"]).done();
    place
        .run(&["certify", "--pgp-key", "acme.key", "station.asc"])
        .done();
    place
        .run(&["trust", "acme.asc", "--trust", "trusted", "--yes"])
        .done();
    place
        .run(&["trust", "me.asc", "--trust", "guests", "--yes"])
        .done();
    let key = Key::from_file(place.path("station.key"), &Passphrase::none()).unwrap();
    let guests = Keyring::from_dir(place.path("guests")).unwrap();
    let certified = OpenPgp::new(key, guests).with_certificate_file(place.path("station.asc"));
    let server = sealed_server(machine(), certified.unwrap(), Login::new("x", |_| {}));
    let served = Served::new(server);

    let acme = place.run(&["fingerprint", "acme.asc"]);
    assert!(acme.said.contains("ACME"), "{acme:?}");
    let acme = acme.done();
    let call = |name: &str| {
        place.run(&[
            "call",
            &served.url,
            "Host.GetSnapshot",
            "--proto",
            PROTO,
            "--pgp-key",
            "me.key",
            "--trust",
            "trusted",
            "--organisation",
            acme.trim(),
            "--server-name",
            name,
        ])
    };
    assert!(call("station-7").done().contains("turing"));
    call("station-8").failed(80);
    // A secret key is nobody's to trust, and no key is overwritten.
    assert!(
        place
            .run(&["fingerprint", "acme.key"])
            .failed(1)
            .contains("acme.asc")
    );
    assert!(
        place
            .run(&["keygen", "acme.key"])
            .failed(1)
            .contains("no key is ever overwritten")
    );
}
