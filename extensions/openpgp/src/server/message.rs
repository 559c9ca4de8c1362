//! A request or a long poll that is one OpenPGP message.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use smq_runtime::{
    Status, Target,
    security::{
        BoxFuture, Content, Expected, Message, MessageKind, MessageOpener, Once, OpenedMessage,
        Refused, SealReply,
    },
};
use tokio::time::Instant;

use super::{State, admit, media_type_of};
use crate::{
    caller::Sender,
    message::{
        Endpoint, Kind, MessageError, Policies, Policy, ReceivedRequest, ReplayError, run_blocking,
    },
};

/// How much longer a message may be than its payload: envelope, signature, encryption.
const OVERHEAD: usize = 64 << 10;

/// What strangers are told, whatever is wrong: always the same.
const UNIFORM: &str = "this message is not taken; the log of the server says why";

/// How long a client waits when the server remembers as many messages as it may.
const FULL: Duration = Duration::from_secs(60);

/// Opens one message.
pub(super) struct Opener {
    pub(super) state: Arc<State>,
    pub(super) policies: Arc<Policies>,
    pub(super) protection: Policy,
    /// The certificate that the client presents, in base64.
    pub(super) certificate: Option<String>,
}

impl MessageOpener for Opener {
    fn admit(&self, target: &Target) -> Result<(), Refused> {
        admit(&self.policies, target, self.protection)
    }

    fn overhead(&self) -> usize {
        OVERHEAD
    }

    fn open(
        self: Box<Self>,
        message: Bytes,
        expected: Expected,
    ) -> BoxFuture<'static, Result<OpenedMessage, Refused>> {
        Box::pin(async move {
            let came = Instant::now();
            let Self {
                state,
                protection,
                certificate,
                ..
            } = *self;
            let resource: Arc<str> = expected.resource.as_str().into();
            let (place, ours) = (Arc::clone(&resource), Arc::clone(&state));
            let request = run_blocking(message.len(), move || {
                let kinds: Vec<_> = expected.kinds.iter().copied().map(Kind::from).collect();
                let endpoint = Endpoint {
                    protection,
                    kinds: &kinds,
                    resource: &place,
                    most_bytes: expected.most_bytes,
                };
                ours.openpgp.receive(
                    &message,
                    &endpoint,
                    certificate.as_deref(),
                    &ours.replays,
                    SystemTime::now(),
                )
            });
            match request.await {
                Ok(request) => Ok(opened(state, request, resource, came)),
                Err(error) => Err(refuse(&state, came, &resource, &error).await),
            }
        })
    }
}

/// Hands on what a message says, and keeps what its reply needs.
fn opened(
    state: Arc<State>,
    mut request: ReceivedRequest,
    resource: Arc<str>,
    came: Instant,
) -> OpenedMessage {
    let sender = Sender::verified(&request);
    let envelope = &mut request.message.envelope;
    let kind = match envelope.kind() {
        Kind::Poll => MessageKind::Poll,
        _ => MessageKind::Request,
    };
    let content = Content {
        content_type: std::mem::take(&mut envelope.content_type),
        payload: std::mem::take(&mut envelope.payload),
    };
    let headers = std::mem::take(&mut envelope.headers);
    let once = envelope.once.take().map(Once::from);
    let reply: SealReply = Box::new(move |outcome| {
        Box::pin(async move {
            match seal(&state, request, outcome).await {
                Ok(content) => Ok(content),
                Err(error) => Err(refuse(&state, came, &resource, &error).await),
            }
        })
    });
    let message = Message {
        sender,
        kind,
        headers: headers.into_iter().collect(),
        content,
        once,
    };
    OpenedMessage { message, reply }
}

/// Seals what came of a message to its signer, who may have lost its trust while it was worked on.
async fn seal(
    state: &Arc<State>,
    request: ReceivedRequest,
    outcome: Result<Content, Status>,
) -> Result<Content, MessageError> {
    let now = SystemTime::now();
    let trust = request.trust.check(now);
    trust.map_err(MessageError::Certificate)?;
    let size = outcome.as_ref().map_or(0, |it| it.payload.len());
    let content_type = media_type_of(request.protection).to_owned();
    let ours = Arc::clone(state);
    let answer = run_blocking(size, move || request.answer(&ours.openpgp, outcome, now));
    let (answer, _) = answer.await?;
    Ok(Content {
        content_type,
        payload: answer.into(),
    })
}

/// Refuses a message in one way and at the next step of its clock. The reason is for the log alone.
async fn refuse(state: &State, came: Instant, resource: &str, error: &MessageError) -> Refused {
    state.refuse(came, resource, error).await;
    match error {
        MessageError::Replay(ReplayError::Full | ReplayError::Share) => {
            let status =
                Status::unavailable("as many messages came as are remembered: try again later");
            Refused {
                limit: Some("remembered_messages"),
                ..status.with_retry_after(FULL).into()
            }
        }
        _ => Status::unauthenticated(UNIFORM).into(),
    }
}

impl From<MessageKind> for Kind {
    fn from(kind: MessageKind) -> Self {
        match kind {
            MessageKind::Request => Self::Request,
            MessageKind::Poll => Self::Poll,
        }
    }
}
