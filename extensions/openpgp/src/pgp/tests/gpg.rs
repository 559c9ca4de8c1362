//! Group 14: GnuPG, both ways.

use std::{
    os::unix::fs::PermissionsExt,
    time::{Duration, SystemTime},
};

use tempfile::TempDir;

use super::{
    MAX,
    command::{self, Output},
    opened, sealed, trusting,
};
use crate::{
    OpenPgp, OpenPgpServer,
    pgp::{Certificate, Invalid, Key, KeyError, OpenError, Passphrase, open, unix_time},
};

/// GnuPG with its own home directory.
pub(super) struct Gpg {
    home: TempDir,
}

const PASSPHRASE: &str = "open sesame";

impl Gpg {
    pub(super) fn new() -> Self {
        let home = tempfile::Builder::new()
            .prefix("smq-gpg")
            .permissions(PermissionsExt::from_mode(0o700))
            .tempdir()
            .unwrap();
        Self { home }
    }

    /// Runs gpg. The output of `--status-fd` is in `stderr`.
    pub(super) fn run(&self, arguments: &[&str], input: &[u8]) -> Output {
        let home = self.home.path().to_str().unwrap();
        let common = [
            "--homedir",
            home,
            "--batch",
            "--yes",
            "--status-fd",
            "2",
            "--trust-model",
            "always",
            "--pinentry-mode",
            "loopback",
            "--passphrase",
            PASSPHRASE,
        ];
        command::run("gpg", common.iter().chain(arguments), input)
    }

    /// Generates a key, and returns its fingerprint.
    pub(super) fn generate(&self, user_id: &str, parameters: &str) -> String {
        let parameters = format!("{parameters}\nName-Real: {user_id}\nExpire-Date: 1y\n%commit\n");
        let done = self.run(&["--full-generate-key"], parameters.as_bytes());
        let created = done
            .stderr
            .lines()
            .find(|line| line.contains("KEY_CREATED"));
        let created = created.unwrap_or_else(|| panic!("{}", done.stderr));
        created.rsplit(' ').next().unwrap().to_owned()
    }

    fn certificate(&self, name: &str) -> Certificate {
        let bytes = self.run(&["--export", name], b"").expect("--export");
        Certificate::from_bytes(&bytes).unwrap()
    }

    fn secret(&self, name: &str) -> Vec<u8> {
        let done = self.run(&["--export-secret-keys", name], b"");
        done.expect("--export-secret-keys")
    }

    fn import(&self, bytes: &[u8]) {
        self.run(&["--import"], bytes).expect("--import");
    }

    /// Signs and encrypts data.
    fn seal(&self, from: &str, to: &str, data: &[u8], more: &[&str]) -> Vec<u8> {
        let mut arguments = vec!["-u", from, "-r", to];
        arguments.extend(more);
        arguments.extend(["--sign", "--encrypt"]);
        self.run(&arguments, data).expect("--sign --encrypt")
    }
}

impl Drop for Gpg {
    fn drop(&mut self) {
        let home = self.home.path();
        let arguments = [
            "--homedir".as_ref(),
            home.as_os_str(),
            "--kill".as_ref(),
            "all".as_ref(),
        ];
        command::run("gpgconf", arguments, b"");
    }
}

pub(super) const ED25519: &str = "Key-Type: eddsa\nKey-Curve: ed25519\nKey-Usage: cert,sign\n\
                       Subkey-Type: ecdh\nSubkey-Curve: cv25519\nSubkey-Usage: encrypt";
const NIST: &str = "Key-Type: ecdsa\nKey-Curve: nistp256\nKey-Usage: cert,sign\n\
                    Subkey-Type: ecdh\nSubkey-Curve: nistp256\nSubkey-Usage: encrypt";
const RSA: &str = "Key-Type: rsa\nKey-Length: 3072\nKey-Usage: cert,sign\n\
                   Subkey-Type: rsa\nSubkey-Length: 3072\nSubkey-Usage: encrypt";

/// Exchanges certificates and a message in each direction.
fn exchange_messages(parameters: &str, signing_subkey: Option<&str>) {
    let gpg = Gpg::new();
    let fingerprint = gpg.generate("gina", parameters);
    if let Some(algorithm) = signing_subkey {
        let arguments = ["--quick-add-key", &fingerprint, algorithm, "sign", "1y"];
        gpg.run(&arguments, b"").expect("--quick-add-key");
    }
    let ours = Key::generate("ours").unwrap();
    gpg.import(&ours.certificate().to_bytes());
    let gina = gpg.certificate(&fingerprint);
    assert_eq!(gina.fingerprint().to_string(), fingerprint);
    let valid = gina.validate(SystemTime::now()).unwrap();
    assert_eq!(valid.user_ids(), ["gina"]);
    assert!(valid.until().is_some());

    let message = gpg.seal(
        &fingerprint,
        &ours.fingerprint().to_string(),
        b"from gpg",
        &[],
    );
    let opened = opened(&message, &ours, &gina).unwrap();
    assert_eq!(opened.data.as_slice(), b"from gpg");
    assert_eq!(opened.signer.fingerprint(), gina.fingerprint());

    let message = sealed(&ours, &gina, b"from us");
    let read = gpg.run(&["--decrypt"], &message);
    let valid = format!("VALIDSIG {}", ours.fingerprint());
    assert!(read.stderr.contains(&valid), "{}", read.stderr);
    assert_eq!(read.expect("--decrypt"), b"from us");
}

