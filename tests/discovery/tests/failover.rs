//! Clients of several servers, of which some are killed, drained, stuck, or something else altogether.

#![allow(clippy::unwrap_used)]

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    time::{Duration, Instant},
};

use futures_util::future::join_all;
use smq_discovery_tests::{
    Puppet,
    authority::Authority,
    counter::v1::{AddRequest, CounterClient, Entry, ReadRequest, TickFilter},
    instance::{Instance, Mood},
    server,
    strangers::{Manner, Stranger},
};
use smq_runtime::{Client, Code, Error, Item, Limits, Subscription, resolve::ResolvedServer};
use tokio::time::timeout;

const LONG: Duration = Duration::from_secs(20);

fn instances<const N: usize>() -> [Instance; N] {
    std::array::from_fn(|number| Instance::start(&number.to_string(), "127.0.0.1:0"))
}

fn servers<'a>(instances: impl IntoIterator<Item = &'a Instance>) -> Vec<ResolvedServer> {
    let instances = instances.into_iter();
    instances.map(|instance| server(instance.address)).collect()
}

/// Returns an address at which nobody listens.
fn nobody() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap()
}

async fn read(counter: &CounterClient) -> String {
    counter.read(ReadRequest {}).await.unwrap().server
}

async fn add(counter: &CounterClient, number: u64) -> Result<String, Error> {
    let added = counter.add(AddRequest { number }).await;
    added.map(|response| response.server)
}

/// Adds numbers, several at a time. Returns which of them failed.
async fn add_all(counter: &CounterClient, numbers: std::ops::Range<u64>) -> BTreeMap<u64, Error> {
    let failed = (0..8).map(|task| {
        let numbers = numbers.clone();
        async move {
            let mut failed = Vec::new();
            for number in numbers.skip(task).step_by(8) {
                if let Err(error) = add(counter, number).await {
                    failed.push((number, error));
                }
            }
            failed
        }
    });
    join_all(failed).await.into_iter().flatten().collect()
}

/// Checks that each number that was added is in one account once, and each that failed in one at most.
fn settle(accounts: &[&Instance], numbers: std::ops::Range<u64>, failed: &BTreeMap<u64, Error>) {
    let accounts: Vec<_> = accounts
        .iter()
        .map(|instance| instance.host.account())
        .collect();
    for number in numbers {
        let counts = accounts.iter().filter_map(|account| account.get(&number));
        let count: usize = counts.sum();
        match failed.get(&number) {
            None => assert_eq!(count, 1, "{number} was added"),
            Some(error) => assert!(count <= 1, "{number} {count} times: {error}"),
        }
    }
}

#[tokio::test]
async fn calls_are_spread_and_avoid_a_server_that_is_stuck() {
    let all = instances::<3>();
    let (client, _servers) = Puppet::client(servers(&all));
    let counter = CounterClient::new(client);
    for _ in 0..300 {
        read(&counter).await;
    }
    for instance in &all {
        let calls = instance.host.calls();
        assert!((50..150).contains(&calls), "{calls} of 300 at one of three");
    }
    all[0].host.set_mood(Mood::Stuck);
    let stuck = counter.clone();
    let stuck = tokio::spawn(async move {
        loop {
            if read(&stuck).await == "0" {
                return;
            }
        }
    });
    let before = all[0].host.calls();
    while all[0].host.calls() == before {
        tokio::task::yield_now().await;
    }
    for _ in 0..100 {
        assert_ne!(read(&counter).await, "0");
    }
    all[0].host.set_mood(Mood::Well);
    timeout(LONG, stuck).await.unwrap().unwrap();
}

#[tokio::test]
async fn the_share_of_a_server_follows_its_weight_and_its_priority() {
    let all = instances::<3>();
    let mut found = servers(&all);
    (found[0].weight, found[1].weight) = (30, 10);
    found[2].priority = 1;
    let (client, _servers) = Puppet::client(found);
    let counter = CounterClient::new(client);
    for _ in 0..400 {
        read(&counter).await;
    }
    let calls = all.each_ref().map(|instance| instance.host.calls());
    assert!((250..350).contains(&calls[0]) && calls[2] == 0, "{calls:?}");
}

