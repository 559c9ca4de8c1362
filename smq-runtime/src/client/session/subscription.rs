//! A subscription of a session: what the server may send for it, and what the session does with it.

use std::{sync::Arc, time::Duration};

use tokio::time::Instant;

use super::{
    end::Violation,
    id::LinkId,
    inbox::{Confirmed, DeliveryKind, Inbox},
    own_events::OwnEvents,
    resume::ResumeState,
    retry::{RetryPauses, RetryPolicy},
    send_budget::BudgetPermit,
    timeouts::TIMEOUTS,
};
use crate::{
    error::Error,
    status::{Code, Status},
    wire::{Event, Gap, Subscribe, Subscribed, amount, event_cost, server_frame::Frame},
};

/// How many bytes of events the server may send before it gets credit, unless the subscription says otherwise.
pub(in crate::client) const DEFAULT_WINDOW: u64 = 1024 * 1024;

/// A subscription. It outlives each connection.
#[derive(Debug)]
pub(super) struct ClientSubscription {
    pub(super) inbox: Arc<Inbox>,
    /// The connection on which it was sent last.
    pub(super) link: Option<LinkId>,
    subscribe: Subscribe,
    resume: ResumeState,
    state: State,
    /// Held until the server has answered.
    budget: Option<BudgetPermit>,
    /// How many bytes the server may still send. The last event may exceed it.
    allowance: i64,
    /// How many bytes have come that the consumer has not taken.
    untaken: u64,
    /// Credit for the server once it has confirmed the subscription. Before that, it knows no subscription.
    owed: u64,
    /// The pauses after the server has rejected it for now.
    pauses: RetryPauses,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Sent and not confirmed.
    Asked,
    Confirmed,
    /// Not sent before the consumer has taken events of former connections.
    Full,
    /// Rejected for now, and not sent again before this time.
    PutOff(Instant),
    /// Unsubscribed. What still comes is dropped.
    Left,
}

impl ClientSubscription {
    pub(super) fn new(
        subscribe: Subscribe,
        inbox: Arc<Inbox>,
        budget: BudgetPermit,
        retry: RetryPolicy,
    ) -> Self {
        Self {
            resume: ResumeState::new(subscribe.start.clone().into()),
            inbox,
            link: None,
            subscribe,
            state: State::Asked,
            budget: Some(budget),
            allowance: 0,
            untaken: 0,
            owed: 0,
            pauses: RetryPauses::new(retry),
        }
    }

    /// Returns the frame that resumes it on a connection. Returns `None` while events of former connections fill
    /// the window, so that the inbox stays bounded however often the connection is lost.
    pub(super) fn ask(&mut self, link: LinkId) -> Option<Subscribe> {
        self.link = Some(link);
        self.owed = 0;
        let window = self.subscribe.window.saturating_sub(self.untaken);
        self.allowance = amount(window);
        if window == 0 {
            self.state = State::Full;
            return None;
        }
        self.state = State::Asked;
        Some(Subscribe {
            start: self.resume.start().into(),
            window,
            ..self.subscribe.clone()
        })
    }

    /// Records that the consumer has taken that many bytes, and returns what to do.
    pub(super) fn credit(&mut self, bytes: u64) -> CreditEffect {
        self.untaken = self.untaken.saturating_sub(bytes);
        match self.state {
            State::Confirmed => {
                self.allowance = self.allowance.saturating_add(amount(bytes));
                CreditEffect::Tell
            }
            State::Asked => {
                self.owed += bytes;
                CreditEffect::Nothing
            }
            State::Full => CreditEffect::Ask,
            State::PutOff(_) | State::Left => CreditEffect::Nothing,
        }
    }

    /// Returns the credit for a server that has just confirmed it.
    pub(super) fn settle(&mut self) -> u64 {
        if self.state != State::Confirmed {
            return 0;
        }
        let owed = std::mem::take(&mut self.owed);
        self.allowance = self.allowance.saturating_add(amount(owed));
        owed
    }

