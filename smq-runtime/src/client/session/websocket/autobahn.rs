//! Autobahn's cases against the client's side of a connection.
//!
//! They expect an echo, and a session ends at what is not a frame. So here the messages are sent back
//! instead of being read as frames; what reads, writes, answers and says goodbye is a session's.

#![allow(clippy::unwrap_used)]

use std::{
    net::{SocketAddr, TcpListener},
    process::{Child, Stdio},
};

use tokio::net::TcpStream;
use tokio_tungstenite::client_async_with_config;

use super::*;
use crate::{
    autobahn,
    client::{
        any_io::Io,
        session::{handshake, timeouts::TIMEOUTS},
    },
};

#[tokio::test]
async fn all_cases_pass() {
    let reports = tempfile::tempdir().unwrap();
    let address = free_address();
    let mut command = autobahn::command("fuzzingserver", &address.to_string(), reports.path());
    let mut server = Running(command.stderr(Stdio::null()).spawn().unwrap());
    while TcpStream::connect(address).await.is_err() {
        assert!(server.0.try_wait().unwrap().is_none(), "kosoku serves");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let count = open(address, "/getCaseCount").await.next().await;
    let count: usize = count.unwrap().unwrap().to_text().unwrap().parse().unwrap();
    for case in 1..=count {
        let socket = open(address, &format!("/runCase?case={case}&agent=smq")).await;
        let mut link = WebSocket::new(socket, Frames::plain(TIMEOUTS));
        let end = echo(&mut link.socket).await;
        if end.leaves_somebody() {
            link.goodbye(end).await;
        }
    }
    let mut socket = open(address, "/updateReports?agent=smq").await;
    while let Some(Ok(_)) = socket.next().await {}
    let ended = tokio::task::spawn_blocking(move || server.0.wait());
    ended.await.unwrap().unwrap();
    autobahn::check_reports(reports.path());
}

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// kosoku says nowhere in time which free port it took, so one is looked for.
fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap()
}

/// Connects without a subprotocol, which a session has; the rest is as it opens its own.
async fn open(address: SocketAddr, path: &str) -> Socket {
    let io: Box<dyn Io> = Box::new(TcpStream::connect(address).await.unwrap());
    let url = format!("ws://{address}{path}");
    let opened = client_async_with_config(url, io, Some(handshake::config()));
    opened.await.unwrap().0
}

async fn echo(socket: &mut Socket) -> End {
    loop {
        let message = match socket.next().await {
            Some(Ok(Message::Close(reason))) => return End::Closed(reason),
            Some(Ok(message)) => message,
            Some(Err(error)) => return End::Broken(error),
            None => return End::Closed(None),
        };
        if (message.is_text() || message.is_binary())
            && let Err(error) = socket.send(message).await
        {
            return End::Broken(error);
        }
    }
}