#[tokio::test]
async fn a_server_that_is_killed_costs_no_call_that_can_be_saved() {
    let mut all = instances::<3>();
    let (client, _servers) = Puppet::client(servers(&all));
    let counter = CounterClient::new(client);
    let numbers = 0..4000;
    let reads = async {
        for _ in 0..2000 {
            read(&counter).await;
        }
    };
    let kill = async {
        let [one, ..] = &mut all;
        while one.host.calls() < 200 {
            tokio::task::yield_now().await;
        }
        one.kill().await;
    };
    let (failed, (), ()) = tokio::join!(add_all(&counter, numbers.clone()), reads, kill);
    // Those that were on their way, at most.
    assert!(failed.len() <= 8, "{failed:?}");
    for error in failed.values() {
        assert!(
            error.to_string().contains("broke before the answer"),
            "{error}"
        );
    }
    settle(&[&all[0], &all[1], &all[2]], numbers, &failed);
}

#[tokio::test]
async fn a_server_that_drains_is_left_and_comes_back() {
    let mut all = instances::<2>();
    let (client, _servers) = Puppet::client(servers(&all));
    let counter = CounterClient::new(client);
    let numbers = 0..2000;
    let drain = async {
        let [one, _] = &mut all;
        while one.host.calls() < 100 {
            tokio::task::yield_now().await;
        }
        one.drain().await;
    };
    let (failed, ()) = tokio::join!(add_all(&counter, numbers.clone()), drain);
    settle(&[&all[0], &all[1]], numbers, &failed);
    let address = all[0].address.to_string();
    let back = Instance::start("back", &address);
    timeout(LONG, async { while read(&counter).await != "back" {} })
        .await
        .unwrap();
    drop(back);
}

#[tokio::test]
async fn strangers_at_addresses_of_servers_cost_no_call() {
    let one = Instance::start("one", "127.0.0.1:0");
    let banner = Stranger::start(Manner::Banner).await;
    let other = Stranger::start(Manner::NotFound).await;
    let mut found = servers([&one]);
    found.extend([banner.address, other.address, nobody()].map(server));
    found.extend(
        [
            SocketAddr::from(([127, 0, 0, 1], 1)),
            "[::1]:1".parse().unwrap(),
        ]
        .map(server),
    );
    let (client, _servers) = Puppet::client(found);
    let counter = CounterClient::new(client);
    let numbers = 0..500;
    let failed = add_all(&counter, numbers.clone()).await;
    // A banner may come when a call is being sent.
    let is_broken = |error: &Error| error.to_string().contains("broke before the answer");
    assert!(
        failed.len() <= 2 && failed.values().all(is_broken),
        "{failed:?}"
    );
    settle(&[&one], numbers, &failed);
    assert!(banner.connections() > 0 && other.connections() > 0);
    let tries = banner.connections() + other.connections();
    assert!(tries < 100, "they are left out: {tries}");
}

#[tokio::test]
async fn a_stranger_that_says_nothing_costs_a_read_half_of_its_time() {
    let one = Instance::start("one", "127.0.0.1:0");
    let silent = Stranger::start(Manner::Silent).await;
    let mut found = servers([&one]);
    found.push(server(silent.address));
    let (client, _servers) = Puppet::client(found);
    let counter = CounterClient::new(client.with_timeout(Duration::from_secs(2)));
    let started = Instant::now();
    while silent.connections() == 0 {
        read(&counter).await;
    }
    for _ in 0..100 {
        read(&counter).await;
    }
    assert!(started.elapsed() < Duration::from_secs(8));
}

