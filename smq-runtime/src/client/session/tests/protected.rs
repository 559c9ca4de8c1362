//! Messages and sessions that are protected, by something that keeps no secret.

use std::{
    mem,
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::{Buf as _, BufMut as _, Bytes, BytesMut};
use http::{HeaderMap, HeaderValue, Response, header};
use tokio::time::Instant;
use tokio_tungstenite::tungstenite::Message;

use super::*;
use crate::{
    client::{ConnectionState, Transport, testing::Connection},
    security::{
        BoxFuture, ClientHello, ClientSecurity, ClientSession, Content, Frame as Sealing, Opened,
        Opening, Question, SealedQuestion, ServerRoute, TopicInfo, Unopened,
    },
    wire::{Batch, ClientFrame, ServerFrame},
};

/// Marks what is protected by a first byte, and writes down what it is asked for.
#[derive(Debug, Clone, Default)]
struct Marks {
    asked: Arc<Mutex<Vec<String>>>,
}

impl Marks {
    fn note(&self, what: String) {
        self.asked.lock().unwrap().push(what);
    }

    /// Returns what it was asked for since the last time.
    fn asked(&self) -> Vec<String> {
        mem::take(&mut self.asked.lock().unwrap())
    }
}

fn marked(mark: u8, bytes: &[u8]) -> Bytes {
    [&[mark], bytes].concat().into()
}

fn toy_headers() -> HeaderMap {
    HeaderMap::from_iter([(header::VIA, HeaderValue::from_static("toy"))])
}

impl ClientSecurity for Marks {
    fn seal<'a>(
        &'a self,
        _: &'a dyn ServerRoute,
        question: Question,
    ) -> BoxFuture<'a, Result<SealedQuestion, Error>> {
        let Question {
            kind,
            resource,
            headers,
            content,
            once,
        } = question;
        let once = once.map(|it| (it.publisher.len(), it.published, it.sequence, it.again));
        let content_type = content.content_type;
        self.note(format!(
            "seal {kind:?} {resource} {headers:?} {content_type} {once:?}"
        ));
        let sealed = SealedQuestion {
            headers: toy_headers(),
            body: marked(b'Q', &content.payload),
            reply: Box::new(|response: Response<Bytes>| {
                Box::pin(async move {
                    let (parts, mut body) = response.into_parts();
                    let content_type = parts.headers[header::CONTENT_TYPE].to_str().unwrap();
                    match body.try_get_u8() {
                        Ok(b'R') => Ok(Ok(Content {
                            content_type: content_type.into(),
                            payload: body,
                        })),
                        Ok(b'S') => Ok(Err(Status::not_found("no such hour"))),
                        _ => Err(Error::Untrusted("no mark".into())),
                    }
                })
            }),
        };
        Box::pin(async { Ok(sealed) })
    }

    fn subprotocol(&self) -> &'static str {
        "toy"
    }

    fn hello<'a>(
        &'a self,
        server: &'a dyn ServerRoute,
        hello: Opening,
    ) -> BoxFuture<'a, Result<ClientHello, Error>> {
        Box::pin(async move {
            let mark = server.get().await?;
            let url = server.url();
            let Opening {
                interface,
                headers,
                publisher: _,
                published,
            } = hello;
            self.note(format!(
                "hello {url} {mark:?} {interface} {headers:?} {published}"
            ));
            let marks = self.clone();
            Ok(ClientHello {
                headers: toy_headers(),
                message: Bytes::from_static(b"hello"),
                welcome: Box::new(|answer| match &*answer {
                    b"welcome" => Ok(Box::new(Session::new(marks))),
                    _ => Err(Unopened("no welcome".into())),
                }),
            })
        })
    }

    fn doubt(&self) {
        self.note("doubt".into());
    }

    fn route(&self) -> &'static str {
        "mark"
    }
}

/// What marks a frame, an event, what shows that the events before it are the server's, and a keep-alive.
const FRAME: u8 = b'F';
const EVENT: u8 = b'E';
const PROOF: u8 = b'P';
const KEEP_ALIVE: u8 = b'K';

struct Session {
    marks: Marks,
    withheld: Vec<(u32, u64, Bytes)>,
}

impl Session {
    fn new(marks: Marks) -> Self {
        let withheld = Vec::new();
        Self { marks, withheld }
    }
}

