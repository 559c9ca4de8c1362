//! How patient a session is.

use std::time::Duration;

/// The times of a session, in one place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// The pause before the first attempt to come back is up to this long.
    pub(super) first_pause: Duration,
    /// No pause is longer than this.
    pub(super) longest_pause: Duration,
    /// After this long without anything from the server it is asked for a sign of life.
    pub(super) quiet: Duration,
    /// After this long without one the connection is given up.
    pub(super) grace: Duration,
    /// How long a server may take to answer the handshake, before it is asked without WebSocket.
    pub(super) handshake: Duration,
    /// After this long WebSocket is tried again, the first time.
    pub(super) first_return: Duration,
    /// It is tried again this often at least.
    pub(super) longest_return: Duration,
    /// A stream of events that has not begun after this long is held up somewhere.
    pub(super) confirmation: Duration,
    /// So is one that brings nothing for this long, not even a comment.
    pub(super) silence: Duration,
    /// How long the server is to wait in a long poll.
    pub(super) poll: Duration,
    /// How long an answer may take, beyond the time that the server waits before it.
    pub(super) answer: Duration,
    /// How long the response to a publish may take: the server gives its handler less.
    pub(super) publish: Duration,
    /// A server that goes away, or has no room, can ask for a pause of this length at most.
    pub(super) longest_asked: Duration,
}

pub(super) const PACE: Pace = Pace {
    first_pause: Duration::from_millis(100),
    longest_pause: Duration::from_secs(10),
    quiet: Duration::from_secs(25),
    grace: Duration::from_secs(25),
    handshake: Duration::from_secs(10),
    first_return: Duration::from_secs(60),
    longest_return: Duration::from_secs(600),
    confirmation: Duration::from_secs(3),
    silence: Duration::from_secs(45),
    poll: Duration::from_secs(25),
    answer: Duration::from_secs(15),
    publish: Duration::from_secs(75),
    longest_asked: Duration::from_secs(60),
};
