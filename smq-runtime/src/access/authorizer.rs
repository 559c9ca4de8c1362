//! The hook that says who may do what.

use std::{fmt, future::Future, pin::Pin, sync::Arc};

use super::caller::Caller;
use crate::{schema, status::Status};

/// Says who may call, publish or subscribe to what. For
/// [`Server::with_authorizer`](crate::Server::with_authorizer).
///
/// An `async fn` is one, and so is a closure; a type of one's own is one with `impl Authorizer`.
///
/// ```
/// use smq_runtime::{Action, Caller, Status, Target};
///
/// struct User { is_operator: bool }
///
/// async fn may(caller: Caller, target: Target) -> Result<(), Status> {
///     let is_operator = caller.identity::<User>().is_some_and(|user| user.is_operator);
///     match target.action {
///         Action::Subscribe => Ok(()),
///         _ if is_operator => Ok(()),
///         _ => Err(Status::permission_denied(format!("to {target} is for operators"))),
///     }
/// }
/// ```
pub trait Authorizer: Send + Sync + 'static {
    /// Returns whether this caller may do this, or why not: `permission_denied` (403), say.
    fn authorize(
        &self,
        caller: Caller,
        target: Target,
    ) -> impl Future<Output = Result<(), Status>> + Send;
}

impl<F, R> Authorizer for F
where
    F: Fn(Caller, Target) -> R + Send + Sync + 'static,
    R: Future<Output = Result<(), Status>> + Send,
{
    fn authorize(
        &self,
        caller: Caller,
        target: Target,
    ) -> impl Future<Output = Result<(), Status>> + Send {
        self(caller, target)
    }
}

/// The answer of an authorizer.
pub(crate) type Authorizing = Pin<Box<dyn Future<Output = Result<(), Status>> + Send>>;

/// An authorizer, whatever its type.
pub(crate) type AuthorizerFn = Arc<dyn Fn(Caller, Target) -> Authorizing + Send + Sync>;

/// Forgets the type of an authorizer.
pub(crate) fn authorizer(authorizer: impl Authorizer) -> AuthorizerFn {
    let authorizer = Arc::new(authorizer);
    Arc::new(move |caller, target| {
        let authorizer = Arc::clone(&authorizer);
        Box::pin(async move { authorizer.authorize(caller, target).await })
    })
}

/// What a [`Caller`] wants to do: `subscribe to weather.v1/Weather.Observations`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Target {
    /// What it wants to do with the method or the topic.
    pub action: Action,
    /// The package without its version: `weather`.
    pub application: &'static str,
    /// The last segment of the package: `v1`.
    pub version: &'static str,
    /// The name of the service: `Weather`.
    pub service: &'static str,
    /// The name of the method or the topic: `Observations`.
    pub method: &'static str,
}

/// What one does with a method or a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Calls a method.
    Call,
    /// Publishes to a topic.
    Publish,
    /// Subscribes to a topic.
    Subscribe,
}

impl Target {
    pub(crate) fn new(
        action: Action,
        service: &schema::Service,
        method: &'static schema::Method,
    ) -> Self {
        Self {
            action,
            application: service.application,
            version: service.version,
            service: service.name,
            method: method.name,
        }
    }
}

/// As the last part of a sentence: `publish to weather.v1/Weather.Readings`.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            action,
            application,
            version,
            service,
            method,
        } = self;
        let verb = match action {
            Action::Call => "call",
            Action::Publish => "publish to",
            Action::Subscribe => "subscribe to",
        };
        write!(f, "{verb} {application}.{version}/{service}.{method}")
    }
}
