//! Sessions: all calls, publishes and subscriptions of a client to an interface, in frames.
//!
//! A session is one task. It reads frames, polls the running handlers and, when the earlier output has been sent,
//! takes deliveries from its subscriptions and writes them together.

mod answer;
#[cfg(test)]
mod autobahn;
mod carrier;
mod end;
mod exchange;
mod frame_codec;
mod handlers;
mod handshake;
mod hello;
mod opening;
mod output;
mod queue;
mod request_slot;
mod requests;
mod socket;
mod subscriptions;

use std::{
    future::{Future, poll_fn},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::{Duration, Instant},
};

use tokio::time::{Sleep, sleep};

#[cfg(any(test, fuzzing))]
pub(super) use self::exchange::fuzz as fuzz_exchange;
use self::{
    answer::{Answered, Payload},
    carrier::Carrier,
    end::{End, going_away},
    frame_codec::FrameCodec,
    handlers::Handlers,
    queue::{Completed, OperationQueue, QueuedOperation},
    requests::{Answer, Requests},
    subscriptions::{Subscriptions, TAKE_BYTES},
};
pub(super) use self::{
    exchange::{exchange, is_protected_exchange},
    handshake::{is_protected_upgrade, is_upgrade, upgrade},
    hello::{AwaitsHello, is_awaited},
};
use super::{
    budget::{CONNECTION, Charge, LongTurn},
    drain::{self, Drain},
    response::Refusal,
    sessions::{Notice, OpenSession},
};
use crate::{
    access::Caller,
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

/// The unsent bytes above which the session stops reading: a client that does not read must not fill the memory.
const MAX_UNSENT: usize = 4 * TAKE_BYTES;

/// How long a session works before the others have a turn.
const TURN: Duration = Duration::from_millis(1);

/// The time that clients wait before they reconnect when the server drains, in milliseconds.
const RETRY: u32 = 250;

struct Session {
    handlers: Arc<Handlers>,
    codec: FrameCodec,
    carrier: Carrier,
    /// The next turn, if the last one was not enough.
    long_turn: Option<LongTurn>,
    /// The charge for what waits to be sent, if it is much.
    output: Option<Box<Charge>>,
    /// The session in the server's list.
    open: OpenSession,
    subscriptions: Subscriptions,
    /// The authentication of a hello, before which the session reads no further.
    renewal: Option<RenewalFuture>,
    /// Subscribes and publishes, which run in order.
    queue: OperationQueue,
    requests: Requests,
    /// Whether the queue is polled before the requests: they take turns, so that a reply in parts holds up nothing.
    is_queue_next: bool,
    ping_timer: PingTimer,
    drain: Draining,
    /// About when the current frame was read, which takes no reading of the clock: the one before it ended then.
    now: Instant,
    /// The size limit of the largest message that the client may send, in bytes.
    largest_message: usize,
}

/// The caller that a hello authenticates, and the subscriptions that it may not have.
type RenewalFuture =
    Pin<Box<dyn Future<Output = Result<(Caller, Vec<(u32, Status)>), Close>> + Send>>;

/// The progress of a graceful shutdown.
enum Draining {
    /// Absent where no listener of this crate controls the connection.
    NotYet(Option<Drain>),
    /// The server drains: the session starts no new operations.
    Begun(Box<LastTimes>),
}

/// When a session of a server that drains ends.
struct LastTimes {
    /// Until then it is open, also if there is nothing left to do: the client may have sent something before it heard.
    linger: Pin<Box<Sleep>>,
    /// Then it ends, whatever there is left to do.
    last: Pin<Box<Sleep>>,
}

impl Session {
    fn new(handlers: Arc<Handlers>, carrier: Carrier, codec: FrameCodec) -> Self {
        let limits = &handlers.state.limits;
        let largest_message = handlers.interface.largest_message(limits);
        let request = handlers.head();
        let drain = request.extensions.get::<Drain>().cloned();
        let open = handlers.state.open_session(&request, carrier.kind());
        drop(request);
        handlers.set_session(open.id());
        Self {
            long_turn: None,
            output: None,
            codec,
            carrier,
            open,
            renewal: None,
            subscriptions: Subscriptions::new(limits.subscriptions),
            queue: OperationQueue::default(),
            requests: Requests::new(limits.session_requests),
            is_queue_next: false,
            ping_timer: PingTimer::new(limits.ping_time, limits.ping_time),
            drain: Draining::NotYet(drain),
            now: Instant::now(),
            largest_message,
            handlers,
        }
    }

    async fn run(&mut self) {
        let _measured = measure::session();
        let end = poll_fn(|context| self.poll(context)).await;
        // In a box: an idle session must not carry this future, of 400 bytes.
        Box::pin(self.finish(end)).await;
    }

    async fn finish(&mut self, end: End) {
        // Now, not when the client has closed its side: until then it could read on.
        self.unsubscribe().await;
        self.queue = OperationQueue::default();
        self.requests = Requests::new(0);
        let can_close = self.carrier.can_close();
        let end = end.map_close(|close| self.codec.put_close(self.carrier.out(), close, can_close));
        self.carrier.end(end).await;
    }

    /// Closes all subscriptions. Large filters take a while, and others have their turns.
    async fn unsubscribe(&mut self) {
        let mut until = Instant::now() + TURN;
        let mut turn = None;
        while self.subscriptions.close_one(&mut self.codec) {
            if Instant::now() > until {
                drop(turn.take());
                turn = self.handlers.budget.long_turn().await;
                until = Instant::now() + TURN;
            }
        }
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<End> {
        match self.poll_once(context) {
            Ok(()) => Poll::Pending,
            Err(end) => Poll::Ready(end),
        }
    }

    fn poll_once(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        self.poll_notice(context)?;
        self.poll_drain(context)?;
        self.poll_renewal(context)?;
        if let Some(turn) = &mut self.long_turn {
            let Poll::Ready(_permit) = turn.as_mut().poll(context) else {
                return self.poll_keep_alive(context);
            };
            self.long_turn = None;
            return self.poll_turn(context);
        }
        self.poll_turn(context)
    }

    /// Works until there is nothing to do, or for one turn.
    fn poll_turn(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        self.now = Instant::now();
        let turn = self.now + TURN;
        loop {
            let mut progress = false;
            while self.poll_read(context)? {
                progress = true;
                // Large replies are sent while they are in the cache of the processor.
                if self.is_over(turn) || self.carrier.unsent() >= TAKE_BYTES {
                    break;
                }
            }
            while self.poll_handlers(context) {
                progress = true;
                if self.is_over(turn) {
                    break;
                }
            }
            if !(self.poll_write(context)? || progress) {
                break;
            }
            if self.is_over(turn) {
                let turn = self.long_turn.insert(self.handlers.budget.long_turn());
                let _is_pending = turn.as_mut().poll(context);
                break;
            }
        }
        self.requests.rest();
        self.carrier.rest();
        self.charge_output()?;
        self.poll_identity(context)?;
        if let Draining::Begun(times) = &mut self.drain
            && times.linger.as_mut().poll(context).is_ready()
            && self.is_drained()
        {
            return Err(End::Close(going_away()));
        }
        self.poll_keep_alive(context)
    }

    /// Returns whether a turn is over.
    fn is_over(&mut self, turn: Instant) -> bool {
        self.now = Instant::now();
        self.now > turn
    }

    /// Charges what waits to be sent. Little is within what each connection is charged.
    fn charge_output(&mut self) -> Result<(), End> {
        let bytes = self.carrier.unsent();
        if bytes <= CONNECTION / 2 {
            self.output = None;
            return Ok(());
        }
        let output = &mut self.output;
        let output = output.get_or_insert_with(|| Box::new(self.handlers.budget.output()));
        output.resize(bytes).map_err(end::over_budget)
    }

    /// Reads a message, unless the queue is full. Returns whether there was one.
    fn poll_read(&mut self, context: &mut Context<'_>) -> Result<bool, End> {
        let limits = &self.handlers.state.limits;
        let max = limits.pending_frames;
        let is_full = self.queue.is_full(max, self.largest_message);
        if is_full || self.carrier.unsent() > MAX_UNSENT || self.renewal.is_some() {
            return Ok(false);
        }
        if self.handlers.poll_registered(context).is_pending() {
            return Ok(false);
        }
        let Poll::Ready(message) = self.carrier.poll_read(context)? else {
            return Ok(false);
        };
        self.ping_timer.received();
        if let Some(frame) = self.codec.decode(message).map_err(End::Close)? {
            self.handle_frame(frame, context)?;
        }
        Ok(true)
    }

    /// Handles a frame, or queues its operation.
    fn handle_frame(
        &mut self,
        ClientFrame { id, frame }: ClientFrame,
        context: &mut Context<'_>,
    ) -> Result<(), End> {
        if id == 0 {
            return self.handle_session_frame(frame);
        }
        self.handle_operation(id, frame, context)
            .map_err(End::Close)
    }

    /// Handles a frame with the id 0, which is about the whole session.
    #[cold] // A few in a session: the other frames come first.
    fn handle_session_frame(&mut self, frame: Option<Frame>) -> Result<(), End> {
        match frame {
            Some(Frame::Hello(hello)) => self.handle_hello(hello).map_err(End::Close),
            Some(Frame::Close(_)) => Err(End::Closed),
            _ => Err(End::Close(Close::new(
                close::BAD_FRAME,
                "invalid id 0: use ids from 1 on",
            ))),
        }
    }

    fn handle_hello(&mut self, hello: wire::Hello) -> Result<(), Close> {
        self.handlers.hello(&hello)?;
        if hello.headers.is_empty() {
            return Ok(());
        }
        let handlers = Arc::clone(&self.handlers);
        self.begin_renewal(async move { handlers.renew(hello.headers).await });
        Ok(())
    }

    /// Begins to renew the identity, and to authorize the subscriptions again.
    fn begin_renewal(
        &mut self,
        caller: impl Future<Output = Result<Caller, Close>> + Send + 'static,
    ) {
        let handlers = Arc::clone(&self.handlers);
        let subscriptions = self.subscriptions.topics();
        self.renewal = Some(Box::pin(async move {
            let caller = caller.await?;
            let mut refused = Vec::new();
            for (id, topic) in subscriptions {
                if let Err(status) = handlers.reauthorize(topic).await {
                    refused.push((id, status));
                }
            }
            Ok((caller, refused))
        }));
    }

    /// Completes a renewal of the identity, by a hello or by an exchange. What its caller may no longer have ends.
    fn poll_identity(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        if self.renewal.is_none()
            && let Some(caller) = self.carrier.take_caller()
            && self.open.is_renewed_by(&caller)
        {
            self.handlers.replace_caller(&caller);
            self.begin_renewal(async move { Ok(caller) });
        }
        let Some(renewal) = &mut self.renewal else {
            return Ok(());
        };
        let Poll::Ready(renewed) = renewal.as_mut().poll(context) else {
            return Ok(());
        };
        self.renewal = None;
        let (caller, refused) = renewed.map_err(End::Close)?;
        self.open.renew(&caller);
        for (id, status) in refused {
            if self.remove(id) {
                self.send_end(id, Some(&status));
            }
        }
        // The session reads on.
        context.waker().wake_by_ref();
        Ok(())
    }

    /// Tells the client that its identity expires, and ends the session when the server says so.
    fn poll_notice(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        while let Poll::Ready(notice) = self.open.poll_notice(context) {
            match notice {
                Notice::Expiring(left) => {
                    let in_ms = u32::try_from(left.as_millis()).unwrap_or(u32::MAX);
                    let expiring = wire::Expiring { in_ms };
                    self.codec.put(self.carrier.out(), 0, expiring);
                }
                Notice::End(reason) => {
                    return Err(End::Close(Close::new(close::UNAUTHENTICATED, reason)));
                }
            }
        }
        Ok(())
    }

    /// Closes a subscription. Returns whether it was open.
    fn remove(&mut self, id: u32) -> bool {
        let is_open = self.subscriptions.remove(id);
        if is_open {
            self.open.unsubscribe(id);
            self.codec.unsubscribe(id);
        }
        is_open
    }

    fn handle_operation(
        &mut self,
        id: u32,
        frame: Option<Frame>,
        context: &mut Context<'_>,
    ) -> Result<(), Close> {
        match frame {
            Some(Frame::Subscribe(it)) => self.start(
                id,
                NewOperation::Queued(QueuedOperation::Subscribe(id, it)),
                context,
            ),
            Some(Frame::Publish(it)) => self.start(
                id,
                NewOperation::Queued(QueuedOperation::Publish(id, it)),
                context,
            ),
            Some(Frame::Request(it)) => self.start(id, NewOperation::Request(it), context),
            Some(Frame::Unsubscribe(_)) => {
                if self.remove(id) || self.queue.unsubscribe(id) {
                    self.send_end(id, None);
                }
                Ok(())
            }
            Some(Frame::Credit(credit)) => {
                self.subscriptions.credit(id, credit.bytes);
                self.requests.credit(id, credit.bytes);
                Ok(())
            }
            Some(Frame::Cancel(_)) => {
                self.requests.cancel(id);
                Ok(())
            }
            Some(Frame::Close(_) | Frame::Hello(_)) | None => {
                self.check_id_unused(id)?;
                let status =
                    Status::unimplemented("unknown frame kind: this server does not support it");
                self.send_end(id, Some(&status));
                Ok(())
            }
        }
    }

    fn start(
        &mut self,
        id: u32,
        operation: NewOperation,
        context: &mut Context<'_>,
    ) -> Result<(), Close> {
        self.check_id_unused(id)?;
        if let Draining::Begun(_) = self.drain {
            self.send_end(id, Some(&Status::unavailable("the server is going away")));
            return Ok(());
        }
        // A message of any size can still come: the client may cancel something.
        let limits = &self.handlers.state.limits;
        let free = limits.frame_bytes(self.largest_message);
        let charged = self.handlers.budget.operation(operation.size(), free);
        let charge = match charged {
            Ok(charge) => charge,
            Err(over) => {
                self.send_end(id, Some(&Refusal::from(over).into_status()));
                return Ok(());
            }
        };
        match operation {
            NewOperation::Queued(operation) => self.queue.push(operation, charge),
            NewOperation::Request(request) => {
                let request = (request, charge, self.now);
                match self.requests.start(id, request, &self.handlers, context) {
                    Ok(Some(answer)) => self.send_answer(answer),
                    Ok(None) => {}
                    Err(status) => self.send_end(id, Some(&status)),
                }
            }
        }
        Ok(())
    }

    fn check_id_unused(&self, id: u32) -> Result<(), Close> {
        let in_use = self.subscriptions.contains(id)
            || self.queue.contains(id)
            || self.requests.contains(id);
        if in_use {
            let reason = format!("the id {id} is in use");
            return Err(Close::new(close::BAD_FRAME, reason));
        }
        Ok(())
    }

    fn send_end(&mut self, id: u32, status: Option<&Status>) {
        let end = status.map(wire::End::from).unwrap_or_default();
        self.codec.put(self.carrier.out(), id, end);
    }

    /// Polls the running handlers. Returns whether one has completed.
    fn poll_handlers(&mut self, context: &mut Context<'_>) -> bool {
        if self.carrier.unsent() > MAX_UNSENT {
            return false;
        }
        self.is_queue_next = !self.is_queue_next;
        (self.is_queue_next && self.poll_queue(context))
            || self.poll_requests(context)
            || (!self.is_queue_next && self.poll_queue(context))
    }

    /// Polls the requests. Returns whether there was an answer.
    fn poll_requests(&mut self, context: &mut Context<'_>) -> bool {
        let Poll::Ready(answer) = self.requests.poll_answer(context) else {
            return false;
        };
        self.send_answer(answer);
        true
    }

    fn send_answer(&mut self, (id, Answered { result, headers }): Answer) {
        let out = self.carrier.output();
        let reply = |payload, more, headers| wire::Reply {
            payload,
            headers,
            more,
            parts: Vec::new(),
        };
        match result {
            Ok(Payload::Reply(whole)) => {
                self.codec.put_reply(out, id, reply(whole, false, headers));
            }
            Ok(Payload::Part(part)) => self.codec.put_reply(out, id, reply(part, true, headers)),
            Ok(Payload::Parts(parts)) => self.codec.put_parts(out, id, parts),
            ended => {
                let status = ended.err().as_ref().map(wire::Status::from);
                let end = wire::End { status, headers };
                self.codec.put(out.buffer(), id, end);
            }
        }
    }

    /// Polls the subscribe or publish that runs. Returns whether it has completed.
    fn poll_queue(&mut self, context: &mut Context<'_>) -> bool {
        let Poll::Ready((id, result)) = self.queue.poll_completed(&self.handlers, context) else {
            return false;
        };
        let opened = match result {
            Ok(Completed::Subscribed(cursor, window, charge)) => {
                let topic = cursor.topic().method.full_name();
                let opened = (id, cursor, window, charge);
                let out = self.carrier.out();
                let opened = self.subscriptions.open(opened, &mut self.codec, out);
                opened.inspect(|()| self.open.subscribe(id, topic))
            }
            Ok(Completed::Published(Answered { result, headers })) => {
                let out = self.carrier.out();
                match result {
                    Ok(wire::Receipt { position, .. }) => {
                        self.codec.put(out, id, wire::Receipt { position, headers });
                    }
                    Err(status) => self.codec.put(out, id, wire::End::with(&status, headers)),
                }
                Ok(())
            }
            Err(status) => Err(status),
        };
        if let Err(status) = opened {
            self.send_end(id, Some(&status));
        }
        true
    }

    /// Flushes the output, and then takes deliveries from the subscriptions. Returns whether it made progress: sent
    /// bytes, which may let the session read again, or took deliveries.
    fn poll_write(&mut self, context: &mut Context<'_>) -> Result<bool, End> {
        let unsent = self.carrier.unsent();
        let flushed = self.carrier.poll_flush(context)?;
        if unsent > MAX_UNSENT && self.carrier.unsent() < unsent {
            // Under backpressure, the session reads nothing. Bytes that the client accepts count as activity.
            self.ping_timer.received();
            self.codec.note_progress();
        }
        if flushed.is_pending() {
            return Ok(false);
        }
        let out = self.carrier.output();
        let ended =
            self.subscriptions
                .poll_take(context, &mut self.codec, out, self.queue.publishes_to());
        for id in ended {
            self.open.unsubscribe(id);
        }
        self.codec.complete(self.carrier.out());
        Ok(unsent > 0 || self.carrier.unsent() > 0)
    }

    /// Sends `drain` when the server shuts down, and ends the session after the shutdown time.
    fn poll_drain(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        if let Draining::NotYet(Some(drain)) = &self.drain
            && drain.has_begun()
        {
            let drain = wire::Drain { retry_ms: RETRY };
            self.codec.put(self.carrier.out(), 0, drain);
            let limits = &self.handlers.state.limits;
            let linger = Box::pin(sleep(drain::linger(limits)));
            let last = Box::pin(sleep(limits.shutdown_time / 2));
            self.drain = Draining::Begun(Box::new(LastTimes { linger, last }));
        }
        if let Draining::Begun(times) = &mut self.drain
            && times.last.as_mut().poll(context).is_ready()
        {
            return Err(End::Close(going_away()));
        }
        Ok(())
    }

    /// Sends `drain` when the client must open a new session, and ends this one when it expires.
    fn poll_renewal(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        while let Poll::Ready(renewal) = self.codec.poll_renewal(context) {
            match renewal {
                Renewal::End(close) => return Err(End::Close(close)),
                // Until the client has moved, this session still serves it.
                Renewal::Due => {
                    let drain = wire::Drain { retry_ms: 0 };
                    self.codec.put(self.carrier.out(), 0, drain);
                }
            }
        }
        Ok(())
    }

    /// Pings a silent client, and ends the session if it does not answer. A protected session uses keep-alives instead,
    /// because an intermediary can forge pongs.
    fn poll_keep_alive(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        let silent = |reason| Err(End::Close(Close::new(close::SILENT, reason)));
        let unsent = self.carrier.unsent();
        let heartbeat = self.codec.poll_heartbeat(context, self.carrier.out());
        if heartbeat.is_ready() {
            return silent("keep-alive timeout");
        }
        if self
            .carrier
            .is_late(self.handlers.state.limits.request_time)
        {
            return silent("message timeout");
        }
        while !self.codec.is_protected()
            && self.carrier.has_pings()
            && let Poll::Ready(it) = self.ping_timer.poll(context)
        {
            match it {
                KeepAlive::Lost => return silent("ping timeout"),
                KeepAlive::Send => self.carrier.put_ping(),
            }
        }
        if self.carrier.unsent() > unsent {
            let _ = self.carrier.poll_flush(context)?;
        }
        Ok(())
    }

    /// Returns whether all operations have completed and all data has been sent.
    fn is_drained(&self) -> bool {
        self.queue.is_empty()
            && self.requests.is_empty()
            && self.subscriptions.are_up_to_date()
            && self.carrier.is_delivered()
    }
}

/// An operation that a client starts.
enum NewOperation {
    Queued(QueuedOperation),
    Request(wire::Request),
}

impl NewOperation {
    /// Returns the size of the operation in bytes.
    fn size(&self) -> usize {
        match self {
            Self::Queued(operation) => operation.size(),
            Self::Request(request) => request.method.len() + request.payload.len(),
        }
    }
}
