//! The log of a topic in NATS, as the runtime sees it.

use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use smq_runtime::{
    Status,
    log::{Append, BoxFuture, LogTopic, OpenedLog, StoredEvent, TopicLog},
};
use tokio::{
    sync::mpsc::{UnboundedSender, unbounded_channel},
    time::{Instant, sleep},
};

use crate::{
    publishers::Publishers,
    reader::Reader,
    store::Store,
    streams::{Names, find},
    task::{Command, Task},
};

/// The pause before a stream is looked for again.
const PAUSE: Duration = Duration::from_millis(100);

/// How far the tail may be behind what a subscriber has from another instance.
const MAX_BEHIND: u64 = 1 << 20;

/// The log of a topic in NATS.
struct SharedLog {
    commands: UnboundedSender<Command>,
    reader: Arc<Reader>,
}

impl TopicLog for SharedLog {
    fn append(&self, append: Append) {
        // Without the task, the event fails when it is dropped.
        let _ = self.commands.send(Command::Append(append));
    }

    fn follow(&self) {
        let _ = self.commands.send(Command::Follow);
    }

    fn may_have(&self, sequence: u64) -> bool {
        let last = self.reader.last.load(Ordering::Acquire);
        sequence.saturating_sub(last) <= MAX_BEHIND
    }

    fn read(
        &self,
        after: u64,
        bytes: usize,
    ) -> BoxFuture<'static, Result<Vec<StoredEvent>, Status>> {
        let reader = Arc::clone(&self.reader);
        Box::pin(async move { Ok(reader.read(after, bytes).await) })
    }

    fn release(&self, sequences: Vec<u64>) {
        let _ = self.commands.send(Command::Release(sequences));
    }
}

/// Opens the log of a topic. The error is a sentence.
pub(crate) async fn open(
    store: &Store,
    publishers: Arc<Publishers>,
    topic: LogTopic,
) -> Result<OpenedLog, String> {
    let names = Arc::new(Names::of(store, &topic));
    names.prepare(store).await?;
    let begun = Instant::now();
    let found = loop {
        match find(store, &names, None, false).await {
            // A cluster may choose a leader.
            Err(_) if begun.elapsed() < store.options.patience => sleep(PAUSE).await,
            found => break found?,
        }
    };
    let reader = Reader::new(store.clone(), &names.topic, &names.stream);
    let reader = Arc::new(reader);
    reader.last.store(found.known.last, Ordering::Release);
    let (commands, received) = unbounded_channel();
    let topic = (names, topic.tail, Arc::clone(&reader));
    let (task, begin) = Task::new(store, publishers, topic, received, found);
    tokio::spawn(task.run());
    let log = Arc::new(SharedLog { commands, reader });
    Ok(OpenedLog { log, begin })
}
