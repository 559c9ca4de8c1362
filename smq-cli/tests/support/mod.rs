//! Servers within the test, and the command as a user runs it.
#![allow(dead_code, clippy::unwrap_used, clippy::needless_pass_by_value)] // not all tests need all of it

use std::{
    io::{BufRead, BufReader, Lines, Write},
    process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Output, Stdio},
    sync::Arc,
};

use hello::greeter::v1::{
    GreetRequest, GreetResponse, Greeter, GreeterServer, GreeterTopics, Greeting,
};
use hostwatch::{Machine, v2};
use smq_runtime::{Code, Context, Server, Status, http::StatusCode};
use tempfile::TempDir;
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    runtime::Runtime,
    sync::{oneshot, watch},
    task::JoinHandle,
};

pub(crate) const SMQ: &str = env!("CARGO_BIN_EXE_smq");

/// A server that ends with its test.
pub(crate) struct Served {
    pub(crate) url: String,
    pub(crate) runtime: Arc<Runtime>,
    stop: Option<oneshot::Sender<()>>,
    task: Option<JoinHandle<()>>,
}

impl Served {
    pub(crate) fn new(server: Server) -> Self {
        Self::at(server, "127.0.0.1:0")
    }

    pub(crate) fn at(server: Server, address: &str) -> Self {
        let runtime = Arc::new(Runtime::new().unwrap());
        let listener = runtime.block_on(server.bind(address)).unwrap();
        let url = listener.url();
        let (stop, stopped) = oneshot::channel::<()>();
        let task = runtime.spawn(listener.serve_until(async {
            let _ = stopped.await;
        }));
        Self {
            url,
            runtime,
            stop: Some(stop),
            task: Some(task),
        }
    }

    /// Returns the address behind the scheme.
    pub(crate) fn address(&self) -> &str {
        self.url.split_once("://").unwrap().1
    }

    /// Ends the server as a signal does, and returns when it has ended.
    pub(crate) fn stop(mut self) {
        drop(self.stop.take());
        self.runtime.block_on(self.task.take().unwrap()).unwrap();
    }
}

/// A machine that publishes what the test observes.
pub(crate) fn machine() -> Arc<Machine> {
    Arc::new(Machine::new(snapshot(0)))
}

pub(crate) fn snapshot(memory: u64) -> v2::Snapshot {
    v2::Snapshot {
        host_name: "turing".into(),
        time: Some(std::time::SystemTime::now().into()),
        memory: Some(v2::Memory {
            total_bytes: 1 << 40,
            used_bytes: memory,
        }),
        processes: vec![v2::Process {
            name: "hostwatch".into(),
            ..Default::default()
        }],
        ..Default::default()
    }
}

/// A service whose answer is what its caller asks for: the name of a code, `never`, or any other name.
pub(crate) struct Obedient {
    pub(crate) topics: Arc<GreeterTopics>,
    /// No call is answered before.
    pub(crate) open: watch::Receiver<bool>,
    /// How many calls came.
    pub(crate) calls: watch::Sender<u64>,
}

impl Greeter for Obedient {
    fn topics(&self) -> &GreeterTopics {
        &self.topics
    }

    async fn greet(&self, _: Context, request: GreetRequest) -> Result<GreetResponse, Status> {
        self.calls.send_modify(|calls| *calls += 1);
        let _ = self.open.clone().wait_for(|open| *open).await;
        match request.name.as_str() {
            "never" => std::future::pending().await,
            name => match Code::from_name(name) {
                Some(code) => Err(Status::new(code, format!("this is {name}\u{1b}[2J"))),
                None => Ok(GreetResponse {
                    text: format!("Hello, {name}!"),
                }),
            },
        }
    }
}

/// Returns a server of an obedient service, and its topics.
pub(crate) fn obedient() -> (Server, Arc<GreeterTopics>) {
    let topics = Arc::new(GreeterTopics::new());
    let service = Obedient {
        topics: Arc::clone(&topics),
        open: watch::channel(true).1,
        calls: watch::Sender::default(),
    };
    (Server::new().add(GreeterServer::new(service)), topics)
}

pub(crate) fn greeting(name: &str) -> Greeting {
    Greeting { name: name.into() }
}

/// Returns a server with another document beside.
pub(crate) fn with_document(
    server: Server,
    path: &str,
    text: impl Fn() -> String + Send + Sync + 'static,
) -> Server {
    server.handle(path, move |_| {
        let mut response = smq_runtime::http::Response::new(text().into());
        *response.status_mut() = StatusCode::OK;
        std::future::ready(response)
    })
}

