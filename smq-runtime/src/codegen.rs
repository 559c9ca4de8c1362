//! What generated code stands on. It is for the generator alone, and changes with it.

use std::sync::OnceLock;

pub use bytes::Bytes;
pub use http;
pub use prost;
pub use prost_types;

use crate::{
    client::{self, Client},
    schema::{
        FilterField, Method, Overflow, PositionField, Publishers, Retain, Service,
        Topic as TopicOptions,
    },
    topic::Topic,
};
pub use crate::{
    schema::{Descriptors, Service as ServiceSchema},
    service::{
        CallFuture, ForwardedPart, IncomingCall, IncomingSubscribe, PartStream, SubscribeFuture,
    },
    topic::DurableTopic,
};

/// Which generator this runtime is for: it grows with each change that generated code has to know.
const CONTRACT: u32 = 2;

/// Refuses, at compile time, code that was generated for another runtime.
///
/// ```
/// const _: () = smq_runtime::codegen::assert_contract(2);
/// ```
///
/// ```compile_fail,E0080
/// const _: () = smq_runtime::codegen::assert_contract(1);
/// ```
///
/// # Panics
///
/// When the contract is another one.
pub const fn assert_contract(generated_for: u32) {
    assert!(
        generated_for == CONTRACT,
        "smq-build and smq-runtime do not fit together: write the same version of both in Cargo.toml and build again"
    );
}

