//! A subscription over HTTP: a stream of events, or long polls if a proxy buffers streams or the session is
//! protected.

use std::time::Duration;

use futures_core::Stream;
use futures_util::stream::unfold;
use tokio::{sync::watch, time::timeout};

use super::{
    answer::Answer,
    event_stream::{EventStream, StreamError},
    long_poll::Polls,
    subscription_request::SubscriptionRequest,
};
use crate::{
    client::session::resume::ResumeState,
    error::Error,
    start::Start,
    wire::{self, EVENT_OVERHEAD, ServerFrame, server_frame::Frame},
};

/// A subscription, and its present form.
pub(super) struct Feed {
    subscription: SubscriptionRequest,
    /// What has come so far, to resume from there.
    resume: ResumeState,
    way: FeedMode,
    /// Whether a proxy buffers streams.
    buffers_streams: watch::Receiver<bool>,
}

enum FeedMode {
    /// Nothing was sent yet.
    Nothing,
    Stream(Box<EventStream>),
    Polls(Polls),
}

/// A stream that is not read for this long is closed, before a proxy breaks it.
const UNREAD: Duration = Duration::from_secs(20);

impl Feed {
    pub(super) fn new(subscription: SubscriptionRequest, start: Start) -> Self {
        Self {
            buffers_streams: subscription.remote.buffers_streams.subscribe(),
            resume: ResumeState::new(start),
            way: FeedMode::Nothing,
            subscription,
        }
    }

    /// Returns its frames, up to an `end`, or an error if the connection is lost.
    pub(super) fn frames(
        self,
        id: u32,
    ) -> impl Stream<Item = Result<ServerFrame, Error>> + Send + 'static {
        unfold(Some(self), move |feed| async move {
            let mut feed = feed?;
            let frame = feed.next().await;
            let goes_on = matches!(&frame, Ok(frame) if !matches!(frame, Frame::End(_)));
            let frame = frame.map(|frame| ServerFrame::new(id, frame));
            Some((frame, goes_on.then_some(feed)))
        })
    }

    async fn next(&mut self) -> Result<Frame, Error> {
        loop {
            let brought = match &mut self.way {
                FeedMode::Nothing
                    if *self.buffers_streams.borrow()
                        || !self.subscription.remote.has_streams() =>
                {
                    self.way = FeedMode::Polls(Polls::default());
                    continue;
                }
                FeedMode::Nothing => self.open().await,
                FeedMode::Stream(stream) => tokio::select! {
                    biased;
                    brought = stream.next(self.subscription.timeouts.silence) => brought,
                    // Another stream to this server was buffered.
                    Ok(_) = self.buffers_streams.wait_for(|&buffers_streams| buffers_streams) => {
                        self.way = FeedMode::Polls(Polls::default());
                        continue;
                    }
                },
                FeedMode::Polls(polls) => {
                    let brought = polls.next(&self.subscription, &self.resume).await;
                    brought.map_err(StreamError::Lost)
                }
            };
            match brought {
                Ok(frame) => {
                    if let Some(frame) = self.take(frame).await? {
                        return Ok(frame);
                    }
                }
                Err(StreamError::Lost(error)) => return Err(error),
                Err(StreamError::Buffered) => self.way = FeedMode::Polls(Polls::after_stream()),
                Err(StreamError::NotJson) => self.way = FeedMode::Polls(Polls::default()),
            }
        }
    }

    /// Opens a stream, and returns its first frame.
    async fn open(&mut self) -> Result<Frame, StreamError> {
        let start = self.resume.start();
        let opening = async {
            match EventStream::open(&self.subscription, start).await? {
                Answer::Accepted(mut stream) => {
                    let first = stream.next(self.subscription.timeouts.silence).await?;
                    Ok((first, Some(stream)))
                }
                Answer::Rejected(status) => Ok((wire::End::from(&status).into(), None)),
            }
        };
        let opened = timeout(self.subscription.timeouts.confirmation, opening).await;
        let (first, stream) = opened.unwrap_or(Err(StreamError::Buffered))?;
        if let Some(stream) = stream {
            self.way = FeedMode::Stream(Box::new(stream));
        }
        Ok(first)
    }

    /// Records a frame, and returns the frame for the session, if there is one.
    async fn take(&mut self, frame: Frame) -> Result<Option<Frame>, Error> {
        match frame {
            Frame::Subscribed(confirmation) => self.confirm(confirmation),
            Frame::Event(event) => {
                let bytes = event.payload.len() as u64 + EVENT_OVERHEAD;
                self.spend(bytes).await;
                self.resume.event(event.sequence);
                Ok(Some(event.into()))
            }
            Frame::Gap(gap) => {
                let (from, to) = gap.from.zip(gap.to).ok_or_else(|| nowhere("gap"))?;
                self.resume.gap(from.into(), to.into());
                Ok(Some(gap.into()))
            }
            Frame::End(end) => Ok(Some(end.into())),
            Frame::Receipt(_) | Frame::Reply(_) | Frame::Drain(_) | Frame::Close(_) => Err(
                Error::Protocol("unexpected frame for a subscription".into()),
            ),
        }
    }

    /// Records a confirmation. The session does not learn that a subscription merely resumed. It knows the position
    /// of the subscription, though the server may have been asked from a later one.
    fn confirm(&mut self, mut confirmation: wire::Subscribed) -> Result<Option<Frame>, Error> {
        let position = confirmation
            .position
            .ok_or_else(|| nowhere("confirmation"))?;
        let is_known = match self.resume.start() {
            Start::After(stands) if !self.resume.is_new() => {
                confirmation.position = Some(stands.into());
                confirmation.resumed
            }
            _ => false,
        };
        let position = confirmation.position.unwrap_or(position);
        self.resume.confirm(position.into(), &confirmation);
        Ok((!is_known).then(|| confirmation.into()))
    }

    /// Waits until there is credit for an event. A stream is not read in the meantime. If that takes long, it is
    /// opened again afterwards, unless that would repeat events.
    async fn spend(&mut self, bytes: u64) {
        if timeout(UNREAD, self.subscription.credit.left())
            .await
            .is_err()
        {
            if matches!(
                (&self.way, self.resume.start()),
                (FeedMode::Stream(_), Start::After(_))
            ) {
                self.way = FeedMode::Nothing;
            }
            self.subscription.credit.left().await;
        }
        self.subscription.credit.spend(bytes);
    }
}

fn nowhere(what: &str) -> Error {
    Error::Protocol(format!("{what} without a position"))
}
