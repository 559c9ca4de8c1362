//! The hellos: the first messages of a session, one from each end, signed and sealed.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use prost::Message;
use smq_runtime::security::{Content, Opening};

use super::{
    SessionError,
    agreement::{ClientEnd, Ephemeral, SUITE, ServerEnd, Transcript},
};
use crate::{
    message::{
        Endpoint, Kind, KnownServer, MessageError, OpenPgp, PendingRequest, Policy,
        ReceivedRequest, Replays, Request, milliseconds,
    },
    wire::{ClientHello, ServerHello},
};

/// The lifetime of the keys of a session.
pub(crate) const KEY_LIFE: Duration = Duration::from_secs(60 * 60);

/// A session is refused. Only the local log gets the reason.
#[derive(Debug, thiserror::Error)]
pub(crate) enum HelloError {
    #[error(transparent)]
    Message(#[from] MessageError),
    #[error(transparent)]
    Hello(#[from] SessionError),
    #[error("no hello before the deadline")]
    Late,
}

/// The answer to a client's hello, and the server's end of the session.
pub(crate) struct HelloReply {
    pub(crate) message: Vec<u8>,
    pub(crate) end: ServerEnd,
    /// The client's hello, verified.
    pub(crate) received: ReceivedRequest,
    /// The id of the client as a publisher, and the last number that it used.
    pub(crate) publisher: Option<([u8; 16], u64)>,
}

impl HelloReply {
    /// Answers the hello of a client.
    pub(crate) fn new(
        openpgp: &OpenPgp,
        message: &[u8],
        endpoint: &Endpoint<'_>,
        presented: Option<&str>,
        replays: &Replays,
        now: SystemTime,
    ) -> Result<Self, HelloError> {
        let received = openpgp.receive(message, endpoint, presented, replays, now)?;
        let hello = received.message.envelope.payload.clone();
        let hello = ClientHello::decode(hello).map_err(|_| SessionError("malformed hello"))?;
        if !hello.suites.iter().any(|suite| suite == SUITE) {
            return Err(SessionError("no supported cipher suite in the hello").into());
        }
        if hello.nonce.len() != 32 {
            return Err(SessionError("nonce is not 32 bytes").into());
        }
        let publisher = match &hello.publisher[..] {
            [] => None,
            publisher => {
                let publisher = publisher.try_into();
                let publisher =
                    publisher.map_err(|_| SessionError("publisher id is not 16 bytes"))?;
                Some((publisher, hello.published))
            }
        };
        let ephemeral = Ephemeral::random();
        let mut session = [0; 16];
        getrandom::fill(&mut session).expect("the system has random numbers");
        let answer = ServerHello {
            suite: SUITE.into(),
            ephemeral: Bytes::copy_from_slice(&ephemeral.public()),
            session: Bytes::copy_from_slice(&session),
            expires_ms: milliseconds(now + KEY_LIFE),
        };
        let content = content(&answer);
        let (message, digest) = received
            .reply(openpgp, Ok(content), now)
            .map_err(MessageError::from)?;
        let transcript = Transcript {
            client: received.message.digest,
            server: digest,
            session,
        };
        let keys = ephemeral.agree(&hello.ephemeral, &transcript)?;
        Ok(Self {
            message,
            end: keys.into_server(),
            received,
            publisher,
        })
    }
}

fn content(hello: &impl Message) -> Content {
    Content {
        content_type: "application/protobuf".into(),
        payload: hello.encode_to_vec().into(),
    }
}

/// A client's hello that waits for its answer.
pub(crate) struct PendingHello {
    pub(crate) message: Vec<u8>,
    pending: PendingRequest,
    ephemeral: Ephemeral,
}

impl PendingHello {
    /// Makes the hello for a session of an interface: `weather.v1`.
    pub(crate) fn new(
        openpgp: &OpenPgp,
        server: &KnownServer,
        opening: Opening,
        now: SystemTime,
    ) -> Result<Self, MessageError> {
        let ephemeral = Ephemeral::random();
        let mut nonce = [0; 32];
        getrandom::fill(&mut nonce).expect("the system has random numbers");
        let hello = ClientHello {
            suites: vec![SUITE.into()],
            ephemeral: Bytes::copy_from_slice(&ephemeral.public()),
            nonce: Bytes::copy_from_slice(&nonce),
            publisher: Bytes::copy_from_slice(&opening.publisher),
            published: opening.published,
        };
        let request = Request {
            kind: Kind::Hello,
            resource: opening.interface,
            content: content(&hello),
            headers: opening.headers.into_iter().collect(),
            once: None,
        };
        let (message, pending) = openpgp.seal_request(server, request, now)?;
        Ok(Self {
            message,
            pending,
            ephemeral,
        })
    }

    /// Verifies the server's answer, and derives the session keys.
    pub(crate) fn finish(
        self,
        openpgp: &OpenPgp,
        server: &KnownServer,
        message: &[u8],
        now: SystemTime,
    ) -> Result<ClientEnd, HelloError> {
        let message = self
            .pending
            .open_message(openpgp, server, message, MAX_HELLO, now)?;
        let hello = ServerHello::decode(message.envelope.payload);
        let hello = hello.map_err(|_| SessionError("malformed hello"))?;
        if hello.suite != SUITE {
            return Err(SessionError("the server chose an unsupported cipher suite").into());
        }
        let session = hello.session[..].try_into();
        let transcript = Transcript {
            client: *self.pending.digest(),
            server: message.digest,
            session: session.map_err(|_| SessionError("session id is not 16 bytes"))?,
        };
        let keys = self.ephemeral.agree(&hello.ephemeral, &transcript)?;
        Ok(keys.into_client())
    }
}

/// The maximum size of a hello: a few hundred bytes, and the headers of the application.
pub(crate) const MAX_HELLO: usize = 64 << 10;

/// Returns the endpoint of hellos for an interface.
pub(crate) fn hello_endpoint(interface: &str) -> Endpoint<'_> {
    Endpoint {
        protection: Policy::Sealed,
        kinds: &[Kind::Hello],
        resource: interface,
        max_bytes: MAX_HELLO,
    }
}
