//! Servers by the DNS: SRV records, or addresses. The last good answer stays until there is another one.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use futures_util::future::join_all;
use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, NameServerConfig, ProtocolConfig, ResolverConfig},
    net::{NetError, runtime::TokioRuntimeProvider},
    proto::rr::{RData, Record, RecordType},
};
use smq_runtime::{
    Error,
    http::Uri,
    resolve::{Resolved, ResolvedServer, Resolver},
};
use tokio::{
    sync::{Notify, watch},
    time::{Instant, sleep, sleep_until},
};

use crate::{MAX_SERVERS, check, invalid};

/// The bounds of the time for which an answer is used, whatever its TTL says.
const SHORTEST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(300);

/// How long the pause after a failed question is at most. The first one is [`SHORTEST`], and each doubles.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// The pause between questions that calls without a server ask for.
const REFRESH: Duration = Duration::from_millis(500);

/// How long a DNS server may take to answer, and how often it is asked.
const TIMEOUT: Duration = Duration::from_secs(2);
const ATTEMPTS: usize = 2;

/// How many addresses of one target are used.
const MAX_ADDRESSES: usize = 8;

/// Servers by the DNS: `dns+http://name`, `dns+https://name:8443/prefix`.
///
/// The targets of the SRV records of `_socket-mq._tcp.{name}` are servers, with their priorities and weights. If there are
/// none, the addresses of the name are, at the port of the URL. Answers are used for their TTL: 1 second at least, 5 minutes
/// at most. If a question fails, or there is no such name any more, the last good answer stays, and
/// [`Resolved::problem`] says why.
#[derive(Clone)]
pub struct Dns {
    asked: Arc<Asked>,
    refresh: Arc<Notify>,
}

struct Asked {
    /// The whole URL.
    name: String,
    /// The URL of each server, with the name that was asked for.
    url: String,
    host: String,
    /// The port of servers without SRV records.
    port: u16,
    /// The DNS server, if not those of the system.
    server: Option<SocketAddr>,
}

/// The servers of an answer, and how long it is used.
type Answer = (Vec<ResolvedServer>, Duration);

impl Dns {
    /// Parses `dns+http://name` or `dns+https://name`, with a port or a path prefix if there is one.
    ///
    /// # Errors
    ///
    /// If the URL is not valid.
    pub fn parse(url: &str) -> Result<Self, Error> {
        let plain = url.get("dns+".len()..).unwrap_or_default();
        check(plain).map_err(|reason| invalid(url, format!("{reason}, after dns+")))?;
        let uri: Uri = plain
            .parse()
            .map_err(|_| invalid(url, "write dns+http://name"))?;
        let host = uri.host().unwrap_or_default();
        if host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
            return Err(invalid(url, format!("{host} is an address: write {plain}")));
        }
        let is_tls = uri.scheme_str() == Some("https");
        Ok(Self {
            asked: Arc::new(Asked {
                name: url.to_owned(),
                url: plain.to_owned(),
                host: host.trim_end_matches('.').to_owned(),
                port: uri.port_u16().unwrap_or(if is_tls { 443 } else { 80 }),
                server: None,
            }),
            refresh: Arc::default(),
        })
    }

    /// Asks this DNS server instead of those of the system.
    #[must_use]
    pub fn with_dns_server(self, server: SocketAddr) -> Self {
        let Asked {
            name,
            url,
            host,
            port,
            ..
        } = &*self.asked;
        let (name, url, host) = (name.clone(), url.clone(), host.clone());
        Self {
            asked: Arc::new(Asked {
                name,
                url,
                host,
                port: *port,
                server: Some(server),
            }),
            ..self
        }
    }
}

impl Resolver for Dns {
    fn name(&self) -> &str {
        &self.asked.name
    }

    fn watch(&self) -> watch::Receiver<Resolved> {
        let (resolved, updates) = watch::channel(Resolved::default());
        let (asked, refresh) = (Arc::clone(&self.asked), Arc::clone(&self.refresh));
        tokio::spawn(async move {
            tokio::select! {
                () = resolved.closed() => {}
                () = keep_resolved(&asked, &refresh, &resolved) => {}
            }
        });
        updates
    }

    fn refresh(&self) {
        self.refresh.notify_one();
    }
}

impl fmt::Debug for Dns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Dns").field(&self.asked.name).finish()
    }
}

/// Asks again when an answer is too old, or when calls find no server.
async fn keep_resolved(asked: &Asked, refresh: &Notify, resolved: &watch::Sender<Resolved>) {
    let mut failures = 0;
    loop {
        let answer = asked.answer().await;
        let asked_at = Instant::now();
        let pause = match answer {
            Ok((servers, ttl)) => {
                failures = 0;
                let problem = None;
                resolved.send_replace(Resolved { servers, problem });
                ttl
            }
            Err(problem) => {
                tracing::warn!(name = asked.name, problem, "not resolved");
                resolved.send_modify(|resolved| {
                    let stale = match resolved.servers.len() {
                        0 => "",
                        _ => "; the last good answer is used",
                    };
                    resolved.problem = Some(format!("{problem}{stale}"));
                });
                let pause = SHORTEST * (1 << failures.min(5));
                failures += 1;
                pause.min(LONGEST_PAUSE)
            }
        };
        tokio::select! {
            () = sleep(pause) => {}
            () = refresh.notified() => sleep_until(asked_at + REFRESH).await,
        }
    }
}

