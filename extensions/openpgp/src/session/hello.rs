//! The hellos: what the two ends of a session say first, each in a message that it signs and seals.

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

/// How long the keys of a session are good for.
pub(crate) const KEY_LIFE: Duration = Duration::from_secs(60 * 60);

/// Why there is no session: for the local log alone.
#[derive(Debug, thiserror::Error)]
pub(crate) enum HelloError {
    #[error(transparent)]
    Message(#[from] MessageError),
    #[error(transparent)]
    Hello(#[from] SessionError),
    #[error("no hello in time")]
    Late,
}

/// What a server says to a hello, and what it then seals with.
pub(crate) struct HelloReply {
    pub(crate) message: Vec<u8>,
    pub(crate) end: ServerEnd,
    /// Who it is, and what it has said.
    pub(crate) received: ReceivedRequest,
    /// Who publishes, and the last number that it used.
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
        let hello = ClientHello::decode(hello).map_err(|_| SessionError("it holds no hello"))?;
        if !hello.suites.iter().any(|suite| suite == SUITE) {
            return Err(SessionError("it has no suite of ours").into());
        }
        if hello.nonce.len() != 32 {
            return Err(SessionError("a nonce has 32 bytes").into());
        }
        let publisher = match &hello.publisher[..] {
            [] => None,
            publisher => {
                let publisher = publisher.try_into();
                let publisher = publisher.map_err(|_| SessionError("a publisher has 16 bytes"))?;
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
            .answer(openpgp, Ok(content), now)
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
            received: received,
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

/// What a client has said, until it is answered.
pub(crate) struct PendingHello {
    pub(crate) message: Vec<u8>,
    pending: PendingRequest,
    ephemeral: Ephemeral,
}

impl PendingHello {
    /// Asks a server for a session about an interface: `weather.v1`.
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

    /// Reads the server's answer.
    pub(crate) fn finish(
        self,
        openpgp: &OpenPgp,
        server: &KnownServer,
        message: &[u8],
        now: SystemTime,
    ) -> Result<ClientEnd, HelloError> {
        let message = self
            .pending
            .read(openpgp, server, message, MOST_HELLO, now)?;
        let hello = ServerHello::decode(message.envelope.payload);
        let hello = hello.map_err(|_| SessionError("it holds no hello"))?;
        if hello.suite != SUITE {
            return Err(SessionError("it has chosen a suite that we do not speak").into());
        }
        let session = hello.session[..].try_into();
        let transcript = Transcript {
            client: *self.pending.digest(),
            server: message.digest,
            session: session.map_err(|_| SessionError("a session is called by 16 bytes"))?,
        };
        let keys = self.ephemeral.agree(&hello.ephemeral, &transcript)?;
        Ok(keys.into_client())
    }
}

/// How large a hello may be: a few hundred bytes, and the headers of the application.
pub(crate) const MOST_HELLO: usize = 64 << 10;

/// Returns where the hello of a session about an interface comes.
pub(crate) fn hello_endpoint(interface: &str) -> Endpoint<'_> {
    Endpoint {
        protection: Policy::Sealed,
        kinds: &[Kind::Hello],
        resource: interface,
        most_bytes: MOST_HELLO,
    }
}
