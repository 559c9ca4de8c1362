//! The real Node gateway of `examples/gateway` in front of servers under test.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::wire::http::{Request, Response, ask};

/// The libraries that it can forward with.
pub const LIBRARIES: [&str; 2] = ["http-proxy", "httpxy"];

/// Who can sign in, and with what.
const NAME: &str = "Ada";
const PASSWORD: &str = "correct horse";

/// A running gateway, with somebody signed in; dropping it ends it.
#[derive(Debug)]
pub struct Gateway {
    process: Child,
    _folder: TempDir,
    /// Where it listens.
    pub address: SocketAddr,
    /// The cookie of who is signed in.
    pub cookie: String,
}

impl Gateway {
    /// Starts a gateway that forwards with that library to a server of `weather`.
    ///
    /// # Panics
    ///
    /// When Node or its packages are not installed, or it does not start.
    pub async fn start(library: &str, server: SocketAddr) -> Self {
        Self::start_with(library, server, json!({})).await
    }

    /// Starts a gateway that is told more than that: see `examples/gateway/README.md`.
    ///
    /// # Panics
    ///
    /// As with [`start`](Self::start).
    pub async fn start_with(library: &str, server: SocketAddr, more: Value) -> Self {
        let folder = TempDir::with_prefix("smq-gateway-").expect("a folder");
        let config = folder.path().join("gateway.json");
        let mut told = json!({
            "listen": "127.0.0.1:0",
            "users": "users.json",
            "applications": { "weather": { "to": format!("http://{server}") } },
        });
        for (name, value) in more.as_object().into_iter().flatten() {
            told[name] = value.clone();
        }
        fs::write(&config, told.to_string()).expect("written");
        add_user(&folder.path().join("users.json"));
        let mut process = node("main.mjs")
            .arg("--config")
            .arg(&config)
            .args(["--proxy", library])
            .stdout(Stdio::piped())
            .spawn()
            .expect("node is installed: tests/run does it");
        let mut url = String::new();
        let mut told = BufReader::new(process.stdout.take().expect("it is piped"));
        told.read_line(&mut url).expect("it says where it is");
        let address = url.trim().strip_prefix("http://").unwrap_or_default();
        let mut gateway = Self {
            address: address.parse().expect("it listens"),
            process,
            _folder: folder,
            cookie: String::new(),
        };
        let signed_in = gateway.sign_in(PASSWORD).await;
        assert_eq!(signed_in.status, 303, "{signed_in:?}");
        let cookie = signed_in.header("set-cookie").expect("a cookie");
        gateway.cookie = cookie.split(';').next().unwrap_or_default().into();
        gateway
    }

    /// Sends the form with that password.
    pub async fn sign_in(&self, password: &str) -> Response {
        let form = format!("name={NAME}&password={password}").replace(' ', "+");
        ask(
            self.address,
            Request::new("POST", "/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form),
        )
        .await
    }

    /// Signs out, in all windows.
    pub async fn sign_out(&self) {
        let request = self.signed_in(Request::new("POST", "/sign-out").body(""));
        assert_eq!(ask(self.address, request).await.status, 303);
    }

    /// Returns a request of who is signed in.
    pub fn signed_in(&self, request: Request) -> Request {
        request.header("Cookie", &self.cookie)
    }

    /// Returns whether it still runs.
    pub fn lives(&mut self) -> bool {
        matches!(self.process.try_wait(), Ok(None))
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn add_user(file: &Path) {
    let mut adding = node("add-user.mjs")
        .arg(file)
        .arg(NAME)
        .stdin(Stdio::piped())
        .spawn()
        .expect("node is installed: tests/run does it");
    let mut input = adding.stdin.take().expect("it is piped");
    writeln!(input, "{PASSWORD}").expect("it reads");
    drop(input);
    assert!(adding.wait().expect("it ends").success());
}

fn node(program: &str) -> Command {
    let sources = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples/gateway/src");
    let mut node = Command::new("node");
    node.arg(sources.join(program));
    node
}
