//! ZeroMQ: a ROUTER that answers, or an XPUB, with the one thread for bytes that a context has by default.

use std::{
    io::{self, Read},
    net::{SocketAddr, TcpListener},
    os::fd::AsRawFd,
};

use zmq::{Context, DONTWAIT, POLLIN, PollItem, Socket, SocketType};

use super::announce;
use crate::{machine, payload};

pub(super) fn serve(kind: SocketType, event_bytes: usize) -> io::Result<()> {
    let context = Context::new();
    let socket = context.socket(kind)?;
    // By default it forgets what is beyond a thousand messages.
    socket.set_sndhwm(0)?;
    socket.bind("tcp://127.0.0.1:*")?;
    let endpoint = socket.get_last_endpoint()?.unwrap_or_default();
    let address = endpoint.strip_prefix("tcp://").unwrap_or_default();
    let address: SocketAddr = address.parse().map_err(io::Error::other)?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    announce(address, listener.local_addr()?, &[]);
    let (mut orders, _) = listener.accept()?;
    let mut number = 0;
    loop {
        let mut ready = [
            socket.as_poll_item(POLLIN),
            PollItem::from_fd(orders.as_raw_fd(), POLLIN),
        ];
        zmq::poll(&mut ready, -1)?;
        let is_ordered = ready[1].is_readable();
        if kind == SocketType::ROUTER {
            answer(&socket)?;
        } else {
            // Takes the subscriptions that have come.
            while socket.recv_bytes(DONTWAIT).is_ok() {}
        }
        if is_ordered {
            let mut exponent = [0];
            if orders.read(&mut exponent)? == 0 {
                return Ok(());
            }
            let time = machine::now();
            for _ in 0..1 << exponent[0] {
                number += 1;
                socket.send(payload::encoded(number, time, event_bytes), 0)?;
            }
        }
    }
}

/// Sends back the requests that have come.
fn answer(socket: &Socket) -> io::Result<()> {
    loop {
        let mut parts = match socket.recv_multipart(DONTWAIT) {
            Err(zmq::Error::EAGAIN) => return Ok(()),
            parts => parts?.into_iter(),
        };
        let (Some(caller), Some(message)) = (parts.next(), parts.next()) else {
            return Err(io::Error::other("a request of one part"));
        };
        socket.send(caller, zmq::SNDMORE)?;
        socket.send(message, 0)?;
    }
}
