//! Turns `proto` into clients, server traits and topics; for the page too, where its tools are installed.

use std::path::Path;

fn main() -> smq_build::Result {
    let compiler = smq_build::Compiler::new().root("proto");
    // The TypeScript is committed, so that who only runs the programs needs no npm.
    if Path::new("page/node_modules").exists() {
        return compiler.typescript("page/src/gen").compile();
    }
    compiler.compile()
}
