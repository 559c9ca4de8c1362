//! Other programs, run to their end.

use std::{
    ffi::OsStr,
    io::Write,
    process::{Command, Stdio},
    thread,
};

/// What a program has written.
pub(super) struct Done {
    pub(super) ok: bool,
    pub(super) out: Vec<u8>,
    pub(super) err: String,
}

impl Done {
    /// Returns what it wrote, if it went well.
    pub(super) fn expect(self, what: &str) -> Vec<u8> {
        assert!(self.ok, "{what}: {}", self.err);
        self.out
    }
}

/// Runs a program with this as its input.
pub(super) fn run<A: AsRef<OsStr>>(
    program: &str,
    arguments: impl IntoIterator<Item = A>,
    input: &[u8],
) -> Done {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{program}, which tests/run installs: {error}"));
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // It may stop reading before the end.
    let writer = thread::spawn(move || stdin.write_all(&input).ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Done {
        ok: output.status.success(),
        out: output.stdout,
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
