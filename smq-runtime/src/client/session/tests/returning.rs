//! Connections that are lost, and what goes on after them.

use std::time::Duration;

use super::*;
use crate::{
    client::{ConnectionState, session::DEFAULT_WINDOW},
    wire::subscribe as start,
};

/// Answers the next subscribe, which has to begin there.
async fn resubscribed(
    peer: &mut Peer,
    begin: Option<start::Start>,
    confirmation: wire::Subscribed,
) -> u32 {
    let (id, frame) = peer.frame().await;
    let Frame::Subscribe(subscribe) = frame else {
        panic!("{frame:?} is not a subscribe");
    };
    assert_eq!(subscribe.start, begin);
    peer.send(id, confirmation).await;
    id
}

fn after(position: Position) -> Option<start::Start> {
    Some(start::Start::After(position.into()))
}

fn resumed(position: Position, replayed: u64) -> wire::Subscribed {
    wire::Subscribed {
        replayed,
        resumed: true,
        ..subscribed(position)
    }
}

fn retained(position: Position) -> wire::Subscribed {
    wire::Subscribed {
        retained: true,
        ..subscribed(position)
    }
}

/// Among retained events.
fn within(from: u64, to: Position) -> Option<start::Start> {
    Start::Retained { from, to }.into()
}

async fn next(subscription: &mut Subscription<Tick>) -> Item<Tick> {
    subscription.next().await.unwrap().unwrap()
}

#[tokio::test(start_paused = true)]
async fn it_goes_on_after_the_last_event_that_came_whether_taken_or_not() {
    let (_client, mut listener, mut peer, mut subscription, id) = confirmed().await;
    for sequence in 11..=13 {
        peer.send(id, event(sequence, &tick(sequence as u32))).await;
    }
    assert_eq!(next(&mut subscription).await, received(at(5, 11), 11));
    drop(peer);
    let mut peer = listener.session().await;
    let id = resubscribed(&mut peer, after(at(5, 13)), resumed(at(5, 13), 1)).await;
    peer.send(id, event(14, &tick(14))).await;
    for sequence in 12..=13 {
        let item = received(at(5, sequence), sequence as u32);
        assert_eq!(next(&mut subscription).await, item);
    }
    let resumed = Item::Resumed { replayed: 1 };
    assert_eq!(next(&mut subscription).await, resumed);
    assert_eq!(subscription.position(), at(5, 13));
    assert_eq!(next(&mut subscription).await, received(at(5, 14), 14));
}

#[tokio::test(start_paused = true)]
async fn what_was_missed_is_a_gap_also_when_the_server_was_restarted() {
    let (_client, mut listener, peer, mut subscription, _) = confirmed().await;
    drop(peer);
    for (from, to) in [(at(5, 11), at(5, 90)), (at(5, 91), at(6, 3))] {
        let mut peer = listener.session().await;
        let before = at(from.epoch, from.sequence - 1);
        let id = resubscribed(&mut peer, after(before), subscribed(before)).await;
        peer.send(id, gap(from, to)).await;
        assert_eq!(next(&mut subscription).await, Item::Gap { from, to });
        assert_eq!(subscription.position(), to);
    }
}

/// Cut before the confirmation, after each of the retained events, and after their end.
#[tokio::test(start_paused = true)]
async fn a_cut_among_retained_events_goes_on_among_them() {
    let state = [2, 5, 7];
    for cut_after in 0..=4 {
        let (client, mut listener) = client();
        let serve = async {
            let mut peer = listener.session().await;
            peer.frame().await;
            drop(peer);
            let mut peer = listener.session().await;
            let id = resubscribed(&mut peer, None, retained(at(5, 10))).await;
            for &sequence in state.iter().take(cut_after) {
                peer.send(id, event(sequence, &tick(sequence as u32))).await;
            }
            if cut_after == 4 {
                peer.send(id, wire::RetainedEnd {}).await;
            }
            drop(peer);
            let mut peer = listener.session().await;
            let come_back = resumed(at(5, 10), 1);
            let id = if cut_after == 4 {
                resubscribed(&mut peer, after(at(5, 10)), come_back).await
            } else {
                let from = [1, 3, 6, 8][cut_after];
                let come_back = wire::Subscribed {
                    retained: true,
                    ..come_back
                };
                let id = resubscribed(&mut peer, within(from, at(5, 10)), come_back).await;
                for &sequence in state.iter().skip(cut_after) {
                    peer.send(id, event(sequence, &tick(sequence as u32))).await;
                }
                peer.send(id, wire::RetainedEnd {}).await;
                id
            };
            peer.send(id, event(11, &tick(11))).await;
            peer
        };
        let consume = async {
            let mut subscription = subscribe(&client).await.unwrap();
            let (mut events, mut returns, mut ends) = (Vec::new(), 0, 0);
            while subscription.position() != at(5, 11) {
                match next(&mut subscription).await {
                    Item::Event(event) => events.push(event.position.sequence),
                    Item::Resumed { .. } => returns += 1,
                    Item::RetainedEnd => ends += 1,
                    Item::Gap { .. } => panic!("nothing was missed"),
                }
            }
            let all = (vec![2, 5, 7, 11], 1, 1);
            assert_eq!((events, returns, ends), all, "{cut_after}");
        };
        tokio::join!(serve, consume);
    }
}

