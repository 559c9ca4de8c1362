//! The fuzz target for filters: a topic whose filter has a field of every type.

use std::sync::{LazyLock, OnceLock};

use bytes::Bytes;
use prost::Message;
use prost_types::{
    DescriptorProto, EnumDescriptorProto, EnumValueDescriptorProto, FieldDescriptorProto,
    FileDescriptorProto, FileDescriptorSet, OneofDescriptorProto,
    field_descriptor_proto::{Label, Type},
};

use crate::{
    schema::{self, Descriptors, FilterField, Method, Overflow, Publishers, Retain, Service},
    start::Start,
    topic::Topic,
};

/// An event of the topic.
#[derive(Clone, PartialEq, Message)]
pub(crate) struct Occurrence {
    #[prost(string, tag = "1")]
    text: String,
    #[prost(string, tag = "2")]
    word: String,
}

macro_rules! fields {
    ($($name:literal = $number:literal: $kind:ident, $label:ident;)*) => {
        const FIELDS: &[FilterField] = &[$(FilterField { name: $name, number: $number },)*];

        fn fields(of_filter: bool) -> Vec<FieldDescriptorProto> {
            vec![$(field($name, $number, Type::$kind, Label::$label, of_filter),)*]
        }
    };
}

fields! {
    "text" = 1: String, Optional;
    "word" = 2: String, Repeated;
    "sort" = 3: Enum, Repeated;
    "flag" = 4: Bool, Optional;
    "raw" = 5: Bytes, Repeated;
    "small" = 6: Sint32, Optional;
    "large" = 7: Uint64, Repeated;
    "real" = 8: Double, Optional;
    "fixed" = 9: Fixed64, Repeated;
    "short" = 10: Float, Repeated;
    "maybe" = 11: Int32, Optional;
}

/// Returns a field. Those of an event are singular, and `maybe` has presence.
fn field(
    name: &str,
    number: u32,
    kind: Type,
    label: Label,
    of_filter: bool,
) -> FieldDescriptorProto {
    let maybe = (name == "maybe").then_some(0);
    FieldDescriptorProto {
        name: Some(name.into()),
        number: Some(number as i32),
        r#type: Some(kind.into()),
        type_name: (kind == Type::Enum).then(|| ".fuzz.v1.Sort".into()),
        label: Some(if of_filter { label } else { Label::Optional }.into()),
        proto3_optional: maybe.map(|_| true),
        oneof_index: maybe,
        ..Default::default()
    }
}

/// The service with the topic.
pub(crate) static EVENTS: LazyLock<&'static Service> = LazyLock::new(|| {
    let message = |name: &str, of_filter| DescriptorProto {
        name: Some(name.into()),
        field: fields(of_filter),
        oneof_decl: vec![OneofDescriptorProto {
            name: Some("_maybe".into()),
            ..Default::default()
        }],
        ..Default::default()
    };
    let value = |(number, name): (i32, &&str)| EnumValueDescriptorProto {
        name: Some((*name).into()),
        number: Some(number),
        ..Default::default()
    };
    let file = FileDescriptorProto {
        name: Some("fuzz.proto".into()),
        package: Some("fuzz.v1".into()),
        syntax: Some("proto3".into()),
        message_type: vec![message("Occurrence", false), message("Filter", true)],
        enum_type: vec![EnumDescriptorProto {
            name: Some("Sort".into()),
            value: (0..).zip(&["NONE", "ONE", "TWO"]).map(value).collect(),
            ..Default::default()
        }],
        ..Default::default()
    };
    let encoded = FileDescriptorSet { file: vec![file] }.encode_to_vec();
    let methods = vec![Method {
        name: "Occurrences",
        path: "/socket.mq/fuzz/v1/Fuzz.Occurrences",
        input: "fuzz.v1.Filter",
        output: "fuzz.v1.Occurrence",
        message_bytes: None,
        streams: false,
        topic: Some(schema::Topic {
            publishers: Publishers::Server,
            filter: "fuzz.v1.Filter",
            filter_fields: FIELDS,
            replay: 8,
            retain: Retain::LastPerKey,
            overflow: Overflow::DropOldest,
            signed: false,
            position: None,
            durable: false,
        }),
    }];
    Box::leak(Box::new(Service {
        application: "fuzz",
        version: "v1",
        name: "Fuzz",
        methods: methods.leak(),
        descriptors: Box::leak(Box::new(Descriptors::new(encoded.leak()))),
        full_name: OnceLock::new(),
    }))
});

static TOPIC: LazyLock<Topic<Occurrence>> = LazyLock::new(|| {
    let topic = Topic::new(*EVENTS, "Occurrences");
    topic.publish(Occurrence::default());
    topic
});

/// Subscribes with a filter in protobuf, and publishes an event.
pub(super) fn filter(data: &[u8]) {
    let filter = Bytes::copy_from_slice(data);
    if let Ok(subscription) = TOPIC.subscribe(&filter, Start::Kept) {
        TOPIC.publish(Occurrence {
            text: "snow".into(),
            word: "a".into(),
        });
        assert_eq!(TOPIC.subscribers(), 1);
        drop(subscription);
    }
    assert_eq!(TOPIC.subscribers(), 0);
}