#[test]
fn curve_25519_both_ways() {
    exchange_messages(ED25519, None);
}

#[test]
fn a_signing_subkey_both_ways() {
    exchange_messages(ED25519, Some("ed25519"));
}

#[test]
fn nist_p256_both_ways() {
    exchange_messages(NIST, None);
}

#[test]
fn rsa_3072_both_ways() {
    exchange_messages(RSA, None);
}

#[test]
fn secret_keys_of_gpg_are_imported() {
    let gpg = Gpg::new();
    for parameters in [ED25519, NIST] {
        let fingerprint = gpg.generate("server", parameters);
        let secret = gpg.secret(&fingerprint);
        let wrong = Key::from_bytes(&secret, &Passphrase::from("wrong"));
        assert!(
            matches!(wrong, Err(KeyError::Passphrase { .. })),
            "{wrong:?}"
        );
        let key = Key::from_bytes(&secret, &Passphrase::from(PASSPHRASE)).unwrap();
        assert_eq!(key.fingerprint().to_string(), fingerprint);
        // gpg compresses messages to its own keys. Compression leaks information about the length, so it is refused.
        // The log says what to do.
        let message = gpg.seal(&fingerprint, &fingerprint, &[b'a'; 1000], &[]);
        let refused = opened(&message, &key, key.certificate()).unwrap_err();
        assert!(refused.to_string().contains("-z 0"), "{refused}");
        let message = gpg.seal(&fingerprint, &fingerprint, b"to itself", &["-z", "0"]);
        let opened = opened(&message, &key, key.certificate()).unwrap();
        assert_eq!(opened.data.as_slice(), b"to itself");
    }
}

#[test]
fn rsa_secrets_are_refused() {
    let gpg = Gpg::new();
    let fingerprint = gpg.generate("server", RSA);
    let secret = gpg.secret(&fingerprint);
    let refused = Key::from_bytes(&secret, &Passphrase::from(PASSPHRASE)).unwrap_err();
    assert!(
        refused.to_string().contains("RUSTSEC-2023-0071"),
        "{refused}"
    );
}

#[test]
fn gpg_imports_our_secret_keys() {
    let gpg = Gpg::new();
    let (ours, server) = (
        Key::generate("ours").unwrap(),
        Key::generate("server").unwrap(),
    );
    let folder = tempfile::tempdir().unwrap();
    for (name, passphrase) in [
        ("a", Passphrase::none()),
        ("b", Passphrase::from(PASSPHRASE)),
    ] {
        let path = folder.path().join(name);
        ours.write(&path, &passphrase).unwrap();
        gpg.import(&std::fs::read(&path).unwrap());
    }
    gpg.import(server.certificate().to_armored().as_bytes());
    let (from, to) = (
        ours.fingerprint().to_string(),
        server.fingerprint().to_string(),
    );
    let message = sealed(&server, ours.certificate(), b"for gpg");
    // gpg 2.2 does not read version 2, which our keys announce.
    assert!(!gpg.run(&["--decrypt"], &message).success);
    // gpg falls back to version 1 although the key announces version 2, which looks like an attack.
    let message = gpg.seal(&from, &to, b"from gpg", &[]);
    let refused = open(
        &message,
        &server,
        &trusting(&[&ours]),
        SystemTime::now(),
        MAX,
    );
    assert_eq!(refused.unwrap_err(), OpenError::Downgrade);
}

#[test]
fn gpg_certifies_for_an_organisation() {
    let gpg = Gpg::new();
    let organisation = gpg.generate(
        "organisation",
        "Key-Type: eddsa\nKey-Curve: ed25519\nKey-Usage: cert",
    );
    let name = "socket.mq:station-7";
    let server = Key::generate(name).unwrap();
    gpg.import(&server.certificate().to_bytes());
    let fingerprint = server.fingerprint().to_string();
    let sign = [
        "--default-cert-expire",
        "30d",
        "-u",
        &organisation,
        "--quick-sign-key",
        &fingerprint,
        name,
    ];
    gpg.run(&sign, b"").expect("--quick-sign-key");
    let trusted = gpg.certificate(&organisation);
    let certified = gpg.certificate(&fingerprint);
    let now = SystemTime::now();
    certified.certified_by(&trusted, name, now).unwrap();
    let other = certified.certified_by(&trusted, "socket.mq:station-8", now);
    assert!(matches!(other, Err(Invalid::UserId { .. })), "{other:?}");
    let later = now + Duration::from_secs(31 * 24 * 3600);
    let late = certified.certified_by(&trusted, name, later);
    assert!(matches!(late, Err(Invalid::Uncertified { .. })), "{late:?}");
    let bare = server.certificate().certified_by(&trusted, name, now);
    assert!(matches!(bare, Err(Invalid::Uncertified { .. })), "{bare:?}");
}

