//! The client's side: calls and sessions that are sealed to one server, and answered by nobody else.

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

/// The server that a client seals to, and whose answers it trusts. For [`OpenPgpClient::new`].
#[derive(Debug, Clone)]
pub struct ServerIdentity(Identity);

#[derive(Debug, Clone)]
enum Identity {
    Certificate(Arc<KnownServer>),
    Organisation(Arc<CertificateResolver>),
}

impl ServerIdentity {
    /// The server that holds the key of this certificate. Its name is the default of [`OpenPgp::with_name`].
    ///
    /// A newer copy of the certificate in the client's keyring counts too, also while the client runs: with a later expiry, or
    /// a revocation.
    pub fn certificate(certificate: impl Into<Arc<Certificate>>) -> Self {
        let certificate = certificate.into();
        let name = name_of(&certificate);
        Self(Identity::Certificate(Arc::new(KnownServer {
            certificate,
            name,
        })))
    }

    /// The server of that name, whose key an organisation has certified: the organisation's key, which has this fingerprint, has
    /// signed the user id `socket.mq:{name}`.
    ///
    /// The organisation's certificate has to be in the client's keyring. The client fetches the server's certificate from the
    /// server, and checks it whenever it is used.
    pub fn organisation(fingerprint: Fingerprint, name: impl Into<String>) -> Self {
        let resolver = CertificateResolver::new(fingerprint, name.into());
        Self(Identity::Organisation(Arc::new(resolver)))
    }

    /// Sets the name of the server, if it is not the one in its certificate.
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

/// OpenPGP for a client: it seals everything to one server, and trusts nothing that this server has not signed.
pub struct OpenPgpClient {
    openpgp: OpenPgp,
    server: ServerIdentity,
    /// What the keyring has on a server whose certificate was given.
    updates: CertificateUpdates,
}

const SEALED: HeaderValue = HeaderValue::from_static(MEDIA_TYPE_SEALED);

impl OpenPgpClient {
    /// Returns the security of a client with this key, for that server.
    pub fn new(openpgp: OpenPgp, server: ServerIdentity) -> Self {
        let updates = CertificateUpdates::new(openpgp.keyring().clone());
        Self {
            openpgp,
            server,
            updates,
        }
    }

    /// Returns the server, whose certificate holds now.
    async fn server(&self, route: &dyn ServerRoute) -> Result<Arc<KnownServer>, Error> {
        let server = match &self.server.0 {
            Identity::Certificate(known) => return Ok(self.renewed(known)),
            Identity::Organisation(server) => server,
        };
        let keyring = self.openpgp.keyring();
        if let Some(known) = server.known(keyring, SystemTime::now()) {
            return Ok(known);
        }
        let presented = route.get().await?;
        let resolved = server.resolve(&presented, keyring, SystemTime::now());
        resolved
            .map_err(|unknown| Error::Untrusted(format!("the server {}: {unknown}", route.url())))
    }

    /// Returns a server whose certificate was given, with what the keyring says of it: a later end, or a revocation.
    fn renewed(&self, known: &Arc<KnownServer>) -> Arc<KnownServer> {
        let certificate = self.updates.of(&known.certificate);
        if Arc::ptr_eq(&certificate, &known.certificate) {
            return Arc::clone(known);
        }
        Arc::new(KnownServer {
            certificate,
            name: known.name.clone(),
        })
    }

    /// Presents this client's certificate in headers, if an organisation has certified it.
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
                Error::Untrusted(format!("no sealed session with {url}: {error}"))
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

    /// The server may have another key by now: its certificate is asked for anew the next time.
    fn doubt(&self) {
        if let Identity::Organisation(server) = &self.server.0 {
            server.doubt(SystemTime::now());
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

/// Opens the answer to a question. An answer that the server has not signed is not trusted.
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
        let message = format!("the answer is {content_type:?}, not sealed");
        return Err(Error::Untrusted(message));
    }
    let message = response.into_body();
    let size = message.len();
    let answer = run_blocking(size, move || {
        // The runtime has read no more than it takes.
        pending.answer(&openpgp, &server, &message, size, SystemTime::now())
    });
    answer.await.map_err(|refused| {
        Error::Untrusted(format!("the answer is not from the server: {refused}"))
    })
}
