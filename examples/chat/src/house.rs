//! The house: what happens when people enter, leave, type and talk.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use smq_runtime::{Bytes, Context, Status};
use tokio::task::JoinHandle;

use crate::{
    Patience, Rooms,
    people::People,
    v1::{
        Chat, ChatTopics, EnterRequest, EnterResponse, Keystroke, LeaveRequest, LeaveResponse,
        ListRoomsRequest, ListRoomsResponse, Message, MessageFilter, PeopleFilter, Person,
        Presence,
    },
    words,
};

/// How often the server looks who has not been heard of.
const SWEEP: Duration = Duration::from_millis(500);

/// Rooms, the people in them, and what they say.
#[derive(Debug)]
pub struct House {
    rooms: Rooms,
    patience: Patience,
    people: Mutex<People>,
    topics: ChatTopics,
}

impl House {
    /// Returns a house with these rooms, and nobody in them.
    pub fn new(rooms: Rooms, patience: Patience) -> Self {
        Self {
            rooms,
            people: Mutex::new(People::new(patience.clone())),
            patience,
            topics: ChatTopics::new(),
        }
    }

    /// Notices who has left without a word, for as long as what is returned is kept. Called within a runtime.
    #[must_use = "it ends when this is dropped"]
    pub fn sweep(self: &Arc<Self>) -> Sweeping {
        let house = Arc::clone(self);
        Sweeping(tokio::spawn(async move {
            let mut ticks = tokio::time::interval(SWEEP);
            loop {
                let now = ticks.tick().await.into_std();
                let mut people = house.people();
                for person in people.sweep(now) {
                    house.topics.people.publish(person);
                }
            }
        }))
    }

    fn people(&self) -> MutexGuard<'_, People> {
        self.people.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells everybody of a change; called while the people are locked, so that changes are told in their order.
    fn tell(&self, changed: Option<Person>) {
        if let Some(person) = changed {
            self.topics.people.publish(person);
        }
    }

    /// Returns the name of who does something in a room, as others see it, if it is theirs; `count` if it is
    /// something that one can do too often.
    fn speaker(
        &self,
        room: &str,
        author: &str,
        key: &Bytes,
        count: bool,
    ) -> Result<String, Status> {
        self.rooms.check(room)?;
        let now = Instant::now();
        let mut people = self.people();
        let (name, changed) = people.speak(room, author, key, now)?;
        self.tell(changed);
        if count {
            people.count(&name, now)?;
        }
        Ok(name)
    }
}

/// The house being looked after; it ends when this is dropped.
#[derive(Debug)]
pub struct Sweeping(JoinHandle<()>);

impl Drop for Sweeping {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Chat for House {
    fn topics(&self) -> &ChatTopics {
        &self.topics
    }

    async fn list_rooms(
        &self,
        _: Context,
        _: ListRoomsRequest,
    ) -> Result<ListRoomsResponse, Status> {
        Ok(ListRoomsResponse {
            rooms: self.rooms.list(),
        })
    }

    async fn enter(&self, _: Context, request: EnterRequest) -> Result<EnterResponse, Status> {
        self.rooms.check(&request.room)?;
        let presence = if request.away {
            Presence::Away
        } else {
            Presence::Here
        };
        let mut people = self.people();
        let entered = people.enter(
            &request.room,
            &request.name,
            &request.key,
            presence,
            Instant::now(),
        );
        let (name, changed) = entered?;
        self.tell(changed);
        Ok(EnterResponse {
            name,
            again_ms: u32::try_from(self.patience.again.as_millis()).unwrap_or(u32::MAX),
        })
    }

    async fn leave(&self, _: Context, request: LeaveRequest) -> Result<LeaveResponse, Status> {
        let mut people = self.people();
        let changed = people.leave(&request.room, &request.name, &request.key);
        self.tell(changed);
        Ok(LeaveResponse {})
    }

    /// Who subscribes to a room that is not there would wait for ever, so it is said at once.
    async fn subscribe_people(&self, _: Context, filter: PeopleFilter) -> Result<(), Status> {
        if filter.room.is_empty() {
            return Ok(());
        }
        self.rooms.check(&filter.room)
    }

    async fn subscribe_messages(&self, _: Context, filter: MessageFilter) -> Result<(), Status> {
        if filter.room.is_empty() {
            return Ok(());
        }
        self.rooms.check(&filter.room)
    }

    /// What this returns is what everybody gets.
    async fn messages(&self, _: Context, message: Message) -> Result<Message, Status> {
        let message = words::checked(message)?;
        let author = self.speaker(&message.room, &message.author, &message.key, true)?;
        Ok(words::stamped(message, author))
    }

    async fn typing(&self, _: Context, keystroke: Keystroke) -> Result<Keystroke, Status> {
        let author = self.speaker(&keystroke.room, &keystroke.author, &keystroke.key, false)?;
        Ok(Keystroke {
            author,
            key: Bytes::new(),
            ..keystroke
        })
    }
}
