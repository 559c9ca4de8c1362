//! Opens sessions, in each of the subprotocols.

use std::{
    future::poll_fn,
    sync::{Arc, Mutex, OnceLock, RwLock, atomic::AtomicBool},
};

use bytes::Bytes;
use http::{header, request::Parts};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;

use super::{
    Session,
    carrier::Carrier,
    frame_codec::{FrameCodec, Protected},
    handlers::Handlers,
    hello::{self, AwaitsHello},
};
use crate::{
    access::{Action, Caller},
    codec::Format,
    security::{Hello, ServerSecurity, Welcome},
    server::{
        ServerState, budget::ConnectionBudget, caller, protected, publisher::Publisher,
        response::Refusal, routes::Interface,
    },
    wire::{
        self, Opcode, client_frame,
        close::{self, Close},
        subprotocol,
    },
};

/// A supported subprotocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subprotocol {
    Plain(Format),
    /// The subprotocol of the server's security, by name.
    Protected(&'static str),
}

impl Subprotocol {
    /// Returns the subprotocol with a name, if it is supported.
    pub(super) fn from_name(name: &str, security: Option<&dyn ServerSecurity>) -> Option<Self> {
        let protected = security.map(ServerSecurity::subprotocol);
        match name {
            subprotocol::PROTOBUF => Some(Self::Plain(Format::Protobuf)),
            subprotocol::JSON => Some(Self::Plain(Format::Json)),
            _ => protected.filter(|it| *it == name).map(Self::Protected),
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Plain(Format::Protobuf) => subprotocol::PROTOBUF,
            Self::Plain(Format::Json) => subprotocol::JSON,
            Self::Protected(name) => name,
        }
    }
}

/// A session whose handshake is accepted.
pub(super) enum Opening {
    Plain(Format),
    /// The client has not authenticated yet: its hello follows.
    Hello(Format),
    /// The client has not authenticated yet: its hello follows.
    Protected,
}

impl Opening {
    /// Checks whether the request may open a session.
    pub(super) fn new(
        subprotocol: Subprotocol,
        state: &ServerState,
        interface: &Interface,
        request: &Parts,
    ) -> Result<Self, Refusal> {
        let format = match subprotocol {
            Subprotocol::Plain(format) => format,
            Subprotocol::Protected(_) => return Ok(Self::Protected),
        };
        if request.extensions.get::<AwaitsHello>().is_some() {
            return Ok(Self::Hello(format));
        }
        check_admission(state, interface, caller(request))?;
        Ok(Self::Plain(format))
    }

    /// Opens the session. Returns none if the client fails to authenticate.
    pub(super) async fn open(
        self,
        state: Arc<ServerState>,
        interface: Arc<Interface>,
        request: Parts,
        budget: Arc<ConnectionBudget>,
        mut carrier: Carrier,
    ) -> Option<Session> {
        let handlers = |request, format, publisher: Option<Publisher>| Handlers {
            state: Arc::clone(&state),
            interface: Arc::clone(&interface),
            head: RwLock::new(Arc::new(request)),
            format,
            publisher: publisher.map_or_else(OnceLock::new, OnceLock::from),
            registration: Mutex::default(),
            is_registering: AtomicBool::new(false),
            budget: Arc::clone(&budget),
        };
        let (handlers, codec) = match self {
            Self::Plain(format) => (handlers(request, format, None), FrameCodec::Plain(format)),
            Self::Hello(format) => {
                let mut codec = FrameCodec::Plain(format);
                let said = first_hello(&state, &mut codec, &mut carrier).await;
                let opened = match said {
                    Err(close) => Err(close),
                    Ok(hello) => {
                        let headers = hello.headers.clone();
                        let request = hello::authenticate(&state, request, headers, &budget).await;
                        request.and_then(|request| {
                            check_known(&state, &interface, caller(&request))?;
                            let handlers = handlers(request, format, None);
                            handlers.hello(&hello)?;
                            Ok(handlers)
                        })
                    }
                };
                match opened {
                    Ok(handlers) => (handlers, codec),
                    Err(close) => {
                        tracing::debug!(code = close.code, reason = %close.reason, "refusing a hello");
                        carrier.finish(Some(close)).await;
                        return None;
                    }
                }
            }
            Self::Protected => {
                let welcome = welcome(&state, &interface, &request, &mut carrier).await;
                let (welcome, request) =
                    match welcome.and_then(|it| with_headers(&state, it, request, &budget)) {
                        Ok(welcomed) => welcomed,
                        Err(close) => {
                            carrier.finish(Some(close)).await;
                            return None;
                        }
                    };
                let publisher = welcome.publisher.map(|(id, published)| {
                    let owner = caller(&request).namespace();
                    Publisher::new(owner, id, published)
                });
                let codec = FrameCodec::Protected(Box::new(Protected::new(welcome.session)));
                let handlers = handlers(request, Format::Protobuf, publisher);
                if let Some(publisher) = handlers.publisher.get() {
                    handlers.register(publisher);
                }
                (handlers, codec)
            }
        };
        Some(Session::new(Arc::new(handlers), carrier, codec))
    }
}

