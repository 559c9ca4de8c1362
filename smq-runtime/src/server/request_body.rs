//! Reads request bodies.

use std::{error::Error as StdError, time::Instant};

use bytes::{Buf, Bytes};
use http::{HeaderMap, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use tokio::time::timeout_at;

use super::{deadline::deadline_exceeded, response::Refusal};
use crate::status::Status;

/// Reads a whole body, of `max` bytes at most, until the deadline.
pub(super) async fn read<B>(
    body: B,
    headers: &HeaderMap,
    max: usize,
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
        .is_some_and(|length: u64| length > max as u64)
    {
        return Err(Refusal::too_large(max));
    }
    let body = std::pin::pin!(Limited::new(body, max));
    match timeout_at(deadline.into(), body.collect()).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Refusal::too_large(max)),
        Ok(Err(error)) => {
            Err(Status::invalid_argument(format!("incomplete request body: {error}")).into())
        }
        Err(_) => Err(Refusal::over_limit("request_time", deadline_exceeded())),
    }
}
