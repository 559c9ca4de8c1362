//! The start of a subscription: new, resumed, or after a gap.

use super::*;
use crate::topic::confirmation::Confirmation;

#[test]
fn a_new_subscriber_gets_the_replay_and_then_new_events() {
    let topic = topic(2, Retain::Nothing, Overflow::DropOldest);
    publish(&topic, 5);
    let mut cursor = everything(&topic, Start::Kept);
    let position = Position::new(topic.position().epoch, 3);
    assert_eq!(
        cursor.confirmation(),
        Confirmation {
            position,
            replayed: 2,
            resumed: false,
            retained: false,
        }
    );
    assert_eq!(take(&mut cursor), ["4", "5"]);
    topic.publish(sample("cpu", 6));
    assert_eq!(take(&mut cursor), ["6"]);
    assert_eq!(take(&mut everything(&topic, Start::Live)), [""; 0]);
}

#[test]
fn a_returning_subscriber_resumes_after_its_position() {
    let topic = plain();
    publish(&topic, 5);
    let position = Position::new(topic.position().epoch, 2);
    let mut cursor = everything(&topic, Start::After(position));
    assert_eq!(
        cursor.confirmation(),
        Confirmation {
            position,
            replayed: 3,
            resumed: true,
            retained: false,
        }
    );
    assert_eq!(take(&mut cursor), ["3", "4", "5"]);
}

#[test]
fn a_returning_subscriber_gets_the_gap() {
    let topic = plain();
    overflow(&topic, 10);
    let position = Position::new(topic.position().epoch, 4);
    let mut cursor = everything(&topic, Start::After(position));
    assert!(!cursor.confirmation().resumed);
    let taken = take(&mut cursor);
    assert_eq!(taken[..2], ["(5..=10)", "11"]);
    assert_eq!(taken.len(), 1 + 1024);
}

#[test]
fn another_epoch_is_a_gap() {
    let topic = plain();
    topic.publish(sample("cpu", 1));
    let mut cursor = everything(&topic, Start::After(Position::new(7, 30)));
    assert!(!cursor.confirmation().resumed);
    assert_eq!(take(&mut cursor), ["(7-31..=0)", "1"]);
}

#[test]
fn a_position_in_the_future_is_refused() {
    let topic = plain();
    let position = Position::new(topic.position().epoch, 1);
    let refusal = topic
        .subscribe(&Bytes::new(), Start::After(position))
        .unwrap_err();
    assert_eq!(refusal.code(), crate::status::Code::OutOfRange);
    assert_eq!(topic.subscribers(), 0);
}
