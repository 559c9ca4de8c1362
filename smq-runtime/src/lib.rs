//! The runtime of [socket.mq](https://github.com/socket-mq/socket.mq): typed requests and topics
//! over HTTP and WebSocket, without a broker.
//!
//! Interfaces are versioned `.proto` files. The crate `smq-build`, called from `build.rs`, turns
//! them into clients, server traits and topics, which stand on this crate:
//!
//! * [`Server`] serves the generated `…Server`s, with [`Limits`]; handlers get a [`Context`] and
//!   answer with a message or a [`Status`].
//! * An [`Authenticator`] says who calls, an [`Authorizer`] who may do what.
//! * [`Topic`] is where a server publishes.
//! * [`Client`] is what generated `…Client`s call through; a [`Subscription`] yields [`Item`]s.
//!
//! An address says what both run over: `http:`, `https:` (with a [`tls::Identity`], and [`tls::Roots`]
//! where those of the platform do not do), or `unix:` on the same machine.
//!
//! A client of several servers has a [`resolve::Resolver`], such as those of the crate `smq-discovery`.
//!
//! Topics with the option `durable` are kept over a restart, in a folder by the crate `smq-durable`:
//! [`Server::with_logs`].
//!
//! With the crate `smq-openpgp`, requests are signed and encrypted end to end: [`Server::with_security`],
//! [`Client::with_security`]. `proto/SECURITY.md` has the threat model.
//!
//! What is on the wire stands in `proto/PROTOCOL.md`.
//!
//! # An example
//!
//! The interface, `proto/greeter/v1/greeter.proto`:
//!
//! ```proto
#![doc = include_str!("../doc/greeter.proto")]
//! ```
//!
//! The crate has `smq-runtime` among its dependencies, `smq-build` among its build dependencies, and this `build.rs`:
//!
//! ```no_run
//! fn main() -> smq_build::Result {
//!     smq_build::compile("proto")
//! }
//! ```
//!
//! A server implements the trait:
//!
//! ```no_run
//! # macro_rules! env { ("OUT_DIR") => { concat!(::core::env!("CARGO_MANIFEST_DIR"), "/doc") } }
//! use greeter::v1::*;
//! use smq_runtime::{Context, Server, Status};
//!
//! smq_runtime::include_interfaces!();
//!
//! struct Host {
//!     topics: GreeterTopics,
//! }
//!
//! impl Greeter for Host {
//!     fn topics(&self) -> &GreeterTopics {
//!         &self.topics
//!     }
//!
//!     async fn greet(&self, _: Context, request: GreetRequest) -> Result<GreetResponse, Status> {
//!         let text = format!("Hello, {}!", request.name);
//!         self.topics.greetings.publish(Greeting { name: request.name });
//!         Ok(GreetResponse { text })
//!     }
//! }
//!
//! fn main() -> std::io::Result<()> {
//!     let host = Host { topics: GreeterTopics::new() };
//!     let server = Server::new().add(GreeterServer::new(host));
//!     smq_runtime::run(server.serve("127.0.0.1:7071"))
//! }
//! ```
//!
//! A client calls and subscribes:
//!
//! ```no_run
//! # macro_rules! env { ("OUT_DIR") => { concat!(::core::env!("CARGO_MANIFEST_DIR"), "/doc") } }
//! # smq_runtime::include_interfaces!();
//! # fn main() {}
//! use greeter::v1::*;
//! use smq_runtime::{Error, Item};
//!
//! async fn greet_and_listen() -> Result<(), Error> {
//!     let greeter = GreeterClient::connect("http://127.0.0.1:7071")?;
//!     let mut greetings = greeter.greetings(GreetingFilter::default()).await?;
//!     let response = greeter.greet(GreetRequest { name: "World".into() }).await?;
//!     println!("{}", response.text);
//!     while let Some(item) = greetings.next().await {
//!         if let Item::Event(greeting) = item? {
//!             println!("{} was greeted", greeting.message.name);
//!         }
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Features
//!
//! * `gzip`, on by default: servers take gzip in request bodies, and compress replies, pages and descriptions for clients
//!   that accept it. It adds two crates, `flate2` and `zlib-rs`. Without it, a server refuses such bodies with 415. Clients
//!   neither send nor ask for gzip.
//! * `tls`, on by default: servers and clients take `https:` and `wss:` URLs, with rustls and ring. Without it, such a URL is
//!   an error.
//!
//! # Metrics
//!
//! What happens is counted through the facade [`metrics`]: a program that installs a recorder before it
//! makes its server and topics sees all of it, one that does not pays next to nothing.
//!
//! | name | kind | labels | counts |
//! | --- | --- | --- | --- |
//! | `smq_connections` | gauge | | connections now, sessions included |
//! | `smq_sessions` | gauge | | sessions now |
//! | `smq_calls_total` | counter | `path`, `code` | requests, publishes and subscribes that reached a handler: `ok` or the name of the code |
//! | `smq_refusals_total` | counter | `status`, `limit` | what was refused before a handler, or broken off |
//! | `smq_published_total` | counter | `path` | events published to a topic |
//! | `smq_delivered_total` | counter | `path` | events given to subscribers |
//! | `smq_lag_events` | histogram | `path` | how many events were waiting for a subscriber each time it took some |
//! | `smq_lost_total` | counter | `path` | events of a durable topic that no log has stored, and whose failure nobody awaited |
//! | `smq_gaps_total` | counter | `path` | gaps that subscribers were told of |
//! | `smq_subscriptions` | gauge | `path` | subscriptions of a topic now |
//! | `rpc.server.call.duration` | histogram | see below | how long these calls took at the server, in seconds |
//! | `rpc.client.call.duration` | histogram | see below | how long calls, publishes and subscribes took at the client, in seconds |
//!
//! The `status` of a refusal is the HTTP status (in a session, that of the code), the close code of a
//! session that was closed for what the client did, or `closed` for a connection that was closed without a
//! word. Its `limit` is the field of [`Limits`] that was gone over, by its name, or `none`.
//!
//! The durations are named by OpenTelemetry (semantic conventions 1.45), and so are their labels: `rpc.system.name`
//! (`socket.mq`), `rpc.method` (`weather.v1.Weather/GetForecast`), `rpc.status_code` (`ok` or the name of the code),
//! `error.type`, and at the client `server.address` and `server.port`. At the server, `error.type` stands for a fault of
//! the server (`unknown`, `deadline_exceeded`, `unimplemented`, `internal`, `unavailable` or `data_loss`). At the client
//! it is the code, or the kind of [`Error`] of a call that failed there, such as `timeout`. The duration of a subscribe
//! ends when the subscription is confirmed, that of a reply in parts with the last part.
//!
//! # Traces
//!
//! Each call has a span of the crate [`tracing`] on both sides, with the same names. A [`propagation::Propagator`]
//! makes one trace of them, through all programs.

