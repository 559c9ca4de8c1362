//! How much protection each method and topic requires.

use smq_runtime::{Target, schema};

/// How a request, a publish or a subscription has to be protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Policy {
    /// Not at all: plain HTTP and plain sessions are allowed, and signed and sealed messages too.
    Open,
    /// By a signature: everybody on the way can read it, and nobody can change it.
    Signed,
    /// By a signature and encryption: nobody on the way can read or change it.
    Sealed,
}

/// The policies of the interfaces, services, methods and topics of a server.
///
/// The most specific one counts:
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

    /// Sets the policy of an interface (`weather.v1`), a service (`weather.v1/Weather`), or a method or a topic of one
    /// (`weather.v1/Weather.GetForecast`).
    #[must_use]
    pub fn of(mut self, name: impl Into<String>, policy: Policy) -> Self {
        let name = name.into();
        self.named.retain(|(other, _)| *other != name);
        self.named.push((name, policy));
        self
    }

    /// Allows plain requests, event streams and sessions to callers that the server's
    /// [`Authenticator`](smq_runtime::Authenticator) has identified: frontends, which hold no keys.
    ///
    /// Their traffic is only as secret as their connection (TLS) and the proxies on the way. Use this for a server that shows
    /// a page in addition to what it serves to machines.
    #[must_use]
    pub fn or_identified(self) -> Self {
        Self {
            identified: true,
            ..self
        }
    }

    /// Returns whether an identity may replace a signature.
    pub(crate) fn takes_identified(&self) -> bool {
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
        self.of_names(names(application, version, service, method))
    }

    fn of_names(&self, names: [String; 3]) -> Policy {
        let names = names.into_iter().rev();
        let mut policies = names.filter_map(|name| self.named(&name));
        policies.next().unwrap_or(self.others)
    }

    /// Returns a name that belongs to nothing in these services.
    pub(crate) fn unknown(&self, services: &[&schema::Service]) -> Option<&str> {
        let is_known = |name: &str| {
            let mut methods = services
                .iter()
                .flat_map(|service| service.methods.iter().map(move |method| (service, method)));
            methods.any(|(service, method)| names_of(service, method).iter().any(|it| it == name))
        };
        let mut named = self.named.iter().map(|(name, _)| name.as_str());
        named.find(|name| !is_known(name))
    }

    fn named(&self, name: &str) -> Option<Policy> {
        let mut named = self.named.iter();
        named.find_map(|(it, policy)| (it == name).then_some(*policy))
    }
}

impl From<Policy> for Policies {
    fn from(policy: Policy) -> Self {
        Self::new(policy)
    }
}

fn names_of(service: &schema::Service, method: &schema::Method) -> [String; 3] {
    names(
        service.application,
        service.version,
        service.name,
        method.name,
    )
}

/// Returns the names that a method goes by, from the widest to the narrowest.
fn names(application: &str, version: &str, service: &str, method: &str) -> [String; 3] {
    let interface = format!("{application}.{version}");
    let within = format!("{interface}/{service}");
    let itself = format!("{within}.{method}");
    [interface, within, itself]
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
    const WEATHER: schema::Service =
        codegen::service(("weather", "v1", "Weather"), METHODS, &DESCRIPTORS);

    fn wanted(policies: &Policies) -> [Policy; 2] {
        [0, 1].map(|it| policies.of_names(names_of(&WEATHER, &WEATHER.methods[it])))
    }

    #[test]
    fn the_most_specific_word_counts() {
        use Policy::{Open, Sealed, Signed};
        let policies = Policies::new(Sealed);
        assert_eq!(wanted(&policies), [Sealed, Sealed]);
        let policies = policies.of("weather.v1/Weather.Get", Open);
        assert_eq!(wanted(&policies), [Open, Sealed]);
        let policies = policies.of("weather.v1", Signed);
        assert_eq!(wanted(&policies), [Open, Signed]);
        let policies = policies.of("weather.v1/Weather", Sealed);
        assert_eq!(wanted(&policies), [Open, Sealed]);
        let policies = policies.of("weather.v1/Weather.Get", Signed);
        assert_eq!(wanted(&policies), [Signed, Sealed]);
        assert!(Open < Signed && Signed < Sealed);
    }

    #[test]
    fn a_name_of_nothing_is_found() {
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
            "weather.v1/Weather.get",
        ] {
            let policies = policies.clone().of(unknown, Policy::Open);
            assert_eq!(policies.unknown(&[&WEATHER]), Some(unknown));
        }
    }
}
