//! Turns `proto/hostwatch/v1` and `v2` into clients, server traits and topics.

fn main() -> smq_build::Result {
    smq_build::compile("proto")
}
