//! What becomes of sealed messages that come again, or elsewhere, or changed.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use smq_openpgp::{Key, Keyring, OpenPgp, OpenPgpClient, OpenPgpServer, Policy};
use smq_runtime::{Client, Error};
use smq_tests::{
    interceptor::{Interceptor, Passing, Way},
    parties::{Parties, SEALED, SIGNED, post},
    serve_with,
    weather::v1::{GetForecastRequest, WeatherClient},
    wire::{Request, Response, ask},
};

fn place(place: &str) -> GetForecastRequest {
    GetForecastRequest {
        place: place.into(),
        think_ms: 0,
    }
}

/// Returns a sealed request for the forecast of Turin, which the server has not seen.
async fn withheld_by(client: impl Fn(&str) -> Client, address: SocketAddr) -> Vec<u8> {
    withheld_about(client, address, "Turin").await
}

async fn withheld_about(
    client: impl Fn(&str) -> Client,
    address: SocketAddr,
    about: &str,
) -> Vec<u8> {
    let thief = Interceptor::open(address, |way, passing| {
        if way == Way::ToServer {
            passing.body.clear();
        }
    })
    .await;
    let weather = WeatherClient::new(client(&thief.url()));
    weather.get_forecast(place(about)).await.unwrap_err();
    thief.bodies(Way::ToServer).remove(0)
}

async fn withheld(parties: &Parties, address: SocketAddr) -> Vec<u8> {
    withheld_by(|url| parties.client(url), address).await
}

async fn send(address: SocketAddr, message: &[u8]) -> Response {
    post(address, "GetForecast", SEALED, message).await
}

/// Group 4: the same.
#[tokio::test]
async fn a_message_that_comes_again_is_not_taken() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let message = withheld(&parties, address).await;
    assert_eq!(send(address, &message).await.status, 200);
    for _ in 0..3 {
        send(address, &message).await.error(401, "unauthenticated");
    }
}

/// Group 4: with other bytes around the session key, which can be changed without the key. Whatever is changed, the message
/// is taken once at most.
#[tokio::test]
async fn a_message_whose_packets_are_changed_is_not_taken_again() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let message = withheld(&parties, address).await;
    // The point of the sender is a number of which the highest bit does not count (RFC 7748, section 5).
    let point = message
        .windows(3)
        .position(|three| three == [0x01, 0x07, 0x40]);
    let highest = point.expect("a point of Curve25519") + 3 + 31;
    let mut same = message.clone();
    same[highest] ^= 0x80;
    let mut taken = usize::from(send(address, &same).await.status == 200);
    taken += usize::from(send(address, &message).await.status == 200);
    assert_eq!(taken, 1, "one of the two is the message");
    let (_, address) = parties.serve().await;
    let message = withheld(&parties, address).await;
    let mut taken = 0;
    for place in 0..highest + 50 {
        for bit in [0x01, 0x80] {
            let mut changed = message.clone();
            changed[place] ^= bit;
            taken += usize::from(send(address, &changed).await.status == 200);
        }
    }
    taken += usize::from(send(address, &message).await.status == 200);
    assert_eq!(taken, 1, "however it is changed, it is one message");
}

/// Group 4: after a restart, which has forgotten what came before.
#[tokio::test]
async fn a_message_of_before_a_restart_is_not_taken() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let [taken, kept] = [
        withheld(&parties, address).await,
        withheld(&parties, address).await,
    ];
    assert_eq!(send(address, &taken).await.status, 200);
    let (_, restarted) = parties.serve().await;
    for message in [&taken, &kept] {
        send(restarted, message).await.error(401, "unauthenticated");
    }
    assert_eq!(
        send(address, &kept).await.status,
        200,
        "there was nothing wrong with it"
    );
    let new = withheld(&parties, restarted).await;
    assert_eq!(send(restarted, &new).await.status, 200);
}

