//! GnuPG with a home of its own.

use std::{
    io::Write,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output, Stdio},
    thread,
};

use serde_json::Value;
use smq_openpgp::Certificate;
use tempfile::TempDir;

/// A home of GnuPG; dropping it ends its agent.
#[derive(Debug)]
pub struct GnuPg {
    home: TempDir,
    /// The fingerprint of its own key.
    pub fingerprint: String,
}

impl GnuPg {
    /// Makes a home, with a key of this user id.
    ///
    /// # Panics
    ///
    /// When GnuPG is not installed, or makes no key.
    pub fn new(user_id: &str) -> Self {
        let home = tempfile::Builder::new()
            .prefix("smq-gpg")
            .permissions(PermissionsExt::from_mode(0o700))
            .tempdir()
            .expect("a folder");
        let mut it = Self {
            home,
            fingerprint: String::new(),
        };
        it.run(
            &[
                "--passphrase",
                "",
                "--quick-generate-key",
                user_id,
                "future-default",
            ],
            b"",
        );
        let listed = it.run(&["--with-colons", "--list-keys", user_id], b"");
        let listed = String::from_utf8(listed).expect("text");
        let fingerprint = listed
            .lines()
            .find_map(|line| line.strip_prefix("fpr:::::::::"));
        it.fingerprint = fingerprint.expect("a key").trim_end_matches(':').into();
        it
    }

    /// Returns its folder.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Runs gpg with this as its input, and returns what it writes.
    ///
    /// # Panics
    ///
    /// When it fails.
    pub fn run(&self, arguments: &[&str], input: &[u8]) -> Vec<u8> {
        let mut gpg = Command::new("gpg");
        gpg.args(["--batch", "--yes", "--quiet", "--trust-model", "always"])
            .args(arguments);
        let output = self.output(gpg, input);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        output.stdout
    }

    /// Runs a program that uses gpg with this home.
    ///
    /// # Panics
    ///
    /// When it cannot be run.
    pub fn output(&self, mut program: Command, input: &[u8]) -> Output {
        let mut child = program
            .env("GNUPGHOME", self.home())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it is installed: tests/run does it");
        let mut stdin = child.stdin.take().expect("it is piped");
        let input = input.to_vec();
        let writer = thread::spawn(move || stdin.write_all(&input).ok());
        let output = child.wait_with_output().expect("it ends");
        drop(writer.join());
        output
    }

    /// Signs an envelope, and encrypts it to a key, if one is named.
    ///
    /// # Panics
    ///
    /// When gpg fails.
    pub fn message(&self, envelope: &str, recipient: Option<&str>) -> Vec<u8> {
        let mut arguments = vec!["--compress-algo", "none", "--sign"];
        if let Some(recipient) = recipient {
            arguments.extend(["--encrypt", "--recipient", recipient]);
        }
        self.run(&arguments, envelope.as_bytes())
    }

    /// Opens a message that is signed by this key, and returns the envelope in it.
    ///
    /// # Panics
    ///
    /// When it is not so signed, or not in JSON.
    pub fn read(&self, message: &[u8], signer: &str) -> Value {
        let mut gpg = Command::new("gpg");
        gpg.args(["--batch", "--trust-model", "always", "--status-fd", "2"])
            .arg("--decrypt");
        let output = self.output(gpg, message);
        let status = String::from_utf8_lossy(&output.stderr);
        let is_signed =
            |line: &str| line.starts_with("[GNUPG:] VALIDSIG") && line.ends_with(signer);
        assert!(status.lines().any(is_signed), "{status}");
        serde_json::from_slice(&output.stdout).expect("an envelope in JSON")
    }

    /// Returns the certificate of its own key.
    pub fn certificate(&self) -> Certificate {
        let exported = self.run(&["--export", &self.fingerprint], b"");
        Certificate::from_bytes(&exported).expect("a certificate")
    }

    /// Imports a certificate.
    pub fn import(&self, certificate: &Certificate) {
        self.run(&["--import"], certificate.to_armored().as_bytes());
    }
}

impl Drop for GnuPg {
    fn drop(&mut self) {
        let mut end = Command::new("gpgconf");
        end.args(["--kill", "all"]).env("GNUPGHOME", self.home());
        drop(end.output());
    }
}
