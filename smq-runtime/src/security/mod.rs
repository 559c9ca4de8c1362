//! What a signed message has to say before it is acted upon: bytes in, bytes out.
//!
//! The module `openpgp` says who signed a message; this says where it was meant to go, in answer to what
//! and for which time (the [`Envelope`], in protobuf or in JSON), whether it came before ([`Replays`]), and how much
//! protection is wanted where ([`Policies`]); and what sessions and topics are sealed with ([`session`]). It knows neither HTTP nor sockets.

mod acquaintance;
mod apart;
mod envelope;
mod exchange;
mod form;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod party;
mod policy;
mod replays;
mod roles;
pub(crate) mod session;
mod standing;

pub(crate) use self::{
    acquaintance::Acquaintance,
    apart::apart,
    envelope::{Envelope, Kind, Once},
    exchange::{Asked, Content, Known, Place, Question, Refused, Taken},
    party::name_of,
    replays::{Replays, Unwanted, mark},
    standing::Standing,
};
/// The header in which a caller shows its certificate, in base64.
pub(crate) const CERTIFICATE: &str = "smq-certificate";

pub use self::{
    party::OpenPgp,
    policy::{Policies, Policy},
};