/// Receives the hello of a client that has not authenticated yet.
async fn first_hello(
    state: &ServerState,
    codec: &mut FrameCodec,
    carrier: &mut Carrier,
) -> Result<wire::Hello, Close> {
    let missing = || {
        let reason = "authenticate: send a hello with headers first";
        Close::new(close::UNAUTHENTICATED, reason)
    };
    carrier.set_allowance(hello::MAX_BYTES);
    let first = async {
        loop {
            let message = poll_fn(|context| carrier.poll_read(context)).await;
            let Ok(message) = message else {
                return Err(missing());
            };
            if let Some(frame) = codec.decode(message)? {
                return Ok(frame);
            }
        }
    };
    let first = timeout(state.limits.header_time, first).await;
    let frame = first.map_err(|_| missing())??;
    carrier.set_allowance(usize::MAX);
    match frame.frame {
        Some(client_frame::Frame::Hello(hello)) if !hello.headers.is_empty() => Ok(hello),
        _ => Err(missing()),
    }
}

/// Refuses a session with an interface that is not served, or one whose caller may subscribe to no endpoint of it.
fn check_known(state: &ServerState, interface: &Interface, caller: &Caller) -> Result<(), Close> {
    if interface.services.is_empty() {
        return Err(Close::new(close::UNAUTHENTICATED, "unknown interface"));
    }
    let admitted = check_admission(state, interface, caller);
    admitted.map_err(|refusal| {
        let status = refusal.into_status();
        Close::new(close::UNAUTHENTICATED, status.message())
    })
}

/// Refuses a session if the caller may subscribe to no endpoint of the interface.
fn check_admission(
    state: &ServerState,
    interface: &Interface,
    caller: &Caller,
) -> Result<(), Refusal> {
    let Some(security) = &state.security else {
        return Ok(());
    };
    let mut refusal = Ok(());
    for endpoint in interface.endpoints() {
        refusal = security.admit(&endpoint.target(Action::Subscribe), caller);
        if refusal.is_ok() {
            break;
        }
    }
    Ok(refusal?)
}

/// Receives the client's hello and queues the welcome. A refused client does not learn the reason.
async fn welcome(
    state: &ServerState,
    interface: &Interface,
    head: &Parts,
    carrier: &mut Carrier,
) -> Result<Welcome, Close> {
    let refused = || Close::new(close::UNAUTHENTICATED, "");
    let security = state.security.as_ref().ok_or_else(refused)?;
    carrier.set_allowance(hello::MAX_BYTES);
    let message = timeout(state.limits.header_time, first_message(carrier)).await;
    carrier.set_allowance(usize::MAX);
    let hello = Hello {
        message: message.ok().flatten(),
        interface: &interface.name(),
        head,
    };
    let welcome = security.welcome(hello).await.map_err(|_| refused())?;
    let out = carrier.out();
    wire::put_header(out, Opcode::Binary, welcome.message.len());
    out.extend_from_slice(&welcome.message);
    Ok(welcome)
}

/// Returns the first message; none if it is not binary, or the connection ends before.
async fn first_message(carrier: &mut Carrier) -> Option<Bytes> {
    loop {
        let message = poll_fn(|context| carrier.poll_read(context)).await;
        match message.ok()? {
            Message::Binary(hello) => return Some(hello),
            Message::Ping(_) | Message::Pong(_) => {}
            _ => return None,
        }
    }
}

/// Replaces the headers of the handshake by those of the hello.
fn with_headers(
    state: &ServerState,
    welcome: Welcome,
    request: Parts,
    budget: &ConnectionBudget,
) -> Result<(Welcome, Parts), Close> {
    let headers = protected::headers(&welcome.headers, state.limits.header_bytes);
    let mut headers = headers.map_err(|_| Close::new(close::UNAUTHENTICATED, ""))?;
    headers.remove(header::CONTENT_TYPE);
    let caller = Caller::default().with_verified(welcome.sender.clone());
    let admission = &state.admission;
    admission
        .identified(&caller, budget, &state.limits)
        .map_err(|over| Close::new(close::TRY_LATER, over.reason()))?;
    Ok((
        welcome,
        protected::with_headers_and_caller(request, headers, caller),
    ))
}
