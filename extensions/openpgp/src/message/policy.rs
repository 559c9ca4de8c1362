//! The protection that each method and topic requires.

use smq_runtime::{Target, schema};

/// The required protection of a request, a publish or a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Policy {
    /// None: plain HTTP and plain sessions are allowed, as well as signed and sealed messages.
    Open,
    /// A signature: proxies can read messages, but not change them.
    Signed,
    /// A signature and encryption: proxies can neither read nor change messages.
    Sealed,
}

/// The policies of the interfaces, services, methods and topics of a server.
///
/// The most specific policy counts:
///
/// ```
/// use smq_openpgp::{Policies, Policy};
///
/// Policies::new(Policy::Sealed)
///     .of("weather.v1", Policy::Signed)
///     .of("weather.v1/Weather.GetForecast", Policy::Open);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policies {
    others: Policy,
    named: Vec<(String, Policy)>,
    identified: bool,
}

impl Policies {
    /// Returns the same policy for everything.
    pub fn new(policy: Policy) -> Self {
        Self {
            others: policy,
            named: Vec::new(),
            identified: false,
        }
    }

    /// Sets the policy of an interface (`weather.v1`), a service (`weather.v1/Weather`), or a method or topic
    /// (`weather.v1/Weather.GetForecast`).
    #[must_use]
    pub fn of(mut self, name: impl Into<String>, policy: Policy) -> Self {
        let name = name.into();
        self.named.retain(|(other, _)| *other != name);
        self.named.push((name, policy));
        self
    }

    /// Allows plain requests, event streams and sessions to callers that the server's
    /// [`Authenticator`](smq_runtime::Authenticator) has identified. Use this for web pages, which hold no keys.
    ///
    /// Only TLS protects their traffic, and proxies can read it.
    #[must_use]
    pub fn or_identified(self) -> Self {
        Self {
            identified: true,
            ..self
        }
    }

    /// Returns whether an identified caller needs no signature.
    pub(crate) fn accepts_identified(&self) -> bool {
        self.identified
    }

    /// Returns the policy of a method or a topic.
    pub(crate) fn required(&self, target: &Target) -> Policy {
        let Target {
            application,
            version,
            service,
            method,
            ..
        } = target;
        self.of_method([application, version, service, method])
    }

    fn of_method(&self, method: Path<'_>) -> Policy {
        let named = self.named.iter().filter(|(name, _)| contains(name, method));
        // The longest of the names is the most specific one.
        let named = named.max_by_key(|(name, _)| name.len());
        named.map_or(self.others, |(_, policy)| *policy)
    }

    /// Returns a name in these policies that none of the services has.
    pub(crate) fn unknown(&self, services: &[&schema::Service]) -> Option<&str> {
        let is_known = |name: &str| {
            let mut methods = services
                .iter()
                .flat_map(|service| service.methods.iter().map(move |method| (service, method)));
            methods.any(|(service, method)| contains(name, path(service, method)))
        };
        let mut named = self.named.iter().map(|(name, _)| name.as_str());
        named.find(|name| !is_known(name))
    }
}

impl From<Policy> for Policies {
    fn from(policy: Policy) -> Self {
        Self::new(policy)
    }
}

/// The application, the version, the service and the name of a method or topic.
type Path<'a> = [&'a str; 4];

fn path(service: &schema::Service, method: &schema::Method) -> Path<'static> {
    let schema::Service {
        application,
        version,
        name,
        ..
    } = service;
    [application, version, name, method.name]
}

/// Returns whether a name is that of a method or topic, of its service or of its interface.
fn contains(name: &str, [application, version, service, method]: Path<'_>) -> bool {
    let rest = name.strip_prefix(application);
    let rest = rest.and_then(|rest| rest.strip_prefix('.')?.strip_prefix(version));
    if rest == Some("") {
        return true;
    }
    let rest = rest.and_then(|rest| rest.strip_prefix('/')?.strip_prefix(service));
    rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('.') == Some(method))
}

#[cfg(test)]
mod tests {
    use smq_runtime::codegen;

    use super::*;

    static DESCRIPTORS: schema::Descriptors = schema::Descriptors::new(&[]);

    const METHODS: &[schema::Method] = &[
        codegen::method(("Get", ""), ("", "")),
        codegen::method(("Put", ""), ("", "")),
    ];
    static WEATHER: schema::Service =
        codegen::service(("weather", "v1", "Weather"), METHODS, &DESCRIPTORS);

    fn required(policies: &Policies) -> [Policy; 2] {
        [0, 1].map(|it| policies.of_method(path(&WEATHER, &WEATHER.methods[it])))
    }

    #[test]
    fn the_most_specific_policy_counts() {
        use Policy::{Open, Sealed, Signed};
        let policies = Policies::new(Sealed);
        assert_eq!(required(&policies), [Sealed, Sealed]);
        let policies = policies.of("weather.v1/Weather.Get", Open);
        assert_eq!(required(&policies), [Open, Sealed]);
        let policies = policies.of("weather.v1", Signed);
        assert_eq!(required(&policies), [Open, Signed]);
        let policies = policies.of("weather.v1/Weather", Sealed);
        assert_eq!(required(&policies), [Open, Sealed]);
        let policies = policies.of("weather.v1/Weather.Get", Signed);
        assert_eq!(required(&policies), [Signed, Sealed]);
        assert!(Open < Signed && Signed < Sealed);
    }

    #[test]
    fn an_unknown_name_is_found() {
        let policies = Policies::new(Policy::Sealed);
        for known in ["weather.v1", "weather.v1/Weather", "weather.v1/Weather.Put"] {
            assert_eq!(
                policies
                    .clone()
                    .of(known, Policy::Open)
                    .unknown(&[&WEATHER]),
                None
            );
        }
        for unknown in [
            "",
            "weather",
            "weather.v2",
            "weather.v1/",
            "Weather.Get",
            "weather.v1/Weather.",
            "weather.v1/Weather.get",
            "weather.v1/Weather.Get.Now",
            "weather.v11/Weather",
        ] {
            let policies = policies.clone().of(unknown, Policy::Open);
            assert_eq!(policies.unknown(&[&WEATHER]), Some(unknown));
        }
    }
}
