//! Whom an authenticator has identified.

use std::{any::Any, borrow::Cow, time::SystemTime};

use bytes::Bytes;

/// The application's type for a caller: what an [`Authenticator`](crate::Authenticator) returns.
///
/// ```
/// use std::borrow::Cow;
///
/// use smq_runtime::Identity;
///
/// struct User { id: u64, name: String }
///
/// impl Identity for User {
///     fn key(&self) -> Cow<'_, [u8]> {
///         self.id.to_be_bytes().to_vec().into()
///     }
/// }
/// ```
///
/// A `String` and a `&'static str` are identities of that name.
pub trait Identity: Send + Sync + 'static {
    /// Returns the key by which the server compares identities: the same bytes whenever the same caller is identified,
    /// and others for each other caller. A session belongs to the key that opened it, and so do the ids of publishers.
    fn key(&self) -> Cow<'_, [u8]>;

    /// Returns when the identity ends, for example when its token expires; none if it does not end by itself.
    ///
    /// The server tells a session 30 seconds before, and ends it then, unless it is renewed.
    fn expires(&self) -> Option<SystemTime> {
        None
    }
}

impl Identity for String {
    fn key(&self) -> Cow<'_, [u8]> {
        self.as_bytes().into()
    }
}

impl Identity for &'static str {
    fn key(&self) -> Cow<'_, [u8]> {
        self.as_bytes().into()
    }
}

/// An identity whose type is erased.
pub(crate) struct IdentityRecord {
    pub(crate) key: Bytes,
    pub(crate) expires: Option<SystemTime>,
    pub(crate) value: Box<dyn Any + Send + Sync>,
}

impl IdentityRecord {
    pub(crate) fn new(identity: impl Identity) -> Self {
        Self {
            key: Bytes::copy_from_slice(&identity.key()),
            expires: identity.expires(),
            value: Box::new(identity),
        }
    }
}

/// Whose the ids are that a caller chooses. Callers of one name space cannot reach what belongs to another.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) enum Namespace {
    /// All callers that nobody has identified.
    #[default]
    Nobody,
    /// The key of an identity.
    Identity(Bytes),
    /// The key of a verified sender.
    Verified(Bytes),
}
