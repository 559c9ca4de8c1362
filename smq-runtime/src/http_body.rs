//! Bytes with a content type of their own.

use bytes::Bytes;

/// `google.api.HttpBody`: any bytes, with their content type, untouched on their way.
///
/// As request, reply or published event over `POST` the bytes are the body and the content type is
/// the header. Within a session and in server-sent events it is a message like any other.
#[derive(Clone, PartialEq, Eq, Hash, prost::Message)]
pub struct HttpBody {
    /// The content type: `image/png`.
    #[prost(string, tag = "1")]
    pub content_type: String,
    /// The bytes.
    #[prost(bytes = "bytes", tag = "2")]
    pub data: Bytes,
    /// Details that applications define; they do not travel over `POST`.
    #[prost(message, repeated, tag = "3")]
    pub extensions: Vec<prost_types::Any>,
}

impl HttpBody {
    /// The full name of the message.
    pub(crate) const NAME: &str = "google.api.HttpBody";

    /// Returns a body of that content type.
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
}
