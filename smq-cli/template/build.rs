//! Turns the interfaces in `proto` into a server trait, topics and a client.

fn main() -> smq_build::Result {
    smq_build::compile("proto")
}
