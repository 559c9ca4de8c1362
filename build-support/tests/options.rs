//! The files that options choose, and the warnings of the build. `tests/options` has what they generate.
#![allow(clippy::unwrap_used)]

use std::{env, fs, path::Path, process::Command};

use smq_build::Compiler;
use tempfile::TempDir;

const SEEDS: &str = "
syntax = \"proto3\";
package seeds.v1;
service Bank {
  rpc Get(Name) returns (Seed);
  rpc Talk(stream Name) returns (stream Seed);
}
message Name { string name = 1; }
message Seed { string name = 1; }
";

const GARDEN: &str = "
syntax = \"proto3\";
package garden.v1;
import \"seeds/v1/seeds.proto\";
service Garden { rpc Plant(seeds.v1.Seed) returns (seeds.v1.Seed); }
";

/// A package with two files in its folder `proto`.
fn package() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "proto/seeds/v1/seeds.proto", SEEDS);
    write(folder.path(), "proto/garden/v1/garden.proto", GARDEN);
    fs::create_dir(folder.path().join("out")).unwrap();
    folder
}

fn write(folder: &Path, name: &str, contents: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, contents).unwrap();
}

/// Compiles, and returns the clients that are generated.
fn clients(folder: &TempDir, compiler: Compiler) -> Vec<&'static str> {
    let out = folder.path().join("out");
    compiler.out_dir(&out).compile().unwrap();
    let source = |name| fs::read_to_string(out.join(name)).unwrap_or_default();
    let sources = source("seeds.v1.rs") + &source("garden.v1.rs");
    for name in ["seeds.v1.rs", "garden.v1.rs"] {
        let _ = fs::remove_file(out.join(name));
    }
    let clients = ["BankClient", "GardenClient"].into_iter();
    clients
        .filter(|client| sources.contains(&format!("pub struct {client}")))
        .collect()
}

/// Returns the error of a compiler, without the folder.
fn error(folder: &TempDir, compiler: Compiler) -> String {
    let result = compiler.out_dir(folder.path().join("out")).compile();
    let printed = result.unwrap_err().to_string();
    printed.replace(&folder.path().display().to_string(), "")
}

#[test]
fn single_files_are_compiled() {
    let folder = package();
    let proto = folder.path().join("proto");
    let skipping = || Compiler::new().skip_unsupported();
    for file in [
        Path::new("garden/v1/garden.proto"),
        &proto.join("garden/v1/garden.proto"),
    ] {
        let compiler = Compiler::new().include(&proto).file(file);
        assert_eq!(clients(&folder, compiler), ["GardenClient"]);
    }
    let both = skipping()
        .include(&proto)
        .file("garden/v1/garden.proto")
        .file("seeds/v1/seeds.proto");
    assert_eq!(clients(&folder, both), ["BankClient", "GardenClient"]);
    let missing = Compiler::new().include(&proto).file("garden.proto");
    assert_eq!(
        error(&folder, missing),
        "no file garden.proto in a root or include folder\n \
         = help: write its path from there, as other files import it, and add the folder with \
         `Compiler::include`"
    );
}

#[test]
fn excluded_files_are_only_imported() {
    let folder = package();
    let proto = folder.path().join("proto");
    for excluded in [
        Path::new("seeds"),
        Path::new("seeds/v1/"),
        Path::new("seeds/v1/seeds.proto"),
        &proto.join("seeds"),
    ] {
        let compiler = Compiler::new().root(&proto).exclude(excluded);
        assert_eq!(clients(&folder, compiler), ["GardenClient"], "{excluded:?}");
    }
    let nothing = Compiler::new().root(&proto).exclude("seed");
    assert_eq!(
        error(&folder, nothing),
        "`exclude` for seed, where no file is compiled\n \
         = help: write the path of a file or folder from its root, or remove it"
    );
}

