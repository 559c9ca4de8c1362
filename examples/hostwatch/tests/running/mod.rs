//! The program, started and ended.
#![allow(dead_code)] // not all tests need all of it

use std::{
    io::{BufRead, BufReader, Lines},
    process::{Child, ChildStdout, Command, Output, Stdio},
};

/// The program.
pub(crate) const HOSTWATCH: &str = env!("CARGO_BIN_EXE_hostwatch");

/// A running program with the lines that it writes, ended with the test.
pub(crate) struct Running {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Running {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let mut program = Command::new(HOSTWATCH);
        program.args(arguments);
        Self::of(program)
    }

    /// Starts it as it is told.
    pub(crate) fn of(mut program: Command) -> Self {
        let mut child = program.stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// Returns the first line to come that satisfies.
    pub(crate) fn line(&mut self, wanted: impl Fn(&str) -> bool) -> String {
        self.lines
            .by_ref()
            .map(Result::unwrap)
            .find(|line| wanted(line))
            .expect("a line to come")
    }

    /// Asks the program to end, as Ctrl-C and service managers do, and returns how it did.
    #[cfg(unix)]
    pub(crate) fn ask_to_end(mut self) -> std::process::ExitStatus {
        let pid = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &pid])
                .status()
                .unwrap()
                .success()
        );
        self.child.wait().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs the program to its end.
pub(crate) fn run(arguments: &[&str]) -> Output {
    Command::new(HOSTWATCH).args(arguments).output().unwrap()
}

/// Returns what a program wrote.
pub(crate) fn words(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}
