//! How large the messages of a method may be: as its option says, or as the limit of the server.

use std::net::SocketAddr;

use prost::encoding::{WireType, encode_key};
use serde_json::{Value, json};
use smq_runtime::{Client, Error, HttpBody, Limits, Server};
use smq_tests::{
    Scales,
    sizes::v1::{Parcel, SizesClient, SizesServer},
    wire::{
        Connection, Request, Session, ask,
        frame::{FromClient, FromServer, Publish, Request as Call, Subscribe},
        session::{JSON, PROTOBUF, opcode},
    },
    within,
};

const PATH: &str = "/socket.mq/sizes/v1";

/// What the server takes where no option says otherwise.
const USUAL: usize = 1000;

const LARGE: usize = 8 << 20;

fn server() -> Server {
    let mut limits = Limits::default();
    limits.message_bytes = USUAL;
    Server::new()
        .add(SizesServer::new(Scales::new()))
        .with_limits(limits)
}

async fn serve() -> SocketAddr {
    let listener = server().bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    address
}

fn post(method: &str) -> Request {
    Request::new("POST", &format!("{PATH}/Sizes.{method}"))
}

/// Returns a parcel that has so many bytes in protobuf.
fn parcel(bytes: usize) -> Vec<u8> {
    // The key of the field, and its length.
    let around = 1 + prost::length_delimiter_len(bytes - 4);
    let data = vec![7; bytes - around].into();
    let parcel = prost::Message::encode_to_vec(&Parcel { data });
    assert_eq!(parcel.len(), bytes);
    parcel
}

#[tokio::test]
async fn a_post_is_as_large_as_its_method_takes() {
    let address = serve().await;
    for (method, most) in [("Small", 100), ("SmallParcels", 100), ("Usual", USUAL)] {
        let request = || post(method).header("Content-Type", "application/protobuf");
        assert_eq!(ask(address, request().body(parcel(most))).await.status, 200);
        let response = ask(address, request().body(parcel(most + 1))).await;
        let sentence = response.error(413, "resource_exhausted");
        assert!(sentence.contains(&format!("{most} bytes")), "{sentence}");
        // In JSON it is the JSON that counts.
        let json = |length: usize| format!("{:length$}", "{}").into_bytes();
        let request = || post(method).header("Content-Type", "application/json");
        assert_eq!(ask(address, request().body(json(most))).await.status, 200);
        let response = ask(address, request().body(json(most + 1))).await;
        response.error(413, "resource_exhausted");
    }
    let response = ask(address, post("Large").body(vec![7; LARGE])).await;
    assert_eq!(response.json()["bytes"], LARGE);
}

/// The answer comes before the body, of which nobody reads the rest.
#[tokio::test]
async fn a_body_that_is_too_large_is_not_read_whole() {
    let address = serve().await;
    let announced = (LARGE + 1).to_string();
    let request = post("Large").header("Content-Length", &announced);
    ask(address, request).await.error(413, "resource_exhausted");
    let mut connection = Connection::open(address).await;
    let request = post("Small").header("Transfer-Encoding", "chunked");
    let request = request.header("Content-Type", "application/json");
    connection.send(request.bytes()).await;
    connection
        .send(format!("65\r\n{}\r\n", "x".repeat(101)))
        .await;
    connection.response().await.error(413, "resource_exhausted");
}

/// Says something too large, and something that fits: one after the other on the same session.
#[tokio::test]
async fn in_a_session_what_is_too_large_ends_alone() {
    let address = serve().await;
    let mut session = Session::open_at(address, PATH, PROTOBUF).await;
    let publish = |topic: &str, bytes| {
        let (topic, payload) = (format!("Sizes.{topic}"), parcel(bytes));
        FromClient::Publish(Publish { topic, payload })
    };
    let request = |method: &str, bytes| {
        let (method, payload) = (format!("Sizes.{method}"), parcel(bytes));
        FromClient::Request(Call { method, payload })
    };
    let subscribe = |bytes| {
        let (topic, filter) = ("Sizes.Parcels".into(), parcel(bytes));
        FromClient::Subscribe(Subscribe {
            topic,
            filter,
            ..Default::default()
        })
    };
    let mut id = 0;
    for (most, frame) in [
        (
            100,
            &(|bytes| publish("SmallParcels", bytes)) as &dyn Fn(usize) -> FromClient,
        ),
        (100, &|bytes| request("Small", bytes)),
        (USUAL, &|bytes| publish("Parcels", bytes)),
        (USUAL, &|bytes| request("Usual", bytes)),
        (USUAL, &subscribe),
    ] {
        // Up to the size of a frame, which is that of the largest method and more.
        for (bytes, fits) in [(most + 1, false), (LARGE, false), (most, true)] {
            id += 1;
            session.tell(id, frame(bytes)).await;
            let (of, answer) = session.listen().await;
            assert_eq!(of, id);
            match answer {
                FromServer::End(end) => {
                    let status = end.status.expect("it says why");
                    assert_eq!((&*status.code, fits), ("resource_exhausted", false));
                    assert!(
                        status.message.contains(&format!("{most} bytes")),
                        "{status:?}"
                    );
                }
                _ => assert!(fits, "{bytes} bytes of {most}: {answer:?}"),
            }
        }
    }
    let mut json = Session::open_at(address, PATH, JSON).await;
    let data = "A".repeat(400);
    let small = json!({ "topic": "Sizes.SmallParcels", "payload": { "data": data } });
    json.say(json!({ "id": 1, "publish": small })).await;
    json.refused(1, "resource_exhausted").await;
    let usual = json!({ "method": "Sizes.Usual", "payload": { "data": data } });
    json.say(json!({ "id": 1, "request": usual })).await;
    assert_eq!(json.hear().await["reply"]["payload"]["bytes"], 300);
}

