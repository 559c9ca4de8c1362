//! How long it takes until a thousand clients have moved to another server, after theirs was killed.
//!
//! Each client has a subscription. It has moved when an event of the other server has come.

use std::time::Instant;

use futures_util::future::join_all;
use smq_discovery_tests::{
    Puppet,
    counter::v1::{CounterClient, TickFilter},
    instance::Instance,
    server,
};
use smq_runtime::Item;

const CLIENTS: usize = 1000;

#[tokio::main]
async fn main() {
    for round in 1..=3 {
        let mut one = Instance::start("one", "127.0.0.1:0");
        let two = Instance::start("two", "127.0.0.1:0");
        let (client, servers) = Puppet::client(vec![server(one.address)]);
        one.host.tick(1);
        two.host.tick(1);
        let subscriptions = (0..CLIENTS).map(|_| async {
            // Each has connections of its own.
            let counter = CounterClient::new(client.without_proxy());
            let mut ticks = counter.ticks(TickFilter {}).await.expect("subscribed");
            assert!(matches!(ticks.next().await, Some(Ok(Item::Event(_)))));
            (counter, ticks)
        });
        let mut subscriptions = join_all(subscriptions).await;
        servers.send_modify(|it| it.servers.push(server(two.address)));
        let killed = Instant::now();
        one.kill().await;
        let moves = subscriptions.iter_mut().map(|(_, ticks)| async move {
            while let Some(item) = ticks.next().await {
                if let Item::Event(event) = item.expect("it goes on")
                    && event.message.server == "two"
                {
                    return killed.elapsed();
                }
            }
            panic!("a subscription has ended");
        });
        let mut times = join_all(moves).await;
        times.sort_unstable();
        println!(
            "round {round}: {CLIENTS} clients, median {:?}, last {:?}",
            times[CLIENTS / 2],
            times[CLIENTS - 1]
        );
    }
}
