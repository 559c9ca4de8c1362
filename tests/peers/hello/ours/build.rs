//! Turns the interface into Rust.

fn main() -> smq_build::Result {
    smq_build::compile("proto")
}
