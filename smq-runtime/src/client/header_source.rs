//! Headers that change, such as an access token that is renewed.

use std::{fmt, sync::Arc};

use http::HeaderMap;

use super::headers::Headers;
use crate::{error::Error, security::BoxFuture};

/// An error of a header source.
type SourceError = Box<dyn std::error::Error + Send + Sync>;

/// Returns the headers of the next request or handshake.
#[derive(Clone)]
pub(super) struct HeaderSource(Arc<Source>);

type Source = dyn Fn() -> BoxFuture<'static, Result<HeaderMap, SourceError>> + Send + Sync;

impl HeaderSource {
    pub(super) fn new<F, R>(source: F) -> Self
    where
        F: Fn() -> R + Send + Sync + 'static,
        R: Future<Output = Result<HeaderMap, SourceError>> + Send + 'static,
    {
        Self(Arc::new(move || Box::pin(source())))
    }

    /// Returns these headers with those of the source.
    pub(super) async fn add_to(&self, headers: &Headers) -> Result<Headers, Error> {
        let added = (self.0)().await.map_err(|error| {
            let context = "no headers for the request";
            Error::transport(context, error)
        })?;
        let mut headers = headers.clone();
        for (name, value) in &added {
            headers = headers.with(name.clone(), value.clone());
        }
        Ok(headers)
    }
}

impl fmt::Debug for HeaderSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HeaderSource")
    }
}
