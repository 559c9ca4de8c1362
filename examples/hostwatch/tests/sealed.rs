//! The program with a key: what its documents say, who is let in, and what goes wrong.
#![allow(clippy::unwrap_used)]
#![cfg(unix)]

mod running;

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output},
    time::{Duration, Instant},
};

use running::{HOSTWATCH, Running, run, words};
use tempfile::TempDir;

/// A folder in which the program is run.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// Runs it with arguments that are separated by spaces; `@` stands for this folder.
    fn run(&self, line: &str) -> Output {
        let line = line.replace('@', &self.path(""));
        run(&line.split(' ').collect::<Vec<_>>())
    }

    fn done(&self, line: &str) -> String {
        let output = self.run(line);
        assert!(output.status.success(), "{line}: {}", words(&output.stderr));
        words(&output.stdout)
    }

    /// Returns what it says when it refuses.
    fn refused(&self, line: &str) -> String {
        let output = self.run(line);
        assert!(
            !output.status.success(),
            "{line}: {}",
            words(&output.stdout)
        );
        words(&output.stderr)
    }

    /// Serves with a key that trusts `me`, who trusts the server. Returns the URL, and the code for the page.
    fn serve(&self) -> (Running, String, String) {
        self.done("keygen @station.key");
        self.done("keygen @me.key");
        self.done("trust @me.asc --trust @guests --yes");
        self.done("trust @station.asc --trust @servers --yes");
        self.start("")
    }

    fn start(&self, more: &str) -> (Running, String, String) {
        let line = format!("--listen 127.0.0.1:0 --pgp-key @station.key --trust @guests{more}");
        let line = line.replace('@', &self.path(""));
        let mut server = Running::start(&line.split(' ').collect::<Vec<_>>());
        let url = server.line(|_| true);
        let code = server.line(|line| line.starts_with("  code "));
        let code = code.split_whitespace().nth(1).unwrap().to_owned();
        (server, url, code)
    }
}

