//! OpenPGP for servers: implements the runtime's [`ServerSecurity`].

mod channel;
mod expiry;
mod message;
mod pause;
mod session;
mod subscriber;
mod throttled_log;

use std::{
    fmt::{self, Display},
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use bytes::Bytes;
use http::{HeaderMap, header, request::Parts};
use smq_runtime::{
    Caller, Status, Target, schema,
    security::{
        BoxFuture, Content, Hello, MessageOpener, Refused, ServerSecurity, Unwelcome, Verified,
        Welcome,
    },
};

use self::{
    message::Opener, pause::RefusalClock, session::Session, subscriber::SealedTopics,
    throttled_log::ThrottledLog,
};
use crate::{
    caller::Sender,
    message::{
        CERTIFICATE, MEDIA_TYPE_SEALED, MEDIA_TYPE_SIGNED, OpenPgp, Policies, Policy, Replays,
    },
    session::{HelloError, HelloReply, hello_endpoint},
    wire,
};

/// OpenPGP for a server: opens signed and sealed messages, and seals the replies.
///
/// By default the server accepts sealed messages and sealed sessions only: see [`with_policy`](Self::with_policy). A
/// signed or sealed message proves its sender, so the server does not ask its
/// [`Authenticator`](smq_runtime::Authenticator). Handlers get the [signer](crate::SignedCaller::signer).
///
/// Everybody may fetch the server's certificate at `/socket.mq/{application}/certificate`.
pub struct OpenPgpServer {
    state: Arc<State>,
    policies: Arc<Policies>,
}

/// The state that all messages and sessions of a server share.
struct State {
    openpgp: OpenPgp,
    replays: Replays,
    log: ThrottledLog,
    topics: SealedTopics,
}

/// The default number of remembered messages.
const REMEMBERED_MESSAGES: usize = 1 << 20;

impl OpenPgpServer {
    /// Returns the security of a server with this identity. The server accepts clients that the keyring trusts.
    ///
    /// It refuses messages dated before this call, which may be replays from before a restart.
    pub fn new(openpgp: OpenPgp) -> Self {
        Self {
            state: Arc::new(State::new(openpgp, REMEMBERED_MESSAGES)),
            policies: Arc::new(Policies::new(Policy::Sealed)),
        }
    }

    /// Sets the required protection: one [`Policy`] for everything, or [`Policies`]. The default is [`Policy::Sealed`].
    ///
    /// `Server::with_security` panics if a policy has a name that the server does not serve.
    #[must_use]
    pub fn with_policy(self, policies: impl Into<Policies>) -> Self {
        let policies = Arc::new(policies.into());
        Self { policies, ..self }
    }

    /// Sets the number of messages that the server remembers to refuse replays. The default is 1,048,576.
    ///
    /// A message takes about 90 bytes until 5 minutes after its date. When the memory is full, the server answers
    /// `unavailable`. It also does so when a signer already uses as much memory as is left, so one signer gets at most
    /// half of it. Requests in sealed sessions take no memory.
    #[must_use]
    pub fn with_remembered_messages(self, messages: usize) -> Self {
        let state = State::new(self.state.openpgp.clone(), messages);
        Self {
            state: Arc::new(state),
            ..self
        }
    }
}

impl fmt::Debug for OpenPgpServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenPgpServer")
            .field("openpgp", &self.state.openpgp)
            .field("policies", &self.policies)
            .finish_non_exhaustive()
    }
}

impl State {
    fn new(openpgp: OpenPgp, remembered: usize) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = now.unwrap_or_default().as_millis();
        Self {
            openpgp,
            replays: Replays::new(u64::try_from(now).unwrap_or(u64::MAX), remembered),
            log: ThrottledLog::default(),
            topics: SealedTopics::default(),
        }
    }

    /// Waits for the next step of the message's clock, and logs the reason of the refusal.
    async fn refuse(&self, clock: RefusalClock, resource: &str, reason: &(dyn Display + Sync)) {
        clock.next_step().await;
        self.log.warn(resource, reason);
    }
}

