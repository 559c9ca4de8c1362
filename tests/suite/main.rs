//! What crosses the crates of socket.mq.

mod documents;
mod end_to_end;
mod layering;
mod nesting;
mod proxy;
mod stopping;
