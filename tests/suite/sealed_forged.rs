//! Groups 3, 5 to 12 and 17: what somebody makes up who has a trusted key, and a server that is to take none of it.

use std::net::SocketAddr;

use pgp::{
    crypto::{
        aead::{AeadAlgorithm, ChunkSize},
        hash::HashAlgorithm,
        sym::SymmetricKeyAlgorithm,
    },
    packet::{Notation, SignatureType, Subpacket, SubpacketData},
    types::{Duration, Timestamp},
};
use prost::Message as _;
use smq_runtime::{
    Client, OpenPgp, Policy,
    openpgp::{Key, Keyring, Passphrase},
};
use smq_tests::{
    forge::{ClientHello, Container, Draft, Envelope, Forger, Packet, USUAL, joined, literal, tag},
    gnupg::GnuPg,
    parties::{Parties, SEALED, SIGNED, post},
    weather::v1::{GetForecastRequest, WeatherClient},
    wire::{
        Message, Session,
        session::{frame, opcode},
    },
    within,
};

const RESOURCE: &str = "weather.v1/Weather.GetForecast";

struct Case {
    parties: Parties,
    forger: Forger,
    address: SocketAddr,
}

impl Case {
    async fn new() -> Self {
        let parties = Parties::new();
        let (_, address) = parties.serve().await;
        let forger = Forger::new(&parties.client, parties.server.certificate());
        Self {
            parties,
            forger,
            address,
        }
    }

    fn envelope(&self) -> Envelope {
        Envelope::request(&self.parties.server, RESOURCE)
    }

    /// Returns a signature of a request that the server has not seen.
    fn draft(&self) -> Draft {
        Draft::new(self.envelope().encode_to_vec())
    }

    fn signed(&self, draft: &Draft) -> Vec<u8> {
        self.forger.sealed(&self.forger.signed(draft))
    }

    async fn status(&self, message: &[u8]) -> u16 {
        post(self.address, "GetForecast", SEALED, message)
            .await
            .status
    }

    /// Sends what is not to be taken; all of it gets the same answer.
    async fn refuses(&self, what: &str, message: &[u8]) {
        let response = post(self.address, "GetForecast", SEALED, message).await;
        assert_eq!(response.status, 401, "{what}");
        let body = String::from_utf8_lossy(&response.body);
        assert!(body.contains("this message is not taken"), "{what}: {body}");
    }

    async fn takes(&self, what: &str, message: &[u8]) {
        assert_eq!(self.status(message).await, 200, "{what}");
    }
}

/// Group 6: an envelope for anywhere else, and of any other kind.
#[tokio::test]
async fn what_an_envelope_says_is_what_counts() {
    type Change = fn(&mut Envelope);
    const MINUTE: u64 = 60_000;
    let case = Case::new().await;
    let changes: [(&str, Change); 21] = [
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
    ];
    for (what, change) in changes {
        let mut envelope = case.envelope();
        change(&mut envelope);
        let message = case.signed(&Draft::new(envelope.encode_to_vec()));
        case.refuses(what, &message).await;
    }
    let mut failed = case.envelope();
    failed.status = Some(Vec::new());
    let message = case.signed(&Draft::new(failed.encode_to_vec()));
    case.refuses("a request that has failed", &message).await;
    for data in [&b""[..], b"{}", &[0xff; 100]] {
        case.refuses("no envelope", &case.signed(&Draft::new(data)))
            .await;
    }
    let good = case.signed(&case.draft());
    case.takes("what is right", &good).await;
    case.refuses("what is right, again", &good).await;
}

