//! The sessions of a server: whose they are, when they end, and how the program ends them.

use std::{
    collections::HashMap,
    fmt,
    future::Future,
    net::SocketAddr,
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::{Duration, SystemTime},
};

use futures_util::task::AtomicWaker;
use http::request::Parts;
use tokio::time::{Instant, Sleep, sleep};

use super::caller;
use crate::{
    access::{Caller, Namespace, PeerAddress},
    log::{Logs, SignOut},
};

/// How long before the end of its identity a session is told.
const NOTICE: Duration = Duration::from_secs(30);

/// The longest time that is waited for. A timer cannot wait much longer.
const MAX_WAIT: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// The open sessions of a server, from [`Server::sessions`](crate::Server::sessions). A clone is the same.
///
/// ```
/// # let server = smq_runtime::Server::new();
/// let sessions = server.sessions();
/// // Ada signs out: everything that she has open ends.
/// let ended = sessions.end(|session| session.caller().identity() == Some(&"Ada".to_owned()));
/// assert_eq!((ended, sessions.list().len()), (0, 0));
/// ```
#[derive(Clone, Default)]
pub struct Sessions {
    open: Arc<Mutex<Open>>,
    /// Tells other servers who signs out.
    others: Arc<OnceLock<Option<SignOut>>>,
}

#[derive(Default)]
struct Open {
    sessions: HashMap<SessionId, Arc<Entry>>,
    last: u64,
}

/// Identifies a session of a server: [`SessionInfo::id`], and [`Context::session`](crate::Context::session) in a handler.
///
/// A server never uses an id twice before it restarts. A clone of the server has the same ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(u64);

/// A session of a client: a connection, or a subscription of `curl` or of an `EventSource`.
#[derive(Clone)]
pub struct SessionInfo {
    id: SessionId,
    caller: Caller,
    since: SystemTime,
    peer: Option<SocketAddr>,
    carrier: SessionCarrier,
    path: Arc<str>,
    subscriptions: Vec<&'static str>,
}

/// What carries a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SessionCarrier {
    /// A WebSocket connection.
    WebSocket,
    /// HTTP requests and responses: a stream, or polls.
    Http,
    /// A stream of server-sent events, from a `GET` of a topic, or a reply in parts to a `POST`.
    EventStream,
    /// One long poll, from a `GET` of a topic or in a protected message.
    LongPoll,
}

/// The beginning or the end of a session, for [`Server::with_session_events`](crate::Server::with_session_events).
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum SessionEvent {
    /// A client has opened a session, and is authenticated.
    Began(SessionInfo),
    /// The session has ended, whoever ended it.
    Ended(SessionInfo),
}

/// The application's hook for [`SessionEvent`]s.
pub(super) type SessionEvents = Arc<dyn Fn(SessionEvent) + Send + Sync>;

/// A session in the list. It ends when the program says so.
struct Entry {
    id: SessionId,
    caller: Mutex<Caller>,
    since: SystemTime,
    peer: Option<SocketAddr>,
    carrier: SessionCarrier,
    path: Arc<str>,
    subscriptions: Mutex<Vec<(u32, &'static str)>>,
    is_ended: AtomicBool,
    waker: AtomicWaker,
}

/// An open session. It leaves the list when this is dropped.
pub(super) struct OpenSession {
    sessions: Sessions,
    entry: Arc<Entry>,
    events: Option<SessionEvents>,
    expiry: Option<Expiry>,
}

/// The end of the session's identity.
struct Expiry {
    at: Instant,
    is_told: bool,
    timer: Pin<Box<Sleep>>,
}

/// What a session learns about its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notice {
    /// The identity ends after this time.
    Expiring(Duration),
    /// The session has to end, for this reason.
    End(&'static str),
}

impl Sessions {
    /// Returns the sessions that are open now, the oldest first.
    pub fn list(&self) -> Vec<SessionInfo> {
        let open = self.lock();
        let mut sessions: Vec<_> = open.sessions.values().collect();
        sessions.sort_unstable_by_key(|entry| entry.id);
        sessions.iter().map(|entry| entry.info()).collect()
    }

