//! Clients that know only the wire: sockets and `proto/PROTOCOL.md`, nothing of ours, nothing of hyper.

pub mod events;
pub mod frame;
pub mod http;
pub mod returning;
pub mod session;

pub use self::{
    events::{Event, Events},
    http::{Connection, Request, Response, ask},
    session::{Message, Session},
};
