//! Somebody between a client and a server of a session, who reads all that passes and changes what they like:
//! WebSocket message by message.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{
        TcpListener, TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    task::JoinHandle,
};

/// Which way a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// From the client.
    ToServer,
    /// From the server.
    ToClient,
}

/// A binary message on its way.
#[derive(Debug, Clone, Copy)]
pub struct Passing<'a> {
    /// The number of the connection, from 0 on.
    pub connection: usize,
    /// Where it goes.
    pub way: Way,
    /// Which message of this connection it is in this direction, from 0 on: the hello is the first.
    pub number: usize,
    /// What is in it.
    pub payload: &'a [u8],
}

/// What becomes of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It passes.
    Pass,
    /// It does not.
    Drop,
    /// A pong takes its place, which nobody has sent.
    Pong,
    /// It passes twice.
    Double,
    /// It passes after the next one.
    Delay,
    /// Others take its place.
    Become(Vec<Vec<u8>>),
    /// It goes back to who has sent it.
    Reflect,
    /// The connection is cut instead.
    Cut,
}

type Judge = Box<dyn FnMut(Passing<'_>) -> Fate + Send>;

/// Somebody between; dropping it ends it.
#[derive(Debug)]
pub struct Between {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: JoinHandle<()>,
}

struct Shared {
    judge: Mutex<Judge>,
    seen: Mutex<Vec<u8>>,
    changes: AtomicUsize,
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shared")
            .field("changes", &self.changes)
            .finish_non_exhaustive()
    }
}

impl Between {
    /// Stands in front of a server, and decides about each message.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn start(
        server: SocketAddr,
        judge: impl FnMut(Passing<'_>) -> Fate + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let shared = Arc::new(Shared {
            judge: Mutex::new(Box::new(judge)),
            seen: Mutex::default(),
            changes: AtomicUsize::new(0),
        });
        let theirs = Arc::clone(&shared);
        let accepting = tokio::spawn(async move {
            for connection in 0.. {
                let Ok((client, _)) = listener.accept().await else {
                    return;
                };
                tokio::spawn(forward(connection, client, server, Arc::clone(&theirs)));
            }
        });
        Self {
            address,
            shared,
            accepting,
        }
    }

    /// Returns its URL, which clients take for the server's.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns how many messages did not pass as they were.
    pub fn changes(&self) -> usize {
        self.shared.changes.load(Ordering::SeqCst)
    }

    /// Returns whether these bytes were ever seen.
    pub fn has_seen(&self, bytes: &[u8]) -> bool {
        let seen = self
            .shared
            .seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        seen.windows(bytes.len()).any(|window| window == bytes)
    }
}

impl Drop for Between {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn forward(connection: usize, client: TcpStream, server: SocketAddr, shared: Arc<Shared>) {
    let Ok(server) = TcpStream::connect(server).await else {
        return;
    };
    let _ = (client.set_nodelay(true), server.set_nodelay(true));
    let (mut from_client, to_client) = client.into_split();
    let (mut from_server, to_server) = server.into_split();
    let to_client = Arc::new(tokio::sync::Mutex::new(to_client));
    let to_server = Arc::new(tokio::sync::Mutex::new(to_server));
    // The handshake of WebSocket, or any other request and response, as it is.
    if head(&mut from_client, &to_server, &shared).await.is_none()
        || head(&mut from_server, &to_client, &shared).await.is_none()
    {
        return;
    }
    let upwards = Line {
        connection,
        way: Way::ToServer,
        from: from_client,
        to: Arc::clone(&to_server),
        back: Arc::clone(&to_client),
        shared: Arc::clone(&shared),
    };
    let downwards = Line {
        connection,
        way: Way::ToClient,
        from: from_server,
        to: to_client,
        back: to_server,
        shared,
    };
    tokio::select! {
        _ = upwards.run() => {}
        _ = downwards.run() => {}
    }
}

type Writer = Arc<tokio::sync::Mutex<OwnedWriteHalf>>;

async fn head(from: &mut OwnedReadHalf, to: &Writer, shared: &Shared) -> Option<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(from.read_u8().await.ok()?);
    }
    shared.see(&head);
    to.lock().await.write_all(&head).await.ok()
}

