//! Replies in parts, called by clients of others, by pages, and by curl.

use std::{
    fs,
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use smq_door_tests::{Program, archive::Archive, serve};
use smq_runtime::Server;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// Waits until no handler runs.
async fn until_done(archive: &Archive) {
    let end = Instant::now() + Duration::from_secs(10);
    while archive.running() > 0 {
        assert!(Instant::now() < end, "{} handlers run", archive.running());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// What each client gets: all marks; an error behind three, or at once; two, and then it cancels; two, and then its time is
/// over.
fn check(line: &Value) {
    let name = &line["name"];
    assert_eq!(line["all"], 1000, "{line}");
    let failed =
        json!({ "numbers": [1, 2, 3], "code": "data_loss", "message": "the rest is lost" });
    assert_eq!(line["failed"], failed, "{name}");
    let refused = json!({ "numbers": [], "code": "invalid_argument", "message": "no marks" });
    assert_eq!(line["refused"], refused, "{name}");
    assert_eq!(line["canceled"], json!([1, 2]), "{name}");
    assert_eq!(line["late"]["numbers"], json!([1, 2]), "{name}");
    assert_eq!(line["late"]["code"], "deadline_exceeded", "{name}");
}

/// Has a script call, and returns what else it tells of each client.
async fn called_by(script: &str, names: &[&str]) -> Vec<Value> {
    let archive = Archive::default();
    let serving = |server: Server| archive.serve(server).with_origins(["http://page.test"]);
    let (_, address) = serve(serving).await;
    let mut lines = Vec::new();
    let mut program = Program::start(script, &[&format!("http://{address}")]);
    for name in names {
        let line = program.line().await.unwrap();
        assert_eq!(line["name"], *name);
        check(&line);
        until_done(&archive).await;
        lines.push(line);
    }
    assert_eq!(program.line().await, None);
    lines
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connect_node_reads_them() {
    let names = ["json 1.1", "proto 1.1", "proto 2", "grpc", "grpc-web"];
    called_by("parts.mjs", &names).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connectrpc_of_python_reads_them() {
    called_by("parts_connect.py", &["connect", "grpc"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn grpcio_reads_them_by_reflection_alone() {
    called_by("parts_grpc.py", &["grpc"]).await;
}

/// Over each transport of our package, and with connect-web.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_read_them() {
    let names = ["post", "session", "session over http", "connect-web"];
    let lines = called_by("../browser/parts.mjs", &names).await;
    let transports = lines.iter().map(|line| &line["state"]["transport"]);
    let transports: Vec<_> = transports.collect();
    let expected = json!([null, "websocket", "event-stream", null]);
    assert_eq!(json!(transports), expected);
}

/// Returns a number in `/proc/{pid}/status`, in KiB.
fn status(pid: u32, name: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let number = line.unwrap().trim_start_matches(':').trim();
    number.strip_suffix(" kB").unwrap().parse().unwrap()
}

fn folder_size(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| match entry.metadata().unwrap() {
            metadata if metadata.is_dir() => folder_size(&entry.path()),
            metadata => metadata.len(),
        })
        .sum()
}

/// `MEBIBYTES=1024 cargo test -p smq-door-tests -- curl_gets --nocapture` for a gigabyte.
#[tokio::test]
async fn curl_gets_a_file_through_nginx_in_the_same_memory_whatever_its_size() {
    /// What the server, and what nginx, may take in addition: KiB.
    const GROWTH: u64 = 16 << 10;
    let mebibytes = std::env::var("MEBIBYTES").map_or(64, |it| it.parse::<u64>().unwrap());
    let mut server = tokio::process::Command::new(env!("CARGO_BIN_EXE_archive"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut address = String::new();
    let output = server.stdout.take().unwrap();
    BufReader::new(output)
        .read_line(&mut address)
        .await
        .unwrap();

    let folder = tempfile::tempdir().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    // nginx cannot say which free port it took.
    let proxy = listener.local_addr().unwrap();
    drop(listener);
    let conf = format!(
        "daemon off; master_process off; pid nginx.pid; events {{}}
         http {{
             access_log off;
             client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
             uwsgi_temp_path uwsgi; scgi_temp_path scgi;
             server {{
                 listen {proxy};
                 location /socket.mq/ {{ proxy_pass http://{}; proxy_http_version 1.1; }}
             }}
         }}",
        address.trim()
    );
    fs::write(folder.path().join("nginx.conf"), conf).unwrap();
    let mut nginx = tokio::process::Command::new("nginx")
        .args(["-c", "nginx.conf", "-e", "stderr", "-p"])
        .arg(folder.path())
        .kill_on_drop(true)
        .spawn()
        .expect("nginx: tests/run installs it");
    while TcpStream::connect(proxy).await.is_err() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let processes = [server.id().unwrap(), nginx.id().unwrap()];
    let memory = || processes.map(|pid| status(pid, "VmHWM"));

    let downloads = tempfile::tempdir().unwrap();
    let download = async |mebibytes: u64, options: &[&str]| {
        let url = format!("http://{proxy}/socket.mq/files/v1/Files.Download");
        let body = json!({ "mebibytes": mebibytes.to_string() }).to_string();
        let mut curl = tokio::process::Command::new("curl");
        curl.args(["--silent", "--show-error", "--fail", "-O", "--json", &body]);
        let curl = curl.args(options).arg(url).current_dir(downloads.path());
        curl.status().await.unwrap()
    };
    let file = downloads.path().join("Files.Download");
    assert!(download(1, &[]).await.success());
    assert_eq!(fs::metadata(&file).unwrap().len(), 1 << 20);
    let before = memory();
    // Nobody waits for a reader that is slower than the handler.
    let slow = download(mebibytes, &["--limit-rate", "1M", "--max-time", "2"]).await;
    assert_eq!(slow.code(), Some(28), "it takes longer than two seconds");
    let begin = Instant::now();
    assert!(download(mebibytes, &[]).await.success());
    let took = begin.elapsed();
    assert_eq!(fs::metadata(&file).unwrap().len(), mebibytes << 20);
    let after = memory();
    println!(
        "{mebibytes} MiB in {took:?}; KiB of server and nginx before {before:?}, at most {after:?}"
    );
    for (before, after) in before.into_iter().zip(after) {
        assert!(after < before + GROWTH, "{before} KiB before, then {after}");
    }
    assert!(folder_size(folder.path()) < 1 << 20, "nginx keeps a copy");
    nginx.kill().await.unwrap();
    server.kill().await.unwrap();
}