#[test]
fn services_without_a_package_have_an_interface() {
    let folder = tempfile::tempdir().unwrap();
    let proto = folder.path().join("proto");
    fs::create_dir(&proto).unwrap();
    fs::create_dir(folder.path().join("out")).unwrap();
    let source = "syntax = \"proto3\"; service Greeter { rpc Greet(Req) returns (Res); } message Req {} message Res {}";
    fs::write(proto.join("hello.proto"), source).unwrap();
    let compiler = || Compiler::new().root(&proto);
    let advice = error(&folder, compiler());
    assert!(advice.contains("`Compiler::interface(\"\", "), "{advice}");
    let out = folder.path().join("out");
    let compiler = compiler().interface("", "hello.v1").out_dir(&out);
    compiler.compile().unwrap();
    let source = fs::read_to_string(out.join("_.rs")).unwrap();
    assert!(
        source.contains("/socket.mq/hello/v1/Greeter.Greet"),
        "{source}"
    );
}

#[test]
fn a_descriptor_set_is_compiled_without_its_imports() {
    let folder = package();
    let out = folder.path().join("out");
    let proto = folder.path().join("proto");
    let whole = Compiler::new().root(&proto).skip_unsupported();
    assert_eq!(clients(&folder, whole), ["BankClient", "GardenClient"]);
    let set = folder.path().join("set.binpb");
    fs::copy(out.join("interfaces.binpb"), &set).unwrap();
    let compiler = Compiler::new().descriptor_set(&set);
    assert_eq!(clients(&folder, compiler), ["BankClient", "GardenClient"]);

    let both = Compiler::new().descriptor_set(&set).root(&proto);
    assert!(error(&folder, both).starts_with("a descriptor set beside folders or files\n"));
    let missing = Compiler::new().descriptor_set(folder.path().join("none.binpb"));
    let missing = error(&folder, missing);
    assert!(
        missing.starts_with("cannot read the descriptor set /none.binpb: "),
        "{missing}"
    );
    fs::write(&set, SEEDS).unwrap();
    let invalid = error(&folder, Compiler::new().descriptor_set(&set));
    assert!(
        invalid.starts_with("the descriptor set /set.binpb is not valid: "),
        "{invalid}"
    );
    assert!(invalid.contains("`buf build -o image.binpb`"), "{invalid}");
}

/// Writes an image of the files in a folder with buf.
fn build_image(folder: &Path, arguments: &[&str]) {
    let buf = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/tools/node_modules/.bin/buf"
    );
    let built = Command::new(buf)
        .args(["build", "-o", "image.binpb"])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap_or_else(|error| panic!("{buf}: {error}; tests/run installs it"));
    let printed = String::from_utf8_lossy(&built.stderr);
    assert!(built.status.success(), "{printed}");
}

#[test]
fn an_image_of_buf_is_compiled_without_what_it_imports() {
    let folder = package();
    write(folder.path(), "garden/garden/v1/garden.proto", GARDEN);
    write(folder.path(), "seeds/seeds/v1/seeds.proto", SEEDS);
    let modules = "version: v2\nmodules: [{ path: garden }, { path: seeds }]\n";
    write(folder.path(), "buf.yaml", modules);
    build_image(folder.path(), &["--path", "garden/garden/v1/garden.proto"]);
    let image = folder.path().join("image.binpb");
    let compiler = Compiler::new().descriptor_set(&image);
    assert_eq!(clients(&folder, compiler), ["GardenClient"]);
}

/// What proto3 and an edition can both say, twice.
const MEADOW: [&str; 2] = [
    "
    syntax = \"proto3\";
    package meadow.v1;
    // Grass.
    message Blade {
      string implicit = 1;
      optional uint32 explicit = 2;
      repeated int32 packed = 3;
      repeated int32 expanded = 4 [packed = false];
      oneof one { string a = 5; Blade b = 6; }
      map<string, Kind> kinds = 7;
      Inner inner = 8;
      message Inner { optional bytes data = 1; Kind kind = 2; }
    }
    enum Kind { KIND_UNSPECIFIED = 0; KIND_RYE = 1; }
    service Meadow { rpc Mow(Blade) returns (Blade); }
    ",
    "
    edition = \"2023\";
    package meadow.v1;
    // Grass.
    message Blade {
      string implicit = 1 [features.field_presence = IMPLICIT];
      uint32 explicit = 2;
      repeated int32 packed = 3;
      repeated int32 expanded = 4 [features.repeated_field_encoding = EXPANDED];
      oneof one { string a = 5; Blade b = 6; }
      map<string, Kind> kinds = 7;
      Inner inner = 8;
      message Inner {
        bytes data = 1;
        Kind kind = 2 [features.field_presence = IMPLICIT];
      }
    }
    enum Kind { KIND_UNSPECIFIED = 0; KIND_RYE = 1; }
    service Meadow { rpc Mow(Blade) returns (Blade); }
    ",
];

