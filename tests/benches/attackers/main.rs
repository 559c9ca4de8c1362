//! What an honest client waits for while one source does its worst.
//!
//! The server is a process on one core, the attacker one on another, and the honest client asks ten times a second:
//! once over a connection that it keeps, once in a session, once over a new connection each. The rows are the kinds of
//! attacks, one source each. `cargo bench -p smq-tests --bench attackers` takes about four minutes; `-- --quick` shows
//! that it works, no more; `-- requests` is only that kind.

use std::{
    env,
    future::Future,
    net::SocketAddr,
    path::Path,
    process::{Child, Command},
    time::Duration,
};

use serde_json::json;
use smq_tests::{
    Attack, Order, Process, room_for_connections,
    wire::{Connection, Request, Session, ask},
};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};

const SERVER_CORE: usize = 0;
const ATTACKER_CORE: usize = 1;

/// How often the honest client asks.
const PACE: Duration = Duration::from_millis(100);

/// How long an attacker holds what it opens.
const ROUND: Duration = Duration::from_millis(500);

/// How long an attack lasts before it is measured.
const WARM_UP: Duration = Duration::from_secs(2);

/// The argument that makes an attacker of this program; the kind, the address and the seconds follow.
const ATTACK: &str = "attack";

/// The times that one way of asking took.
#[derive(Default)]
struct Waits(Vec<Duration>);

/// What the honest client waited for.
#[derive(Default)]
struct Honest {
    kept: Waits,
    session: Waits,
    new: Waits,
}

impl Waits {
    async fn time(&mut self, answer: impl Future<Output = ()>) {
        let begin = Instant::now();
        answer.await;
        self.0.push(begin.elapsed());
    }

    /// Returns the time that a share of the answers took at most, in milliseconds.
    fn within(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let index = (sorted.len() as f64 * share).ceil() as usize;
        sorted[index.clamp(1, sorted.len()) - 1].as_secs_f64() * 1e3
    }
}

impl Honest {
    async fn measure(address: SocketAddr, seconds: u64) -> Self {
        let mut waits = Self::default();
        let request = Request::call("Echo").json(&json!({})).bytes();
        let mut kept = Connection::open(address).await;
        let mut session = Session::json(address).await;
        let mut ticks = interval(PACE);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let end = Instant::now() + Duration::from_secs(seconds);
        let mut id = 0;
        while Instant::now() < end {
            ticks.tick().await;
            id += 1;
            let answer = async {
                kept.send(&request).await;
                assert_eq!(kept.response().await.status, 200);
            };
            waits.kept.time(answer).await;
            let answer = async {
                let call = json!({ "method": "Weather.Echo", "payload": {} });
                session.say(json!({ "id": id, "request": call })).await;
                let reply = session.hear().await;
                assert!(reply["reply"].is_object(), "{reply}");
            };
            waits.session.time(answer).await;
            let answer = async {
                let request = Request::call("Echo").json(&json!({}));
                assert_eq!(ask(address, request).await.status, 200);
            };
            waits.new.time(answer).await;
        }
        waits
    }

    fn print(&self, name: &str, memory: usize) {
        let waits = [&self.kept, &self.session, &self.new];
        let cells =
            waits.map(|waits| format!("{:.1}, {:.1}", waits.within(0.5), waits.within(0.99)));
        println!("| {name} | {} | {memory} MiB |", cells.join(" | "));
    }
}

fn pin(core: usize) {
    let mut cores = rustix::thread::CpuSet::new();
    cores.set(core);
    if let Err(error) = rustix::thread::sched_setaffinity(None, &cores) {
        eprintln!("not pinned to core {core}: {error}");
    }
}

fn kind(name: &str) -> Option<Attack> {
    let mut kinds = Attack::ALL.into_iter();
    kinds.find(|kind| format!("{kind:?}").eq_ignore_ascii_case(name))
}

fn start_attacker(kind: Attack, address: SocketAddr, seconds: u64) -> Child {
    let program = env::current_exe().expect("this program has a path");
    let (kind, address) = (format!("{kind:?}"), address.to_string());
    let attacker = Command::new(program)
        .args([ATTACK, &kind, &address, &seconds.to_string()])
        .spawn();
    attacker.expect("it starts")
}

/// Measures an honest client beside an attack; alone, without one.
async fn measure(attack: Option<Attack>, journal: &Path, seconds: u64) {
    let mut server = Process::start(env!("CARGO_BIN_EXE_station"), "127.0.0.1:0", journal);
    let address = server.address();
    // What subscribers may read, or not.
    server.tell(&Order::Observe {
        places: vec!["Turin".into()],
        count: 50 * (seconds + 10),
        bytes: 20_000,
        pause: Duration::from_millis(20),
    });
    let name = attack.map_or_else(|| "none".into(), |kind| format!("{kind:?}").to_lowercase());
    let attacker = attack.map(|kind| start_attacker(kind, address, seconds + 3600));
    if attacker.is_some() {
        sleep(WARM_UP).await;
    }
    let honest = Honest::measure(address, seconds).await;
    honest.print(&name, server.resident_bytes() >> 20);
    if let Some(mut attacker) = attacker {
        attacker.kill().expect("it runs until it is ended");
        attacker.wait().expect("it has ended");
    }
}

fn main() {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    room_for_connections(4_000);
    if let [first, name, address, seconds, ..] = arguments.as_slice()
        && first == ATTACK
    {
        pin(ATTACKER_CORE);
        let kind = kind(name).expect("a kind of attack");
        let address = address.parse().expect("an address");
        let seconds = Duration::from_secs(seconds.parse().expect("seconds"));
        let until = Instant::now() + seconds;
        return runtime.block_on(kind.repeat(address, until, ROUND));
    }
    // `cargo test --all-targets` runs benches too, without `--bench`.
    let given = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let seconds = if given("--bench") && !given("--quick") {
        20
    } else {
        1
    };
    let only = arguments
        .iter()
        .find(|argument| !argument.starts_with('-'))
        .map(|name| kind(name).expect("a kind of attack"));
    // The server inherits the core.
    pin(SERVER_CORE);
    let folder = tempfile::tempdir().expect("a folder");
    let journal = folder.path().join("journal");
    println!(
        "| attack | kept connection: p50, p99 ms | session: p50, p99 ms | new connections: p50, p99 ms | memory |"
    );
    println!("| --- | --- | --- | --- | --- |");
    runtime.block_on(async {
        measure(None, &journal, seconds).await;
        for attack in Attack::ALL {
            if only.is_none_or(|only| only == attack) {
                measure(Some(attack), &journal, seconds).await;
            }
        }
    });
}
