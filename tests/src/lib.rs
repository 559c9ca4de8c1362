//! What the tests share: a service that does what it is told, and clients that know only the wire.

mod account;
mod attack;
pub mod between;
mod certificates;
mod files;
pub mod forge;
pub mod gateway;
#[cfg(unix)]
pub mod gnupg;
pub mod haproxy;
mod honest;
pub mod interceptor;
pub mod interop;
pub mod nginx;
pub mod outgoing_proxy;
pub mod parties;
mod patience;
pub mod peer;
mod process;
pub mod proxy;
mod recorder;
mod scales;
pub mod shared_secret;
mod station;
pub mod vectors;
pub mod wire;

pub use self::{
    account::Account,
    attack::Attack,
    certificates::{Authority, Issued},
    files::room_for_connections,
    honest::{Honest, ask_for_forecast, hear_observation},
    patience::{eventually, within},
    process::{Order, Process},
    recorder::Recorded,
    scales::Scales,
    station::{Station, User, published, serve, serve_with},
};

smq_runtime::include_interfaces!();

/// The golden files of the generator, in a crate that allows nothing.
#[deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    rust_2018_idioms
)]
#[deny(
    let_underscore_drop,
    single_use_lifetimes,
    unnameable_types,
    unreachable_pub
)]
#[deny(unused_lifetimes, unused_qualifications)]
#[deny(clippy::all, clippy::nursery, clippy::pedantic, clippy::unwrap_used)]
#[deny(
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_codeblock_attributes
)]
#[deny(
    rustdoc::invalid_html_tags,
    rustdoc::invalid_rust_codeblocks,
    rustdoc::unescaped_backticks
)]
pub mod golden {
    include!(concat!(env!("OUT_DIR"), "/golden/interfaces.rs"));
}