/// What the log lost in the meantime is a gap, and state comes in its place: of the same epoch only the rest of it.
#[tokio::test(start_paused = true)]
async fn a_cut_among_retained_events_after_a_gap_goes_on_behind_the_gap() {
    let (client, mut listener) = client();
    let serve = async {
        let mut peer = listener.session().await;
        let id = resubscribed(&mut peer, after(at(4, 2)), retained(at(4, 2))).await;
        peer.send(id, gap(at(4, 3), at(5, 10))).await;
        peer.send(id, event(3, &tick(3))).await;
        drop(peer);
        let mut peer = listener.session().await;
        let begin = within(4, at(5, 10));
        let id = resubscribed(&mut peer, begin, retained(at(5, 10))).await;
        peer.send(id, gap(at(5, 11), at(5, 20))).await;
        peer.send(id, event(7, &tick(7))).await;
        drop(peer);
        let mut peer = listener.session().await;
        let begin = within(8, at(5, 20));
        let id = resubscribed(&mut peer, begin, retained(at(5, 20))).await;
        peer.send(id, gap(at(5, 21), at(6, 4))).await;
        drop(peer);
        let mut peer = listener.session().await;
        let begin = within(1, at(6, 4));
        let id = resubscribed(&mut peer, begin, retained(at(6, 4))).await;
        peer.send(id, event(3, &tick(3))).await;
        peer.send(id, wire::RetainedEnd {}).await;
        peer.send(id, event(5, &tick(5))).await;
        peer
    };
    let consume = async {
        let mut subscription = subscribe_from(&client, Start::After(at(4, 2)))
            .await
            .unwrap();
        let mut items = Vec::new();
        while subscription.position() != at(6, 5) {
            items.push(next(&mut subscription).await);
        }
        let gap = |from, to| Item::Gap { from, to };
        let expected = [
            gap(at(4, 3), at(5, 10)),
            received(at(5, 3), 3),
            gap(at(5, 11), at(5, 20)),
            received(at(5, 7), 7),
            gap(at(5, 21), at(6, 4)),
            received(at(6, 3), 3),
            Item::RetainedEnd,
            received(at(6, 5), 5),
        ];
        assert_eq!(items, expected);
    };
    tokio::join!(serve, consume);
}

#[tokio::test(start_paused = true)]
async fn a_server_that_refuses_it_afterwards_ends_it() {
    let (_client, mut listener, peer, mut subscription, _) = confirmed().await;
    drop(peer);
    let mut peer = listener.session().await;
    let (id, _) = peer.frame().await;
    peer.send(id, end(&Status::permission_denied("not any more")))
        .await;
    let error = last(&mut subscription).await.unwrap();
    assert_eq!(
        error.status(),
        Some(&Status::permission_denied("not any more"))
    );

    let (_client, mut listener, peer, mut subscription, _) = confirmed().await;
    drop(peer);
    let mut connection = listener.accept().await;
    connection.request().await;
    let body = br#"{"code":"unauthenticated","message":"it has expired"}"#;
    connection.respond("401 Unauthorized", "", body).await;
    let error = last(&mut subscription).await.unwrap();
    assert_eq!(
        error.status(),
        Some(&Status::unauthenticated("it has expired"))
    );
    let state = subscription.connection().state();
    assert!(matches!(state, ConnectionState::Closed), "{state:?}");
}

#[tokio::test(start_paused = true)]
async fn it_is_tried_for_as_long_as_somebody_waits_and_no_longer() {
    let (client, mut listener, peer, mut subscription, _) = confirmed().await;
    let mut connection = subscription.connection();
    assert!(matches!(connection.state(), ConnectionState::Live { .. }));
    drop(peer);
    let begun = tokio::time::Instant::now();
    for attempt in 0..20 {
        let mut unavailable = listener.accept().await;
        unavailable.request().await;
        if attempt % 2 == 0 {
            unavailable
                .respond("503 Service Unavailable", "", b"")
                .await;
        }
    }
    let longest = Duration::from_millis(100 + 200 + 400 + 800 + 1_600 + 3_200 + 6_400);
    assert!(begun.elapsed() < longest + Duration::from_secs(13 * 10));
    connection.changed().await.unwrap();
    let state = connection.state();
    assert!(
        matches!(&state, ConnectionState::Reconnecting { .. }),
        "{state:?}"
    );
    let mut peer = listener.session().await;
    resubscribed(&mut peer, after(at(5, 10)), resumed(at(5, 10), 0)).await;
    let resumed = Item::Resumed { replayed: 0 };
    assert_eq!(next(&mut subscription).await, resumed);
    assert!(matches!(connection.state(), ConnectionState::Live { .. }));

    drop(peer);
    drop(subscription);
    tokio::time::sleep(Duration::from_secs(60)).await;
    while !listener.is_empty() {
        listener.accept().await; // what was tried before it was dropped
    }
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert!(listener.is_empty(), "nobody needs a connection");
    drop(client);
}