impl ClientSession for Session {
    fn seal(&mut self, frame: Sealing<'_>) -> Bytes {
        let mut message = BytesMut::with_capacity(1 + frame.encoded_len());
        message.put_u8(FRAME);
        frame.encode(&mut message);
        message.freeze()
    }

    fn open(&mut self, mut message: Bytes, opened: &mut dyn Opened) -> Result<bool, Unopened> {
        match message.try_get_u8() {
            Ok(FRAME) => opened.frame(message),
            Ok(EVENT) => {
                let (id, sequence) = (message.get_u32(), message.get_u64());
                self.withheld.push((id, sequence, message));
                return Ok(false);
            }
            Ok(PROOF) => {
                for (id, sequence, payload) in self.withheld.drain(..) {
                    opened.event(id, sequence, payload, Vec::new());
                }
            }
            Ok(KEEP_ALIVE) => {}
            _ => return Err(Unopened("no mark".into())),
        }
        Ok(true)
    }

    fn keep_alive(&mut self) -> Bytes {
        marked(KEEP_ALIVE, b"")
    }

    fn subscribe(&mut self, id: u32, topic: TopicInfo) {
        let (name, epoch) = (topic.name(), topic.epoch);
        self.marks.note(format!("subscribe {id} {name} {epoch}"));
    }

    fn epoch(&mut self, id: u32, epoch: u64) {
        self.marks.note(format!("epoch {id} {epoch}"));
    }

    fn unsubscribe(&mut self, id: u32) {
        self.marks.note(format!("unsubscribe {id}"));
    }

    fn is_worn(&self) -> bool {
        false
    }
}

fn protected() -> (Client, Listener, Marks) {
    let (client, listener) = client();
    let marks = Marks::default();
    let client = client
        .with_header(header::AUTHORIZATION, HeaderValue::from_static("Bearer 1"))
        .with_security(marks.clone());
    (client, listener, marks)
}

/// Shows the mark at the route of the security.
async fn show(connection: &mut Connection) {
    let request = connection.request().await;
    let line = "GET /socket.mq/clock/mark HTTP/1.1\r\n";
    assert!(request.head.starts_with(line), "{}", request.head);
    assert_eq!(request.header("authorization"), None);
    connection.respond("200 OK", "", b"!").await;
}

/// Accepts a connection, and returns it with its first message sent.
async fn greeted(listener: &mut Listener) -> Peer {
    let mut connection = listener.accept().await;
    show(&mut connection).await;
    let request = connection.request().await;
    let line = "GET /socket.mq/clock/v1 HTTP/1.1\r\n";
    assert!(request.head.starts_with(line), "{}", request.head);
    assert_eq!(request.header("via"), Some("toy"));
    assert_eq!(request.header("authorization"), None);
    let mut peer = connection.switch(request, "toy").await;
    assert_eq!(peer.message().await, Message::binary(&b"hello"[..]));
    peer
}

async fn welcomed(listener: &mut Listener) -> Peer {
    let mut peer = greeted(listener).await;
    peer.send_message(Message::binary(&b"welcome"[..])).await;
    peer
}

async fn frame(peer: &mut Peer) -> (u32, Frame) {
    match peer.message().await {
        Message::Binary(message) => {
            assert_eq!(message[0], FRAME);
            let frame = ClientFrame::decode(&message[1..]).unwrap();
            (frame.id, frame.frame.unwrap())
        }
        other => panic!("{other:?} is not a frame"),
    }
}

fn sealed(id: u32, frame: impl Into<wire::server_frame::Frame>) -> Message {
    let frame = ServerFrame::new(id, frame).encode_to_vec();
    Message::Binary(marked(FRAME, &frame))
}

async fn send(peer: &mut Peer, id: u32, frame: impl Into<wire::server_frame::Frame>) {
    peer.send_message(sealed(id, frame)).await;
}

/// Returns a client with a confirmed subscription, and the server's side of it, with its number.
async fn confirmed() -> (Client, Listener, Marks, Peer, Subscription<Tick>, u32) {
    let (client, mut listener, marks) = protected();
    let serve = async {
        let mut peer = welcomed(&mut listener).await;
        let (id, subscribe) = frame(&mut peer).await;
        assert!(matches!(subscribe, Frame::Subscribe(_)), "{subscribe:?}");
        send(&mut peer, id, subscribed(at(5, 10))).await;
        (peer, id)
    };
    let (subscription, (peer, id)) = tokio::join!(subscribe(&client), serve);
    (client, listener, marks, peer, subscription.unwrap(), id)
}

