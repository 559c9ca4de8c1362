#![doc = include_str!("../README.md")]

mod client;
mod health;
mod trailers;

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response, Version, header, request::Parts};
use http_body::Frame;
use smq_envelopes::{Messages, Protocol, envelope, is_gzip, media_type, reflection, refused};
use smq_runtime::{
    Body, Status,
    door::{Door, DoorRequest, MessageFormat, Recognized, rpc_of},
    security::BoxFuture,
};

const TIMEOUT: &str = "grpc-timeout";
const ACCEPTED: HeaderName = HeaderName::from_static("grpc-accept-encoding");

/// The door for gRPC clients, and the protocol of a client that calls gRPC servers. See the [crate](self).
#[derive(Debug, Clone, Copy)]
pub struct Grpc;

/// What clients send: messages in a format, over HTTP/2 or in the form of gRPC-Web, which needs no trailers.
#[derive(Debug, Clone, Copy)]
struct Kind {
    content_type: &'static str,
    format: MessageFormat,
    is_web: bool,
}

const KINDS: [Kind; 6] = [
    Kind::new("application/grpc", MessageFormat::Protobuf, false),
    Kind::new("application/grpc+proto", MessageFormat::Protobuf, false),
    Kind::new("application/grpc+json", MessageFormat::Json, false),
    Kind::new("application/grpc-web", MessageFormat::Protobuf, true),
    Kind::new("application/grpc-web+proto", MessageFormat::Protobuf, true),
    Kind::new("application/grpc-web+json", MessageFormat::Json, true),
];

/// The flag of the last message of a gRPC-Web response, which has the trailers.
const TRAILERS: u8 = 0x80;

impl Kind {
    const fn new(content_type: &'static str, format: MessageFormat, is_web: bool) -> Self {
        Self {
            content_type,
            format,
            is_web,
        }
    }

    /// Returns the kind of request, if the content type is that of gRPC.
    fn of(headers: &HeaderMap) -> Option<Self> {
        let media_type = media_type(headers);
        KINDS
            .into_iter()
            .find(|kind| kind.content_type == media_type)
    }
}

impl Protocol for Kind {
    fn end(&self, result: Result<(), Status>, mut trailers: HeaderMap) -> Frame<Bytes> {
        trailers::put_status(&mut trailers, result.err().as_ref());
        if !self.is_web {
            return Frame::trailers(trailers);
        }
        let mut text = Vec::new();
        for (name, value) in &trailers {
            let name = name.as_str().as_bytes();
            text.extend([name, b": ", value.as_bytes(), b"\r\n"].concat());
        }
        Frame::data(envelope(TRAILERS, &text))
    }
}

impl Door for Grpc {
    fn name(&self) -> &'static str {
        "grpc"
    }

    fn recognize(&self, head: &Parts) -> Option<Result<Recognized, Status>> {
        let path = head.uri.path();
        let kind = Kind::of(&head.headers)?;
        // gRPC has no prefixes.
        let is_at_root = path.matches('/').count() == 2;
        rpc_of(path).filter(|_| is_at_root || kind.is_web)?;
        Some(timeout(&head.headers).map(|timeout| Recognized { timeout }))
    }

    fn answer(&self, request: DoorRequest) -> BoxFuture<'static, Response<Body>> {
        Box::pin(async move {
            let kind = Kind::of(&request.head().headers).unwrap_or(KINDS[0]);
            if request.head().version < Version::HTTP_2 && !kind.is_web {
                let mut response = Response::new(Body::new(""));
                *response.status_mut() = http::StatusCode::HTTP_VERSION_NOT_SUPPORTED;
                return response;
            }
            let protocol = kind;
            let messages =
                is_gzip(&request.head().headers, "grpc-encoding").map(|is_gzip| Messages {
                    format: kind.format,
                    is_gzip,
                });
            let response = match messages {
                Err(status) => refused(kind, status),
                Ok(messages) if request.method().is_some() => {
                    smq_envelopes::answer(request, messages, protocol).await
                }
                Ok(messages) => match rpc_of(request.head().uri.path()) {
                    Some(rpc) if reflection::NAMES.contains(&rpc) => {
                        reflection::answer(request, messages, protocol)
                    }
                    Some(health::CHECK) => health::check(request, kind).await,
                    Some(health::WATCH) => health::watch(request, kind).await,
                    _ => {
                        let path = request.head().uri.path();
                        let message = format!("nothing is served at {path}");
                        refused(kind, Status::unimplemented(message))
                    }
                },
            };
            with_headers(response, kind)
        })
    }

    fn refuse(&self, head: &Parts, status: &Status) -> Response<Body> {
        let kind = Kind::of(&head.headers).unwrap_or(KINDS[0]);
        with_headers(refused(kind, status.clone()), kind)
    }
}

fn with_headers(mut response: Response<Body>, kind: Kind) -> Response<Body> {
    let headers = response.headers_mut();
    let content_type = HeaderValue::from_static(kind.content_type);
    headers.insert(header::CONTENT_TYPE, content_type);
    headers.insert(ACCEPTED, HeaderValue::from_static("gzip,identity"));
    response
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
