//! Requests of a session without WebSocket, in the clear or in protected messages. Only this module chooses, so
//! that a protected session sends nothing in the clear.

use std::time::Duration;

use super::{answer::Answer, plain, protected, subscription_request::SubscriptionRequest};
use crate::{
    client::{endpoint::Endpoint, session::remote::Remote},
    error::Error,
    start::Start,
    wire::{self, Polled, server_frame::Frame},
};

impl Remote {
    /// Whether events may come as streams. A stream cannot be protected.
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

    /// Publishes, and returns the `receipt` or the `end`. `published` is the last publish before this connection.
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

    /// Asks for the events of a subscription that exist, or that come within that time.
    pub(super) async fn poll(
        &self,
        subscription: &SubscriptionRequest,
        start: Start,
        wait: Duration,
    ) -> Result<Answer<Polled>, Error> {
        if let Some(security) = self.security.as_deref() {
            return protected::poll(security, subscription, start, wait).await;
        }
        plain::poll(subscription, start, wait).await
    }
}