/// Returns why the connection of a subscription was lost.
async fn lost(subscription: &Subscription<Tick>) -> Error {
    let mut connection = subscription.connection();
    loop {
        if let ConnectionState::Reconnecting { reason, .. } = connection.state() {
            return reason;
        }
        connection.changed().await.unwrap();
    }
}

#[tokio::test]
async fn a_call_is_one_message_and_its_answer() {
    let (client, mut listener, marks) = protected();
    let client = client.with_timeout(Duration::from_secs(7));
    let serve = async {
        let mut connection = listener.accept().await;
        let protobuf = "content-type: application/protobuf\r\n";
        for answer in [marked(b'R', &tick(2).encode_to_vec()), marked(b'S', b"")] {
            let request = connection.request().await;
            let line = "POST /socket.mq/clock/v1/Clock.Read HTTP/1.1\r\n";
            assert!(request.head.starts_with(line), "{}", request.head);
            assert_eq!(request.header("via"), Some("toy"));
            assert_eq!(request.header("smq-timeout-ms"), Some("7000"));
            assert_eq!(request.header("authorization"), None);
            assert_eq!(request.header("accept"), None);
            assert_eq!(request.body, marked(b'Q', &tick(1).encode_to_vec()));
            connection.respond("200 OK", protobuf, &answer).await;
        }
        // What is not in protobuf is no reply, whoever sends it.
        connection.request().await;
        let text = "content-type: text/plain\r\n";
        connection.respond("200 OK", text, b"R").await;
        connection
    };
    let call = async || client.call::<Tick, Tick>(&CLOCK, "Read", tick(1)).await;
    let calls = async { (call().await, call().await, call().await) };
    let (_connection, (first, second, third)) = tokio::join!(serve, calls);
    assert_eq!(first.unwrap(), tick(2));
    let refused = second.unwrap_err();
    assert_eq!(refused.status().unwrap().message(), "no such hour");
    let error = third.unwrap_err();
    assert!(
        matches!(&error, Error::Protocol(text) if text.contains("text/plain")),
        "{error:?}"
    );
    let asked = "seal Request clock.v1/Clock.Read [(\"authorization\", \"Bearer 1\"), \
                 (\"accept\", \"application/protobuf\")] application/protobuf None";
    assert_eq!(marks.asked(), [asked; 3]);
}

#[tokio::test]
async fn any_bytes_are_called_with_and_answered_with() {
    let (client, mut listener, marks) = protected();
    let serve = async {
        let mut connection = listener.accept().await;
        assert_eq!(connection.request().await.body, b"Qa");
        let png = "content-type: image/png\r\n";
        connection.respond("200 OK", png, b"Rb").await;
        connection
    };
    let request = crate::HttpBody::new("text/plain", &b"a"[..]);
    let call = client.call::<_, crate::HttpBody>(&CLOCK, "Picture", request);
    let (_connection, reply) = tokio::join!(serve, call);
    assert_eq!(reply.unwrap(), crate::HttpBody::new("image/png", &b"b"[..]));
    let asked =
        "seal Request clock.v1/Clock.Picture [(\"authorization\", \"Bearer 1\")] text/plain None";
    assert_eq!(marks.asked(), [asked]);
}

#[tokio::test]
async fn what_is_answered_without_protection_is_nobodys_word() {
    let body = br#"{"code":"not_found","message":"no such hour"}"#;
    for (http, doubts, passes, text) in [
        (
            "404 Not Found",
            1,
            false,
            "refused without protection: HTTP 404: ",
        ),
        (
            "503 Service Unavailable",
            1,
            true,
            "refused without protection: HTTP 503: ",
        ),
        // Whether it is the server's is for the security to say.
        ("200 OK", 0, false, "no mark"),
    ] {
        let (client, mut listener, marks) = protected();
        let serve = async {
            let mut connection = listener.accept().await;
            connection.request().await;
            let json = "content-type: application/json\r\n";
            connection.respond(http, json, body).await;
            connection
        };
        let call = client.call::<Tick, Tick>(&CLOCK, "Read", tick(1));
        let (_connection, reply) = tokio::join!(serve, call);
        let error = reply.unwrap_err();
        let context = match &error {
            Error::Transport { context, .. } if passes => context,
            Error::Untrusted(context) if !passes => context,
            _ => panic!("{error:?}"),
        };
        assert!(context.starts_with(text), "{context}");
        let doubted = marks.asked().iter().filter(|it| *it == "doubt").count();
        assert_eq!(doubted, doubts, "{http}");
    }
}

