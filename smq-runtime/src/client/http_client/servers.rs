//! The servers of a client with a resolver: which of them a request or a session goes to, and what happens if that fails.
//!
//! A request goes to the server with the fewest requests of this client. It goes on to another server if it was not sent.
//! After it was sent, only a request that may be repeated, or that came to no handler, does, within a budget. A server that
//! fails is left out for a while, for longer each time; then one request tries it.

use std::{
    collections::HashMap,
    fmt, mem,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, Method, Request, Response, StatusCode, header::CONTENT_TYPE};
use http_body_util::Full;
use hyper::body::Incoming;
use prost::Message as _;
use prost_types::{FileDescriptorSet, method_options::IdempotencyLevel};
use tokio::{
    sync::watch,
    time::{Instant, timeout},
};

use super::{HttpClient, retry_after};
use crate::{
    client::{TlsConfig, endpoint::Endpoint, open, proxy::Proxy, session::jitter},
    codec::Format,
    error::Error,
    resolve::{Resolved, ResolvedServer, Resolver},
    wire::REFUSED,
};

/// How many servers a client uses. An answer with more may be a lie.
const MAX_SERVERS: usize = 64;

/// How long a server is left out after its first failure, and at most.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// How long a request that no server takes waits for another answer of the resolver.
const ANOTHER_ANSWER: Duration = Duration::from_secs(1);

/// Repeated requests: how many each request adds to the budget, and the most that it has.
const RETRIES: f32 = 0.2;
const MAX_RETRIES: f32 = 20.0;

/// A server without an answer after this part of the timeout fails. A request that may be repeated then goes on.
const PATIENCE: u32 = 2;

/// The servers of a client.
pub(in crate::client) struct Servers {
    resolver: Arc<dyn Resolver>,
    opener: Opener,
    state: Mutex<State>,
}

/// How the client of one server is made.
#[derive(Clone, Default)]
struct Opener {
    tls: OnceLock<TlsConfig>,
    /// The proxy that the program has set, or that it wants none.
    proxy: Option<Option<Arc<Proxy>>>,
    http2: bool,
}

struct State {
    /// None before the first use.
    updates: Option<watch::Receiver<Resolved>>,
    servers: Vec<(ResolvedServer, Arc<Instance>)>,
    problem: Option<String>,
    retries: f32,
    /// By the path of the method.
    idempotent: HashMap<&'static str, bool>,
}

/// One server.
#[derive(Debug)]
pub(in crate::client) struct Instance {
    http: Arc<HttpClient>,
    requests: AtomicUsize,
    sessions: AtomicUsize,
    health: Mutex<Health>,
}

#[derive(Debug, Default)]
struct Health {
    /// How often it failed since it last answered.
    failures: u32,
    /// Until when it is left out.
    until: Option<Instant>,
}

/// Whether a server is left out, what it claims, and its priority. The lowest is chosen.
type Rank = (bool, u8, u16);

/// What uses a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Usage {
    Request,
    Session,
}

/// A server that is in use, which its load counts.
#[derive(Debug)]
pub(in crate::client) struct InUse {
    pub(in crate::client) instance: Arc<Instance>,
    usage: Usage,
    since: Instant,
    /// After which time without an answer the server fails.
    patience: Option<Duration>,
}

/// What a request is, for what may be done if it fails.
#[derive(Clone, Copy)]
struct Call {
    endpoint: Endpoint,
    timeout: Duration,
}

/// How a request has failed, which may go on to another server.
struct Failure {
    was_sent: bool,
    /// Whether it came to no handler.
    was_refused: bool,
    /// How long the server asks to be left out. None if only the handler has failed.
    pause: Option<Duration>,
}

impl Servers {
    pub(in crate::client) fn new(resolver: Arc<dyn Resolver>, tls: Option<TlsConfig>) -> Self {
        let opener = Opener {
            tls: tls.map(OnceLock::from).unwrap_or_default(),
            ..Opener::default()
        };
        Self::of(resolver, opener)
    }

    fn of(resolver: Arc<dyn Resolver>, opener: Opener) -> Self {
        let state = State {
            updates: None,
            servers: Vec::new(),
            problem: None,
            retries: MAX_RETRIES / 2.0,
            idempotent: HashMap::new(),
        };
        Self {
            resolver,
            opener,
            state: Mutex::new(state),
        }
    }

