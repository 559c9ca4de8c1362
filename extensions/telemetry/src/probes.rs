//! Whether the process lives, and whether it takes requests.

use std::{
    future::{Future, ready},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use smq_runtime::Server;

use crate::{PLAIN, refused, text};

/// The probes of a program: `GET /livez` and `GET /readyz`. They need no credentials. Clones share their state.
///
/// | probe | 200 | 503 |
/// | --- | --- | --- |
/// | `/livez` | as long as the process answers | |
/// | `/readyz` | while the program takes requests | before [`set_ready`](Self::set_ready), and from the [drain](Self::drain) on |
///
/// Put them on the server itself, on a server for operators at an address of its own, or on both. A server that has
/// ended its drain delay takes no new connections, so only another server still answers 503 then.
#[derive(Debug, Clone)]
pub struct Probes(Arc<State>);

#[derive(Debug)]
struct State {
    is_ready: AtomicBool,
    is_draining: AtomicBool,
}

impl Probes {
    /// Returns the probes of a program that takes requests.
    pub fn new() -> Self {
        Self(Arc::new(State {
            is_ready: true.into(),
            is_draining: false.into(),
        }))
    }

    /// Adds `/livez` and `/readyz` to a server.
    #[must_use]
    pub fn add_to(&self, server: Server) -> Server {
        let state = Arc::clone(&self.0);
        server
            .handle("/livez", |request| ready(answer(&request, Ok("alive"))))
            .handle("/readyz", move |request| {
                ready(answer(&request, state.readiness()))
            })
    }

    /// Sets whether the program takes requests: not before it has loaded what it needs, for example.
    pub fn set_ready(&self, is_ready: bool) {
        self.0.is_ready.store(is_ready, Ordering::Release);
    }

    /// Waits for `stop`, and then lets `/readyz` answer 503. Ends after a delay, in which balancers see that and send
    /// no more requests. For [`Listener::serve_until`](smq_runtime::Listener::serve_until), which then takes no new
    /// connections, and finishes the calls that it has.
    pub async fn drain(&self, stop: impl Future<Output = ()>, delay: Duration) {
        stop.await;
        self.0.is_draining.store(true, Ordering::Release);
        tokio::time::sleep(delay).await;
    }
}

impl State {
    fn readiness(&self) -> Result<&'static str, &'static str> {
        match (&self.is_draining, &self.is_ready) {
            (draining, _) if draining.load(Ordering::Acquire) => Err("draining"),
            (_, ready) if ready.load(Ordering::Acquire) => Ok("ready"),
            _ => Err("not ready yet"),
        }
    }
}

fn answer(request: &Request<Bytes>, state: Result<&'static str, &'static str>) -> Response<Bytes> {
    refused(request.method()).unwrap_or_else(|| match state {
        Ok(state) => text(StatusCode::OK, PLAIN, format!("{state}\n")),
        Err(state) => text(StatusCode::SERVICE_UNAVAILABLE, PLAIN, format!("{state}\n")),
    })
}

impl Default for Probes {
    fn default() -> Self {
        Self::new()
    }
}
