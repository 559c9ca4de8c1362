//! How long conversions take, beside `prost-reflect`, which makes a dynamic message on the way.
#![allow(clippy::unwrap_used, missing_docs)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use prost::Message;
use prost_reflect::{DescriptorPool, DynamicMessage};
use smq_json::{Schema, UnknownFields};

const JSON: &str = r#"{
    "city": "Zürich", "temperature": 21.5, "station": "9007199254740993", "humidity": 61, "rain": true,
    "sky": "SKY_CLOUDY", "image": "iVBORw0KGgoAAAANSUhEUg==", "time": "2026-01-31T09:00:00.250Z",
    "wind": {"speed": 3.5, "degrees": 270}, "hourly": [18, 19, 21, 21, 20, 17, 15, 14],
    "labels": {"region": "alps", "source": "station"},
    "gusts": [{"speed": 9.25, "degrees": 275}, {"speed": 11.5, "degrees": 280}]
}"#;

fn conversions(criterion: &mut Criterion) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/benches");
    let mut compiler = protox::Compiler::new([folder]).unwrap();
    let compiler = compiler.include_imports(true);
    compiler.open_file("forecast.proto").unwrap();
    let descriptors = compiler.encode_file_descriptor_set();

    let schema = Schema::from_descriptor_set(&descriptors).unwrap();
    let message = schema.message("bench.v1.Forecast").unwrap();
    let pool = DescriptorPool::decode(&*descriptors).unwrap();
    let descriptor = pool.get_message_by_name("bench.v1.Forecast").unwrap();

    let read = |json: &[u8]| message.from_json(json, UnknownFields::Ignored).unwrap();
    let protobuf = read(JSON.as_bytes());
    let mut json = Vec::new();
    message.to_json(&protobuf, &mut json).unwrap();

    let mut group = criterion.benchmark_group("to JSON");
    group.bench_function("smq-json", |bencher| {
        bencher.iter(|| {
            let mut json = Vec::new();
            message.to_json(black_box(&protobuf), &mut json).unwrap();
            json
        });
    });
    group.bench_function("prost-reflect", |bencher| {
        bencher.iter(|| {
            let message = DynamicMessage::decode(descriptor.clone(), black_box(&*protobuf));
            serde_json::to_vec(&message.unwrap()).unwrap()
        });
    });
    group.finish();

    let mut group = criterion.benchmark_group("from JSON");
    group.bench_function("smq-json", |bencher| {
        bencher.iter(|| read(black_box(&json)));
    });
    group.bench_function("prost-reflect", |bencher| {
        bencher.iter(|| {
            let mut reader = serde_json::Deserializer::from_slice(black_box(&json));
            let message = DynamicMessage::deserialize(descriptor.clone(), &mut reader).unwrap();
            reader.end().unwrap();
            message.encode_to_vec()
        });
    });
    group.finish();
}

criterion_group!(benches, conversions);
criterion_main!(benches);
