//! A sealed session: implements the runtime's [`ServerSession`].

use std::{
    collections::HashMap,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::Bytes;
use prost::Message as _;
use smq_runtime::{
    Status,
    security::{Close, Frame, Messages, Renewal, ServerSession, StoredEvent, TopicInfo},
};

use super::{State, channel::Channel, expiry::SessionExpiry, subscriber::Subscriber};
use crate::{message::TrustCheck, session::ServerEnd, wire};

/// A sealed session.
pub(super) struct Session {
    state: Arc<State>,
    channel: Channel,
    expiry: SessionExpiry,
    /// The subscribers by the ids of their subscriptions.
    subscribers: HashMap<u32, Subscriber>,
}

impl Session {
    pub(super) fn new(end: ServerEnd, trust: TrustCheck, state: Arc<State>) -> Self {
        Self {
            state,
            channel: Channel::new(end),
            expiry: SessionExpiry::new(trust),
            subscribers: HashMap::new(),
        }
    }
}

impl ServerSession for Session {
    fn open(&mut self, message: Bytes) -> Result<Option<Bytes>, Close> {
        self.channel.open(&message)
    }

    fn seal(&mut self, out: &mut Messages<'_>, frame: Frame<'_>) {
        let length = frame.encoded_len();
        self.channel.put(out, length, |out| frame.encode(out));
    }

    fn subscribe(&mut self, id: u32, topic: TopicInfo) {
        let subscriber = self.state.topics.join(&topic, self.state.openpgp.key());
        self.subscribers.insert(id, subscriber);
    }

    fn unsubscribe(&mut self, id: u32) {
        self.subscribers.remove(&id);
    }

    fn seal_events(
        &mut self,
        out: &mut Messages<'_>,
        id: u32,
        events: &[&StoredEvent],
    ) -> Result<(), Status> {
        let subscriber = self.subscribers.get_mut(&id);
        let subscriber =
            subscriber.ok_or_else(|| Status::internal("events for an unknown subscription"))?;
        subscriber.refresh_key();
        let payloads = events.iter().map(|event| event.payload().len());
        out.reserve(payloads.sum::<usize>() + events.len() * subscriber.overhead());
        for event in events {
            let event = subscriber.seal(event)?;
            if let Some(key) = subscriber.new_key() {
                let frame = wire::ServerFrame {
                    id,
                    event: None,
                    topic_key: Some(wire::TopicKey {
                        key: key.number,
                        secret: Bytes::copy_from_slice(key.secret()),
                    }),
                };
                self.channel.put(out, frame.encoded_len(), |out| {
                    frame.encode(out).expect("a BytesMut has no fixed capacity");
                });
            }
            self.channel.put_event(out, id, &event);
        }
        Ok(())
    }

    fn complete(&mut self, out: &mut Messages<'_>) {
        self.channel.flush_event_mac(out);
    }

    fn keep_alive(&mut self, out: &mut Messages<'_>) {
        self.channel.put_event_mac(out);
    }

    fn poll_renewal(&mut self, context: &mut Context<'_>) -> Poll<Renewal> {
        self.expiry.poll(context, self.channel.wear())
    }
}
