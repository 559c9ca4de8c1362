//! The fuzz targets: one function for each parser of bytes from a peer.
//!
//! `cargo fuzz` (in `extensions/openpgp/fuzz`) and the tests of this crate call the same functions. A function panics
//! when it finds a fault.

#[cfg(test)]
mod tests;

/// A fuzz target.
pub type Target = fn(&[u8]);

/// The fuzz targets by name. The folders of `extensions/openpgp/fuzz/seeds` have the same names.
pub const TARGETS: &[(&str, Target)] = &[
    ("openpgp_message", crate::pgp::fuzzing::message),
    ("openpgp_signed", crate::pgp::fuzzing::signed),
    ("openpgp_certificate", crate::pgp::fuzzing::certificate),
    ("session_packet", crate::session::fuzzing::packet),
    ("envelope", envelope),
];

fn envelope(data: &[u8]) {
    if let Some(payload) = crate::message::fuzzing::envelope(data) {
        crate::session::fuzzing::hello(&payload);
    }
}

/// Runs the target with this name.
///
/// # Panics
///
/// When the target finds a fault, or does not exist.
pub fn run(name: &str, data: &[u8]) {
    let target = TARGETS.iter().find(|(it, _)| *it == name);
    target.expect("a fuzz target with this name").1(data);
}
