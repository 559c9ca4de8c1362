//! Turns the interfaces in `proto` into a server trait, topics and a client; for the page, too, once its tools are
//! installed.

fn main() -> smq_build::Result {
    let compiler = smq_build::Compiler::new().root("proto");
    if std::path::Path::new("page/node_modules").exists() {
        return compiler.typescript("page/src/gen").compile();
    }
    compiler.compile()
}
