//! NATS, and instances of a server that share it, for tests and benchmarks.

use std::{
    fs,
    net::{Ipv4Addr, SocketAddr, TcpListener as StdListener},
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use async_nats::jetstream::{self, Context};
use smq_durable_tests::{Running, within};
use smq_nats::{Options, Shared};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional},
    net::{TcpListener, TcpStream, UnixStream},
    process::{Child, Command},
    sync::watch,
    time::sleep,
};

/// A server of NATS with JetStream, in a folder of its own. It is killed when this is dropped.
#[derive(Debug)]
pub struct Nats {
    folder: PathBuf,
    arguments: Vec<String>,
    port: u16,
    process: Option<Child>,
}

impl Nats {
    /// Starts one on a free port.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub async fn start(folder: &Path) -> Self {
        let mut nats = Self {
            folder: folder.into(),
            arguments: Vec::new(),
            port: 0,
            process: None,
        };
        nats.run().await;
        nats
    }

    /// Starts three as a cluster.
    ///
    /// # Panics
    ///
    /// When they do not start.
    pub async fn cluster(folder: &Path) -> Vec<Self> {
        let free = || StdListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
        let free: Vec<_> = (0..3).map(|_| free()).collect();
        let ports: Vec<_> = free
            .iter()
            .map(|it| it.local_addr().expect("it is bound").port())
            .collect();
        drop(free);
        let routes: Vec<_> = ports
            .iter()
            .map(|port| format!("nats-route://127.0.0.1:{port}"))
            .collect();
        let mut cluster = Vec::new();
        for (at, port) in ports.iter().enumerate() {
            let arguments = [
                "--cluster_name=tests".to_owned(),
                format!("--cluster=nats://127.0.0.1:{port}"),
                format!("--routes={}", routes.join(",")),
                format!("--server_name=n{at}"),
            ];
            let mut nats = Self {
                folder: folder.join(at.to_string()),
                arguments: arguments.into(),
                port: 0,
                process: None,
            };
            nats.run().await;
            cluster.push(nats);
        }
        cluster
    }

    /// Starts it again, where it was.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub async fn run(&mut self) {
        let ports = tempfile::tempdir().expect("a folder");
        let store = self.store();
        fs::create_dir_all(&store).expect("a folder");
        let log = fs::File::create(self.folder.join("log")).expect("a file");
        let port = match self.port {
            0 => "-1".to_owned(),
            port => port.to_string(),
        };
        let process = Command::new("nats-server")
            .args(["-a", "127.0.0.1", "-p", &port, "-js", "-sd"])
            .arg(store)
            .arg("--ports_file_dir")
            .arg(ports.path())
            .args(&self.arguments)
            .stdout(Stdio::null())
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .expect("nats-server is installed");
        let pid = process.id().expect("it runs");
        self.process = Some(process);
        let file = ports.path().join(format!("nats-server_{pid}.ports"));
        // It writes the file at once.
        let url = loop {
            let text = fs::read_to_string(&file).unwrap_or_default();
            if let Some((_, after)) = text.split_once("nats://")
                && let Some((url, _)) = after.split_once('"')
            {
                break url.to_owned();
            }
            sleep(Duration::from_millis(10)).await;
        };
        let (_, port) = url.rsplit_once(':').expect("a port");
        self.port = port.parse().expect("a port");
    }

    /// Returns the folder of its streams.
    pub fn store(&self) -> PathBuf {
        self.folder.join("store")
    }

    /// Returns its URL.
    pub fn url(&self) -> String {
        format!("nats://{}", self.address())
    }

    /// Returns its address.
    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    /// Kills it (SIGKILL).
    ///
    /// # Panics
    ///
    /// When it cannot be killed.
    pub async fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().await.expect("it is killed");
        }
    }

    /// Returns a view of its streams.
    ///
    /// # Panics
    ///
    /// When it does not answer.
    pub async fn streams(&self) -> Context {
        let client = async_nats::connect(self.url()).await;
        jetstream::new(client.expect("it answers"))
    }
}

/// An instance of a server, in a folder of its own.
#[derive(Debug)]
pub struct Instance {
    /// The server.
    pub running: Running,
    folder: TempDir,
}

impl Instance {
    /// Starts one.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub async fn start(url: &str) -> Self {
        Self::with(&Shared::options(), url).await
    }

    /// Starts one with options.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub async fn with(options: &Options, url: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let logs = options.connect(url).await.expect("NATS answers");
        Self {
            running: Running::start(folder.path(), logs).await,
            folder,
        }
    }
}

impl Instance {
    /// Returns where it listens.
    pub fn socket(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    /// Posts JSON to a path, and returns the whole answer.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub async fn post(&self, target: &str, body: &str) -> String {
        let length = body.len();
        let request = format!(
            "POST {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        let stream = UnixStream::connect(self.socket()).await;
        let mut stream = stream.expect("it listens");
        let written = stream.write_all(request.as_bytes()).await;
        written.expect("it reads");
        let mut response = Vec::new();
        let read = stream.read_to_end(&mut response);
        within(read).await.expect("it answers");
        String::from_utf8_lossy(&response).into_owned()
    }
}

/// One address for several instances: each connection goes to the next one that is there.
#[derive(Debug)]
pub struct Balancer {
    /// Where it listens.
    pub url: String,
    cuts: watch::Sender<u64>,
}

impl Balancer {
    /// Opens one.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn open(sockets: Vec<PathBuf>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = listener.expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let (cuts, seen) = watch::channel(0);
        tokio::spawn(async move {
            for number in 0.. {
                let Ok((mut client, _)) = listener.accept().await else {
                    return;
                };
                let (sockets, mut seen) = (sockets.clone(), seen.clone());
                tokio::spawn(async move {
                    for at in 0..sockets.len() {
                        let socket = &sockets[(number + at) % sockets.len()];
                        let Ok(mut server) = UnixStream::connect(socket).await else {
                            continue;
                        };
                        seen.mark_unchanged();
                        tokio::select! {
                            _ = copy_bidirectional(&mut client, &mut server) => {}
                            _ = seen.changed() => {}
                        }
                        return;
                    }
                });
            }
        });
        let url = format!("http://{address}");
        Self { url, cuts }
    }

    /// Cuts all connections. The next ones go to other instances.
    pub fn cut(&self) {
        self.cuts.send_modify(|cuts| *cuts += 1);
    }
}

/// A proxy of TCP that can be cut.
#[derive(Debug)]
pub struct Proxy {
    /// Where it listens.
    pub address: SocketAddr,
    is_open: watch::Sender<bool>,
}

impl Proxy {
    /// Opens one.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn open(server: SocketAddr) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = listener.expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let (is_open, opened) = watch::channel(true);
        tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                let mut opened = opened.clone();
                tokio::spawn(async move {
                    if !*opened.borrow() {
                        return;
                    }
                    let Ok(mut server) = TcpStream::connect(server).await else {
                        return;
                    };
                    tokio::select! {
                        _ = copy_bidirectional(&mut client, &mut server) => {}
                        _ = opened.wait_for(|is_open| !is_open) => {}
                    }
                });
            }
        });
        Self { address, is_open }
    }

    /// Returns its URL.
    pub fn url(&self) -> String {
        format!("nats://{}", self.address)
    }

    /// Cuts all connections and lets none through, or lets them through again.
    pub fn cut(&self, is_cut: bool) {
        self.is_open.send_replace(!is_cut);
    }
}
