//! Group 13: an event that is signed with others is taken with their signature alone.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use prost::Message as _;

use super::{
    super::{broadcast::SealedTopic, reader::TopicReader},
    topic::{TOPIC, publisher, stranger},
};
use crate::{
    openpgp::{self, Key, Outgoing},
    schema::Signature,
    wire::TopicBatch,
};

const EPOCH: u64 = 5;

fn topic(name: &str, epoch: u64) -> SealedTopic {
    SealedTopic::new(
        name.into(),
        epoch,
        publisher().clone(),
        Signature::Batch,
        false,
    )
}

fn payload(sequence: u64) -> Vec<u8> {
    sequence.to_be_bytes().to_vec()
}

/// Signs events together, and returns the packet.
fn batch(topic: &SealedTopic, sequences: impl IntoIterator<Item = u64>) -> Bytes {
    let payloads: Vec<_> = sequences.into_iter().map(|it| (it, payload(it))).collect();
    let events = payloads.iter().map(|(sequence, it)| (*sequence, &it[..]));
    let turn = topic.turn();
    topic
        .sign(events, &turn)
        .unwrap()
        .sealed(&turn)
        .packet
        .clone()
}

fn event(topic: &SealedTopic, sequence: u64) -> Bytes {
    let sealed = topic.seal(&topic.turn(), sequence, &payload(sequence));
    sealed.unwrap().packet.clone()
}

fn reader(topic: &SealedTopic) -> TopicReader {
    let mut reader = stranger(Signature::Batch);
    reader.take_key(topic.turn().key.secret()).unwrap();
    reader
}

#[test]
fn an_event_is_taken_with_its_batch_alone() {
    let topic = topic(TOPIC, EPOCH);
    let mut reader = reader(&topic);
    assert!(reader.read(&event(&topic, 1)).is_err(), "before any batch");
    reader.take_batch(&batch(&topic, 1..=3)).unwrap();
    for sequence in [1, 2, 3, 2] {
        let read = reader.read(&event(&topic, sequence)).unwrap();
        assert_eq!(read.payload, payload(sequence));
    }
    assert!(reader.read(&event(&topic, 4)).is_err(), "not in the batch");
    let other = topic.seal(&topic.turn(), 2, b"another payload").unwrap();
    assert!(reader.read(&other.packet).is_err(), "not as it was signed");
    reader.take_batch(&batch(&topic, [4])).unwrap();
    assert!(reader.read(&event(&topic, 4)).is_ok());
    assert!(
        reader.read(&event(&topic, 3)).is_err(),
        "not in the last batch"
    );
}

#[test]
fn a_batch_is_of_its_topic_epoch_and_publisher() {
    let right = topic(TOPIC, EPOCH);
    let mut reader = reader(&right);
    let turn = right.turn();
    let now = SystemTime::now();
    let mut take = |batch: &TopicBatch, signer: &Key, created: SystemTime| {
        let data = &batch.encode_to_vec()[..];
        let outgoing = Outgoing {
            data,
            created,
            container: None,
        };
        let signed = openpgp::sign(&outgoing, signer, None, now).unwrap();
        reader.take_batch(&turn.key.seal(&signed))
    };
    let batch = || TopicBatch {
        topic: TOPIC.into(),
        epoch: EPOCH,
        publisher: publisher().fingerprint().as_bytes().to_vec().into(),
        events: vec![vec![7; 32].into(); 1024],
    };
    take(&batch(), publisher(), now).unwrap();
    let wrong = [
        TopicBatch {
            topic: "weather.v1/Weather.Chat".into(),
            ..batch()
        },
        TopicBatch {
            epoch: EPOCH - 1,
            ..batch()
        },
        TopicBatch {
            publisher: Bytes::from_static(b"somebody else"),
            ..batch()
        },
        TopicBatch {
            events: vec![vec![7; 32].into(); 1025],
            ..batch()
        },
        TopicBatch {
            events: vec![vec![7; 31].into()],
            ..batch()
        },
    ];
    for wrong in wrong {
        assert!(take(&wrong, publisher(), now).is_err(), "{wrong:?}");
    }
    // Whoever has the topic's key can seal, and not sign.
    let member = Key::generate("Eve").unwrap();
    assert!(take(&batch(), &member, now).is_err(), "forged");
    // Its date is looked at as that of any signature.
    let minutes = |minutes: u64| now + Duration::from_secs(60 * minutes);
    assert!(take(&batch(), publisher(), minutes(4)).is_ok());
    assert!(
        take(&batch(), publisher(), minutes(6)).is_err(),
        "dated ahead"
    );
    let unsigned = turn.key.seal(&batch().encode_to_vec());
    assert!(reader.take_batch(&unsigned).is_err(), "not signed");
}

