//! The files that `compile` reads and writes.
#![allow(clippy::unwrap_used)]

use std::{fs, path::Path};

use smq_build::Compiler;
use tempfile::TempDir;

const WEATHER: &str = "
    syntax = \"proto3\";
    package weather.v1;
    import \"google/api/annotations.proto\";
    import \"google/api/httpbody.proto\";
    import \"geo/v1/place.proto\";
    import \"smq/v1/options.proto\";
    service Weather {
      rpc Get(geo.v1.Place) returns (google.api.HttpBody) {
        option (google.api.http) = { get: \"/weather\" };
      }
      rpc Watch(geo.v1.Place) returns (stream geo.v1.Place) {
        option (smq.v1.topic) = { replay: 1 };
      }
    }";

const PLACE: &str = "
    syntax = \"proto3\";
    package geo.v1;
    message Place { string name = 1; }
    service Places { rpc Get(Place) returns (Place); }";

/// A package with a root folder and an include folder.
fn package() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "proto/weather.proto", WEATHER);
    write(folder.path(), "shared/geo/v1/place.proto", PLACE);
    fs::create_dir(folder.path().join("out")).unwrap();
    folder
}

fn write(folder: &Path, name: &str, contents: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, contents).unwrap();
}

fn compiler(folder: &TempDir) -> Compiler {
    let path = |name| folder.path().join(name);
    Compiler::new()
        .root(path("proto"))
        .include(path("shared"))
        .out_dir(path("out"))
}

fn written(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path().join("out")).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn imported_files_get_messages_but_no_services() {
    let folder = package();
    compiler(&folder).compile().unwrap();
    let expected = [
        "geo.v1.rs",
        "interfaces.binpb",
        "interfaces.rs",
        "weather.v1.rs",
    ];
    assert_eq!(written(&folder), expected);
    let geo = fs::read_to_string(folder.path().join("out/geo.v1.rs")).unwrap();
    assert!(geo.contains("pub struct Place"), "{geo}");
    assert!(!geo.contains("PlacesClient"), "{geo}");
}

#[test]
fn types_of_another_crate_are_not_generated() {
    let folder = package();
    compiler(&folder)
        .extern_path("geo.v1", "::shared::geo::v1")
        .compile()
        .unwrap();
    assert_eq!(
        written(&folder),
        ["interfaces.binpb", "interfaces.rs", "weather.v1.rs"]
    );
    let weather = fs::read_to_string(folder.path().join("out/weather.v1.rs")).unwrap();
    assert!(
        weather.contains("request: ::shared::geo::v1::Place"),
        "{weather}"
    );
    assert!(weather.contains("::smq_runtime::HttpBody"), "{weather}");
}

#[test]
fn unchanged_files_are_not_written() {
    let folder = package();
    compiler(&folder).compile().unwrap();
    let path = folder.path().join("out/weather.v1.rs");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    let modified = fs::metadata(&path).unwrap().modified().unwrap();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    compiler(&folder).compile().unwrap();
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), modified);
}

#[test]
fn the_options_file_cannot_be_replaced() {
    let folder = package();
    write(
        folder.path(),
        "proto/smq/v1/options.proto",
        "syntax = \"proto3\"; package other.v1;",
    );
    compiler(&folder).compile().unwrap();
    assert!(written(&folder).contains(&"weather.v1.rs".to_owned()));
}

#[test]
fn built_in_files_come_before_those_in_folders() {
    let folder = package();
    // protoc's own folder is below the root, in another version.
    write(
        folder.path(),
        "proto/google/protobuf/timestamp.proto",
        "nonsense",
    );
    write(
        folder.path(),
        "proto/google/protobuf/cpp_features.proto",
        "nonsense",
    );
    write(
        folder.path(),
        "proto/clock/v1/clock.proto",
        "syntax = \"proto3\";
         package clock.v1;
         import \"google/protobuf/timestamp.proto\";
         message Time { google.protobuf.Timestamp at = 1; }",
    );
    compiler(&folder).compile().unwrap();
    assert!(written(&folder).contains(&"clock.v1.rs".to_owned()));
}

