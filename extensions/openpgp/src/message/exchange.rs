//! Level 1: a request is one OpenPGP message, and so is its reply.
//!
//! A server gets from the bytes of a peer to an envelope by [`OpenPgp::receive`] alone, a client by
//! [`PendingRequest::answer`] alone.

use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use bytes::Bytes;
use smq_runtime::{Status, security::Content};

use super::{
    encoding::{EncodedMessage, Encoding, EnvelopeError, ExpectedEnvelope, Message},
    envelope::{Envelope, Kind, MAGIC, Once},
    peer::OpenPgp,
    policy::Policy,
    replays::{ReplayError, Replays},
    roles::{RoleError, TrustedCallers, encode},
    trust::TrustCheck,
};
use crate::{
    pgp::{
        self, Certificate, Generation, Handle, Invalid, Opened, Outgoing, Rejected, SealError,
        Signer, Trusted,
    },
    wire,
};

/// What a message has to be at the endpoint where it came.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Endpoint<'a> {
    /// Whether it claims to be signed or sealed.
    pub(crate) protection: Policy,
    /// The kinds that the endpoint takes.
    pub(crate) kinds: &'a [Kind],
    pub(crate) resource: &'a str,
    pub(crate) most_bytes: usize,
}

/// A request that was opened and checked. Its signer still needs permission.
#[derive(Debug)]
pub(crate) struct ReceivedRequest {
    pub(crate) message: Message,
    pub(crate) signer: Arc<Signer>,
    pub(crate) trust: TrustCheck,
    pub(crate) protection: Policy,
    certificate: Arc<Certificate>,
    /// What it was encrypted in.
    container: Option<Generation>,
}

/// Why a message is refused. For the local log alone: a peer learns the same whatever the reason is.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MessageError {
    #[error(transparent)]
    Message(Box<Rejected>),
    #[error("the signer is not in the keyring: {0}")]
    Certificate(RoleError),
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
    #[error(transparent)]
    Replay(#[from] ReplayError),
    #[error("it could not be answered: {0}")]
    Answer(Box<SealError>),
}

impl From<Rejected> for MessageError {
    fn from(rejected: Rejected) -> Self {
        Self::Message(Box::new(rejected))
    }
}

impl From<SealError> for MessageError {
    fn from(error: SealError) -> Self {
        Self::Answer(Box::new(error))
    }
}

impl OpenPgp {
    /// Opens a request. Checks who signed it, that it is meant for this endpoint and this time, and that it did not come
    /// before. `presented` is the certificate that the caller presents, in base64.
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
                endpoint.most_bytes,
                now,
            )
            .map_err(|rejected| match callers.role_error() {
                Some(role_error) => MessageError::Certificate(role_error),
                None => rejected.into(),
            })?;
        let message = Message::read(&opened.data)?;
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
            can_be_answered(&opened.certificate, now)?;
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

    /// Returns the certificate that a client shows with its requests, in base64, if an organisation has certified it.
    pub(crate) fn presented(&self) -> Option<String> {
        self.certified().as_deref().map(encode)
    }

    /// Asks a server something: returns the message, and what its answer will be known by.
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
        trusted: &dyn Trusted,
        most_bytes: usize,
        now: SystemTime,
    ) -> Result<Opened, Rejected> {
        match protection {
            Policy::Sealed => pgp::open(message, &self.key, trusted, now, most_bytes),
            Policy::Signed | Policy::Open => {
                pgp::verify(message, &self.fingerprint(), trusted, now, most_bytes)
            }
        }
    }

    fn protect(
        &self,
        written: &EncodedMessage,
        (recipient, container): (&Certificate, Option<Generation>),
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
    /// Makes the message that answers the request, protected as that was, in its container and in its encoding. Returns it, and the
    /// digest of what is signed in it.
    pub(crate) fn answer(
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
        // Whoever asks in the older container may have a program that reads no other.
        let to = (&*self.certificate, self.container);
        let message = with.protect(&written, to, self.protection, now)?;
        Ok((message, written.digest))
    }
}

/// The server that a client seals to.
#[derive(Debug, Clone)]
pub(crate) struct KnownServer {
    pub(crate) certificate: Arc<Certificate>,
    pub(crate) name: String,
}

/// Only the server's own signatures count.
impl Trusted for KnownServer {
    fn candidates(&self, _: &Handle) -> Vec<Arc<Certificate>> {
        vec![Arc::clone(&self.certificate)]
    }
}

/// A request that a client sends.
pub(crate) struct Request {
    pub(crate) kind: Kind,
    pub(crate) resource: String,
    pub(crate) content: Content,
    /// Names and values.
    pub(crate) headers: BTreeMap<String, String>,
    /// Of a publish that is to be applied once.
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
    /// Reads the server's answer: its content, or how it failed.
    pub(crate) fn answer(
        &self,
        with: &OpenPgp,
        server: &KnownServer,
        message: &[u8],
        most_bytes: usize,
        now: SystemTime,
    ) -> Result<Result<Content, Status>, MessageError> {
        let message = self.read(with, server, message, most_bytes, now)?;
        let envelope = message.envelope;
        Ok(match envelope.status {
            None => Ok(Content {
                content_type: envelope.content_type,
                payload: envelope.payload,
            }),
            Some(status) => Err(status.into()),
        })
    }

    /// Returns the digest of what was signed.
    pub(crate) fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    /// Reads what the server says to it, which has to be of the kind that answers it.
    pub(crate) fn read(
        &self,
        with: &OpenPgp,
        server: &KnownServer,
        message: &[u8],
        most_bytes: usize,
        now: SystemTime,
    ) -> Result<Message, MessageError> {
        let opened = with.open(message, Policy::Sealed, server, most_bytes, now)?;
        let message = Message::read(&opened.data)?;
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

/// Whether a reply can be sealed to whoever asks: nothing is done that could not be answered.
fn can_be_answered(certificate: &Certificate, now: SystemTime) -> Result<(), SealError> {
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
