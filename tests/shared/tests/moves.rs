//! Clients move from instance to instance while NATS is killed and instances are cut off from it: what was confirmed is in
//! the log, once, where it was confirmed; subscribers miss nothing and get nothing twice.
//!
//! `ROUNDS=100 SEED=1 cargo test -p smq-shared-tests --test moves -- --nocapture` goes on for longer.

#![allow(clippy::unwrap_used)]

use std::{
    collections::{BTreeMap, HashMap},
    env,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use futures_util::{StreamExt as _, stream};
use smq_durable_tests::{
    Random, client, entry,
    journal::v1::{EntryFilter, JournalClient},
    within,
};
use smq_nats::Shared;
use smq_runtime::{Code, Item, Position, Status};
use smq_shared_tests::{Balancer, Instance, Nats, Proxy};
use tokio::{
    task::JoinSet,
    time::{Instant, sleep},
};

/// How many publishes of a client wait for their receipts.
const AT_ONCE: usize = 8;

/// What was told of a publish: its position, or the code of its refusal.
type Answer = Result<Position, Code>;

/// Publishes until it is told to stop. The pauses keep a test short of what a topic keeps in memory.
async fn publish(
    client: JournalClient,
    number: u64,
    pause: Duration,
    stop: Arc<AtomicBool>,
) -> Vec<(u64, Answer)> {
    let author = format!("client-{number}");
    let numbers = (0..).take_while(|_| !stop.load(Ordering::Relaxed));
    let all = numbers.map(|number: u64| {
        let publish = client.publish_notes(entry(&author, number));
        async move {
            let answer = publish.await;
            sleep(pause).await;
            let unknown = Code::DeadlineExceeded;
            let answer = answer.map_err(|error| error.status().map_or(unknown, Status::code));
            (number, answer.map(|receipt| receipt.position().unwrap()))
        }
    });
    stream::iter(all).buffered(AT_ONCE).collect().await
}

/// Takes notes up to a position that is named later. Returns the authors and numbers by position.
async fn subscribe(
    client: JournalClient,
    until: Arc<AtomicU64>,
) -> BTreeMap<Position, (String, u64)> {
    let mut notes = client.notes(EntryFilter::default()).await.unwrap();
    let mut seen = BTreeMap::new();
    let mut last = 0;
    while last < until.load(Ordering::Acquire) {
        let Ok(item) = tokio::time::timeout(Duration::from_millis(100), notes.next()).await else {
            continue;
        };
        match item.unwrap().unwrap() {
            Item::Event(event) => {
                assert_eq!(event.position.sequence, last + 1, "nothing is missing");
                last = event.position.sequence;
                seen.insert(event.position, (event.message.author, event.message.number));
            }
            Item::Gap { from, to } => panic!("a gap from {from} to {to}"),
            _ => {}
        }
    }
    seen
}

struct Scene {
    instances: usize,
    clients: u64,
    pause: Duration,
}

/// Lets clients publish and subscribe while `harm` does, and checks the account.
async fn account(
    nats: Vec<Nats>,
    scene: Scene,
    options: &smq_nats::Options,
    harm: impl AsyncFnOnce(&mut Vec<Nats>, &[Proxy], &Balancer),
) {
    let mut nats = nats;
    let (mut proxies, mut instances) = (Vec::new(), Vec::new());
    for at in 0..scene.instances {
        let proxy = Proxy::open(nats[at % nats.len()].address()).await;
        // Beside the proxy, the others of a cluster.
        let mut urls = vec![proxy.url()];
        urls.extend(nats[1..].iter().map(Nats::url));
        instances.push(Instance::with(options, &urls.join(",")).await);
        proxies.push(proxy);
    }
    let sockets = instances.iter().map(Instance::socket).collect();
    let balancer = Balancer::open(sockets).await;
    let stop = Arc::new(AtomicBool::new(false));
    let until = Arc::new(AtomicU64::new(u64::MAX));
    let (mut publishers, mut subscribers) = (JoinSet::new(), JoinSet::new());
    for number in 0..scene.clients {
        let client = client(&balancer.url);
        let published = publish(client.clone(), number, scene.pause, Arc::clone(&stop));
        publishers.spawn(async move { (number, published.await) });
        subscribers.spawn(subscribe(client, Arc::clone(&until)));
    }
    harm(&mut nats, &proxies, &balancer).await;
    stop.store(true, Ordering::Relaxed);
    let answers = within(publishers.join_all()).await;
    // The last note is after all others that will ever be in the log.
    let topic = &instances[0].running.keeper.topics.notes;
    let last = loop {
        match within(topic.publish(entry("last", 0))).await {
            Ok(position) => break position,
            Err(status) => assert_eq!(status.code(), Code::Unavailable, "{status}"),
        }
    };
    until.store(last.sequence, Ordering::Release);
    let seen = within(subscribers.join_all()).await;
    let late = Instance::with(options, &nats[0].url()).await;
    let log = within(subscribe(late.running.client(), until)).await;
    assert_eq!(log.len() as u64, last.sequence);
    for seen in seen {
        assert_eq!(seen, log);
    }
    let mut positions: HashMap<_, Vec<_>> = HashMap::new();
    for (position, note) in &log {
        positions.entry(note.clone()).or_default().push(*position);
    }
    let (mut confirmed, mut refused) = (0, BTreeMap::<_, u64>::new());
    for (number, answers) in answers {
        let author = format!("client-{number}");
        for (number, answer) in answers {
            let there = positions
                .remove(&(author.clone(), number))
                .unwrap_or_default();
            match answer {
                Ok(position) => {
                    assert_eq!(there, [position], "{author} {number}");
                    confirmed += 1;
                }
                Err(code) => {
                    let may_be = matches!(
                        code,
                        Code::Unavailable | Code::Aborted | Code::DeadlineExceeded
                    );
                    assert!(may_be, "{author} {number}: {code:?}");
                    assert!(there.len() <= 1, "{author} {number} is there {there:?}");
                    *refused.entry(format!("{code:?}")).or_default() += 1;
                }
            }
        }
    }
    positions.remove(&("last".into(), 0));
    assert!(positions.is_empty(), "{positions:?}");
    println!(
        "{confirmed} confirmed, {refused:?} refused, {} in the log",
        log.len()
    );
    assert!(confirmed > 0);
}

fn rounds(default: u64) -> u64 {
    env::var("ROUNDS").map_or(default, |rounds| rounds.parse().unwrap())
}

#[tokio::test]
async fn three_instances_and_a_nats_that_is_killed() {
    let mut random = Random::seeded();
    let folder = tempfile::tempdir().unwrap();
    let nats = vec![Nats::start(folder.path()).await];
    let scene = Scene {
        instances: 3,
        clients: 9,
        pause: Duration::from_millis(40),
    };
    let options = Shared::options().patience(Duration::from_secs(20));
    account(nats, scene, &options, async |nats, proxies, balancer| {
        for _ in 0..rounds(12) {
            sleep(Duration::from_millis(random.below(400))).await;
            match random.below(4) {
                0 => balancer.cut(),
                1 => {
                    let proxy = &proxies[random.below(3) as usize];
                    proxy.cut(true);
                    sleep(Duration::from_millis(random.below(1500))).await;
                    balancer.cut();
                    proxy.cut(false);
                }
                2 => {
                    nats[0].kill().await;
                    sleep(Duration::from_millis(random.below(500))).await;
                    nats[0].run().await;
                }
                _ => {
                    balancer.cut();
                    nats[0].kill().await;
                    nats[0].run().await;
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_leader_of_three_is_killed() {
    let mut random = Random::seeded();
    let folder = tempfile::tempdir().unwrap();
    let nats = Nats::cluster(folder.path()).await;
    let scene = Scene {
        instances: 3,
        clients: 6,
        pause: Duration::from_millis(60),
    };
    let options = Shared::options()
        .replicas(3)
        .patience(Duration::from_secs(30));
    // A cluster takes a moment to begin.
    let begun = Instant::now();
    while let Err(error) = options.connect(&nats[0].url()).await {
        assert!(begun.elapsed() < Duration::from_secs(60), "{error}");
        sleep(Duration::from_millis(100)).await;
    }
    account(nats, scene, &options, async |nats, _, balancer| {
        for _ in 0..rounds(2) {
            sleep(Duration::from_millis(500 + random.below(1000))).await;
            let streams = nats[0].streams().await;
            let leader = loop {
                let stream = streams.get_stream("smq-journal-v1-Journal-Notes").await;
                let cluster = stream.ok().and_then(|it| it.cached_info().cluster.clone());
                if let Some(leader) = cluster.and_then(|it| it.leader) {
                    break leader;
                }
                sleep(Duration::from_millis(100)).await;
            };
            let leader: usize = leader.trim_start_matches('n').parse().unwrap();
            nats[leader].kill().await;
            sleep(Duration::from_millis(random.below(2000))).await;
            balancer.cut();
            nats[leader].run().await;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_instances_and_hundreds_of_clients() {
    let mut random = Random::seeded();
    let folder = tempfile::tempdir().unwrap();
    let nats = vec![Nats::start(folder.path()).await];
    let scene = Scene {
        instances: 10,
        clients: 200,
        pause: Duration::from_secs(1),
    };
    let options = Shared::options().patience(Duration::from_secs(30));
    account(nats, scene, &options, async |_, proxies, balancer| {
        for _ in 0..rounds(5) {
            sleep(Duration::from_millis(300 + random.below(500))).await;
            let proxy = &proxies[random.below(10) as usize];
            proxy.cut(true);
            balancer.cut();
            sleep(Duration::from_millis(random.below(300))).await;
            proxy.cut(false);
        }
    })
    .await;
}
