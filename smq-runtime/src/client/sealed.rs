//! Calls as OpenPGP messages: sealed to the server, and answered by nobody else.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use http::{
    HeaderValue, Method, Response, StatusCode,
    header::{ACCEPT, CONTENT_TYPE},
};
use hyper::body::Incoming;
use prost::Message;

use super::{
    MAX_MESSAGE,
    call::{Http, Refused, TIMEOUT, body, collect, content_type_text, milliseconds},
    headers::Headers,
};
use crate::{
    codec::Format,
    error::Error,
    http_body::HttpBody,
    openpgp::{Certificate, Fingerprint},
    schema,
    security::{Asked, Content, Kind, Known, OpenPgp, Question, name_of},
};

/// Which server a client seals to, and whose answers it takes. For
/// [`Client::with_openpgp`](crate::Client::with_openpgp).
#[derive(Debug, Clone)]
pub struct ServerIdentity(Identity);

#[derive(Debug, Clone)]
enum Identity {
    Certificate(Arc<Known>),
    Organisation {
        fingerprint: Fingerprint,
        name: String,
    },
}

impl ServerIdentity {
    /// The server that holds the key of this certificate. Its name is what follows `socket.mq:` in its user id, if
    /// there is one such, and its fingerprint otherwise, as [`OpenPgp::with_name`] says.
    pub fn certificate(certificate: impl Into<Arc<Certificate>>) -> Self {
        let certificate = certificate.into();
        let name = name_of(&certificate);
        Self(Identity::Certificate(Arc::new(Known { certificate, name })))
    }

    /// The server of that name whose key an organisation has certified: the user id `socket.mq:{name}` on it, by
    /// the key of this fingerprint. Its certificate has to be in the client's keyring; that of the server is
    /// asked for, at the server, and checked whenever it is used.
    pub fn organisation(fingerprint: Fingerprint, name: impl Into<String>) -> Self {
        let name = name.into();
        Self(Identity::Organisation { fingerprint, name })
    }

    /// Sets what the server is called, where its certificate does not say so.
    #[must_use]
    pub fn with_name(self, name: impl Into<String>) -> Self {
        let name = name.into();
        Self(match self.0 {
            Identity::Certificate(known) => Identity::Certificate(Arc::new(Known {
                certificate: Arc::clone(&known.certificate),
                name,
            })),
            Identity::Organisation { fingerprint, .. } => {
                Identity::Organisation { fingerprint, name }
            }
        })
    }
}

/// What a client seals with, and to whom.
pub(super) struct Sealing {
    openpgp: OpenPgp,
    server: ServerIdentity,
    /// The certificate that the server has shown.
    shown: Mutex<Option<Arc<Known>>>,
}

const SEALED: HeaderValue = HeaderValue::from_static("application/pgp-encrypted");

impl Sealing {
    pub(super) fn new(openpgp: OpenPgp, server: ServerIdentity) -> Self {
        Self {
            openpgp,
            server,
            shown: Mutex::default(),
        }
    }

    /// Sends an encoded message, and returns the encoded reply.
    pub(super) async fn call(
        &self,
        http: &Http,
        method: &'static schema::Method,
        headers: &Headers,
        timeout: Duration,
        message: Bytes,
    ) -> Result<Bytes, Error> {
        let (content_type, payload) = body(method, message)?;
        let content_type = content_type.to_str().unwrap_or_default().to_owned();
        let server = self.server(http, method).await?;
        let question = Question {
            kind: Kind::Request,
            resource: &resource(method),
            content: (content_type, payload),
            headers: Box::new(headers.text().chain(accept(method))),
        };
        let (message, asked) = self
            .openpgp
            .ask(&server, question, SystemTime::now())
            .map_err(|error| Error::Unsendable(error.to_string()))?;
        let nothing = Headers::default();
        let mut request = http.request(Method::POST, method.path, &nothing, message.into());
        request.headers_mut().insert(CONTENT_TYPE, SEALED);
        request.headers_mut().insert(ACCEPT, SEALED);
        request.headers_mut().insert(TIMEOUT, milliseconds(timeout));
        let response = http.send(request).await?;
        let content = self.answer(&server, &asked, response).await?;
        decode(method, content)
    }

