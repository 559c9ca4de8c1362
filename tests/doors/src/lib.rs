//! A service that clients of others call, and servers of others that our client calls.

smq_runtime::include_interfaces!();

/// What tonic generates.
#[allow(missing_docs, clippy::all)]
pub mod by_tonic {
    include!(concat!(env!("OUT_DIR"), "/tonic/all.rs"));
}

/// What connectrpc generates.
#[allow(missing_docs, warnings, clippy::all)]
pub mod by_connectrpc {
    include!(concat!(env!("OUT_DIR"), "/connect/all.rs"));
}