#[tokio::test]
async fn a_frame_larger_than_the_largest_of_its_session_closes_it() {
    let address = serve().await;
    let description = ask(address, Request::get(PATH)).await.json();
    let most = description["frameBytes"].as_u64().unwrap() as usize;
    assert_eq!(most, LARGE + (64 << 10));
    let mut frame = vec![8, 1];
    // A field that nobody knows.
    encode_key(1000, WireType::LengthDelimited, &mut frame);
    prost::encoding::encode_varint((most - frame.len() - 4) as u64, &mut frame);
    frame.resize(most, 0);
    let mut session = Session::open_at(address, PATH, PROTOBUF).await;
    session.send(opcode::BINARY, &frame).await;
    let (id, FromServer::End(end)) = session.listen().await else {
        panic!("an end");
    };
    assert_eq!((id, &*end.status.unwrap().code), (1, "unimplemented"));
    // One byte more, of which only the head is sent: it is not waited for.
    let mut head = vec![0x82, 0xff];
    head.extend_from_slice(&(most as u64 + 1).to_be_bytes());
    head.extend_from_slice(&[0; 4]);
    session.raw(head).await;
    assert_eq!(session.closed().await, 1009);
}

#[tokio::test]
async fn the_sizes_are_described() {
    let address = serve().await;
    let description = ask(address, Request::get(PATH)).await.json();
    let sizes = |of: &str| -> Vec<Value> {
        let all = description["services"][0][of].as_array().unwrap().iter();
        all.map(|it| it["messageBytes"].clone()).collect()
    };
    assert_eq!(sizes("methods"), [json!(100), json!(LARGE), json!(USUAL)]);
    assert_eq!(sizes("topics"), [json!(100), json!(USUAL)]);
    // `(smq.v1.method) = { message_bytes: 100 }`: field 50718, a message.
    let request = Request::get(PATH).header("Accept", "application/protobuf");
    let descriptors = ask(address, request).await.body;
    let mut option = Vec::new();
    encode_key(50718, WireType::LengthDelimited, &mut option);
    option.extend_from_slice(&[2, 1 << 3, 100]);
    assert!(descriptors.windows(option.len()).any(|it| it == option));
}

#[tokio::test]
async fn the_client_knows_the_sizes_of_its_schema() {
    let parcel = |bytes| {
        let data = vec![7; bytes].into();
        Parcel { data }
    };
    // To a server that nobody can reach: what is too large is not even tried.
    let nowhere = SizesClient::new(Client::connect("http://127.0.0.1:1").unwrap());
    let over_session = SizesClient::new(
        Client::connect("http://127.0.0.1:1")
            .unwrap()
            .with_requests_over_session(),
    );
    let body = HttpBody::new("image/png", vec![7; LARGE + 1]);
    for error in [
        nowhere.small(parcel(99)).await.unwrap_err(),
        nowhere.small_parcels(parcel(99)).await.unwrap_err(),
        nowhere.large(body.clone()).await.unwrap_err(),
        over_session.small(parcel(99)).await.unwrap_err(),
        over_session.large(body).await.unwrap_err(),
    ] {
        let Error::Unsendable(reason) = &error else {
            panic!("{error:?}");
        };
        assert!(reason.contains("message_bytes"), "{reason}");
    }
    let sizes = SizesClient::new(Client::in_process(server()));
    let asking = sizes.large(HttpBody::new("image/png", vec![7; LARGE]));
    let weight = within("the weight", asking).await.unwrap();
    assert_eq!(weight.bytes as usize, LARGE);
    within("the receipt", sizes.small_parcels(parcel(98)))
        .await
        .unwrap();
    // What the schema does not say, the server does; and the session goes on.
    let mut parcels = within("a session", sizes.parcels(Default::default()))
        .await
        .unwrap();
    let error = within("a refusal", sizes.publish_parcels(parcel(USUAL + 1)))
        .await
        .unwrap_err();
    assert_eq!(
        error.status().unwrap().code().as_str(),
        "resource_exhausted"
    );
    within("the receipt", sizes.publish_parcels(parcel(10)))
        .await
        .unwrap();
    let item = within("the parcel", parcels.next()).await.unwrap().unwrap();
    assert!(matches!(item, smq_runtime::Item::Event(event) if event.message == parcel(10)));
}
