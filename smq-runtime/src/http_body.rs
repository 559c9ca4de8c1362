//! `google.api.HttpBody`.

use bytes::Bytes;

/// `google.api.HttpBody`: bytes with a content type.
///
/// In a request, a reply or a published event over `POST`, `data` is the HTTP body and `content_type` is the header. In
/// sessions and in server-sent events, it is a message like any other.
#[derive(Clone, PartialEq, Eq, Hash, prost::Message)]
pub struct HttpBody {
    /// The content type, for example `image/png`.
    #[prost(string, tag = "1")]
    pub content_type: String,
    /// The bytes.
    #[prost(bytes = "bytes", tag = "2")]
    pub data: Bytes,
    /// Application-defined details. They are not sent over `POST`.
    #[prost(message, repeated, tag = "3")]
    pub extensions: Vec<prost_types::Any>,
}

impl HttpBody {
    /// The full name of the message.
    pub(crate) const NAME: &str = "google.api.HttpBody";

    /// Returns a body with a content type.
    pub fn new(content_type: impl Into<String>, data: impl Into<Bytes>) -> Self {
        Self {
            content_type: content_type.into(),
            data: data.into(),
            extensions: Vec::new(),
        }
    }
}

impl prost::Name for HttpBody {
    const NAME: &'static str = "HttpBody";
    const PACKAGE: &'static str = "google.api";

    fn type_url() -> String {
        format!("type.googleapis.com/{}", Self::full_name())
    }
}