    /// Delays it, if the server rejects it only for now when it resumes. Returns until when. The caller gets the
    /// first rejection.
    pub(super) fn put_off(&mut self, refusal: &Status) -> Option<Instant> {
        let pause = match refusal.retry_after() {
            Some(pause) => pause.min(TIMEOUTS.longest_asked),
            None if self.is_asked() && refusal.code() == Code::Unavailable => Duration::ZERO,
            None => return None,
        };
        if self.resume.is_new() {
            return None;
        }
        let until = Instant::now() + pause + self.pauses.after_failure();
        self.state = State::PutOff(until);
        Some(until)
    }

    /// Whether it is delayed until then.
    pub(super) fn is_put_off(&self, until: Instant) -> bool {
        self.state == State::PutOff(until)
    }

    /// Unsubscribes. Returns whether the server knows the subscription.
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

    /// Ends it with an error, or without one if the server has ended it.
    pub(super) fn end(self, ending: Option<Error>) -> Result<(), Violation> {
        if ending.is_none() && self.is_asked() {
            let violation = "the server ended a subscription without a confirmation or a status";
            self.inbox.end(Some(Error::Protocol(violation.to_owned())));
            return Err(Violation(violation.into()));
        }
        self.inbox.end(ending);
        Ok(())
    }

    /// Receives a frame.
    pub(super) fn receive(&mut self, frame: Frame, own: &OwnEvents) -> Result<(), Violation> {
        match (self.state, frame) {
            (State::Left, _) => Ok(()),
            (State::Asked, Frame::Subscribed(confirmation)) => self.confirm(&confirmation),
            (State::Confirmed, Frame::Event(event)) => self.event(event, own),
            (State::Confirmed, Frame::Gap(gap)) => self.gap(&gap),
            (State::Confirmed, Frame::RetainedEnd(_)) => {
                self.inbox.push(self.resume.retained_end());
                Ok(())
            }
            (State::Asked | State::Full | State::PutOff(_), _) => Err(Violation(
                "unexpected frame for a subscription that is not confirmed".into(),
            )),
            (State::Confirmed, _) => Err(Violation(
                "unexpected frame for a confirmed subscription".into(),
            )),
        }
    }

    fn confirm(&mut self, confirmation: &Subscribed) -> Result<(), Violation> {
        let position = confirmation
            .position
            .ok_or_else(|| nowhere("confirmation"))?
            .into();
        self.state = State::Confirmed;
        self.pauses.reset();
        self.budget = None;
        if self.resume.is_new() {
            self.inbox.confirm(Confirmed {
                position,
                retained: confirmation.retained,
            });
        }
        if let Some(delivery) = self.resume.confirm(position, confirmation) {
            self.inbox.push(delivery);
        }
        Ok(())
    }

    fn event(&mut self, event: Event, own: &OwnEvents) -> Result<(), Violation> {
        if self.allowance <= 0 {
            return Err(Violation(
                "the server exceeded the window of a subscription".into(),
            ));
        }
        let bytes = event_cost(event.payload.len(), &event.headers);
        self.allowance -= amount(bytes);
        self.untaken += bytes;
        let position = self.resume.event(event.sequence);
        self.inbox.push(self.resume.deliver(DeliveryKind::Event {
            position,
            payload: event.payload,
            headers: event.headers,
            is_own: own.contains(&self.subscribe.topic, position),
            bytes,
        }));
        Ok(())
    }

    fn gap(&mut self, gap: &Gap) -> Result<(), Violation> {
        let (from, to) = gap.from.zip(gap.to).ok_or_else(|| nowhere("gap"))?;
        self.inbox.push(self.resume.gap(from.into(), to.into()));
        Ok(())
    }
}

/// What to do about credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CreditEffect {
    Nothing,
    /// Send the credit to the server.
    Tell,
    /// Subscribe: the window has room again.
    Ask,
}

fn nowhere(what: &str) -> Violation {
    Violation(format!("{what} without a position"))
}
