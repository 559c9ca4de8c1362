//! Wakeups by events.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    task::Wake,
};

use super::*;

struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn an_event_wakes_only_the_subscribers_that_wait_for_it() {
    let topic = plain();
    let mut cpu = open(&topic, &filter(&["cpu"]), Start::Live);
    let count = Arc::new(Count(AtomicUsize::new(0)));
    let waker = Waker::from(Arc::clone(&count));
    let mut context = Context::from_waker(&waker);
    let mut poll = |cursor: &mut Cursor| cursor.poll_take(&mut context, 1, &mut Vec::new());
    assert!(poll(&mut cpu).is_pending());
    assert!(poll(&mut cpu).is_pending());
    topic.publish(sample("load", 1));
    assert_eq!(count.0.load(Ordering::SeqCst), 0);
    topic.publish(sample("cpu", 1));
    topic.publish(sample("cpu", 2));
    assert_eq!(count.0.load(Ordering::SeqCst), 1);
    assert!(poll(&mut cpu).is_ready());
    assert!(poll(&mut cpu).is_ready());
    assert!(poll(&mut cpu).is_pending());
}