#[test]
fn an_image_with_an_edition_gives_the_same_code_as_proto3() {
    let [proto3, edition] = MEADOW.map(|source| {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "meadow/v1/meadow.proto", source);
        build_image(folder.path(), &[]);
        let image = folder.path().join("image.binpb");
        let compiler = Compiler::new().descriptor_set(image);
        compiler.out_dir(folder.path()).compile().unwrap();
        fs::read_to_string(folder.path().join("meadow.v1.rs")).unwrap()
    });
    assert!(proto3.contains("packed = \"false\""));
    assert_eq!(edition, proto3);
}

#[test]
fn what_proto3_cannot_say_is_an_error() {
    for (statement, name, lacking) in [
        (
            "message M { int32 a = 1 [features.field_presence = LEGACY_REQUIRED]; }",
            "M.a",
            "`field_presence = LEGACY_REQUIRED`",
        ),
        (
            "message M { M a = 1 [features.message_encoding = DELIMITED]; }",
            "M.a",
            "`message_encoding = DELIMITED`",
        ),
        (
            "message M { int32 a = 1 [default = 3]; }",
            "M.a",
            "a default value",
        ),
        (
            "enum E { option features.enum_type = CLOSED; A = 1; }",
            "E",
            "`enum_type = CLOSED`",
        ),
        (
            "option features.enum_type = CLOSED; message M { enum E { A = 0; } }",
            "M.E",
            "`enum_type = CLOSED`",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let source = format!("edition = \"2023\"; package meadow.v1; {statement}");
        write(folder.path(), "meadow/v1/meadow.proto", &source);
        build_image(folder.path(), &[]);
        let image = folder.path().join("image.binpb");
        let error = Compiler::new().descriptor_set(image).out_dir(folder.path());
        let error = error.compile().unwrap_err().to_string();
        let expected = format!("`meadow.v1.{name}` has {lacking}, which proto3 cannot say");
        assert!(error.contains(&expected), "{statement}: {error}");
    }
}

/// Set for the process in which `a_build_script` is one.
const BUILD_SCRIPT: &str = "SMQ_TEST_BUILD_SCRIPT";

#[test]
fn the_build_warns_of_what_is_left_out_in_one_line_each() {
    let folder = package();
    let output = Command::new(env::current_exe().unwrap())
        .args(["--exact", "a_build_script", "--nocapture"])
        .env(BUILD_SCRIPT, folder.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let printed = String::from_utf8(output.stdout).unwrap();
    let printed = printed.replace(&folder.path().display().to_string(), "");
    let warnings: Vec<_> = printed
        .lines()
        .filter(|it| it.starts_with("cargo::warning"))
        .collect();
    assert_eq!(
        warnings,
        [
            "cargo::warning=/proto/seeds/v1/seeds.proto:6: rpc `seeds.v1.Bank.Talk` is left out: \
          topic `Talk`, which both sides publish, has two event types: `Name` and `Seed`"
        ]
    );
}

/// Does what a `build.rs` does, in a process of its own. In the others there is nothing to do.
#[test]
fn a_build_script() {
    if let Some(folder) = env::var_os(BUILD_SCRIPT) {
        let folder = Path::new(&folder);
        let compiler = Compiler::new()
            .root(folder.join("proto"))
            .skip_unsupported();
        compiler.out_dir(folder.join("out")).compile().unwrap();
    }
}
