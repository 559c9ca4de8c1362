//! The commands and programs of `docs/other-languages.md`, as far as their languages are here.

use std::{fs, path::Path, process::Stdio, time::Duration};

use smq_door_tests::{serve, weather::v1::Observation};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::Command,
    time::timeout,
};

const PAGE: &str = include_str!("../../../../docs/other-languages.md");

/// Returns the blocks of a section: their languages, and what is in them.
fn blocks(section: &str) -> Vec<(&str, &str)> {
    let section = PAGE
        .split("\n## ")
        .find(|it| it.starts_with(section))
        .unwrap();
    let blocks = section.split("\n```").skip(1).step_by(2);
    blocks
        .map(|block| block.split_once('\n').unwrap())
        .collect()
}

#[test]
fn the_interface_is_the_one_that_is_tested() {
    let (_, proto) = blocks("# Call it")
        .into_iter()
        .find(|it| it.0 == "proto")
        .unwrap();
    let tested = include_str!("../../proto/weather/v1/weather.proto");
    assert_eq!(proto.trim(), tested.trim());
}

/// Follows a section in a folder of its own: its commands, but for those that install, and then its program.
async fn follow(section: &str, run: &[&str], language: &str) {
    let (station, address) = serve(|server| server).await;
    let folder = tempfile::tempdir().unwrap();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let tests = fs::canonicalize(tests).unwrap();
    fs::write(folder.path().join("package.json"), r#"{"type": "module"}"#).unwrap();
    let modules = tests.join("tools/node_modules");
    std::os::unix::fs::symlink(&modules, folder.path().join("node_modules")).unwrap();
    let path = [
        tests.join("tools/venv/bin"),
        modules.join(".bin"),
        tests.join("../smq-web/node_modules/.bin"),
    ];
    let path = path.map(|it| it.display().to_string()).join(":");
    let path = format!("{path}:{}", std::env::var("PATH").unwrap());
    let here = |text: &str| text.replace("127.0.0.1:7070", &address.to_string());
    let command = |program: &str| {
        let mut command = Command::new(program);
        command
            .current_dir(folder.path())
            .env("PATH", &path)
            .kill_on_drop(true);
        command.stdin(Stdio::null());
        command
    };

    let curl = blocks("The proto files")[0].1.to_owned();
    let own = blocks(section);
    let commands = own
        .iter()
        .filter(|it| it.0 == "sh")
        .map(|it| it.1.to_owned());
    for commands in [curl].into_iter().chain(commands) {
        let lines: Vec<_> = commands.lines().collect();
        let lines = lines.into_iter().filter(|it| !it.contains(" install "));
        let script = here(&lines.collect::<Vec<_>>().join("\n"));
        let output = command("sh")
            .args(["-euc", &script])
            .output()
            .await
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{script}: {said}");
    }
    let program = own.iter().find(|it| it.0 == language).unwrap().1;
    let file = format!("client.{language}");
    fs::write(folder.path().join(&file), here(program)).unwrap();
    let mut child = command(run[0]);
    let child = child.args(&run[1..]).arg(file).stdout(Stdio::piped());
    let mut child = child.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    for (place, celsius) in [("Turin", 1.0), ("Oslo", 2.0), ("Turin", 3.0)] {
        let place = place.into();
        let _ = station.weather.observations.publish(Observation {
            place,
            celsius,
            ..Default::default()
        });
    }
    let mut said = Vec::new();
    while said.len() < 3 {
        let line = timeout(Duration::from_secs(60), lines.next_line()).await;
        said.push(
            line.expect("a line in time")
                .unwrap()
                .unwrap()
                .replace(".0", ""),
        );
    }
    assert_eq!(said, ["forecast 5", "Turin 1", "Turin 3"], "{section}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn python_is_as_the_page_says() {
    follow("Python", &["python"], "python").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn javascript_is_as_the_page_says() {
    follow("TypeScript", &["node"], "js").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ruby_is_as_the_page_says() {
    follow("Ruby", &["ruby"], "ruby").await;
}
