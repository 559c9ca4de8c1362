//! Opens requests and long polls that are one OpenPGP message each.

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

use super::{State, admit, media_type_of, pause::RefusalClock};
use crate::{
    caller::Sender,
    message::{
        Endpoint, Kind, MessageError, Policies, Policy, ReceivedRequest, ReplayError, run_blocking,
    },
};

/// The maximum number of bytes that envelope, signature and encryption add to a payload.
const OVERHEAD: usize = 64 << 10;

/// The answer to every refused message, so that it does not tell the reason.
const REFUSAL: &str = "message refused: see the log of the server";

/// The time after which a client may try again when the memory of messages is full.
const RETRY_AFTER: Duration = Duration::from_secs(60);

/// Opens one message.
pub(super) struct Opener {
    pub(super) state: Arc<State>,
    pub(super) policies: Arc<Policies>,
    pub(super) protection: Policy,
    /// The presented certificate, in base64.
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
            let clock = RefusalClock::start(message.len());
            let Self {
                state,
                protection,
                certificate,
                ..
            } = *self;
            let resource: Arc<str> = expected.resource.as_str().into();
            let (endpoint_resource, opener) = (Arc::clone(&resource), Arc::clone(&state));
            let request = run_blocking(message.len(), move || {
                let kinds: Vec<_> = expected.kinds.iter().copied().map(Kind::from).collect();
                let endpoint = Endpoint {
                    protection,
                    kinds: &kinds,
                    resource: &endpoint_resource,
                    max_bytes: expected.most_bytes,
                };
                opener.openpgp.receive(
                    &message,
                    &endpoint,
                    certificate.as_deref(),
                    &opener.replays,
                    SystemTime::now(),
                )
            });
            match request.await {
                Ok(request) => Ok(opened(state, request, resource, clock)),
                Err(error) => Err(refuse(&state, clock, &resource, &error).await),
            }
        })
    }
}

/// Returns the content of a message, and the function that seals its reply.
fn opened(
    state: Arc<State>,
    mut request: ReceivedRequest,
    resource: Arc<str>,
    clock: RefusalClock,
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
                Err(error) => Err(refuse(&state, clock, &resource, &error).await),
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

/// Seals a reply to the signer of its request, unless the signer lost its trust meanwhile.
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
    let sealer = Arc::clone(state);
    let reply = run_blocking(size, move || request.reply(&sealer.openpgp, outcome, now));
    let (reply, _) = reply.await?;
    Ok(Content {
        content_type,
        payload: reply.into(),
    })
}

/// Refuses a message at the next step of its clock. The answer does not depend on the reason, which only the log gets.
async fn refuse(
    state: &State,
    clock: RefusalClock,
    resource: &str,
    error: &MessageError,
) -> Refused {
    state.refuse(clock, resource, error).await;
    match error {
        MessageError::Replay(ReplayError::Full | ReplayError::Share) => {
            let status = Status::unavailable("the memory of messages is full: try again later");
            Refused {
                limit: Some("remembered_messages"),
                ..status.with_retry_after(RETRY_AFTER).into()
            }
        }
        _ => Status::unauthenticated(REFUSAL).into(),
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
