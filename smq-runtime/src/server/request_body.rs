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
use http_body::{Body as _, Frame, SizeHint};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use tokio::{runtime::Handle, task::yield_now, time::timeout};

use super::{
    budget::{Charge, ConnectionBudget},
    content_coding::is_gzip,
    deadline::{before, deadline_exceeded},
    gzip::{INFLATER, Inflater},
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

/// Reads a whole body, of `max` bytes at most, until the deadline, and inflates it if it is gzip. It is charged as it
/// comes: keep the charge as long as the bytes.
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
    let is_gzip = is_gzip(headers)?;
    let max_sent = if is_gzip { max_compressed(max) } else { max };
    let announced = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok());
    if announced
        .and_then(|length| length.parse().ok())
        .is_some_and(|length: u64| length > max_sent as u64)
    {
        return Err(Refusal::too_large(max));
    }
    let body = Limited::new(body, max_sent);
    let read = async {
        match is_gzip {
            // In a box: most requests must not carry this future.
            true => Box::pin(inflate(body, max, budget)).await,
            false => collect(body, budget).await,
        }
    };
    match before(deadline, read).await {
        Some(read) => read.map_err(|error| match error {
            NotRead::Over(refusal) => refusal,
            NotRead::Broken(error) if error.is::<LengthLimitError>() => Refusal::too_large(max),
            NotRead::Broken(error) => {
                Status::invalid_argument(format!("incomplete request body: {error}")).into()
            }
        }),
        None => Err(Refusal::over_limit("request_time", deadline_exceeded())),
    }
}

/// Returns how long the gzip stream of a body may be. It may be longer than the body, which does not make it endless:
/// blocks and members without content have a length too.
fn max_compressed(max: usize) -> usize {
    max.saturating_mul(2).saturating_add(1024)
}

enum NotRead {
    Over(Refusal),
    Broken(Box<dyn StdError + Send + Sync>),
}

impl<R: Into<Refusal>> From<R> for NotRead {
    fn from(refusal: R) -> Self {
        Self::Over(refusal.into())
    }
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
        charge.add(bytes)?;
        if first.is_empty() && rest.is_empty() {
            first = data.copy_to_bytes(bytes);
            continue;
        }
        if rest.is_empty() {
            // Room for all that was announced, which is within the limit: growing copies 64 KiB one time and a half.
            let announced = usize::try_from(body.size_hint().lower()).unwrap_or_default();
            rest.reserve(first.len() + bytes + announced);
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

/// Inflates a message of at most `max` bytes, which is a part of a body. Keep the charge as long as the bytes.
pub(super) async fn inflate_message(
    message: Bytes,
    max: usize,
    budget: &Arc<ConnectionBudget>,
) -> Result<(Bytes, Charge), Refusal> {
    let message = Limited::new(Full::new(message), max_compressed(max));
    inflate(message, max, budget)
        .await
        .map_err(|error| match error {
            NotRead::Over(refusal) => refusal,
            NotRead::Broken(error) if error.is::<LengthLimitError>() => Refusal::too_large(max),
            NotRead::Broken(error) => {
                Status::invalid_argument(format!("corrupt gzip: {error}")).into()
            }
        })
}

/// Inflates a body as it comes, and no further than to `max` bytes.
async fn inflate<B>(
    body: Limited<B>,
    max: usize,
    budget: &Arc<ConnectionBudget>,
) -> Result<(Bytes, Charge), NotRead>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    let mut body = pin!(body);
    let mut charge = budget.input();
    charge.add(INFLATER)?;
    let (mut inflater, mut inflated) = (Inflater::new(), BytesMut::new());
    while let Some(frame) = body.frame().await {
        let Ok(mut data) = frame.map_err(NotRead::Broken)?.into_data() else {
            continue;
        };
        let compressed = data.remaining();
        charge.add(compressed)?;
        while data.has_remaining() || inflater.has_more() {
            let (taken, piece) = inflater.inflate(data.chunk()).map_err(|why| {
                let advice = "send one gzip stream, and nothing after it";
                Status::invalid_argument(format!("request body is not gzip: {why}: {advice}"))
            })?;
            data.advance(taken);
            if inflated.len() + piece.len() > max {
                return Err(Refusal::too_large(max).into());
            }
            charge.add(piece.len())?;
            inflated.extend_from_slice(piece);
            if inflater.has_more() {
                yield_now().await;
            }
        }
        charge.subtract(compressed);
    }
    if !inflater.is_complete() {
        let message = "incomplete request body: the gzip stream has no end: send all of it";
        return Err(Status::invalid_argument(message).into());
    }
    charge.subtract(INFLATER);
    Ok((inflated.freeze(), charge))
}
