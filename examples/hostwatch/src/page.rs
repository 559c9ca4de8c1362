//! The server: both versions of the interface, and the page that draws what they tell.

use std::sync::Arc;

use smq_runtime::Server;

use crate::{Machine, v1, v2};

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// Returns a server of that machine, with its page at `/`.
pub fn server(machine: Arc<Machine>) -> Server {
    Server::new()
        .add(v1::HostServer::from(Arc::clone(&machine)))
        .add(v2::HostServer::from(machine))
        .page("/", HTML, include_str!("../page/index.html"))
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
