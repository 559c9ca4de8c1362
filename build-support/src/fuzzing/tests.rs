//! Runs the fuzz target on its seeds and on random mutations of them.

#![allow(clippy::unwrap_used)]

use std::{
    env, fs,
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use super::compile;
use crate::random::Random;

/// The time for mutations, unless `SMQ_FUZZ_SECONDS` sets it.
const TIME: Duration = Duration::from_secs(3);

impl Random {
    /// Mutates a random seed: replaces, repeats, removes and splices words and lines.
    fn mutate(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(4) {
            let other = &seeds[self.below(seeds.len())];
            let is_line = self.below(3) == 0;
            let (place, with) = (self.part(&bytes, is_line), self.part(other, is_line));
            match self.below(6) {
                0 => drop(bytes.drain(place)),
                1 => drop(bytes.splice(place.start..place.start, other[with].iter().copied())),
                2 => bytes.extend_from_within(place),
                3 => bytes.truncate(place.end),
                4 => {
                    let (end, with) = (place.end, bytes[place].to_vec());
                    bytes.splice(end..end, with);
                }
                _ => drop(bytes.splice(place, other[with].iter().copied())),
            }
        }
        bytes
    }

    /// Returns a random line, or a random word or sign.
    fn part(&mut self, bytes: &[u8], is_line: bool) -> std::ops::Range<usize> {
        let at = self.below(bytes.len());
        let is_same = |byte: u8| match is_line {
            true => byte != b'\n',
            false => byte.is_ascii_alphanumeric() || byte == b'_',
        };
        let before = bytes[..at].iter().rev().take_while(|byte| is_same(**byte));
        let after = bytes[at..].iter().take_while(|byte| is_same(**byte));
        at - before.count()..(at + after.count().max(1)).min(bytes.len())
    }
}

/// The seeds, and the files that other tests compile. The files of a folder are one input.
fn seeds() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seeds = Vec::new();
    for folder in [
        "fuzz/seeds/compile",
        "tests/rejects",
        "../smq-codegen/tests/golden",
    ] {
        let mut paths: Vec<_> = entries(&root.join(folder));
        paths.retain(|path| path.extension().is_none_or(|end| end == "proto"));
        for path in paths {
            if path.is_file() {
                seeds.push(fs::read(path).unwrap());
                continue;
            }
            let mut input = Vec::new();
            for file in entries(&path).iter().filter(|file| file.is_file()) {
                let name = file.file_name().unwrap().to_str().unwrap();
                input.extend(format!("--- {name}\n").into_bytes());
                input.extend(fs::read(file).unwrap());
                input.push(b'\n');
            }
            seeds.push(input);
        }
    }
    seeds
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
}

fn assert_no_panic(input: &[u8]) {
    let tried = panic::catch_unwind(AssertUnwindSafe(|| compile(input)));
    assert!(
        tried.is_ok(),
        "fails on:\n{}",
        String::from_utf8_lossy(input)
    );
}

#[test]
fn no_input_makes_the_compiler_panic() {
    let seeds = seeds();
    for seed in &seeds {
        assert_no_panic(seed);
    }
    let longer = env::var("SMQ_FUZZ_SECONDS").ok();
    let time = longer.map_or(TIME, |seconds| {
        Duration::from_secs(seconds.parse().unwrap())
    });
    let start = env::var("SMQ_FUZZ_START").map_or(0, |start| start.parse::<u64>().unwrap());
    let (begin, mut random) = (Instant::now(), Random(0x5eed_c0de_0000_0001 ^ start));
    let mut mutated = 0;
    while begin.elapsed() < time {
        assert_no_panic(&random.mutate(&seeds));
        mutated += 1;
    }
    println!("{} seeds, {mutated} mutations", seeds.len());
}
