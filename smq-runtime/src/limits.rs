//! The limits of a server.

use std::{num::NonZeroU32, time::Duration};

use crate::schema::Method;

/// The limits of a [`Server`](crate::Server) on sizes, counts and times. All are on by default.
///
/// ```
/// let mut limits = smq_runtime::Limits::default();
/// limits.message_bytes = 64 << 20;
/// limits.rate = std::num::NonZeroU32::new(500);
/// ```
///
/// Times of more than 1,000,000,000 seconds, such as `Duration::MAX`, are reduced to that.
///
/// Read the limits with [`Server::limits`](crate::Server::limits), or with `GET /socket.mq` over HTTP. `PROTOCOL.md`,
/// section 7, lists the errors for exceeded limits. The metric `smq_refusals_total` counts them: see
/// [the crate](crate#metrics).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The maximum number of concurrent connections, including sessions, Unix domain sockets and in-process
    /// connections. Further ones fail with `unavailable`. If the process may not open so many files, the server accepts
    /// as many as fit, and warns in its log. Default: 65,536.
    pub connections: usize,
    /// The maximum number of concurrent connections from one IPv4 address or IPv6 /64 network. Further ones fail with
    /// `resource_exhausted`. All clients behind a proxy share its address, unless the server
    /// [trusts](crate::Server::with_trusted_proxies) the proxy: then requests and sessions count by the address that the
    /// proxy reports. Default: 16,384.
    pub connections_per_address: usize,
    /// The rate of HTTP requests, and of requests, publishes and subscribes in sessions, per second and per IPv4
    /// address or IPv6 /64 network. A burst may have as many. Further ones fail with `resource_exhausted`.
    ///
    /// `None` sets no limit. All clients behind a proxy that is not trusted share its address. The rate does not apply
    /// to Unix domain sockets, to in-process connections, and where another server, such as axum, accepted the
    /// connection. Default: 100,000.
    pub rate: Option<NonZeroU32>,
    /// The maximum number of bytes that the server holds for one connection: request bodies, unfinished messages, unread
    /// output, waiting publishes. Further ones fail with `resource_exhausted`. At least two of the largest frames fit,
    /// whatever this is. Default: 16 MiB.
    pub connection_bytes: usize,
    /// The maximum number of bytes that the server holds for one caller that it has identified, wherever it connects
    /// from; for all others, for one IPv4 address or IPv6 /64 network. Each connection counts as 16 KiB at least. Further
    /// bytes fail with `resource_exhausted`. All clients behind a proxy share its address, unless the server trusts the
    /// proxy. Default: 256 MiB.
    pub source_bytes: usize,
    /// The maximum number of bytes that the server holds for all peers, counted like [`source_bytes`](Self::source_bytes).
    /// Further ones fail with `unavailable`. Logs of topics have [limits of their own](crate::LogLimits). Default: 1 GiB.
    pub total_bytes: usize,
    /// The maximum size of a request, a published event or a filter, in bytes. The option `(smq.v1.method)` of the
    /// `.proto` overrides it for a method or topic. Default: 4 MiB.
    ///
    /// A frame of a session may exceed the largest message by this size, and by at least 64 KiB. A message that is too
    /// large then fails alone, while a larger frame ends the session.
    pub message_bytes: usize,
    /// The maximum size of an HTTP request head, in bytes; at least 8 KiB. Default: 16 KiB.
    pub header_bytes: usize,
    /// The maximum time for receiving a request head, and for the TLS handshake. Default: 10 s.
    pub header_time: Duration,
    /// The maximum time for a request, including its body and its handler. The header `Smq-Timeout-Ms` can shorten it.
    /// Default: 60 s.
    pub request_time: Duration,
    /// The maximum time for which a peer may accept no data before its connection is closed. Default: 60 s.
    pub stall_time: Duration,
    /// The maximum number of concurrently running handlers of calls, subscribes and publishes, over all connections. One
    /// whose reply comes in parts counts up to its first part.
    /// Further ones fail with `unavailable`. Default: 1,024.
    pub concurrent_requests: usize,
    /// The time after which a connection without a request is closed. Default: 75 s.
    pub idle_time: Duration,
    /// The maximum number of subscriptions per session. Default: 256.
    pub subscriptions: usize,
    /// The maximum number of concurrent requests per session. Default: 256.
    pub session_requests: usize,
    /// The maximum number of replies in parts at a time for one caller that the server has identified; for all others, for
    /// one IPv4 address or IPv6 /64 network. Further ones fail with `resource_exhausted`. In a session, each counts as one
    /// of its [`session_requests`](Self::session_requests), too. Default: 1,024.
    pub streams: usize,
    /// The maximum time between two parts of a reply, whether its handler or its caller is waited for. After that, the
    /// reply ends with `deadline_exceeded`. Default: 300 s.
    pub part_time: Duration,
    /// The maximum number of queued subscribes and publishes per session, before the server stops reading from it. They
    /// may also have no more bytes than the largest message of the interface. Default: 256.
    pub pending_frames: usize,
    /// The time without data from the client after which a session pings it. After twice that time, the session is
    /// closed. Default: 25 s.
    pub ping_time: Duration,
    /// The time without an event after which a stream of server-sent events sends a comment. Default: 20 s.
    pub comment_time: Duration,
    /// The maximum time that a long poll, or an exchange of a session over HTTP, waits for events. Default: 25 s.
    pub poll_time: Duration,
    /// The time without an exchange after which a session over HTTP ends. Default: 120 s.
    pub absence_time: Duration,
    /// The time that a graceful shutdown waits for running requests. Replies in parts end with `unavailable` after a
    /// quarter of it. Default: 10 s.
    pub shutdown_time: Duration,
}

