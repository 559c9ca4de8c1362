//! The entries of a session: everything that has an id.

use std::sync::Arc;

use super::{
    answer::AnswerSender, end::Violation, id::LinkId, reply::ReplySender,
    send_budget::BudgetPermit, subscription::ClientSubscription,
};
use crate::{
    error::Error,
    position::Position,
    status::{Code, Status},
    wire::{Publish, Receipt, server_frame::Frame},
};

#[derive(Debug)]
pub(super) enum Entry {
    Subscription(ClientSubscription),
    Publish(PendingPublish),
    Request(PendingRequest),
}

/// A publish without an answer. It is kept to be sent again.
#[derive(Debug)]
pub(super) struct PendingPublish {
    /// The connection on which it was sent. `None` if it is to be sent again.
    pub(super) link: Option<LinkId>,
    pub(super) publish: Publish,
    pub(super) answer: AnswerSender<Receipt>,
    pub(super) _budget: BudgetPermit,
    pub(super) _counted: Arc<()>,
}

/// A request without an answer. It is never sent again.
#[derive(Debug)]
pub(super) struct PendingRequest {
    pub(super) link: LinkId,
    /// `None` if the request was canceled.
    pub(super) answer: Option<ReplySender>,
    /// Held until the server has answered.
    pub(super) budget: Option<BudgetPermit>,
}

impl Entry {
    /// Returns the connection that it is on, if it is on one.
    pub(super) fn link(&self) -> Option<LinkId> {
        match self {
            Self::Subscription(subscription) => subscription.link,
            Self::Publish(publish) => publish.link,
            Self::Request(request) => Some(request.link),
        }
    }

    /// Whether a caller or a consumer waits for it.
    pub(super) fn is_wanted(&self) -> bool {
        match self {
            Self::Subscription(subscription) => !subscription.is_left(),
            Self::Publish(publish) => !publish.answer.is_given_up(),
            Self::Request(request) => request.answer.is_some(),
        }
    }

    /// Whether the server has not answered yet.
    pub(super) fn is_unanswered(&self) -> bool {
        match self {
            Self::Subscription(subscription) => subscription.is_asked(),
            Self::Publish(_) | Self::Request(_) => true,
        }
    }

    /// Whether the server rejects it only because it is going away, so that another server may accept it.
    pub(super) fn is_put_off_by(&self, refusal: Option<&Status>) -> bool {
        let unavailable = refusal.is_some_and(|status| status.code() == Code::Unavailable);
        unavailable && !matches!(self, Self::Request(_))
    }

    /// Ends it with an error, or without one if the server has ended a subscription regularly.
    pub(super) fn end(self, ending: Option<Error>) -> Result<(), Violation> {
        match self {
            Self::Subscription(subscription) => subscription.end(ending),
            Self::Publish(publish) => publish.answer.end("publish", ending),
            Self::Request(request) => request.answer.map_or(Ok(()), |answer| answer.end(ending)),
        }
    }

    /// Returns the topic and the position of the event, if this frame is the receipt for it.
    pub(super) fn published(&self, frame: &Frame) -> Option<(String, Position)> {
        match (self, frame) {
            (Self::Publish(publish), Frame::Receipt(receipt)) => {
                Some((publish.publish.topic.clone(), receipt.position?.into()))
            }
            _ => None,
        }
    }

    /// Answers it with a frame, which has to be of the right kind.
    pub(super) fn answer(self, frame: Frame) -> Result<(), Violation> {
        match (self, frame) {
            (Self::Publish(publish), Frame::Receipt(receipt)) => publish.answer.give(Ok(receipt)),
            (Self::Request(request), Frame::Reply(reply)) => {
                return request.answer.map_or(Ok(()), |answer| answer.give(reply));
            }
            (entry, _) => {
                let what = match entry {
                    Self::Subscription(_) => "subscription",
                    Self::Publish(_) => "publish",
                    Self::Request(_) => "request",
                };
                let why = format!("unexpected frame for a {what}");
                let _ = entry.end(Some(Error::Protocol(why.clone())));
                return Err(Violation(why));
            }
        }
        Ok(())
    }
}
