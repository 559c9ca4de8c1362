//! Who shares a session, how long it lives, and that nobody in it waits for somebody else.

use std::time::Duration;

use futures_util::future::join_all;
use http::{HeaderValue, header};
use prost::Message as _;

use super::*;
use crate::{client::session::DEFAULT_WINDOW, wire::EVENT_OVERHEAD};

#[tokio::test]
async fn dropping_a_subscription_unsubscribes_and_dropping_all_closes() {
    let (client, _listener, mut peer, subscription, id) = confirmed().await;
    peer.send(id, event(11, &tick(11))).await;
    drop(subscription);
    assert_eq!(
        peer.frame().await,
        (id, Frame::Unsubscribe(wire::Unsubscribe {}))
    );
    peer.send(id, event(12, &tick(12))).await;
    peer.send(id, wire::End::default()).await;

    let publish = client.publish(&CLOCK, "Wind", tick(1));
    let serve = async {
        let (again, _) = peer.frame().await;
        assert_eq!(again, id, "the number is free again");
        peer.send(again, wire::Receipt::default()).await;
    };
    let (published, ()) = tokio::join!(publish, serve);
    published.unwrap();

    drop(client);
    assert_eq!(u16::from(peer.closed().await.code), 1000);
}

#[tokio::test]
async fn a_subscription_keeps_the_session_that_its_client_left() {
    let (client, _listener, mut peer, mut subscription, id) = confirmed().await;
    drop(client);
    peer.send(id, event(11, &tick(11))).await;
    assert_eq!(
        subscription.next().await.unwrap().unwrap(),
        received(at(5, 11), 11)
    );
    drop(subscription);
    assert_eq!(u16::from(peer.closed().await.code), 1000);
}

#[tokio::test]
async fn clients_with_the_same_headers_share_a_session() {
    let (client, mut listener) = client();
    let bearer = |token: &'static str| {
        client.with_header(header::AUTHORIZATION, HeaderValue::from_static(token))
    };
    let (one, same, other) = (bearer("one"), bearer("one"), bearer("other"));
    let serve = async {
        let mut first = listener.session().await;
        assert_eq!(first.handshake.header("authorization"), Some("one"));
        for _ in 0..2 {
            let (id, _) = first.frame().await;
            first.send(id, wire::Receipt::default()).await;
        }
        let mut second = listener.session().await;
        assert_eq!(second.handshake.header("authorization"), Some("other"));
        let (id, _) = second.frame().await;
        second.send(id, wire::Receipt::default()).await;
        (first, second)
    };
    let publish = async {
        for client in [&one, &same, &other] {
            client.publish(&CLOCK, "Wind", tick(1)).await.unwrap();
        }
    };
    let ((mut first, _second), ()) = tokio::join!(serve, publish);
    drop((one, same));
    assert_eq!(u16::from(first.closed().await.code), 1000);
}

#[tokio::test]
async fn a_consumer_that_does_not_take_holds_up_nobody() {
    let (client, _listener, mut peer, mut slow, slow_id) = confirmed().await;
    let fast = subscribe(&client);
    let (fast, fast_id) = tokio::join!(fast, confirm(&mut peer));
    let mut fast = fast.unwrap();
    let large = Tick {
        n: 1,
        ballast: vec![0; 100_000],
    };
    let fitting = DEFAULT_WINDOW / (large.encoded_len() as u64 + EVENT_OVERHEAD);

    let serve = async {
        for sequence in 0..fitting {
            peer.send(slow_id, event(11 + sequence, &large)).await;
        }
        for published in 0..5_000 {
            let (id, frame) = peer.frame().await;
            assert!(matches!(frame, Frame::Publish(_)), "{frame:?}");
            if published % 500 == 0 {
                peer.send(fast_id, event(11 + published, &tick(7))).await;
            }
            peer.send(id, wire::Receipt::default()).await;
        }
    };
    // Many at once, all before this task reads either of its subscriptions.
    let publish = join_all((0..5_000).map(|n| client.publish(&CLOCK, "Wind", tick(n))));
    let (published, ()) = tokio::join!(publish, serve);
    assert!(published.iter().all(Result::is_ok));
    for _ in 0..10 {
        assert!(fast.next().await.unwrap().is_ok());
    }
    for _ in 0..fitting {
        assert!(slow.next().await.unwrap().is_ok());
    }
}

#[tokio::test]
async fn what_waits_is_bounded_and_goes_on_when_there_is_room() {
    let (client, mut listener) = client();
    let event = Tick {
        n: 0,
        ballast: vec![0; 1024 * 1024],
    };
    let publish = join_all((0..20).map(|_| client.publish(&CLOCK, "Wind", event.clone())));
    let serve = async {
        let mut peer = listener.session().await;
        let mut waiting = Vec::new();
        while waiting.len() < 7 {
            waiting.push(peer.frame().await.0);
        }
        let more = tokio::time::timeout(Duration::from_millis(20), peer.frame()).await;
        assert!(more.is_err(), "an eighth went out, beyond the room");
        for id in waiting {
            peer.send(id, wire::Receipt::default()).await;
        }
        for _ in 7..20 {
            let (id, _) = peer.frame().await;
            peer.send(id, wire::Receipt::default()).await;
        }
        peer
    };
    let (published, _peer) = tokio::join!(publish, serve);
    assert!(published.iter().all(Result::is_ok));
}