mod access;
#[cfg(test)]
mod autobahn;
mod client;
mod codec;
#[doc(hidden)]
pub mod codegen;
mod context;
mod error;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
mod http_body;
mod keepalive;
mod limits;
mod measure;
mod parts;
mod position;
pub mod propagation;
pub mod resolve;
mod retry;
mod run;
pub mod schema;
pub mod security;
mod server;
mod service;
mod start;
mod status;
#[cfg(feature = "tls")]
pub mod tls;
mod topic;
mod unix_socket;
mod wire;

pub use bytes::Bytes;
pub use futures_core::Stream;
pub use http;
pub use prost;
pub use prost_types;
pub use topic::logs as log;

pub use self::{
    access::{Action, Authenticator, Authorizer, Caller, Identity, RequestHead, Target, Verified},
    client::{
        Call, Client, Connection, ConnectionState, Event, Item, Parts, Publish, Receipt, Response,
        ResponseFuture, RetryPolicy, StreamCall, Subscribe, Subscription, Transport, protocol, raw,
    },
    context::Context,
    error::Error,
    http_body::HttpBody,
    limits::Limits,
    log::PublishId,
    parts::{PartSender, parts},
    position::{ParsePositionError, Position},
    run::run,
    server::{
        Address, Body, Listener, Server, SessionCarrier, SessionEvent, SessionId, SessionInfo,
        Sessions, documents, door,
    },
    service::Service,
    status::{Code, Detail, Status},
    topic::{EventBuilder, LogLimits, Published, Topic},
};

/// Includes what `smq-build` has generated from the `.proto` files of a crate: a module for each package.
///
/// `greeter.v1` is the module `greeter::v1` of the one that this stands in: that of the crate, or any
/// other. Used twice, it gives two sets of types. The generated code names this crate, so it has to
/// be called `smq_runtime` where this is used.
///
/// ```
/// # macro_rules! env { ("OUT_DIR") => { concat!(::core::env!("CARGO_MANIFEST_DIR"), "/doc") } }
/// # fn main() {}
/// smq_runtime::include_interfaces!();
///
/// use greeter::v1::GreeterClient;
/// ```
#[macro_export]
macro_rules! include_interfaces {
    () => {
        include!(concat!(env!("OUT_DIR"), "/interfaces.rs"));
    };
}
