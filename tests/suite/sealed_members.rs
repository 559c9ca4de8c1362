//! Groups 12 and 13, by a client that has nothing of ours: what it was given opens nothing that comes after it was
//! removed, and the events of a topic are signed if its option says so.

use prost::Message as _;
use smq_openpgp::{Keyring, OpenPgp, OpenPgpServer, Policy};
use smq_tests::{
    parties::Parties,
    peer::{Heard, Peer, Secret, TopicEvent, open_packet, verified},
    weather::v1::{GetForecastRequest, GetForecastResponse, Observation, Warning},
    wire::frame::{FromClient, FromServer, Request, Subscribe},
};

async fn subscribe(peer: &mut Peer, topic: &str) {
    let subscribe = Subscribe {
        topic: topic.into(),
        ..Default::default()
    };
    peer.say(1, FromClient::Subscribe(subscribe)).await;
    let Heard::Frame(frame) = peer.hear().await else {
        panic!("a confirmation")
    };
    assert!(matches!(frame.frame, Some(FromServer::Subscribed(_))));
}

/// Returns the next event as it came, after its key if that is new, and with its tally.
async fn event(peer: &mut Peer) -> Vec<u8> {
    loop {
        match peer.hear().await {
            Heard::Event(1, packet) => {
                assert_eq!(peer.hear().await, Heard::Tally);
                return packet;
            }
            Heard::Key(1, _) => {}
            Heard::Frame(frame) if frame.frame == Some(FromServer::RetainedEnd(())) => {}
            other => panic!("an event, not {other:?}"),
        }
    }
}

fn celsius(key: &Secret, packet: &[u8], parties: &Parties) -> Option<f64> {
    let signed = open_packet(key, packet)?;
    let event = TopicEvent::decode(&verified(&signed, &parties.server)[..]).unwrap();
    let observation = Observation::decode(&event.payload[..]).unwrap();
    Some(observation.celsius)
}

/// Ada stays; Bob leaves, in one way or the other, and has recorded all that Ada is sent.
#[tokio::test]
async fn who_is_removed_cannot_read_on() {
    let ada = Parties::new();
    let bob = Parties::new();
    let folder = tempfile::tempdir().unwrap();
    for (name, client) in [("ada.asc", &ada.client), ("bob.asc", &bob.client)] {
        std::fs::write(folder.path().join(name), client.certificate().to_armored()).unwrap();
    }
    let trusted = Keyring::from_dir(folder.path()).unwrap();
    let openpgp = OpenPgp::new(ada.server.clone(), trusted);
    let (station, address) = smq_tests::serve_with(|server| {
        server.with_security(OpenPgpServer::new(openpgp).with_policy(Policy::Sealed))
    })
    .await;
    let open = |client| Peer::open(address, "weather.v1", &ada.server, client);
    let mut adas = open(&ada.client).await;
    subscribe(&mut adas, "Weather.Observations").await;

    // Bob unsubscribes, and his session goes on.
    let mut bobs = open(&bob.client).await;
    subscribe(&mut bobs, "Weather.Observations").await;
    station.observe("Turin", 1.0);
    let (packet, same) = (event(&mut adas).await, event(&mut bobs).await);
    assert_eq!(packet, same);
    assert_eq!(celsius(&bobs.keys[&1], &packet, &ada), Some(1.0));
    bobs.say(1, FromClient::Unsubscribe(())).await;
    assert!(matches!(bobs.hear().await, Heard::Frame(_)));
    station.observe("Turin", 2.0);
    let packet = event(&mut adas).await;
    assert_eq!(celsius(&adas.keys[&1], &packet, &ada), Some(2.0));
    assert_eq!(celsius(&bobs.keys[&1], &packet, &ada), None);

    // Bob comes again, and his certificate is taken away.
    subscribe(&mut bobs, "Weather.Observations").await;
    let mut replayed = 0;
    while replayed < 2 {
        replayed += usize::from(matches!(bobs.hear().await, Heard::Event(..)));
    }
    assert_eq!(celsius(&bobs.keys[&1], &packet, &ada), Some(2.0));
    std::fs::remove_file(folder.path().join("bob.asc")).unwrap();
    while bobs.hear().await != Heard::End {}
    station.observe("Turin", 3.0);
    let packet = event(&mut adas).await;
    assert_eq!(celsius(&adas.keys[&1], &packet, &ada), Some(3.0));
    assert_eq!(celsius(&bobs.keys[&1], &packet, &ada), None);
}

/// A frame of nothing but its number is taken, is not answered, and counts as a frame.
#[tokio::test]
async fn a_sign_of_life_is_a_frame_of_nothing() {
    let parties = Parties::new();
    let (_station, address) = parties.serve().await;
    let mut peer = Peer::of(address, &parties).await;
    for number in 0..3 {
        peer.frame(&[]).await;
        let request = GetForecastRequest {
            place: "Turin".into(),
            ..Default::default()
        };
        let request = Request {
            method: "Weather.GetForecast".into(),
            payload: request.encode_to_vec(),
        };
        peer.say(1, FromClient::Request(request)).await;
        let Heard::Frame(frame) = peer.hear().await else {
            panic!("a reply, the {number}th")
        };
        let Some(FromServer::Reply(reply)) = frame.frame else {
            panic!("a reply, not {frame:?}")
        };
        let reply = GetForecastResponse::decode(&reply.payload[..]).unwrap();
        assert_eq!(reply.place, "Turin");
    }
}

/// Without the option `signed`, the packet of an event has the event itself.
#[tokio::test]
async fn an_event_of_an_unsigned_topic_bears_no_signature() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let mut peer = Peer::of(address, &parties).await;
    subscribe(&mut peer, "Weather.Warnings").await;
    let (place, text) = ("Turin".into(), "hail".into());
    station.topics.warnings.publish(Warning { place, text });
    let packet = event(&mut peer).await;
    let plaintext = open_packet(&peer.keys[&1], &packet).unwrap();
    let event = TopicEvent::decode(&plaintext[..]).unwrap();
    assert_eq!(event.topic, "weather.v1/Weather.Warnings");
    assert_eq!(event.sequence, 1);
    let warning = Warning::decode(&event.payload[..]).unwrap();
    assert_eq!(warning.text, "hail");
}
