//! The server: both versions of the interface, and the page that draws what they tell.

use std::{future::ready, sync::Arc, time::Duration};

use smq_documents::{Documents, SecurityScheme};
use smq_openpgp::{OpenPgp, OpenPgpServer, Policies, Policy};
use smq_runtime::{
    Bytes, Limits, Server,
    http::{HeaderName, HeaderValue, Method, Response, StatusCode, header},
    log::InMemory,
};

use crate::{Login, Machine, Visitor, v1, v2};

const INDEX: &str = include_str!("../page/index.html");
const LOGIN: &str = include_str!("../page/login.html");

/// What the page tells of the ways to talk to a server that has a key, in place of the open ones.
const SEALED: &str = include_str!("../page/sealed.html");

/// What stands in the head of the page for who has signed in.
const SIGNED_IN: &str = include_str!("../page/signed_in.html");

/// What a browser lets a page of ours do: nothing but its own files, its own host, and forms to it.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Returns an open server of that machine, with its page at `/`.
pub fn server(machine: Arc<Machine>) -> Server {
    let page = Bytes::from_static(INDEX.as_bytes());
    parts(machine, Documents::new()).handle("/", move |request| {
        ready(match *request.method() {
            Method::GET | Method::HEAD => html(page.clone()),
            _ => not_allowed("GET, HEAD"),
        })
    })
}

/// Returns a server of that machine that shows nothing to strangers: programs talk to it signed and sealed, and browsers
/// sign in on its page at `/`.
pub fn sealed_server(machine: Arc<Machine>, openpgp: OpenPgp, login: Login) -> Server {
    let page = Bytes::from(sealed_page());
    let visits = login.clone();
    let cookie = SecurityScheme::Cookie(login.cookie_name().into());
    let server = parts(
        machine,
        Documents::new().with_security_scheme("browser", cookie),
    )
    .with_security(
        OpenPgpServer::new(openpgp).with_policy(Policies::new(Policy::Sealed).or_identified()),
    )
    .with_authenticator(login);
    let sessions = server.sessions();
    server.handle("/", move |request| {
        let response = visits.answer(request, &page, LOGIN);
        // Whoever has signed out sees nothing more in any tab.
        sessions.end(|session| {
            let visitor = session.caller().identity::<Visitor>();
            visitor.is_some_and(|visitor| !visits.knows(visitor))
        });
        ready(response)
    })
}

/// Returns the page with the ways to talk to a server that has a key, and one to sign out.
fn sealed_page() -> String {
    let mut parts = INDEX.split("<!-- open -->");
    let (before, after) = (parts.next(), parts.nth(1));
    let page = [
        before.unwrap_or_default(),
        SEALED,
        after.unwrap_or_default(),
    ];
    page.concat().replace("<!-- signed in -->", SIGNED_IN)
}

/// Returns the interfaces with their documents, and the files of the page: there is nothing secret in them.
///
/// Script and style are built from `page/src` and `page/style` (`npm run build`, in `page`) and kept with the sources,
/// so that who only runs this needs no npm.
fn parts(machine: Arc<Machine>, documents: Documents) -> Server {
    let mut limits = Limits::default();
    // A log that is followed may be quiet for days.
    limits.part_time = Duration::MAX;
    Server::new()
        .with_limits(limits)
        .add(v1::HostServer::from(Arc::clone(&machine)))
        .add(v2::HostServer::from(machine))
        .with_documents(documents)
        .with_logs(InMemory)
        .page(
            "/hostwatch.js",
            "text/javascript; charset=utf-8",
            include_str!("../page/built/hostwatch.js"),
        )
        .page(
            "/hostwatch.css",
            "text/css; charset=utf-8",
            include_str!("../page/built/hostwatch.css"),
        )
        .page(
            "/icon.svg",
            "image/svg+xml",
            include_str!("../page/icon.svg"),
        )
}

/// Answers with a page that may do no more than it has to.
pub(crate) fn html(body: Bytes) -> Response<Bytes> {
    let mut response = Response::new(body);
    let headers: [(HeaderName, &str); 5] = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // With less, a browser does not say where a form comes from.
        (header::REFERRER_POLICY, "same-origin"),
        // What it is may depend on a cookie.
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in headers {
        let value = HeaderValue::from_static(value);
        response.headers_mut().insert(name, value);
    }
    response
}

/// Refuses a method, and names those that there are.
pub(crate) fn not_allowed(methods: &'static str) -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    let allow = HeaderValue::from_static(methods);
    response.headers_mut().insert(header::ALLOW, allow);
    response
}
