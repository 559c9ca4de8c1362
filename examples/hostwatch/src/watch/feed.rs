//! What comes in: both topics as one feed, and how the connection is.

use hostwatch::v2::{GetSnapshotRequest, HostClient, Remark, RemarkFilter, Sample, SampleFilter};
use smq_openpgp::command::chain;
use smq_runtime::{Client, Connection, ConnectionState, Error, Item, Subscription};
use tokio::sync::mpsc;

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
/// When it cannot be reached now. Once it was, the client comes back by itself.
pub(crate) async fn follow(
    client: Client,
    metrics: Vec<String>,
) -> Result<mpsc::Receiver<News>, Error> {
    let feed = Feed::open(client, metrics).await?;
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
    samples: Subscription<Sample>,
    remarks: Subscription<Remark>,
    /// Both come by the same connection.
    connection: Connection,
    lost: bool,
}

impl Feed {
    async fn open(client: Client, metric: Vec<String>) -> Result<Self, Error> {
        let host = HostClient::new(client);
        // A subscription would wait for a server that is not there.
        host.get_snapshot(GetSnapshotRequest {}).await?;
        let samples = host.samples(SampleFilter { metric }).await?;
        let remarks = host.remarks(RemarkFilter::default()).await?;
        Ok(Self {
            connection: samples.connection(),
            samples,
            remarks,
            lost: false,
        })
    }

    async fn tell(mut self, tell: &mpsc::Sender<News>) -> Result<(), mpsc::error::SendError<News>> {
        loop {
            // That the connection is back is told before what it brings.
            let news = tokio::select! {
                biased;
                Some(state) = self.connection.changed() => Ok(self.connection_news(state)),
                Some(item) = self.samples.next() => item.map(|item| news("samples", item, News::Sample)),
                Some(item) = self.remarks.next() => item.map(|item| news("remarks", item, News::Remark)),
                else => return Ok(()),
            };
            match news {
                Ok(Some(news)) => tell.send(news).await?,
                Ok(None) => {}
                Err(error) => tell.send(News::Lost(chain(&error))).await?,
            }
        }
    }

    /// Tells that the connection was lost or is back, once for each time.
    fn connection_news(&mut self, state: ConnectionState) -> Option<News> {
        match state {
            ConnectionState::Reconnecting { reason, .. } if !self.lost => {
                self.lost = true;
                Some(News::Lost(chain(&reason)))
            }
            ConnectionState::Live { .. } if self.lost => {
                self.lost = false;
                Some(News::Back)
            }
            _ => None,
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
        // The end of the retained samples, and kinds that do not exist yet.
        _ => None,
    }
}
