//! A conversation over a session, in JSON: subscribing, publishing, and the answers to both.

use serde_json::{Value, json};
use smq_runtime::{Limits, Position};
use smq_tests::{
    serve,
    wire::{
        Session,
        session::{frame, opcode},
    },
};

fn subscribe(id: u32, topic: &str) -> Value {
    json!({ "id": id, "subscribe": { "topic": format!("Weather.{topic}") } })
}

fn publish(id: u32, topic: &str, payload: &Value) -> Value {
    json!({ "id": id, "publish": { "topic": format!("Weather.{topic}"), "payload": payload } })
}

fn json_of(position: Position) -> Value {
    let (epoch, sequence) = (position.epoch.to_string(), position.sequence.to_string());
    json!({ "epoch": epoch, "sequence": sequence })
}

#[tokio::test]
async fn a_subscription_from_its_confirmation_to_its_end() {
    let (station, address) = serve(Limits::default()).await;
    station.observe("Turin", 20.0);
    let mut session = Session::json(address).await;
    let filter = json!({ "place": ["Turin"] });
    let topic = "Weather.Observations";
    session
        .say(json!({ "id": 1, "subscribe": { "topic": topic, "filter": filter } }))
        .await;
    let position = json!({ "epoch": station.topics.observations.position().epoch.to_string(), "sequence": "0" });
    let subscribed =
        json!({ "position": position, "replayed": "1", "resumed": false, "retained": false });
    assert_eq!(
        session.hear().await,
        json!({ "id": 1, "subscribed": subscribed })
    );
    let event = |sequence: &str, celsius: f64| {
        let payload = json!({ "place": "Turin", "celsius": celsius });
        json!({ "id": 1, "event": { "sequence": sequence, "payload": payload } })
    };
    assert_eq!(session.hear().await, event("1", 20.0));
    station.observe("Oslo", 0.5);
    station.observe("Turin", 21.5);
    assert_eq!(session.hear().await, event("3", 21.5));

    session.say(json!({ "id": 1, "unsubscribe": {} })).await;
    assert_eq!(session.hear().await, json!({ "id": 1, "end": {} }));
    assert_eq!(station.topics.observations.subscribers(), 0);
    // The number is free again.
    session.say(subscribe(1, "Observations")).await;
    assert_eq!(session.hear().await["subscribed"]["replayed"], "3");
}

#[tokio::test]
async fn a_publish_is_accepted_or_refused() {
    let (_, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    session
        .say(publish(
            7,
            "Readings",
            &json!({ "celsius": 21.5, "unknown": 1 }),
        ))
        .await;
    assert_eq!(session.hear().await, json!({ "id": 7, "receipt": {} }));
    session
        .say(publish(7, "Readings", &json!({ "celsius": -300 })))
        .await;
    let status = json!({ "code": "invalid_argument", "message": "colder than cold" });
    assert_eq!(
        session.hear().await,
        json!({ "id": 7, "end": { "status": status } })
    );
    session
        .say(publish(7, "Readings", &json!({ "celsius": "warm" })))
        .await;
    session.refused(7, "invalid_argument").await;
    session
        .say(json!({ "id": 7, "publish": { "topic": "Weather.Readings" } }))
        .await;
    assert_eq!(session.hear().await, json!({ "id": 7, "receipt": {} }));
}

#[tokio::test]
async fn what_the_handler_makes_of_an_event_is_what_all_get() {
    let (station, address) = serve(Limits::default()).await;
    let mut speaker = Session::json(address).await;
    let mut listener = Session::json(address).await;
    listener.say(subscribe(1, "Chat")).await;
    assert_eq!(listener.hear().await["subscribed"]["replayed"], "0");
    speaker
        .say(publish(
            4_294_967_295,
            "Chat",
            &json!({ "room": "a", "text": "snow" }),
        ))
        .await;
    let receipt = speaker.hear().await;
    let position = json_of(station.topics.chat.position());
    assert_eq!(
        receipt,
        json!({ "id": 4_294_967_295u32, "receipt": { "position": position } })
    );
    let event = json!({ "sequence": "1", "payload": { "room": "a", "text": "snow!" } });
    assert_eq!(listener.hear().await, json!({ "id": 1, "event": event }));

    speaker
        .say(publish(1, "Chat", &json!({ "room": "a" })))
        .await;
    assert_eq!(
        speaker.refused(1, "invalid_argument").await,
        "say something"
    );
    assert_eq!(station.topics.chat.position().sequence, 1);
}

#[tokio::test]
async fn many_subscriptions_share_a_connection() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    for (id, place) in [(1, "Turin"), (2, "Oslo"), (3, "Turin")] {
        let filter = json!({ "place": place.split(' ').collect::<Vec<_>>() });
        let topic = "Weather.Observations";
        session
            .say(json!({ "id": id, "subscribe": { "topic": topic, "filter": filter } }))
            .await;
        assert_eq!(session.hear().await["id"], id);
    }
    session.say(subscribe(4, "Warnings")).await;
    for kind in ["subscribed", "retainedEnd"] {
        let frame = session.hear().await;
        assert_eq!(frame["id"], 4);
        assert!(frame[kind].is_object(), "{frame}");
    }
    assert_eq!(station.topics.observations.subscribers(), 3);
    station.observe("Oslo", 1.0);
    let event = session.hear().await;
    assert_eq!(
        (&event["id"], &event["event"]["payload"]["place"]),
        (&json!(2), &json!("Oslo"))
    );
    station.observe("Turin", 2.0);
    let mut ids = [
        session.hear().await["id"].as_u64(),
        session.hear().await["id"].as_u64(),
    ];
    ids.sort_unstable();
    assert_eq!(ids, [Some(1), Some(3)]);
}

