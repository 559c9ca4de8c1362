//! A program of this example that runs.

#![allow(dead_code, unreachable_pub, reason = "no test uses all of it")]

use std::{
    io::{BufRead as _, BufReader, Lines, Read as _, Write as _},
    net::TcpStream,
    process::{Child, ChildStdout, Command, ExitStatus, Stdio},
};

/// A program of this example that runs. It is killed when this is dropped.
pub struct Program {
    child: Child,
    /// Of its server.
    pub url: String,
    /// Of its metrics.
    pub metrics: String,
    _output: Lines<BufReader<ChildStdout>>,
}

impl Program {
    /// Starts a program at free ports, and waits until it serves.
    pub fn start(program: &str, settings: &[(&str, &str)]) -> Self {
        Self::spawn(
            Command::new(program)
                .env("LISTEN", "127.0.0.1:0")
                .envs(settings.iter().copied()),
        )
    }

    /// Starts a command that becomes such a program.
    pub fn spawn(command: &mut Command) -> Self {
        let command = command
            .env("OPERATORS", "127.0.0.1:0")
            .stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut line = || output.next().expect("it serves").unwrap();
        let (url, metrics) = (line(), line());
        Self {
            child,
            url,
            metrics,
            _output: output,
        }
    }

    /// Asks it to end.
    pub fn ask_to_end(&self) {
        let kill = Command::new("kill")
            .arg(self.child.id().to_string())
            .status();
        assert!(kill.unwrap().success());
    }

    /// Asks it to end, and waits until it has ended.
    pub fn end(mut self) -> ExitStatus {
        self.ask_to_end();
        self.child.wait().unwrap()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a request, and returns the status and the body of the response.
pub fn ask(url: &str, line: &str, body: &str) -> (u16, String) {
    let address = url.strip_prefix("http://").unwrap();
    let address = address.split('/').next().unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    let length = body.len();
    let head = format!("{line} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
    let body = format!("Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}");
    stream
        .write_all(format!("{head}{body}").as_bytes())
        .unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    let (head, body) = response.split_once("\r\n\r\n").unwrap();
    (
        head.split(' ').nth(1).unwrap().parse().unwrap(),
        body.into(),
    )
}