#[test]
fn a_copy_of_a_file_is_one_error() {
    let folder = package();
    let messages: String = (0..300)
        .map(|number| {
            format!("message M{number} {{ string name = 1; enum E {{ Z{number} = 0; }} }}\n")
        })
        .collect();
    let source = format!("syntax = \"proto3\"; package many.v1;\n{messages}");
    write(folder.path(), "proto/many.proto", &source);
    write(folder.path(), "proto/third_party/many.proto", &source);
    write(
        folder.path(),
        "proto/user.proto",
        "syntax = \"proto3\";
         package user.v1;
         import \"third_party/many.proto\";
         message User { many.v1.M1 m = 1; }",
    );
    let error = |compiler: Compiler| {
        let printed = compiler.compile().unwrap_err().to_string();
        printed.replace(&format!("{}/", folder.path().display()), "")
    };
    assert_eq!(
        error(compiler(&folder)),
        "proto/third_party/many.proto is a copy of proto/many.proto\n\
         --> proto/third_party/many.proto\n \
         = help: remove one of them, and import the other as `many.proto`"
    );
    // An older version of the file.
    let source = source.replace("message M7 ", "message Seven ");
    write(folder.path(), "proto/third_party/many.proto", &source);
    let printed = error(compiler(&folder));
    assert!(
        printed.starts_with(
            "proto/many.proto defines `many.v1.M0` too, and 298 more names of this file\n"
        ),
        "{printed}"
    );
    assert!(!printed.contains("error:"), "{printed}");
}

