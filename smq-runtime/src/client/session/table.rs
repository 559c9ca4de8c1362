//! The numbers of a session: which subscription, publish or request each stands for, on whatever
//! connection; what a frame about it means; and what is sent again when a connection is lost.

use std::{
    collections::{BTreeSet, VecDeque},
    sync::Arc,
    time::Duration,
};

use slab::Slab;
use tokio::time::Instant;

use super::{
    command::{Command, Number},
    entry::{Asking, Entry, Publishing},
    following::{Credited, Following},
    inbox::Inbox,
};
use crate::{
    error::Error,
    status::Status,
    wire::{
        Cancel, ClientFrame, Credit, ServerFrame, Unsubscribe, client_frame::Frame as ToServer,
        server_frame::Frame as FromServer,
    },
};

/// Everything in a session that has a number. It outlives the connections.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) entries: Slab<Entry>,
    /// The sequence of the last publish.
    published: u64,
    /// Held by each publish that is not answered yet, to count them.
    unanswered: Arc<()>,
    /// What is to be sent on the present connection, before anything new. Each entry has at most its
    /// own frame in it, and what its commands made.
    pub(super) due: VecDeque<ClientFrame>,
    /// When subscriptions that are put off are asked for again, and their numbers.
    pub(super) put_off: BTreeSet<(Instant, u32)>,
}

/// The server did not keep to the protocol; the reason, for people.
#[derive(Debug)]
pub(super) struct Violation(pub(super) String);

/// How many publishes the server remembers the end of: no more may be under way.
const REMEMBERED: usize = 1024;

/// Which connection a frame came by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source {
    pub(super) link: u32,
    /// The server takes nothing new on it.
    pub(super) draining: bool,
    /// Another connection has taken its place.
    pub(super) leaving: bool,
    /// A subscription may be confirmed again on it.
    pub(super) begins_anew: bool,
}

impl Table {
    pub(super) fn new() -> Self {
        Self {
            entries: Slab::new(),
            published: 0,
            unanswered: Arc::default(),
            due: VecDeque::new(),
            put_off: BTreeSet::new(),
        }
    }

    /// Whether there can be one more publish, and each still be remembered if it has to be sent again.
    pub(super) fn takes_publishes(&self) -> bool {
        Arc::strong_count(&self.unanswered) <= REMEMBERED
    }

    /// Returns the last number that a publish was sent with.
    pub(super) fn published(&self) -> u64 {
        self.published
    }

    /// Takes the next frame that is to be sent before anything new.
    pub(super) fn next_due(&mut self) -> Option<ClientFrame> {
        self.due.pop_front()
    }

    pub(super) fn has_due(&self) -> bool {
        !self.due.is_empty()
    }

    /// Returns the frame that makes a command a part of the session on a connection, if it is still wanted.
    pub(super) fn begin(&mut self, command: Command, link: u32) -> Option<ClientFrame> {
        if command.is_given_up() {
            return None;
        }
        let entry = self.entries.vacant_entry();
        // The room of a session bounds how many there are.
        let id = entry.key() as u32 + 1;
        let frame = match command {
            Command::Subscribe {
                subscribe,
                inbox,
                room,
            } => {
                inbox.number.set(id);
                let mut subscription = Following::new(subscribe, inbox, room);
                let subscribe = subscription.ask(link)?;
                entry.insert(Entry::Subscription(subscription));
                ToServer::Subscribe(subscribe)
            }
            Command::Publish {
                mut publish,
                answer,
                room,
            } => {
                self.published += 1;
                publish.sequence = self.published;
                answer.number.set(id);
                entry.insert(Entry::Publish(Publishing {
                    link,
                    publish: publish.clone(),
                    answer,
                    _room: room,
                    _counted: Arc::clone(&self.unanswered),
                }));
                ToServer::Publish(publish)
            }
            Command::Request {
                mut request,
                deadline,
                answer,
                room,
            } => {
                request.timeout_ms = milliseconds_until(deadline);
                answer.number.set(id);
                let answer = Some(answer);
                entry.insert(Entry::Request(Asking {
                    link,
                    answer,
                    _room: room,
                }));
                ToServer::Request(request)
            }
            Command::Credit { .. } | Command::Unsubscribe { .. } | Command::Cancel { .. } => {
                return None; // those are about what has begun
            }
        };
        let frame = Some(frame);
        Some(ClientFrame { id, frame })
    }

