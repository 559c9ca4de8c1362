//! Group 15: no secret in debug output, logs and public files.

use std::{
    cell::{Cell, RefCell},
    fmt::Write,
    os::unix::fs::PermissionsExt,
    time::SystemTime,
};

use pgp::types::PlainSecretParams;

use super::{
    makers::{CertificateBuilder, SignatureSpec},
    opened, sealed, trusting,
};
use crate::pgp::{Key, KeyError, Passphrase, rpgp_log::with_rpgp_log};

/// Returns whether a text contains these octets: as text, as hexadecimal digits, or as a list of numbers.
fn contains_secret(text: &str, secret: &[u8]) -> bool {
    let hex: String = secret.iter().map(|octet| format!("{octet:02x}")).collect();
    let list = format!("{secret:?}");
    let inner = list.trim_matches(['[', ']']);
    let text = text.to_lowercase();
    text.contains(&hex) || text.contains(inner) || text.contains(&*String::from_utf8_lossy(secret))
}

/// Returns octets of the secret primary key.
fn secret_of(builder: &CertificateBuilder) -> Vec<u8> {
    let mut secret = Vec::new();
    builder
        .primary
        .unlock(&"".into(), |_, plain: &PlainSecretParams| {
            plain.to_writer(&mut secret, pgp::types::KeyVersion::V4)
        })
        .unwrap()
        .unwrap();
    // After the length in bits, and before the checksum.
    secret[3..secret.len() - 3].to_vec()
}

#[test]
fn printed_values_contain_no_secret() {
    let builder =
        CertificateBuilder::usual("alice").encryption(&SignatureSpec::at(SystemTime::now()));
    let key = builder.key();
    let secret = &secret_of(&builder)[..];
    let bob = Key::generate("bob").unwrap();
    let data = b"the plaintext of a message";
    let message = sealed(&key, bob.certificate(), data);
    let mut cut = message.clone();
    *cut.last_mut().unwrap() ^= 1;
    let read = opened(&message, &bob, key.certificate()).unwrap();
    let rejected = opened(&cut, &bob, key.certificate()).unwrap_err();
    let passphrase = Passphrase::from("open sesame");
    let locked =
        Key::from_bytes(key.certificate().to_armored().as_bytes(), &passphrase).unwrap_err();
    let printed = [
        format!(
            "{key:?} {key:#?} {:?} {:?}",
            key.certificate(),
            trusting(&[&key])
        ),
        format!("{passphrase:?} {read:?} {read:#?} {rejected:?} {rejected}"),
        format!("{locked:?} {locked}"),
        format!("{:?}", key.certificate().validate(SystemTime::now())),
    ];
    for text in &printed {
        for secret in [secret, data, b"open sesame"] {
            assert!(!contains_secret(text, secret), "{text}");
        }
    }
    let path = tempfile::tempdir().unwrap();
    let path = path.path().join("key");
    key.write(&path, &Passphrase::none()).unwrap();
    assert!(
        contains_secret(&format!("{secret:?}"), secret),
        "the test can find a secret"
    );
    for public in [key.certificate().to_bytes().to_vec(), message] {
        assert!(!public.windows(secret.len()).any(|window| window == secret));
    }
}

/// Captures the log of one thread, at all levels of the crate `log`.
struct ThreadLog;

thread_local! {
    static LOGGED: RefCell<String> = const { RefCell::new(String::new()) };
    static IS_LISTENING: Cell<bool> = const { Cell::new(false) };
}

impl log::Log for ThreadLog {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        IS_LISTENING.get()
    }

    fn log(&self, record: &log::Record<'_>) {
        if IS_LISTENING.get() {
            LOGGED.with_borrow_mut(|log| writeln!(log, "{}", record.args()).unwrap());
        }
    }

    fn flush(&self) {}
}

/// rpgp logs each octet of a secret key that it parses.
#[test]
fn the_log_of_rpgp_contains_no_secret() {
    log::set_logger(&ThreadLog).unwrap();
    IS_LISTENING.set(true);
    let builder =
        CertificateBuilder::usual("alice").encryption(&SignatureSpec::at(SystemTime::now()));
    let secret = secret_of(&builder);
    let folder = tempfile::tempdir().unwrap();
    let bob = Key::generate("bob").unwrap();
    for (name, passphrase) in [
        ("open", Passphrase::none()),
        ("locked", Passphrase::from("open sesame")),
    ] {
        let path = folder.path().join(name);
        builder.key().write(&path, &passphrase).unwrap();
        let alice = Key::from_file(&path, &passphrase).unwrap();
        let data = b"the plaintext of a message";
        with_rpgp_log(|| {
            let message = sealed(&alice, bob.certificate(), data);
            opened(&message, &bob, alice.certificate()).unwrap();
            let answer = sealed(&bob, alice.certificate(), data);
            opened(&answer, &alice, bob.certificate()).unwrap();
        });
        let log = LOGGED.take();
        assert!(!log.is_empty(), "rpgp logs something");
        for secret in [&secret[..], data, b"open sesame"] {
            assert!(!contains_secret(&log, secret), "{log}");
        }
    }
    IS_LISTENING.set(false);
}

#[test]
fn secret_files_must_be_private() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    let key = Key::generate("alice").unwrap();
    key.write(&path, &Passphrase::none()).unwrap();
    let mode = |mode| std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode));
    let is = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
    assert_eq!(is, 0o600);
    for shared in [0o640, 0o604, 0o620, 0o666, 0o660] {
        mode(shared).unwrap();
        let refused = Key::from_file(&path, &Passphrase::none());
        assert!(
            matches!(refused, Err(KeyError::Exposed { .. })),
            "{shared:o}"
        );
        let refused = Passphrase::from_file(&path);
        assert!(
            matches!(refused, Err(KeyError::Exposed { .. })),
            "{shared:o}"
        );
    }
    mode(0o400).unwrap();
    Key::from_file(&path, &Passphrase::none()).unwrap();
}

#[test]
fn passphrases_are_read_from_files_and_the_environment() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let key = Key::generate("alice").unwrap();
    key.write(at("key"), &Passphrase::from("open sesame"))
        .unwrap();
    for (name, text) in [
        ("a", "open sesame"),
        ("b", "open sesame\n"),
        ("c", "open sesame\r\nmore"),
    ] {
        std::fs::write(at(name), text).unwrap();
        std::fs::set_permissions(at(name), std::fs::Permissions::from_mode(0o600)).unwrap();
        Key::from_file(at("key"), &Passphrase::from_file(at(name)).unwrap()).unwrap();
    }
    std::fs::write(at("a"), "").unwrap();
    assert!(Passphrase::from_file(at("a")).is_err());
    assert!(Passphrase::from_env("SMQ_NO_SUCH_VARIABLE").is_err());
    // A variable that every process has.
    Passphrase::from_env("PATH").unwrap();
}