    /// Ends the sessions that `pick` chooses, and returns how many there are.
    ///
    /// They are those of this server; see [`sign_out`](Self::sign_out) for all instances of it. They end at once, and
    /// their clients learn it: sessions are closed with 4401, subscriptions of `curl` and
    /// `EventSource` end with `unauthenticated`. A client that may authenticate again can open another session.
    pub fn end(&self, mut pick: impl FnMut(&SessionInfo) -> bool) -> usize {
        // Not while the list is locked: `pick` may look at it.
        let entries: Vec<_> = self.lock().sessions.values().cloned().collect();
        let picked = entries.iter().filter(|entry| pick(&entry.info()));
        picked.map(|entry| entry.end()).count()
    }

    /// Ends all sessions of the identity of a caller, as [`end`](Self::end) does, and returns how many there are here.
    /// Servers that share their [logs](crate::log) with this one end theirs, too.
    ///
    /// The identity is that of the [`Authenticator`](crate::Authenticator), or the key of the
    /// [verified sender](Caller::verified). A caller without one has nothing to sign out of.
    pub fn sign_out(&self, caller: &Caller) -> usize {
        let Some(key) = identity_key(caller) else {
            return 0;
        };
        if let Some(Some(others)) = self.others.get() {
            others(&key);
        }
        self.end_identity(&key)
    }

    fn end_identity(&self, key: &[u8]) -> usize {
        self.end(|session| identity_key(session.caller()).is_some_and(|it| it == key))
    }

    /// Shares sign-outs with the servers that share these logs.
    pub(super) fn share(&self, logs: &dyn Logs) {
        self.others.get_or_init(|| {
            let here = Arc::downgrade(&self.open);
            logs.share_sign_outs(Arc::new(move |key| {
                if let Some(open) = here.upgrade() {
                    let others = Arc::default();
                    Self { open, others }.end_identity(key);
                }
            }))
        });
    }

    /// Adds a session of the caller who sends this request.
    pub(super) fn open(
        &self,
        request: &Parts,
        carrier: SessionCarrier,
        events: Option<SessionEvents>,
    ) -> OpenSession {
        let caller = caller(request).clone();
        let expiry = Expiry::of(&caller);
        let mut open = self.lock();
        open.last += 1;
        let entry = Arc::new(Entry {
            id: SessionId(open.last),
            caller: Mutex::new(caller),
            since: SystemTime::now(),
            peer: request.extensions.get::<PeerAddress>().map(|peer| peer.0),
            carrier,
            path: request.uri.path().into(),
            subscriptions: Mutex::default(),
            is_ended: AtomicBool::new(false),
            waker: AtomicWaker::new(),
        });
        open.sessions.insert(entry.id, Arc::clone(&entry));
        drop(open);
        if let Some(events) = &events {
            events(SessionEvent::Began(entry.info()));
        }
        OpenSession {
            sessions: self.clone(),
            entry,
            events,
            expiry,
        }
    }

    /// Wakes the tasks of all sessions.
    pub(super) fn wake(&self) {
        let open = self.lock();
        open.sessions.values().for_each(|entry| entry.waker.wake());
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        lock(&self.open)
    }
}

/// Returns the key of a caller's identity, which tells what it is a key of.
fn identity_key(caller: &Caller) -> Option<Vec<u8>> {
    let (kind, key) = match caller.namespace() {
        Namespace::Nobody => return None,
        Namespace::Identity(key) => (1, key),
        Namespace::Verified(key) => (2, key),
    };
    Some([&[kind], &key[..]].concat())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl SessionInfo {
    /// Returns its id, which handlers of its calls have too: [`Context::session`](crate::Context::session).
    pub fn id(&self) -> SessionId {
        self.id
    }

    /// Returns the caller whose session it is.
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// Returns when it began.
    pub fn since(&self) -> SystemTime {
        self.since
    }

    /// Returns the address of the client, as [`Context::peer`](crate::Context::peer) does.
    pub fn peer(&self) -> Option<SocketAddr> {
        self.peer
    }

    /// Returns what carries it.
    pub fn carrier(&self) -> SessionCarrier {
        self.carrier
    }

    /// Returns the path at which it was opened: `/socket.mq/weather/v1`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the topics of its subscriptions: `Weather.Observations`.
    pub fn subscriptions(&self) -> &[&'static str] {
        &self.subscriptions
    }
}

impl fmt::Debug for SessionInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionInfo")
            .field("id", &self.id)
            .field("caller", &self.caller)
            .field("since", &self.since)
            .field("peer", &self.peer)
            .field("carrier", &self.carrier)
            .field("path", &self.path)
            .field("subscriptions", &self.subscriptions)
            .finish()
    }
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Sessions")
            .field(&self.lock().sessions.len())
            .finish()
    }
}

