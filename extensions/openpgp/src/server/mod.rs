//! Level 1: requests and long polls that are one OpenPGP message each, by `POST`.

mod complaints;
pub(super) mod headers;
pub(super) mod pause;
mod poll;

use std::{
    error::Error as StdError,
    fmt::Display,
    sync::Arc,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use bytes::{Buf, Bytes};
use http::{HeaderMap, HeaderValue, Method, Response, header, request::Parts};
use tokio::sync::OwnedSemaphorePermit;

use self::complaints::Complaints;
use super::{
    Shared,
    body::Body,
    handling,
    publisher::Numbered,
    request::{self, Doing, ReplyForm, RequestForm},
    response::{self, Refusal},
    routes::Endpoint,
};
use crate::{
    access::Caller,
    limits::Limits,
    security::{
        CERTIFICATE, Content, Kind, OpenPgp, Place, Policy, Refused, Replays, Taken, Unwanted,
        apart,
    },
    status::Status,
};

/// What a server with a key knows.
pub(super) struct Security {
    openpgp: OpenPgp,
    replays: Replays,
    complaints: Complaints,
}

/// What a message may be longer than what it carries: envelope, signature, encryption.
const OVERHEAD: usize = 64 << 10;

/// What strangers are told, whatever is wrong: always the same.
const UNIFORM: &str = "this message is not taken; the log of the server says why";

impl Security {
    pub(super) fn new(openpgp: OpenPgp) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = now.unwrap_or_default().as_millis();
        Self {
            openpgp,
            replays: Replays::new(u64::try_from(now).unwrap_or(u64::MAX)),
            complaints: Complaints::default(),
        }
    }

    /// Answers with the server's certificate: nobody need trust it for where it came from.
    pub(super) fn certificate(&self) -> Response<Body> {
        let content_type = HeaderValue::from_static("application/pgp-keys");
        response::ok(content_type, self.openpgp.certificate().to_armored())
    }

    /// Returns the server's own side.
    pub(super) fn openpgp(&self) -> &OpenPgp {
        &self.openpgp
    }

    /// Returns which messages came before.
    pub(super) fn replays(&self) -> &Replays {
        &self.replays
    }

    /// Says to the log what is wrong with a message for that path.
    pub(super) fn complain(&self, path: &str, reason: &dyn Display) {
        self.complaints.say(path, reason);
    }

    /// Refuses a message in one way, and says to the log alone what is wrong with it.
    fn refuse(&self, endpoint: &Endpoint, refused: &Refused) -> Refusal {
        self.complaints.say(endpoint.method.path, refused);
        match refused {
            Refused::Replay(Unwanted::Full | Unwanted::Share) => {
                let status =
                    Status::unavailable("as many messages came as are remembered: try again later");
                Refusal::over("remembered_messages", status).for_seconds(60)
            }
            _ => Status::unauthenticated(UNIFORM).into(),
        }
    }
}

/// Returns how the body of a request says that it is protected: signed, or sealed. Whether it is will be seen.
pub(super) fn claim(request: &Parts) -> Option<Policy> {
    if request.method != Method::POST {
        return None;
    }
    let value = request.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let media_type = value.split(';').next().unwrap_or_default().trim();
    [Policy::Signed, Policy::Sealed]
        .into_iter()
        .find(|policy| media_type.eq_ignore_ascii_case(media_type_of(*policy)))
}

/// Returns the media type of messages that are so protected.
pub(super) fn media_type_of(protection: Policy) -> &'static str {
    match protection {
        Policy::Sealed => "application/pgp-encrypted",
        Policy::Signed | Policy::Open => "application/pgp-signed",
    }
}

/// Answers a request or a poll, or takes an event, that is one message.
pub(super) async fn answer<B>(
    shared: &Arc<Shared>,
    security: &Arc<Security>,
    protection: Policy,
    endpoint: &Endpoint,
    parts: Parts,
    body: B,
) -> Result<Response<Body>, Refusal>
where
    B: http_body::Body<Data: Buf, Error: Into<Box<dyn StdError + Send + Sync>>>,
{
    shared.protection.check_claim(endpoint, protection)?;
    let permit = shared.permit()?;
    let limits = &shared.limits;
    let deadline = handling::deadline(&parts, limits.request_time)?;
    let (kinds, most) = taken_at(endpoint, limits);
    let most_bytes = most.saturating_add(OVERHEAD);
    let message = request::read(body, &parts.headers, most_bytes, deadline).await?;
    let came = tokio::time::Instant::now();
    let expected = (kinds, most_bytes);
    let held = (permit, deadline);
    match exchange(
        shared,
        security,
        protection,
        endpoint,
        parts,
        (message, expected),
        held,
    )
    .await
    {
        Ok(answer) => {
            let content_type = HeaderValue::from_static(media_type_of(protection));
            Ok(response::ok(content_type, answer))
        }
        Err(refused) => {
            pause::until_next_step(came).await;
            Err(security.refuse(endpoint, &refused))
        }
    }
}

