//! Request-reply: one `POST`, one answer.

use std::{error::Error as StdError, sync::Arc, time::Instant};

use bytes::{Buf, Bytes};
use http::{HeaderMap, HeaderValue, Response, StatusCode, header, request::Parts};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use prost::Message;
use tokio::{sync::OwnedSemaphorePermit, time::timeout_at};

use super::{
    Shared,
    body::Body,
    handling,
    publisher::Numbered,
    response::{self, Refusal},
    routes::Endpoint,
};
use crate::{
    codec::{self, Format, UnknownFields},
    http_body::HttpBody,
    schema,
    status::Status,
    wire,
};

/// Answers a `POST`: a request, or an event that a client publishes.
pub(super) async fn answer<B>(
    shared: &Arc<Shared>,
    endpoint: &Endpoint,
    parts: Parts,
    body: B,
) -> Result<Response<Body>, Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let permit = shared.permit()?;
    let deadline = handling::deadline(&parts, shared.limits.request_time)?;
    let from = RequestForm::of(&parts.headers, endpoint.method)?;
    let to = ReplyForm::of(&parts.headers, endpoint.method, from.format())?;
    let numbered = match endpoint.method.topic {
        Some(_) => Numbered::of(parts.uri.query().unwrap_or_default())?,
        None => None,
    };
    let most = shared.limits.message_of(endpoint.method);
    let body = read(body, &parts.headers, most, deadline).await?;
    let message = from.decode(endpoint, body)?;
    let doing = Doing {
        request: Arc::new(parts),
        deadline,
        message,
        numbered,
        permit,
    };
    let reply = doing.run(shared, endpoint).await?;
    Ok(to.encode(endpoint, reply)?.into_response())
}

/// A call or a publish that is about to be done.
pub(super) struct Doing {
    pub(super) request: Arc<Parts>,
    pub(super) deadline: Instant,
    pub(super) message: Bytes,
    pub(super) numbered: Option<Numbered>,
    pub(super) permit: OwnedSemaphorePermit,
}

impl Doing {
    /// Does it: once, if it is a publish that has a number.
    pub(super) async fn run(
        self,
        shared: &Arc<Shared>,
        endpoint: &Endpoint,
    ) -> Result<Bytes, Status> {
        let Self {
            request,
            deadline,
            message,
            numbered,
            permit,
        } = self;
        let Some(numbered) = numbered else {
            return handling::call(shared, endpoint, request, deadline, message).await;
        };
        let (theirs, endpoint) = (Arc::clone(shared), endpoint.clone());
        let publish = async move {
            let _permit = permit;
            decode(handling::call(&theirs, &endpoint, request, deadline, message).await?)
        };
        let receipt = numbered.once(&shared.published, publish).await?;
        Ok(receipt.encode_to_vec().into())
    }
}

/// What the body of a request is.
pub(super) enum RequestForm {
    Message(Format),
    /// No body and no `Content-Type`.
    Nothing,
    /// `google.api.HttpBody`, with this content type.
    Raw(String),
}

impl RequestForm {
    pub(super) fn of(headers: &HeaderMap, method: &schema::Method) -> Result<Self, Refusal> {
        let content_type = headers.get(header::CONTENT_TYPE);
        if method.input == HttpBody::NAME {
            let content_type = content_type.map(HeaderValue::to_str).transpose();
            let content_type =
                content_type.map_err(|_| Status::invalid_argument("Content-Type is not text"))?;
            return Ok(Self::Raw(content_type.unwrap_or_default().into()));
        }
        let Some(content_type) = content_type else {
            return Ok(Self::Nothing);
        };
        Format::of_content_type(content_type)
            .map(Self::Message)
            .ok_or_else(|| unsupported_media_type(Some(content_type)))
    }

    pub(super) fn format(&self) -> Format {
        match self {
            Self::Message(format) => *format,
            Self::Nothing | Self::Raw(_) => Format::Json,
        }
    }

    pub(super) fn decode(self, endpoint: &Endpoint, body: Bytes) -> Result<Bytes, Refusal> {
        match self {
            Self::Message(Format::Protobuf) => Ok(body),
            Self::Message(Format::Json) => {
                let descriptors = endpoint.schema().descriptors;
                let descriptor = descriptors.message(endpoint.method.input);
                Ok(codec::from_json(
                    &descriptor,
                    &body,
                    UnknownFields::Ignored,
                )?)
            }
            Self::Nothing if body.is_empty() => Ok(body),
            Self::Nothing => Err(unsupported_media_type(None)),
            Self::Raw(content_type) => Ok(HttpBody::new(content_type, body).encode_to_vec().into()),
        }
    }
}

pub(super) fn unsupported_media_type(came: Option<&HeaderValue>) -> Refusal {
    let came = came.map_or("missing".into(), |came| {
        String::from_utf8_lossy(came.as_bytes()).into_owned()
    });
    let message = format!(
        "Content-Type is {came}: send application/json in UTF-8 (curl --json does), or application/protobuf"
    );
    Refusal::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Status::invalid_argument(message),
    )
}

/// What the body of a reply is to be.
pub(super) enum ReplyForm {
    Message(Format),
    Receipt(Format),
    Raw,
}

impl ReplyForm {
    pub(super) fn of(
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
                let unsendable = "the content type of the reply is not one that can be sent";
                let content_type = HeaderValue::from_maybe_shared(content_type)
                    .map_err(|_| Status::internal(unsendable))?;
                Ok(Reply { content_type, data })
            }
        }
    }
}

/// A reply, ready to be sent.
pub(super) struct Reply {
    /// Empty, if the handler names none.
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

    fn into_response(self) -> Response<Body> {
        let is_named = !self.content_type.is_empty();
        let mut response = response::ok(self.content_type, self.data);
        if !is_named {
            response.headers_mut().remove(header::CONTENT_TYPE);
        }
        response
    }
}

fn decode<M: Message + Default>(reply: Bytes) -> Result<M, Status> {
    M::decode(reply).map_err(|_| unreadable())
}

fn unreadable() -> Status {
    Status::internal("the reply of the handler is not what its method returns")
}

/// Reads a body whole, within its limit and the time of the call.
pub(super) async fn read<B>(
    body: B,
    headers: &HeaderMap,
    most: usize,
    deadline: Instant,
) -> Result<Bytes, Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let announced = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok());
    if announced
        .and_then(|length| length.parse().ok())
        .is_some_and(|length: u64| length > most as u64)
    {
        return Err(Refusal::too_large(most));
    }
    let body = std::pin::pin!(Limited::new(body, most));
    match timeout_at(deadline.into(), body.collect()).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Refusal::too_large(most)),
        Ok(Err(error)) => {
            Err(Status::invalid_argument(format!("the body broke off: {error}")).into())
        }
        Err(_) => Err(Refusal::over("request_time", handling::late())),
    }
}
