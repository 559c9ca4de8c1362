//! Tests of topics without a server.

#![allow(clippy::unwrap_used)]

mod bounds;
mod filters;
mod restarts;
mod retained;
mod sharing;
mod starts;
mod waking;

use std::{
    sync::{LazyLock, OnceLock},
    task::{Context, Poll, Waker},
};

use prost_types::{
    DescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet,
    field_descriptor_proto::{Label, Type},
};

use super::*;
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
        streams: false,
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
            signed: false,
            position: None,
            durable: false,
        }),
    };
    let service = Service {
        application: "t",
        version: "v1",
        name: "T",
        methods: vec![method].leak(),
        descriptors: *DESCRIPTORS,
        full_name: OnceLock::new(),
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

/// Takes all deliveries of a cursor. `3` is the event with that sequence, `(1..=2)` a gap in this epoch.
fn take(cursor: &mut Cursor) -> Vec<String> {
    let mut taken = Vec::new();
    let mut batch = Vec::new();
    let mut context = Context::from_waker(Waker::noop());
    loop {
        match cursor.poll_take(&mut context, usize::MAX, &mut batch) {
            Poll::Ready(Ok(())) => {}
            Poll::Ready(Err(status)) => {
                taken.push(status.to_string());
                break;
            }
            Poll::Pending if cursor.is_walking() => continue,
            Poll::Pending => break,
        }
        taken.extend(batch.drain(..).map(|delivery| match delivery {
            Delivery::Event(event) => event.sequence.to_string(),
            Delivery::Gap(from, to) if from.epoch == to.epoch => {
                format!("({}..={})", from.sequence, to.sequence)
            }
            Delivery::Gap(from, to) => format!("({from}..={})", to.sequence),
            Delivery::RetainedEnd => "end".into(),
        }));
    }
    taken
}

/// Publishes `more` events than the log holds.
fn overflow(topic: &Topic<Sample>, more: i32) {
    for value in 0..1024 + more {
        topic.publish(sample(if value % 2 == 0 { "even" } else { "odd" }, value));
    }
}
