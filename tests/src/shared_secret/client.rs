//! The client's side.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use smq_runtime::{
    Bytes, Code, Detail, Error, Status,
    http::{HeaderMap, HeaderValue, header::CONTENT_TYPE},
    security::{
        BoxFuture, ClientHello, ClientSecurity, ClientSession, Content, Frame, MessageKind, Opened,
        Opening, Question, SealedQuestion, ServerRoute, TextHeaders, TopicInfo, Unopened,
    },
};

use super::{
    Channel, EventMessage, Events, MEDIA_TYPE, MEMBER, SUBPROTOCOL, Secret, TopicKey, bytes_of,
    channels, content_of, content_to_json, kind, now_ms, once_to_json, open_document,
    seal_document, unpack,
};

/// The security of a client that shares a secret with its server. A clone is the same client.
#[derive(Debug, Clone)]
pub struct SharedSecretClient {
    member: String,
    secret: Secret,
    keys: Arc<Mutex<Vec<TopicKey>>>,
}

impl SharedSecretClient {
    /// Returns the security of the client with that name.
    pub fn new(member: impl Into<String>, secret: Secret) -> Self {
        Self {
            member: member.into(),
            secret,
            keys: Arc::default(),
        }
    }

    /// Returns the keys of topics that the client was given.
    pub fn keys(&self) -> Vec<TopicKey> {
        self.keys
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl ClientSecurity for SharedSecretClient {
    fn seal<'a>(
        &'a self,
        _: &'a dyn ServerRoute,
        question: Question,
    ) -> BoxFuture<'a, Result<SealedQuestion, Error>> {
        let kind = match question.kind {
            MessageKind::Request => "request",
            MessageKind::Poll => "poll",
        };
        let document = json!({
            "kind": kind,
            "time": now_ms(),
            "headers": question.headers,
            "content": content_to_json(&question.content),
            "once": question.once.as_ref().map(once_to_json),
        });
        let (secret, salt, resource) = (self.secret, rand::random(), question.resource);
        let body = seal_document(&secret, &salt, "request", &resource, &document);
        let member = HeaderValue::from_str(&self.member);
        Box::pin(async move {
            let member = member.map_err(|error| Error::Unsendable(error.to_string()))?;
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
            headers.insert(MEMBER, member);
            Ok(SealedQuestion {
                headers,
                body: body.into(),
                reply: Box::new(move |response| {
                    let reply = open_document(&secret, "reply", &resource, response.body());
                    let reply = reply.filter(|(answered, _)| *answered == salt);
                    let reply = reply.and_then(|(_, reply)| outcome(&reply));
                    let untrusted = || Error::Untrusted("the reply is not the server's".into());
                    Box::pin(async move { reply.ok_or_else(untrusted) })
                }),
            })
        })
    }

    fn subprotocol(&self) -> &'static str {
        SUBPROTOCOL
    }

    fn hello<'a>(
        &'a self,
        _: &'a dyn ServerRoute,
        opening: Opening,
    ) -> BoxFuture<'a, Result<ClientHello, Error>> {
        let document = json!({
            "time": now_ms(),
            "headers": opening.headers,
            "publisher": STANDARD.encode(opening.publisher),
            "published": opening.published,
        });
        let nonce: [u8; 32] = rand::random();
        let sealed = seal_document(&self.secret, &nonce, "hello", &opening.interface, &document);
        let message = [self.member.as_bytes(), b"\n", &sealed].concat();
        let (secret, keys) = (self.secret, Arc::clone(&self.keys));
        Box::pin(async move {
            Ok(ClientHello {
                headers: HeaderMap::new(),
                message: message.into(),
                welcome: Box::new(move |welcome| {
                    let (server, tag) = welcome
                        .split_first_chunk()
                        .ok_or_else(|| unopened("the welcome is too short"))?;
                    let (to_server, mut from_server) = channels(&secret, &nonce, server);
                    match from_server.open(tag) {
                        Some((kind::ALIVE, _)) => Ok(Box::new(Session {
                            to_server,
                            from_server,
                            topics: HashMap::new(),
                            keys: HashMap::new(),
                            events: Events::default(),
                            withheld: Vec::new(),
                            withheld_bytes: 0,
                            learned: keys,
                        })),
                        _ => Err(unopened("the welcome is not the server's")),
                    }
                }),
            })
        })
    }

    /// There is nothing that the client has found out about the server.
    fn doubt(&self) {}
}

