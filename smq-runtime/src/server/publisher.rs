//! Publishers and numbered publishes, from the query of a handshake or a `POST`, or from a protected message.

use std::future::Future;

use super::outcomes::{Outcome, PublishOutcomes, PublisherId};
use crate::{
    access::{Caller, Namespace},
    security::{Once, Verified},
    status::Status,
};

/// A publisher that numbers its publishes.
pub(super) struct Publisher {
    id: PublisherId,
    /// The highest sequence that the publisher has used before.
    published: u64,
}

/// A numbered publish, which is applied at most once.
pub(super) struct NumberedPublish {
    id: PublisherId,
    /// The highest sequence that the publisher has used before. Absent in a session, which registers its publisher.
    published_before: Option<u64>,
    sequence: u64,
    again: bool,
}

impl Publisher {
    /// Parses `publisher` and `published`.
    pub(super) fn from_query(query: &str, caller: &Caller) -> Result<Option<Self>, Status> {
        let Some(id) = query_value(query, "publisher") else {
            return Ok(None);
        };
        let id = PublisherId::parse(caller.namespace(), &id)?;
        let published = query_number(query, "published")?.unwrap_or(0);
        Ok(Some(Self { id, published }))
    }

    /// Returns a publisher of an owner. Owners cannot access each other's publishers.
    pub(super) fn new(owner: Namespace, id: [u8; 16], published: u64) -> Self {
        let id = PublisherId::new(owner, id);
        Self { id, published }
    }

    /// Registers the publisher and returns its id.
    pub(super) fn register(&self, outcomes: &PublishOutcomes) -> PublisherId {
        outcomes.register(&self.id, self.published);
        self.id.clone()
    }
}

impl NumberedPublish {
    /// Parses `publisher`, `published`, `sequence` and `again`.
    pub(super) fn from_query(query: &str, caller: &Caller) -> Result<Option<Self>, Status> {
        let publisher = Publisher::from_query(query, caller)?;
        let (publisher, sequence) = match (publisher, query_number(query, "sequence")?) {
            (None, None) => return Ok(None),
            (Some(publisher), Some(sequence @ 1..)) => (publisher, sequence),
            _ => {
                return Err(Status::invalid_argument(
                    "a numbered publish needs both `publisher` and `sequence`, from 1 on",
                ));
            }
        };
        let again = match query_value(query, "again").as_deref() {
            Some("true") => true,
            Some("false") | None => false,
            Some(_) => {
                return Err(Status::invalid_argument(
                    "invalid again: send `true` or `false`",
                ));
            }
        };
        Ok(Some(Self {
            id: publisher.id,
            published_before: Some(publisher.published),
            sequence,
            again,
        }))
    }

    /// Reads the publisher and the sequence of a protected message.
    pub(super) fn from_sender(once: &Once, sender: &Verified) -> Result<Self, Status> {
        let publisher = <[u8; 16]>::try_from(&once.publisher[..]).ok();
        let publisher = publisher.filter(|_| once.sequence > 0).ok_or_else(|| {
            Status::invalid_argument(
                "a numbered publish needs `publisher`, 16 bytes, and `sequence`, from 1 on",
            )
        })?;
        Ok(Self {
            id: PublisherId::new(
                Caller::default().with_verified(sender.clone()).namespace(),
                publisher,
            ),
            published_before: Some(once.published),
            sequence: once.sequence,
            again: once.again,
        })
    }

    /// Returns a numbered publish by the publisher that the session has registered.
    pub(super) fn in_session(id: PublisherId, sequence: u64, again: bool) -> Self {
        Self {
            id,
            published_before: None,
            sequence,
            again,
        }
    }

    /// Runs `publish`, unless this publish is known: then returns its outcome, or waits for it.
    pub(super) async fn apply_once(
        &self,
        outcomes: &std::sync::Arc<PublishOutcomes>,
        publish: impl Future<Output = Outcome> + Send + 'static,
    ) -> Outcome {
        if let Some(before) = self.published_before {
            outcomes.register(&self.id, before);
        }
        let (id, sequence, again) = (&self.id, self.sequence, self.again);
        outcomes.apply_once(id, sequence, again, publish).await
    }
}

fn query_number(query: &str, name: &str) -> Result<Option<u64>, Status> {
    let number = query_value(query, name).map(|text| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| digits)
    });
    match number {
        None => Ok(None),
        Some(Some(number)) => Ok(Some(number)),
        Some(None) => Err(Status::invalid_argument(format!(
            "invalid {name}: send a decimal number"
        ))),
    }
}

fn query_value(query: &str, wanted: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let (_, value) = pairs.find(|(name, _)| name == wanted)?;
    Some(value.into_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ID: &str = "publisher=00112233445566778899aabbccddeeff";

    #[test]
    fn a_number_has_a_publisher_and_the_reverse() {
        let numbered =
            |query: &str| NumberedPublish::from_query(&format!("{ID}&{query}"), &Caller::default());
        let first = numbered("sequence=1").unwrap().unwrap();
        assert_eq!((first.sequence, first.again), (1, false));
        let again = numbered("published=7&sequence=7&again=true");
        let again = again.unwrap().unwrap();
        assert!(again.again && again.published_before == Some(7));
        assert!(
            NumberedPublish::from_query("", &Caller::default())
                .unwrap()
                .is_none()
        );
        assert!(
            NumberedPublish::from_query("place=Turin", &Caller::default())
                .unwrap()
                .is_none()
        );
        assert!(NumberedPublish::from_query("sequence=1", &Caller::default()).is_err());
        for wrong in [
            "",
            "sequence=0",
            "sequence=-1",
            "sequence=+1",
            "sequence=1&again=yes",
            "sequence=1&published=x",
        ] {
            assert!(numbered(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn each_sender_has_publishers_of_its_own() {
        let once = |publisher: &'static [u8], sequence| Once {
            publisher: publisher.into(),
            sequence,
            ..Once::default()
        };
        let [ada, bob] = ["Ada", "Bob"].map(|name| Verified::new(name, ()));
        let id = |sender: &Verified| {
            let numbered = NumberedPublish::from_sender(&once(&[7; 16], 1), sender).unwrap();
            numbered.id
        };
        assert_eq!(id(&ada), id(&ada));
        assert_ne!(id(&ada), id(&bob));
        let nobody = PublisherId::parse(Namespace::Nobody, &"07".repeat(16)).unwrap();
        assert_ne!(id(&ada), nobody);
        for wrong in [once(&[7; 15], 1), once(&[], 1), once(&[7; 16], 0)] {
            assert!(NumberedPublish::from_sender(&wrong, &ada).is_err());
        }
    }
}
