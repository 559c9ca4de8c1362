//! OpenPGP for clients: implements the runtime's [`ClientSecurity`].

mod session;

use std::{fmt, sync::Arc, time::SystemTime};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Response,
    header::{ACCEPT, CONTENT_TYPE},
};
use smq_runtime::{
    Error, Status,
    security::{
        BoxFuture, ClientHello, ClientSecurity, Content, Opening, Question, SealedQuestion,
        ServerRoute, Unopened,
    },
};

use self::session::Session;
use crate::{
    message::{
        CERTIFICATE, CertificateResolver, KnownServer, MEDIA_TYPE_SEALED, OpenPgp, PendingRequest,
        Request, name_of, run_blocking,
    },
    pgp::{Certificate, CertificateUpdates, Fingerprint},
    session::PendingHello,
    wire,
};

/// The server that a client trusts: a certificate, or a name that an organisation certifies.
///
/// [`OpenPgpClient::new`] takes it.
#[derive(Debug, Clone)]
pub struct ServerIdentity(Identity);

#[derive(Debug, Clone)]
enum Identity {
    Certificate(Arc<KnownServer>),
    Organisation(Arc<CertificateResolver>),
}

impl ServerIdentity {
    /// Trusts the server with this certificate. Its name is the default of [`OpenPgp::with_name`].
    ///
    /// A newer copy in the client's keyring may extend or revoke the certificate, also while the client runs.
    pub fn certificate(certificate: impl Into<Arc<Certificate>>) -> Self {
        let certificate = certificate.into();
        let name = name_of(&certificate);
        Self(Identity::Certificate(Arc::new(KnownServer {
            certificate,
            name,
        })))
    }

    /// Trusts the server with this name. The organisation with this fingerprint must have certified the user id
    /// `socket.mq:{name}` on the server's certificate.
    ///
    /// The organisation's certificate must be in the client's keyring. The client fetches the server's certificate from
    /// the server, and checks it at each use.
    pub fn organisation(fingerprint: Fingerprint, name: impl Into<String>) -> Self {
        let resolver = CertificateResolver::new(fingerprint, name.into());
        Self(Identity::Organisation(Arc::new(resolver)))
    }

    /// Sets the name of the server, if it differs from the one in the certificate.
    #[must_use]
    pub fn with_name(self, name: impl Into<String>) -> Self {
        let name = name.into();
        match self.0 {
            Identity::Certificate(known) => Self(Identity::Certificate(Arc::new(KnownServer {
                certificate: Arc::clone(&known.certificate),
                name,
            }))),
            Identity::Organisation(it) => Self::organisation(it.organisation(), name),
        }
    }
}

/// OpenPGP for a client: seals all calls and sessions to one server, and accepts only replies that this server signed.
pub struct OpenPgpClient {
    openpgp: OpenPgp,
    server: ServerIdentity,
    /// The copies of the server's certificate in the keyring.
    updates: CertificateUpdates,
}

const SEALED: HeaderValue = HeaderValue::from_static(MEDIA_TYPE_SEALED);

impl OpenPgpClient {
    /// Returns the security of a client with this identity, for this server.
    pub fn new(openpgp: OpenPgp, server: ServerIdentity) -> Self {
        let updates = CertificateUpdates::new(openpgp.keyring().clone());
        Self {
            openpgp,
            server,
            updates,
        }
    }

    /// Returns the server with its certificate, which is fetched if it is not cached.
    async fn server(&self, route: &dyn ServerRoute) -> Result<Arc<KnownServer>, Error> {
        let server = match &self.server.0 {
            Identity::Certificate(known) => return Ok(self.with_updates(known)),
            Identity::Organisation(server) => server,
        };
        let keyring = self.openpgp.keyring();
        if let Some(cached) = server.cached(keyring, SystemTime::now()) {
            return Ok(cached);
        }
        let presented = route.get().await?;
        let resolved = server.resolve(&presented, keyring, SystemTime::now());
        resolved.map_err(|reason| Error::Untrusted(format!("server {}: {reason}", route.url())))
    }

    /// Merges the server's certificate with the copy in the keyring.
    fn with_updates(&self, known: &Arc<KnownServer>) -> Arc<KnownServer> {
        let certificate = self.updates.apply(&known.certificate);
        if Arc::ptr_eq(&certificate, &known.certificate) {
            return Arc::clone(known);
        }
        Arc::new(KnownServer {
            certificate,
            name: known.name.clone(),
        })
    }

