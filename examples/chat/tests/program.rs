//! The program itself: started, talked to by browsers, and ended.
#![allow(clippy::unwrap_used)]

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Output, Stdio},
};

use smq_tests::nginx::Nginx;

const CHAT: &str = env!("CARGO_BIN_EXE_chat");

/// A running program, ended with the test, and its address.
struct Running {
    child: Child,
    address: String,
}

impl Running {
    fn start() -> Self {
        let mut command = Command::new(CHAT);
        command
            .args(["--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let url = lines.next().unwrap().unwrap();
        // What it says afterwards is read by nobody, and does not matter.
        std::thread::spawn(move || lines.for_each(drop));
        let address = url.strip_prefix("http://").expect("a URL").to_owned();
        Self { child, address }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn node(folder: &Path, arguments: &[&str]) -> Output {
    let mut node = Command::new("node");
    let output = node.args(arguments).current_dir(folder).output();
    output.expect("node is installed: tests/run does it")
}

fn assert_success(output: &Output) {
    let told = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}\n{complaint}");
}

fn page() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/page"))
}

/// Who only runs the program has no npm: what it serves is kept with the sources, and is what they give.
#[test]
fn the_page_that_is_served_is_what_its_sources_give() {
    let installed = page().join("node_modules").exists();
    assert!(installed, "its tools are not installed: run tests/run");
    assert_success(&node(
        page(),
        &["node_modules/typescript/bin/tsc", "-p", "."],
    ));
    assert_success(&node(page(), &["build.mjs", "--check"]));
}

#[test]
fn the_explorer_shows_the_rooms() {
    let server = Running::start();
    let script = page().join("../../../tests/browser/explorer_visit.mjs");
    let url = format!("http://{}/socket.mq", server.address);
    assert_success(&node(page(), &[script.to_str().unwrap(), &url]));
}

#[tokio::test(flavor = "multi_thread")]
async fn people_talk_in_browsers() {
    let server = Running::start();
    // A proxy that knows nothing of WebSocket: it drops what asks for it. And it has the page below a path of its own.
    let nginx = Nginx::start(&format!(
        "location /rooms/ {{ proxy_pass http://{}/; proxy_set_header Host $http_host; \
         proxy_set_header Upgrade ''; proxy_set_header Connection ''; }}",
        server.address
    ))
    .await;
    let tests = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/browser"));
    let without_web_socket = format!("http://{}/rooms/", nginx.address);
    let talking =
        tokio::task::spawn_blocking(move || node(tests, &["chat.mjs", CHAT, &without_web_socket]));
    assert_success(&talking.await.unwrap());
}

#[test]
fn it_says_what_it_takes_and_what_is_wrong() {
    let run = |arguments: &[&str]| Command::new(CHAT).args(arguments).output().unwrap();
    let help = String::from_utf8(run(&["--help"]).stdout).unwrap();
    assert!(
        help.contains("--listen") && help.contains("--room"),
        "{help}"
    );

    let server = Running::start();
    let taken = String::from_utf8(run(&["--listen", &server.address]).stderr).unwrap();
    assert!(
        taken.contains("already: end it, or take another port"),
        "{taken}"
    );
    let wrong = String::from_utf8(run(&["--room", "Tea Room"]).stderr).unwrap();
    assert!(wrong.contains("such as `tea-room`"), "{wrong}");
}
