//! Publishes that a connection was lost under, and servers that go away.

use std::time::Duration;

use futures_util::future::join_all;

use super::*;

async fn published(peer: &mut Peer) -> (u32, wire::Publish) {
    match peer.frame().await {
        (id, Frame::Publish(publish)) => (id, publish),
        (_, other) => panic!("{other:?} is not a publish"),
    }
}

#[tokio::test(start_paused = true)]
async fn what_was_not_answered_is_sent_again_in_order_and_before_what_is_new() {
    let (client, mut listener) = client();
    let serve = async {
        let mut peer = listener.session().await;
        let mut sent = Vec::new();
        for _ in 0..4 {
            sent.push(published(&mut peer).await);
        }
        assert!(sent.iter().all(|(_, publish)| !publish.again));
        let publisher = peer.publisher.clone();
        assert_eq!(publisher.len(), 16);
        peer.send(sent[1].0, wire::Receipt::default()).await;
        drop(peer);
        let mut peer = listener.session().await;
        assert_eq!(peer.publisher, publisher);
        for index in [0, 2, 3] {
            let (id, again) = published(&mut peer).await;
            let again_true = wire::Publish {
                again: true,
                ..sent[index].1.clone()
            };
            assert_eq!((id, again), (sent[index].0, again_true));
        }
        peer.send(sent[0].0, end(&Status::aborted("restarted")))
            .await;
        peer.send(sent[2].0, wire::Receipt::default()).await;
        peer.send(sent[3].0, wire::Receipt::default()).await;
        let (id, new) = published(&mut peer).await;
        assert_eq!((new.sequence, new.again), (5, false));
        peer.send(id, wire::Receipt::default()).await;
        peer
    };
    let publish = async {
        let four = join_all((0..4).map(|n| client.publish(&CLOCK, "Wind", tick(n)))).await;
        client.publish(&CLOCK, "Wind", tick(4)).await.unwrap();
        four
    };
    let (four, _peer) = tokio::join!(publish, serve);
    let aborted = four[0].as_ref().unwrap_err().status().cloned();
    assert_eq!(aborted, Some(Status::aborted("restarted")));
    assert!(four[1..].iter().all(Result::is_ok), "{four:?}");
}

#[tokio::test(start_paused = true)]
async fn what_nobody_waits_for_any_more_is_not_sent_again() {
    let (client, mut listener, mut peer, _subscription, _) = confirmed().await;
    let impatient = client.with_timeout(Duration::from_secs(1));
    let (error, _) = tokio::join!(
        impatient.publish(&CLOCK, "Wind", tick(1)),
        published(&mut peer)
    );
    assert!(matches!(error, Err(Error::Timeout)), "{error:?}");
    drop(peer);
    let error = impatient.publish(&CLOCK, "Wind", tick(2)).await;
    assert!(error.unwrap_err().to_string().starts_with("not sent"));

    let serve = async {
        let mut peer = loop {
            // All that was tried in vain comes first.
            let connection = listener.accept().await;
            if listener.is_empty() {
                break connection.upgrade().await;
            }
        };
        confirm(&mut peer).await;
        let (id, publish) = published(&mut peer).await;
        peer.send(id, wire::Receipt::default()).await;
        publish
    };
    let (done, publish) = tokio::join!(client.publish(&CLOCK, "Wind", tick(3)), serve);
    done.unwrap();
    assert_eq!((publish.sequence, publish.again), (2, false));
}

/// Sent again, it would be objected to again, for ever.
#[tokio::test(start_paused = true)]
async fn what_the_server_objects_to_is_not_sent_again() {
    let (client, mut listener, mut peer, mut subscription, _) = confirmed().await;
    let serve = async {
        published(&mut peer).await;
        peer.close(1009, "larger than this server takes").await;
        let mut peer = listener.session().await;
        let (id, _) = peer.frame().await;
        let confirmation = wire::Subscribed {
            resumed: true,
            ..subscribed(at(5, 10))
        };
        peer.send(id, confirmation).await;
        peer
    };
    let (error, _peer) = tokio::join!(client.publish(&CLOCK, "Wind", tick(1)), serve);
    assert_too_large(&error.unwrap_err(), "1009 larger");
    let resumed = Item::Resumed { replayed: 0 };
    assert_eq!(subscription.next().await.unwrap().unwrap(), resumed);
}

