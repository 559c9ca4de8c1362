//! Reads request bodies.

use std::{
    error::Error as StdError,
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll, ready},
    time::{Duration, Instant},
};

use bytes::{Buf, BufMut, Bytes, BytesMut};
use http::{HeaderMap, header};
use http_body::{Frame, SizeHint};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use tokio::{
    runtime::Handle,
    time::{timeout, timeout_at},
};

use super::{
    budget::{Charge, ConnectionBudget},
    deadline::deadline_exceeded,
    response::Refusal,
};
use crate::status::Status;

/// A request body. When the request is answered before the body has come, the server reads on for a while and drops what
/// comes: otherwise a client that writes before it reads would not get the answer.
pub(super) struct RequestBody<B: Discard> {
    /// Absent at its end.
    body: Option<B>,
    time: Duration,
    /// Whether the client sends nothing before the server wants to read: `Expect: 100-continue`.
    is_awaited: bool,
}

/// A body that can be read by another task.
pub(super) trait Discard:
    http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>> + Send + Unpin + 'static
{
}

impl<B> Discard for B where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>
        + Send
        + Unpin
        + 'static
{
}

/// How many bytes of a body are dropped after the answer.
const MAX_DISCARDED: usize = 64 << 20;

impl<B: Discard> RequestBody<B> {
    /// Returns the body of a request, of which the server drops the rest for that time.
    pub(super) fn new(body: B, headers: &HeaderMap, time: Duration) -> Self {
        Self {
            body: (!body.is_end_stream()).then_some(body),
            time,
            is_awaited: headers.contains_key(header::EXPECT),
        }
    }
}

impl<B: Discard> http_body::Body for RequestBody<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        self.is_awaited = false;
        let Some(body) = &mut self.body else {
            return Poll::Ready(None);
        };
        let frame = ready!(Pin::new(body).poll_frame(context));
        if !matches!(frame, Some(Ok(_))) {
            self.body = None;
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        let body = self.body.as_ref();
        body.is_none_or(http_body::Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        let body = self.body.as_ref();
        body.map_or_else(|| SizeHint::with_exact(0), http_body::Body::size_hint)
    }
}

impl<B: Discard> Drop for RequestBody<B> {
    fn drop(&mut self) {
        if let Some(body) = self.body.take()
            && !self.is_awaited
            && !body.is_end_stream()
            && let Ok(runtime) = Handle::try_current()
        {
            let mut body = Limited::new(body, MAX_DISCARDED);
            let time = self.time;
            runtime.spawn(timeout(time, async move {
                while let Some(Ok(_)) = body.frame().await {}
            }));
        }
    }
}

/// Reads a whole body, of `max` bytes at most, until the deadline. It is charged as it comes: keep the charge as long as
/// the bytes.
pub(super) async fn read<B>(
    body: B,
    headers: &HeaderMap,
    max: usize,
    deadline: Instant,
    budget: &Arc<ConnectionBudget>,
) -> Result<(Bytes, Charge), Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let announced = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok());
    if announced
        .and_then(|length| length.parse().ok())
        .is_some_and(|length: u64| length > max as u64)
    {
        return Err(Refusal::too_large(max));
    }
    match timeout_at(deadline.into(), collect(Limited::new(body, max), budget)).await {
        Ok(read) => read.map_err(|error| match error {
            NotRead::Over(refusal) => refusal,
            NotRead::Broken(error) if error.is::<LengthLimitError>() => Refusal::too_large(max),
            NotRead::Broken(error) => {
                Status::invalid_argument(format!("incomplete request body: {error}")).into()
            }
        }),
        Err(_) => Err(Refusal::over_limit("request_time", deadline_exceeded())),
    }
}

enum NotRead {
    Over(Refusal),
    Broken(Box<dyn StdError + Send + Sync>),
}

async fn collect<B>(
    body: Limited<B>,
    budget: &Arc<ConnectionBudget>,
) -> Result<(Bytes, Charge), NotRead>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let mut body = pin!(body);
    let mut charge = budget.input();
    let (mut first, mut rest) = (Bytes::new(), BytesMut::new());
    while let Some(frame) = body.frame().await {
        let Ok(mut data) = frame.map_err(NotRead::Broken)?.into_data() else {
            continue;
        };
        let bytes = data.remaining();
        charge
            .add(bytes)
            .map_err(|over| NotRead::Over(over.into()))?;
        if first.is_empty() && rest.is_empty() {
            first = data.copy_to_bytes(bytes);
            continue;
        }
        if rest.is_empty() {
            rest.reserve(first.len() + bytes);
            rest.put(std::mem::take(&mut first));
        }
        rest.put(data);
    }
    let body = if rest.is_empty() {
        first
    } else {
        rest.freeze()
    };
    Ok((body, charge))
}
