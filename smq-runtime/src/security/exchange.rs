//! Level 1: a request is one OpenPGP message, and so is its reply.
//!
//! From the bytes of a peer to an envelope that is acted upon there is one way for a server, [`OpenPgp::take`], and
//! one for a client, [`Asked::answer`].

use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use bytes::Bytes;

use super::{
    envelope::{Envelope, Kind, MAGIC, Once},
    form::{Encoding, Said, Unfit, Wanted, Written},
    party::OpenPgp,
    policy::Policy,
    replays::{Replays, Unwanted},
    roles::{Callers, Unvouched, encode},
    standing::Standing,
};
use crate::{
    openpgp::{
        self, Certificate, Generation, Handle, Invalid, Opened, Outgoing, Rejected, SealError,
        Signer, Trusted,
    },
    status::Status,
    wire,
};

/// Where a message came.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    /// Whether it came signed or sealed.
    pub(crate) protection: Policy,
    /// What is taken there.
    pub(crate) kinds: &'a [Kind],
    pub(crate) resource: &'a str,
    pub(crate) most_bytes: usize,
    /// The certificate that the caller shows, in base64.
    pub(crate) certificate: Option<&'a str>,
    /// How many messages are remembered at most.
    pub(crate) most_remembered: usize,
}

/// A request that is to be acted upon, once its signer may.
#[derive(Debug)]
pub(crate) struct Taken {
    pub(crate) said: Said,
    pub(crate) signer: Arc<Signer>,
    pub(crate) standing: Standing,
    pub(crate) protection: Policy,
    certificate: Arc<Certificate>,
    /// What it was encrypted in.
    container: Option<Generation>,
}

/// Why a message is not acted upon: for the local log alone, since a peer learns the same whatever it is.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refused {
    #[error(transparent)]
    Message(Box<Rejected>),
    #[error("the signer is not in the keyring: {0}")]
    Certificate(Unvouched),
    #[error(transparent)]
    Envelope(#[from] Unfit),
    #[error(transparent)]
    Replay(#[from] Unwanted),
    #[error("it could not be answered: {0}")]
    Answer(Box<SealError>),
}

impl From<Rejected> for Refused {
    fn from(rejected: Rejected) -> Self {
        Self::Message(Box::new(rejected))
    }
}

impl From<SealError> for Refused {
    fn from(error: SealError) -> Self {
        Self::Answer(Box::new(error))
    }
}

/// The content of a message: its type and its bytes.
pub(crate) type Content = (String, Bytes);

impl OpenPgp {
    /// Takes a request: opens it, and checks who signed it, that it was meant for here and now, and that it did
    /// not come before.
    pub(crate) fn take(
        &self,
        message: &[u8],
        place: &Place<'_>,
        replays: &Replays,
        now: SystemTime,
    ) -> Result<Taken, Refused> {
        let callers = Callers::new(&self.keyring, &self.roles, place.certificate, now);
        let opened = self
            .open(message, place.protection, &callers, place.most_bytes, now)
            .map_err(|rejected| match callers.unvouched() {
                Some(unvouched) => Refused::Certificate(unvouched),
                None => rejected.into(),
            })?;
        let said = Said::read(&opened.data)?;
        let now_ms = milliseconds(now);
        said.check(&Wanted {
            kinds: place.kinds,
            server: self.name(),
            recipient: self.fingerprint().as_bytes(),
            resource: place.resource,
            now_ms,
            answers: None,
        })?;
        if place.protection == Policy::Sealed {
            can_be_answered(&opened.certificate, now)?;
        }
        let (id, time_ms) = (&said.envelope.id, said.envelope.time_ms);
        let (signer, standing) = callers.signer(&opened);
        replays.note(
            signer.fingerprint().as_bytes(),
            id,
            time_ms,
            now_ms,
            place.most_remembered,
        )?;
        Ok(Taken {
            said,
            signer: Arc::new(signer),
            standing,
            protection: place.protection,
            certificate: opened.certificate,
            container: opened.container,
        })
    }

    /// Returns the certificate that a client shows with its requests, in base64, if an organisation has certified it.
    pub(crate) fn shown(&self) -> Option<String> {
        self.certified().as_deref().map(encode)
    }

    /// Asks a server something: returns the message, and what its answer will be known by.
    pub(crate) fn ask(
        &self,
        server: &Known,
        question: Question,
        now: SystemTime,
    ) -> Result<(Vec<u8>, Asked), SealError> {
        let mut id = [0; 16];
        getrandom::fill(&mut id).expect("the system has random numbers");
        let (content_type, payload) = question.content;
        let envelope = Envelope {
            magic: MAGIC.into(),
            kind: question.kind.into(),
            server: server.name.clone(),
            recipient: Bytes::copy_from_slice(server.certificate.fingerprint().as_bytes()),
            resource: question.resource.clone(),
            content_type,
            id: Bytes::copy_from_slice(&id),
            time_ms: milliseconds(now),
            headers: question.headers,
            once: question.once,
            payload,
            ..Envelope::default()
        };
        let written = Written::new(&envelope, Encoding::Protobuf);
        let to = (&*server.certificate, None);
        let message = self.make(&written, to, Policy::Sealed, now)?;
        let asked = Asked {
            kind: question.kind,
            resource: question.resource,
            id,
            digest: written.digest,
        };
        Ok((message, asked))
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
            Policy::Sealed => openpgp::open(message, &self.key, trusted, now, most_bytes),
            Policy::Signed | Policy::Open => {
                openpgp::verify(message, &self.fingerprint(), trusted, now, most_bytes)
            }
        }
    }

    fn make(
        &self,
        written: &Written,
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
            Policy::Sealed => openpgp::seal(&outgoing, &self.key, recipient, now),
            Policy::Signed | Policy::Open => {
                openpgp::sign(&outgoing, &self.key, Some(recipient.fingerprint()), now)
            }
        }
    }
}

