//! The page on which people try the interfaces of a [socket.mq](https://github.com/socket-mq/socket.mq) server.
//!
//! `smq-runtime` serves it (its feature `explorer`, on by default). Another server that forwards to a socket.mq server
//! can serve it at the same URLs, `/socket.mq` and `/socket.mq/{application}/{version}`:
//!
//! ```
//! use http::{Response, header};
//!
//! let page = Response::builder()
//!     .header(header::CONTENT_TYPE, smq_explorer::CONTENT_TYPE)
//!     .header(header::CONTENT_ENCODING, "gzip")
//!     .header(header::CONTENT_SECURITY_POLICY, smq_explorer::CONTENT_SECURITY_POLICY)
//!     .body(smq_explorer::PAGE_GZIP);
//! assert!(page.is_ok());
//! ```

/// The page, compressed by gzip: one file, which loads nothing but what the server says of its interfaces.
pub const PAGE_GZIP: &[u8] = include_bytes!("../page/built/explorer.html.gz");

/// The type of the page.
pub const CONTENT_TYPE: &str = "text/html; charset=utf-8";

/// The policy that the page needs: its own script and style, by their hashes, and requests to its own server.
pub const CONTENT_SECURITY_POLICY: &str = include_str!("../page/built/policy.txt").trim_ascii();
