//! A session: every topic of an interface on one WebSocket connection.
//!
//! It is one task. Each turn reads what the client has sent, lets the handler at work go on, and,
//! when all that was written before is out, takes what its subscriptions have and writes it at once.

mod frames;
mod handshake;
mod socket;
mod subscriptions;
mod work;

use std::{
    collections::VecDeque,
    future::{Future, poll_fn},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use http::request::Parts;
use tokio::time::{Instant, Sleep, sleep, timeout};
use tokio_tungstenite::tungstenite::{
    self,
    error::{CapacityError, ProtocolError},
};

pub(super) use self::handshake::{is_upgrade, upgrade};
use self::{
    frames::Frames,
    socket::{Close, Socket},
    subscriptions::{Subscription, Subscriptions},
    work::{Done, Work, Working},
};
use super::{
    Shared,
    drain::{Drain, begun},
    routes::Interface,
};
use crate::{
    codec::Format,
    status::Status,
    wire::{self, ClientFrame, client_frame::Frame, close},
};

/// How much is taken from the subscriptions before it is written.
const MOST_UNSENT: usize = 64 << 10;

/// How much may wait to be written before nothing more is read: answers to a client that does not read.
const FULL: usize = 4 * MOST_UNSENT;

/// How long the end of a session may take: the rest of what is to be sent, and the close.
const CLOSE_TIME: Duration = Duration::from_secs(5);

struct Session {
    shared: Arc<Shared>,
    interface: Arc<Interface>,
    request: Arc<Parts>,
    frames: Frames,
    socket: Socket,
    subscriptions: Subscriptions,
    /// What the client has asked for and that waits for its turn.
    waiting: VecDeque<Work>,
    waiting_bytes: usize,
    /// The handler at work.
    working: Option<Working>,
    heard: Instant,
    pinged: bool,
    silence: Pin<Box<Sleep>>,
    drain: Pin<Box<dyn Future<Output = ()> + Send>>,
}

/// How a session ends.
enum End {
    /// The connection is gone.
    Lost,
    /// The client has closed it; the answer is on its way.
    Closed,
    /// We close it.
    Close(Close),
}

impl Session {
    fn new(
        shared: Arc<Shared>,
        interface: Arc<Interface>,
        request: Arc<Parts>,
        format: Format,
        socket: Socket,
    ) -> Self {
        let drain = request.extensions.get::<Drain>().cloned();
        let ping_time = shared.limits.ping_time;
        Self {
            subscriptions: Subscriptions::new(shared.limits.subscriptions),
            shared,
            interface,
            request,
            frames: Frames::new(format),
            socket,
            waiting: VecDeque::new(),
            waiting_bytes: 0,
            working: None,
            heard: Instant::now(),
            pinged: false,
            silence: Box::pin(sleep(ping_time)),
            drain: Box::pin(begun(drain)),
        }
    }

    async fn run(&mut self) {
        let end = poll_fn(|context| self.poll(context)).await;
        self.subscriptions.clear();
        self.working = None;
        self.waiting = VecDeque::new();
        let close = match end {
            End::Lost => return,
            End::Closed => None,
            End::Close(close) => {
                tracing::debug!(code = close.code, reason = %close.reason, "closing a session");
                Some(close)
            }
        };
        let _ = timeout(CLOSE_TIME, self.socket.finish(close)).await;
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<End> {
        match self.turn(context) {
            Ok(()) => Poll::Pending,
            Err(end) => Poll::Ready(end),
        }
    }

    fn turn(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        loop {
            let mut progress = false;
            while self.poll_read(context)? {
                progress = true;
            }
            while self.poll_work(context) {
                progress = true;
            }
            if !(self.poll_write(context)? || progress) {
                break;
            }
        }
        if self.drain.as_mut().poll(context).is_ready() {
            return Err(End::Close(Close::new(1001, "the server is going away")));
        }
        self.poll_silence(context)
    }

    /// Reads a frame, unless too many are waiting. Returns whether there was one.
    fn poll_read(&mut self, context: &mut Context<'_>) -> Result<bool, End> {
        let limits = &self.shared.limits;
        let full = self.waiting.len() >= limits.pending_frames
            || self.waiting_bytes > limits.message_bytes
            || self.socket.unsent() > FULL;
        if full {
            return Ok(false);
        }
        let message = match self.socket.poll_read(context) {
            Poll::Pending => return Ok(false),
            Poll::Ready(None) => return Err(End::Closed),
            Poll::Ready(Some(Err(error))) => return Err(end_of(&error, limits.message_bytes)),
            Poll::Ready(Some(Ok(message))) => message,
        };
        self.is_alive();
        if let Some(frame) = self.frames.decode(message).map_err(End::Close)? {
            self.take(frame).map_err(End::Close)?;
        }
        Ok(true)
    }

    fn is_alive(&mut self) {
        self.heard = Instant::now();
        self.pinged = false;
    }

    /// Does what a frame says, or lets it wait for its turn.
    fn take(&mut self, ClientFrame { id, frame }: ClientFrame) -> Result<(), Close> {
        if id == 0 {
            return Err(Close::new(close::BAD_FRAME, "an id is a number from 1 on"));
        }
        match frame {
            Some(Frame::Subscribe(subscribe)) => self.wait(id, Work::Subscribe(id, subscribe)),
            Some(Frame::Publish(publish)) => self.wait(id, Work::Publish(id, publish)),
            Some(Frame::Unsubscribe(_)) => {
                self.unsubscribe(id);
                Ok(())
            }
            Some(Frame::Credit(credit)) => {
                self.subscriptions.credit(id, credit.bytes);
                Ok(())
            }
            None => {
                let status = Status::unimplemented("this server does not know frames of this kind");
                self.end(id, Some(&status));
                Ok(())
            }
        }
    }

    fn wait(&mut self, id: u32, work: Work) -> Result<(), Close> {
        let in_use = self.subscriptions.contains(id)
            || self.waiting.iter().any(|work| work.id() == id)
            || self
                .working
                .as_ref()
                .is_some_and(|working| working.id == id);
        if in_use {
            return Err(Close::new(
                close::BAD_FRAME,
                format!("the id {id} is in use"),
            ));
        }
        self.waiting_bytes += work.size();
        self.waiting.push_back(work);
        Ok(())
    }

    /// Ends a subscription, or one that still waits to be opened.
    fn unsubscribe(&mut self, id: u32) {
        let asked = self.waiting.iter().position(|work| work.is_subscribe(id));
        if let Some(work) = asked.and_then(|place| self.waiting.remove(place)) {
            self.waiting_bytes -= work.size();
        } else if self
            .working
            .as_ref()
            .is_some_and(|working| working.is_subscribe(id))
        {
            self.working = None;
        } else if !self.subscriptions.remove(id) {
            return;
        }
        self.end(id, None);
    }

    fn end(&mut self, id: u32, status: Option<&Status>) {
        let end = wire::End {
            status: status.map(wire::Status::from),
        };
        self.frames.put(self.socket.out(), id, end);
    }

    /// Lets the handler at work go on, or the next one begin. Returns whether one is done.
    fn poll_work(&mut self, context: &mut Context<'_>) -> bool {
        if self.socket.unsent() > FULL {
            return false;
        }
        if self.working.is_none()
            && let Some(work) = self.waiting.pop_front()
        {
            self.waiting_bytes -= work.size();
            if self.waiting.is_empty() {
                self.waiting = VecDeque::new();
            }
            let (shared, interface) = (Arc::clone(&self.shared), Arc::clone(&self.interface));
            let request = Arc::clone(&self.request);
            self.working = Some(work.begin(shared, interface, request, self.frames.format()));
        }
        let Some(working) = &mut self.working else {
            return false;
        };
        let Poll::Ready(result) = working.poll(context) else {
            return false;
        };
        let id = working.id;
        self.working = None;
        let opened = match result {
            Ok(Done::Opened(cursor, window)) => {
                let subscription = Subscription::new(id, cursor, window);
                self.subscriptions
                    .open(subscription, &self.frames, self.socket.out())
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
        if self.socket.unsent() < unsent {
            self.is_alive();
        }
        match flushed {
            Poll::Pending => return Ok(false),
            Poll::Ready(Err(_)) => return Err(End::Lost),
            Poll::Ready(Ok(())) => {}
        }
        self.subscriptions
            .poll_take(context, &self.frames, self.socket.out(), MOST_UNSENT);
        Ok(unsent > 0 || self.socket.unsent() > 0)
    }

    /// Pings a client that has been silent, and lets go of one that stays so.
    fn poll_silence(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        while self.silence.as_mut().poll(context).is_ready() {
            let limit = self.shared.limits.ping_time;
            let next = if self.heard.elapsed() < limit {
                self.heard + limit
            } else if self.pinged {
                let close = Close::new(close::SILENT, "nothing heard, not even to a ping");
                return Err(End::Close(close));
            } else {
                self.pinged = true;
                self.socket.put_ping();
                if let Poll::Ready(Err(_)) = self.socket.poll_flush(context) {
                    return Err(End::Lost);
                }
                Instant::now() + limit
            };
            self.silence.as_mut().reset(next);
        }
        Ok(())
    }
}

/// Says how a session ends that cannot be read from.
fn end_of(error: &tungstenite::Error, most: usize) -> End {
    let (code, reason) = match error {
        tungstenite::Error::Capacity(CapacityError::MessageTooLong { .. }) => (
            1009,
            format!("the frame is larger than {most} bytes, the most that is taken here"),
        ),
        tungstenite::Error::Utf8(_) => (1007, "text is UTF-8".into()),
        tungstenite::Error::Protocol(ProtocolError::ResetWithoutClosingHandshake)
        | tungstenite::Error::Io(_)
        | tungstenite::Error::ConnectionClosed => return End::Lost,
        error => (1002, error.to_string()),
    };
    End::Close(Close::new(code, reason))
}
