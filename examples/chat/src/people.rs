//! Who is here: whose name is whose, who is in which room, and by which session.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use smq_runtime::{SessionId, Status};

use crate::{
    claim::{Claim, Proof},
    clock, names,
    newcomers::Newcomers,
    v1::{Person, Presence},
};

/// How many people are here at once.
const MOST: usize = 1_000;

/// How many visits one person makes at once.
const MOST_VISITS: usize = 32;

/// How long the server waits for what people do.
#[derive(Debug, Clone)]
pub struct Patience {
    /// The time of grace: how long somebody is still here after the end of their session. A client that has lost its
    /// connection opens another session. 5 s.
    pub grace: Duration,
    /// How often one may say something, in the long run. 500 ms.
    pub between_messages: Duration,
    /// How many messages may come at once after a pause: what was written while the network was away, say. 20.
    pub burst: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            grace: Duration::from_secs(5),
            between_messages: Duration::from_millis(500),
            burst: 20,
        }
    }
}

/// The people who are here.
#[derive(Debug)]
pub(crate) struct People {
    patience: Patience,
    /// By what nobody can tell apart of their names.
    by_name: HashMap<String, Visitor>,
    newcomers: Newcomers,
}

/// One of them, or somebody who has said something lately.
#[derive(Debug)]
struct Visitor {
    name: String,
    proof: Proof,
    visits: HashMap<Place, Visit>,
    /// When all that they said lately will have been waited for.
    quiet_at: Instant,
    /// When a name without visits is free again.
    kept_until: Instant,
}

/// A room, and the tab of the page that shows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    pub(crate) room: String,
    pub(crate) tab: String,
}

/// A stay in a room, for as long as a session is open.
#[derive(Debug)]
struct Visit {
    is_away: bool,
    session: SessionId,
    /// The end of the time of grace. Set when the session has ended.
    until: Option<Instant>,
}

impl People {
    pub(crate) fn new(patience: Patience) -> Self {
        Self {
            patience,
            by_name: HashMap::new(),
            newcomers: Newcomers::default(),
        }
    }

    /// Lets somebody enter a room by a session, or stay there. Returns the name as others see it, and the change to
    /// publish.
    pub(crate) fn enter(
        &mut self,
        place: Place,
        claim: &Claim,
        is_away: bool,
        session: SessionId,
        now: Instant,
    ) -> Result<(String, Option<Person>), Status> {
        let visitor = self.visitor(claim, now)?;
        if visitor.visits.len() >= MOST_VISITS && !visitor.visits.contains_key(&place) {
            return Err(Status::resource_exhausted(format!(
                "{} is in {MOST_VISITS} places already: leave one of them",
                visitor.name
            )));
        }
        let visit = Visit {
            is_away,
            session,
            until: None,
        };
        let room = place.room.clone();
        let told = visitor.change(&room, |visits| {
            visits.insert(place, visit);
        });
        Ok((visitor.name.clone(), told))
    }

    /// Lets somebody say something, also without having entered: the name is theirs for a while. Returns it as others
    /// see it.
    pub(crate) fn speak(&mut self, claim: &Claim, now: Instant) -> Result<String, Status> {
        Ok(self.visitor(claim, now)?.name.clone())
    }

    /// Counts a message of somebody who has just spoken, or refuses it: there were too many at once.
    pub(crate) fn count(&mut self, name: &str, now: Instant) -> Result<(), Status> {
        let Patience {
            between_messages,
            burst,
            ..
        } = self.patience;
        let Some(visitor) = self.by_name.get_mut(&names::folded(name)) else {
            return Ok(());
        };
        let quiet_at = visitor.quiet_at.max(now) + between_messages;
        let ahead = quiet_at - now;
        if ahead > between_messages * burst {
            return Err(Status::resource_exhausted(format!(
                "that was a lot at once: wait for {} seconds, and send it again",
                (ahead - between_messages * burst).as_secs() + 1
            )));
        }
        visitor.quiet_at = quiet_at;
        visitor.kept_until = visitor.kept_until.max(quiet_at);
        Ok(())
    }

    /// Lets somebody leave a room. Returns the change to publish.
    pub(crate) fn leave(&mut self, place: &Place, claim: &Claim) -> Option<Person> {
        let folded = names::folded(&claim.name);
        let visitor = self.by_name.get_mut(&folded)?;
        if visitor.proof != claim.proof {
            return None;
        }
        let told = visitor.change(&place.room, |visits| {
            visits.remove(place);
        });
        if visitor.visits.is_empty() {
            self.by_name.remove(&folded);
        }
        told
    }

    /// Starts the time of grace of everybody who entered by a session that has ended. Returns whether there is anybody.
    pub(crate) fn session_ended(&mut self, session: SessionId, now: Instant) -> bool {
        let until = now + self.patience.grace;
        let visits = self
            .by_name
            .values_mut()
            .flat_map(|it| it.visits.values_mut());
        let lost = visits.filter(|visit| visit.session == session);
        lost.map(|visit| visit.until = Some(until)).count() > 0
    }

