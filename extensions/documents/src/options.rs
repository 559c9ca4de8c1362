//! What documents say beside the descriptors.

use serde_json::{Map, Value, json};
use smq_runtime::Limits;

/// How the documents of a server are written: what they say beside the descriptors.
///
/// ```
/// use smq_documents::{Documents, SecurityScheme};
///
/// let documents = Documents::new().with_security_scheme("token", SecurityScheme::Bearer);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Documents {
    pub(crate) url: Option<String>,
    pub(crate) connect: bool,
    pub(crate) limits: Option<Limits>,
    pub(crate) security: Vec<(String, SecurityScheme)>,
}

/// How a caller proves who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SecurityScheme {
    /// `Authorization: Bearer …`.
    Bearer,
    /// `Authorization: Basic …`: a name and a password.
    Basic,
    /// A header of this name.
    Header(String),
    /// A cookie of this name.
    Cookie(String),
    /// OpenID Connect, discovered at this URL.
    OpenIdConnect(String),
    /// A certificate in TLS.
    MutualTls,
}

impl Documents {
    /// Returns documents that say what is in the descriptors. On a server, they also have its limits and doors.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a way in which a caller may prove who it is. Each of them suffices. The name is made of letters, digits, dots,
    /// hyphens and underscores.
    ///
    /// # Panics
    ///
    /// When the name has other characters, or none.
    #[must_use]
    pub fn with_security_scheme(mut self, name: &str, scheme: SecurityScheme) -> Self {
        let is_valid = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
        assert!(
            !name.is_empty() && name.bytes().all(is_valid),
            "{name:?} is no name of a security scheme: use letters, digits, dots, hyphens and underscores"
        );
        self.security.push((name.into(), scheme));
        self
    }

    /// Sets the URL of the server, without `/socket.mq`: `https://api.example/station`. Without it, the URLs of OpenAPI
    /// are relative to the document, and those of AsyncAPI have variables.
    #[must_use]
    pub fn with_url(mut self, url: &str) -> Self {
        self.url = Some(url.trim_end_matches('/').into());
        self
    }

    /// Adds the paths for Connect clients. A server with the door for them adds them itself.
    #[must_use]
    pub fn with_connect(mut self) -> Self {
        self.connect = true;
        self
    }

    /// Sets the limits of the server. A server sets its own.
    #[must_use]
    pub fn with_limits(mut self, limits: &Limits) -> Self {
        self.limits = Some(limits.clone());
        self
    }

    /// Returns the limits of time and size that a client meets.
    pub(crate) fn limits_json(&self) -> Option<Value> {
        let limits = self.limits.as_ref()?;
        Some(json!({
            "messageBytes": limits.message_bytes,
            "headerBytes": limits.header_bytes,
            "requestTimeMs": limits.request_time.as_millis() as u64,
            "pollTimeMs": limits.poll_time.as_millis() as u64,
        }))
    }

    /// Returns the schemes, and the requirement of each, of OpenAPI.
    pub(crate) fn openapi_security(&self) -> (Map<String, Value>, Vec<Value>) {
        let schemes = self.security.iter();
        let schemes = schemes.map(|(name, scheme)| (name.clone(), scheme.openapi()));
        let names = self.security.iter();
        let requirements = names.map(|(name, _)| json!({ name.as_str(): [] }));
        (schemes.collect(), requirements.collect())
    }

    /// Returns the schemes of AsyncAPI.
    pub(crate) fn asyncapi_security(&self) -> Map<String, Value> {
        let schemes = self.security.iter();
        let schemes = schemes.map(|(name, scheme)| (name.clone(), scheme.asyncapi()));
        schemes.collect()
    }
}

impl SecurityScheme {
    fn openapi(&self) -> Value {
        match self {
            Self::Bearer => json!({ "type": "http", "scheme": "bearer" }),
            Self::Basic => json!({ "type": "http", "scheme": "basic" }),
            Self::Header(name) => json!({ "type": "apiKey", "in": "header", "name": name }),
            Self::Cookie(name) => json!({ "type": "apiKey", "in": "cookie", "name": name }),
            Self::OpenIdConnect(url) => json!({ "type": "openIdConnect", "openIdConnectUrl": url }),
            Self::MutualTls => json!({ "type": "mutualTLS" }),
        }
    }

    fn asyncapi(&self) -> Value {
        match self {
            Self::Header(name) => json!({ "type": "httpApiKey", "in": "header", "name": name }),
            Self::Cookie(name) => json!({ "type": "httpApiKey", "in": "cookie", "name": name }),
            Self::MutualTls => json!({ "type": "X509" }),
            same => same.openapi(),
        }
    }
}
