//! Which server a command talks to, and how: the options that all such commands have.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use clap::{Args, Parser};
use smq_openpgp::command::{Identity, ServerOptions};
use smq_runtime::{
    Client,
    http::{HeaderName, HeaderValue},
    tls::{
        Roots,
        rustls::{
            self, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme,
            client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
            crypto::{CryptoProvider, ring},
            pki_types::{
                CertificateDer, PrivateKeyDer, ServerName, UnixTime,
                pem::{self, PemObject as _},
            },
        },
    },
};

use crate::{
    contexts,
    data::{duration, duration_text},
    failure::{Done, Failure},
    output::{Style, say},
};

/// Which server, and how to talk to it.
#[derive(Debug, Clone, Args)]
pub(crate) struct Connection {
    /// The server: https://host, http://host:port, unix:/path, with a path prefix if there is one; or a context
    ///
    /// Or several servers: mdns://application, dns+http://name, dns+https://name, static:URL,URL.
    #[arg(value_name = "URL|CONTEXT", index = 1)]
    pub(crate) url: String,

    #[command(flatten)]
    pub(crate) options: Options,
}

/// How to talk to a server.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Connection")]
pub(crate) struct Options {
    /// Send this header; may be given several times
    #[arg(short = 'H', long = "header", value_name = "NAME: VALUE", value_parser = header)]
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,

    /// How long to wait for an answer, such as 500ms or 2m; 30s if it is not said
    #[arg(long, value_name = "TIME", value_parser = duration)]
    pub(crate) timeout: Option<Duration>,

    /// Go through this proxy, whatever the environment says: http://host:port or socks5://host:port
    #[arg(short = 'x', long, value_name = "URL")]
    proxy: Option<String>,

    /// Trust the authorities in this file of PEM, and no others
    #[arg(long, value_name = "FILE")]
    cacert: Option<PathBuf>,

    /// Present this certificate, with its chain, in PEM
    #[arg(long, value_name = "FILE")]
    cert: Option<PathBuf>,

    /// The private key of --cert in PEM; if it is not in the same file
    #[arg(long, value_name = "FILE", requires = "cert")]
    key: Option<PathBuf>,

    /// Trust any server: whoever is on the way can read and change everything
    #[arg(short = 'k', long, conflicts_with = "cacert")]
    insecure: bool,

    /// Read the interfaces from .proto files in this folder, instead of from the server; may be given several times
    ///
    /// Sealed servers need it, since they publish no interface to strangers.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) proto: Vec<PathBuf>,

    /// Read the interfaces from a descriptor set, as `smq gen --descriptors`, protoc and buf write it
    #[arg(long, value_name = "FILE", conflicts_with = "proto")]
    pub(crate) descriptor_set: Option<PathBuf>,

    #[command(flatten)]
    identity: Identity,

    #[command(flatten)]
    server: ServerOptions,
}

/// A connection as it stands in a context.
#[derive(Debug, Parser)]
struct Saved {
    #[command(flatten)]
    connection: Connection,
}

fn header(text: &str) -> Result<(HeaderName, HeaderValue), String> {
    let (name, value) = text
        .split_once(':')
        .ok_or("write a name, a colon and a value: 'authorization: Bearer TOKEN'")?;
    let name = name.trim().parse::<HeaderName>();
    let name = name.map_err(|_| "the name before the colon is not one of a header")?;
    // Not shown: it may be a secret.
    let value = value.trim().parse::<HeaderValue>();
    let mut value = value.map_err(|_| "the value after the colon is not one of a header")?;
    value.set_sensitive(true);
    Ok((name, value))
}

impl Options {
    /// Returns options that name files alone.
    pub(crate) fn of_files(proto: &[PathBuf], descriptor_set: Option<&Path>) -> Self {
        Self {
            proto: proto.to_vec(),
            descriptor_set: descriptor_set.map(Path::to_path_buf),
            ..Self::default()
        }
    }
}

