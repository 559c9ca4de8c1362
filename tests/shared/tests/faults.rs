//! NATS is killed, cut off, purged, deleted and restored: nothing is missing without a gap that names it.

#![allow(clippy::unwrap_used)]

use std::{path::Path, process::Command, time::Duration};

use smq_durable_tests::{
    entry,
    journal::v1::{Entry, EntryFilter},
    next, take, within,
};
use smq_nats::Shared;
use smq_runtime::{Code, Item, Position, Subscription};
use smq_shared_tests::{Instance, Nats, Proxy};
use tokio::time::Instant;

const STREAM: &str = "smq-journal-v1-Journal-Entries";

async fn entries(server: &Instance) -> Subscription<Entry> {
    let client = server.running.client();
    client.entries(EntryFilter::default()).await.unwrap()
}

async fn gap(subscription: &mut Subscription<Entry>) -> (Position, Position) {
    match next(subscription).await {
        Item::Gap { from, to } => (from, to),
        other => panic!("no gap, but {other:?}"),
    }
}

fn numbered(numbers: std::ops::Range<u64>, positions: Vec<Position>) -> Vec<(u64, Position)> {
    numbers.zip(positions).collect()
}

fn copy(from: &Path, to: &Path) {
    let _ = std::fs::remove_dir_all(to);
    let copied = Command::new("cp").arg("-a").arg(from).arg(to).status();
    assert!(copied.unwrap().success());
}

#[tokio::test]
async fn nats_is_killed_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut nats = Nats::start(folder.path()).await;
    let patience = Duration::from_secs(2);
    let options = Shared::options().patience(patience);
    let one = Instance::with(&options, &nats.url()).await;
    let two = Instance::with(&options, &nats.url()).await;
    let (mut at_one, mut at_two) = (entries(&one).await, entries(&two).await);
    let mut expected = numbered(0..10, one.running.write("Ada", 0..10).await);
    nats.kill().await;
    // What waits is refused in time, and what comes later at once.
    let topic = &one.running.keeper.topics.entries;
    let begun = Instant::now();
    let refused = within(topic.publish(entry("Ada", 10))).await.unwrap_err();
    assert!(
        begun.elapsed() < 2 * patience,
        "after {:?}",
        begun.elapsed()
    );
    assert_eq!(refused.code(), Code::Unavailable);
    assert!(refused.message().starts_with("NATS "), "{refused}");
    assert!(refused.message().contains("(not connected)"), "{refused}");
    assert!(
        refused.message().ends_with("publish again later"),
        "{refused}"
    );
    let begun = Instant::now();
    let refused = within(topic.publish(entry("Ada", 11))).await.unwrap_err();
    assert!(
        begun.elapsed() < patience / 2,
        "after {:?}",
        begun.elapsed()
    );
    assert_eq!(refused.code(), Code::Unavailable);
    // It goes on serving what it has.
    assert_eq!(take(&mut entries(&two).await, 10).await, expected);
    nats.run().await;
    // By time: the program does not know when NATS is back.
    let position = loop {
        match within(topic.publish(entry("Ada", 12))).await {
            Ok(position) => break position,
            Err(status) => assert_eq!(status.code(), Code::Unavailable),
        }
    };
    assert_eq!(position.epoch, expected[0].1.epoch);
    // An event whose publisher was told that it may be stored or not is there once, or not at all.
    for subscription in [&mut at_one, &mut at_two] {
        assert_eq!(take(subscription, 10).await, expected);
        let mut last = take(subscription, 1).await;
        if last[0].0 == 10 {
            last = take(subscription, 1).await;
        }
        assert_eq!(last, [(12, position)]);
    }
    // What waits while NATS is away for a moment is stored.
    nats.kill().await;
    let waits = topic.publish(entry("Ada", 13));
    nats.run().await;
    let position = within(waits).await.unwrap();
    expected = vec![(13, position)];
    assert_eq!(take(&mut at_one, 1).await, expected);
    assert_eq!(take(&mut at_two, 1).await, expected);
}

