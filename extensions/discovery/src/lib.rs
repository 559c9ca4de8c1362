//! Finds servers of [socket.mq](https://github.com/socket-mq/socket.mq) by name, and announces them.
//!
//! [`connect`] takes what [`Client::connect`] takes, and these:
//!
//! | URL | servers |
//! | --- | --- |
//! | `static:http://a:7070,http://b:7070` | those of the list |
//! | `dns+http://name`, `dns+https://name:8443/prefix` | the targets of the SRV records of `_socket-mq._tcp.name`; if it has none, the addresses of the name, at the port of the URL |
//! | `mdns://hostwatch`, `mdns+https://hostwatch` | those that announce the application in the local network |
//!
//! ```no_run
//! # async fn run() -> Result<(), smq_runtime::Error> {
//! let client = smq_discovery::connect("dns+http://weather.default.svc.cluster.local:7070")?;
//! # let _ = client;
//! # Ok(())
//! # }
//! ```
//!
//! The client spreads calls over the servers, and leaves those that fail: see [`Client::resolved`]. When servers come and
//! go, it learns of that from the resolver.
//!
//! # Announcing
//!
//! A server program holds an [`Announcement`]. It says goodbye before the server drains.
//!
//! ```no_run
//! # async fn run(server: smq_runtime::Server, asked_to_end: impl Future<Output = ()>) -> std::io::Result<()> {
//! use smq_discovery::Announcement;
//!
//! let listener = server.bind("0.0.0.0:7070").await?;
//! let announcement = Announcement::new(["hostwatch.v1", "hostwatch.v2"]).start(listener.local_addr())?;
//! listener
//!     .serve_until(async {
//!         asked_to_end.await;
//!         announcement.withdraw().await;
//!     })
//!     .await;
//! # Ok(())
//! # }
//! ```
//!
//! # Whom to trust
//!
//! Anybody can answer a multicast question, and DNS is seldom protected. An answer says where to connect, and nothing else:
//!
//! * Over TLS, the certificate is verified for the name that was *asked* for: the name of the `dns+https:` URL, never the
//!   target of a record; the application of the `mdns+https:` URL. `mdns+https:` takes no server without TLS.
//! * With `smq-openpgp`, the organisation's certification says which key the server has. All servers behind one name have
//!   one key.
//! * `dns+http:` and `mdns:` without such a security are for networks in which you trust everybody.
//!
//! At most 64 servers are used, whatever the answers say. A wrong address costs a failed connection, after which the server
//! is left out for a while.

mod announcement;
mod dns;
mod list;
mod mdns;

use std::sync::Arc;

use smq_runtime::{
    Client, Error,
    resolve::{Resolved, Resolver},
    tls::rustls::ClientConfig,
};
use tokio::sync::watch;

pub use self::{
    announcement::{Announcement, Announcing},
    dns::Dns,
    list::List,
    mdns::{Announced, Mdns, browse},
};

/// How many servers a resolver returns. Answers may have many more.
const MAX_SERVERS: usize = 64;

/// Returns a client of the server or the servers at that URL: see the [crate](self).
///
/// # Errors
///
/// If the URL is not valid; the error says what to write.
pub fn connect(url: &str) -> Result<Client, Error> {
    match resolver(url)? {
        None => Client::connect(url),
        Some(resolver) => Ok(Client::resolved(resolver)),
    }
}

/// Returns a client of the server or the servers at that URL, with these settings of TLS: see
/// [`Client::connect_with_tls`].
///
/// # Errors
///
/// If the URL is not valid; the error says what to write.
pub fn connect_with_tls(url: &str, config: ClientConfig) -> Result<Client, Error> {
    match resolver(url)? {
        None => Client::connect_with_tls(url, config),
        Some(resolver) => Ok(Client::resolved_with_tls(resolver, config)),
    }
}

/// Returns the resolver of a URL, or `None` if it is one for [`Client::connect`].
///
/// # Errors
///
/// If the URL is one of this crate and not valid.
pub fn resolver(url: &str) -> Result<Option<Arc<dyn Resolver>>, Error> {
    let scheme = url.split(':').next().unwrap_or_default();
    Ok(Some(match scheme.to_ascii_lowercase().as_str() {
        "static" => Arc::new(List::parse(url)?),
        "dns+http" | "dns+https" => Arc::new(Dns::parse(url)?),
        "mdns" | "mdns+https" => Arc::new(Mdns::parse(url)?),
        _ => return Ok(None),
    }))
}

fn invalid(url: &str, reason: impl Into<String>) -> Error {
    Error::Url {
        url: url.into(),
        reason: reason.into(),
    }
}

/// Whether it is a name of applications or versions.
fn is_name(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.');
    let mut segments = name.split('.');
    name.bytes().all(allowed) && !segments.any(str::is_empty)
}

/// Checks the part of a URL after `dns+` or in a list, without the roots of TLS.
fn check(url: &str) -> Result<(), String> {
    let (scheme, rest) = url.split_once(':').unwrap_or_default();
    let plain = match scheme.to_ascii_lowercase().as_str() {
        "https" => format!("http:{rest}"),
        _ => url.to_owned(),
    };
    match Client::connect(&plain) {
        Ok(_) => Ok(()),
        Err(Error::Url { reason, .. }) => Err(reason),
        Err(error) => Err(error.to_string()),
    }
}

/// Returns a watch that nobody changes.
fn constant(resolved: Resolved) -> watch::Receiver<Resolved> {
    watch::channel(resolved).1
}