/// Returns what the server answered.
fn outcome(reply: &Value) -> Option<Result<Content, Status>> {
    if let Some(content) = reply.get("content") {
        return Some(Ok(content_of(content)?));
    }
    let code = Code::from_name(reply["code"].as_str()?)?;
    let details = reply["details"].as_array()?.iter().map(|detail| {
        Some(Detail {
            type_name: detail["type"].as_str()?.into(),
            value: bytes_of(&detail["value"])?,
        })
    });
    let details = details.collect::<Option<Vec<_>>>()?;
    let message = reply["message"].as_str()?;
    Some(Err(Status::new(code, message).with_details(details)))
}

fn unopened(reason: &str) -> Unopened {
    Unopened(reason.into())
}

/// One session of a client.
struct Session {
    to_server: Channel,
    from_server: Channel,
    topics: HashMap<u32, TopicInfo>,
    /// The key of each subscription.
    keys: HashMap<u32, TopicKey>,
    events: Events,
    /// Events that no digest has proven yet.
    withheld: Vec<(u32, u64, Bytes, TextHeaders)>,
    withheld_bytes: usize,
    learned: Arc<Mutex<Vec<TopicKey>>>,
}

/// How much is withheld at most: events are written in batches that are much smaller.
const MOST_WITHHELD: usize = 32 * 1024 * 1024;

impl Session {
    fn withhold(&mut self, message: &[u8]) -> Result<(), Unopened> {
        let event = EventMessage::parse(message).ok_or_else(|| unopened("an event is cut off"))?;
        self.withheld_bytes += message.len();
        if self.withheld_bytes > MOST_WITHHELD {
            return Err(unopened("too many events without a digest"));
        }
        self.events.add(message);
        // The server may have sent it before it knew that the subscription has ended.
        let Some(topic) = self.topics.get(&event.id) else {
            return Ok(());
        };
        let key = self.keys.get(&event.id);
        let payload = key.and_then(|key| key.open(&event, &topic.name(), topic.epoch));
        let (payload, headers) = payload
            .and_then(|packed| unpack(&packed))
            .ok_or_else(|| unopened("an event under another key"))?;
        self.withheld
            .push((event.id, event.sequence, payload, headers));
        Ok(())
    }

    fn hand_on(&mut self, digest: &[u8], opened: &mut dyn Opened) -> Result<(), Unopened> {
        if self.events.take().as_ref().map(|it| &it[..]) != Some(digest) {
            return Err(unopened("the events are not those that the server sent"));
        }
        self.withheld_bytes = 0;
        for (id, sequence, payload, headers) in self.withheld.drain(..) {
            opened.event(id, sequence, payload, headers);
        }
        Ok(())
    }

    fn learn(&mut self, plain: &[u8]) -> Option<()> {
        let (id, key) = plain.split_first_chunk()?;
        let key = TopicKey::from_bytes(key)?;
        self.keys.insert(u32::from_be_bytes(*id), key);
        let mut learned = self.learned.lock().unwrap_or_else(PoisonError::into_inner);
        learned.push(key);
        Some(())
    }
}

impl ClientSession for Session {
    fn seal(&mut self, frame: Frame<'_>) -> Bytes {
        let mut plain = Default::default();
        frame.encode(&mut plain);
        self.to_server.seal(kind::FRAME, &plain).into()
    }

    fn open(&mut self, message: Bytes, opened: &mut dyn Opened) -> Result<bool, Unopened> {
        if message.first() == Some(&kind::EVENT) {
            self.withhold(&message)?;
            return Ok(false);
        }
        let (kind, plain) = self
            .from_server
            .open(&message)
            .ok_or_else(|| unopened("a message that is not the server's next"))?;
        match kind {
            kind::ALIVE => {}
            kind::FRAME if self.events.is_empty() => opened.frame(plain.into()),
            kind::DIGEST => self.hand_on(&plain, opened)?,
            kind::KEY => self
                .learn(&plain)
                .ok_or_else(|| unopened("a key that is none"))?,
            _ => return Err(unopened("a message that has no place here")),
        }
        Ok(true)
    }

    fn keep_alive(&mut self) -> Bytes {
        self.to_server.seal(kind::ALIVE, b"").into()
    }

    fn subscribe(&mut self, id: u32, topic: TopicInfo) {
        self.topics.insert(id, topic);
    }

    fn epoch(&mut self, id: u32, epoch: u64) {
        if let Some(topic) = self.topics.get_mut(&id) {
            topic.epoch = epoch;
        }
    }

    fn unsubscribe(&mut self, id: u32) {
        self.topics.remove(&id);
        self.keys.remove(&id);
    }

    fn is_worn(&self) -> bool {
        false
    }
}
