//! Events that clients publish by `POST`.

use serde_json::json;
use smq_runtime::{Limits, Position};
use smq_tests::{
    Station, serve,
    wire::{Events, Request, ask, frame},
};

#[tokio::test]
async fn a_post_publishes_to_a_topic_that_clients_publish() {
    let (station, mut readings) = Station::new();
    let listener = station.server().bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());

    let reading = json!({ "place": "Turin", "celsius": 21.5 });
    let response = ask(address, Request::call("Readings").json(&reading)).await;
    assert_eq!((response.status, response.json()), (200, json!({})));
    assert_eq!(readings.recv().await.unwrap().celsius, 21.5);

    let cold = Request::call("Readings").json(&json!({ "celsius": -300 }));
    let message = ask(address, cold).await.error(400, "invalid_argument");
    assert_eq!(message, "colder than cold");
    assert!(
        readings.try_recv().is_err(),
        "what is refused is not accepted"
    );
}

#[tokio::test]
async fn a_post_publishes_to_a_topic_that_both_publish() {
    let (station, address) = serve(Limits::default()).await;
    let mut chat = Events::of(address, "Chat?room=a").await;
    chat.expect("subscribed").await;
    let message = json!({ "room": "a", "text": "snow" });
    let receipt = ask(address, Request::call("Chat").json(&message))
        .await
        .json();
    let Position { epoch, sequence } = station.topics.chat.position();
    let position = json!({ "epoch": epoch.to_string(), "sequence": sequence.to_string() });
    assert_eq!(receipt, json!({ "position": position }));
    // What the handler makes of it is what the subscribers get.
    let event = chat.expect("message").await;
    assert_eq!(
        (event.sequence(), &event.data["text"]),
        (1, &json!("snow!"))
    );

    let request = Request::call("Chat")
        .json(&message)
        .header("Accept", "application/protobuf");
    let receipt: frame::Receipt = ask(address, request).await.protobuf();
    let position = frame::Position {
        epoch,
        sequence: 2,
        ..frame::Position::default()
    };
    assert_eq!(receipt.position, Some(position));
    ask(address, Request::call("Chat"))
        .await
        .error(400, "invalid_argument");
}
