//! Encodings of HTTP bodies: protobuf, JSON, or the raw bytes of `google.api.HttpBody`.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use prost::Message;

use super::{response::Refusal, routes::Endpoint};
use crate::{
    codec::{self, Format, UnknownFields},
    http_body::HttpBody,
    schema,
    status::Status,
    wire,
};

/// The encoding of a request body.
pub(super) enum RequestEncoding {
    Message(Format),
    /// No body and no `Content-Type`.
    Nothing,
    /// `google.api.HttpBody`, with this content type.
    Raw(String),
}

impl RequestEncoding {
    pub(super) fn from_headers(
        headers: &HeaderMap,
        method: &schema::Method,
    ) -> Result<Self, Refusal> {
        let content_type = headers.get(header::CONTENT_TYPE);
        if method.input == HttpBody::NAME {
            let content_type = content_type.map(HeaderValue::to_str).transpose();
            let content_type = content_type
                .map_err(|_| Status::invalid_argument("Content-Type is not ASCII text"))?;
            return Ok(Self::Raw(content_type.unwrap_or_default().into()));
        }
        let Some(content_type) = content_type else {
            return Ok(Self::Nothing);
        };
        Format::of_content_type(content_type)
            .map(Self::Message)
            .ok_or_else(|| unsupported_media_type(Some(content_type)))
    }

    /// Returns the default format of the reply, for requests without `Accept`.
    pub(super) fn format(&self) -> Format {
        match self {
            Self::Message(format) => *format,
            Self::Nothing | Self::Raw(_) => Format::Json,
        }
    }

    /// Reads a body in this encoding.
    pub(super) fn read(self, body: Bytes) -> Result<Input, Refusal> {
        match self {
            Self::Message(format) => Ok(Input::new(format, body)),
            Self::Nothing if body.is_empty() => Ok(Input::protobuf(body)),
            Self::Nothing => Err(unsupported_media_type(None)),
            Self::Raw(content_type) => {
                let received = body.len();
                let body = HttpBody::new(content_type, body);
                Ok(Input {
                    received,
                    ..Input::protobuf(body.encode_to_vec().into())
                })
            }
        }
    }
}

pub(super) fn unsupported_media_type(content_type: Option<&HeaderValue>) -> Refusal {
    let content_type = content_type.map_or("(none)".into(), |content_type| {
        String::from_utf8_lossy(content_type.as_bytes()).into_owned()
    });
    let message = format!(
        "unsupported Content-Type {content_type}: send application/json in UTF-8 (as curl --json does) or application/protobuf"
    );
    Refusal::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Status::invalid_argument(message),
    )
}

/// An undecoded message from a client.
pub(super) struct Input {
    format: Format,
    bytes: Bytes,
    /// How many bytes the client has sent for it: fewer than `bytes` where those are a `google.api.HttpBody` around them.
    received: usize,
}

impl Input {
    fn new(format: Format, bytes: Bytes) -> Self {
        let received = bytes.len();
        Self {
            format,
            bytes,
            received,
        }
    }

    /// Returns a message in protobuf.
    pub(super) fn protobuf(bytes: Bytes) -> Self {
        Self::new(Format::Protobuf, bytes)
    }

    /// Returns a message embedded in a frame of this format. An omitted message is empty.
    pub(super) fn embedded(format: Format, bytes: Bytes) -> Self {
        if bytes.is_empty() {
            return Self::protobuf(bytes);
        }
        Self::new(format, bytes)
    }

    /// Returns how many bytes count against the limit of its method or topic.
    pub(super) fn received(&self) -> usize {
        self.received
    }

    /// Returns the message in protobuf. `message` is the full name of its type.
    pub(super) fn decode(
        self,
        endpoint: &Endpoint,
        message: &str,
        unknown: UnknownFields,
    ) -> Result<Bytes, Status> {
        match self.format {
            Format::Protobuf => Ok(self.bytes),
            Format::Json => {
                let descriptor = endpoint.schema().descriptors.message(message);
                codec::from_json(&descriptor, &self.bytes, unknown)
            }
        }
    }
}

/// The encoding of a reply.
#[derive(Debug, Clone, Copy)]
pub(super) enum ReplyEncoding {
    Message(Format),
    Receipt(Format),
    /// `google.api.HttpBody`: its bytes.
    Raw,
}

impl ReplyEncoding {
    pub(super) fn from_headers(
        headers: &HeaderMap,
        method: &schema::Method,
        default: Format,
    ) -> Result<Self, Refusal> {
        if method.topic.is_none() && method.output == HttpBody::NAME {
            return Ok(Self::Raw);
        }
        let format = Format::accepted(headers, default)
            .map_err(|_| Refusal::not_acceptable("application/protobuf and application/json"))?;
        Ok(if method.topic.is_some() {
            Self::Receipt(format)
        } else {
            Self::Message(format)
        })
    }

    /// Encodes a reply, which is in protobuf.
    pub(super) fn encode(self, endpoint: &Endpoint, reply: Bytes) -> Result<Reply, Status> {
        match self {
            Self::Message(format @ Format::Json) => {
                let descriptors = endpoint.schema().descriptors;
                let descriptor = descriptors.message(endpoint.method.output);
                let json = codec::to_json(&descriptor, &reply)?;
                Ok(Reply::new(format, json))
            }
            Self::Receipt(format @ Format::Json) => {
                let receipt = decode::<wire::Receipt>(reply)?;
                let json = serde_json::to_vec(&receipt).map_err(|_| unreadable())?;
                Ok(Reply::new(format, json))
            }
            Self::Message(format) | Self::Receipt(format) => Ok(Reply::new(format, reply)),
            Self::Raw => {
                let HttpBody {
                    content_type, data, ..
                } = decode(reply)?;
                let unsendable = "the handler returned an invalid content type";
                let content_type = HeaderValue::from_maybe_shared(content_type)
                    .map_err(|_| Status::internal(unsendable))?;
                Ok(Reply { content_type, data })
            }
        }
    }
}

/// An encoded reply.
pub(super) struct Reply {
    /// Empty if the handler set none.
    pub(super) content_type: HeaderValue,
    pub(super) data: Bytes,
}

impl Reply {
    fn new(format: Format, data: impl Into<Bytes>) -> Self {
        Self {
            content_type: HeaderValue::from_static(format.media_type()),
            data: data.into(),
        }
    }
}

/// Decodes the reply of a handler.
pub(super) fn decode<M: Message + Default>(reply: Bytes) -> Result<M, Status> {
    M::decode(reply).map_err(|_| unreadable())
}

fn unreadable() -> Status {
    Status::internal("the handler returned a message that does not decode")
}
