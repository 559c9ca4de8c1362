//! Sealed clients where WebSocket is not to be had: all that a session does, in messages that are sealed one by one.

use smq_runtime::Transport;

use crate::detours::{
    FORBIDS, STRIPS, Setting, a_slow_one, all_of_it, there_and_back, under_cuts,
    where_handshakes_hang,
};

#[tokio::test]
async fn where_upgrades_are_stripped_events_are_asked_for() {
    all_of_it(Setting::sealed(), STRIPS, Transport::LongPoll).await;
}

#[tokio::test]
async fn where_upgrades_are_forbidden_events_are_asked_for() {
    all_of_it(Setting::sealed(), FORBIDS, Transport::LongPoll).await;
}

#[tokio::test]
async fn where_handshakes_hang_events_are_asked_for() {
    where_handshakes_hang(Setting::sealed(), Transport::LongPoll).await;
}

#[tokio::test]
async fn a_slow_consumer_holds_up_nobody() {
    a_slow_one(Setting::sealed(), STRIPS).await;
}

#[tokio::test]
async fn under_random_cuts_nothing_is_lost_in_silence() {
    // A poll may bring all of the log.
    under_cuts(Setting::sealed(), STRIPS, 600_000).await;
}

#[tokio::test]
async fn from_websocket_to_polls_and_back() {
    there_and_back(Setting::sealed(), STRIPS, Transport::LongPoll).await;
}
