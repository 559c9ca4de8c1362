//! Servers by the DNS, whose answers change, lie and stop while calls flow.

#![allow(clippy::unwrap_used)]

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::Arc,
    time::Duration,
};

use smq_discovery::Dns;
use smq_discovery_tests::{
    authority::Authority,
    counter::v1::{AddRequest, CounterClient, ReadRequest},
    dns::DnsServer,
    instance::Instance,
    strangers::{Manner, Stranger},
};
use smq_runtime::{
    Client, Limits,
    resolve::{Resolved, Resolver as _},
    tls::rustls::{ClientConfig, RootCertStore},
};
use tokio::{sync::watch, time::timeout};

const LONG: Duration = Duration::from_secs(20);

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn resolver(dns: &DnsServer, url: &str) -> Dns {
    Dns::parse(url).unwrap().with_dns_server(dns.address)
}

fn counter(dns: &DnsServer, url: &str) -> CounterClient {
    CounterClient::new(Client::resolved(Arc::new(resolver(dns, url))))
}

async fn read(counter: &CounterClient) -> String {
    counter.read(ReadRequest {}).await.unwrap().server
}

/// Calls until a server answers with this name.
async fn read_until(counter: &CounterClient, server: &str) {
    let found = async { while read(counter).await != server {} };
    timeout(LONG, found).await.unwrap();
}

/// Waits for an answer that fits.
async fn until(
    updates: &mut watch::Receiver<Resolved>,
    fits: impl Fn(&Resolved) -> bool,
) -> Resolved {
    let fit = timeout(LONG, updates.wait_for(|it| fits(it))).await;
    fit.unwrap().unwrap().clone()
}

#[tokio::test]
async fn a_headless_service_grows_and_shrinks_while_calls_flow() {
    let dns = DnsServer::start().await;
    let mut one = Instance::start("one", "127.0.0.1:0");
    let two = Instance::start("two", "127.0.0.2:0");
    dns.set_addresses("one.counter.test", 1, [ip("127.0.0.1")]);
    dns.set_addresses("two.counter.test", 1, [ip("127.0.0.2")]);
    let services = [
        (0, 0, one.address.port(), "one.counter.test"),
        (0, 0, two.address.port(), "two.counter.test"),
    ];
    dns.set_services("counter.test", 1, [services[0]]);
    let counter = counter(&dns, "dns+http://counter.test");
    let mut last = 0;
    let mut add = async |expected: Option<&str>| {
        last += 1;
        let added = counter.add(AddRequest { number: last }).await.unwrap();
        assert!(
            expected.is_none_or(|server| added.server == server),
            "{added:?}"
        );
        added.server
    };
    for _ in 0..50 {
        add(Some("one")).await;
    }
    dns.set_services("counter.test", 1, services);
    timeout(LONG, async { while add(None).await != "two" {} })
        .await
        .unwrap();
    // As when a pod is deleted: first it is not named any more, then it drains.
    dns.set_services("counter.test", 1, [services[1]]);
    let mut in_a_row = 0;
    while in_a_row < 50 {
        in_a_row = if add(None).await == "two" {
            in_a_row + 1
        } else {
            0
        };
    }
    one.drain().await;
    for _ in 0..50 {
        add(Some("two")).await;
    }
    let accounts = [one.host.account(), two.host.account()];
    let sum: usize = accounts.iter().flat_map(|account| account.values()).sum();
    assert_eq!(u64::try_from(sum).unwrap(), last, "each call once");
    assert!(
        accounts
            .iter()
            .all(|account| account.values().all(|count| *count == 1))
    );
}

