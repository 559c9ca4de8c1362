//! The table of a session: its subscriptions, publishes and requests by their ids, and what the frames about them
//! mean.

use std::{
    collections::{BTreeSet, VecDeque},
    sync::Arc,
    time::Duration,
};

use slab::Slab;
use tokio::time::Instant;

use super::{
    command::Command,
    end::Violation,
    entry::{Entry, PendingPublish, PendingRequest},
    id::{AssignedId, EntryId, LinkId},
    inbox::Inbox,
    own_events::{OwnEvents, REMEMBERED},
    place::Move,
    retry::RetryPolicy,
    subscription::{ClientSubscription, CreditEffect},
};
use crate::{
    error::Error,
    status::Status,
    wire::{
        Cancel, ClientFrame, Credit, ServerFrame, Unsubscribe, client_frame::Frame as ToServer,
        server_frame::Frame as FromServer,
    },
};

/// Everything in a session that has an id. It outlives the connections.
#[derive(Debug)]
pub(super) struct Table {
    /// The pauses of subscriptions that the server rejects for now.
    retry: RetryPolicy,
    pub(super) entries: Slab<Entry>,
    /// The sequence of the last publish.
    pub(super) published: u64,
    /// The events that this client has published.
    own_events: OwnEvents,
    /// Held by each publish without an answer, to count them.
    unanswered: Arc<()>,
    /// How the session has moved to the present connection.
    pub(super) moved: Move,
    /// Frames to send on the present connection before anything new: at most one for each entry, and those of
    /// commands.
    pub(super) due: VecDeque<ClientFrame>,
    /// Frames to send on the connection that was replaced.
    pub(super) due_on_leaving: VecDeque<ClientFrame>,
    /// When delayed subscriptions are sent again, and their ids.
    pub(super) put_off: BTreeSet<(Instant, EntryId)>,
}

/// The connection that a frame came by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source {
    pub(super) link: LinkId,
    /// The server accepts nothing new on it.
    pub(super) draining: bool,
    /// Another connection has replaced it.
    pub(super) leaving: bool,
}

impl Table {
    pub(super) fn new(retry: RetryPolicy) -> Self {
        Self {
            retry,
            entries: Slab::new(),
            published: 0,
            own_events: OwnEvents::default(),
            unanswered: Arc::default(),
            moved: Move::default(),
            due: VecDeque::new(),
            due_on_leaving: VecDeque::new(),
            put_off: BTreeSet::new(),
        }
    }

    /// Whether the server would remember the outcome of one more publish.
    pub(super) fn takes_publishes(&self) -> bool {
        Arc::strong_count(&self.unanswered) <= REMEMBERED
    }

    /// Whether publishes have no answer.
    pub(super) fn has_unanswered(&self) -> bool {
        Arc::strong_count(&self.unanswered) > 1
    }

    /// Returns the number of the last publish.
    pub(super) fn published(&self) -> u64 {
        self.published
    }

    /// Takes the next frame to send before anything new.
    pub(super) fn next_due(&mut self) -> Option<ClientFrame> {
        self.due.pop_front()
    }

    pub(super) fn has_due(&self) -> bool {
        !self.due.is_empty()
    }

