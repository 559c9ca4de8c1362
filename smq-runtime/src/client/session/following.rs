//! A subscription's side of a session: what the server may send for it, and what becomes of that.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use tokio::time::Instant;

use super::{
    account::Account,
    backoff::Backoff,
    handshake::READ_BUFFER,
    inbox::{Confirmed, Delivery, Inbox, What},
    pace::PACE,
    room::Place,
    table::Violation,
};
use crate::{
    error::Error,
    status::{Code, Status},
    wire::{EVENT_OVERHEAD, Event, Gap, Subscribe, Subscribed, amount, server_frame::Frame},
};

/// How much of a subscription the server may send before it gets credit.
pub(in crate::client) const WINDOW: u64 = 1024 * 1024;

/// Payloads below this are copied out of the buffer they were read into: a small one that waits
/// for its consumer must not hold all of that buffer.
const COPIED: usize = READ_BUFFER / 4;

/// A subscription, on whatever connection it is.
#[derive(Debug)]
pub(super) struct Following {
    pub(super) inbox: Arc<Inbox>,
    /// The connection on which it was asked for last.
    pub(super) link: u32,
    subscribe: Subscribe,
    account: Account,
    state: State,
    /// Held until the server has answered, wanted or not.
    room: Option<Place>,
    /// How much more the server may send, before what overhangs.
    allowance: i64,
    /// How much has come that the consumer has not dealt with.
    untaken: u64,
    /// Credit that the server is to get when it has confirmed: before, it knows nothing to credit.
    owed: u64,
    /// How long it is put off each time that it is refused for now.
    backoff: Backoff,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Sent and not confirmed.
    Asked,
    Confirmed,
    /// Not to be asked for before the consumer has taken some of what came by former connections.
    Full,
    /// Refused for now: not to be asked for before then.
    PutOff(Instant),
    /// Unsubscribed: what still comes is for nobody.
    Left,
}

impl Following {
    pub(super) fn new(subscribe: Subscribe, inbox: Arc<Inbox>, room: Place) -> Self {
        Self {
            account: Account::new(subscribe.start.clone().into()),
            inbox,
            link: 0,
            subscribe,
            state: State::Asked,
            room: Some(room),
            allowance: 0,
            untaken: 0,
            owed: 0,
            backoff: Backoff::new(PACE),
        }
    }

    /// Asks for it on a connection, from where it is; not while its window is used up by what came
    /// before, so that what waits stays bounded however often the connection is lost.
    pub(super) fn ask(&mut self, link: u32) -> Option<Subscribe> {
        self.link = link;
        self.owed = 0;
        let window = WINDOW.saturating_sub(self.untaken);
        self.allowance = amount(window);
        if window == 0 {
            self.state = State::Full;
            return None;
        }
        self.state = State::Asked;
        Some(Subscribe {
            start: self.account.start().into(),
            window,
            ..self.subscribe.clone()
        })
    }

    /// Takes note that the consumer has dealt with that much, and returns what that calls for.
    pub(super) fn credit(&mut self, bytes: u64) -> Credited {
        self.untaken = self.untaken.saturating_sub(bytes);
        match self.state {
            State::Confirmed => {
                self.allowance = self.allowance.saturating_add(amount(bytes));
                Credited::Tell
            }
            State::Asked => {
                self.owed += bytes;
                Credited::Nothing
            }
            State::Full => Credited::Ask,
            State::PutOff(_) | State::Left => Credited::Nothing,
        }
    }

    /// Returns the credit that the server is to get now that it has confirmed.
    pub(super) fn settle(&mut self) -> u64 {
        if self.state != State::Confirmed {
            return 0;
        }
        let owed = std::mem::take(&mut self.owed);
        self.allowance = self.allowance.saturating_add(amount(owed));
        owed
    }

    /// Puts it off, if a server that it is to go on at refuses it only for now: its account is not lost by that. Returns
    /// until when. A first refusal is for the caller to see.
    pub(super) fn put_off(&mut self, refusal: &Status) -> Option<Instant> {
        let pause = match refusal.retry_after() {
            Some(pause) => pause.min(PACE.longest_asked),
            None if self.is_asked() && refusal.code() == Code::Unavailable => Duration::ZERO,
            None => return None,
        };
        if self.account.is_new() {
            return None;
        }
        let until = Instant::now() + pause + self.backoff.after_failure();
        self.state = State::PutOff(until);
        Some(until)
    }

