//! NATS: its broker, and a program beside it that answers and publishes. Both are what serving costs.

use std::{
    io::{self, BufRead, BufReader},
    net::SocketAddr,
    process::{Child, Command, Stdio},
    thread,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::Orders;
use crate::{
    machine, payload,
    wire::nats::{self, ECHO, EVENTS},
};

/// The broker, which ends with this program.
struct Broker(Child);

impl Drop for Broker {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Broker {
    fn start() -> io::Result<(Self, SocketAddr)> {
        let mut broker = Command::new("nats-server")
            .args(["-a", "127.0.0.1", "-p", "-1"])
            .stderr(Stdio::piped())
            .spawn()?;
        let stderr = broker.stderr.take().expect("it is piped");
        let broker = Self(broker);
        let mut lines = BufReader::new(stderr).lines();
        let address = loop {
            let line = lines.next().ok_or(io::ErrorKind::UnexpectedEof)??;
            if let Some((_, address)) = line.split_once("client connections on ") {
                break address.parse().map_err(io::Error::other)?;
            }
        };
        // It would not get far with a full pipe.
        thread::spawn(move || lines.for_each(drop));
        Ok((broker, address))
    }
}

pub(super) async fn serve(event_bytes: usize) -> io::Result<()> {
    let (broker, address) = Broker::start()?;
    let mut stream = std::net::TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    nats::subscribe(&mut stream, ECHO)?;
    stream.set_nonblocking(true)?;
    let mut stream = TcpStream::from_std(stream)?;
    let mut orders = Orders::announce(address, &[broker.0.id()]).await?;
    let (mut bytes, mut out, mut number) = (Vec::with_capacity(64 << 10), Vec::new(), 0);
    loop {
        tokio::select! {
            read = stream.read_buf(&mut bytes) => {
                if read? == 0 {
                    return Err(io::Error::other("the broker has closed"));
                }
                let (mut taken, mut replies) = (0, Vec::new());
                let mut each = |message: &[u8], reply_to: &str| {
                    nats::put(reply_to, "", message, &mut replies);
                };
                while let Some(length) = nats::take(&bytes[taken..], &mut out, &mut each) {
                    taken += length;
                }
                bytes.drain(..taken);
                bytes.reserve(64 << 10);
                out.append(&mut replies);
            }
            ordered = orders.next() => {
                let Some(events) = ordered else { return Ok(()) };
                let time = machine::now();
                for _ in 0..events {
                    number += 1;
                    nats::put(EVENTS, "", &payload::encoded(number, time, event_bytes), &mut out);
                }
            }
        }
        stream.write_all(&out).await?;
        out.clear();
    }
}
