//! The publishes of a session, each in a `POST`: one after the other, since their order counts.

use std::{
    collections::VecDeque,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use http::StatusCode;
use prost::Message as _;
use tokio::time::{sleep, timeout};

use crate::{
    client::{
        call::Refused,
        session::{
            backoff::part_of,
            remote::{Endpoint, Remote, with_query},
        },
    },
    error::Error,
    wire::{self, Publish, ServerFrame, server_frame::Frame},
};

/// The publishes of a session.
pub(super) struct Publishing {
    remote: Arc<Remote>,
    /// The last number that was used before.
    published: u64,
    patience: Duration,
    waiting: VecDeque<(u32, Endpoint, Publish)>,
    /// The one under way.
    posting: Option<Posting>,
}

/// Those who were refused at the same time come back at different ones, within that time.
const AGAIN: Duration = Duration::from_secs(1);

type Posting = Pin<Box<dyn Future<Output = Result<ServerFrame, Error>> + Send>>;

impl Publishing {
    pub(super) fn new(remote: Arc<Remote>, published: u64, patience: Duration) -> Self {
        Self {
            remote,
            published,
            patience,
            waiting: VecDeque::new(),
            posting: None,
        }
    }

    pub(super) fn push(&mut self, id: u32, endpoint: Endpoint, publish: Publish) {
        self.waiting.push_back((id, endpoint, publish));
    }

    /// Returns what becomes of the next one.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<ServerFrame, Error>> {
        if self.posting.is_none()
            && let Some((id, endpoint, publish)) = self.waiting.pop_front()
        {
            let remote = Arc::clone(&self.remote);
            let (published, patience) = (self.published, self.patience);
            self.posting = Some(Box::pin(async move {
                let posting = timeout(patience, post(&remote, endpoint, published, publish));
                let frame = posting.await.unwrap_or_else(|_| Err(late(&remote)))?;
                Ok(ServerFrame::new(id, frame))
            }));
        }
        let Some(posting) = &mut self.posting else {
            return Poll::Pending;
        };
        let frame = ready!(posting.as_mut().poll(cx));
        self.posting = None;
        Poll::Ready(frame)
    }
}

async fn post(
    remote: &Remote,
    endpoint: Endpoint,
    published: u64,
    publish: Publish,
) -> Result<Frame, Error> {
    let Publish {
        payload,
        sequence,
        again,
        ..
    } = publish;
    let Remote { http, headers, .. } = remote;
    let mut request = match http.post(endpoint.method, headers, payload) {
        Ok(request) => request,
        Err(Error::Unsendable(why)) => {
            let status = crate::Status::invalid_argument(why);
            return Ok(wire::End::from(&status).into());
        }
        Err(error) => return Err(error),
    };
    let publisher = remote.publisher(published);
    let query = format!("{publisher}&sequence={sequence}&again={again}");
    *request.uri_mut() =
        with_query(request.uri(), &query).expect("a query of digits can follow any path");
    let response = loop {
        let response = http.send(request.clone()).await?;
        if response.status() == StatusCode::OK {
            break response;
        }
        let refused = Refused::read(response).await;
        match (&refused.ours, refused.retry_after) {
            // Refused before it was looked at: that does not say what became of it, if it was sent before.
            (Some(_), Some(pause)) => sleep(pause + part_of(AGAIN)).await,
            (None, _) if refused.is_passing() => return Err(refused.error()),
            _ => return Ok(wire::End::from(&refused.status()).into()),
        }
    };
    let receipt = http.protobuf(endpoint.method, response).await?;
    let receipt = wire::Receipt::decode(receipt)
        .map_err(|error| Error::Protocol(format!("it answered what is no receipt: {error}")))?;
    Ok(receipt.into())
}

fn late(remote: &Remote) -> Error {
    Error::Transport {
        context: format!("{} did not answer a publish in time", remote.url()),
        source: None,
    }
}
