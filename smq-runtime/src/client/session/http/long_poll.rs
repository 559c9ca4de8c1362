//! A subscription in parts, each asked for when the one before it is dealt with.

use std::time::Duration;

use http::StatusCode;
use prost::Message as _;
use tokio::time::timeout;

use super::{
    event_stream::{Opened, refused, too_long},
    query::with_start,
};
use crate::{
    client::session::remote::{Endpoint, Remote},
    error::Error,
    start::Start,
    wire::Polled,
};

/// How long one waits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// The server, for something to come.
    pub(super) wait: Duration,
    /// We, after that.
    pub(super) answer: Duration,
}

/// Asks once.
pub(super) async fn poll(
    remote: &Remote,
    endpoint: Endpoint,
    filter: &str,
    start: Start,
    patience: Patience,
) -> Result<Opened<Polled>, Error> {
    let Patience { wait, answer } = patience;
    let query = with_start(filter, start, &format!("wait={}", wait.as_millis()));
    let Some(request) = remote.get(endpoint.method.path, &query, "application/protobuf") else {
        return Ok(Opened::Refused(too_long()));
    };
    let asking = async {
        let response = remote.http.send(request).await?;
        if response.status() != StatusCode::OK {
            return refused(response).await.map(Opened::Refused);
        }
        let polled = remote.http.protobuf(endpoint.method, response).await?;
        let polled = Polled::decode(polled)
            .map_err(|error| Error::Protocol(format!("it answered what is no poll: {error}")))?;
        Ok(Opened::Here(polled))
    };
    let Ok(polled) = timeout(wait + answer, asking).await else {
        return Err(Error::Transport {
            context: format!("{} did not answer a poll in time", remote.url()),
            source: None,
        });
    };
    polled
}
