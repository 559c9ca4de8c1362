//! A log that loses events while it is open: they are a gap, and so are all of them when it begins another epoch.

use super::*;
use crate::log::{LogBegin, RetainedEvent, Tail};

fn tail(topic: &Topic<Sample>) -> Tail {
    Tail(Arc::downgrade(&topic.log))
}

fn stored(sequence: u64, metric: &str, value: i32) -> StoredEvent {
    let payload = sample(metric, value).encode_to_vec();
    StoredEvent::restored(sequence, &payload, &[]).unwrap()
}

fn retained(event: StoredEvent) -> RetainedEvent {
    RetainedEvent {
        event,
        is_last_of_key: false,
        age: std::time::Duration::ZERO,
    }
}

#[test]
fn another_epoch_is_a_gap_for_each_subscriber() {
    let topic = plain();
    publish(&topic, 3);
    let mut behind = everything(&topic, Start::Kept);
    let mut all = everything(&topic, Start::Kept);
    let mut filtered = open(&topic, &filter(&["disk"]), Start::Kept);
    topic.publish(sample("disk", 4));
    assert_eq!(take(&mut all), ["4"]);
    let old = topic.position().epoch;
    let begin = LogBegin {
        epoch: old + 1,
        last: 10,
        evicted: 10,
        retained: Vec::new(),
    };
    tail(&topic).restart(begin);
    tail(&topic).push(stored(11, "disk", 1), false);
    assert_eq!(take(&mut all), [format!("({old}-5..=10)"), "11".into()]);
    for cursor in [&mut behind, &mut filtered] {
        assert_eq!(take(cursor), [format!("({old}-4..=10)"), "11".into()]);
    }
    assert_eq!(all.epoch(), old + 1);
    assert_eq!(topic.position(), Position::new(old + 1, 11));
    assert_eq!(take(&mut everything(&topic, Start::Kept)), [""; 0]);
}

#[test]
fn the_retained_events_of_another_epoch_follow_the_gap() {
    let topic = topic(0, Retain::LastPerKey, Overflow::DropOldest);
    publish(&topic, 3);
    let mut walking = everything(&topic, Start::Kept);
    let mut all = everything(&topic, Start::Kept);
    assert_eq!(take(&mut all), ["1", "2", "3", "end"]);
    let old = topic.position().epoch;
    let events = [stored(2, "cpu", 1), stored(5, "disk", 1)];
    let begin = LogBegin {
        epoch: old + 1,
        last: 7,
        evicted: 7,
        retained: events.into_iter().map(retained).collect(),
    };
    tail(&topic).restart(begin);
    tail(&topic).push(stored(8, "cpu", 1), false);
    // Event 8 has taken the place of event 2.
    let state = ["(1..=4)", "5", "(6..=7)", "8"];
    let gap = format!("({old}-4..=0)");
    let taken = take(&mut all);
    assert_eq!(taken[0], gap);
    assert_eq!(taken[1..], state);
    let taken = take(&mut walking);
    assert_eq!(taken[..2], ["end".to_owned(), gap]);
    assert_eq!(taken[2..], state);
}

#[test]
fn events_that_the_tail_never_had_are_a_gap_at_once() {
    let topic = plain();
    publish(&topic, 3);
    let mut all = everything(&topic, Start::Kept);
    topic.publish(sample("cpu", 4));
    assert_eq!(take(&mut all), ["4"]);
    tail(&topic).evict(9);
    assert_eq!(take(&mut all), ["(5..=9)"]);
    tail(&topic).push(stored(10, "cpu", 5), false);
    assert_eq!(take(&mut all), ["10"]);
}
