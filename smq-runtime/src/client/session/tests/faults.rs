//! Refusals, broken connections, servers that do not keep to the protocol.

use std::time::Duration;

use bytes::Bytes;
use prost::Message as _;
use tokio_tungstenite::tungstenite;

use super::*;
use crate::{client::session::DEFAULT_WINDOW, wire::EVENT_OVERHEAD};

#[tokio::test]
async fn a_server_that_ignores_the_window_is_cut_off() {
    let large = Tick {
        n: 1,
        ballast: vec![0; 100_000],
    };
    for message in [large, tick(0)] {
        let (_client, _listener, mut peer, mut subscription, id) = confirmed().await;
        let cost = message.encoded_len() as u64 + EVENT_OVERHEAD;
        let fitting = DEFAULT_WINDOW.div_ceil(cost);
        for sequence in 0..=fitting {
            peer.send(id, event(11 + sequence, &message)).await;
        }
        let close = peer.closed().await;
        assert_eq!(
            (u16::from(close.code), close.reason.contains("window")),
            (4400, true)
        );
        for _ in 0..fitting {
            assert!(subscription.next().await.unwrap().is_ok());
        }
        let error = last(&mut subscription).await.unwrap();
        assert!(
            matches!(&error, Error::Protocol(text) if text.contains("window")),
            "{error}"
        );
    }
}

#[tokio::test]
async fn what_breaks_the_protocol_breaks_the_session() {
    let text = |text: &'static str| tungstenite::Message::text(text);
    let binary = |bytes: &'static [u8]| tungstenite::Message::binary(bytes);
    let frame = |id, frame: wire::server_frame::Frame| {
        tungstenite::Message::binary(wire::ServerFrame::new(id, frame).encode_to_vec())
    };
    let nowhere = wire::Subscribed::default();
    let (ended, receipt) = (wire::End::default(), wire::Receipt::default());
    for (message, why) in [
        (text("{}"), "text"),
        (binary(b"\xff\xff"), "invalid frame"),
        (frame(0, event(1, &tick(1)).into()), "unknown id"),
        (frame(9, event(1, &tick(1)).into()), "unknown id"),
        (frame(1, event(1, &tick(1)).into()), "not confirmed"),
        (frame(1, nowhere.into()), "without a position"),
        (frame(1, ended.into()), "without a confirmation"),
        (frame(1, receipt.into()), "not confirmed"),
    ] {
        let (client, mut listener) = client();
        let serve = async {
            let mut peer = listener.session().await;
            assert_eq!(peer.frame().await.0, 1);
            peer.send_message(message).await;
            assert_eq!(u16::from(peer.closed().await.code), 4400);
        };
        let (subscription, ()) = tokio::join!(subscribe(&client), serve);
        let error = subscription.unwrap_err();
        assert!(
            matches!(&error, Error::Protocol(text) if text.contains(why)),
            "{why}: {error}"
        );
    }
}

#[tokio::test]
async fn text_that_is_not_utf_8_is_closed_with_its_own_code() {
    use tokio_tungstenite::tungstenite::protocol::frame::{
        Frame,
        coding::{Data, OpCode},
    };
    let (client, mut listener) = client();
    let serve = async {
        let mut peer = listener.session().await;
        assert_eq!(peer.frame().await.0, 1);
        let text = Frame::message(&b"\xff"[..], OpCode::Data(Data::Text), true);
        peer.send_message(tungstenite::Message::Frame(text)).await;
        assert_eq!(u16::from(peer.closed().await.code), 1007);
    };
    let (subscription, ()) = tokio::join!(subscribe(&client), serve);
    let error = subscription.unwrap_err();
    assert!(matches!(&error, Error::Protocol(_)), "{error}");
}

