//! Group 14: gpg, sq and openpgpjs against a running server and a running client, with keys of theirs and of ours.
//!
//! Each test prints its lines of the matrix: who asks, with whose key, whose key the server has, and in which form.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use prost::Message as _;
use smq_runtime::{
    Client, OpenPgp, Policy, ServerIdentity,
    openpgp::{Certificate, Key, Keyring, Passphrase},
};
use smq_tests::{
    Station, eventually,
    forge::Envelope,
    gnupg::GnuPg,
    parties::{SEALED, SIGNED, copy, post},
    serve_with,
    weather::v1::{GetForecastRequest, WeatherClient},
};
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
        let served = serve_with(|it| it.with_openpgp(side).with_policy(Policy::Signed));
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

fn is_forecast(reply: &[u8]) {
    let reply: serde_json::Value = serde_json::from_slice(reply).unwrap();
    assert_eq!(
        (&reply["place"], &reply["celsius"]),
        (&"Turin".into(), &21.5.into())
    );
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work).await.unwrap()
}

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
            let client = client.with_openpgp(side, identity);
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

/// openpgpjs asks our server.
#[tokio::test]
async fn openpgpjs_as_client() {
    for own in [Maker::OpenPgpJs, Maker::OpenPgpJs6, Maker::Ours] {
        for of in [Maker::Ours, Maker::Gpg, Maker::Sq, Maker::OpenPgpJs6] {
            let (key, server) = blocking(move || (own.key("Ada"), of.key("socket.mq:x"))).await;
            let served = Served::new(server, &key).await;
            let folder = Folder::new();
            let secret = folder.secret("key", &key);
            let certificate = folder.certificate("server", &served.key);
            let url = served.url();
            let forms = ["envelope", "notations", "signed"];
            let replies = blocking(move || {
                let call = |form| node(&["call", &secret, &certificate, NAME, &url, form]);
                forms.map(call)
            });
            for (form, reply) in forms.iter().zip(replies.await) {
                let (own, of) = (format!("{own:?}"), format!("{of:?}"));
                let reply = reply.unwrap_or_else(|error| panic!("{own} {of} {form}: {error}"));
                is_forecast(&reply);
                line("openpgpjs", &own, &of, form, "both checked");
            }
        }
    }
}

/// A server in JavaScript; it ends when its input does.
struct JsServer(Child);

