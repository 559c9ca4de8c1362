//! The task of a session, which moves frames between commands and connections.

use std::{
    collections::VecDeque,
    future::{Future as _, poll_fn},
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    sync::mpsc,
    task::JoinHandle,
    time::{Instant, Sleep, sleep},
};
use tracing::{debug, info};

use super::{
    command::{ClosingGuard, Command},
    connect::Connect,
    end::End,
    handshake::OpenError,
    id::LinkId,
    link::{Carrier, Link},
    report::Report,
    retry::RetryPolicy,
    send_budget::SendBudget,
    table::{Source, Table},
    timeouts::TIMEOUTS,
    transport::Purpose,
};
use crate::{client::connection::Transport, error::Error, wire::server_frame::Frame};

/// How many messages are read before other work is done.
const TURN: usize = 256;

/// Runs a session until nothing uses it, the client is closed, or the server rejects it.
pub(super) async fn run(
    connect: Connect,
    mut commands: mpsc::UnboundedReceiver<Command>,
    budget: SendBudget,
    retry: RetryPolicy,
    report: Report,
) {
    let mut session = Session {
        commands: &mut commands,
        waiting: VecDeque::new(),
        table: Table::new(retry),
        link: None,
        leaving: None,
        links: LinkId::default(),
        connect,
        pause: Box::pin(sleep(Duration::ZERO)),
        rest: Rest::new(),
        renewal: None,
        closing: None,
        report,
    };
    let error = poll_fn(|cx| session.poll(cx)).await;
    debug!(
        url = session.report.url(),
        error = &error as &dyn std::error::Error,
        "session ended"
    );
    let goodbyes = session.fail(&error);
    let closing = session.closing.take();
    drop(session);
    // From here on, a caller opens another session.
    commands.close();
    budget.close();
    while let Some(command) = commands.recv().await {
        command.fail(&error);
    }
    if closing.is_some() {
        for goodbye in goodbyes {
            let _ = goodbye.await;
        }
    }
}

struct Session<'a> {
    commands: &'a mut mpsc::UnboundedReceiver<Command>,
    /// Commands that were not sent yet.
    waiting: VecDeque<Command>,
    table: Table,
    /// The connection for new commands, unless the server drains it.
    link: Option<Link>,
    /// A drained connection that was replaced. It may still bring answers.
    leaving: Option<Link>,
    /// The id of the last connection.
    links: LinkId,
    connect: Connect,
    /// Rings when delayed subscriptions are sent again.
    pause: Pin<Box<Sleep>>,
    rest: Rest,
    /// Rings when another connection is opened, because the identity of this one expires.
    renewal: Option<Pin<Box<Sleep>>>,
    /// Set when the client is closed.
    closing: Option<ClosingGuard>,
    report: Report,
}

/// When a connection that nothing uses is closed. The timer is not moved each time that something uses the connection: when it
/// rings, a connection that was used since then gets the whole time again.
struct Rest {
    timer: Pin<Box<Sleep>>,
    is_running: bool,
    was_used: bool,
}

impl Rest {
    fn new() -> Self {
        Self {
            timer: Box::pin(sleep(Duration::ZERO)),
            is_running: false,
            was_used: false,
        }
    }

    /// Returns whether a connection that nothing uses now has been unused for long enough.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        while !self.is_running || self.timer.is_elapsed() {
            if self.is_running && !self.was_used {
                self.is_running = false;
                return Poll::Ready(());
            }
            self.is_running = true;
            self.was_used = false;
            self.timer.as_mut().reset(Instant::now() + TIMEOUTS.idle);
            let _ = self.timer.as_mut().poll(cx);
        }
        Poll::Pending
    }
}