#[tokio::test(start_paused = true)]
async fn a_subscription_made_while_there_is_no_connection_is_kept() {
    let (client, mut listener) = client();
    let serve = async {
        for _ in 0..3 {
            drop(listener.accept().await);
        }
        let mut peer = listener.session().await;
        resubscribed(&mut peer, None, subscribed(at(5, 10))).await;
        peer
    };
    let (subscription, _peer) = tokio::join!(subscribe(&client), serve);
    assert_eq!(subscription.unwrap().position(), at(5, 10));

    let (client, _listener) = self::client();
    let waiting = client.with_timeout(Duration::from_secs(3));
    assert!(subscribe(&waiting).await.is_err());
}

/// However often the connection is lost, no more than a window waits for the consumer.
#[tokio::test(start_paused = true)]
async fn a_new_window_is_smaller_by_what_was_not_taken() {
    let (_client, mut listener, mut peer, mut subscription, mut id) = confirmed().await;
    let large = Tick {
        n: 1,
        ballast: vec![0; 300_000],
    };
    let cost = prost::Message::encoded_len(&large) as u64 + wire::EVENT_OVERHEAD;
    for sequence in 11..=13 {
        peer.send(id, event(sequence, &large)).await;
        drop(peer);
        peer = listener.session().await;
        let (number, frame) = peer.frame().await;
        let Frame::Subscribe(subscribe) = frame else {
            panic!("{frame:?}")
        };
        assert_eq!(subscribe.window, DEFAULT_WINDOW - (sequence - 10) * cost);
        id = number;
        peer.send(id, resumed(at(5, sequence), 0)).await;
    }
    // The fourth uses up the window: it is asked for again when something was taken.
    peer.send(id, event(14, &large)).await;
    drop(peer);
    let mut peer = listener.session().await;
    let asked = tokio::time::timeout(Duration::from_secs(1), peer.frame()).await;
    assert!(asked.is_err(), "{asked:?}");
    let mut taken = 0;
    while taken < 2 {
        taken += u64::from(matches!(next(&mut subscription).await, Item::Event(_)));
    }
    let (number, frame) = peer.frame().await;
    let Frame::Subscribe(subscribe) = frame else {
        panic!("{frame:?}")
    };
    assert_eq!(subscribe.window, DEFAULT_WINDOW - 2 * cost);
    // What is taken before the confirmation is credited after it.
    while taken < 4 {
        taken += u64::from(matches!(next(&mut subscription).await, Item::Event(_)));
    }
    peer.send(number, resumed(at(5, 14), 0)).await;
    let credit = Frame::Credit(wire::Credit { bytes: 2 * cost });
    assert_eq!(peer.frame().await, (number, credit));
}

#[tokio::test(start_paused = true)]
async fn a_server_that_says_nothing_is_asked_and_then_given_up() {
    let (_client, mut listener, mut peer, mut subscription, id) = confirmed().await;
    let begun = tokio::time::Instant::now();
    tokio::time::sleep(Duration::from_secs(20)).await;
    peer.send(id, event(11, &tick(11))).await;
    // The peer reads nothing: what it is asked is not answered.
    let mut next_peer = listener.session().await;
    assert!(
        begun.elapsed() >= Duration::from_secs(70),
        "{:?}",
        begun.elapsed()
    );
    assert!(
        begun.elapsed() <= Duration::from_secs(71),
        "{:?}",
        begun.elapsed()
    );
    resubscribed(&mut next_peer, after(at(5, 11)), resumed(at(5, 11), 0)).await;
    assert_eq!(next(&mut subscription).await, received(at(5, 11), 11));
    assert_eq!(next(&mut subscription).await, Item::Resumed { replayed: 0 });
}

#[tokio::test(start_paused = true)]
async fn a_server_that_answers_pings_is_there() {
    let (_client, listener, mut peer, subscription, _) = confirmed().await;
    let read = tokio::spawn(async move { peer.listen().await });
    tokio::time::sleep(Duration::from_secs(1_000)).await;
    assert!(listener.is_empty());
    assert!(matches!(
        subscription.connection().state(),
        ConnectionState::Live { .. }
    ));
    read.abort();
}
