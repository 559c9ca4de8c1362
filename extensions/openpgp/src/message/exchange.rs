//! Requests and replies that are one OpenPGP message each.
//!
//! [`OpenPgp::receive`] is the only way from the bytes of a client to an envelope, [`PendingRequest::open_message`] the
//! only way from the bytes of a server.

use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use bytes::Bytes;
use smq_runtime::{Status, security::Content};

use super::{
    callers::TrustedCallers,
    encoding::{EncodedMessage, Encoding, EnvelopeError, ExpectedEnvelope, Message},
    envelope::{Envelope, Kind, MAGIC, Once},
    peer::OpenPgp,
    policy::Policy,
    replays::{ReplayError, Replays},
    roles::{RoleError, encode},
    trust::TrustCheck,
};
use crate::{
    pgp::{
        self, Certificate, Invalid, KeyHandle, OpenError, Outgoing, SealError, SeipdVersion,
        Signer, TrustStore, VerifiedMessage,
    },
    wire,
};

/// The messages that an endpoint accepts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Endpoint<'a> {
    /// The claimed protection: signed or sealed.
    pub(crate) protection: Policy,
    pub(crate) kinds: &'a [Kind],
    pub(crate) resource: &'a str,
    pub(crate) max_bytes: usize,
}

/// A verified request. Its signer is not authorized yet.
#[derive(Debug)]
pub(crate) struct ReceivedRequest {
    pub(crate) message: Message,
    pub(crate) signer: Arc<Signer>,
    pub(crate) trust: TrustCheck,
    pub(crate) protection: Policy,
    certificate: Arc<Certificate>,
    /// The encryption container of the request; `None` if it was only signed.
    container: Option<SeipdVersion>,
}

/// A message is refused. Only the local log gets the reason: the peer gets the same answer for all of them.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MessageError {
    #[error(transparent)]
    Message(Box<OpenError>),
    #[error("untrusted signer: {0}")]
    Certificate(RoleError),
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
    #[error(transparent)]
    Replay(#[from] ReplayError),
    #[error(transparent)]
    Answer(Box<SealError>),
}

impl From<OpenError> for MessageError {
    fn from(error: OpenError) -> Self {
        Self::Message(Box::new(error))
    }
}

impl From<SealError> for MessageError {
    fn from(error: SealError) -> Self {
        Self::Answer(Box::new(error))
    }
}

impl OpenPgp {
    /// Opens a request. Verifies its signer, and checks that it is for this endpoint, of this time, and no replay.
    /// `presented` is the certificate that the caller presents, in base64.
    pub(crate) fn receive(
        &self,
        message: &[u8],
        endpoint: &Endpoint<'_>,
        presented: Option<&str>,
        replays: &Replays,
        now: SystemTime,
    ) -> Result<ReceivedRequest, MessageError> {
        let callers = TrustedCallers::new(&self.keyring, &self.roles, presented, now);
        let opened = self
            .open(
                message,
                endpoint.protection,
                &callers,
                endpoint.max_bytes,
                now,
            )
            .map_err(|error| match callers.role_error() {
                Some(role_error) => MessageError::Certificate(role_error),
                None => error.into(),
            })?;
        let message = Message::parse(&opened.data)?;
        let now_ms = milliseconds(now);
        message.check(&ExpectedEnvelope {
            kinds: endpoint.kinds,
            server: self.name(),
            recipient: self.fingerprint().as_bytes(),
            resource: endpoint.resource,
            now_ms,
            answers: None,
        })?;
        if endpoint.protection == Policy::Sealed {
            check_can_reply(&opened.certificate, now)?;
        }
        let (id, time_ms) = (&message.envelope.id, message.envelope.time_ms);
        let (signer, trust) = callers.signer(&opened);
        replays.record(signer.fingerprint().as_bytes(), id, time_ms, now_ms)?;
        Ok(ReceivedRequest {
            message,
            signer: Arc::new(signer),
            trust,
            protection: endpoint.protection,
            certificate: opened.certificate,
            container: opened.container,
        })
    }

    /// Returns the certificate that a client presents with its requests, in base64, if an organisation has certified
    /// it.
    pub(crate) fn presented(&self) -> Option<String> {
        self.certified().as_deref().map(encode)
    }

    /// Seals a request to a server. Returns the message, and the state that verifies the reply.
    pub(crate) fn seal_request(
        &self,
        server: &KnownServer,
        request: Request,
        now: SystemTime,
    ) -> Result<(Vec<u8>, PendingRequest), SealError> {
        let mut id = [0; 16];
        getrandom::fill(&mut id).expect("the system has random numbers");
        let Content {
            content_type,
            payload,
        } = request.content;
        let envelope = Envelope {
            magic: MAGIC.into(),
            kind: request.kind.into(),
            server: server.name.clone(),
            recipient: Bytes::copy_from_slice(server.certificate.fingerprint().as_bytes()),
            resource: request.resource.clone(),
            content_type,
            id: Bytes::copy_from_slice(&id),
            time_ms: milliseconds(now),
            headers: request.headers,
            once: request.once,
            payload,
            ..Envelope::default()
        };
        let written = EncodedMessage::new(&envelope, Encoding::Protobuf);
        let to = (&*server.certificate, None);
        let message = self.protect(&written, to, Policy::Sealed, now)?;
        let pending = PendingRequest {
            kind: request.kind,
            resource: request.resource,
            id,
            digest: written.digest,
        };
        Ok((message, pending))
    }

