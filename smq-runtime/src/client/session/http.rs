//! A session over HTTP: exchanges that wait for frames, or a stream that brings them.
//!
//! Both directions are numbered. So an exchange without a response is sent again, a stream that a proxy holds back is
//! replaced by polls of the same session, and no frame is lost or doubled.

use std::{
    collections::VecDeque,
    pin::Pin,
    sync::{Arc, atomic::Ordering},
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use http::HeaderMap;
use prost::Message as _;
use tokio::{
    task::JoinHandle,
    time::{Instant, sleep, timeout},
};
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

use super::{
    end::{End, Violation},
    exchange::{EventStream, Exchange, ExchangeError, Exchanges, StreamEnd},
    frames::Frames,
    handshake::OpenError,
    link::Carrier,
    remote::Remote,
    retry::jitter,
    timeouts::Timeouts,
};
use crate::{
    client::connection::Transport,
    error::Error,
    wire::{
        self, Batch, ClientFrame, Opcode, ServerFrame, client_frame::Frame as ToServer,
        server_frame::Frame as FromServer,
    },
};

/// How many bytes of frames wait to be sent.
const MAX_UNSENT: usize = 256 * 1024;

/// How many bytes several frames in one exchange have. Every server takes more.
const MAX_BATCH: usize = 48 * 1024;

/// After so many bytes on a stream, the client says that it has received them.
const MAX_UNACKNOWLEDGED: usize = 64 * 1024;

/// How often an exchange is sent again, and the longest pause before the first time. The pause doubles.
const MAX_RETRIES: u32 = 4;
const RETRY_PAUSE: Duration = Duration::from_millis(100);

/// A poll that is cut after less than this was not cut because it waited.
const MIN_WAIT: Duration = Duration::from_secs(2);

/// The pause after a poll that was answered at once, with nothing.
const IN_VAIN: Duration = Duration::from_secs(1);

/// How long the server may take to receive the goodbye.
const GOODBYE: Duration = Duration::from_secs(5);

/// A session over HTTP.
pub(super) struct HttpCarrier {
    remote: Arc<Remote>,
    exchanges: Arc<Exchanges>,
    frames: Frames,
    timeouts: Timeouts,
    /// The number of the last exchange.
    sequence: u64,
    /// How many messages have come.
    received: u64,
    /// How many bytes of them the server keeps, because it does not know that they have come.
    unacknowledged: usize,
    incoming: VecDeque<Bytes>,
    outgoing: VecDeque<Bytes>,
    outgoing_bytes: usize,
    stream: Option<EventStream>,
    /// At most two: one that waits, and one that takes over from it.
    in_flight: VecDeque<InFlight>,
    /// How long the server may wait in a poll: less than what a proxy has cut.
    wait: Duration,
    /// Whether the last poll brought nothing at once.
    is_in_vain: bool,
}

/// An exchange without a response.
struct InFlight {
    exchange: Exchange,
    retries: u32,
    /// After which number the messages of the response begin.
    received: u64,
    began: Instant,
    response: Pin<Box<dyn Future<Output = Result<Vec<Bytes>, ExchangeError>> + Send>>,
}

impl HttpCarrier {
    /// Opens a session over HTTP.
    pub(super) async fn open(
        remote: Arc<Remote>,
        timeouts: Timeouts,
        published: u64,
    ) -> Result<Self, OpenError> {
        let exchanges = Arc::new(Exchanges::new(Arc::clone(&remote)));
        let mut carrier = Self {
            frames: Frames::over_http(),
            exchanges,
            timeouts,
            sequence: 1,
            received: 0,
            unacknowledged: 0,
            incoming: VecDeque::new(),
            outgoing: VecDeque::new(),
            outgoing_bytes: 0,
            stream: None,
            in_flight: VecDeque::new(),
            is_in_vain: false,
            wait: timeouts.poll,
            remote: Arc::clone(&remote),
        };
        let Some(security) = remote.security.as_deref() else {
            let hello = carrier.frames.write(&remote.hello(published));
            carrier.begin(hello, &HeaderMap::new()).await?;
            return Ok(carrier);
        };
        let hello = remote.protected_hello(security, published).await?;
        carrier.begin(hello.message, &hello.headers).await?;
        let answer = carrier.first_message().await?;
        let session = (hello.welcome)(answer).map_err(|reason| remote.untrusted(&reason))?;
        carrier.frames = Frames::protected(session, Arc::clone(&remote));
        Ok(carrier)
    }

    /// Sends the first exchange, with a stream if no proxy is known to hold streams back.
    async fn begin(&mut self, hello: Bytes, headers: &HeaderMap) -> Result<(), OpenError> {
        let first = Exchange {
            sequence: 1,
            body: batch([hello]),
            wait: None,
        };
        let tries_stream = !self.remote.holds_streams_back.load(Ordering::Relaxed);
        if tries_stream {
            let silence = self.timeouts.silence;
            let opening = self.exchanges.open_stream(first.clone(), headers, silence);
            match timeout(self.timeouts.confirmation, opening).await {
                Ok(Ok(stream)) => {
                    self.stream = Some(stream);
                    return Ok(());
                }
                Ok(Err(error @ ExchangeError::Refused(_))) => return Err(self.unopened(error)),
                Ok(Err(ExchangeError::Broken(_) | ExchangeError::Foreign(_))) | Err(_) => {}
            }
        }
        // The same exchange: the server takes its frames once.
        let messages = self.exchanges.ask(first, 0, headers).await;
        let messages = messages.map_err(|error| self.unopened(error))?;
        if tries_stream {
            self.remote
                .holds_streams_back
                .store(true, Ordering::Relaxed);
        }
        self.put(0, messages);
        Ok(())
    }

    /// Waits for the first message.
    async fn first_message(&mut self) -> Result<Bytes, OpenError> {
        let message = std::future::poll_fn(|cx| self.poll_message(cx)).await;
        message.map_err(|end| {
            if let Some(security) = &self.remote.security {
                security.doubt();
            }
            OpenError::unreachable(end.error(&self.remote.url()))
        })
    }

    /// Returns why the first exchange opened no session.
    fn unopened(&self, error: ExchangeError) -> OpenError {
        if let Some(security) = &self.remote.security {
            security.doubt();
            let pause = error.retry_after().unwrap_or_default();
            let error = error.unprotected();
            return OpenError::Unreachable { error, pause };
        }
        match error {
            ExchangeError::Broken(error) => OpenError::unreachable(error),
            ExchangeError::Foreign(error) => OpenError::NoWebSocket(error),
            ExchangeError::Refused(refused) => {
                let error = refused.error();
                if let Some(pause) = refused.retry_after {
                    return OpenError::Unreachable { error, pause };
                }
                match &refused.ours {
                    _ if refused.is_passing() => OpenError::unreachable(error),
                    Some(_) => OpenError::Refused(error),
                    None => OpenError::NoWebSocket(error),
                }
            }
        }
    }

    /// Takes the messages of a response that begin after a number, without those that have come before.
    fn put(&mut self, after: u64, messages: Vec<Bytes>) {
        let known = usize::try_from(self.received.saturating_sub(after)).unwrap_or(usize::MAX);
        for message in messages.into_iter().skip(known) {
            self.received += 1;
            self.unacknowledged += message.len();
            self.incoming.push_back(message);
        }
    }

    /// Returns the next message of the server.
    fn poll_message(&mut self, cx: &mut Context<'_>) -> Poll<Result<Bytes, End>> {
        loop {
            if let Some(message) = self.incoming.pop_front() {
                return Poll::Ready(Ok(message));
            }
            let progress = self.poll_stream(cx)? | self.poll_exchanges(cx)?;
            // What came is read first, so that the next exchange brings what it leads to.
            if !progress && !self.begin_exchange() {
                return Poll::Pending;
            }
        }
    }

    fn poll_stream(&mut self, cx: &mut Context<'_>) -> Result<bool, End> {
        let Some(stream) = &mut self.stream else {
            return Ok(false);
        };
        match stream.poll_next(cx) {
            Poll::Pending => return Ok(false),
            Poll::Ready(Ok(None)) => {}
            Poll::Ready(Ok(Some((number, message)))) => {
                if number > self.received + 1 {
                    return Err(violated("a frame is missing on a stream"));
                }
                self.put(number - 1, vec![message]);
            }
            Poll::Ready(Err(StreamEnd::Invalid(reason))) => return Err(violated(&reason)),
            Poll::Ready(Err(end)) => {
                if let StreamEnd::HeldBack = end {
                    self.remote
                        .holds_streams_back
                        .store(true, Ordering::Relaxed);
                }
                self.stream = None;
            }
        }
        Ok(true)
    }

    /// Takes responses, and sends exchanges without one again.
    fn poll_exchanges(&mut self, cx: &mut Context<'_>) -> Result<bool, End> {
        let mut index = 0;
        let mut progress = false;
        while let Some(in_flight) = self.in_flight.get_mut(index) {
            let Poll::Ready(response) = in_flight.response.as_mut().poll(cx) else {
                index += 1;
                continue;
            };
            progress = true;
            match response {
                Ok(messages) => {
                    let done = self.in_flight.remove(index).expect("it is there");
                    let wait = done.exchange.wait.unwrap_or_default();
                    self.is_in_vain = messages.is_empty()
                        && self.in_flight.is_empty()
                        && done.began.elapsed() < wait.min(IN_VAIN);
                    self.put(done.received, messages);
                }
                Err(error) => {
                    let is_protected = self.remote.security.is_some();
                    let waited = in_flight.began.elapsed();
                    if in_flight.exchange.wait.is_some() && waited > MIN_WAIT {
                        // Something on the way does not wait so long.
                        self.wait = self.wait.min(waited.mul_f64(0.75)).max(MIN_WAIT);
                        in_flight.exchange.wait = Some(self.wait);
                        in_flight.retries = 0;
                    }
                    let pause = in_flight.pause_after(error, is_protected)?;
                    in_flight.retries += 1;
                    in_flight.began = Instant::now() + pause;
                    in_flight.received = self.received;
                    in_flight.response = self.exchanges.respond(
                        in_flight.exchange.clone(),
                        self.received,
                        pause,
                        self.timeouts.answer,
                    );
                }
            }
        }
        Ok(progress)
    }

    /// Begins the next exchange, if there is a reason.
    fn begin_exchange(&mut self) -> bool {
        let has_frames = !self.outgoing.is_empty();
        let has_reason = has_frames || self.unacknowledged > MAX_UNACKNOWLEDGED;
        let polls = self.stream.is_none();
        let is_due = match self.in_flight.len() {
            0 => has_reason || polls,
            // A poll that waits ends when another one takes over.
            1 => has_reason && self.in_flight.iter().all(|it| it.exchange.wait.is_some()),
            _ => false,
        };
        if !is_due {
            return false;
        }
        let mut messages = Vec::new();
        let mut bytes = 0;
        while let Some(message) = self.outgoing.front()
            && (messages.is_empty() || bytes + message.len() <= MAX_BATCH)
        {
            bytes += message.len();
            self.outgoing_bytes -= message.len();
            messages.extend(self.outgoing.pop_front());
        }
        self.sequence += 1;
        let exchange = Exchange {
            sequence: self.sequence,
            body: batch(messages),
            wait: polls.then_some(self.wait),
        };
        let is_in_vain = std::mem::take(&mut self.is_in_vain) && !has_frames;
        let pause = if is_in_vain { IN_VAIN } else { Duration::ZERO };
        self.unacknowledged = 0;
        self.in_flight.push_back(InFlight {
            exchange: exchange.clone(),
            retries: 0,
            received: self.received,
            began: Instant::now() + pause,
            response: self
                .exchanges
                .respond(exchange, self.received, pause, self.timeouts.answer),
        });
        true
    }

    fn push(&mut self, message: Bytes) {
        self.outgoing_bytes += message.len();
        self.outgoing.push_back(message);
    }
}

impl InFlight {
    /// Returns the pause before it is sent again, or the end of the session if that is no use.
    fn pause_after(&self, error: ExchangeError, is_protected: bool) -> Result<Duration, End> {
        let asked = error.retry_after();
        if self.retries < MAX_RETRIES && (asked.is_some() || error.is_passing()) {
            let pause = RETRY_PAUSE * (1 << self.retries);
            return Ok(asked.unwrap_or_default() + jitter(pause));
        }
        let is_forgotten = error.is_forgotten();
        let lost = if is_forgotten {
            End::Forgotten
        } else {
            End::Lost
        };
        Err(match error {
            // Anybody on the way could have sent the response, so nobody else learns of it.
            error if is_protected => lost(error.unprotected()),
            ExchangeError::Broken(error) | ExchangeError::Foreign(error) => End::Lost(error),
            ExchangeError::Refused(refused) if refused.is_too_large() => {
                // As over WebSocket, where the server closes.
                let reason = refused.status().message().to_owned();
                let (code, reason) = (CloseCode::Size, reason.into());
                End::Closed(Some(CloseFrame { code, reason }))
            }
            ExchangeError::Refused(refused) => lost(refused.error()),
        })
    }
}

impl Exchanges {
    /// Sends an exchange after a pause, and returns the messages of the response.
    fn respond(
        self: &Arc<Self>,
        exchange: Exchange,
        received: u64,
        pause: Duration,
        answer: Duration,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<Bytes>, ExchangeError>> + Send>> {
        let exchanges = Arc::clone(self);
        Box::pin(async move {
            if !pause.is_zero() {
                sleep(pause).await;
            }
            let time = exchange.wait.unwrap_or_default() + answer;
            let headers = HeaderMap::new();
            let response = exchanges.ask(exchange, received, &headers);
            timeout(time, response).await.unwrap_or_else(|_| {
                Err(ExchangeError::Broken(Error::Transport {
                    context: format!("no response within {time:?}"),
                    source: None,
                }))
            })
        })
    }
}

impl Carrier for HttpCarrier {
    fn transport(&self) -> Transport {
        match self.stream {
            Some(_) => Transport::EventStream,
            None => Transport::LongPoll,
        }
    }

    fn is_introduced(&self) -> bool {
        true
    }

    fn poll_receive(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<ServerFrame>, End>> {
        if let Some(frame) = self.frames.next() {
            return Poll::Ready(frame.map(Some));
        }
        let Poll::Ready(message) = self.poll_message(cx)? else {
            while let Poll::Ready(silence) = self.frames.poll_keep_alive(cx) {
                silence?;
                if let (Opcode::Binary, sign) = self.frames.sign() {
                    self.push(sign);
                    cx.waker().wake_by_ref();
                }
            }
            return Poll::Pending;
        };
        Poll::Ready(match self.frames.read(message)? {
            Some(ServerFrame {
                frame: Some(FromServer::Close(close)),
                ..
            }) => Err(End::Closed(Some(CloseFrame {
                code: u16::try_from(close.code).unwrap_or_default().into(),
                reason: close.reason.into(),
            }))),
            frame => Ok(frame),
        })
    }

    /// Ready while not too much waits to be sent. The exchanges that make room wake the task.
    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), End>> {
        if self.outgoing_bytes < MAX_UNSENT {
            Poll::Ready(Ok(()))
        } else {
            Poll::Pending
        }
    }

    fn send(&mut self, frame: ClientFrame) -> Result<(), End> {
        let message = self.frames.write(&frame);
        self.push(message);
        Ok(())
    }

    /// Begins an exchange, which [`poll_receive`](Self::poll_receive) goes on with.
    fn poll_flush(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), End>> {
        if self.begin_exchange() {
            cx.waker().wake_by_ref();
        }
        Poll::Ready(Ok(()))
    }

    fn is_worn(&self) -> bool {
        self.frames.is_worn()
    }

    /// Says goodbye in an exchange of its own, within a bounded time.
    fn leave(mut self: Box<Self>, end: End) -> Option<JoinHandle<()>> {
        if !end.leaves_somebody() {
            return None;
        }
        let farewell = end.farewell()?;
        let (message, close) = self.frames.goodbye(farewell);
        let message = message.unwrap_or_else(|| {
            let close = wire::Close {
                code: u16::from(close.code).into(),
                reason: close.reason.as_str().into(),
            };
            self.frames.write(&ClientFrame {
                id: 0,
                frame: Some(ToServer::Close(close)),
            })
        });
        self.push(message);
        let exchange = Exchange {
            sequence: self.sequence + 1,
            body: batch(std::mem::take(&mut self.outgoing)),
            wait: None,
        };
        let (exchanges, received) = (Arc::clone(&self.exchanges), self.received);
        Some(tokio::spawn(async move {
            // What is in flight comes first. It ends when the goodbye takes over.
            let in_flight = std::mem::take(&mut self.in_flight);
            let in_flight = in_flight.into_iter().map(|it| it.response);
            let headers = HeaderMap::new();
            let goodbye = exchanges.ask(exchange, received, &headers);
            let all =
                futures_util::future::join(futures_util::future::join_all(in_flight), goodbye);
            let _ = timeout(GOODBYE, all).await;
        }))
    }
}

fn batch(messages: impl IntoIterator<Item = Bytes>) -> Bytes {
    let messages = messages.into_iter().collect();
    Batch { messages }.encode_to_vec().into()
}

fn violated(reason: &str) -> End {
    End::Violated(Violation(reason.into()))
}
