//! Groups 6, 7, 9, 10 and 17: what a message says that is in good order.

use pgp::{
    crypto::hash::HashAlgorithm,
    packet::{Notation, SignatureType, Subpacket, SubpacketData},
    types::{Duration, Timestamp},
};
use prost::Message as _;
use smq_openpgp::{Key, Policy};
use smq_tests::{
    forge::{Draft, Envelope, Forger, Packet, USUAL, joined},
    parties::{Parties, SEALED, SIGNED, post},
};

use super::{Case, RESOURCE};

/// Group 6: an envelope for anywhere else, and of any other kind.
#[tokio::test]
async fn what_an_envelope_says_is_what_counts() {
    type Change = fn(&mut Envelope);
    const MINUTE: u64 = 60_000;
    let case = Case::new().await;
    let changes: [(&str, Change); 22] = [
        ("no magic", |it| it.magic.clear()),
        ("of another version", |it| it.magic = "smq.v2".into()),
        ("of no kind", |it| it.kind = 0),
        ("a reply", |it| it.kind = 2),
        ("a poll of a method", |it| it.kind = 3),
        ("polled", |it| it.kind = 4),
        ("a hello", |it| it.kind = 5),
        ("a hello's answer", |it| it.kind = 6),
        ("of a kind that is to come", |it| it.kind = 7),
        ("of no kind at all", |it| it.kind = -1),
        ("for a nameless server", |it| it.server.clear()),
        ("for a server beside it", |it| {
            it.server.push('0');
        }),
        ("for nobody", |it| it.recipient.clear()),
        ("for somebody like it", |it| it.recipient[19] ^= 1),
        ("about another method", |it| {
            it.resource = "weather.v1/Weather.Echo".into();
        }),
        ("about its path", |it| {
            it.resource.insert_str(0, "/socket.mq/");
        }),
        ("without an id", |it| it.id.clear()),
        ("with a long id", |it| it.id.push(0)),
        ("of six minutes ago", |it| it.time_ms -= 6 * MINUTE),
        ("of the end of time", |it| it.time_ms = u64::MAX),
        ("an answer", |it| it.request_sha256 = vec![0; 32]),
        ("a request that has failed", |it| {
            it.status = Some(Vec::new());
        }),
    ];
    for (what, change) in changes {
        let mut envelope = case.envelope();
        change(&mut envelope);
        for data in [envelope.encode_to_vec(), envelope.to_json().into_bytes()] {
            case.refuses(what, &case.signed(&Draft::new(data))).await;
        }
    }
    for data in [&b""[..], b"{}", &[0xff; 100]] {
        case.refuses("no envelope", &case.signed(&Draft::new(data)))
            .await;
    }
    let good = case.signed(&case.draft());
    case.takes("what is right", &good).await;
    case.refuses("what is right, again", &good).await;
}

