//! What a peer reaches with bytes of its own, one parser a function: for fuzzing alone.
//!
//! `cargo fuzz` (in `extensions/openpgp/fuzz`) and the tests of this crate call the same functions. Each fails
//! by a panic: its own, or that of what it checks about what was read.

#[cfg(test)]
mod tests;

/// A parser under test.
pub type Target = fn(&[u8]);

/// The parsers by name, as the folders of `extensions/openpgp/fuzz/seeds` are called.
pub const TARGETS: &[(&str, Target)] = &[
    ("openpgp_message", crate::pgp::fuzzing::message),
    ("openpgp_signed", crate::pgp::fuzzing::signed),
    ("openpgp_certificate", crate::pgp::fuzzing::certificate),
    ("session_packet", crate::message::fuzzing::packet),
    ("envelope", crate::message::fuzzing::envelope),
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
