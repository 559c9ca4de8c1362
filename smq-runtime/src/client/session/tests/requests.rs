//! Requests over a session.

use std::time::Duration;

use futures_util::future::join_all;

use super::*;
use crate::status::Code;

async fn asked(peer: &mut Peer) -> (u32, wire::Request) {
    match peer.frame().await {
        (id, Frame::Request(request)) => (id, request),
        (_, other) => panic!("{other:?} is not a request"),
    }
}

async fn call(client: &Client, n: u32) -> Result<Tick, Error> {
    client.call(&CLOCK, "Read", tick(n)).await
}

fn reply(n: u32) -> wire::Reply {
    let payload = tick(n).encode_to_vec().into();
    wire::Reply {
        payload,
        ..Default::default()
    }
}

#[tokio::test]
async fn many_are_in_flight_and_answered_in_any_order() {
    let (client, mut listener) = client();
    let client = client.with_requests_over_session();
    let serve = async {
        let mut peer = listener.session().await;
        let mut waiting = Vec::new();
        for n in 0..50 {
            let (id, request) = asked(&mut peer).await;
            assert_eq!(request.method, "Clock.Read");
            assert_eq!(request.payload, tick(n).encode_to_vec());
            assert!((1..=30_000).contains(&request.timeout_ms));
            waiting.push((id, n));
        }
        for (id, n) in waiting.into_iter().rev() {
            if n == 7 {
                peer.send(id, end(&Status::not_found("no 7"))).await;
            } else {
                peer.send(id, reply(n + 100)).await;
            }
        }
        peer
    };
    let (replies, _peer) = tokio::join!(join_all((0..50).map(|n| call(&client, n))), serve);
    for (n, answer) in (0..).zip(replies) {
        match answer {
            Ok(tick) => assert_eq!(tick.n, n + 100),
            Err(error) => assert_eq!((n, error.status().unwrap().code()), (7, Code::NotFound)),
        }
    }
}

/// One session carries the calls of many traces.
#[tokio::test]
async fn each_says_what_it_is_part_of() {
    let (client, mut listener) = client();
    let client = client.with_requests_over_session();
    let traced = |value| {
        let value = http::HeaderValue::from_static(value);
        client.with_header(http::HeaderName::from_static("traceparent"), value)
    };
    let clients = [traced("00-1-2-01"), client.clone(), traced("00-3-4-01")];
    let serve = async {
        let mut peer = listener.session().await;
        for traceparent in ["00-1-2-01", "", "00-3-4-01"] {
            let (id, request) = asked(&mut peer).await;
            let trace = request.headers.get("traceparent");
            assert_eq!(trace.map_or("", String::as_str), traceparent);
            peer.send(id, reply(1)).await;
        }
        peer
    };
    let ask = async {
        for client in &clients {
            assert_eq!(call(client, 1).await.unwrap(), tick(1));
        }
    };
    tokio::join!(serve, ask);
}

#[tokio::test(start_paused = true)]
async fn one_that_is_given_up_is_canceled() {
    let (client, mut listener) = client();
    let client = client.with_requests_over_session();
    let serve = async {
        let mut peer = listener.session().await;
        let (first, _) = asked(&mut peer).await;
        assert_eq!(peer.frame().await, (first, Frame::Cancel(wire::Cancel {})));
        peer.send(first, end(&Status::canceled("as asked"))).await;
        let (second, request) = asked(&mut peer).await;
        assert_eq!(request.timeout_ms, 5_000);
        assert_eq!(peer.frame().await, (second, Frame::Cancel(wire::Cancel {})));
        peer.send(second, reply(1)).await; // it was done already
        let (third, _) = asked(&mut peer).await;
        peer.send(third, reply(3)).await;
        peer
    };
    let ask = async {
        let dropped = tokio::time::timeout(Duration::from_secs(1), call(&client, 1)).await;
        assert!(dropped.is_err());
        let late = call(&client.with_timeout(Duration::from_secs(5)), 2).await;
        assert!(matches!(late, Err(Error::Timeout)), "{late:?}");
        assert_eq!(call(&client, 3).await.unwrap(), tick(3));
    };
    tokio::join!(serve, ask);
}

#[tokio::test(start_paused = true)]
async fn one_that_was_sent_is_not_sent_again_and_one_that_was_not_waits() {
    let (client, mut listener) = client();
    let client = client.with_requests_over_session();
    let serve = async {
        let mut peer = listener.session().await;
        asked(&mut peer).await;
        drop(peer);
        let mut peer = listener.session().await;
        let (id, request) = asked(&mut peer).await;
        assert_eq!(request.payload, tick(2).encode_to_vec());
        peer.send(id, reply(2)).await;
        peer
    };
    let ask = async {
        let error = call(&client, 1).await.unwrap_err();
        let text = error.to_string();
        assert!(matches!(error, Error::Transport { .. }), "{text}");
        assert!(text.contains("was sent"), "{text}");
        assert_eq!(call(&client, 2).await.unwrap(), tick(2));
    };
    let ((), mut peer) = tokio::join!(ask, serve);

    let short = client.with_timeout(Duration::from_secs(2));
    drop(listener);
    let sent = call(&short, 3);
    let (error, _) = tokio::join!(sent, async {
        asked(&mut peer).await;
        drop(peer);
    });
    assert!(error.unwrap_err().to_string().contains("was sent"));
    let error = call(&short, 4).await.unwrap_err();
    assert!(error.to_string().starts_with("not sent"), "{error}");
}

/// To call again would be of no use.
#[tokio::test]
async fn a_request_that_is_too_large_for_a_frame_says_so() {
    let (client, mut listener) = client();
    let client = client.with_requests_over_session();
    let serve = async {
        let mut peer = listener.session().await;
        asked(&mut peer).await;
        peer.close(1009, "larger than 1000 bytes").await;
    };
    let (reply, ()) = tokio::join!(call(&client, 1), serve);
    assert_too_large(&reply.unwrap_err(), "1009 larger than 1000 bytes");
}
