//! Ten thousand idle subscribers, and thousands that come and go: the server's memory returns to where it was.
#![allow(clippy::unwrap_used)]

mod crowd;

use std::env;

use smq_tests::{Process, room_for_connections};

/// How many subscribe and then do nothing.
const IDLE: usize = 10_000;

/// How many come and go, and how often they do.
const WAVE: usize = 3_000;
const WAVES: usize = 15;

/// How many come and go before it is measured.
const WARM_UP: usize = 500;

/// What an idle subscriber may cost the server, with the allocator's and the runtime's share.
const MOST_EACH: usize = 12 << 10;

/// How much more than a fresh server one may have in use that is deserted again: its threads' stacks, and
/// what the allocator does not give back.
const SLACK: usize = 8 << 20;

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
    // What is allocated once and kept is not to lie among what is given back.
    crowd::pass(server.address(), WARM_UP).await;
    server.is_deserted().await;
    let fresh = server.resident_bytes();
    report("fresh", fresh);
    let mut most = [0; 2];
    for most in &mut most {
        let crowd = crowd::gather(server.address(), idle).await;
        assert_eq!(server.subscribers(), idle);
        *most = server.resident_bytes();
        report(&format!("{idle} idle subscribers"), *most);
        drop(crowd);
        server.is_deserted().await;
        report("they have left", server.resident_bytes());
        let quiet = churn(&mut server, fresh + SLACK).await;
        assert!(
            quiet < fresh + SLACK,
            "{quiet} bytes are in use, {fresh} at first"
        );
    }
    let each = (most[0] - fresh) / idle;
    println!("{each} bytes for each idle subscriber");
    assert!(each < MOST_EACH, "an idle subscriber costs {each} bytes");
    let [first, second] = most;
    assert!(
        second < first + SLACK,
        "{second} bytes the second time, {first} the first"
    );
}

/// Has thousands come and go, until the memory is what it should be or as many as are to have come, and
/// returns what it is then. The allocator gives back only when it is at work.
async fn churn(server: &mut Process, wanted: usize) -> usize {
    for _ in 0..WAVES {
        crowd::pass(server.address(), WAVE).await;
        server.is_deserted().await;
        let now = server.resident_bytes();
        report(&format!("{WAVE} have come and gone"), now);
        if now < wanted {
            return now;
        }
    }
    server.resident_bytes()
}

fn report(when: &str, bytes: usize) {
    println!("{:>7} KiB  {when}", bytes >> 10);
}
