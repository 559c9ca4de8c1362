//! A real tinyproxy, and a real SOCKS proxy, on the way of clients.

use std::{
    fmt::Write as _,
    fs,
    net::{SocketAddr, TcpListener},
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

use crate::within;

/// A running proxy; dropping it ends it.
#[derive(Debug)]
pub struct OutgoingProxy {
    process: Child,
    _folder: TempDir,
    /// Where it listens.
    pub address: SocketAddr,
}

impl OutgoingProxy {
    /// Starts a tinyproxy that opens tunnels to these ports only, for this user with this password only.
    ///
    /// # Panics
    ///
    /// When tinyproxy is not installed, or does not take the configuration.
    pub async fn tinyproxy(ports: &[u16], credentials: Option<(&str, &str)>) -> Self {
        let address = free_address();
        let folder = tempfile::tempdir().expect("a folder for tinyproxy");
        let mut configuration = format!("Port {}\nListen 127.0.0.1\n", address.port());
        // Without any, it opens tunnels to all ports.
        for port in ports.iter().chain(&[1]) {
            let _ = writeln!(configuration, "ConnectPort {port}");
        }
        if let Some((user, password)) = credentials {
            let _ = writeln!(configuration, "BasicAuth {user} {password}");
        }
        let file = folder.path().join("tinyproxy.conf");
        fs::write(&file, configuration).expect("written");
        let mut command = Command::new("tinyproxy");
        command.arg("-d").arg("-c").arg(&file);
        Self::start(command, address, folder).await
    }

    /// Starts a microsocks for this user with this password only.
    ///
    /// # Panics
    ///
    /// When microsocks is not installed.
    pub async fn microsocks((user, password): (&str, &str)) -> Self {
        let address = free_address();
        let mut command = Command::new("microsocks");
        command.args(["-i", "127.0.0.1", "-p", &address.port().to_string()]);
        command.args(["-u", user, "-P", password]);
        let folder = tempfile::tempdir().expect("a folder");
        Self::start(command, address, folder).await
    }

    async fn start(mut command: Command, address: SocketAddr, folder: TempDir) -> Self {
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().expect("it is installed: tests/run does it");
        let proxy = Self {
            process,
            _folder: folder,
            address,
        };
        within("the proxy listens", async {
            while tokio::net::TcpStream::connect(address).await.is_err() {
                tokio::task::yield_now().await;
            }
        })
        .await;
        proxy
    }
}

impl Drop for OutgoingProxy {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The proxies cannot say which free port they took, so one is looked for.
fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it is bound")
}