#[test]
fn one_wrong_option_does_not_hide_other_errors() {
    let folder = package();
    let extensions: String = (0..40)
        .map(|number| format!("string x{number} = {};\n", 50_000 + number))
        .collect();
    write(
        folder.path(),
        "proto/options.proto",
        &format!(
            "syntax = \"proto3\";
             package options;
             import \"google/protobuf/descriptor.proto\";
             extend google.protobuf.MessageOptions {{ {extensions} }}"
        ),
    );
    let user = |name: &str, option: &str| {
        format!(
            "syntax = \"proto3\";
             package {name}.v1;
             import \"options.proto\";
             message M {{ option ({option}) = \"x\"; }}"
        )
    };
    for (name, option) in [
        ("a", "options.x39"),
        ("b", "options.wrong"),
        ("c", "wrong.too"),
        ("d", "options.x1"),
    ] {
        write(
            folder.path(),
            &format!("proto/{name}.proto"),
            &user(name, option),
        );
    }
    for name in ["e", "f"] {
        let source = format!(
            "syntax = \"proto3\"; package {name}.v1; import \"b.proto\"; message M {{ b.v1.M m = 1; }}"
        );
        write(folder.path(), &format!("proto/{name}.proto"), &source);
    }
    let printed = compiler(&folder).compile().unwrap_err().to_string();
    let errors: Vec<_> = printed
        .split("error: ")
        .map(|error| error.lines().next().unwrap())
        .collect();
    assert_eq!(
        errors,
        [
            "name 'options.wrong' is not defined",
            "name 'wrong.too' is not defined",
        ]
    );
}

#[test]
fn a_package_of_another_file_is_no_scope() {
    let folder = package();
    let file =
        |package: &str, rest: &str| format!("syntax = \"proto3\"; package {package};\n{rest}");
    write(
        folder.path(),
        "proto/b.proto",
        &file("b.v1", "message N {}"),
    );
    write(
        folder.path(),
        "proto/user.proto",
        &file("a.x.v1", "import \"b.proto\"; message M { b.v1.N n = 1; }"),
    );
    write(
        folder.path(),
        "proto/unrelated.proto",
        &file("a.x.b.v1", "message N {}"),
    );
    compiler(&folder).compile().unwrap();
    let user = fs::read_to_string(folder.path().join("out/a.x.v1.rs")).unwrap();
    assert!(user.contains("super::super::super::b::v1::N"), "{user}");
}

#[test]
fn names_reach_through_public_imports_of_public_imports() {
    let folder = package();
    let file = |rest: &str| format!("syntax = \"proto3\"; package chain.v1;\n{rest}");
    write(folder.path(), "proto/a.proto", &file("message A {}"));
    write(
        folder.path(),
        "proto/b.proto",
        &file("import public \"a.proto\";"),
    );
    write(
        folder.path(),
        "proto/c.proto",
        &file("import public \"b.proto\";"),
    );
    write(
        folder.path(),
        "proto/d.proto",
        &file("import \"c.proto\"; message D { A a = 1; }"),
    );
    compiler(&folder).compile().unwrap();
}

#[test]
fn errors_name_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let error = |compiler: Compiler| {
        let error = compiler
            .out_dir(folder.path())
            .compile()
            .unwrap_err()
            .to_string();
        error.replace(&folder.path().display().to_string(), "")
    };
    assert_eq!(
        error(Compiler::new()),
        "no root folder given\n = help: add a folder of .proto files with `Compiler::root`"
    );
    assert_eq!(
        error(Compiler::new().root(folder.path())),
        "no .proto file in root \n = help: add an interface to it, or choose another folder"
    );
    let missing = error(Compiler::new().root(folder.path().join("proto")));
    assert!(
        missing.starts_with("cannot read folder /proto: "),
        "{missing}"
    );
    assert!(
        missing.ends_with("\n = help: check the path: it is relative to the folder of Cargo.toml")
    );
}

#[test]
fn import_paths_are_unique() {
    let folder = package();
    let error = |compiler: Compiler| {
        let printed = compiler.compile().unwrap_err().to_string();
        printed.replace(&folder.path().display().to_string(), "")
    };
    write(folder.path(), "more/weather.proto", PLACE);
    assert_eq!(
        error(compiler(&folder).root(folder.path().join("more"))),
        "/proto/weather.proto and /more/weather.proto have the same import path `weather.proto`\n \
         = help: rename one of them, or move it to another folder below its root"
    );
    write(folder.path(), "proto/inner/place.proto", PLACE);
    assert_eq!(
        error(compiler(&folder).root(folder.path().join("proto/inner"))),
        "root /proto/inner is inside root /proto\n \
         = help: remove /proto/inner: all files below a root are compiled"
    );
    let missing = error(compiler(&folder).include(folder.path().join("nope")));
    assert!(
        missing.starts_with("cannot read folder /nope: "),
        "{missing}"
    );
}

#[test]
fn hidden_files_are_not_compiled() {
    let folder = package();
    write(folder.path(), "proto/.#weather.proto", "me@here.1:2");
    write(folder.path(), "proto/.trash/old.proto", "service");
    compiler(&folder).compile().unwrap();
}

#[cfg(unix)]
#[test]
fn symbolic_link_cycles_end() {
    let folder = package();
    let root = folder.path().join("proto");
    std::os::unix::fs::symlink(&root, root.join("again")).unwrap();
    compiler(&folder).compile().unwrap();
}

#[test]
fn a_byte_order_mark_is_ignored() {
    let folder = package();
    let marked = format!("\u{feff}{WEATHER}");
    write(folder.path(), "proto/weather.proto", &marked);
    compiler(&folder).compile().unwrap();
}

#[test]
fn errors_name_the_extern_path() {
    let folder = package();
    let error = |proto: &str, rust: &str| {
        compiler(&folder)
            .extern_path(proto, rust)
            .compile()
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        error("geo.v1", "not a path"),
        "extern path `not a path` for `geo.v1` is not a Rust path\n \
         = help: write an absolute path: `::shared::geo::v1`"
    );
    assert_eq!(
        error("geo.v2", "::shared::geo::v2"),
        "extern path for `geo.v2`, which no compiled file defines or imports\n \
         = help: write the full name of a package, message or enum, or remove it"
    );
    assert_eq!(
        error("google.protobuf", "::other"),
        "extern path for `google.protobuf`, whose types are part of smq-runtime\n = help: remove it"
    );
    assert_eq!(
        error("geo..v1", "::other"),
        "extern path for `geo..v1`, which is not a protobuf name\n \
         = help: write the full name of a package, message or enum: `geo.v1`"
    );
}

#[test]
fn the_embedded_files_are_up_to_date() {
    let crate_root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["frame", "options"] {
        let original = crate_root.join(format!("../proto/smq/v1/{name}.proto"));
        let copy = crate_root.join(format!("proto/smq/v1/{name}.proto"));
        assert_eq!(
            fs::read_to_string(copy).unwrap(),
            fs::read_to_string(original).unwrap()
        );
    }
}
