//! Whose publish it is: what the query of a handshake, or of a `POST`, says.

use std::future::Future;

use super::published::{Outcome, Published, PublisherId};
use crate::{
    security::{Once, Verified},
    status::Status,
};

/// Whose publishes have numbers.
pub(super) struct Publisher {
    id: PublisherId,
    /// The highest number that it had used before.
    published: u64,
}

/// A publish that has a number: it is applied once.
pub(super) struct Numbered {
    id: PublisherId,
    /// What an unknown publisher has published before. Absent where it was introduced already.
    introduced: Option<u64>,
    sequence: u64,
    again: bool,
}

impl Publisher {
    /// Reads `publisher` and `published`.
    pub(super) fn of(query: &str) -> Result<Option<Self>, Status> {
        let Some(id) = value(query, "publisher") else {
            return Ok(None);
        };
        let id = PublisherId::parse(&id)?;
        let published = number(query, "published")?.unwrap_or(0);
        Ok(Some(Self { id, published }))
    }

    /// Returns the publisher that a sender names. Each sender has publishers of its own: nobody gets at another's.
    pub(super) fn of_sender(sender: &Verified, publisher: [u8; 16], published: u64) -> Self {
        let id = PublisherId::of_sender(sender.key(), publisher);
        Self { id, published }
    }

    /// Introduces it, and returns its name.
    pub(super) fn meet(&self, published: &Published) -> PublisherId {
        published.meet(&self.id, self.published);
        self.id.clone()
    }
}

impl Numbered {
    /// Reads `publisher`, `published`, `sequence` and `again`.
    pub(super) fn of(query: &str) -> Result<Option<Self>, Status> {
        let publisher = Publisher::of(query)?;
        let (publisher, sequence) = match (publisher, number(query, "sequence")?) {
            (None, None) => return Ok(None),
            (Some(publisher), Some(sequence @ 1..)) => (publisher, sequence),
            _ => {
                return Err(Status::invalid_argument(
                    "a publish that has a number says `publisher` and `sequence`, from 1 on",
                ));
            }
        };
        let again = match value(query, "again").as_deref() {
            Some("true") => true,
            Some("false") | None => false,
            Some(_) => return Err(Status::invalid_argument("again is `true` or `false`")),
        };
        Ok(Some(Self {
            id: publisher.id,
            introduced: Some(publisher.published),
            sequence,
            again,
        }))
    }

    /// Reads what a protected message says.
    pub(super) fn of_sender(once: &Once, sender: &Verified) -> Result<Self, Status> {
        let publisher = <[u8; 16]>::try_from(&once.publisher[..]).ok();
        let publisher = publisher.filter(|_| once.sequence > 0).ok_or_else(|| {
            Status::invalid_argument(
                "a publish that has a number says `publisher`, 16 bytes, and `sequence`, from 1 on",
            )
        })?;
        Ok(Self {
            id: PublisherId::of_sender(sender.key(), publisher),
            introduced: Some(once.published),
            sequence: once.sequence,
            again: once.again,
        })
    }

    /// Returns the publish of that number, by a publisher that the session has introduced.
    pub(super) fn of_session(id: PublisherId, sequence: u64, again: bool) -> Self {
        Self {
            id,
            introduced: None,
            sequence,
            again,
        }
    }

    /// Publishes, unless this publish is known already: then returns how it ended, or will end.
    pub(super) async fn once(
        &self,
        published: &std::sync::Arc<Published>,
        publish: impl Future<Output = Outcome> + Send + 'static,
    ) -> Outcome {
        if let Some(before) = self.introduced {
            published.meet(&self.id, before);
        }
        let (id, sequence, again) = (&self.id, self.sequence, self.again);
        published.once(id, sequence, again, publish).await
    }
}

fn number(query: &str, name: &str) -> Result<Option<u64>, Status> {
    let number = value(query, name).map(|text| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| digits)
    });
    match number {
        None => Ok(None),
        Some(Some(number)) => Ok(Some(number)),
        Some(None) => Err(Status::invalid_argument(format!("{name} is a number"))),
    }
}

fn value(query: &str, wanted: &str) -> Option<String> {
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
        let numbered = |query: &str| Numbered::of(&format!("{ID}&{query}"));
        let first = numbered("sequence=1").unwrap().unwrap();
        assert_eq!((first.sequence, first.again), (1, false));
        let again = numbered("published=7&sequence=7&again=true");
        let again = again.unwrap().unwrap();
        assert!(again.again && again.introduced == Some(7));
        assert!(Numbered::of("").unwrap().is_none());
        assert!(Numbered::of("place=Turin").unwrap().is_none());
        assert!(Numbered::of("sequence=1").is_err());
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
            let numbered = Numbered::of_sender(&once(&[7; 16], 1), sender).unwrap();
            numbered.id
        };
        assert_eq!(id(&ada), id(&ada));
        assert_ne!(id(&ada), id(&bob));
        let nobody = PublisherId::parse(&"07".repeat(16)).unwrap();
        assert_ne!(id(&ada), nobody);
        for wrong in [once(&[7; 15], 1), once(&[], 1), once(&[7; 16], 0)] {
            assert!(Numbered::of_sender(&wrong, &ada).is_err());
        }
    }
}
