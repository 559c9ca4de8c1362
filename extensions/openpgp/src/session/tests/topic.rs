//! Group 13: nobody reads events without the key, and each event is verified.

use std::{
    sync::{Arc, OnceLock},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use prost::Message as _;
use tokio::time::Instant;

use super::super::{
    broadcast::SealedTopic,
    packet::PacketKey,
    reader::TopicReader,
    topic::{TopicKey, TopicKeys},
};
use crate::{
    message::KnownServer,
    pgp::{self, Certificate, Key, Outgoing},
    wire::TopicEvent,
};

/// The key of the server.
fn publisher() -> &'static Key {
    static KEY: OnceLock<Key> = OnceLock::new();
    KEY.get_or_init(|| Key::generate("socket.mq:station-7").unwrap())
}

const TOPIC: &str = "weather.v1/Weather.Observations";

fn event(sequence: u64) -> TopicEvent {
    TopicEvent {
        topic: TOPIC.into(),
        epoch: 5,
        sequence,
        publisher: publisher().fingerprint().as_bytes().to_vec().into(),
        payload: b"21.5 degrees".to_vec().into(),
        headers: [("x-tag".to_owned(), "7".to_owned())].into(),
    }
}

fn seal(key: &TopicKey, event: &TopicEvent) -> Bytes {
    key.seal(&event.encode_to_vec())
}

/// Returns a subscriber without a topic key.
fn reader_without_key(signed: bool) -> TopicReader {
    let certificate = publisher().certificate().to_bytes();
    let server = KnownServer {
        certificate: Arc::new(Certificate::from_bytes(&certificate).unwrap()),
        name: "station-7".into(),
    };
    let own = publisher().fingerprint();
    let mut reader = TopicReader::new(TOPIC.into(), signed, Arc::new(server), own);
    reader.begin_epoch(5);
    reader
}

fn reader(key: &TopicKey) -> TopicReader {
    let mut reader = reader_without_key(false);
    reader.set_key(key.secret()).unwrap();
    reader
}

fn read(reader: &TopicReader, packet: &[u8]) -> Option<TopicEvent> {
    reader.read(packet).ok()
}

#[test]
fn subscribers_read_the_same_bytes() {
    let key = TopicKeys::new(Instant::now()).current(Instant::now());
    let (one, another) = (reader(&key), reader(&key));
    let sealed = seal(&key, &event(1));
    assert_eq!(read(&one, &sealed), Some(event(1)));
    assert_eq!(read(&another, &sealed), Some(event(1)));
}

#[test]
fn a_removed_subscriber_cannot_read_new_events() {
    let now = Instant::now();
    let keys = TopicKeys::new(now);
    let subscriber = reader(&keys.current(now));
    let before = seal(&keys.current(now), &event(1));
    assert!(read(&subscriber, &before).is_some());
    keys.renew();
    let after = seal(&keys.current(now), &event(2));
    assert!(read(&subscriber, &after).is_none());
    // A late subscriber cannot read earlier events.
    let late_subscriber = reader(&keys.current(now));
    assert!(read(&late_subscriber, &before).is_none());
    assert!(read(&late_subscriber, &after).is_some());
}

#[test]
fn one_renewal_suffices_for_several_subscribers() {
    let now = Instant::now();
    let keys = TopicKeys::new(now);
    let first = keys.current(now);
    assert!(Arc::ptr_eq(&first, &keys.current(now)));
    keys.renew();
    keys.renew();
    let second = keys.current(now);
    assert_eq!((first.number, second.number), (1, 2));
    assert!(Arc::ptr_eq(&second, &keys.current(now)));
}

#[test]
fn a_key_lasts_an_hour() {
    let now = Instant::now();
    let keys = TopicKeys::new(now);
    let first = keys.current(now + Duration::from_secs(3599));
    assert_eq!(first.number, 1);
    let second = keys.current(now + Duration::from_secs(3600));
    assert_eq!(second.number, 2);
    assert_ne!(first.secret(), second.secret());
}

