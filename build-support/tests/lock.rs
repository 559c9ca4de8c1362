//! The lock: what a build compares an interface with, and how it is made and read.
#![allow(clippy::unwrap_used)]

use std::{env, fs, path::Path, process::Command};

use smq_build::{
    Compiler,
    guard::{self, Interfaces},
};
use tempfile::TempDir;

const WEATHER: &str = r#"syntax = "proto3";
package weather.v1;
import "smq/v1/options.proto";
import "geo/v1/place.proto";
service Weather {
  // The weather at a place.
  rpc Get(geo.v1.Place) returns (Report);
  rpc Watch(Filter) returns (stream Report) { option (smq.v1.topic) = { replay: 10 }; }
}
message Filter { string name = 1; }
message Report { string name = 1; double celsius = 2; }
"#;

const PLACE: &str = "syntax = \"proto3\";\npackage geo.v1;\nmessage Place { string name = 1; }\n";

/// A package with a root folder, an include folder, and a lock.
fn package() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(&folder, "proto/weather/v1/weather.proto", WEATHER);
    write(&folder, "shared/geo/v1/place.proto", PLACE);
    fs::create_dir(folder.path().join("out")).unwrap();
    let path = compiler(&folder).write_lock().unwrap();
    assert_eq!(path, folder.path().join("proto.lock.binpb"));
    folder
}

