//! Sessions over HTTP, against a server written by hand.

use std::time::Duration;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use bytes::Bytes;
use tokio::{sync::mpsc, time::Instant};

use super::*;
use crate::{
    client::{
        ConnectionState, Transport,
        testing::{Connection, Request},
    },
    wire::{Batch, ClientFrame, ServerFrame},
};

/// Refuses a handshake as a proxy does.
async fn refuse(connection: &mut Connection) {
    let handshake = connection.request().await;
    assert_eq!(handshake.header("upgrade"), Some("websocket"));
    connection.respond("403 Forbidden", "", b"no").await;
}

/// One exchange.
struct Exchange {
    request: Request,
    session: String,
    sequence: u64,
    received: u64,
    frames: Vec<ClientFrame>,
}

impl Exchange {
    fn accepts_stream(&self) -> bool {
        self.request.header("accept") == Some("text/event-stream")
    }

    fn wait(&self) -> Option<&str> {
        self.request.header("smq-wait-ms")
    }

    /// Returns the id of the only frame, which subscribes.
    fn subscribe(&self) -> (u32, wire::Subscribe) {
        match &self.frames[..] {
            [
                ClientFrame {
                    id,
                    frame: Some(Frame::Subscribe(subscribe)),
                },
            ] => (*id, subscribe.clone()),
            other => panic!("{other:?} is not one subscribe"),
        }
    }
}

/// Reads an exchange.
async fn exchange(connection: &mut Connection) -> Exchange {
    let request = connection.request().await;
    let line = "POST /socket.mq/clock/v1 HTTP/1.1\r\n";
    assert!(request.head.starts_with(line), "{}", request.head);
    let number = |name| request.header(name).unwrap().parse().unwrap();
    let batch = Batch::decode(&request.body[..]).unwrap();
    let frames = batch.messages.into_iter();
    Exchange {
        session: request.header("smq-session").unwrap().into(),
        sequence: number("smq-sequence"),
        received: number("smq-received"),
        frames: frames
            .map(|frame| ClientFrame::decode(frame).unwrap())
            .collect(),
        request,
    }
}

/// Reads the first exchange, whose only frame is a hello.
async fn hello(connection: &mut Connection) -> Exchange {
    let first = exchange(connection).await;
    assert_eq!((first.sequence, first.received), (1, 0));
    match &first.frames[..] {
        [
            ClientFrame {
                id: 0,
                frame: Some(Frame::Hello(hello)),
            },
        ] => assert_eq!(hello.publisher.len(), 16),
        other => panic!("{other:?} is not one hello"),
    }
    first
}

fn batch(frames: &[ServerFrame]) -> Vec<u8> {
    let frames = frames.iter().map(|frame| frame.encode_to_vec().into());
    Batch {
        messages: frames.collect::<Vec<Bytes>>(),
    }
    .encode_to_vec()
}

const PROTOBUF: &str = "content-type: application/protobuf\r\n";

async fn respond(connection: &mut Connection, frames: Vec<ServerFrame>) {
    connection
        .respond("200 OK", PROTOBUF, &batch(&frames))
        .await;
}

/// Begins a stream, with a comment.
async fn stream(connection: &mut Connection) {
    let head = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n:\n\n";
    connection.send(head).await.unwrap();
}

fn sse(number: u64, id: u32, frame: impl Into<wire::server_frame::Frame>) -> Vec<u8> {
    let frame = BASE64_STANDARD.encode(ServerFrame::new(id, frame).encode_to_vec());
    format!("id: {number}\ndata: {frame}\n\n").into_bytes()
}

/// Holds a stream back, and then answers the same exchange without one.
async fn hold_back(connection: &mut Connection, listener: &mut Listener) -> Connection {
    let held = hello(connection).await;
    assert!(held.accepts_stream());
    let mut connection = listener.accept().await;
    let again = hello(&mut connection).await;
    assert_eq!((&again.session, again.wait()), (&held.session, None));
    assert!(!again.accepts_stream());
    respond(&mut connection, vec![]).await;
    connection
}

fn transport(subscription: &Subscription<Tick>) -> Transport {
    match subscription.connection().state() {
        ConnectionState::Live { transport } => transport,
        state => panic!("{state:?} is not live"),
    }
}

