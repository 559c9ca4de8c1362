//! What crosses the crates: each test talks to a server as someone would who knows only the wire.
#![allow(clippy::unwrap_used)]

mod connections;
mod deadlines;
mod description;
mod formats;
mod refusals;
