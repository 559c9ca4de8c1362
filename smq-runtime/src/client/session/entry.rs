//! What has a number in a session.

use std::sync::Arc;

use bytes::Bytes;

use super::{command::Answer, following::Following, room::Place, table::Violation};
use crate::{
    error::Error,
    status::{Code, Status},
    wire::{Publish, server_frame::Frame},
};

#[derive(Debug)]
pub(super) enum Entry {
    Subscription(Following),
    Publish(Publishing),
    Request(Asking),
}

/// A publish that is not answered yet. It is kept to be sent again.
#[derive(Debug)]
pub(super) struct Publishing {
    /// The connection on which it was sent; 0 if it is to be sent again.
    pub(super) link: u32,
    pub(super) publish: Publish,
    pub(super) answer: Answer<()>,
    pub(super) _room: Place,
    pub(super) _counted: Arc<()>,
}

/// A request that is not answered yet. It is never sent again.
#[derive(Debug)]
pub(super) struct Asking {
    pub(super) link: u32,
    /// None when it was canceled.
    pub(super) answer: Option<Answer<Bytes>>,
    pub(super) _room: Place,
}

impl Entry {
    /// Returns the connection that it is on; 0 if on none.
    pub(super) fn link(&self) -> u32 {
        match self {
            Self::Subscription(subscription) => subscription.link,
            Self::Publish(publish) => publish.link,
            Self::Request(request) => request.link,
        }
    }

    /// Whether somebody waits for what comes of it.
    pub(super) fn is_wanted(&self) -> bool {
        match self {
            Self::Subscription(subscription) => !subscription.is_left(),
            Self::Publish(publish) => !publish.answer.is_given_up(),
            Self::Request(request) => request.answer.is_some(),
        }
    }

    /// Whether the server has yet to say what it makes of it.
    pub(super) fn is_unanswered(&self) -> bool {
        match self {
            Self::Subscription(subscription) => subscription.is_asked(),
            Self::Publish(_) | Self::Request(_) => true,
        }
    }

    /// Whether a server that goes away refuses it only because of that: another one has not been asked.
    pub(super) fn is_put_off_by(&self, refusal: Option<&Status>) -> bool {
        let unavailable = refusal.is_some_and(|status| status.code() == Code::Unavailable);
        unavailable && !matches!(self, Self::Request(_))
    }

    /// Ends it with an error, or without one where that is an end too.
    pub(super) fn end(self, ending: Option<Error>) -> Result<(), Violation> {
        match self {
            Self::Subscription(subscription) => subscription.end(ending),
            Self::Publish(publish) => end(Some(publish.answer), "publish", ending),
            Self::Request(request) => end(request.answer, "request", ending),
        }
    }

    /// Answers it, if that is an answer to it.
    pub(super) fn answer(self, frame: Frame) -> Result<(), Violation> {
        match (self, frame) {
            (Self::Publish(publish), Frame::Receipt(_)) => publish.answer.give(Ok(())),
            (Self::Request(request), Frame::Reply(reply)) => {
                if let Some(answer) = request.answer {
                    answer.give(Ok(reply.payload));
                }
            }
            (entry, _) => {
                let what = match entry {
                    Self::Subscription(_) => "subscription",
                    Self::Publish(_) => "publish",
                    Self::Request(_) => "request",
                };
                let why = format!("it answered a {what} as if it were something else");
                let _ = entry.end(Some(Error::Protocol(why.clone())));
                return Err(Violation(why));
            }
        }
        Ok(())
    }
}

fn end<T>(answer: Option<Answer<T>>, what: &str, ending: Option<Error>) -> Result<(), Violation> {
    let why = format!("it ended a {what} without saying why");
    let ended = match &ending {
        Some(_) => Ok(()),
        None => Err(Violation(why.clone())),
    };
    if let Some(answer) = answer {
        answer.give(Err(ending.unwrap_or(Error::Protocol(why))));
    }
    ended
}