#[tokio::test]
async fn a_stream_brings_each_frame_once() {
    let (client, mut listener) = client();
    let serve = async {
        let mut connection = listener.accept().await;
        refuse(&mut connection).await;
        assert!(hello(&mut connection).await.accepts_stream());
        stream(&mut connection).await;
        let mut second = listener.accept().await;
        let posted = exchange(&mut second).await;
        assert_eq!(
            (posted.sequence, posted.received, posted.wait()),
            (2, 0, None)
        );
        let (id, _) = posted.subscribe();
        respond(&mut second, vec![]).await;
        let events = [
            sse(1, id, subscribed(at(5, 10))),
            sse(2, id, event(11, &tick(1))),
            sse(1, id, subscribed(at(5, 10))),
            sse(2, id, event(11, &tick(1))),
            sse(3, id, event(12, &tick(2))),
        ];
        connection.send(&events.concat()).await.unwrap();
        (connection, second)
    };
    let follow = async {
        let mut ticks = subscribe(&client).await.unwrap();
        assert_eq!(transport(&ticks), Transport::EventStream);
        for n in 1..=2 {
            let item = ticks.next().await.unwrap().unwrap();
            assert_eq!(item, received(at(5, 10 + u64::from(n)), n));
        }
        ticks
    };
    let (_connections, _ticks) = tokio::join!(serve, follow);
}