/// Takes a message of one of these kinds and of at most so many bytes, does what it asks for, and makes the one that answers it.
async fn exchange(
    shared: &Arc<Shared>,
    security: &Arc<Security>,
    protection: Policy,
    endpoint: &Endpoint,
    parts: Parts,
    (message, (kinds, most_bytes)): (Bytes, (&'static [Kind], usize)),
    held: (OwnedSemaphorePermit, Instant),
) -> Result<Vec<u8>, Refused> {
    let ours = Arc::clone(security);
    let resource = resource(endpoint);
    let certificate = shown(&parts.headers).map(str::to_owned);
    let most_remembered = shared.limits.remembered_messages;
    let taken = apart(message.len(), move || {
        let place = Place {
            protection,
            kinds,
            resource: &resource,
            most_bytes,
            certificate: certificate.as_deref(),
            most_remembered,
        };
        let now = SystemTime::now();
        ours.openpgp.take(&message, &place, &ours.replays, now)
    });
    let mut taken = taken.await?;
    let payload = std::mem::take(&mut taken.said.envelope.payload);

    // From here on all is said to the signer alone.
    let outcome = perform(shared, endpoint, &taken, payload, parts, held).await;
    // That may have taken its time: nothing is sealed to who is not trusted any more.
    let now = SystemTime::now();
    taken.standing.check(now).map_err(Refused::Certificate)?;
    let size = outcome.as_ref().map_or(0, |(_, payload)| payload.len());
    let ours = Arc::clone(security);
    let answer = apart(size, move || taken.answer(&ours.openpgp, outcome, now));
    let (answer, _) = answer.await?;
    Ok(answer)
}

/// Returns the kinds of messages that are taken at an endpoint, and how much they may carry.
fn taken_at(endpoint: &Endpoint, limits: &Limits) -> (&'static [Kind], usize) {
    let posts = limits.message_of(endpoint.method);
    match (endpoint.takes_posts(), endpoint.takes_subscribers()) {
        (_, false) => (&[Kind::Request], posts),
        (false, true) => (&[Kind::Poll], limits.message_bytes),
        (true, true) => (
            &[Kind::Request, Kind::Poll],
            posts.max(limits.message_bytes),
        ),
    }
}

/// Does what a message asks for, as if it had come in the clear with these headers and this body.
async fn perform(
    shared: &Arc<Shared>,
    endpoint: &Endpoint,
    taken: &Taken,
    payload: Bytes,
    parts: Parts,
    held: (OwnedSemaphorePermit, Instant),
) -> Result<Content, Status> {
    let envelope = &taken.said.envelope;
    let headers = headers::signed(envelope, shared.limits.header_bytes)?;
    let caller = Caller::signed(Arc::clone(&taken.signer), taken.protection);
    let request = Arc::new(headers::instead(parts, headers, caller));
    match (envelope.kind(), &endpoint.method.topic) {
        (Kind::Poll, Some(topic)) => {
            poll::perform(shared, endpoint, topic, payload, request, held).await
        }
        _ => call(shared, endpoint, taken, payload, request, held).await,
    }
}

/// Calls a method, or publishes.
async fn call(
    shared: &Arc<Shared>,
    endpoint: &Endpoint,
    taken: &Taken,
    payload: Bytes,
    request: Arc<Parts>,
    (permit, deadline): (OwnedSemaphorePermit, Instant),
) -> Result<Content, Status> {
    let envelope = &taken.said.envelope;
    let most = shared.limits.message_of(endpoint.method);
    if payload.len() > most {
        return Err(Refusal::too_large(most).into_status());
    }
    let (from, to) = forms(&request.headers, endpoint).map_err(Refusal::into_status)?;
    let message = from.decode(endpoint, payload);
    let message = message.map_err(Refusal::into_status)?;
    let numbered = match (&envelope.once, &endpoint.method.topic) {
        (Some(once), Some(_)) => Some(Numbered::signed(once, &taken.signer.fingerprint())?),
        _ => None,
    };
    let doing = Doing {
        request,
        deadline,
        message,
        numbered,
        permit,
    };
    let reply = doing.run(shared, endpoint).await?;
    let reply = to.encode(endpoint, reply)?;
    let content_type = reply.content_type.to_str().unwrap_or_default().to_owned();
    Ok((content_type, reply.data))
}

/// Returns the certificate that a caller shows with a request.
pub(super) fn shown(headers: &HeaderMap) -> Option<&str> {
    headers.get(CERTIFICATE)?.to_str().ok()
}

fn forms(headers: &HeaderMap, endpoint: &Endpoint) -> Result<(RequestForm, ReplyForm), Refusal> {
    let from = RequestForm::of(headers, endpoint.method)?;
    let to = ReplyForm::of(headers, endpoint.method, from.format())?;
    Ok((from, to))
}

/// Returns what an envelope calls a method: `weather.v1/Weather.GetForecast`.
fn resource(endpoint: &Endpoint) -> String {
    let service = endpoint.schema();
    let (application, version) = (service.application, service.version);
    let (service, method) = (service.name, endpoint.method.name);
    format!("{application}.{version}/{service}.{method}")
}
