//! What is served, for people and for generators.

use http::{HeaderMap, HeaderValue, Response};
use serde_json::{Value, json};

use super::{
    body::Body,
    response::{self, Refusal},
    routes::{Interface, Routes},
};
use crate::{
    codec::Format,
    schema::{self, Overflow, Publishers, Retain},
};

/// `GET /socket.mq`: the applications and their versions.
pub(super) fn index(routes: &Routes) -> Response<Body> {
    let applications = routes.applications.iter().map(
        |(name, versions)| json!({ "name": name, "versions": versions.keys().collect::<Vec<_>>() }),
    );
    response::json(&json!({ "applications": applications.collect::<Vec<_>>() }))
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
            // One crate's descriptors hold all services of a package that it generates.
            let descriptors = interface
                .services
                .first()
                .map(|service| service.descriptors);
            let descriptors = descriptors.map_or(&[][..], schema::Descriptors::encoded);
            Ok(response::ok(content_type, descriptors))
        }
        Err(_) => Err(Refusal::not_acceptable(
            "application/json and application/protobuf",
        )),
    }
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
    })
}
