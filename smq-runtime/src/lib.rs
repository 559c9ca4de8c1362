//! wip
mod codec;
mod context;
mod error;
mod http_body;
mod position;
pub mod schema;
mod service;
mod status;
mod topic;
mod wire;
pub use context::Context;
pub use status::Status;
