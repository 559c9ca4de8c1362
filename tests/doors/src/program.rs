//! Programs of others that tests run, and the JSON lines that they print.

use std::{path::Path, process::Stdio, time::Duration};

use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    process::{Child, ChildStdout, Command},
    time::timeout,
};

/// A script of `tests/interop`. It ends when this is dropped.
#[derive(Debug)]
pub struct Program {
    _child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Program {
    /// Starts a script with Python or Node, and the packages that `tests/run` installs.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub fn start(script: &str, arguments: &[&str]) -> Self {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut command = match script.ends_with(".py") {
            true => Command::new(tests.join("tools/venv/bin/python")),
            false => Command::new("node"),
        };
        command.arg(tests.join("interop").join(script));
        command.args(arguments).kill_on_drop(true);
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = started.expect("it starts: tests/run installs what it needs");
        let output = child.stdout.take().expect("it is piped");
        Self {
            _child: child,
            lines: BufReader::new(output).lines(),
        }
    }

    /// Returns the next line; none at the end.
    ///
    /// # Panics
    ///
    /// When none comes within a minute, or it is not JSON.
    pub async fn line(&mut self) -> Option<Value> {
        let line = timeout(Duration::from_secs(60), self.lines.next_line());
        let line = line.await.expect("a line within a minute");
        let line = line.expect("it is text")?;
        Some(serde_json::from_str(&line).expect("it is JSON"))
    }
}