#[tokio::test(start_paused = true)]
async fn what_waits_too_long_for_room_says_so() {
    let (client, mut listener) = client();
    let huge = Tick {
        n: 0,
        ballast: vec![0; 8 * 1024 * 1024],
    };
    let client = client.with_timeout(Duration::from_secs(1));
    let publish = join_all((0..2).map(|_| client.publish(&CLOCK, "Wind", huge.clone())));
    let serve = async {
        let mut peer = listener.session().await;
        published(&mut peer).await;
        peer
    };
    let (done, _peer) = tokio::join!(publish, serve);
    assert!(matches!(done[0], Err(Error::Timeout)), "{done:?}");
    assert!(matches!(done[1], Err(Error::Unsendable(_))), "{done:?}");
}

#[tokio::test(start_paused = true)]
async fn a_server_that_goes_away_is_left_without_loss() {
    let (client, mut listener, mut old, mut subscription, id) = confirmed().await;
    let publish = |n| client.publish(&CLOCK, "Wind", tick(n));
    let serve = async {
        let (first, _) = published(&mut old).await;
        let (second, refused) = published(&mut old).await;
        old.send(0, wire::Drain { retry_ms: 500 }).await;
        old.send(second, end(&Status::unavailable("going away")))
            .await;
        old.send(id, event(11, &tick(11))).await;
        let drained = tokio::time::Instant::now();
        let mut new = listener.session().await;
        assert!(drained.elapsed() >= Duration::from_millis(500));
        // What was refused only because the server goes away is sent anew, and not as if it were again. It comes first, so
        // that its receipt comes before its event.
        let (again, publish) = published(&mut new).await;
        assert_eq!(publish, refused);
        let (_, frame) = new.frame().await;
        let Frame::Subscribe(subscribe) = frame else {
            panic!("{frame:?}")
        };
        assert_eq!(
            subscribe.start,
            Some(wire::subscribe::Start::After(at(5, 11).into()))
        );
        let confirmation = wire::Subscribed {
            resumed: true,
            replayed: 1,
            ..subscribed(at(5, 11))
        };
        new.send(again, wire::Receipt::default()).await;
        new.send(id, confirmation).await;
        // Both may send it: it is taken from the new one.
        old.send(id, event(12, &tick(12))).await;
        new.send(id, event(12, &tick(12))).await;
        old.send(first, wire::Receipt::default()).await;
        assert_eq!(u16::from(old.closed().await.code), 1000);
        new
    };
    let (one, two, mut new) = tokio::join!(publish(1), publish(2), serve);
    one.unwrap();
    two.unwrap();
    new.send(id, event(13, &tick(13))).await;
    let mut items = Vec::new();
    while subscription.position() != at(5, 13) {
        items.push(subscription.next().await.unwrap().unwrap());
    }
    let expected = [
        received(at(5, 11), 11),
        Item::Resumed { replayed: 1 },
        received(at(5, 12), 12),
        received(at(5, 13), 13),
    ];
    assert_eq!(items, expected);
}

#[tokio::test(start_paused = true)]
async fn what_a_server_that_went_away_did_not_answer_is_sent_again() {
    let (client, mut listener, mut old, _subscription, id) = confirmed().await;
    let publish = |n| client.publish(&CLOCK, "Wind", tick(n));
    let serve = async {
        let (first, _) = published(&mut old).await;
        old.send(0, wire::Drain { retry_ms: 1 }).await;
        let mut new = listener.session().await;
        assert_eq!(confirm(&mut new).await, id);
        old.close(1001, "going away").await;
        let (again, publish) = published(&mut new).await;
        assert_eq!((again, publish.again, publish.sequence), (first, true, 1));
        new.send(again, wire::Receipt::default()).await;
        // It came later, and waits until it is known what became of the first.
        let (second, publish) = published(&mut new).await;
        assert_eq!((publish.again, publish.sequence), (false, 2));
        new.send(second, wire::Receipt::default()).await;
        new
    };
    let later = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        publish(2).await
    };
    let (one, two, _new) = tokio::join!(publish(1), later, serve);
    one.unwrap();
    two.unwrap();
}
