//! A subscription as a stream of server-sent events.

use std::{collections::VecDeque, time::Duration};

use http::{HeaderMap, header};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use prost_reflect::MessageDescriptor;
use serde::de::DeserializeOwned;
use tokio::time::timeout;

use super::{
    answer::{Answer, rejection},
    sse::{Event, Parser},
    subscription_request::SubscriptionRequest,
};
use crate::{
    client::MAX_MESSAGE,
    codec::{self, UnknownFields},
    error::Error,
    position::Position,
    start::Start,
    wire::{self, server_frame::Frame},
};

const MEDIA_TYPE: &str = "text/event-stream";

/// A subscription as a stream.
pub(super) struct EventStream {
    body: Incoming,
    parser: Parser,
    events: VecDeque<Event>,
    event: MessageDescriptor,
}

/// Why a stream brings no frame.
#[derive(Debug)]
pub(super) enum StreamError {
    /// The connection was lost, or a proxy rejected it and may accept it later.
    Lost(Error),
    /// A proxy buffers the stream.
    Buffered,
    /// An event has no JSON form, so the client has to ask for protobuf.
    NotJson,
}

impl EventStream {
    pub(super) async fn open(
        subscription: &SubscriptionRequest,
        start: Start,
    ) -> Result<Answer<Self>, StreamError> {
        let request = match subscription.request(start, "", MEDIA_TYPE) {
            Ok(request) => request,
            Err(status) => return Ok(Answer::Rejected(status)),
        };
        let response = subscription.remote.http.send(request).await;
        let response = response.map_err(StreamError::Lost)?;
        if !response.status().is_success() {
            let refused = rejection(response).await.map_err(StreamError::Lost)?;
            return Ok(Answer::Rejected(refused));
        }
        if !is_event_stream(response.headers()) {
            return Err(StreamError::Buffered);
        }
        let SubscriptionRequest { endpoint, .. } = subscription;
        let descriptors = endpoint.service.descriptors;
        Ok(Answer::Accepted(Self {
            body: response.into_body(),
            parser: Parser::new(MAX_MESSAGE),
            events: VecDeque::new(),
            event: descriptors.message(endpoint.method.output),
        }))
    }

    /// Returns the next frame. Fails if nothing comes for the time `silence`, not even a comment.
    pub(super) async fn next(&mut self, silence: Duration) -> Result<Frame, StreamError> {
        loop {
            if let Some(event) = self.events.pop_front() {
                match self.frame(&event)? {
                    Some(frame) => return Ok(frame),
                    None => continue,
                }
            }
            let part = timeout(silence, self.body.frame()).await;
            let part = match part.map_err(|_| StreamError::Buffered)? {
                Some(Ok(part)) => part,
                Some(Err(error)) => return Err(StreamError::Lost(broken(error))),
                None => return Err(StreamError::Lost(broken("it ended"))),
            };
            if let Ok(data) = part.into_data() {
                let read = self.parser.read(&data, &mut self.events);
                read.map_err(|_| violated(format!("event of more than {MAX_MESSAGE} bytes")))?;
            }
        }
    }

    /// Returns the frame of an event, or `None` for a kind that this version does not know.
    fn frame(&self, event: &Event) -> Result<Option<Frame>, StreamError> {
        Ok(Some(match event.kind.as_str() {
            "" | "message" => {
                let position: Position = event
                    .id
                    .parse()
                    .map_err(|_| violated("event without a position"))?;
                let payload =
                    codec::from_json(&self.event, event.data.as_bytes(), UnknownFields::Ignored);
                wire::Event {
                    sequence: position.sequence,
                    payload: payload.map_err(|_| StreamError::NotJson)?,
                }
                .into()
            }
            "subscribed" => read::<wire::Subscribed>(event)?.into(),
            "gap" => read::<wire::Gap>(event)?.into(),
            "end" => {
                let status = wire::parse_error_body(event.data.as_bytes());
                let status = status.ok_or_else(|| violated("end without a status"))?;
                wire::End::from(&status).into()
            }
            _ => return Ok(None),
        }))
    }
}

fn is_event_stream(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE);
    let value = value.and_then(|value| value.to_str().ok());
    let media_type = value.and_then(|value| value.split(';').next());
    media_type.is_some_and(|name| name.trim().eq_ignore_ascii_case(MEDIA_TYPE))
}

fn read<T: DeserializeOwned>(event: &Event) -> Result<T, StreamError> {
    serde_json::from_str(&event.data)
        .map_err(|error| violated(format!("invalid {}: {error}", event.kind)))
}

fn violated(why: impl Into<String>) -> StreamError {
    StreamError::Lost(Error::Protocol(why.into()))
}

fn broken(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::transport("a stream of events broke", error)
}