impl Connection {
    /// Returns the connection with what its context says, if it names one.
    pub(crate) fn resolve(&self) -> Done<Self> {
        if self.url.contains([':', '/']) {
            return Ok(self.clone());
        }
        let words = contexts::words(&self.url)?;
        let saved = Saved::try_parse_from(std::iter::once("smq".to_owned()).chain(words));
        let Self {
            url,
            options: saved,
        } = saved
            .map_err(|error| {
                let name = &self.url;
                Failure::local(format!("the context {name:?} is not valid: {error}"))
                    .advise(format!("add it again with `smq context add {name}`"))
            })?
            .connection;
        let given = self.options.clone();
        let mut headers = saved.headers;
        headers.retain(|(name, _)| given.headers.iter().all(|(other, _)| other != name));
        headers.extend(given.headers);
        let has_schema = !given.proto.is_empty() || given.descriptor_set.is_some();
        let has_server = given.server.server.is_some() || given.server.organisation.is_some();
        let options = Options {
            headers,
            timeout: given.timeout.or(saved.timeout),
            proxy: given.proxy.or(saved.proxy),
            insecure: given.insecure || (saved.insecure && given.cacert.is_none()),
            cacert: given.cacert.or(saved.cacert),
            key: given.key.or(saved.key.filter(|_| given.cert.is_none())),
            cert: given.cert.or(saved.cert),
            proto: if has_schema { given.proto } else { saved.proto },
            descriptor_set: if has_schema {
                given.descriptor_set
            } else {
                saved.descriptor_set
            },
            identity: if given.identity.pgp_key.is_some() {
                given.identity
            } else {
                saved.identity
            },
            server: if has_server {
                given.server
            } else {
                saved.server
            },
        };
        Ok(Self { url, options })
    }

    /// Returns it as words, from which it can be parsed. Paths are absolute.
    pub(crate) fn words(&self) -> Vec<String> {
        let Options {
            headers,
            timeout,
            proxy,
            cacert,
            cert,
            key,
            insecure,
            proto,
            descriptor_set,
            identity,
            server,
        } = &self.options;
        let absolute = |path: &PathBuf| {
            let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
            path.to_string_lossy().into_owned()
        };
        let mut words = vec![self.url.clone()];
        let mut add = |name: &str, value: Option<String>| {
            words.extend(value.into_iter().flat_map(|value| [name.to_owned(), value]));
        };
        for (name, value) in headers {
            let value = String::from_utf8_lossy(value.as_bytes());
            add("--header", Some(format!("{name}: {value}")));
        }
        for folder in proto {
            add("--proto", Some(absolute(folder)));
        }
        let fingerprint = server.organisation.as_ref().map(ToString::to_string);
        add("--timeout", timeout.map(duration_text));
        add("--proxy", proxy.clone());
        for (name, path) in [
            ("--cacert", cacert),
            ("--cert", cert),
            ("--key", key),
            ("--descriptor-set", descriptor_set),
            ("--pgp-key", &identity.pgp_key),
            ("--trust", &identity.trust),
            ("--pgp-certificate", &identity.pgp_certificate),
            ("--passphrase-file", &identity.lock.passphrase_file),
        ] {
            add(name, path.as_ref().map(absolute));
        }
        // A fingerprint or a file.
        let expected = server
            .server
            .as_ref()
            .map(|text| match PathBuf::from(text) {
                path if path.exists() => absolute(&path),
                _ => text.clone(),
            });
        add("--server", expected);
        add("--organisation", fingerprint);
        add("--server-name", server.server_name.clone());
        words.extend(insecure.then(|| "--insecure".to_owned()));
        words
    }

