//! Sessions, against a server written by hand.

mod closing;
mod fallback;
mod faults;
mod protected;
mod publishing;
mod put_off;
mod requests;
mod returning;
mod sharing;
mod subscriptions;

use prost::Message as _;

use crate::{
    client::{
        Client, Event, Item, Subscribe, Subscription,
        testing::{CLOCK, Listener, Peer, Tick, client, tick},
    },
    error::Error,
    position::Position,
    start::Start,
    status::{Code, Status},
    wire::{self, client_frame::Frame},
};

async fn subscribe(client: &Client) -> Result<Subscription<Tick>, Error> {
    subscribe_from(client, Start::Kept).await
}

async fn subscribe_from(client: &Client, start: Start) -> Result<Subscription<Tick>, Error> {
    let subscribe = Subscribe::new(client, &CLOCK, "Ticks", tick(0));
    match start {
        Start::Kept => subscribe.await,
        Start::Live => subscribe.live().await,
        Start::After(position) => subscribe.after(position).await,
        Start::Retained { .. } => panic!("no user starts among retained events"),
    }
}

/// The server has closed the session because of the size of a frame.
fn assert_too_large(error: &Error, message: &str) {
    let status = error.status().unwrap();
    assert_eq!(status.code(), Code::ResourceExhausted);
    assert!(status.message().contains(message), "{status:?}");
}

fn at(epoch: u64, sequence: u64) -> Position {
    Position::new(epoch, sequence)
}

fn subscribed(position: Position) -> wire::Subscribed {
    wire::Subscribed {
        position: Some(position.into()),
        ..Default::default()
    }
}

fn event(sequence: u64, message: &Tick) -> wire::Event {
    wire::Event {
        sequence,
        payload: message.encode_to_vec().into(),
        ..Default::default()
    }
}

fn gap(from: Position, to: Position) -> wire::Gap {
    wire::Gap {
        from: Some(from.into()),
        to: Some(to.into()),
    }
}

fn end(status: &Status) -> wire::End {
    wire::End::from(status)
}

fn received(position: Position, n: u32) -> Item<Tick> {
    Item::Event(Event {
        position,
        message: tick(n),
        headers: http::HeaderMap::new(),
        is_own: false,
    })
}

/// Returns a client with a confirmed subscription, and the server's side of it, with its number.
async fn confirmed() -> (Client, Listener, Peer, Subscription<Tick>, u32) {
    let (client, mut listener) = client();
    let serve = async {
        let mut peer = listener.session().await;
        let id = confirm(&mut peer).await;
        (peer, id)
    };
    let (subscription, (peer, id)) = tokio::join!(subscribe(&client), serve);
    (client, listener, peer, subscription.unwrap(), id)
}

async fn confirm(peer: &mut Peer) -> u32 {
    let (id, frame) = peer.frame().await;
    assert!(matches!(frame, Frame::Subscribe(_)), "{frame:?}");
    peer.send(id, subscribed(at(5, 10))).await;
    id
}

/// Returns the last item of a subscription.
async fn last(subscription: &mut Subscription<Tick>) -> Option<Error> {
    loop {
        match subscription.next().await {
            Some(Ok(_)) => {}
            Some(Err(error)) => {
                assert!(subscription.next().await.is_none());
                return Some(error);
            }
            None => return None,
        }
    }
}
