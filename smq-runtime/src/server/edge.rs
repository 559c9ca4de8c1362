//! What a server checks of each request before anything else: its host, its origin, and what proxies report of it.

use std::{net::SocketAddr, sync::Arc};

#[cfg(feature = "explorer")]
use http::Method;
use http::{Extensions, Version, request::Parts};

use super::{
    budget::ConnectionBudget,
    cors::AllowedOrigin,
    forwarded::{Forwarded, TrustedProxies},
    host::{self, HostRule, Hosts},
    origin::{Origins, Scheme},
    response::Refusal,
    source::{ConnectionInfo, Peer},
    state::ServerState,
};
use crate::status::Status;

/// The hosts, origins and proxies that the program has listed.
#[derive(Debug, Clone, Default)]
pub(super) struct EdgeRules {
    pub(super) hosts: Hosts,
    pub(super) origins: Origins,
    pub(super) proxies: TrustedProxies,
    /// Whether connections of trusted proxies begin with the PROXY protocol.
    pub(super) proxy_protocol: bool,
    /// Whether people may open the explorer. If absent: those of this machine.
    #[cfg(feature = "explorer")]
    pub(super) explorer: Option<bool>,
}

/// A request whose host and origin are permitted.
pub(super) struct Checked {
    /// The origin of a page.
    pub(super) page: Option<AllowedOrigin>,
    /// The budget of the client; the refusal, if its rate is exceeded.
    pub(super) budget: Result<Arc<ConnectionBudget>, Refusal>,
}

impl EdgeRules {
    /// Returns whether a connection has to begin with the PROXY protocol.
    pub(super) fn awaits_proxy_header(&self, peer: &Peer) -> bool {
        self.proxy_protocol && self.proxies.trusts(peer)
    }

    /// Checks the host and the origin of a request, and its rate. Without a connection, another server accepted it.
    ///
    /// If a trusted proxy forwards the request, the client that the proxy reports is noted in the request and admitted,
    /// and its budget replaces that of the connection.
    pub(super) fn check(
        &self,
        parts: &mut Parts,
        info: Option<ConnectionInfo>,
        budget: Arc<ConnectionBudget>,
        state: &ServerState,
    ) -> Result<Checked, Refusal> {
        let is_forwarded = info.is_some_and(|info| self.proxies.trusts(&info.peer));
        let forwarded = if is_forwarded {
            Forwarded::read(&parts.headers, &self.proxies)?
        } else {
            Forwarded::default()
        };
        // A proxy that reports no client is one itself.
        let own = info
            .and_then(|info| info.peer.address())
            .filter(|_| is_forwarded);
        let budget = match forwarded.client.or(own) {
            Some(client) => admit(client, &mut parts.extensions, state),
            None => Ok(budget),
        };
        let budget = budget.and_then(|budget| {
            budget.take_token()?;
            Ok(budget)
        });
        let scheme = match info {
            Some(info) => Some(forwarded.scheme()?.unwrap_or(info.scheme)),
            None => parts.uri.scheme_str().and_then(Scheme::parse),
        };
        let named = host::authority(&parts.uri, &parts.headers)?;
        if named.is_none() && info.is_some() && parts.version == Version::HTTP_11 {
            // RFC 9112, section 3.2. Another server may have removed it.
            return Err(Status::invalid_argument("no Host: send the host of the URL").into());
        }
        let host = forwarded.host()?.or(named);
        let rule = info.map_or(HostRule::Listed, |info| info.host_rule);
        self.hosts.check(host.as_ref(), rule)?;
        #[cfg(feature = "explorer")]
        if parts.method == Method::GET && self.explorer.unwrap_or(rule.is_local() && !is_forwarded)
        {
            parts.extensions.insert(super::explorer::IsOpen);
        }
        let page = self.origins.check(&parts.headers, scheme, host.as_ref())?;
        Ok(Checked { page, budget })
    }
}

/// Admits the client of a forwarded request for as long as the request or its session takes. Returns its budget.
fn admit(
    client: SocketAddr,
    extensions: &mut Extensions,
    state: &ServerState,
) -> Result<Arc<ConnectionBudget>, Refusal> {
    Peer::Address(client).note(extensions);
    let max_bytes = state.connection_bytes();
    let admission = &state.admission;
    let admitted = admission.admit_client(client.ip(), &state.limits, max_bytes)?;
    let budget = admitted.budget();
    extensions.insert(Arc::new(admitted));
    Ok(budget)
}