#[tokio::test(start_paused = true)]
async fn polls_take_over_from_a_stream_that_is_held_back() {
    let (client, mut listener) = client();
    let serve = async {
        let mut connection = listener.accept().await;
        refuse(&mut connection).await;
        let mut connection = hold_back(&mut connection, &mut listener).await;
        let poll = exchange(&mut connection).await;
        assert_eq!((poll.sequence, poll.wait()), (2, Some("25000")));
        let (id, _) = poll.subscribe();
        respond(
            &mut connection,
            vec![ServerFrame::new(id, subscribed(at(5, 10)))],
        )
        .await;
        let poll = exchange(&mut connection).await;
        assert_eq!((poll.sequence, poll.received), (3, 1));
        assert!(poll.frames.is_empty());
        respond(
            &mut connection,
            vec![ServerFrame::new(id, event(11, &tick(1)))],
        )
        .await;
        connection
    };
    let follow = async {
        let mut ticks = subscribe(&client).await.unwrap();
        assert_eq!(transport(&ticks), Transport::LongPoll);
        let item = ticks.next().await.unwrap().unwrap();
        assert_eq!(item, received(at(5, 11), 1));
        ticks
    };
    let (_connection, _ticks) = tokio::join!(serve, follow);
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_falls_silent_goes_on_as_polls() {
    let (client, mut listener) = client();
    let serve = async {
        let mut connection = listener.accept().await;
        refuse(&mut connection).await;
        let opened = hello(&mut connection).await;
        stream(&mut connection).await;
        let mut second = listener.accept().await;
        let (id, _) = exchange(&mut second).await.subscribe();
        respond(&mut second, vec![]).await;
        let confirmed = sse(1, id, subscribed(at(5, 10)));
        connection.send(&confirmed).await.unwrap();
        // The client has closed the second connection, which was idle meanwhile.
        let mut third = listener.accept().await;
        let poll = exchange(&mut third).await;
        assert_eq!(
            (poll.session, poll.sequence, poll.received),
            (opened.session, 3, 1)
        );
        let missed = vec![ServerFrame::new(id, event(11, &tick(1)))];
        respond(&mut third, missed).await;
        (connection, third)
    };
    let follow = async {
        let mut ticks = subscribe(&client).await.unwrap();
        let item = ticks.next().await.unwrap().unwrap();
        assert_eq!(item, received(at(5, 11), 1));
        assert_eq!(transport(&ticks), Transport::LongPoll);
        ticks
    };
    let (_connections, _ticks) = tokio::join!(serve, follow);
}

/// Opens a session over polls, because the answer to the stream is a page.
async fn page(connection: &mut Connection, listener: &mut Listener) -> (Connection, Exchange) {
    let first = hello(connection).await;
    let page = "content-type: text/html\r\nconnection: close\r\n";
    connection.respond("200 OK", page, b"<html>").await;
    let mut connection = listener.accept().await;
    let again = hello(&mut connection).await;
    assert_eq!(first.session, again.session);
    respond(&mut connection, vec![]).await;
    (connection, again)
}

#[tokio::test(start_paused = true)]
async fn an_exchange_without_a_response_is_sent_again() {
    let (client, mut listener) = client();
    let serve = async {
        let mut connection = listener.accept().await;
        refuse(&mut connection).await;
        let (mut connection, _) = page(&mut connection, &mut listener).await;
        let first = exchange(&mut connection).await;
        drop(connection);
        let mut connection = listener.accept().await;
        let second = exchange(&mut connection).await;
        assert_eq!((first.session, first.sequence), (second.session, 2));
        assert_eq!(second.sequence, 2);
        assert_eq!(first.request.body, second.request.body);
        // What a proxy says is no answer either.
        connection.respond("502 Bad Gateway", "", b"<html>").await;
        let third = exchange(&mut connection).await;
        assert_eq!(first.request.body, third.request.body);
        let id = third.frames[0].id;
        let receipt = ServerFrame::new(id, wire::Receipt::default());
        respond(&mut connection, vec![receipt]).await;
        connection
    };
    let (published, _connection) = tokio::join!(client.publish(&CLOCK, "Wind", tick(7)), serve);
    published.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_session_that_is_gone_resumes_in_another() {
    let (client, mut listener) = client();
    let serve = async {
        let mut connection = listener.accept().await;
        refuse(&mut connection).await;
        let (mut connection, first) = page(&mut connection, &mut listener).await;
        let (id, _) = exchange(&mut connection).await.subscribe();
        respond(
            &mut connection,
            vec![ServerFrame::new(id, subscribed(at(5, 10)))],
        )
        .await;
        exchange(&mut connection).await;
        let gone = br#"{"code":"aborted","message":"unknown session"}"#;
        let json = "content-type: application/json\r\n";
        let mut second = None;
        // Nobody waits for one; a server that knows no session is left alone for a moment.
        for pauses in [false, true] {
            let began = Instant::now();
            connection.respond("409 Conflict", json, gone).await;
            // That there is no WebSocket, and no stream, is known.
            let hello = hello(&mut connection).await;
            let pause = began.elapsed();
            assert_eq!(pauses, !pause.is_zero(), "{pause:?}");
            assert!(pause <= Duration::from_secs(1), "{pause:?}");
            assert_ne!(first.session, hello.session);
            assert_ne!(
                second.replace(hello.session.clone()),
                Some(hello.session.clone())
            );
            assert!(!hello.accepts_stream());
            respond(&mut connection, vec![]).await;
            if !pauses {
                exchange(&mut connection).await;
            }
        }
        let (id, subscribe) = exchange(&mut connection).await.subscribe();
        assert_eq!(subscribe.start, Start::After(at(5, 10)).into());
        let confirmation = wire::Subscribed {
            resumed: true,
            ..subscribed(at(5, 10))
        };
        respond(&mut connection, vec![ServerFrame::new(id, confirmation)]).await;
        connection
    };
    let follow = async {
        let mut ticks = subscribe(&client).await.unwrap();
        let item = ticks.next().await.unwrap().unwrap();
        assert_eq!(item, Item::Resumed { replayed: 0 });
        ticks
    };
    let (_connection, _ticks) = tokio::join!(serve, follow);
}

#[tokio::test(start_paused = true)]
async fn what_is_too_large_for_the_server_is_not_sent_again() {
    let (client, mut listener) = client();
    let serve = async {
        let mut connection = listener.accept().await;
        refuse(&mut connection).await;
        let (mut connection, _) = page(&mut connection, &mut listener).await;
        exchange(&mut connection).await;
        let status = "413 Request Entity Too Large";
        connection.respond(status, "", b"<html>").await;
        connection
    };
    let publish = client.publish(&CLOCK, "Wind", tick(7));
    let (published, _connection) = tokio::join!(publish, serve);
    assert_too_large(&published.unwrap_err(), "1009");
}

#[tokio::test(start_paused = true)]
async fn a_goodbye_comes_after_everything() {
    let (client, mut listener) = client();
    let serve = async {
        let mut connection = listener.accept().await;
        refuse(&mut connection).await;
        let (mut connection, _) = page(&mut connection, &mut listener).await;
        let (id, _) = exchange(&mut connection).await.subscribe();
        respond(
            &mut connection,
            vec![ServerFrame::new(id, subscribed(at(5, 10)))],
        )
        .await;
        exchange(&mut connection).await;
        let mut second = listener.accept().await;
        let goodbye = exchange(&mut second).await;
        assert_eq!((goodbye.sequence, goodbye.wait()), (4, None));
        let last = goodbye.frames.last().unwrap();
        assert!(
            matches!(&last.frame, Some(Frame::Close(close)) if close.code == 1000),
            "{last:?}"
        );
        respond(&mut second, vec![]).await;
        respond(&mut connection, vec![]).await;
    };
    let follow = async {
        let ticks = subscribe(&client).await.unwrap();
        client.close().await;
        drop(ticks);
    };
    tokio::join!(serve, follow);
}

/// Answers everything as a proxy that lets no WebSocket through, and says when one was tried.
async fn between(mut connection: Connection, tried: mpsc::UnboundedSender<Instant>) {
    loop {
        let request = connection.request().await;
        if request.header("upgrade").is_some() {
            tried.send(Instant::now()).unwrap();
            connection.respond("501 Not Implemented", "", b"no").await;
            continue;
        }
        let batch = Batch::decode(&request.body[..]).unwrap();
        let frames = batch.messages.into_iter().filter_map(|frame| {
            let ClientFrame { id, frame } = ClientFrame::decode(frame).unwrap();
            matches!(frame, Some(Frame::Subscribe(_)))
                .then(|| ServerFrame::new(id, subscribed(at(5, 10))))
        });
        let frames: Vec<_> = frames.collect();
        if frames.is_empty() && request.header("smq-wait-ms").is_some() {
            tokio::time::sleep(Duration::from_secs(25)).await;
        }
        respond(&mut connection, frames).await;
    }
}

#[tokio::test(start_paused = true)]
async fn websocket_is_tried_again_after_longer_and_longer_pauses() {
    let (client, mut listener) = client();
    let (tried, mut handshakes) = mpsc::unbounded_channel();
    let serving = tokio::spawn(async move {
        loop {
            tokio::spawn(between(listener.accept().await, tried.clone()));
        }
    });
    let _ticks = subscribe(&client).await.unwrap();
    handshakes.recv().await.unwrap();
    // A server that has just begun to answer would have done so by WebSocket too.
    let mut last = handshakes.recv().await.unwrap();
    for pause in [60, 120, 240, 480, 600, 600] {
        let next = handshakes.recv().await.unwrap();
        let (waited, pause) = (next - last, Duration::from_secs(pause));
        let longest = pause + pause / 4 + Duration::from_secs(1);
        assert!(pause <= waited && waited <= longest, "{waited:?}");
        last = next;
    }
    serving.abort();
}

#[tokio::test(start_paused = true)]
async fn a_websocket_that_brings_nothing_gives_way_to_http() {
    let (client, mut listener) = client();
    let serve = async {
        let mut silent = listener.accept().await;
        let handshake = silent.request().await;
        let mut silent = silent.switch(handshake, "smq.v1.proto").await;
        // A hello, a subscribe and a ping are lost on the way: nothing is read, so no pong comes back.
        let mut connection = listener.accept().await;
        let began = Instant::now();
        let first = hello(&mut connection).await;
        assert!(first.accepts_stream());
        stream(&mut connection).await;
        let mut second = listener.accept().await;
        let (id, _) = exchange(&mut second).await.subscribe();
        respond(&mut second, vec![]).await;
        let confirmed = sse(1, id, subscribed(at(5, 10)));
        connection.send(&confirmed).await.unwrap();
        drop(silent.message_within(Duration::from_secs(1)).await);
        (connection, second, began)
    };
    let begin = Instant::now();
    let ((_first, _second, began), ticks) = tokio::join!(serve, subscribe(&client));
    assert_eq!(transport(&ticks.unwrap()), Transport::EventStream);
    assert!(
        began - begin < Duration::from_secs(4),
        "{:?}",
        began - begin
    );
}

#[tokio::test(start_paused = true)]
async fn a_poll_that_is_cut_waits_less_the_next_time() {
    let (client, mut listener) = client();
    let serve = async {
        let mut connection = listener.accept().await;
        refuse(&mut connection).await;
        let (mut connection, _) = page(&mut connection, &mut listener).await;
        let (id, _) = exchange(&mut connection).await.subscribe();
        let confirmed = ServerFrame::new(id, subscribed(at(5, 10)));
        respond(&mut connection, vec![confirmed]).await;
        let mut poll = exchange(&mut connection).await;
        assert_eq!(poll.wait(), Some("25000"));
        // Again and again, for longer than the client would repeat it otherwise.
        for _ in 0..8 {
            let wait: u64 = poll.wait().unwrap().parse().unwrap();
            tokio::time::sleep(Duration::from_millis(wait.min(5_000))).await;
            connection.respond("504 Gateway Time-out", "", b"").await;
            let again = exchange(&mut connection).await;
            assert_eq!((again.sequence, again.received), (poll.sequence, 1));
            poll = again;
        }
        assert_eq!(poll.wait(), Some("2000"));
        let event = ServerFrame::new(id, event(11, &tick(1)));
        respond(&mut connection, vec![event]).await;
        connection
    };
    let follow = async {
        let mut ticks = subscribe(&client).await.unwrap();
        let item = ticks.next().await.unwrap().unwrap();
        assert_eq!(item, received(at(5, 11), 1));
        ticks
    };
    let (_connection, _ticks) = tokio::join!(serve, follow);
}
