//! Retained state.

use super::*;

#[test]
fn the_last_event_is_kept() {
    let topic = topic(0, Retain::Last, Overflow::DropOldest);
    assert_eq!(take(&mut everything(&topic, Start::Kept)), [""; 0]);
    topic.publish(sample("cpu", 1));
    topic.publish(sample("load", 2));
    let mut cursor = everything(&topic, Start::Kept);
    let confirmation = cursor.confirmation();
    assert_eq!(
        (confirmation.position.sequence, confirmation.retained),
        (2, 1)
    );
    assert_eq!(take(&mut cursor), ["2"]);
    assert_eq!(
        take(&mut open(&topic, &filter(&["cpu"]), Start::Kept)),
        [""; 0]
    );
    assert_eq!(take(&mut everything(&topic, Start::Live)), [""; 0]);
}

#[test]
fn the_last_event_of_each_key_is_kept_longer_than_the_log() {
    let topic = topic(1, Retain::LastPerKey, Overflow::DropOldest);
    topic.publish(sample("rare", 0));
    topic.publish(sample("rare", 0));
    for _ in 0..2000 {
        topic.publish(sample("cpu", 0));
    }
    assert_eq!(take(&mut everything(&topic, Start::Kept)), ["2", "2002"]);
    assert_eq!(
        take(&mut open(&topic, &filter(&["rare"]), Start::Kept)),
        ["2"]
    );
}
