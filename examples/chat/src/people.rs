//! Who is here: whose name is whose, who is in which room, and who has not been heard of.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use smq_runtime::Status;

use crate::{
    claim::{Claim, Proof},
    clock, names,
    v1::{Person, Presence},
};

/// How many people are here at once.
const MOST: usize = 1_000;

/// How long the server waits for what people do.
#[derive(Debug, Clone)]
pub struct Patience {
    /// How often a page says that it is still there. 5 s.
    pub again: Duration,
    /// How much longer it has while nobody looks at it. Browsers let a hidden page do something once a minute. 75 s.
    pub away: Duration,
    /// How often one may say something, in the long run. 500 ms.
    pub between_messages: Duration,
    /// How many messages may come at once after a pause: what was written while the network was away, say. 20.
    pub burst: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            again: Duration::from_secs(5),
            away: Duration::from_secs(75),
            between_messages: Duration::from_millis(500),
            burst: 20,
        }
    }
}

impl Patience {
    /// How long after the last sign of life somebody is still here.
    fn lasts(&self, away: bool) -> Duration {
        let missed = self.again * 3;
        if away { missed + self.away } else { missed }
    }
}

/// The people who are here.
#[derive(Debug)]
pub(crate) struct People {
    patience: Patience,
    /// By what nobody can tell apart of their names.
    by_name: HashMap<String, Visitor>,
}

/// One of them.
#[derive(Debug)]
struct Visitor {
    name: String,
    proof: Proof,
    /// Where they are, by the rooms' names.
    rooms: HashMap<String, Stay>,
    /// When all that they said lately will have been waited for.
    quiet_at: Instant,
}

/// Being in a room.
#[derive(Debug)]
struct Stay {
    presence: Presence,
    until: Instant,
}

impl People {
    pub(crate) fn new(patience: Patience) -> Self {
        Self {
            patience,
            by_name: HashMap::new(),
        }
    }

    /// Lets somebody enter a room, or stay there. Returns the name as others see it, and what they are to be told.
    pub(crate) fn enter(
        &mut self,
        room: &str,
        claim: &Claim,
        presence: Presence,
        now: Instant,
    ) -> Result<(String, Option<Person>), Status> {
        let until = now + self.patience.lasts(presence == Presence::Away);
        let visitor = self.visitor(claim, now)?;
        let stay = Stay { presence, until };
        let before = visitor.rooms.insert(room.into(), stay);
        let changed = before.is_none_or(|before| before.presence != presence);
        let told = changed.then(|| person(room, &visitor.name, presence));
        Ok((visitor.name.clone(), told))
    }

    /// Lets somebody who says something be in the room where it is said; as before, if they are there already.
    pub(crate) fn speak(
        &mut self,
        room: &str,
        claim: &Claim,
        now: Instant,
    ) -> Result<(String, Option<Person>), Status> {
        let visitor = self.by_name.get(&names::folded(&claim.name));
        let stay = visitor.and_then(|visitor| visitor.rooms.get(room));
        let presence = stay.map_or(Presence::Here, |stay| stay.presence);
        self.enter(room, claim, presence, now)
    }

    /// Counts a message of somebody who is here, or refuses it: there were too many at once.
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
        Ok(())
    }

    /// Lets somebody leave a room. Returns what the others are to be told.
    pub(crate) fn leave(&mut self, room: &str, claim: &Claim) -> Option<Person> {
        let folded = names::folded(&claim.name);
        let visitor = self.by_name.get_mut(&folded)?;
        if visitor.proof != claim.proof {
            return None;
        }
        visitor.rooms.remove(room)?;
        let told = person(room, &visitor.name, Presence::Gone);
        if visitor.rooms.is_empty() {
            self.by_name.remove(&folded);
        }
        Some(told)
    }

    /// Lets those go who have not been heard of for too long. Returns what the others are to be told.
    pub(crate) fn sweep(&mut self, now: Instant) -> Vec<Person> {
        let mut gone = Vec::new();
        self.by_name.retain(|_, visitor| {
            let name = &visitor.name;
            visitor.rooms.retain(|room, stay| {
                let stays = stay.until > now;
                if !stays {
                    gone.push(person(room, name, Presence::Gone));
                }
                stays
            });
            !visitor.rooms.is_empty()
        });
        gone
    }

    /// Returns who has that name, if it is the one with that proof; a new one, if it is free.
    fn visitor(&mut self, claim: &Claim, now: Instant) -> Result<&mut Visitor, Status> {
        let Claim { name, proof } = claim;
        let folded = names::folded(name);
        if self.by_name.len() >= MOST && !self.by_name.contains_key(&folded) {
            return Err(Status::resource_exhausted(format!(
                "{MOST} people are here already: come back later"
            )));
        }
        let visitor = self.by_name.entry(folded).or_insert_with(|| Visitor {
            name: name.clone(),
            proof: proof.clone(),
            rooms: HashMap::new(),
            quiet_at: now,
        });
        if visitor.proof != *proof {
            return Err(Status::already_exists(format!(
                "somebody who is here is called {}: take another name, or wait until they have left",
                visitor.name
            )));
        }
        Ok(visitor)
    }
}