impl Entry {
    fn info(&self) -> SessionInfo {
        let subscriptions = lock(&self.subscriptions);
        SessionInfo {
            id: self.id,
            caller: lock(&self.caller).clone(),
            since: self.since,
            peer: self.peer,
            carrier: self.carrier,
            path: Arc::clone(&self.path),
            subscriptions: subscriptions.iter().map(|(_, topic)| *topic).collect(),
        }
    }

    fn end(&self) {
        self.is_ended.store(true, Ordering::Release);
        self.waker.wake();
    }
}

impl OpenSession {
    pub(super) fn id(&self) -> SessionId {
        self.entry.id
    }

    /// Adds a subscription to the list.
    pub(super) fn subscribe(&self, id: u32, topic: &'static str) {
        let mut subscriptions = lock(&self.entry.subscriptions);
        // Most sessions have one: without this, room for four.
        subscriptions.reserve_exact(1);
        subscriptions.push((id, topic));
    }

    /// Removes a subscription from the list.
    pub(super) fn unsubscribe(&self, id: u32) {
        lock(&self.entry.subscriptions).retain(|(other, _)| *other != id);
    }

    /// Renews the identity of the caller.
    pub(super) fn renew(&mut self, caller: &Caller) {
        self.expiry = Expiry::of(caller);
        *lock(&self.entry.caller) = caller.clone();
    }

    /// Whether the identity of a caller lasts longer, or shorter, than that of the session.
    pub(super) fn is_renewed_by(&self, caller: &Caller) -> bool {
        lock(&self.entry.caller).expires() != caller.expires()
    }

    /// Ready when the session has to end, or when its identity ends soon.
    pub(super) fn poll_notice(&mut self, context: &mut Context<'_>) -> Poll<Notice> {
        self.entry.waker.register(context.waker());
        if self.entry.is_ended.load(Ordering::Acquire) {
            return Poll::Ready(Notice::End("ended by the server: authenticate again"));
        }
        let Some(expiry) = &mut self.expiry else {
            return Poll::Pending;
        };
        expiry.poll(context)
    }

    /// Ready when the session has to end.
    pub(super) fn poll_ended(&mut self, context: &mut Context<'_>) -> Poll<&'static str> {
        loop {
            match std::task::ready!(self.poll_notice(context)) {
                Notice::Expiring(_) => {}
                Notice::End(reason) => return Poll::Ready(reason),
            }
        }
    }
}

impl Drop for OpenSession {
    fn drop(&mut self) {
        self.sessions.lock().sessions.remove(&self.entry.id);
        if let Some(events) = &self.events {
            events(SessionEvent::Ended(self.entry.info()));
        }
    }
}

impl Expiry {
    fn of(caller: &Caller) -> Option<Self> {
        let left = caller.expires()?.duration_since(SystemTime::now());
        let left = left.unwrap_or_default().min(MAX_WAIT);
        Some(Self {
            at: Instant::now() + left,
            is_told: false,
            timer: Box::pin(sleep(left.saturating_sub(NOTICE))),
        })
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Notice> {
        std::task::ready!(self.timer.as_mut().poll(context));
        let left = self.at.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Poll::Ready(Notice::End("the identity has expired: authenticate again"));
        }
        self.timer.as_mut().reset(self.at);
        if std::mem::replace(&mut self.is_told, true) {
            return self
                .timer
                .as_mut()
                .poll(context)
                .map(|()| Notice::End("the identity has expired: authenticate again"));
        }
        Poll::Ready(Notice::Expiring(left))
    }
}
