//! The servers, each in a process of its own with one core.

mod connectrpc;
mod hyper;
mod nats;
mod ours;
mod raw;
mod socketio;
mod tonic;
mod zeromq;

use std::{io, net::SocketAddr, path::Path};

use tokio::{
    io::AsyncReadExt,
    net::{TcpListener, TcpStream},
};
use zmq::SocketType;

use crate::machine;

/// How many events peers keep for a subscriber: more than the load lets be under way.
const BUFFER: usize = 4096;

/// What the name of a server begins with that has two threads, on two cores.
pub(crate) const TWO_THREADS: &str = "2 threads ";

/// Serves under that name, until nobody gives orders any more. Events have that many bytes. What the server keeps, or
/// shares with its clients, is in the folder.
pub(crate) fn run(server: &str, event_bytes: usize, folder: &Path) -> io::Result<()> {
    let (server, has_two_threads) = match server.strip_prefix(TWO_THREADS) {
        Some(server) => (server, true),
        None => (server, false),
    };
    match has_two_threads {
        true => machine::pin(&[machine::SERVER_CORE, machine::second_core()]),
        false => machine::pin(&[machine::SERVER_CORE]),
    }
    let kind = match server {
        "ZeroMQ requests" => Some(SocketType::ROUTER),
        "ZeroMQ events" => Some(SocketType::XPUB),
        _ => None,
    };
    if let Some(kind) = kind {
        return zeromq::serve(kind, event_bytes);
    }
    let mut runtime = match has_two_threads {
        true => tokio::runtime::Builder::new_multi_thread(),
        false => tokio::runtime::Builder::new_current_thread(),
    };
    let runtime = runtime.worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        match server {
            "raw" => raw::serve(event_bytes).await,
            "hyper" => hyper::serve().await,
            "tonic" => tonic::serve(event_bytes).await,
            "connectrpc" => connectrpc::serve(event_bytes).await,
            "NATS" => nats::serve(event_bytes).await,
            "socketioxide" => socketio::serve(event_bytes).await,
            form => ours::serve(form, event_bytes, folder).await,
        }
    })
}

/// Says where the server is, where it takes orders, and which other processes work for it.
fn announce(address: SocketAddr, orders: SocketAddr, others: &[u32]) {
    let others = others.iter().map(|pid| format!(" {pid}"));
    println!("{address} {orders}{}", others.collect::<String>());
}

/// The connection on which the load says how many events it wants.
struct Orders(TcpStream);

impl Orders {
    /// Says where the server is, and takes the connection for orders.
    async fn announce(address: SocketAddr, others: &[u32]) -> io::Result<Self> {
        let orders = TcpListener::bind("127.0.0.1:0").await?;
        announce(address, orders.local_addr()?, others);
        Ok(Self(orders.accept().await?.0))
    }

    /// Returns how many events are ordered; nothing when the load has gone.
    ///
    /// An order is one byte, so a call that is dropped loses none.
    async fn next(&mut self) -> Option<u64> {
        self.0.read_u8().await.ok().map(|exponent| 1 << exponent)
    }
}

/// Waits until nobody gives orders any more.
async fn until_gone(mut orders: Orders) -> io::Result<()> {
    while orders.next().await.is_some() {}
    Ok(())
}
