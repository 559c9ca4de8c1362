//! The limit: TCP, messages behind their lengths.

use std::io;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

use super::Orders;
use crate::{
    machine, payload,
    wire::raw::{HEAD, SUBSCRIBE, complete, put},
};

pub(super) async fn serve(event_bytes: usize) -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut orders = Orders::announce(listener.local_addr()?, &[]).await?;
    let (subscribe, mut subscribed) = mpsc::unbounded_channel();
    let mut subscribers: Vec<TcpStream> = Vec::new();
    let mut number = 0;
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                let (stream, _) = accepted?;
                stream.set_nodelay(true)?;
                tokio::spawn(echo(stream, subscribe.clone()));
            }
            Some(subscriber) = subscribed.recv() => {
                let mut subscriber: TcpStream = subscriber;
                subscriber.write_all(&[1, 0, 0, 0, SUBSCRIBE]).await?;
                subscribers.push(subscriber);
            }
            ordered = orders.next() => {
                let Some(events) = ordered else { return Ok(()) };
                let (mut bytes, time) = (Vec::new(), machine::now());
                for _ in 0..events {
                    number += 1;
                    put(&payload::encoded(number, time, event_bytes), &mut bytes);
                }
                for subscriber in &mut subscribers {
                    subscriber.write_all(&bytes).await?;
                }
            }
        }
    }
}

/// Writes back what comes, whole messages at a time, until somebody subscribes.
async fn echo(mut stream: TcpStream, subscribe: mpsc::UnboundedSender<TcpStream>) {
    let mut bytes = Vec::with_capacity(512);
    while stream.read_buf(&mut bytes).await.is_ok_and(|read| read > 0) {
        let mut whole = 0;
        while let Some(length) = complete(&bytes[whole..]) {
            if length == HEAD + 1 {
                // Nobody is left to serve when it does not arrive.
                let _ = subscribe.send(stream);
                return;
            }
            whole += length;
        }
        if stream.write_all(&bytes[..whole]).await.is_err() {
            return;
        }
        bytes.drain(..whole);
        // Room for what is on its way: 64 messages of 100 bytes, or a large one.
        let missing = bytes
            .first_chunk()
            .map_or(0, |it| u32::from_le_bytes(*it) as usize);
        bytes.reserve(missing.max(8 << 10));
    }
}
