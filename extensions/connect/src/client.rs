//! Calls of servers of others.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Request, header};
use smq_runtime::{
    Error,
    door::MessageFormat,
    protocol::{ClientProtocol, ProtocolResponse},
};

use crate::{Connect, TIMEOUT, content_type};

impl ClientProtocol for Connect {
    fn write(&self, request: &mut Request<Bytes>, timeout: Duration) {
        let headers = request.headers_mut();
        headers.insert(header::CONTENT_TYPE, content_type(MessageFormat::Protobuf));
        headers.insert("connect-protocol-version", HeaderValue::from_static("1"));
        let milliseconds = timeout.as_millis().clamp(1, 9_999_999_999) as u64;
        headers.insert(TIMEOUT, milliseconds.into());
    }

    fn read(&self, response: ProtocolResponse) -> Result<ProtocolResponse, Error> {
        let ProtocolResponse {
            mut headers, body, ..
        } = response;
        let given = headers.get(header::CONTENT_TYPE);
        if given != Some(&content_type(MessageFormat::Protobuf)) {
            let message = format!("the reply is {given:?}, not application/proto");
            return Err(Error::Protocol(message));
        }
        // Trailers come as headers.
        let trailers: HeaderMap = headers
            .iter()
            .filter_map(|(name, value)| {
                let name = name.as_str().strip_prefix("trailer-")?;
                Some((HeaderName::try_from(name).ok()?, value.clone()))
            })
            .collect();
        headers.extend(trailers);
        Ok(ProtocolResponse {
            headers,
            body,
            ..Default::default()
        })
    }
}