    /// Lets the server send more of a subscription.
    pub(super) fn credit(&mut self, inbox: &Arc<Inbox>, bytes: u64, link: Option<u32>) {
        let Some((id, subscription)) = self.subscription(inbox) else {
            return;
        };
        let on_link = link == Some(subscription.link);
        let frame = match subscription.credit(bytes) {
            Credited::Tell if on_link => Some(ToServer::Credit(Credit { bytes })),
            Credited::Ask if on_link => {
                subscription.ask(subscription.link).map(ToServer::Subscribe)
            }
            _ => None,
        };
        self.send(id, frame);
    }

    /// Ends a subscription that nobody takes from any more.
    pub(super) fn unsubscribe(&mut self, inbox: &Arc<Inbox>, link: Option<u32>) {
        let Some((id, subscription)) = self.subscription(inbox) else {
            return;
        };
        let on_link = link == Some(subscription.link);
        if subscription.leave() && on_link {
            self.send(id, Some(ToServer::Unsubscribe(Unsubscribe {})));
        } else {
            self.entries.remove(id as usize - 1);
        }
    }

    /// Gives up a request.
    pub(super) fn cancel(&mut self, number: &Arc<Number>, link: Option<u32>) {
        let id = number.get();
        let entry = (id as usize)
            .checked_sub(1)
            .and_then(|key| self.entries.get_mut(key));
        if let Some(Entry::Request(request)) = entry
            && let Some(answer) = &request.answer
            && Arc::ptr_eq(&answer.number, number)
        {
            request.answer = None;
            if link == Some(request.link) {
                self.send(id, Some(ToServer::Cancel(Cancel {})));
            }
        }
    }

    /// Takes a frame to where it belongs.
    pub(super) fn receive(&mut self, frame: ServerFrame, source: Source) -> Result<(), Violation> {
        let ServerFrame {
            id,
            frame: Some(frame),
        } = frame
        else {
            return Ok(()); // of a kind that is newer than we are
        };
        let key = (id as usize).wrapping_sub(1);
        let entry = self.entries.get_mut(key);
        let Some(entry) = entry.filter(|entry| entry.link() == source.link) else {
            // What has moved to another connection is not looked at here any more.
            if source.leaving {
                return Ok(());
            }
            return Err(Violation(format!(
                "it sent a frame for {id}, which is not in use"
            )));
        };
        match (entry, frame) {
            (entry, FromServer::End(end)) => {
                let refusal = end.status.map(Status::from);
                if entry.is_wanted() && self.put_off(id, refusal.as_ref(), source) {
                    return Ok(());
                }
                self.entries.remove(key).end(refusal.map(Error::Status))
            }
            (Entry::Subscription(subscription), frame) => {
                subscription.receive(frame, source.begins_anew)?;
                let bytes = subscription.settle();
                let credit = (bytes > 0).then_some(ToServer::Credit(Credit { bytes }));
                self.send(id, credit);
                Ok(())
            }
            (_, frame) => self.entries.remove(key).answer(frame),
        }
    }

    /// Whether somebody waits for something; forgets the publishes that nobody waits for.
    pub(super) fn is_needed(&mut self) -> bool {
        self.entries.retain(|_, entry| entry.is_wanted());
        !self.entries.is_empty()
    }

    /// Whether somebody waits for something, on whatever connection.
    pub(super) fn has_wanted(&self) -> bool {
        self.entries.iter().any(|(_, entry)| entry.is_wanted())
    }

    /// Ends all that is in use.
    pub(super) fn fail(&mut self, error: &Error) {
        for entry in self.entries.drain() {
            let _ = entry.end(Some(error.clone()));
        }
    }

    fn send(&mut self, id: u32, frame: Option<ToServer>) {
        if frame.is_some() {
            self.due.push_back(ClientFrame { id, frame });
        }
    }

    /// Finds a subscription whose number is in use, and still its own.
    fn subscription(&mut self, inbox: &Arc<Inbox>) -> Option<(u32, &mut Following)> {
        let id = inbox.number.get();
        match self.entries.get_mut((id as usize).checked_sub(1)?)? {
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

/// Returns how long that is from now in milliseconds, at least 1; 0 for no deadline.
fn milliseconds_until(deadline: Option<Instant>) -> u32 {
    deadline.map_or(0, |deadline| {
        let left = deadline.saturating_duration_since(Instant::now());
        let left = left.max(Duration::from_millis(1));
        u32::try_from(left.as_micros().div_ceil(1000)).unwrap_or(u32::MAX)
    })
}
