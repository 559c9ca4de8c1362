//! Programs that are not servers of socket.mq, at addresses that a resolver names all the same.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

/// A stranger, until it is dropped.
#[derive(Debug)]
pub struct Stranger {
    /// Where it listens.
    pub address: SocketAddr,
    connections: Arc<AtomicUsize>,
    _tasks: JoinSet<()>,
}

/// What a stranger does with a connection.
#[derive(Debug, Clone, Copy)]
pub enum Manner {
    /// It says nothing.
    Silent,
    /// It says at once what it is, as servers of SSH and mail do.
    Banner,
    /// It answers HTTP with 404, and a page.
    NotFound,
    /// It closes the connection when a request has come.
    HangsUp,
}

impl Stranger {
    /// Starts one on 127.0.0.1.
    ///
    /// # Panics
    ///
    /// If there is no free port.
    pub async fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("it listens");
        let connections = Arc::<AtomicUsize>::default();
        let count = Arc::clone(&connections);
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            let mut open = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::Relaxed);
                open.spawn(talk(stream, manner));
            }
        });
        Self {
            address,
            connections,
            _tasks: tasks,
        }
    }

    /// Returns how many connections were opened.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }
}

async fn talk(mut stream: TcpStream, manner: Manner) {
    let mut buffer = [0; 4096];
    let _ = match manner {
        Manner::Silent => Ok(()),
        Manner::Banner => stream.write_all(b"SSH-2.0-OpenSSH_9.2\r\n").await,
        Manner::NotFound => loop {
            if !matches!(stream.read(&mut buffer).await, Ok(1..)) {
                break Ok(());
            }
            let page =
                b"HTTP/1.1 404 Not Found\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\nno";
            if let Err(error) = stream.write_all(page).await {
                break Err(error);
            }
        },
        Manner::HangsUp => {
            let _ = stream.read(&mut buffer).await;
            return;
        }
    };
    while matches!(stream.read(&mut buffer).await, Ok(1..)) {}
}
