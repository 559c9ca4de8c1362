//! Measures durable topics: publishing beside the store alone, opening large folders, deliveries beside a topic in memory,
//! and clients that come back all at once after the server was killed.
//!
//! `cargo bench -p smq-durable-tests` takes small numbers; `EVENTS=10000000 CLIENTS=10000` are those of the figures.

#![allow(clippy::unwrap_used)]

use std::{
    env, fs,
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

use futures_util::{StreamExt as _, stream};
use redb::{Database, TableDefinition};
use rustix::time::{ClockId, clock_gettime};
use smq_durable::Durable;
use smq_durable_tests::{
    Keeper, Running,
    journal::v1::{Entry, EntryFilter, JournalClient, WriteRequest},
    within,
};
use smq_runtime::{Client, Item, RetryPolicy, Topic};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
    task::JoinSet,
};

/// What stands in an event of about 100 bytes.
fn entry(number: u64) -> Entry {
    Entry {
        author: "bench".into(),
        number,
        ballast: vec![7; 85].into(),
        ..Entry::default()
    }
}

fn number(name: &str, default: u64) -> u64 {
    env::var(name).map_or(default, |it| it.parse().unwrap())
}

fn main() {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let is_brief = arguments.iter().any(|it| it == "--quick" || it == "--test");
    let works = arguments.iter().filter(|it| !it.starts_with('-'));
    let is_wanted = |work: &str| works.clone().count() == 0 || works.clone().any(|it| it == work);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let scale = if is_brief { 20 } else { 1 };
    runtime.block_on(async {
        if is_wanted("publishing") {
            publishing(100_000 / scale).await;
        }
        if is_wanted("opening") {
            opening(number("EVENTS", 1_000_000 / scale)).await;
        }
        if is_wanted("delivering") {
            delivering(100 / scale).await;
        }
        if is_wanted("resuming") {
            for clients in [1000 / scale, number("CLIENTS", 1000 / scale)] {
                resuming(clients).await;
            }
        }
    });
}

/// Publishes events, so many at a time.
async fn publish_all(topic: &Topic<Entry>, events: u64, at_once: usize) {
    let publish = |number| topic.publish(entry(number));
    let published = stream::iter(0..events).map(publish).buffered(at_once);
    published.for_each(async |it| _ = it.unwrap()).await;
}

/// Publishes to a topic, and stores as much in the store alone, three times in turn. The medians count.
async fn publishing(events: u64) {
    const EVENTS: TableDefinition<'_, (u32, u64), &[u8]> = TableDefinition::new("events");
    for (at_once, events) in [(1, events / 100), (64, events / 2), (1024, 2 * events)] {
        let [mut alone, mut durable] = [const { Vec::new() }; 2];
        for _ in 0..3 {
            let folder = tempfile::tempdir().unwrap();
            let store = Database::create(folder.path().join("alone")).unwrap();
            let (begun, cpu_begun) = (Instant::now(), cpu());
            let mut sequence = 0;
            while sequence < events {
                let transaction = store.begin_write().unwrap();
                {
                    let mut table = transaction.open_table(EVENTS).unwrap();
                    for _ in 0..at_once {
                        sequence += 1;
                        table.insert((1, sequence), &[7; 100][..]).unwrap();
                    }
                }
                transaction.commit().unwrap();
            }
            alone.push((
                begun.elapsed() / events as u32,
                (cpu() - cpu_begun) / events as u32,
            ));
            drop(store);
            let logs = Durable::open(folder.path()).unwrap();
            let server = Running::start(folder.path(), logs).await;
            let (begun, cpu_begun) = (Instant::now(), cpu());
            publish_all(&server.keeper.topics.entries, events, at_once).await;
            durable.push((
                begun.elapsed() / events as u32,
                (cpu() - cpu_begun) / events as u32,
            ));
            server.stop().await;
        }
        let [alone, durable] = [alone, durable].map(|mut costs| {
            costs.sort_unstable();
            costs[1]
        });
        let ratio =
            |alone: Duration, durable: Duration| alone.as_secs_f64() / durable.as_secs_f64();
        println!(
            "publish, {at_once} at a time: {:?} an event ({:?} of CPU); the store alone, in groups of {at_once}: {:?} \
             ({:?}); ratio {:.2} ({:.2})",
            durable.0,
            durable.1,
            alone.0,
            alone.1,
            ratio(alone.0, durable.0),
            ratio(alone.1, durable.1)
        );
    }
}

