//! Responses that the server makes itself.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode, header};
use http_body::Body as _;

use super::body::Body;
use crate::{measure, security, status::Status, wire};

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Returns a response with status 200.
pub(super) fn ok(content_type: HeaderValue, body: impl Into<Bytes>) -> Response<Body> {
    let mut response = Response::new(Body::new(body));
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, content_type);
    response
}

/// Returns a response without its body, as `HEAD` asks for it.
pub(super) fn head(mut response: Response<Body>) -> Response<Body> {
    if let Some(length) = response.body().size_hint().exact() {
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_LENGTH, length.into());
    }
    response.map(|_| Body::new(""))
}

pub(super) fn json(value: &serde_json::Value) -> Response<Body> {
    ok(JSON, value.to_string())
}

/// What the server refuses, with the HTTP status that says it best.
#[derive(Debug)]
pub(super) struct Refusal {
    http: StatusCode,
    status: Status,
    headers: Headers,
    /// The field of `Limits` that was gone over, if it was one.
    limit: Option<&'static str>,
    /// Whether the application answered so: that is no refusal of ours, and not counted as one.
    of_handler: bool,
}

/// The headers of a refusal, besides those that its status calls for.
#[derive(Debug)]
enum Headers {
    None,
    Fixed(&'static [(HeaderName, &'static str)]),
    /// `WWW-Authenticate`, in place of the authenticator's scheme.
    Challenge(&'static str),
}

/// What a path does.
#[derive(Debug, Clone, Copy)]
pub(super) enum Allowed {
    /// A page or a description.
    Get,
    /// A topic that the server publishes.
    Subscribe,
    /// A method, or a topic that clients publish.
    Post,
    /// A topic that both publish.
    Both,
}

impl Refusal {
    /// Refuses with another HTTP status than that of the code.
    pub(super) fn new(http: StatusCode, status: Status) -> Self {
        Self {
            http,
            status,
            headers: Headers::None,
            limit: None,
            of_handler: false,
        }
    }

    /// Returns what a handler, or the authorizer, has answered.
    pub(super) fn of_handler(status: Status) -> Self {
        Self {
            of_handler: true,
            ..Self::from(status)
        }
    }

    /// Refuses because of a limit, a field of `Limits`.
    pub(super) fn over(limit: &'static str, status: Status) -> Self {
        Self {
            limit: Some(limit),
            ..Self::from(status)
        }
    }

    /// Refuses for that many seconds: who is told so comes back later by itself, over a session too.
    pub(super) fn for_seconds(mut self, seconds: u32) -> Self {
        let pause = Duration::from_secs(seconds.into());
        self.status = self.status.with_retry_after(pause);
        self
    }

    pub(super) fn with_headers(mut self, headers: &'static [(HeaderName, &'static str)]) -> Self {
        self.headers = Headers::Fixed(headers);
        self
    }

    pub(super) fn method_not_allowed(allowed: Allowed) -> Self {
        let (allowed, headers): (_, &[_]) = match allowed {
            Allowed::Get => ("GET and HEAD", &[(header::ALLOW, "GET, HEAD")]),
            Allowed::Subscribe => ("GET", &[(header::ALLOW, "GET")]),
            Allowed::Post => ("POST", &[(header::ALLOW, "POST")]),
            Allowed::Both => ("GET and POST", &[(header::ALLOW, "GET, POST")]),
        };
        let status = Status::unimplemented(format!("this path does {allowed} and nothing else"));
        Self::new(StatusCode::METHOD_NOT_ALLOWED, status).with_headers(headers)
    }

    pub(super) fn not_acceptable(available: &str) -> Self {
        let message = format!("Accept allows nothing that there is: there is {available}");
        Self::new(
            StatusCode::NOT_ACCEPTABLE,
            Status::invalid_argument(message),
        )
    }

    pub(super) fn too_large(most: usize) -> Self {
        let message = format!("this is larger than {most} bytes, the most that is taken here");
        Self {
            http: StatusCode::PAYLOAD_TOO_LARGE,
            ..Self::over("message_bytes", Status::resource_exhausted(message))
        }
    }

    pub(super) fn overloaded() -> Self {
        let status = Status::unavailable("too many requests at once: try again in a moment");
        Self::over("concurrent_requests", status).for_seconds(1)
    }

    pub(super) fn status(&self) -> &Status {
        &self.status
    }

    /// Counts the refusal.
    pub(super) fn count(&self) {
        if !self.of_handler {
            measure::refusal(self.http.as_u16(), self.limit);
        }
    }

    /// Returns the refusal as a session tells it, and counts it.
    pub(super) fn into_status(self) -> Status {
        self.count();
        self.status
    }

    /// Returns the refusal as a response, and counts it.
    pub(super) fn into_response(self) -> Response<Body> {
        self.count();
        self.response()
    }

    /// Returns the refusal as a response. It has been counted.
    pub(super) fn response(&self) -> Response<Body> {
        let mut response = ok(JSON, wire::error_body(&self.status));
        *response.status_mut() = self.http;
        if self.http == StatusCode::UNAUTHORIZED {
            // RFC 9110, section 15.5.2: it says at least one scheme.
            let headers = response.headers_mut();
            let challenge = match self.headers {
                Headers::Challenge(challenge) => challenge,
                Headers::None | Headers::Fixed(_) => "Bearer",
            };
            headers.insert(
                header::WWW_AUTHENTICATE,
                HeaderValue::from_static(challenge),
            );
        }
        if let Some(pause) = self.status.retry_after() {
            let headers = response.headers_mut();
            headers.insert(
                header::RETRY_AFTER,
                pause
                    .as_millis()
                    .div_ceil(1000)
                    .try_into()
                    .unwrap_or(u64::MAX)
                    .into(),
            );
        }
        let Headers::Fixed(headers) = self.headers else {
            return response;
        };
        for (name, value) in headers {
            let value = HeaderValue::from_static(value);
            response.headers_mut().insert(name, value);
        }
        response
    }
}

impl From<security::Refused> for Refusal {
    fn from(refused: security::Refused) -> Self {
        let security::Refused {
            status,
            limit,
            challenge,
        } = refused;
        Self {
            limit,
            headers: challenge.map_or(Headers::None, Headers::Challenge),
            ..Self::from(status)
        }
    }
}

impl From<Status> for Refusal {
    fn from(status: Status) -> Self {
        Self::new(status.code().http_status(), status)
    }
}
