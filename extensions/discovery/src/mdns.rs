//! Servers that announce themselves in the local network by multicast DNS (RFC 6762, RFC 6763).

use std::{
    collections::BTreeMap,
    io,
    net::{IpAddr, SocketAddr, SocketAddrV6},
    time::Duration,
};

use mdns_sd::{ResolvedService, ScopedIp, ServiceDaemon, ServiceEvent};
use smq_runtime::{
    Error,
    resolve::{Resolved, ResolvedServer, Resolver},
};
use tokio::{
    sync::watch,
    time::{Instant, sleep_until},
};

use crate::{MAX_SERVERS, constant, invalid, is_name};

/// The type of the service.
pub(crate) const SERVICE: &str = "_socket-mq._tcp.local.";

/// How many announcements are kept, and how many addresses and versions of each.
const MAX_ANNOUNCED: usize = 1024;
const MAX_ADDRESSES: usize = 4;
const MAX_VERSIONS: usize = 32;

/// After this time without an announcement, calls fail. Later ones are still found.
const PATIENCE: Duration = Duration::from_secs(3);

/// The servers that announce an application: `mdns://hostwatch`, or `mdns+https://hostwatch` for those with TLS.
///
/// Over TLS, the certificate has to be for the name of the application.
#[derive(Debug, Clone)]
pub struct Mdns {
    name: String,
    application: String,
    is_tls: bool,
}

/// An application that a server announces. All of it may be a lie.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Announced {
    /// The name of the instance.
    pub name: String,
    /// The application, such as `hostwatch`.
    pub application: String,
    /// The versions, such as `v2`.
    pub versions: Vec<String>,
    /// What stands before `/socket.mq` in the path of a URL; empty, or `/prefix`.
    pub prefix: String,
    /// Whether it wants TLS.
    pub is_tls: bool,
    /// Its addresses, the most promising one first.
    pub addresses: Vec<SocketAddr>,
    /// The TXT record, as text.
    pub txt: Vec<(String, String)>,
}

/// Returns all applications that are announced in the local network, as they come and go, until the receiver is dropped.
///
/// # Errors
///
/// If there is no network to ask in.
pub fn browse() -> io::Result<watch::Receiver<Vec<Announced>>> {
    let daemon = ServiceDaemon::new().map_err(io::Error::other)?;
    let events = daemon.browse(SERVICE).map_err(io::Error::other)?;
    let (announced, updates) = watch::channel(Vec::new());
    tokio::spawn(async move {
        let mut all = BTreeMap::new();
        loop {
            let event = tokio::select! {
                () = announced.closed() => break,
                event = events.recv_async() => event,
            };
            match event {
                Ok(ServiceEvent::ServiceResolved(service)) => {
                    let found = Announced::of(&service);
                    let has_space =
                        all.len() < MAX_ANNOUNCED || all.contains_key(&service.fullname);
                    match found.filter(|_| has_space) {
                        Some(found) => all.insert(service.fullname.clone(), found),
                        None => all.remove(&service.fullname),
                    };
                }
                Ok(ServiceEvent::ServiceRemoved(_, name)) => _ = all.remove(&name),
                Ok(_) => continue,
                Err(_) => break,
            }
            let list = all.values().cloned().collect();
            announced.send_if_modified(|former| {
                let is_new = *former != list;
                *former = list;
                is_new
            });
        }
        let _ = daemon.shutdown();
    });
    Ok(updates)
}

impl Announced {
    /// Returns what a service announces, or `None` if that is nothing of ours.
    fn of(service: &ResolvedService) -> Option<Self> {
        let text = |name| service.get_property_val_str(name);
        let (prefix, application) = text("path")?.split_once("/socket.mq/")?;
        let is_path = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
        let is_prefix = prefix.is_empty() || (prefix.starts_with('/') && prefix.len() > 1);
        if !is_name(application) || !is_prefix || !prefix.bytes().all(is_path) {
            return None;
        }
        let versions = text("vers")
            .unwrap_or_default()
            .split(',')
            .map(str::to_owned);
        let versions = versions
            .filter(|version| is_name(version))
            .take(MAX_VERSIONS);
        let mut addresses: Vec<_> = service.addresses.iter().collect();
        addresses.sort_by_key(|address| (rank(address.to_ip_addr()), address.to_ip_addr()));
        let addresses = addresses.into_iter().take(MAX_ADDRESSES);
        let txt = service.txt_properties.iter();
        let name = service
            .fullname
            .strip_suffix(SERVICE)
            .unwrap_or(&service.fullname);
        (service.port > 0).then(|| Self {
            name: name.trim_end_matches('.').replace('\\', ""),
            application: application.to_owned(),
            versions: versions.collect(),
            prefix: prefix.to_owned(),
            is_tls: text("tls") == Some("1"),
            addresses: addresses.map(|it| at(it, service.port)).collect(),
            txt: txt
                .map(|it| (it.key().to_owned(), it.val_str().to_owned()))
                .collect(),
        })
    }

