//! Programs of others that tests run, and the JSON lines that they print.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

use serde_json::Value;
use tokio::sync::mpsc;

use crate::within;

/// A program that prints a line of JSON for each thing that happens. It ends when this is dropped.
#[derive(Debug)]
pub struct Program {
    child: Child,
    lines: mpsc::UnboundedReceiver<Value>,
}

impl Program {
    /// Starts a Python script of `tests/interop`, with the packages that `tests/run` installs.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub fn python(script: &str, arguments: &[&str]) -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut command = Command::new(here.join("tools/venv/bin/python"));
        command.arg(here.join("interop").join(script));
        Self::start(command.args(arguments))
    }

    /// Starts a Node script of `tests/interop`.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub fn node(script: &str, arguments: &[&str]) -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut command = Command::new("node");
        command.arg(here.join("interop").join(script));
        Self::start(command.args(arguments))
    }

    fn start(command: &mut Command) -> Self {
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = started.expect("it starts: tests/run installs what it needs");
        let output = BufReader::new(child.stdout.take().expect("it is piped"));
        let (sender, lines) = mpsc::unbounded_channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let line = serde_json::from_str(&line).expect("lines are JSON");
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Self { child, lines }
    }

    /// Returns the next line; none at its end.
    pub async fn line(&mut self) -> Option<Value> {
        within("a line", self.lines.recv()).await
    }

    /// Returns all lines.
    pub async fn lines(mut self) -> Vec<Value> {
        let mut lines = Vec::new();
        while let Some(line) = self.line().await {
            lines.push(line);
        }
        lines
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
