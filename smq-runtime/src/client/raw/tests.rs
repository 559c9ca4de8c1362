//! The raw client, against descriptors of a compiler and a server written by hand.

use prost::Message as _;
use protox::file::{ChainFileResolver, File, FileResolver, GoogleFileResolver};

use super::*;
use crate::{
    client::testing::{Tick, client, tick},
    schema::{Overflow, Retain},
    status::Code,
};

const PROTO: &str = r#"
    syntax = "proto3";
    package clock.v1;
    import "google/protobuf/empty.proto";
    import "smq/v1/options.proto";

    service Clock {
      rpc Read(Tick) returns (Tick);
      rpc Ticks(TickFilter) returns (stream Tick) {
        option (smq.v1.topic) = { replay: 7 retain: LAST_PER_KEY overflow: CONFLATE signed: true };
      }
      rpc Wind(stream Tick) returns (google.protobuf.Empty) {
        option (smq.v1.method) = { message_bytes: 1000 };
      }
      rpc Chimes(stream Tick) returns (stream Tick) {
        option (smq.v1.topic) = { filter: "TickFilter" };
      }
    }

    message Tick { uint32 n = 1; bytes ballast = 2; }
    message TickFilter { repeated uint32 n = 3; }
"#;

struct Files(String);

impl FileResolver for Files {
    fn open_file(&self, name: &str) -> Result<File, protox::Error> {
        match name {
            "clock.proto" => File::from_source(name, &self.0),
            "smq/v1/options.proto" => {
                File::from_source(name, include_str!("../../../../proto/smq/v1/options.proto"))
            }
            _ => Err(protox::Error::file_not_found(name)),
        }
    }
}

/// Returns the descriptors of a file and of all that it imports.
fn compiled(source: &str) -> Vec<u8> {
    let mut resolver = ChainFileResolver::new();
    resolver.add(Files(source.to_owned()));
    resolver.add(GoogleFileResolver::new());
    let mut compiler = protox::Compiler::with_file_resolver(resolver);
    compiler.include_imports(true);
    compiler.open_file("clock.proto").unwrap();
    compiler.encode_file_descriptor_set()
}

fn interface() -> Interface {
    Interface::from_descriptors("clock.v1", &compiled(PROTO)).unwrap()
}

fn why(error: Result<impl Sized, Error>) -> String {
    match error {
        Err(Error::Protocol(why) | Error::Unsendable(why)) => why,
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("no error"),
    }
}

#[test]
fn an_interface_is_what_its_descriptors_say() {
    let interface = interface();
    let names =
        |all: Vec<&'static Method>| -> Vec<_> { all.into_iter().map(Method::full_name).collect() };
    assert_eq!(names(interface.methods().collect()), ["Clock.Read"]);
    let topics: Vec<_> = interface.topics().collect();
    assert_eq!(
        names(topics.clone()),
        ["Clock.Ticks", "Clock.Wind", "Clock.Chimes"]
    );
    let [ticks, wind, chimes] = topics[..] else {
        panic!("three topics");
    };
    assert_eq!(ticks.path, "/socket.mq/clock/v1/Clock.Ticks");
    assert_eq!(ticks.output, "clock.v1.Tick");
    let topic = ticks.topic.as_ref().unwrap();
    assert_eq!((topic.replay, topic.signed), (7, true));
    assert_eq!(topic.retain, Retain::LastPerKey);
    assert_eq!(topic.overflow, Overflow::Conflate);
    assert_eq!(topic.filter, "clock.v1.TickFilter");
    let [field] = topic.filter_fields else {
        panic!("one field");
    };
    assert_eq!((field.name, field.number), ("n", 1));
    assert_eq!(wind.message_bytes, Some(1000));
    let topic = wind.topic.as_ref().unwrap();
    assert_eq!(topic.publishers, Publishers::Clients);
    let topic = chimes.topic.as_ref().unwrap();
    assert_eq!(topic.publishers, Publishers::Both);
    assert_eq!(topic.filter, "clock.v1.TickFilter");
}

#[test]
fn the_same_descriptors_are_the_same_interface() {
    let (one, other) = (interface(), interface());
    assert!(std::ptr::eq(one.services(), other.services()));
}

#[test]
fn what_is_no_interface_says_why() {
    let descriptors = compiled(PROTO);
    for (package, part) in [
        ("clock.v2", "no service"),
        ("clock", "as weather.v1"),
        ("", "as weather.v1"),
    ] {
        let why = why(Interface::from_descriptors(package, &descriptors));
        assert!(why.contains(part), "{why}");
    }
    let why_of = |from: &str, to: &str| {
        let descriptors = compiled(&PROTO.replace(from, to));
        why(Interface::from_descriptors("clock.v1", &descriptors))
    };
    let odd = why_of(
        "(stream Tick) returns (google.protobuf.Empty)",
        "(stream Tick) returns (Tick)",
    );
    assert!(odd.contains("Wind is neither"), "{odd}");
    let odd = why_of("repeated uint32 n = 3", "repeated string n = 3");
    assert!(odd.contains("field n that the event has not"), "{odd}");
    let odd = why_of("filter: \"TickFilter\"", "filter: \"Nothing\"");
    assert!(odd.contains("\"Nothing\", is not a message"), "{odd}");
    let why = why(Interface::from_descriptors("clock.v1", b"\xff"));
    assert!(why.contains("invalid descriptors"), "{why}");
}

