//! Whose publish it is: what the query of a handshake, or of a `POST`, says.

use std::future::Future;

use super::published::{Outcome, Published, PublisherId};
use crate::status::Status;
#[cfg(feature = "openpgp")]
use crate::{openpgp::Fingerprint, security::Once};

/// Whose publishes have numbers.
pub(super) struct Publisher {
    id: PublisherId,
    /// The highest number that it had used before.
    published: u64,
}

/// A publish that has a number: it is applied once.
pub(super) struct Numbered {
    publisher: Publisher,
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

    /// Introduces it, and returns its name.
    pub(super) fn meet(&self, published: &Published) -> PublisherId {
        published.meet(self.id, self.published);
        self.id
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
            publisher,
            sequence,
            again,
        }))
    }

    /// Reads what an envelope says. Each signer has publishers of its own: nobody gets at another's.
    #[cfg(feature = "openpgp")]
    pub(super) fn signed(once: &Once, signer: &Fingerprint) -> Result<Self, Status> {
        if once.publisher.len() != 16 || once.sequence == 0 {
            return Err(Status::invalid_argument(
                "a publish that has a number says `publisher`, 16 bytes, and `sequence`, from 1 on",
            ));
        }
        let publisher = Publisher {
            id: PublisherId::of(signer.as_bytes(), &once.publisher),
            published: once.published,
        };
        Ok(Self {
            publisher,
            sequence: once.sequence,
            again: once.again,
        })
    }

    /// Publishes, unless this publish is known already: then returns how it ended, or will end.
    pub(super) async fn once(
        &self,
        published: &std::sync::Arc<Published>,
        publish: impl Future<Output = Outcome> + Send + 'static,
    ) -> Outcome {
        let id = self.publisher.meet(published);
        published.once(id, self.sequence, self.again, publish).await
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
        assert!(again.again && again.publisher.published == 7);
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

    #[cfg(feature = "openpgp")]
    #[test]
    fn each_signer_has_publishers_of_its_own() {
        let once = |publisher: &'static [u8], sequence| Once {
            publisher: publisher.into(),
            sequence,
            ..Once::default()
        };
        let [ada, bob] =
            ["Ada", "Bob"].map(|name| crate::openpgp::Key::generate(name).unwrap().fingerprint());
        let id = |signer: &Fingerprint| {
            Numbered::signed(&once(&[7; 16], 1), signer)
                .unwrap()
                .publisher
                .id
        };
        assert_eq!(id(&ada), id(&ada));
        assert_ne!(id(&ada), id(&bob));
        for wrong in [once(&[7; 15], 1), once(&[], 1), once(&[7; 16], 0)] {
            assert!(Numbered::signed(&wrong, &ada).is_err());
        }
    }
}
