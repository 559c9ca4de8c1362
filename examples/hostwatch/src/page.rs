//! The server: both versions of the interface, and the page that draws what they tell.

use std::{future::ready, sync::Arc};

use smq_runtime::{Bytes, OpenPgp, Policies, Policy, Server};

use crate::{Login, Machine, v1, v2};

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

const INDEX: &str = include_str!("../page/index.html");
const LOGIN: &str = include_str!("../page/login.html");

/// What the page tells of the ways to talk to a server that has a key, in place of the open ones.
const SEALED: &str = include_str!("../page/sealed.html");

/// Returns an open server of that machine, with its page at `/`.
pub fn server(machine: Arc<Machine>) -> Server {
    parts(machine).page("/", HTML, INDEX)
}

/// Returns a server of that machine that shows nothing to strangers: programs talk to it signed and sealed, and browsers
/// sign in on its page at `/`.
pub fn sealed_server(machine: Arc<Machine>, openpgp: OpenPgp, login: Login) -> Server {
    let index = Bytes::from(sealed_index());
    let visits = login.clone();
    parts(machine)
        .with_openpgp(openpgp)
        .with_policy(Policies::new(Policy::Sealed).or_identified())
        .with_authenticator(login)
        .handle("/", move |request| {
            ready(visits.answer(request, &index, LOGIN))
        })
}

/// Returns the page with the ways to talk to a server that has a key.
fn sealed_index() -> String {
    let mut parts = INDEX.split("<!-- open -->");
    let (before, after) = (parts.next(), parts.nth(1));
    [
        before.unwrap_or_default(),
        SEALED,
        after.unwrap_or_default(),
    ]
    .concat()
}

/// Returns the interfaces, and the files of the page: there is nothing secret in them.
fn parts(machine: Arc<Machine>) -> Server {
    Server::new()
        .add(v1::HostServer::from(Arc::clone(&machine)))
        .add(v2::HostServer::from(machine))
        .page("/style.css", CSS, include_str!("../page/style.css"))
        .page("/main.js", JAVASCRIPT, include_str!("../page/main.js"))
        .page(
            "/socketmq.js",
            JAVASCRIPT,
            include_str!("../page/socketmq.js"),
        )
        .page(
            "/history.js",
            JAVASCRIPT,
            include_str!("../page/history.js"),
        )
        .page("/strips.js", JAVASCRIPT, include_str!("../page/strips.js"))
        .page("/paper.js", JAVASCRIPT, include_str!("../page/paper.js"))
        .page("/talk.js", JAVASCRIPT, include_str!("../page/talk.js"))
        .page(
            "/machine.js",
            JAVASCRIPT,
            include_str!("../page/machine.js"),
        )
        .page("/format.js", JAVASCRIPT, include_str!("../page/format.js"))
}