/// The longest time. Adding much longer ones to an `Instant` would overflow.
const MAX_TIME: Duration = Duration::from_secs(1_000_000_000);

/// The minimum by which a frame may exceed the largest message, in bytes.
const MIN_FRAME_EXTRA: usize = 64 << 10;

impl Limits {
    /// Reduces times that would overflow an `Instant`, such as `Duration::MAX`.
    pub(crate) fn clamped(mut self) -> Self {
        for time in [
            &mut self.header_time,
            &mut self.request_time,
            &mut self.part_time,
            &mut self.stall_time,
            &mut self.idle_time,
            &mut self.ping_time,
            &mut self.comment_time,
            &mut self.poll_time,
            &mut self.absence_time,
            &mut self.shutdown_time,
        ] {
            *time = MAX_TIME.min(*time);
        }
        self
    }

    /// Returns the size limit for messages to a method or topic, in bytes.
    pub(crate) fn message_limit(&self, method: &Method) -> usize {
        method
            .message_bytes
            .map_or(self.message_bytes, |bytes| bytes as usize)
    }

    /// Returns the size limit for frames of a session, in bytes. It exceeds the largest message, so that a message that
    /// is slightly too large can be refused alone.
    pub(crate) fn frame_bytes(&self, largest_message: usize) -> usize {
        largest_message.saturating_add(self.message_bytes.max(MIN_FRAME_EXTRA))
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 65_536,
            connections_per_address: 16_384,
            rate: NonZeroU32::new(100_000),
            connection_bytes: 16 << 20,
            source_bytes: 256 << 20,
            total_bytes: 1 << 30,
            message_bytes: 4 << 20,
            header_bytes: 16 << 10,
            header_time: Duration::from_secs(10),
            request_time: Duration::from_secs(60),
            stall_time: Duration::from_secs(60),
            concurrent_requests: 1024,
            idle_time: Duration::from_secs(75),
            subscriptions: 256,
            session_requests: 256,
            streams: 1024,
            part_time: Duration::from_secs(300),
            pending_frames: 256,
            ping_time: Duration::from_secs(25),
            comment_time: Duration::from_secs(20),
            poll_time: Duration::from_secs(25),
            absence_time: Duration::from_secs(120),
            shutdown_time: Duration::from_secs(10),
        }
    }
}
