//! Publishers and numbered publishes, from the query of a handshake or a `POST`, or from a protected message.

use std::{
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use super::{
    outcomes::{OutcomeKey, PublisherId},
    state::ServerState,
};
use crate::{
    access::{Caller, Namespace},
    log::PublishId,
    schema::Service,
    security::{Once, Verified},
    status::Status,
};

/// A publisher that numbers its publishes. A clone is the same.
#[derive(Debug, Clone)]
pub(super) struct Publisher {
    owner: Namespace,
    id: [u8; 16],
    /// The highest sequence that the publisher has used before.
    published: Arc<AtomicU64>,
}

/// A numbered publish, which is applied at most once.
pub(super) struct NumberedPublish {
    publisher: Publisher,
    sequence: u64,
}

impl Publisher {
    /// Returns a publisher of an owner. Owners cannot access each other's publishers.
    pub(super) fn new(owner: Namespace, id: [u8; 16], published: u64) -> Self {
        Self {
            owner,
            id,
            published: Arc::new(AtomicU64::new(published)),
        }
    }

    /// Whether it is the same publisher, of the same owner.
    pub(super) fn is(&self, other: &Self) -> bool {
        (&self.owner, self.id) == (&other.owner, other.id)
    }

    /// Returns the id of its publish with this number, which a client at an address sends. If this publisher is not known,
    /// the outcomes up to `published` are not.
    fn outcome_key(
        &self,
        service: &'static Service,
        (sequence, published): (u64, u64),
        address: Option<IpAddr>,
    ) -> OutcomeKey {
        OutcomeKey {
            publisher: PublisherId {
                owner: self.owner.clone(),
                interface: (service.application, service.version),
                id: self.id,
            },
            sequence,
            published,
            address,
        }
    }

    /// Takes note of it, for an interface. Returns its id for logs, with the highest number that it has used before.
    pub(super) fn register(
        &self,
        state: &ServerState,
        service: &'static Service,
        address: Option<IpAddr>,
    ) -> PublishId {
        let published = self.published.load(Ordering::Relaxed);
        let key = self.outcome_key(service, (published, published), address);
        state.publish_outcomes.register(&key);
        key.publish_id(None)
    }

    /// Returns its publish with this number.
    pub(super) fn number(&self, sequence: u64) -> NumberedPublish {
        NumberedPublish {
            publisher: self.clone(),
            sequence,
        }
    }
}

impl NumberedPublish {
    /// Parses `publisher`, `published`, `sequence` and `again`.
    pub(super) fn from_query(query: &str, caller: &Caller) -> Result<Option<Self>, Status> {
        let publisher = query_value(query, "publisher");
        let (id, sequence) = match (publisher, query_number(query, "sequence")?) {
            (None, None) => return Ok(None),
            (Some(publisher), Some(sequence @ 1..)) => (parse_id(&publisher)?, sequence),
            _ => {
                return Err(Status::invalid_argument(
                    "a numbered publish needs both `publisher` and `sequence`, from 1 on",
                ));
            }
        };
        if query_value(query, "again").is_some_and(|again| again != "true" && again != "false") {
            return Err(Status::invalid_argument(
                "invalid again: send `true` or `false`",
            ));
        }
        let published = query_number(query, "published")?.unwrap_or(0);
        let publisher = Publisher::new(caller.namespace(), id, published);
        Ok(Some(publisher.number(sequence)))
    }

    /// Reads the publisher and the sequence of a protected message.
    pub(super) fn from_sender(once: &Once, sender: &Verified) -> Result<Self, Status> {
        let publisher = <[u8; 16]>::try_from(&once.publisher[..]).ok();
        let id = publisher.filter(|_| once.sequence > 0).ok_or_else(|| {
            Status::invalid_argument(
                "a numbered publish needs `publisher`, 16 bytes, and `sequence`, from 1 on",
            )
        })?;
        let owner = Caller::default().with_verified(sender.clone()).namespace();
        Ok(Publisher::new(owner, id, once.published).number(once.sequence))
    }

    /// Returns the id of this publish to an interface, which a client at an address sends.
    pub(super) fn id(&self, service: &'static Service, address: Option<IpAddr>) -> OutcomeKey {
        let published = &self.publisher.published;
        let published = published.fetch_max(self.sequence, Ordering::Relaxed);
        let numbers = (self.sequence, published);
        self.publisher.outcome_key(service, numbers, address)
    }
}

/// Parses 32 hexadecimal digits.
fn parse_id(text: &str) -> Result<[u8; 16], Status> {
    let digits = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let id = u128::from_str_radix(text, 16).ok().filter(|_| digits);
    let id = id
        .ok_or_else(|| Status::invalid_argument("invalid publisher: send 32 hexadecimal digits"))?;
    Ok(id.to_be_bytes())
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
        let published = |it: &NumberedPublish| it.publisher.published.load(Ordering::Relaxed);
        assert_eq!((first.sequence, published(&first)), (1, 0));
        let again = numbered("published=7&sequence=7&again=true");
        let again = again.unwrap().unwrap();
        assert_eq!((again.sequence, published(&again)), (7, 7));
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
    fn a_publisher_is_32_hexadecimal_digits() {
        for text in ["", "7", "+0112233445566778899aabbccddeeff", &"0".repeat(33)] {
            assert!(parse_id(text).is_err(), "{text:?}");
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
            (numbered.publisher.owner, numbered.publisher.id)
        };
        assert_eq!(id(&ada), id(&ada));
        assert_ne!(id(&ada), id(&bob));
        assert_ne!(id(&ada), (Namespace::Nobody, [7; 16]));
        for wrong in [once(&[7; 15], 1), once(&[], 1), once(&[7; 16], 0)] {
            assert!(NumberedPublish::from_sender(&wrong, &ada).is_err());
        }
    }
}
