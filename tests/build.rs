//! Turns the interfaces that the tests talk about into Rust; and those of the generator's golden
//! files, which have to compile too.

use std::{env, fs, path::PathBuf};

use smq_build::Compiler;

fn main() -> smq_build::Result {
    smq_build::compile("proto")?;

    let golden = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("golden");
    if let Err(error) = fs::create_dir_all(&golden) {
        panic!("cannot create {}: {error}", golden.display());
    }
    Compiler::new()
        .root("../smq-codegen/tests/golden")
        .out_dir(golden)
        .compile()
}
