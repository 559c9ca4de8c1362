//! Several instances of a server with the same topics: each has the same events at the same positions, and a client goes
//! on at any of them.

#![allow(clippy::unwrap_used)]

use std::future::IntoFuture as _;

use smq_durable_tests::{entry, journal::v1::EntryFilter, next, take, within};
use smq_runtime::Item;
use smq_shared_tests::{Instance, Nats};

#[tokio::test]
async fn each_instance_has_the_same_events() {
    let folder = tempfile::tempdir().unwrap();
    let nats = Nats::start(folder.path()).await;
    let url = nats.url();
    let one = Instance::start(&url).await;
    let two = Instance::start(&url).await;
    let filter = EntryFilter::default;
    let mut at_one = one.running.client().entries(filter()).await.unwrap();
    let mut at_two = two.running.client().entries(filter()).await.unwrap();
    let mut expected = Vec::new();
    for round in 0..20 {
        let server = if round % 2 == 0 { &one } else { &two };
        let numbers = round * 10..round * 10 + 10;
        let positions = server.running.write("Ada", numbers.clone()).await;
        expected.extend(numbers.zip(positions));
    }
    assert_eq!(take(&mut at_one, 200).await, expected);
    assert_eq!(take(&mut at_two, 200).await, expected);
    // Who was at one of them goes on at another one, which has begun since.
    let three = Instance::start(&url).await;
    let after = expected[120].1;
    let mut at_three = three
        .running
        .client()
        .entries(filter())
        .after(after)
        .await
        .unwrap();
    assert!(matches!(next(&mut at_three).await, Item::Resumed { .. }));
    assert_eq!(take(&mut at_three, 79).await, expected[121..]);
    let published = three.running.write("Bob", 200..201).await;
    for subscription in [&mut at_one, &mut at_two, &mut at_three] {
        assert_eq!(take(subscription, 1).await, [(200, published[0])]);
    }
    // Clients publish, too.
    let receipt = within(
        two.running
            .client()
            .publish_notes(entry("Cleo", 1))
            .into_future(),
    )
    .await
    .unwrap();
    let mut notes = one.running.client().notes(filter()).await.unwrap();
    assert_eq!(
        take(&mut notes, 1).await,
        [(1, receipt.position().unwrap())]
    );
}
