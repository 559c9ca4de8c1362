//! Turns one interface into Rust three times: by ours, by tonic and by connectrpc. And one with a thousand topics.

use std::{env, error::Error, fmt::Write, fs, path::PathBuf};

use prost::Message;

const TOPICS: usize = 1000;

fn main() -> Result<(), Box<dyn Error>> {
    const FILE: &str = "bench/v1/bench.proto";
    smq_build::compile("proto")?;

    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let set = protox::compile([FILE], ["proto", "../../proto"])?;
    let folder = |name| {
        let folder = out.join(name);
        fs::create_dir_all(&folder).map(|()| folder)
    };
    let descriptors = out.join("descriptors.binpb");
    fs::write(&descriptors, set.encode_to_vec())?;
    connectrpc_build::Config::new()
        .generate_json(false)
        .descriptor_set(&descriptors)
        .files(&[FILE, "google/protobuf/empty.proto"])
        .out_dir(folder("connect")?)
        .include_file("all.rs")
        .compile()?;
    tonic_prost_build::configure()
        .bytes(".")
        .out_dir(folder("tonic")?)
        .include_file("all.rs")
        .compile_fds(set)?;

    let (mut rpcs, mut list) = (String::new(), String::new());
    for topic in 0..TOPICS {
        write!(
            rpcs,
            "rpc T{topic}(google.protobuf.Empty) returns (stream Payload) \
             {{ option (smq.v1.topic) = {{overflow: DISCONNECT}}; }}\n"
        )?;
        write!(list, "topics.t{topic}.clone(),")?;
    }
    let proto = format!(
        "syntax = \"proto3\"; package many.v1; import \"google/protobuf/empty.proto\"; \
         import \"smq/v1/options.proto\"; service Many {{ {rpcs} }} message Payload {{ bytes data = 1; }}"
    );
    fs::write(folder("proto/many/v1")?.join("many.proto"), proto)?;
    let many = folder("many")?;
    smq_build::Compiler::new()
        .root(out.join("proto"))
        .out_dir(&many)
        .compile()?;
    let list = format!("fn all(topics: &ManyTopics) -> Vec<Topic<Payload>> {{ vec![{list}] }}");
    fs::write(many.join("all.rs"), list)?;
    Ok(())
}
