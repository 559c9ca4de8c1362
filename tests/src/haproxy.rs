//! A real HAProxy in front of a server under test.

use std::{
    net::{SocketAddr, TcpListener},
    process::{Child, Command, Stdio},
};

use crate::within;

/// A running HAProxy; dropping it ends it.
#[derive(Debug)]
pub struct HaProxy {
    process: Child,
    _folder: tempfile::TempDir,
    /// Where it listens.
    pub address: SocketAddr,
}

impl HaProxy {
    /// Starts an HAProxy in front of a server, with these lines in its frontend, on a port that is free. It cuts what
    /// says nothing for that many milliseconds.
    ///
    /// # Panics
    ///
    /// When HAProxy is not installed, or does not take the configuration.
    pub async fn start(server: SocketAddr, frontend: &str, patience: u32) -> Self {
        Self::start_with(server, frontend, patience, "").await
    }

    /// Starts one that has these options for its server, such as `send-proxy-v2`.
    ///
    /// # Panics
    ///
    /// As with [`start`](Self::start).
    pub async fn start_with(
        server: SocketAddr,
        frontend: &str,
        patience: u32,
        options: &str,
    ) -> Self {
        // HAProxy cannot say which free port it took, so one is looked for.
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        drop(listener);
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("haproxy.cfg");
        // Both ends have the same mode.
        let mode = frontend
            .lines()
            .find(|line| line.trim().starts_with("mode"));
        let mode = mode.unwrap_or_default();
        let configuration = format!(
            "defaults
    mode http
    timeout connect 5s
    timeout client {patience}ms
    timeout server {patience}ms
    timeout tunnel {patience}ms
frontend clients
    bind {address}
    {frontend}
    default_backend station
backend station
    {mode}
    server station {server} {options}
"
        );
        std::fs::write(&file, configuration).expect("written");
        let process = Command::new("haproxy")
            .arg("-db")
            .arg("-f")
            .arg(&file)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("HAProxy is installed: tests/run does it");
        within("HAProxy listens", async {
            while tokio::net::TcpStream::connect(address).await.is_err() {
                tokio::task::yield_now().await;
            }
        })
        .await;
        Self {
            process,
            _folder: folder,
            address,
        }
    }
}

impl Drop for HaProxy {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
