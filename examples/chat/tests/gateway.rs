//! The program behind the Node gateway of `examples/gateway`.
#![allow(clippy::unwrap_used)]

use std::{net::TcpListener, path::Path, process::Command};

use smq_tests::nginx::Nginx;

const CHAT: &str = env!("CARGO_BIN_EXE_chat");

/// Signs people in, in browsers, at a gateway that forwards with that library.
async fn people_sign_in(library: &str) {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let gateway = free.local_addr().unwrap().to_string();
    drop(free);
    let nginx = Nginx::start(&format!(
        "location / {{ proxy_pass http://{gateway}; proxy_set_header Host $http_host; \
         proxy_set_header Upgrade ''; proxy_set_header Connection ''; }}"
    ))
    .await;
    let mut node = Command::new("node");
    node.args(["gateway.mjs", CHAT, library, &gateway])
        .arg(format!("http://{}", nginx.address))
        .current_dir(Path::new(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../tests/browser"
        )));
    let output = tokio::task::spawn_blocking(move || node.output()).await;
    let output = output
        .unwrap()
        .expect("node is installed: tests/run does it");
    let told = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}\n{complaint}");
}

#[tokio::test(flavor = "multi_thread")]
async fn people_sign_in_at_a_gateway_with_http_proxy() {
    people_sign_in("http-proxy").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn people_sign_in_at_a_gateway_with_httpxy() {
    people_sign_in("httpxy").await;
}

#[test]
fn a_header_that_anybody_could_send_is_not_believed() {
    let run = |arguments: &[&str]| {
        let listen = ["--listen", "127.0.0.1:0"];
        let output = Command::new(CHAT).args(listen).args(arguments).output();
        let output = output.unwrap();
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    let open = run(&["--user-header", "x-user"]);
    assert!(
        open.contains("could say in `x-user` to be anybody"),
        "{open}"
    );
    let token = tempfile::NamedTempFile::new().unwrap();
    let token = token.path().to_str().unwrap();
    let short = run(&["--user-header", "x-user", "--gateway-token", token]);
    assert!(short.contains("openssl rand -hex 32"), "{short}");
    let alone = run(&["--gateway-token", token]);
    assert!(alone.contains("--user-header"), "{alone}");
}