    /// Returns a client of the server.
    pub(crate) fn client(&self) -> Done<Client> {
        let options = &self.options;
        let mut client = match options.tls()? {
            Some(tls) => smq_discovery::connect_with_tls(&self.url, tls),
            None => smq_discovery::connect(&self.url),
        }?;
        if let Some(proxy) = &options.proxy {
            client = client.with_proxy(proxy)?;
        }
        for (name, value) in &options.headers {
            client = client.with_header(name.clone(), value.clone());
        }
        if let Some(timeout) = options.timeout {
            client = client.with_timeout(timeout);
        }
        if let Some(security) = options.server.client(&options.identity)? {
            client = client.with_security(security);
        }
        Ok(client)
    }

    /// Whether everything is signed and sealed.
    pub(crate) fn is_sealed(&self) -> bool {
        self.options.identity.pgp_key.is_some()
    }

    /// Says what is sent to a path.
    pub(crate) fn remark_request(&self, style: Style, line: &str) {
        style.remark(&format!("> {line}"));
        for (name, value) in &self.options.headers {
            let secret = matches!(
                name.as_str(),
                "authorization" | "cookie" | "proxy-authorization"
            );
            let value = match secret {
                true => "…".into(),
                false => String::from_utf8_lossy(value.as_bytes()),
            };
            style.remark(&format!("> {name}: {value}"));
        }
    }
}

impl Options {
    /// Returns the settings of TLS; nothing, where those of the platform do.
    fn tls(&self) -> Done<Option<ClientConfig>> {
        if self.cacert.is_none() && self.cert.is_none() && !self.insecure {
            return Ok(None);
        }
        let unreadable = |error: std::io::Error| Failure::local(error.to_string());
        let provider = Arc::new(ring::default_provider());
        let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
            .with_safe_default_protocol_versions()
            .map_err(|error| Failure::local(error.to_string()))?;
        let builder = if self.insecure {
            say("-k: any server is trusted, whoever it is");
            builder
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(TrustAnybody(provider)))
        } else {
            let roots = match &self.cacert {
                Some(file) => Roots::from_pem_file(file),
                None => Roots::platform(),
            };
            builder.with_root_certificates(RootCertStore::from(roots.map_err(unreadable)?))
        };
        let Some(cert) = &self.cert else {
            return Ok(Some(builder.with_no_client_auth()));
        };
        let key = self.key.as_ref().unwrap_or(cert);
        let wrong = |file: &PathBuf, error: &dyn std::fmt::Display| {
            Failure::local(format!("{}: {error}", file.display())).advise(
                "--cert is a certificate with its chain, --key its private key, both in PEM",
            )
        };
        let chain = CertificateDer::pem_file_iter(cert).and_then(Iterator::collect);
        let chain: Vec<_> = chain.map_err(|error: pem::Error| wrong(cert, &error))?;
        let private = PrivateKeyDer::from_pem_file(key).map_err(|error| wrong(key, &error))?;
        let config = builder.with_client_auth_cert(chain, private);
        config.map(Some).map_err(|error| wrong(cert, &error))
    }
}

/// Takes any certificate, because the user said -k.
#[derive(Debug)]
struct TrustAnybody(Arc<CryptoProvider>);

impl ServerCertVerifier for TrustAnybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.0.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.0.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn parse(line: &str) -> Connection {
        Saved::try_parse_from(line.split(' ')).unwrap().connection
    }

    #[test]
    fn a_connection_is_parsed_from_its_words() {
        let line = "smq https://a --header x:1 --header y:2 --proto /p --timeout 1500ms --proxy http://p:1 \
                    --cacert /ca --cert /c --key /k --pgp-key /pk --trust /t --pgp-certificate /pc --passphrase-file /pf \
                    --organisation 0123456789ABCDEF0123456789ABCDEF01234567 --server-name n";
        let words = parse(line).words();
        let again = Saved::try_parse_from(std::iter::once("smq".to_owned()).chain(words.clone()));
        assert_eq!(again.unwrap().connection.words(), words);
        assert_eq!(words.len() + 1, line.split_whitespace().count());
        let insecure = parse("smq unix:/s -k --descriptor-set /d");
        assert_eq!(
            insecure.words(),
            ["unix:/s", "--descriptor-set", "/d", "--insecure"]
        );
    }
}
