//! Subscribers that are equally far get the same bytes.

use super::*;
use crate::topic::Taken;

/// Takes what is next. What is encoded for the first subscriber is the text `encoded`.
fn take(cursor: &mut Cursor, id: u32, max: usize, encoded: &'static str) -> Option<Bytes> {
    let mut context = Context::from_waker(Waker::noop());
    let mut taken = Vec::new();
    match cursor.poll_share(&mut context, max, Some(id), &mut taken) {
        Poll::Ready(Ok(Taken::Batch(batch))) => Some(batch.bytes),
        Poll::Ready(Ok(Taken::First(first))) => {
            let encoded = Bytes::from_static(encoded.as_bytes());
            cursor.share(first, taken.len(), encoded);
            None
        }
        Poll::Ready(Ok(Taken::Deliveries(_))) => None,
        other => panic!("{:?}", other.is_pending()),
    }
}

const ALL: usize = 1 << 16;

#[test]
fn events_are_encoded_once_for_subscribers_of_the_same_id() {
    let topic = plain();
    let mut cursors = [1, 2, 3, 4].map(|_| everything(&topic, Start::Live));
    let [first, second, other, late] = &mut cursors;
    publish(&topic, 3);
    assert_eq!(take(first, 1, ALL, "1 to 3"), None);
    publish(&topic, 2);
    assert_eq!(take(first, 1, ALL, "4 and 5"), None);
    // Several batches wait, and come in order.
    assert_eq!(take(second, 1, ALL, "").as_deref(), Some(&b"1 to 3"[..]));
    assert_eq!(take(second, 1, ALL, "").as_deref(), Some(&b"4 and 5"[..]));
    // Another id has other bytes, and a window that is too small takes less.
    assert_eq!(take(other, 2, ALL, "of another id"), None);
    assert_eq!(take(late, 1, 1, "the first"), None);
    assert_eq!(late.next().sequence, 1);
}

#[test]
fn batches_are_dropped_when_all_have_taken_them_or_have_left() {
    let topic = plain();
    let mut cursors = [1, 2, 3].map(|_| everything(&topic, Start::Live));
    publish(&topic, 1);
    let [first, second, _] = &mut cursors;
    assert_eq!(take(first, 1, ALL, "1"), None);
    assert!(take(second, 1, ALL, "").is_some());
    assert_eq!(topic.log.lock().batches.len(), 1);
    drop(cursors);
    assert_eq!(topic.log.lock().batches.len(), 0);
}

#[test]
fn a_single_subscriber_shares_nothing() {
    let topic = plain();
    let mut cursor = everything(&topic, Start::Live);
    publish(&topic, 1);
    assert_eq!(take(&mut cursor, 1, ALL, "1"), None);
    assert_eq!(topic.log.lock().batches.len(), 0);
}

#[test]
fn batches_have_a_bound() {
    let topic = plain();
    let mut cursor = everything(&topic, Start::Live);
    let _slow = everything(&topic, Start::Live);
    const LONG: &str = match str::from_utf8(&[b'x'; 100 << 10]) {
        Ok(long) => long,
        Err(_) => "",
    };
    for count in 1..20 {
        publish(&topic, 1);
        assert_eq!(take(&mut cursor, 1, ALL, LONG), None);
        assert_eq!(topic.log.lock().batches.len(), count.min(2));
    }
}
