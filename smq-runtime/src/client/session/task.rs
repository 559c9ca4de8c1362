//! The task of a session: between its commands and its connections.

use std::{
    collections::VecDeque,
    future::poll_fn,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::sync::mpsc;
use tracing::debug;

use super::{
    command::Command,
    dialing::{Aim, Dialing},
    end::End,
    handshake::Unopened,
    link::{Carrier, Link},
    report::Report,
    room::Room,
    table::{Source, Table},
};
use crate::{
    client::connection::Transport,
    error::Error,
    wire::{ServerFrame, server_frame::Frame},
};

/// How many messages are read before others have their turn.
const TURN: usize = 256;

/// Runs a session until nobody uses it, or the server refuses it.
pub(super) async fn run(
    dialing: Dialing,
    mut commands: mpsc::UnboundedReceiver<Command>,
    room: Room,
    report: Report,
) {
    let mut session = Session {
        commands: &mut commands,
        waiting: VecDeque::new(),
        table: Table::new(),
        link: None,
        leaving: None,
        links: 0,
        dialing,
        report,
    };
    let error = poll_fn(|cx| session.poll(cx)).await;
    debug!(
        url = session.report.url(),
        error = &error as &dyn std::error::Error,
        "session ended"
    );
    session.fail(&error);
    drop(session);
    // From here on whoever needs a session opens another one.
    commands.close();
    room.close();
    while let Some(command) = commands.recv().await {
        command.fail(&error);
    }
}

struct Session<'a> {
    commands: &'a mut mpsc::UnboundedReceiver<Command>,
    /// What was asked for and not sent yet.
    waiting: VecDeque<Command>,
    table: Table,
    /// The connection for what is new, unless the server drains it.
    link: Option<Link>,
    /// A connection that was drained and has been replaced. It may bring some answers yet.
    leaving: Option<Link>,
    /// How many connections there have been.
    links: u32,
    dialing: Dialing,
    report: Report,
}

