//! Describes the served interfaces, for people and for code generators.

use std::time::Duration;

use http::{HeaderMap, HeaderValue, Response, header, request::Parts};
use serde_json::{Map, Value, json};

use super::{
    ServerState,
    body::Body,
    descriptors::descriptors,
    documents::ServedDocuments,
    response::{self, Refusal},
    routes::{Interface, Page, ROOT},
};
use crate::{
    codec::{Format, accepts},
    limits::Limits,
    log::LogSize,
    schema::{self, Overflow, Publishers, Retain},
    topic::TopicHandle,
};

/// Answers `GET /socket.mq`: the applications, their versions, and the limits.
pub(super) async fn index(
    state: &ServerState,
    documents: &ServedDocuments,
    headers: &HeaderMap,
) -> Result<Response<Body>, Refusal> {
    if let Some(page) = documents.preferred(ROOT, headers) {
        return page_by_accept(page, state, headers).await;
    }
    let media_type = Format::Json.media_type();
    if accepts(headers, media_type) == 0 {
        return Err(Refusal::not_acceptable(media_type));
    }
    let max = state.limits();
    // The one limit that may change, when the server is bound.
    let name = max.connections.to_string();
    let index = state.descriptions.get(name, media_type, || {
        let applications = state.routes.applications.iter().map(|(name, versions)| {
            json!({ "name": name, "versions": versions.keys().collect::<Vec<_>>() })
        });
        let applications: Vec<_> = applications.collect();
        encode(&json!({ "applications": applications, "limits": limits(&max) }))
    });
    let mut response = index.response(headers).await?;
    vary_by_accept(&mut response);
    Ok(response)
}

async fn page_by_accept(
    page: &Page,
    state: &ServerState,
    headers: &HeaderMap,
) -> Result<Response<Body>, Refusal> {
    let policy = &state.routes.content_security_policy;
    let mut response = page.response(headers, policy).await?;
    vary_by_accept(&mut response);
    Ok(response)
}

fn vary_by_accept(response: &mut Response<Body>) {
    let accept = HeaderValue::from_name(header::ACCEPT);
    response.headers_mut().append(header::VARY, accept);
}

fn encode(description: &Value) -> Vec<u8> {
    description.to_string().into()
}

/// Returns all limits as JSON: sizes in bytes, times in milliseconds.
fn limits(limits: &Limits) -> Value {
    let milliseconds = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
    // No `..`: a limit that is missing here does not compile.
    let Limits {
        connections,
        connections_per_address,
        rate,
        connection_bytes,
        source_bytes,
        total_bytes,
        message_bytes,
        header_bytes,
        header_time,
        request_time,
        stall_time,
        concurrent_requests,
        idle_time,
        subscriptions,
        session_requests,
        streams,
        part_time,
        pending_frames,
        ping_time,
        comment_time,
        poll_time,
        absence_time,
        shutdown_time,
    } = limits;
    json!({
        "connections": connections,
        "connectionsPerAddress": connections_per_address,
        "rate": rate,
        "connectionBytes": connection_bytes,
        "sourceBytes": source_bytes,
        "totalBytes": total_bytes,
        "messageBytes": message_bytes,
        "headerBytes": header_bytes,
        "headerTimeMs": milliseconds(*header_time),
        "requestTimeMs": milliseconds(*request_time),
        "stallTimeMs": milliseconds(*stall_time),
        "concurrentRequests": concurrent_requests,
        "idleTimeMs": milliseconds(*idle_time),
        "subscriptions": subscriptions,
        "sessionRequests": session_requests,
        "streams": streams,
        "partTimeMs": milliseconds(*part_time),
        "pendingFrames": pending_frames,
        "pingTimeMs": milliseconds(*ping_time),
        "commentTimeMs": milliseconds(*comment_time),
        "pollTimeMs": milliseconds(*poll_time),
        "absenceTimeMs": milliseconds(*absence_time),
        "shutdownTimeMs": milliseconds(*shutdown_time),
    })
}

/// Answers `GET /socket.mq/{application}/{version}`: the services in JSON, or their descriptors in protobuf.
pub(super) async fn interface(
    state: &ServerState,
    documents: &ServedDocuments,
    interface: &Interface,
    request: &Parts,
) -> Result<Response<Body>, Refusal> {
    let (path, headers) = (request.uri.path(), &request.headers);
    let page = documents.preferred(path, headers);
    let mut response = match page {
        Some(page) => page_by_accept(page, state, headers).await?,
        None => described(state, documents.names(path), interface, headers).await?,
    };
    documents.link(path, &mut response);
    Ok(response)
}

