//! A TCP proxy of the tests' own, which cuts connections: on command, or after so many bytes.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
};

/// Numbers that are as random as a test needs, and the same for the same seed (xorshift64).
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// Returns the numbers of the seed in `SMQ_SEED`, or of one of its own, and prints it.
    pub fn seeded() -> Self {
        let seed = std::env::var("SMQ_SEED").ok();
        let seed = seed.and_then(|seed| seed.parse().ok()).unwrap_or_else(|| {
            let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            now.map_or(1, |now| now.as_nanos() as u64 | 1)
        });
        println!("SMQ_SEED={seed}");
        Self(seed.max(1))
    }

    /// Returns a number below that.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound.max(1)
    }
}

/// How many bytes the next connection lives for, towards the client and towards the server.
type Lives = Box<dyn FnMut() -> Option<(u64, u64)> + Send>;

/// A proxy in front of one address.
#[derive(Debug)]
pub struct Proxy {
    address: SocketAddr,
    cuts: watch::Sender<u64>,
    cut: Arc<AtomicUsize>,
    accepting: JoinHandle<()>,
}

impl Proxy {
    /// Opens a proxy that cuts connections on command only.
    pub async fn open(server: SocketAddr) -> Self {
        Self::cutting(server, || None).await
    }

    /// Opens a proxy that asks for each connection how many bytes it lives for in each direction (first
    /// towards the client), and cuts it then, wherever in a frame that is.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn cutting(
        server: SocketAddr,
        lives: impl FnMut() -> Option<(u64, u64)> + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let (cuts, _) = watch::channel(0);
        let cut = Arc::<AtomicUsize>::default();
        let lives: Arc<Mutex<Lives>> = Arc::new(Mutex::new(Box::new(lives)));
        let accepting = tokio::spawn(accept(
            listener,
            server,
            lives,
            cuts.clone(),
            Arc::clone(&cut),
        ));
        Self {
            address,
            cuts,
            cut,
            accepting,
        }
    }

    /// Opens a proxy that forwards nothing of what begins with a head that has these words in it, in
    /// whatever case, and leaves it without an answer.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn swallowing(server: SocketAddr, words: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let (cuts, _) = watch::channel(0);
        let accepting = tokio::spawn(swallow(listener, server, words, cuts.clone()));
        Self {
            address,
            cuts,
            cut: Arc::default(),
            accepting,
        }
    }

    /// Returns its URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Cuts all connections there are.
    pub fn cut(&self) {
        self.cuts.send_modify(|cuts| *cuts += 1);
    }

    /// Returns how many connections have been cut.
    pub fn cuts(&self) -> usize {
        self.cut.load(Ordering::SeqCst)
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
    lives: Arc<Mutex<Lives>>,
    cuts: watch::Sender<u64>,
    count: Arc<AtomicUsize>,
) {
    while let Ok((client, _)) = listener.accept().await {
        let life = (lives.lock().unwrap_or_else(PoisonError::into_inner))();
        let (mut cuts, count) = (cuts.subscribe(), Arc::clone(&count));
        tokio::spawn(async move {
            let Ok(server) = TcpStream::connect(server).await else {
                return; // the client sees a connection that is closed at once
            };
            let (to_client, to_server) = life.unwrap_or((u64::MAX, u64::MAX));
            let (mut from_client, mut into_client) = client.into_split();
            let (mut from_server, mut into_server) = server.into_split();
            tokio::select! {
                _ = cuts.changed() => {}
                () = forward(&mut from_server, &mut into_client, to_client) => {}
                () = forward(&mut from_client, &mut into_server, to_server) => {}
            }
            count.fetch_add(1, Ordering::SeqCst);
        });
    }
}

async fn swallow(
    listener: TcpListener,
    server: SocketAddr,
    words: &'static str,
    cuts: watch::Sender<u64>,
) {
    while let Ok((mut client, _)) = listener.accept().await {
        let mut cuts = cuts.subscribe();
        let forwarding = async move {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                head.push(client.read_u8().await?);
            }
            let text = String::from_utf8_lossy(&head).to_ascii_lowercase();
            if text.contains(words) {
                std::future::pending::<()>().await;
            }
            let mut server = TcpStream::connect(server).await?;
            server.write_all(&head).await?;
            tokio::io::copy_bidirectional(&mut client, &mut server).await
        };
        tokio::spawn(async move {
            tokio::select! {
                _ = cuts.changed() => {}
                _ = forwarding => {}
            }
        });
    }
}

/// Forwards up to so many bytes.
async fn forward(
    from: &mut (impl AsyncReadExt + Unpin),
    into: &mut (impl AsyncWriteExt + Unpin),
    mut left: u64,
) {
    let mut buffer = vec![0; 4096];
    while left > 0 {
        let most = usize::try_from(left)
            .unwrap_or(usize::MAX)
            .min(buffer.len());
        match from.read(&mut buffer[..most]).await {
            Ok(read) if read > 0 => {
                if into.write_all(&buffer[..read]).await.is_err() {
                    return;
                }
                left -= read as u64;
            }
            _ => return,
        }
    }
}
