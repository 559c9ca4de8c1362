//! Calls as OpenPGP messages: sealed to the server, and answered by nobody else.

use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Method, Request, Response, StatusCode,
    header::{ACCEPT, CONTENT_TYPE},
};
use http_body_util::Full;
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
    openpgp::{Certificate, Fingerprint, Renewal},
    schema,
    security::{
        Acquaintance, Asked, CERTIFICATE, Content, Kind, Known, Once, OpenPgp, Question, apart,
        name_of,
    },
};

/// Which server a client seals to, and whose answers it takes. For
/// [`Client::with_openpgp`](crate::Client::with_openpgp).
#[derive(Debug, Clone)]
pub struct ServerIdentity(Identity);

#[derive(Debug, Clone)]
enum Identity {
    Certificate(Arc<Known>),
    Organisation(Arc<Acquaintance>),
}

impl ServerIdentity {
    /// The server that holds the key of this certificate. Its name is what follows `socket.mq:` in its user id, if
    /// there is one such, and its fingerprint otherwise, as [`OpenPgp::with_name`] says.
    ///
    /// A newer copy of it in the client's keyring counts too, while it runs: a later end, a revocation.
    pub fn certificate(certificate: impl Into<Arc<Certificate>>) -> Self {
        let certificate = certificate.into();
        let name = name_of(&certificate);
        Self(Identity::Certificate(Arc::new(Known { certificate, name })))
    }

    /// The server of that name whose key an organisation has certified: the user id `socket.mq:{name}` on it, by
    /// the key of this fingerprint. Its certificate has to be in the client's keyring; that of the server is
    /// asked for, at the server, and checked whenever it is used.
    pub fn organisation(fingerprint: Fingerprint, name: impl Into<String>) -> Self {
        let acquaintance = Acquaintance::new(fingerprint, name.into());
        Self(Identity::Organisation(Arc::new(acquaintance)))
    }

    /// Sets what the server is called, where its certificate does not say so.
    #[must_use]
    pub fn with_name(self, name: impl Into<String>) -> Self {
        let name = name.into();
        match self.0 {
            Identity::Certificate(known) => Self(Identity::Certificate(Arc::new(Known {
                certificate: Arc::clone(&known.certificate),
                name,
            }))),
            Identity::Organisation(it) => Self::organisation(it.organisation(), name),
        }
    }
}

/// What a client asks in one message.
pub(super) struct Asking {
    pub(super) kind: Kind,
    pub(super) content: Content,
    /// Of a publish that is to be applied once.
    pub(super) once: Option<Once>,
    /// How long the server may take, if that is said.
    pub(super) timeout: Option<Duration>,
}

/// What a client seals with, and to whom.
pub(super) struct Sealing {
    openpgp: OpenPgp,
    server: ServerIdentity,
    /// What the keyring has on a server whose certificate was given.
    renewal: Renewal,
}

const SEALED: HeaderValue = HeaderValue::from_static("application/pgp-encrypted");