#[test]
fn another_topic_epoch_or_publisher_is_refused() {
    let key = TopicKeys::new(Instant::now()).current(Instant::now());
    let reader = reader(&key);
    let read = |event: TopicEvent| read(&reader, &seal(&key, &event));
    assert!(read(event(1)).is_some());
    let topic = "weather.v1/Weather.Chat".into();
    assert!(read(TopicEvent { topic, ..event(1) }).is_none());
    assert!(
        read(TopicEvent {
            epoch: 4,
            ..event(1)
        })
        .is_none()
    );
    let publisher = b"fingerprint of another".to_vec().into();
    assert!(
        read(TopicEvent {
            publisher,
            ..event(1)
        })
        .is_none()
    );
    let publisher = Default::default();
    assert!(
        read(TopicEvent {
            publisher,
            ..event(1)
        })
        .is_none()
    );
}

#[test]
fn an_event_needs_the_topic_key() {
    let key = TopicKeys::new(Instant::now()).current(Instant::now());
    let sealed = seal(&key, &event(1));
    let mut reader = reader_without_key(false);
    assert!(read(&reader, &sealed).is_none());
    assert!(reader.set_key(&key.secret()[1..]).is_err());
    assert!(reader.set_key(key.secret()).is_ok());
    assert!(read(&reader, &sealed).is_some());
}

/// A packet may open and still hold no event.
#[test]
fn malformed_events_are_refused() {
    let key = TopicKeys::new(Instant::now()).current(Instant::now());
    let reader = reader(&key);
    for malformed in [&b"\xff"[..], b"\x0a\xff", b"hello"] {
        assert!(read(&reader, &key.seal(malformed)).is_none());
    }
    let forged = PacketKey::random();
    let mut packet = bytes::BytesMut::new();
    let encoded = event(1).encode_to_vec();
    forged.seal(&mut packet, encoded.len(), |out| {
        out.extend_from_slice(&encoded);
    });
    assert!(read(&reader, &packet).is_none());
}

fn sealed_topic(signed: bool) -> SealedTopic {
    SealedTopic::new(TOPIC.into(), 5, publisher().clone(), signed, false)
}

/// A subscriber accepts a signed event of any topic, and an unsigned event only of an unsigned topic.
#[test]
fn an_unsigned_event_of_a_signed_topic_is_refused() {
    for (published, expected) in [(true, true), (true, false), (false, false), (false, true)] {
        let topic = sealed_topic(published);
        let current = topic.current_key();
        let sealed = topic
            .seal(&current, (1, b"21.5 degrees"), event(1).headers)
            .unwrap();
        let mut reader = reader_without_key(expected);
        reader.set_key(current.key.secret()).unwrap();
        let received = (published || !expected).then(|| event(1));
        assert_eq!(
            read(&reader, &sealed.packet),
            received,
            "{published} {expected}"
        );
    }
}

/// A subscriber has the topic key, so it can seal events, but not sign them.
#[test]
fn a_subscriber_cannot_sign_an_event() {
    let key = TopicKeys::new(Instant::now()).current(Instant::now());
    let now = SystemTime::now();
    let sign = |signer: &Key, created| {
        let outgoing = Outgoing {
            data: &event(1).encode_to_vec(),
            created,
            container: None,
        };
        key.seal(&pgp::sign(&outgoing, signer, None, now).unwrap())
    };
    let subscriber = Key::generate("Eve").unwrap();
    for signed in [true, false] {
        let mut reader = reader_without_key(signed);
        reader.set_key(key.secret()).unwrap();
        assert!(read(&reader, &sign(publisher(), now)).is_some());
        assert!(read(&reader, &sign(&subscriber, now)).is_none());
        let minutes = |minutes: u64| now + Duration::from_secs(60 * minutes);
        assert!(read(&reader, &sign(publisher(), minutes(4))).is_some());
        assert!(read(&reader, &sign(publisher(), minutes(6))).is_none());
    }
}

/// A signed event is sent again for a minute, an unsigned event as long as its key is current.
#[tokio::test(start_paused = true)]
async fn a_signed_event_is_current_for_a_minute() {
    for signed in [true, false] {
        let topic = sealed_topic(signed);
        let sealed = topic
            .seal(&topic.current_key(), (1, b"21.5 degrees"), event(1).headers)
            .unwrap();
        tokio::time::advance(Duration::from_secs(59)).await;
        assert!(topic.is_current(&sealed, &topic.current_key()));
        tokio::time::advance(Duration::from_secs(1)).await;
        assert_eq!(topic.is_current(&sealed, &topic.current_key()), !signed);
        topic.leave();
        assert!(!topic.is_current(&sealed, &topic.current_key()));
    }
}
