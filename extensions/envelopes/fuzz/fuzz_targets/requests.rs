#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| smq_doors_fuzz::request(data));
