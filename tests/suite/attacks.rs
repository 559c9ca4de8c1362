//! Attacks of every kind at once, for a while: honest clients are served, and afterwards the memory is as before.
//!
//! `SMQ_ATTACK_SECONDS` sets how long; 20 if it is not set.

use std::{env, net::SocketAddr, time::Duration};

use smq_tests::{
    Attack, Order, Process, ask_for_forecast, eventually, hear_observation, room_for_connections,
    wire::{Request, ask},
};
use tokio::{
    task::JoinSet,
    time::{Instant, sleep, timeout},
};

/// How long a round of an attack lasts.
const ROUND: Duration = Duration::from_secs(3);

/// What an honest client may wait for what it does in one round: the attackers use the same two processors.
const PATIENCE: Duration = Duration::from_secs(30);

const MIB: usize = 1 << 20;

/// What the server may keep: the outcomes of numbered publishes have a budget of 32 MiB as it counts them.
const KEPT: usize = 64 * MIB;

/// Asks and subscribes until the time is over. Returns how often.
async fn be_honest(address: SocketAddr, until: Instant) -> usize {
    let mut count = 0;
    while Instant::now() < until {
        let served = timeout(PATIENCE, async {
            ask_for_forecast(address).await;
            hear_observation(address, || {}).await;
        });
        served.await.expect("honest clients are served in time");
        count += 1;
        sleep(Duration::from_millis(100)).await;
    }
    count
}

/// Observations of 20 KB, one after the other.
fn observe(count: u64, pause: Duration) -> Order {
    Order::Observe {
        places: vec!["Turin".into()],
        count,
        bytes: 20_000,
        pause,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_every_kind_at_once_pass() {
    let seconds = env::var("SMQ_ATTACK_SECONDS").ok();
    let seconds = seconds.and_then(|text| text.parse().ok()).unwrap_or(20);
    room_for_connections(4_000);
    let folder = tempfile::tempdir().expect("a folder");
    let journal = folder.path().join("journal");
    let mut server = Process::start(env!("CARGO_BIN_EXE_station"), "127.0.0.1:0", &journal);
    let address = server.address();
    // The log of the topic is full.
    let _: String = server.ask(&observe(2_000, Duration::ZERO));
    let before = server.allocated();
    let pause = Duration::from_millis(20);
    server.tell(&observe((seconds + 5) * 50, pause));

    let until = Instant::now() + Duration::from_secs(seconds);
    let mut attacks = JoinSet::new();
    for attack in Attack::ALL {
        attacks.spawn(attack.repeat(address, until, ROUND));
    }
    let honest = be_honest(address, until).await;
    attacks.shutdown().await;
    println!("{honest} honest rounds");
    assert!(honest > 3, "{honest} honest rounds");
    // The answer to the long order comes first.
    let _: String = server.ask(&Order::Measure);
    let _: String = server.ask(&Order::Measure);
    eventually("the memory returns", || server.allocated() < before + KEPT).await;
    let after = server.allocated();
    println!("from {} to {} KiB", before / 1024, after / 1024);
    assert_eq!(ask(address, Request::call("Echo")).await.status, 200);
}
