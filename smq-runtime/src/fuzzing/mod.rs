//! Fuzz targets: one function for each parser of untrusted bytes.
//!
//! `cargo fuzz` (in `smq-runtime/fuzz`) and the tests of this crate call the same functions. A target fails by a panic
//! of the parser or of an assertion about its result.

mod frames;
mod positions;
mod topic;

#[cfg(test)]
mod tests;

/// A fuzz target.
pub type Target = fn(&[u8]);

/// The targets by name, which is also the name of their folder in `smq-runtime/fuzz/seeds`.
pub const TARGETS: &[(&str, Target)] = &[
    ("client_frame_json", frames::client_json),
    ("client_frame_protobuf", frames::client_protobuf),
    ("server_frames", crate::client::server_frames),
    ("error_body", frames::error_body),
    ("query", crate::server::fuzzing::query),
    ("filter", topic::filter),
    ("position", positions::position),
    ("headers", crate::server::fuzzing::headers),
    ("edge", crate::server::fuzzing::edge),
    ("gzip", crate::server::fuzzing::gzip),
    ("http1", crate::server::fuzzing::http1),
    ("proxy_protocol", crate::server::fuzzing::proxy_protocol),
    ("poll_json", frames::poll_json),
    ("exchange", crate::server::fuzzing::exchange),
    ("exchange_response", crate::client::exchange_response),
];

/// Runs the target with a name.
///
/// # Panics
///
/// When the target fails, or there is no such target.
pub fn run(name: &str, data: &[u8]) {
    let target = TARGETS.iter().find(|(it, _)| *it == name);
    target.expect("a target of that name").1(data);
}

pub(crate) use self::topic::{EVENTS, Occurrence};
