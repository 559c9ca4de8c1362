#![allow(clippy::unwrap_used)]

use std::{
    sync::{
        LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
    task::{self, Poll, Wake, Waker},
};

use prost_types::{
    DescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet,
    field_descriptor_proto::{Label, Type},
};

use super::{confirmation::Confirmation, *};
use crate::schema::{Descriptors, FilterField, Method, Overflow, Publishers, Retain, Service};

#[derive(Clone, PartialEq, Message)]
struct Sample {
    #[prost(string, tag = "1")]
    metric: String,
    #[prost(sint32, tag = "2")]
    value: i32,
    #[prost(string, optional, tag = "3")]
    host: Option<String>,
}

#[derive(Clone, PartialEq, Message)]
struct SampleFilter {
    #[prost(string, repeated, tag = "4")]
    metric: Vec<String>,
    #[prost(sint32, tag = "5")]
    value: i32,
    #[prost(string, optional, tag = "6")]
    host: Option<String>,
}

fn field(
    name: &str,
    number: i32,
    kind: Type,
    label: Label,
    optional: bool,
) -> FieldDescriptorProto {
    FieldDescriptorProto {
        name: Some(name.into()),
        number: Some(number),
        r#type: Some(kind.into()),
        label: Some(label.into()),
        proto3_optional: optional.then_some(true),
        oneof_index: optional.then_some(0),
        ..Default::default()
    }
}

fn message(name: &str, first: i32, metric: Label) -> DescriptorProto {
    let oneof = prost_types::OneofDescriptorProto {
        name: Some("_host".into()),
        options: None,
    };
    DescriptorProto {
        name: Some(name.into()),
        field: vec![
            field("metric", first, Type::String, metric, false),
            field("value", first + 1, Type::Sint32, Label::Optional, false),
            field("host", first + 2, Type::String, Label::Optional, true),
        ],
        oneof_decl: vec![oneof],
        ..Default::default()
    }
}

static DESCRIPTORS: LazyLock<&'static Descriptors> = LazyLock::new(|| {
    let file = FileDescriptorProto {
        name: Some("t.proto".into()),
        package: Some("t.v1".into()),
        syntax: Some("proto3".into()),
        message_type: vec![
            message("Sample", 1, Label::Optional),
            message("SampleFilter", 4, Label::Repeated),
        ],
        ..Default::default()
    };
    let encoded = FileDescriptorSet { file: vec![file] }.encode_to_vec();
    Box::leak(Box::new(Descriptors::new(encoded.leak())))
});

fn topic(replay: u32, retain: Retain, overflow: Overflow) -> Topic<Sample> {
    let method = Method {
        name: "Samples",
        path: "/socket.mq/t/v1/T.Samples",
        input: "t.v1.SampleFilter",
        output: "t.v1.Sample",
        message_bytes: None,
        topic: Some(schema::Topic {
            publishers: Publishers::Server,
            filter: "t.v1.SampleFilter",
            filter_fields: &[
                FilterField {
                    name: "metric",
                    number: 1,
                },
                FilterField {
                    name: "value",
                    number: 2,
                },
                FilterField {
                    name: "host",
                    number: 3,
                },
            ],
            replay,
            retain,
            overflow,
        }),
    };
    let service = Service {
        application: "t",
        version: "v1",
        name: "T",
        methods: vec![method].leak(),
        descriptors: *DESCRIPTORS,
    };
    Topic::new(Box::leak(Box::new(service)), "Samples")
}

fn plain() -> Topic<Sample> {
    topic(0, Retain::Nothing, Overflow::DropOldest)
}

fn sample(metric: &str, value: i32) -> Sample {
    Sample {
        metric: metric.into(),
        value,
        host: None,
    }
}

fn filter(metrics: &[&str]) -> SampleFilter {
    let metric = metrics.iter().map(|&metric| metric.into()).collect();
    SampleFilter {
        metric,
        ..Default::default()
    }
}

fn open(topic: &Topic<Sample>, filter: &SampleFilter, start: Start) -> Cursor {
    topic
        .subscribe(&filter.encode_to_vec().into(), start)
        .unwrap()
}

fn everything(topic: &Topic<Sample>, start: Start) -> Cursor {
    open(topic, &SampleFilter::default(), start)
}

fn publish(topic: &Topic<Sample>, events: i32) {
    for value in 1..=events {
        topic.publish(sample("cpu", value));
    }
}

/// What a cursor has to give: `3` is the event of that sequence, `(1..=2)` a gap in this epoch.
fn take(cursor: &mut Cursor) -> Vec<String> {
    let mut taken = Vec::new();
    let mut batch = Vec::new();
    let mut context = task::Context::from_waker(Waker::noop());
    while let Poll::Ready(result) = cursor.poll_take(&mut context, usize::MAX, &mut batch) {
        if let Err(status) = result {
            taken.push(status.to_string());
            break;
        }
        taken.extend(batch.drain(..).map(|delivery| match delivery {
            Delivery::Event(event) => event.sequence.to_string(),
            Delivery::Gap(from, to) if from.epoch == to.epoch => {
                format!("({}..={})", from.sequence, to.sequence)
            }
            Delivery::Gap(from, to) => format!("({from}..={})", to.sequence),
        }));
    }
    taken
}

