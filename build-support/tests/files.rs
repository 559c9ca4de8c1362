//! What `compile` reads and writes.
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

/// A package with a folder that is compiled and one that is imported from.
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
fn imports_give_messages_and_no_services() {
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
fn what_another_crate_has_is_not_generated() {
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
fn files_that_stay_the_same_are_not_written() {
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
fn nobody_replaces_our_options() {
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
fn folders_that_are_wrong_are_named() {
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
        "there is no folder to compile\n = help: name one with `root`"
    );
    assert_eq!(
        error(Compiler::new().root(folder.path())),
        "there is no .proto file in \n = help: put an interface there, or name another folder"
    );
    let missing = error(Compiler::new().root(folder.path().join("proto")));
    assert!(
        missing.starts_with("cannot read the folder /proto: "),
        "{missing}"
    );
    assert!(missing.ends_with("\n = help: paths are relative to the folder of Cargo.toml"));
}

#[test]
fn a_file_has_one_name_and_a_name_one_file() {
    let folder = package();
    let error = |compiler: Compiler| {
        let printed = compiler.compile().unwrap_err().to_string();
        printed.replace(&folder.path().display().to_string(), "")
    };
    write(folder.path(), "more/weather.proto", PLACE);
    assert_eq!(
        error(compiler(&folder).root(folder.path().join("more"))),
        "/proto/weather.proto and /more/weather.proto would both be imported as `weather.proto`\n \
         = help: rename one of them, or put it into another folder below its root"
    );
    write(folder.path(), "proto/inner/place.proto", PLACE);
    assert_eq!(
        error(compiler(&folder).root(folder.path().join("proto/inner"))),
        "the root /proto/inner lies within the root /proto\n \
         = help: take /proto/inner away: all files below a root are compiled"
    );
    let missing = error(compiler(&folder).include(folder.path().join("nope")));
    assert!(
        missing.starts_with("cannot read the folder /nope: "),
        "{missing}"
    );
}

#[test]
fn files_of_editors_are_not_compiled() {
    let folder = package();
    write(folder.path(), "proto/.#weather.proto", "me@here.1:2");
    write(folder.path(), "proto/.trash/old.proto", "service");
    compiler(&folder).compile().unwrap();
}

#[cfg(unix)]
#[test]
fn links_that_lead_back_are_not_followed() {
    let folder = package();
    let root = folder.path().join("proto");
    std::os::unix::fs::symlink(&root, root.join("again")).unwrap();
    compiler(&folder).compile().unwrap();
}

#[test]
fn a_mark_before_the_first_line_is_no_part_of_it() {
    let folder = package();
    let marked = format!("\u{feff}{WEATHER}");
    write(folder.path(), "proto/weather.proto", &marked);
    compiler(&folder).compile().unwrap();
}

#[test]
fn extern_paths_that_are_wrong_are_named() {
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
        "extern path `not a path` of `geo.v1`, which is no path in Rust\n \
         = help: write it from the crate on: `::shared::geo::v1`"
    );
    assert_eq!(
        error("geo.v2", "::shared::geo::v2"),
        "extern path of `geo.v2`, which is in no file that is compiled\n \
         = help: name a package, message or enum that a file has or imports, or take it away"
    );
    assert_eq!(
        error("google.protobuf", "::other"),
        "extern path of `google.protobuf`, which smq-runtime has types for\n = help: take it away"
    );
    assert_eq!(
        error("geo..v1", "::other"),
        "extern path of `geo..v1`, which is no name in a .proto\n \
         = help: name a package, message or enum: `geo.v1`"
    );
}

/// The copies that this crate carries are those of the repository.
#[test]
fn embedded_files_are_the_originals() {
    let crate_root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let original = crate_root.join("../proto/smq/v1/options.proto");
    let copy = crate_root.join("proto/smq/v1/options.proto");
    assert_eq!(
        fs::read_to_string(copy).unwrap(),
        fs::read_to_string(original).unwrap()
    );
}