impl Sealing {
    pub(super) fn new(openpgp: OpenPgp, server: ServerIdentity) -> Self {
        let renewal = Renewal::new(openpgp.keyring().clone());
        Self {
            openpgp,
            server,
            renewal,
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
        let asking = Asking {
            kind: Kind::Request,
            content: (content_type, payload),
            once: None,
            timeout: Some(timeout),
        };
        self.ask(http, method, headers, asking).await
    }

    /// Sends one message to the path of a method or a topic, and returns what the server answers, in protobuf. A
    /// [status](Error::Status) is one that the server has signed.
    pub(super) async fn ask(
        &self,
        http: &Http,
        method: &'static schema::Method,
        headers: &Headers,
        asking: Asking,
    ) -> Result<Bytes, Error> {
        let interface = method.path.rsplit_once('/').map_or("", |(path, _)| path);
        let server = self.server(http, interface).await?;
        let question = Question {
            kind: asking.kind,
            resource: resource(method),
            content: asking.content,
            headers: headers.text().chain(accept(method)).collect(),
            once: asking.once,
        };
        let (size, openpgp) = (question.content.1.len(), self.openpgp.clone());
        let known = Arc::clone(&server);
        let sealed = apart(size, move || {
            openpgp.ask(&known, question, SystemTime::now())
        });
        let (message, asked) = sealed
            .await
            .map_err(|error| Error::Unsendable(error.to_string()))?;
        let nothing = Headers::default();
        let mut request = http.request(Method::POST, method.path, &nothing, message.into());
        request.headers_mut().insert(CONTENT_TYPE, SEALED);
        request.headers_mut().insert(ACCEPT, SEALED);
        if let Some(timeout) = asking.timeout {
            request.headers_mut().insert(TIMEOUT, milliseconds(timeout));
        }
        self.show(request.headers_mut());
        let response = http.send(request).await?;
        let content = self.answer(server, asked, response).await?;
        decode(method, content)
    }

    /// Reads an answer. What the server has not signed is nobody's word.
    async fn answer(
        &self,
        server: Arc<Known>,
        asked: Asked,
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
        let message = read(response).await?;
        let (now, openpgp) = (SystemTime::now(), self.openpgp.clone());
        let answer = apart(message.len(), move || {
            asked.answer(&openpgp, &server, &message, MAX_MESSAGE, now)
        });
        let answer = answer.await.map_err(|refused| {
            Error::Untrusted(format!("the answer is not one of the server's: {refused}"))
        })?;
        answer.map_err(Error::Status)
    }

    /// Returns what this client says and hears with.
    pub(super) fn openpgp(&self) -> &OpenPgp {
        &self.openpgp
    }

    /// Returns the server, whose certificate holds now. It is asked for it beside an interface of its own:
    /// `/socket.mq/weather/v1`.
    pub(super) async fn server(
        &self,
        http: &Http,
        interface: &'static str,
    ) -> Result<Arc<Known>, Error> {
        let server = match &self.server.0 {
            Identity::Certificate(known) => return Ok(self.renewed(known)),
            Identity::Organisation(server) => server,
        };
        let keyring = self.openpgp.keyring();
        if let Some(known) = server.known(keyring, SystemTime::now()) {
            return Ok(known);
        }
        let shown = fetch(http, interface).await?;
        let met = server.meet(&shown, keyring, SystemTime::now());
        met.map_err(|unknown| Error::Untrusted(format!("the server {}: {unknown}", http.base())))
    }

    /// Returns a server whose certificate was given, with what the keyring says of it: a later end, or a revocation.
    fn renewed(&self, known: &Arc<Known>) -> Arc<Known> {
        let certificate = self.renewal.of(&known.certificate);
        if Arc::ptr_eq(&certificate, &known.certificate) {
            return Arc::clone(known);
        }
        Arc::new(Known {
            certificate,
            name: known.name.clone(),
        })
    }

    /// Shows this client's certificate with a request, if an organisation has certified it.
    pub(super) fn show(&self, headers: &mut HeaderMap) {
        if let Some(shown) = self.openpgp.shown().and_then(|it| it.parse().ok()) {
            headers.insert(CERTIFICATE, shown);
        }
    }

    /// Asks for the certificate anew the next time: the server may have another key by now.
    pub(super) fn forget(&self) {
        if let Identity::Organisation(server) = &self.server.0 {
            server.doubt(SystemTime::now());
        }
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
async fn fetch(http: &Http, interface: &'static str) -> Result<Bytes, Error> {
    let response = http.send(certificate_request(http, interface)).await?;
    if response.status() != StatusCode::OK {
        return Err(unsigned(response).await);
    }
    read(response).await
}

/// Returns the request for the certificate beside an interface.
pub(super) fn certificate_request(http: &Http, interface: &'static str) -> Request<Full<Bytes>> {
    let mut request = http.request(Method::GET, interface, &Headers::default(), Bytes::new());
    // Beside the versions of the application.
    let uri = request.uri().to_string();
    let (application, _) = uri.rsplit_once('/').unwrap_or_default();
    let uri = format!("{application}/certificate");
    *request.uri_mut() = uri.parse().expect("a part of a URL is one");
    request
}

/// Reads a body that anybody may have written: that it is too long is no word of the server's either.
async fn read(response: Response<Incoming>) -> Result<Bytes, Error> {
    collect(response.into_body())
        .await
        .map_err(|error| match error {
            Error::Protocol(why) => Error::Untrusted(why),
            error => error,
        })
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
    (method.topic.is_some() || method.output != HttpBody::NAME)
        .then(|| (ACCEPT.to_string(), media_type))
}

/// Returns what an envelope calls a method: `weather.v1/Weather.GetForecast`.
fn resource(method: &schema::Method) -> String {
    let mut segments = method.path.rsplit('/');
    let mut next = || segments.next().unwrap_or_default();
    let (name, version, application) = (next(), next(), next());
    format!("{application}.{version}/{name}")
}
