//! The server's side.

use std::{
    collections::HashMap,
    fmt,
    future::ready,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use smq_runtime::{
    Bytes, Caller, Status, Target,
    http::{header::CONTENT_TYPE, request::Parts},
    security::{
        BoxFuture, Close, Content, Expected, Frame, Hello, Message, MessageKind, MessageOpener,
        Messages, OpenedMessage, Refused, Renewal, SealReply, ServerSecurity, ServerSession,
        StoredEvent, TextHeaders, TopicInfo, Unwelcome, Verified, Welcome,
    },
};

use super::{
    CHANNEL_OVERHEAD, Channel, EventMessage, Events, MEDIA_TYPE, MEMBER, SUBPROTOCOL, Secret,
    TopicKey, WINDOW_MS, bytes_of, channels, content_of, content_to_json, kind, now_ms, once_of,
    open_document, pack, seal_document,
};

/// The security of a server that shares a secret with each of its clients.
pub struct SharedSecretServer {
    state: Arc<State>,
}

struct State {
    members: HashMap<String, Secret>,
    /// Messages that are dated before this may have been taken by an earlier run of the server.
    started_ms: u64,
    /// The salts of messages that were taken, and their dates.
    taken: Mutex<HashMap<[u8; 32], u64>>,
    topics: Mutex<HashMap<(String, u64), Group>>,
}

/// The key of a topic, which its subscribers share.
type Group = Arc<Mutex<TopicKey>>;

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl SharedSecretServer {
    /// Returns the security of a server with those clients.
    pub fn new(members: impl IntoIterator<Item = (String, Secret)>) -> Self {
        let state = State {
            members: members.into_iter().collect(),
            started_ms: now_ms(),
            taken: Mutex::default(),
            topics: Mutex::default(),
        };
        Self {
            state: Arc::new(state),
        }
    }
}

impl fmt::Debug for SharedSecretServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SharedSecretServer")
            .field("members", &self.state.members.len())
            .finish()
    }
}

/// The one refusal: nobody learns what is wrong.
fn refused() -> Refused {
    Refused {
        status: Status::unauthenticated(format!("this takes messages of {MEDIA_TYPE} alone")),
        limit: None,
        challenge: Some("Secret"),
    }
}

impl State {
    /// Returns whether a message is new, and remembers it.
    fn is_new(&self, salt: [u8; 32], time: u64) -> bool {
        let now = now_ms();
        let mut taken = locked(&self.taken);
        taken.retain(|_, time| time.saturating_add(2 * WINDOW_MS) > now);
        time >= self.started_ms
            && time.abs_diff(now) < WINDOW_MS
            && taken.insert(salt, time).is_none()
    }

    fn group(&self, topic: &TopicInfo) -> Group {
        let mut topics = locked(&self.topics);
        let key = (topic.name(), topic.epoch);
        let group = topics
            .entry(key)
            .or_insert_with(|| Arc::new(Mutex::new(TopicKey::random())));
        Arc::clone(group)
    }

    fn welcome(self: &Arc<Self>, hello: &Hello<'_>) -> Option<Welcome> {
        let message = hello.message.as_ref()?;
        let end = message.iter().position(|byte| *byte == b'\n')?;
        let member = std::str::from_utf8(&message[..end]).ok()?;
        let secret = self.members.get(member)?;
        let sealed = &message[end + 1..];
        let (nonce, document) = open_document(secret, "hello", hello.interface, sealed)?;
        if !self.is_new(nonce, document["time"].as_u64()?) {
            return None;
        }
        let publisher = bytes_of(&document["publisher"])?;
        let publisher = <[u8; 16]>::try_from(&publisher[..]).ok()?;
        let own: [u8; 32] = rand::random();
        let (from_client, mut to_client) = channels(secret, &nonce, &own);
        let tag = to_client.seal(kind::ALIVE, b"");
        Some(Welcome {
            message: [&own[..], &tag].concat().into(),
            sender: verified(member),
            headers: headers_of(&document["headers"])?,
            publisher: Some((publisher, document["published"].as_u64()?)),
            session: Box::new(Session {
                state: Arc::clone(self),
                from_client,
                to_client,
                subscriptions: HashMap::new(),
                events: Events::default(),
            }),
        })
    }
}

