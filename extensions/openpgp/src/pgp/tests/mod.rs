//! What a reviewer wants to see tested, a group or a counterpart a file.
#![allow(clippy::unwrap_used)]

mod certificates;
mod command;
mod copies;
mod craft;
mod damage;
mod gpg;
mod keyrings;
mod makers;
mod odd;
mod openpgpjs;
mod refusals;
mod secrets;
mod seeds;
mod sq;
mod talk;

use std::time::SystemTime;

use super::{Certificate, Key, Keyring, Opened, Outgoing, Rejected, open, seal};

/// Longer than any message here.
const MOST: usize = 1 << 20;

/// Trusts the certificates of these keys.
fn trusting(keys: &[&Key]) -> Keyring {
    let bytes = keys.iter().map(|key| key.certificate().to_bytes());
    Keyring::of(bytes.map(|bytes| Certificate::from_bytes(&bytes).unwrap()))
}

fn outgoing(data: &[u8], now: SystemTime) -> Outgoing<'_> {
    Outgoing {
        data,
        created: now,
        container: None,
    }
}

/// Seals from one to the other, now.
fn sealed(from: &Key, to: &Certificate, data: &[u8]) -> Vec<u8> {
    let now = SystemTime::now();
    seal(&outgoing(data, now), from, to, now).unwrap()
}

/// Opens, now, what somebody sent who is trusted.
fn opened(bytes: &[u8], own: &Key, from: &Certificate) -> Result<Opened, Rejected> {
    let trusted = Keyring::of([Certificate::from_bytes(&from.to_bytes()).unwrap()]);
    open(bytes, own, &trusted, SystemTime::now(), MOST)
}