fn write(folder: &TempDir, name: &str, contents: &str) {
    let path = folder.path().join(name);
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

/// What a child process compiles: this folder, without this rpc, as this interface.
const FOLDER: &str = "SMQ_TEST_FOLDER";
const WITHOUT: &str = "SMQ_TEST_WITHOUT";
const INTERFACE: &str = "SMQ_TEST_INTERFACE";

/// Compiles in a process of its own, whose environment a test chooses.
#[test]
fn a_child_compiles() {
    let Some(folder) = env::var_os(FOLDER) else {
        return;
    };
    let path = |name| Path::new(&folder).join(name);
    let mut compiler = Compiler::new().root(path("proto")).include(path("shared"));
    if let Ok(rpc) = env::var(WITHOUT) {
        compiler = compiler.without(rpc);
    }
    if let Ok(name) = env::var(INTERFACE) {
        compiler = compiler.interface("weather.v1", name);
    }
    if let Err(error) = compiler.out_dir(path("out")).compile() {
        println!("Error: {error:?}\nEnd");
    }
}

/// Returns what cargo gets from a build with these variables, or the error, with paths below the folder.
fn build(folder: &TempDir, variables: &[(&str, &str)]) -> Result<String, String> {
    let output = Command::new(env::current_exe().unwrap())
        .args(["--exact", "a_child_compiles", "--nocapture"])
        .env_remove("BLESS")
        .env(FOLDER, folder.path())
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let printed = String::from_utf8(output.stdout).unwrap();
    let printed = printed.replace(&format!("{}/", folder.path().display()), "");
    let error = printed
        .split_once("Error: ")
        .and_then(|(_, rest)| rest.split_once("\nEnd"));
    match error {
        Some((error, _)) => Err(error.to_owned()),
        None => Ok(printed),
    }
}

fn error(folder: &TempDir, variables: &[(&str, &str)]) -> String {
    build(folder, variables).expect_err("the build succeeds")
}

fn accept(folder: &TempDir) -> String {
    build(folder, &[("BLESS", "1")]).unwrap()
}

#[test]
fn a_change_that_breaks_clients_stops_the_build() {
    let folder = package();
    build(&folder, &[]).unwrap();
    let changed = WEATHER
        .replace("double celsius", "float celsius")
        .replace("{ replay: 10 }", "{ replay: 9 }");
    write(&folder, "proto/weather/v1/weather.proto", &changed);
    let expected = "\
`replay` of topic `weather.v1.Weather.Watch` was 10 and is 9: a subscriber that was away gets fewer events
 --> proto/weather/v1/weather.proto:8:47
  |
8 |   rpc Watch(Filter) returns (stream Report) { option (smq.v1.topic) = { replay: 9 }; }
  |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: breaks subscribers of `Weather.Watch`
  = note: rule TOPIC_NO_LESS_REPLAY
  = help: keep `replay`, or add a topic with another name

error: field 2 `celsius` of `weather.v1.Report` was `double` and is `float`
  --> proto/weather/v1/weather.proto:11:35
   |
11 | message Report { string name = 1; float celsius = 2; }
   |                                   ^^^^^
   = note: breaks the wire format for callers and subscribers of `Weather.Get` and `Weather.Watch`
   = note: rule FIELD_WIRE_JSON_COMPATIBLE_TYPE
   = help: keep it as it is, and add a field with a new number

error: 2 changes break clients of proto.lock.binpb
 = help: take them back, or make them in a new version of the package; if there are no such clients, accept them \
with `BLESS=1 cargo build`";
    assert_eq!(error(&folder, &[]), expected);
    let generated = fs::read_to_string(folder.path().join("out/weather.v1.rs")).unwrap();
    assert!(generated.contains("pub celsius: f64"), "{generated}");
}

#[test]
fn a_change_of_an_import_stops_the_build() {
    let folder = package();
    write(
        &folder,
        "shared/geo/v1/place.proto",
        &PLACE.replace("string", "bytes"),
    );
    let error = error(&folder, &[]);
    assert!(
        error.contains("--> shared/geo/v1/place.proto:3:17"),
        "{error}"
    );
    assert!(error.contains("callers of `Weather.Get`"), "{error}");
}

#[test]
fn a_new_version_and_additions_break_nothing() {
    let folder = package();
    let v2 = WEATHER
        .replace("weather.v1", "weather.v2")
        .replace("double celsius", "string celsius");
    write(&folder, "proto/weather/v2/weather.proto", &v2);
    let added = WEATHER.replace(
        "double celsius = 2;",
        "double celsius = 2; string text = 3;",
    );
    write(&folder, "proto/weather/v1/weather.proto", &added);
    build(&folder, &[]).unwrap();
}

#[test]
fn what_build_rs_leaves_out_is_gone() {
    let folder = package();
    let error_of = |variable| error(&folder, &[variable]);
    let error = error_of((WITHOUT, "weather.v1.Weather.Watch"));
    assert!(
        error.starts_with("rpc `weather.v1.Weather.Watch` is gone"),
        "{error}"
    );
    let error = error_of((INTERFACE, "climate.v1"));
    assert!(error.contains("its URLs change"), "{error}");
}

#[test]
fn options_of_build_rs_need_no_import() {
    let folder = tempfile::tempdir().unwrap();
    let text = "syntax = \"proto3\"; package a; service S { rpc R(M) returns (stream M); } message M { string x = 1; }";
    write(&folder, "proto/a.proto", text);
    let compiler = || {
        let root = folder.path().join("proto");
        Compiler::new().root(root).interface("a", "b.v1")
    };
    let old = compiler().streams("a.S").interfaces().unwrap();
    let rules = |new: &Compiler| -> Vec<_> {
        let findings = guard::breaking(&old, &new.interfaces().unwrap());
        findings.iter().map(|finding| finding.rule).collect()
    };
    assert_eq!(rules(&compiler().streams("a.S")), [""; 0]);
    assert_eq!(rules(&compiler()), ["RPC_SAME_STREAMS"]);
    assert_eq!(
        rules(&compiler().streams("a.S").interface("a", "b.v2")),
        ["FILE_SAME_INTERFACE"]
    );
}

#[test]
fn bless_accepts_the_interface_as_it_is() {
    let folder = package();
    let lock = folder.path().join("proto.lock.binpb");
    let before = fs::read(&lock).unwrap();
    write(
        &folder,
        "proto/weather/v1/weather.proto",
        &WEATHER.replace("double", "float"),
    );
    let printed = accept(&folder);
    assert!(
        printed.contains("cargo::rerun-if-env-changed=BLESS"),
        "{printed}"
    );
    assert!(
        printed.contains("cargo::rerun-if-changed=proto.lock.binpb"),
        "{printed}"
    );
    assert_ne!(fs::read(&lock).unwrap(), before);
    build(&folder, &[]).unwrap();
}

#[test]
fn nothing_makes_a_lock_where_there_is_none() {
    let folder = package();
    let lock = folder.path().join("proto.lock.binpb");
    fs::remove_file(&lock).unwrap();
    let printed = accept(&folder);
    assert!(!printed.contains("BLESS"), "{printed}");
    assert!(!lock.exists());
    // An empty file is the lock of no interface.
    write(&folder, "proto.lock.binpb", "");
    build(&folder, &[]).unwrap();
    accept(&folder);
    assert_ne!(fs::read(&lock).unwrap(), b"");
}

#[test]
fn a_lock_has_no_comments_and_no_places() {
    let folder = package();
    let lock = || fs::read(folder.path().join("proto.lock.binpb")).unwrap();
    let before = lock();
    let moved = WEATHER.replace(
        "  // The weather at a place.\n",
        "\n\n// Elsewhere.\n// Lower.\n",
    );
    write(&folder, "proto/weather/v1/weather.proto", &moved);
    compiler(&folder).write_lock().unwrap();
    assert_eq!(lock(), before);
    // It has the imports, and can be read without them.
    let locked = Interfaces::from_descriptor_set("lock", &lock()).unwrap();
    assert_eq!(locked.encode_lock(), before);
    let now = compiler(&folder).interfaces().unwrap();
    assert_eq!(guard::breaking(&locked, &now), []);
}

#[test]
fn what_is_no_lock_is_an_error() {
    let folder = package();
    write(&folder, "proto.lock.binpb", "no lock");
    let error = error(&folder, &[]);
    assert!(
        error.starts_with("the lock proto.lock.binpb is not valid: "),
        "{error}"
    );
}

fn git(folder: &TempDir, arguments: &[&str]) {
    let output = Command::new("git")
        .current_dir(folder.path())
        .args(["-c", "user.name=test", "-c", "user.email=test@localhost"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn commits_are_read_from_git() {
    let folder = package();
    git(&folder, &["init", "--quiet", "--initial-branch=main"]);
    // A link is not followed, and a hidden file is not read.
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("proto/link.proto")).unwrap();
    write(&folder, "proto/.hidden.proto", "no proto");
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "--quiet", "--message=first"]);
    git(&folder, &["tag", "v1"]);
    fs::remove_file(folder.path().join("proto/link.proto")).unwrap();
    write(
        &folder,
        "proto/weather/v1/weather.proto",
        &WEATHER.replace("double", "float"),
    );
    write(
        &folder,
        "shared/geo/v1/place.proto",
        &PLACE.replace("string", "bytes"),
    );
    let compiler = compiler(&folder);
    let now = compiler.interfaces().unwrap();
    let open = |reference: &str| {
        let against = format!("{}{reference}", folder.path().join(".git").display());
        Interfaces::open(&against, &compiler)
    };
    for reference in ["", "#branch=main", "#tag=v1", "#ref=HEAD", "#ref=main~0"] {
        let findings = guard::breaking(&open(reference).unwrap(), &now);
        assert_eq!(findings.len(), 2, "{reference}: {findings:#?}");
    }
    // The folder of another path: without its includes, it lacks an import.
    let old = open("#branch=main,subdir=shared").unwrap();
    assert_eq!(guard::breaking(&old, &now).len(), 1);
    git(&folder, &["commit", "--quiet", "--all", "--message=second"]);
    assert_eq!(guard::breaking(&open("#branch=main").unwrap(), &now), []);
    assert_eq!(guard::breaking(&open("#tag=v1").unwrap(), &now).len(), 2);
    for (reference, expected) in [
        (
            "#branch=none",
            "no commit `refs/heads/none` or `refs/remotes/origin/none` in ",
        ),
        ("#branch", "`branch` does not name a commit"),
        (
            "#branch=--output=x",
            "`branch=--output=x` does not name a commit",
        ),
        ("#tree=main", "`tree=main` does not name a commit"),
        ("#subdir=../..", "`../..` is no folder of a commit"),
        ("#subdir=none", "no .proto file in none of "),
    ] {
        let error = open(reference).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{reference}: {error}");
    }
}

#[test]
fn what_was_before_may_be_a_folder_or_a_file() {
    let folder = package();
    let compiler = compiler(&folder);
    let now = compiler.interfaces().unwrap();
    write(
        &folder,
        "before/weather/v1/weather.proto",
        &WEATHER.replace("double", "int32"),
    );
    let open = |name: &str| {
        let path = folder.path().join(name);
        Interfaces::open(path.to_str().unwrap(), &compiler)
    };
    assert_eq!(guard::breaking(&open("before").unwrap(), &now).len(), 1);
    assert_eq!(
        guard::breaking(&open("proto.lock.binpb").unwrap(), &now),
        []
    );
    let error = open("none").unwrap_err().to_string();
    assert!(
        error.contains("none is no folder, descriptor set or repository"),
        "{error}"
    );
}
