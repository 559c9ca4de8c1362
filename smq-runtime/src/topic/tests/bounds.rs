//! Overflow policies and log limits.

use super::*;

#[test]
fn a_slow_subscriber_gets_a_gap_and_continues() {
    let topic = plain();
    let mut cursor = everything(&topic, Start::Live);
    overflow(&topic, 3);
    let taken = take(&mut cursor);
    assert_eq!(taken[..2], ["(1..=3)", "4"]);
    assert_eq!(taken.len(), 1 + 1024);
}

#[test]
fn a_slow_subscriber_gets_the_last_event_of_each_key() {
    let topic = topic(0, Retain::Nothing, Overflow::Conflate);
    let mut cursor = everything(&topic, Start::Live);
    for value in 1..=2000 {
        let metric = if value == 700 { "rare" } else { "cpu" };
        topic.publish(Sample {
            metric: metric.into(),
            value: 1,
            host: None,
        });
    }
    topic.publish(sample("load", 1));
    assert_eq!(
        take(&mut cursor),
        ["(1..=699)", "700", "(701..=1999)", "2000", "2001"]
    );
    assert_eq!(
        take(&mut everything(&topic, Start::Kept)),
        [""; 0],
        "conflation is not retention"
    );
}

#[test]
fn a_slow_subscriber_is_disconnected() {
    let topic = topic(0, Retain::Nothing, Overflow::Disconnect);
    let mut cursor = everything(&topic, Start::Live);
    overflow(&topic, 3);
    let taken = take(&mut cursor);
    assert_eq!(
        taken,
        [
            "resource_exhausted: this subscription fell behind: events 1 to 3 are no longer in the log, subscribe again"
        ]
    );
}

#[test]
fn the_log_is_bounded_in_bytes() {
    let topic = topic(100, Retain::Nothing, Overflow::DropOldest);
    let metric = "x".repeat(4 << 20);
    for _ in 0..6 {
        topic.publish(sample(&metric, 0));
    }
    assert_eq!(take(&mut everything(&topic, Start::Kept)).len(), 3);
}

#[test]
fn leaving_frees_everything() {
    let topic = plain();
    let cursors: Vec<_> = (0..10)
        .map(|n| open(&topic, &filter(&[["a", "b"][n % 2]]), Start::Live))
        .collect();
    assert_eq!(topic.subscribers(), 10);
    assert_eq!(topic.log.lock().lanes.len(), 3);
    drop(cursors);
    assert_eq!(topic.subscribers(), 0);
    assert_eq!(topic.log.lock().lanes.len(), 1);
    topic.publish(sample("a", 1));
}
