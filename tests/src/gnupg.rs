//! GnuPG with a home of its own.

use std::{
    collections::HashMap,
    io::Write,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output, Stdio},
    thread,
};

use smq_runtime::openpgp::Certificate;
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

    /// Signs that, with these notations of ours, and encrypts it to a key, if one is named.
    ///
    /// # Panics
    ///
    /// When gpg fails.
    pub fn message(
        &self,
        fields: &[(&str, &str)],
        recipient: Option<&str>,
        payload: &[u8],
    ) -> Vec<u8> {
        let fields = fields
            .iter()
            .map(|(name, value)| format!("{name}@socket.mq={value}"));
        let fields: Vec<_> = fields.collect();
        let mut arguments = vec!["--compress-algo", "none", "--sign"];
        for field in &fields {
            arguments.extend(["--sig-notation", field]);
        }
        if let Some(recipient) = recipient {
            arguments.extend(["--encrypt", "--recipient", recipient]);
        }
        self.run(&arguments, payload)
    }

    /// Opens a message that is signed by this key, and returns its notations of ours and its payload.
    ///
    /// # Panics
    ///
    /// When it is not so signed.
    pub fn read(&self, message: &[u8], signer: &str) -> (HashMap<String, String>, Vec<u8>) {
        let mut gpg = Command::new("gpg");
        gpg.args(["--batch", "--trust-model", "always", "--status-fd", "2"])
            .arg("--decrypt");
        let output = self.output(gpg, message);
        let status = String::from_utf8_lossy(&output.stderr);
        let is_signed =
            |line: &str| line.starts_with("[GNUPG:] VALIDSIG") && line.ends_with(signer);
        assert!(status.lines().any(is_signed), "{status}");
        let (mut notations, mut name) = (HashMap::<_, String>::new(), String::new());
        for line in status.lines() {
            if let Some(rest) = line.strip_prefix("[GNUPG:] NOTATION_NAME ") {
                name = rest.trim_end_matches("@socket.mq").to_owned();
            } else if let Some(rest) = line.strip_prefix("[GNUPG:] NOTATION_DATA ") {
                notations.entry(name.clone()).or_default().push_str(rest);
            }
        }
        (notations, output.stdout)
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