#[tokio::test]
async fn an_instance_is_cut_off_and_catches_up() {
    let folder = tempfile::tempdir().unwrap();
    let nats = Nats::start(folder.path()).await;
    let proxy = Proxy::open(nats.address()).await;
    let one = Instance::start(&nats.url()).await;
    let patience = Duration::from_millis(500);
    let options = Shared::options().patience(patience);
    let two = Instance::with(&options, &proxy.url()).await;
    let mut at_two = entries(&two).await;
    for round in 0..3 {
        let begin = round * 2000;
        let before = begin..begin + 10;
        let positions = one.running.write("Ada", before.clone()).await;
        assert_eq!(take(&mut at_two, 10).await, numbered(before, positions));
        proxy.cut(true);
        let during = begin + 10..begin + 2000;
        let positions = one.running.write("Ada", during.clone()).await;
        let topic = &two.running.keeper.topics.entries;
        let refused = within(topic.publish(entry("Bob", 1))).await;
        assert_eq!(refused.unwrap_err().code(), Code::Unavailable);
        proxy.cut(false);
        assert_eq!(take(&mut at_two, 1990).await, numbered(during, positions));
    }
}

#[tokio::test]
async fn what_is_purged_is_a_gap() {
    let folder = tempfile::tempdir().unwrap();
    let nats = Nats::start(folder.path()).await;
    let proxy = Proxy::open(nats.address()).await;
    let one = Instance::start(&nats.url()).await;
    let two = Instance::start(&proxy.url()).await;
    let (mut at_one, mut at_two) = (entries(&one).await, entries(&two).await);
    let before = numbered(0..10, one.running.write("Ada", 0..10).await);
    assert_eq!(take(&mut at_one, 10).await, before);
    assert_eq!(take(&mut at_two, 10).await, before);
    proxy.cut(true);
    let missed = one.running.write("Ada", 10..20).await;
    take(&mut at_one, 10).await;
    let streams = nats.streams().await;
    let stream = streams.get_stream(STREAM).await.unwrap();
    stream.purge().await.unwrap();
    proxy.cut(false);
    // Nothing comes after it, and still it is named.
    assert_eq!(gap(&mut at_two).await, (missed[0], missed[9]));
    let after = numbered(20..25, two.running.write("Ada", 20..25).await);
    assert_eq!(after[0].1.sequence, 21);
    assert_eq!(after[0].1.epoch, before[0].1.epoch);
    assert_eq!(take(&mut at_one, 5).await, after);
    assert_eq!(take(&mut at_two, 5).await, after);
    // One message is deleted, which nobody may miss in silence.
    stream.delete_message(after[2].1.sequence).await.unwrap();
    let three = Instance::start(&nats.url()).await;
    let client = three.running.client();
    let late = client.entries(EntryFilter::default()).after(before[0].1);
    let mut late = late.await.unwrap();
    let mut seen = Vec::new();
    let mut last = before[0].1;
    while last != after[4].1 {
        match next(&mut late).await {
            Item::Event(event) => {
                assert_eq!(event.position.sequence, last.sequence + 1);
                seen.push((event.message.number, event.position));
                last = event.position;
            }
            Item::Gap { to, .. } => last = to,
            _ => {}
        }
    }
    assert!(seen.iter().all(|it| after.contains(it)), "{seen:?}");
}

#[tokio::test]
async fn a_stream_that_is_deleted_begins_another_epoch() {
    let folder = tempfile::tempdir().unwrap();
    let nats = Nats::start(folder.path()).await;
    let one = Instance::start(&nats.url()).await;
    let two = Instance::start(&nats.url()).await;
    let (mut at_one, mut at_two) = (entries(&one).await, entries(&two).await);
    let filter = EntryFilter {
        author: vec!["Bob".into()],
    };
    let mut of_bob = two.running.client().entries(filter).await.unwrap();
    let state = one.running.client().states(EntryFilter::default()).await;
    let mut state = state.unwrap();
    let states = &one.running.keeper.topics.states;
    within(states.publish(entry("Ada", 1))).await.unwrap();
    assert!(matches!(next(&mut state).await, Item::RetainedEnd));
    take(&mut state, 1).await;
    let before = numbered(0..10, one.running.write("Ada", 0..10).await);
    assert_eq!(take(&mut at_one, 10).await, before);
    assert_eq!(take(&mut at_two, 10).await, before);
    let streams = nats.streams().await;
    for stream in [STREAM, "smq-journal-v1-Journal-States"] {
        streams.delete_stream(stream).await.unwrap();
    }
    let old = before[9].1.epoch;
    let mut begin = None;
    for subscription in [&mut at_one, &mut at_two, &mut of_bob] {
        let (from, to) = gap(subscription).await;
        assert_eq!(from.epoch, old);
        assert!(to.epoch > old && to.sequence == 0, "{to}");
        assert_eq!(*begin.get_or_insert(to), to);
    }
    let (from, to) = gap(&mut state).await;
    assert!(to.epoch > from.epoch && to.sequence == 0, "{to}");
    let after = numbered(10..20, two.running.write("Bob", 10..20).await);
    assert_eq!(after[0].1, Position::new(begin.unwrap().epoch, 1));
    for subscription in [&mut at_one, &mut at_two, &mut of_bob] {
        assert_eq!(take(subscription, 10).await, after);
    }
    // The state is that of the new stream.
    within(states.publish(entry("Bob", 2))).await.unwrap();
    let three = Instance::start(&nats.url()).await;
    let mut late = three
        .running
        .client()
        .states(EntryFilter::default())
        .await
        .unwrap();
    assert_eq!(take(&mut late, 1).await[0].0, 2);
    assert!(matches!(next(&mut late).await, Item::RetainedEnd));
    // Who comes back with an old position is told.
    let client = three.running.client();
    let late = client.entries(EntryFilter::default()).after(before[3].1);
    let mut late = late.await.unwrap();
    assert_eq!(gap(&mut late).await.0, before[4].1);
    assert_eq!(take(&mut late, 10).await, after);
}

