//! A subscriber that opens nothing: our client subscribes, and what comes then is counted by its first byte.
//!
//! So what the client spends does not stand in the way of what the server does.

use std::{
    io::{self, Read},
    net::TcpStream as Socket,
};

use smq_tests::bench::v1::BenchClient;
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    sync::oneshot,
};

use super::server::Served;

/// The first bytes of what counts: an event in a sealed session, and a frame in a plain one, which begins with its id.
const EVENTS: [u8; 2] = [0x00, 0x08];

/// The server's end of a subscription.
pub(crate) struct Subscriber {
    socket: Socket,
    /// The beginning of a message of which the rest has not come yet.
    rest: Vec<u8>,
}

impl Subscriber {
    /// Subscribes to what is published from now on.
    pub(crate) async fn new(server: &Served, signed: bool) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let (take, taken) = oneshot::channel::<()>();
        let address = server.address;
        let client = server.client(listener.local_addr()?);
        let between = tokio::spawn(async move {
            let (mut theirs, _) = listener.accept().await?;
            let mut ours = TcpStream::connect(address).await?;
            tokio::select! {
                _ = copy_bidirectional(&mut theirs, &mut ours) => {}
                _ = taken => {}
            }
            let socket = ours.into_std()?;
            socket.set_nonblocking(false)?;
            Ok::<_, io::Error>(socket)
        });
        let bench = BenchClient::new(client);
        let subscription = match signed {
            true => bench.signed().live().await,
            false => bench.events().live().await,
        };
        let _subscription = subscription.map_err(io::Error::other)?;
        let _ = take.send(());
        let socket = between.await.map_err(io::Error::other)??;
        let rest = Vec::new();
        Ok(Self { socket, rest })
    }

    /// Reads until so many events have come.
    pub(crate) fn read(&mut self, mut events: usize, buffer: &mut [u8]) -> io::Result<()> {
        while events > 0 {
            let read = self.socket.read(buffer)?;
            if read == 0 {
                return Err(io::Error::other("the server has closed"));
            }
            self.rest.extend_from_slice(&buffer[..read]);
            let mut place = 0;
            while let Some((first, length)) = message(&self.rest[place..]) {
                place += length;
                if first.is_some_and(|first| EVENTS.contains(&first)) {
                    events = events.checked_sub(1).expect("no more than were published");
                }
            }
            self.rest.drain(..place);
        }
        Ok(())
    }
}

/// Returns the first byte of a whole message of WebSocket, unless it is a ping, and its length with its header.
fn message(bytes: &[u8]) -> Option<(Option<u8>, usize)> {
    let (header, length) = match bytes {
        [_, length @ 0..=125, ..] => (2, usize::from(*length)),
        [_, 126, high, low, ..] => (4, usize::from(u16::from_be_bytes([*high, *low]))),
        _ => return None,
    };
    let whole = bytes.get(..header + length)?;
    let is_binary = whole[0] & 0x0f == 2;
    let first = whole.get(header).copied();
    Some((first.filter(|_| is_binary), whole.len()))
}
