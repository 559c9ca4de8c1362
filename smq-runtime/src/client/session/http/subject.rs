//! What a subscription over HTTP asks for, and how patiently.

use std::sync::Arc;

use bytes::Bytes;
use http::Request;
use http_body_util::Full;

use super::{credit::Credit, query};
use crate::{
    client::session::{
        pace::Pace,
        remote::{Endpoint, Remote},
    },
    start::Start,
    status::Status,
};

/// What a subscription asks for, again and again.
pub(super) struct Subject {
    pub(super) remote: Arc<Remote>,
    pub(super) endpoint: Endpoint,
    /// The filter, encoded.
    pub(super) filter: Bytes,
    /// What its consumer still takes.
    pub(super) credit: Arc<Credit>,
    pub(super) pace: Pace,
}

impl Subject {
    /// Returns a request for it; an error, if its filter cannot stand in a URL.
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
