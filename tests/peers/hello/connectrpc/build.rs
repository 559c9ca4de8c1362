//! Turns the interface into Rust.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    connectrpc_build::Config::new()
        .files(&["proto/greeter/v1/greeter.proto"])
        .includes(&["proto"])
        .include_file("all.rs")
        .compile()?;
    Ok(())
}
