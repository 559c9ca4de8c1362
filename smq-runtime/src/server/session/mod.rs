//! A session: every topic of an interface on one WebSocket connection.
//!
//! It is one task. Each turn reads what the client has sent, lets the handler at work go on, and,
//! when all that was written before is out, takes what its subscriptions have and writes it at once.

#[cfg(test)]
mod autobahn;
mod end;
mod frames;
mod handlers;
mod handshake;
mod opening;
mod requests;
mod socket;
mod subscriptions;
mod work;

use std::{
    future::{Future, poll_fn},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use tokio::time::{Sleep, sleep};

pub(super) use self::handshake::{is_protected, is_upgrade, upgrade};
use self::{
    end::{End, end_of, going_away},
    frames::Frames,
    handlers::Handlers,
    requests::Requests,
    socket::Socket,
    subscriptions::Subscriptions,
    work::{Done, Queue, Work},
};
use super::{
    drain::{Drain, begun},
    response::Refusal,
};
use crate::{
    keepalive::{KeepAlive, PingTimer},
    measure,
    security::Renewal,
    status::Status,
    wire::{
        self, ClientFrame,
        client_frame::Frame,
        close::{self, Close},
    },
};

/// How much is taken from the subscriptions before it is written.
const MOST_UNSENT: usize = 64 << 10;

/// How much may wait to be written before nothing more is read: answers to a client that does not read.
const FULL: usize = 4 * MOST_UNSENT;

/// How long a client waits before it opens another session when this server goes away, in milliseconds.
const RETRY: u32 = 250;

struct Session {
    handlers: Arc<Handlers>,
    frames: Frames,
    socket: Socket,
    subscriptions: Subscriptions,
    /// Subscribes and publishes, which are done in order.
    queue: Queue,
    requests: Requests,
    ping_timer: PingTimer,
    drain: Draining,
    /// The size of the largest message that the client may send.
    largest_message: usize,
}

/// Whether the server goes away.
enum Draining {
    NotYet(Pin<Box<dyn Future<Output = ()> + Send>>),
    /// It does: nothing new is begun, and this is how long the rest may take.
    Until(Pin<Box<Sleep>>),
}

impl Session {
    fn new(handlers: Arc<Handlers>, socket: Socket, frames: Frames) -> Self {
        let limits = &handlers.shared.limits;
        let largest_message = handlers.interface.largest_message(limits);
        let drain = handlers.head.request.extensions.get::<Drain>().cloned();
        Self {
            frames,
            socket,
            subscriptions: Subscriptions::new(limits.subscriptions),
            queue: Queue::default(),
            requests: Requests::new(limits.session_requests),
            ping_timer: PingTimer::new(limits.ping_time, limits.ping_time),
            drain: Draining::NotYet(Box::pin(begun(drain))),
            largest_message,
            handlers,
        }
    }

    async fn run(&mut self) {
        let _measured = measure::session();
        let end = poll_fn(|context| self.poll(context)).await;
        self.subscriptions.clear();
        self.queue = Queue::default();
        self.requests = Requests::new(0);
        let end = end.said(|close| self.frames.put_close(self.socket.out(), close));
        end.finish(&mut self.socket).await;
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<End> {
        match self.turn(context) {
            Ok(()) => Poll::Pending,
            Err(end) => Poll::Ready(end),
        }
    }

    fn turn(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        self.poll_drain(context)?;
        self.poll_renewal(context)?;
        loop {
            let mut progress = false;
            while self.poll_read(context)? {
                progress = true;
            }
            while self.poll_handlers(context) {
                progress = true;
            }
            if !(self.poll_write(context)? || progress) {
                break;
            }
        }
        if let Draining::Until(_) = self.drain
            && self.is_done()
        {
            return Err(End::Close(going_away()));
        }
        self.poll_keep_alive(context)
    }

    /// Reads a frame, unless too many are waiting. Returns whether there was one.
    fn poll_read(&mut self, context: &mut Context<'_>) -> Result<bool, End> {
        let limits = &self.handlers.shared.limits;
        let most = limits.pending_frames;
        if self.queue.is_full(most, self.largest_message) || self.socket.unsent() > FULL {
            return Ok(false);
        }
        let message = match self.socket.poll_read(context) {
            Poll::Pending => return Ok(false),
            Poll::Ready(None) => return Err(End::Closed),
            Poll::Ready(Some(Err(error))) => {
                return Err(end_of(&error, limits.frame_bytes(self.largest_message)));
            }
            Poll::Ready(Some(Ok(message))) => message,
        };
        self.ping_timer.received();
        if let Some(frame) = self.frames.decode(message).map_err(End::Close)? {
            self.take(frame).map_err(End::Close)?;
        }
        Ok(true)
    }

    /// Does what a frame says, or lets it wait for its turn.
    fn take(&mut self, ClientFrame { id, frame }: ClientFrame) -> Result<(), Close> {
        if id == 0 {
            return Err(Close::new(close::BAD_FRAME, "an id is a number from 1 on"));
        }
        match frame {
            Some(Frame::Subscribe(it)) => self.begin(id, Begin::Work(Work::Subscribe(id, it))),
            Some(Frame::Publish(it)) => self.begin(id, Begin::Work(Work::Publish(id, it))),
            Some(Frame::Request(it)) => self.begin(id, Begin::Request(it)),
            Some(Frame::Unsubscribe(_)) => {
                let is_open = self.subscriptions.remove(id);
                if is_open {
                    self.frames.unsubscribe(id);
                }
                if is_open || self.queue.unsubscribe(id) {
                    self.end(id, None);
                }
                Ok(())
            }
            Some(Frame::Credit(credit)) => {
                self.subscriptions.credit(id, credit.bytes);
                Ok(())
            }
            Some(Frame::Cancel(_)) => {
                self.requests.cancel(id);
                Ok(())
            }
            // A `close` says something where it is sealed: elsewhere the close of WebSocket does.
            Some(Frame::Close(_)) | None => {
                self.is_free(id)?;
                let status = Status::unimplemented("this server does not know frames of this kind");
                self.end(id, Some(&status));
                Ok(())
            }
        }
    }

    fn begin(&mut self, id: u32, begin: Begin) -> Result<(), Close> {
        self.is_free(id)?;
        if let Draining::Until(_) = self.drain {
            self.end(id, Some(&Status::unavailable("the server is going away")));
            return Ok(());
        }
        match begin {
            Begin::Work(work) => self.queue.push(work),
            Begin::Request(request) => {
                let handlers = Arc::clone(&self.handlers);
                let answer = async move {
                    let reply = handlers.request(request).await;
                    reply.map_err(Refusal::into_status)
                };
                if let Err(status) = self.requests.begin(id, answer) {
                    self.end(id, Some(&status));
                }
            }
        }
        Ok(())
    }

    fn is_free(&self, id: u32) -> Result<(), Close> {
        let in_use = self.subscriptions.contains(id)
            || self.queue.contains(id)
            || self.requests.contains(id);
        if in_use {
            let reason = format!("the id {id} is in use");
            return Err(Close::new(close::BAD_FRAME, reason));
        }
        Ok(())
    }

    fn end(&mut self, id: u32, status: Option<&Status>) {
        let status = status.map(wire::Status::from);
        self.frames.put(self.socket.out(), id, wire::End { status });
    }

    /// Lets the handlers at work go on. Returns whether one is done.
    fn poll_handlers(&mut self, context: &mut Context<'_>) -> bool {
        if self.socket.unsent() > FULL {
            return false;
        }
        if let Poll::Ready((id, reply)) = self.requests.poll_answer(context) {
            match reply {
                Ok(reply) => self.frames.put_reply(self.socket.out(), id, reply),
                Err(status) => self.end(id, Some(&status)),
            }
            return true;
        }
        let Poll::Ready((id, result)) = self.queue.poll_done(&self.handlers, context) else {
            return false;
        };
        let opened = match result {
            Ok(Done::Opened(cursor, window)) => {
                let opened = (id, cursor, window);
                self.subscriptions
                    .open(opened, &mut self.frames, self.socket.out())
            }
            Ok(Done::Accepted(receipt)) => {
                self.frames.put(self.socket.out(), id, receipt);
                Ok(())
            }
            Err(status) => Err(status),
        };
        if let Err(status) = opened {
            self.end(id, Some(&status));
        }
        true
    }

    /// Writes what is to be written, and then takes what the subscriptions have. Returns whether it
    /// got rid of anything, which reading may have waited for, or took anything.
    fn poll_write(&mut self, context: &mut Context<'_>) -> Result<bool, End> {
        let unsent = self.socket.unsent();
        let flushed = self.socket.poll_flush(context);
        if unsent > FULL && self.socket.unsent() < unsent {
            // Nothing was read meanwhile: what the client takes in says that it is there.
            self.ping_timer.received();
            self.frames.excuse();
        }
        match flushed {
            Poll::Pending => return Ok(false),
            Poll::Ready(Err(_)) => return Err(End::Lost),
            Poll::Ready(Ok(())) => {}
        }
        self.subscriptions
            .poll_take(context, &mut self.frames, self.socket.out(), MOST_UNSENT);
        self.frames.complete(self.socket.out());
        Ok(unsent > 0 || self.socket.unsent() > 0)
    }

    /// Tells the client when the server goes away, and ends what takes too long then.
    fn poll_drain(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        if let Draining::NotYet(drain) = &mut self.drain
            && drain.as_mut().poll(context).is_ready()
        {
            let drain = wire::Drain { retry_ms: RETRY };
            self.frames.put(self.socket.out(), 0, drain);
            let rest = sleep(self.handlers.shared.limits.shutdown_time / 2);
            self.drain = Draining::Until(Box::pin(rest));
        }
        if let Draining::Until(rest) = &mut self.drain
            && rest.as_mut().poll(context).is_ready()
        {
            return Err(End::Close(going_away()));
        }
        Ok(())
    }

    /// Tells the client when it has to open another session, and ends this one when it may not go on.
    fn poll_renewal(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        while let Poll::Ready(renewal) = self.frames.poll_renewal(context) {
            match renewal {
                Renewal::End(close) => return Err(End::Close(close)),
                // What it asks for meanwhile is still done here.
                Renewal::Due => {
                    let drain = wire::Drain { retry_ms: 0 };
                    self.frames.put(self.socket.out(), 0, drain);
                }
            }
        }
        Ok(())
    }

    /// Pings a client that has been silent, and lets go of one that stays so. A protected session has keep-alives
    /// instead, which nobody on the way can make up.
    fn poll_keep_alive(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        let silent = |reason| Err(End::Close(Close::new(close::SILENT, reason)));
        let unsent = self.socket.unsent();
        let heartbeat = self.frames.poll_heartbeat(context, self.socket.out());
        if heartbeat.is_ready() {
            return silent("no sign of life");
        }
        while !self.frames.are_protected()
            && let Poll::Ready(it) = self.ping_timer.poll(context)
        {
            match it {
                KeepAlive::Lost => return silent("nothing heard, not even to a ping"),
                KeepAlive::Send => self.socket.put_ping(),
            }
        }
        if self.socket.unsent() > unsent
            && let Poll::Ready(Err(_)) = self.socket.poll_flush(context)
        {
            return Err(End::Lost);
        }
        Ok(())
    }

    /// Returns whether nothing is left to be finished or sent.
    fn is_done(&self) -> bool {
        self.queue.is_empty()
            && self.requests.is_empty()
            && self.subscriptions.are_up_to_date()
            && self.socket.unsent() == 0
    }
}

/// What a client asks for anew.
enum Begin {
    Work(Work),
    Request(wire::Request),
}
