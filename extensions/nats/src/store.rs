//! Streams, and the last message of a subject as an entry that is changed by compare-and-set.

use std::{
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use async_nats::{
    Client,
    connection::State,
    jetstream::{
        Context, ErrorCode,
        context::{CreateStreamErrorKind, GetStreamErrorKind, PublishErrorKind},
        message::PublishMessage,
        stream::{self, Info, LastRawMessageErrorKind, StorageType},
    },
};
use bytes::Bytes;
use tokio::time::Instant;

use crate::{Options, row::Seal};

/// How long NATS may take for an answer.
const TIMEOUT: Duration = Duration::from_secs(2);

/// How long NATS may take to make a stream.
const PREPARING: Duration = Duration::from_secs(20);

/// What all logs of a server share.
#[derive(Clone)]
pub(crate) struct Store {
    pub(crate) context: Context,
    pub(crate) options: Arc<Options>,
    pub(crate) seal: Option<Arc<Seal>>,
}

/// The value of an entry, and the number by which it is changed.
pub(crate) struct Entry {
    pub(crate) value: Bytes,
    pub(crate) revision: u64,
}

impl Store {
    pub(crate) fn new(options: &Options, client: Client) -> Self {
        let mut context = async_nats::jetstream::new(client);
        context.set_timeout(TIMEOUT);
        let mut options = options.clone();
        // NATS knows no id for longer than its event.
        options.once = options
            .age
            .map_or(options.once, |age| age.min(options.once));
        Self {
            context,
            options: Arc::new(options.clone()),
            seal: options.key.as_ref().map(|key| Arc::new(Seal::new(key))),
        }
    }

    pub(crate) fn seal(&self) -> Option<&Seal> {
        self.seal.as_deref()
    }

    /// Returns the name of a stream.
    pub(crate) fn name(&self, of: &str) -> String {
        format!("{}-{of}", self.options.name)
    }

    /// Returns what each stream has in common.
    pub(crate) fn config(&self, name: &str) -> stream::Config {
        stream::Config {
            name: name.into(),
            storage: StorageType::File,
            num_replicas: self.options.replicas,
            allow_direct: true,
            ..stream::Config::default()
        }
    }

    /// Makes a stream, or changes it to be so. The error is a sentence.
    pub(crate) async fn prepare(&self, config: stream::Config) -> Result<Info, String> {
        let begun = Instant::now();
        loop {
            let made = match self.context.create_stream(config.clone()).await {
                Ok(stream) => Ok(stream.cached_info().clone()),
                Err(error) => match error.kind() {
                    CreateStreamErrorKind::JetStream(error)
                        if error.error_code() == ErrorCode::STREAM_NAME_EXIST =>
                    {
                        self.context.update_stream(config.clone()).await
                    }
                    _ => Err(error),
                },
            };
            match made {
                // A cluster may take a while.
                Err(error)
                    if error.kind() == CreateStreamErrorKind::TimedOut
                        && begun.elapsed() < PREPARING => {}
                made => {
                    let name = &config.name;
                    return made.map_err(|error| match error.kind() {
                        CreateStreamErrorKind::JetStreamUnavailable => {
                            "NATS has no JetStream: start nats-server with --jetstream".to_owned()
                        }
                        _ => format!("the stream {name} of NATS cannot be used: {error}"),
                    });
                }
            }
        }
    }

    /// Deletes a stream, if it is there.
    pub(crate) async fn delete(&self, stream: &str) -> Result<(), String> {
        if self.info(stream).await?.is_some() {
            let deleted = self.context.delete_stream(stream).await;
            deleted.map_err(|error| format!("cannot delete the stream {stream}: {error}"))?;
        }
        Ok(())
    }

    /// Refuses at once what would wait for a connection.
    fn connected(&self) -> Result<(), String> {
        match self.context.client().connection_state() {
            State::Connected => Ok(()),
            _ => Err("not connected to NATS".into()),
        }
    }

    /// Returns what NATS has of a stream; none if there is no such stream.
    pub(crate) async fn info(&self, stream: &str) -> Result<Option<Info>, String> {
        self.connected()?;
        match self.context.get_stream(stream).await {
            Ok(stream) => Ok(Some(stream.cached_info().clone())),
            Err(error) => match error.kind() {
                GetStreamErrorKind::JetStream(error)
                    if error.error_code() == ErrorCode::STREAM_NOT_FOUND =>
                {
                    Ok(None)
                }
                _ => Err(format!("no information about the stream {stream}: {error}")),
            },
        }
    }

    /// Returns the last message of a subject.
    pub(crate) async fn get(&self, stream: &str, subject: &str) -> Result<Option<Entry>, String> {
        self.connected()?;
        let handle = self.context.get_stream_no_info(stream).await;
        let handle = handle.map_err(|error| error.to_string())?;
        match handle.get_last_raw_message_by_subject(subject).await {
            Ok(message) => Ok(Some(Entry {
                value: message.payload,
                revision: message.sequence,
            })),
            Err(error) if error.kind() == LastRawMessageErrorKind::NoMessageFound => Ok(None),
            Err(error) => Err(format!("cannot read {subject}: {error}")),
        }
    }

    /// Changes an entry from a revision, 0 if there is none. Returns the new revision; none if somebody else was faster.
    pub(crate) async fn put(
        &self,
        subject: &str,
        value: Vec<u8>,
        from: Option<u64>,
    ) -> Result<Option<u64>, String> {
        self.connected()?;
        let mut message = PublishMessage::build().payload(value.into());
        if let Some(revision) = from {
            message = message.expected_last_subject_sequence(revision);
        }
        let subject_of = subject.to_owned();
        let published = async { self.context.send_publish(subject_of, message).await?.await };
        match published.await {
            Ok(ack) => Ok(Some(ack.sequence)),
            Err(error) if error.kind() == PublishErrorKind::WrongLastSequence => Ok(None),
            Err(error) => Err(format!("cannot write {subject}: {error}")),
        }
    }
}

/// Returns the time in microseconds since 1970.
pub(crate) fn now() -> u64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
}