/// As many events as the log holds, and `more`.
fn overflow(topic: &Topic<Sample>, more: i32) {
    for value in 0..1024 + more {
        topic.publish(sample(if value % 2 == 0 { "even" } else { "odd" }, value));
    }
}

#[test]
fn a_new_subscriber_gets_the_replay_and_then_what_comes() {
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
            retained: 0,
        }
    );
    assert_eq!(take(&mut cursor), ["4", "5"]);
    topic.publish(sample("cpu", 6));
    assert_eq!(take(&mut cursor), ["6"]);
    assert_eq!(take(&mut everything(&topic, Start::Live)), [""; 0]);
}

#[test]
fn a_returning_subscriber_goes_on_where_it_was() {
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
            retained: 0,
        }
    );
    assert_eq!(take(&mut cursor), ["3", "4", "5"]);
}

#[test]
fn a_returning_subscriber_is_told_of_the_gap() {
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
fn a_position_of_the_future_is_refused() {
    let topic = plain();
    let position = Position::new(topic.position().epoch, 1);
    let refusal = topic
        .subscribe(&Bytes::new(), Start::After(position))
        .unwrap_err();
    assert_eq!(refusal.code(), crate::status::Code::OutOfRange);
    assert_eq!(topic.subscribers(), 0);
}

#[test]
fn filters_let_through_what_is_equal() {
    let topic = plain();
    let mut cpu_or_load = open(&topic, &filter(&["cpu", "load"]), Start::Live);
    let mut nameless = open(&topic, &filter(&[""]), Start::Live);
    let mut minus_one = open(
        &topic,
        &SampleFilter {
            value: -1,
            ..filter(&["cpu"])
        },
        Start::Live,
    );
    let host = |host: &str| SampleFilter {
        host: Some(host.into()),
        ..Default::default()
    };
    let mut empty_host = open(&topic, &host(""), Start::Live);
    topic.publish(sample("cpu", 1));
    topic.publish(sample("memory", 1));
    topic.publish(sample("load", 0));
    topic.publish(sample("", 0));
    topic.publish(sample("cpu", -1));
    topic.publish(Sample {
        host: Some(String::new()),
        ..sample("x", 0)
    });
    assert_eq!(take(&mut cpu_or_load), ["1", "3", "5"]);
    assert_eq!(take(&mut nameless), ["4"]);
    assert_eq!(take(&mut minus_one), ["5"]);
    assert_eq!(take(&mut empty_host), ["6"]);
}

#[test]
fn a_filter_reaches_back_into_the_log() {
    let topic = topic(100, Retain::Nothing, Overflow::DropOldest);
    overflow(&topic, 2);
    let mut cursor = open(&topic, &filter(&["even"]), Start::Kept);
    assert_eq!(cursor.confirmation().replayed, 50);
    assert_eq!(take(&mut cursor).len(), 50);
}

#[test]
fn a_lane_forgets_with_the_log() {
    let topic = plain();
    let mut cursor = open(&topic, &filter(&["rare"]), Start::Live);
    topic.publish(sample("rare", 1));
    overflow(&topic, 0);
    assert_eq!(take(&mut cursor), ["(1..=1)"]);
    overflow(&topic, 0);
    assert_eq!(
        take(&mut cursor),
        [""; 0],
        "what the filter keeps out is no gap"
    );
}

#[test]
fn a_filter_that_is_not_understood_is_refused() {
    let topic = plain();
    let unknown = topic
        .subscribe(&Bytes::from_static(b"\x50\x01"), Start::Live)
        .unwrap_err();
    assert_eq!(unknown.code(), crate::status::Code::InvalidArgument);
    assert!(unknown.message().contains("no field 10"), "{unknown}");
    assert!(
        topic
            .subscribe(&Bytes::from_static(b"\x22\x7f"), Start::Live)
            .is_err()
    );
    let many: Vec<_> = (0..1025).map(|metric| metric.to_string()).collect();
    let many = filter(&many.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(
        topic
            .subscribe(&many.encode_to_vec().into(), Start::Live)
            .is_err()
    );
    assert_eq!(topic.subscribers(), 0);
}

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

#[test]
fn who_falls_behind_is_told_and_goes_on() {
    let topic = plain();
    let mut cursor = everything(&topic, Start::Live);
    overflow(&topic, 3);
    let taken = take(&mut cursor);
    assert_eq!(taken[..2], ["(1..=3)", "4"]);
    assert_eq!(taken.len(), 1 + 1024);
}

#[test]
fn who_falls_behind_gets_the_last_of_each_key() {
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
fn who_falls_behind_is_let_go() {
    let topic = topic(0, Retain::Nothing, Overflow::Disconnect);
    let mut cursor = everything(&topic, Start::Live);
    overflow(&topic, 3);
    let taken = take(&mut cursor);
    assert_eq!(
        taken,
        ["resource_exhausted: this subscription fell behind: events 1 to 3 are gone"]
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

struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn only_those_who_wait_for_an_event_are_woken() {
    let topic = plain();
    let mut cpu = open(&topic, &filter(&["cpu"]), Start::Live);
    let count = Arc::new(Count(AtomicUsize::new(0)));
    let waker = Waker::from(Arc::clone(&count));
    let mut context = task::Context::from_waker(&waker);
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