impl Taken {
    /// Makes the message that answers the request, protected as that was, in its container and in its encoding. Returns it, and the
    /// digest of what is signed in it.
    pub(crate) fn answer(
        &self,
        with: &OpenPgp,
        outcome: Result<Content, Status>,
        now: SystemTime,
    ) -> Result<(Vec<u8>, [u8; 32]), SealError> {
        let recipient = self.certificate.fingerprint();
        let mut envelope = Envelope::reply(&self.said, recipient.as_bytes(), milliseconds(now));
        match outcome {
            Ok((content_type, payload)) => {
                envelope.content_type = content_type;
                envelope.payload = payload;
            }
            Err(status) => envelope.status = Some(wire::Status::from(&status)),
        }
        let written = Written::new(&envelope, self.said.encoding);
        // Whoever asks in the older container may have a program that reads no other.
        let to = (&*self.certificate, self.container);
        let message = with.make(&written, to, self.protection, now)?;
        Ok((message, written.digest))
    }
}

/// A server as its clients know it.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) certificate: Arc<Certificate>,
    pub(crate) name: String,
}

/// Nobody else's word counts for its.
impl Trusted for Known {
    fn candidates(&self, _: &Handle) -> Vec<Arc<Certificate>> {
        vec![Arc::clone(&self.certificate)]
    }
}

/// What is asked of a server.
pub(crate) struct Question {
    pub(crate) kind: Kind,
    pub(crate) resource: String,
    pub(crate) content: Content,
    /// Names and values.
    pub(crate) headers: BTreeMap<String, String>,
    /// Of a publish that is to be applied once.
    pub(crate) once: Option<Once>,
}

/// What was asked of a server: what its answer is known by.
#[derive(Debug)]
pub(crate) struct Asked {
    kind: Kind,
    resource: String,
    id: [u8; 16],
    digest: [u8; 32],
}

impl Asked {
    /// Reads the server's answer: its content, or how it failed.
    pub(crate) fn answer(
        &self,
        with: &OpenPgp,
        server: &Known,
        message: &[u8],
        most_bytes: usize,
        now: SystemTime,
    ) -> Result<Result<Content, Status>, Refused> {
        let said = self.read(with, server, message, most_bytes, now)?;
        let envelope = said.envelope;
        Ok(match envelope.status {
            None => Ok((envelope.content_type, envelope.payload)),
            Some(status) => Err(status.into()),
        })
    }

    /// Returns the digest of what was signed.
    pub(super) fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    /// Reads what the server says to it, which has to be of the kind that answers it.
    pub(super) fn read(
        &self,
        with: &OpenPgp,
        server: &Known,
        message: &[u8],
        most_bytes: usize,
        now: SystemTime,
    ) -> Result<Said, Refused> {
        let opened = with.open(message, Policy::Sealed, server, most_bytes, now)?;
        let said = Said::read(&opened.data)?;
        said.check(&Wanted {
            kinds: &[self.kind.answer()],
            server: &server.name,
            recipient: with.fingerprint().as_bytes(),
            resource: &self.resource,
            now_ms: milliseconds(now),
            answers: Some((&self.id, &self.digest)),
        })?;
        Ok(said)
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

pub(super) fn milliseconds(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
