//! The page: what is served, and what operators see of it in real browsers.
#![allow(clippy::unwrap_used)]

mod machine;
mod running;

use std::{
    io::{BufRead, BufReader, Lines, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::Arc,
};

use hostwatch::{Machine, server};
use machine::Made;
use running::{HOSTWATCH, Running, run, words};
use smq_durable::Durable;
use smq_tests::nginx::Nginx;
use tempfile::TempDir;
use tokio::task::spawn_blocking;

fn page() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/page"))
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/browser")
        .join(name)
}

/// Runs a program of Node's to its end, which is a good one.
fn node(folder: &Path, arguments: &[&str]) {
    let mut node = Command::new("node");
    let output = node.args(arguments).current_dir(folder).output();
    let output = output.expect("node is installed: tests/run does it");
    let (told, complaint) = (words(&output.stdout), words(&output.stderr));
    assert!(output.status.success(), "{told}\n{complaint}");
}

fn browse(name: &str, arguments: &[&str]) {
    let script = script(name);
    let arguments = [&[script.to_str().unwrap()], arguments].concat();
    node(page(), &arguments);
}

/// Who only runs the program has no npm: what it serves is kept with the sources, and is what they give.
#[test]
fn what_is_served_is_what_the_sources_give() {
    let installed = page().join("node_modules").exists();
    assert!(installed, "its tools are not installed: run tests/run");
    node(page(), &["node_modules/typescript/bin/tsc", "-p", "."]);
    node(page(), &["build.mjs", "--check"]);
}

#[test]
fn all_that_the_page_refers_to_is_there() {
    let mut server = Running::start(&["--listen", "127.0.0.1:0"]);
    let url = server.line(|_| true);
    let get = |path: &str| {
        let mut stream = TcpStream::connect(url.strip_prefix("http://").unwrap()).unwrap();
        let request =
            format!("GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        assert!(response.starts_with("HTTP/1.1 200 "), "{path}: {response}");
        response
    };
    let index = get("");
    // It may do nothing but what it needs, and has nothing that is forbidden to it.
    assert!(index.contains("content-security-policy: default-src 'none'; script-src 'self';"));
    assert!(!index.contains("style=\"") && !index.contains("<script>"));
    for (reference, kind) in [
        ("src=\"hostwatch.js\"", "text/javascript"),
        ("href=\"hostwatch.css\"", "text/css"),
        ("href=\"icon.svg\"", "image/svg+xml"),
    ] {
        assert!(index.contains(reference), "{reference}");
        let file = reference.split('"').nth(1).unwrap();
        assert!(get(file).contains(kind), "{file}");
    }
    let links = index.matches("src=").count() + index.matches(" href=").count();
    assert_eq!(links, 3, "and to nothing else");
}

#[test]
fn the_explorer_shows_both_versions() {
    let mut server = Running::start(&["--listen", "127.0.0.1:0"]);
    let url = server.line(|_| true);
    browse("explorer_visit.mjs", &[&format!("{url}/socket.mq")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn operators_watch_in_browsers() {
    let mut server = Running::start(&["--listen", "127.0.0.1:0"]);
    let url = server.line(|_| true);
    // A proxy that knows nothing of WebSocket: it drops what asks for it. And it has the page below a path of its own,
    // beside the interface.
    let nginx = Nginx::start(&format!(
        "location /hostwatch/ {{ proxy_pass {url}/; }} \
         location /socket.mq/hostwatch/ {{ proxy_pass {url}; proxy_set_header Host $http_host; \
         proxy_set_header Upgrade ''; proxy_set_header Connection ''; }}"
    ))
    .await;
    let without_web_socket = format!("http://{}/hostwatch/", nginx.address);
    let watching =
        spawn_blocking(move || browse("hostwatch.mjs", &[HOSTWATCH, &without_web_socket]));
    watching.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_no_longer_had_is_a_gap_with_its_number() {
    let mut made = Made::new();
    let machine = Arc::new(Machine::new(made.next()));
    let listener = server(Arc::clone(&machine)).bind("127.0.0.1:0").await;
    let listener = listener.unwrap();
    let url = listener.url();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(listener.serve_until(async move {
        let _ = stopped.await;
    }));

    let watching = spawn_blocking(move || {
        let mut node = Command::new("node");
        node.arg(script("hostwatch_missed.mjs")).arg(&url);
        node.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = node.spawn().expect("node is installed: tests/run does it");
        let mut answers = child.stdin.take().unwrap();
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            let seconds: u32 = line.unwrap().parse().unwrap();
            (0..seconds).for_each(|_| machine.observe(made.next()));
            writeln!(answers, "passed").unwrap();
        }
        assert!(child.wait().unwrap().success());
    });
    watching.await.unwrap();
    drop(stop);
    serving.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn with_data_the_charts_go_on_over_a_restart() {
    let data = TempDir::new().unwrap();
    let mut made = Made::new();
    let mut address = "127.0.0.1:0".to_owned();
    let mut child: Option<(Child, ChildStdin, Lines<BufReader<ChildStdout>>)> = None;
    for life in 0..2 {
        let machine = Arc::new(Machine::new(made.next()));
        let logs = Durable::open(data.path()).unwrap();
        let server = server(Arc::clone(&machine)).with_logs(logs);
        let listener = server.bind(&*address).await.unwrap();
        let url = listener.url();
        address = listener.local_addr().to_string();
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let serving = tokio::spawn(listener.serve_until(async move {
            let _ = stopped.await;
        }));
        let (mut node, mut answers, mut lines) = child.take().unwrap_or_else(|| {
            let mut node = Command::new("node");
            node.arg(script("hostwatch_data.mjs")).arg(&url);
            node.stdin(Stdio::piped()).stdout(Stdio::piped());
            let mut child = node.spawn().expect("node is installed: tests/run does it");
            let answers = child.stdin.take().unwrap();
            let lines = BufReader::new(child.stdout.take().unwrap()).lines();
            (child, answers, lines)
        });
        if life > 0 {
            writeln!(answers, "restarted").unwrap();
        }
        let watching = spawn_blocking(move || {
            while let Some(line) = lines.next() {
                let Ok(seconds) = line.unwrap().parse::<u32>() else {
                    return (made, Some((node, answers, lines)));
                };
                (0..seconds).for_each(|_| machine.observe(made.next()));
                writeln!(answers, "passed").unwrap();
            }
            assert!(node.wait().unwrap().success());
            (made, None)
        });
        (made, child) = watching.await.unwrap();
        drop(stop);
        serving.await.unwrap();
    }
    assert!(child.is_none(), "it ends well, after one restart");
}

#[cfg(unix)]
#[test]
fn who_has_the_code_signs_in_and_out() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for name in ["station", "me"] {
        assert!(
            run(&["keygen", &path(&format!("{name}.key"))])
                .status
                .success()
        );
    }
    let (me, guests) = (path("me.asc"), path("guests"));
    assert!(
        run(&["trust", &me, "--trust", &guests, "--yes"])
            .status
            .success()
    );
    let key = path("station.key");
    let mut server = Running::start(&[
        "--listen",
        "127.0.0.1:0",
        "--pgp-key",
        &key,
        "--trust",
        &guests,
    ]);
    let url = server.line(|_| true);
    let code = server.line(|line| line.starts_with("  code "));
    let code = code.split_whitespace().nth(1).unwrap();
    browse("hostwatch_sealed.mjs", &[&format!("{url}/"), code]);
}
