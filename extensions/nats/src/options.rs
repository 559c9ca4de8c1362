//! How logs are shared.

use std::time::Duration;

use async_nats::{Client, ConnectOptions, ServerAddr};

use crate::{Error, Shared};

/// How logs are shared: [`Shared::options`]. Give all instances the same options.
///
/// ```no_run
/// use std::time::Duration;
/// use smq_nats::Shared;
///
/// # async fn connect() -> Result<(), smq_nats::Error> {
/// let logs = Shared::options()
///     .replicas(3)
///     .age(Duration::from_secs(7 * 24 * 3600))
///     .connect("nats://one:4222,nats://two:4222,nats://three:4222")
///     .await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Options {
    pub(crate) name: String,
    pub(crate) replicas: usize,
    pub(crate) events: Option<u64>,
    pub(crate) bytes: u64,
    pub(crate) age: Option<Duration>,
    pub(crate) once: Duration,
    pub(crate) patience: Duration,
    pub(crate) key: Option<[u8; 32]>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            name: "smq".into(),
            replicas: 1,
            events: None,
            bytes: 1 << 30,
            age: None,
            once: Duration::from_secs(120),
            patience: Duration::from_secs(10),
            key: None,
        }
    }
}

impl Options {
    /// Sets what the names of streams and subjects begin with, for programs that share a NATS and serve the same
    /// topics apart from each other. Letters, digits and `_`; others become `_`. Default: `smq`.
    #[must_use]
    pub fn name(mut self, name: &str) -> Self {
        let valid = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
        self.name = name.chars().map(valid).collect();
        self
    }

    /// Sets how many servers of a NATS cluster keep each stream. Default: 1.
    #[must_use]
    pub fn replicas(mut self, replicas: usize) -> Self {
        self.replicas = replicas.max(1);
        self
    }

    /// Sets the maximum bytes of each topic, as NATS counts them. Default: 1 GiB.
    #[must_use]
    pub fn bytes(mut self, bytes: u64) -> Self {
        self.bytes = bytes.max(1);
        self
    }

    /// Sets the maximum number of events of each topic; a topic keeps at least as many as its option `replay` says.
    /// Default: none.
    #[must_use]
    pub fn events(mut self, events: u64) -> Self {
        self.events = Some(events.max(1));
        self
    }

    /// Sets the maximum age of events. Default: none.
    #[must_use]
    pub fn age(mut self, age: Duration) -> Self {
        self.age = Some(age);
        self
    }

    /// Sets for how long a publish that a client sends again is known to be the same one: the duplicate window of the
    /// streams. An older one is refused with `aborted`. NATS keeps an id for each event in memory for so long. The clocks
    /// of the instances have to agree within five seconds. Default: two minutes, at least ten seconds.
    #[must_use]
    pub fn once_within(mut self, time: Duration) -> Self {
        self.once = time.max(Duration::from_secs(10));
        self
    }

    /// Sets how long a publish waits for NATS before it is refused with `unavailable`. Default: ten seconds, for which a
    /// cluster may need to choose another leader.
    #[must_use]
    pub fn patience(mut self, time: Duration) -> Self {
        self.patience = time;
        self
    }

    /// Sets the key of all instances under which events are sealed inside NATS (AES-256-GCM). Topics whose events are
    /// sealed for their subscribers need one.
    #[must_use]
    pub fn key(mut self, key: [u8; 32]) -> Self {
        self.key = Some(key);
        self
    }

    /// Connects to NATS: a URL, or several with commas between them.
    ///
    /// # Errors
    ///
    /// When the URL is none, and when NATS does not answer or has no JetStream.
    pub async fn connect(&self, url: &str) -> Result<Shared, Error> {
        let servers = url.split(',').map(|it| it.trim().parse());
        let servers: Result<Vec<ServerAddr>, _> = servers.collect();
        let servers = servers.map_err(|_| Error::Url { url: url.into() })?;
        let pause = |attempts: usize| Duration::from_millis((50 * attempts as u64).min(1000));
        let options = ConnectOptions::new()
            .name("smq-nats")
            .subscription_capacity(128 << 10)
            .reconnect_delay_callback(pause);
        self.with_client(options.connect(servers).await?).await
    }

    /// Uses a client of NATS, which may be connected with credentials and certificates.
    ///
    /// # Errors
    ///
    /// When it has no JetStream.
    pub async fn with_client(&self, client: Client) -> Result<Shared, Error> {
        Shared::open(self, client).await
    }
}

/// Omits the key.
impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("name", &self.name)
            .field("replicas", &self.replicas)
            .field("bytes", &self.bytes)
            .field("age", &self.age)
            .field("has_key", &self.key.is_some())
            .finish_non_exhaustive()
    }
}
