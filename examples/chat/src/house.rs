//! The house: what happens when people enter, leave, type and talk.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use smq_runtime::{Bytes, Context, Status};
use tokio::task::JoinHandle;

use crate::{
    Patience, Rooms,
    claim::Claim,
    gateway::User,
    people::People,
    v1::{
        Chat, ChatTopics, EnterRequest, EnterResponse, Keystroke, LeaveRequest, LeaveResponse,
        ListRoomsRequest, ListRoomsResponse, Message, MessageFilter, PeopleFilter, Person,
        Presence, WhoAmIRequest, WhoAmIResponse,
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
    /// What a form is posted to that signs somebody out.
    sign_out: String,
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
            sign_out: String::new(),
            topics: ChatTopics::new(),
        }
    }

    /// Returns this house with a path for those who are signed in: what a form is posted to that signs them out.
    #[must_use]
    pub fn with_sign_out(mut self, path: &str) -> Self {
        self.sign_out = path.into();
        self
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
    fn speaker(&self, room: &str, claim: &Claim, count: bool) -> Result<String, Status> {
        self.rooms.check(room)?;
        let now = Instant::now();
        let mut people = self.people();
        let (name, changed) = people.speak(room, claim, now)?;
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

    async fn who_am_i(&self, context: Context, _: WhoAmIRequest) -> Result<WhoAmIResponse, Status> {
        let Some(User { name }) = context.identity() else {
            return Ok(WhoAmIResponse::default());
        };
        Ok(WhoAmIResponse {
            name: name.clone(),
            sign_out: self.sign_out.clone(),
        })
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

    async fn enter(
        &self,
        context: Context,
        request: EnterRequest,
    ) -> Result<EnterResponse, Status> {
        self.rooms.check(&request.room)?;
        let claim = Claim::of(&context, &request.name, &request.key)?;
        let presence = if request.away {
            Presence::Away
        } else {
            Presence::Here
        };
        let mut people = self.people();
        let (name, changed) = people.enter(&request.room, &claim, presence, Instant::now())?;
        self.tell(changed);
        Ok(EnterResponse {
            name,
            again_ms: u32::try_from(self.patience.again.as_millis()).unwrap_or(u32::MAX),
        })
    }

    async fn leave(
        &self,
        context: Context,
        request: LeaveRequest,
    ) -> Result<LeaveResponse, Status> {
        // Whoever it is that nobody can be is not in any room.
        if let Ok(claim) = Claim::of(&context, &request.name, &request.key) {
            let mut people = self.people();
            let changed = people.leave(&request.room, &claim);
            self.tell(changed);
        }
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
    async fn messages(&self, context: Context, message: Message) -> Result<Message, Status> {
        let message = words::checked(message)?;
        let claim = Claim::of(&context, &message.author, &message.key)?;
        let author = self.speaker(&message.room, &claim, true)?;
        Ok(words::stamped(message, author))
    }

    async fn typing(&self, context: Context, keystroke: Keystroke) -> Result<Keystroke, Status> {
        let claim = Claim::of(&context, &keystroke.author, &keystroke.key)?;
        let author = self.speaker(&keystroke.room, &claim, false)?;
        Ok(Keystroke {
            author,
            key: Bytes::new(),
            ..keystroke
        })
    }
}
