//! The npm package `smq-web` in a browser.

use std::{path::Path, process::Command};

use smq_runtime::Limits;
use smq_tests::serve;

/// Runs a script of the folder `browser` with the URL of a station.
async fn run(script: &str) {
    let (_station, address) = serve(Limits::default()).await;
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/browser"));
    let mut node = Command::new("node");
    node.arg(script)
        .arg(format!("http://{address}"))
        .current_dir(folder);
    let output = tokio::task::spawn_blocking(move || node.output()).await;
    let output = output
        .unwrap()
        .expect("node is installed: tests/run does it");
    let told = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}\n{complaint}");
    println!("{told}");
}

/// What a page publishes and hears is accounted for exactly, however its network is cut, by WebSocket, event stream and
/// long poll; and twelve topics at once leave it connections to publish by.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_network_is_cut_has_an_exact_account() {
    run("account.mjs").await;
}

/// Components of React, Vue and Svelte show topics: rendered by a server, taken over by a page.
#[tokio::test(flavor = "multi_thread")]
async fn components_show_topics_wherever_they_are_rendered() {
    run("frameworks.mjs").await;
}
