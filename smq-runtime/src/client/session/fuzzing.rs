//! What a server reaches: by its frames the parser, and the table of what the session has; by its responses the parsers
//! of streams and batches.

use std::{collections::VecDeque, sync::Arc};

use futures_util::FutureExt as _;
use prost::Message as _;

use super::{
    answer::AnswerSender,
    command::Command,
    exchange::{MAX_EVENT, message},
    id::LinkId,
    inbox::Inbox,
    received_parts::parts_channel,
    reply::ReplySender,
    retry::RetryPolicy,
    send_budget::SendBudget,
    sse::Parser,
    subscription::DEFAULT_WINDOW,
    table::{Source, Table},
};
use crate::wire::{self, Batch, ServerFrame};

/// Reads the response to an exchange: as a batch, and as a stream that comes in parts. The first byte is their size: it
/// changes nothing.
pub(crate) fn exchange_response(data: &[u8]) {
    let Some((&size, data)) = data.split_first() else {
        return;
    };
    if let Ok(batch) = Batch::decode(data) {
        let again = Batch::decode(&batch.encode_to_vec()[..]);
        assert_eq!(again, Ok(batch));
    }
    for most in [MAX_EVENT, 64] {
        let parts = data.chunks(usize::from(size).max(1));
        assert_eq!(messages(most, parts), messages(most, [data]));
    }
}

/// Returns the messages of a stream up to the first event that is none, and whether that was because of its size.
fn messages<'a>(
    most: usize,
    parts: impl IntoIterator<Item = &'a [u8]>,
) -> (Vec<(u64, bytes::Bytes)>, bool) {
    let mut parser = Parser::new(most);
    let mut events = VecDeque::new();
    let mut parts = parts.into_iter();
    let is_too_large = parts.any(|part| parser.read(part, &mut events).is_err());
    let messages = events.iter().map_while(|event| message(event).ok());
    (messages.collect(), is_too_large)
}

/// Has a subscription (1), a publish (2), a subscription that was left (3), a request (4) and one that
/// was canceled (5), and takes frames, each with its length before it, until one of them is a violation.
/// The first byte says whether the server is going away.
pub(crate) fn server_frames(data: &[u8]) {
    let Some((draining, mut data)) = data.split_first() else {
        return;
    };
    let link = LinkId::default().next();
    let source = Source {
        link,
        draining: draining % 2 == 1,
        leaving: draining % 4 == 3,
    };
    let (mut table, _waiting) = table(link);
    while !data.is_empty() {
        let Ok(frame) = ServerFrame::decode_length_delimited(&mut data) else {
            break;
        };
        if table.receive(frame, source).is_err() {
            break;
        }
        while table.next_due().is_some() {}
    }
    // The connection is lost, and there is another.
    let gone = crate::Error::Timeout;
    table.lose(link, &gone, false);
    table.move_to(link.next(), None);
    while table.next_due().is_some() {}
}

/// Returns what a session has, and those who wait for it.
fn table(link: LinkId) -> (Table, impl Sized) {
    let budget = SendBudget::default();
    let place = || {
        let place = budget.acquire(0).now_or_never().flatten();
        place.expect("there is room")
    };
    let subscribe = || {
        let inbox = Arc::new(Inbox::default());
        let command = Command::Subscribe {
            subscribe: wire::Subscribe {
                window: DEFAULT_WINDOW,
                ..Default::default()
            },
            inbox: Arc::clone(&inbox),
            budget: place(),
        };
        (command, inbox)
    };
    let request = || {
        let (answer, answered) = AnswerSender::new();
        let command = Command::Request {
            request: wire::Request::default(),
            deadline: None,
            answer: ReplySender::Whole(answer),
            budget: place(),
        };
        (command, answered)
    };
    let (kept, waiting) = subscribe();
    let (left, inbox) = subscribe();
    let (answer, receipt) = AnswerSender::new();
    let publish = Command::Publish {
        publish: wire::Publish::default(),
        answer,
        budget: place(),
    };
    let (asked, reply) = request();
    let (canceled, given_up) = request();
    let (sender, receiver) = parts_channel(DEFAULT_WINDOW);
    let in_parts = Command::Request {
        request: wire::Request::default(),
        deadline: None,
        answer: ReplySender::Parts(sender),
        budget: place(),
    };
    let mut table = Table::new(RetryPolicy::default());
    for command in [kept, publish, left, asked, canceled, in_parts] {
        assert!(table.begin(command, link).is_some());
    }
    table.unsubscribe(&inbox, Some(link));
    table.cancel(&given_up.id, Some(link));
    (table, (waiting, receipt, reply, given_up, receiver))
}
