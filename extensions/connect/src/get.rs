//! Calls by `GET`, of methods without side effects.

use std::{
    borrow::Cow,
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use bytes::Bytes;
use http::{HeaderValue, Method, Response, StatusCode, header, request::Parts};
use smq_runtime::{
    Body, Status,
    door::{DoorRequest, MessageFormat, error_response},
    prost::Message,
    prost_types::{FileDescriptorSet, method_options::IdempotencyLevel},
    schema,
};

use crate::{not_allowed, nothing, unary, unsupported_media_type};

/// Returns whether the query is that of a call.
pub(crate) fn is_call(head: &Parts) -> bool {
    debug_assert_eq!(head.method, Method::GET);
    let query = head.uri.query().unwrap_or_default();
    let has = |wanted: &str| form_urlencoded::parse(query.as_bytes()).any(|(it, _)| it == wanted);
    has("encoding") && has("message")
}

pub(crate) async fn answer(mut request: DoorRequest) -> Response<Body> {
    let (Some(service), Some(method)) = (request.service(), request.method()) else {
        return nothing(StatusCode::NOT_FOUND);
    };
    if method.topic.is_some() || method.streams || !has_no_side_effects(service, method) {
        return not_allowed();
    }
    let is_private = request.has_authenticator();
    let headers = &request.head().headers;
    let site = headers.get("sec-fetch-site");
    // A page that may read the reply says its origin, which was checked.
    let is_hidden = !headers.contains_key(header::ORIGIN);
    let mut response = if is_hidden && site.is_some_and(|site| site == "cross-site") {
        error_response(&Status::permission_denied(
            "a page of another site may not call by GET: call by POST",
        ))
    } else {
        match read(&mut request).await {
            Ok((Some(format), message)) => unary::call(request, format, message).await,
            Ok((None, _)) => unsupported_media_type(),
            Err(status) => error_response(&status),
        }
    };
    // How long it may be kept is the handler's to say, but not who may see it.
    let headers = response.headers_mut();
    let is_said = headers.contains_key(header::CACHE_CONTROL);
    let more = match (is_said, is_private) {
        (true, false) => return response,
        (true, true) => "private",
        (false, true) => "private, no-store",
        (false, false) => "no-store",
    };
    headers.append(header::CACHE_CONTROL, HeaderValue::from_static(more));
    response
}

/// Reads the message in the query. Its format is absent if it is none of ours.
async fn read(request: &mut DoorRequest) -> Result<(Option<MessageFormat>, Bytes), Status> {
    let query = request.head().uri.query().unwrap_or_default().to_owned();
    let (mut message, mut is_base64) = (Cow::default(), false);
    let (mut format, mut is_gzip) = (None, false);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match (&*name, &*value) {
            ("message", _) => message = value,
            ("base64", "1") => is_base64 = true,
            ("encoding", "json") => format = Some(MessageFormat::Json),
            ("encoding", "proto") => format = Some(MessageFormat::Protobuf),
            ("compression", "gzip") => is_gzip = true,
            ("compression", other) if !matches!(other, "" | "identity") => {
                let message =
                    format!("unknown compression {other:?}: supported are gzip and identity");
                return Err(Status::unimplemented(message));
            }
            ("connect", other) if other != "v1" => {
                let message = format!("unknown version {other:?} of Connect: use v1");
                return Err(Status::invalid_argument(message));
            }
            _ => {}
        }
    }
    let message = if is_base64 {
        // Padded or not.
        let decoded = URL_SAFE_NO_PAD.decode(message.trim_end_matches('='));
        decoded.map_err(|_| Status::invalid_argument("the message is not base64"))?
    } else {
        message.into_owned().into_bytes()
    };
    let message = Bytes::from(message);
    if is_gzip && !message.is_empty() {
        return Ok((format, request.inflate(message).await?));
    }
    Ok((format, message))
}

/// Returns whether the `.proto` says `idempotency_level = NO_SIDE_EFFECTS`.
fn has_no_side_effects(service: &schema::Service, method: &schema::Method) -> bool {
    // By path. There are as many as methods that were called by `GET`.
    static KNOWN: Mutex<Option<HashMap<&'static str, bool>>> = Mutex::new(None);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = known.get_or_insert_default();
    *known.entry(method.path).or_insert_with(|| {
        let set = FileDescriptorSet::decode(service.descriptors.encoded()).unwrap_or_default();
        let full_name = service.full_name();
        let package = full_name
            .rsplit_once('.')
            .map_or("", |(package, _)| package);
        let files = set.file.iter().filter(|file| file.package() == package);
        let services = files.flat_map(|file| &file.service);
        let methods = services
            .filter(|it| it.name() == service.name)
            .flat_map(|it| &it.method);
        let mut options = methods
            .filter(|it| it.name() == method.name)
            .filter_map(|it| it.options.as_ref());
        options.any(|it| it.idempotency_level() == IdempotencyLevel::NoSideEffects)
    })
}
