//! The program behind the Node gateway of `examples/gateway`.
#![allow(clippy::unwrap_used)]
#![cfg(unix)]

use std::{
    fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    os::unix::fs::symlink,
    path::Path,
    process::{Command, Stdio},
};

use smq_tests::{
    nginx::Nginx,
    wire::http::{Request, ask},
};

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

/// One command starts all of it, says what to open and who can sign in, and ends all of it.
#[tokio::test]
async fn one_command_starts_it_and_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let programs = folder.path().join("programs");
    fs::create_dir(&programs).unwrap();
    // Whatever listens where it is told to does for hostwatch.
    for name in ["chat", "hostwatch"] {
        symlink(CHAT, programs.join(name)).unwrap();
    }
    // What it keeps stands beside it, and is not to be that of somebody who uses it.
    let gateway = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../gateway"));
    for file in fs::read_dir(gateway.canonicalize().unwrap()).unwrap() {
        let file = file.unwrap();
        if file.file_name() != "state" {
            symlink(file.path(), folder.path().join(file.file_name())).unwrap();
        }
    }
    let mut running = Command::new(folder.path().join("run"))
        .arg("--programs")
        .arg(&programs)
        .args(["--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(running.stdout.take().unwrap()).lines();
    let url = lines.next().unwrap().unwrap();
    let said: String = lines.by_ref().take(5).map(Result::unwrap).collect();
    let password = said.split("Ada with ").nth(1).unwrap();
    let password = password.split(',').next().unwrap();
    let address = url.strip_prefix("http://").unwrap().parse().unwrap();
    let form =
        Request::new("POST", "/sign-in").body(format!("name=ada&password={password}&to=/chat/"));
    let signed_in = ask(address, form).await;
    assert_eq!(signed_in.header("location"), Some("/chat/"), "{said}");
    let cookie = signed_in
        .header("set-cookie")
        .unwrap()
        .split(';')
        .next()
        .unwrap();
    let asking =
        Request::new("POST", "/chat/socket.mq/chat/v1/Chat.WhoAmI").header("Cookie", cookie);
    let answer = ask(address, asking.json(&serde_json::json!({}))).await;
    assert_eq!(answer.json()["name"], "Ada");

    let pid = running.id().to_string();
    assert!(Command::new("kill").arg(pid).status().unwrap().success());
    assert!(running.wait().unwrap().success());
    let state = fs::read_dir(folder.path().join("state")).unwrap();
    let mut kept: Vec<_> = state.map(|file| file.unwrap().file_name()).collect();
    kept.sort();
    assert_eq!(
        kept,
        ["sessions.json", "users.json"],
        "the programs have ended"
    );
}
