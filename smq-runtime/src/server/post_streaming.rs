//! Replies in parts to a `POST`: server-sent events, lines of JSON, or plain bytes.

use std::{
    error::Error as StdError,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context as TaskContext, Poll},
    time::Duration,
};

use bytes::{Buf, Bytes, BytesMut};
use futures_core::Stream;
use http::{HeaderMap, HeaderValue, Response, header, request::Parts};
use http_body::Frame;
use smq_json::MessageType;
use tokio::time::{Instant, Sleep, sleep};

use super::{
    ServerState,
    body::Body,
    budget::ConnectionBudget,
    call::{self, Invocation},
    caller,
    deadline::{deadline, deadline_of_all},
    encoding::{RequestEncoding, decode},
    request_body,
    response::Refusal,
    routes::Endpoint,
    sessions::SessionCarrier,
    sse,
    streaming::StreamingReply,
};
use crate::{
    codec::{self, accepts},
    http_body::HttpBody,
    schema,
    status::Status,
    wire,
};

/// One JSON message a line.
const LINES: &str = "application/x-ndjson";

/// The bytes of parts in one write.
const MAX_BYTES: usize = 64 << 10;

/// How long before a body breaks off.
const BREAK: Duration = Duration::from_millis(50);

/// The form of the response.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Events,
    Lines,
    /// The bytes of `google.api.HttpBody`.
    Raw,
}

impl Form {
    fn of(headers: &HeaderMap, method: &schema::Method) -> Result<Self, Refusal> {
        if method.output == HttpBody::NAME {
            return Ok(Self::Raw);
        }
        // `curl --json` accepts JSON alone.
        let lines = [LINES, "application/json"].map(|it| accepts(headers, it));
        let lines = lines.into_iter().max().unwrap_or_default();
        match (lines, accepts(headers, sse::MEDIA_TYPE)) {
            (0, 0) => Err(Refusal::not_acceptable(
                "application/x-ndjson or text/event-stream, since the reply comes in parts",
            )),
            (lines, events) if events > lines => Ok(Self::Events),
            _ => Ok(Self::Lines),
        }
    }
}

/// Answers a `POST` to a method that replies in parts.
pub(super) async fn answer<B>(
    state: &Arc<ServerState>,
    endpoint: &Endpoint,
    head: Parts,
    body: B,
    budget: &Arc<ConnectionBudget>,
) -> Result<Response<Body>, Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let limits = &state.limits;
    let (deadline, until) = (
        deadline(&head, limits.request_time)?,
        deadline_of_all(&head)?,
    );
    let admitted = call::admit(state, endpoint, endpoint.post_action(), caller(&head))?;
    let from = RequestEncoding::from_headers(&head.headers, endpoint.method)?;
    let form = Form::of(&head.headers, endpoint.method)?;
    let max = limits.message_limit(endpoint.method);
    let (body, charge) = request_body::read(body, &head.headers, max, deadline, budget).await?;
    let input = from.read(body)?;
    let session = state.open_session(&head, SessionCarrier::EventStream);
    let invocation = Invocation::new(state, admitted, Arc::new(head), deadline);
    let mut parts = invocation
        .stream(input, until, budget)
        .await?
        .within(session);
    drop(charge);
    let wait = match form {
        // The first part says of which type the bytes are.
        Form::Raw => Duration::MAX,
        Form::Events | Form::Lines => limits.comment_time,
    };
    let begun = parts.begin(wait).await;
    let headers = parts.take_headers();
    let mut response = match begun {
        Ok(()) => respond(PartsBody::new(parts, form, limits.comment_time)),
        Err(status) => Refusal::from_handler(status).response(),
    };
    if let Some(headers) = headers {
        response.headers_mut().extend(*headers);
    }
    Ok(response)
}

fn respond(mut body: PartsBody) -> Response<Body> {
    let content_type = match body.form {
        Form::Events => return sse::respond(Body::try_frames(body)),
        Form::Lines => Some(HeaderValue::from_static(LINES)),
        Form::Raw => body.content_type(),
    };
    let mut response = Response::new(Body::try_frames(body));
    let headers = response.headers_mut();
    if let Some(content_type) = content_type {
        headers.insert(header::CONTENT_TYPE, content_type);
    }
    // Otherwise nginx buffers the parts.
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
}

/// The body of the response.
struct PartsBody {
    /// None at the end.
    parts: Option<StreamingReply>,
    form: Form,
    message: MessageType,
    /// Why it breaks off, and when.
    broken: Option<(Status, Pin<Box<Sleep>>)>,
    /// What was read to learn the type of the bytes.
    opening: Option<Bytes>,
    comment: Pin<Box<Sleep>>,
    comment_time: Duration,
}

