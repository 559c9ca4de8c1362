//! The project of `smq new` builds from these sources, passes its tests, and runs.
#![allow(clippy::unwrap_used)]

mod support;

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use support::{Place, SMQ};

const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Returns the folder where this test was built, so that the crates of others need not be built again.
fn target() -> PathBuf {
    let folder = Path::new(SMQ).ancestors().nth(2).unwrap();
    folder.to_owned()
}

fn cargo(folder: &str, arguments: &[&str]) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(arguments)
        .args(["--offline", "--quiet"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target())
        // As in the profile of the workspace: the same crates, not others.
        .env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only");
    cargo
}

#[test]
fn a_new_project_builds_and_serves() {
    let place = Place::new();
    let made = place.run(&["new", "weather-station", "--source", SOURCES, "--page"]);
    assert!(made.said.contains("cd weather-station"), "{made:?}");
    assert_eq!(made.done(), "");
    let folder = place.path("weather-station");
    // The versions that the workspace has: nothing is fetched.
    fs::copy(
        format!("{SOURCES}/Cargo.lock"),
        format!("{folder}/Cargo.lock"),
    )
    .unwrap();
    let tested = cargo(&folder, &["test"]).output().unwrap();
    assert!(
        tested.status.success(),
        "{}",
        String::from_utf8_lossy(&tested.stderr)
    );
    assert!(String::from_utf8_lossy(&tested.stdout).contains("2 passed"));

    let server = target().join("debug/weather-station");
    let mut server = Command::new(server)
        .arg("127.0.0.1:0")
        .current_dir(&folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let url = BufReader::new(server.stdout.take().unwrap())
        .lines()
        .next()
        .unwrap()
        .unwrap();
    let added = place.run(&[
        "call",
        &url,
        "Notes.AddNote",
        "-d",
        r#"{"author": "ada", "text": "hi"}"#,
    ]);
    let notes = place.run(&[
        "sub",
        &url,
        "Notes.Added",
        "-f",
        "author=ada",
        "-n",
        "1",
        "--raw",
    ]);
    let _ = server.kill();
    let _ = server.wait();
    assert_eq!(
        added.done(),
        "{\"number\":\"1\",\"author\":\"ada\",\"text\":\"hi\"}\n"
    );
    assert_eq!(
        notes.done(),
        "{\"number\":\"1\",\"author\":\"ada\",\"text\":\"hi\"}\n"
    );
}

#[test]
fn a_name_or_a_source_that_does_not_do_is_refused() {
    let place = Place::new();
    for name in ["Weather", "weather.v1", "fn", "../x", "1x", ""] {
        let said = place.run(&["new", name]).failed(2);
        assert!(said.contains("as in weather-station"), "{name}: {said}");
    }
    place.run(&["new", "x", "--source", "nowhere"]).failed(2);
    assert!(!Path::new(&place.path("x")).exists());
    place.run(&["new", "x"]).done();
    let manifest = fs::read_to_string(place.path("x/Cargo.toml")).unwrap();
    assert!(
        manifest.contains(&format!("smq-runtime = {:?}", env!("CARGO_PKG_VERSION"))),
        "{manifest}"
    );
    assert!(
        place
            .run(&["new", "x"])
            .failed(2)
            .contains("is there already")
    );
    place
        .run(&["new", "y", "--source", "https://git.example/socket.mq"])
        .done();
    let manifest = fs::read_to_string(place.path("y/Cargo.toml")).unwrap();
    assert!(
        manifest.contains("{ git = \"https://git.example/socket.mq\", package = \"smq-build\" }"),
        "{manifest}"
    );
}
