//! What a subscription asks for, and what it yields.

use bytes::Bytes;
use prost::Message as _;

use super::*;
use crate::{
    client::session::DEFAULT_WINDOW,
    status::Code,
    wire::{EVENT_OVERHEAD, subscribe as start},
};

#[tokio::test]
async fn items_come_in_order_and_say_where_they_stand() {
    let (_client, _listener, mut peer, mut subscription, id) = confirmed().await;
    assert_eq!(subscription.position(), at(5, 10));
    peer.send(id, event(11, &tick(11))).await;
    peer.send(id, gap(at(5, 12), at(6, 7))).await;
    peer.send(id, event(8, &tick(8))).await;
    peer.send(id, wire::End::default()).await;
    for (item, position) in [
        (received(at(5, 11), 11), at(5, 11)),
        (
            Item::Gap {
                from: at(5, 12),
                to: at(6, 7),
            },
            at(6, 7),
        ),
        (received(at(6, 8), 8), at(6, 8)),
    ] {
        assert_eq!(subscription.next().await.unwrap().unwrap(), item);
        assert_eq!(subscription.position(), position);
    }
    assert!(subscription.next().await.is_none());
    assert!(subscription.next().await.is_none());
}

/// Who goes on from a position among the retained events would never get the rest of them.
#[tokio::test]
async fn the_position_moves_when_all_retained_events_have_come() {
    let (client, mut listener) = client();
    let serve = async {
        let mut peer = listener.session().await;
        for (start, gap_first) in [(Start::Kept, false), (Start::After(at(4, 2)), true)] {
            let id = loop {
                // The one before is unsubscribed from as it is dropped.
                let (id, frame) = peer.frame().await;
                if let Frame::Subscribe(_) = frame {
                    break id;
                }
            };
            let position = if let Start::After(position) = start {
                position
            } else {
                at(5, 10)
            };
            let confirmation = wire::Subscribed {
                retained: true,
                ..subscribed(position)
            };
            peer.send(id, confirmation).await;
            if gap_first {
                peer.send(id, gap(at(4, 3), at(5, 10))).await;
            }
            for sequence in [3u32, 7] {
                peer.send(id, event(sequence.into(), &tick(sequence))).await;
            }
            peer.send(id, wire::RetainedEnd {}).await;
            peer.send(id, event(11, &tick(11))).await;
        }
        peer
    };
    let consume = async {
        for start in [Start::Kept, Start::After(at(4, 2))] {
            let mut subscription = subscribe_from(&client, start).await.unwrap();
            let begin = if start == Start::Kept {
                Position::default()
            } else {
                at(4, 2)
            };
            assert_eq!(subscription.position(), begin);
            let mut positions = Vec::new();
            while positions.last() != Some(&at(5, 11)) {
                match subscription.next().await.unwrap().unwrap() {
                    Item::Gap { .. } => assert_eq!(subscription.position(), begin),
                    _ => positions.push(subscription.position()),
                }
            }
            assert_eq!(positions, [begin, begin, at(5, 10), at(5, 11)]);
        }
    };
    tokio::join!(serve, consume);
}

#[tokio::test]
async fn a_subscription_says_what_it_wants() {
    let (client, mut listener) = client();
    let serve = async {
        let mut peer = listener.session().await;
        for (start, resumed) in [
            (None, false),
            (Some(start::Start::Live(true)), false),
            (Some(start::Start::After(at(5, 9).into())), true),
        ] {
            let (id, frame) = peer.frame().await;
            let filter = tick(0).encode_to_vec().into();
            let topic = "Clock.Ticks".into();
            let expected = wire::Subscribe {
                topic,
                filter,
                start,
                window: DEFAULT_WINDOW,
            };
            assert_eq!(frame, Frame::Subscribe(expected));
            let confirmation = wire::Subscribed {
                replayed: 2,
                resumed,
                ..subscribed(at(5, 9))
            };
            peer.send(id, confirmation).await;
            peer.send(id, event(10, &tick(10))).await;
        }
        peer
    };
    let ask = async {
        for start in [Start::Kept, Start::Live, Start::After(at(5, 9))] {
            let mut subscription = subscribe_from(&client, start).await.unwrap();
            if start == Start::After(at(5, 9)) {
                let resumed = Item::Resumed { replayed: 2 };
                assert_eq!(subscription.next().await.unwrap().unwrap(), resumed);
            }
            let item = subscription.next().await.unwrap().unwrap();
            assert_eq!(item, received(at(5, 10), 10));
            std::mem::forget(subscription); // not what this is about
        }
    };
    tokio::join!(serve, ask);
}