fn verified(member: &str) -> Verified {
    Verified::new(member.to_owned(), ())
}

fn headers_of(value: &Value) -> Option<TextHeaders> {
    serde_json::from_value(value.clone()).ok()
}

impl ServerSecurity for SharedSecretServer {
    fn admit(&self, _: &Target, caller: &Caller) -> Result<(), Refused> {
        caller.verified().map(|_| ()).ok_or_else(refused)
    }

    fn recognize(&self, head: &Parts) -> Option<Box<dyn MessageOpener>> {
        let media_type = head.headers.get(CONTENT_TYPE)?;
        if media_type != MEDIA_TYPE {
            return None;
        }
        let member = head.headers.get(MEMBER).and_then(|it| it.to_str().ok());
        Some(Box::new(Opener {
            state: Arc::clone(&self.state),
            member: member.unwrap_or_default().to_owned(),
        }))
    }

    fn subprotocol(&self) -> &'static str {
        SUBPROTOCOL
    }

    fn welcome<'a>(&'a self, hello: Hello<'a>) -> BoxFuture<'a, Result<Welcome, Unwelcome>> {
        Box::pin(ready(self.state.welcome(&hello).ok_or(Unwelcome)))
    }
}

/// Opens one message of a client.
struct Opener {
    state: Arc<State>,
    member: String,
}

impl Opener {
    fn opened(&self, message: &[u8], expected: &Expected) -> Option<OpenedMessage> {
        let secret = *self.state.members.get(&self.member)?;
        let resource = expected.resource.clone();
        let (salt, document) = open_document(&secret, "request", &resource, message)?;
        let kind = match document["kind"].as_str()? {
            "request" => MessageKind::Request,
            "poll" => MessageKind::Poll,
            _ => return None,
        };
        let message = Message {
            sender: verified(&self.member),
            kind,
            headers: headers_of(&document["headers"])?,
            content: content_of(&document["content"])?,
            once: match &document["once"] {
                Value::Null => None,
                once => Some(once_of(once)?),
            },
        };
        if !expected.kinds.contains(&kind) || !self.state.is_new(salt, document["time"].as_u64()?) {
            return None;
        }
        let reply: SealReply = Box::new(move |outcome| {
            let document = match outcome {
                Ok(content) => json!({ "content": content_to_json(&content) }),
                Err(status) => status_to_json(&status),
            };
            let sealed = seal_document(&secret, &salt, "reply", &resource, &document);
            Box::pin(ready(Ok(Content {
                content_type: MEDIA_TYPE.into(),
                payload: sealed.into(),
            })))
        });
        Some(OpenedMessage { message, reply })
    }
}

fn status_to_json(status: &Status) -> Value {
    let details = status
        .details()
        .iter()
        .map(|detail| json!({ "type": detail.type_name, "value": STANDARD.encode(&detail.value) }));
    json!({
        "code": status.code().as_str(),
        "message": status.message(),
        "details": details.collect::<Vec<_>>(),
    })
}

impl MessageOpener for Opener {
    fn admit(&self, _: &Target) -> Result<(), Refused> {
        Ok(())
    }

    fn overhead(&self) -> usize {
        // Base64 and headers: messages in tests are small.
        64 * 1024
    }

    fn open(
        self: Box<Self>,
        message: Bytes,
        expected: Expected,
    ) -> BoxFuture<'static, Result<OpenedMessage, Refused>> {
        let opened = self.opened(&message, &expected);
        Box::pin(ready(opened.ok_or_else(refused)))
    }
}

/// One session of the server.
struct Session {
    state: Arc<State>,
    from_client: Channel,
    to_client: Channel,
    subscriptions: HashMap<u32, Subscription>,
    /// Events that no digest has proven yet.
    events: Events,
}