    /// Returns other connections to the same servers, with another proxy, or without one.
    pub(in crate::client) fn with_proxy(&self, proxy: Option<Arc<Proxy>>) -> Self {
        let opener = Opener {
            proxy: Some(proxy),
            ..self.opener.clone()
        };
        Self::of(Arc::clone(&self.resolver), opener)
    }

    /// Returns other connections to the same servers, over HTTP/2 alone, or over HTTP/1.1.
    pub(in crate::client) fn with_http2(&self, http2: bool) -> Self {
        let opener = Opener {
            http2,
            ..self.opener.clone()
        };
        Self::of(Arc::clone(&self.resolver), opener)
    }

    /// Notes what a request calls.
    pub(in crate::client) fn note<B>(
        request: &mut Request<B>,
        endpoint: Endpoint,
        timeout: Duration,
    ) {
        request.extensions_mut().insert(Call { endpoint, timeout });
    }

    /// Sends a request to one server after the other, until one answers that may.
    pub(in crate::client) async fn send(
        &self,
        request: Request<Full<Bytes>>,
    ) -> Result<Response<Incoming>, Error> {
        let call = request.extensions().get::<Call>().copied();
        let may_repeat = match call {
            Some(call) => self.is_idempotent(call.endpoint),
            None => matches!(*request.method(), Method::GET | Method::HEAD),
        };
        let (head, body) = request.into_parts();
        let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
        let patience = call.map(|call| call.timeout / PATIENCE);
        let mut tried = Vec::new();
        let mut last: Option<Result<Response<Incoming>, Error>> = None;
        self.lock().add_retries(RETRIES);
        loop {
            let mut server = match self.choose(path, Usage::Request, &tried).await {
                Ok(server) => server,
                Err(error) => return last.unwrap_or(Err(error)),
            };
            server.patience = patience;
            // The second server has all the time that is left.
            let has_another = tried.is_empty() && self.lock().has_another();
            let http = server.http();
            let mut request = Request::from_parts(head.clone(), body.clone());
            let uri = http.url().parse_uri(path);
            *request.uri_mut() = uri.expect("the path of a URL is one");
            let sending = http.send_once(request);
            let sent = match patience.filter(|_| may_repeat && has_another) {
                None => sending.await,
                Some(patience) => timeout(patience, sending)
                    .await
                    .unwrap_or(Err((Error::Timeout, true))),
            };
            server.patience = None;
            let failure = match &sent {
                Ok(response) => Failure::of(response),
                Err((_, was_sent)) => Some(Failure {
                    was_sent: *was_sent,
                    was_refused: false,
                    pause: Some(Duration::ZERO),
                }),
            };
            let result = sent.map_err(|(error, _)| error);
            let Some(failure) = failure else {
                server.instance.answered();
                return result;
            };
            if let Some(pause) = failure.pause {
                server.instance.failed(pause);
            }
            let may_repeat = may_repeat || failure.was_refused;
            if failure.was_sent && !(may_repeat && self.lock().add_retries(-1.0)) {
                return result;
            }
            last = Some(result);
            tried.push(Arc::clone(&server.instance));
        }
    }

    /// Chooses the server of a session, without those that were tried.
    pub(in crate::client) async fn choose_for_session(
        &self,
        path: &str,
        tried: &[Arc<Instance>],
    ) -> Result<InUse, Error> {
        self.choose(path, Usage::Session, tried).await
    }

