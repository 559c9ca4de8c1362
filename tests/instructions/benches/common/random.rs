//! Random numbers that are the same in each run.
//!
//! The standard library seeds its hash maps with them, and tokio the order in which `select!` polls: with others, a
//! search takes a few instructions more or less.

use std::sync::atomic::{AtomicU64, Ordering};

static STATE: AtomicU64 = AtomicU64::new(1);

/// Takes the place of the C library's function of that name in this program, and is as predictable as can be.
///
/// # Safety
///
/// `buffer` has to have room for `length` bytes.
#[expect(unsafe_code, reason = "the signature is that of the C library")]
#[unsafe(no_mangle)]
unsafe extern "C" fn getrandom(buffer: *mut u8, length: usize, _flags: u32) -> isize {
    for place in 0..length {
        // SplitMix64
        let mut number = STATE.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // SAFETY: the caller has room for `length` bytes, and `place` is less.
        unsafe { buffer.add(place).write((number >> 56) as u8) };
    }
    length as isize
}
