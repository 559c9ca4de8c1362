//! How a client is closed, when its connections rest, and how often it tries to connect.

use std::time::Duration;

use http::{HeaderValue, header};
use tokio::time::Instant;

use super::*;
use crate::client::{ConnectionState, RetryPolicy};

fn is_closed<T>(result: &Result<T, Error>) -> bool {
    matches!(result, Err(Error::Closed))
}

#[tokio::test]
async fn a_closed_client_says_goodbye_and_all_that_it_does_ends() {
    let (client, listener, mut peer, mut subscription, _) = confirmed().await;
    let connection = subscription.connection();
    let other = client.with_header(header::FROM, HeaderValue::from_static("me"));
    let waiting = client.publish(&CLOCK, "Wind", tick(1));
    let serve = async {
        peer.frame().await;
        let close = client.close();
        let (code, ()) = tokio::join!(async { peer.closed().await.code }, close);
        code
    };
    let (published, code) = tokio::join!(waiting, serve);
    assert_eq!(u16::from(code), 1000);
    assert!(is_closed(&published));
    assert!(matches!(last(&mut subscription).await, Some(Error::Closed)));
    assert!(matches!(connection.state(), ConnectionState::Closed));
    for client in [&client, &other] {
        assert!(is_closed(
            &client.call::<_, Tick>(&CLOCK, "Read", tick(1)).await
        ));
        assert!(is_closed(&client.publish(&CLOCK, "Wind", tick(1)).await));
        assert!(is_closed(&subscribe(client).await));
        let requests = client.with_requests_over_session();
        assert!(is_closed(
            &requests.call::<_, Tick>(&CLOCK, "Read", tick(1)).await
        ));
    }
    assert!(listener.is_empty());
}

#[tokio::test(start_paused = true)]
async fn closing_does_not_wait_for_ever() {
    let (client, _listener, peer, _subscription, _) = confirmed().await;
    let begin = Instant::now();
    client.close().await;
    assert_eq!(begin.elapsed(), Duration::from_secs(5));
    drop(peer);
}

#[tokio::test(start_paused = true)]
async fn closing_without_a_server_does_not_wait() {
    let (client, listener) = client();
    let subscribing = tokio::spawn({
        let client = client.clone();
        async move { subscribe(&client).await }
    });
    drop(listener);
    tokio::time::sleep(Duration::from_secs(1)).await;
    let begin = Instant::now();
    client.close().await;
    assert_eq!(begin.elapsed(), Duration::ZERO);
    assert!(is_closed(&subscribing.await.unwrap()));
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_nothing_uses_is_closed_until_it_is_needed() {
    let (client, mut listener, mut peer, subscription, id) = confirmed().await;
    let mut connection = subscription.connection();
    let begin = Instant::now();
    drop(subscription);
    assert!(matches!(peer.frame().await, (_, Frame::Unsubscribe(_))));
    peer.send(id, wire::End::default()).await;
    let serve = async {
        loop {
            let message = peer.message_within(Duration::from_secs(90)).await;
            if message.is_close() {
                return begin.elapsed();
            }
        }
    };
    let (state, closed) = tokio::join!(connection.changed(), serve);
    assert!(matches!(state, Some(ConnectionState::Idle)), "{state:?}");
    assert!(closed >= Duration::from_secs(30), "{closed:?}");

    let serve = async {
        let mut peer = listener.session().await;
        confirm(&mut peer).await;
        peer
    };
    let (subscription, _peer) = tokio::join!(subscribe(&client), serve);
    let state = subscription.unwrap().connection().state();
    assert!(matches!(state, ConnectionState::Live { .. }), "{state:?}");
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_is_used_is_kept() {
    let (client, _listener, mut peer, subscription, id) = confirmed().await;
    drop(subscription);
    assert!(matches!(peer.frame().await, (_, Frame::Unsubscribe(_))));
    peer.send(id, wire::End::default()).await;
    let serve = async {
        for _ in 0..10 {
            let message = loop {
                let message = peer.message_within(Duration::from_secs(90)).await;
                if !message.is_ping() {
                    break message;
                }
            };
            assert!(message.is_binary(), "{message:?}");
            peer.send(1, wire::Receipt::default()).await;
        }
    };
    let publish = async {
        for n in 0..10 {
            tokio::time::sleep(Duration::from_secs(20)).await;
            client.publish(&CLOCK, "Wind", tick(n)).await.unwrap();
        }
    };
    tokio::join!(serve, publish);
}

/// Loses a connection that many times, and returns how long it took to have another one.
async fn time_to_come_back(policy: RetryPolicy, times: u32) -> Duration {
    let (client, mut listener) = client();
    let client = client.with_retry(policy);
    let serve = async {
        let mut peer = listener.session().await;
        confirm(&mut peer).await;
        peer
    };
    let (subscription, mut peer) = tokio::join!(subscribe(&client), serve);
    let mut taken = Duration::ZERO;
    for _ in 0..times {
        drop(peer);
        let lost = Instant::now();
        peer = listener.session().await;
        taken += lost.elapsed();
        confirm(&mut peer).await;
    }
    drop(subscription);
    taken
}

#[tokio::test(start_paused = true)]
async fn the_pauses_are_those_of_the_policy() {
    let quick = RetryPolicy {
        initial: Duration::from_millis(1),
        max: Duration::from_millis(1),
    };
    let taken = time_to_come_back(quick, 10).await;
    assert!(taken <= Duration::from_millis(50), "{taken:?}");
    let hour = Duration::from_secs(60 * 60);
    let patient = RetryPolicy {
        initial: hour,
        max: hour,
    };
    // Each pause is a random part of an hour.
    let taken = time_to_come_back(patient, 4).await;
    assert!(taken > Duration::from_secs(60), "{taken:?}");
    assert!(taken <= 4 * hour, "{taken:?}");
}
