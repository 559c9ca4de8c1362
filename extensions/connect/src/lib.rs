#![doc = include_str!("../README.md")]

mod client;
mod get;
mod stream;
mod unary;

use std::time::Duration;

use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header, request::Parts};
use smq_envelopes::{media_type, reflection};
use smq_runtime::{
    Body, Status,
    door::{Door, DoorRequest, MessageFormat, Recognized, error_response, rpc_of},
    security::BoxFuture,
};

const TIMEOUT: &str = "connect-timeout-ms";

/// The door for Connect clients, and the protocol of a client that calls Connect servers. See the [crate](self).
#[derive(Debug, Clone, Copy)]
pub struct Connect;

/// What kind of request a client sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A call by `GET`.
    Get,
    /// A call, or an event that is published.
    Unary(MessageFormat),
    /// A stream of length-prefixed messages.
    Stream(MessageFormat),
    /// A content type that is not of Connect.
    Unsupported,
    /// A method of HTTP that is not of Connect.
    NotAllowed,
}

impl Kind {
    fn of(head: &Parts) -> Option<Self> {
        match head.method {
            Method::GET if get::is_call(head) => Some(Self::Get),
            Method::POST => Some(match &*media_type(&head.headers) {
                "application/json" => Self::Unary(MessageFormat::Json),
                "application/proto" => Self::Unary(MessageFormat::Protobuf),
                "application/connect+json" => Self::Stream(MessageFormat::Json),
                "application/connect+proto" => Self::Stream(MessageFormat::Protobuf),
                // That of another protocol.
                other if other.starts_with("application/grpc") => return None,
                _ => Self::Unsupported,
            }),
            _ => Some(Self::NotAllowed),
        }
    }
}

impl Door for Connect {
    fn name(&self) -> &'static str {
        "connect"
    }

    fn recognize(&self, head: &Parts) -> Option<Result<Recognized, Status>> {
        // What is of gRPC is told faster by its type than by its path.
        Kind::of(head)?;
        rpc_of(head.uri.path())?;
        Some(timeout(&head.headers).map(|timeout| Recognized { timeout }))
    }

    fn answer(&self, request: DoorRequest) -> BoxFuture<'static, Response<Body>> {
        Box::pin(async move {
            let kind = Kind::of(request.head());
            if request.method().is_none() {
                let rpc = rpc_of(request.head().uri.path()).unwrap_or_default();
                return match kind {
                    Some(Kind::Stream(format)) if reflection::NAMES.contains(&rpc) => {
                        stream::answer(request, format).await
                    }
                    // Perhaps a page that is not there.
                    Some(Kind::NotAllowed) => error_response(&Status::not_found(
                        "nothing at this path: see /socket.mq for the served applications",
                    )),
                    _ => nothing(StatusCode::NOT_FOUND),
                };
            }
            match kind {
                Some(Kind::Get) => get::answer(request).await,
                Some(Kind::Unary(format)) => unary::answer(request, format).await,
                Some(Kind::Stream(format)) => stream::answer(request, format).await,
                Some(Kind::NotAllowed) => not_allowed(),
                Some(Kind::Unsupported) | None => unsupported_media_type(),
            }
        })
    }

    fn refuse(&self, head: &Parts, status: &Status) -> Response<Body> {
        match Kind::of(head) {
            Some(Kind::Stream(format)) => {
                let protocol = stream::Streams;
                stream::with_content_type(smq_envelopes::refused(protocol, status.clone()), format)
            }
            _ => error_response(status),
        }
    }
}

/// Returns what the client allows: milliseconds, at most 10 digits.
fn timeout(headers: &HeaderMap) -> Result<Option<Duration>, Status> {
    let Some(value) = headers.get(TIMEOUT) else {
        return Ok(None);
    };
    let text = value.to_str().unwrap_or_default();
    let is_number = (1..=10).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    let milliseconds = text.parse().ok().filter(|_| is_number);
    let milliseconds = milliseconds.ok_or_else(|| {
        Status::invalid_argument("invalid Connect-Timeout-Ms: send milliseconds, 1 to 10 digits")
    })?;
    Ok(Some(Duration::from_millis(milliseconds)))
}

/// Returns a response without a body, for what is not of the protocol.
fn nothing(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::new(""));
    *response.status_mut() = status;
    response
}

fn not_allowed() -> Response<Body> {
    let mut response = nothing(StatusCode::METHOD_NOT_ALLOWED);
    let allowed = HeaderValue::from_static("POST");
    response.headers_mut().insert(header::ALLOW, allowed);
    response
}

fn unsupported_media_type() -> Response<Body> {
    let mut response = nothing(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let accepted = HeaderValue::from_static(
        "application/json, application/proto, application/connect+json, application/connect+proto",
    );
    response.headers_mut().insert("accept-post", accepted);
    response
}

const fn content_type(format: MessageFormat) -> HeaderValue {
    HeaderValue::from_static(match format {
        MessageFormat::Json => "application/json",
        MessageFormat::Protobuf => "application/proto",
    })
}
