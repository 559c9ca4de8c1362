//! The servers, each in a process of its own with one core.

mod hyper;
mod ours;
mod raw;

use std::{io, net::SocketAddr};

use tokio::{
    io::AsyncReadExt,
    net::{TcpListener, TcpStream},
};

use crate::machine;

/// Serves under that name, until nobody gives orders any more. Events have that many bytes.
pub(crate) fn run(server: &str, event_bytes: usize) -> io::Result<()> {
    machine::pin(machine::SERVER_CORE);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        match server {
            "socket.mq" => ours::serve(event_bytes).await,
            "hyper" => hyper::serve().await,
            "raw" => raw::serve(event_bytes).await,
            _ => Err(io::Error::other(format!("there is no server {server}"))),
        }
    })
}

/// The connection on which the load says how many events it wants.
struct Orders(TcpStream);

impl Orders {
    /// Says where the server is, and takes the connection for orders.
    async fn announce(address: SocketAddr) -> io::Result<Self> {
        let orders = TcpListener::bind("127.0.0.1:0").await?;
        println!("{address} {}", orders.local_addr()?);
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