impl Session<'_> {
    /// Does what can be done, until the session ends. Reading never waits for writing, or writing for reading:
    /// otherwise both ends could wait for each other.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Error> {
        loop {
            let before = (self.links, self.link.is_some(), self.leaving.is_some());
            while let Poll::Ready(command) = self.commands.poll_recv(cx) {
                match command {
                    Some(command) => self.take(command),
                    None => return Poll::Ready(self.finish(End::Unused)),
                }
            }
            if self.closing.is_some() {
                return Poll::Ready(Error::Closed);
            }
            self.poll_leaving(cx);
            self.poll_renewal(cx);
            if let Poll::Ready(end) = self.poll_link(cx)
                && let Some(error) = self.lose(end)
            {
                return Poll::Ready(error);
            }
            if let Some(link) = &self.link {
                self.report.live(link.carrier.transport());
            }
            if let Poll::Ready(error) = self.connect(cx) {
                return Poll::Ready(error);
            }
            self.ask_again(cx);
            if let Poll::Ready(Err(end)) = self.write(cx)
                && let Some(error) = self.lose(end)
            {
                return Poll::Ready(error);
            }
            self.rest(cx);
            if before == (self.links, self.link.is_some(), self.leaving.is_some()) {
                return Poll::Pending;
            }
        }
    }

    /// Takes a command. A new entry waits for the connection. Other commands are about existing entries.
    fn take(&mut self, command: Command) {
        let link = self.link.as_ref().map(|link| link.id);
        match command {
            Command::Credit { inbox, bytes } => self.table.credit(&inbox, bytes, link),
            Command::Unsubscribe { inbox } => self.table.unsubscribe(&inbox, link),
            Command::PartCredit { id, bytes } => self.table.credit_parts(&id, bytes, link),
            Command::Cancel { id } => self.table.cancel(&id, link),
            Command::Close { closing } => self.closing = Some(closing),
            new => self.waiting.push_back(new),
        }
    }

    /// Has the connection replaced, when its identity expires soon.
    fn poll_renewal(&mut self, cx: &mut Context<'_>) {
        let Some(renewal) = &mut self.renewal else {
            return;
        };
        if renewal.as_mut().poll(cx).is_ready() {
            self.renewal = None;
            if let Some(link) = &mut self.link {
                link.draining = true;
            }
        }
    }

    /// Reads from the connection.
    fn poll_link(&mut self, cx: &mut Context<'_>) -> Poll<End> {
        for _ in 0..TURN {
            let Some(link) = &mut self.link else {
                return Poll::Pending;
            };
            let received = ready!(link.carrier.poll_receive(cx));
            // A pong, too: the server handles what comes in order.
            link.is_introduced |= received.is_ok();
            let frame = match received {
                Ok(Some(frame)) => frame,
                Ok(None) => continue,
                Err(end) => return Poll::Ready(end),
            };
            self.connect.answered();
            link.draining |= link.carrier.is_worn();
            let source = Source {
                link: link.id,
                draining: link.draining,
                leaving: false,
            };
            match frame.frame {
                Some(Frame::Drain(drain)) => {
                    if !link.draining {
                        link.draining = true;
                        let retry = Duration::from_millis(drain.retry_ms.into());
                        self.connect.drained(retry);
                    }
                }
                Some(Frame::Expiring(expiring)) => {
                    let milliseconds = expiring.in_ms;
                    info!(
                        url = self.report.url(),
                        milliseconds, "the identity expires"
                    );
                    // Over HTTP, each exchange has new headers. Otherwise another session has.
                    let is_websocket = link.carrier.transport() == Transport::WebSocket;
                    if self.connect.can_renew() && is_websocket {
                        let half = Duration::from_millis(u64::from(milliseconds) / 2);
                        self.renewal = Some(Box::pin(sleep(half)));
                    }
                }
                _ => {
                    if let Err(violation) = self.table.receive(frame, source) {
                        return Poll::Ready(End::Violated(violation));
                    }
                }
            }
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    }

    /// Reads from the replaced connection, until it has nothing more to bring.
    fn poll_leaving(&mut self, cx: &mut Context<'_>) {
        let Some(mut link) = self.leaving.take() else {
            return;
        };
        let source = Source {
            link: link.id,
            draining: true,
            leaving: true,
        };
        let end = loop {
            if !self.table.awaits(link.id, false) {
                break End::Unused;
            }
            if let Err(end) = link.send_due(cx, &mut self.table.due_on_leaving) {
                break end;
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
        self.table.lose(link.id, &error, false);
        self.table.due_on_leaving.clear();
        if let Some(link) = &self.link {
            self.table.publish_again(link.id, None);
        }
        link.carrier.leave(end);
    }

    /// Handles the end of the connection. Returns an error if it ends the session.
    fn lose(&mut self, end: End) -> Option<Error> {
        if end.is_final() {
            return Some(self.finish(end));
        }
        let link = self.link.take()?;
        let error = end.error(self.report.url());
        self.table.lose(link.id, &error, end.is_objection());
        match end {
            End::Silent if !link.is_introduced => self.connect.no_websocket(),
            End::Forgotten(_) if link.is_introduced => self.connect.forgotten(),
            _ if link.draining => {}
            _ => self.connect.failed(),
        }
        self.report.lost(&error);
        link.carrier.leave(end);
        None
    }

    /// Closes a connection that nothing has used for a while.
    fn rest(&mut self, cx: &mut Context<'_>) {
        if !self.table.is_empty() || !self.waiting.is_empty() {
            self.rest.was_used = true;
            return;
        }
        if self.link.is_some() {
            if self.rest.poll(cx).is_pending() {
                return;
            }
            if let Some(link) = self.link.take() {
                link.carrier.leave(End::Unused);
            }
        }
        self.report.idle();
    }

    /// Sends delayed subscriptions again, when it is time.
    fn ask_again(&mut self, cx: &mut Context<'_>) {
        while let Some(&(until, _)) = self.table.put_off.first() {
            if self.pause.deadline() != until {
                self.pause.as_mut().reset(until);
            }
            if self.pause.as_mut().poll(cx).is_pending() {
                return;
            }
            let link = self.link.as_ref().map(|link| link.id);
            self.table.ask_again(until, link);
        }
    }

    /// Opens a connection, if something needs one.
    fn connect(&mut self, cx: &mut Context<'_>) -> Poll<Error> {
        loop {
            let Self {
                table,
                waiting,
                link,
                connect,
                ..
            } = self;
            let purpose = match link {
                Some(link) if !link.draining => match link.carrier.transport() {
                    Transport::WebSocket => return Poll::Pending,
                    _ => Purpose::Return,
                },
                _ => Purpose::Connect,
            };
            let published = (table.published(), table.has_unanswered());
            let mut is_needed = || {
                waiting.retain(|command| !command.is_given_up());
                !waiting.is_empty()
                    || match link {
                        Some(_) => table.has_wanted(),
                        None => table.is_needed(),
                    }
            };
            if !connect.is_begun(purpose) && is_needed() {
                connect.begin(purpose);
                self.report.connecting();
            }
            match ready!(connect.poll(cx, published, is_needed)) {
                Ok(carrier) => {
                    self.open(carrier);
                    return Poll::Pending;
                }
                Err(OpenError::Refused(error) | OpenError::NoWebSocket(error)) => {
                    return Poll::Ready(error);
                }
                Err(unopened) => {
                    let (error, pause) = unopened.for_now();
                    connect.refused(pause);
                    if link.is_none() {
                        self.report.lost(&error);
                    }
                }
            }
        }
    }

    /// Moves to a new connection.
    fn open(&mut self, carrier: Box<dyn Carrier>) {
        self.links = self.links.next();
        self.renewal = None;
        self.report.live(carrier.transport());
        let left = self.link.replace(Link::new(self.links, carrier));
        if let Some(left) = left
            && let Some(older) = self.leaving.replace(left)
        {
            let error = End::Unused.error(self.report.url());
            self.table.lose(older.id, &error, false);
            self.table.due_on_leaving.clear();
            older.carrier.leave(End::Unused);
        }
        let leaving = self.leaving.as_ref().map(|link| link.id);
        let is_unanswered = self.table.has_unanswered();
        self.table.moved.join(self.connect.moved(), is_unanswered);
        self.table.move_to(self.links, leaving);
    }

    /// Writes as much as the connection takes, and flushes once.
    fn write(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>> {
        let Some(link) = &mut self.link else {
            return Poll::Pending;
        };
        // Publishes keep their order: those that the replaced connection may still answer come first.
        let leaving = self.leaving.as_ref();
        let held = leaving.is_some_and(|link| self.table.awaits(link.id, true));
        loop {
            let next = if link.draining {
                None
            } else if held || !link.is_introduced || !self.table.takes_publishes() {
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
                self.table.begin(command, link.id)
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

    /// Fails everything that waits. Returns the tasks that tell the server.
    fn fail(&mut self, error: &Error) -> Vec<JoinHandle<()>> {
        let links = [self.link.take(), self.leaving.take()];
        let links = links.into_iter().flatten();
        let goodbyes = links.filter_map(|link| link.carrier.leave(End::Unused));
        let goodbyes = goodbyes.collect();
        self.table.fail(error);
        for command in self.waiting.drain(..) {
            command.fail(error);
        }
        goodbyes
    }
}