    /// Returns the server. Its further addresses are used if the first one fails.
    fn servers(&self) -> impl Iterator<Item = ResolvedServer> {
        let interfaces = self.versions.iter();
        let interfaces = interfaces.map(|version| format!("{}.{version}", self.application));
        let interfaces: Vec<_> = interfaces.collect();
        self.addresses
            .iter()
            .zip(0..)
            .map(move |(address, priority)| ResolvedServer {
                url: match self.is_tls {
                    true => format!(
                        "https://{}:{}{}",
                        self.application,
                        address.port(),
                        self.prefix
                    ),
                    false => format!("http://{}{}", without_scope(*address), self.prefix),
                },
                address: Some(*address),
                interfaces: interfaces.clone(),
                priority,
                weight: 0,
            })
    }
}

/// Returns how late an address is tried.
fn rank(address: IpAddr) -> u8 {
    match address {
        address if address.is_loopback() => 3,
        IpAddr::V4(_) => 0,
        IpAddr::V6(address) if address.is_unicast_link_local() => 2,
        IpAddr::V6(_) => 1,
    }
}

fn at(address: &ScopedIp, port: u16) -> SocketAddr {
    match address {
        ScopedIp::V6(address) if address.addr().is_unicast_link_local() => {
            SocketAddrV6::new(*address.addr(), port, 0, address.scope_id().index).into()
        }
        address => SocketAddr::new(address.to_ip_addr(), port),
    }
}

/// Returns an address as a URL has it.
fn without_scope(address: SocketAddr) -> SocketAddr {
    SocketAddr::new(address.ip(), address.port())
}

impl Mdns {
    /// Parses `mdns://application` or `mdns+https://application`.
    ///
    /// # Errors
    ///
    /// If what follows is not the name of an application.
    pub fn parse(url: &str) -> Result<Self, Error> {
        let (scheme, application) = url.split_once("://").unwrap_or_default();
        let application = application.trim_end_matches('/');
        if application.is_empty() || !is_name(application) {
            let reason = "write the name of an application, as in mdns://hostwatch";
            return Err(invalid(url, reason));
        }
        Ok(Self {
            name: url.to_owned(),
            application: application.to_owned(),
            is_tls: scheme.eq_ignore_ascii_case("mdns+https"),
        })
    }

    /// Returns the servers among those that are announced, and what is wrong if there are none.
    fn resolved(&self, announced: &[Announced]) -> Resolved {
        let of_application = announced
            .iter()
            .filter(|it| it.application == self.application);
        let fit = of_application.clone().filter(|it| it.is_tls == self.is_tls);
        let servers: Vec<_> = fit.flat_map(Announced::servers).take(MAX_SERVERS).collect();
        let problem = servers.is_empty().then(|| {
            let application = &self.application;
            match (of_application.count(), self.is_tls) {
                (0, _) => format!("no server announces {application} in this network"),
                (_, true) => format!("those that announce {application} have no TLS"),
                (_, false) => format!(
                    "those that announce {application} want TLS: write mdns+https://{application}"
                ),
            }
        });
        Resolved { servers, problem }
    }
}

impl Resolver for Mdns {
    fn name(&self) -> &str {
        &self.name
    }

    fn watch(&self) -> watch::Receiver<Resolved> {
        let mut announced = match browse() {
            Ok(announced) => announced,
            Err(error) => {
                return constant(Resolved {
                    servers: Vec::new(),
                    problem: Some(format!("no multicast DNS on this system: {error}")),
                });
            }
        };
        let (resolved, updates) = watch::channel(Resolved::default());
        let this = self.clone();
        let late = Instant::now() + PATIENCE;
        tokio::spawn(async move {
            loop {
                let next = this.resolved(&announced.borrow_and_update());
                let is_late = Instant::now() >= late;
                if is_late || !next.servers.is_empty() {
                    resolved.send_replace(next);
                }
                tokio::select! {
                    () = resolved.closed() => return,
                    () = sleep_until(late), if !is_late => {}
                    changed = announced.changed() => if changed.is_err() {
                        return;
                    },
                }
            }
        });
        updates
    }
}