impl ServerSecurity for OpenPgpServer {
    fn check_services(&self, services: &[&'static schema::Service]) -> Result<(), String> {
        match self.policies.unknown(services) {
            Some(name) => Err(format!(
                "policy for unknown name {name:?}: add services first, and write names such as weather.v1, \
                 weather.v1/Weather or weather.v1/Weather.GetForecast"
            )),
            None => Ok(()),
        }
    }

    fn check_start(&self) -> Result<(), String> {
        self.state.openpgp.key().check_decryption(SystemTime::now())
    }

    fn seals_events(&self, topic: &Target) -> bool {
        self.policies.required(topic) == Policy::Sealed
    }

    fn admit(&self, target: &Target, caller: &Caller) -> Result<(), Refused> {
        if self.policies.accepts_identified() && caller.is_identified() {
            return Ok(());
        }
        let sender = caller.verified().and_then(Verified::details::<Sender>);
        admit(
            &self.policies,
            target,
            sender.map_or(Policy::Open, |it| it.protection),
        )
    }

    fn recognize(&self, head: &Parts) -> Option<Box<dyn MessageOpener>> {
        Some(Box::new(Opener {
            state: Arc::clone(&self.state),
            policies: Arc::clone(&self.policies),
            protection: claimed(head)?,
            certificate: presented(&head.headers).map(str::to_owned),
        }))
    }

    fn subprotocol(&self) -> &'static str {
        wire::SUBPROTOCOL
    }

    fn welcome<'a>(&'a self, hello: Hello<'a>) -> BoxFuture<'a, Result<Welcome, Unwelcome>> {
        Box::pin(async move {
            let clock = RefusalClock::start(hello.message.as_ref().map_or(0, Bytes::len));
            match self.reply(&hello) {
                Ok(reply) => Ok(self.begin(reply)),
                Err(reason) => {
                    self.state.refuse(clock, hello.interface, &reason).await;
                    Err(Unwelcome)
                }
            }
        })
    }

    fn route(&self) -> Option<(&'static str, Content)> {
        let certificate = self.state.openpgp.certificate();
        let content = Content {
            content_type: "application/pgp-keys".into(),
            payload: certificate.to_armored().into(),
        };
        Some((crate::CERTIFICATE_ROUTE, content))
    }
}

impl OpenPgpServer {
    fn reply(&self, hello: &Hello<'_>) -> Result<HelloReply, HelloError> {
        let message = hello.message.as_ref().ok_or(HelloError::Late)?;
        let State {
            openpgp, replays, ..
        } = &*self.state;
        HelloReply::new(
            openpgp,
            message,
            &hello_endpoint(hello.interface),
            presented(&hello.head.headers),
            replays,
            SystemTime::now(),
        )
    }

    fn begin(&self, reply: HelloReply) -> Welcome {
        let hello = reply.received;
        Welcome {
            message: reply.message.into(),
            sender: Sender::verified(&hello),
            headers: hello.message.envelope.headers.into_iter().collect(),
            publisher: reply.publisher,
            session: Box::new(Session::new(
                reply.end,
                hello.trust,
                Arc::clone(&self.state),
            )),
        }
    }
}

/// Returns the protection that the content type of a request claims. Opening the body verifies it.
fn claimed(request: &Parts) -> Option<Policy> {
    let value = request.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let media_type = value.split(';').next().unwrap_or_default().trim();
    [Policy::Signed, Policy::Sealed]
        .into_iter()
        .find(|policy| media_type.eq_ignore_ascii_case(media_type_of(*policy)))
}

/// Returns the media type of messages with that protection.
fn media_type_of(protection: Policy) -> &'static str {
    match protection {
        Policy::Sealed => MEDIA_TYPE_SEALED,
        Policy::Signed | Policy::Open => MEDIA_TYPE_SIGNED,
    }
}

/// Returns the certificate that a client presents, in base64.
fn presented(headers: &HeaderMap) -> Option<&str> {
    headers.get(CERTIFICATE)?.to_str().ok()
}

/// Refuses a call whose protection is weaker than the policy of the method or topic.
fn admit(policies: &Policies, target: &Target, protection: Policy) -> Result<(), Refused> {
    let required = policies.required(target);
    if protection >= required {
        return Ok(());
    }
    let what = match required {
        Policy::Sealed => "signed and sealed",
        Policy::Signed | Policy::Open => "signed",
    };
    let (media_type, application) = (media_type_of(required), target.application);
    let message = format!(
        "requires {what} messages ({media_type}): \
         get the certificate of the server from /socket.mq/{application}/{}",
        crate::CERTIFICATE_ROUTE
    );
    Err(Refused {
        challenge: Some("OpenPGP"),
        ..Status::unauthenticated(message).into()
    })
}
