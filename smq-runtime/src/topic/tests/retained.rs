//! Retained state.

use std::time::Duration;

use super::*;

#[test]
fn the_last_event_is_kept() {
    let topic = topic(0, Retain::Last, Overflow::DropOldest);
    assert_eq!(take(&mut everything(&topic, Start::Kept)), ["end"]);
    topic.publish(sample("cpu", 1));
    topic.publish(sample("load", 2));
    let mut cursor = everything(&topic, Start::Kept);
    let confirmation = cursor.confirmation();
    assert_eq!(
        (confirmation.position.sequence, confirmation.retained),
        (2, true)
    );
    assert_eq!(take(&mut cursor), ["2", "end"]);
    assert_eq!(
        take(&mut open(&topic, &filter(&["cpu"]), Start::Kept)),
        ["end"]
    );
    let mut live = everything(&topic, Start::Live);
    assert!(!live.confirmation().retained);
    assert_eq!(take(&mut live), [""; 0]);
}

#[test]
fn the_last_event_is_one_where_conflation_keeps_more() {
    let topic = topic(0, Retain::Last, Overflow::Conflate);
    topic.publish(sample("cpu", 1));
    topic.publish(sample("load", 2));
    assert_eq!(take(&mut everything(&topic, Start::Kept)), ["2", "end"]);
}

#[test]
fn the_last_event_of_each_key_is_kept_longer_than_the_log() {
    let topic = topic(1, Retain::LastPerKey, Overflow::DropOldest);
    topic.publish(sample("rare", 0));
    topic.publish(sample("rare", 0));
    for _ in 0..2000 {
        topic.publish(sample("cpu", 0));
    }
    assert_eq!(
        take(&mut everything(&topic, Start::Kept)),
        ["2", "end", "2002"]
    );
    assert_eq!(
        take(&mut open(&topic, &filter(&["rare"]), Start::Kept)),
        ["2", "end"]
    );
}

fn keys(topic: &Topic<Sample>, keys: i32) {
    for value in 1..=keys {
        let metric = if value % 1000 == 0 { "rare" } else { "cpu" };
        topic.publish(sample(metric, value));
    }
}

/// Takes the events of one take.
fn take_once(cursor: &mut Cursor, max_bytes: usize) -> Poll<usize> {
    let mut taken = Vec::new();
    let mut context = Context::from_waker(Waker::noop());
    let result = cursor.poll_take(&mut context, max_bytes, &mut taken);
    result.map(|result| {
        result.unwrap();
        taken.len()
    })
}

#[test]
fn state_larger_than_a_take_arrives_in_parts() {
    let topic = topic(0, Retain::LastPerKey, Overflow::DropOldest);
    keys(&topic, 3000);
    let mut cursor = everything(&topic, Start::Kept);
    assert_eq!(take_once(&mut cursor, usize::MAX), Poll::Ready(256));
    assert_eq!(take_once(&mut cursor, 200), Poll::Ready(3));
    assert!(cursor.is_walking() && !cursor.is_up_to_date());
    let rest = take(&mut cursor);
    assert_eq!(rest.len(), 3000 - 259 + 1);
    assert_eq!((&*rest[0], &*rest[2741]), ("260", "end"));
    assert!(cursor.is_up_to_date());
}

#[test]
fn a_take_looks_at_a_bounded_number_of_retained_events() {
    let topic = topic(0, Retain::LastPerKey, Overflow::DropOldest);
    keys(&topic, 3000);
    let mut cursor = open(&topic, &filter(&["rare"]), Start::Kept);
    for _ in 0..3 {
        assert_eq!(take_once(&mut cursor, usize::MAX), Poll::Pending);
    }
    assert_eq!(take_once(&mut cursor, usize::MAX), Poll::Ready(1));
    assert_eq!(take(&mut cursor), ["2000", "3000", "end"]);
}

#[test]
fn a_key_that_is_overwritten_during_the_walk_comes_once() {
    let topic = topic(0, Retain::LastPerKey, Overflow::DropOldest);
    publish(&topic, 4);
    let mut cursor = everything(&topic, Start::Kept);
    assert_eq!(take_once(&mut cursor, 1), Poll::Ready(1));
    topic.publish(sample("cpu", 3));
    topic.publish(sample("cpu", 1));
    assert_eq!(take(&mut cursor), ["2", "4", "end", "5", "6"]);
}

#[test]
fn a_subscriber_that_takes_nothing_keeps_no_event_alive() {
    let topic = topic(0, Retain::LastPerKey, Overflow::DropOldest);
    topic.set_log_limits(LogLimits::new(1, usize::MAX));
    publish(&topic, 10);
    let _slow = everything(&topic, Start::Kept);
    let mut first = Vec::new();
    let mut context = Context::from_waker(Waker::noop());
    let _ = everything(&topic, Start::Kept).poll_take(&mut context, usize::MAX, &mut first);
    let kept: Vec<_> = first
        .iter()
        .filter_map(|delivery| match delivery {
            Delivery::Event(event) => Some(Arc::downgrade(event)),
            _ => None,
        })
        .collect();
    drop(first);
    assert!(kept.iter().all(|event| event.strong_count() > 0));
    publish(&topic, 10);
    assert_eq!(kept.len(), 10);
    assert!(kept.iter().all(|event| event.strong_count() == 0));
}

