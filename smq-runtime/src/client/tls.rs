//! TLS handshakes, and advice if one fails.

use std::{io, sync::Arc};

use tokio::time::timeout;
use tokio_rustls::{
    TlsConnector,
    client::TlsStream,
    rustls::{CertificateError, ClientConfig, Error as TlsError, pki_types::ServerName},
};

use super::{CONNECT_TIMEOUT, any_io::Io, connect_failure::ConnectFailure};

/// Does TLS handshakes with one server.
pub(super) struct Tls {
    connector: TlsConnector,
    name: ServerName<'static>,
}

impl Tls {
    /// Returns `None` if no certificate can name the host.
    pub(super) fn new(host: &str, config: ClientConfig) -> Option<Self> {
        Some(Self {
            connector: Arc::new(config).into(),
            name: ServerName::try_from(host.to_owned()).ok()?,
        })
    }

    pub(super) async fn shake_hands<S: Io>(
        &self,
        stream: S,
        http2: bool,
    ) -> Result<TlsStream<S>, ConnectFailure> {
        let alpn: &[u8] = if http2 { b"h2" } else { b"http/1.1" };
        let connector = self.connector.with_alpn(vec![alpn.to_vec()]);
        let connecting = connector.connect(self.name.clone(), stream);
        let connected = timeout(CONNECT_TIMEOUT, connecting).await;
        let connected = connected.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()));
        connected.map_err(|error| ConnectFailure::new(self.advice(&error), error))
    }

    fn advice(&self, error: &io::Error) -> String {
        let tls = error.get_ref().and_then(|error| error.downcast_ref());
        match tls {
            Some(TlsError::InvalidCertificate(error)) => self.about_certificate(error),
            Some(TlsError::InvalidMessage(_)) => {
                "it does not speak TLS: write http://, or the port for https".into()
            }
            Some(TlsError::AlertReceived(alert)) => {
                format!("it refused to shake hands ({alert:?}): see what the server logs")
            }
            Some(_) => "TLS with it is not possible".into(),
            None if error.kind() == io::ErrorKind::TimedOut => format!(
                "it did not shake hands within {CONNECT_TIMEOUT:?}: does it speak TLS on this port?"
            ),
            None => "it left before it had shaken hands: does it speak TLS on this port?".into(),
        }
    }

    fn about_certificate(&self, error: &CertificateError) -> String {
        let name = self.name.to_str();
        match error {
            CertificateError::NotValidForName => {
                format!("its certificate is not for {name}: write one of the names that it is for")
            }
            CertificateError::NotValidForNameContext { presented, .. } => format!(
                "its certificate is not for {name}: write one of the names that it is for, {}",
                names(presented).join(", ")
            ),
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                "its certificate has expired: renew it, unless the clock of this machine is wrong"
                    .into()
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                "its certificate is not valid yet: look at the clock of this machine".into()
            }
            // A new authority with the name of the trusted one makes bad signatures.
            CertificateError::UnknownIssuer | CertificateError::BadSignature => {
                "the issuer of its certificate is not trusted here: name its root certificate by \
                 Client::connect_trusting or in SSL_CERT_FILE, and let the server send what is \
                 between the two"
                    .into()
            }
            // rustls has no variant for a certificate as `openssl req -x509` makes it by default.
            other if format!("{other:?}").contains("CaUsedAsEndEntity") => {
                "its certificate is that of an authority: issue one for the server, with \
                 `basicConstraints=CA:FALSE`"
                    .into()
            }
            other => format!("its certificate is no good ({other}): let the server have another"),
        }
    }
}

/// Returns the names without the form of rustls, `DnsName("example.com")`.
fn names(presented: &[String]) -> Vec<&str> {
    let inner = presented.iter().map(|name| {
        name.split_once('(')
            .map_or(name.as_str(), |(_, inner)| inner)
    });
    inner.map(|name| name.trim_matches(['"', ')'])).collect()
}