#[test]
fn hostile_descriptors_do_not_panic() {
    let descriptors = compiled(PROTO);
    for end in (0..descriptors.len()).step_by(7) {
        let _ = Interface::from_descriptors("clock.v1", &descriptors[..end]);
    }
    let mut random: u64 = 0x2545_f491_4f6c_dd1d;
    for _ in 0..2_000 {
        let mut mutated = descriptors.clone();
        for _ in 0..3 {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let place = (random >> 33) as usize % mutated.len();
            mutated[place] = (random >> 17) as u8;
        }
        if let Ok(interface) = Interface::from_descriptors("clock.v1", &mutated) {
            assert!(interface.endpoints().count() > 0 || !interface.services().is_empty());
        }
    }
}

#[tokio::test]
async fn a_name_that_is_none_says_what_there_is() {
    let (client, _listener) = client();
    let raw = RawClient::new(client, interface());
    let nothing = Bytes::new;
    let text = why(raw.call("Clock.Reed", nothing()).await);
    assert!(
        text.contains("\"Clock.Reed\": write one of Clock.Read"),
        "{text}"
    );
    let text = why(raw
        .call("Clock.Ticks", nothing())
        .timeout(std::time::Duration::ZERO)
        .await);
    assert!(text.contains("write one of Clock.Read"), "{text}");
    let text = why(raw.subscribe("Clock.Wind", nothing()).await);
    assert!(
        text.contains("write one of Clock.Ticks, Clock.Chimes"),
        "{text}"
    );
    let text = why(raw.publish("Clock.Ticks", nothing()).await);
    assert!(
        text.contains("write one of Clock.Wind, Clock.Chimes"),
        "{text}"
    );
}

#[tokio::test]
async fn bytes_go_in_and_come_out() {
    let (client, mut listener) = client();
    let raw = RawClient::new(client, interface());
    let encoded = |n| Bytes::from(tick(n).encode_to_vec());
    let serve = async {
        let mut connection = listener.accept().await;
        let request = connection.request().await;
        assert!(
            request
                .head
                .starts_with("POST /socket.mq/clock/v1/Clock.Read ")
        );
        assert_eq!(Tick::decode(&*request.body), Ok(tick(1)));
        let headers = "content-type: application/protobuf\r\n";
        connection.respond("200 OK", headers, &encoded(2)).await;
        drop(connection);

        let mut peer = listener.session().await;
        let (id, frame) = peer.frame().await;
        let crate::wire::client_frame::Frame::Subscribe(subscribe) = frame else {
            panic!("{frame:?} is not a subscribe");
        };
        assert_eq!(subscribe.topic, "Clock.Ticks");
        assert_eq!(subscribe.filter, encoded(7));
        let position = crate::Position::new(5, 10).into();
        let confirmation = crate::wire::Subscribed {
            position: Some(position),
            ..Default::default()
        };
        peer.send(id, confirmation).await;
        // What is no message of the type is bytes as well.
        let payload = Bytes::from_static(b"\xff");
        let event = crate::wire::Event {
            sequence: 11,
            payload,
            ..Default::default()
        };
        peer.send(id, event).await;
        let (id, frame) = peer.frame().await;
        assert!(
            matches!(&frame, crate::wire::client_frame::Frame::Publish(it) if it.payload == encoded(3)),
            "{frame:?}"
        );
        peer.send(id, crate::wire::Receipt::default()).await;
        peer
    };
    let ask = async {
        let reply = raw.call("Clock.Read", encoded(1)).await.unwrap();
        assert_eq!(reply, encoded(2));
        let mut ticks = raw.subscribe("Clock.Ticks", encoded(7)).await.unwrap();
        let item = ticks.next().await.unwrap().unwrap();
        assert!(matches!(item, crate::Item::Event(event) if event.message == b"\xff"[..]));
        let receipt = raw.publish("Clock.Wind", encoded(3)).await.unwrap();
        assert_eq!(receipt.position(), None);
        ticks
    };
    let _kept = tokio::join!(serve, ask);
}

#[tokio::test]
async fn a_server_tells_its_interface() {
    let (client, mut listener) = client();
    let descriptors = compiled(PROTO);
    let serve = async {
        let mut connection = listener.accept().await;
        let request = connection.request().await;
        assert!(
            request
                .head
                .starts_with("GET /socket.mq/clock/v1 HTTP/1.1\r\n")
        );
        assert_eq!(request.header("accept"), Some("application/protobuf"));
        let headers = "content-type: application/protobuf\r\n";
        connection.respond("200 OK", headers, &descriptors).await;
        let body = br#"{"code":"not_found","message":"no such interface"}"#;
        connection.request().await;
        connection.respond("404 Not Found", "", body).await;
    };
    let fetch = async {
        let fetched = Interface::fetch(&client, "clock", "v1").await.unwrap();
        assert!(std::ptr::eq(fetched.services(), interface().services()));
        let error = Interface::fetch(&client, "clock", "v2").await.unwrap_err();
        assert_eq!(
            error.status().map(crate::Status::code),
            Some(Code::NotFound)
        );
    };
    tokio::join!(serve, fetch);
    for (application, version) in [("", "v1"), ("a/b", "v1"), ("a", "v1?x"), ("a\r\nb", "v1")] {
        let why = why(Interface::fetch(&client, application, version).await);
        assert!(why.contains("do not name an interface"), "{why}");
    }
    assert!(listener.is_empty());
}