    /// Chooses a server. Waits for the first answer of the resolver, and for another one if all servers were tried.
    async fn choose(
        &self,
        path: &str,
        usage: Usage,
        tried: &[Arc<Instance>],
    ) -> Result<InUse, Error> {
        let mut is_first = true;
        loop {
            let (mut updates, error) = {
                let mut state = self.lock();
                self.update(&mut state);
                if let Some(server) = state.choose(path, usage, tried) {
                    return Ok(server);
                }
                let problem = state.problem.clone();
                let error = problem.map(|problem| Error::Transport {
                    context: format!("no server of {}: {problem}", self.resolver.name()),
                    source: None,
                });
                let updates = state.updates.clone().expect("update has set it");
                (updates, error)
            };
            let is_known = error.is_some() || !tried.is_empty();
            if is_known {
                let error = error.unwrap_or(Error::Transport {
                    context: format!("no server of {} takes it", self.resolver.name()),
                    source: None,
                });
                if !mem::take(&mut is_first) {
                    return Err(error);
                }
                self.resolver.refresh();
                match timeout(ANOTHER_ANSWER, updates.changed()).await {
                    Ok(Ok(())) => continue,
                    _ => return Err(error),
                }
            }
            if updates.changed().await.is_err() {
                return Err(Error::Transport {
                    context: format!("{} is not resolved any more", self.resolver.name()),
                    source: None,
                });
            }
        }
    }

    /// Takes the newest answer of the resolver. Servers that were there keep their connections.
    fn update(&self, state: &mut State) {
        let is_first = state.updates.is_none();
        let updates = state.updates.get_or_insert_with(|| self.resolver.watch());
        if !is_first && !updates.has_changed().unwrap_or(false) {
            return;
        }
        let Resolved { servers, problem } = updates.borrow_and_update().clone();
        let mut former = mem::take(&mut state.servers);
        state.problem = problem;
        for resolved in servers.into_iter().take(MAX_SERVERS) {
            let is_same = |(it, _): &(ResolvedServer, _)| {
                (&it.url, it.address) == (&resolved.url, resolved.address)
            };
            if state.servers.iter().any(is_same) {
                continue;
            }
            let instance = match former.iter().position(is_same) {
                Some(index) => former.swap_remove(index).1,
                None => match self.opener.open(&resolved) {
                    Ok(http) => Arc::new(Instance::new(http)),
                    Err(error) => {
                        state.problem = Some(error.to_string());
                        continue;
                    }
                },
            };
            state.servers.push((resolved, instance));
        }
    }

