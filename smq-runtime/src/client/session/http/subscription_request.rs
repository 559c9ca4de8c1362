//! The requests of a subscription over HTTP.

use std::sync::Arc;

use bytes::Bytes;
use http::Request;
use http_body_util::Full;

use super::{credit::Credit, query};
use crate::{
    client::{
        endpoint::Endpoint,
        session::{remote::Remote, timeouts::Timeouts},
    },
    start::Start,
    status::Status,
};

/// What a subscription asks for in each of its requests.
pub(super) struct SubscriptionRequest {
    pub(super) remote: Arc<Remote>,
    pub(super) endpoint: Endpoint,
    /// The filter, encoded.
    pub(super) filter: Bytes,
    /// The credit of its consumer.
    pub(super) credit: Arc<Credit>,
    pub(super) timeouts: Timeouts,
}

impl SubscriptionRequest {
    /// Returns a request, or an error if the filter is too long for a URL.
    pub(super) fn request(
        &self,
        start: Start,
        rest: &str,
        accept: &'static str,
    ) -> Result<Request<Full<Bytes>>, Status> {
        let filter = query::of_filter(self.endpoint, &self.filter)?;
        let query = query::with_start(&filter, start, rest);
        let request = self.remote.get(self.endpoint.method.path, &query, accept);
        request.ok_or_else(|| {
            Status::invalid_argument(
                "there is no WebSocket on the way, and without it this filter is too long: name less in it",
            )
        })
    }
}
