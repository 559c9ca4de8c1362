//! Reconnecting: what a session sends again over a new connection, and what a lost connection ends.

use tokio::time::Instant;

use super::{
    entry::Entry,
    id::{EntryId, LinkId},
    table::{Source, Table},
};
use crate::{
    error::Error,
    status::Status,
    wire::{ClientFrame, client_frame::Frame as ToServer},
};

/// The error of a request whose connection is lost.
const SENT: &str = "the connection was lost before the reply came; the request was sent, so it may \
                    have been carried out";

/// The error of a publish that another server may have applied, when this one would apply it once more.
const DOUBLED: &str = "publish outcome unknown: the server that may have taken it does not answer";

impl Table {
    /// Moves to a new connection: publishes without an answer are sent again in order, except for those that the former
    /// connection may still answer; then subscriptions resume. So receipts come before the events that they are about.
    pub(super) fn move_to(&mut self, link: LinkId, leaving: Option<LinkId>) {
        let due = std::mem::take(&mut self.due).into_iter();
        self.due_on_leaving.extend(due.filter(|frame| {
            let entry = EntryId::of_frame(frame.id).and_then(|id| self.entries.get(id.key()));
            matches!(entry, Some(Entry::Request(_)))
        }));
        self.put_off.clear();
        self.entries.retain(|_, entry| match entry {
            Entry::Subscription(subscription) => !subscription.is_left(),
            _ => true,
        });
        self.publish_again(link, leaving);
        for (key, entry) in &mut self.entries {
            if let Entry::Subscription(subscription) = entry
                && let Some(subscribe) = subscription.ask(link)
            {
                let frame = Some(ToServer::Subscribe(subscribe));
                let id = EntryId::of_key(key).get();
                self.due.push_back(ClientFrame { id, frame });
            }
        }
    }

    /// Handles the loss of a connection. Requests, and what the server objected to, end with the error. The rest
    /// waits for the next connection.
    pub(super) fn lose(&mut self, link: LinkId, error: &Error, objection: bool) {
        let on_link = |(key, entry): (usize, &Entry)| (entry.link() == Some(link)).then_some(key);
        let keys: Vec<_> = self.entries.iter().filter_map(on_link).collect();
        for key in keys {
            let entry = &mut self.entries[key];
            let lost = matches!(entry, Entry::Request(_))
                || (objection && entry.is_unanswered())
                || !entry.is_wanted();
            if lost {
                let error = match entry {
                    Entry::Request(_) if !(objection && error.status().is_some()) => {
                        Error::transport(SENT, error.clone())
                    }
                    _ => error.clone(),
                };
                let _ = self.entries.remove(key).end(Some(error));
            } else if let Entry::Publish(publish) = entry {
                publish.link = None;
                publish.publish.again = true;
            }
        }
    }

    /// Keeps an entry that the server rejects only for now: for the next connection if the server is going away,
    /// otherwise for a while. Returns whether the entry is kept.
    pub(super) fn put_off(
        &mut self,
        id: EntryId,
        refusal: Option<&Status>,
        source: Source,
    ) -> bool {
        let Some(entry) = self.entries.get_mut(id.key()) else {
            return false;
        };
        let goes_away = source.draining && entry.is_put_off_by(refusal);
        match entry {
            Entry::Publish(publish) if goes_away => publish.link = None,
            Entry::Subscription(subscription) if goes_away => subscription.link = None,
            Entry::Subscription(subscription) => {
                let Some(until) = refusal.and_then(|refusal| subscription.put_off(refusal)) else {
                    return false;
                };
                self.put_off.insert((until, id));
            }
            _ => return false,
        }
        true
    }

    /// Subscribes again for the subscriptions on this connection whose pause is over.
    pub(super) fn ask_again(&mut self, now: Instant, link: Option<LinkId>) {
        while let Some(&(until, id)) = self.put_off.first()
            && until <= now
        {
            self.put_off.pop_first();
            if let Some(Entry::Subscription(subscription)) = self.entries.get_mut(id.key())
                && subscription.is_put_off(until)
                && let Some(link) = link
                && subscription.link == Some(link)
                && let Some(subscribe) = subscription.ask(link)
            {
                let (id, frame) = (id.get(), Some(ToServer::Subscribe(subscribe)));
                self.due.push_back(ClientFrame { id, frame });
            }
        }
    }

    /// Sends publishes again that are on no connection, or on a lost one.
    pub(super) fn publish_again(&mut self, link: LinkId, leaving: Option<LinkId>) {
        let mut again: Vec<_> = self
            .entries
            .iter()
            .filter_map(|(key, entry)| match entry {
                Entry::Publish(publish)
                    if publish.link != Some(link)
                        && (publish.link.is_none() || publish.link != leaving) =>
                {
                    Some((publish.publish.sequence, key))
                }
                _ => None,
            })
            .collect();
        again.sort_unstable();
        for (_, key) in again {
            let Some(Entry::Publish(publish)) = self.entries.get_mut(key) else {
                continue;
            };
            if publish.publish.again && self.moved.gives_up {
                let error = Error::Status(Status::aborted(DOUBLED));
                let _ = self.entries.remove(key).end(Some(error));
                continue;
            }
            if !publish.publish.again && self.moved.renumbers {
                self.published += 1;
                publish.publish.sequence = self.published;
            }
            publish.link = Some(link);
            let frame = Some(ToServer::Publish(publish.publish.clone()));
            let id = EntryId::of_key(key).get();
            self.due.push_back(ClientFrame { id, frame });
        }
    }

    /// Whether a connection may still answer a publish or, unless `publishes_only`, a request.
    pub(super) fn awaits(&self, link: LinkId, publishes_only: bool) -> bool {
        self.entries.iter().any(|(_, entry)| {
            entry.link() == Some(link)
                && match entry {
                    Entry::Publish(_) => true,
                    Entry::Request(_) => !publishes_only,
                    Entry::Subscription(_) => false,
                }
        })
    }
}
