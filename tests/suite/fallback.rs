//! Clients where WebSocket is not to be had: their topics come as streams of events, or by long polls.

use smq_runtime::{Item, Transport};
use smq_tests::{
    Station,
    weather::v1::{Alarm, WeatherClient},
    within,
};

use crate::detours::{
    BUFFERS, FORBIDS, Front, STRIPS, Setting, a_slow_one, all_of_it, changes_at_once, event,
    exact_account, nginx, there_and_back, under_cuts, where_handshakes_hang,
};

#[tokio::test]
async fn where_upgrades_are_stripped_events_come_as_streams() {
    all_of_it(Setting::plain(), STRIPS, Transport::EventStream).await;
}

#[tokio::test]
async fn where_upgrades_are_forbidden_events_come_as_streams() {
    all_of_it(Setting::plain(), FORBIDS, Transport::EventStream).await;
}

#[tokio::test]
async fn where_streams_are_held_up_events_are_asked_for() {
    all_of_it(Setting::plain(), BUFFERS, Transport::LongPoll).await;
}

#[tokio::test]
async fn where_handshakes_hang_events_come_as_streams() {
    where_handshakes_hang(Setting::plain(), Transport::EventStream).await;
}

/// Who falls behind on a topic where nobody may: the end comes over that way too.
async fn an_end(setting: Setting, directives: &str) {
    let (station, _readings) = Station::new();
    let nginx = nginx(setting.serve(&station).await, directives).await;
    let badge = http::HeaderValue::from_static("1");
    let badge = setting
        .client_of(&nginx)
        .with_header(http::HeaderName::from_static("x-badge"), badge);
    let mut alarms = within("alarms", WeatherClient::new(badge).alarms())
        .await
        .unwrap();
    station.topics.alarms.publish(Alarm {
        text: "first".into(),
    });
    assert_eq!(event(&mut alarms).await.text, "first");
    // More than the window, what is on its way, and the log hold, and nobody takes it.
    let text = "x".repeat(64 << 10);
    for _ in 0..600 {
        station.topics.alarms.publish(Alarm { text: text.clone() });
        tokio::task::yield_now().await;
    }
    let mut ended = None;
    while let Some(item) = within("the end", alarms.next()).await {
        match item {
            Ok(item) => assert!(matches!(item, Item::Event(_)), "no gap"),
            Err(error) => ended = Some(error),
        }
    }
    let code = ended
        .expect("it ends with an error")
        .status()
        .unwrap()
        .code();
    assert_eq!(code, smq_runtime::Code::ResourceExhausted);
}

#[tokio::test]
async fn a_stream_brings_its_end() {
    an_end(Setting::plain(), STRIPS).await;
}

#[tokio::test]
async fn a_slow_consumer_of_a_stream_holds_up_nobody() {
    a_slow_one(Setting::plain(), STRIPS).await;
}

#[tokio::test]
async fn a_slow_consumer_of_polls_holds_up_nobody() {
    a_slow_one(Setting::plain(), BUFFERS).await;
}

#[tokio::test]
async fn under_random_cuts_streams_lose_nothing_in_silence() {
    under_cuts(Setting::plain(), STRIPS, 60_000).await;
}

#[tokio::test]
async fn under_random_cuts_polls_lose_nothing_in_silence() {
    // A poll may bring all of the log.
    under_cuts(Setting::plain(), BUFFERS, 600_000).await;
}

#[tokio::test]
async fn from_websocket_to_streams_and_back() {
    there_and_back(Setting::plain(), STRIPS, Transport::EventStream).await;
}

#[tokio::test]
async fn from_websocket_to_polls_and_back() {
    there_and_back(Setting::plain(), BUFFERS, Transport::LongPoll).await;
}

#[tokio::test]
async fn nginx_that_cuts_websocket_loses_nothing() {
    let front = async |server| Front::cutting_nginx(server, "").await;
    exact_account(Setting::plain(), front, true).await;
}

#[tokio::test]
async fn nginx_that_cuts_streams_loses_nothing() {
    let front = async |server| Front::cutting_nginx(server, STRIPS).await;
    exact_account(Setting::plain(), front, false).await;
}

#[tokio::test]
async fn nginx_that_cuts_polls_loses_nothing() {
    let front = async |server| Front::cutting_nginx(server, BUFFERS).await;
    exact_account(Setting::plain(), front, false).await;
}

#[tokio::test]
async fn haproxy_that_cuts_websocket_loses_nothing() {
    let front = async |server| Front::haproxy(server, true).await;
    exact_account(Setting::plain(), front, true).await;
}

#[tokio::test]
async fn haproxy_that_cuts_streams_loses_nothing() {
    let front = async |server| Front::haproxy(server, false).await;
    exact_account(Setting::plain(), front, false).await;
}

#[tokio::test]
async fn repeated_requests_are_handled_once() {
    exact_account(Setting::plain(), Front::repeating, false).await;
}

#[tokio::test]
async fn a_refused_handshake_costs_no_time() {
    changes_at_once(Setting::plain()).await;
}