    /// Adds this client's certificate to the headers, if an organisation has certified it.
    fn present(&self, headers: &mut HeaderMap) {
        if let Some(presented) = self.openpgp.presented().and_then(|it| it.parse().ok()) {
            headers.insert(CERTIFICATE, presented);
        }
    }
}

impl ClientSecurity for OpenPgpClient {
    fn seal<'a>(
        &'a self,
        route: &'a dyn ServerRoute,
        question: Question,
    ) -> BoxFuture<'a, Result<SealedQuestion, Error>> {
        Box::pin(async move {
            let server = self.server(route).await?;
            let request = Request {
                kind: question.kind.into(),
                resource: question.resource,
                content: question.content,
                headers: question.headers.into_iter().collect(),
                once: question.once.map(Into::into),
            };
            let (size, openpgp) = (request.content.payload.len(), self.openpgp.clone());
            let known = Arc::clone(&server);
            let sealed = run_blocking(size, move || {
                openpgp.seal_request(&known, request, SystemTime::now())
            });
            let (message, pending) = sealed
                .await
                .map_err(|error| Error::Unsendable(error.to_string()))?;
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_TYPE, SEALED);
            headers.insert(ACCEPT, SEALED);
            self.present(&mut headers);
            let openpgp = self.openpgp.clone();
            Ok(SealedQuestion {
                headers,
                body: message.into(),
                reply: Box::new(move |response| Box::pin(open(openpgp, server, pending, response))),
            })
        })
    }

    fn subprotocol(&self) -> &'static str {
        wire::SUBPROTOCOL
    }

    fn hello<'a>(
        &'a self,
        route: &'a dyn ServerRoute,
        opening: Opening,
    ) -> BoxFuture<'a, Result<ClientHello, Error>> {
        Box::pin(async move {
            let server = self.server(route).await?;
            let pending = PendingHello::new(&self.openpgp, &server, opening, SystemTime::now());
            let mut pending = pending.map_err(|error| {
                let url = route.url();
                Error::Untrusted(format!("cannot open a sealed session with {url}: {error}"))
            })?;
            let mut headers = HeaderMap::new();
            self.present(&mut headers);
            let message = std::mem::take(&mut pending.message);
            let openpgp = self.openpgp.clone();
            Ok(ClientHello {
                headers,
                message: message.into(),
                welcome: Box::new(move |answer| {
                    let end = pending.finish(&openpgp, &server, &answer, SystemTime::now());
                    let end = end.map_err(|reason| Unopened(reason.to_string()))?;
                    Ok(Box::new(Session::new(end, server, openpgp.fingerprint())))
                }),
            })
        })
    }

    /// Fetches the certificate again for the next call, since the server may have a new key.
    fn doubt(&self) {
        if let Identity::Organisation(server) = &self.server.0 {
            server.invalidate(SystemTime::now());
        }
    }

    fn route(&self) -> &'static str {
        crate::CERTIFICATE_ROUTE
    }
}

impl fmt::Debug for OpenPgpClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenPgpClient")
            .field("openpgp", &self.openpgp)
            .field("server", &self.server)
            .finish_non_exhaustive()
    }
}

/// Opens a reply, which the server must have signed.
async fn open(
    openpgp: OpenPgp,
    server: Arc<KnownServer>,
    pending: PendingRequest,
    response: Response<Bytes>,
) -> Result<Result<Content, Status>, Error> {
    let content_type = response.headers().get(CONTENT_TYPE);
    if content_type != Some(&SEALED) {
        let content_type = content_type.map_or(&b""[..], HeaderValue::as_bytes);
        let content_type = String::from_utf8_lossy(content_type);
        let message = format!("reply is not sealed: content type {content_type:?}");
        return Err(Error::Untrusted(message));
    }
    let message = response.into_body();
    let size = message.len();
    let outcome = run_blocking(size, move || {
        // The runtime already limits the size of the body.
        pending.open_outcome(&openpgp, &server, &message, size, SystemTime::now())
    });
    outcome
        .await
        .map_err(|reason| Error::Untrusted(format!("invalid reply: {reason}")))
}
