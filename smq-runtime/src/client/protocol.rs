//! The seam for the protocols of other servers: a client calls their methods with the stubs of this project.
//!
//! [`Client::with_protocol`](crate::Client::with_protocol) takes a protocol, such as those of `smq-connect` and
//! `smq-grpc`. The runtime sends each call to the path of its rpc, `/weather.v1.Weather/GetForecast`, and takes a response
//! that is not 200 as an error, in the form of Connect or by its HTTP status.

use std::{fmt, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, Request};

use crate::error::Error;

/// The protocol of another server: see the [module docs](self).
pub trait ClientProtocol: fmt::Debug + Send + Sync + 'static {
    /// Returns whether it needs HTTP/2.
    fn needs_http2(&self) -> bool {
        false
    }

    /// Makes a request of the protocol from a `POST` of a message in protobuf.
    fn write(&self, request: &mut Request<Bytes>, timeout: Duration);

    /// Reads a response with the status 200. Returns one of the message in protobuf, and of what the caller sees of the
    /// headers.
    ///
    /// # Errors
    ///
    /// The status of the server, or [`Error::Protocol`].
    fn read(&self, response: ProtocolResponse) -> Result<ProtocolResponse, Error>;
}

/// A response, or what the caller gets of it.
#[derive(Debug, Clone, Default)]
pub struct ProtocolResponse {
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body, or the message.
    pub body: Bytes,
    /// Its trailers.
    pub trailers: HeaderMap,
}
