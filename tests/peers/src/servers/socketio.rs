//! Socket.IO by socketioxide, on hyper.

use std::io;

use bytes::Bytes;
use hyper::server::conn::http1;
use hyper_util::{rt::TokioIo, service::TowerToHyperService};
use socketioxide::{
    SocketIo,
    extract::{AckSender, Data, SocketRef},
};
use tokio::net::TcpListener;

use super::{BUFFER, Orders};
use crate::{
    machine, payload,
    wire::socketio::{ECHO, EVENT},
};

pub(super) async fn serve(event_bytes: usize) -> io::Result<()> {
    let (service, sockets) = SocketIo::builder().max_buffer_size(BUFFER).build_svc();
    sockets.ns("/", async |socket: SocketRef| {
        socket.on(ECHO, async |Data::<Bytes>(message), ack: AckSender| {
            // It fails when the caller has gone.
            let _ = ack.send(&message);
        });
    });
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut orders = Orders::announce(listener.local_addr()?, &[]).await?;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let _ = stream.set_nodelay(true);
            let service = TowerToHyperService::new(service.clone());
            let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
            tokio::spawn(connection.with_upgrades());
        }
    });
    let mut number = 0;
    while let Some(events) = orders.next().await {
        let time = machine::now();
        for _ in 0..events {
            number += 1;
            let event = Bytes::from(payload::encoded(number, time, event_bytes));
            let emitted = sockets.emit(EVENT, &event).await;
            emitted.map_err(|error| io::Error::other(error.to_string()))?;
        }
    }
    Ok(())
}