#[tokio::test]
async fn a_session_is_told_of_its_subscriptions() {
    let (_client, _listener, marks, mut peer, mut subscription, id) = confirmed().await;
    let asked = [
        "hello http://in-process b\"!\" clock.v1 [(\"authorization\", \"Bearer 1\")] 0".to_owned(),
        format!("subscribe {id} clock.v1/Clock.Ticks 0"),
        format!("epoch {id} 5"),
    ];
    assert_eq!(marks.asked(), asked);
    // Events count when they are proven, and then in their order.
    for n in [11, 12] {
        let mut message = BytesMut::new();
        message.put_u8(EVENT);
        message.put_u32(id);
        message.put_u64(n.into());
        message.extend(tick(n).encode_to_vec());
        peer.send_message(Message::Binary(message.freeze())).await;
    }
    peer.send_message(Message::Binary(marked(PROOF, b""))).await;
    send(&mut peer, id, gap(at(6, 1), at(6, 3))).await;
    send(&mut peer, id, end(&Status::not_found("gone"))).await;
    let mut items = Vec::new();
    for _ in 0..3 {
        items.push(subscription.next().await.unwrap().unwrap());
    }
    let (from, to) = (at(6, 1), at(6, 3));
    let expected = [
        received(at(5, 11), 11),
        received(at(5, 12), 12),
        Item::Gap { from, to },
    ];
    assert_eq!(items, expected);
    assert!(last(&mut subscription).await.unwrap().status().is_some());
    let told = [format!("epoch {id} 6"), format!("unsubscribe {id}")];
    assert_eq!(marks.asked(), told);
}

#[tokio::test]
async fn it_says_goodbye_in_a_frame() {
    let (client, _listener, _, mut peer, subscription, _) = confirmed().await;
    drop((client, subscription));
    let close = wire::Close {
        code: 1000,
        reason: String::new(),
    };
    assert_eq!(frame(&mut peer).await, (0, Frame::Close(close)));
    let close = peer.closed().await;
    assert_eq!((u16::from(close.code), &*close.reason), (1000, ""));
}

#[tokio::test(start_paused = true)]
async fn what_is_not_the_servers_ends_the_connection_and_no_subscription() {
    let event = sealed(1, event(11, &tick(11)));
    for (message, why) in [
        (Message::binary(&b"F\xff\xff"[..]), "invalid frame"),
        (event, "an event came as a frame"),
        (Message::binary(&b"?"[..]), "no mark"),
        (Message::text("F"), "text"),
    ] {
        let (_client, mut listener, marks, mut peer, mut subscription, _) = confirmed().await;
        peer.send_message(message).await;
        let (_, goodbye) = frame(&mut peer).await;
        let close = wire::Close {
            code: 4401,
            reason: String::new(),
        };
        assert_eq!(goodbye, Frame::Close(close));
        assert_eq!(u16::from(peer.closed().await.code), 4401);
        let error = lost(&subscription).await;
        assert!(
            matches!(&error, Error::Untrusted(text) if text.contains(why)),
            "{error:?}"
        );
        assert!(!marks.asked().contains(&"doubt".to_owned()));
        // It goes on over another connection.
        let mut peer = welcomed(&mut listener).await;
        let (id, _) = frame(&mut peer).await;
        send(&mut peer, id, subscribed(at(5, 10))).await;
        send(&mut peer, id, gap(at(5, 11), at(5, 12))).await;
        assert!(matches!(
            subscription.next().await,
            Some(Ok(Item::Gap { .. }))
        ));
    }
}

