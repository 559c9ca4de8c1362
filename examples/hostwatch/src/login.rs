//! Who may see the page of a sealed server: whoever has read the code that it printed.
//!
//! A page holds no keys, so its backend knows it by a session of its own: a one-time code, typed into a form, is exchanged
//! for a cookie that no script can read.

use std::{
    borrow::Cow,
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant, SystemTime},
};

use smq_runtime::{
    Authenticator, Bytes, Identity, RequestHead, Status,
    http::{HeaderMap, Method, Request, Response, StatusCode, header},
};

use crate::page::{html, not_allowed};

/// How long one stays signed in.
const LIFETIME: Duration = Duration::from_secs(12 * 60 * 60);

/// More browsers at once than anybody has: the one that came first is signed out.
const MOST_SESSIONS: usize = 64;

/// A code has 128 bits, so nobody guesses one.
const CODE_BYTES: usize = 16;

/// A form with a code is no longer than this.
const MOST_FORM: usize = 1024;

/// The page's own sessions. A clone is the same.
#[derive(Clone)]
pub struct Login {
    shared: Arc<Shared>,
}

struct Shared {
    cookie: String,
    announce: Box<dyn Fn(&str) + Send + Sync>,
    state: Mutex<State>,
}

struct State {
    code: String,
    /// When each began, by its token.
    sessions: HashMap<String, Instant>,
}

/// A browser that has signed in.
#[derive(Clone)]
pub struct Visitor {
    token: String,
    signed_out_at: SystemTime,
}

impl Identity for Visitor {
    fn key(&self) -> Cow<'_, [u8]> {
        self.token.as_bytes().into()
    }

    fn expires(&self) -> Option<SystemTime> {
        Some(self.signed_out_at)
    }
}

/// Omits the token, which is secret.
impl fmt::Debug for Visitor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Visitor").finish_non_exhaustive()
    }
}

impl Login {
    /// Begins with a [code](Self::code); each that follows one that was used is announced.
    ///
    /// The name tells this server from others of the same host, to which a browser sends the same cookies.
    pub fn new(name: &str, announce: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self {
            shared: Arc::new(Shared {
                cookie: format!("hostwatch-{name}"),
                announce: Box::new(announce),
                state: Mutex::new(State {
                    code: secret(),
                    sessions: HashMap::new(),
                }),
            }),
        }
    }

    /// Returns the code that signs the next browser in.
    pub fn code(&self) -> String {
        self.lock().code.clone()
    }

    /// Answers a request for the page: with it, who has signed in; with the form, who has not. Who sends the form with
    /// the code gets the cookie, and who signs out loses it.
    pub fn answer(&self, request: Request<Bytes>, page: &Bytes, form: &str) -> Response<Bytes> {
        let (head, body) = request.into_parts();
        match head.method {
            Method::GET | Method::HEAD if self.visitor(&head.headers).is_some() => {
                html(page.clone())
            }
            Method::GET | Method::HEAD => html(form.replace("{complaint}", "").into()),
            Method::POST if field(&body, "leave").is_some() => {
                self.leave(&head.headers);
                back_to_page(&self.cookie(&head.headers, "", Duration::ZERO))
            }
            Method::POST => match self.enter(field(&body, "code")) {
                Some(token) => back_to_page(&self.cookie(&head.headers, &token, LIFETIME)),
                None => {
                    let complaint =
                        "That is not the code. The newest one that hostwatch printed counts, once.";
                    let mut response = html(form.replace("{complaint}", complaint).into());
                    *response.status_mut() = StatusCode::FORBIDDEN;
                    response
                }
            },
            _ => not_allowed("GET, HEAD, POST"),
        }
    }

    /// Exchanges a code for a session, and returns its token.
    fn enter(&self, given: Option<&str>) -> Option<String> {
        // Of a code nothing is escaped but the space that was pasted with it.
        let given = given?.replace('+', "");
        let mut state = self.lock();
        if !same(&given, &state.code) {
            return None;
        }
        state.code = secret();
        let token = secret();
        let now = Instant::now();
        let sessions = &mut state.sessions;
        sessions.retain(|_, began| now - *began < LIFETIME);
        if sessions.len() >= MOST_SESSIONS
            && let Some(first) = sessions.iter().min_by_key(|(_, began)| **began)
        {
            let first = first.0.clone();
            sessions.remove(&first);
        }
        sessions.insert(token.clone(), now);
        (self.shared.announce)(&state.code);
        Some(token)
    }