impl Asked {
    async fn answer(&self) -> Result<Answer, String> {
        // A new one each time: the system's configuration may have changed. What it would cache is kept here.
        let resolver = self
            .resolver()
            .map_err(|error| format!("no DNS on this system: {error}"))?;
        let service = format!("_socket-mq._tcp.{}", self.host);
        match resolver.lookup(service.as_str(), RecordType::SRV).await {
            Ok(lookup) => {
                let (targets, ttl) = targets(lookup.answers());
                if !targets.is_empty() {
                    return self.servers(&resolver, targets, ttl).await;
                }
            }
            Err(error) if error.is_no_records_found() => {}
            Err(error) => return Err(failed(&service, &error)),
        }
        let target = Target {
            host: self.host.clone(),
            port: self.port,
            priority: 0,
            weight: 0,
        };
        self.servers(&resolver, vec![target], LONGEST).await
    }

    /// Looks up the addresses of targets. It fails only if it finds none.
    async fn servers(
        &self,
        resolver: &TokioResolver,
        targets: Vec<Target>,
        ttl: Duration,
    ) -> Result<Answer, String> {
        let lookups = targets
            .iter()
            .map(|target| resolver.lookup_ip(target.host.as_str()));
        let mut servers = Vec::new();
        let mut shortest = ttl;
        let mut problem = None;
        for (target, lookup) in targets.iter().zip(join_all(lookups).await) {
            let lookup = match lookup {
                Ok(lookup) => lookup,
                Err(error) => {
                    problem = Some(failed(&target.host, &error));
                    shortest = SHORTEST;
                    continue;
                }
            };
            let left = lookup
                .valid_until()
                .saturating_duration_since(std::time::Instant::now());
            shortest = shortest.min(left);
            let addresses = lookup.iter().filter(is_server).take(MAX_ADDRESSES);
            servers.extend(addresses.map(|address| ResolvedServer {
                url: self.url.clone(),
                address: Some(SocketAddr::new(address, target.port)),
                interfaces: Vec::new(),
                priority: target.priority,
                weight: target.weight,
            }));
        }
        servers.truncate(MAX_SERVERS);
        if servers.is_empty() {
            let none = || format!("{} has no address of a server", self.host);
            return Err(problem.unwrap_or_else(none));
        }
        Ok((servers, shortest.clamp(SHORTEST, LONGEST)))
    }

    fn resolver(&self) -> Result<TokioResolver, NetError> {
        let mut builder = match self.server {
            None => TokioResolver::builder_tokio()?,
            Some(server) => {
                let connection = |protocol| {
                    let mut connection = ConnectionConfig::new(protocol);
                    connection.port = server.port();
                    connection
                };
                let connections = [ProtocolConfig::Udp, ProtocolConfig::Tcp].map(connection);
                let server = NameServerConfig::new(server.ip(), true, connections.into());
                let config = ResolverConfig::from_parts(None, Vec::new(), vec![server]);
                TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
            }
        };
        let options = builder.options_mut();
        options.timeout = TIMEOUT;
        options.attempts = ATTEMPTS;
        builder.build()
    }
}

/// A target of an SRV record.
struct Target {
    host: String,
    port: u16,
    priority: u16,
    weight: u16,
}

/// Returns the first targets by their priority, and how long they are used.
fn targets(records: &[Record]) -> (Vec<Target>, Duration) {
    let mut ttl = LONGEST;
    let mut targets = Vec::new();
    for record in records {
        let RData::SRV(srv) = &record.data else {
            continue;
        };
        ttl = ttl.min(Duration::from_secs(record.ttl.into()));
        // The root says that there is no such service.
        if srv.port > 0 && !srv.target.is_root() {
            targets.push(Target {
                host: srv.target.to_ascii(),
                port: srv.port,
                priority: srv.priority,
                weight: srv.weight,
            });
        }
    }
    targets.sort_by_key(|target| target.priority);
    targets.truncate(MAX_SERVERS);
    (targets, ttl)
}

/// Whether a server can be at an address.
fn is_server(address: &IpAddr) -> bool {
    let is_broadcast = matches!(address, IpAddr::V4(address) if address.is_broadcast());
    !(address.is_unspecified() || address.is_multicast() || is_broadcast)
}

fn failed(name: &str, error: &NetError) -> String {
    if error.is_nx_domain() {
        format!("the DNS has no name {name}")
    } else if error.is_no_records_found() {
        format!("the DNS has no address of {name}")
    } else {
        format!("the DNS did not answer for {name}: {error}")
    }
}
