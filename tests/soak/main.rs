//! Ten thousand idle subscribers, and thousands that come and go: the server's memory returns to where it was.
#![allow(clippy::unwrap_used)]

mod crowd;

use std::env;

use smq_tests::{Process, eventually, room_for_connections};

/// How many subscribe and then do nothing.
const IDLE: usize = 10_000;

/// How many are idle over HTTP.
const OVER_HTTP: usize = 2_000;

/// How many come and go.
const WAVE: usize = 5_000;

/// How many come and go before it is measured: some things are allocated once.
const WARM_UP: usize = 500;

/// What an idle subscriber may cost the server, over WebSocket.
const MOST_EACH: usize = 3_000;

/// What an idle session may cost the server between two exchanges over HTTP.
const MOST_EACH_OVER_HTTP: usize = 3_800;

/// How much more than a fresh server one may have allocated that is deserted again: a table that has grown.
const SLACK: usize = 1 << 20;

/// How much more may be resident with the second crowd than with the first.
const MOST_KEPT: usize = 16 << 20;

#[tokio::main]
async fn main() {
    let arguments: Vec<_> = env::args().skip(1).collect();
    // Where the other tests are asked for by name, this is not one of them.
    let names = arguments.iter().filter(|it| !it.starts_with('-'));
    if arguments.iter().any(|it| it == "--list") || !names.clone().all(|it| "soak".contains(&**it))
    {
        return;
    }
    soak().await;
}

async fn soak() {
    let idle = room_for_connections(IDLE);
    if idle < IDLE {
        println!(
            "{idle} idle subscribers instead of {IDLE}: this process may have no more files open"
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("journal");
    let mut server = Process::start(env!("CARGO_BIN_EXE_station"), "127.0.0.1:0", &journal);
    crowd::pass(server.address(), WARM_UP).await;
    server.is_deserted().await;
    let fresh = server.allocated();
    report("fresh", &mut server);
    let mut most = Vec::new();
    for _ in 0..2 {
        let crowd = crowd::gather(server.address(), idle).await;
        assert_eq!(server.subscribers(), idle);
        report(&format!("{idle} idle subscribers"), &mut server);
        let each = (server.allocated() - fresh) / idle;
        println!("{each} bytes for each idle subscriber");
        assert!(each < MOST_EACH, "an idle subscriber costs {each} bytes");
        most.push(server.resident_bytes());
        drop(crowd);
        returns_to(fresh, &mut server).await;
        report("they have left", &mut server);
        crowd::pass(server.address(), WAVE).await;
        returns_to(fresh, &mut server).await;
        report(&format!("{WAVE} have come and gone"), &mut server);
    }
    // The system's allocator may keep what was given back, and then has it for the next ones.
    let [first, second] = most[..] else {
        unreachable!("there were two crowds");
    };
    assert!(
        second < first + MOST_KEPT,
        "{second} bytes resident with the second crowd, {first} with the first"
    );
    let before = server.allocated();
    let sessions = crowd::gather_over_http(server.address(), OVER_HTTP).await;
    report(
        &format!("{OVER_HTTP} between two exchanges over HTTP"),
        &mut server,
    );
    let each = (server.allocated() - before) / OVER_HTTP;
    println!("{each} bytes for each idle session over HTTP");
    // What a response that waits costs besides is hyper's: three buffers, 24 KiB.
    assert!(
        each < MOST_EACH_OVER_HTTP,
        "an idle session over HTTP costs {each} bytes"
    );
    crowd::end_over_http(sessions).await;
    returns_to(before, &mut server).await;
}

/// Waits until the server has no more allocated than a fresh one.
async fn returns_to(fresh: usize, server: &mut Process) {
    server.is_deserted().await;
    eventually("memory returns to what it was", || {
        server.allocated() < fresh + SLACK
    })
    .await;
}

fn report(when: &str, server: &mut Process) {
    let (allocated, resident) = (server.allocated() >> 10, server.resident_bytes() >> 10);
    println!("{allocated:>6} KiB allocated, {resident:>6} KiB resident: {when}");
}