/// Neither is ever taken for the other, though both are signed by the same key.
#[test]
fn a_batch_is_no_event_and_an_event_no_batch() {
    let topic = topic(TOPIC, EPOCH);
    let mut reader = reader(&topic);
    let batch = batch(&topic, [1]);
    assert!(reader.read(&batch).is_err());
    assert!(reader.take_batch(&event(&topic, 1)).is_err());
    let each = SealedTopic::new(
        TOPIC.into(),
        EPOCH,
        publisher().clone(),
        Signature::Each,
        false,
    );
    reader.take_key(each.turn().key.secret()).unwrap();
    assert!(reader.take_batch(&event(&each, 1)).is_err());
    assert!(reader.read(&event(&each, 1)).is_ok(), "signed by itself");
}

/// What is signed less than a subscriber's interface says is not taken.
#[test]
fn less_than_each_is_refused_where_each_is_wanted() {
    let topic = topic(TOPIC, EPOCH);
    let mut reader = stranger(Signature::Each);
    reader.take_key(topic.turn().key.secret()).unwrap();
    reader.take_batch(&batch(&topic, [1])).unwrap();
    assert!(reader.read(&event(&topic, 1)).is_err());
}

#[test]
fn a_new_key_needs_no_new_signature() {
    let topic = topic(TOPIC, EPOCH);
    let payload = payload(1);
    let turn = topic.turn();
    let signed = topic.sign([(1, &payload[..])].into_iter(), &turn).unwrap();
    let before = signed.sealed(&turn);
    topic.leave();
    let next = topic.turn();
    assert_ne!(turn.key.number, next.key.number);
    let after = signed.sealed(&next);
    assert_ne!(before.packet, after.packet);
    let mut member = reader(&topic);
    assert!(member.take_batch(&before.packet).is_err(), "the former key");
    member.take_batch(&after.packet).unwrap();
    assert!(member.read(&event(&topic, 1)).is_ok());
}

/// What a batch says of an event does not tell which event it is, to who can guess its payload.
#[test]
fn a_digest_tells_nothing_of_its_event() {
    let (one, other) = (topic(TOPIC, EPOCH), topic(TOPIC, EPOCH));
    let read = |topic: &SealedTopic, sequence| {
        let mut reader = reader(topic);
        reader.take_batch(&batch(topic, [sequence])).unwrap();
        reader.read(&event(topic, sequence)).unwrap().blind
    };
    assert_eq!(read(&one, 1).len(), 16);
    assert_eq!(read(&one, 1), read(&one, 1));
    assert_ne!(read(&one, 1), read(&one, 2));
    assert_ne!(read(&one, 1), read(&other, 1));
}

/// For a minute.
#[tokio::test(start_paused = true)]
async fn a_signature_is_given_while_its_date_is_good() {
    let topic = topic(TOPIC, EPOCH);
    let payload = payload(1);
    let signed = topic.sign([(1, &payload[..])].into_iter(), &topic.turn());
    let signed = signed.unwrap();
    tokio::time::advance(Duration::from_secs(59)).await;
    assert!(signed.is_fresh(&topic.turn()));
    tokio::time::advance(Duration::from_secs(1)).await;
    assert!(!signed.is_fresh(&topic.turn()));
}
