//! Reads request bodies.

use std::{error::Error as StdError, pin::pin, sync::Arc, time::Instant};

use bytes::{Buf, BufMut, Bytes, BytesMut};
use http::{HeaderMap, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use tokio::time::timeout_at;

use super::{
    budget::{Charge, ConnectionBudget},
    deadline::deadline_exceeded,
    response::Refusal,
};
use crate::status::Status;

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
    let mut charge = budget.nothing();
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
