//! Who may do what: what the application's authorizer says, whichever way a caller comes.

use std::net::SocketAddr;

use serde_json::{Value, json};
use smq_runtime::{Action, Caller, Context, RequestHead, Status, Target};
use smq_tests::{
    User, serve_with,
    wire::{Events, Request, Response, Session, ask, session},
};

/// What a user may: nothing but what its name says.
async fn may(caller: Caller, target: Target) -> Result<(), Status> {
    let User(name) = caller.identity().expect("the authenticator has said who");
    let permitted = match target.action {
        Action::Call => name.contains("caller"),
        Action::Publish => name.contains("publisher"),
        Action::Subscribe => name.contains("subscriber") && target.method != "Warnings",
    };
    if name == "panic" {
        panic!("as asked");
    }
    if name == "slow" {
        std::future::pending::<()>().await;
    }
    if permitted {
        return Ok(());
    }
    Err(Status::permission_denied(format!("you may not {target}")))
}

async fn guarded() -> SocketAddr {
    let authenticator = |request: RequestHead| async move {
        let name = request.bearer().unwrap_or_default();
        Ok(User(name.into()))
    };
    serve_with(|server| {
        server
            .with_authenticator(authenticator)
            .with_authorizer(may)
    })
    .await
    .1
}

async fn ask_as(name: &str, address: SocketAddr, request: Request) -> Response {
    let bearer = format!("Bearer {name}");
    ask(address, request.header("Authorization", &bearer)).await
}

fn forecast() -> Request {
    Request::call("GetForecast").json(&json!({ "place": "Turin" }))
}

fn reading(method: &str) -> Request {
    Request::call(method).json(&json!({ "text": "hello" }))
}

#[tokio::test]
async fn a_call_and_a_publish_by_post() {
    let address = guarded().await;
    assert_eq!(ask_as("caller", address, forecast()).await.status, 200);
    let refused = ask_as("publisher", address, forecast()).await;
    let message = refused.error(403, "permission_denied");
    assert_eq!(message, "you may not call weather.v1/Weather.GetForecast");
    for topic in ["Readings", "Chat"] {
        assert_eq!(
            ask_as("publisher", address, reading(topic)).await.status,
            200
        );
        let refused = ask_as("caller subscriber", address, reading(topic)).await;
        let message = refused.error(403, "permission_denied");
        assert_eq!(
            message,
            format!("you may not publish to weather.v1/Weather.{topic}")
        );
    }
}

#[tokio::test]
async fn an_event_stream() {
    let address = guarded().await;
    let known = Request::topic("Observations").header("Authorization", "Bearer subscriber");
    Events::open(address, known)
        .await
        .expect("subscribed")
        .await;
    for (name, topic) in [
        ("subscriber", "Warnings"),
        ("caller publisher", "Observations"),
    ] {
        let refused = ask_as(name, address, Request::topic(topic)).await;
        let message = refused.error(403, "permission_denied");
        assert_eq!(
            message,
            format!("you may not subscribe to weather.v1/Weather.{topic}")
        );
    }
}

/// One frame of each kind.
fn frames() -> [Value; 4] {
    [
        json!({ "id": 1, "subscribe": { "topic": "Weather.Observations" } }),
        json!({ "id": 2, "subscribe": { "topic": "Weather.Warnings" } }),
        json!({ "id": 3, "publish": { "topic": "Weather.Readings", "payload": {} } }),
        json!({ "id": 4, "request": { "method": "Weather.GetForecast", "payload": {} } }),
    ]
}

#[tokio::test]
async fn frames_of_a_session_are_refused_one_by_one() {
    let address = guarded().await;
    for (name, permitted) in [
        ("nobody", [false, false, false, false]),
        ("subscriber", [true, false, false, false]),
        ("publisher", [false, false, true, false]),
        ("caller", [false, false, false, true]),
        ("subscriber caller", [true, false, false, true]),
    ] {
        let handshake = session::handshake(Some(session::JSON));
        let bearer = format!("Bearer {name}");
        let handshake = handshake.header("Authorization", &bearer);
        let (mut session, _) = Session::shake_hands(address, handshake).await.unwrap();
        for (frame, permitted) in frames().into_iter().zip(permitted) {
            session.say(frame.clone()).await;
            let answer = session.hear().await;
            assert_eq!(answer["id"], frame["id"]);
            let code = answer["end"]["status"]["code"].as_str();
            let expected = (!permitted).then_some("permission_denied");
            assert_eq!(code, expected, "{name}: {frame} {answer}");
        }
    }
}

#[tokio::test]
async fn an_authorizer_is_part_of_the_handler_with_its_time_and_its_net() {
    let address = guarded().await;
    let message = ask_as("panic", address, forecast())
        .await
        .error(500, "internal");
    assert!(!message.contains("as asked"), "{message}");
    let slow = forecast().header("Smq-Timeout-Ms", "50");
    ask_as("slow", address, slow)
        .await
        .error(504, "deadline_exceeded");
}

#[tokio::test]
async fn what_is_served_is_said_to_all_who_are_known() {
    let address = guarded().await;
    let description = ask_as("nobody", address, Request::get("/socket.mq/weather/v1")).await;
    assert_eq!(description.json()["application"], "weather");
}

/// Without an authenticator, the caller is nobody; an authorizer is asked all the same.
#[tokio::test]
async fn an_authorizer_alone() {
    let (_, address) = serve_with(|server| {
        server.with_authorizer(|caller: Caller, target: Target| async move {
            assert!(caller.identity::<User>().is_none());
            match target.method {
                "GetForecast" => Ok(()),
                _ => Err(Status::unauthenticated("sign in")),
            }
        })
    })
    .await;
    assert_eq!(ask(address, forecast()).await.status, 200);
    let refused = ask(address, reading("Chat")).await;
    refused.error(401, "unauthenticated");
    assert_eq!(refused.header("www-authenticate"), Some("Bearer"));
}

/// A handler is tested with a caller of the test's own.
#[test]
fn a_context_for_tests_has_a_caller() {
    let context =
        Context::default().with_caller(Caller::default().with_identity(User("Ada".into())));
    assert_eq!(context.identity(), Some(&User("Ada".into())));
}
