//! Turns the interface into Rust.

fn main() -> std::io::Result<()> {
    tonic_prost_build::compile_protos("proto/greeter/v1/greeter.proto")
}
