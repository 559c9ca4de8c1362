//! The contestants, each in a process of its own with one thread on one core.

mod hyper;
mod ours;
mod raw;

use std::{io, net::SocketAddr};

use tokio::{
    io::AsyncReadExt,
    net::{TcpListener, TcpStream},
};

use super::{machine, process::Contestant};

/// Serves as the contestant of that name, until nobody gives orders any more.
pub(crate) fn run(contestant: &str) -> io::Result<()> {
    machine::pin(machine::SERVER_CORE);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let is = |other: Contestant| contestant == other.to_string();
    if is(Contestant::Ours) {
        runtime.block_on(ours::serve())
    } else if is(Contestant::Hyper) {
        runtime.block_on(hyper::serve())
    } else {
        runtime.block_on(raw::serve())
    }
}

/// The connection on which the load says how many events it wants.
struct Orders(TcpStream);

impl Orders {
    /// Says where the contestant serves, and takes the connection for orders.
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
