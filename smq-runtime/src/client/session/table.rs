//! The numbers of a session: which subscription or publish each stands for, and what a frame
//! about it means.

use std::sync::Arc;

use bytes::Bytes;
use slab::Slab;

use super::{
    command::{Command, Receipt},
    handshake::READ_BUFFER,
    inbox::{Confirmed, Delivery, Inbox},
    room::Place,
};
use crate::{
    error::Error,
    position::Position,
    wire::{
        ClientFrame, Credit, EVENT_OVERHEAD, Event, Gap, ServerFrame, Subscribed, Unsubscribe,
        client_frame::Frame as ToServer, server_frame::Frame as FromServer,
    },
};

/// How much of a subscription the server may send before it gets credit.
pub(in crate::client) const WINDOW: u64 = 1024 * 1024;

/// Payloads below this are copied out of the buffer they were read into: a small one that waits
/// for its consumer must not hold all of that buffer.
const COPIED: usize = READ_BUFFER / 4;

/// Everything in a session that has a number.
#[derive(Debug, Default)]
pub(super) struct Table(Slab<Entry>);

#[derive(Debug)]
enum Entry {
    Subscription(Subscription),
    Publish { receipt: Receipt, _room: Place },
}

#[derive(Debug)]
struct Subscription {
    inbox: Arc<Inbox>,
    state: State,
    /// Held until the server has answered, wanted or not.
    room: Option<Place>,
    /// How much more the server may send, before what overhangs.
    allowance: i64,
    /// The epoch in which events count.
    epoch: u64,
}

#[derive(Debug)]
enum State {
    /// Sent and not confirmed.
    Asked,
    Confirmed,
    /// Unsubscribed: what still comes is for nobody.
    Left,
}

/// The server did not keep to the protocol; the reason, for people.
#[derive(Debug)]
pub(super) struct Violation(pub(super) String);

impl Table {
    /// Returns the frame that a command makes, if it still makes one.
    pub(super) fn begin(&mut self, command: Command) -> Option<ClientFrame> {
        let (id, frame) = match command {
            Command::Subscribe { inbox, .. } if inbox.is_left() => return None,
            Command::Subscribe {
                subscribe,
                inbox,
                room,
            } => {
                let subscription = Subscription {
                    inbox: Arc::clone(&inbox),
                    state: State::Asked,
                    room: Some(room),
                    allowance: amount(subscribe.window),
                    epoch: 0,
                };
                let id = self.insert(Entry::Subscription(subscription));
                inbox.set_id(id);
                (id, ToServer::Subscribe(subscribe))
            }
            Command::Publish { receipt, .. } if receipt.is_closed() => return None,
            Command::Publish {
                publish,
                receipt,
                room,
            } => {
                let id = self.insert(Entry::Publish {
                    receipt,
                    _room: room,
                });
                (id, ToServer::Publish(publish))
            }
            Command::Credit { inbox, bytes } => {
                let (id, subscription) = self.subscription(&inbox)?;
                subscription.allowance = subscription.allowance.saturating_add(amount(bytes));
                (id, ToServer::Credit(Credit { bytes }))
            }
            Command::Unsubscribe { inbox } => {
                let (id, subscription) = self.subscription(&inbox)?;
                subscription.state = State::Left;
                (id, ToServer::Unsubscribe(Unsubscribe {}))
            }
        };
        Some(ClientFrame {
            id,
            frame: Some(frame),
        })
    }

    /// Takes a frame to where it belongs.
    pub(super) fn receive(&mut self, frame: ServerFrame) -> Result<(), Violation> {
        let ServerFrame {
            id,
            frame: Some(frame),
        } = frame
        else {
            return Ok(()); // of a kind that is newer than we are
        };
        if let FromServer::Drain(_) = frame {
            return Ok(()); // it closes the session when it is done
        }
        let unused = || Violation(format!("it sent a frame for {id}, which is not in use"));
        let key = (id as usize).checked_sub(1).ok_or_else(unused)?;
        let entry = self.0.get_mut(key).ok_or_else(unused)?;
        match (entry, frame) {
            (_, FromServer::End(end)) => {
                let entry = self.0.remove(key);
                entry.end(end.status.map(|status| Error::Status(status.into())))
            }
            (Entry::Publish { .. }, FromServer::Receipt(_)) => {
                if let Entry::Publish { receipt, .. } = self.0.remove(key) {
                    let _ = receipt.send(Ok(())); // whoever published may have given up
                }
                Ok(())
            }
            (Entry::Subscription(subscription), frame) => subscription.receive(frame),
            (Entry::Publish { .. }, _) => Err(Violation(format!(
                "it answered the publish {id} as if it were a subscription"
            ))),
        }
    }

