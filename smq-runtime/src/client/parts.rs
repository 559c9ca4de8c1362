//! Calls of methods that reply in parts, and the parts as they come.

use std::{
    fmt,
    future::{Future, poll_fn},
    mem,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, HeaderValue};
use prost::Message;
use tokio::time::{Instant, Sleep, sleep};

use super::{
    Client, ResponseFuture,
    call::{DecodeMessage, encode},
    endpoint::Endpoint,
    observe::ObservedCall,
    outgoing::{Framed, Outgoing},
    session::{DEFAULT_WINDOW, PartsReceiver, ReceivedPart, StreamRequest},
};
use crate::{error::Error, schema, wire};

/// A time that never passes, and that can be added to an `Instant`.
const NEVER: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// A call of a method that replies in parts. Await it to send the request; options come before that.
///
/// ```no_run
/// # mod library {
/// #     pub struct Request;
/// #     pub struct Library;
/// #     impl Library {
/// #         pub fn read(&self, _: Request) -> smq_runtime::StreamCall<String> { unimplemented!() }
/// #     }
/// # }
/// # async fn run(library: library::Library) -> Result<(), smq_runtime::Error> {
/// # use library::Request;
/// let mut pages = library.read(Request).await?;
/// while let Some(page) = pages.next().await {
///     println!("{}", page?);
/// }
/// # Ok(())
/// # }
/// ```
///
/// The call is sent over the session of the client, which other calls and subscriptions share. A slow reader holds up its
/// own reply and nothing else.
///
/// # Errors
///
/// Awaiting it fails with [`Error::Unsendable`] if the request is larger than the `.proto` allows or an option is not valid,
/// and with another error if too much waits to be sent. If the server rejects the request, [`Parts::next`] says so.
#[must_use = "a call is sent when it is awaited"]
pub struct StreamCall<M> {
    outgoing: Outgoing,
    window: u64,
    total: Option<Duration>,
    decode: DecodeMessage<M>,
}

impl<M> StreamCall<M> {
    /// Returns a call of a method that generated code names.
    pub(crate) fn new<Req>(
        client: &Client,
        service: &'static schema::Service,
        method: &str,
        request: Req,
    ) -> Self
    where
        Req: Message,
        M: Message + Default,
    {
        let target = Ok(Endpoint::find(service, method));
        Self::with_decoder(client, target, encode(request), |bytes| M::decode(bytes))
    }

    /// Returns a call of a method, if there is one.
    pub(super) fn with_decoder(
        client: &Client,
        target: Result<Endpoint, Error>,
        request: Bytes,
        decode: DecodeMessage<M>,
    ) -> Self {
        Self {
            outgoing: Outgoing::new(client, target, request),
            window: DEFAULT_WINDOW,
            total: None,
            decode,
        }
    }

    /// Sets how long each part may take. The default is the timeout of the client.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.outgoing.client.timeout = timeout;
        self
    }

    /// Sets how long the whole reply may take. By default it may take any time.
    pub fn total_timeout(mut self, timeout: Duration) -> Self {
        self.total = Some(timeout);
        self
    }

    /// Sets how many bytes of parts the server may send before the program takes them. The default is 1 MiB. The last part
    /// may exceed the window, so every window lets at least one part through.
    pub fn window(mut self, bytes: u64) -> Self {
        self.window = bytes.max(1);
        self
    }

    /// Adds a header to the request, in place of the client's header of that name.
    ///
    /// Headers that are about the connection, such as `authorization`, belong to the [client](Client::with_header). With one
    /// of them, or if the name or the value is not valid in a header, awaiting the call fails with [`Error::Unsendable`].
    pub fn header<N, V>(mut self, name: N, value: V) -> Self
    where
        N: AsRef<str>,
        V: TryInto<HeaderValue>,
    {
        self.outgoing.header(name.as_ref(), value);
        self
    }
}

