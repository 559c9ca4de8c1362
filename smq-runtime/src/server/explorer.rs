//! The explorer: a page on which people try what the server serves.

use std::{io::Read, sync::LazyLock};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header, request::Parts};
use smq_explorer::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, PAGE_GZIP};

use super::{body::Body, document::Document, response::Refusal, routes::Page};
use crate::codec::accepts;

/// Marks a request at whose server the explorer is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct IsOpen;

static PAGE: LazyLock<Page> = LazyLock::new(|| {
    let mut html = Vec::new();
    let inflated = flate2::read::GzDecoder::new(PAGE_GZIP).read_to_end(&mut html);
    inflated.expect("the page is gzip: a test of smq-explorer reads it");
    let content_type = HeaderValue::from_static(CONTENT_TYPE);
    Document::compressed(content_type, html, Bytes::from_static(PAGE_GZIP)).into()
});

/// Returns the way to the page from the root of a server that has nothing there: what a program prints is the URL of the
/// root. It is relative, because a proxy may have put a prefix before the path.
pub(super) fn redirect() -> Response<Body> {
    let mut response = Response::new(Body::new(""));
    *response.status_mut() = StatusCode::SEE_OTHER;
    let location = HeaderValue::from_static("socket.mq");
    response.headers_mut().insert(header::LOCATION, location);
    response
}

/// Returns whether a request is for the page: somebody prefers HTML to the description.
pub(super) fn is_wanted(request: &Parts) -> bool {
    let html = accepts(&request.headers, "text/html");
    let formats = ["application/json", "application/protobuf"];
    matches!(request.method, Method::GET | Method::HEAD)
        && request.extensions.get::<IsOpen>().is_some()
        && formats
            .iter()
            .all(|it| accepts(&request.headers, it) < html)
}

/// Returns the page.
pub(super) async fn page(request: &HeaderMap) -> Result<Response<Body>, Refusal> {
    let policy = HeaderValue::from_static(CONTENT_SECURITY_POLICY);
    let mut response = PAGE.response(request, &policy).await?;
    let accept = HeaderValue::from_name(header::ACCEPT);
    response.headers_mut().append(header::VARY, accept);
    Ok(response)
}

/// Returns the page in place of the refusal of somebody who has not signed in: it has a field for that, and is the same
/// at every path, so that it tells nothing of what is served.
pub(super) async fn sign_in(
    refusal: Refusal,
    request: &HeaderMap,
) -> Result<Response<Body>, Refusal> {
    let mut request = request.clone();
    request.remove(header::IF_NONE_MATCH);
    let mut response = page(&request).await?;
    let (refused, _) = refusal.into_response().into_parts();
    *response.status_mut() = refused.status;
    let headers = response.headers_mut();
    headers.remove(header::ETAG);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(challenge) = refused.headers.get(header::WWW_AUTHENTICATE) {
        headers.insert(header::WWW_AUTHENTICATE, challenge.clone());
    }
    Ok(response)
}