    /// Reads an answer. What the server has not signed is nobody's word.
    async fn answer(
        &self,
        server: &Known,
        asked: &Asked,
        response: Response<Incoming>,
    ) -> Result<Content, Error> {
        if response.status() != StatusCode::OK {
            self.forget();
            return Err(unsigned(response).await);
        }
        if response.headers().get(CONTENT_TYPE) != Some(&SEALED) {
            let content_type = content_type_text(response.headers());
            let message = format!("the answer is {content_type:?}, not sealed");
            return Err(Error::Untrusted(message));
        }
        let message = collect(response.into_body()).await?;
        let now = SystemTime::now();
        let answer = asked.answer(&self.openpgp, server, &message, MAX_MESSAGE, now);
        let answer = answer.map_err(|refused| {
            Error::Untrusted(format!("the answer is not one of the server's: {refused}"))
        })?;
        answer.map_err(Error::Status)
    }

    /// Returns the server, whose certificate holds now.
    async fn server(
        &self,
        http: &Http,
        method: &'static schema::Method,
    ) -> Result<Arc<Known>, Error> {
        let (fingerprint, name) = match &self.server.0 {
            Identity::Certificate(known) => return Ok(Arc::clone(known)),
            Identity::Organisation { fingerprint, name } => (fingerprint, name),
        };
        let organisation = self.openpgp.trusted(fingerprint).ok_or_else(|| {
            Error::Untrusted(format!(
                "the organisation's certificate {fingerprint} is not in the keyring: add it"
            ))
        })?;
        let user_id = format!("socket.mq:{name}");
        let check = |certificate: &Certificate| {
            certificate.certified_by(&organisation, &user_id, SystemTime::now())
        };
        let shown = self
            .shown
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some(known) = shown.filter(|known| check(&known.certificate).is_ok()) {
            return Ok(known);
        }
        let certificate = fetch(http, method).await?;
        check(&certificate).map_err(|invalid| {
            Error::Untrusted(format!("the server {} shows: {invalid}", http.base()))
        })?;
        let known = Arc::new(Known {
            certificate: Arc::new(certificate),
            name: name.clone(),
        });
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&known));
        Ok(known)
    }

    /// Asks for the certificate anew the next time: the server may have another key by now.
    fn forget(&self) {
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl fmt::Debug for Sealing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sealing")
            .field("openpgp", &self.openpgp)
            .field("server", &self.server)
            .finish_non_exhaustive()
    }
}

/// Asks a server for its certificate, whosever that is.
async fn fetch(http: &Http, method: &'static schema::Method) -> Result<Certificate, Error> {
    let mut request = http.request(Method::GET, method.path, &Headers::default(), Bytes::new());
    // Beside the versions of the application.
    let uri = request.uri().to_string();
    let application = uri.rsplitn(3, '/').nth(2).unwrap_or_default();
    let uri = format!("{application}/certificate");
    *request.uri_mut() = uri.parse().expect("a part of a URL is one");
    let response = http.send(request).await?;
    if response.status() != StatusCode::OK {
        return Err(unsigned(response).await);
    }
    let certificate = collect(response.into_body()).await?;
    Certificate::from_bytes(&certificate)
        .map_err(|error| Error::Untrusted(format!("what is at {uri} is no certificate: {error}")))
}

/// What became of a request that was refused in the clear: by the server, or by anybody on the way.
async fn unsigned(response: Response<Incoming>) -> Error {
    let http = response.status().as_u16();
    let refused = Refused::read(response).await;
    let said = refused.status();
    let message = format!("refused without the server's signature: HTTP {http}: {said}");
    if refused.is_passing() {
        return Error::Transport {
            context: message,
            source: None,
        };
    }
    Error::Untrusted(message)
}

/// Returns the encoded reply that is the content of a message.
fn decode(method: &schema::Method, (content_type, payload): Content) -> Result<Bytes, Error> {
    if method.topic.is_none() && method.output == HttpBody::NAME {
        return Ok(HttpBody::new(content_type, payload).encode_to_vec().into());
    }
    let value = HeaderValue::from_str(&content_type).ok();
    match value.and_then(|value| Format::of_content_type(&value)) {
        Some(Format::Protobuf) => Ok(payload),
        _ => Err(Error::Protocol(format!(
            "the reply to {} is {content_type:?}, not {}",
            method.path,
            Format::Protobuf.media_type()
        ))),
    }
}

/// Returns the header that says which format the reply is to have.
fn accept(method: &schema::Method) -> Option<(String, String)> {
    let media_type = Format::Protobuf.media_type().to_owned();
    (method.output != HttpBody::NAME).then(|| (ACCEPT.to_string(), media_type))
}

/// Returns what an envelope calls a method: `weather.v1/Weather.GetForecast`.
fn resource(method: &schema::Method) -> String {
    let mut segments = method.path.rsplit('/');
    let mut next = || segments.next().unwrap_or_default();
    let (name, version, application) = (next(), next(), next());
    format!("{application}.{version}/{name}")
}
