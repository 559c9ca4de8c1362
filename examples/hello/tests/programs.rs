//! The programs of README.md: what they print, and what they say when something is wrong.
#![allow(clippy::unwrap_used)]

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Output, Stdio},
};

const SERVER: &str = env!("CARGO_BIN_EXE_server");
const CLIENT: &str = env!("CARGO_BIN_EXE_client");

/// A program that is ended with its test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts a program, and returns it with its lines.
fn start(program: &str, arguments: &[&str]) -> (Running, impl Iterator<Item = String> + use<>) {
    let mut program = Command::new(program);
    let mut child = program
        .args(arguments)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    (Running(child), lines.map(Result::unwrap))
}

/// Returns what a program says that fails.
fn failure(program: &str, arguments: &[&str]) -> String {
    let output: Output = Command::new(program).args(arguments).output().unwrap();
    assert!(!output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn two_are_greeted_and_the_first_hears_of_the_second() {
    let (_server, mut lines) = start(SERVER, &["127.0.0.1:0"]);
    let url = lines.next().unwrap();
    let (_ada, mut ada) = start(CLIENT, &["Ada", &url]);
    assert_eq!(ada.next().unwrap(), "HELLO, ADA!");
    // Ada may not be subscribed yet: Bob is greeted until she hears of it.
    let heard = std::thread::spawn(move || ada.next().unwrap());
    while !heard.is_finished() {
        let (_bob, mut bob) = start(CLIENT, &["Bob", &url]);
        assert_eq!(bob.next().unwrap(), "HELLO, BOB!");
    }
    assert_eq!(heard.join().unwrap(), "Bob was greeted");

    let refused = failure(CLIENT, &["", &url]);
    assert_eq!(refused, "client: say whom to greet, in `name`\n");
    let address = url.strip_prefix("http://").unwrap();
    let taken = failure(SERVER, &[address]);
    let expected = format!("server: cannot listen on {address}: ");
    assert!(
        taken.starts_with(&expected) && taken.contains("`server 127.0.0.1:0`"),
        "{taken}"
    );
}

#[test]
fn a_browser_shows_what_is_served() {
    let (_server, mut lines) = start(SERVER, &["127.0.0.1:0"]);
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/browser/explorer_visit.mjs"
    );
    let mut node = Command::new("node");
    let output = node.args([script, &lines.next().unwrap()]).output();
    let output = output.expect("node is installed: tests/run does it");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
}

#[test]
fn what_is_wrong_is_said_in_words() {
    for wrong in ["nonsense", "127.0.0.1:99999", ""] {
        let said = failure(SERVER, &[wrong]);
        assert!(
            said.starts_with("server: ") && !said.contains("Custom"),
            "{said}"
        );
    }
    // A port that was free a moment ago, and that nobody listens on.
    let free = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let said = failure(CLIENT, &["Ada", &free]);
    assert!(
        said.contains(&format!("Is the server running at {free}?")),
        "{said}"
    );
    let said = failure(CLIENT, &["Ada", "nonsense"]);
    assert!(
        said.starts_with("client: \"nonsense\" is not a URL"),
        "{said}"
    );
}
