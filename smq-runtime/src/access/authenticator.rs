//! The application's hook that authenticates requests.

use std::{fmt, future::Future, net::SocketAddr, pin::Pin, sync::Arc};

use http::{HeaderMap, HeaderName, Method, Uri, header, request::Parts};

use super::{
    caller::PeerAddress,
    identity::{Identity, IdentityRecord},
};
use crate::status::Status;

/// Authenticates a request by its head, for example by a cookie or a bearer token. For
/// [`Server::with_authenticator`](crate::Server::with_authenticator).
///
/// An `async fn` or a closure implements it. A type implements it with `impl Authenticator`:
///
/// ```
/// use std::borrow::Cow;
///
/// use smq_runtime::{Authenticator, Identity, RequestHead, Status};
///
/// struct Sessions { /* the backend's own */ }
/// struct User { name: String }
///
/// impl Identity for User {
///     fn key(&self) -> Cow<'_, [u8]> {
///         self.name.as_bytes().into()
///     }
/// }
///
/// impl Authenticator for Sessions {
///     type Identity = User;
///
///     async fn authenticate(&self, request: RequestHead) -> Result<User, Status> {
///         match request.cookie("session") {
///             Some("2f6c…") => Ok(User { name: "Ada".into() }),
///             _ => Err(Status::unauthenticated("sign in at /")),
///         }
///     }
/// }
/// ```
pub trait Authenticator: Send + Sync + 'static {
    /// The application's type for a caller. Handlers read it with [`Context::identity`](crate::Context::identity).
    type Identity: Identity;

    /// Returns the identity of the caller.
    ///
    /// # Errors
    ///
    /// `unauthenticated` (401) if the caller is unknown, or `permission_denied` (403) if it is known but not allowed.
    fn authenticate(
        &self,
        request: RequestHead,
    ) -> impl Future<Output = Result<Self::Identity, Status>> + Send;
}

impl<F, R, T> Authenticator for F
where
    F: Fn(RequestHead) -> R + Send + Sync + 'static,
    R: Future<Output = Result<T, Status>> + Send,
    T: Identity,
{
    type Identity = T;

    fn authenticate(&self, request: RequestHead) -> impl Future<Output = Result<T, Status>> + Send {
        self(request)
    }
}

/// The type-erased future of an authenticator.
pub(crate) type AuthenticateFuture =
    Pin<Box<dyn Future<Output = Result<Arc<IdentityRecord>, Status>> + Send>>;

/// A type-erased authenticator.
pub(crate) type AuthenticatorFn = Arc<dyn Fn(RequestHead) -> AuthenticateFuture + Send + Sync>;

/// Erases the type of an authenticator.
pub(crate) fn authenticator(authenticator: impl Authenticator) -> AuthenticatorFn {
    let authenticator = Arc::new(authenticator);
    Arc::new(move |request| {
        let authenticator = Arc::clone(&authenticator);
        Box::pin(async move {
            let identity = authenticator.authenticate(request).await?;
            Ok(Arc::new(IdentityRecord::new(identity)))
        })
    })
}

/// The head of a request without its query, for an [`Authenticator`].
///
/// Proxies and browsers log URLs, so credentials do not belong in the query.
#[derive(Clone)]
pub struct RequestHead {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    peer: Option<SocketAddr>,
}

impl RequestHead {
    pub(crate) fn new(parts: &Parts) -> Self {
        Self {
            method: parts.method.clone(),
            uri: parts.uri.clone(),
            headers: parts.headers.clone(),
            peer: parts.extensions.get::<PeerAddress>().map(|peer| peer.0),
        }
    }

    /// Returns the method: `POST` for a call or a publish, `GET` for a subscription or the handshake of a session.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// Returns the path: `/socket.mq/weather/v1/Weather.GetForecast`.
    pub fn path(&self) -> &str {
        self.uri.path()
    }

    /// Returns the headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the address of the client, as [`Context::peer`](crate::Context::peer) does.
    pub fn peer(&self) -> Option<SocketAddr> {
        self.peer
    }

    /// Returns the token of `Authorization: Bearer …` (RFC 6750, section 2.1).
    pub fn bearer(&self) -> Option<&str> {
        let value = self.text(header::AUTHORIZATION).next()?;
        let (scheme, token) = value.split_once(' ')?;
        let token = token.trim_start_matches(' ');
        (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
    }

    /// Returns the value of the first cookie with a name (RFC 6265, section 4.2).
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.text(header::COOKIE)
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(it, value)| (it == name).then_some(value))
    }

    fn text(&self, name: HeaderName) -> impl Iterator<Item = &str> {
        let values = self.headers.get_all(name).into_iter();
        values.filter_map(|value| value.to_str().ok())
    }
}

/// For a [handler](crate::Server::handle) that asks who calls.
impl From<&Parts> for RequestHead {
    fn from(parts: &Parts) -> Self {
        Self::new(parts)
    }
}

/// Omits the query and the header values, which may be secret.
impl fmt::Debug for RequestHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestHead")
            .field("method", &self.method)
            .field("path", &self.path())
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("peer", &self.peer)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn head(headers: &[(&str, &str)]) -> RequestHead {
        let mut request = http::Request::get("/socket.mq/weather/v1?token=hush");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        RequestHead::new(&request.body(()).unwrap().into_parts().0)
    }

    #[test]
    fn a_bearer_token() {
        let token = |value| {
            head(&[("Authorization", value)])
                .bearer()
                .map(str::to_owned)
        };
        assert_eq!(token("Bearer abc.d").as_deref(), Some("abc.d"));
        assert_eq!(token("bearer  abc").as_deref(), Some("abc"));
        for none in ["", "Bearer", "Bearer ", "Basic abc", "Bearerabc"] {
            assert_eq!(token(none), None, "{none:?}");
        }
        assert_eq!(head(&[]).bearer(), None);
    }

    #[test]
    fn cookies() {
        let head = head(&[
            ("Cookie", "a=1; session=x=y;b=2"),
            ("Cookie", "session=z; c="),
        ]);
        assert_eq!(head.cookie("session"), Some("x=y"));
        assert_eq!(head.cookie("b"), Some("2"));
        assert_eq!(head.cookie("c"), Some(""));
        assert_eq!(head.cookie("sess"), None);
    }

    #[test]
    fn it_shows_no_secret() {
        let head = head(&[("Cookie", "session=hush"), ("Authorization", "Bearer hush")]);
        assert_eq!(head.path(), "/socket.mq/weather/v1");
        let shown = format!("{head:?}");
        assert!(
            shown.contains("cookie") && !shown.contains("hush"),
            "{shown}"
        );
    }
}
