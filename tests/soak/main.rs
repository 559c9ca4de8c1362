//! Ten thousand idle subscribers, and thousands that come and go: the server's memory returns to where it was.
//!
//! The server is a process of its own, this program again, so that its memory is its alone.
#![allow(clippy::unwrap_used)]

mod crowd;
mod process;

use std::env;

use smq_tests::room_for_connections;

use self::process::Process;

/// How many subscribe and then do nothing.
const IDLE: usize = 10_000;

/// How many come and go.
const PASSING: usize = 6_000;

/// What an idle subscriber may cost the server, with the allocator's and the runtime's share.
const MOST_EACH: usize = 12 << 10;

/// How much more may be in use than the last time that it was as quiet: the allocator does not give
/// everything back at once.
const SLACK: usize = 4 << 20;

#[tokio::main]
async fn main() {
    let arguments: Vec<_> = env::args().skip(1).collect();
    if arguments.first().is_some_and(|it| it == process::SERVE) {
        return process::serve().await;
    }
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
    let mut server = Process::start();
    let fresh = server.resident_bytes();
    report("fresh", fresh);

    let crowd = crowd::gather(server.address, idle).await;
    let full = server.resident_bytes();
    report(&format!("{idle} idle subscribers"), full);
    let each = (full - fresh) / idle;
    println!("{each} bytes for each idle subscriber");
    assert_eq!(server.subscribers(), idle);
    drop(crowd);
    server.is_deserted().await;
    let before = server.resident_bytes();
    report("they have left", before);

    crowd::pass(server.address, PASSING).await;
    server.is_deserted().await;
    let passed = server.resident_bytes();
    report(&format!("{PASSING} have come and gone"), passed);

    let crowd = crowd::gather(server.address, idle).await;
    let again = server.resident_bytes();
    report(&format!("{idle} idle subscribers again"), again);
    drop(crowd);
    server.is_deserted().await;
    let after = server.resident_bytes();
    report("they have left", after);

    assert!(each < MOST_EACH, "an idle subscriber costs {each} bytes");
    for (what, now, then) in [
        ("when thousands have come and gone", passed, before),
        ("with the idle subscribers again", again, full),
        ("at the end", after, before),
    ] {
        assert!(now < then + SLACK, "{now} bytes {what}, {then} before");
    }
}

fn report(when: &str, bytes: usize) {
    println!("{:>7} KiB  {when}", bytes >> 10);
}
