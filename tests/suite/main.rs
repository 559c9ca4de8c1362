//! What crosses the crates of socket.mq.
#![allow(clippy::unwrap_used)]

mod connections;
mod crowd;
mod deadlines;
mod description;
mod documents;
mod end_to_end;
mod events;
mod filters;
mod formats;
mod handshakes;
mod hostile;
mod layering;
mod liveness;
#[cfg(unix)]
mod local_sockets;
mod nesting;
mod noise;
mod overload;
mod protobuf_sessions;
mod proxy;
mod refusals;
mod resuming;
mod sessions;
mod slow;
mod stopping;
mod tls;
mod transports;
mod windows;