/// Group 6: an envelope in JSON has one meaning, or none.
#[tokio::test]
async fn an_envelope_in_json_is_read_strictly() {
    let case = Case::new().await;
    let json = || case.envelope().to_json();
    let with = |field: &str| json().replacen('{', &format!("{{{field},"), 1);
    let deep = |open: &str, close: &str| [open.repeat(100_000), close.repeat(100_000)].concat();
    let wrong = [
        ("with two kinds", with(r#""kind":"KIND_REQUEST""#)),
        ("with two payloads", with(r#""payload":{}"#)),
        ("with two ids, one escaped", with(r#""\u0069d":"AA==""#)),
        ("with a word that is not known", with(r#""colour":"blue""#)),
        (
            "with a header twice",
            with(r#""headers":{"a":"1","a":"1"}"#),
        ),
        (
            "with an array for an object",
            with(r#""once":["AA==",1,2,true]"#),
        ),
        (
            "of a number for a kind",
            json().replace(r#""KIND_REQUEST""#, "1"),
        ),
        (
            "of a time that is too large",
            json().replace(r#""timeMs":""#, r#""timeMs":"99999999"#),
        ),
        (
            "of a time that has a sign",
            json().replace(r#""timeMs":""#, r#""timeMs":"+"#),
        ),
        (
            "with depth",
            with(&format!(r#""colour":{}"#, deep("[", "]"))),
        ),
        (
            "with depth in a field",
            with(&format!(r#""status":{}"#, deep("[", "]"))),
        ),
        ("of depth", deep("{\"once\":", "}")),
        ("with more behind it", json() + "{}"),
        ("with a mark before it", format!("\u{feff}{}", json())),
        ("with a space before it", format!(" {}", json())),
        ("in an array", format!("[{}]", json())),
        ("cut off", json().trim_end_matches('}').to_owned()),
    ];
    for (what, text) in wrong {
        case.refuses(what, &case.signed(&Draft::new(text))).await;
    }
    let fine = [
        ("as it is", json()),
        ("with space", json().replace(',', " ,\n") + "\n"),
        (
            "with a name as in the file",
            json().replace("timeMs", "time_ms"),
        ),
        ("with headers", with(r#""headers":{"a":"1","b":"1"}"#)),
        ("with null", with(r#""once":null,"status":null"#)),
    ];
    for (what, text) in fine {
        case.takes(what, &case.signed(&Draft::new(text))).await;
    }
    // What is embedded is read as if it had come in the clear: the reply says what is wrong with it.
    let mut nested = case.envelope();
    nested.payload = format!(r#"{{"place":{}}}"#, deep("[", "]")).into();
    case.takes(
        "with a deep payload",
        &case.signed(&Draft::new(nested.to_json())),
    )
    .await;
}

/// Group 7, and group 9: signatures of a trusted key that are no word about a request of now.
#[tokio::test]
async fn what_a_signature_says_is_what_counts() {
    let case = Case::new().await;
    let draft = || case.draft();
    let notation = |name: &str, value: &str| {
        SubpacketData::Notation(Notation {
            readable: true,
            name: name.as_bytes().to_vec().into(),
            value: value.as_bytes().to_vec().into(),
        })
    };
    let recipient = |key: &Key| {
        let octets = key.fingerprint().as_bytes().try_into().unwrap();
        SubpacketData::IntendedRecipientFingerprint(pgp::types::Fingerprint::V4(octets))
    };
    let (client, server) = (&case.parties.client, &case.parties.server);
    let mut text = draft();
    text.kind = SignatureType::Text;
    let dated = |ahead| Draft { ahead, ..draft() };
    let mut undated = dated(None);
    let now = SubpacketData::SignatureCreationTime(Timestamp::now());
    undated
        .unsigned
        .push(Subpacket::regular(now.clone()).unwrap());
    let expires = SubpacketData::SignatureExpirationTime(Duration::from_secs(1));
    let mut expired = draft().with(false, expires);
    expired.ahead = Some(-10);
    let drafts = [
        ("of text", text),
        ("without a date", dated(None)),
        ("with a date that is not signed", undated),
        ("with two dates", draft().with(false, now)),
        ("of six minutes ago", dated(Some(-360))),
        ("of six minutes hence", dated(Some(360))),
        ("that has expired", expired),
        ("for its own signer", draft().with(false, recipient(client))),
        (
            "with a critical word of others",
            draft().with(true, notation("limit@example.org", "1")),
        ),
        (
            "with a critical word in our name",
            draft().with(true, notation("kind@socket.mq", "request")),
        ),
    ];
    for (what, draft) in &drafts {
        case.refuses(what, &case.signed(draft)).await;
    }
    let fine = [
        ("for the server", draft().with(true, recipient(server))),
        (
            "for both",
            draft()
                .with(false, recipient(client))
                .with(false, recipient(server)),
        ),
        (
            "with a word of others",
            draft().with(false, notation("limit@example.org", "1")),
        ),
    ];
    for (what, draft) in &fine {
        case.takes(what, &case.signed(draft)).await;
    }
    let mut weak = draft();
    weak.hash = HashAlgorithm::Sha256;
    case.takes("SHA-256", &case.signed(&weak)).await;
}

/// Groups 6, 7 and 10: where a signature will do, it is held to the same rules.
#[tokio::test]
async fn what_is_signed_alone_is_held_to_the_same() {
    let parties = Parties::new();
    let served = parties.serve_under(Policy::Signed);
    let (_station, address) = served.await;
    let forger = Forger::new(&parties.client, parties.server.certificate());
    let signed = |change: fn(&mut Envelope)| {
        let mut envelope = Envelope::request(&parties.server, RESOURCE);
        change(&mut envelope);
        forger.signed(&Draft::new(envelope.encode_to_vec()))
    };
    let good = || signed(|_| ());
    let status = async |media_type: &str, message: &[u8]| {
        post(address, "GetForecast", media_type, message)
            .await
            .status
    };
    let [before, data, after] = <[Packet; 3]>::try_from(good()).unwrap();
    let wrong = [
        ("for nobody", signed(|it| it.recipient.clear())),
        ("for another", signed(|it| it.recipient[0] ^= 1)),
        ("of another server", signed(|it| it.server.push('0'))),
        ("elsewhere", signed(|it| it.resource.push('s'))),
        ("a reply", signed(|it| it.kind = 2)),
        ("unsigned", vec![data.clone()]),
        ("detached", vec![after.clone(), data.clone()]),
        (
            "twice",
            vec![before.clone(), data.clone(), after.clone(), after.clone()],
        ),
        ("in part", vec![before.clone(), data.clone()]),
    ];
    for (what, packets) in &wrong {
        assert_eq!(status(SIGNED, &joined(packets)).await, 401, "{what}");
    }
    let sealed = forger.sealed(&good());
    assert_eq!(
        status(SIGNED, &sealed).await,
        401,
        "sealed, and said to be signed"
    );
    assert_eq!(
        status(SEALED, &joined(&good())).await,
        401,
        "the other way round"
    );
    let right = joined(&[before, data, after]);
    assert_eq!(status(SIGNED, &right).await, 200);
    assert_eq!(status(SIGNED, &right).await, 401, "again");
    // Whoever has seen it can encrypt it: it is the same message all the same.
    let wrapped = forger.encrypted(&right, USUAL);
    assert_eq!(
        status(SEALED, &joined(&wrapped)).await,
        401,
        "again, sealed by somebody"
    );
}

/// Group 6: a publish is no poll, where only one of the two is taken.
#[tokio::test]
async fn a_topic_takes_what_it_is_for() {
    let case = Case::new().await;
    for (method, kind) in [("Observations", 1), ("Readings", 3), ("GetForecast", 3)] {
        let mut envelope = Envelope::request(
            &case.parties.server,
            &format!("weather.v1/Weather.{method}"),
        );
        envelope.kind = kind;
        let message = case.signed(&Draft::new(envelope.encode_to_vec()));
        let response = post(case.address, method, SEALED, &message).await;
        assert!(matches!(response.status, 401 | 405), "{method} {kind}");
    }
}
