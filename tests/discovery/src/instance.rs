//! A server with an account, in a runtime of its own, so that it can be killed.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use smq_runtime::{Context, Limits, Server, Status, tls::Identity};
use tokio::{
    runtime::{Builder, Runtime},
    sync::{oneshot, watch},
    time::sleep,
};

use crate::counter::v1::{
    AddRequest, AddResponse, Counter, CounterServer, CounterTopics, Entry, ReadRequest,
    ReadResponse, Tick,
};

/// How long a drained server waits for its connections.
const SHUTDOWN: Duration = Duration::from_secs(2);

/// A server. It ends when it is dropped.
#[derive(Debug)]
pub struct Instance {
    runtime: Option<Runtime>,
    stop: Option<oneshot::Sender<()>>,
    drained: oneshot::Receiver<()>,
    /// Where it listens.
    pub address: SocketAddr,
    /// What it does, and has done.
    pub host: Arc<Host>,
}

/// What a server does, and has done.
#[derive(Debug)]
pub struct Host {
    name: String,
    topics: CounterTopics,
    account: Mutex<BTreeMap<u64, usize>>,
    calls: AtomicU64,
    mood: watch::Sender<Mood>,
}

/// What the handlers do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// They answer.
    Well,
    /// They wait until they are well.
    Stuck,
    /// They answer `unavailable`.
    Unavailable,
}

/// A handler of the trait that generated code has.
#[derive(Debug)]
struct Handlers(Arc<Host>);

impl Instance {
    /// Starts a server at an address, such as `127.0.0.2:0`.
    pub fn start(name: &str, address: &str) -> Self {
        Self::start_with(name, address, Limits::default(), None)
    }

    /// Starts a server with limits, and with TLS if it has an identity.
    ///
    /// # Panics
    ///
    /// If it cannot listen there.
    pub fn start_with(
        name: &str,
        address: &str,
        mut limits: Limits,
        identity: Option<Identity>,
    ) -> Self {
        let host = Arc::new(Host {
            name: name.to_owned(),
            topics: CounterTopics::new(),
            account: Mutex::default(),
            calls: AtomicU64::new(0),
            mood: watch::channel(Mood::Well).0,
        });
        limits.shutdown_time = SHUTDOWN;
        let server = Server::new()
            .add(CounterServer::new(Handlers(Arc::clone(&host))))
            // On a loopback address, others are refused.
            .with_hosts(["counter.test", "10.9.8.2"])
            .with_limits(limits);
        let server = match identity {
            Some(identity) => server.with_tls_identity(identity),
            None => server,
        };
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build();
        let runtime = runtime.expect("a runtime");
        let (stop, stopped) = oneshot::channel::<()>();
        let (drained, done) = oneshot::channel();
        let (bound, where_bound) = std::sync::mpsc::channel();
        let address = address.to_owned();
        runtime.spawn(async move {
            let listener = server.bind(&address).await.expect("a free port");
            let _ = bound.send(listener.local_addr());
            listener.serve_until(async { _ = stopped.await }).await;
            let _ = drained.send(());
        });
        let address = where_bound.recv().expect("it listens");
        Self {
            runtime: Some(runtime),
            stop: Some(stop),
            drained: done,
            address,
            host,
        }
    }

    /// Ends it at once, with all its connections, and returns when nothing listens any more.
    pub async fn kill(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
        self.stop = None;
        while tokio::net::TcpStream::connect(self.address).await.is_ok() {
            sleep(Duration::from_millis(1)).await;
        }
    }

    /// Drains it, and returns when all its connections are closed.
    pub async fn drain(&mut self) {
        drop(self.stop.take());
        let _ = (&mut self.drained).await;
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Host {
    /// Sets what the handlers do.
    pub fn set_mood(&self, mood: Mood) {
        self.mood.send_replace(mood);
    }

    /// Publishes a tick.
    pub fn tick(&self, number: u64) {
        let server = self.name.clone();
        self.topics.ticks.publish(Tick { server, number });
    }

    /// Returns how often each number was added or published here.
    pub fn account(&self) -> BTreeMap<u64, usize> {
        self.lock().clone()
    }

    /// Returns how many requests have come to a handler.
    pub fn calls(&self) -> u64 {
        self.calls.load(Ordering::Relaxed)
    }

    /// Waits until a number is in the account.
    pub async fn has(&self, number: u64) {
        while !self.lock().contains_key(&number) {
            sleep(Duration::from_millis(1)).await;
        }
    }

    async fn act(&self) -> Result<(), Status> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let mut mood = self.mood.subscribe();
        let mood = mood.wait_for(|mood| *mood != Mood::Stuck).await;
        match mood.map(|mood| *mood) {
            Ok(Mood::Unavailable) => Err(Status::unavailable("not now")),
            _ => Ok(()),
        }
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<u64, usize>> {
        self.account.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Counter for Handlers {
    fn topics(&self) -> &CounterTopics {
        &self.0.topics
    }

    async fn add(&self, _: Context, request: AddRequest) -> Result<AddResponse, Status> {
        *self.0.lock().entry(request.number).or_default() += 1;
        self.0.act().await?;
        let server = self.0.name.clone();
        Ok(AddResponse { server })
    }

    async fn read(&self, _: Context, _: ReadRequest) -> Result<ReadResponse, Status> {
        self.0.act().await?;
        let server = self.0.name.clone();
        Ok(ReadResponse { server })
    }

    async fn entries(&self, _: Context, entry: Entry) -> Result<(), Status> {
        *self.0.lock().entry(entry.number).or_default() += 1;
        self.0.act().await
    }
}
