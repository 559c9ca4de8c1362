//! The timeouts of a session.

use std::time::Duration;

/// The timeouts of a session.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timeouts {
    /// After this long without anything from the server, the client pings it.
    pub(super) quiet: Duration,
    /// A server that does not answer a ping for this long is lost.
    pub(super) grace: Duration,
    /// How long the handshake may take, before the client tries without WebSocket.
    pub(super) handshake: Duration,
    /// The first pause before WebSocket is tried again.
    pub(super) first_return: Duration,
    /// The longest pause before WebSocket is tried again.
    pub(super) longest_return: Duration,
    /// A proxy holds a connection back that brings nothing for this long: a WebSocket that it has accepted, or a stream;
    pub(super) confirmation: Duration,
    /// or that brings nothing for this long, not even a comment.
    pub(super) silence: Duration,
    /// How long the server waits in a poll.
    pub(super) poll: Duration,
    /// How long an answer may take, in addition to the time that the server waits.
    pub(super) answer: Duration,
    /// The longest pause that a server can ask for.
    pub(super) longest_asked: Duration,
    /// A connection that nothing has used for this long is closed.
    pub(super) idle: Duration,
}

pub(super) const TIMEOUTS: Timeouts = Timeouts {
    quiet: Duration::from_secs(25),
    grace: Duration::from_secs(25),
    handshake: Duration::from_secs(10),
    first_return: Duration::from_secs(60),
    longest_return: Duration::from_secs(600),
    confirmation: Duration::from_secs(3),
    silence: Duration::from_secs(45),
    poll: Duration::from_secs(25),
    answer: Duration::from_secs(15),
    longest_asked: Duration::from_secs(60),
    idle: Duration::from_secs(30),
};
