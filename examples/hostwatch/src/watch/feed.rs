//! What comes in: both topics as one feed.

use hostwatch::v2::{HostClient, Remark, RemarkFilter, Sample, SampleFilter};
use smq_runtime::{Error, Item, Subscription};

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
    /// The connection was lost and is back; so many events followed from the log.
    Resumed {
        topic: &'static str,
        replayed: u64,
    },
}

/// The samples and the remarks of a machine.
#[derive(Debug)]
pub(crate) struct Feed {
    samples: Subscription<Sample>,
    remarks: Subscription<Remark>,
}

impl Feed {
    /// Subscribes to both topics.
    pub(crate) async fn open(host: &HostClient, metrics: Vec<String>) -> Result<Self, Error> {
        Ok(Self {
            samples: host.samples(SampleFilter { metric: metrics }).await?,
            remarks: host.remarks(RemarkFilter::default()).await?,
        })
    }

    /// Returns what happens next, or `None` when the server has ended the feed.
    pub(crate) async fn next(&mut self) -> Option<Result<News, Error>> {
        loop {
            let news = tokio::select! {
                item = self.samples.next() => item?.map(|item| news("samples", item, News::Sample)),
                item = self.remarks.next() => item?.map(|item| news("remarks", item, News::Remark)),
            };
            match news {
                Ok(None) => {}
                Ok(Some(news)) => return Some(Ok(news)),
                Err(error) => return Some(Err(error)),
            }
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
