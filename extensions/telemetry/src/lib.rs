#![doc = include_str!("../README.md")]

mod metrics;
mod probes;
mod traces;

pub use self::{
    metrics::{InstallError, Metrics},
    probes::Probes,
    traces::propagate,
};

use bytes::Bytes;
use http::{HeaderValue, Method, Response, StatusCode, header};

/// Returns a response in plain text that nobody keeps.
fn text(status: StatusCode, content_type: &'static str, body: impl Into<Bytes>) -> Response<Bytes> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Returns the response to a method other than `GET` and `HEAD`.
fn refused(method: &Method) -> Option<Response<Bytes>> {
    if matches!(*method, Method::GET | Method::HEAD) {
        return None;
    }
    let body = format!("{method} is not allowed here: use GET\n");
    let mut response = text(StatusCode::METHOD_NOT_ALLOWED, PLAIN, body);
    let allow = HeaderValue::from_static("GET, HEAD");
    response.headers_mut().insert(header::ALLOW, allow);
    Some(response)
}

const PLAIN: &str = "text/plain; charset=utf-8";
