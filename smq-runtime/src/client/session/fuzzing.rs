//! What a server reaches by its frames: the parser, and the table of what the session has.

use std::sync::Arc;

use futures_util::FutureExt as _;
use prost::Message as _;
use tokio::sync::oneshot;

use super::{
    command::Command,
    inbox::Inbox,
    room::Room,
    table::{Table, WINDOW},
};
use crate::wire::{self, ServerFrame};

/// Has a subscription (1), a publish (2) and a subscription that was left (3), and takes frames, each
/// with its length before it, until one of them is a violation.
pub(crate) fn server_frames(mut data: &[u8]) {
    let room = Room::default();
    let place = || {
        room.place(0)
            .now_or_never()
            .flatten()
            .expect("there is room")
    };
    let mut table = Table::default();
    let subscribe = || {
        let inbox = Arc::new(Inbox::default());
        let subscribe = wire::Subscribe {
            window: WINDOW,
            ..Default::default()
        };
        let command = Command::Subscribe {
            subscribe,
            inbox: Arc::clone(&inbox),
            room: place(),
        };
        (command, inbox)
    };
    let (kept, _inbox) = subscribe();
    let (left, inbox) = subscribe();
    let (receipt, _receipt) = oneshot::channel();
    let publish = Command::Publish {
        publish: wire::Publish::default(),
        receipt,
        room: place(),
    };
    for command in [kept, publish, left, Command::Unsubscribe { inbox }] {
        assert!(table.begin(command).is_some());
    }
    while !data.is_empty() {
        let Ok(frame) = ServerFrame::decode_length_delimited(&mut data) else {
            return;
        };
        if table.receive(frame).is_err() {
            return;
        }
    }
}