    /// Makes an entry of a command, and returns its frame, if the caller still waits.
    pub(super) fn begin(&mut self, command: Command, link: LinkId) -> Option<ClientFrame> {
        if command.is_given_up() {
            return None;
        }
        let entry = self.entries.vacant_entry();
        let id = EntryId::of_key(entry.key());
        let frame = match command {
            Command::Subscribe {
                subscribe,
                inbox,
                budget,
            } => {
                inbox.id.set(id);
                let mut subscription =
                    ClientSubscription::new(subscribe, inbox, budget, self.retry);
                let subscribe = subscription.ask(link)?;
                entry.insert(Entry::Subscription(subscription));
                ToServer::Subscribe(subscribe)
            }
            Command::Publish {
                mut publish,
                answer,
                budget,
            } => {
                self.published += 1;
                publish.sequence = self.published;
                answer.id.set(id);
                entry.insert(Entry::Publish(PendingPublish {
                    link: Some(link),
                    publish: publish.clone(),
                    answer,
                    _budget: budget,
                    _counted: Arc::clone(&self.unanswered),
                }));
                ToServer::Publish(publish)
            }
            Command::Request {
                mut request,
                deadline,
                answer,
                budget,
            } => {
                request.timeout_ms = milliseconds_until(deadline);
                answer.id().set(id);
                let answer = Some(answer);
                entry.insert(Entry::Request(PendingRequest {
                    link,
                    answer,
                    budget: Some(budget),
                }));
                ToServer::Request(request)
            }
            // These are about what has begun.
            Command::Credit { .. }
            | Command::PartCredit { .. }
            | Command::Unsubscribe { .. }
            | Command::Cancel { .. }
            | Command::Close { .. } => return None,
        };
        Some(ClientFrame {
            id: id.get(),
            frame: Some(frame),
        })
    }

    /// Gives the server credit for a subscription.
    pub(super) fn credit(&mut self, inbox: &Arc<Inbox>, bytes: u64, link: Option<LinkId>) {
        let Some((id, subscription)) = self.subscription(inbox) else {
            return;
        };
        let effect = subscription.credit(bytes);
        let on_link = link.filter(|link| subscription.link == Some(*link));
        let frame = match (effect, on_link) {
            (CreditEffect::Tell, Some(_)) => Some(ToServer::Credit(Credit { bytes })),
            (CreditEffect::Ask, Some(link)) => subscription.ask(link).map(ToServer::Subscribe),
            _ => None,
        };
        self.send(id, frame);
    }

    /// Ends a subscription without a consumer.
    pub(super) fn unsubscribe(&mut self, inbox: &Arc<Inbox>, link: Option<LinkId>) {
        let Some((id, subscription)) = self.subscription(inbox) else {
            return;
        };
        let on_link = link.is_some() && link == subscription.link;
        if subscription.leave() && on_link {
            self.send(id, Some(ToServer::Unsubscribe(Unsubscribe {})));
        } else {
            self.entries.remove(id.key());
        }
    }

    /// Cancels a request.
    pub(super) fn cancel(&mut self, assigned: &Arc<AssignedId>, link: Option<LinkId>) {
        if let Some((id, request)) = self.request(assigned) {
            request.answer = None;
            let on = request.link;
            self.send_on(on, link, id, ToServer::Cancel(Cancel {}));
        }
    }

    /// Gives the server credit for a reply in parts.
    pub(super) fn credit_parts(
        &mut self,
        assigned: &Arc<AssignedId>,
        bytes: u64,
        link: Option<LinkId>,
    ) {
        if let Some((id, request)) = self.request(assigned) {
            let on = request.link;
            request.answer.iter_mut().for_each(|it| it.credit(bytes));
            self.send_on(on, link, id, ToServer::Credit(Credit { bytes }));
        }
    }

    /// Finds a request that its caller waits for, if its id still belongs to it.
    fn request(&mut self, assigned: &Arc<AssignedId>) -> Option<(EntryId, &mut PendingRequest)> {
        let id = assigned.get()?;
        match self.entries.get_mut(id.key())? {
            Entry::Request(it) if Arc::ptr_eq(it.answer.as_ref()?.id(), assigned) => Some((id, it)),
            _ => None,
        }
    }

    /// Sends a frame about a request: it stays on its connection, even if another one has replaced that.
    fn send_on(&mut self, on: LinkId, link: Option<LinkId>, id: EntryId, frame: ToServer) {
        let due = match link {
            Some(link) if link == on => &mut self.due,
            _ => &mut self.due_on_leaving,
        };
        let (id, frame) = (id.get(), Some(frame));
        due.push_back(ClientFrame { id, frame });
    }

