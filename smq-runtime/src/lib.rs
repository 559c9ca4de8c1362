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
//! An address says what both run over: `http:`, `https:` (with a [`Certificate`], and [`Roots`]
//! where those of the platform do not do), or `unix:` on the same machine.
//!
//! What is on the wire stands in `proto/PROTOCOL.md`.

mod client;
mod codec;
mod context;
mod error;
mod http_body;
mod limits;
mod local_socket;
mod measure;
mod position;
mod run;
pub mod schema;
mod server;
mod service;
mod start;
mod status;
#[cfg(feature = "tls")]
mod tls;
mod topic;
mod wire;

pub use bytes::Bytes;
pub use prost;
pub use prost_types;

pub use self::{
    client::{Client, Connection, ConnectionState, Event, Item, Subscription},
    context::Context,
    error::Error,
    http_body::HttpBody,
    limits::Limits,
    position::{ParsePositionError, Position},
    run::run,
    server::{Address, Body, Listener, Server},
    service::{Answer, Call, Service, Subscribe, Subscribing},
    start::Start,
    status::{Code, Detail, Status},
    topic::{Cursor, Topic},
};

#[cfg(feature = "tls")]
pub use self::tls::{Certificate, Roots};

/// Includes what `smq-build` has generated from the `.proto` files of a crate: a module for each package.
#[macro_export]
macro_rules! include_interfaces {
    () => {
        include!(concat!(env!("OUT_DIR"), "/interfaces.rs"));
    };
}
