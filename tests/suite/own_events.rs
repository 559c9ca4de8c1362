//! A publisher knows its own events: each receipt comes before the event that it is about.

use serde_json::json;
use smq_runtime::{Client, Item, Limits};
use smq_tests::{
    parties::Parties,
    proxy::{Fate, Proxy, Random},
    serve,
    weather::v1::{ChatFilter, ChatMessage, WeatherClient},
    wire::Session,
    within,
};

const PUBLISHER: &str = "00112233445566778899aabbccddeeff";

#[tokio::test]
async fn a_receipt_comes_before_its_event() {
    let (station, address) = serve(Limits::default()).await;
    for numbered in [false, true] {
        let mut session = Session::of_publisher(address, PUBLISHER).await;
        let subscribe = json!({ "topic": "Weather.Chat", "live": true });
        session
            .say(json!({ "id": 1, "subscribe": subscribe }))
            .await;
        session.hear().await;
        for number in 1..=200_u32 {
            let payload = json!({ "room": "a", "text": "snow" });
            let sequence = if numbered { number } else { 0 };
            let publish =
                json!({ "topic": "Weather.Chat", "payload": payload, "sequence": sequence });
            session.say(json!({ "id": 2, "publish": publish })).await;
            let receipt = session.hear().await;
            let event = session.hear().await;
            assert_eq!(
                receipt["receipt"]["position"]["sequence"], event["event"]["sequence"],
                "{receipt} {event}"
            );
        }
        // Another topic does not wait for a handler of this one.
        let slow = json!({ "topic": "Weather.Chat", "payload": { "room": "slow", "text": "x" } });
        session.say(json!({ "id": 2, "publish": slow })).await;
        smq_tests::eventually("it thinks", || {
            station.thinking() == 1 + usize::from(numbered)
        })
        .await;
        let observations = json!({ "topic": "Weather.Observations" });
        station.release();
        assert!(session.hear().await["receipt"].is_object());
        assert!(session.hear().await["event"].is_object());
        session
            .say(json!({ "id": 3, "subscribe": observations }))
            .await;
        assert!(session.hear().await["subscribed"].is_object());
    }
}

fn message(room: &str, text: String) -> ChatMessage {
    ChatMessage {
        room: room.into(),
        text,
        time: None,
    }
}

/// Two people talk, and each knows what is their own, whatever becomes of their connections.
async fn each_knows_its_own(clients: [Client; 2]) {
    const MESSAGES: usize = 60;
    let people = clients.map(WeatherClient::new);
    let mut heard = Vec::new();
    for person in &people {
        let chat = person.chat(ChatFilter::default()).live();
        heard.push(within("a chat", chat).await.unwrap());
    }
    let talk = async |person: usize| {
        for number in 0..MESSAGES {
            let said = people[person].publish_chat(message("a", format!("{person} {number}")));
            within("a receipt", said).await.unwrap();
        }
    };
    let listen = async |person: usize, mut chat: smq_runtime::Subscription<ChatMessage>| {
        let mut events = 0;
        while events < 2 * MESSAGES {
            let item = within("an event", chat.next()).await.unwrap().unwrap();
            if let Item::Event(event) = item {
                let is_own = event.message.text.starts_with(&person.to_string());
                assert_eq!(event.is_own, is_own, "{person}: {}", event.message.text);
                events += 1;
            }
        }
    };
    let (second, first) = (heard.pop().unwrap(), heard.pop().unwrap());
    tokio::join!(talk(0), talk(1), listen(0, first), listen(1, second));
}

#[tokio::test]
async fn clients_mark_their_own_events() {
    let (_, address) = serve(Limits::default()).await;
    let client = || Client::connect(&format!("http://{address}")).unwrap();
    each_knows_its_own([client(), client()]).await;
}

#[tokio::test]
async fn sealed_clients_mark_their_own_events() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let client = || parties.client(&format!("http://{address}"));
    each_knows_its_own([client(), client()]).await;
}

#[tokio::test]
async fn clients_that_are_cut_off_mark_their_own_events() {
    let (_, address) = serve(Limits::default()).await;
    let mut random = Random::seeded();
    let proxy = Proxy::with_fates(address, move || {
        Fate::cut(500 + random.below(4_000), 500 + random.below(4_000))
    });
    let proxy = proxy.await;
    let client = || Client::connect(&proxy.url()).unwrap();
    each_knows_its_own([client(), client()]).await;
}
