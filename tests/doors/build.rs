//! Turns one interface into Rust three times: by ours, by tonic and by connectrpc.

use std::{env, error::Error, fs, path::PathBuf};

use prost::Message;

fn main() -> Result<(), Box<dyn Error>> {
    const FILE: &str = "tides/v1/tides.proto";
    const PARTS: &str = "history/v1/history.proto";
    smq_build::compile("proto")?;

    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let set = protox::compile([FILE, PARTS], ["proto", "../../proto"])?;
    let folder = |name| {
        let folder = out.join(name);
        fs::create_dir_all(&folder).map(|()| folder)
    };
    let descriptors = out.join("descriptors.binpb");
    fs::write(&descriptors, set.encode_to_vec())?;
    connectrpc_build::Config::new()
        .descriptor_set(&descriptors)
        .files(&[FILE, "smq/v1/frame.proto", "google/protobuf/empty.proto"])
        .out_dir(folder("connect")?)
        .include_file("all.rs")
        .compile()?;
    tonic_prost_build::configure()
        .out_dir(folder("tonic")?)
        .include_file("all.rs")
        .compile_fds(set)?;
    Ok(())
}