    /// Ends all that is in use.
    pub(super) fn fail(&mut self, error: &Error) {
        for entry in self.0.drain() {
            match entry {
                Entry::Subscription(subscription) => subscription.inbox.end(Some(error.clone())),
                Entry::Publish { receipt, .. } => drop(receipt.send(Err(error.clone()))),
            }
        }
    }

    /// Returns the number for a new entry. The room of a session bounds how many there are.
    fn insert(&mut self, entry: Entry) -> u32 {
        self.0.insert(entry) as u32 + 1
    }

    /// Finds a subscription whose number is in use, and still its own.
    fn subscription(&mut self, inbox: &Arc<Inbox>) -> Option<(u32, &mut Subscription)> {
        let id = inbox.id();
        match self.0.get_mut((id as usize).checked_sub(1)?)? {
            Entry::Subscription(it) if Arc::ptr_eq(&it.inbox, inbox) => Some((id, it)),
            _ => None,
        }
    }
}

/// The task may be dropped with its runtime: nobody is to wait for ever for that.
impl Drop for Table {
    fn drop(&mut self) {
        let context = "the runtime of the session was shut down".into();
        self.fail(&Error::Transport {
            context,
            source: None,
        });
    }
}

impl Entry {
    fn end(self, status: Option<Error>) -> Result<(), Violation> {
        match (self, status) {
            (Self::Publish { receipt, .. }, Some(status)) => {
                let _ = receipt.send(Err(status));
                Ok(())
            }
            (Self::Publish { receipt, .. }, None) => {
                let violation = "it ended a publish without saying why";
                let _ = receipt.send(Err(Error::Protocol(violation.into())));
                Err(Violation(violation.into()))
            }
            (
                Self::Subscription(Subscription {
                    inbox,
                    state: State::Asked,
                    ..
                }),
                None,
            ) => {
                let violation = "it ended a subscription without confirming it or saying why";
                inbox.end(Some(Error::Protocol(violation.into())));
                Err(Violation(violation.into()))
            }
            (Self::Subscription(subscription), ending) => {
                subscription.inbox.end(ending);
                Ok(())
            }
        }
    }
}

impl Subscription {
    fn receive(&mut self, frame: FromServer) -> Result<(), Violation> {
        match (&self.state, frame) {
            (State::Left, _) => Ok(()),
            (State::Asked, FromServer::Subscribed(confirmation)) => self.confirm(&confirmation),
            (State::Confirmed, FromServer::Event(event)) => self.event(event),
            (State::Confirmed, FromServer::Gap(gap)) => self.gap(&gap),
            (State::Asked, _) => Err(Violation(
                "it sent something for a subscription before confirming it".into(),
            )),
            (State::Confirmed, _) => Err(Violation(
                "it confirmed a subscription twice, or as if it were a publish".into(),
            )),
        }
    }

    fn confirm(&mut self, confirmation: &Subscribed) -> Result<(), Violation> {
        let position = confirmation
            .position
            .ok_or_else(|| nowhere("confirmation"))?;
        self.state = State::Confirmed;
        self.room = None;
        self.epoch = position.epoch;
        self.inbox.confirm(Confirmed {
            position: position.into(),
            retained: confirmation.retained,
        });
        if confirmation.resumed {
            self.inbox.push(Delivery::Resumed {
                replayed: confirmation.replayed,
            });
        }
        Ok(())
    }

    fn event(&mut self, event: Event) -> Result<(), Violation> {
        if self.allowance <= 0 {
            return Err(Violation(
                "it sent more of a subscription than its window allows".into(),
            ));
        }
        self.allowance -= amount(event.payload.len() as u64 + EVENT_OVERHEAD);
        let position = Position::new(self.epoch, event.sequence);
        let payload = match event.payload {
            payload if payload.len() < COPIED => Bytes::copy_from_slice(&payload),
            payload => payload,
        };
        self.inbox.push(Delivery::Event { position, payload });
        Ok(())
    }

    fn gap(&mut self, gap: &Gap) -> Result<(), Violation> {
        let (from, to) = gap.from.zip(gap.to).ok_or_else(|| nowhere("gap"))?;
        self.epoch = to.epoch;
        self.inbox.push(Delivery::Gap {
            from: from.into(),
            to: to.into(),
        });
        Ok(())
    }
}

fn nowhere(what: &str) -> Violation {
    Violation(format!("it sent a {what} without its position"))
}

fn amount(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}
