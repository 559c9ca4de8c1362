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
};

/// What a subscription asks for, again and again.
pub(super) struct Subject {
    pub(super) remote: Arc<Remote>,
    pub(super) endpoint: Endpoint,
    /// The filter, as a query.
    pub(super) filter: String,
    /// What its consumer still takes.
    pub(super) credit: Arc<Credit>,
    pub(super) pace: Pace,
}

impl Subject {
    /// Returns a request for it; none, if its filter is too long for a URL.
    pub(super) fn request(
        &self,
        start: Start,
        rest: &str,
        accept: &'static str,
    ) -> Option<Request<Full<Bytes>>> {
        let query = query::with_start(&self.filter, start, rest);
        self.remote.get(self.endpoint.method.path, &query, accept)
    }
}
