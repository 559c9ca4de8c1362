//! What crosses the crates of socket.mq.
#![allow(clippy::unwrap_used)]

mod account;
mod admission;
mod any_bytes;
mod authenticator;
mod authorizer;
mod broken_frames;
mod connections;
mod cors;
mod crowd;
mod deadlines;
mod description;
mod detours;
mod documents;
mod draining;
mod end_to_end;
mod events;
mod fallback;
mod faults;
mod filters;
mod formats;
mod gateway;
mod handshakes;
mod hostile;
mod killed;
mod layering;
mod limits;
mod liveness;
#[cfg(unix)]
mod local_sockets;
mod long_polls;
mod metrics;
mod nesting;
mod noise;
mod once;
#[cfg(unix)]
mod organisations;
mod overload;
mod policies;
#[cfg(unix)]
mod port80;
mod protobuf_sessions;
mod proxy;
mod publishing;
mod refusals;
mod refused_frames;
mod resuming;
mod returning;
mod sealed;
mod sealed_attacks;
mod sealed_batches;
mod sealed_between;
mod sealed_fallback;
mod sealed_members;
mod sealed_polls;
mod sealed_polls_between;
mod sealed_rollover;
mod sealed_sessions;
mod sealed_silence;
mod sealed_topics;
mod sealed_wire;
mod session_requests;
mod sessions;
#[cfg(unix)]
mod shell;
mod siege;
mod sizes;
mod slow;
mod slow_reader;
mod stopping;
mod tls;
mod transports;
mod vectors;
mod web_package;
mod windows;
