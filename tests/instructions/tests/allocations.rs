//! How often a publish and a delivery allocate. The numbers are exact: one more is a regression, one less is to be
//! written down here.

#[path = "../benches/common/mod.rs"]
#[allow(dead_code, reason = "the benches need more of it")]
mod common;

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
};

use common::{
    Host,
    guard::v1::{GuardTopics, Reading},
    session::{Format, Session},
};
use smq_runtime::Bytes;

/// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

fn count() {
    let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
}

#[allow(unsafe_code, reason = "an allocator is unsafe to implement")]
// SAFETY: the system's allocator does the work.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        // SAFETY: the caller promises what the system's allocator needs.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        // SAFETY: as above.
        unsafe { System.realloc(place, layout, size) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// Returns how often it allocates.
fn allocations(work: impl FnOnce()) -> usize {
    let before = ALLOCATIONS.get();
    work();
    ALLOCATIONS.get() - before
}

fn publish(topics: &GuardTopics, events: usize) {
    for station in 0..events {
        // An event without allocations of its own.
        let event = Reading {
            station: station as i64,
            raw: Bytes::from_static(&[7; 90]),
            ..Default::default()
        };
        topics.readings.publish(event);
    }
}

/// Opens a session with a subscription, and fills the log and the buffers.
fn subscribed(format: Format) -> (Session, GuardTopics) {
    let host = Host::new();
    let topics = host.topics.clone();
    let mut session = Session::open(format, host);
    session.subscribe(1, None);
    for _ in 0..10 {
        publish(&topics, 200);
        session.exchange(&[], 200);
    }
    (session, topics)
}

/// Returns how often a session allocates for so many events that were published before.
fn deliver(session: &mut Session, topics: &GuardTopics, events: usize) -> usize {
    publish(topics, events);
    allocations(|| session.exchange(&[], events))
}

#[test]
fn a_publish_allocates_the_bytes_of_the_event_and_its_place_in_the_log() {
    let (_session, topics) = subscribed(Format::Protobuf);
    // The first one wakes the subscriber, which takes a list of wakers.
    assert_eq!(allocations(|| publish(&topics, 1)), 3);
    assert_eq!(allocations(|| publish(&topics, 100)), 200);
}

#[test]
fn a_delivery_allocates_nothing_and_a_write_of_any_number_of_them_the_same() {
    let (mut session, topics) = subscribed(Format::Protobuf);
    let nothing = deliver(&mut session, &topics, 0);
    for events in [1, 10, 100, 200] {
        let written = deliver(&mut session, &topics, events);
        // The list of events, the output, and the reply to the ping behind them.
        assert_eq!(written - nothing, 2, "{events} events");
    }
}
