//! The house: what happens when people enter, leave, type and talk.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Instant,
};

use smq_runtime::{Bytes, Context, SessionId, Status};
use tokio::runtime::Handle;

use crate::{
    Patience, Rooms,
    claim::Claim,
    gateway::User,
    people::{People, Place},
    v1::{
        Chat, ChatTopics, EnterRequest, EnterResponse, Keystroke, LeaveRequest, LeaveResponse,
        ListRoomsRequest, ListRoomsResponse, Message, MessageFilter, PeopleFilter, Person,
        Presence, WhoAmIRequest, WhoAmIResponse,
    },
    words,
};

/// How many characters a page may call its tab by.
const LONGEST_TAB: usize = 64;

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

    /// Notes that a session has ended. People who entered by it leave soon, unless they enter by another one.
    pub(crate) fn session_ended(self: &Arc<Self>, session: SessionId) {
        if !self.people().session_ended(session, Instant::now()) {
            return;
        }
        // Without a runtime the server has ended, and nobody has to be told.
        if let Ok(runtime) = Handle::try_current() {
            let house = Arc::clone(self);
            runtime.spawn(async move {
                tokio::time::sleep(house.patience.grace).await;
                let mut people = house.people();
                for person in people.remove_absent(Instant::now()) {
                    house.tell(person);
                }
            });
        }
    }

    fn people(&self) -> MutexGuard<'_, People> {
        self.people.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells everybody of a change; called while the people are locked, so that changes are told in their order.
    fn tell(&self, person: Person) {
        let is_gone = person.presence() == Presence::Gone;
        let mut event = self.topics.people.event(person);
        if is_gone {
            // Who subscribes later need not hear of all who were ever here.
            event = event.last_of_key();
        }
        event.publish();
    }

    /// Returns the name, as others see it, of somebody who does something in a room, if it is theirs; `count` if it is
    /// something that one can do too often.
    fn speaker(&self, room: &str, claim: &Claim, count: bool) -> Result<String, Status> {
        self.rooms.check(room)?;
        let now = Instant::now();
        let mut people = self.people();
        let name = people.speak(claim, now)?;
        if count {
            people.count(&name, now)?;
        }
        Ok(name)
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
        let session = context.session().ok_or_else(|| {
            Status::failed_precondition(
                "a request by POST cannot enter, because nothing tells when you leave: send it in a session",
            )
        })?;
        self.rooms.check(&request.room)?;
        words::within("tab", &request.tab, LONGEST_TAB)?;
        let claim = Claim::of(&context, &request.name, &request.key)?;
        let place = Place {
            room: request.room,
            tab: request.tab,
        };
        let now = Instant::now();
        let mut people = self.people();
        let (name, changed) = people.enter(place, &claim, request.away, session, now)?;
        if let Some(person) = changed {
            self.tell(person);
        }
        Ok(EnterResponse { name })
    }

    async fn leave(
        &self,
        context: Context,
        request: LeaveRequest,
    ) -> Result<LeaveResponse, Status> {
        // Whoever it is that nobody can be is not in any room.
        if let Ok(claim) = Claim::of(&context, &request.name, &request.key) {
            let place = Place {
                room: request.room,
                tab: request.tab,
            };
            let mut people = self.people();
            if let Some(person) = people.leave(&place, &claim) {
                self.tell(person);
            }
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
