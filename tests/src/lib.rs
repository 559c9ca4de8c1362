//! What the tests share: a service that does what it is told, and clients that know only the wire.

mod patience;
mod station;
pub mod wire;

pub use self::{
    patience::{eventually, within},
    station::{Station, serve},
};

smq_runtime::include_interfaces!();
