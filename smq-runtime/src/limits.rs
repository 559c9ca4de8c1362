//! What a server takes, keeps and waits for at most.

use std::time::Duration;

/// What a [`Server`](crate::Server) takes, keeps and waits for at most. All of it is on by default.
///
/// ```
/// let mut limits = smq_runtime::Limits::default();
/// limits.message_bytes = 64 << 20;
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The size of a request, of a published event, and of a frame of a session. 4 MiB.
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
    /// from it. 256, and as many bytes as one message may have.
    pub pending_frames: usize,
    /// After how long without a frame from the client a session pings it; after twice that it is
    /// closed. 25 s.
    pub ping_time: Duration,
    /// After how long without an event a stream of server-sent events gets a comment. 20 s.
    pub comment_time: Duration,
    /// How long a long poll waits at most when there is nothing to answer. 25 s.
    pub poll_time: Duration,
    /// How many signed and sealed messages of the last minutes are remembered, so that none is taken twice:
    /// each for as long as it would be, 5 minutes after its date, in about 60 bytes. When there is no room, no more are taken
    /// (`unavailable`). 1,048,576.
    pub remembered_messages: usize,
    /// How long a server that is told to stop waits for requests that are under way. 10 s.
    pub shutdown_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
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
            remembered_messages: 1 << 20,
            shutdown_time: Duration::from_secs(10),
        }
    }
}