/// Returns the schema of a service.
pub const fn service(
    (application, version, name): (&'static str, &'static str, &'static str),
    methods: &'static [Method],
    descriptors: &'static Descriptors,
) -> Service {
    Service {
        application,
        version,
        name,
        methods,
        descriptors,
        full_name: OnceLock::new(),
    }
}

/// Returns the schema of a method: its name and its path, its request and its reply.
pub const fn method(
    (name, path): (&'static str, &'static str),
    (input, output): (&'static str, &'static str),
) -> Method {
    Method {
        name,
        path,
        input,
        output,
        message_bytes: None,
        streams: false,
        topic: None,
    }
}

impl Method {
    /// Sets how many bytes the message of a client may have.
    #[doc(hidden)]
    #[must_use]
    pub const fn message_bytes(mut self, bytes: u32) -> Self {
        self.message_bytes = Some(bytes);
        self
    }

    /// Makes it reply in parts.
    #[doc(hidden)]
    #[must_use]
    pub const fn streams(mut self) -> Self {
        self.streams = true;
        self
    }

    /// Makes a topic of it.
    #[doc(hidden)]
    #[must_use]
    pub const fn topic(mut self, topic: TopicOptions) -> Self {
        self.topic = Some(topic);
        self
    }
}

/// Returns the schema of a topic that server publishes.
pub const fn published_by_server() -> TopicOptions {
    topic_of(Publishers::Server)
}

/// Returns the schema of a topic that clients publish.
pub const fn published_by_clients() -> TopicOptions {
    topic_of(Publishers::Clients)
}

/// Returns the schema of a topic that both publish.
pub const fn published_by_both() -> TopicOptions {
    topic_of(Publishers::Both)
}

const fn topic_of(publishers: Publishers) -> TopicOptions {
    TopicOptions {
        publishers,
        filter: "google.protobuf.Empty",
        filter_fields: &[],
        replay: 0,
        retain: Retain::Nothing,
        overflow: Overflow::DropOldest,
        signed: false,
        durable: false,
        position: None,
    }
}

impl TopicOptions {
    /// Sets the message that subscribers filter with, and its fields: names, and numbers in the event.
    #[doc(hidden)]
    #[must_use]
    pub const fn filter(mut self, message: &'static str, fields: &'static [FilterField]) -> Self {
        self.filter = message;
        self.filter_fields = fields;
        self
    }

    /// Sets how many of the last events late and returning subscribers get.
    #[doc(hidden)]
    #[must_use]
    pub const fn replay(mut self, events: u32) -> Self {
        self.replay = events;
        self
    }

    /// Keeps the last event as state.
    #[doc(hidden)]
    #[must_use]
    pub const fn retain_last(mut self) -> Self {
        self.retain = Retain::Last;
        self
    }

    /// Keeps the last event for each combination of the values of the filter's fields as state.
    #[doc(hidden)]
    #[must_use]
    pub const fn retain_last_per_key(mut self) -> Self {
        self.retain = Retain::LastPerKey;
        self
    }

    /// Gives the last event for each key to a subscriber that has fallen off the log.
    #[doc(hidden)]
    #[must_use]
    pub const fn conflate(mut self) -> Self {
        self.overflow = Overflow::Conflate;
        self
    }

    /// Ends the subscription of a subscriber that has fallen off the log.
    #[doc(hidden)]
    #[must_use]
    pub const fn disconnect(mut self) -> Self {
        self.overflow = Overflow::Disconnect;
        self
    }

    /// Has each event signed, where the topic is protected.
    #[doc(hidden)]
    #[must_use]
    pub const fn signed(mut self) -> Self {
        self.signed = true;
        self
    }

    /// Fills a `string` or `bytes` field of each event with its position.
    #[doc(hidden)]
    #[must_use]
    pub const fn position_text(mut self, number: u32) -> Self {
        self.position = Some(PositionField::Text(number));
        self
    }

    /// Fills a field of each event, a `smq.v1.Position`, with its position.
    #[doc(hidden)]
    #[must_use]
    pub const fn position_message(mut self, number: u32) -> Self {
        self.position = Some(PositionField::Message(number));
        self
    }

    /// Keeps events and outcomes where the logs of the server are.
    #[doc(hidden)]
    #[must_use]
    pub const fn durable(mut self) -> Self {
        self.durable = true;
        self
    }
}

/// Returns a field of a filter.
pub const fn filter_field(name: &'static str, number: u32) -> FilterField {
    FilterField { name, number }
}

/// Returns a call of a method.
///
/// # Panics
///
/// When the service has no such method.
pub fn call<Req, Res>(
    client: &Client,
    service: &'static Service,
    method: &str,
    request: Req,
) -> client::Call<Res>
where
    Req: prost::Message,
    Res: prost::Message + Default,
{
    client::Call::new(client, service, method, request)
}

/// Returns a call of a method that replies in parts.
///
/// # Panics
///
/// When the service has no such method.
pub fn stream<Req, Part>(
    client: &Client,
    service: &'static Service,
    method: &str,
    request: Req,
) -> client::StreamCall<Part>
where
    Req: prost::Message,
    Part: prost::Message + Default,
{
    client::StreamCall::new(client, service, method, request)
}

/// Returns a subscription to a topic.
///
/// # Panics
///
/// When the service has no such topic.
pub fn subscribe<F, M>(
    client: &Client,
    service: &'static Service,
    topic: &str,
    filter: F,
) -> client::Subscribe<M>
where
    F: prost::Message,
    M: prost::Message + Default,
{
    client::Subscribe::new(client, service, topic, filter)
}

/// Returns a publish to a topic.
///
/// # Panics
///
/// When the service has no such topic.
pub fn publish<M: prost::Message>(
    client: &Client,
    service: &'static Service,
    topic: &str,
    event: M,
) -> client::Publish {
    client::Publish::new(client, service, topic, event)
}

/// Returns a topic of a service, with nothing published yet.
///
/// # Panics
///
/// When the service has no topic of that name that a server publishes.
pub fn topic<M: prost::Message>(service: &'static Service, name: &str) -> Topic<M> {
    Topic::new(service, name)
}

/// Returns a topic without its type, for the server that opens its log.
pub fn durable<M>(topic: &Topic<M>) -> DurableTopic {
    topic.durable()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "write the same version of both in Cargo.toml")]
    fn code_of_another_contract_is_refused_with_advice() {
        assert_contract(CONTRACT + 1);
    }
}