/// A wire to a server, which can be cut.
pub(crate) struct Wire {
    pub(crate) url: String,
    cut: watch::Sender<u64>,
}

impl Wire {
    pub(crate) fn to(served: &Served) -> Self {
        let runtime = &served.runtime;
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (cut, cuts) = watch::channel(0);
        let server = served.address().to_owned();
        runtime.spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let (server, mut cuts) = (server.clone(), cuts.clone());
                cuts.mark_unchanged();
                tokio::spawn(async move {
                    let Ok(mut far) = TcpStream::connect(server).await else {
                        return;
                    };
                    tokio::select! {
                        _ = copy_bidirectional(&mut near, &mut far) => {}
                        _ = cuts.changed() => {}
                    }
                });
            }
        });
        Self { url, cut }
    }

    /// Cuts all connections. New ones are let through.
    pub(crate) fn cut(&self) {
        self.cut.send_modify(|cuts| *cuts += 1);
    }
}

/// A folder in which the command is run.
pub(crate) struct Place(pub(crate) TempDir);

impl Place {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    /// Returns the command, without what the environment of the test says.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(SMQ);
        let ours = [
            "SMQ_PGP_KEY",
            "SMQ_TRUST",
            "SMQ_PGP_CERTIFICATE",
            "SMQ_SERVER",
            "SMQ_PASSPHRASE",
        ];
        for name in ours {
            command.env_remove(name);
        }
        command
            .args(arguments)
            .current_dir(self.0.path())
            .env("XDG_CONFIG_HOME", self.path("config"));
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        let output = self
            .command(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        Ran::new(&output)
    }

    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        let mut command = self.command(arguments);
        let command = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_owned();
        let writing = std::thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
        let output = child.wait_with_output().unwrap();
        writing.join().unwrap();
        Ran::new(&output)
    }

    pub(crate) fn start(&self, arguments: &[&str]) -> Running {
        let mut command = self.command(arguments);
        let command = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let said = BufReader::new(child.stderr.take().unwrap()).lines();
        let stdin = child.stdin.take();
        Running {
            child,
            stdin,
            lines: Some(lines),
            said,
        }
    }
}

/// What came of the command.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) said: String,
}

impl Ran {
    fn new(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self {
            code: output.status.code(),
            out: text(&output.stdout),
            said: text(&output.stderr),
        }
    }

    /// Returns standard output of a command that was to succeed.
    #[track_caller]
    pub(crate) fn done(self) -> String {
        assert_eq!(self.code, Some(0), "{self:?}");
        self.out
    }

    /// Returns what it said, if it failed with that status, and wrote no data.
    #[track_caller]
    pub(crate) fn failed(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert_eq!(self.out, "", "{self:?}");
        self.said
    }
}

/// The command while it runs. It is ended with its test.
pub(crate) struct Running {
    child: Child,
    pub(crate) stdin: Option<ChildStdin>,
    lines: Option<Lines<BufReader<ChildStdout>>>,
    said: Lines<BufReader<ChildStderr>>,
}

impl Running {
    /// Returns the next line of data.
    #[track_caller]
    pub(crate) fn line(&mut self) -> String {
        self.lines
            .as_mut()
            .unwrap()
            .next()
            .expect("a line to come")
            .unwrap()
    }

    /// Returns the next line of data, parsed.
    #[track_caller]
    pub(crate) fn json(&mut self) -> serde_json::Value {
        serde_json::from_str(&self.line()).unwrap()
    }

    /// Returns the next thing that it says and that has this in it.
    #[track_caller]
    pub(crate) fn says(&mut self, wanted: &str) -> String {
        let said = self.said.by_ref().map(Result::unwrap);
        let mut others = Vec::new();
        for line in said {
            if line.contains(wanted) {
                return line;
            }
            others.push(line);
        }
        panic!("{wanted:?} was not said, but {others:?}")
    }

    /// Reads no more data.
    pub(crate) fn close_output(&mut self) {
        self.lines = None;
    }

    pub(crate) fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args([name, &pid])
                .status()
                .unwrap()
                .success()
        );
    }

    /// Waits for the end, and returns the status and all that was said before.
    pub(crate) fn end(mut self) -> (Option<i32>, String) {
        drop(self.stdin.take());
        let said: Vec<_> = self.said.by_ref().map(Result::unwrap).collect();
        (self.child.wait().unwrap().code(), said.join("\n"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
