//! A server with durable topics, for tests and benchmarks.

use std::{
    fs::{File, OpenOptions},
    io::Write as _,
    ops::Range,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use smq_runtime::{
    Client, Context, Item, Position, RetryPolicy, Server, Status, Subscription, log::Logs,
};
use tokio::{sync::oneshot, task::JoinHandle, time::timeout};

smq_runtime::include_interfaces!();

use journal::v1::{
    Entry, Journal, JournalClient, JournalServer, JournalTopics, WriteRequest, WriteResponse,
};

/// Takes what clients write.
#[derive(Debug, Clone, Default)]
pub struct Keeper {
    /// Where it publishes.
    pub topics: JournalTopics,
    /// The file of the orders that it has accepted.
    orders: Arc<Mutex<Option<File>>>,
}

impl Keeper {
    /// Returns a keeper that appends each order to a file: the id of the publish, the author and the number.
    ///
    /// # Panics
    ///
    /// When the file cannot be opened.
    pub fn with_orders(path: &Path) -> Self {
        let file = OpenOptions::new().create(true).append(true).open(path);
        Self {
            topics: JournalTopics::new(),
            orders: Arc::new(Mutex::new(Some(file.expect("the file of orders")))),
        }
    }

    /// Returns a server of it, without logs.
    pub fn server(&self) -> Server {
        Server::new().add(JournalServer::new(self.clone()))
    }
}

impl Journal for Keeper {
    fn topics(&self) -> &JournalTopics {
        &self.topics
    }

    async fn write(&self, _: Context, request: WriteRequest) -> Result<WriteResponse, Status> {
        let entry = request.entry.unwrap_or_default();
        let published: Vec<_> = (0..request.count.max(1))
            .map(|step| {
                self.topics.entries.publish(Entry {
                    number: entry.number + u64::from(step),
                    ..entry.clone()
                })
            })
            .collect();
        let mut last = None;
        for published in published {
            last = Some(published.await?);
        }
        let last = last.unwrap_or_default();
        Ok(WriteResponse {
            epoch: last.epoch,
            sequence: last.sequence,
        })
    }

    async fn notes(&self, context: Context, mut event: Entry) -> Result<Entry, Status> {
        event.publish = context
            .publish_id()
            .map(ToString::to_string)
            .unwrap_or_default();
        Ok(event)
    }

    async fn orders(&self, context: Context, event: Entry) -> Result<(), Status> {
        if event.author.is_empty() {
            return Err(Status::invalid_argument("an order has an author"));
        }
        let mut orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = &mut *orders {
            let id = context.publish_id().map(ToString::to_string);
            let (author, number) = (event.author, event.number);
            let line = format!("{} {author} {number}\n", id.unwrap_or_default());
            let written = file.write_all(line.as_bytes());
            written.map_err(|error| Status::unavailable(error.to_string()))?;
        }
        Ok(())
    }
}

/// A server on a socket of a folder.
#[derive(Debug)]
pub struct Running {
    /// Its URL.
    pub url: String,
    /// What it serves.
    pub keeper: Keeper,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<()>,
}

/// Waits, but not for ever.
///
/// # Panics
///
/// When it takes a minute.
pub async fn within<T>(what: impl Future<Output = T>) -> T {
    let ended = timeout(Duration::from_secs(60), what).await;
    ended.expect("in time")
}

impl Running {
    /// Starts a server with these logs.
    ///
    /// # Panics
    ///
    /// When it does not start.
    pub async fn start(folder: &Path, logs: impl Logs) -> Self {
        let keeper = Keeper::with_orders(&folder.join("orders"));
        let server = keeper.server().with_logs(logs);
        let address = format!("unix:{}", folder.join("socket").display());
        let listener = server.bind(address).await.expect("it listens");
        let url = listener.url();
        let (stop, stopped) = oneshot::channel();
        let ended = tokio::spawn(listener.serve_until(async {
            let _ = stopped.await;
        }));
        Self {
            url,
            keeper,
            stop,
            ended,
        }
    }

    /// Returns a client that comes back quickly.
    pub fn client(&self) -> JournalClient {
        client(&self.url)
    }

    /// Stops it.
    ///
    /// # Panics
    ///
    /// When it does not stop.
    pub async fn stop(self) {
        let _ = self.stop.send(());
        within(self.ended).await.expect("it ends");
    }

    /// Publishes entries with these numbers.
    ///
    /// # Panics
    ///
    /// When one is not stored.
    pub async fn write(&self, author: &str, numbers: Range<u64>) -> Vec<Position> {
        let publish = |number| self.keeper.topics.entries.publish(entry(author, number));
        let published: Vec<_> = numbers.map(publish).collect();
        let mut positions = Vec::new();
        for published in published {
            positions.push(within(published).await.expect("it is stored"));
        }
        positions
    }
}

/// Returns a client that comes back quickly.
///
/// # Panics
///
/// When the URL is none.
pub fn client(url: &str) -> JournalClient {
    let pause = Duration::from_millis(10);
    let policy = RetryPolicy {
        initial: pause,
        max: pause,
    };
    let client = Client::connect(url).expect("a URL").with_retry(policy);
    // A machine with much else to do is slow.
    JournalClient::new(client.with_timeout(Duration::from_secs(600)))
}

/// Returns an entry.
pub fn entry(author: &str, number: u64) -> Entry {
    Entry {
        author: author.into(),
        number,
        ..Entry::default()
    }
}

/// Returns the next item of a subscription.
///
/// # Panics
///
/// When it ends.
pub async fn next(subscription: &mut Subscription<Entry>) -> Item<Entry> {
    let item = within(subscription.next()).await.expect("it goes on");
    item.expect("it is no error")
}

/// Returns the numbers of the next events, and their positions.
///
/// # Panics
///
/// When there is a gap.
pub async fn take(subscription: &mut Subscription<Entry>, count: usize) -> Vec<(u64, Position)> {
    let mut taken = Vec::new();
    while taken.len() < count {
        match next(subscription).await {
            Item::Event(event) => taken.push((event.message.number, event.position)),
            Item::Gap { from, to } => panic!("a gap from {from} to {to}"),
            _ => {}
        }
    }
    taken
}

/// Random numbers that a seed repeats (xorshift64*).
#[derive(Debug)]
pub struct Random(u64);

impl Random {
    /// Returns random numbers by the variable `SEED`, or by the time. Prints the seed.
    ///
    /// # Panics
    ///
    /// When `SEED` is no number.
    pub fn seeded() -> Self {
        let seed = match std::env::var("SEED") {
            Ok(seed) => seed.parse().expect("SEED is a number"),
            Err(_) => std::time::UNIX_EPOCH
                .elapsed()
                .unwrap_or_default()
                .as_nanos() as u64,
        };
        println!("SEED={seed}");
        Self(seed | 1)
    }

    /// Returns a number below `max`.
    pub fn below(&mut self, max: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % max
    }
}
