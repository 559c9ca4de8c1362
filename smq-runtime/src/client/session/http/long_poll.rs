//! A subscription in parts, each asked for when the one before it is dealt with.

use std::{collections::VecDeque, time::Duration};

use tokio::time::{Instant, sleep, timeout};

use super::{exchange::Opened, subject::Subject};
use crate::{
    client::session::account::Account,
    error::Error,
    position::Position,
    start::Start,
    wire::{self, Polled, ServerFrame, server_frame::Frame},
};

/// The polls of a subscription.
#[derive(Default)]
pub(super) struct Polls {
    /// What the last one brought.
    frames: VecDeque<ServerFrame>,
    /// Where the server says to go on after that.
    next: Option<Position>,
    /// When the last one was asked for, if it brought nothing.
    in_vain: Option<Instant>,
    /// Whether a stream was held up before: where a poll comes through, it was not the server.
    after_stream: bool,
}

/// A server that answers at once, with nothing, is not asked more often than this.
const PAUSE: Duration = Duration::from_secs(1);

impl Polls {
    /// Returns the polls that come after a stream that was held up.
    pub(super) fn after_stream() -> Self {
        Self {
            after_stream: true,
            ..Self::default()
        }
    }

    /// Returns the next frame, of the last poll or of another one.
    pub(super) async fn next(
        &mut self,
        subject: &Subject,
        account: &Account,
    ) -> Result<Frame, Error> {
        loop {
            match self.frames.pop_front() {
                Some(ServerFrame {
                    frame: Some(frame), ..
                }) => return Ok(frame),
                Some(_) => {} // of a kind that is newer than we are
                None => {
                    if let Opened::Refused(status) = self.ask(subject, account).await? {
                        return Ok(wire::End::from(&status).into());
                    }
                }
            }
        }
    }

    async fn ask(&mut self, subject: &Subject, account: &Account) -> Result<Opened<()>, Error> {
        if let Some(asked) = self.in_vain.take() {
            sleep(PAUSE.saturating_sub(asked.elapsed())).await;
        }
        // Whoever takes nothing asks for nothing.
        subject.credit.left().await;
        let wait = if account.is_new() {
            Duration::ZERO
        } else {
            subject.pace.poll
        };
        let start = self.next.map_or_else(|| account.start(), Start::After);
        let asked = Instant::now();
        let polled = match poll(subject, start, wait).await? {
            Opened::Here(polled) => polled,
            Opened::Refused(status) => return Ok(Opened::Refused(status)),
        };
        let in_vain = polled.frames.len() <= 1 && wait > Duration::ZERO;
        if self.after_stream {
            subject.remote.held_up.send_replace(true);
        }
        *self = Self {
            frames: polled.frames.into(),
            next: polled.next.map(Position::from),
            in_vain: in_vain.then_some(asked),
            after_stream: false,
        };
        Ok(Opened::Here(()))
    }
}

/// Asks once. The answer has its time beyond that in which the server waits.
async fn poll(subject: &Subject, start: Start, wait: Duration) -> Result<Opened<Polled>, Error> {
    let Subject { remote, pace, .. } = subject;
    let asking = remote.poll(subject, start, wait);
    let polled = timeout(wait + pace.answer, asking).await;
    polled.unwrap_or_else(|_| {
        Err(Error::Transport {
            context: format!("{} did not answer a poll in time", remote.url()),
            source: None,
        })
    })
}