    /// Hands a frame to its entry.
    pub(super) fn receive(&mut self, frame: ServerFrame, source: Source) -> Result<(), Violation> {
        let ServerFrame {
            id,
            frame: Some(frame),
        } = frame
        else {
            return Ok(()); // of a kind that is newer than we are
        };
        let id_and_entry = EntryId::of_frame(id).and_then(|id| {
            let entry = self.entries.get_mut(id.key())?;
            (entry.link() == Some(source.link)).then_some((id, entry))
        });
        let Some((id, entry)) = id_and_entry else {
            // The entry has moved to another connection.
            if source.leaving {
                return Ok(());
            }
            return Err(Violation(format!("frame for the unknown id {id}")));
        };
        match (entry, frame) {
            (entry, FromServer::End(end)) => {
                if let Entry::Request(request) = entry
                    && let Some(answer) = &mut request.answer
                {
                    answer.set_trailers(end.headers);
                }
                let refusal = end.status.map(Status::from);
                if entry.is_wanted() && self.put_off(id, refusal.as_ref(), source) {
                    return Ok(());
                }
                self.entries
                    .remove(id.key())
                    .end(refusal.map(Error::Status))
            }
            (Entry::Subscription(subscription), frame) => {
                subscription.receive(frame, &self.own_events)?;
                let bytes = subscription.settle();
                let credit = (bytes > 0).then_some(ToServer::Credit(Credit { bytes }));
                self.send(id, credit);
                Ok(())
            }
            (Entry::Request(request), FromServer::Reply(reply)) if reply.more => {
                request.budget = None;
                let answer = request.answer.as_mut();
                answer.map_or(Ok(()), |answer| answer.part(reply))
            }
            (_, frame) => {
                let entry = self.entries.remove(id.key());
                if let Some((topic, position)) = entry.published(&frame) {
                    self.own_events.add(topic, position);
                }
                entry.answer(frame)
            }
        }
    }

    /// Whether something waits for a connection. Removes entries that nobody waits for.
    pub(super) fn is_needed(&mut self) -> bool {
        self.entries.retain(|_, entry| entry.is_wanted());
        !self.entries.is_empty()
    }

    /// Whether something waits for an answer, on any connection.
    pub(super) fn has_wanted(&self) -> bool {
        self.entries.iter().any(|(_, entry)| entry.is_wanted())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Ends all entries.
    pub(super) fn fail(&mut self, error: &Error) {
        for entry in self.entries.drain() {
            let _ = entry.end(Some(error.clone()));
        }
    }

    fn send(&mut self, id: EntryId, frame: Option<ToServer>) {
        if frame.is_some() {
            let id = id.get();
            self.due.push_back(ClientFrame { id, frame });
        }
    }

    /// Finds the subscription of an inbox, if its id still belongs to it.
    fn subscription(&mut self, inbox: &Arc<Inbox>) -> Option<(EntryId, &mut ClientSubscription)> {
        let id = inbox.id.get()?;
        match self.entries.get_mut(id.key())? {
            Entry::Subscription(it) if Arc::ptr_eq(&it.inbox, inbox) => Some((id, it)),
            _ => None,
        }
    }
}

/// The task may be dropped with its runtime. Callers must not wait for ever then.
impl Drop for Table {
    fn drop(&mut self) {
        let context = "the runtime of the session was shut down".into();
        self.fail(&Error::Transport {
            context,
            source: None,
        });
    }
}

/// Returns the time to a deadline in milliseconds, at least 1, or 0 without a deadline.
fn milliseconds_until(deadline: Option<Instant>) -> u32 {
    deadline.map_or(0, |deadline| {
        let left = deadline.saturating_duration_since(Instant::now());
        let left = left.max(Duration::from_millis(1));
        u32::try_from(left.as_micros().div_ceil(1000)).unwrap_or(u32::MAX)
    })
}
