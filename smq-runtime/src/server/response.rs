//! Responses that the server makes itself.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode, header};

use super::body::Body;
use crate::{status::Status, wire};

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Returns a response with status 200.
pub(super) fn ok(content_type: HeaderValue, body: impl Into<Bytes>) -> Response<Body> {
    let mut response = Response::new(Body::new(body));
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, content_type);
    response
}

pub(super) fn json(value: &serde_json::Value) -> Response<Body> {
    ok(JSON, value.to_string())
}

/// What the server refuses, with the HTTP status that says it best.
#[derive(Debug)]
pub(super) struct Refusal {
    http: StatusCode,
    status: Status,
    header: Option<(&'static HeaderName, &'static str)>,
}

impl Refusal {
    /// Refuses with another HTTP status than that of the code.
    pub(super) fn new(http: StatusCode, status: Status) -> Self {
        Self {
            http,
            status,
            header: None,
        }
    }

    pub(super) fn with_header(mut self, name: &'static HeaderName, value: &'static str) -> Self {
        self.header = Some((name, value));
        self
    }

    pub(super) fn method_not_allowed(allowed: &'static str) -> Self {
        let status = Status::unimplemented(format!("this path does {allowed} and nothing else"));
        Self::new(StatusCode::METHOD_NOT_ALLOWED, status).with_header(&header::ALLOW, allowed)
    }

    pub(super) fn not_acceptable(available: &str) -> Self {
        let message = format!("Accept allows nothing that there is: there is {available}");
        Self::new(
            StatusCode::NOT_ACCEPTABLE,
            Status::invalid_argument(message),
        )
    }

    pub(super) fn too_large(most: usize) -> Self {
        let message = format!("the body is larger than {most} bytes, the most that is taken here");
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            Status::resource_exhausted(message),
        )
    }

    pub(super) fn overloaded() -> Self {
        Self::from(Status::unavailable(
            "too many requests at once: try again in a moment",
        ))
        .with_header(&header::RETRY_AFTER, "1")
    }

    pub(super) fn status(&self) -> &Status {
        &self.status
    }

    pub(super) fn into_response(self) -> Response<Body> {
        let mut response = ok(JSON, wire::error_body(&self.status));
        *response.status_mut() = self.http;
        if let Some((name, value)) = self.header {
            let value = HeaderValue::from_static(value);
            response.headers_mut().insert(name, value);
        }
        response
    }
}

impl From<Status> for Refusal {
    fn from(status: Status) -> Self {
        Self::new(status.code().http_status(), status)
    }
}
