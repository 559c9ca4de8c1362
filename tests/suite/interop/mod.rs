//! Group 14: gpg, sq and openpgpjs against a running server and a running client, with keys of theirs and of ours.
//!
//! Each test prints its lines of the matrix: who asks, with whose key, whose key the server has, and in which form.

mod gpg;
mod openpgpjs;
mod ours;
mod sq;

use std::{
    fs,
    net::SocketAddr,
    path::PathBuf,
    process::{Command, Stdio},
    time::{SystemTime, UNIX_EPOCH},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use sha2::{Digest, Sha256};
use smq_openpgp::{Key, Keyring, OpenPgp, OpenPgpServer, Passphrase, Policy};
use smq_tests::{Station, eventually, gnupg::GnuPg, parties::copy, serve_with};
use tempfile::TempDir;

const NAME: &str = "station-7";
const RESOURCE: &str = "weather.v1/Weather.GetForecast";
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/interop/openpgpjs.mjs");
const LIBRARY: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tools/node_modules/openpgp/dist/node/openpgp.min.mjs"
);

/// Who has made a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Maker {
    Ours,
    Gpg,
    Sq,
    OpenPgpJs,
    OpenPgpJs6,
}

const MAKERS: [Maker; 5] = [
    Maker::Ours,
    Maker::Gpg,
    Maker::Sq,
    Maker::OpenPgpJs,
    Maker::OpenPgpJs6,
];

/// Runs a program to its end, and returns what it writes.
fn run(program: &str, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output();
    let output = output.expect("it is installed: tests/run does it");
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Files of one test.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        let path: PathBuf = self.0.path().join(name);
        path.to_str().unwrap().to_owned()
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn certificate(&self, name: &str, key: &Key) -> String {
        self.file(name, key.certificate().to_armored())
    }

    fn secret(&self, name: &str, key: &Key) -> String {
        let path = self.path(name);
        key.write(&path, &Passphrase::none()).unwrap();
        path
    }
}

impl Maker {
    fn key(self, user_id: &str) -> Key {
        let none = Passphrase::none();
        let folder = Folder::new();
        let secret = match self {
            Self::Ours => return Key::generate(user_id).unwrap(),
            Self::Gpg => GnuPg::new(user_id).run(&["--export-secret-keys"], b""),
            Self::Sq => {
                let path = folder.path("key");
                run("sq", &["key", "generate", "-u", user_id, "-e", &path]).unwrap();
                fs::read(path).unwrap()
            }
            Self::OpenPgpJs => node(&["generate", "v4", user_id]).unwrap(),
            Self::OpenPgpJs6 => node(&["generate", "v6", user_id]).unwrap(),
        };
        Key::from_bytes(&secret, &none).unwrap()
    }
}

fn node(arguments: &[&str]) -> Result<Vec<u8>, String> {
    let (verb, rest) = arguments.split_first().unwrap();
    let all: Vec<_> = [SCRIPT, LIBRARY, verb]
        .iter()
        .chain(rest)
        .copied()
        .collect();
    run("node", &all)
}

fn line(who: &str, key: &str, server: &str, form: &str, outcome: &str) {
    println!("{who:>10} | key: {key:<10} | server's key: {server:<10} | {form:<22} | {outcome}");
}

/// A server with a key, which trusts another.
struct Served {
    key: Key,
    address: SocketAddr,
    _station: Station,
}

impl Served {
    async fn new(key: Key, trusted: &Key) -> Self {
        let side = OpenPgp::new(key.clone(), Keyring::of([copy(trusted.certificate())]));
        let side = side.with_name(NAME);
        let served =
            serve_with(|it| it.with_security(OpenPgpServer::new(side).with_policy(Policy::Signed)));
        let (station, address) = served.await;
        // Programs date in seconds, and nothing is taken that is dated before the server was started.
        let second = || {
            let now = SystemTime::now().duration_since(UNIX_EPOCH);
            now.unwrap().as_secs()
        };
        let started = second();
        eventually("the next second", || second() > started).await;
        Self {
            key,
            address,
            _station: station,
        }
    }

    fn url(&self) -> String {
        format!(
            "http://{}/socket.mq/weather/v1/Weather.GetForecast",
            self.address
        )
    }
}

/// Whether an envelope in JSON answers that request, for whoever has this key.
fn answers(reply: &Value, request: &str, client: &Key) {
    let asked: Value = serde_json::from_str(request).unwrap();
    assert_eq!(reply["kind"], "KIND_REPLY");
    for same in ["magic", "server", "resource", "id"] {
        assert_eq!(reply[same], asked[same]);
    }
    let base64 = |bytes: &[u8]| STANDARD.encode(bytes);
    assert_eq!(reply["recipient"], base64(client.fingerprint().as_bytes()));
    assert_eq!(reply["requestSha256"], base64(&Sha256::digest(request)));
}

fn is_forecast(reply: &[u8]) {
    let reply: Value = serde_json::from_slice(reply).unwrap();
    assert_eq!(
        (&reply["place"], &reply["celsius"]),
        (&"Turin".into(), &21.5.into())
    );
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work).await.unwrap()
}
