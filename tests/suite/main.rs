//! What crosses the crates of socket.mq.

mod end_to_end;
mod nesting;
mod stopping;
