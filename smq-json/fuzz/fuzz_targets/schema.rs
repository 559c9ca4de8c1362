#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| smq_json_fuzz::schema(data));
