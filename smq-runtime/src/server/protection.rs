//! How what comes has to be protected, and whether it is.

#[cfg(feature = "openpgp")]
use std::sync::Arc;

#[cfg(feature = "openpgp")]
use http::{Response, header, request::Parts};

#[cfg(feature = "openpgp")]
use super::{
    body::Body,
    response::Allowed,
    routes::Routes,
    sealed::{self, Security},
};
use super::{
    response::Refusal,
    routes::{Endpoint, Interface},
};
use crate::access::Caller;
#[cfg(feature = "openpgp")]
use crate::{
    security::{OpenPgp, Policies, Policy},
    status::Status,
};

/// How what comes has to be protected. Nothing has to be, without the feature `openpgp`.
#[derive(Clone, Default)]
pub(super) struct Protection {
    #[cfg(feature = "openpgp")]
    security: Option<Arc<Security>>,
    #[cfg(feature = "openpgp")]
    policies: Option<Policies>,
}

#[cfg(not(feature = "openpgp"))]
impl Protection {
    pub(super) fn check(&self, _: &Endpoint, _: &Caller) -> Result<(), Refusal> {
        Ok(())
    }

    pub(super) fn check_session(&self, _: &Interface, _: &Caller) -> Result<(), Refusal> {
        Ok(())
    }
}

#[cfg(feature = "openpgp")]
impl Protection {
    pub(super) fn set_openpgp(&mut self, openpgp: OpenPgp) {
        self.security = Some(Arc::new(Security::new(openpgp)));
    }

    pub(super) fn set_policies(&mut self, policies: Policies) {
        self.policies = Some(policies);
    }

    /// Refuses what this caller wants to do there, unless what it sends is protected well enough.
    pub(super) fn check(&self, endpoint: &Endpoint, caller: &Caller) -> Result<(), Refusal> {
        let by_identity = self
            .policies
            .as_ref()
            .is_some_and(Policies::takes_identified);
        if by_identity && caller.is_identified() {
            return Ok(());
        }
        self.check_claim(endpoint, caller.protection())
    }

    /// Refuses what is said to be so protected, unless that is well enough.
    pub(super) fn check_claim(&self, endpoint: &Endpoint, claim: Policy) -> Result<(), Refusal> {
        let wanted = self.wanted(endpoint);
        if claim >= wanted {
            return Ok(());
        }
        let (what, media_type) = match wanted {
            Policy::Sealed => ("signed and sealed", sealed::media_type_of(Policy::Sealed)),
            Policy::Signed | Policy::Open => ("signed", sealed::media_type_of(Policy::Signed)),
        };
        let application = endpoint.schema().application;
        let message = format!(
            "this takes {what} messages alone ({media_type}); \
             the certificate of the server is at /socket.mq/{application}/certificate"
        );
        let refusal = Refusal::from(Status::unauthenticated(message));
        Err(refusal.with_headers(&[(header::WWW_AUTHENTICATE, "OpenPGP")]))
    }

    /// Refuses a session in which nothing could be done.
    pub(super) fn check_session(
        &self,
        interface: &Interface,
        caller: &Caller,
    ) -> Result<(), Refusal> {
        let mut refusal = Ok(());
        for endpoint in interface.endpoints() {
            refusal = self.check(endpoint, caller);
            if refusal.is_ok() {
                break;
            }
        }
        refusal
    }

    /// Returns who opens the message that a request says that it is.
    pub(super) fn claimed(&self, request: &Parts) -> Option<(&Arc<Security>, Policy)> {
        let security = self.security.as_ref()?;
        Some((security, sealed::claim(request)?))
    }

    /// Returns who says hello to sealed sessions, if the server has a key.
    pub(super) fn security(&self) -> Option<&Arc<Security>> {
        self.security.as_ref()
    }

    /// Answers who asks for the certificate of the server.
    pub(super) fn certificate(
        &self,
        routes: &Routes,
        request: &Parts,
    ) -> Option<Result<Response<Body>, Refusal>> {
        let security = self.security.as_deref()?;
        if !routes.is_certificate(request.uri.path()) {
            return None;
        }
        Some(match request.method {
            http::Method::GET | http::Method::HEAD => Ok(security.certificate()),
            _ => Err(Refusal::method_not_allowed(Allowed::Get)),
        })
    }

    /// With a key, nothing is taken in the clear that is not said to be.
    fn wanted(&self, endpoint: &Endpoint) -> Policy {
        match (&self.policies, &self.security) {
            (Some(policies), _) => policies.wanted(endpoint.schema(), endpoint.method),
            (None, Some(_)) => Policy::Sealed,
            (None, None) => Policy::Open,
        }
    }
}