#[tokio::test]
async fn the_last_good_answer_stays_when_the_dns_stops() {
    let dns = DnsServer::start().await;
    let one = Instance::start("one", "127.0.0.1:0");
    dns.set_addresses("counter.test", 1, [ip("127.0.0.1")]);
    let url = format!("dns+http://counter.test:{}/", one.address.port());
    let resolver = resolver(&dns, &url);
    let counter = CounterClient::new(Client::resolved(Arc::new(resolver.clone())));
    assert_eq!(read(&counter).await, "one");
    let mut updates = resolver.watch();
    let good = until(&mut updates, |it| !it.servers.is_empty()).await;
    assert_eq!((good.servers.len(), &good.problem), (1, &None));

    dns.set_silent(true);
    let stale = until(&mut updates, |it| it.problem.is_some()).await;
    let problem = stale.problem.unwrap();
    assert!(
        problem.contains("the DNS did not answer for _socket-mq._tcp.counter.test"),
        "{problem}"
    );
    assert!(
        problem.ends_with("; the last good answer is used"),
        "{problem}"
    );
    assert_eq!(stale.servers, good.servers);
    assert_eq!(read(&counter).await, "one");

    dns.set_silent(false);
    dns.remove("counter.test");
    let gone = "the DNS has no name counter.test; the last good answer is used";
    let stale = until(&mut updates, |it| it.problem.as_deref() == Some(gone)).await;
    assert_eq!(stale.servers, good.servers);
    assert_eq!(read(&counter).await, "one");

    dns.set_addresses("counter.test", 1, [ip("127.0.0.1"), ip("127.0.0.9")]);
    let back = until(&mut updates, |it| it.problem.is_none()).await;
    assert_eq!(back.servers.len(), 2);
}

#[tokio::test]
async fn a_name_that_never_was_has_a_sentence() {
    let dns = DnsServer::start().await;
    let counter = counter(&dns, "dns+http://counter.test");
    let error = counter.read(ReadRequest {}).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "no server of dns+http://counter.test: the DNS has no name counter.test"
    );
    // The name comes up while the client tries again.
    let one = Instance::start("one", "127.0.0.1:0");
    dns.set_addresses("one.counter.test", 60, [ip("127.0.0.1")]);
    dns.set_services(
        "counter.test",
        60,
        [(0, 0, one.address.port(), "one.counter.test")],
    );
    let found = async { while counter.read(ReadRequest {}).await.is_err() {} };
    timeout(LONG, found).await.unwrap();
}

#[tokio::test]
async fn calls_that_find_no_server_have_the_dns_asked_again() {
    let dns = DnsServer::start().await;
    let mut one = Instance::start("one", "127.0.0.1:0");
    let two = Instance::start("two", "127.0.0.2:0");
    dns.set_addresses("one.test", 3600, [ip("127.0.0.1")]);
    dns.set_addresses("two.test", 3600, [ip("127.0.0.2")]);
    dns.set_services(
        "counter.test",
        3600,
        [(0, 0, one.address.port(), "one.test")],
    );
    let counter = counter(&dns, "dns+http://counter.test");
    assert_eq!(read(&counter).await, "one");
    dns.set_services(
        "counter.test",
        3600,
        [(0, 0, two.address.port(), "two.test")],
    );
    one.kill().await;
    // The old answer is good for minutes, and its server is gone. Only what may be repeated goes on from a connection
    // whose end the client has not seen yet.
    assert_eq!(read(&counter).await, "two");
}

#[tokio::test]
async fn answers_that_lie_cost_no_call() {
    let dns = DnsServer::start().await;
    let one = Instance::start("one", "127.0.0.1:0");
    let stranger = Stranger::start(Manner::NotFound).await;
    dns.set_addresses("one.test", 60, [ip("127.0.0.1")]);
    dns.set_addresses(
        "evil.test",
        60,
        ["0.0.0.0", "224.0.0.251", "255.255.255.255"].map(ip),
    );
    dns.set_addresses("closed.test", 60, [ip("127.0.0.77")]);
    let many = (0..2000_u32).map(|number| IpAddr::V4(Ipv4Addr::from(0x7f01_0000 + number)));
    dns.set_addresses("many.test", 60, many);
    dns.set_services(
        "counter.test",
        60,
        [
            (0, 0, one.address.port(), "one.test"),
            (0, 0, stranger.address.port(), "one.test"),
            (0, 0, 7, "evil.test"),
            (0, 0, 7, "closed.test"),
            (0, 0, one.address.port(), "many.test"),
            (0, 0, 7, "not-there.test"),
            (0, 0, 0, "one.test"),
            (0, 0, 7, "."),
        ],
    );
    let resolver = resolver(&dns, "dns+http://counter.test");
    let found = until(&mut resolver.watch(), |it| !it.servers.is_empty()).await;
    assert_eq!(found.servers.len(), 1 + 1 + 1 + 8, "{found:?}");
    let counter = CounterClient::new(Client::resolved(Arc::new(resolver)));
    for number in 0..200 {
        let added = counter.add(AddRequest { number }).await.unwrap();
        assert_eq!(added.server, "one");
    }
}

