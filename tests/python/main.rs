//! The client of `examples/python`: it has the types that it says, and what it publishes and hears is accounted for,
//! through a proxy that cuts its connections.

#![allow(clippy::unwrap_used)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::LazyLock,
};

use smq_runtime::Limits;
use smq_tests::{
    proxy::{Fate, Proxy, Random},
    serve,
};

const COUNT: &str = "150";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The folder of the classes that protoc has generated.
static GENERATED: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder).unwrap();
    let folder = folder.canonicalize().unwrap();
    let mut protoc = Command::new(root().join("tests/tools/venv/bin/python"));
    // The files of google.api and google.protobuf are in the packages.
    let packages = "import sys, sysconfig; from grpc_tools import protoc
folder = sysconfig.get_path('purelib')
sys.exit(protoc.main([*sys.argv, f'-I{folder}', f'-I{folder}/grpc_tools/_proto']))";
    protoc.args(["-c", packages, "-Itests/proto", "-Iproto"]);
    for option in ["python", "pyi"] {
        protoc.arg(format!("--{option}_out={}", folder.display()));
    }
    protoc.args([
        "smq/v1/frame.proto",
        "smq/v1/options.proto",
        "weather/v1/weather.proto",
    ]);
    succeed(&protoc.current_dir(root()).output().unwrap());
    folder
});

fn succeed(output: &Output) -> String {
    let complaint = String::from_utf8_lossy(&output.stderr);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{text}{complaint}");
    text
}

/// Runs Python in the folder of the example.
fn python(arguments: &[&str]) -> String {
    let folder = root().join("examples/python");
    let mut python = Command::new(root().join("tests/tools/venv/bin/python"));
    let path = format!("{}:{}", folder.display(), GENERATED.display());
    python.env("PYTHONPATH", &path).env("MYPYPATH", &path);
    succeed(&python.args(arguments).current_dir(folder).output().unwrap())
}

#[test]
fn it_has_types() {
    let cache = GENERATED.join("mypy").display().to_string();
    python(&[
        "-m",
        "mypy",
        "--cache-dir",
        &cache,
        "smq_client.py",
        "tests/account.py",
    ]);
}

async fn accounts_for_all(carrier: &'static str) {
    let (_station, server) = serve(Limits::default()).await;
    let mut random = Random::seeded();
    let fates = move || Fate::cut(500 + random.below(4_000), 500 + random.below(4_000));
    let proxy = Proxy::with_fates(server, fates).await;
    let url = proxy.url();
    let run = move || python(&["tests/account.py", &url, carrier, COUNT]);
    let heard = tokio::task::spawn_blocking(run).await.unwrap();
    assert_eq!(heard.trim(), "151");
    assert!(proxy.ended() > 5, "{} connections were cut", proxy.ended());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_over_websocket() {
    accounts_for_all("websocket").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_over_polls() {
    accounts_for_all("polls").await;
}
