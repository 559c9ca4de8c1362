//! Plays the vectors of `proto/vectors/` against our server and against our client.
//!
//! Nothing here knows the frames of the runtime: what is said is read from `smq/v1/frame.proto`.

pub mod against_client;
pub mod against_server;
mod board;
mod carrier;
mod codec;
pub mod events;
mod exchange;
mod names;

pub use self::{
    board::Board,
    carrier::Carrier,
    codec::{Codec, Side, bytes, hex},
    exchange::{Exchange, Step, Subprotocol, exchanges, folder, read},
    names::Names,
};

/// The generated code of `vectors/v1/board.proto`.
#[allow(missing_docs)]
pub mod interface {
    include!(concat!(env!("OUT_DIR"), "/vectors/interfaces.rs"));
}