#[tokio::test]
async fn frames_of_a_kind_that_is_not_known_are_ignored() {
    let (_client, _listener, mut peer, mut subscription, id) = confirmed().await;
    // Field 15, empty: in a frame for the subscription, and in one for nothing at all.
    for unknown in [vec![0x08, id as u8, 0x7a, 0x00], vec![0x7a, 0x00]] {
        peer.send_message(tungstenite::Message::binary(unknown))
            .await;
    }
    peer.send_message(tungstenite::Message::Ping(Bytes::new()))
        .await;
    peer.send(id, event(11, &tick(11))).await;
    assert_eq!(
        subscription.next().await.unwrap().unwrap(),
        received(at(5, 11), 11)
    );
}

#[tokio::test]
async fn what_is_not_answered_in_time_is_given_up() {
    let (client, _listener, mut peer, _subscription, _) = confirmed().await;
    let impatient = client.with_timeout(Duration::from_millis(50));
    let error = subscribe(&impatient).await;
    assert!(matches!(error, Err(Error::Timeout)), "{error:?}");
    let id = confirm(&mut peer).await;
    assert_eq!(
        peer.frame().await,
        (id, Frame::Unsubscribe(wire::Unsubscribe {}))
    );
    let error = impatient.publish(&CLOCK, "Wind", tick(1)).await;
    assert!(matches!(error, Err(Error::Timeout)), "{error:?}");
    let (id, _) = peer.frame().await;
    peer.send(id, wire::Receipt::default()).await; // too late, and no violation

    let publish = client.publish(&CLOCK, "Wind", tick(2));
    let serve = async {
        let (id, _) = peer.frame().await;
        peer.send(id, wire::Receipt::default()).await;
    };
    let (published, ()) = tokio::join!(publish, serve);
    published.unwrap();
}

#[tokio::test]
async fn a_refused_handshake_has_its_status() {
    let (client, mut listener) = client();
    let body = br#"{"code":"not_found","message":"no v1; there are v2, v3"}"#;
    let serve = async {
        let mut connection = listener.accept().await;
        connection.request().await;
        connection.respond("404 Not Found", "", body).await;
        connection.request().await;
        connection
            .respond("200 OK", "content-type: application/json\r\n", b"{}")
            .await;
        // Nor does it go without.
        connection.request().await;
        connection.respond("403 Forbidden", "", b"no").await;
    };
    let ask = async {
        let refused = subscribe(&client).await.unwrap_err();
        assert_eq!(
            refused.status(),
            Some(&Status::not_found("no v1; there are v2, v3"))
        );
        let stripped = client.publish(&CLOCK, "Wind", tick(1)).await.unwrap_err();
        assert!(stripped.to_string().contains("Upgrade"), "{stripped}");
    };
    tokio::join!(serve, ask);
}

#[tokio::test(start_paused = true)]
async fn a_server_that_has_no_room_is_left_alone_for_as_long_as_it_says() {
    for (status, asked, least, most) in [
        ("503 Service Unavailable", "5", 5, 6),
        ("429 Too Many Requests", "20", 20, 21),
        // Longer than anybody would wait; and what is no number of seconds.
        ("503 Service Unavailable", "86400", 60, 61),
        (
            "503 Service Unavailable",
            "Fri, 31 Dec 1999 23:59:59 GMT",
            0,
            1,
        ),
    ] {
        let (_client, mut listener, peer, mut subscription, _) = confirmed().await;
        drop(peer);
        let mut connection = listener.accept().await;
        connection.request().await;
        let begin = tokio::time::Instant::now();
        let headers = format!("retry-after: {asked}\r\n");
        connection.respond(status, &headers, b"").await;
        drop(connection);
        let mut peer = listener.session().await;
        let waited = begin.elapsed().as_secs_f64();
        assert!(
            (f64::from(least)..f64::from(most)).contains(&waited),
            "{asked}: {waited}"
        );
        let (id, _) = peer.frame().await;
        let position = at(5, 10);
        let resumed = wire::Subscribed {
            resumed: true,
            ..subscribed(position)
        };
        peer.send(id, resumed).await;
        let item = subscription.next().await.unwrap().unwrap();
        assert_eq!(item, Item::Resumed { replayed: 0 });
    }
}
