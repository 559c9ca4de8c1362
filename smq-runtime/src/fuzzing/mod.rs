//! What a peer reaches with bytes of its own, one parser a function: for fuzzing alone.
//!
//! `cargo fuzz` (in `smq-runtime/fuzz`) and the tests of this crate call the same functions. Each fails
//! by a panic: its own, or that of what it checks about what was read.

mod frames;
mod texts;
mod topic;

#[cfg(test)]
mod tests;

/// A parser under test.
pub type Target = fn(&[u8]);

/// The parsers by name, as the folders of `smq-runtime/fuzz/seeds` are called.
pub const TARGETS: &[(&str, Target)] = &[
    ("client_frame_json", frames::client_json),
    ("client_frame_protobuf", frames::client_protobuf),
    ("server_frames", crate::client::server_frames),
    ("error_body", frames::error_body),
    ("query", crate::server::fuzzing::query),
    ("filter", topic::filter),
    ("position", texts::position),
    ("headers", crate::server::fuzzing::headers),
    ("poll_json", frames::poll_json),
];

/// Runs the parser of that name.
///
/// # Panics
///
/// When it has found something, or there is no such parser.
pub fn run(name: &str, data: &[u8]) {
    let target = TARGETS.iter().find(|(it, _)| *it == name);
    target.expect("a parser of that name").1(data);
}

pub(crate) use self::topic::{EVENTS, Occurrence};
