//! Random salts for packets.

use std::cell::RefCell;

/// The number of bytes read from the system's random source at once. One call for each salt would slow down sealing,
/// and salts are not secret.
const BLOCK: usize = 64 * 32;

/// Random bytes, of which the first `used` are used up.
struct Salts {
    bytes: [u8; BLOCK],
    used: usize,
}

thread_local! {
    static SALTS: RefCell<Salts> = const {
        RefCell::new(Salts { bytes: [0; BLOCK], used: BLOCK })
    };
}

/// Returns 32 random bytes.
pub(super) fn random_salt() -> [u8; 32] {
    SALTS.with_borrow_mut(|salts| {
        if salts.used == BLOCK {
            getrandom::fill(&mut salts.bytes).expect("the system has random numbers");
            salts.used = 0;
        }
        let mut salt = [0; 32];
        salt.copy_from_slice(&salts.bytes[salts.used..salts.used + 32]);
        salts.used += 32;
        salt
    })
}
