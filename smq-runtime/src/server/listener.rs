//! A server on an address of its own.

use std::{
    future::Future,
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    pin::pin,
};

use tokio::{task::JoinSet, time::timeout};

use super::{Server, acceptor::Acceptor, address::Address, drain::Drainer};

/// A server that is bound to its address and takes connections once it serves.
#[derive(Debug)]
pub struct Listener {
    server: Server,
    acceptor: Acceptor,
}

impl Server {
    /// Binds the server to an [`Address`]: `"127.0.0.1:7070"`, `"https://0.0.0.0:443"` or
    /// `"unix:/run/app.sock"`; port 0 is any that is free.
    ///
    /// A socket's file is for this user alone (mode 0600): for others, widen it once the server is
    /// bound. One that was left over by a server that is gone is replaced.
    ///
    /// # Errors
    ///
    /// When the address is taken or not one of this machine, or is for `https:` and the server has
    /// no certificate.
    pub async fn bind(&self, address: impl Into<Address>) -> io::Result<Listener> {
        Ok(Listener {
            acceptor: Acceptor::bind(address.into(), self).await?,
            server: self.clone(),
        })
    }

    /// Binds the server to an address and serves for ever.
    ///
    /// # Errors
    ///
    /// As [`Server::bind`].
    pub async fn serve(&self, address: impl Into<Address>) -> io::Result<()> {
        self.bind(address).await?.serve().await;
        Ok(())
    }
}

impl Listener {
    /// Returns where clients of this machine find the server, as
    /// [`Client::connect`](crate::Client::connect) takes it: `http://127.0.0.1:7070`,
    /// `https://127.0.0.1:443`, `unix:/run/app.sock`.
    pub fn url(&self) -> String {
        match &self.acceptor {
            Acceptor::Tcp(_, address) => format!("http://{}", reachable(*address)),
            #[cfg(feature = "tls")]
            Acceptor::Tls(_, address, _) => format!("https://{}", reachable(*address)),
            #[cfg(unix)]
            Acceptor::Local(listener) => format!("unix:{}", listener.path().display()),
        }
    }

    /// Returns the address: with the port, where port 0 was asked for.
    ///
    /// # Panics
    ///
    /// When it is a `unix:` address, which has neither host nor port: see [`Listener::url`].
    pub fn local_addr(&self) -> SocketAddr {
        match &self.acceptor {
            Acceptor::Tcp(_, address) => *address,
            #[cfg(feature = "tls")]
            Acceptor::Tls(_, address, _) => *address,
            #[cfg(unix)]
            Acceptor::Local(_) => panic!("{} has no port: ask for its url()", self.url()),
        }
    }

    /// Serves for ever.
    pub async fn serve(self) {
        self.serve_until(std::future::pending()).await;
    }

    /// Serves until the future is done, and then comes to an end: takes no more connections, lets
    /// requests that are under way finish, closes sessions and streams of events. Whatever is not
    /// done after [`Limits::shutdown_time`](crate::Limits::shutdown_time) is dropped.
    pub async fn serve_until(self, stop: impl Future<Output = ()>) {
        let drainer = Drainer::new();
        let mut connections = JoinSet::new();
        let mut stop = pin!(stop);
        loop {
            tokio::select! {
                () = stop.as_mut() => break,
                incoming = self.acceptor.accept() => {
                    incoming.serve(self.server.clone(), drainer.drain(), &mut connections);
                }
                Some(_) = connections.join_next() => {}
            }
        }
        drop(self.acceptor);
        let most = self.server.limits().shutdown_time;
        if timeout(most, drainer.finish()).await.is_err() {
            tracing::warn!(?most, "some connections had to be dropped");
        }
        connections.shutdown().await;
    }
}

/// Returns where a server that listens on all addresses can be reached from here.
fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(Ipv4Addr::UNSPECIFIED) => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(Ipv6Addr::UNSPECIFIED) => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}