#[tokio::test]
async fn a_call_that_was_sent_is_not_repeated_unless_its_method_says_so() {
    let stranger = Stranger::start(Manner::HangsUp).await;
    let one = Instance::start("one", "127.0.0.1:0");
    let mut first = server(stranger.address);
    first.priority = 0;
    let mut second = server(one.address);
    second.priority = 1;
    let (client, _servers) = Puppet::client(vec![first, second]);
    let counter = CounterClient::new(client);
    let error = add(&counter, 1).await.unwrap_err();
    assert!(
        error.to_string().contains("broke before the answer"),
        "{error}"
    );
    assert!(one.host.account().is_empty());
    // It is left out for a second from now on.
    assert_eq!(add(&counter, 2).await.unwrap(), "one");
    one.host.set_mood(Mood::Unavailable);
    let other = Instance::start("other", "127.0.0.1:0");
    let mut found = servers([&one, &other]);
    found[1].priority = 1;
    let (client, _servers) = Puppet::client(found);
    let counter = CounterClient::new(client);
    let error = add(&counter, 3).await.unwrap_err();
    assert_eq!(error.status().unwrap().code(), Code::Unavailable);
    assert_eq!(read(&counter).await, "other");
    assert!(other.host.account().is_empty());
}

#[tokio::test]
async fn what_a_server_refuses_before_the_handler_goes_to_another() {
    let mut limits = Limits::default();
    limits.concurrent_requests = 1;
    let full = Instance::start_with("full", "127.0.0.1:0", limits, None);
    let free = Instance::start("free", "127.0.0.1:0");
    let mut found = servers([&full, &free]);
    found[1].priority = 1;
    let (client, _servers) = Puppet::client(found);
    let counter = CounterClient::new(client);
    full.host.set_mood(Mood::Stuck);
    let stuck = counter.clone();
    let stuck = tokio::spawn(async move { add(&stuck, 1).await });
    timeout(LONG, full.host.has(1)).await.unwrap();
    assert_eq!(add(&counter, 2).await.unwrap(), "free");
    full.host.set_mood(Mood::Well);
    assert_eq!(stuck.await.unwrap().unwrap(), "full");
}

#[tokio::test]
async fn repeated_calls_have_a_budget() {
    let one = Stranger::start(Manner::HangsUp).await;
    let two = Stranger::start(Manner::HangsUp).await;
    let (client, _servers) = Puppet::client([one.address, two.address].map(server).into());
    let counter = CounterClient::new(client);
    for _ in 0..200 {
        let error = counter.read(ReadRequest {}).await.unwrap_err();
        assert!(matches!(error, Error::Transport { .. }), "{error:?}");
    }
    let requests = one.connections() + two.connections();
    // A fifth of the calls, and ten to begin with.
    assert!(
        (200..=260).contains(&requests),
        "{requests} requests for 200 calls"
    );
}

#[tokio::test]
async fn all_servers_are_gone_and_one_comes() {
    let gone = nobody();
    let (client, set) = Puppet::client(vec![server(gone)]);
    let counter = CounterClient::new(client);
    let error = add(&counter, 1).await.unwrap_err().to_string();
    let expected = format!("cannot connect to http://counter.test at {gone}");
    assert!(error.contains(&expected), "{error}");
    let one = Instance::start("one", "127.0.0.1:0");
    set.send_modify(|it| it.servers = vec![server(one.address)]);
    assert_eq!(add(&counter, 2).await.unwrap(), "one");
    set.send_modify(|it| {
        it.servers.clear();
        it.problem = Some("the DNS has no name counter.test".into());
    });
    let error = add(&counter, 3).await.unwrap_err().to_string();
    assert_eq!(
        error,
        "no server of test:puppet: the DNS has no name counter.test"
    );
}

#[tokio::test]
async fn servers_that_claim_the_version_are_preferred() {
    let all = instances::<3>();
    let mut found = servers(&all);
    found[0].interfaces = vec!["counter.v2".into(), "clock.v1".into()];
    found[1].interfaces = vec!["counter.v1".into()];
    let (client, set) = Puppet::client(found);
    let counter = CounterClient::new(client);
    for _ in 0..50 {
        assert_eq!(read(&counter).await, "1");
    }
    // Claims are not believed: without the one, any other will do.
    set.send_modify(|it| _ = it.servers.remove(1));
    for _ in 0..50 {
        assert_eq!(read(&counter).await, "2");
    }
}

