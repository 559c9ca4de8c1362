//! What becomes of a session's table when a connection is lost, or another one takes its place.

use super::{entry::Entry, table::Table};
use crate::{
    error::Error,
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

    /// Keeps what was refused for no fault of its own for the next connection.
    pub(super) fn put_off(&mut self, key: usize) {
        match self.entries.get_mut(key) {
            Some(Entry::Publish(publish)) => publish.link = 0,
            Some(Entry::Subscription(subscription)) => subscription.link = 0,
            _ => {}
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
