//! What becomes of a session's table when a connection is lost, or another one takes its place.

use tokio::time::Instant;

use super::{
    entry::Entry,
    table::{Source, Table},
};
use crate::{
    error::Error,
    status::Status,
    wire::{ClientFrame, client_frame::Frame as ToServer},
};

/// What is said of a request whose connection is lost.
const SENT: &str = "the connection was lost before the reply came; the request was sent, so it may \
                    have been carried out";

impl Table {
    /// Goes over to a connection: subscriptions from where they are, then the publishes that are not
    /// answered, in their order; but for those that the one that is left may still answer.
    pub(super) fn move_to(&mut self, link: u32, leaving: Option<u32>) {
        self.due.clear();
        self.put_off.clear();
        self.entries.retain(|_, entry| match entry {
            Entry::Subscription(subscription) => !subscription.is_left(),
            _ => true,
        });
        for (key, entry) in &mut self.entries {
            if let Entry::Subscription(subscription) = entry
                && let Some(subscribe) = subscription.ask(link)
            {
                let frame = Some(ToServer::Subscribe(subscribe));
                let id = key as u32 + 1;
                self.due.push_back(ClientFrame { id, frame });
            }
        }
        self.publish_again(link, leaving);
    }

    /// Gives up a connection. What the server objected to, and requests, end with the error; the rest
    /// waits for the next connection.
    pub(super) fn lose(&mut self, link: u32, error: &Error, objection: bool) {
        let on_link = |(key, entry): (usize, &Entry)| (entry.link() == link).then_some(key);
        let keys: Vec<_> = self.entries.iter().filter_map(on_link).collect();
        for key in keys {
            let entry = &mut self.entries[key];
            let lost = matches!(entry, Entry::Request(_))
                || (objection && entry.is_unanswered())
                || !entry.is_wanted();
            if lost {
                let error = match entry {
                    Entry::Request(_) => Error::transport(SENT, error.clone()),
                    _ => error.clone(),
                };
                let _ = self.entries.remove(key).end(Some(error));
            } else if let Entry::Publish(publish) = entry {
                publish.link = 0;
                publish.publish.again = true;
            }
        }
    }

    /// Keeps what was refused for no fault of its own: for the next connection, if the server is going away, or for a
    /// while. Returns whether that is so.
    pub(super) fn put_off(&mut self, id: u32, refusal: Option<&Status>, source: Source) -> bool {
        let Some(entry) = self.entries.get_mut(id as usize - 1) else {
            return false;
        };
        let goes_away = source.draining && entry.is_put_off_by(refusal);
        match entry {
            Entry::Publish(publish) if goes_away => publish.link = 0,
            Entry::Subscription(subscription) if goes_away => subscription.link = 0,
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

    /// Asks again for the subscriptions that were put off until then, and are on that connection.
    pub(super) fn ask_again(&mut self, now: Instant, link: Option<u32>) {
        while let Some(&(until, id)) = self.put_off.first()
            && until <= now
        {
            self.put_off.pop_first();
            if let Some(Entry::Subscription(subscription)) = self.entries.get_mut(id as usize - 1)
                && subscription.is_put_off(until)
                && link == Some(subscription.link)
                && let Some(subscribe) = subscription.ask(subscription.link)
            {
                let frame = Some(ToServer::Subscribe(subscribe));
                self.due.push_back(ClientFrame { id, frame });
            }
        }
    }

    /// Sends again what was published and is on no connection, or on one that is gone.
    pub(super) fn publish_again(&mut self, link: u32, leaving: Option<u32>) {
        let mut again: Vec<_> = self
            .entries
            .iter_mut()
            .filter_map(|(key, entry)| match entry {
                Entry::Publish(publish)
                    if publish.link != link && Some(publish.link) != leaving =>
                {
                    Some((key, publish))
                }
                _ => None,
            })
            .collect();
        again.sort_by_key(|(_, publish)| publish.publish.sequence);
        for (key, publish) in again {
            publish.link = link;
            let frame = Some(ToServer::Publish(publish.publish.clone()));
            let id = key as u32 + 1;
            self.due.push_back(ClientFrame { id, frame });
        }
    }

    /// Whether a connection may still answer something; a publish, if it is only about those.
    pub(super) fn awaits(&self, link: u32, publishes_only: bool) -> bool {
        self.entries.iter().any(|(_, entry)| {
            entry.link() == link
                && match entry {
                    Entry::Publish(_) => true,
                    Entry::Request(_) => !publishes_only,
                    Entry::Subscription(_) => false,
                }
        })
    }
}
