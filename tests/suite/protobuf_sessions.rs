//! The same conversation in protobuf.

use prost::Message as _;
use serde_json::json;
use smq_runtime::Limits;
use smq_tests::{
    serve,
    weather::v1::{ChatMessage, Observation, ObservationFilter, Reading},
    wire::{
        Session,
        frame::{
            Credit, End, Event, FromClient, FromServer, Gap, Position, Publish, Receipt, Subscribe,
            Subscribed,
        },
        session::{JSON, PROTOBUF, opcode},
    },
};

fn subscribe(topic: &str, filter: &impl prost::Message) -> FromClient {
    FromClient::Subscribe(Subscribe {
        topic: format!("Weather.{topic}"),
        filter: filter.encode_to_vec(),
        ..Subscribe::default()
    })
}

fn publish(topic: &str, event: &impl prost::Message) -> FromClient {
    FromClient::Publish(Publish {
        topic: format!("Weather.{topic}"),
        payload: event.encode_to_vec(),
    })
}

/// Returns the code of a refusal.
fn code(frame: FromServer) -> String {
    match frame {
        FromServer::End(End {
            status: Some(status),
        }) => status.code,
        other => panic!("a refusal, not {other:?}"),
    }
}

#[tokio::test]
async fn a_subscription_from_its_confirmation_to_its_end() {
    let (station, address) = serve(Limits::default()).await;
    let start = station.observe("Turin", 20.0);
    let mut session = Session::protobuf(address).await;
    let filter = ObservationFilter {
        place: vec!["Turin".into()],
        ..Default::default()
    };
    session.tell(1, subscribe("Observations", &filter)).await;
    let position = Position {
        epoch: start.epoch,
        sequence: 0,
        ..Position::default()
    };
    let subscribed = Subscribed {
        position: Some(position),
        replayed: 1,
        resumed: false,
        retained: false,
    };
    assert_eq!(
        session.listen().await,
        (1, FromServer::Subscribed(subscribed))
    );
    station.observe("Oslo", 0.5);
    station.observe("Turin", 21.5);
    for (sequence, celsius) in [(1, 20.0), (3, 21.5)] {
        let observation = Observation {
            place: "Turin".into(),
            celsius,
            ..Default::default()
        };
        let event = Event {
            sequence,
            payload: observation.encode_to_vec(),
            ..Event::default()
        };
        assert_eq!(session.listen().await, (1, FromServer::Event(event)));
    }
    session.tell(1, FromClient::Unsubscribe(())).await;
    assert_eq!(
        session.listen().await,
        (1, FromServer::End(End { status: None }))
    );
    session.tell(1, FromClient::Unsubscribe(())).await;
    session
        .tell(2, publish("Readings", &Reading::default()))
        .await;
    assert_eq!(
        session.listen().await,
        (2, FromServer::Receipt(Receipt { position: None }))
    );
}

#[tokio::test]
async fn events_of_every_size_come_whole() {
    let (station, address) = serve(Limits::default()).await;
    for subprotocol in [PROTOBUF, JSON] {
        let mut session = Session::open(address, subprotocol).await;
        if subprotocol == PROTOBUF {
            session.tell(1, subscribe("Observations", &())).await;
        } else {
            session.say(json!({ "id": 1, "subscribe": { "topic": "Weather.Observations", "live": true } })).await;
        }
        session.message().await.unwrap();
        for size in [0, 1, 60, 100, 125, 126, 65_500, 65_536, 1 << 20] {
            let place = "x".repeat(size);
            station.observe(&place, 0.0);
            let heard = if subprotocol == PROTOBUF {
                let (1, FromServer::Event(event)) = session.listen().await else {
                    panic!("an event");
                };
                Observation::decode(&event.payload[..]).unwrap().place
            } else {
                let event = session.hear().await;
                event["event"]["payload"]["place"]
                    .as_str()
                    .unwrap_or_default()
                    .into()
            };
            assert!(
                heard == place,
                "{subprotocol}: {size} bytes, not {}",
                heard.len()
            );
        }
        drop(session);
        smq_tests::eventually("it is gone", || {
            station.topics.observations.subscribers() == 0
        })
        .await;
    }
}

#[tokio::test]
async fn a_gap_a_window_and_a_receipt_with_its_position() {
    let (station, address) = serve(Limits::default()).await;
    for _ in 0..1030 {
        station.observe("Turin", 1.0);
    }
    let epoch = station.topics.observations.position().epoch;
    let mut session = Session::protobuf(address).await;
    let from = |sequence| {
        Some(Position {
            epoch,
            sequence,
            ..Position::default()
        })
    };
    let subscribe = Subscribe {
        topic: "Weather.Observations".into(),
        after: from(1),
        window: 1,
        ..Subscribe::default()
    };
    session.tell(1, FromClient::Subscribe(subscribe)).await;
    let subscribed = Subscribed {
        position: from(1),
        replayed: 1024,
        resumed: false,
        retained: false,
    };
    assert_eq!(
        session.listen().await,
        (1, FromServer::Subscribed(subscribed))
    );
    assert_eq!(
        session.listen().await,
        (
            1,
            FromServer::Gap(Gap {
                from: from(2),
                to: from(6)
            })
        )
    );
    for sequence in 7..10 {
        let (1, FromServer::Event(event)) = session.listen().await else {
            panic!("an event");
        };
        assert_eq!(event.sequence, sequence);
        let bytes = 64 + event.payload.len() as u64;
        session.tell(1, FromClient::Credit(Credit { bytes })).await;
    }
    session.listen().await;
    let message = ChatMessage {
        text: "snow".into(),
        ..Default::default()
    };
    session.tell(2, publish("Chat", &message)).await;
    let position = station.topics.chat.position();
    let receipt = Receipt {
        position: Some(Position {
            epoch: position.epoch,
            sequence: 1,
            ..Position::default()
        }),
    };
    assert_eq!(session.listen().await, (2, FromServer::Receipt(receipt)));
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_the_session_goes_on() {
    let (_, address) = serve(Limits::default()).await;
    let mut session = Session::protobuf(address).await;
    // A frame of a kind that is not yet there: field 15, a message. And one that says nothing.
    session
        .send(opcode::BINARY, [1 << 3, 3, 15 << 3 | 2, 0])
        .await;
    assert_eq!(code(session.listen().await.1), "unimplemented");
    session.send(opcode::BINARY, [1 << 3, 3]).await;
    assert_eq!(code(session.listen().await.1), "unimplemented");
    for (frame, expected) in [
        (subscribe("Snow", &()), "not_found"),
        (subscribe("Readings", &()), "unimplemented"),
        (subscribe("Alarms", &()), "permission_denied"),
        (publish("Observations", &()), "unimplemented"),
        (publish("Echo", &()), "invalid_argument"),
    ] {
        session.tell(4, frame).await;
        assert_eq!(code(session.listen().await.1), expected);
    }
    // An event that is not protobuf; a filter that is not, and one that has a field too many.
    let publish = Publish {
        topic: "Weather.Readings".into(),
        payload: vec![0xff],
    };
    session.tell(4, FromClient::Publish(publish)).await;
    assert_eq!(code(session.listen().await.1), "invalid_argument");
    for filter in [vec![0xff], vec![15 << 3, 1]] {
        let topic = "Weather.Observations".into();
        let subscribe = Subscribe {
            topic,
            filter,
            ..Subscribe::default()
        };
        session.tell(4, FromClient::Subscribe(subscribe)).await;
        assert_eq!(code(session.listen().await.1), "invalid_argument");
    }
}