impl Shared {
    fn see(&self, bytes: &[u8]) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.extend_from_slice(bytes);
    }

    fn judge(&self, passing: Passing<'_>) -> Fate {
        let mut judge = self.judge.lock().unwrap_or_else(PoisonError::into_inner);
        judge(passing)
    }
}

/// One direction of a connection.
struct Line {
    connection: usize,
    way: Way,
    from: OwnedReadHalf,
    to: Writer,
    back: Writer,
    shared: Arc<Shared>,
}

const BINARY: u8 = 2;
const PONG: u8 = 10;

impl Line {
    async fn run(mut self) -> Option<()> {
        let mut number = 0;
        let mut delayed: Option<Vec<u8>> = None;
        loop {
            let (opcode, payload) = self.read().await?;
            if opcode != BINARY {
                self.write(self.way, opcode, &payload).await?;
                continue;
            }
            self.shared.see(&payload);
            let fate = self.shared.judge(Passing {
                connection: self.connection,
                way: self.way,
                number,
                payload: &payload,
            });
            number += 1;
            if fate != Fate::Pass {
                self.shared.changes.fetch_add(1, Ordering::SeqCst);
            }
            let before = delayed.take();
            match fate {
                Fate::Pass => self.write(self.way, BINARY, &payload).await?,
                Fate::Drop => {}
                Fate::Pong => self.write(self.way, PONG, &[]).await?,
                Fate::Double => {
                    self.write(self.way, BINARY, &payload).await?;
                    self.write(self.way, BINARY, &payload).await?;
                }
                Fate::Delay => delayed = Some(payload),
                Fate::Become(payloads) => {
                    for payload in payloads {
                        self.write(self.way, BINARY, &payload).await?;
                    }
                }
                Fate::Reflect => {
                    let back = match self.way {
                        Way::ToServer => Way::ToClient,
                        Way::ToClient => Way::ToServer,
                    };
                    self.write(back, BINARY, &payload).await?;
                }
                Fate::Cut => return None,
            }
            if let Some(before) = before {
                self.write(self.way, BINARY, &before).await?;
            }
        }
    }

    /// Reads a frame, without its mask. Neither side fragments.
    async fn read(&mut self) -> Option<(u8, Vec<u8>)> {
        let from = &mut self.from;
        let first = from.read_u8().await.ok()?;
        let second = from.read_u8().await.ok()?;
        let length = match second & 0x7f {
            126 => u64::from(from.read_u16().await.ok()?),
            127 => from.read_u64().await.ok()?,
            length => u64::from(length),
        };
        let mut mask = [0; 4];
        if second & 0x80 != 0 {
            from.read_exact(&mut mask).await.ok()?;
        }
        let mut payload = vec![0; usize::try_from(length).ok()?];
        from.read_exact(&mut payload).await.ok()?;
        for (byte, mask) in payload.iter_mut().zip(mask.iter().cycle()) {
            *byte ^= mask;
        }
        Some((first & 0x0f, payload))
    }

    async fn write(&self, way: Way, opcode: u8, payload: &[u8]) -> Option<()> {
        let mut frame = vec![0x80 | opcode];
        // What a client sends is masked: with zeros, which change nothing.
        let masked = if way == Way::ToServer { 0x80 } else { 0 };
        match payload.len() {
            length @ 0..=125 => frame.push(masked | length as u8),
            length @ 126..=0xffff => {
                frame.push(masked | 126);
                frame.extend_from_slice(&(length as u16).to_be_bytes());
            }
            length => {
                frame.push(masked | 127);
                frame.extend_from_slice(&(length as u64).to_be_bytes());
            }
        }
        if masked != 0 {
            frame.extend_from_slice(&[0; 4]);
        }
        frame.extend_from_slice(payload);
        let to = if way == self.way {
            &self.to
        } else {
            &self.back
        };
        to.lock().await.write_all(&frame).await.ok()
    }
}
