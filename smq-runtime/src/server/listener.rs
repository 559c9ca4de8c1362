//! A server on its own listening socket.

use std::{
    future::Future,
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    pin::pin,
};

use futures_util::FutureExt;
use tokio::{task::JoinSet, time::timeout};

use super::{Server, acceptor::Acceptor, address::Address, drain::Drainer};

/// The number of connections that tokio lets wait to be accepted.
const BACKLOG: usize = 1024;

/// A server bound to an address. It accepts connections once it serves.
#[derive(Debug)]
pub struct Listener {
    server: Server,
    acceptor: Acceptor,
}

impl Server {
    /// Binds the server to an [`Address`]: `"127.0.0.1:7070"`, `"https://0.0.0.0:443"` or
    /// `"unix:/run/app.sock"`. With port 0 the system picks a free port.
    ///
    /// The file of a Unix domain socket has mode 0600: change its permissions after `bind` to let other users
    /// connect. `bind` replaces the socket file of a server that no longer runs.
    ///
    /// `bind` raises the soft limit of the process on open files to the hard limit.
    ///
    /// # Errors
    ///
    /// When the address is invalid, in use or not local, or is an `https:` address and the server has no
    /// certificate. Those of [`open_logs`](Server::open_logs). With `InvalidData`, when the
    /// [security](Server::with_security) cannot do its work, such as with a key that cannot decrypt.
    pub async fn bind(&self, address: impl Into<Address>) -> io::Result<Listener> {
        self.open_logs().await?;
        self.prepare_to_listen()?;
        Ok(Listener {
            acceptor: Acceptor::bind(address.into(), self).await?,
            server: self.clone(),
        })
    }

    /// Takes over a socket that listens already, such as one that systemd passes to the process. A server with a
    /// [certificate](Self::with_tls_identity) speaks TLS on it.
    ///
    /// # Errors
    ///
    /// When the socket is not usable, and as [`Server::bind`] for the [security](Self::with_security). With `InvalidData`,
    /// when a topic is durable and [`open_logs`](Self::open_logs) was not awaited before.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime.
    pub fn bind_to(&self, socket: std::net::TcpListener) -> io::Result<Listener> {
        if self.state.routes.durable_topics().any(|it| !it.is_open()) {
            let reason = "the logs of durable topics are not open: await Server::open_logs before";
            return Err(io::Error::new(io::ErrorKind::InvalidData, reason));
        }
        self.prepare_to_listen()?;
        Ok(Listener {
            acceptor: Acceptor::from_socket(socket, self)?,
            server: self.clone(),
        })
    }

    fn prepare_to_listen(&self) -> io::Result<()> {
        if let Some(security) = &self.state.security {
            let unusable = |reason| io::Error::new(io::ErrorKind::InvalidData, reason);
            security.check_start().map_err(unusable)?;
        }
        self.state.admission.fit_open_files(&self.state.limits);
        Ok(())
    }

    /// Binds the server to an address and serves forever.
    ///
    /// # Errors
    ///
    /// Those of [`Server::bind`].
    pub async fn serve(&self, address: impl Into<Address>) -> io::Result<()> {
        self.bind(address).await?.serve().await;
        Ok(())
    }
}

impl Listener {
    /// Returns the URL for clients on this machine, for [`Client::connect`](crate::Client::connect):
    /// `http://127.0.0.1:7070`, `https://127.0.0.1:443`, `unix:/run/app.sock`.
    pub fn url(&self) -> String {
        match &self.acceptor {
            Acceptor::Tcp(_, address) => format!("http://{}", reachable(*address)),
            #[cfg(feature = "tls")]
            Acceptor::Tls(_, address, _) => format!("https://{}", reachable(*address)),
            #[cfg(unix)]
            Acceptor::Unix(listener) => format!("unix:{}", listener.path().display()),
        }
    }

    /// Returns the bound address. If `bind` got port 0, it has the port that the system picked.
    ///
    /// # Panics
    ///
    /// For a `unix:` address, which has neither host nor port: use [`Listener::url`].
    pub fn local_addr(&self) -> SocketAddr {
        match &self.acceptor {
            Acceptor::Tcp(_, address) => *address,
            #[cfg(feature = "tls")]
            Acceptor::Tls(_, address, _) => *address,
            #[cfg(unix)]
            Acceptor::Unix(_) => panic!("{} has no port: use Listener::url", self.url()),
        }
    }

    /// Serves forever.
    pub async fn serve(self) {
        self.serve_until(std::future::pending()).await;
    }

    /// Serves until `stop` completes, and then shuts down gracefully.
    ///
    /// The server stops accepting connections, lets requests in progress finish, and closes sessions and event
    /// streams. What clients were sending before they could know is answered: connections stay open for half a second
    /// (or a quarter of the shutdown time, if that is less). It drops connections that are still open after [`Limits::shutdown_time`](crate::Limits::shutdown_time).
    pub async fn serve_until(self, stop: impl Future<Output = ()>) {
        let drainer = Drainer::new();
        let mut connections = JoinSet::new();
        let mut stop = pin!(stop);
        loop {
            tokio::select! {
                () = stop.as_mut() => break,
                incoming = self.acceptor.accept() => {
                    connections.spawn(incoming.serve(self.server.clone(), drainer.drain()));
                }
                Some(_) = connections.join_next() => {}
            }
        }
        // The clients of these are connected already. The system would reset them.
        for _ in 0..BACKLOG {
            let Some(incoming) = self.acceptor.accept().now_or_never() else {
                break;
            };
            connections.spawn(incoming.serve(self.server.clone(), drainer.drain()));
        }
        drop(self.acceptor);
        drainer.begin();
        self.server.state.sessions.wake();
        let max = self.server.limits().shutdown_time;
        if timeout(max, drainer.finish()).await.is_err() {
            tracing::warn!(
                ?max,
                "dropped connections that were still open after the shutdown time"
            );
        }
        connections.shutdown().await;
    }
}

/// Replaces an unspecified address (`0.0.0.0`, `::`), which nobody can connect to, by the loopback address.
fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(Ipv4Addr::UNSPECIFIED) => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(Ipv6Addr::UNSPECIFIED) => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}
