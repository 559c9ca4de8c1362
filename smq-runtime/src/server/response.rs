//! Responses of the server itself.

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

/// Removes the body of a response to `HEAD`.
pub(super) fn head(mut response: Response<Body>) -> Response<Body> {
    // 304 has no body, but is about one.
    if response.status() != StatusCode::NOT_MODIFIED
        && let Some(length) = response.body().size_hint().exact()
    {
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_LENGTH, length.into());
    }
    response.map(|_| Body::new(""))
}

/// An error response: a status with its HTTP status code and headers.
#[derive(Debug)]
pub(super) struct Refusal {
    http: StatusCode,
    status: Status,
    headers: Headers,
    /// The exceeded limit, by its field of `Limits`.
    limit: Option<&'static str>,
    /// Whether the application returned the status: then it does not count as a refusal of the server.
    from_handler: bool,
}

/// The headers of a refusal, besides those that its status requires.
#[derive(Debug)]
enum Headers {
    None,
    Fixed(&'static [(HeaderName, &'static str)]),
    /// The challenge for `WWW-Authenticate`. Without it, the challenge is `Bearer`.
    Challenge(&'static str),
}

/// The methods that a path allows.
#[derive(Debug, Clone, Copy)]
pub(super) enum AllowedMethods {
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
    /// Returns a refusal with another HTTP status than that of the code.
    pub(super) fn new(http: StatusCode, status: Status) -> Self {
        Self {
            http,
            status,
            headers: Headers::None,
            limit: None,
            from_handler: false,
        }
    }

    /// Returns the error of a handler or of the authorizer.
    pub(super) fn from_handler(status: Status) -> Self {
        Self {
            from_handler: true,
            ..Self::from(status)
        }
    }

    /// Returns a refusal for an exceeded limit, named by its field of `Limits`.
    pub(super) fn over_limit(limit: &'static str, status: Status) -> Self {
        Self {
            limit: Some(limit),
            ..Self::from(status)
        }
    }

    /// Sets the retry delay. Clients retry after it by themselves, also in a session.
    pub(super) fn with_retry_after_seconds(mut self, seconds: u32) -> Self {
        let pause = Duration::from_secs(seconds.into());
        self.status = self.status.with_retry_after(pause);
        self
    }

    pub(super) fn with_headers(mut self, headers: &'static [(HeaderName, &'static str)]) -> Self {
        self.headers = Headers::Fixed(headers);
        self
    }

    pub(super) fn method_not_allowed(allowed: AllowedMethods) -> Self {
        let (allowed, headers): (_, &[_]) = match allowed {
            AllowedMethods::Get => ("GET and HEAD", &[(header::ALLOW, "GET, HEAD")]),
            AllowedMethods::Subscribe => ("GET", &[(header::ALLOW, "GET")]),
            AllowedMethods::Post => ("POST", &[(header::ALLOW, "POST")]),
            AllowedMethods::Both => ("GET and POST", &[(header::ALLOW, "GET, POST")]),
        };
        let status = Status::unimplemented(format!("method not allowed: use {allowed}"));
        Self::new(StatusCode::METHOD_NOT_ALLOWED, status).with_headers(headers)
    }

    pub(super) fn not_acceptable(available: &str) -> Self {
        let message = format!("nothing acceptable: accept {available}");
        Self::new(
            StatusCode::NOT_ACCEPTABLE,
            Status::invalid_argument(message),
        )
    }

    pub(super) fn too_large(max: usize) -> Self {
        let message = format!("larger than {max} bytes, the limit: send less");
        Self {
            http: StatusCode::PAYLOAD_TOO_LARGE,
            ..Self::over_limit("message_bytes", Status::resource_exhausted(message))
        }
    }

    pub(super) fn overloaded() -> Self {
        let status = Status::unavailable("too many concurrent requests: try again later");
        Self::over_limit("concurrent_requests", status).with_retry_after_seconds(1)
    }

    pub(super) fn status(&self) -> &Status {
        &self.status
    }

    /// Counts the refusal.
    pub(super) fn count(&self) {
        if !self.from_handler {
            measure::refusal(self.http.as_u16(), self.limit);
        }
    }

    /// Returns the status for a session, and counts the refusal.
    pub(super) fn into_status(self) -> Status {
        self.count();
        self.status
    }

    /// Returns the response, and counts the refusal.
    pub(super) fn into_response(self) -> Response<Body> {
        self.count();
        self.response()
    }

    /// Returns the response without counting the refusal.
    pub(super) fn response(&self) -> Response<Body> {
        let mut response = ok(JSON, wire::error_body(&self.status));
        *response.status_mut() = self.http;
        if self.http == StatusCode::SERVICE_UNAVAILABLE && !self.from_handler {
            // Another server may take the request.
            let headers = response.headers_mut();
            headers.insert(wire::REFUSED, HeaderValue::from_static("1"));
        }
        if self.http == StatusCode::UNAUTHORIZED {
            // RFC 9110, section 15.5.2 requires at least one challenge.
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
