//! Turns the interfaces that the tests talk about into Rust; and those of the vectors; and
//! those of the generator's golden files, which have to compile too.

use std::{env, fs, path::PathBuf};

use smq_build::Compiler;

fn main() -> smq_build::Result {
    smq_build::compile("proto")?;

    Compiler::new()
        .root("../proto/vectors")
        .out_dir(folder("vectors"))
        .compile()?;
    Compiler::new()
        .root("../smq-codegen/tests/golden")
        .out_dir(folder("golden"))
        .compile()
}

/// Makes a folder for generated code.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join(name);
    if let Err(error) = fs::create_dir_all(&folder) {
        panic!("cannot create {}: {error}", folder.display());
    }
    folder
}
