//! A subscription over HTTP: as a stream of events where those come through and nothing is protected, otherwise in parts.

use std::time::Duration;

use futures_core::Stream;
use futures_util::stream::unfold;
use tokio::{sync::watch, time::timeout};

use super::{
    event_stream::{EventStream, Stopped},
    exchange::Opened,
    long_poll::Polls,
    subject::Subject,
};
use crate::{
    client::session::account::Account,
    error::Error,
    start::Start,
    wire::{self, EVENT_OVERHEAD, ServerFrame, server_frame::Frame},
};

/// A subscription, and how it is asked for now.
pub(super) struct Feed {
    subject: Subject,
    /// What was brought so far: where to go on.
    account: Account,
    way: Way,
    /// Whether streams are, on the way to the server.
    held_up: watch::Receiver<bool>,
}

enum Way {
    /// Not asked for yet.
    Nothing,
    Stream(Box<EventStream>),
    Polls(Polls),
}

/// A stream that is not read for so long is left, before somebody breaks it.
const UNREAD: Duration = Duration::from_secs(20);

impl Feed {
    pub(super) fn new(subject: Subject, start: Start) -> Self {
        Self {
            held_up: subject.remote.held_up.subscribe(),
            account: Account::new(start),
            way: Way::Nothing,
            subject,
        }
    }

    /// Returns its frames, up to the last one: an `end`, or an error when it is lost.
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
                Way::Nothing if *self.held_up.borrow() || !self.subject.remote.has_streams() => {
                    self.way = Way::Polls(Polls::default());
                    continue;
                }
                Way::Nothing => self.open().await,
                Way::Stream(stream) => tokio::select! {
                    biased;
                    brought = stream.next(self.subject.pace.silence) => brought,
                    // Another one was, on the same way.
                    Ok(_) = self.held_up.wait_for(|&held_up| held_up) => {
                        self.way = Way::Polls(Polls::default());
                        continue;
                    }
                },
                Way::Polls(polls) => {
                    let brought = polls.next(&self.subject, &self.account).await;
                    brought.map_err(Stopped::Lost)
                }
            };
            match brought {
                Ok(frame) => {
                    if let Some(frame) = self.take(frame).await? {
                        return Ok(frame);
                    }
                }
                Err(Stopped::Lost(error)) => return Err(error),
                Err(Stopped::HeldUp) => self.way = Way::Polls(Polls::after_stream()),
                Err(Stopped::Unsayable) => self.way = Way::Polls(Polls::default()),
            }
        }
    }

    /// Asks for a stream, and returns its first frame.
    async fn open(&mut self) -> Result<Frame, Stopped> {
        let start = self.account.start();
        let opening = async {
            match EventStream::open(&self.subject, start).await? {
                Opened::Here(mut stream) => {
                    let first = stream.next(self.subject.pace.silence).await?;
                    Ok((first, Some(stream)))
                }
                Opened::Refused(status) => Ok((wire::End::from(&status).into(), None)),
            }
        };
        let opened = timeout(self.subject.pace.confirmation, opening).await;
        let (first, stream) = opened.unwrap_or(Err(Stopped::HeldUp))?;
        if let Some(stream) = stream {
            self.way = Way::Stream(Box::new(stream));
        }
        Ok(first)
    }

    /// Takes note of a frame, and returns what the session is to know of it.
    async fn take(&mut self, frame: Frame) -> Result<Option<Frame>, Error> {
        match frame {
            Frame::Subscribed(confirmation) => self.confirm(confirmation),
            Frame::Event(event) => {
                let bytes = event.payload.len() as u64 + EVENT_OVERHEAD;
                self.spend(bytes).await;
                self.account.event(event.sequence);
                Ok(Some(event.into()))
            }
            Frame::Gap(gap) => {
                let (from, to) = gap.from.zip(gap.to).ok_or_else(|| nowhere("gap"))?;
                self.account.gap(from.into(), to.into());
                Ok(Some(gap.into()))
            }
            Frame::End(end) => Ok(Some(end.into())),
            Frame::Receipt(_) | Frame::Reply(_) | Frame::Drain(_) | Frame::Close(_) => Err(
                Error::Protocol("it sent for a subscription what is none of it".into()),
            ),
        }
    }

    /// Takes a confirmation. That it goes on where it was is nothing new to the session; and where it was is
    /// what the session knows, though the server was asked from further on.
    fn confirm(&mut self, mut confirmation: wire::Subscribed) -> Result<Option<Frame>, Error> {
        let position = confirmation
            .position
            .ok_or_else(|| nowhere("confirmation"))?;
        let is_known = match self.account.start() {
            Start::After(stands) if !self.account.is_new() => {
                confirmation.position = Some(stands.into());
                confirmation.resumed
            }
            _ => false,
        };
        let position = confirmation.position.unwrap_or(position);
        self.account.confirm(position.into(), &confirmation);
        Ok((!is_known).then(|| confirmation.into()))
    }

    /// Waits until there is credit for an event. Meanwhile a stream is not read: if that takes long, it is
    /// asked for again afterwards, unless that would bring back what came already.
    async fn spend(&mut self, bytes: u64) {
        if timeout(UNREAD, self.subject.credit.left()).await.is_err() {
            if matches!(
                (&self.way, self.account.start()),
                (Way::Stream(_), Start::After(_))
            ) {
                self.way = Way::Nothing;
            }
            self.subject.credit.left().await;
        }
        self.subject.credit.spend(bytes);
    }
}

fn nowhere(what: &str) -> Error {
    Error::Protocol(format!("it sent a {what} without its position"))
}
