//! Somebody between a client and a server, who reads and edits all that passes: plain HTTP, request by request.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// Which way a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// From the client.
    ToServer,
    /// From the server.
    ToClient,
}

/// A request or a response: whole, and open to changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passing {
    /// Its first line and its headers, but for `Content-Length` and `Connection`.
    pub head: Vec<String>,
    /// Its body.
    pub body: Vec<u8>,
}

impl Passing {
    fn bytes(&self) -> Vec<u8> {
        let head = self.head.join("\r\n");
        let length = self.body.len();
        let head = format!("{head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
        [head.as_bytes(), &self.body].concat()
    }

    async fn read(stream: &mut TcpStream) -> Option<Self> {
        let mut bytes = Vec::new();
        let end = loop {
            if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
                break end;
            }
            bytes.push(stream.read_u8().await.ok()?);
        };
        let head = String::from_utf8(bytes[..end].to_vec()).expect("heads are text");
        let (mut length, mut kept) = (0, Vec::new());
        for line in head.split("\r\n") {
            let name = line
                .split(':')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            match name.as_str() {
                "content-length" => {
                    let text = line.rsplit(' ').next().unwrap_or_default();
                    length = text.parse().expect("a length is a number");
                }
                "connection" => {}
                _ => kept.push(line.to_owned()),
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.ok()?;
        Some(Self { head: kept, body })
    }
}

type Edit = Box<dyn FnMut(Way, &mut Passing) + Send>;

/// Somebody between; dropping it ends it.
#[derive(Debug)]
pub struct Interceptor {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<(Way, Passing)>>>,
    accepting: JoinHandle<()>,
}

impl Interceptor {
    /// Stands in front of a server, and edits what passes.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn open(
        server: SocketAddr,
        edit: impl FnMut(Way, &mut Passing) + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let seen = Arc::<Mutex<Vec<_>>>::default();
        let edit: Arc<Mutex<Edit>> = Arc::new(Mutex::new(Box::new(edit)));
        let noted = Arc::clone(&seen);
        let accepting = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(pass(client, server, Arc::clone(&edit), Arc::clone(&noted)));
            }
        });
        Self {
            address,
            seen,
            accepting,
        }
    }

    /// Returns its URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns what has passed, as it came.
    pub fn seen(&self) -> Vec<(Way, Passing)> {
        lock(&self.seen).clone()
    }

    /// Returns the bodies of what has passed one way, as they came.
    pub fn bodies(&self, way: Way) -> Vec<Vec<u8>> {
        let seen = self.seen().into_iter();
        seen.filter(|(it, _)| *it == way)
            .map(|(_, passing)| passing.body)
            .collect()
    }
}

impl Drop for Interceptor {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn pass(
    mut client: TcpStream,
    server: SocketAddr,
    edit: Arc<Mutex<Edit>>,
    seen: Arc<Mutex<Vec<(Way, Passing)>>>,
) -> Option<()> {
    let mut request = Passing::read(&mut client).await?;
    lock(&seen).push((Way::ToServer, request.clone()));
    (lock(&edit))(Way::ToServer, &mut request);
    let mut server = TcpStream::connect(server).await.ok()?;
    server.write_all(&request.bytes()).await.ok()?;
    let mut response = Passing::read(&mut server).await?;
    lock(&seen).push((Way::ToClient, response.clone()));
    (lock(&edit))(Way::ToClient, &mut response);
    client.write_all(&response.bytes()).await.ok()
}

fn lock<T: ?Sized>(it: &Mutex<T>) -> MutexGuard<'_, T> {
    it.lock().unwrap_or_else(PoisonError::into_inner)
}