/// Group 4: what cannot be remembered is not taken, and nothing is forgotten for it.
#[tokio::test]
async fn when_no_more_are_remembered_no_more_are_taken() {
    let parties = Parties::new();
    // One signer never has more than is left.
    let security = parties.server_security().with_remembered_messages(4);
    let (_, address) = serve_with(|server| server.with_security(security)).await;
    let mut messages = Vec::new();
    for _ in 0..3 {
        messages.push(withheld(&parties, address).await);
    }
    for message in &messages[..2] {
        assert_eq!(send(address, message).await.status, 200);
    }
    let refused = send(address, &messages[2]).await;
    refused.error(503, "unavailable");
    assert_eq!(refused.header("retry-after"), Some("60"));
    for message in &messages[..2] {
        send(address, message).await.error(401, "unauthenticated");
    }
}

/// Group 6: another path, another HTTP method, another content type.
#[tokio::test]
async fn a_message_that_comes_elsewhere_is_not_taken() {
    let parties = Parties::new();
    let (_, address) = parties.serve_under(Policy::Signed).await;
    let message = withheld(&parties, address).await;
    for method in ["Echo", "PutPicture", "Readings", "Chat"] {
        post(address, method, SEALED, &message)
            .await
            .error(401, "unauthenticated");
    }
    let versions = ["/socket.mq/weather/v2/Weather.GetForecast"];
    for path in versions {
        let request = Request::new("POST", path).header("Content-Type", SEALED);
        ask(address, request.body(&*message))
            .await
            .error(401, "unauthenticated");
    }
    for media_type in [SIGNED, "application/protobuf", "application/json"] {
        post(address, "GetForecast", media_type, &message)
            .await
            .error(401, "unauthenticated");
    }
    for method in ["PUT", "GET", "PATCH"] {
        let path = "/socket.mq/weather/v1/Weather.GetForecast";
        let request = Request::new(method, path).header("Content-Type", SEALED);
        assert!(ask(address, request.body(&*message)).await.status > 400);
    }
    assert_eq!(
        send(address, &message).await.status,
        200,
        "there was nothing wrong with it"
    );
}

/// Groups 5 and 6: another server, by its key or by its name.
#[tokio::test]
async fn a_message_for_another_server_is_not_taken() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let side = parties.server_side([]).with_name("station-8");
    let (_, renamed) = serve_with(|server| server.with_security(OpenPgpServer::new(side))).await;
    let other = Parties {
        server: Key::generate("socket.mq:station-7").unwrap(),
        client: parties.client.clone(),
    };
    let (_, rekeyed) = other.serve().await;
    let message = withheld(&parties, address).await;
    for elsewhere in [renamed, rekeyed] {
        send(elsewhere, &message)
            .await
            .error(401, "unauthenticated");
    }
    assert_eq!(
        send(address, &message).await.status,
        200,
        "there was nothing wrong with it"
    );
}

/// Group 6: the reply to one request given to another; a request given back as its reply.
#[tokio::test]
async fn an_answer_to_something_else_is_not_believed() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let first = Arc::new(Mutex::new(None::<Passing>));
    let liar = Interceptor::open(address, move |way, passing| {
        if way == Way::ToClient {
            let mut first = first.lock().unwrap();
            let first = first.get_or_insert_with(|| passing.clone());
            *passing = first.clone();
        }
    })
    .await;
    let weather = WeatherClient::new(parties.client(&liar.url()));
    assert_eq!(
        weather.get_forecast(place("Turin")).await.unwrap().place,
        "Turin"
    );
    for again in ["Turin", "Milan"] {
        let error = weather.get_forecast(place(again)).await.unwrap_err();
        assert!(
            matches!(&error, Error::Untrusted(why) if why.contains("reply to another request")),
            "{error}"
        );
    }
    let asked = Arc::new(Mutex::new(Vec::new()));
    let mirror = Interceptor::open(address, move |way, passing| match way {
        Way::ToServer => *asked.lock().unwrap() = passing.body.clone(),
        Way::ToClient => passing.body = asked.lock().unwrap().clone(),
    })
    .await;
    let weather = WeatherClient::new(parties.client(&mirror.url()));
    let error = weather.get_forecast(place("Turin")).await.unwrap_err();
    assert!(matches!(error, Error::Untrusted(_)), "{error}");
}

