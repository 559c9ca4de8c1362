//! How a session without WebSocket asks its server: in the clear, or in protected messages. It is chosen
//! here alone, so that nothing of a protected session goes in the clear.

use std::time::Duration;

use super::{plain, protected, subject::Subject};
use crate::{
    client::session::remote::{Endpoint, Remote},
    error::Error,
    start::Start,
    status::Status,
    wire::{self, Polled, server_frame::Frame},
};

/// What a request for a subscription comes to.
pub(super) enum Opened<T> {
    Here(T),
    Refused(Status),
}

impl Remote {
    /// Whether events may come as streams: a stream cannot be protected.
    pub(super) fn has_streams(&self) -> bool {
        self.security.is_none()
    }

    /// Sends a request, and returns its `reply` or `end`.
    pub(super) async fn request(
        &self,
        endpoint: Endpoint,
        timeout: Duration,
        request: wire::Request,
    ) -> Result<Frame, Error> {
        if let Some(security) = self.security.as_deref() {
            return protected::request(security, self, endpoint, timeout, request).await;
        }
        plain::request(self, endpoint, timeout, request).await
    }

    /// Publishes, and returns the `receipt` or the `end`. So much was published before the session went this way.
    pub(super) async fn publish(
        &self,
        endpoint: Endpoint,
        published: u64,
        publish: wire::Publish,
    ) -> Result<Frame, Error> {
        if let Some(security) = self.security.as_deref() {
            return protected::publish(security, self, endpoint, published, publish).await;
        }
        plain::publish(self, endpoint, published, publish).await
    }

    /// Asks for what there is of a subscription, or comes within that time.
    pub(super) async fn poll(
        &self,
        subject: &Subject,
        start: Start,
        wait: Duration,
    ) -> Result<Opened<Polled>, Error> {
        if let Some(security) = self.security.as_deref() {
            return protected::poll(security, subject, start, wait).await;
        }
        plain::poll(subject, start, wait).await
    }
}

/// Returns the frame of what the server has answered, if it has.
pub(super) fn answered(answer: Result<impl Into<Frame>, Error>) -> Result<Frame, Error> {
    match answer {
        Ok(frame) => Ok(frame.into()),
        Err(Error::Status(status)) => Ok(wire::End::from(&status).into()),
        Err(error) => Err(error),
    }
}