#[test]
fn gpg_accepts_our_certification() {
    let gpg = Gpg::new();
    let organisation = Key::generate_certifier("organisation").unwrap();
    let server = Key::generate("socket.mq:station-7").unwrap();
    let lifetime = Duration::from_secs(30 * 24 * 3600);
    let certified = organisation
        .certify(server.certificate(), "socket.mq:station-7", lifetime)
        .unwrap();
    gpg.import(&organisation.certificate().to_bytes());
    gpg.import(&certified.to_bytes());
    let fingerprint = server.fingerprint().to_string();
    let listed = gpg.run(&["--with-colons", "--check-sigs", &fingerprint], b"");
    let listed = String::from_utf8(listed.expect("--check-sigs")).unwrap();
    let id = &organisation.fingerprint().to_string()[24..];
    let mut lines = listed.lines();
    assert!(
        lines.any(|line| line.starts_with("sig:!:") && line.contains(id)),
        "{listed}"
    );
}

/// Starts a server with a key. Returns why it does not start.
fn start(key: &Key) -> Result<(), String> {
    let openpgp = OpenPgp::new(key.clone(), trusting(&[]));
    let server = smq_runtime::Server::new().with_security(OpenPgpServer::new(openpgp));
    let bound = smq_runtime::run(server.bind("127.0.0.1:0"));
    bound.map(drop).map_err(|error| error.to_string())
}

/// Others encrypt to the newest subkey: a server that cannot read that does not start, and names it.
#[test]
fn a_server_starts_with_a_newest_encryption_subkey_that_it_can_use() {
    let gpg = Gpg::new();
    // Deriving a key from a passphrase takes seconds otherwise, for each subkey.
    let agent = gpg.home.path().join("gpg-agent.conf");
    std::fs::write(agent, "s2k-count 65536\n").unwrap();
    let fingerprint = gpg.generate("gina", ED25519);
    let read = || {
        let passphrase = Passphrase::from(PASSPHRASE);
        Key::from_bytes(&gpg.secret(&fingerprint), &passphrase).unwrap()
    };
    // The fingerprints and keygrips of the subkeys, in their order.
    let listed = |kind: &str| {
        let arguments = [
            "--with-colons",
            "--with-keygrip",
            "--list-keys",
            &fingerprint,
        ];
        let list = gpg.run(&arguments, b"").expect("--list-keys");
        let list = String::from_utf8(list).unwrap();
        let lines = list.lines().filter(|line| line.starts_with(kind));
        let fields = lines.map(|line| line.split(':').nth(9).unwrap().to_owned());
        fields.skip(1).collect::<Vec<_>>()
    };
    start(&read()).unwrap();
    let newest_of = |algorithm: &str| {
        // gpg dates in seconds, and the newest has to be newer than the one before.
        let second = || unix_time::seconds(SystemTime::now());
        let before = second();
        while second() == before {
            std::thread::sleep(Duration::from_millis(20));
        }
        let arguments = ["--quick-add-key", &fingerprint, algorithm, "encr", "1y"];
        gpg.run(&arguments, b"").expect("--quick-add-key");
        listed("fpr").pop().unwrap()
    };
    for (algorithm, reason) in [("rsa3072", "RSA"), ("brainpoolP256r1", "not supported")] {
        let subkey = newest_of(algorithm);
        let why = start(&read()).unwrap_err();
        assert!(
            why.contains(&subkey) && why.contains(reason),
            "{algorithm}: {why}"
        );
        assert!(
            !why.contains("on a card") || algorithm != "rsa3072",
            "{why}"
        );
    }
    let subkey = newest_of("cv25519");
    start(&read()).unwrap();
    // Its secret is elsewhere: gpg exports a stub.
    let grip = listed("grp").pop().unwrap();
    let file = format!("private-keys-v1.d/{grip}.key");
    std::fs::remove_file(gpg.home.path().join(file)).unwrap();
    let why = start(&read()).unwrap_err();
    assert!(why.contains(&subkey) && why.contains("on a card"), "{why}");
    newest_of("cv25519");
    start(&read()).unwrap();
}
