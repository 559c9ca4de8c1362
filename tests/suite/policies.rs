//! What is not protected as the policy says does not reach a handler, whichever way it comes. Group 10: downgrades.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::json;
use smq_openpgp::{Policies, Policy};
use smq_runtime::{RequestHead, Server, Status};
use smq_tests::{
    User,
    parties::{Parties, SEALED, SIGNED, post},
    serve_with,
    wire::{Events, Request, Session, ask, session},
};

const ROADS: [(&str, &str); 5] = [
    ("POST", "GetForecast"),
    ("POST", "Readings"),
    ("POST", "Chat"),
    ("GET", "Observations"),
    ("GET", "Chat"),
];

fn request(method: &str, name: &str) -> Request {
    let request = Request::new(method, &format!("/socket.mq/weather/v1/Weather.{name}"));
    match method {
        "POST" => request.json(&json!({ "text": "hello" })),
        _ => request,
    }
}

fn frames() -> [(u32, serde_json::Value); 4] {
    [
        (
            1,
            json!({ "id": 1, "subscribe": { "topic": "Weather.Observations" } }),
        ),
        (
            2,
            json!({ "id": 2, "publish": { "topic": "Weather.Readings", "payload": {} } }),
        ),
        (
            3,
            json!({ "id": 3, "request": { "method": "Weather.GetForecast", "payload": {} } }),
        ),
        (
            4,
            json!({ "id": 4, "publish": { "topic": "Weather.Chat", "payload": { "text": "hello" } } }),
        ),
    ]
}

#[tokio::test]
async fn with_a_key_nothing_is_taken_in_the_clear() {
    let parties = Parties::new();
    for policy in [None, Some(Policy::Signed), Some(Policy::Sealed)] {
        let (_, address) = parties.serve_under(policy.unwrap_or(Policy::Sealed)).await;
        let wanted = match policy {
            Some(Policy::Signed) => SIGNED,
            _ => SEALED,
        };
        for (method, name) in ROADS {
            let refused = ask(address, request(method, name)).await;
            let message = refused.error(401, "unauthenticated");
            assert!(
                message.contains(wanted),
                "{policy:?} {method} {name}: {message}"
            );
            assert!(
                message.contains("/socket.mq/weather/certificate"),
                "{message}"
            );
            assert_eq!(refused.header("www-authenticate"), Some("OpenPGP"));
        }
        for protocol in [session::JSON, session::PROTOBUF] {
            let handshake = session::handshake(Some(protocol));
            let refused = Session::shake_hands(address, handshake).await.unwrap_err();
            refused.error(401, "unauthenticated");
        }
    }
}

/// Where something is open, a session is too; each frame of it is looked at.
#[tokio::test]
async fn in_a_session_each_frame_is_looked_at() {
    let parties = Parties::new();
    let names = ["Observations", "Readings", "GetForecast", "Chat"];
    for (open, name) in names.iter().enumerate() {
        let policies =
            Policies::new(Policy::Sealed).of(format!("weather.v1/Weather.{name}"), Policy::Open);
        let (_, address) = parties.serve_under(policies).await;
        let mut session = Session::json(address).await;
        for (place, (id, frame)) in frames().into_iter().enumerate() {
            session.say(frame).await;
            if place == open {
                let answer = session.hear().await;
                assert!(answer["end"].is_null(), "{name}: {answer}");
            } else {
                session.refused(id, "unauthenticated").await;
            }
        }
    }
}

#[tokio::test]
async fn what_is_open_is_open() {
    let parties = Parties::new();
    let policies = Policies::new(Policy::Sealed).of("weather.v1/Weather", Policy::Open);
    let (_, address) = parties.serve_under(policies).await;
    for (method, name) in &ROADS[..3] {
        assert_eq!(
            ask(address, request(method, name)).await.status,
            200,
            "{name}"
        );
    }
    Events::of(address, "Observations")
        .await
        .expect("subscribed")
        .await;
    let elsewhere =
        Request::new("POST", "/socket.mq/weather/v2/Weather.GetForecast").json(&json!({}));
    ask(address, elsewhere).await.error(401, "unauthenticated");
}

/// What it says that it is counts for nothing before it was opened.
#[tokio::test]
async fn to_say_that_it_is_sealed_is_not_enough() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    for media_type in [SEALED, "Application/PGP-Encrypted; charset=utf-8"] {
        for body in [&b""[..], br#"{"place":"Turin"}"#, &[0xc1; 100]] {
            let refused = post(address, "GetForecast", media_type, body).await;
            refused.error(401, "unauthenticated");
        }
    }
    let refused = post(address, "GetForecast", SIGNED, b"").await;
    let message = refused.error(401, "unauthenticated");
    assert!(message.contains(SEALED), "signed is not sealed: {message}");
    let stream = Request::topic("Observations").header("Content-Type", SEALED);
    ask(address, stream).await.error(401, "unauthenticated");
}

async fn sign_in(request: RequestHead) -> Result<User, Status> {
    let name = request.cookie("session");
    let name = name.ok_or_else(|| Status::unauthenticated("sign in"))?;
    Ok(User(name.into()))
}

/// A page holds no keys: who its backend knows may come in the clear, where the policy says so, and nobody else.
#[tokio::test]
async fn an_identity_does_in_place_of_a_signature_where_that_is_said() {
    let parties = Parties::new();
    let either = Policies::new(Policy::Sealed).or_identified();
    for (policies, status) in [(Policies::new(Policy::Sealed), 401), (either, 200)] {
        let security = parties.server_security().with_policy(policies);
        let (_, address) =
            serve_with(|server| server.with_authenticator(sign_in).with_security(security)).await;
        let ask = |request: Request| ask(address, request);
        ask(request("POST", "GetForecast"))
            .await
            .error(401, "unauthenticated");
        let known = |request: Request| request.header("Cookie", "session=Ada");
        assert_eq!(
            ask(known(request("POST", "GetForecast"))).await.status,
            status
        );
        let handshake = known(session::handshake(Some(session::JSON)));
        let opened = Session::shake_hands(address, handshake).await.is_ok();
        assert_eq!(opened, status == 200);
    }
}

#[test]
fn a_name_of_nothing_is_an_error_at_once() {
    let parties = Parties::new();
    for name in ["snow.v1", "weather.v1/Weather.Snow", "Weather"] {
        let policies = Policies::new(Policy::Open).of(name, Policy::Sealed);
        let (station, _readings) = smq_tests::Station::new();
        let security = parties.server_security().with_policy(policies);
        let refused = catch_unwind(AssertUnwindSafe(|| {
            drop(station.server().with_security(security));
        }));
        assert!(refused.is_err(), "{name}");
    }
    let _ = Server::new().with_security(parties.server_security().with_policy(Policy::Sealed));
}
