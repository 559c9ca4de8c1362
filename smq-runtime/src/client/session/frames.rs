//! Frames to and from the messages of a WebSocket connection.

use std::task::{Context, Poll};

use bytes::Bytes;
use prost::Message as _;
use tokio_tungstenite::tungstenite::{Message, protocol::CloseFrame};

#[cfg(feature = "openpgp")]
use super::channel::Channel;
use super::{end::End, pace::Pace, table::Violation};
#[cfg(feature = "openpgp")]
use crate::security::session::{Sign, Unopened};
use crate::{
    silence::{Silence, Silent},
    wire::{ClientFrame, ServerFrame},
};

/// The frames of one connection.
pub(super) enum Frames {
    Plain(Silence),
    #[cfg(feature = "openpgp")]
    Sealed(Box<Channel>),
}

impl Frames {
    pub(super) fn plain(pace: Pace) -> Self {
        Self::Plain(Silence::new(pace.quiet, pace.grace))
    }

    /// Takes note that something came, whatever it is.
    pub(super) fn hear(&mut self) {
        match self {
            Self::Plain(silence) => silence.is_broken(),
            // What counts here is what is opened.
            #[cfg(feature = "openpgp")]
            Self::Sealed(_) => {}
        }
    }

    /// Waits until one side has been silent for so long that a [sign](Self::sign) is to be sent. A server that stays
    /// silent ends it.
    pub(super) fn poll_silence(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>> {
        match self {
            Self::Plain(silence) => silence.poll(cx).map(|silent| match silent {
                Silent::Ask => Ok(()),
                Silent::Dead => Err(End::Silent),
            }),
            #[cfg(feature = "openpgp")]
            Self::Sealed(channel) => channel.poll_signs(cx).map(|sign| match sign {
                Sign::Due => Ok(()),
                Sign::Missing => Err(End::Silent),
            }),
        }
    }

    /// Returns a ping, or a sign of life.
    pub(super) fn sign(&mut self) -> Message {
        match self {
            Self::Plain(_) => Message::Ping(Bytes::new()),
            #[cfg(feature = "openpgp")]
            Self::Sealed(channel) => Message::Binary(channel.sign_of_life()),
        }
    }

    /// Returns a frame that has come and was not returned yet.
    pub(super) fn next(&mut self) -> Option<ServerFrame> {
        match self {
            Self::Plain(_) => None,
            #[cfg(feature = "openpgp")]
            Self::Sealed(channel) => channel.next(),
        }
    }

    /// Reads a message.
    pub(super) fn read(&mut self, message: Bytes) -> Result<Option<ServerFrame>, End> {
        match self {
            Self::Plain(_) => match ServerFrame::decode(message) {
                Ok(frame) => Ok(Some(frame)),
                Err(error) => Err(violated(&format!("it sent what is not a frame: {error}"))),
            },
            #[cfg(feature = "openpgp")]
            Self::Sealed(channel) => {
                channel.receive(message)?;
                Ok(channel.next())
            }
        }
    }

    /// Returns how a connection ends on which the server, or somebody in between, says what it must not.
    pub(super) fn misunderstood(&self, why: &'static str) -> End {
        match self {
            Self::Plain(_) => violated(why),
            #[cfg(feature = "openpgp")]
            Self::Sealed(_) => End::Unopened(Unopened(why)),
        }
    }

    /// Returns what a close of WebSocket says that the server did say: in a sealed session that is in a frame.
    pub(super) fn reason(&self, close: Option<CloseFrame>) -> Option<CloseFrame> {
        match self {
            Self::Plain(_) => close,
            #[cfg(feature = "openpgp")]
            Self::Sealed(_) => None,
        }
    }

    /// Returns the message of a frame.
    pub(super) fn write(&mut self, frame: &ClientFrame) -> Bytes {
        match self {
            Self::Plain(_) => frame.encode_to_vec().into(),
            #[cfg(feature = "openpgp")]
            Self::Sealed(channel) => channel.seal(frame),
        }
    }

    /// Returns what is said before the close of WebSocket, and what in it.
    pub(super) fn goodbye(&mut self, farewell: CloseFrame) -> (Option<Bytes>, CloseFrame) {
        match self {
            Self::Plain(_) => (None, farewell),
            #[cfg(feature = "openpgp")]
            Self::Sealed(channel) => {
                let CloseFrame { code, reason } = farewell;
                let message = channel.goodbye(code.into(), reason.as_str());
                let reason = "".into();
                (Some(message), CloseFrame { code, reason })
            }
        }
    }

    /// Whether it is time for another connection.
    pub(super) fn is_worn(&self) -> bool {
        match self {
            Self::Plain(_) => false,
            #[cfg(feature = "openpgp")]
            Self::Sealed(channel) => channel.is_worn(),
        }
    }
}

fn violated(why: &str) -> End {
    End::Violated(Violation(why.into()))
}
