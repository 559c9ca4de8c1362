//! Armor, as gpg reads it.

use super::gpg::{ED25519, Gpg};
use crate::pgp::{Certificate, KeyError};

const BEGIN: &str = "-----BEGIN PGP PUBLIC KEY BLOCK-----";
const END: &str = "-----END PGP PUBLIC KEY BLOCK-----";

/// Returns the lines of armored text, each changed.
fn lines(armored: &str, change: impl Fn(&str) -> String) -> String {
    armored.lines().map(|line| change(line) + "\n").collect()
}

#[test]
fn armor_is_read_as_gpg_reads_it() {
    let gpg = Gpg::new();
    let fingerprint = gpg.generate("gina", ED25519);
    let exported = gpg.run(&["--armor", "--export", &fingerprint], b"");
    let armored = String::from_utf8(exported.expect("--export")).unwrap();
    let binary = gpg.run(&["--export", &fingerprint], b"").expect("--export");
    let expected = Certificate::from_bytes(&binary).unwrap();
    let data = armored.lines().nth(3).unwrap();
    let sum = armored
        .lines()
        .find(|line| line.starts_with('=') && line.len() == 5);
    let sum = sum.unwrap();
    let half = &armored[..armored.len() / 2];

    let read = [
        ("as it is", armored.clone()),
        ("CRLF", armored.replace('\n', "\r\n")),
        (
            "trailing blanks",
            lines(&armored, |line| format!("{line} \t ")),
        ),
        (
            "trailing blanks and CRLF",
            lines(&armored, |line| format!("{line}  \r")),
        ),
        ("no empty line", armored.replacen("\n\n", "\n", 1)),
        (
            "an empty line of blanks",
            armored.replacen("\n\n", "\n \t\n", 1),
        ),
        (
            "several empty lines",
            armored.replacen("\n\n", "\n\n\n\n", 1),
        ),
        (
            "headers",
            armored.replacen("\n\n", "\nVersion: 1\nComment: a: b\nComment:\n\n", 1),
        ),
        (
            "headers and no empty line",
            armored.replacen("\n\n", "\nComment: of mine\n", 1),
        ),
        (
            "leading text",
            format!("My key:\n\nHello, world\n=\n{armored}"),
        ),
        ("text after it", format!("{armored}\n-- \nGina\n")),
        ("no last line end", armored.trim_end().to_owned()),
        ("no checksum", armored.replace(&format!("{sum}\n"), "")),
        (
            "empty lines in the data",
            armored.replace(data, &format!("\n{data}\n")),
        ),
        (
            "blanks in the data",
            armored.replace(data, &format!("  {} {}", &data[..7], &data[7..])),
        ),
        (
            "short lines",
            armored.replace(data, &format!("{}\n{}", &data[..13], &data[13..])),
        ),
    ];
    for (what, text) in &read {
        let shown = gpg.run(&["--show-keys", "--with-colons"], text.as_bytes());
        let shown = String::from_utf8(shown.stdout).unwrap();
        assert!(
            shown.contains(&fingerprint),
            "gpg does not read {what}:\n{text}"
        );
        let certificate = Certificate::from_bytes(text.as_bytes());
        let certificate = certificate.unwrap_or_else(|error| panic!("{what}: {error}\n{text}"));
        assert_eq!(certificate, expected, "{what}");
    }
    // gpg does not take this one, but editors write it.
    Certificate::from_bytes(format!("\u{feff}{armored}").as_bytes()).unwrap();

    let changed = if data.starts_with('A') { "B" } else { "A" };
    for (what, text, reason) in [
        ("nothing", String::new(), "neither armored nor binary"),
        ("a text", "My key".to_owned(), "neither armored nor binary"),
        ("a half", half.to_owned(), "is missing"),
        ("no last line", armored.replace(END, ""), "is missing"),
        (
            "a changed letter",
            armored.replace(data, &format!("{changed}{}", &data[1..])),
            "checksum",
        ),
        (
            "a strange letter",
            armored.replace(data, &format!("*{}", &data[1..])),
            "base64",
        ),
        (
            "a message",
            armored.replace("PUBLIC KEY BLOCK", "MESSAGE"),
            "of a PGP MESSAGE, not of a key",
        ),
        (
            "a cut first line",
            armored.replacen(BEGIN, "-----BEGIN PGP PUBLIC KEY BLOCK", 1),
            "is cut",
        ),
        ("no data", format!("{BEGIN}\n\n{END}\n"), "no "),
    ] {
        let refused = Certificate::from_bytes(text.as_bytes())
            .unwrap_err()
            .to_string();
        assert!(refused.contains(reason), "{what}: {refused}");
    }
}

/// rpgp quotes the bytes that it does not understand, as a list of numbers.
#[test]
fn reasons_have_words_instead_of_bytes() {
    for (reason, words) in [
        (
            "invalid [45, 45, 10] at the start",
            "invalid […] at the start",
        ),
        ("a [1, 2], b [3]", "a […], b […]"),
        ("cut [1, 2, 3", "cut […"),
        ("[cards] and [1a]", "[cards] and [1a]"),
        ("", ""),
    ] {
        let told = KeyError::malformed(reason).to_string();
        assert_eq!(told, format!("not a usable OpenPGP key: {words}"));
    }
    let long = KeyError::malformed("é".repeat(5_000)).to_string();
    assert!(long.chars().count() < 300, "{long}");

    let alice = crate::pgp::Key::generate("alice").unwrap();
    let bytes = alice.certificate().to_bytes();
    for at in 0..bytes.len() {
        let mut damaged = bytes.to_vec();
        damaged[at] ^= 0xff;
        if let Err(error) = Certificate::from_bytes(&damaged) {
            let told = error.to_string();
            assert!(
                told.chars().count() < 300 && !told.contains(", 1"),
                "{told}"
            );
        }
    }
}
