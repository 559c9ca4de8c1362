//! A proxy that cuts connections.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy},
    net::{TcpListener, TcpStream},
};

/// Opens a proxy that cuts each connection after so many bytes of the server, different ones each time.
///
/// # Panics
///
/// When no port is free.
pub async fn cutting(server: SocketAddr) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await;
    let listener = listener.expect("a port is free");
    let address = listener.local_addr().expect("it is bound");
    tokio::spawn(async move {
        for connection in 0.. {
            let Ok((client, _)) = listener.accept().await else {
                return;
            };
            tokio::spawn(async move {
                let mut server = TcpStream::connect(server).await?;
                let (mut client_reader, mut client_writer) = client.into_split();
                let (server_reader, mut server_writer) = server.split();
                let bytes = 1_500 + connection * 7_919 % 6_000;
                let mut some = server_reader.take(bytes);
                // Whichever is over first ends both.
                tokio::select! {
                    result = copy(&mut client_reader, &mut server_writer) => result?,
                    result = copy(&mut some, &mut client_writer) => result?,
                };
                client_writer.shutdown().await
            });
        }
    });
    address
}
