//! What a client has asked for in a session, and the handler at work on it.

use std::{
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context as TaskContext, Poll},
    time::Instant,
};

use bytes::Bytes;
use http::request::Parts;
use prost::Message;

use crate::{
    codec::{self, Format, UnknownFields},
    context::Context,
    schema::{self, Publishers},
    server::{
        Shared,
        handling::handle,
        response::Refusal,
        routes::{Endpoint, Interface},
    },
    service::{Call, Subscribe},
    start::Start,
    status::Status,
    topic::Cursor,
    wire,
};

/// What a client has asked for, under its number.
pub(super) enum Work {
    Subscribe(u32, wire::Subscribe),
    Publish(u32, wire::Publish),
}

/// What came of it.
pub(super) enum Done {
    /// A subscription, with its window.
    Opened(Cursor, u64),
    Accepted(wire::Receipt),
}

/// A handler at work.
pub(super) struct Working {
    pub(super) id: u32,
    subscribes: bool,
    handler: Pin<Box<dyn Future<Output = Result<Done, Status>> + Send>>,
}

impl Working {
    pub(super) fn is_subscribe(&self, id: u32) -> bool {
        self.subscribes && self.id == id
    }

    pub(super) fn poll(&mut self, context: &mut TaskContext<'_>) -> Poll<Result<Done, Status>> {
        self.handler.as_mut().poll(context)
    }
}

impl Work {
    pub(super) fn id(&self) -> u32 {
        match self {
            Self::Subscribe(id, _) | Self::Publish(id, _) => *id,
        }
    }

    pub(super) fn is_subscribe(&self, id: u32) -> bool {
        matches!(self, Self::Subscribe(subscribe, _) if *subscribe == id)
    }

    /// Returns how many bytes wait with it.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Subscribe(_, subscribe) => subscribe.topic.len() + subscribe.filter.len(),
            Self::Publish(_, publish) => publish.topic.len() + publish.payload.len(),
        }
    }

    /// Sets the handler to work.
    pub(super) fn begin(
        self,
        shared: Arc<Shared>,
        interface: Arc<Interface>,
        request: Arc<Parts>,
        format: Format,
    ) -> Working {
        let (id, subscribes) = (self.id(), matches!(self, Self::Subscribe(..)));
        let handler = async move {
            let _permit = shared
                .handlers
                .try_acquire()
                .map_err(|_| Refusal::overloaded().status().clone())?;
            let deadline = Instant::now() + shared.limits.request_time;
            let context = Context::new(request, Some(deadline));
            match self {
                Self::Subscribe(_, it) => {
                    let (window, start) = (it.window, Start::from(it.start));
                    let (endpoint, topic) = topic(&interface, &it.topic)?;
                    if topic.publishers == Publishers::Clients {
                        return Err(only("publish to", "subscribe to", &it.topic));
                    }
                    let filter = if it.filter.is_empty() {
                        it.filter
                    } else {
                        embedded(
                            endpoint,
                            topic.filter,
                            it.filter,
                            format,
                            UnknownFields::Refused,
                        )?
                    };
                    let call = Subscribe::new(endpoint.method, context, filter, start);
                    let cursor =
                        handle(endpoint, deadline, endpoint.service.subscribe(call)).await?;
                    Ok(Done::Opened(cursor, window))
                }
                Self::Publish(_, it) => {
                    let (endpoint, topic) = topic(&interface, &it.topic)?;
                    if topic.publishers == Publishers::Server {
                        return Err(only("subscribe to", "publish to", &it.topic));
                    }
                    let input = endpoint.method.input;
                    let event =
                        embedded(endpoint, input, it.payload, format, UnknownFields::Ignored)?;
                    let call = Call::new(endpoint.method, context, event);
                    let receipt = handle(endpoint, deadline, endpoint.service.call(call)).await?;
                    let receipt = wire::Receipt::decode(receipt)
                        .map_err(|_| Status::internal("the receipt is not one"))?;
                    Ok(Done::Accepted(receipt))
                }
            }
        };
        Working {
            id,
            subscribes,
            handler: Box::pin(handler),
        }
    }
}

fn topic<'a>(
    interface: &'a Interface,
    name: &str,
) -> Result<(&'a Endpoint, &'static schema::Topic), Status> {
    let endpoint = interface.endpoint(name)?;
    let topic = endpoint.method.topic.as_ref().ok_or_else(|| {
        Status::invalid_argument(format!(
            "{name} is a method, not a topic: POST a request to it"
        ))
    })?;
    Ok((endpoint, topic))
}

fn only(can: &str, cannot: &str, topic: &str) -> Status {
    Status::unimplemented(format!("clients {can} {topic}, they do not {cannot} it"))
}

/// Returns in protobuf what is embedded in a frame.
fn embedded(
    endpoint: &Endpoint,
    message: &str,
    bytes: Bytes,
    format: Format,
    unknown: UnknownFields,
) -> Result<Bytes, Status> {
    match format {
        Format::Protobuf => Ok(bytes),
        // What is left out is the empty message.
        Format::Json if bytes.is_empty() => Ok(bytes),
        Format::Json => {
            let descriptor = endpoint.service.schema().descriptors.message(message);
            codec::from_json(&descriptor, &bytes, unknown)
        }
    }
}
