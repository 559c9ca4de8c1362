//! The hellos: what the two ends of a session say first, each in a message that it signs and seals.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use prost::Message;

use super::{
    Unopened,
    agreement::{ClientEnd, Ephemeral, SUITE, ServerEnd, Transcript},
};
use crate::{
    security::{
        Asked, Kind, Known, OpenPgp, Place, Policy, Question, Refused, Replays, Taken,
        exchange::milliseconds,
    },
    wire::{ClientHello, ServerHello},
};

/// How long the keys of a session are good for.
pub(crate) const KEY_LIFE: Duration = Duration::from_secs(60 * 60);

/// Why there is no session: for the local log alone.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NoSession {
    #[error(transparent)]
    Message(#[from] Refused),
    #[error(transparent)]
    Hello(#[from] Unopened),
    #[error("no hello in time")]
    Late,
}

/// What a server says to a hello, and what it then seals with.
pub(crate) struct Welcome {
    pub(crate) message: Vec<u8>,
    pub(crate) end: ServerEnd,
    /// Who it is, and what it has said.
    pub(crate) taken: Taken,
    /// Who publishes, and the last number that it used.
    pub(crate) publisher: Option<([u8; 16], u64)>,
}

impl Welcome {
    /// Answers the hello of a client.
    pub(crate) fn answer(
        openpgp: &OpenPgp,
        message: &[u8],
        place: &Place<'_>,
        replays: &Replays,
        now: SystemTime,
    ) -> Result<Self, NoSession> {
        let taken = openpgp.take(message, place, replays, now)?;
        let hello = taken.said.envelope.payload.clone();
        let hello = ClientHello::decode(hello).map_err(|_| Unopened("it holds no hello"))?;
        if !hello.suites.iter().any(|suite| suite == SUITE) {
            return Err(Unopened("it has no suite of ours").into());
        }
        if hello.nonce.len() != 32 {
            return Err(Unopened("a nonce has 32 bytes").into());
        }
        let publisher = match &hello.publisher[..] {
            [] => None,
            publisher => {
                let publisher = publisher.try_into();
                let publisher = publisher.map_err(|_| Unopened("a publisher has 16 bytes"))?;
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
        let content = (CONTENT_TYPE.into(), answer.encode_to_vec().into());
        let (message, digest) = taken
            .answer(openpgp, Ok(content), now)
            .map_err(Refused::from)?;
        let transcript = Transcript {
            client: taken.said.digest,
            server: digest,
            session,
        };
        let keys = ephemeral.agree(&hello.ephemeral, &transcript)?;
        Ok(Self {
            message,
            end: keys.into_server(),
            taken,
            publisher,
        })
    }
}

const CONTENT_TYPE: &str = "application/protobuf";

/// What a client has said, until it is answered.
pub(crate) struct Greeting {
    pub(crate) message: Vec<u8>,
    asked: Asked,
    ephemeral: Ephemeral,
}

impl Greeting {
    /// Asks a server for a session about an interface: `weather.v1`.
    pub(crate) fn new(
        openpgp: &OpenPgp,
        server: &Known,
        interface: &str,
        headers: impl Iterator<Item = (String, String)>,
        (publisher, published): ([u8; 16], u64),
        now: SystemTime,
    ) -> Result<Self, Refused> {
        let ephemeral = Ephemeral::random();
        let mut nonce = [0; 32];
        getrandom::fill(&mut nonce).expect("the system has random numbers");
        let hello = ClientHello {
            suites: vec![SUITE.into()],
            ephemeral: Bytes::copy_from_slice(&ephemeral.public()),
            nonce: Bytes::copy_from_slice(&nonce),
            publisher: Bytes::copy_from_slice(&publisher),
            published,
        };
        let question = Question {
            kind: Kind::Hello,
            resource: interface.into(),
            content: (CONTENT_TYPE.into(), hello.encode_to_vec().into()),
            headers: headers.collect(),
            once: None,
        };
        let (message, asked) = openpgp.ask(server, question, now)?;
        Ok(Self {
            message,
            asked,
            ephemeral,
        })
    }

    /// Reads the server's answer.
    pub(crate) fn finish(
        self,
        openpgp: &OpenPgp,
        server: &Known,
        message: &[u8],
        now: SystemTime,
    ) -> Result<ClientEnd, NoSession> {
        let said = self.asked.read(openpgp, server, message, MOST_HELLO, now)?;
        let hello = ServerHello::decode(said.envelope.payload);
        let hello = hello.map_err(|_| Unopened("it holds no hello"))?;
        if hello.suite != SUITE {
            return Err(Unopened("it has chosen a suite that we do not speak").into());
        }
        let session = hello.session[..].try_into();
        let transcript = Transcript {
            client: *self.asked.digest(),
            server: said.digest,
            session: session.map_err(|_| Unopened("a session is called by 16 bytes"))?,
        };
        let keys = self.ephemeral.agree(&hello.ephemeral, &transcript)?;
        Ok(keys.into_client())
    }
}

/// How large a hello may be: a few hundred bytes, and the headers of the application.
pub(crate) const MOST_HELLO: usize = 64 << 10;

/// Returns where a hello comes, from who shows that certificate.
pub(crate) fn place<'a>(
    interface: &'a str,
    certificate: Option<&'a str>,
    most_remembered: usize,
) -> Place<'a> {
    Place {
        protection: Policy::Sealed,
        kinds: &[Kind::Hello],
        resource: interface,
        most_bytes: MOST_HELLO,
        certificate,
        most_remembered,
    }
}