#[tokio::test]
async fn thousands_of_records_are_bounded() {
    let dns = DnsServer::start().await;
    let names: Vec<_> = (0..1000).map(|number| format!("n{number}.test")).collect();
    for name in &names {
        dns.set_addresses(name, 60, [ip("127.0.0.3"), ip("127.0.0.4")]);
    }
    let services = names.iter().map(|name| (5, 0, 7, name.as_str()));
    let before = dns.questions();
    dns.set_services("counter.test", 60, services);
    let resolver = resolver(&dns, "dns+http://counter.test");
    let found = until(&mut resolver.watch(), |it| *it != Resolved::default()).await;
    assert_eq!((found.servers.len(), found.problem), (64, None));
    let questions = dns.questions() - before;
    assert!(questions <= 2 + 64 * 2 + 16, "{questions} questions");
}

#[tokio::test]
async fn a_ttl_has_bounds() {
    let dns = DnsServer::start().await;
    dns.set_addresses("counter.test", 0, [ip("127.0.0.1")]);
    let resolver = resolver(&dns, "dns+http://counter.test:7");
    let mut updates = resolver.watch();
    let _ = until(&mut updates, |it| !it.servers.is_empty()).await;
    let before = dns.questions();
    // Two more answers take two seconds at least, though the TTL is 0.
    let began = std::time::Instant::now();
    for _ in 0..2 {
        updates.mark_unchanged();
        timeout(LONG, updates.changed()).await.unwrap().unwrap();
    }
    assert!(began.elapsed() >= Duration::from_millis(1900));
    assert!(dns.questions() - before <= 8);
    // Nobody asks for a client that is gone.
    drop(updates);
    while {
        let before = dns.questions();
        tokio::time::sleep(Duration::from_millis(1500)).await;
        dns.questions() != before
    } {}
}

#[tokio::test]
async fn tls_is_for_the_name_and_not_for_the_target() {
    let authority = Authority::default();
    let dns = DnsServer::start().await;
    let tls = |name: &str, host: &str| {
        let identity = authority.issue(host);
        Instance::start_with(
            name,
            "https://127.0.0.1:0",
            Limits::default(),
            Some(identity),
        )
    };
    // The liar has a good certificate, for the target that it has put into the record.
    let (right, liar) = (tls("right", "counter.test"), tls("liar", "liar.test"));
    dns.set_addresses("right.test", 1, [ip("127.0.0.1")]);
    dns.set_addresses("liar.test", 1, [ip("127.0.0.1")]);
    let liars = (0, 0, liar.address.port(), "liar.test");
    dns.set_services(
        "counter.test",
        1,
        [liars, (0, 0, right.address.port(), "right.test")],
    );
    let config = ClientConfig::builder()
        .with_root_certificates(RootCertStore::from(authority.roots()))
        .with_no_client_auth();
    let resolver = Arc::new(resolver(&dns, "dns+https://counter.test"));
    let counter = CounterClient::new(Client::resolved_with_tls(resolver, config));
    for _ in 0..50 {
        assert_eq!(read(&counter).await, "right");
    }
    dns.set_services("counter.test", 1, [liars]);
    let refused = async {
        loop {
            if let Err(error) = counter.read(ReadRequest {}).await {
                return error.to_string();
            }
        }
    };
    let error = timeout(LONG, refused).await.unwrap();
    assert!(
        error.contains("its certificate is not for counter.test"),
        "{error}"
    );
    assert_eq!(liar.host.calls(), 0);
}

#[tokio::test]
async fn a_server_with_a_higher_priority_is_a_spare() {
    let dns = DnsServer::start().await;
    let mut one = Instance::start("one", "127.0.0.1:0");
    let spare = Instance::start("spare", "127.0.0.2:0");
    dns.set_addresses("one.test", 60, [ip("127.0.0.1")]);
    dns.set_addresses("spare.test", 60, [ip("127.0.0.2")]);
    let services = [
        (20, 0, spare.address.port(), "spare.test"),
        (10, 0, one.address.port(), "one.test"),
    ];
    dns.set_services("counter.test", 60, services);
    let counter = counter(&dns, "dns+http://counter.test");
    for _ in 0..50 {
        assert_eq!(read(&counter).await, "one");
    }
    one.kill().await;
    assert_eq!(read(&counter).await, "spare");
    let back = Instance::start("back", &one.address.to_string());
    read_until(&counter, "back").await;
    drop(back);
}
