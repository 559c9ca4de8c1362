//! Autobahn's cases against the client's side of a connection.
//!
//! They expect an echo, and a session ends at what is not a frame. So here the messages are sent back
//! instead of being read as frames; what reads, writes, answers and says goodbye is a session's.

#![allow(clippy::unwrap_used)]

use std::{
    net::{SocketAddr, TcpListener},
    process::{Child, Stdio},
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use super::*;
use crate::{autobahn, client::session::timeouts::TIMEOUTS};

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

/// Connects without a subprotocol, which a session has.
async fn open(address: SocketAddr, path: &str) -> Socket {
    let mut io = TcpStream::connect(address).await.unwrap();
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    io.write_all(request.as_bytes()).await.unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(io.read_u8().await.unwrap());
    }
    assert!(head.starts_with(b"HTTP/1.1 101 "));
    Socket::new(Box::new(io), &[])
}

async fn echo(socket: &mut Socket) -> End {
    loop {
        let message = match socket.next().await {
            Some(Ok(Message::Close(reason))) => return End::Closed(reason),
            Some(Ok(message)) => message,
            Some(Err(error)) => return End::Broken(error),
            None => return End::Closed(None),
        };
        let opcode = match &message {
            Message::Text(_) => Opcode::Text,
            Message::Binary(_) => Opcode::Binary,
            _ => continue,
        };
        if socket.send(opcode, &message.into_data()).await.is_err() {
            return End::Closed(None);
        }
    }
}
