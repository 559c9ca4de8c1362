#![doc = include_str!("../README.md")]

mod epoch;
mod error;
mod options;
mod publishers;
mod reader;
mod row;
mod sign_outs;
mod store;
mod streams;
mod task;
mod topic;

use std::{fmt, sync::Arc, time::Duration};

use async_nats::Client;
use smq_runtime::{
    Code, Status,
    log::{BoxFuture, LogTopic, Logs, OpenedLog, PublishId, Recalled, SignOut},
};

use tokio::time::{Instant, sleep};

pub use self::{error::Error, options::Options};
use self::{publishers::Publishers, store::Store};

/// The pause before NATS is asked again.
const PAUSE: Duration = Duration::from_millis(200);

/// The logs of durable topics in NATS JetStream, which several instances of a program share. For
/// [`Server::with_logs`](smq_runtime::Server::with_logs). A clone is the same.
#[derive(Clone)]
pub struct Shared {
    store: Store,
    publishers: Arc<Publishers>,
    /// The last sign-out before it was connected.
    sign_outs: u64,
}

impl Shared {
    /// Connects to NATS with the default [`Options`]: a URL, or several with commas between them.
    ///
    /// # Errors
    ///
    /// When the URL is none, and when NATS does not answer or has no JetStream.
    pub async fn connect(url: &str) -> Result<Self, Error> {
        Options::default().connect(url).await
    }

    /// Returns the options with which logs are shared.
    pub fn options() -> Options {
        Options::default()
    }

    async fn open(options: &Options, client: Client) -> Result<Self, Error> {
        let store = Store::new(options, client);
        let prepared = async {
            epoch::prepare(&store).await?;
            publishers::prepare(&store).await?;
            sign_outs::prepare(&store).await
        };
        let sign_outs = prepared.await.map_err(Error::Stream)?;
        Ok(Self {
            store,
            publishers: Arc::default(),
            sign_outs,
        })
    }
}

impl Logs for Shared {
    fn is_sealed(&self) -> bool {
        self.store.seal.is_some()
    }

    fn open(&self, topic: LogTopic) -> BoxFuture<'_, Result<Option<OpenedLog>, String>> {
        let publishers = Arc::clone(&self.publishers);
        Box::pin(async move {
            let opened = topic::open(&self.store, publishers, topic).await;
            opened.map(Some)
        })
    }

    fn register(&self, publisher: PublishId) -> BoxFuture<'static, ()> {
        let store = self.store.clone();
        self.publishers.registered(&publisher);
        Box::pin(async move {
            let noted = publishers::note(&store, publisher.publisher(), publisher.number());
            // Without it, what it publishes and sends again is unknown.
            if let Err(reason) = noted.await {
                tracing::warn!(reason, "a publisher is not known to other instances");
            }
        })
    }

    fn recall(&self, publish: PublishId) -> BoxFuture<'_, Result<Recalled, Status>> {
        Box::pin(async move {
            let begun = Instant::now();
            let recalled = loop {
                match publishers::recall(&self.store, &publish).await {
                    // A cluster may choose a leader.
                    Err(_) if begun.elapsed() < self.store.options.patience => sleep(PAUSE).await,
                    recalled => break recalled,
                }
            };
            recalled.map_err(|reason| {
                tracing::warn!(reason, "what NATS remembers of a publish cannot be read");
                Status::unavailable(
                    "NATS does not say whether this was published: publish again later",
                )
            })
        })
    }

    fn remember(
        &self,
        publish: PublishId,
        refusal: Option<Code>,
    ) -> BoxFuture<'_, Result<(), Status>> {
        Box::pin(async move {
            publishers::note_use(&self.store, &self.publishers, &publish);
            publishers::remember(&self.store, &publish, refusal).await
        })
    }

    fn share_sign_outs(&self, end: SignOut) -> Option<SignOut> {
        Some(sign_outs::share(&self.store, self.sign_outs, end))
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Shared").field(&self.store.options).finish()
    }
}
