//! Content codings of HTTP bodies: gzip, or none (RFC 9110, section 8.4.1).

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, StatusCode, header};

use super::{
    body::Body,
    budget::ConnectionBudget,
    gzip::{self, DEFLATER, IS_AVAILABLE},
    response::Refusal,
};
use crate::{codec::quality, status::Status};

const GZIP: [&str; 2] = ["gzip", "x-gzip"];

fn names_gzip(name: &str) -> bool {
    GZIP.iter().any(|gzip| gzip.eq_ignore_ascii_case(name))
}

/// Returns whether the body of a request is gzip. Refuses other codings.
pub(super) fn is_gzip(headers: &HeaderMap) -> Result<bool, Refusal> {
    if !headers.contains_key(header::CONTENT_ENCODING) {
        // Most requests.
        return Ok(false);
    }
    let values = headers.get_all(header::CONTENT_ENCODING);
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let codings: Vec<_> = values.iter().map(text).collect();
    let codings = codings.join(",");
    let names = codings.split(',').map(str::trim);
    let mut names = names.filter(|name| !name.is_empty() && !name.eq_ignore_ascii_case("identity"));
    match (names.next(), names.next()) {
        (None, _) => Ok(false),
        (Some(name), None) if IS_AVAILABLE && names_gzip(name) => Ok(true),
        _ => {
            let (advice, accepted): (_, &[_]) = match IS_AVAILABLE {
                true => ("gzip or none", &[(header::ACCEPT_ENCODING, "gzip")]),
                false => ("none", &[(header::ACCEPT_ENCODING, "identity")]),
            };
            let message = format!("unsupported Content-Encoding {codings}: use {advice}");
            let status = Status::invalid_argument(message);
            Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, status).with_headers(accepted))
        }
    }
}

/// The codings that a client accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Accepted {
    /// None, or none in preference to gzip.
    Identity,
    /// gzip in preference to none.
    Gzip,
    OnlyGzip,
}

impl Accepted {
    /// Reads `Accept-Encoding` (RFC 9110, section 12.5.3). Without it the client gets no coding: most clients that do not
    /// ask for one know none.
    pub(super) fn of(headers: &HeaderMap) -> Result<Self, Refusal> {
        let (mut gzip, mut identity, mut any) = (None::<u16>, None::<u16>, None::<u16>);
        for value in headers.get_all(header::ACCEPT_ENCODING) {
            for coding in value.to_str().unwrap_or_default().split(',') {
                let (name, parameters) = coding.split_once(';').unwrap_or((coding, ""));
                let best = match name.trim() {
                    "*" => &mut any,
                    name if names_gzip(name) => &mut gzip,
                    name if name.eq_ignore_ascii_case("identity") => &mut identity,
                    _ => continue,
                };
                *best = (*best).max(Some(quality(parameters)));
            }
        }
        let gzip = gzip.or(any).filter(|_| IS_AVAILABLE).unwrap_or(0);
        let refuses_identity = identity.or(any) == Some(0);
        match (gzip, refuses_identity) {
            (0, true) => Err(Refusal::not_acceptable(match IS_AVAILABLE {
                true => "gzip or identity in Accept-Encoding",
                false => "identity in Accept-Encoding",
            })),
            (_, true) => Ok(Self::OnlyGzip),
            (0, false) => Ok(Self::Identity),
            (gzip, false) if identity.is_some_and(|identity| identity > gzip) => Ok(Self::Identity),
            (_, false) => Ok(Self::Gzip),
        }
    }

    /// Compresses bytes, if the client prefers it and it is worth it.
    pub(super) async fn compress(
        self,
        content_type: Option<&HeaderValue>,
        bytes: &Bytes,
        is_kept: bool,
    ) -> Option<Bytes> {
        let length = bytes.len();
        let max = match self {
            _ if length == 0 => return None,
            Self::Identity => return None,
            // A stored block of deflate costs less than an eighth of what is in it.
            Self::OnlyGzip => length + length / 8 + 64,
            Self::Gzip if length < MIN || !is_compressible(content_type) => return None,
            Self::Gzip => length - 1,
        };
        gzip::compress(bytes, is_kept, max).await
    }

    /// Compresses the response to a call, unless the handler has done so or forbids it.
    pub(super) async fn encode(
        self,
        response: &mut Response<Body>,
        budget: &Arc<ConnectionBudget>,
    ) {
        let Some(bytes) = response.body().bytes() else {
            return;
        };
        let headers = response.headers();
        let has_coding = headers.contains_key(header::CONTENT_ENCODING)
            || headers.contains_key(header::ETAG)
            || has_no_transform(headers);
        if has_coding {
            return;
        }
        let mut charge = budget.output();
        let compressed = match self {
            Self::Identity => None,
            Self::Gzip if bytes.len() < MIN => None,
            _ if charge.resize(DEFLATER + bytes.len()).is_err() => None,
            // In a box: most calls must not carry this future.
            _ => Box::pin(self.compress(headers.get(header::CONTENT_TYPE), bytes, false)).await,
        };
        if bytes.len() >= MIN {
            let vary = HeaderValue::from_name(header::ACCEPT_ENCODING);
            response.headers_mut().append(header::VARY, vary);
        }
        if let Some(compressed) = compressed {
            *response.body_mut() = Body::new(compressed);
            let gzip = HeaderValue::from_static(GZIP[0]);
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, gzip);
        }
    }
}

/// The size from which a response is compressed, in bytes. Smaller ones fit into a packet as they are.
const MIN: usize = 1024;

fn has_no_transform(headers: &HeaderMap) -> bool {
    headers.get_all(header::CACHE_CONTROL).iter().any(|value| {
        let mut directives = value.to_str().unwrap_or_default().split(',');
        directives.any(|it| it.trim().eq_ignore_ascii_case("no-transform"))
    })
}

/// Returns whether a content type is text, JSON, protobuf or the like: images, for example, are compressed already.
fn is_compressible(content_type: Option<&HeaderValue>) -> bool {
    const SUBTYPES: [&str; 10] = [
        "javascript",
        "json",
        "manifest",
        "proto",
        "protobuf",
        "wasm",
        "x-javascript",
        "x-ndjson",
        "x-protobuf",
        "xml",
    ];
    let value = content_type.and_then(|value| value.to_str().ok());
    let media_type = value.unwrap_or_default().split(';').next();
    let media_type = media_type.unwrap_or_default().trim().to_ascii_lowercase();
    match media_type.split_once('/') {
        Some(("text", _)) => true,
        Some((_, subtype)) => {
            SUBTYPES.contains(&subtype) || subtype.ends_with("+json") || subtype.ends_with("+xml")
        }
        None => false,
    }
}
