#![doc = include_str!("../README.md")]

mod client;
mod health;
mod trailers;

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, Version, header, request::Parts};
use http_body::Frame;
use smq_envelopes::{Messages, Protocol, reflection};
use smq_runtime::{
    Body, Status,
    door::{Door, DoorRequest, MessageFormat, Recognized, rpc_of},
    security::BoxFuture,
};

const TIMEOUT: &str = "grpc-timeout";

/// The door for gRPC clients, and the protocol of a client that calls gRPC servers. See the [crate](self).
#[derive(Debug, Clone, Copy)]
pub struct Grpc;

/// The protocol: trailers say how a response ends.
struct Trailers;

impl Protocol for Trailers {
    fn end(&self, result: Result<(), Status>, mut trailers: HeaderMap) -> Frame<Bytes> {
        trailers::put_status(&mut trailers, result.err().as_ref());
        Frame::trailers(trailers)
    }
}

impl Door for Grpc {
    fn recognize(&self, head: &Parts) -> Option<Result<Recognized, Status>> {
        let path = head.uri.path();
        // gRPC has no prefixes.
        let is_at_root = path.matches('/').count() == 2;
        rpc_of(path).filter(|_| is_at_root)?;
        format(&head.headers)?;
        Some(timeout(&head.headers).map(|timeout| Recognized { timeout }))
    }

    fn answer(&self, request: DoorRequest) -> BoxFuture<'static, Response<Body>> {
        Box::pin(async move {
            let format = format(&request.head().headers).unwrap_or(MessageFormat::Protobuf);
            if request.head().version < Version::HTTP_2 {
                let mut response = Response::new(Body::new(""));
                *response.status_mut() = http::StatusCode::HTTP_VERSION_NOT_SUPPORTED;
                return response;
            }
            let protocol = Arc::new(Trailers);
            let messages = is_gzip(&request.head().headers);
            let messages = messages.map(|is_gzip| Messages { format, is_gzip });
            let response = match messages {
                Err(status) => smq_envelopes::refused(&*protocol, status),
                Ok(messages) if request.method().is_some() => {
                    smq_envelopes::answer(request, messages, protocol).await
                }
                Ok(messages) => match rpc_of(request.head().uri.path()) {
                    Some(rpc) if reflection::NAMES.contains(&rpc) => {
                        reflection::answer(request, messages, protocol)
                    }
                    Some(health::CHECK) => health::check(request).await,
                    Some(health::WATCH) => health::watch(request).await,
                    _ => {
                        let path = request.head().uri.path();
                        let message = format!("nothing is served at {path}");
                        smq_envelopes::refused(&*protocol, Status::unimplemented(message))
                    }
                },
            };
            with_headers(response, format)
        })
    }

    fn refuse(&self, head: &Parts, status: &Status) -> Response<Body> {
        let format = format(&head.headers).unwrap_or(MessageFormat::Protobuf);
        with_headers(smq_envelopes::refused(&Trailers, status.clone()), format)
    }
}

fn with_headers(mut response: Response<Body>, format: MessageFormat) -> Response<Body> {
    let content_type = HeaderValue::from_static(match format {
        MessageFormat::Protobuf => "application/grpc",
        MessageFormat::Json => "application/grpc+json",
    });
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, content_type);
    headers.insert(
        "grpc-accept-encoding",
        HeaderValue::from_static("gzip,identity"),
    );
    response
}

/// Returns the format of the messages, if the content type is that of gRPC.
fn format(headers: &HeaderMap) -> Option<MessageFormat> {
    let value = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let media_type = value.split(';').next().unwrap_or_default().trim();
    match &*media_type.to_ascii_lowercase() {
        "application/grpc" | "application/grpc+proto" => Some(MessageFormat::Protobuf),
        "application/grpc+json" => Some(MessageFormat::Json),
        _ => None,
    }
}

fn is_gzip(headers: &HeaderMap) -> Result<bool, Status> {
    match headers.get("grpc-encoding").map(HeaderValue::as_bytes) {
        None | Some(b"identity") => Ok(false),
        Some(b"gzip") => Ok(true),
        Some(other) => {
            let other = String::from_utf8_lossy(other).into_owned();
            let message = format!("unknown grpc-encoding {other:?}: use gzip or identity");
            Err(Status::unimplemented(message))
        }
    }
}

/// Returns what the client allows: a number of at most 8 digits and a unit.
fn timeout(headers: &HeaderMap) -> Result<Option<Duration>, Status> {
    let Some(value) = headers.get(TIMEOUT) else {
        return Ok(None);
    };
    let text = value.to_str().unwrap_or_default();
    let parsed = text.split_at_checked(text.len().saturating_sub(1));
    let parsed = parsed.and_then(|(number, unit)| {
        let is_number = (1..=8).contains(&number.len());
        let is_number = is_number && number.bytes().all(|byte| byte.is_ascii_digit());
        let number: u64 = number.parse().ok().filter(|_| is_number)?;
        Some(match unit {
            "H" => Duration::from_secs(number * 3600),
            "M" => Duration::from_secs(number * 60),
            "S" => Duration::from_secs(number),
            "m" => Duration::from_millis(number),
            "u" => Duration::from_micros(number),
            "n" => Duration::from_nanos(number),
            _ => return None,
        })
    });
    let invalid = "invalid grpc-timeout: send 1 to 8 digits and one of H, M, S, m, u, n";
    let timeout = parsed.ok_or_else(|| Status::invalid_argument(invalid))?;
    Ok(Some(timeout))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn timeouts_have_a_unit() {
        let time = |text: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert("grpc-timeout", HeaderValue::from_static(text));
            timeout(&headers).ok().flatten()
        };
        assert_eq!(time("2H"), Some(Duration::from_secs(7200)));
        assert_eq!(time("99999999S"), Some(Duration::from_secs(99_999_999)));
        assert_eq!(time("15m"), Some(Duration::from_millis(15)));
        assert_eq!(time("7n"), Some(Duration::from_nanos(7)));
        for wrong in ["", "S", "5", "5s", "123456789S", "-1S", "1.5S"] {
            assert_eq!(time(wrong), None, "{wrong:?}");
        }
    }
}