struct Subscription {
    topic: TopicInfo,
    group: Group,
    /// The key that the client was given last.
    given: Option<u64>,
}

/// An event as all subscribers get it.
struct SealedEvent {
    key: TopicKey,
    sealed: Vec<u8>,
}

impl Session {
    fn put(&mut self, out: &mut Messages<'_>, kind: u8, plain: &[u8]) {
        let message = self.to_client.seal(kind, plain);
        debug_assert_eq!(message.len(), plain.len() + CHANNEL_OVERHEAD);
        out.put(message.len(), |out| out.extend_from_slice(&message));
    }

    fn put_event(&mut self, out: &mut Messages<'_>, id: u32, event: &StoredEvent) -> Option<()> {
        let subscription = self.subscriptions.get_mut(&id)?;
        let sealed = subscription.sealed(event);
        let TopicKey { id: key, .. } = sealed.key;
        if subscription.given.replace(key) != Some(key) {
            let message = [&id.to_be_bytes()[..], &sealed.key.to_bytes()].concat();
            self.put(out, kind::KEY, &message);
        }
        let event = EventMessage {
            id,
            sequence: event.sequence(),
            key,
            sealed: &sealed.sealed,
        };
        let message = [&event.head()[..], event.sealed].concat();
        self.events.add(&message);
        out.put(message.len(), |out| out.extend_from_slice(&message));
        Some(())
    }
}

impl Subscription {
    /// Returns the event as it was encrypted for whoever took it first.
    fn sealed(&self, event: &StoredEvent) -> Arc<SealedEvent> {
        let mut slot = event.slot();
        let made = slot.clone().and_then(|it| it.downcast().ok());
        made.unwrap_or_else(|| {
            let key = *locked(&self.group);
            let sealed = key.seal(&self.topic, event.sequence(), &pack(event));
            let made = Arc::new(SealedEvent { key, sealed });
            *slot = Some(made.clone());
            made
        })
    }

    /// Changes the key: whoever leaves reads nothing that is encrypted from now on.
    fn leave(&self) {
        *locked(&self.group) = TopicKey::random();
    }
}

impl ServerSession for Session {
    fn open(&mut self, message: Bytes) -> Result<Option<Bytes>, Close> {
        match self.from_client.open(&message) {
            Some((kind::FRAME, frame)) => Ok(Some(frame.into())),
            Some((kind::ALIVE, _)) => Ok(None),
            _ => Err(Close::new(4401, "")),
        }
    }

    fn seal(&mut self, out: &mut Messages<'_>, frame: Frame<'_>) {
        // The client gets the events before it.
        self.complete(out);
        let mut plain = Default::default();
        frame.encode(&mut plain);
        self.put(out, kind::FRAME, &plain);
    }

    fn subscribe(&mut self, id: u32, topic: TopicInfo) {
        let group = self.state.group(&topic);
        let subscription = Subscription {
            topic,
            group,
            given: None,
        };
        self.subscriptions.insert(id, subscription);
    }

    fn unsubscribe(&mut self, id: u32) {
        if let Some(subscription) = self.subscriptions.remove(&id) {
            subscription.leave();
        }
    }

    fn seal_events(
        &mut self,
        out: &mut Messages<'_>,
        id: u32,
        events: &[&StoredEvent],
    ) -> Result<(), Status> {
        for event in events {
            self.put_event(out, id, event)
                .ok_or_else(|| Status::internal("there is no such subscription"))?;
        }
        Ok(())
    }

    fn complete(&mut self, out: &mut Messages<'_>) {
        if let Some(digest) = self.events.take() {
            self.put(out, kind::DIGEST, &digest);
        }
    }

    fn keep_alive(&mut self, out: &mut Messages<'_>) {
        self.put(out, kind::ALIVE, b"");
    }

    /// A session is as good as its secret, which does not change.
    fn poll_renewal(&mut self, _: &mut Context<'_>) -> Poll<Renewal> {
        Poll::Pending
    }
}