impl<M: 'static> IntoFuture for StreamCall<M> {
    type Output = Result<Parts<M>, Error>;
    type IntoFuture = ResponseFuture<Parts<M>>;

    fn into_future(self) -> Self::IntoFuture {
        let Self {
            outgoing,
            window,
            total,
            decode,
        } = self;
        let Framed {
            client,
            endpoint,
            payload,
            headers,
            observed,
        } = match outgoing.into_frame("a call for parts") {
            Ok(framed) => framed,
            Err(error) => return ResponseFuture::failed(error),
        };
        ResponseFuture::new(async move {
            let total = total.and_then(|total| Instant::now().checked_add(total));
            let request = StreamRequest {
                payload,
                headers,
                window,
                total,
            };
            let (sessions, timeout) = (&client.sessions, client.timeout);
            let receiver = sessions.stream(endpoint, request, timeout).await;
            let receiver = receiver.inspect_err(|error| observed.record(Some(error)))?;
            Ok(Parts {
                receiver: Some(receiver),
                observed,
                dealt: 0,
                window,
                timeout,
                total,
                timer: Box::pin(sleep(Duration::ZERO)),
                is_waiting: false,
                headers: HeaderMap::new(),
                decode,
            })
        })
    }
}

/// The parts of a reply, as they come: what a [`StreamCall`] returns.
///
/// Drop it to cancel the call: the server then drops the handler.
#[must_use = "dropping the parts cancels the call"]
pub struct Parts<M> {
    /// `None` after the last item.
    receiver: Option<PartsReceiver>,
    observed: ObservedCall,
    /// Bytes of parts that were yielded, and for which the server has no credit yet.
    dealt: u64,
    window: u64,
    /// How long each part may take, and when all have to be there.
    timeout: Duration,
    total: Option<Instant>,
    timer: Pin<Box<Sleep>>,
    is_waiting: bool,
    headers: HeaderMap,
    decode: DecodeMessage<M>,
}

impl<M> Parts<M> {
    /// Returns the next part, or `None` if the reply is complete. An error is the last item. This is cancel safe.
    ///
    /// # Errors
    ///
    /// * [`Error::Status`]: the server rejected the request, or the handler failed.
    /// * [`Error::Timeout`]: no part came in time. The call is canceled.
    /// * [`Error::Transport`]: the connection was lost. The call is not sent again.
    /// * [`Error::Closed`]: the client was closed.
    /// * [`Error::Protocol`]: a part does not decode, or the server violates the protocol.
    pub async fn next(&mut self) -> Option<Result<M, Error>> {
        poll_fn(|context| self.poll_part(context)).await
    }

    /// Returns the headers that the server's handler has set so far.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    fn poll_part(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<M, Error>>> {
        let Some(receiver) = &mut self.receiver else {
            return Poll::Ready(None);
        };
        let Poll::Ready(received) = receiver.poll_next(context) else {
            return self.poll_timeout(context);
        };
        self.is_waiting = false;
        let (headers, item) = match received {
            Some(ReceivedPart::Part {
                payload,
                headers,
                bytes,
            }) => {
                self.dealt += bytes;
                if self.dealt >= self.window / 2 {
                    receiver.credit(mem::take(&mut self.dealt));
                }
                let part = (self.decode)(payload);
                let part = part
                    .map_err(|error| Error::Protocol(format!("a part does not decode: {error}")));
                (headers, Some(part))
            }
            Some(ReceivedPart::End(ending, headers)) => (headers, ending.map(Err)),
            None => (wire::FrameHeaders::new(), Some(Err(Error::Closed))),
        };
        if !headers.is_empty() {
            let headers = wire::from_frame_headers(headers).unwrap_or_default();
            self.headers.extend(headers);
        }
        match &item {
            Some(Ok(_)) => {}
            Some(Err(error)) => self.end(Some(error)),
            None => self.end(None),
        }
        Poll::Ready(item)
    }

    /// Ends the call when no part comes in time.
    fn poll_timeout(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<M, Error>>> {
        if !self.is_waiting {
            self.is_waiting = true;
            let next = Instant::now() + self.timeout.min(NEVER);
            let until = self.total.map_or(next, |total| total.min(next));
            self.timer.as_mut().reset(until);
        }
        std::task::ready!(self.timer.as_mut().poll(context));
        self.end(Some(&Error::Timeout));
        Poll::Ready(Some(Err(Error::Timeout)))
    }

    fn end(&mut self, error: Option<&Error>) {
        self.receiver = None;
        self.observed.record(error);
    }
}

impl<M> Stream for Parts<M> {
    type Item = Result<M, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_part(context)
    }
}

impl<M> fmt::Debug for StreamCall<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.outgoing.debug(f, "StreamCall")
    }
}

impl<M> fmt::Debug for Parts<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parts")
            .field("is_over", &self.receiver.is_none())
            .finish_non_exhaustive()
    }
}
