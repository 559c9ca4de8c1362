//! One trace through a page and two programs, as a collector of OpenTelemetry receives it.

#![allow(clippy::unwrap_used)]

mod program;

use std::{
    net::SocketAddr,
    process::Command,
    sync::{Arc, Mutex},
};

use opentelemetry_proto::tonic::{
    collector::trace::v1::ExportTraceServiceRequest,
    common::v1::any_value::Value,
    trace::v1::{Span, span::SpanKind},
};
use program::Program;
use prost::Message as _;
use smq_runtime::{
    Bytes, Server,
    http::{Method, Request, Response, header::CONTENT_TYPE},
};

/// The spans that a collector has received, with the name of the service of each.
type Spans = Arc<Mutex<Vec<(String, Span)>>>;

/// Takes spans by OTLP over HTTP: in protobuf from programs, in JSON from pages.
async fn collector() -> (SocketAddr, Spans) {
    let spans = Spans::default();
    let received = Arc::clone(&spans);
    let server =
        Server::new()
            .with_origins(["*"])
            .handle("/v1/traces", move |request: Request<Bytes>| {
                assert_eq!(request.method(), Method::POST);
                let export = match request.headers()[CONTENT_TYPE].to_str().unwrap() {
                    "application/json" => serde_json::from_slice(request.body()).unwrap(),
                    "application/x-protobuf" => {
                        ExportTraceServiceRequest::decode(&**request.body()).unwrap()
                    }
                    other => panic!("{other}"),
                };
                let mut received = received.lock().unwrap();
                for resource_spans in export.resource_spans {
                    let attributes = resource_spans.resource.unwrap().attributes;
                    let name = attributes.into_iter().find(|it| it.key == "service.name");
                    let Some(Value::StringValue(name)) = name.unwrap().value.unwrap().value else {
                        panic!("a service without a name");
                    };
                    let spans = resource_spans
                        .scope_spans
                        .into_iter()
                        .flat_map(|it| it.spans);
                    received.extend(spans.map(|span| (name.clone(), span)));
                }
                async { Response::new(Bytes::from_static(b"{}")) }
            });
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    (address, spans)
}

#[tokio::test(flavor = "multi_thread")]
async fn one_trace_goes_through_a_page_and_two_programs() {
    let (collector, spans) = collector().await;
    let collector = format!("http://{collector}");
    let traced = ("OTEL_EXPORTER_OTLP_ENDPOINT", &*collector);
    let stock = Program::start(env!("CARGO_BIN_EXE_stock"), &[traced]);
    let settings = [
        traced,
        ("STOCK", &*stock.url),
        ("PAGE_COLLECTOR", &*collector),
    ];
    let orders = Program::start(env!("CARGO_BIN_EXE_orders"), &settings);

    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/browser/operate.mjs"
    );
    let mut node = Command::new("node");
    node.arg(script).arg(&orders.url);
    node.args(std::env::var("SCREENSHOT"));
    let output = tokio::task::spawn_blocking(move || node.output())
        .await
        .unwrap()
        .unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    let trace = String::from_utf8(output.stdout).unwrap();
    // They send what they have when they end.
    for program in [orders, stock] {
        assert!(
            tokio::task::spawn_blocking(|| program.end())
                .await
                .unwrap()
                .success()
        );
    }

    let spans = spans.lock().unwrap();
    let hex = |bytes: &[u8]| {
        bytes
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let of_trace = spans
        .iter()
        .filter(|(_, span)| hex(&span.trace_id) == trace.trim());
    let find = |service: &str, name: &str, kind: SpanKind| {
        let is = |it: &&(String, Span)| it.0 == service && it.1.name == name && it.1.kind() == kind;
        let found = of_trace.clone().find(is);
        let (_, span) = found.unwrap_or_else(|| panic!("{service}: {name} {kind:?} in {spans:#?}"));
        span
    };
    let (place, take) = ("orders.v1.Orders/PlaceOrder", "stock.v1.Stock/TakeOut");
    let page = find("orders page", place, SpanKind::Client);
    let desk = find("orders", place, SpanKind::Server);
    let call = find("orders", take, SpanKind::Client);
    let shelves = find("stock", take, SpanKind::Server);
    let watch = find("orders", "watch stock", SpanKind::Consumer);
    let show = find("orders page", "show order", SpanKind::Consumer);
    assert_eq!(of_trace.clone().count(), 6, "{spans:#?}");
    assert!(page.parent_span_id.is_empty());
    for (child, parent) in [
        (desk, page),
        (call, desk),
        (shelves, call),
        (watch, shelves),
        (show, desk),
    ] {
        assert_eq!(
            child.parent_span_id, parent.span_id,
            "{} of {}",
            child.name, parent.name
        );
    }
}
