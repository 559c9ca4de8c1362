//! Authentication and authorization: the types that the server shares with the application's hooks.

mod authenticator;
mod authorizer;
mod caller;
mod identity;
mod verified;

pub use self::{
    authenticator::{Authenticator, RequestHead},
    authorizer::{Action, Authorizer, Target},
    caller::Caller,
    identity::Identity,
    verified::Verified,
};
pub(crate) use self::{
    authenticator::{AuthenticatorFn, authenticator},
    authorizer::{AuthorizerFn, authorizer},
    caller::{ANONYMOUS, PeerAddress},
    identity::Namespace,
};