    fn open(
        &self,
        message: &[u8],
        protection: Policy,
        trusted: &dyn TrustStore,
        max_bytes: usize,
        now: SystemTime,
    ) -> Result<VerifiedMessage, OpenError> {
        match protection {
            Policy::Sealed => pgp::open(message, &self.key, trusted, now, max_bytes),
            Policy::Signed | Policy::Open => {
                pgp::verify(message, &self.fingerprint(), trusted, now, max_bytes)
            }
        }
    }

    fn protect(
        &self,
        written: &EncodedMessage,
        (recipient, container): (&Certificate, Option<SeipdVersion>),
        protection: Policy,
        now: SystemTime,
    ) -> Result<Vec<u8>, SealError> {
        let outgoing = Outgoing {
            data: &written.data,
            created: now,
            container,
        };
        match protection {
            Policy::Sealed => pgp::seal(&outgoing, &self.key, recipient, now),
            Policy::Signed | Policy::Open => {
                pgp::sign(&outgoing, &self.key, Some(recipient.fingerprint()), now)
            }
        }
    }
}

impl ReceivedRequest {
    /// Makes the reply, with the protection, the container and the encoding of the request. Returns the message, and
    /// the digest of its data.
    pub(crate) fn reply(
        &self,
        with: &OpenPgp,
        outcome: Result<Content, Status>,
        now: SystemTime,
    ) -> Result<(Vec<u8>, [u8; 32]), SealError> {
        let recipient = self.certificate.fingerprint();
        let mut envelope = Envelope::reply(&self.message, recipient.as_bytes(), milliseconds(now));
        match outcome {
            Ok(content) => {
                envelope.content_type = content.content_type;
                envelope.payload = content.payload;
            }
            Err(status) => envelope.status = Some(wire::Status::from(&status)),
        }
        let written = EncodedMessage::new(&envelope, self.message.encoding);
        // A client that used the older container may not support the newer one.
        let to = (&*self.certificate, self.container);
        let message = with.protect(&written, to, self.protection, now)?;
        Ok((message, written.digest))
    }
}

/// The server that a client trusts.
#[derive(Debug, Clone)]
pub(crate) struct KnownServer {
    pub(crate) certificate: Arc<Certificate>,
    pub(crate) name: String,
}

/// Trusts the signatures of the server only.
impl TrustStore for KnownServer {
    fn candidates(&self, _: &KeyHandle) -> Vec<Arc<Certificate>> {
        vec![Arc::clone(&self.certificate)]
    }
}

/// A request of a client.
pub(crate) struct Request {
    pub(crate) kind: Kind,
    pub(crate) resource: String,
    pub(crate) content: Content,
    pub(crate) headers: BTreeMap<String, String>,
    /// For a publish that must be applied once.
    pub(crate) once: Option<Once>,
}

/// A request that waits for its reply.
#[derive(Debug)]
pub(crate) struct PendingRequest {
    kind: Kind,
    resource: String,
    id: [u8; 16],
    digest: [u8; 32],
}

impl PendingRequest {
    /// Opens the server's reply. Returns its content or its status.
    pub(crate) fn open_outcome(
        &self,
        with: &OpenPgp,
        server: &KnownServer,
        message: &[u8],
        max_bytes: usize,
        now: SystemTime,
    ) -> Result<Result<Content, Status>, MessageError> {
        let message = self.open_message(with, server, message, max_bytes, now)?;
        let envelope = message.envelope;
        Ok(match envelope.status {
            None => Ok(Content {
                content_type: envelope.content_type,
                payload: envelope.payload,
            }),
            Some(status) => Err(status.into()),
        })
    }

    /// Returns the digest of the request.
    pub(crate) fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    /// Opens the server's reply, and checks that it answers this request.
    pub(crate) fn open_message(
        &self,
        with: &OpenPgp,
        server: &KnownServer,
        message: &[u8],
        max_bytes: usize,
        now: SystemTime,
    ) -> Result<Message, MessageError> {
        let opened = with.open(message, Policy::Sealed, server, max_bytes, now)?;
        let message = Message::parse(&opened.data)?;
        message.check(&ExpectedEnvelope {
            kinds: &[self.kind.answer()],
            server: &server.name,
            recipient: with.fingerprint().as_bytes(),
            resource: &self.resource,
            now_ms: milliseconds(now),
            answers: Some((&self.id, &self.digest)),
        })?;
        Ok(message)
    }
}

/// Checks that a reply can be sealed to the caller. A request without a possible reply must not take effect.
fn check_can_reply(certificate: &Certificate, now: SystemTime) -> Result<(), SealError> {
    let valid = certificate.validate(now)?;
    let key = valid.encryption_keys().next();
    key.map(drop).ok_or_else(|| {
        SealError::Certificate(Invalid::Purpose {
            key: certificate.fingerprint(),
            purpose: "encrypt to",
        })
    })
}

pub(crate) fn milliseconds(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