    /// Whether it is put off until then.
    pub(super) fn is_put_off(&self, until: Instant) -> bool {
        self.state == State::PutOff(until)
    }

    /// Leaves it: what still comes is for nobody. Returns whether the server knows of it.
    pub(super) fn leave(&mut self) -> bool {
        let known = matches!(self.state, State::Asked | State::Confirmed);
        self.state = State::Left;
        known
    }

    pub(super) fn is_left(&self) -> bool {
        self.state == State::Left
    }

    /// Whether it waits for the server's answer.
    pub(super) fn is_asked(&self) -> bool {
        self.state == State::Asked
    }

    /// Ends it, as the server says or because the server is gone.
    pub(super) fn end(self, ending: Option<Error>) -> Result<(), Violation> {
        if ending.is_none() && self.is_asked() {
            let violation = "it ended a subscription without confirming it or saying why";
            self.inbox.end(Some(Error::Protocol(violation.to_owned())));
            return Err(Violation(violation.into()));
        }
        self.inbox.end(ending);
        Ok(())
    }

    /// Takes what the server sends. It may have begun anew, from where the account stands.
    pub(super) fn receive(&mut self, frame: Frame, begins_anew: bool) -> Result<(), Violation> {
        match (self.state, frame) {
            (State::Left, _) => Ok(()),
            (State::Confirmed, Frame::Subscribed(confirmation)) if begins_anew => {
                self.confirm(&confirmation)
            }
            (State::Asked, Frame::Subscribed(confirmation)) => self.confirm(&confirmation),
            (State::Confirmed, Frame::Event(event)) => self.event(event),
            (State::Confirmed, Frame::Gap(gap)) => self.gap(&gap),
            (State::Asked | State::Full | State::PutOff(_), _) => Err(Violation(
                "it sent something for a subscription before confirming it".into(),
            )),
            (State::Confirmed, _) => Err(Violation(
                "it confirmed a subscription twice, or as if it were a publish".into(),
            )),
        }
    }

    fn confirm(&mut self, confirmation: &Subscribed) -> Result<(), Violation> {
        let position = confirmation
            .position
            .ok_or_else(|| nowhere("confirmation"))?
            .into();
        self.state = State::Confirmed;
        self.backoff.reset();
        self.room = None;
        if self.account.is_new() {
            self.inbox.confirm(Confirmed {
                position,
                retained: confirmation.retained,
            });
        }
        if let Some(delivery) = self.account.confirm(position, confirmation) {
            self.inbox.push(delivery);
        }
        Ok(())
    }

    fn event(&mut self, event: Event) -> Result<(), Violation> {
        if self.allowance <= 0 {
            return Err(Violation(
                "it sent more of a subscription than its window allows".into(),
            ));
        }
        let bytes = event.payload.len() as u64 + EVENT_OVERHEAD;
        self.allowance -= amount(bytes);
        self.untaken += bytes;
        let (position, told) = self.account.event(event.sequence);
        let payload = match event.payload {
            payload if payload.len() < COPIED => Bytes::copy_from_slice(&payload),
            payload => payload,
        };
        self.inbox.push(Delivery {
            what: if told.again {
                What::Again { bytes }
            } else {
                What::Event { position, payload }
            },
            stands: told.stands,
        });
        Ok(())
    }

    fn gap(&mut self, gap: &Gap) -> Result<(), Violation> {
        let (from, to) = gap.from.zip(gap.to).ok_or_else(|| nowhere("gap"))?;
        self.inbox.push(self.account.gap(from.into(), to.into()));
        Ok(())
    }
}

/// What credit calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Credited {
    Nothing,
    /// The server is told.
    Tell,
    /// There is room again to ask for the subscription.
    Ask,
}

fn nowhere(what: &str) -> Violation {
    Violation(format!("it sent a {what} without its position"))
}
