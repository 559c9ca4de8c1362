//! How a session begins, in each of the subprotocols.

use std::{future::poll_fn, sync::Arc};

use bytes::Bytes;
use http::{header, request::Parts};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;

use super::{
    Session,
    end::CLOSE_TIME,
    frames::{Frames, Protected},
    handlers::Handlers,
    socket::Socket,
};
use crate::{
    access::{Action, Caller},
    codec::Format,
    context::Head,
    security::{Hello, ServerSecurity, Welcome},
    server::{
        Shared, caller, protected, published::PublisherId, publisher::Publisher, rate::Bucket,
        response::Refusal, routes::Interface,
    },
    wire::{
        self, Opcode,
        close::{self, Close},
        subprotocol,
    },
};

/// A subprotocol that we speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subprotocol {
    Plain(Format),
    /// That of the server's security.
    Protected(&'static str),
}

impl Subprotocol {
    /// Returns the subprotocol of that name.
    pub(super) fn of(name: &str, security: Option<&dyn ServerSecurity>) -> Option<Self> {
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

/// A session that is about to begin.
pub(super) enum Opening {
    Plain {
        format: Format,
        /// Whose publishes have numbers.
        publisher: Option<PublisherId>,
    },
    /// Its client has still to say who it is.
    Protected,
}

impl Opening {
    /// Refuses what cannot become a session.
    pub(super) fn new(
        subprotocol: Subprotocol,
        shared: &Shared,
        interface: &Interface,
        request: &Parts,
    ) -> Result<Self, Refusal> {
        let format = match subprotocol {
            Subprotocol::Plain(format) => format,
            Subprotocol::Protected(_) => return Ok(Self::Protected),
        };
        is_of_use(shared, interface, caller(request))?;
        let publisher = Publisher::of(request.uri.query().unwrap_or_default())?;
        let publisher = publisher.map(|publisher| publisher.meet(&shared.published));
        Ok(Self::Plain { format, publisher })
    }

    /// Opens the session, unless its client does not say who it is.
    pub(super) async fn open(
        self,
        shared: Arc<Shared>,
        interface: Arc<Interface>,
        request: Parts,
        rate: Option<Arc<Bucket>>,
        mut socket: Socket,
    ) -> Option<Session> {
        let handlers = |request, format, publisher| Handlers {
            shared: Arc::clone(&shared),
            interface: Arc::clone(&interface),
            head: Arc::new(Head::of_session(request)),
            format,
            publisher,
            rate,
        };
        let (handlers, frames) = match self {
            Self::Plain { format, publisher } => {
                (handlers(request, format, publisher), Frames::Plain(format))
            }
            Self::Protected => {
                let welcome = welcome(&shared, &interface, &request, &mut socket).await;
                let (welcome, request) =
                    match welcome.and_then(|it| with_headers(&shared, it, request)) {
                        Ok(welcomed) => welcomed,
                        Err(close) => {
                            let _ = timeout(CLOSE_TIME, socket.finish(Some(close))).await;
                            return None;
                        }
                    };
                let publisher = welcome.publisher.map(|(id, published)| {
                    Publisher::of_sender(&welcome.sender, id, published).meet(&shared.published)
                });
                let frames = Frames::Protected(Box::new(Protected::new(welcome.session)));
                (handlers(request, Format::Protobuf, publisher), frames)
            }
        };
        Some(Session::new(Arc::new(handlers), socket, frames))
    }
}

/// Refuses a session in which its caller could do nothing.
fn is_of_use(shared: &Shared, interface: &Interface, caller: &Caller) -> Result<(), Refusal> {
    let Some(security) = &shared.security else {
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

/// Waits for the hello of a client, and answers it. Whoever is not let in learns nothing but that.
async fn welcome(
    shared: &Shared,
    interface: &Interface,
    head: &Parts,
    socket: &mut Socket,
) -> Result<Welcome, Close> {
    let refused = || Close::new(close::UNAUTHENTICATED, "");
    let security = shared.security.as_ref().ok_or_else(refused)?;
    let message = timeout(shared.limits.header_time, first(socket)).await;
    let hello = Hello {
        message: message.ok().flatten(),
        interface: &interface.name(),
        head,
    };
    let welcome = security.welcome(hello).await.map_err(|_| refused())?;
    let out = socket.out();
    wire::put_header(out, Opcode::Binary, welcome.message.len());
    out.extend_from_slice(&welcome.message);
    Ok(welcome)
}

/// Returns the first message; none, if it is no binary one or none comes.
async fn first(socket: &mut Socket) -> Option<Bytes> {
    loop {
        match poll_fn(|context| socket.poll_read(context)).await?.ok()? {
            Message::Binary(hello) => return Some(hello),
            Message::Ping(_) | Message::Pong(_) => {}
            _ => return None,
        }
    }
}

/// Returns the handshake with the headers of the hello in place of its own.
fn with_headers(
    shared: &Shared,
    welcome: Welcome,
    request: Parts,
) -> Result<(Welcome, Parts), Close> {
    let headers = protected::headers(&welcome.headers, shared.limits.header_bytes);
    let mut headers = headers.map_err(|_| Close::new(close::UNAUTHENTICATED, ""))?;
    headers.remove(header::CONTENT_TYPE);
    let caller = Caller::default().with_verified(welcome.sender.clone());
    Ok((welcome, protected::instead(request, headers, caller)))
}
