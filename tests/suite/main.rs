//! What crosses the crates of socket.mq.
#![allow(clippy::unwrap_used)]

mod connections;
mod deadlines;
mod description;
mod documents;
mod end_to_end;
mod formats;
mod layering;
mod nesting;
mod proxy;
mod refusals;
mod stopping;
