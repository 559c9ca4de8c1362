//! Hundreds at once, and an exact account of every event.

use std::collections::BTreeMap;

use serde_json::json;
use smq_runtime::Limits;
use smq_tests::{
    serve,
    wire::{
        Connection, Request, Session,
        frame::{FromClient, FromServer, Subscribe},
    },
    within,
};
use tokio::task::JoinSet;

const CLIENTS: usize = 300;
const ROOMS: usize = 10;
/// How many messages each client posts; all of them fit in the log.
const MESSAGES: usize = 3;

/// Hears so many messages of a room, and returns their texts by position.
async fn listen(mut session: Session, room: String, count: usize) -> BTreeMap<u64, String> {
    let mut heard = BTreeMap::new();
    let mut last = 0;
    while heard.len() < count {
        let (1, FromServer::Event(event)) = session.listen().await else {
            panic!("an event of the subscription");
        };
        assert!(event.sequence > last, "in order");
        last = event.sequence;
        let message: smq_tests::weather::v1::ChatMessage =
            prost::Message::decode(&event.payload[..]).unwrap();
        assert_eq!(message.room, room);
        heard.insert(event.sequence, message.text);
    }
    heard
}

/// Posts messages one after the other on one connection, and returns their positions.
async fn post(mut connection: Connection, client: usize) -> BTreeMap<u64, String> {
    let mut accepted = BTreeMap::new();
    for number in 0..MESSAGES {
        let text = format!("{client}/{number}");
        let message = json!({ "room": format!("R{}", client % ROOMS), "text": text });
        connection
            .send(Request::call("Chat").json(&message).bytes())
            .await;
        let receipt = connection.response().await.json();
        let sequence = receipt["position"]["sequence"]
            .as_str()
            .unwrap()
            .parse()
            .unwrap();
        accepted.insert(sequence, format!("{text}!"));
    }
    accepted
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_event_comes_once_and_in_order_to_each_who_wants_it() {
    let (station, address) = serve(Limits::default()).await;
    let mut listeners = JoinSet::new();
    for client in 0..CLIENTS {
        let room = format!("R{}", client % ROOMS);
        let mut session = Session::protobuf(address).await;
        let filter = prost::Message::encode_to_vec(&smq_tests::weather::v1::ChatFilter {
            room: room.clone(),
        });
        let topic = "Weather.Chat".into();
        let subscribe = Subscribe {
            topic,
            filter,
            ..Subscribe::default()
        };
        session.tell(1, FromClient::Subscribe(subscribe)).await;
        let (1, FromServer::Subscribed(_)) = session.listen().await else {
            panic!("a confirmation");
        };
        let count = CLIENTS * MESSAGES / ROOMS;
        listeners.spawn(async move { (client, listen(session, room, count).await) });
    }
    assert_eq!(station.topics.chat.subscribers(), CLIENTS);

    let mut posters = JoinSet::new();
    for client in 0..CLIENTS {
        posters.spawn(async move { post(Connection::open(address).await, client).await });
    }
    let mut accepted = BTreeMap::new();
    while let Some(posted) = within("the posts", posters.join_next()).await {
        for (sequence, text) in posted.unwrap() {
            assert!(
                accepted.insert(sequence, text).is_none(),
                "a position is given once"
            );
        }
    }
    let positions: Vec<_> = accepted.keys().copied().collect();
    let expected: Vec<_> = (1..=(CLIENTS * MESSAGES) as u64).collect();
    assert_eq!(positions, expected, "every position is given");

    while let Some(heard) = within("the listeners", listeners.join_next()).await {
        let (client, heard) = heard.unwrap();
        let room = client % ROOMS;
        let of_room =
            |text: &str| text.split('/').next().unwrap().parse::<usize>().unwrap() % ROOMS == room;
        let expected: BTreeMap<_, _> = accepted
            .iter()
            .filter(|(_, text)| of_room(text))
            .map(|(at, text)| (*at, text.clone()))
            .collect();
        assert_eq!(
            heard, expected,
            "client {client} heard its room, and all of it"
        );
    }
    smq_tests::eventually("all are forgotten", || {
        station.topics.chat.subscribers() == 0
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_hundreds_publish_over_sessions_is_accepted_once() {
    let (station, address) = serve(Limits::default()).await;
    let mut clients = JoinSet::new();
    for client in 0..CLIENTS {
        clients.spawn(async move {
            let mut session = Session::json(address).await;
            for id in 1..=MESSAGES {
                let message = json!({ "room": "all", "text": format!("{client}/{id}") });
                let publish = json!({ "topic": "Weather.Chat", "payload": message });
                session.say(json!({ "id": id, "publish": publish })).await;
            }
            let mut positions = Vec::new();
            for id in 1..=MESSAGES {
                let receipt = session.hear().await;
                assert_eq!(receipt["id"], id);
                let sequence = receipt["receipt"]["position"]["sequence"].as_str();
                positions.push(sequence.unwrap().parse::<u64>().unwrap());
            }
            assert!(
                positions.is_sorted(),
                "in the order in which they were sent"
            );
            positions
        });
    }
    let mut positions = Vec::new();
    while let Some(published) = within("the sessions", clients.join_next()).await {
        positions.extend(published.unwrap());
    }
    positions.sort_unstable();
    let expected: Vec<_> = (1..=(CLIENTS * MESSAGES) as u64).collect();
    assert_eq!(positions, expected);
    assert_eq!(
        station.topics.chat.position().sequence,
        expected.len() as u64
    );
}
