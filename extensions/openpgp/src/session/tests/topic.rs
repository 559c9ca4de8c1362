//! Group 13: who has no key reads nothing, and an event is read only as what it is.

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

/// Of the server.
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
    }
}

fn seal(key: &TopicKey, event: &TopicEvent) -> Bytes {
    key.seal(&event.encode_to_vec())
}

/// Returns a subscriber that has no key yet.
fn stranger(signed: bool) -> TopicReader {
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
    let mut reader = stranger(false);
    reader.take_key(key.secret()).unwrap();
    reader
}

fn read(reader: &TopicReader, packet: &[u8]) -> Option<TopicEvent> {
    reader.read(packet).ok()
}

#[test]
fn subscribers_read_the_same_bytes() {
    let key = TopicKeys::new(Instant::now()).in_force(Instant::now());
    let (one, another) = (reader(&key), reader(&key));
    let sealed = seal(&key, &event(1));
    assert_eq!(read(&one, &sealed), Some(event(1)));
    assert_eq!(read(&another, &sealed), Some(event(1)));
}

#[test]
fn a_removed_member_cannot_read_on() {
    let now = Instant::now();
    let keys = TopicKeys::new(now);
    let member = reader(&keys.in_force(now));
    let before = seal(&keys.in_force(now), &event(1));
    assert!(read(&member, &before).is_some());
    keys.renew();
    let after = seal(&keys.in_force(now), &event(2));
    assert!(read(&member, &after).is_none());
    // Nor can who comes read what was before.
    let newcomer = reader(&keys.in_force(now));
    assert!(read(&newcomer, &before).is_none());
    assert!(read(&newcomer, &after).is_some());
}

#[test]
fn a_key_is_renewed_once_for_however_many_leave() {
    let now = Instant::now();
    let keys = TopicKeys::new(now);
    let first = keys.in_force(now);
    assert!(Arc::ptr_eq(&first, &keys.in_force(now)));
    keys.renew();
    keys.renew();
    let second = keys.in_force(now);
    assert_eq!((first.number, second.number), (1, 2));
    assert!(Arc::ptr_eq(&second, &keys.in_force(now)));
}

#[test]
fn a_key_lasts_an_hour() {
    let now = Instant::now();
    let keys = TopicKeys::new(now);
    let first = keys.in_force(now + Duration::from_secs(3599));
    assert_eq!(first.number, 1);
    let second = keys.in_force(now + Duration::from_secs(3600));
    assert_eq!(second.number, 2);
    assert_ne!(first.secret(), second.secret());
}

#[test]
fn an_event_is_of_its_topic_epoch_and_publisher() {
    let key = TopicKeys::new(Instant::now()).in_force(Instant::now());
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
fn there_is_no_event_without_a_key() {
    let key = TopicKeys::new(Instant::now()).in_force(Instant::now());
    let sealed = seal(&key, &event(1));
    let mut reader = stranger(false);
    assert!(read(&reader, &sealed).is_none());
    assert!(reader.take_key(&key.secret()[1..]).is_err());
    assert!(reader.take_key(key.secret()).is_ok());
    assert!(read(&reader, &sealed).is_some());
}

/// What opens may still be nothing that a server would send.
#[test]
fn nonsense_is_not_an_event() {
    let key = TopicKeys::new(Instant::now()).in_force(Instant::now());
    let reader = reader(&key);
    for nonsense in [&b"\xff"[..], b"\x0a\xff", b"hello"] {
        assert!(read(&reader, &key.seal(nonsense)).is_none());
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

/// A subscriber takes a signed event whatever its interface says, and an unsigned one only where that says so.
#[test]
fn an_unsigned_event_is_refused_where_each_is_signed() {
    for (published, wanted) in [(true, true), (true, false), (false, false), (false, true)] {
        let topic = sealed_topic(published);
        let turn = topic.turn();
        let sealed = topic.seal(&turn, 1, b"21.5 degrees").unwrap();
        let mut reader = stranger(wanted);
        reader.take_key(turn.key.secret()).unwrap();
        let received = (published || !wanted).then(|| event(1));
        assert_eq!(
            read(&reader, &sealed.packet),
            received,
            "{published} {wanted}"
        );
    }
}

/// Whoever has the key of a topic can seal an event, and cannot sign it.
#[test]
fn a_member_cannot_sign_an_event() {
    let key = TopicKeys::new(Instant::now()).in_force(Instant::now());
    let now = SystemTime::now();
    let sign = |signer: &Key, created| {
        let outgoing = Outgoing {
            data: &event(1).encode_to_vec(),
            created,
            container: None,
        };
        key.seal(&pgp::sign(&outgoing, signer, None, now).unwrap())
    };
    let member = Key::generate("Eve").unwrap();
    for signed in [true, false] {
        let mut reader = stranger(signed);
        reader.take_key(key.secret()).unwrap();
        assert!(read(&reader, &sign(publisher(), now)).is_some());
        assert!(read(&reader, &sign(&member, now)).is_none());
        let minutes = |minutes: u64| now + Duration::from_secs(60 * minutes);
        assert!(read(&reader, &sign(publisher(), minutes(4))).is_some());
        assert!(read(&reader, &sign(publisher(), minutes(6))).is_none());
    }
}

/// A signature is given to subscribers for a minute; what is unsigned lasts as long as the key.
#[tokio::test(start_paused = true)]
async fn a_signature_is_given_while_its_date_is_good() {
    for signed in [true, false] {
        let topic = sealed_topic(signed);
        let sealed = topic.seal(&topic.turn(), 1, b"21.5 degrees").unwrap();
        tokio::time::advance(Duration::from_secs(59)).await;
        assert!(topic.is_current(&sealed, &topic.turn()));
        tokio::time::advance(Duration::from_secs(1)).await;
        assert_eq!(topic.is_current(&sealed, &topic.turn()), !signed);
        topic.leave();
        assert!(!topic.is_current(&sealed, &topic.turn()));
    }
}