impl PartsBody {
    fn new(parts: StreamingReply, form: Form, comment_time: Duration) -> Self {
        let endpoint = parts.endpoint();
        let descriptors = endpoint.schema().descriptors;
        Self {
            message: descriptors.message(endpoint.method.output),
            parts: Some(parts),
            form,
            broken: None,
            opening: None,
            comment: Box::pin(sleep(comment_time)),
            comment_time,
        }
    }

    /// Returns the type of the bytes: that of the first part.
    fn content_type(&mut self) -> Option<HeaderValue> {
        let first = self.parts.as_mut()?.take_first()?;
        match decode::<HttpBody>(first) {
            Ok(HttpBody {
                content_type, data, ..
            }) => {
                self.opening = Some(data);
                let content_type = HeaderValue::from_maybe_shared(content_type).ok();
                content_type.filter(|content_type| !content_type.is_empty())
            }
            Err(status) => {
                self.end(&mut BytesMut::new(), Some(status));
                None
            }
        }
    }

    /// Adds a part to what is written next.
    fn put(&self, out: &mut BytesMut, part: Bytes) -> Result<(), Status> {
        match self.form {
            Form::Raw => {
                let HttpBody { data, .. } = decode(part)?;
                out.extend_from_slice(&data);
            }
            Form::Lines => {
                out.extend_from_slice(&codec::to_json(&self.message, &part)?);
                out.extend_from_slice(b"\n");
            }
            Form::Events => {
                out.extend_from_slice(b"data: ");
                out.extend_from_slice(&codec::to_json(&self.message, &part)?);
                out.extend_from_slice(b"\n\n");
            }
        }
        Ok(())
    }

    /// Ends the reply, and adds how it ends to what is written next.
    fn end(&mut self, out: &mut BytesMut, status: Option<Status>) {
        self.parts = None;
        let json = status.as_ref().map(wire::error_body);
        match self.form {
            Form::Events => {
                out.extend_from_slice(b"event: end\ndata: ");
                out.extend_from_slice(json.as_deref().unwrap_or(b"{}"));
                out.extend_from_slice(b"\n\n");
                return;
            }
            Form::Lines => {
                out.extend_from_slice(json.as_deref().unwrap_or_default());
                out.extend_from_slice(if json.is_some() { b"\n" } else { b"" });
            }
            Form::Raw => {}
        }
        // Otherwise hyper drops what was written before, and has not left yet.
        self.broken = status.map(|status| (status, Box::pin(sleep(BREAK))));
    }

    /// Takes what there is, up to [`MAX_BYTES`].
    fn poll_take(&mut self, context: &mut TaskContext<'_>, out: &mut BytesMut) -> Poll<()> {
        while out.len() < MAX_BYTES {
            let Some(parts) = &mut self.parts else {
                return Poll::Ready(());
            };
            match parts.poll_next(context, true) {
                Poll::Ready(Some(Ok(part))) => {
                    if let Err(status) = self.put(out, part) {
                        self.end(out, Some(status));
                    }
                }
                Poll::Ready(Some(Err(status))) => self.end(out, Some(status)),
                Poll::Ready(None) => self.end(out, None),
                Poll::Pending if out.is_empty() => return Poll::Pending,
                Poll::Pending => return Poll::Ready(()),
            }
        }
        Poll::Ready(())
    }
}

impl Stream for PartsBody {
    type Item = Result<Frame<Bytes>, Status>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut TaskContext<'_>,
    ) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if let Some(opening) = this.opening.take().filter(|opening| !opening.is_empty()) {
            return Poll::Ready(Some(Ok(Frame::data(opening))));
        }
        let mut out = BytesMut::new();
        if this.poll_take(context, &mut out).is_pending() {
            if this.form != Form::Events {
                return Poll::Pending;
            }
            std::task::ready!(this.comment.as_mut().poll(context));
            out.extend_from_slice(b":\n\n");
        }
        if this.form == Form::Events {
            let next = Instant::now() + this.comment_time;
            this.comment.as_mut().reset(next);
        }
        if out.is_empty() {
            if let Some((_, timer)) = &mut this.broken {
                std::task::ready!(timer.as_mut().poll(context));
            }
            return Poll::Ready(this.broken.take().map(|(status, _)| Err(status)));
        }
        Poll::Ready(Some(Ok(Frame::data(out.freeze()))))
    }
}
