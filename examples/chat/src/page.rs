//! The server: the interface, and the page on it.

use std::sync::Arc;

use smq_runtime::{Server, SessionEvent, log::InMemory};

use crate::{House, v1::ChatServer};

/// Returns a server of that house, with its page at `/`. What they say is in memory, unless the server gets other logs. People have left when their sessions have ended.
///
/// The scripts are built from `page/src` (`npm run build`, in `page`) and kept with the sources, so that who only
/// runs this needs no npm.
pub fn server(house: Arc<House>) -> Server {
    let present = Arc::clone(&house);
    Server::new()
        .add(ChatServer::from(house))
        .with_logs(InMemory)
        .with_session_events(move |event| {
            if let SessionEvent::Ended(session) = event {
                present.session_ended(session.id());
            }
        })
        .page(
            "/",
            "text/html; charset=utf-8",
            include_str!("../page/index.html"),
        )
        .page(
            "/style.css",
            "text/css; charset=utf-8",
            include_str!("../page/style.css"),
        )
        .page(
            "/chat.js",
            "text/javascript; charset=utf-8",
            include_str!("../page/built/chat.js"),
        )
        .page(
            "/worker.js",
            "text/javascript; charset=utf-8",
            include_str!("../page/built/worker.js"),
        )
        .page(
            "/icon.svg",
            "image/svg+xml",
            include_str!("../page/icon.svg"),
        )
}
