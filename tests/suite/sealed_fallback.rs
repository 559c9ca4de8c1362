//! Sealed clients where WebSocket is not to be had: the same sealed session, over HTTP.

use smq_runtime::Transport;

use crate::detours::{
    BUFFERS, FORBIDS, Front, STRIPS, Setting, a_slow_one, all_of_it, changes_at_once,
    exact_account, there_and_back, under_cuts, where_handshakes_hang,
};

#[tokio::test]
async fn where_upgrades_are_stripped_events_come_as_streams() {
    all_of_it(Setting::sealed(), STRIPS, Transport::EventStream).await;
}

#[tokio::test]
async fn where_streams_are_held_up_events_are_asked_for() {
    all_of_it(Setting::sealed(), BUFFERS, Transport::LongPoll).await;
}

#[tokio::test]
async fn where_upgrades_are_forbidden_events_come_as_streams() {
    all_of_it(Setting::sealed(), FORBIDS, Transport::EventStream).await;
}

#[tokio::test]
async fn where_handshakes_hang_events_come_as_streams() {
    where_handshakes_hang(Setting::sealed(), Transport::EventStream).await;
}

#[tokio::test]
async fn a_slow_consumer_of_a_stream_holds_up_nobody() {
    a_slow_one(Setting::sealed(), STRIPS).await;
}

#[tokio::test]
async fn a_slow_consumer_of_polls_holds_up_nobody() {
    a_slow_one(Setting::sealed(), BUFFERS).await;
}

#[tokio::test]
async fn under_random_cuts_streams_lose_nothing_in_silence() {
    under_cuts(Setting::sealed(), STRIPS, 60_000).await;
}

#[tokio::test]
async fn under_random_cuts_polls_lose_nothing_in_silence() {
    under_cuts(Setting::sealed(), BUFFERS, 600_000).await;
}

#[tokio::test]
async fn from_websocket_to_streams_and_back() {
    there_and_back(Setting::sealed(), STRIPS, Transport::EventStream).await;
}

#[tokio::test]
async fn from_websocket_to_polls_and_back() {
    there_and_back(Setting::sealed(), BUFFERS, Transport::LongPoll).await;
}

#[tokio::test]
async fn nginx_that_cuts_websocket_loses_nothing() {
    let front = async |server| Front::cutting_nginx(server, "").await;
    exact_account(Setting::sealed(), front, true).await;
}

#[tokio::test]
async fn nginx_that_cuts_streams_loses_nothing() {
    let front = async |server| Front::cutting_nginx(server, STRIPS).await;
    exact_account(Setting::sealed(), front, false).await;
}

#[tokio::test]
async fn nginx_that_cuts_polls_loses_nothing() {
    let front = async |server| Front::cutting_nginx(server, BUFFERS).await;
    exact_account(Setting::sealed(), front, false).await;
}

#[tokio::test]
async fn haproxy_that_cuts_websocket_loses_nothing() {
    let front = async |server| Front::haproxy(server, true).await;
    exact_account(Setting::sealed(), front, true).await;
}

#[tokio::test]
async fn haproxy_that_cuts_streams_loses_nothing() {
    let front = async |server| Front::haproxy(server, false).await;
    exact_account(Setting::sealed(), front, false).await;
}

#[tokio::test]
async fn repeated_requests_are_handled_once() {
    exact_account(Setting::sealed(), Front::repeating, false).await;
}

#[tokio::test]
async fn a_refused_handshake_costs_no_time() {
    changes_at_once(Setting::sealed()).await;
}
