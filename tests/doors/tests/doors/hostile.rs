//! Changed requests and responses do no harm: what `extensions/envelopes/fuzz` does for long, for a few seconds, or for
//! `FUZZ_SECONDS`.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

#[allow(unreachable_pub)]
#[path = "../../../../extensions/envelopes/fuzz/src/lib.rs"]
mod fuzzed;

/// Calls a target with its seeds, and with changes of them.
fn run(target: &str, call: fn(&[u8])) {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extensions/envelopes/fuzz/seeds");
    let seeds = fs::read_dir(seeds.join(target)).unwrap();
    let seeds: Vec<_> = seeds
        .map(|it| fs::read(it.unwrap().path()).unwrap())
        .collect();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    seeds.iter().for_each(|seed| call(seed));
    let seconds = std::env::var("FUZZ_SECONDS").map_or(3, |it| it.parse().unwrap());
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut calls = 0;
    while Instant::now() < end {
        let mut data = seeds[random(seeds.len())].clone();
        for _ in 0..=random(4) {
            let (at, byte) = (random(data.len()), random(256) as u8);
            match random(5) {
                0 if !data.is_empty() => data[at] = byte,
                1 => data.insert(at, byte),
                2 => data.truncate(at),
                3 => drop(data.drain(at..(at + random(9)).min(data.len()))),
                _ => data.extend_from_within(at..),
            }
        }
        call(&data);
        calls += 1;
    }
    println!("{target}: {calls} calls");
    assert!(calls > 50, "{calls} calls");
}

#[test]
fn changed_requests_do_no_harm() {
    run("requests", fuzzed::request);
}

#[test]
fn changed_responses_do_no_harm() {
    run("responses", fuzzed::response);
}