impl Session<'_> {
    /// Does what can be done, until the session ends. Reading never waits for writing, nor writing for
    /// reading: each side may have stopped the one until we do the other.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Error> {
        loop {
            let before = (self.links, self.link.is_some(), self.leaving.is_some());
            while let Poll::Ready(command) = self.commands.poll_recv(cx) {
                match command {
                    Some(command) => self.take(command),
                    None => return Poll::Ready(self.finish(End::Unused)),
                }
            }
            self.poll_leaving(cx);
            if let Poll::Ready(end) = self.poll_link(cx)
                && let Some(error) = self.lose(end)
            {
                return Poll::Ready(error);
            }
            if let Some(link) = self.link.as_ref().filter(|link| link.carrier.is_live()) {
                self.report.live(link.carrier.transport());
            }
            if let Poll::Ready(error) = self.connect(cx) {
                return Poll::Ready(error);
            }
            if let Poll::Ready(Err(end)) = self.write(cx)
                && let Some(error) = self.lose(end)
            {
                return Poll::Ready(error);
            }
            if before == (self.links, self.link.is_some(), self.leaving.is_some()) {
                return Poll::Pending;
            }
        }
    }

    /// Takes a command: what is new waits for the connection, the rest is about what it has.
    fn take(&mut self, command: Command) {
        let link = self.link.as_ref().map(|link| link.number);
        match command {
            Command::Credit { inbox, bytes } => self.table.credit(&inbox, bytes, link),
            Command::Unsubscribe { inbox } => self.table.unsubscribe(&inbox, link),
            Command::Cancel { number } => self.table.cancel(&number, link),
            new => self.waiting.push_back(new),
        }
    }

    /// Reads what the connection brings.
    fn poll_link(&mut self, cx: &mut Context<'_>) -> Poll<End> {
        for _ in 0..TURN {
            let Some(link) = &mut self.link else {
                return Poll::Pending;
            };
            let frame = match ready!(link.carrier.poll_receive(cx)) {
                Ok(Some(frame)) => frame,
                Ok(None) => continue,
                Err(end) => return Poll::Ready(end),
            };
            self.dialing.answered();
            link.draining |= link.carrier.is_worn();
            let source = Source {
                link: link.number,
                draining: link.draining,
                leaving: false,
                begins_anew: link.begins_anew(),
            };
            if let ServerFrame {
                frame: Some(Frame::Drain(drain)),
                ..
            } = frame
            {
                if !link.draining {
                    link.draining = true;
                    let retry = Duration::from_millis(drain.retry_ms.into());
                    self.dialing.drained(retry);
                }
            } else if let Err(violation) = self.table.receive(frame, source) {
                return Poll::Ready(End::Violated(violation));
            }
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    }

    /// Reads what the connection that was left brings yet, until it has nothing more to bring.
    fn poll_leaving(&mut self, cx: &mut Context<'_>) {
        let Some(mut link) = self.leaving.take() else {
            return;
        };
        let source = Source {
            link: link.number,
            draining: true,
            leaving: true,
            begins_anew: link.begins_anew(),
        };
        let end = loop {
            if !self.table.awaits(link.number, false) {
                break End::Unused;
            }
            match link.carrier.poll_receive(cx) {
                Poll::Ready(Ok(None)) => {}
                Poll::Ready(Ok(Some(frame))) => {
                    if let Err(violation) = self.table.receive(frame, source) {
                        break End::Violated(violation);
                    }
                }
                Poll::Ready(Err(end)) => break end,
                Poll::Pending => {
                    match link.carrier.poll_flush(cx) {
                        Poll::Ready(Err(end)) => break end,
                        _ => self.leaving = Some(link),
                    }
                    return;
                }
            }
        };
        let error = end.error(self.report.url());
        self.table.lose(link.number, &error, false);
        if let Some(link) = &self.link {
            self.table.publish_again(link.number, None);
        }
        link.carrier.leave(end);
    }

    /// Gives up the connection. Returns the error that this ends the session with, if it does.
    fn lose(&mut self, end: End) -> Option<Error> {
        if end.is_final() {
            return Some(self.finish(end));
        }
        let link = self.link.take()?;
        let error = end.error(self.report.url());
        self.table.lose(link.number, &error, end.is_objection());
        if !link.draining {
            self.dialing.failed();
        }
        self.report.lost(&error);
        link.carrier.leave(end);
        None
    }

    /// Sees to it that there is a connection for what is new, if somebody needs one.
    fn connect(&mut self, cx: &mut Context<'_>) -> Poll<Error> {
        loop {
            let Self {
                table,
                waiting,
                link,
                dialing,
                ..
            } = self;
            let aim = match link {
                Some(link) if !link.draining => match link.carrier.transport() {
                    Transport::WebSocket => return Poll::Pending,
                    _ => Aim::Return,
                },
                _ => Aim::Connect,
            };
            let published = table.published();
            let mut is_needed = || {
                waiting.retain(|command| !command.is_given_up());
                !waiting.is_empty()
                    || match link {
                        Some(_) => table.has_wanted(),
                        None => table.is_needed(),
                    }
            };
            if !dialing.is_begun(aim) && is_needed() {
                dialing.begin(aim);
            }
            match ready!(dialing.poll(cx, published, is_needed)) {
                Ok(carrier) => {
                    self.open(carrier);
                    return Poll::Pending;
                }
                Err(Unopened::Refused(error) | Unopened::NoWebSocket(error)) => {
                    return Poll::Ready(error);
                }
                Err(unopened) => {
                    let (error, pause) = unopened.for_now();
                    dialing.refused(pause);
                    if link.is_none() {
                        self.report.lost(&error);
                    }
                }
            }
        }
    }

    /// Goes over to a new connection.
    fn open(&mut self, carrier: Box<dyn Carrier>) {
        self.links += 1;
        if carrier.is_live() {
            self.report.live(carrier.transport());
        }
        let left = self.link.replace(Link::new(self.links, carrier));
        if let Some(left) = left
            && let Some(older) = self.leaving.replace(left)
        {
            let error = End::Unused.error(self.report.url());
            self.table.lose(older.number, &error, false);
            older.carrier.leave(End::Unused);
        }
        let leaving = self.leaving.as_ref().map(|link| link.number);
        self.table.move_to(self.links, leaving);
    }

    /// Writes what is to be sent, as much as the connection takes, and flushes once.
    fn write(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>> {
        let Some(link) = &mut self.link else {
            return Poll::Pending;
        };
        // Publishes keep their order: first those that the connection that is left may still answer.
        let leaving = self.leaving.as_ref();
        let held = leaving.is_some_and(|link| self.table.awaits(link.number, true));
        loop {
            let next = if link.draining {
                None
            } else if held || !self.table.takes_publishes() {
                let is_next = |command: &Command| !matches!(command, Command::Publish { .. });
                self.waiting.iter().position(is_next)
            } else {
                (!self.waiting.is_empty()).then_some(0)
            };
            if next.is_none() && !self.table.has_due() {
                break;
            }
            ready!(link.carrier.poll_ready(cx))?;
            let frame = self.table.next_due().or_else(|| {
                let command = self.waiting.remove(next?)?;
                self.table.begin(command, link.number)
            });
            if let Some(frame) = frame {
                link.carrier.send(frame)?;
            }
        }
        link.carrier.poll_flush(cx)
    }

    /// Ends the session.
    fn finish(&mut self, end: End) -> Error {
        let error = end.error(self.report.url());
        if let Some(link) = self.link.take() {
            link.carrier.leave(end);
        }
        error
    }

    /// Tells all who wait that the session has ended.
    fn fail(&mut self, error: &Error) {
        for link in [self.link.take(), self.leaving.take()]
            .into_iter()
            .flatten()
        {
            link.carrier.leave(End::Unused);
        }
        self.table.fail(error);
        for command in self.waiting.drain(..) {
            command.fail(error);
        }
    }
}
