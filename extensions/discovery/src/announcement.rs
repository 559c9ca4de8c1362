//! Announcing a server in the local network.

use std::{collections::BTreeMap, fmt, io, net::SocketAddr, time::Duration};

use mdns_sd::{ServiceDaemon, ServiceInfo};
use tokio::time::timeout;

use crate::{is_name, mdns::SERVICE};

/// How long a goodbye may take.
const GOODBYE: Duration = Duration::from_secs(2);

/// The longest name in a label of the DNS: 63 bytes, with an underscore.
const MAX_LABEL: usize = 62;

/// What a server announces in the local network: its interfaces, of any number of applications and versions.
///
/// [`start`](Self::start) announces it by multicast DNS, as the service `_socket-mq._tcp` with a subtype for each application.
#[derive(Debug, Clone)]
pub struct Announcement {
    interfaces: Vec<String>,
    prefix: String,
    is_tls: bool,
}

/// An announcement that goes on. Without [`withdraw`](Self::withdraw), it is taken back in the background when this is
/// dropped.
pub struct Announcing {
    daemon: ServiceDaemon,
}

impl Announcement {
    /// Returns an announcement of interfaces, such as `hostwatch.v2`.
    pub fn new<I: Into<String>>(interfaces: impl IntoIterator<Item = I>) -> Self {
        Self {
            interfaces: interfaces.into_iter().map(Into::into).collect(),
            prefix: String::new(),
            is_tls: false,
        }
    }

    /// Says that the server wants TLS. Its certificate has to be for the name of the application.
    #[must_use]
    pub fn with_tls(self) -> Self {
        let is_tls = true;
        Self { is_tls, ..self }
    }

    /// Says that the server stands behind a path prefix, such as `/api`.
    #[must_use]
    pub fn with_prefix(self, prefix: &str) -> Self {
        let prefix = prefix.trim_end_matches('/').to_owned();
        Self { prefix, ..self }
    }

    /// Announces a server that listens on this address. If that is all addresses of the machine, each network learns those
    /// that it reaches.
    ///
    /// # Errors
    ///
    /// If an interface is not a name with a version, or what is said is too long for a record of the DNS; and if there is no
    /// network to announce in.
    pub fn start(self, address: SocketAddr) -> io::Result<Announcing> {
        let invalid = |reason| io::Error::new(io::ErrorKind::InvalidInput, reason);
        let mut applications = BTreeMap::<_, Vec<&str>>::new();
        for interface in &self.interfaces {
            let parts = interface.rsplit_once('.').filter(|_| is_name(interface));
            let (application, version) = parts.ok_or_else(|| {
                invalid(format!(
                    "{interface:?} is not an interface: write hostwatch.v2, say"
                ))
            })?;
            applications.entry(application).or_default().push(version);
        }
        let id = getrandom::u32().map_err(io::Error::other)?;
        let mut services = Vec::new();
        for (application, versions) in applications {
            let service = self.service(application, &versions, id, address);
            services.push(
                service.map_err(|error| {
                    invalid(format!("{application} cannot be announced: {error}"))
                })?,
            );
        }
        let daemon = ServiceDaemon::new().map_err(io::Error::other)?;
        let announcing = Announcing { daemon };
        for service in services {
            let registered = announcing.daemon.register(service);
            registered.map_err(io::Error::other)?;
        }
        Ok(announcing)
    }

    /// Returns the service of an application. Its host has a name of its own: others may announce that of the system.
    fn service(
        &self,
        application: &str,
        versions: &[&str],
        id: u32,
        address: SocketAddr,
    ) -> mdns_sd::Result<ServiceInfo> {
        // A dot is a part of the name here, not the end of a label.
        let service = match application.len() <= MAX_LABEL {
            true => format!("_{}._sub.{SERVICE}", application.replace('.', "\\.")),
            false => SERVICE.to_owned(),
        };
        let short = application.get(..40).unwrap_or(application);
        let mut txt = vec![
            ("path", format!("{}/socket.mq/{application}", self.prefix)),
            ("vers", versions.join(",")),
        ];
        if self.is_tls {
            txt.push(("tls", "1".into()));
        }
        let (name, host) = (format!("{short} {id:08x}"), format!("smq-{id:08x}.local."));
        let port = address.port();
        if address.ip().is_unspecified() {
            let service = ServiceInfo::new(&service, &name, &host, "", port, &txt[..])?;
            Ok(service.enable_addr_auto())
        } else {
            ServiceInfo::new(&service, &name, &host, address.ip(), port, &txt[..])
        }
    }
}

impl Announcing {
    /// Takes the announcement back, and returns when everybody was told, or after two seconds.
    pub async fn withdraw(self) {
        if let Ok(done) = self.daemon.shutdown() {
            let _ = timeout(GOODBYE, done.recv_async()).await;
        }
    }
}

impl Drop for Announcing {
    fn drop(&mut self) {
        // A second time is an error.
        let _ = self.daemon.shutdown();
    }
}

impl fmt::Debug for Announcing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Announcing")
    }
}
