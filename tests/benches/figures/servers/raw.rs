//! The limit for topics: a loop that makes the bytes of the events and writes them to all.

use std::io;

use prost::{Message, encoding::encode_varint};
use tokio::{
    io::AsyncWriteExt,
    net::{TcpListener, TcpStream},
};

use super::Orders;
use crate::{
    machine, payload,
    subscriber::{ID, frame},
};

pub(super) async fn serve() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut orders = Orders::announce(listener.local_addr()?).await?;
    let mut subscribers: Vec<TcpStream> = Vec::new();
    let mut number = 0;
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                let (mut stream, _) = accepted?;
                stream.set_nodelay(true)?;
                stream.write_all(&subscribed()).await?;
                subscribers.push(stream);
            }
            ordered = orders.next() => {
                let Some(events) = ordered else { return Ok(()) };
                let (mut bytes, time) = (Vec::new(), machine::now());
                for _ in 0..events {
                    number += 1;
                    put_event(number, time, &mut bytes);
                }
                for subscriber in &mut subscribers {
                    subscriber.write_all(&bytes).await?;
                }
            }
        }
    }
}

/// Returns `{ id: 1, subscribed: { } }` of `smq/v1/frame.proto`, as a WebSocket frame.
fn subscribed() -> [u8; 6] {
    [frame::BINARY, 4, ID[0], ID[1], frame::SUBSCRIBED, 0]
}

/// Puts `{ id: 1, event: { sequence, payload } }` of `smq/v1/frame.proto`, as a WebSocket frame.
fn put_event(number: u64, time: u64, bytes: &mut Vec<u8>) {
    let begin = bytes.len();
    bytes.extend_from_slice(&[
        frame::BINARY,
        0,
        ID[0],
        ID[1],
        frame::EVENT,
        0,
        frame::SEQUENCE,
    ]);
    encode_varint(number, bytes);
    bytes.extend_from_slice(&[frame::PAYLOAD, payload::ENCODED as u8]);
    payload::new(number, time)
        .encode(bytes)
        .expect("a vector grows");
    let length = bytes.len() - begin;
    bytes[begin + 1] = (length - 2) as u8;
    bytes[begin + 5] = (length - 6) as u8;
}