/// Sends a request as a browser does, and returns the whole response.
fn ask(url: &str, head: &str, body: &str) -> String {
    let address = url.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    let length = body.len();
    let request = format!(
        "{head}\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    response
}

/// The commands of the document, as they stand there, but for the port.
#[test]
fn the_quick_start_of_the_readme_works() {
    let place = Place::new();
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let section = readme.split("## Signed and sealed").nth(1).unwrap();
    let block = section.split("```sh\n").nth(1).unwrap();
    let block = block.split("```").next().unwrap();
    let mut server = None;
    let mut url = String::new();
    for line in block.lines() {
        let command = line.split('#').next().unwrap().trim();
        let mut arguments: Vec<_> = command.split(' ').collect();
        assert_eq!(arguments.remove(0), "hostwatch", "{line}");
        let mut program = Command::new(HOSTWATCH);
        program
            .current_dir(place.folder.path())
            .env("HOSTWATCH_URL", &url);
        if arguments[0] == "--pgp-key" {
            program.args(["--listen", "127.0.0.1:0"]).args(&arguments);
            let mut running = Running::of(program);
            url = running.line(|_| true);
            server = Some(running);
        } else if arguments[0] == "watch" {
            program.args(&arguments);
            let mut watch = Running::of(program);
            watch.line(|line| line.contains(" cpu "));
        } else {
            let output = program.args(&arguments).output().unwrap();
            assert!(output.status.success(), "{line}: {}", words(&output.stderr));
        }
    }
    assert!(server.is_some());
}

#[test]
fn who_is_not_trusted_sees_nothing() {
    let place = Place::new();
    let (_server, url, _) = place.serve();
    let ours = format!("--pgp-key @me.key --trust @servers --url {url}");
    assert!(place.done(&format!("snapshot {ours}")).starts_with("host "));
    place.done("keygen @eve.key");
    let stranger = format!("snapshot --pgp-key @eve.key --trust @servers --url {url}");
    assert!(place.refused(&stranger).contains("yours in the server's?"));
    let open = place.refused(&format!("snapshot --url {url}"));
    assert!(open.contains("--pgp-key and --trust"), "{open}");
    for head in [
        "GET /socket.mq HTTP/1.1",
        "GET /socket.mq/hostwatch/v2 HTTP/1.1",
        "GET /socket.mq/hostwatch/v2/Host.Samples HTTP/1.1",
        "POST /socket.mq/hostwatch/v1/Host.GetSnapshot HTTP/1.1",
        "GET /socket.mq/hostwatch/v2 HTTP/1.1\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
         Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: smq.v1.json",
    ] {
        let response = ask(&url, head, "");
        assert!(response.starts_with("HTTP/1.1 401 "), "{head}: {response}");
    }
    let certificate = ask(&url, "GET /socket.mq/hostwatch/certificate HTTP/1.1", "");
    let own = fs::read_to_string(place.path("station.asc")).unwrap();
    assert!(certificate.contains("application/pgp-keys"));
    let own = own.lines().nth(3).unwrap();
    assert!(certificate.contains(own), "{certificate}");
}

#[test]
fn who_is_trusted_no_longer_is_locked_out_while_it_runs() {
    let place = Place::new();
    let (_server, url, _) = place.serve();
    let ask = format!("snapshot --pgp-key @me.key --trust @servers --url {url}");
    place.done(&ask);
    for file in fs::read_dir(place.path("guests")).unwrap() {
        fs::remove_file(file.unwrap().path()).unwrap();
    }
    let begin = Instant::now();
    while place.run(&ask).status.success() {
        assert!(begin.elapsed() < Duration::from_secs(20));
    }
}

#[test]
fn a_browser_signs_in_once_with_the_code() {
    let place = Place::new();
    let (_server, url, code) = place.serve();
    let form = ask(&url, "GET / HTTP/1.1", "");
    assert!(form.contains("name=\"code\"") && !form.contains("hostwatch.js"));
    assert!(form.contains("cache-control: no-store"), "{form}");
    let post = "POST / HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded";
    let wrong = ask(&url, post, "code=0123456789abcdef0123456789abcdef");
    assert!(wrong.starts_with("HTTP/1.1 403 "), "{wrong}");
    assert!(wrong.contains("not the code") && !wrong.contains("set-cookie"));
    // A page of another host cannot send it in a user's name.
    let foreign = format!("{post}\r\nOrigin: http://evil.example");
    let refused = ask(&url, &foreign, &format!("code={code}"));
    assert!(refused.starts_with("HTTP/1.1 403 "), "{refused}");
    let entered = ask(&url, post, &format!("code={code}"));
    assert!(entered.starts_with("HTTP/1.1 303 "), "{entered}");
    let cookie = entered
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: "));
    let cookie = cookie.unwrap();
    assert!(
        cookie.contains("; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200"),
        "{cookie}"
    );
    let again = ask(&url, post, &format!("code={code}"));
    assert!(again.starts_with("HTTP/1.1 403 "), "a code is good once");

    let cookie = cookie.split(';').next().unwrap();
    let with = |head: &str| format!("{head} HTTP/1.1\r\nCookie: {cookie}");
    let page = ask(&url, &with("GET /"), "");
    assert!(page.contains("hostwatch.js") && page.contains("This server has a key."));
    assert!(!page.contains("open to every program"));
    let snapshot = with("POST /socket.mq/hostwatch/v2/Host.GetSnapshot");
    let snapshot = ask(&url, &snapshot, "");
    assert!(snapshot.starts_with("HTTP/1.1 200 "), "{snapshot}");
    let other = cookie.replace('0', "1") + "0";
    let forged =
        format!("POST /socket.mq/hostwatch/v2/Host.GetSnapshot HTTP/1.1\r\nCookie: {other}");
    assert!(ask(&url, &forged, "").starts_with("HTTP/1.1 401 "));
    // What stands in a query is not looked at.
    let query = format!("GET /socket.mq/hostwatch/v2?{cookie}&code={code} HTTP/1.1");
    assert!(ask(&url, &query, "").starts_with("HTTP/1.1 401 "));

    // Who signs out has no session any more, whatever cookie is sent. No other page can do that to them.
    let foreign = format!("{}\r\nOrigin: http://evil.example", with("POST /"));
    assert!(ask(&url, &foreign, "leave=yes").starts_with("HTTP/1.1 403 "));
    let left = ask(&url, &with("POST /"), "leave=yes");
    assert!(left.starts_with("HTTP/1.1 303 ") && left.contains("Max-Age=0"));
    assert!(ask(&url, &with("GET /"), "").contains("name=\"code\""));
    let over = with("POST /socket.mq/hostwatch/v2/Host.GetSnapshot");
    assert!(ask(&url, &over, "").starts_with("HTTP/1.1 401 "));
}

#[test]
fn keys_are_made_with_care() {
    let place = Place::new();
    let said = place.done("keygen @me.key");
    assert!(
        said.contains("hostwatch trust ") && said.contains("hostwatch me"),
        "{said}"
    );
    let mode = |name: &str| fs::metadata(place.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("me.key"), 0o600);
    let before = fs::read(place.path("me.key")).unwrap();
    assert!(
        place
            .refused("keygen @me.key")
            .contains("no key is ever overwritten")
    );
    assert_eq!(fs::read(place.path("me.key")).unwrap(), before);
    assert!(place.refused("keygen @other.asc").contains("other.key"));

    // Locked with a passphrase.
    fs::write(place.path("words"), "open sesame\n").unwrap();
    let exposed = place.refused("keygen @locked.key --passphrase-file @words");
    assert!(exposed.contains("chmod 600"), "{exposed}");
    fs::set_permissions(place.path("words"), PermissionsExt::from_mode(0o600)).unwrap();
    place.done("keygen @locked.key --passphrase-file @words --name Ada");
    place.done("trust @locked.asc --trust @guests --yes");
    let snapshot = "snapshot --trust @guests --url http://127.0.0.1:1 --pgp-key";
    let locked = place.refused(&format!("{snapshot} @locked.key"));
    assert!(locked.contains("--passphrase-file"), "{locked}");
    let opened = place.refused(&format!("{snapshot} @locked.key --passphrase-file @words"));
    assert!(opened.contains("Is hostwatch running there?"), "{opened}");
    let missing = place.refused(&format!("{snapshot} @none.key"));
    assert!(missing.contains("hostwatch keygen "), "{missing}");
    fs::set_permissions(place.path("me.key"), PermissionsExt::from_mode(0o644)).unwrap();
    let exposed = place.refused(&format!("{snapshot} @me.key"));
    assert!(exposed.contains("chmod 600"), "{exposed}");
    let alone = place.refused("snapshot --pgp-key @locked.key");
    assert!(alone.contains("--trust"), "{alone}");
}

#[test]
fn what_is_trusted_is_looked_at() {
    let place = Place::new();
    place.done("keygen @me.key");
    place.done("keygen @you.key");
    let nobody = place.refused("trust @me.asc --trust @guests");
    assert!(nobody.contains("compare the fingerprint"), "{nobody}");
    assert!(!Path::new(&place.path("guests")).exists());
    let secret = place.refused("trust @me.key --trust @guests --yes");
    assert!(secret.contains("a secret key"), "{secret}");
    // A letter of a signature is another.
    let armored = fs::read_to_string(place.path("me.asc")).unwrap();
    let middle = armored.len() / 2;
    let other = if &armored[middle..=middle] == "A" {
        "B"
    } else {
        "A"
    };
    let damaged = [&armored[..middle], other, &armored[middle + 1..]].concat();
    fs::write(place.path("bad.asc"), damaged).unwrap();
    let bad = place.refused("trust @bad.asc --trust @guests --yes");
    assert!(bad.contains("is not a certificate to trust: "), "{bad}");
    fs::write(place.path("text.asc"), "hello").unwrap();
    place.refused("trust @text.asc --trust @guests --yes");

    let shown = place.done("trust @me.asc --trust @guests --yes");
    let fingerprint = place.done("trust @me.asc --trust @guests --yes");
    assert_eq!(shown, fingerprint, "it may be trusted again");
    assert!(shown.contains("  hostwatch me\n"), "{shown}");
    assert_eq!(fs::read_dir(place.path("guests")).unwrap().count(), 1);
    // With two of them one has to say which is the server.
    place.done("trust @you.asc --trust @guests --yes");
    let which = "snapshot --pgp-key @me.key --trust @guests --url http://127.0.0.1:1";
    let unsaid = place.refused(which);
    assert!(
        unsaid.contains("--server FINGERPRINT") && unsaid.contains("hostwatch you"),
        "{unsaid}"
    );
    let said = place.refused(&format!("{which} --server @you.asc"));
    assert!(said.contains("Is hostwatch running there?"), "{said}");
}

#[test]
fn an_organisation_vouches_for_both() {
    let place = Place::new();
    let acme = place.done("keygen @acme.key --certifier --name ACME");
    let acme = acme.split(' ').next().unwrap().to_owned();
    place.done("keygen @station.key --name socket.mq:station-7");
    place.done("keygen @me.key --name viewer");
    for name in ["station", "me"] {
        place.done(&format!("certify --pgp-key @acme.key @{name}.asc"));
    }
    place.done("trust @acme.asc --trust @guests --yes");
    let (_server, url, _) = place.start(&format!(
        " --pgp-certificate @station.asc --organisation {acme} --role viewer"
    ));
    let ask = |name: &str, more: &str| {
        format!(
            "snapshot --url {url} --pgp-key @me.key --trust @guests --organisation {acme} --server-name {name}{more}"
        )
    };
    let shown = place.done(&ask("station-7", " --pgp-certificate @me.asc"));
    assert!(shown.starts_with("host "), "{shown}");
    place.refused(&ask("station-7", ""));
    let other = place.refused(&ask("station-8", " --pgp-certificate @me.asc"));
    assert!(other.contains("socket.mq:station-8"), "{other}");
    let missing = place.refused("certify --pgp-key @acme.key @me.asc admin");
    assert!(missing.contains("no valid user id"), "{missing}");
    let no_role = place.refused(&format!(
        "--pgp-key @station.key --trust @guests --organisation {acme}"
    ));
    assert!(no_role.contains("--role"), "{no_role}");
}
