//! How a sealed session begins: the client's hello, and ours.

use std::{future::poll_fn, time::SystemTime};

use tokio::time::{Instant, timeout};
use tokio_tungstenite::tungstenite::{Bytes, Message};

use super::socket::{Close, Socket};
use crate::{
    security::session::{NoSession, Welcome, place},
    server::{
        Shared,
        sealed::{Security, pause},
    },
    wire::{self, Opcode, close},
};

/// Waits for the hello of a client, and answers it. Whoever is not let in learns nothing but that.
pub(super) async fn welcome(
    shared: &Shared,
    security: &Security,
    interface: &str,
    certificate: Option<&str>,
    socket: &mut Socket,
) -> Result<Welcome, Close> {
    let hello = timeout(shared.limits.header_time, first(socket)).await;
    let came = Instant::now();
    let welcome = match hello {
        Ok(Some(hello)) => {
            let place = place(interface, certificate, shared.limits.remembered_messages);
            let now = SystemTime::now();
            Welcome::answer(security.openpgp(), &hello, &place, security.replays(), now)
        }
        _ => Err(NoSession::Late),
    };
    match welcome {
        Ok(welcome) => {
            let out = socket.out();
            wire::put_header(out, Opcode::Binary, welcome.message.len());
            out.extend_from_slice(&welcome.message);
            Ok(welcome)
        }
        Err(reason) => {
            pause::until_next_step(came).await;
            security.complain(interface, &reason);
            Err(Close::new(close::UNAUTHENTICATED, ""))
        }
    }
}

/// Returns the first message; none, if it is no binary one or none comes.
async fn first(socket: &mut Socket) -> Option<Bytes> {
    loop {
        match poll_fn(|context| socket.poll_read(context)).await?.ok()? {
            Message::Binary(hello) => return Some(hello),
            Message::Ping(_) | Message::Pong(_) => {}
            _ => return None,
        }
    }
}
