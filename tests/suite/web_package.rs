//! The npm package `smq-web`, as others get it.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use smq_runtime::Limits;
use smq_tests::serve;

/// It is packed, checked, installed into an empty project with strict TypeScript, and measured; it plays the
/// vectors, passes the tests in smq-web/tests, and talks to a real server.
#[tokio::test(flavor = "multi_thread")]
async fn the_package_passes_its_tests() {
    let package = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../smq-web"));
    assert!(
        package.join("node_modules").exists(),
        "its tools are not installed: run tests/run"
    );
    let (station, _) = serve(Limits::default()).await;
    let server = station.server().with_origins(["https://app.example"]);
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr());
    tokio::spawn(listener.serve());

    let mut node = Command::new("node");
    node.arg("scripts/test.mjs")
        .current_dir(package)
        .env("SMQ_SERVER", url)
        .stdin(Stdio::null());
    let output = tokio::task::spawn_blocking(move || node.output()).await;
    let output = output.unwrap().expect("node is installed");
    assert!(
        output.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}