#[tokio::test]
async fn what_is_asked_at_once_is_answered_in_order() {
    let (station, address) = serve(Limits::default()).await;
    let mut session = Session::json(address).await;
    let mut asked = Vec::new();
    for id in (1..=600).step_by(3) {
        let text = format!("{id}");
        for said in [
            publish(id, "Chat", &json!({ "text": text })),
            subscribe(id + 1, "Warnings"),
            publish(id + 2, "Readings", &json!({ "celsius": -300 })),
        ] {
            asked.extend(frame(true, opcode::TEXT, true, said.to_string().as_bytes()));
        }
    }
    session.raw(asked).await;
    for id in 1..=600 {
        let mut answer = session.hear().await;
        while answer["retainedEnd"].is_object() {
            answer = session.hear().await;
        }
        assert_eq!(answer["id"], id, "{answer}");
        let kind = ["end", "receipt", "subscribed"][id % 3];
        assert!(answer[kind].is_object(), "{kind}: {answer}");
    }
    assert_eq!(station.topics.chat.position().sequence, 200);
}

#[tokio::test]
async fn a_subscription_goes_on_after_a_position_or_tells_of_the_gap() {
    let (station, address) = serve(Limits::default()).await;
    for celsius in 0..1100 {
        station.observe("Turin", f64::from(celsius));
    }
    let epoch = station.topics.observations.position().epoch;
    let mut session = Session::json(address).await;
    let after = |id: u32, start: Value| json!({ "id": id, "subscribe": { "topic": "Weather.Observations", "after": start } });
    // Numbers of 64 bits are read as strings and as numbers.
    session
        .say(after(1, json!({ "epoch": epoch, "sequence": "1098" })))
        .await;
    let subscribed = session.hear().await;
    let position = json_of(Position::new(epoch, 1098));
    let expected =
        json!({ "position": position, "replayed": "2", "resumed": true, "retained": false });
    assert_eq!(subscribed["subscribed"], expected);
    assert_eq!(session.hear().await["event"]["sequence"], "1099");
    assert_eq!(session.hear().await["event"]["sequence"], "1100");

    session
        .say(after(
            2,
            json!({ "epoch": epoch.to_string(), "sequence": 5 }),
        ))
        .await;
    assert_eq!(session.hear().await["subscribed"]["resumed"], false);
    let gap = session.hear().await;
    let missed = json!({ "from": json_of(Position::new(epoch, 6)), "to": json_of(Position::new(epoch, 76)) });
    assert_eq!(gap, json!({ "id": 2, "gap": missed }));
    assert_eq!(session.hear().await["event"]["sequence"], "77");

    let mut session = Session::json(address).await;
    session
        .say(after(3, json!({ "epoch": "1", "sequence": "1" })))
        .await;
    assert_eq!(session.hear().await["subscribed"]["resumed"], false);
    assert_eq!(
        session.hear().await["gap"]["to"],
        json_of(Position::new(epoch, 76))
    );

    let mut session = Session::json(address).await;
    session
        .say(after(4, json!({ "epoch": epoch, "sequence": 1101 })))
        .await;
    session.refused(4, "out_of_range").await;
    session
        .say(json!({ "id": 4, "subscribe": { "topic": "Weather.Observations", "live": true } }))
        .await;
    assert_eq!(session.hear().await["subscribed"]["replayed"], "0");
    station.observe("Turin", 0.0);
    assert_eq!(session.hear().await["event"]["sequence"], "1101");
}

#[tokio::test]
async fn what_is_given_up_before_it_is_confirmed_ends_all_the_same() {
    let (station, address) = serve(Limits::default()).await;
    station.observe("Turin", 1.0);
    let mut session = Session::json(address).await;
    let frames = [
        subscribe(1, "Observations"),
        json!({ "id": 1, "unsubscribe": {} }),
        subscribe(1, "Warnings"),
    ];
    let bytes = |said: &Value| frame(true, opcode::TEXT, true, said.to_string().as_bytes());
    session
        .raw(frames.iter().flat_map(bytes).collect::<Vec<_>>())
        .await;
    let mut heard = session.hear().await;
    while heard["end"].is_null() {
        heard = session.hear().await;
    }
    assert_eq!(heard, json!({ "id": 1, "end": {} }));
    assert!(
        session.hear().await["subscribed"].is_object(),
        "the number is free again"
    );
    let subscribers = (
        station.topics.observations.subscribers(),
        station.topics.warnings.subscribers(),
    );
    assert_eq!(subscribers, (0, 1));
}
