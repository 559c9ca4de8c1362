//! The runtime of [socket.mq](https://github.com/socket-mq/socket.mq): typed requests and topics
//! over HTTP and WebSocket, without a broker.
//!
//! Interfaces are versioned `.proto` files. The crate `smq-build`, called from `build.rs`, turns
//! them into clients, server traits and topics, which stand on this crate:
//!
//! * [`Server`] serves the generated `…Server`s, with [`Limits`]; handlers get a [`Context`] and
//!   answer with a message or a [`Status`].
//! * [`Topic`] is where a server publishes.
//! * [`Client`] is what generated `…Client`s call through; a [`Subscription`] yields [`Item`]s.
//!
//! What is on the wire stands in `proto/PROTOCOL.md`.

mod client;
mod codec;
mod context;
mod error;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
mod http_body;
#[cfg(test)]
mod kosoku;
mod limits;
mod position;
mod run;
pub mod schema;
mod server;
mod service;
mod start;
mod status;
mod topic;
mod wire;

pub use bytes::Bytes;
pub use prost;
pub use prost_types;

pub use self::{
    client::{Client, Event, Item, Subscription},
    context::Context,
    error::Error,
    http_body::HttpBody,
    limits::Limits,
    position::{ParsePositionError, Position},
    run::run,
    server::{Body, Listener, Server},
    service::{Answer, Call, Service, Subscribe, Subscribing},
    start::Start,
    status::{Code, Detail, Status},
    topic::{Cursor, Topic},
};

/// Includes what `smq-build` has generated from the `.proto` files of a crate: a module for each package.
#[macro_export]
macro_rules! include_interfaces {
    () => {
        include!(concat!(env!("OUT_DIR"), "/interfaces.rs"));
    };
}
