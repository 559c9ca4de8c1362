//! One trace, from a caller to the subscriber of what the handler publishes.

#![allow(clippy::unwrap_used, unreachable_pub, missing_docs)]

mod support;

use hello::greeter::v1::{GreetRequest, GreeterClient, GreetingFilter};
use opentelemetry::{
    KeyValue, SpanId, TraceId,
    trace::{SpanKind, Status, TracerProvider as _},
};
use opentelemetry_sdk::{
    propagation::TraceContextPropagator,
    trace::{InMemorySpanExporter, SdkTracerProvider, SpanData},
};
use smq_runtime::{Client, Item, Subscription, http::HeaderMap, propagation};
use support::{GREET, Host, ask, serve};
use tracing::Instrument;
use tracing_subscriber::layer::SubscriberExt as _;

fn is(span: &SpanData, key: &str, value: &str) -> bool {
    let of = |it: &&KeyValue| it.key.as_str() == key;
    let found = span.attributes.iter().find(of);
    found.is_some_and(|found| found.value.as_str() == value)
}

async fn headers_of_next<M: 'static>(subscription: &mut Subscription<M>) -> HeaderMap {
    loop {
        if let Item::Event(event) = subscription.next().await.unwrap().unwrap() {
            return event.headers;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trace_goes_from_the_caller_to_the_subscriber() {
    let exporter = InMemorySpanExporter::default();
    let provider = SdkTracerProvider::builder()
        .with_simple_exporter(exporter.clone())
        .build();
    let layer = tracing_opentelemetry::layer().with_tracer(provider.tracer("test"));
    let subscriber = tracing_subscriber::registry().with(layer);
    tracing::subscriber::set_global_default(subscriber).unwrap();
    assert!(smq_telemetry::propagate(TraceContextPropagator::new()));
    assert!(!smq_telemetry::propagate(TraceContextPropagator::new()));

    let address = serve(Host::new().server()).await;
    let client = Client::connect(&format!("http://{address}")).unwrap();
    let listener = GreeterClient::new(client.clone());
    let mut greetings = listener.greetings(GreetingFilter::default()).await.unwrap();
    for client in [client.clone(), client.with_requests_over_session()] {
        exporter.reset();
        let greeter = GreeterClient::new(client);
        let request = GreetRequest { name: "Ada".into() };
        let root = tracing::info_span!("root");
        let call = async { greeter.greet(request).await };
        call.instrument(root).await.unwrap();
        let headers = headers_of_next(&mut greetings).await;
        let consumer = tracing::info_span!("handle", otel.kind = "consumer");
        propagation::extract(&headers, &consumer);
        consumer.in_scope(|| ());
        drop(consumer);

        let spans = exporter.get_finished_spans().unwrap();
        let find = |name: &str, kind| {
            let found = spans
                .iter()
                .find(|it| it.name == name && it.span_kind == kind);
            found.unwrap_or_else(|| panic!("{name} {kind:?} in {spans:#?}"))
        };
        let root = find("root", SpanKind::Internal);
        let caller = find("greeter.v1.Greeter/Greet", SpanKind::Client);
        let handler = find("greeter.v1.Greeter/Greet", SpanKind::Server);
        let consumer = find("handle", SpanKind::Consumer);
        for (child, parent) in [(caller, root), (handler, caller), (consumer, handler)] {
            assert_eq!(child.parent_span_id, parent.span_context.span_id());
            assert_eq!(child.span_context.trace_id(), root.span_context.trace_id());
        }
        for span in [caller, handler] {
            assert!(is(span, "rpc.system.name", "socket.mq"), "{span:#?}");
            assert!(
                is(span, "rpc.method", "greeter.v1.Greeter/Greet"),
                "{span:#?}"
            );
            assert!(is(span, "rpc.status_code", "ok"), "{span:#?}");
            assert_eq!(span.status, Status::Unset);
        }
        assert!(is(caller, "server.address", "127.0.0.1"), "{caller:#?}");
    }

    // Whoever sends traceparent is the parent: a page, curl, or a program with a tracer of its own.
    exporter.reset();
    let headers = "Content-Type: application/json\r\n\
        traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n";
    let line = format!("POST {GREET}");
    assert_eq!(
        ask(address, &line, headers, r#"{"name":"Nobody"}"#).await.0,
        500
    );
    let spans = exporter.get_finished_spans().unwrap();
    let handler = spans.iter().find(|it| it.span_kind == SpanKind::Server);
    let handler = handler.unwrap();
    let trace = TraceId::from_hex("0af7651916cd43dd8448eb211c80319c").unwrap();
    assert_eq!(handler.span_context.trace_id(), trace);
    assert_eq!(
        handler.parent_span_id,
        SpanId::from_hex("b7ad6b7169203331").unwrap()
    );
    // A fault of the server is an error of its span, that of a caller is not.
    assert!(
        matches!(handler.status, Status::Error { .. }),
        "{handler:#?}"
    );
    assert!(is(handler, "error.type", "internal"), "{handler:#?}");
    for traceparent in [
        "00-zz-b7ad6b7169203331-01",
        "ff",
        "",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
    ] {
        exporter.reset();
        let headers = format!("Content-Type: application/json\r\ntraceparent: {traceparent}\r\n");
        assert_eq!(ask(address, &line, &headers, r#"{"name":""}"#).await.0, 400);
        let spans = exporter.get_finished_spans().unwrap();
        let handler = spans.iter().find(|it| it.span_kind == SpanKind::Server);
        let handler = handler.unwrap();
        assert_eq!(
            handler.parent_span_id,
            SpanId::INVALID,
            "{traceparent:?} begins a trace"
        );
        assert_eq!(handler.status, Status::Unset);
    }
}
