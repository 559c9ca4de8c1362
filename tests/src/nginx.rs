//! A real nginx in front of servers under test.

use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use crate::within;

/// A running nginx; dropping it ends it.
#[derive(Debug)]
pub struct Nginx {
    process: Child,
    folder: PathBuf,
    /// Where the file is that says where it leads.
    detour: Option<tempfile::TempDir>,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Nginx {
    /// Starts an nginx with these `location`s, on a port that is free.
    ///
    /// # Panics
    ///
    /// When nginx is not installed, or does not take the configuration.
    pub async fn start(locations: &str) -> Self {
        let address = free_address();
        let folder = std::env::temp_dir().join(format!("smq-nginx-{}", address.port()));
        fs::create_dir_all(&folder).expect("a folder for nginx");
        let configuration = folder.join("nginx.conf");
        fs::write(&configuration, configure(address, locations)).expect("written");
        let process = Command::new("nginx")
            .arg("-p")
            .arg(&folder)
            .arg("-c")
            .arg(&configuration)
            .args(["-e", "stderr"])
            .stdout(Stdio::null())
            .spawn()
            .expect("nginx is installed: tests/run does it");
        within("nginx listens", async {
            while tokio::net::TcpStream::connect(address).await.is_err() {
                tokio::task::yield_now().await;
            }
        })
        .await;
        Self {
            process,
            folder,
            detour: None,
            address,
        }
    }

    /// Starts an nginx in front of one server, which goes over to these directives and back.
    ///
    /// # Panics
    ///
    /// When nginx is not installed, or does not take the configuration.
    pub async fn with_detour(server: SocketAddr, directives: &str) -> Self {
        // Told by a file: without a master process there is no reload.
        let detour = tempfile::TempDir::with_prefix("smq-detour-").expect("a folder for a file");
        let file = detour.path().join(DETOUR);
        let locations = format!(
            "location / {{
                if (-f {}) {{ rewrite ^(.*)$ /detour$1 last; }}
                proxy_pass http://{server};
            }}
            location /detour/ {{ internal; {directives} proxy_pass http://{server}/; }}",
            file.display()
        );
        let mut nginx = Self::start(&locations).await;
        nginx.detour = Some(detour);
        nginx
    }

    /// Returns its URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Goes over to the directives, or back. Connections that there are stay as they are.
    ///
    /// # Panics
    ///
    /// When it has none to go over to, or has gone over to them already.
    pub fn detour(&self, goes: bool) {
        let file = self.detour.as_ref().expect("it has a detour").path();
        let file = file.join(DETOUR);
        let done = if goes {
            fs::write(file, "")
        } else {
            fs::remove_file(file)
        };
        done.expect("a file comes and goes");
    }
}

/// The file that is there as long as the detour is taken.
const DETOUR: &str = "detour";

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// nginx cannot say which free port it took, so one is looked for.
fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it is bound")
}

fn configure(address: SocketAddr, locations: &str) -> String {
    format!(
        "daemon off;
master_process off;
pid nginx.pid;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    map $http_upgrade $connection_upgrade {{ default upgrade; '' ''; }}
    server {{
        listen {address};
        proxy_http_version 1.1;
        proxy_set_header Host $http_host;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection $connection_upgrade;
        {locations}
    }}
}}
"
    )
}
