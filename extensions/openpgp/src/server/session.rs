//! A sealed session, as the runtime drives it.

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
    /// The subscribers of topics, by the number of the subscription.
    members: HashMap<u32, Subscriber>,
}

impl Session {
    pub(super) fn new(end: ServerEnd, trust: TrustCheck, state: Arc<State>) -> Self {
        Self {
            state,
            channel: Channel::new(end),
            expiry: SessionExpiry::new(trust),
            members: HashMap::new(),
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
        let member = self.state.topics.join(&topic, self.state.openpgp.key());
        self.members.insert(id, member);
    }

    fn unsubscribe(&mut self, id: u32) {
        self.members.remove(&id);
    }

    fn seal_events(
        &mut self,
        out: &mut Messages<'_>,
        id: u32,
        events: &[&StoredEvent],
    ) -> Result<(), Status> {
        let member = self.members.get_mut(&id);
        let member = member.ok_or_else(|| Status::internal("no such subscription"))?;
        member.refresh_key();
        let payloads = events.iter().map(|event| event.payload().len());
        out.reserve(payloads.sum::<usize>() + events.len() * member.overhead());
        for event in events {
            let event = member.seal(event)?;
            if let Some(key) = member.new_key() {
                let frame = wire::ServerFrame {
                    id,
                    event: None,
                    topic_key: Some(wire::TopicKey {
                        key: key.number,
                        secret: Bytes::copy_from_slice(key.secret()),
                    }),
                };
                self.channel.put(out, frame.encoded_len(), |out| {
                    frame.encode(out).expect("a BytesMut grows");
                });
            }
            self.channel.put_event(out, id, &event);
        }
        Ok(())
    }

    fn complete(&mut self, out: &mut Messages<'_>) {
        self.channel.settle(out);
    }

    fn keep_alive(&mut self, out: &mut Messages<'_>) {
        self.channel.put_event_mac(out);
    }

    fn poll_renewal(&mut self, context: &mut Context<'_>) -> Poll<Renewal> {
        self.expiry.poll(context, self.channel.wear())
    }
}
