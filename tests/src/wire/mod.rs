//! Clients that know only the wire: sockets and `proto/PROTOCOL.md`, nothing of ours, nothing of hyper.

pub mod events;
pub mod exchange;
pub mod frame;
pub mod http;
pub mod returning;
pub mod session;

pub use self::{
    events::{Event, Events},
    exchange::{HttpSession, Stream as HttpStream},
    http::{Connection, Request, Response, ask},
    session::{Message, Session},
};