    /// Ends the session that a request belongs to.
    fn leave(&self, headers: &HeaderMap) {
        let mut state = self.lock();
        for token in self.tokens(headers) {
            state.sessions.remove(token);
        }
    }

    /// Returns the name of the cookie.
    pub(crate) fn cookie_name(&self) -> &str {
        &self.shared.cookie
    }

    /// Returns the cookie with a token, for so long.
    fn cookie(&self, headers: &HeaderMap, token: &str, lifetime: Duration) -> String {
        // By a proxy that does TLS, which says so; there is no way to be told by a browser.
        let proto = headers.get("x-forwarded-proto");
        let secure = if proto.is_some_and(|it| it == "https") {
            "; Secure"
        } else {
            ""
        };
        let name = &self.shared.cookie;
        let seconds = lifetime.as_secs();
        // For the whole host: a proxy may have the page below another path than the interface.
        format!("{name}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}")
    }

    /// Returns what the cookies of our name hold.
    fn tokens<'a>(&'a self, headers: &'a HeaderMap) -> impl Iterator<Item = &'a str> {
        let values = headers.get_all(header::COOKIE).into_iter();
        values
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .filter(|(name, _)| *name == self.shared.cookie)
            .map(|(_, token)| token)
    }

    /// Returns whether a visitor is still signed in.
    pub fn knows(&self, visitor: &Visitor) -> bool {
        self.left(&visitor.token).is_some()
    }

    /// Returns how long the session of a token still lasts.
    fn left(&self, token: &str) -> Option<Duration> {
        let began = *self.lock().sessions.get(token)?;
        LIFETIME.checked_sub(began.elapsed())
    }

    /// Returns who has sent a request.
    fn visitor(&self, headers: &HeaderMap) -> Option<Visitor> {
        self.tokens(headers).find_map(|token| {
            Some(Visitor {
                token: token.to_owned(),
                signed_out_at: SystemTime::now() + self.left(token)?,
            })
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        let state = self.shared.state.lock();
        state.unwrap_or_else(PoisonError::into_inner)
    }
}

impl Authenticator for Login {
    type Identity = Visitor;

    async fn authenticate(&self, request: RequestHead) -> Result<Visitor, Status> {
        self.visitor(request.headers()).ok_or_else(|| {
            Status::unauthenticated(
                "this hostwatch has a key: a program talks to it with --pgp-key and --trust (see hostwatch watch --help), \
                 a browser signs in on its page",
            )
        })
    }
}

/// Returns a field of a form.
fn field<'a>(body: &'a [u8], wanted: &str) -> Option<&'a str> {
    let form = std::str::from_utf8(body).ok();
    let form = form.filter(|it| it.len() <= MOST_FORM)?;
    let mut fields = form.split('&').filter_map(|field| field.split_once('='));
    fields
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| value)
}

/// Sends the browser back to the page, with a cookie.
fn back_to_page(cookie: &str) -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let headers = response.headers_mut();
    headers.insert(header::LOCATION, header::HeaderValue::from_static("./"));
    // Of letters and digits, as it is made here.
    if let Ok(cookie) = cookie.parse() {
        headers.insert(header::SET_COOKIE, cookie);
    }
    response
}

/// Returns a new secret, in letters and digits.
fn secret() -> String {
    let mut bytes = [0; CODE_BYTES];
    getrandom::fill(&mut bytes).expect("the system has random numbers");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Compares in a time that does not tell where the difference is.
fn same(given: &str, wanted: &str) -> bool {
    let pairs = given.bytes().zip(wanted.bytes());
    given.len() == wanted.len() && pairs.fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login")
            .field("cookie", &self.shared.cookie)
            .finish_non_exhaustive()
    }
}
