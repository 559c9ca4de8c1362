//! Calls by `POST`, and single events that are published.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, header};
use smq_envelopes::{POSITION, is_gzip};
use smq_runtime::{
    Body, Status,
    door::{DoorReply, DoorRequest, MessageFormat, error_response},
    schema::Publishers,
};

use crate::{content_type, unsupported_media_type};

pub(crate) async fn answer(mut request: DoorRequest, format: MessageFormat) -> Response<Body> {
    let topic = request.method().and_then(|method| method.topic.as_ref());
    if topic.is_some_and(|topic| topic.publishers == Publishers::Server)
        || request.method().is_some_and(|method| method.streams)
    {
        return unsupported_media_type();
    }
    let message = match is_gzip(&request.head().headers, "content-encoding") {
        Ok(_) => request.read_all(request.max_bytes()).await,
        Err(status) => Err(status),
    };
    match message {
        Ok(message) => call(request, format, message).await,
        Err(status) => error_response(&status),
    }
}

/// Calls the method, or publishes the event.
pub(crate) async fn call(
    mut request: DoorRequest,
    format: MessageFormat,
    message: Bytes,
) -> Response<Body> {
    let (reply, headers) = request.call(format, message).await;
    let mut response = respond(format, reply);
    response.headers_mut().extend::<HeaderMap>(headers);
    request.compress(&mut response).await;
    response
}

fn respond(format: MessageFormat, reply: Result<DoorReply, Status>) -> Response<Body> {
    match reply {
        Ok(DoorReply { message, position }) => {
            let mut response = Response::new(Body::new(message));
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_TYPE, content_type(format));
            let position = position.map(|position| HeaderValue::try_from(position.to_string()));
            if let Some(Ok(position)) = position {
                headers.insert(POSITION, position);
            }
            response
        }
        Err(status) => error_response(&status),
    }
}