fn person(room: &str, name: &str, presence: Presence) -> Person {
    Person {
        room: room.into(),
        name: name.into(),
        presence: presence.into(),
        since: Some(clock::now()),
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

    fn told(people: Vec<Person>) -> Vec<(String, Presence)> {
        people
            .into_iter()
            .map(|person| (person.name.clone(), person.presence()))
            .collect()
    }

    #[test]
    fn a_name_is_its_owners_until_they_have_left() {
        let (mut people, now) = people();
        let (_, first) = people
            .enter("lobby", &claim(" Ada ", 1), Presence::Here, now)
            .unwrap();
        assert_eq!(
            told(first.into_iter().collect()),
            [("Ada".into(), Presence::Here)]
        );
        let again = people
            .enter("lobby", &claim("Ada", 1), Presence::Here, now)
            .unwrap();
        assert_eq!(again.1, None, "nothing has changed");
        let taken = people
            .enter("garden", &claim("ADA", 2), Presence::Here, now)
            .unwrap_err();
        assert_eq!(taken.code(), Code::AlreadyExists);
        assert!(
            taken.message().contains("is called Ada: take another name"),
            "{taken}"
        );
        assert_eq!(
            people.leave("lobby", &claim("Ada", 2)),
            None,
            "not theirs to leave"
        );
        assert!(people.leave("lobby", &claim("Ada", 1)).is_some());
        assert!(
            people
                .enter("garden", &claim("ADA", 2), Presence::Here, now)
                .is_ok()
        );
    }

    #[test]
    fn who_is_not_heard_of_has_left_and_later_when_away() {
        let (mut people, now) = people();
        people
            .enter("lobby", &claim("Ada", 1), Presence::Here, now)
            .unwrap();
        people
            .enter("lobby", &claim("Bob", 2), Presence::Away, now)
            .unwrap();
        assert_eq!(told(people.sweep(now + Duration::from_secs(14))), []);
        let gone = told(people.sweep(now + Duration::from_secs(15)));
        assert_eq!(gone, [("Ada".into(), Presence::Gone)]);
        let gone = told(people.sweep(now + Duration::from_secs(90)));
        assert_eq!(gone, [("Bob".into(), Presence::Gone)]);
        assert!(people.by_name.is_empty());
    }

    #[test]
    fn who_says_too_much_at_once_is_asked_to_wait() {
        let (mut people, now) = people();
        people.speak("lobby", &claim("Ada", 1), now).unwrap();
        for _ in 0..20 {
            people.count("Ada", now).unwrap();
        }
        let status = people.count("Ada", now).unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        assert!(status.message().contains("wait for 1 seconds"), "{status}");
        people
            .count("Ada", now + Duration::from_millis(500))
            .unwrap();
    }

    #[test]
    fn there_is_room_for_so_many() {
        let (mut people, now) = people();
        for number in 0..MOST {
            people
                .enter("lobby", &claim(&number.to_string(), 1), Presence::Here, now)
                .unwrap();
        }
        let status = people
            .enter("lobby", &claim("one more", 1), Presence::Here, now)
            .unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        assert!(
            people
                .enter("lobby", &claim("7", 1), Presence::Away, now)
                .is_ok()
        );
    }
}
