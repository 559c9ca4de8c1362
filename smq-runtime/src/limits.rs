//! What a server takes, keeps and waits for at most.

use std::{num::NonZeroU32, time::Duration};

use crate::schema::Method;

/// What a [`Server`](crate::Server) takes, keeps and waits for at most. All of it is on by default.
///
/// ```
/// let mut limits = smq_runtime::Limits::default();
/// limits.message_bytes = 64 << 20;
/// limits.rate = std::num::NonZeroU32::new(500);
/// ```
///
/// A time of more than 1,000,000,000 seconds (`Duration::MAX`, say) counts as that: for ever.
///
/// Those in force are told by [`Server::limits`](crate::Server::limits), and to everybody by
/// `GET /socket.mq`. What one gets who goes over each of them stands in `PROTOCOL.md`, section 7;
/// it is counted in `smq_refusals_total` (see [the crate](crate#metrics)).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// How many connections there are at once, sessions and those of `unix:` sockets and within the
    /// process included. More are refused with `unavailable`. 65,536.
    pub connections: usize,
    /// How many of them come from one address (IPv6: from one /64 network). More are refused with
    /// `resource_exhausted`. All clients of a proxy come from the address of the proxy. 16,384.
    pub connections_per_address: usize,
    /// How many HTTP requests, and requests, publishes and subscribes in sessions, one address (IPv6: one
    /// /64 network) may send per second, over all its connections; as many may come at once after a pause.
    /// More are refused with `resource_exhausted`. None: any number. All clients of a proxy come from the
    /// address of the proxy; there is none on `unix:` sockets, within the process, and where another
    /// server (axum, say) took the connection: no rate holds there. 100,000.
    pub rate: Option<NonZeroU32>,
    /// The size of a request, of a published event, and of a filter, unless the option
    /// `(smq.v1.method)` of the `.proto` says otherwise of a method. 4 MiB.
    ///
    /// The frames of a session may be larger by as much again as this, and by 64 KiB at least: what is
    /// too large is then refused alone, while a frame larger than that ends the session.
    pub message_bytes: usize,
    /// The size of the head of an HTTP request, at least 8 KiB. 16 KiB.
    pub header_bytes: usize,
    /// The time in which the head of a request has to arrive, and before it a TLS handshake. 10 s.
    pub header_time: Duration,
    /// The time that a request may take, its body and its handler included. A caller's
    /// `Smq-Timeout-Ms` may shorten it. 60 s.
    pub request_time: Duration,
    /// How long a connection is kept whose other end takes nothing of what is sent to it. 60 s.
    pub stall_time: Duration,
    /// How many requests, subscriptions and publishes are in their handlers at once, over all
    /// connections. More are refused with `unavailable`. 1,024.
    pub concurrent_requests: usize,
    /// How long a connection without a request is kept. 75 s.
    pub idle_time: Duration,
    /// How many subscriptions a session has at once. 256.
    pub subscriptions: usize,
    /// How many requests of a session are under way at once. 256.
    pub session_requests: usize,
    /// How many subscribes and publishes of a session wait for their turn, before no more are read
    /// from it. 256, and as many bytes as the largest message of its interface may have.
    pub pending_frames: usize,
    /// After how long without a frame from the client a session pings it; after twice that it is
    /// closed. 25 s.
    pub ping_time: Duration,
    /// After how long without an event a stream of server-sent events gets a comment. 20 s.
    pub comment_time: Duration,
    /// How long a long poll waits at most when there is nothing to answer. 25 s.
    pub poll_time: Duration,
    /// How long a server that is told to stop waits for requests that are under way. 10 s.
    pub shutdown_time: Duration,
}

/// Longer than any server runs. Much later moments are more than a clock can say.
const FOREVER: Duration = Duration::from_secs(1_000_000_000);

/// How much larger than the largest message a frame may be, at least.
const FRAME: usize = 64 << 10;

impl Limits {
    /// Returns these limits with times that a clock can count: `Duration::MAX` is for ever.
    pub(crate) fn countable(mut self) -> Self {
        for time in [
            &mut self.header_time,
            &mut self.request_time,
            &mut self.stall_time,
            &mut self.idle_time,
            &mut self.ping_time,
            &mut self.comment_time,
            &mut self.poll_time,
            &mut self.shutdown_time,
        ] {
            *time = FOREVER.min(*time);
        }
        self
    }

    /// Returns the size of what clients send to a method or topic.
    pub(crate) fn message_of(&self, method: &Method) -> usize {
        method
            .message_bytes
            .map_or(self.message_bytes, |bytes| bytes as usize)
    }

    /// Returns the size of the frames of a session whose largest message is of that size: what is too large
    /// by not too much can be refused alone.
    pub(crate) fn frame_bytes(&self, largest_message: usize) -> usize {
        largest_message.saturating_add(self.message_bytes.max(FRAME))
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 65_536,
            connections_per_address: 16_384,
            rate: NonZeroU32::new(100_000),
            message_bytes: 4 << 20,
            header_bytes: 16 << 10,
            header_time: Duration::from_secs(10),
            request_time: Duration::from_secs(60),
            stall_time: Duration::from_secs(60),
            concurrent_requests: 1024,
            idle_time: Duration::from_secs(75),
            subscriptions: 256,
            session_requests: 256,
            pending_frames: 256,
            ping_time: Duration::from_secs(25),
            comment_time: Duration::from_secs(20),
            poll_time: Duration::from_secs(25),
            shutdown_time: Duration::from_secs(10),
        }
    }
}
