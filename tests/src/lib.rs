//! What the tests share: a service that does what it is told, and clients that know only the wire.

mod deadline;
mod station;
pub mod wire;

pub use self::{
    deadline::{until, within},
    station::{Station, serve},
};

smq_runtime::include_interfaces!();