    /// Removes everybody whose time of grace is over. Returns the changes to publish.
    pub(crate) fn remove_absent(&mut self, now: Instant) -> Vec<Person> {
        let mut told = Vec::new();
        self.by_name.retain(|_, visitor| {
            let places = visitor
                .visits
                .iter()
                .filter(|(_, visit)| visit.is_over(now));
            let over: Vec<_> = places.map(|(place, _)| place.clone()).collect();
            for place in over {
                told.extend(visitor.change(&place.room, |visits| {
                    visits.remove(&place);
                }));
            }
            !visitor.is_gone(now)
        });
        told
    }

    /// Returns who has that name, if it is the one with that proof; a new one, if it is free.
    fn visitor(&mut self, claim: &Claim, now: Instant) -> Result<&mut Visitor, Status> {
        let Claim { name, proof, .. } = claim;
        let folded = names::folded(name);
        if self.by_name.get(&folded).is_some_and(|it| it.is_gone(now)) {
            self.by_name.remove(&folded);
        }
        if self.by_name.len() >= MOST && !self.by_name.contains_key(&folded) {
            self.by_name.retain(|_, visitor| !visitor.is_gone(now));
            if self.by_name.len() >= MOST {
                return Err(Status::resource_exhausted(format!(
                    "{MOST} people are here already: come back later"
                )));
            }
        }
        if let Some(address) = claim.address
            && !self.by_name.contains_key(&folded)
        {
            self.newcomers.note(address, &folded, now)?;
        }
        let visitor = self.by_name.entry(folded).or_insert_with(|| Visitor {
            name: name.clone(),
            proof: proof.clone(),
            visits: HashMap::new(),
            quiet_at: now,
            kept_until: now,
        });
        if visitor.proof != *proof {
            return Err(Status::already_exists(format!(
                "somebody who is here is called {}: take another name, or wait until they have left",
                visitor.name
            )));
        }
        visitor.kept_until = visitor.kept_until.max(now + self.patience.grace);
        Ok(visitor)
    }
}

impl Visitor {
    /// Changes the visits of a room. Returns the change of the presence there, if there is one.
    fn change(
        &mut self,
        room: &str,
        change: impl FnOnce(&mut HashMap<Place, Visit>),
    ) -> Option<Person> {
        let before = self.presence(room);
        change(&mut self.visits);
        let presence = self.presence(room);
        (presence != before).then(|| Person {
            room: room.into(),
            name: self.name.clone(),
            presence: presence.into(),
            since: Some(clock::now()),
        })
    }

    /// Returns the presence in a room. Somebody with several tabs is away when all of them are.
    fn presence(&self, room: &str) -> Presence {
        let visits = self.visits.iter().filter(|(place, _)| place.room == room);
        let each = visits.map(|(_, visit)| visit.is_away);
        match each.reduce(|one, other| one && other) {
            None => Presence::Gone,
            Some(true) => Presence::Away,
            Some(false) => Presence::Here,
        }
    }

    /// Whether the name is free.
    fn is_gone(&self, now: Instant) -> bool {
        self.visits.is_empty() && self.kept_until <= now
    }
}

impl Visit {
    fn is_over(&self, now: Instant) -> bool {
        self.until.is_some_and(|until| until <= now)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use smq_runtime::Code;

    use super::*;

    fn claim(name: &str, key: u8) -> Claim {
        Claim::with_key(name, &vec![key; 16].into()).unwrap()
    }

    fn people() -> (People, Instant) {
        (People::new(Patience::default()), Instant::now())
    }

    const GRACE: Duration = Duration::from_secs(5);

    #[test]
    fn a_name_is_its_owners_for_a_while_after_they_have_spoken() {
        let (mut people, now) = people();
        assert_eq!(people.speak(&claim(" Ada ", 1), now).unwrap(), "Ada");
        let later = now + GRACE - Duration::from_millis(1);
        let taken = people.speak(&claim("ADA", 2), later).unwrap_err();
        assert_eq!(taken.code(), Code::AlreadyExists);
        assert!(
            taken.message().contains("is called Ada: take another name"),
            "{taken}"
        );
        people.speak(&claim("ADA", 2), now + GRACE).unwrap();
    }

    #[test]
    fn who_says_too_much_at_once_is_asked_to_wait() {
        let (mut people, now) = people();
        people.speak(&claim("Ada", 1), now).unwrap();
        for _ in 0..20 {
            people.count("Ada", now).unwrap();
        }
        let status = people.count("Ada", now).unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        assert!(status.message().contains("wait for 1 seconds"), "{status}");
        people
            .count("Ada", now + Duration::from_millis(500))
            .unwrap();
        // The name is not free before that is over.
        let taken = people.speak(&claim("Ada", 2), now + GRACE).unwrap_err();
        assert_eq!(taken.code(), Code::AlreadyExists);
    }

    #[test]
    fn there_is_room_for_so_many() {
        let (mut people, now) = people();
        for number in 0..MOST {
            people.speak(&claim(&number.to_string(), 1), now).unwrap();
        }
        let status = people.speak(&claim("one more", 1), now).unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        people.speak(&claim("7", 1), now).unwrap();
        people.speak(&claim("one more", 1), now + GRACE).unwrap();
    }
}
