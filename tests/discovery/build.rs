//! Compiles the interface of the tests.

fn main() -> smq_build::Result {
    smq_build::compile("proto")
}
