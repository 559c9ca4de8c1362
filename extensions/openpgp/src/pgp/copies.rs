//! Copies of one certificate, put together: what was signed about a key counts in whichever of them it stands.
//!
//! A revocation often stands in one alone: a copy without it, or a user id that is there twice, does not
//! get around it.

use std::collections::{HashMap, HashSet};

use pgp::types::Tag;

use super::packets::RawPacket;

/// Returns the packets of copies, which all begin with the same primary key, as those of one certificate: each key and
/// each user id once, with all that stands behind any copy of it.
pub(super) fn as_one<'a, 'b>(packets: &'b [RawPacket<'a>]) -> Vec<&'b RawPacket<'a>> {
    let mut components: Vec<Vec<&RawPacket<'_>>> = Vec::new();
    let mut places: HashMap<(u8, &[u8]), usize> = HashMap::new();
    let mut signatures = HashSet::new();
    let mut place = 0;
    for packet in packets {
        if packet.tag == Tag::Signature && !components.is_empty() {
            if signatures.insert((place, &packet.body[..])) {
                components[place].push(packet);
            }
            continue;
        }
        // There is one primary key, in however many ways it is written.
        let body = match packet.tag {
            Tag::PublicKey => &[],
            _ => &packet.body[..],
        };
        let name = (u8::from(packet.tag), body);
        place = *places.entry(name).or_insert(components.len());
        if place == components.len() {
            components.push(vec![packet]);
        }
    }
    // Copies may add user ids behind the subkeys of others.
    components.sort_by_key(|component| match component[0].tag {
        Tag::PublicKey | Tag::SecretKey => 0,
        Tag::PublicSubkey | Tag::SecretSubkey => 2,
        _ => 1,
    });
    components.concat()
}
