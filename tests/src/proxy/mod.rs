//! A TCP proxy of the tests' own, which does to connections what networks do: it cuts them, on command or
//! after so many bytes, delays and stalls them, lets newer ones overtake older ones, and repeats requests.

mod connection;
mod fate;
mod random;
mod repeating;
mod swallowing;

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
};

pub use self::{
    fate::{Fate, Fault, Way},
    random::Random,
};

/// A proxy in front of one address.
#[derive(Debug)]
pub struct Proxy {
    address: SocketAddr,
    cuts: watch::Sender<u64>,
    ended: Arc<AtomicUsize>,
    accepting: JoinHandle<()>,
}

impl Proxy {
    /// Opens a proxy that cuts connections on command only.
    pub async fn open(server: SocketAddr) -> Self {
        Self::with_fates(server, Fate::default).await
    }

    /// Opens a proxy that asks for each connection, in the order in which they come, what becomes of it.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn with_fates(
        server: SocketAddr,
        fates: impl FnMut() -> Fate + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let (cuts, _) = watch::channel(0);
        let ended = Arc::<AtomicUsize>::default();
        let accepting = accept(listener, server, fates, cuts.clone(), Arc::clone(&ended));
        Self {
            address,
            cuts,
            ended,
            accepting: tokio::spawn(accepting),
        }
    }

    /// Opens a proxy that leaves connections without an answer whose first head has these words in it, in
    /// whatever case.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn swallowing(server: SocketAddr, words: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let (cuts, _) = watch::channel(0);
        let accepting = swallowing::accept(listener, server, words, cuts.clone());
        Self {
            address,
            cuts,
            ended: Arc::default(),
            accepting: tokio::spawn(accepting),
        }
    }

    /// Opens a proxy that sends each `POST` to the server twice, and returns one of the two responses. It lets no
    /// WebSocket through. [`ended`](Self::ended) counts the requests that were repeated.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn repeating(server: SocketAddr, random: Random) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let (cuts, _) = watch::channel(0);
        let repeated = Arc::<AtomicUsize>::default();
        let accepting = repeating::accept(
            listener,
            server,
            random,
            cuts.clone(),
            Arc::clone(&repeated),
        );
        Self {
            address,
            cuts,
            ended: repeated,
            accepting: tokio::spawn(accepting),
        }
    }

    /// Returns its address.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns its URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Cuts all connections there are.
    pub fn cut(&self) {
        self.cuts.send_modify(|cuts| *cuts += 1);
    }

    /// Returns how many connections have ended.
    pub fn ended(&self) -> usize {
        self.ended.load(Ordering::SeqCst)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.accepting.abort();
        self.cut();
    }
}

async fn accept(
    listener: TcpListener,
    server: SocketAddr,
    mut fates: impl FnMut() -> Fate,
    cuts: watch::Sender<u64>,
    ended: Arc<AtomicUsize>,
) {
    let (begun, _) = watch::channel(0);
    let mut number = 0;
    while let Ok((client, _)) = listener.accept().await {
        number += 1;
        let (fate, begun) = (fates(), begun.clone());
        let (mut cuts, ended) = (cuts.subscribe(), Arc::clone(&ended));
        tokio::spawn(async move {
            // Without a server the client sees a connection that is closed at once.
            if let Ok(server) = TcpStream::connect(server).await {
                // What is written in two parts comes without the delay between Nagle's algorithm and late
                // acknowledgments.
                for stream in [&client, &server] {
                    stream.set_nodelay(true).expect("it is a TCP socket");
                }
                let cut = async { cuts.changed().await };
                connection::carry(client, server, fate, cut, number, begun).await;
            }
            ended.fetch_add(1, Ordering::SeqCst);
        });
    }
}
