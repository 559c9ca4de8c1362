//! Documents: pages and descriptions, which stay the same.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hasher},
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use tokio::sync::OnceCell;

use super::{body::Body, content_coding::Accepted, response::Refusal};

/// What a server answers the same to everybody: compressed once.
#[derive(Debug)]
pub(super) struct Document {
    content_type: HeaderValue,
    bytes: Bytes,
    hash: u64,
    /// Set when the first client accepts it; none if it would not be shorter.
    compressed: OnceCell<Option<Bytes>>,
}

impl Document {
    pub(super) fn new(content_type: HeaderValue, bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        let mut hasher = DefaultHasher::new();
        hasher.write(&bytes);
        Self {
            content_type,
            hash: hasher.finish(),
            bytes,
            compressed: OnceCell::new(),
        }
    }

    /// Returns a document that is compressed already.
    #[cfg(feature = "explorer")]
    pub(super) fn compressed(
        content_type: HeaderValue,
        bytes: impl Into<Bytes>,
        gzip: Bytes,
    ) -> Self {
        Self {
            compressed: OnceCell::new_with(Some(Some(gzip))),
            ..Self::new(content_type, bytes)
        }
    }

    /// Returns the response to `GET`: the document, or 304 if the client has it.
    pub(super) async fn response(&self, request: &HeaderMap) -> Result<Response<Body>, Refusal> {
        let content_type = Some(&self.content_type);
        let compressed = match Accepted::of(request)? {
            Accepted::Identity => None,
            gzip @ Accepted::Gzip => {
                let compress = || gzip.compress(content_type, &self.bytes, true);
                let compressed = self.compressed.get_or_init(compress).await;
                compressed.clone().map(Body::shared)
            }
            only @ Accepted::OnlyGzip => match self.compressed.get() {
                Some(Some(compressed)) => Some(Body::shared(compressed.clone())),
                _ => only
                    .compress(content_type, &self.bytes, true)
                    .await
                    .map(Body::new),
            },
        };
        let coding = compressed.as_ref().map_or("", |_| "-gzip");
        let etag = format!("\"{:016x}{coding}\"", self.hash);
        let mut response = if is_held(request, &etag) {
            let mut response = Response::new(Body::new(""));
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response
        } else {
            let is_compressed = compressed.is_some();
            let body = compressed.unwrap_or_else(|| Body::shared(self.bytes.clone()));
            let mut response = Response::new(body);
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_TYPE, self.content_type.clone());
            if is_compressed {
                let gzip = HeaderValue::from_static("gzip");
                headers.insert(header::CONTENT_ENCODING, gzip);
            }
            response
        };
        let headers = response.headers_mut();
        let etag = HeaderValue::from_maybe_shared(etag).expect("hexadecimal digits in quotes");
        headers.insert(header::ETAG, etag);
        let vary = HeaderValue::from_name(header::ACCEPT_ENCODING);
        headers.insert(header::VARY, vary);
        // A cache asks each time: the server may have been updated.
        let no_cache = HeaderValue::from_static("no-cache");
        headers.insert(header::CACHE_CONTROL, no_cache);
        Ok(response)
    }
}

/// Returns whether `If-None-Match` (RFC 9110, section 13.1.2) names an entity tag.
fn is_held(request: &HeaderMap, etag: &str) -> bool {
    request.get_all(header::IF_NONE_MATCH).iter().any(|value| {
        let mut tags = value.to_str().unwrap_or_default().split(',').map(str::trim);
        tags.any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
    })
}

/// The documents that a server writes when they are needed first, by name and media type.
#[derive(Debug, Default)]
pub(super) struct DocumentCache(Mutex<HashMap<(String, &'static str), Arc<Document>>>);

impl DocumentCache {
    pub(super) fn get(
        &self,
        name: String,
        media_type: &'static str,
        write: impl FnOnce() -> Vec<u8>,
    ) -> Arc<Document> {
        let mut documents = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let document = documents.entry((name, media_type)).or_insert_with(|| {
            let content_type = HeaderValue::from_static(media_type);
            Arc::new(Document::new(content_type, write()))
        });
        Arc::clone(document)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn accepting(coding: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, coding.parse().unwrap());
        headers
    }

    async fn sent(document: &Document, coding: &str) -> Bytes {
        let response = document.response(&accepting(coding)).await.unwrap();
        response.body().bytes().unwrap().clone()
    }

    #[tokio::test]
    async fn a_document_is_kept_in_both_forms() {
        let text = HeaderValue::from_static("text/plain");
        let document = Document::new(text, "far away, ".repeat(1000));
        for coding in ["gzip", "identity"] {
            let (one, other) = tokio::join!(sent(&document, coding), sent(&document, coding));
            assert_eq!(one.as_ptr(), other.as_ptr(), "{coding}: the same bytes");
            assert_eq!(cfg!(feature = "gzip") && coding == "gzip", one.len() < 1000);
        }
    }

    #[test]
    fn documents_are_written_once() {
        let documents = DocumentCache::default();
        let get = |name: &str, media_type, text: &'static str| {
            let document = documents.get(name.into(), media_type, || text.into());
            document.bytes.clone()
        };
        assert_eq!(get("a", "text/plain", "first"), "first");
        assert_eq!(get("a", "text/plain", "later"), "first");
        assert_eq!(get("a", "text/html", "another"), "another");
        assert_eq!(get("b", "text/plain", "another"), "another");
    }
}
