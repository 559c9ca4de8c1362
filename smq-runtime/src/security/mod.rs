//! What a signed message has to say before it is acted upon: bytes in, bytes out.
//!
//! The module `openpgp` says who signed a message; this says where it was meant to go, in answer to what
//! and for which time (the [`Envelope`], in two [forms](form)), whether it came before ([`Replays`]), and how much
//! protection is wanted where ([`Policies`]). It knows neither HTTP nor sockets.

mod envelope;
mod exchange;
mod form;
mod notations;
mod party;
mod policy;
mod replays;

pub(crate) use self::{
    envelope::{Envelope, Kind, Once},
    exchange::{Asked, Content, Known, Place, Question, Refused, Taken},
    party::name_of,
    replays::{Replays, Unwanted, mark},
};
pub use self::{
    party::OpenPgp,
    policy::{Policies, Policy},
};