#[test]
fn a_subscriber_that_comes_back_during_the_walk_goes_on_in_it() {
    let topic = topic(0, Retain::LastPerKey, Overflow::DropOldest);
    publish(&topic, 4);
    let mut cursor = everything(&topic, Start::Kept);
    assert_eq!(take_once(&mut cursor, 1), Poll::Ready(1));
    let next = cursor.next();
    drop(cursor);
    topic.publish(sample("cpu", 3));
    let to = Position::new(next.epoch, next.sequence);
    let from = next.retained_from;
    assert_eq!((to.sequence, from), (4, 2));
    let mut cursor = everything(&topic, Start::Retained { from, to });
    let confirmation = cursor.confirmation();
    assert_eq!((confirmation.resumed, confirmation.retained), (true, true));
    assert_eq!(take(&mut cursor), ["2", "4", "end", "5"]);

    // The log no longer has the events after the walk: the state that replaces them comes with the rest.
    for _ in 0..1024 {
        topic.publish(sample("load", 9));
    }
    let mut cursor = everything(&topic, Start::Retained { from, to });
    let taken = take(&mut cursor);
    assert_eq!(taken[..5], ["(5..=5)", "2", "4", "5", "end"]);
    // Another epoch is another state.
    let to = Position::new(7, 4);
    let mut cursor = everything(&topic, Start::Retained { from, to });
    assert_eq!(take(&mut cursor)[..4], ["(7-5..=5)", "1", "2", "4"]);
}

#[test]
fn what_the_log_evicts_during_the_walk_is_a_gap_before_the_state_in_it() {
    let topic = topic(0, Retain::LastPerKey, Overflow::DropOldest);
    topic.set_log_limits(LogLimits::new(1, usize::MAX));
    publish(&topic, 4);
    let mut cursor = everything(&topic, Start::Kept);
    let _ = take_once(&mut cursor, 1);
    topic.publish(sample("cpu", 3));
    topic.publish(sample("load", 1));
    topic.publish(sample("load", 1));
    assert_eq!(take(&mut cursor), ["2", "4", "(5..=6)", "5", "end", "7"]);
}

#[test]
fn a_walk_from_beyond_its_end_is_at_its_end() {
    let topic = topic(0, Retain::LastPerKey, Overflow::DropOldest);
    publish(&topic, 4);
    let to = topic.position();
    for from in [5, 6, u64::MAX] {
        let mut cursor = everything(&topic, Start::Retained { from, to });
        assert_eq!(take(&mut cursor), ["end"]);
    }
}

#[test]
fn conflation_walks_a_large_state_in_place() {
    let topic = topic(0, Retain::Nothing, Overflow::Conflate);
    topic.set_log_limits(LogLimits::new(1, usize::MAX));
    let mut cursor = everything(&topic, Start::Kept);
    keys(&topic, 2000);
    assert_eq!(take_once(&mut cursor, usize::MAX), Poll::Ready(256));
    assert_eq!(cursor.next(), Position::new(cursor.epoch(), 256).into());
    // Overwritten in the walk, and after it.
    topic.publish(sample("cpu", 300));
    topic.publish(sample("cpu", 300));
    let taken = take(&mut cursor);
    assert_eq!(taken[43..46], ["(300..=300)", "301", "302"]);
    assert_eq!(taken.last().unwrap(), "2002");
    assert_eq!(taken.len(), 2000 - 256 + 2);
    assert!(cursor.is_up_to_date());
}

#[test]
fn the_last_event_of_a_key_is_not_retained() {
    let topic = topic(0, Retain::LastPerKey, Overflow::DropOldest);
    publish(&topic, 3);
    let mut before = everything(&topic, Start::Kept);
    let _ = take_once(&mut before, 1);
    topic.event(sample("cpu", 2)).last_of_key().publish();
    assert_eq!(take(&mut before), ["3", "end", "4"]);
    assert_eq!(
        take(&mut everything(&topic, Start::Kept)),
        ["1", "3", "end"]
    );
    // A key that comes back is retained again; one that was never there does no harm.
    topic.publish(sample("cpu", 2));
    topic.event(sample("load", 1)).last_of_key().publish();
    assert_eq!(
        take(&mut everything(&topic, Start::Kept)),
        ["1", "3", "5", "end"]
    );

    let topic = super::topic(0, Retain::Last, Overflow::DropOldest);
    topic.publish(sample("cpu", 1));
    topic.event(sample("load", 2)).last_of_key().publish();
    assert_eq!(take(&mut everything(&topic, Start::Kept)), ["end"]);
}

#[test]
fn retained_events_have_an_age() {
    let topic = topic(0, Retain::LastPerKey, Overflow::DropOldest);
    let limits = LogLimits::new(1024, usize::MAX);
    publish(&topic, 2);
    // The age of what was published without a limit counts from now on.
    topic.set_log_limits(limits.with_retained_age(Duration::from_secs(3600)));
    publish(&topic, 3);
    let mut during = everything(&topic, Start::Kept);
    assert_eq!(take_once(&mut during, 1), Poll::Ready(1));
    topic.set_log_limits(limits.with_retained_age(Duration::ZERO));
    assert_eq!(take(&mut during), ["end"]);
    topic.set_log_limits(limits);
    assert_eq!(take(&mut everything(&topic, Start::Kept)), ["end"]);

    // A publish removes old events too.
    topic.publish(sample("load", 1));
    let kept = Arc::downgrade(topic.log.lock().retained.range(0, u64::MAX).next().unwrap());
    topic.set_log_limits(LogLimits::new(1, usize::MAX).with_retained_age(Duration::ZERO));
    publish(&topic, 2);
    assert_eq!(kept.strong_count(), 0);
}