#[tokio::test]
async fn an_older_state_that_is_restored_begins_another_epoch() {
    let folder = tempfile::tempdir().unwrap();
    let backup = folder.path().join("backup");
    let mut nats = Nats::start(folder.path()).await;
    let proxy = Proxy::open(nats.address()).await;
    let one = Instance::start(&nats.url()).await;
    let two = Instance::start(&proxy.url()).await;
    let (mut at_one, mut at_two) = (entries(&one).await, entries(&two).await);
    let mut expected = numbered(0..10, one.running.write("Ada", 0..10).await);
    nats.kill().await;
    copy(&nats.store(), &backup);
    nats.run().await;
    expected.extend(numbered(10..20, one.running.write("Ada", 10..20).await));
    assert_eq!(take(&mut at_one, 20).await, expected);
    assert_eq!(take(&mut at_two, 20).await, expected);
    // One of them learns it late: when the stream is as long as it knows it to be.
    proxy.cut(true);
    nats.kill().await;
    copy(&backup, &nats.store());
    nats.run().await;
    let old = expected[0].1.epoch;
    let (from, to) = gap(&mut at_one).await;
    assert_eq!((from.epoch, from.sequence), (old, 21));
    assert!(to.epoch > old);
    let after = numbered(20..40, one.running.write("Ada", 20..40).await);
    assert_eq!(after[0].1, Position::new(to.epoch, 11));
    // What was there before is there again, at the new positions.
    let mut again = take(&mut at_one, 30).await;
    assert_eq!(again.split_off(10), after);
    let numbers: Vec<_> = again.iter().map(|it| it.0).collect();
    assert_eq!(numbers, Vec::from_iter(0..10));
    proxy.cut(false);
    let (from, to) = gap(&mut at_two).await;
    assert_eq!((from.epoch, from.sequence), (old, 21));
    assert_eq!(to.epoch, after[0].1.epoch);
    let all = take(&mut at_two, 30).await;
    assert_eq!(all[10..], after);
}

#[tokio::test]
async fn a_restored_stream_is_found_when_no_instance_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let backup = folder.path().join("backup");
    let mut nats = Nats::start(folder.path()).await;
    let stream = nats.store().join("jetstream/$G/streams").join(STREAM);
    let one = Instance::start(&nats.url()).await;
    let old = one.running.write("Ada", 0..10).await;
    nats.kill().await;
    copy(&stream, &backup);
    nats.run().await;
    let lost = one.running.write("Ada", 10..20).await;
    // An instance notes how far the stream has come, at least each other second.
    tokio::time::sleep(Duration::from_secs(3)).await;
    one.running.stop().await;
    nats.kill().await;
    copy(&backup, &stream);
    nats.run().await;
    let two = Instance::start(&nats.url()).await;
    let client = two.running.client();
    let resumed = client.entries(EntryFilter::default()).after(lost[4]);
    let mut resumed = resumed.await.unwrap();
    let (from, to) = gap(&mut resumed).await;
    assert_eq!(from, lost[5]);
    assert!(to.epoch > old[0].epoch);
}
