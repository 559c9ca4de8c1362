//! Sessions without WebSocket, against a server written by hand.

use std::time::Duration;

use tokio::{sync::mpsc, time::Instant};

use super::*;
use crate::{
    client::{ConnectionState, Transport, testing::Connection},
    wire::{Polled, ServerFrame},
};

/// Refuses a handshake as something in between does, and says what the interface is.
async fn refuse(connection: &mut Connection) {
    let handshake = connection.request().await;
    assert_eq!(handshake.header("upgrade"), Some("websocket"));
    connection.respond("403 Forbidden", "", b"no").await;
    describe(connection).await;
}

async fn describe(connection: &mut Connection) {
    let request = connection.request().await;
    assert!(
        request
            .head
            .starts_with("GET /socket.mq/clock/v1?publisher=")
    );
    assert_eq!(request.header("upgrade"), None);
    let json = "content-type: application/json\r\n";
    connection.respond("200 OK", json, b"{}").await;
}

async fn respond(connection: &mut Connection, message: &impl prost::Message) {
    let protobuf = "content-type: application/protobuf\r\n";
    let body = message.encode_to_vec();
    connection.respond("200 OK", protobuf, &body).await;
}

/// Answers a poll that is asked for by this query.
async fn poll(connection: &mut Connection, query: &str, frames: Vec<ServerFrame>, next: Position) {
    let request = connection.request().await;
    let line = format!("GET /socket.mq/clock/v1/Clock.Ticks?{query} ");
    assert!(request.head.starts_with(&line), "{}", request.head);
    let next = Some(next.into());
    respond(connection, &Polled { frames, next }).await;
}

fn frame(frame: impl Into<wire::server_frame::Frame>) -> ServerFrame {
    ServerFrame::new(0, frame)
}

#[tokio::test]
async fn polls_go_on_where_the_server_says() {
    let (client, mut listener) = client();
    let resumed = |position| wire::Subscribed {
        resumed: true,
        ..subscribed(position)
    };
    let serve = async {
        let mut connection = listener.accept().await;
        refuse(&mut connection).await;
        // A page in the place of a stream.
        let request = connection.request().await;
        assert_eq!(request.header("accept"), Some("text/event-stream"));
        let page = "content-type: text/html\r\nconnection: close\r\n";
        connection.respond("200 OK", page, b"<html>").await;

        let mut connection = listener.accept().await;
        let begin = at(5, 10);
        poll(
            &mut connection,
            "wait=0",
            vec![frame(subscribed(begin))],
            begin,
        )
        .await;
        let one = vec![frame(resumed(begin)), frame(event(11, &tick(1)))];
        poll(&mut connection, "after=5-10&wait=25000", one, at(5, 20)).await;
        // What was let through by no filter is not missing.
        let two = vec![
            frame(subscribed(at(5, 20))),
            frame(gap(at(5, 21), at(5, 30))),
            frame(event(31, &tick(2))),
        ];
        poll(&mut connection, "after=5-20&wait=25000", two, at(5, 31)).await;
        connection.request().await;
        connection
    };
    let follow = async {
        let mut ticks = subscribe(&client).await.unwrap();
        let mut items = Vec::new();
        for _ in 0..3 {
            items.push(ticks.next().await.unwrap().unwrap());
        }
        let (from, to) = (at(5, 21), at(5, 30));
        let expected = [
            received(at(5, 11), 1),
            Item::Gap { from, to },
            received(at(5, 31), 2),
        ];
        assert_eq!(items, expected);
        assert_eq!(ticks.position(), at(5, 31));
        let state = ticks.connection().state();
        let transport = Transport::LongPoll;
        assert!(matches!(state, ConnectionState::Live { transport: it } if it == transport));
        ticks
    };
    let (_connection, _ticks) = tokio::join!(serve, follow);
}

#[tokio::test]
async fn a_post_without_an_answer_is_sent_again() {
    let (client, mut listener) = client();
    let publish =
        |published: u64, again: bool| format!("&published={published}&sequence=1&again={again} ");
    let serve = async {
        let mut connection = listener.accept().await;
        refuse(&mut connection).await;
        let first = connection.request().await;
        assert!(
            first
                .head
                .starts_with("POST /socket.mq/clock/v1/Clock.Wind?publisher=")
        );
        assert!(first.head.contains(&publish(0, false)), "{}", first.head);
        drop(connection);

        // That there is no WebSocket is known.
        let mut connection = listener.accept().await;
        describe(&mut connection).await;
        let second = connection.request().await;
        assert!(second.head.contains(&publish(1, true)), "{}", second.head);
        assert_eq!(first.body, second.body);
        respond(&mut connection, &wire::Receipt::default()).await;
        connection
    };
    let (published, _connection) = tokio::join!(client.publish(&CLOCK, "Wind", tick(7)), serve);
    published.unwrap();
}

#[tokio::test]
async fn what_something_in_between_says_of_a_publish_is_its_end() {
    let (client, mut listener) = client();
    let serve = async {
        let mut connection = listener.accept().await;
        refuse(&mut connection).await;
        connection.request().await;
        let status = "413 Request Entity Too Large";
        connection.respond(status, "", b"<html>").await;
    };
    let publish = client.publish(&CLOCK, "Wind", tick(7));
    let (published, ()) = tokio::join!(publish, serve);
    let error = published.unwrap_err();
    assert!(error.status().unwrap().message().contains("413"), "{error}");
}

/// Answers everything as something in between that lets no WebSocket through, and says when one was tried.
async fn between(mut connection: Connection, tried: mpsc::UnboundedSender<Instant>) {
    loop {
        let request = connection.request().await;
        if request.header("upgrade").is_some() {
            tried.send(Instant::now()).unwrap();
            connection.respond("501 Not Implemented", "", b"no").await;
        } else if request.head.contains("wait=") {
            let frames = vec![frame(wire::Subscribed {
                resumed: request.head.contains("after="),
                ..subscribed(at(5, 10))
            })];
            let next = Some(at(5, 10).into());
            respond(&mut connection, &Polled { frames, next }).await;
        } else {
            connection.respond("200 OK", "", b"{}").await;
        }
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
