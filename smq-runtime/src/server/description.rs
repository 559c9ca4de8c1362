//! What is served, for people and for generators.

use http::{HeaderMap, HeaderValue, Response};
use prost::encoding::{WireType, encode_key, encode_varint};
use serde_json::{Value, json};

use super::{
    body::Body,
    response::{self, Refusal},
    routes::{Interface, Routes},
};
use crate::{
    codec::{Format, accepts},
    schema::{self, Overflow, Publishers, Retain, Signature},
};

/// `GET /socket.mq`: the applications and their versions.
pub(super) fn index(routes: &Routes, headers: &HeaderMap) -> Result<Response<Body>, Refusal> {
    if accepts(headers, "application/json") == 0 {
        return Err(Refusal::not_acceptable("application/json"));
    }
    let applications = routes.applications.iter().map(
        |(name, versions)| json!({ "name": name, "versions": versions.keys().collect::<Vec<_>>() }),
    );
    let applications: Vec<_> = applications.collect();
    Ok(response::json(&json!({ "applications": applications })))
}

/// `GET /socket.mq/{application}/{version}`: its services, or the descriptors of them.
pub(super) fn interface(
    interface: &Interface,
    headers: &HeaderMap,
) -> Result<Response<Body>, Refusal> {
    match Format::accepted(headers, Format::Json) {
        Ok(Format::Json) => {
            let services: Vec<_> = interface.services.iter().copied().map(service).collect();
            let first = interface.services.first();
            Ok(response::json(&json!({
                "application": first.map(|service| service.application),
                "version": first.map(|service| service.version),
                "services": services,
            })))
        }
        Ok(Format::Protobuf) => {
            let content_type = HeaderValue::from_static(Format::Protobuf.media_type());
            let descriptors = interface.services.first().copied().map(descriptors);
            let descriptors = descriptors.unwrap_or_default();
            Ok(response::ok(content_type, descriptors))
        }
        Err(_) => Err(Refusal::not_acceptable(
            "application/json and application/protobuf",
        )),
    }
}

/// Returns a `google.protobuf.FileDescriptorSet` of the files of an interface, and of those that
/// they import: what else the crate was generated from is nobody's business.
fn descriptors(service: &schema::Service) -> Vec<u8> {
    const FILE: u32 = 1;
    let package = format!("{}.{}", service.application, service.version);
    let pool = service.descriptors.pool();
    let mut files: Vec<_> = pool
        .files()
        .filter(|file| file.package_name() == package)
        .collect();
    let mut next = 0;
    while next < files.len() {
        for file in files[next].dependencies().collect::<Vec<_>>() {
            if !files.contains(&file) {
                files.push(file);
            }
        }
        next += 1;
    }
    // Imported files first, as the other tools that write such sets do.
    files.sort_by_key(|file| pool.files().position(|other| other == *file));
    let mut set = Vec::new();
    for file in files {
        encode_key(FILE, WireType::LengthDelimited, &mut set);
        let file = file.encode_to_vec();
        encode_varint(file.len() as u64, &mut set);
        set.extend(file);
    }
    set
}

fn service(service: &schema::Service) -> Value {
    let (topics, methods): (Vec<_>, Vec<_>) = service
        .methods
        .iter()
        .partition(|method| method.topic.is_some());
    json!({
        "name": service.name,
        "methods": methods.into_iter().map(method).collect::<Vec<_>>(),
        "topics": topics.into_iter().map(topic).collect::<Vec<_>>(),
    })
}

fn method(method: &schema::Method) -> Value {
    json!({
        "name": method.name,
        "path": method.path,
        "request": method.input,
        "reply": method.output,
    })
}

fn topic(method: &schema::Method) -> Value {
    let Some(topic) = &method.topic else {
        return Value::Null;
    };
    if topic.publishers == Publishers::Clients {
        return json!({
            "name": method.name,
            "path": method.path,
            "publishers": "clients",
            "event": method.input,
        });
    }
    json!({
        "name": method.name,
        "path": method.path,
        "publishers": match topic.publishers {
            Publishers::Both => "both",
            Publishers::Server | Publishers::Clients => "server",
        },
        "event": method.output,
        "filter": topic.filter,
        "filterFields": topic.filter_fields.iter().map(|field| field.name).collect::<Vec<_>>(),
        "replay": topic.replay,
        "retain": match topic.retain {
            Retain::Nothing => Value::Null,
            Retain::Last => "LAST".into(),
            Retain::LastPerKey => "LAST_PER_KEY".into(),
        },
        "overflow": match topic.overflow {
            Overflow::DropOldest => "DROP_OLDEST",
            Overflow::Conflate => "CONFLATE",
            Overflow::Disconnect => "DISCONNECT",
        },
        "signature": match topic.signature {
            Signature::Each => "EACH",
            Signature::Nothing => "NONE",
        },
    })
}
