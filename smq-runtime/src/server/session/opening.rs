//! How a session begins, in each of the subprotocols.

use std::sync::Arc;

use http::request::Parts;
#[cfg(feature = "openpgp")]
use tokio::time::timeout;

use super::{Session, frames::Frames, handlers::Handlers, handshake::Subprotocol, socket::Socket};
#[cfg(feature = "openpgp")]
use super::{channel::Channel, end::CLOSE_TIME, hello, socket::Close, tenure::Tenure};
#[cfg(feature = "openpgp")]
use crate::{
    access::Caller,
    server::sealed::{Security, headers, shown},
    wire::close,
};
use crate::{
    codec::Format,
    server::{
        Shared, caller, published::PublisherId, publisher::Publisher, rate::Bucket,
        response::Refusal, routes::Interface,
    },
};

/// A session that is about to begin.
pub(super) enum Opening {
    Plain {
        format: Format,
        /// Whose publishes have numbers.
        publisher: Option<PublisherId>,
    },
    /// Its client has still to say who it is.
    #[cfg(feature = "openpgp")]
    Sealed(Arc<Security>),
}

impl Opening {
    /// Refuses what cannot become a session.
    #[cfg_attr(
        not(feature = "openpgp"),
        expect(
            clippy::needless_pass_by_value,
            clippy::infallible_destructuring_match,
            reason = "without OpenPGP there is one kind"
        )
    )]
    pub(super) fn new(
        subprotocol: Subprotocol,
        shared: &Shared,
        interface: &Interface,
        request: &Parts,
    ) -> Result<Self, Refusal> {
        let format = match subprotocol {
            Subprotocol::Plain(format) => format,
            #[cfg(feature = "openpgp")]
            Subprotocol::Sealed(security) => return Ok(Self::Sealed(security)),
        };
        let protection = &shared.protection;
        protection.check_session(interface, caller(request))?;
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
        socket: Socket,
    ) -> Option<Session> {
        match self {
            Self::Plain { format, publisher } => {
                let handlers = Handlers {
                    shared,
                    interface,
                    request: Arc::new(request),
                    format,
                    publisher,
                    rate,
                };
                let frames = Frames::Plain(format);
                Some(Session::new(Arc::new(handlers), socket, frames))
            }
            #[cfg(feature = "openpgp")]
            Self::Sealed(security) => {
                sealed(&security, shared, interface, request, rate, socket).await
            }
        }
    }
}

/// Opens a sealed session, once both sides have said hello.
#[cfg(feature = "openpgp")]
async fn sealed(
    security: &Security,
    shared: Arc<Shared>,
    interface: Arc<Interface>,
    request: Parts,
    rate: Option<Arc<Bucket>>,
    mut socket: Socket,
) -> Option<Session> {
    let name = interface.name();
    let shown = shown(&request.headers);
    let welcome = hello::welcome(&shared, security, &name, shown, &mut socket).await;
    let welcome = welcome.and_then(|welcome| {
        let said = &welcome.taken.said.envelope;
        let headers = headers::signed(said, shared.limits.header_bytes);
        let headers = headers.map_err(|_| Close::new(close::UNAUTHENTICATED, ""))?;
        Ok((welcome, headers))
    });
    let (welcome, mut headers) = match welcome {
        Ok(welcome) => welcome,
        Err(close) => {
            let _ = timeout(CLOSE_TIME, socket.finish(Some(close))).await;
            return None;
        }
    };
    headers.remove(http::header::CONTENT_TYPE);
    let (signer, protection) = (welcome.taken.signer, welcome.taken.protection);
    let caller = Caller::signed(Arc::clone(&signer), protection);
    let publisher = welcome.publisher.map(|(id, published)| {
        Publisher::signed(&signer.fingerprint(), &id, published).meet(&shared.published)
    });
    let handlers = Handlers {
        shared,
        interface,
        request: Arc::new(headers::instead(request, headers, caller)),
        format: Format::Protobuf,
        publisher,
        rate,
    };
    let openpgp = security.openpgp();
    let channel = Channel::new(welcome.end, openpgp.key().clone());
    let frames = Frames::Sealed(Box::new(channel));
    let mut session = Session::new(Arc::new(handlers), socket, frames);
    session.tenure = Some(Box::new(Tenure::new(welcome.taken.standing)));
    Some(session)
}
