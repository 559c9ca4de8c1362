#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| smq_build::fuzzing::compile(data));
