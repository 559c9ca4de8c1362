//! Compiles the same interface with each option, and an interface of somebody else.

use std::{env, fs, path::PathBuf};

use smq_build::Compiler;

fn main() -> smq_build::Result {
    Compiler::new()
        .include("proto")
        .file("garden/v1/garden.proto")
        .type_attribute(".", "#[derive(serde::Serialize)]")
        .message_attribute("Details", "#[derive(PartialOrd)]")
        .enum_attribute(".garden.v1.Season", "#[serde(rename_all = \"lowercase\")]")
        .field_attribute("Plant.name", "#[serde(rename = \"title\")]")
        .field_attribute("photo", "#[serde(skip)]")
        .trait_attribute(
            "Garden",
            "#[diagnostic::on_unimplemented(message = \"`{Self}` is no garden\")]",
        )
        .server_attribute(".", "#[derive(Default)]")
        .client_attribute("garden.v1.Garden", "#[must_use]")
        .btree_map(["."])
        .bytes(["Plant.photo"])
        .boxed("Plant.details")
        .disable_comments([".garden.v1.Plant"])
        .generate_default_stubs(true)
        .out_dir(folder("attributes"))
        .compile()?;
    Compiler::new()
        .root("proto")
        .exclude("shed")
        .build_client(false)
        .out_dir(folder("server"))
        .compile()?;
    Compiler::new()
        .root("proto")
        .only("garden.v1")
        .build_server(false)
        .out_dir(folder("client"))
        .compile()?;
    // What another run has written is a descriptor set too.
    Compiler::new()
        .descriptor_set(folder("server").join("interfaces.binpb"))
        .without("garden.v1.Garden.Water")
        .out_dir(folder("set"))
        .compile()?;
    Compiler::new()
        .root("foreign")
        .only("seedbank")
        .without("seedbank.audit")
        .without("seedbank.Admin")
        .without("seedbank.Bank.List")
        .without("seedbank.Bank.Store")
        .without("seedbank.Bank.Talk")
        .without("seedbank.Bank.Remove")
        .interface("seedbank", "seed.bank.v2")
        .out_dir(folder("foreign"))
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
