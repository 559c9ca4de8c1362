//! Subscriptions that a server refuses only for now, when it is to go on with them.

use std::time::Duration;

use tokio::time::{Instant, timeout};

use super::*;

/// A refusal by a limit on the rate.
fn too_fast() -> Status {
    let status = Status::resource_exhausted("too many a second");
    status.with_retry_after(Duration::from_secs(1))
}

/// Hears a subscribe that goes on after the last event.
async fn resubscribe(peer: &mut Peer) -> u32 {
    let (id, frame) = peer.frame().await;
    let Frame::Subscribe(subscribe) = frame else {
        panic!("{frame:?} is not a subscribe");
    };
    let after = wire::subscribe::Start::After(at(5, 10).into());
    assert_eq!(subscribe.start, Some(after));
    id
}

fn resumed() -> wire::Subscribed {
    wire::Subscribed {
        resumed: true,
        ..subscribed(at(5, 10))
    }
}

#[tokio::test(start_paused = true)]
async fn who_comes_back_and_is_refused_for_now_asks_again() {
    let (_client, mut listener, peer, mut subscription, _) = confirmed().await;
    drop(peer);
    let mut peer = listener.session().await;
    for refusal in [too_fast(), Status::unavailable("not now"), too_fast()] {
        let id = resubscribe(&mut peer).await;
        peer.send(id, end(&refusal)).await;
        let refused = Instant::now();
        let silent = refusal.retry_after().unwrap_or_default();
        assert!(timeout(silent, subscription.next()).await.is_err());
        assert!(refused.elapsed() >= silent);
    }
    let id = resubscribe(&mut peer).await;
    peer.send(id, resumed()).await;
    peer.send(id, event(11, &tick(11))).await;
    let back = subscription.next().await.unwrap().unwrap();
    assert_eq!(back, Item::Resumed { replayed: 0 });
    let item = subscription.next().await.unwrap().unwrap();
    assert_eq!(item, received(at(5, 11), 11));
}

#[tokio::test(start_paused = true)]
async fn what_is_refused_for_good_ends() {
    for refusal in [
        Status::resource_exhausted("your quota is used up"),
        Status::permission_denied("not any more"),
    ] {
        let (_client, mut listener, peer, mut subscription, _) = confirmed().await;
        drop(peer);
        let mut peer = listener.session().await;
        let id = resubscribe(&mut peer).await;
        peer.send(id, end(&refusal)).await;
        let error = last(&mut subscription).await.unwrap();
        assert_eq!(error.status(), Some(&refusal));
    }
}

#[tokio::test(start_paused = true)]
async fn the_first_refusal_is_for_the_caller() {
    for refusal in [too_fast(), Status::unavailable("not now")] {
        let (client, mut listener) = client();
        let serve = async {
            let mut peer = listener.session().await;
            let (id, _) = peer.frame().await;
            peer.send(id, end(&refusal)).await;
            peer
        };
        let (refused, _peer) = tokio::join!(subscribe(&client), serve);
        let error = refused.unwrap_err();
        assert_eq!(error.status(), Some(&refusal));
    }
}

#[tokio::test(start_paused = true)]
async fn who_leaves_meanwhile_is_not_asked_for_again() {
    let (client, mut listener, peer, subscription, _) = confirmed().await;
    drop(peer);
    let mut peer = listener.session().await;
    let id = resubscribe(&mut peer).await;
    peer.send(id, end(&too_fast())).await;
    // Until the refusal has been heard.
    tokio::time::sleep(Duration::from_millis(100)).await;
    drop(subscription);
    let other = tokio::spawn(async move { subscribe(&client).await });
    let (id, frame) = peer.frame().await;
    assert!(matches!(frame, Frame::Subscribe(it) if it.start.is_none()));
    peer.send(id, subscribed(at(5, 10))).await;
    let _other = other.await.unwrap().unwrap();
    let silence = timeout(Duration::from_secs(15), peer.frame()).await;
    assert!(silence.is_err(), "{silence:?}");
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_is_lost_meanwhile_is_replaced() {
    let (_client, mut listener, peer, mut subscription, _) = confirmed().await;
    drop(peer);
    let mut peer = listener.session().await;
    let id = resubscribe(&mut peer).await;
    peer.send(id, end(&too_fast())).await;
    drop(peer);
    let mut peer = listener.session().await;
    let id = resubscribe(&mut peer).await;
    peer.send(id, resumed()).await;
    let back = subscription.next().await.unwrap().unwrap();
    assert_eq!(back, Item::Resumed { replayed: 0 });
    let silence = timeout(Duration::from_secs(15), peer.frame()).await;
    assert!(silence.is_err(), "it is asked for once: {silence:?}");
}