/// Group 6: a request of the client's, sent to the client's own key by one who serves with it.
#[tokio::test]
async fn an_answer_of_anybody_else_is_not_believed() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    // Trusted by the server as the client is, and so with a good answer of its own.
    let other = Key::generate("Bob").unwrap();
    let client = |url: &str| {
        let side = OpenPgp::new(other.clone(), Keyring::of([]));
        Client::connect(url)
            .unwrap()
            .with_security(OpenPgpClient::new(side, parties.identity()))
    };
    let message = withheld_by(client, address).await;
    send(address, &message).await.error(401, "unauthenticated");
}

/// Refusals leave 20 ms after their messages came, or at a multiple of that.
const STEP: Duration = Duration::from_millis(20);

/// Group 17: decrypting, hashing and verifying a large message takes a while, so garbage of the same size takes as long.
#[tokio::test]
async fn large_messages_are_refused_in_the_same_step_whatever_is_wrong() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let large = "x".repeat(4_000_000);
    let good = withheld_about(|url| parties.client(url), address, &large).await;
    let stranger = Parties {
        client: Key::generate("Mallory").unwrap(),
        server: parties.server.clone(),
    };
    let strange = withheld_about(|url| stranger.client(url), address, &large).await;
    let mut altered = good.clone();
    *altered.last_mut().unwrap() ^= 1;
    let spent = good.clone();
    assert_eq!(send(address, &good).await.status, 200);
    let steps = u32::try_from(1 + good.len() / (256 << 10)).unwrap();
    let step = STEP * steps;
    for (what, message) in [
        ("garbage", vec![0xd2; good.len()]),
        ("a part", good[..good.len() - 1].to_vec()),
        ("altered", altered),
        ("of a stranger", strange),
        ("again", spent),
    ] {
        // The machine may be busy, so the quickest of some counts.
        let mut quickest = Duration::MAX;
        for _ in 0..3 {
            let begin = Instant::now();
            assert_eq!(send(address, &message).await.status, 401, "{what}");
            quickest = quickest.min(begin.elapsed());
        }
        assert!(quickest >= step, "{what}: {quickest:?}");
        // What rpgp does without optimization takes several steps.
        let is_in_first_step = cfg!(debug_assertions) || quickest < 2 * step;
        assert!(is_in_first_step, "{what}: {quickest:?}");
    }
}

/// Group 17: whatever is wrong, strangers are told the same: status, headers, body; and not before the first step of the clock
/// that hides how far the message got.
#[tokio::test]
async fn whatever_is_wrong_looks_the_same() {
    let parties = Parties::new();
    let (_, before) = parties.serve().await;
    let early = withheld(&parties, before).await;
    let (_, address) = parties.serve().await;
    let good = withheld(&parties, address).await;
    let spent = withheld(&parties, address).await;
    assert_eq!(send(address, &spent).await.status, 200);
    let stranger = Parties {
        client: Key::generate("Mallory").unwrap(),
        server: parties.server.clone(),
    };
    let misdirected = Parties {
        server: Key::generate("socket.mq:station-7").unwrap(),
        client: parties.client.clone(),
    };
    let changed = |place: usize| {
        let mut changed = good.clone();
        changed[place] ^= 1;
        changed
    };
    let wrong = [
        Vec::new(),
        b"hello".to_vec(),
        vec![0xd2; 200_000],
        good[..good.len() - 1].to_vec(),
        good[..good.len() / 2].to_vec(),
        [&good[..], b"\0"].concat(),
        [&good[..], &good].concat(),
        changed(0),
        changed(60),
        changed(good.len() / 2),
        changed(good.len() - 1),
        early,
        spent,
        withheld(&stranger, address).await,
        withheld(&misdirected, address).await,
    ];
    let mut answers = Vec::new();
    for message in &wrong {
        let begin = Instant::now();
        answers.push(send(address, message).await);
        assert!(begin.elapsed() >= STEP);
    }
    let begin = Instant::now();
    answers.push(post(address, "Echo", SEALED, &good).await);
    assert!(begin.elapsed() >= STEP);
    for answer in &mut answers {
        answer.headers.retain(|(name, _)| name != "date");
        assert_eq!(answer.status, 401);
    }
    for answer in &answers[1..] {
        assert_eq!(answer.headers, answers[0].headers);
        assert_eq!(answer.body, answers[0].body);
    }
    assert_eq!(
        send(address, &good).await.status,
        200,
        "there was nothing wrong with it"
    );
}
