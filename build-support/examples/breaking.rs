//! Compares two folders of `.proto` files, and prints what breaks as JSON:
//! `cargo run -p smq-build --example breaking -- OLD NEW`.

use std::{env, error::Error, process::ExitCode};

use smq_build::{
    Compiler,
    guard::{self, Format, Interfaces},
};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [old, new] = &arguments[..] else {
        return Err("name the old folder and the new one".into());
    };
    let new = Compiler::new().root(new);
    let old = Interfaces::open(old, &new)?;
    let findings = guard::breaking(&old, &new.interfaces()?);
    print!("{}", Format::Json.print(&findings));
    Ok(ExitCode::from(if findings.is_empty() { 0 } else { 100 }))
}
