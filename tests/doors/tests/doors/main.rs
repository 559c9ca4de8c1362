//! Clients and servers of others, which know nothing of us.
#![allow(clippy::unwrap_used, clippy::let_underscore_future)]

mod connectrpc_client;
mod docs;
mod hostile;
mod parts;
mod positions;
mod servers;
mod tonic_client;
mod web;
mod wire;
