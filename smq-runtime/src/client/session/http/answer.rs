//! Answers of the server, in the clear or protected.

use hyper::body::Incoming;

use crate::{
    client::http_client::ErrorResponse,
    error::Error,
    status::Status,
    wire::{self, server_frame::Frame},
};

/// The answer to a request for a subscription.
pub(super) enum Answer<T> {
    Accepted(T),
    Rejected(Status),
}

/// Returns the frame for an answer of the server. An error that is not a status stays an error.
pub(super) fn frame_of(answer: Result<impl Into<Frame>, Error>) -> Result<Frame, Error> {
    match answer {
        Ok(frame) => Ok(frame.into()),
        Err(Error::Status(status)) => Ok(wire::End::from(&status).into()),
        Err(error) => Err(error),
    }
}

/// Reads the response that rejects a subscription or a publish. Returns an error if the answer may be different later.
pub(super) async fn rejection(response: http::Response<Incoming>) -> Result<Status, Error> {
    let response = ErrorResponse::read(response).await;
    if response.ours.is_none() && response.is_passing() {
        return Err(response.error());
    }
    Ok(response.status())
}

/// Returns the answer to a publish that cannot be sent.
pub(super) fn unsendable(why: String) -> Frame {
    wire::End::from(&Status::invalid_argument(why)).into()
}
