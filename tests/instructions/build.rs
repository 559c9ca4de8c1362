//! Turns the interface that is counted into Rust.

fn main() -> smq_build::Result {
    smq_build::compile("proto")
}