/// Group 7, and group 9: signatures of a trusted key that are no word about a request of now.
#[tokio::test]
async fn what_a_signature_says_is_what_counts() {
    let case = Case::new().await;
    let draft = || case.draft();
    let notation = |name: &str, value: &str, readable| {
        SubpacketData::Notation(Notation {
            readable,
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
            "with a kind that cannot be read",
            draft().with(false, notation("kind@socket.mq", "request", false)),
        ),
        (
            "of another form, too",
            draft().with(false, notation("kind@socket.mq", "request", true)),
        ),
        (
            "with a critical word of others",
            draft().with(true, notation("limit@example.org", "1", true)),
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
            draft().with(false, notation("limit@example.org", "1", true)),
        ),
    ];
    for (what, draft) in &fine {
        case.takes(what, &case.signed(draft)).await;
    }
    let mut weak = draft();
    weak.hash = HashAlgorithm::Sha256;
    case.takes("SHA-256", &case.signed(&weak)).await;
}

/// Group 7: other packets, more of them, in another order.
#[tokio::test]
async fn a_message_is_three_packets_in_two() {
    let case = Case::new().await;
    let stranger = Key::generate("Ada <ada@example.org>").unwrap();
    let stranger = Forger::new(&stranger, case.parties.server.certificate());
    let parts = || {
        let packets = case.forger.signed(&case.draft());
        <[Packet; 3]>::try_from(packets).unwrap()
    };
    let [before, data, after] = parts();
    let mut nested = before.clone();
    *nested.1.last_mut().unwrap() = 0;
    let theirs = stranger.signed(&case.draft());
    let compressed = [&[0], &joined(&parts())[..]].concat();
    let inner = case.forger.encrypted(&joined(&parts()), USUAL);
    let marker = (tag::MARKER, b"PGP".to_vec());
    let shapes: Vec<(&str, Vec<Packet>)> = vec![
        ("nothing", vec![]),
        ("unsigned", vec![data.clone()]),
        ("not announced", vec![data.clone(), after.clone()]),
        ("of old", vec![after.clone(), data.clone()]),
        ("not signed in the end", vec![before.clone(), data.clone()]),
        ("nested", vec![nested.clone(), data.clone(), after.clone()]),
        (
            "signed twice",
            vec![
                nested.clone(),
                before.clone(),
                data.clone(),
                after.clone(),
                after.clone(),
            ],
        ),
        (
            "signed by a stranger around",
            vec![
                theirs[0].clone(),
                before.clone(),
                data.clone(),
                after.clone(),
                theirs[2].clone(),
            ],
        ),
        (
            "two literals",
            vec![before.clone(), data.clone(), data.clone(), after.clone()],
        ),
        (
            "another literal",
            vec![before.clone(), (tag::LITERAL, literal(b"x")), after.clone()],
        ),
        ("compressed", vec![(tag::COMPRESSED, compressed)]),
        ("sealed in itself", inner),
        (
            "a marker first",
            vec![marker.clone(), before.clone(), data.clone(), after.clone()],
        ),
        (
            "padding last",
            vec![
                before.clone(),
                data.clone(),
                after.clone(),
                (tag::PADDING, vec![0; 8]),
            ],
        ),
        (
            "announced by another",
            vec![theirs[0].clone(), data.clone(), after.clone()],
        ),
    ];
    for (what, shape) in &shapes {
        case.refuses(what, &case.forger.sealed(shape)).await;
    }
    case.refuses("a stranger's", &case.forger.sealed(&theirs))
        .await;
    case.refuses("not encrypted", &joined(&parts())).await;
    case.takes("what is right", &case.forger.sealed(&[before, data, after]))
        .await;
}

/// Groups 3, 5 and 10: every other way to encrypt it.
#[tokio::test]
async fn it_is_sealed_in_one_way() {
    let case = Case::new().await;
    let (aes, gcm) = (SymmetricKeyAlgorithm::AES256, AeadAlgorithm::Gcm);
    let plain = || joined(&case.forger.signed(&case.draft()));
    let as_is = |packets: &[Packet]| joined(packets);
    let usual = || <[Packet; 2]>::try_from(case.forger.encrypted(&plain(), USUAL)).unwrap();
    for (what, how) in [
        ("version 1", Container::V1(aes)),
        (
            "AES-192",
            Container::V2(SymmetricKeyAlgorithm::AES192, gcm, ChunkSize::C64KiB),
        ),
        (
            "EAX",
            Container::V2(aes, AeadAlgorithm::Eax, ChunkSize::C64KiB),
        ),
        ("large chunks", Container::V2(aes, gcm, ChunkSize::C512KiB)),
    ] {
        let packets = case.forger.encrypted(&plain(), how);
        case.refuses(what, &as_is(&packets)).await;
    }
    for chunks in [ChunkSize::C64B, ChunkSize::C4KiB, ChunkSize::C256KiB] {
        let how = Container::V2(SymmetricKeyAlgorithm::AES128, gcm, chunks);
        let packets = case.forger.encrypted(&plain(), how);
        case.takes("chunks", &as_is(&packets)).await;
    }
    let [key, data] = usual();
    let [old_key, old_data] =
        <[Packet; 2]>::try_from(case.forger.encrypted(&plain(), Container::V1(aes))).unwrap();
    let mut anonymous = old_key.clone();
    anonymous.1[1..9].fill(0);
    let mut nobody = key.clone();
    // Version 6, the length of what names the key, and what names it.
    nobody.1.splice(1..23, [0]);
    let skesk = (tag::SKESK, vec![4, 9, 0, 8]);
    let shapes: Vec<(&str, Vec<Packet>)> = vec![
        ("without a key", vec![data.clone()]),
        ("two keys", vec![key.clone(), key.clone(), data.clone()]),
        (
            "a passphrase too",
            vec![key.clone(), skesk.clone(), data.clone()],
        ),
        ("a passphrase", vec![skesk, data.clone()]),
        ("an old key", vec![old_key.clone(), data.clone()]),
        ("an old container", vec![key.clone(), old_data.clone()]),
        ("to somebody", vec![anonymous, old_data.clone()]),
        ("to nobody", vec![nobody, data.clone()]),
        (
            "not integrity protected",
            vec![old_key.clone(), (tag::SED, old_data.1[1..].to_vec())],
        ),
        (
            "a marker first",
            vec![(tag::MARKER, b"PGP".to_vec()), key.clone(), data.clone()],
        ),
        (
            "padding last",
            vec![key.clone(), data.clone(), (tag::PADDING, vec![0])],
        ),
        (
            "trust between",
            vec![key.clone(), (tag::TRUST, vec![0]), data.clone()],
        ),
        ("backwards", vec![data.clone(), key.clone()]),
        (
            "two containers",
            vec![key.clone(), data.clone(), data.clone()],
        ),
    ];
    for (what, shape) in &shapes {
        case.refuses(what, &as_is(shape)).await;
    }
    let header = [0xc0 | tag::SEIPD, 0xe9];
    let in_pieces = |first: &[u8], rest: &[u8]| {
        let length = u32::try_from(rest.len()).unwrap().to_be_bytes();
        [&header[..], first, &[0xff], &length, rest].concat()
    };
    // What is sealed is longer than a piece of 512 bytes.
    let mut long = case.envelope();
    long.content_type = format!("application/json; {}", "x".repeat(600));
    let packets = case.forger.signed(&Draft::new(long.encode_to_vec()));
    let [key_of_long, data_of_long] =
        <[Packet; 2]>::try_from(case.forger.encrypted(&joined(&packets), USUAL)).unwrap();
    let (first, rest) = data_of_long.1.split_at(512);
    let key_of_long = joined(&[key_of_long]);
    let endless = [&key_of_long[..], &[0x80 | 9 << 2 | 3], &data_of_long.1].concat();
    case.refuses("without a length", &endless).await;
    let pieces = [&key_of_long[..], &in_pieces(first, rest)].concat();
    let cut = &pieces[..pieces.len() - 1];
    case.refuses("in pieces, cut short", cut).await;
    case.takes("in pieces", &pieces).await;
    let message = as_is(&[key, data]);
    let armored = [b"-----BEGIN PGP MESSAGE-----\n\n", &message[..]].concat();
    case.refuses("in armor", &armored).await;
    let trailing = [&message[..], b"\n"].concat();
    case.refuses("with a line feed", &trailing).await;
    case.takes("what is right", &message).await;
}

/// Group 6: what is made for one way in is not taken by another.
#[tokio::test]
async fn a_request_is_no_hello_nor_the_other_way_round() {
    let case = Case::new().await;
    let kinds = 0..=7;
    for kind in kinds.filter(|kind| *kind != 5) {
        for resource in ["weather.v1", RESOURCE] {
            let mut envelope = Envelope::request(&case.parties.server, resource);
            envelope.kind = kind;
            let message = case.signed(&Draft::new(envelope.encode_to_vec()));
            let mut session =
                Session::open_at(case.address, "/socket.mq/weather/v1", "smq.v1.sealed").await;
            session
                .raw(frame(true, opcode::BINARY, true, &message))
                .await;
            match within("a close", session.message()).await {
                Some(Message::Close(code, reason)) => {
                    assert_eq!((code, &*reason), (4401, ""), "{kind} {resource}");
                }
                other => panic!("{kind} {resource}: {other:?}"),
            }
        }
    }
    let mut hello = Envelope::request(&case.parties.server, RESOURCE);
    hello.kind = 5;
    let hello = case.signed(&Draft::new(hello.encode_to_vec()));
    for method in ["GetForecast", "Observations", "Chat", "Readings"] {
        let response = post(case.address, method, SEALED, &hello).await;
        assert_eq!(response.status, 401, "{method}");
    }
}

/// Returns how a hello is answered: with a hello, or with this close.
async fn said_hello(case: &Case, message: &[u8]) -> Option<(u16, String)> {
    let mut session =
        Session::open_at(case.address, "/socket.mq/weather/v1", "smq.v1.sealed").await;
    session
        .raw(frame(true, opcode::BINARY, true, message))
        .await;
    match within("an answer", session.message()).await {
        Some(Message::Close(code, reason)) => Some((code, reason)),
        Some(_) => None,
        None => panic!("a close says why"),
    }
}

/// Group 12: hellos that are well signed and sealed, and agree on nothing that is secret.
#[tokio::test]
async fn a_hello_is_whole() {
    type Change = fn(&mut ClientHello);
    // Points of small order (RFC 7748, section 6.1): what is agreed on with them is known to everybody.
    const SMALL: [[u8; 32]; 2] = [
        [
            0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f,
            0xc4, 0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16,
            0x5f, 0x49, 0xb8, 0x00,
        ],
        [
            0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83,
            0xef, 0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd,
            0xd0, 0x9f, 0x11, 0x57,
        ],
    ];
    let case = Case::new().await;
    let changes: [(&str, Change); 11] = [
        ("zero", |it| it.ephemeral = vec![0; 32]),
        ("one", |it| it.ephemeral = [&[1][..], &[0; 31]].concat()),
        ("small", |it| it.ephemeral = SMALL[0].to_vec()),
        ("small too", |it| it.ephemeral = SMALL[1].to_vec()),
        ("short", |it| drop(it.ephemeral.pop())),
        ("none", |it| it.ephemeral.clear()),
        ("no suite", |it| it.suites.clear()),
        ("another suite", |it| it.suites = vec!["none".into()]),
        ("no nonce", |it| it.nonce.clear()),
        ("a long nonce", |it| it.nonce.push(0)),
        ("a short publisher", |it| it.publisher = vec![1; 15]),
    ];
    let message = |hello: &ClientHello| {
        let envelope = Envelope::hello(&case.parties.server, hello);
        case.signed(&Draft::new(envelope.encode_to_vec()))
    };
    for (what, change) in changes {
        let mut hello = ClientHello::usual();
        change(&mut hello);
        let answer = said_hello(&case, &message(&hello)).await;
        assert_eq!(answer, Some((4401, String::new())), "{what}");
    }
    let mut others = ClientHello::usual();
    others.suites.insert(0, "post-quantum".into());
    assert_eq!(said_hello(&case, &message(&others)).await, None);
}

/// Groups 6, 7 and 10: where a signature will do, it is held to the same rules.
#[tokio::test]
async fn what_is_signed_alone_is_held_to_the_same() {
    let parties = Parties::new();
    let served = parties.serve_with(|server| server.with_policy(Policy::Signed));
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

/// Group 8: a server that was given, and that the keyring knows to be revoked by now.
#[tokio::test]
async fn a_revoked_copy_in_the_keyring_counts_for_a_server_too() {
    let gpg = GnuPg::new("socket.mq:station-7");
    let none = Passphrase::none();
    let server = Key::from_bytes(&gpg.run(&["--export-secret-keys"], b""), &none).unwrap();
    let parties = Parties {
        server,
        ..Parties::new()
    };
    let (_, address) = parties.serve().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("station-7.asc");
    std::fs::write(&file, parties.server.certificate().to_armored()).unwrap();
    let side = OpenPgp::new(
        parties.client.clone(),
        Keyring::open(folder.path()).unwrap(),
    );
    let client = Client::connect(&format!("http://{address}")).unwrap();
    let weather = WeatherClient::new(client.with_openpgp(side, parties.identity()));
    let question = GetForecastRequest::default;
    weather.get_forecast(question()).await.unwrap();
    let revocation = gpg
        .home()
        .join(format!("openpgp-revocs.d/{}.rev", gpg.fingerprint));
    let revocation = std::fs::read_to_string(revocation).unwrap();
    // gpg puts a colon there, so that nobody imports it by mistake.
    gpg.run(
        &["--import"],
        revocation.replace(":-----", "-----").as_bytes(),
    );
    std::fs::write(&file, gpg.run(&["--export"], b"")).unwrap();
    let begin = std::time::Instant::now();
    let error = loop {
        match weather.get_forecast(question()).await {
            Err(error) => break error.to_string(),
            Ok(_) => assert!(
                begin.elapsed().as_secs() < 20,
                "it is looked at each second"
            ),
        }
    };
    assert!(error.contains("is revoked"), "{error}");
}

/// Group 8: the key of a role that signs with a subkey of somebody else's making, or one that may not sign.
#[tokio::test]
async fn an_encryption_subkey_signs_nothing() {
    let case = Case::new().await;
    let mut packets = case.forger.signed(&case.draft());
    // It says that the subkey has signed; the octets are the primary's.
    let valid = case.parties.client.certificate();
    let valid = valid.validate(std::time::SystemTime::now()).unwrap();
    let subkey = valid.encryption_keys().next().unwrap();
    let id = &subkey.as_bytes()[12..];
    let at = packets[0].1.len() - 9;
    packets[0].1[at..at + 8].copy_from_slice(id);
    case.refuses("announced by the subkey", &case.forger.sealed(&packets))
        .await;
    let named = pgp::types::Fingerprint::V4(subkey.as_bytes().try_into().unwrap());
    assert_eq!(named.version(), Some(pgp::types::KeyVersion::V4));
    let both = case
        .draft()
        .with(false, SubpacketData::IssuerFingerprint(named));
    case.refuses("signed by both", &case.signed(&both)).await;
}

/// Group 11: what is made to cost much is refused as soon as its structure is seen.
#[tokio::test]
async fn bombs_are_refused_at_once() {
    const MANY: usize = 5000;
    let case = Case::new().await;
    let packets = case.forger.signed(&case.draft());
    let sealed = case.forger.encrypted(&joined(&packets), USUAL);
    let mut keys = vec![sealed[0].clone(); MANY];
    keys.push(sealed[1].clone());
    let mut nested = packets[0].clone();
    *nested.1.last_mut().unwrap() = 0;
    let mut signatures = vec![nested; MANY];
    signatures.extend(packets.clone());
    let markers = vec![(tag::MARKER, b"PGP".to_vec()); MANY];
    let zeros = [&[0][..], &vec![0; 1 << 20]].concat();
    let bombs = [
        ("keys", joined(&keys)),
        ("signatures", case.forger.sealed(&signatures)),
        ("markers", joined(&markers)),
        (
            "compressed",
            case.forger.sealed(&[(tag::COMPRESSED, zeros)]),
        ),
        ("a claim", vec![0xc1, 0xff, 0xff, 0xff, 0xff, 0xff]),
    ];
    for (what, bomb) in &bombs {
        let begin = std::time::Instant::now();
        case.refuses(what, bomb).await;
        let took = begin.elapsed();
        assert!(took < std::time::Duration::from_secs(2), "{what}: {took:?}");
    }
}
