//! `examples/shell`: a sealed call with gpg, curl and jq; and what else gpg makes and reads.

use std::{
    io::{BufRead, BufReader, Read},
    net::SocketAddr,
    process::{Command, Output, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

use smq_openpgp::{OpenPgpServer, Policy};
use smq_runtime::{Caller, Server, Status, Target};
use smq_tests::{
    Station, eventually,
    forge::Envelope,
    gnupg::GnuPg,
    interceptor::{Interceptor, Way},
    parties::{Parties, SIGNED, post},
    serve_with, within,
};

const METHOD: &str = "weather.v1/Weather.GetForecast";

/// A server, and a gpg that knows it and that it trusts.
struct Setting {
    parties: Parties,
    gpg: Arc<GnuPg>,
    address: SocketAddr,
    station: Station,
}

impl Setting {
    async fn new(policy: Policy) -> Self {
        Self::with(policy, |server| server).await
    }

    async fn with(policy: Policy, change: impl FnOnce(Server) -> Server) -> Self {
        let parties = Parties::new();
        let gpg = GnuPg::new("Ada <ada@example.org>");
        gpg.import(parties.server.certificate());
        let side = parties.server_side([gpg.certificate()]);
        let security = OpenPgpServer::new(side).with_policy(policy);
        let (station, address) = serve_with(|server| change(server.with_security(security))).await;
        // gpg dates in seconds, and nothing is taken that is dated before the server was started.
        let second = || {
            SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .unwrap()
                .as_secs()
        };
        let started = second();
        eventually("the next second", || second() > started).await;
        Self {
            parties,
            gpg: Arc::new(gpg),
            address,
            station,
        }
    }

    fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Runs the script, while the server goes on.
    async fn call(&self, url: &str, method: &str, request: &str) -> Output {
        let mut script = script("smq-call");
        let server = self.parties.server.fingerprint().to_string();
        script
            .args([url, &server, method])
            .env("SMQ_KEY", &self.gpg.fingerprint);
        let (gpg, request) = (Arc::clone(&self.gpg), request.to_owned());
        let running = tokio::task::spawn_blocking(move || gpg.output(script, request.as_bytes()));
        running.await.unwrap()
    }
}

fn script(name: &str) -> Command {
    Command::new(format!(
        "{}/../examples/shell/{name}",
        env!("CARGO_MANIFEST_DIR")
    ))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[tokio::test]
async fn a_call_is_answered_and_a_refusal_too() {
    let setting = Setting::new(Policy::Sealed).await;
    let url = setting.url();
    let answer = setting.call(&url, METHOD, r#"{"place": "Turin"}"#).await;
    assert_eq!(text(&answer.stderr), "");
    assert_eq!(answer.status.code(), Some(0));
    let answer: serde_json::Value = serde_json::from_slice(&answer.stdout).unwrap();
    assert_eq!(answer["place"], "Turin");
    let who = setting.call(&url, METHOD, r#"{"place": "Who?"}"#).await;
    let who = text(&who.stdout);
    assert!(
        who.contains(&setting.gpg.fingerprint) && who.contains("ada@example.org"),
        "{who}"
    );
    let published = setting
        .call(&url, "weather.v1/Weather.Readings", r#"{"celsius": 20}"#)
        .await;
    assert_eq!(
        published.status.code(),
        Some(0),
        "{}",
        text(&published.stderr)
    );
    for (request, error) in [
        (r#"{"place": "Atlantis"}"#, "no station in Atlantis"),
        (r#"{"place": 7}"#, "invalid_argument"),
    ] {
        let refused = setting.call(&url, METHOD, request).await;
        assert_eq!(
            (refused.status.code(), text(&refused.stdout)),
            (Some(1), String::new())
        );
        assert!(
            text(&refused.stderr).contains(error),
            "{}",
            text(&refused.stderr)
        );
    }
}

/// The request is part of the envelope: what is not one JSON value could say there what it likes, and is not sent.
#[tokio::test]
async fn a_request_says_nothing_about_itself() {
    let setting = Setting::new(Policy::Sealed).await;
    let url = setting.url();
    for request in [
        "no JSON",
        "{} {}",
        r#"{"place": "Turin""#,
        r#"{}, "headers": {"x-badge": "7"}"#,
    ] {
        let refused = setting.call(&url, METHOD, request).await;
        assert_eq!(
            (refused.status.code(), text(&refused.stdout)),
            (Some(2), String::new())
        );
        let why = text(&refused.stderr);
        assert!(why.contains("not one JSON value"), "{why}");
    }
    // Nothing is a request too: what the server says to it, it signs.
    let nothing = setting.call(&url, METHOD, "").await;
    let why = text(&nothing.stderr);
    assert_eq!(nothing.status.code(), Some(1), "{why}");
    assert!(why.contains("invalid_argument"), "{why}");
}

/// What gpg takes without a word: a message that nobody has signed, one that somebody else has, one that the server has
/// signed for something else, and one that is not even encrypted.
#[tokio::test]
async fn a_forged_answer_is_refused() {
    let setting = Setting::new(Policy::Sealed).await;
    let gpg = &setting.gpg;
    let own = gpg.fingerprint.as_str();
    gpg.run(
        &[
            "--passphrase",
            "",
            "--quick-generate-key",
            "Mallory",
            "future-default",
        ],
        b"",
    );
    let forged =
        &b"{\"kind\":\"KIND_REPLY\",\"payload\":{\"place\":\"Turin\",\"celsius\":-40}}"[..];
    let encrypt = ["--encrypt", "--recipient", own];
    let server = setting.parties.server.fingerprint().to_string();
    let by_mallory = ["--sign", "--local-user", "Mallory"];
    let earlier = {
        let reader = Interceptor::open(setting.address, |_, _| ()).await;
        let answer = setting
            .call(&reader.url(), METHOD, r#"{"place": "Milan"}"#)
            .await;
        assert_eq!(answer.status.code(), Some(0), "{}", text(&answer.stderr));
        reader.bodies(Way::ToClient).remove(0)
    };
    for (message, reason) in [
        (gpg.run(&encrypt, forged), "one signature"),
        (
            gpg.run(&[&encrypt[..], &by_mallory].concat(), forged),
            server.as_str(),
        ),
        (gpg.run(&["--store"], forged), "not encrypted"),
        (gpg.run(&by_mallory, forged), "not encrypted"),
        (earlier, "another request"),
        (forged.to_vec(), "cannot open"),
    ] {
        let liar = Interceptor::open(setting.address, move |way, passing| {
            if way == Way::ToClient {
                passing.body.clone_from(&message);
            }
        })
        .await;
        let refused = setting
            .call(&liar.url(), METHOD, r#"{"place": "Turin"}"#)
            .await;
        assert_eq!(
            (refused.status.code(), text(&refused.stdout)),
            (Some(2), String::new())
        );
        assert!(
            text(&refused.stderr).contains(reason),
            "{reason}: {}",
            text(&refused.stderr)
        );
    }
    let mirror = Arc::new(Mutex::new(Vec::new()));
    let reflecting = Interceptor::open(setting.address, move |way, passing| match way {
        Way::ToServer => *mirror.lock().unwrap() = passing.body.clone(),
        Way::ToClient => passing.body.clone_from(&mirror.lock().unwrap()),
    })
    .await;
    let refused = setting
        .call(&reflecting.url(), METHOD, r#"{"place": "Turin"}"#)
        .await;
    assert_eq!(refused.status.code(), Some(2));
}

#[tokio::test]
async fn a_stranger_is_told_nothing() {
    let setting = Setting::new(Policy::Sealed).await;
    let gpg = GnuPg::new("Mallory");
    gpg.import(setting.parties.server.certificate());
    let setting = Setting {
        gpg: Arc::new(gpg),
        ..setting
    };
    let refused = setting
        .call(&setting.url(), METHOD, r#"{"place": "Turin"}"#)
        .await;
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        text(&refused.stderr).contains("HTTP 401"),
        "{}",
        text(&refused.stderr)
    );
}

/// Signed and not encrypted, where that is enough; the answer is as well.
#[tokio::test]
async fn a_message_that_is_signed_alone() {
    let setting = Setting::new(Policy::Signed).await;
    let gpg = &setting.gpg;
    let server = &setting.parties.server;
    let envelope = || Envelope::request(server, METHOD).to_json();
    let message = gpg.message(&envelope(), None);
    let answer = post(setting.address, "GetForecast", SIGNED, &message).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.header("content-type"), Some(SIGNED));
    let reply = gpg.read(&answer.body, &server.fingerprint().to_string());
    assert_eq!(reply["payload"]["place"], "Turin");
    post(setting.address, "GetForecast", SIGNED, &message)
        .await
        .error(401, "unauthenticated");
    for wrong in [
        envelope().replace("KIND_REQUEST", "KIND_REPLY"),
        envelope().replace("station-7", "station-8"),
        envelope().replacen('{', r#"{"colour":"blue","#, 1),
    ] {
        let message = gpg.message(&wrong, None);
        post(setting.address, "GetForecast", SIGNED, &message)
            .await
            .error(401, "unauthenticated");
    }
    let unsigned = gpg.run(&["--store"], br#"{"place":"Turin"}"#);
    post(setting.address, "GetForecast", SIGNED, &unsigned)
        .await
        .error(401, "unauthenticated");
}

/// Each event once, whatever somebody on the way says in between, until the server itself refuses.
#[tokio::test]
async fn a_topic_is_watched_until_the_server_refuses() {
    let allowed = Arc::new(AtomicBool::new(true));
    let asked = Arc::clone(&allowed);
    let authorizer = move |_: Caller, target: Target| {
        let allowed = asked.load(Ordering::SeqCst);
        async move {
            let refusal = || Status::permission_denied(format!("you may not {target}"));
            allowed.then_some(()).ok_or_else(refusal)
        }
    };
    let setting = Setting::with(Policy::Sealed, |server| server.with_authorizer(authorizer)).await;
    let answers = AtomicUsize::new(0);
    let liar = Interceptor::open(setting.address, move |way, passing| {
        if way == Way::ToClient && answers.fetch_add(1, Ordering::SeqCst) == 1 {
            passing.head = vec!["HTTP/1.1 403 Forbidden".into()];
            passing.body = br#"{"code":"permission_denied"}"#.into();
        }
    })
    .await;
    let observe = |place: &str, celsius| setting.station.observe(place, celsius);
    observe("Rome", 1.0);
    observe("Turin", 2.0);

    let server = setting.parties.server.fingerprint().to_string();
    let mut watch = script("smq-watch")
        .args([&liar.url(), &server, "weather.v1/Weather.Observations"])
        .arg(r#"{"place": ["Turin"]}"#)
        .env("SMQ_KEY", &setting.gpg.fingerprint)
        .env("GNUPGHOME", setting.gpg.home())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (sender, mut lines) = tokio::sync::mpsc::unbounded_channel();
    let printed = BufReader::new(watch.stdout.take().unwrap());
    let ending = tokio::task::spawn_blocking(move || {
        for line in printed.lines() {
            sender.send(line.unwrap()).unwrap();
        }
        let mut trouble = String::new();
        let mut stderr = watch.stderr.take().unwrap();
        stderr.read_to_string(&mut trouble).unwrap();
        (watch.wait().unwrap().code(), trouble)
    });
    let mut next = async || {
        let line = within("a line", lines.recv()).await.expect("it goes on");
        let polled: serde_json::Value = serde_json::from_str(&line).unwrap();
        let frames = polled["frames"].as_array().unwrap()[1..].to_vec();
        let celsius = |frame: &serde_json::Value| frame["event"]["payload"]["celsius"].as_f64();
        frames.iter().filter_map(celsius).collect::<Vec<_>>()
    };
    let topic = &setting.station.topics.observations;
    assert_eq!(next().await, [2.0]);
    observe("Turin", 3.0);
    assert_eq!(next().await, [3.0]);
    eventually("it asks again", || topic.subscribers() == 1).await;
    allowed.store(false, Ordering::SeqCst);
    observe("Turin", 4.0);
    assert_eq!(next().await, [4.0]);
    let (code, trouble) = within("the end", ending).await.unwrap();
    assert_eq!(code, Some(1), "{trouble}");
    assert!(trouble.contains("HTTP 403"), "what was forged: {trouble}");
    assert!(trouble.contains("you may not subscribe to"), "{trouble}");
}

/// Each option of gpg's manual that changes messages, or what gpg does with them. OTHER is a key of the same user.
const GPG_CONF: &str = "\
allow-multiple-messages
armor
ask-sig-expire
cert-digest-algo SHA1
chunk-size 6
cipher-algo 3DES
command-fd 0
comment hello
compliance de-vs
compress-algo bzip2
compress-level 9
default-key OTHER
default-recipient OTHER
default-recipient-self
default-sig-expire 1d
digest-algo SHA1
disable-cipher-algo AES256
disable-pubkey-algo eddsa
disable-signer-uid
display-charset iso-8859-1
dry-run
emit-version
encrypt-to OTHER
escape-from-lines
faked-system-time 20200101T000000
for-your-eyes-only
force-mdc
force-ocb
force-v3-sigs
group Ada=OTHER
hidden-encrypt-to OTHER
hidden-recipient OTHER
homedir /nowhere
ignore-mdc-error
include-key-block
keyring /nowhere/keys.kbx
list-only
local-user OTHER
logger-file /dev/full
max-output 10
min-rsa-length 16384
multifile
no-default-keyring
no-literal
not-dash-escaped
openpgp
output /nowhere/message
override-session-key 9:00
personal-cipher-preferences 3DES
personal-compress-preferences ZLIB
personal-digest-preferences SHA1
pgp6
pgp7
pgp8
primary-keyring /nowhere/keys.kbx
recipient OTHER
recipient-file /nowhere/key
require-compliance
rfc2440
rfc2440-text
rfc4880
rfc4880bis
s2k-cipher-algo 3DES
sender other@example.org
set-filename name
set-filesize 3
set-notation a@example.org=b
set-policy-url !http://policy.example
show-session-key
sig-keyserver-url !http://keys.example
sig-notation !a@example.org=b
sig-policy-url !http://policy.example
skip-hidden-recipients
status-fd 2
status-file /dev/full
textmode
throw-keyids
trust-model tofu
try-all-secrets
unwrap
use-embedded-filename
verbose
weak-digest SHA512
with-colons
";

/// Options that gpg has had since 2.3, or no longer.
const NOT_IN_EACH_GPG: [&str; 5] = ["chunk-size", "force-ocb", "force-mdc", "rfc4880bis", "pgp6"];

#[tokio::test]
async fn no_line_of_gpg_conf_changes_a_call() {
    let setting = Setting::new(Policy::Sealed).await;
    let gpg = &setting.gpg;
    let known = text(&gpg.run(&["--dump-options"], b""));
    for line in GPG_CONF.lines() {
        let option = line.split(' ').next().unwrap();
        let is_known = known.lines().any(|it| it == format!("--{option}"));
        assert!(
            is_known || NOT_IN_EACH_GPG.contains(&option),
            "{option} is no option of gpg"
        );
    }
    let before = [
        "--passphrase",
        "",
        "--quick-generate-key",
        "Other",
        "future-default",
    ];
    gpg.run(&before, b"");
    let listed = text(&gpg.run(&["--with-colons", "--list-keys", "Other"], b""));
    let other = listed
        .lines()
        .find_map(|line| line.strip_prefix("fpr:::::::::"));
    let other = other.unwrap().trim_end_matches(':');
    let url = setting.url();
    let calls = async |what: &str| {
        let answer = setting.call(&url, METHOD, r#"{"place": "Turin"}"#).await;
        assert_eq!(text(&answer.stderr), "", "{what}");
        assert_eq!(answer.status.code(), Some(0), "{what}");
        assert!(text(&answer.stdout).contains("Turin"), "{what}");
    };
    let write = |conf: &str| std::fs::write(gpg.home().join("gpg.conf"), conf).unwrap();

    // Some alone: of several, the first could be the one that counts. gpg itself is changed by them.
    let changes = |conf: &str| {
        write(conf);
        let mut sign = Command::new("gpg");
        sign.args([
            "--batch",
            "--yes",
            "--quiet",
            "--trust-model",
            "always",
            "-u",
            &gpg.fingerprint,
        ]);
        sign.args(["--recipient", &gpg.fingerprint, "--sign", "--encrypt"]);
        let message = gpg.output(sign, b"hello").stdout;
        let mut list = Command::new("gpg");
        list.args(["--no-options", "--batch", "--list-packets"]);
        let packets = text(&gpg.output(list, &message).stdout);
        let count = |packet: &str| packets.matches(packet).count();
        let is_usual = message.first().is_some_and(|first| first & 0x80 != 0)
            && count(":pubkey enc packet:") == 1
            && count(":signature packet:") == 1
            && count(":literal data packet:") == 1
            && packets.contains("sigclass 0x00")
            && !packets.contains("digest algo 2,")
            && !packets.contains("keyid 0000000000000000");
        !is_usual
    };
    assert!(!changes(""), "without a file, the message is as usual");
    for line in [
        "armor",
        "digest-algo SHA1",
        "encrypt-to OTHER",
        "hidden-encrypt-to OTHER",
        "local-user OTHER",
        "no-literal",
        "recipient OTHER",
        "textmode",
        "throw-keyids",
    ] {
        assert!(GPG_CONF.lines().any(|it| it == line), "{line}");
        assert!(
            changes(&line.replace("OTHER", other)),
            "{line} changes nothing"
        );
        calls(line).await;
    }
    // And all of them, with those of its agent.
    write(&GPG_CONF.replace("OTHER", other));
    let agent = "no-allow-loopback-pinentry\ndefault-cache-ttl 0\nignore-cache-for-signing\n";
    std::fs::write(gpg.home().join("gpg-agent.conf"), agent).unwrap();
    calls("all options").await;
}