impl Drop for JsServer {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// Our client asks a server that is openpgpjs.
#[tokio::test]
async fn openpgpjs_as_server() {
    for (own, of) in [
        (Maker::Ours, Maker::OpenPgpJs),
        (Maker::Ours, Maker::OpenPgpJs6),
        (Maker::Ours, Maker::Ours),
        (Maker::Gpg, Maker::OpenPgpJs),
        (Maker::Sq, Maker::OpenPgpJs),
    ] {
        let (key, server) = blocking(move || (own.key("Ada"), of.key("socket.mq:x"))).await;
        let folder = Folder::new();
        let (secret, client) = (
            folder.secret("key", &server),
            folder.certificate("client", &key),
        );
        let started = Command::new("node")
            .args([SCRIPT, LIBRARY, "serve", &secret, &client, NAME])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        let mut running = JsServer(started.expect("node is installed"));
        let output = running.0.stdout.take().unwrap();
        let port = blocking(move || BufReader::new(output).lines().next().unwrap().unwrap()).await;
        let side = OpenPgp::new(key, Keyring::of([]));
        let identity = ServerIdentity::certificate(copy(server.certificate())).with_name(NAME);
        let client = Client::connect(&format!("http://127.0.0.1:{port}")).unwrap();
        let client = client
            .with_openpgp(side, identity)
            .with_timeout(Duration::from_secs(30));
        let question = GetForecastRequest {
            place: "Turin".into(),
            ..Default::default()
        };
        let reply = WeatherClient::new(client)
            .get_forecast(question)
            .await
            .unwrap();
        assert_eq!(reply.place, "Turin");
        let (own, of) = (format!("{own:?}"), format!("{of:?}"));
        line("ours", &own, &of, "openpgpjs answers", "both checked");
    }
}

/// sq asks our server: in an envelope, sealed, and by notations, signed.
#[tokio::test]
async fn sq_as_client() {
    for own in [Maker::Sq, Maker::Ours, Maker::Gpg, Maker::OpenPgpJs] {
        for of in [Maker::Ours, Maker::Gpg, Maker::Sq] {
            let (key, server) = blocking(move || (own.key("Ada"), of.key("socket.mq:x"))).await;
            let served = Served::new(server, &key).await;
            let folder = Folder::new();
            let secret = folder.secret("key", &key);
            let certificate = folder.certificate("server", &served.key);
            let (own, of) = (format!("{own:?}"), format!("{of:?}"));

            let mut request = Envelope::request(&served.key, RESOURCE);
            request.server = NAME.into();
            let file = folder.file("request", request.encode_to_vec());
            let encrypt = ["encrypt", "--binary", "--compression", "none"];
            let who = [
                "--recipient-cert",
                &certificate,
                "--signer-key",
                &secret,
                &file,
            ];
            let message = run("sq", &[&encrypt[..], &who].concat());
            let message = message.unwrap_or_else(|error| panic!("{own} {of}: {error}"));
            let sealed = post(served.address, "GetForecast", SEALED, &message).await;
            if own == "Ours" && of == "Ours" {
                // Between keys that announce version 2, sq 0.27 still writes version 1.
                sealed.error(401, "unauthenticated");
                line("sq", &own, &of, "envelope, sealed", "refused: a downgrade");
            } else {
                assert_eq!(sealed.status, 200, "{own} {of}");
                let answer = folder.file("answer", &sealed.body);
                let who = [
                    "--recipient-key",
                    &secret,
                    "--signer-cert",
                    &certificate,
                    &answer,
                ];
                let data = run("sq", &[&["decrypt"][..], &who].concat()).unwrap();
                let reply = Envelope::decode(&data[..]).unwrap();
                assert_eq!((reply.kind, &reply.id), (2, &request.id));
                assert_eq!(reply.recipient, key.fingerprint().as_bytes());
                is_forecast(&reply.payload);
                line("sq", &own, &of, "envelope, sealed", "both checked");
            }

            let file = folder.file("payload", r#"{"place":"Turin"}"#);
            let (recipient, id) = (served.key.fingerprint().to_string(), "0d".repeat(16));
            let fields = [
                ("kind", "request"),
                ("server", NAME),
                ("recipient", &recipient),
                ("resource", RESOURCE),
                ("content-type", "application/json"),
                ("id", &id),
            ];
            let names = fields.map(|(name, _)| format!("{name}@socket.mq"));
            let mut sign = vec!["sign", "--binary", "--signer-key", &secret];
            for (name, (_, value)) in names.iter().zip(fields) {
                sign.extend(["--notation", name, value]);
            }
            sign.push(&file);
            let message = run("sq", &sign).unwrap();
            let signed = post(served.address, "GetForecast", SIGNED, &message).await;
            assert_eq!(signed.status, 200, "{own} {of}");
            let answer = folder.file("signed", &signed.body);
            let reply = run("sq", &["verify", "--signer-cert", &certificate, &answer]).unwrap();
            is_forecast(&reply);
            line("sq", &own, &of, "notations, signed", "both checked");
        }
    }
}

/// gpg asks our server by notations, sealed and signed: with a key of its own, or one that another program has made.
#[tokio::test]
async fn gpg_as_client() {
    for own in [Maker::Gpg, Maker::Ours, Maker::Sq, Maker::OpenPgpJs] {
        for of in [Maker::Ours, Maker::Gpg, Maker::Sq] {
            let (key, server) = blocking(move || (own.key("Ada"), of.key("socket.mq:x"))).await;
            let served = Served::new(server, &key).await;
            let folder = Folder::new();
            let secret = folder.secret("key", &key);
            let gpg = Arc::new(blocking(|| GnuPg::new("nobody")).await);
            gpg.run(&["--import", &secret], b"");
            gpg.import(served.key.certificate());
            let (own, of) = (format!("{own:?}"), format!("{of:?}"));
            for media_type in [SEALED, SIGNED] {
                let server = served.key.fingerprint().to_string();
                let id = if media_type == SEALED { "0a" } else { "0b" }.repeat(16);
                let fields = [
                    "kind@socket.mq=request".to_owned(),
                    format!("server@socket.mq={NAME}"),
                    format!("recipient@socket.mq={server}"),
                    format!("resource@socket.mq={RESOURCE}"),
                    "content-type@socket.mq=application/json".to_owned(),
                    format!("id@socket.mq={id}"),
                ];
                let client = key.fingerprint().to_string();
                let mut arguments =
                    vec!["--compress-algo", "none", "--local-user", &client, "--sign"];
                for field in &fields {
                    arguments.extend(["--sig-notation", field]);
                }
                if media_type == SEALED {
                    arguments.extend(["--encrypt", "--recipient", &server]);
                }
                let message = gpg.run(&arguments, br#"{"place":"Turin"}"#);
                let answer = post(served.address, "GetForecast", media_type, &message).await;
                let form =
                    ["notations, signed", "notations, sealed"][usize::from(media_type == SEALED)];
                if media_type == SEALED && own == "Ours" && of == "Ours" {
                    // Between keys that announce version 2, gpg 2.2 still writes version 1.
                    answer.error(401, "unauthenticated");
                    line("gpg", &own, &of, form, "refused: a downgrade");
                    continue;
                }
                assert_eq!(answer.status, 200, "{own} {of} {form}");
                let status = folder.path("status");
                let arguments = ["--status-file", &status, "--decrypt"];
                is_forecast(&gpg.run(&arguments, &answer.body));
                let status = fs::read_to_string(status).unwrap();
                let signer = status
                    .lines()
                    .find(|line| line.contains("VALIDSIG"))
                    .unwrap();
                assert!(signer.ends_with(&server), "{signer}");
                assert!(status.contains("NOTATION_DATA reply"), "{status}");
                line("gpg", &own, &of, form, "both checked");
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
