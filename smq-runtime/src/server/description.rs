//! Describes the served interfaces, for people and for code generators.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, header};
use prost::{
    Message,
    encoding::{WireType, encode_key, encode_varint},
};
use serde_json::{Value, json};

use super::{ServerState, body::Body, response::Refusal, routes::Interface};
use crate::{
    codec::{Format, accepts},
    limits::Limits,
    schema::{self, Overflow, Publishers, Retain},
    wire,
};

/// Answers `GET /socket.mq`: the applications, their versions, and the limits.
pub(super) async fn index(
    state: &ServerState,
    headers: &HeaderMap,
) -> Result<Response<Body>, Refusal> {
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
    index.response(headers).await
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
            }))
        }
        Format::Protobuf => first.copied().map(descriptors).unwrap_or_default(),
    });
    let mut response = document.response(headers).await?;
    let accept = HeaderValue::from_name(header::ACCEPT);
    response.headers_mut().append(header::VARY, accept);
    Ok(response)
}

/// Returns a `google.protobuf.FileDescriptorSet` of the files of an interface and their imports, and of the frames that
/// carry its messages. Other files of the crate stay private.
fn descriptors(service: &schema::Service) -> Vec<u8> {
    const FILE: u32 = 1;
    let interface = format!("{}.{}", service.application, service.version);
    let set = FileSet::decode(service.descriptors.encoded());
    let encoded = set.expect("the generator wrote valid descriptors").file;
    let files = encoded.iter().cloned().map(File::decode);
    let files: Vec<_> = files
        .collect::<Result<_, _>>()
        .expect("the generator wrote valid descriptors");
    let mut served: Vec<_> = (0..files.len())
        .filter(|index| files[*index].interface() == interface)
        .collect();
    let mut next = 0;
    while next < served.len() {
        for import in &files[served[next]].dependency {
            let file = files.iter().position(|file| file.name == *import);
            served.extend(file.filter(|file| !served.contains(file)));
        }
        next += 1;
    }
    // Imports come first, as in the output of protoc.
    served.sort_unstable();
    let (frame_name, frame) = wire::FRAME_PROTO;
    let has_frame = served.iter().any(|file| files[*file].name == frame_name);
    let served = served.into_iter().map(|file| &encoded[file][..]);
    let mut set = Vec::new();
    for file in served.chain((!has_frame).then_some(frame)) {
        encode_key(FILE, WireType::LengthDelimited, &mut set);
        encode_varint(file.len() as u64, &mut set);
        set.extend_from_slice(file);
    }
    set
}

/// A `google.protobuf.FileDescriptorSet` of encoded files: they are handed on as they are.
#[derive(Clone, PartialEq, Message)]
struct FileSet {
    #[prost(bytes = "bytes", repeated, tag = "1")]
    file: Vec<Bytes>,
}

/// What files import, of `google.protobuf.FileDescriptorProto`.
#[derive(Clone, PartialEq, Message)]
struct File {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(string, tag = "2")]
    package: String,
    #[prost(string, repeated, tag = "3")]
    dependency: Vec<String>,
    #[prost(message, optional, tag = "8")]
    options: Option<schema::FileOptions>,
}

impl File {
    fn interface(&self) -> &str {
        schema::FileOptions::name(self.options.as_ref(), &self.package)
    }
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