    /// Whether a method may be called twice, as its `idempotency_level` says.
    fn is_idempotent(&self, Endpoint { service, method }: Endpoint) -> bool {
        let mut state = self.lock();
        *state.idempotent.entry(method.path).or_insert_with(|| {
            let set = FileDescriptorSet::decode(service.descriptors.encoded()).unwrap_or_default();
            let package = service.full_name().rsplit_once('.').map_or("", |it| it.0);
            let files = set.file.iter().filter(|file| file.package() == package);
            let services = files.flat_map(|file| &file.service);
            let methods = services
                .filter(|it| it.name() == service.name)
                .flat_map(|it| &it.method);
            methods
                .filter(|it| it.name() == method.name)
                .filter_map(|it| it.options.as_ref())
                .any(|it| it.idempotency_level() != IdempotencyLevel::IdempotencyUnknown)
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Opener {
    fn open(&self, server: &ResolvedServer) -> Result<HttpClient, Error> {
        let mut http = open(&server.url, &self.tls)?;
        if let Some(address) = server.address {
            http = http.at(address);
        }
        if let Some(proxy) = &self.proxy {
            http = http.with_proxy(proxy.clone());
        }
        Ok(if self.http2 {
            http.with_http2(true)
        } else {
            http
        })
    }
}

impl State {
    /// Whether a request may be repeated on another server.
    fn has_another(&self) -> bool {
        self.servers.len() > 1 && self.retries >= 1.0
    }

    /// Adds to the budget of repeated requests, or takes from it. Returns whether there was enough.
    fn add_retries(&mut self, retries: f32) -> bool {
        let left = self.retries + retries;
        if left >= 0.0 {
            self.retries = left.min(MAX_RETRIES);
        }
        left >= 0.0
    }

    /// Chooses a server that was not tried: one that does not fail, claims the interface, has the lowest priority, and
    /// the least load; among equals, by weight.
    fn choose(&self, path: &str, usage: Usage, tried: &[Arc<Instance>]) -> Option<InUse> {
        let now = Instant::now();
        let mut best: Option<(Rank, f64, &Arc<Instance>)> = None;
        let mut total = 0;
        for (resolved, instance) in &self.servers {
            if tried.iter().any(|it| Arc::ptr_eq(it, instance)) {
                continue;
            }
            let weight = u32::from(resolved.weight.max(1));
            let rank = (
                instance.is_left_out(now),
                claim(&resolved.interfaces, path),
                resolved.priority,
            );
            #[expect(clippy::cast_precision_loss)] // it is small
            let load = instance.load(usage).load(Ordering::Relaxed) as f64 / f64::from(weight);
            let order = best.as_ref().map(|(best_rank, best_load, _)| {
                rank.cmp(best_rank).then(load.total_cmp(best_load))
            });
            total = match order {
                Some(std::cmp::Ordering::Greater) => continue,
                Some(std::cmp::Ordering::Equal) => total + weight,
                _ => weight,
            };
            // Each of the equal ones has the chance of its weight.
            if total == weight || getrandom::u32().unwrap_or(0) % total < weight {
                best = Some((rank, load, instance));
            }
        }
        let (.., instance) = best?;
        instance.try_again(now);
        Some(InUse::new(Arc::clone(instance), usage))
    }
}

/// Returns how likely a server has the interface of a path, by what it claims: 0 for yes, 1 for perhaps, 2 for no.
fn claim(interfaces: &[String], path: &str) -> u8 {
    let mut segments = path.trim_start_matches("/socket.mq/").split('/');
    let wanted = (segments.next(), segments.next());
    let claims = |it: &String| {
        let (application, version) = it.rsplit_once('.').unwrap_or_default();
        wanted == (Some(application), Some(version))
    };
    match interfaces {
        [] => 1,
        all if all.iter().any(claims) => 0,
        _ => 2,
    }
}

impl Instance {
    fn new(http: HttpClient) -> Self {
        Self {
            http: Arc::new(http),
            requests: AtomicUsize::new(0),
            sessions: AtomicUsize::new(0),
            health: Mutex::default(),
        }
    }

    fn load(&self, usage: Usage) -> &AtomicUsize {
        match usage {
            Usage::Request => &self.requests,
            Usage::Session => &self.sessions,
        }
    }

    fn health(&self) -> MutexGuard<'_, Health> {
        self.health.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_left_out(&self, now: Instant) -> bool {
        self.health().until.is_some_and(|until| now < until)
    }

    /// Lets one request or session alone try a server that has failed.
    fn try_again(&self, now: Instant) {
        let mut health = self.health();
        if health.failures > 0 {
            health.until = Some(now + health.pause());
        }
    }

    /// Uses the server again, because it answers.
    pub(in crate::client) fn answered(&self) {
        *self.health() = Health::default();
    }

    /// Leaves the server out for a while, at least as long as it asks for.
    pub(in crate::client) fn failed(&self, asked: Duration) {
        let mut health = self.health();
        health.failures = health.failures.saturating_add(1);
        let pause = health.pause().max(asked.min(LONGEST_PAUSE));
        health.until = Some(Instant::now() + pause);
    }
}

impl Health {
    fn pause(&self) -> Duration {
        let doubled = 1 << self.failures.saturating_sub(1).min(16);
        let pause = FIRST_PAUSE.saturating_mul(doubled).min(LONGEST_PAUSE);
        pause + jitter(pause / 4)
    }
}

impl InUse {
    fn new(instance: Arc<Instance>, usage: Usage) -> Self {
        instance.load(usage).fetch_add(1, Ordering::Relaxed);
        Self {
            instance,
            usage,
            since: Instant::now(),
            patience: None,
        }
    }

    pub(in crate::client) fn http(&self) -> &Arc<HttpClient> {
        &self.instance.http
    }

    #[cfg(test)]
    pub(in crate::client) fn of_session(instance: &Arc<Instance>) -> Self {
        Self::new(Arc::clone(instance), Usage::Session)
    }
}

impl Drop for InUse {
    fn drop(&mut self) {
        let Self {
            instance,
            usage,
            since,
            patience,
        } = self;
        instance.load(*usage).fetch_sub(1, Ordering::Relaxed);
        // The call was given up.
        if patience.is_some_and(|patience| since.elapsed() >= patience) {
            instance.failed(Duration::ZERO);
        }
    }
}

impl Failure {
    /// Returns the failure that a response says, if another server may do better.
    fn of(response: &Response<Incoming>) -> Option<Self> {
        let headers = response.headers();
        let pause = Some(retry_after(headers).unwrap_or_default());
        let is_ours = is_json(headers);
        let was_refused = headers.contains_key(REFUSED);
        let (was_sent, pause) = match response.status() {
            StatusCode::SERVICE_UNAVAILABLE if was_refused => (true, pause),
            StatusCode::MISDIRECTED_REQUEST => (false, pause),
            StatusCode::SERVICE_UNAVAILABLE if is_ours => (true, None),
            StatusCode::BAD_GATEWAY
            | StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::GATEWAY_TIMEOUT => (true, pause),
            // A server of something else, which knows no such path.
            StatusCode::NOT_FOUND
            | StatusCode::METHOD_NOT_ALLOWED
            | StatusCode::NOT_IMPLEMENTED
                if !is_ours =>
            {
                (false, pause)
            }
            _ => return None,
        };
        Some(Self {
            was_sent,
            was_refused,
            pause,
        })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let content_type = headers.get(CONTENT_TYPE);
    content_type.and_then(Format::of_content_type) == Some(Format::Json)
}

impl fmt::Debug for Servers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Servers").field(&self.resolver).finish()
    }
}

#[cfg(test)]
pub(in crate::client) mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn instance() -> Arc<Instance> {
        let http = open("http://localhost:1", &OnceLock::new()).unwrap();
        Arc::new(Instance::new(http))
    }

    fn state(servers: impl IntoIterator<Item = Arc<Instance>>) -> State {
        let servers = servers.into_iter();
        State {
            updates: None,
            servers: servers.map(|it| (ResolvedServer::default(), it)).collect(),
            problem: None,
            retries: 0.0,
            idempotent: HashMap::new(),
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_is_left_out_for_longer_each_time_and_tried_by_one() {
        let (one, other) = (instance(), instance());
        let state = state([Arc::clone(&one), Arc::clone(&other)]);
        let choose = || Arc::clone(&state.choose("/", Usage::Request, &[]).unwrap().instance);
        let mut pause = FIRST_PAUSE;
        for _ in 0..10 {
            one.failed(Duration::ZERO);
            let almost = pause.mul_f64(0.99);
            tokio::time::advance(almost).await;
            for _ in 0..20 {
                assert!(
                    Arc::ptr_eq(&choose(), &other),
                    "after {almost:?} of {pause:?}"
                );
            }
            tokio::time::advance(pause / 3).await;
            let tries = (0..200).filter(|_| Arc::ptr_eq(&choose(), &one)).count();
            assert_eq!(tries, 1, "after {pause:?}");
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
        one.answered();
        let tries = (0..200).filter(|_| Arc::ptr_eq(&choose(), &one)).count();
        assert!((50..150).contains(&tries), "{tries} of 200");
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_is_left_out_as_long_as_it_asks_for() {
        let one = instance();
        one.failed(Duration::from_secs(20));
        assert!(one.is_left_out(Instant::now() + Duration::from_secs(19)));
        assert!(!one.is_left_out(Instant::now() + Duration::from_secs(21)));
        one.failed(Duration::MAX);
        assert!(
            !one.is_left_out(Instant::now() + 2 * LONGEST_PAUSE),
            "it is a bound"
        );
        // Alone, it is tried all the same.
        assert!(state([one]).choose("/", Usage::Session, &[]).is_some());
    }

    #[test]
    fn claims_are_of_an_application_and_a_version() {
        let path = "/socket.mq/acme.weather/v1/Weather.Get";
        for (interfaces, rank) in [
            ("", 1),
            ("acme.weather.v1", 0),
            ("acme.weather.v2 acme.weather.v1", 0),
            ("acme.weather.v2", 2),
            ("weather.v1 v1 .", 2),
        ] {
            let interfaces: Vec<_> = interfaces.split_whitespace().map(str::to_owned).collect();
            assert_eq!(claim(&interfaces, path), rank, "{interfaces:?}");
        }
        assert_eq!(claim(&["a.v1".into()], "/socket.mq"), 2);
    }

    pub(in crate::client) fn instances<const N: usize>() -> [Arc<Instance>; N] {
        std::array::from_fn(|_| instance())
    }
}
