//! What comes in: both topics as one feed, which comes back when the connection was lost.

use std::time::Duration;

use hostwatch::v2::{HostClient, Remark, RemarkFilter, Sample, SampleFilter};
use smq_runtime::{Client, Error, Item, Start, Subscription};
use tokio::{sync::mpsc, time::sleep};

use crate::failure::chain;

const PAUSE: Duration = Duration::from_secs(1);

/// One thing that happened.
#[derive(Debug)]
pub(crate) enum News {
    Sample(Sample),
    Remark(Remark),
    /// Events that will not come: how many, if the server has not been restarted meanwhile.
    Gap {
        topic: &'static str,
        missed: Option<u64>,
    },
    /// The feed goes on where it was, and so many events follow from the log.
    Resumed {
        topic: &'static str,
        replayed: u64,
    },
    /// The connection is lost, and is being tried again.
    Lost(String),
    /// The connection is back. What was missed, if anything, is told next.
    Back,
}

/// Follows both topics of a server, for as long as somebody takes the news.
///
/// # Errors
///
/// When it cannot be reached now. Once it was, it is tried again for ever.
pub(crate) async fn follow(
    client: Client,
    metrics: Vec<String>,
) -> Result<mpsc::Receiver<News>, Error> {
    let mut feed = Feed::open(client, metrics).await?;
    let (tell, news) = mpsc::channel(64);
    tokio::spawn(async move {
        tokio::select! {
            () = tell.closed() => {}
            _ = feed.tell(&tell) => {}
        }
    });
    Ok(news)
}

/// The samples and the remarks of a machine.
#[derive(Debug)]
struct Feed {
    client: Client,
    filter: SampleFilter,
    samples: Subscription<Sample>,
    remarks: Subscription<Remark>,
}

impl Feed {
    async fn open(client: Client, metric: Vec<String>) -> Result<Self, Error> {
        let host = HostClient::new(client.clone());
        let filter = SampleFilter { metric };
        let samples = host.samples(filter.clone()).await?;
        let remarks = host.remarks(RemarkFilter::default()).await?;
        Ok(Self {
            client,
            filter,
            samples,
            remarks,
        })
    }

    /// Subscribes anew, each topic after the last event that came.
    async fn reopen(&mut self) -> Result<(), Error> {
        let from = |position| HostClient::new(self.client.with_start(Start::After(position)));
        let samples = from(self.samples.position())
            .samples(self.filter.clone())
            .await?;
        let remarks = from(self.remarks.position())
            .remarks(RemarkFilter::default())
            .await?;
        (self.samples, self.remarks) = (samples, remarks);
        Ok(())
    }

    async fn tell(
        &mut self,
        tell: &mpsc::Sender<News>,
    ) -> Result<(), mpsc::error::SendError<News>> {
        loop {
            match self.next().await {
                Ok(Some(news)) => tell.send(news).await?,
                Ok(None) => {}
                Err(why) => {
                    tell.send(News::Lost(why)).await?;
                    while self.reopen().await.is_err() {
                        sleep(PAUSE).await;
                    }
                    tell.send(News::Back).await?;
                }
            }
        }
    }

    /// Returns what happens next, or why nothing more will.
    async fn next(&mut self) -> Result<Option<News>, String> {
        let news = tokio::select! {
            item = self.samples.next() => item.map(|item| Ok(news("samples", item?, News::Sample))),
            item = self.remarks.next() => item.map(|item| Ok(news("remarks", item?, News::Remark))),
        };
        match news {
            Some(Ok(news)) => Ok(news),
            Some(Err::<_, Error>(error)) => Err(chain(&error)),
            None => Err("the server ended the feed".to_owned()),
        }
    }
}

fn news<M>(topic: &'static str, item: Item<M>, wrap: fn(M) -> News) -> Option<News> {
    match item {
        Item::Event(event) => Some(wrap(event.message)),
        Item::Gap { from, to } => {
            let same_life = from.epoch == to.epoch;
            let missed = same_life.then(|| to.sequence.saturating_sub(from.sequence) + 1);
            Some(News::Gap { topic, missed })
        }
        Item::Resumed { replayed } => Some(News::Resumed { topic, replayed }),
        // Kinds that do not exist yet.
        _ => None,
    }
}
