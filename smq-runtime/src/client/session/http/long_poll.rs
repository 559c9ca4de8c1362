//! A subscription by long polls, one after the other.

use std::{collections::VecDeque, time::Duration};

use tokio::time::{Instant, sleep, timeout};

use super::{answer::Answer, subscription_request::SubscriptionRequest};
use crate::{
    client::session::resume::ResumeState,
    error::Error,
    position::Position,
    start::Start,
    wire::{self, Polled, ServerFrame, server_frame::Frame},
};

/// The polls of a subscription.
#[derive(Default)]
pub(super) struct Polls {
    /// The frames of the last poll.
    frames: VecDeque<ServerFrame>,
    /// The position at which the server says to continue.
    next: Option<Position>,
    /// When the last poll was sent, if it brought nothing.
    in_vain: Option<Instant>,
    /// Whether a stream was buffered before. If a poll succeeds then, a proxy buffers streams.
    after_stream: bool,
}

/// The shortest pause between polls of a server that answers at once, with nothing.
const PAUSE: Duration = Duration::from_secs(1);

impl Polls {
    /// Returns the polls that follow a buffered stream.
    pub(super) fn after_stream() -> Self {
        Self {
            after_stream: true,
            ..Self::default()
        }
    }

    /// Returns the next frame of the last poll, or of the next one.
    pub(super) async fn next(
        &mut self,
        subscription: &SubscriptionRequest,
        resume: &ResumeState,
    ) -> Result<Frame, Error> {
        loop {
            match self.frames.pop_front() {
                Some(ServerFrame {
                    frame: Some(frame), ..
                }) => return Ok(frame),
                Some(_) => {} // of a kind that is newer than we are
                None => {
                    if let Answer::Rejected(status) = self.ask(subscription, resume).await? {
                        return Ok(wire::End::from(&status).into());
                    }
                }
            }
        }
    }

    async fn ask(
        &mut self,
        subscription: &SubscriptionRequest,
        resume: &ResumeState,
    ) -> Result<Answer<()>, Error> {
        if let Some(asked) = self.in_vain.take() {
            sleep(PAUSE.saturating_sub(asked.elapsed())).await;
        }
        // A consumer that takes nothing needs no events.
        subscription.credit.left().await;
        let wait = if resume.is_new() {
            Duration::ZERO
        } else {
            subscription.timeouts.poll
        };
        let start = self.next.map_or_else(|| resume.start(), Start::After);
        let asked = Instant::now();
        let polled = match poll(subscription, start, wait).await? {
            Answer::Accepted(polled) => polled,
            Answer::Rejected(status) => return Ok(Answer::Rejected(status)),
        };
        let in_vain = polled.frames.len() <= 1 && wait > Duration::ZERO;
        if self.after_stream {
            subscription.remote.buffers_streams.send_replace(true);
        }
        *self = Self {
            frames: polled.frames.into(),
            next: polled.next.map(Position::from),
            in_vain: in_vain.then_some(asked),
            after_stream: false,
        };
        Ok(Answer::Accepted(()))
    }
}

/// Polls once. The answer may take some time in addition to the time that the server waits.
async fn poll(
    subscription: &SubscriptionRequest,
    start: Start,
    wait: Duration,
) -> Result<Answer<Polled>, Error> {
    let SubscriptionRequest {
        remote, timeouts, ..
    } = subscription;
    let asking = remote.poll(subscription, start, wait);
    let polled = timeout(wait + timeouts.answer, asking).await;
    polled.unwrap_or_else(|_| {
        Err(Error::Transport {
            context: format!("{} did not answer a poll in time", remote.url()),
            source: None,
        })
    })
}
