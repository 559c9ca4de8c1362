//! What the tests share: a service that does what it is told, and clients that know only the wire.

mod station;

pub use self::station::{Station, serve};

smq_runtime::include_interfaces!();
