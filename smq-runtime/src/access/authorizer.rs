//! The application's hook that authorizes actions.

use std::{fmt, future::Future, pin::Pin, sync::Arc};

use super::caller::Caller;
use crate::{schema, status::Status};

/// Authorizes calls, publishes and subscriptions. For
/// [`Server::with_authorizer`](crate::Server::with_authorizer).
///
/// An `async fn` or a closure implements it. A type implements it with `impl Authorizer`.
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
    /// Checks whether a caller may perform an action.
    ///
    /// # Errors
    ///
    /// `permission_denied` (403), or `unauthenticated` (401) if the caller must sign in first.
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

/// The type-erased future of an authorizer.
pub(crate) type AuthorizeFuture = Pin<Box<dyn Future<Output = Result<(), Status>> + Send>>;

/// A type-erased authorizer.
pub(crate) type AuthorizerFn = Arc<dyn Fn(Caller, Target) -> AuthorizeFuture + Send + Sync>;

/// Erases the type of an authorizer.
pub(crate) fn authorizer(authorizer: impl Authorizer) -> AuthorizerFn {
    let authorizer = Arc::new(authorizer);
    Arc::new(move |caller, target| {
        let authorizer = Arc::clone(&authorizer);
        Box::pin(async move { authorizer.authorize(caller, target).await })
    })
}

/// An action on a method or topic, for example `subscribe to weather.v1/Weather.Observations`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Target {
    /// The action.
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

/// An action of a caller.
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

/// Writes an infinitive phrase for messages: `publish to weather.v1/Weather.Readings`.
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