async fn event(ticks: &mut Subscription<smq_discovery_tests::counter::v1::Tick>) -> (String, u64) {
    loop {
        if let Item::Event(event) = ticks.next().await.unwrap().unwrap() {
            return (event.message.server, event.message.number);
        }
    }
}

#[tokio::test]
async fn a_subscription_stays_while_its_server_lives_and_then_moves() {
    for drains in [false, true] {
        let mut all = instances::<2>();
        let (client, set) = Puppet::client(servers(&all[..1]));
        let counter = CounterClient::new(client);
        let mut ticks = counter.ticks(TickFilter {}).await.unwrap();
        set.send_modify(|it| it.servers = servers(&all[1..]));
        for number in 1..10 {
            all[0].host.tick(number);
            all[1].host.tick(number);
            assert_eq!(event(&mut ticks).await, ("0".into(), number));
        }
        if drains {
            all[0].drain().await;
        } else {
            all[0].kill().await;
        }
        let moved = async {
            loop {
                match ticks.next().await.unwrap().unwrap() {
                    Item::Gap { from, to } => assert_ne!(from.epoch, to.epoch, "it is named"),
                    Item::Event(event) => return event.message.server,
                    _ => {}
                }
            }
        };
        let tick = async {
            // Until the subscription is there.
            loop {
                all[1].host.tick(10);
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::select! {
            server = moved => assert_eq!(server, "1"),
            () = tick => {}
            () = tokio::time::sleep(LONG) => panic!("it has not moved"),
        }
    }
}

#[tokio::test]
async fn a_publish_without_an_answer_is_not_applied_by_another_server() {
    let mut all = instances::<2>();
    let mut found = servers(&all);
    found[1].priority = 1;
    let (client, _set) = Puppet::client(found);
    let counter = CounterClient::new(client);
    counter.entries(Entry { number: 1 }).await.unwrap();
    all[0].host.set_mood(Mood::Stuck);
    let publishing = counter.clone();
    let publishing = tokio::spawn(async move { publishing.entries(Entry { number: 2 }).await });
    timeout(LONG, all[0].host.has(2)).await.unwrap();
    all[0].kill().await;
    let error = timeout(LONG, publishing)
        .await
        .unwrap()
        .unwrap()
        .unwrap_err();
    assert_eq!(error.status().unwrap().code(), Code::Aborted, "{error:?}");
    counter.entries(Entry { number: 3 }).await.unwrap();
    let accounts = all.each_ref().map(|instance| instance.host.account());
    let expected = [BTreeMap::from([(1, 1), (2, 1)]), BTreeMap::from([(3, 1)])];
    assert_eq!(accounts, expected);
}

#[tokio::test]
async fn publishes_that_cross_a_drain_are_taken_once_or_aborted() {
    let mut all = instances::<2>();
    let mut found = servers(&all);
    found[1].priority = 1;
    let (client, _set) = Puppet::client(found);
    let counter = CounterClient::new(client);
    let publish = async {
        let mut failed = BTreeMap::new();
        for number in 0..3000 {
            if let Err(error) = counter.entries(Entry { number }).await {
                assert_eq!(error.status().unwrap().code(), Code::Aborted, "{error:?}");
                failed.insert(number, error);
            }
        }
        failed
    };
    let drain = async {
        let [one, _] = &mut all;
        timeout(LONG, one.host.has(200)).await.unwrap();
        one.drain().await;
    };
    let (failed, ()) = tokio::join!(publish, drain);
    // One that the server had not read when it closed.
    assert!(failed.len() <= 1, "{failed:?}");
    settle(&[&all[0], &all[1]], 0..3000, &failed);
    assert!(!all[1].host.account().is_empty());
}

#[tokio::test]
async fn tls_verifies_the_name_that_was_asked_for() {
    let authority = Authority::default();
    let tls = |name: &str, host: &str| {
        let identity = authority.issue(host);
        Instance::start_with(
            name,
            "https://127.0.0.1:0",
            Limits::default(),
            Some(identity),
        )
    };
    let (right, wrong) = (tls("right", "counter.test"), tls("wrong", "evil.test"));
    let plain = Instance::start("plain", "127.0.0.1:0");
    let over_tls = |instance: &Instance| ResolvedServer {
        url: "https://counter.test".into(),
        ..server(instance.address)
    };
    let counter = |found: Vec<ResolvedServer>| {
        let (client, set) = Puppet::client_trusting(found, &authority.roots());
        (CounterClient::new(client), set)
    };
    let (alone, _set) = counter(vec![over_tls(&right)]);
    assert_eq!(read(&alone).await, "right");
    let (all, _set) = counter([&wrong, &plain, &right].map(over_tls).into());
    for _ in 0..50 {
        assert_eq!(read(&all).await, "right");
    }
    let (liar, _set) = counter(vec![over_tls(&wrong)]);
    let error = add(&liar, 1).await.unwrap_err().to_string();
    assert!(
        error.contains("its certificate is not for counter.test"),
        "{error}"
    );
    assert_eq!(wrong.host.calls() + plain.host.calls(), 0);
}

#[tokio::test]
async fn a_list_is_a_list_of_urls() {
    let one = Instance::start("one", "127.0.0.1:0");
    let url = format!(
        "static:http://{},http://{},http://127.0.0.1:1",
        one.address,
        nobody()
    );
    let counter = CounterClient::new(smq_discovery::connect(&url).unwrap());
    for number in 0..20 {
        assert_eq!(add(&counter, number).await.unwrap(), "one");
    }
    let plain = smq_discovery::connect(&format!("http://{}", one.address)).unwrap();
    assert_eq!(read(&CounterClient::new(plain)).await, "one");
    for (url, advice) in [
        ("static:", "\"\" in the list: the scheme is missing"),
        ("static:http://a,,http://b", "\"\" in the list"),
        ("static:a:7070", "write http://a:7070"),
        ("dns+http://", "write http://host:port"),
        (
            "dns+http://127.0.0.1:1",
            "is an address: write http://127.0.0.1:1",
        ),
        ("dns+ftp://a", "write http://host:port"),
        ("mdns://", "write the name of an application"),
        ("mdns://host/watch", "write the name of an application"),
        ("mdns:hostwatch", "write the name of an application"),
    ] {
        let error = smq_discovery::connect(url).unwrap_err().to_string();
        assert!(error.contains(advice), "{url}: {error}");
    }
    let error = Client::connect("mdns://hostwatch").unwrap_err().to_string();
    assert!(error.contains("smq-discovery"), "{error}");
}

#[tokio::test]
async fn a_thousand_clients_lose_nothing_when_their_server_is_killed() {
    let mut all = instances::<2>();
    let (client, set) = Puppet::client(servers(&all[..1]));
    let subscriptions = (0..1000).map(|_| async {
        let counter = CounterClient::new(client.without_proxy());
        let ticks = counter.ticks(TickFilter {}).await.unwrap();
        (counter, ticks)
    });
    let mut clients = join_all(subscriptions).await;
    set.send_modify(|it| it.servers.push(server(all[1].address)));
    let counters: Vec<_> = clients.iter().map(|(counter, _)| counter.clone()).collect();
    let publish = |numbers: std::ops::Range<u64>| {
        let publishes = numbers.zip(&counters).map(|(number, counter)| async move {
            (number, counter.entries(Entry { number }).await)
        });
        join_all(publishes)
    };
    let before = publish(0..1000).await;
    assert!(before.iter().all(|(_, published)| published.is_ok()));
    all[0].kill().await;
    all[1].host.tick(7);
    let heard = clients.iter_mut().map(|(_, ticks)| event(ticks));
    for heard in timeout(LONG, join_all(heard)).await.unwrap() {
        assert_eq!(heard, ("1".into(), 7));
    }
    // Nothing was on its way: each is taken by the other server, once.
    let after = timeout(LONG, publish(1000..2000)).await.unwrap();
    for (number, published) in &after {
        assert!(published.is_ok(), "{number}: {published:?}");
    }
    settle(&[&all[0], &all[1]], 0..2000, &BTreeMap::new());
}
