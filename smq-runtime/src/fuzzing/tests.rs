//! Runs each fuzz target on its seeds and on random mutations of them.

#![allow(clippy::unwrap_used)]

use std::{
    fs,
    panic::{self, AssertUnwindSafe},
    path::Path,
    time::{Duration, Instant},
};

use super::{TARGETS, Target};

/// The time for each target, unless `SMQ_FUZZ_SECONDS` sets it.
const TIME: Duration = Duration::from_secs(3);

/// The maximum number of runs per target, unless `SMQ_FUZZ_SECONDS` is set.
const MAX_RUNS: usize = 200_000;

/// A deterministic random number generator (xorshift64).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }

    /// Mutates a random seed: changes bytes, and repeats, removes or splices parts.
    fn mutate(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(4) {
            let place = self.below(bytes.len() + 1);
            let end = place + self.below(bytes.len() - place + 1);
            match self.below(6) {
                0 => bytes.insert(place, self.below(256) as u8),
                1 => drop(bytes.drain(place..end)),
                2 => bytes.extend_from_within(place..end),
                3 => {
                    let other = &seeds[self.below(seeds.len())];
                    let part = &other[self.below(other.len() + 1)..];
                    bytes.splice(place..end, part.iter().copied());
                }
                4 => bytes.truncate(place),
                _ => {
                    if let Some(byte) = bytes.get_mut(place) {
                        *byte ^= 1 << self.below(8);
                    }
                }
            }
        }
        bytes
    }
}

fn seeds(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/seeds")
        .join(name);
    let files = fs::read_dir(&folder).unwrap_or_else(|_| panic!("{folder:?} holds the seeds"));
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| fs::read(path).unwrap())
        .collect()
}

fn assert_no_panic(name: &str, target: Target, data: &[u8]) {
    let tried = panic::catch_unwind(AssertUnwindSafe(|| target(data)));
    assert!(
        tried.is_ok(),
        "{name} fails on {:?}",
        data.escape_ascii().to_string()
    );
}

fn fuzz(wanted: &str) {
    let (name, target) = *TARGETS.iter().find(|(name, _)| *name == wanted).unwrap();
    let seeds = seeds(name);
    assert!(!seeds.is_empty(), "{name} has seeds");
    for seed in &seeds {
        assert_no_panic(name, target, seed);
    }
    let begin = Instant::now();
    let mut random = Random(0x5eed_0f50_c4e7_0004);
    let mut mutated = 0;
    let longer = std::env::var("SMQ_FUZZ_SECONDS").ok();
    let longer = longer.map(|seconds| Duration::from_secs(seconds.parse().unwrap()));
    let max = longer.map_or(MAX_RUNS, |_| usize::MAX);
    while mutated < max && begin.elapsed() < longer.unwrap_or(TIME) {
        assert_no_panic(name, target, &random.mutate(&seeds));
        mutated += 1;
    }
    println!("{name}: {} seeds, {mutated} mutations", seeds.len());
}

macro_rules! tests {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                fuzz(stringify!($name));
            }
        )*

        #[test]
        fn each_parser_has_a_test_and_a_target_of_cargo_fuzz() {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/fuzz_targets");
            let tests = [$(stringify!($name)),*];
            for (name, _) in TARGETS {
                assert!(tests.contains(name), "{name} has no test");
                assert!(folder.join(name).with_extension("rs").exists(), "{name} has no target");
            }
        }
    };
}

tests! {
    client_frame_json client_frame_protobuf server_frames error_body query filter position headers
    edge gzip http1 proxy_protocol poll_json exchange exchange_response
}
