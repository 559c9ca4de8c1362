//! Many subscribers: some stay, some pass.

use std::net::SocketAddr;

use serde_json::json;
use smq_tests::wire::{
    Session,
    exchange::HttpSession,
    frame::{FromClient, FromServer, Subscribe},
    session::opcode,
};
use tokio::task::JoinSet;

/// How many come at the same time.
const ABREAST: usize = 50;

async fn subscribed(address: SocketAddr) -> Session {
    let mut session = Session::protobuf(address).await;
    let topic = "Weather.Observations".into();
    let subscribe = Subscribe {
        topic,
        ..Subscribe::default()
    };
    session.tell(1, FromClient::Subscribe(subscribe)).await;
    let (_, confirmed) = session.listen().await;
    assert!(matches!(confirmed, FromServer::Subscribed(_)));
    session
}

/// Returns so many sessions, each with a subscription.
pub(crate) async fn gather(address: SocketAddr, count: usize) -> Vec<Session> {
    let mut gathering = JoinSet::new();
    for member in 0..ABREAST {
        let share = (count + member) / ABREAST;
        gathering.spawn(async move {
            let mut sessions = Vec::with_capacity(share);
            for _ in 0..share {
                sessions.push(subscribed(address).await);
            }
            sessions
        });
    }
    gathering.join_all().await.into_iter().flatten().collect()
}

/// Returns so many sessions over HTTP, each with a subscription, between two exchanges.
pub(crate) async fn gather_over_http(address: SocketAddr, count: usize) -> Vec<HttpSession> {
    let mut gathering = JoinSet::new();
    for member in 0..ABREAST {
        gathering.spawn(async move {
            let mut sessions = Vec::new();
            for number in (member..count).step_by(ABREAST) {
                let mut session = HttpSession::new(address, number as u128 + 1);
                let topic = json!({"topic": "Weather.Observations"});
                let confirmed = session.poll(json!([{"id": 1, "subscribe": topic}])).await;
                assert!(confirmed[0]["subscribed"].is_object(), "{confirmed:?}");
                sessions.push(session);
            }
            sessions
        });
    }
    gathering.join_all().await.into_iter().flatten().collect()
}

/// Ends sessions over HTTP.
pub(crate) async fn end_over_http(sessions: Vec<HttpSession>) {
    for mut session in sessions {
        session.send(json!([{"close": {"code": 1000}}])).await;
    }
}

/// Lets so many come and go, each in one of the ways there are.
pub(crate) async fn pass(address: SocketAddr, count: usize) {
    let mut passing = JoinSet::new();
    for member in 0..ABREAST {
        let share = (count + member) / ABREAST;
        passing.spawn(async move {
            for number in 0..share {
                leave(subscribed(address).await, number % 5).await;
            }
        });
    }
    passing.join_all().await;
}

async fn leave(mut session: Session, way: usize) {
    match way {
        0 => {
            session.tell(1, FromClient::Unsubscribe(())).await;
            let (_, end) = session.listen().await;
            assert!(matches!(end, FromServer::End(_)));
        }
        1 => session.send(opcode::CLOSE, 1000_u16.to_be_bytes()).await,
        2 => session.reset(),
        3 => {
            // It ends with a mistake: text in a session in protobuf.
            session.send(opcode::TEXT, json!({}).to_string()).await;
            assert_eq!(session.closed().await, 1003);
        }
        _ => drop(session),
    }
}
