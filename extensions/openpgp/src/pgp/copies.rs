//! Merges copies of one certificate.
//!
//! A revocation is often in one copy only. It counts even if another copy lacks it, or a user id appears twice.

use std::collections::{HashMap, HashSet};

use pgp::types::Tag;

use super::packets::RawPacket;

/// Merges the packets of copies that have the same primary key. The result has each key and each user id once, followed
/// by the signatures of all copies.
pub(super) fn merge<'a, 'b>(packets: &'b [RawPacket<'a>]) -> Vec<&'b RawPacket<'a>> {
    let mut components: Vec<Vec<&RawPacket<'_>>> = Vec::new();
    let mut indexes: HashMap<(u8, &[u8]), usize> = HashMap::new();
    let mut signatures = HashSet::new();
    let mut index = 0;
    for packet in packets {
        if packet.tag == Tag::Signature && !components.is_empty() {
            if signatures.insert((index, &packet.body[..])) {
                components[index].push(packet);
            }
            continue;
        }
        // All copies have the same primary key, even if its encodings differ.
        let body = match packet.tag {
            Tag::PublicKey => &[],
            _ => &packet.body[..],
        };
        let name = (u8::from(packet.tag), body);
        index = *indexes.entry(name).or_insert(components.len());
        if index == components.len() {
            components.push(vec![packet]);
        }
    }
    // A later copy may add user ids after the subkeys of an earlier one.
    components.sort_by_key(|component| match component[0].tag {
        Tag::PublicKey | Tag::SecretKey => 0,
        Tag::PublicSubkey | Tag::SecretSubkey => 2,
        _ => 1,
    });
    components.concat()
}
