//! Reads the body of a request.

use std::{error::Error as StdError, time::Instant};

use bytes::{Buf, Bytes};
use http::{HeaderMap, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use tokio::time::timeout_at;

use super::{deadline::late, response::Refusal};
use crate::status::Status;

/// Reads a body whole, within its limit and the time of the call.
pub(super) async fn whole<B>(
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
        Err(_) => Err(Refusal::over("request_time", late())),
    }
}