#[tokio::test(start_paused = true)]
async fn the_server_closes_in_a_frame_and_by_no_other_word() {
    let (_client, _listener, _, mut peer, subscription, _) = confirmed().await;
    let close = wire::Close {
        code: 4403,
        reason: "enough".into(),
    };
    send(&mut peer, 0, close).await;
    let error = lost(&subscription).await.to_string();
    assert!(error.contains("closed the session: 4403 enough"), "{error}");

    let (_client, _listener, _, peer, subscription, _) = confirmed().await;
    peer.close(4403, "made up").await;
    let error = lost(&subscription).await.to_string();
    assert!(error.contains("without a reason"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_hello_without_an_answer_is_a_reason_to_doubt() {
    let (client, mut listener, marks) = protected();
    let client = client.with_timeout(Duration::from_secs(1));
    let serve = async {
        greeted(&mut listener).await.close(4401, "").await;
        let mut peer = greeted(&mut listener).await;
        peer.send_message(Message::binary(&b"go away"[..])).await;
        peer
    };
    let (error, _peer) = tokio::join!(subscribe(&client), serve);
    let error = error.unwrap_err();
    assert!(
        matches!(&error, Error::Untrusted(text) if text.contains("no protected session") && text.contains("no welcome")),
        "{error:?}"
    );
    let doubts = marks.asked();
    assert_eq!(doubts.iter().filter(|it| *it == "doubt").count(), 1);
}

#[tokio::test(start_paused = true)]
async fn keep_alives_are_messages_and_pings_are_none() {
    let (_client, _listener, _, mut peer, subscription, _) = confirmed().await;
    let begin = Instant::now();
    for seconds in [25, 50] {
        let message = peer.message_within(Duration::from_secs(30)).await;
        assert_eq!(message, Message::Binary(marked(KEEP_ALIVE, b"")));
        assert_eq!(begin.elapsed().as_secs(), seconds);
        peer.send_message(Message::Ping(Bytes::new())).await;
        assert!(matches!(peer.message().await, Message::Pong(_)));
        // Nor is what proves nothing yet.
        peer.send_message(Message::Binary(marked(EVENT, &[0; 12])))
            .await;
    }
    let error = lost(&subscription).await.to_string();
    assert!(error.contains("said nothing for too long"), "{error}");
    assert_eq!(begin.elapsed().as_secs(), 60);
}

#[tokio::test(start_paused = true)]
async fn without_websocket_the_same_session_goes_over_http() {
    let (client, mut listener, marks) = protected();
    let line = "POST /socket.mq/clock/v1 HTTP/1.1\r\n";
    let toy = "content-type: application/toy\r\n";
    let batch = |messages: &[Bytes]| {
        let messages = messages.to_vec();
        Batch { messages }.encode_to_vec()
    };
    let serve = async {
        let mut connection = listener.accept().await;
        show(&mut connection).await;
        connection.request().await;
        connection.respond("403 Forbidden", "", b"no").await;
        show(&mut connection).await;
        let page = "content-type: text/html\r\n";
        connection.request().await;
        connection.respond("200 OK", page, b"no stream").await;
        let request = connection.request().await;
        assert!(request.head.starts_with(line), "{}", request.head);
        assert_eq!(request.header("content-type"), Some("application/toy"));
        // The headers of the security come with the hello, those of the application within.
        assert_eq!(request.header("via"), Some("toy"));
        assert_eq!(request.header("authorization"), None);
        assert_eq!(request.body, batch(&[Bytes::from_static(b"hello")]));
        connection.respond("200 OK", toy, &batch(&[])).await;
        connection.request().await;
        let welcome = batch(&[Bytes::from_static(b"welcome")]);
        connection.respond("200 OK", toy, &welcome).await;
        let request = connection.request().await;
        assert_eq!(request.header("via"), None);
        let messages = Batch::decode(&request.body[..]).unwrap().messages;
        let ClientFrame { id, .. } = ClientFrame::decode(messages[0].slice(1..)).unwrap();
        let confirmation = ServerFrame::new(id, subscribed(at(5, 10)));
        let confirmation = marked(FRAME, &confirmation.encode_to_vec());
        connection
            .respond("200 OK", toy, &batch(&[confirmation]))
            .await;
        connection
    };
    let follow = async {
        let ticks = subscribe(&client).await.unwrap();
        let state = ticks.connection().state();
        let transport = Transport::LongPoll;
        assert!(matches!(state, ConnectionState::Live { transport: it } if it == transport));
        ticks
    };
    let (_connection, _ticks) = tokio::join!(serve, follow);
    assert!(!marks.asked().iter().any(|asked| asked.starts_with("seal")));
}
