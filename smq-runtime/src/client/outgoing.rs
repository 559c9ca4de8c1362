//! A call or a publish before it is sent.

use std::fmt;

use bytes::Bytes;
use http::{HeaderName, HeaderValue};

use super::{Client, endpoint::Endpoint, headers::Headers, observe::ObservedCall};
use crate::{error::Error, wire::FrameHeaders};

/// What is sent, where to, and with which headers.
pub(super) struct Outgoing {
    pub(super) client: Client,
    /// Or the first option that is not valid.
    pub(super) target: Result<Endpoint, Error>,
    pub(super) payload: Bytes,
    /// The headers of this call, beside those of the client.
    pub(super) headers: Headers,
}

/// What goes into a frame of a session.
pub(super) struct Framed {
    pub(super) client: Client,
    pub(super) endpoint: Endpoint,
    pub(super) payload: Bytes,
    pub(super) headers: FrameHeaders,
    pub(super) observed: ObservedCall,
}

impl Outgoing {
    pub(super) fn new(client: &Client, target: Result<Endpoint, Error>, payload: Bytes) -> Self {
        Self {
            client: client.clone(),
            target,
            payload,
            headers: client.call_headers.clone(),
        }
    }

    /// Adds a header, in place of the client's header of that name.
    pub(super) fn header<V>(&mut self, name: &str, value: V)
    where
        V: TryInto<HeaderValue>,
    {
        match parse_header(name, value) {
            Ok((name, value)) => self.headers = self.headers.with(name, value),
            Err(error) if self.target.is_ok() => self.target = Err(error),
            Err(_) => {}
        }
    }

    /// Begins to observe it, and checks that its headers can be in a frame.
    pub(super) fn into_frame(self, what: &str) -> Result<Framed, Error> {
        let Self {
            client,
            target,
            payload,
            headers,
        } = self;
        let endpoint = target?;
        let observed = ObservedCall::new(&client.server.http, endpoint);
        let headers = observed.trace(headers).for_frame().ok_or_else(|| {
            let reason = format!("a header about the connection in {what}: set it on the client");
            Error::Unsendable(reason)
        })?;
        Ok(Framed {
            client,
            endpoint,
            payload,
            headers,
            observed,
        })
    }

    /// Without what is sent: it may be a secret.
    pub(super) fn debug(&self, f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
        debug(f, name, &self.target, &self.client)
    }
}

/// Reads a header. The value is not in the error: it may be a secret.
pub(super) fn parse_header<V>(name: &str, value: V) -> Result<(HeaderName, HeaderValue), Error>
where
    V: TryInto<HeaderValue>,
{
    let unsendable = |what| Error::Unsendable(format!("invalid {what} header {name:?}"));
    let parsed = HeaderName::from_bytes(name.as_bytes()).map_err(|_| unsendable("name of the"))?;
    let value = value.try_into().map_err(|_| unsendable("value of the"))?;
    Ok((parsed, value))
}

/// Without what is sent: it may be a secret.
pub(super) fn debug(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    target: &Result<Endpoint, Error>,
    client: &Client,
) -> fmt::Result {
    let path = target.as_ref().map(|endpoint| endpoint.method.path);
    f.debug_struct(name)
        .field("target", &path)
        .field("timeout", &client.timeout)
        .finish_non_exhaustive()
}
