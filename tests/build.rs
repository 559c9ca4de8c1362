//! Turns the interfaces that the tests talk about into Rust.

fn main() -> smq_build::Result {
    smq_build::compile("proto")
}
