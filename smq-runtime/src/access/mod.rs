//! Who calls and what they may do: the words that a server and an application's own hooks share.

mod authenticator;
mod authorizer;
mod caller;
mod verified;

pub use self::{
    authenticator::{Authenticator, RequestHead},
    authorizer::{Action, Authorizer, Target},
    caller::Caller,
    verified::Verified,
};
pub(crate) use self::{
    authenticator::{AuthenticatorFn, authenticator},
    authorizer::{AuthorizerFn, authorizer},
    caller::{NOBODY, Peer},
};
