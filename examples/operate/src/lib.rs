//! Two servers as one runs them: with probes, metrics, traces, a drain, and a socket of systemd's.
//!
//! ```sh
//! cargo run -p operate --bin stock
//! OPERATORS=127.0.0.1:9465 cargo run -p operate --bin orders
//! ```

smq_runtime::include_interfaces!();

mod operation;

pub use operation::{Failure, Operation, setting};