#[tokio::test]
async fn refusals_come_with_their_status() {
    let (client, mut listener) = client();
    let serve = async {
        let mut peer = listener.session().await;
        for _ in 0..2 {
            let (id, _) = peer.frame().await;
            peer.send(id, end(&Status::permission_denied("not you")))
                .await;
        }
        peer
    };
    let ask = async {
        let refused = subscribe(&client).await.unwrap_err();
        assert_eq!(
            refused.status(),
            Some(&Status::permission_denied("not you"))
        );
        let refused = client.publish(&CLOCK, "Wind", tick(1)).await.unwrap_err();
        assert_eq!(
            refused.status(),
            Some(&Status::permission_denied("not you"))
        );
    };
    tokio::join!(serve, ask);
}

#[tokio::test]
async fn a_subscription_that_the_server_ends_says_why() {
    let (_client, _listener, mut peer, mut subscription, id) = confirmed().await;
    peer.send(id, event(11, &tick(11))).await;
    peer.send(id, end(&Status::resource_exhausted("too slow")))
        .await;
    assert_eq!(
        subscription.next().await.unwrap().unwrap(),
        received(at(5, 11), 11)
    );
    let error = last(&mut subscription).await.unwrap();
    assert_eq!(error.status().unwrap().code(), Code::ResourceExhausted);
}

#[tokio::test]
async fn an_event_that_does_not_decode_is_an_error_and_not_the_end() {
    let (_client, _listener, mut peer, mut subscription, id) = confirmed().await;
    peer.send(
        id,
        wire::Event {
            sequence: 11,
            payload: Bytes::from_static(b"\xff"),
            ..Default::default()
        },
    )
    .await;
    peer.send(id, event(12, &tick(12))).await;
    let error = subscription.next().await.unwrap().unwrap_err();
    assert!(
        matches!(&error, Error::Protocol(text) if text.contains("5-11")),
        "{error}"
    );
    assert_eq!(
        subscription.next().await.unwrap().unwrap(),
        received(at(5, 12), 12)
    );
}

#[tokio::test]
async fn credit_is_given_as_events_are_taken() {
    let (_client, _listener, mut peer, mut subscription, id) = confirmed().await;
    let large = Tick {
        n: 1,
        ballast: vec![0; 100_000],
    };
    let cost = large.encoded_len() as u64 + EVENT_OVERHEAD;
    let mut taken = 0;
    for sequence in 11..100 {
        peer.send(id, event(sequence, &large)).await;
        subscription.next().await.unwrap().unwrap();
        taken += cost;
        if taken >= DEFAULT_WINDOW / 2 {
            let credit = (id, Frame::Credit(wire::Credit { bytes: taken }));
            assert_eq!(peer.frame().await, credit);
            taken = 0;
        }
    }
}

#[tokio::test]
async fn gaps_do_not_pile_up() {
    let (_client, _listener, mut peer, mut subscription, id) = confirmed().await;
    for sequence in 11..1_000 {
        peer.send(id, gap(at(5, sequence), at(5, sequence))).await;
    }
    peer.send(id, wire::End::default()).await;
    let mut items = 0;
    let mut next = 11;
    while let Some(item) = subscription.next().await {
        let Item::Gap { from, to } = item.unwrap() else {
            panic!("only gaps were sent")
        };
        assert_eq!(from, at(5, next));
        next = to.sequence + 1;
        items += 1;
    }
    assert_eq!(next, 1_000);
    assert!(items < 989, "{items}");
}

#[tokio::test]
async fn a_subscription_has_a_window_and_a_start_of_its_own() {
    for (window, asked) in [(0, 1), (1_000, 1_000)] {
        let (client, mut listener) = client();
        let subscribe = Subscribe::<Tick>::new(&client, &CLOCK, "Ticks", tick(0));
        let serve = async {
            let mut peer = listener.session().await;
            let (id, frame) = peer.frame().await;
            let Frame::Subscribe(subscribe) = frame else {
                panic!("{frame:?} is not a subscribe");
            };
            assert_eq!(subscribe.window, asked);
            let live = wire::subscribe::Start::Live(true);
            assert_eq!(subscribe.start, Some(live));
            peer.send(id, subscribed(at(5, 10))).await;
            (peer, id)
        };
        let (subscription, (mut peer, id)) =
            tokio::join!(subscribe.window(window).live().into_future(), serve);
        let mut subscription = subscription.unwrap();
        let mut credited = 0;
        for sequence in 11..30 {
            peer.send(id, event(sequence, &tick(1))).await;
            subscription.next().await.unwrap().unwrap();
            let size = tick(1).encode_to_vec().len() as u64 + EVENT_OVERHEAD;
            let dealt = size * (sequence - 10) - credited;
            if dealt >= asked / 2 {
                let credit = peer.frame().await;
                let bytes = dealt;
                assert_eq!(credit, (id, Frame::Credit(wire::Credit { bytes })));
                credited += dealt;
            }
        }
        assert!(credited > 0);
    }
}