async fn opening(events: u64) {
    let folder = tempfile::tempdir().unwrap();
    let open = || {
        Durable::options()
            .bytes(u64::MAX)
            .open(folder.path())
            .unwrap()
    };
    let keeper = Keeper::default();
    let server = keeper.server().with_logs(open());
    server.open_logs().await.unwrap();
    publish_all(&keeper.topics.notes, events, 4096).await;
    for at_once in [64, 1024] {
        let more = 100 * at_once as u64;
        let begun = Instant::now();
        publish_all(&keeper.topics.entries, more, at_once).await;
        let rate = more as f64 / begun.elapsed().as_secs_f64();
        println!("publish beside {events} events, {at_once} at a time: {rate:.0}/s");
    }
    drop((server, keeper));
    for how in ["closed", "killed while idle", "killed while busy"] {
        if how == "closed" {
            drop(open());
        } else {
            let (mut server, url) = start(folder.path()).await;
            let client = JournalClient::connect(&url).unwrap();
            let request = WriteRequest {
                entry: Some(entry(0)),
                count: 20_000,
            };
            let writing = tokio::spawn(client.write(request).into_future());
            tokio::time::sleep(Duration::from_millis(100)).await;
            if how == "killed while idle" {
                writing.await.unwrap().unwrap();
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
            server.start_kill().unwrap();
            server.wait().await.unwrap();
        }
        let size = fs::metadata(folder.path().join("log.redb")).unwrap().len() >> 20;
        let begun = Instant::now();
        let logs = open();
        let keeper = Keeper::default();
        let server = keeper.server().with_logs(logs);
        server.open_logs().await.unwrap();
        assert_eq!(keeper.topics.notes.position().sequence, events);
        println!(
            "open {events} events ({size} MiB), {how}: {:?}",
            begun.elapsed()
        );
    }
}

/// Returns the time of all processors that this process has used.
fn cpu() -> Duration {
    clock_gettime(ClockId::ProcessCPUTime).try_into().unwrap()
}

/// Delivers groups of events to many subscribers. What the same costs without subscribers is subtracted: that is the
/// store's.
async fn delivering(groups: u64) {
    const SUBSCRIBERS: u64 = 200;
    const GROUP: u64 = 256;
    let folder = tempfile::tempdir().unwrap();
    let server = Running::start(folder.path(), Durable::open(folder.path()).unwrap()).await;
    let topics = server.keeper.topics.clone();
    let mut costs = [Vec::new(), Vec::new()];
    for round in 0..10 {
        let is_durable = round % 2 == 1;
        let topic = if is_durable {
            &topics.entries
        } else {
            &topics.passing
        };
        let (send, mut received) = tokio::sync::mpsc::unbounded_channel();
        let mut subscribers = JoinSet::new();
        for _ in 0..SUBSCRIBERS {
            let client = server.client();
            let filter = EntryFilter::default();
            let events_of = if is_durable {
                client.entries(filter)
            } else {
                client.passing(filter)
            };
            let mut subscription = within(events_of.live().into_future()).await.unwrap();
            let send = send.clone();
            subscribers.spawn(async move {
                for _ in 0..groups {
                    let mut taken = 0;
                    while taken < GROUP {
                        let item = subscription.next().await.unwrap().unwrap();
                        taken += u64::from(matches!(item, Item::Event(_)));
                    }
                    send.send(()).unwrap();
                }
            });
        }
        let begun = cpu();
        for _ in 0..groups {
            publish_all(topic, GROUP, GROUP as usize).await;
            for _ in 0..SUBSCRIBERS {
                received.recv().await.unwrap();
            }
        }
        let with_subscribers = cpu() - begun;
        subscribers.join_all().await;
        let begun = cpu();
        for _ in 0..groups {
            publish_all(topic, GROUP, GROUP as usize).await;
        }
        let delivered = with_subscribers.saturating_sub(cpu() - begun).as_secs_f64();
        costs[usize::from(is_durable)]
            .push(delivered * 1e6 / (groups * GROUP * SUBSCRIBERS) as f64);
    }
    let [memory, durable] = costs.map(|mut costs| {
        costs.sort_by(f64::total_cmp);
        costs[costs.len() / 2]
    });
    println!(
        "{} events to {SUBSCRIBERS} subscribers: {durable:.2} µs of CPU a delivery; from memory {memory:.2} µs; ratio \
         {:.3} (server and clients together)",
        groups * GROUP,
        durable / memory
    );
    server.stop().await;
}

async fn start(folder: &Path) -> (Child, String) {
    let address = format!("unix:{}", folder.join("socket").display());
    let mut server = Command::new(env!("CARGO_BIN_EXE_journal"))
        .args([&address, &folder.display().to_string()])
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(server.stdout.take().unwrap()).lines();
    let line = lines.next_line().await.unwrap().unwrap();
    let (url, _) = line.split_once(' ').unwrap();
    (server, url.to_owned())
}

async fn resuming(clients: u64) {
    let folder = tempfile::tempdir().unwrap();
    let (mut server, url) = start(folder.path()).await;
    let connect = || {
        let policy = RetryPolicy {
            initial: Duration::from_millis(100),
            max: Duration::from_millis(500),
        };
        JournalClient::new(Client::connect(&url).unwrap().with_retry(policy))
    };
    let write = async |count| {
        let request = WriteRequest {
            entry: Some(entry(0)),
            count,
        };
        connect().write(request).await.unwrap();
    };
    write(1000).await;
    let subscribed = stream::iter(0..clients).map(|_| {
        let client = connect();
        async move { client.entries(EntryFilter::default()).live().await.unwrap() }
    });
    let subscriptions: Vec<_> = subscribed.buffer_unordered(64).collect().await;
    server.start_kill().unwrap();
    server.wait().await.unwrap();
    let mut resumed = JoinSet::new();
    for mut subscription in subscriptions {
        resumed.spawn(async move {
            loop {
                match subscription.next().await.unwrap().unwrap() {
                    Item::Resumed { .. } => return subscription,
                    Item::Event(_) => {}
                    other => panic!("{other:?}"),
                }
            }
        });
    }
    let (mut server, _) = start(folder.path()).await;
    let begun = Instant::now();
    let subscriptions = resumed.join_all().await;
    println!(
        "{clients} clients have resumed {:?} after the start",
        begun.elapsed()
    );
    drop(subscriptions);
    server.start_kill().unwrap();
    server.wait().await.unwrap();
}