async fn described(
    state: &ServerState,
    documents: &[String],
    interface: &Interface,
    headers: &HeaderMap,
) -> Result<Response<Body>, Refusal> {
    let limits = &state.limits;
    let format = Format::accepted(headers, Format::Json)
        .map_err(|_| Refusal::not_acceptable("application/json and application/protobuf"))?;
    let (name, media_type) = (interface.name(), format.media_type());
    let first = interface.services.first();
    let document = state.descriptions.get(name, media_type, || match format {
        Format::Json => {
            let services = interface.services.iter();
            let services: Vec<_> = services.map(|it| service(it, limits)).collect();
            let largest = interface.largest_message(limits);
            encode(&json!({
                "application": first.map(|service| service.application),
                "version": first.map(|service| service.version),
                "services": services,
                "frameBytes": limits.frame_bytes(largest),
                "documents": documents,
            }))
        }
        Format::Protobuf => descriptors(interface),
    });
    let mut response = document.response(headers).await?;
    vary_by_accept(&mut response);
    Ok(response)
}

/// Answers `GET /socket.mq/{application}/{version}?now`: what the topics have come to. A topic has no position before its
/// first subscription.
pub(super) fn now(state: &ServerState, interface: &Interface) -> Response<Body> {
    let endpoints = interface.endpoints().filter(|it| it.takes_subscribers());
    let topics = endpoints.map(|endpoint| {
        let method = endpoint.method;
        let topic = state.topics.get(method.path);
        let log = topic.as_ref().and_then(TopicHandle::log_size);
        let mut now = json!({
            "subscriptions": topic.as_ref().map_or(0, TopicHandle::subscribers),
            "position": topic.map(|topic| topic.position().to_string()),
        });
        if let Some(LogSize { events, bytes, age }) = log {
            let age = age.as_secs();
            now["log"] = json!({"events": events, "bytes": bytes, "ageSeconds": age});
        }
        (method.full_name().to_owned(), now)
    });
    let topics: Map<_, _> = topics.collect();
    let json = HeaderValue::from_static(Format::Json.media_type());
    let mut response = response::ok(json, encode(&json!({ "topics": topics })));
    let no_store = HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, no_store);
    vary_by_accept(&mut response);
    response
}

fn service(service: &schema::Service, limits: &Limits) -> Value {
    let (topics, methods): (Vec<_>, Vec<_>) = service
        .methods
        .iter()
        .partition(|method| method.topic.is_some());
    json!({
        "name": service.name,
        "methods": methods.into_iter().map(|it| method(it, limits)).collect::<Vec<_>>(),
        "topics": topics.into_iter().map(|it| topic(it, limits)).collect::<Vec<_>>(),
    })
}

fn method(method: &schema::Method, limits: &Limits) -> Value {
    let mut described = json!({
        "name": method.name,
        "path": method.path,
        "request": method.input,
        "reply": method.output,
        "messageBytes": limits.message_limit(method),
    });
    if method.streams {
        described["streams"] = true.into();
    }
    described
}

fn topic(method: &schema::Method, limits: &Limits) -> Value {
    let Some(topic) = &method.topic else {
        return Value::Null;
    };
    let mut described = json!({
        "name": method.name,
        "path": method.path,
        "publishers": match topic.publishers {
            Publishers::Server => "server",
            Publishers::Clients => "clients",
            Publishers::Both => "both",
        },
        "event": match topic.publishers {
            Publishers::Clients => method.input,
            Publishers::Server | Publishers::Both => method.output,
        },
    });
    described["durable"] = topic.durable.into();
    if topic.publishers != Publishers::Server {
        described["messageBytes"] = limits.message_limit(method).into();
    }
    if topic.publishers != Publishers::Clients {
        described["filter"] = topic.filter.into();
        described["filterFields"] = topic.filter_fields.iter().map(|field| field.name).collect();
        described["replay"] = topic.replay.into();
        described["retain"] = match topic.retain {
            Retain::Nothing => Value::Null,
            Retain::Last => "LAST".into(),
            Retain::LastPerKey => "LAST_PER_KEY".into(),
        };
        described["overflow"] = match topic.overflow {
            Overflow::DropOldest => "DROP_OLDEST".into(),
            Overflow::Conflate => "CONFLATE".into(),
            Overflow::Disconnect => "DISCONNECT".into(),
        };
        described["signed"] = topic.signed.into();
    }
    described
}
