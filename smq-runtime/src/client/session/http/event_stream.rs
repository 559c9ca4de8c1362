//! A subscription as a stream of server-sent events.

use std::{collections::VecDeque, time::Duration};

use http::{HeaderMap, header};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use prost_reflect::MessageDescriptor;
use serde::de::DeserializeOwned;
use tokio::time::timeout;

use super::{
    exchange::Opened,
    plain::refused,
    sse::{Event, Parser},
    subject::Subject,
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
pub(super) enum Stopped {
    /// It is lost, or was refused by something in between that may be gone later.
    Lost(Error),
    /// Something in between holds it up.
    HeldUp,
    /// What it brings has no form in JSON: it has to be asked for in protobuf.
    Unsayable,
}

impl EventStream {
    pub(super) async fn open(subject: &Subject, start: Start) -> Result<Opened<Self>, Stopped> {
        let request = match subject.request(start, "", MEDIA_TYPE) {
            Ok(request) => request,
            Err(status) => return Ok(Opened::Refused(status)),
        };
        let response = subject.remote.http.send(request).await;
        let response = response.map_err(Stopped::Lost)?;
        if !response.status().is_success() {
            let refused = refused(response).await.map_err(Stopped::Lost)?;
            return Ok(Opened::Refused(refused));
        }
        if !is_event_stream(response.headers()) {
            return Err(Stopped::HeldUp);
        }
        let Subject { endpoint, .. } = subject;
        let descriptors = endpoint.service.descriptors;
        Ok(Opened::Here(Self {
            body: response.into_body(),
            parser: Parser::new(MAX_MESSAGE),
            events: VecDeque::new(),
            event: descriptors.message(endpoint.method.output),
        }))
    }

    /// Returns the next frame. Something, if only a comment, is to come within the time of each `silence`.
    pub(super) async fn next(&mut self, silence: Duration) -> Result<Frame, Stopped> {
        loop {
            if let Some(event) = self.events.pop_front() {
                match self.frame(&event)? {
                    Some(frame) => return Ok(frame),
                    None => continue,
                }
            }
            let part = timeout(silence, self.body.frame()).await;
            let part = match part.map_err(|_| Stopped::HeldUp)? {
                Some(Ok(part)) => part,
                Some(Err(error)) => return Err(Stopped::Lost(broken(error))),
                None => return Err(Stopped::Lost(broken("it ended"))),
            };
            if let Ok(data) = part.into_data() {
                let read = self.parser.read(&data, &mut self.events);
                read.map_err(|_| violated(format!("it sent more than {MAX_MESSAGE} bytes")))?;
            }
        }
    }

    /// Returns what an event says; nothing, if it is of a kind that is newer than we are.
    fn frame(&self, event: &Event) -> Result<Option<Frame>, Stopped> {
        Ok(Some(match event.kind.as_str() {
            "" | "message" => {
                let position: Position = event
                    .id
                    .parse()
                    .map_err(|_| violated("it sent an event without its position"))?;
                let payload =
                    codec::from_json(&self.event, event.data.as_bytes(), UnknownFields::Ignored);
                wire::Event {
                    sequence: position.sequence,
                    payload: payload.map_err(|_| Stopped::Unsayable)?,
                }
                .into()
            }
            "subscribed" => read::<wire::Subscribed>(event)?.into(),
            "gap" => read::<wire::Gap>(event)?.into(),
            "end" => {
                let status = wire::parse_error_body(event.data.as_bytes());
                let status = status.ok_or_else(|| violated("it sent an end without a status"))?;
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

fn read<T: DeserializeOwned>(event: &Event) -> Result<T, Stopped> {
    serde_json::from_str(&event.data)
        .map_err(|error| violated(format!("it sent a {} that is none: {error}", event.kind)))
}

fn violated(why: impl Into<String>) -> Stopped {
    Stopped::Lost(Error::Protocol(why.into()))
}

fn broken(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::transport("a stream of events broke", error)
}
