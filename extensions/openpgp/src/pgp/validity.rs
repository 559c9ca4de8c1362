//! What a certificate may be used for at a time.

use std::time::SystemTime;

use pgp::packet::{Features, KeyFlags};

use super::{
    Fingerprint, algorithms,
    binding::Binding,
    certificate::Certificate,
    error::Invalid,
    moment::{self, Seconds},
    statement::{self, Statement},
};

/// What a certificate may be used for at one time.
#[derive(Debug, Clone)]
pub struct Valid {
    fingerprint: Fingerprint,
    user_ids: Vec<String>,
    certifies: bool,
    signing: Vec<Component>,
    encryption: Vec<Component>,
    until: Option<Seconds>,
    features: Option<Features>,
    prefers: Vec<(u8, u8)>,
}

/// A key of a certificate that may be used.
#[derive(Debug, Clone, Copy)]
pub(super) struct Component {
    pub(super) fingerprint: Fingerprint,
    pub(super) created: Seconds,
    /// Which of the subkeys it is; none of them is the primary.
    pub(super) subkey: Option<usize>,
}

impl Valid {
    /// Returns the fingerprint of the certificate: of its primary key.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// Returns the user ids that the key's holder has validly put there.
    pub fn user_ids(&self) -> &[String] {
        &self.user_ids
    }

    /// Returns the keys that may sign, the newest first.
    pub fn signing_keys(&self) -> impl Iterator<Item = Fingerprint> {
        self.signing.iter().map(|key| key.fingerprint)
    }

    /// Returns the keys that may be encrypted to, the newest first.
    pub fn encryption_keys(&self) -> impl Iterator<Item = Fingerprint> {
        self.encryption.iter().map(|key| key.fingerprint)
    }

    /// Whether the primary key may certify other keys.
    pub fn certifies(&self) -> bool {
        self.certifies
    }

    /// Returns when the first of what is valid now expires, if anything does.
    pub fn until(&self) -> Option<SystemTime> {
        self.until.map(moment::time)
    }

    pub(super) fn signing(&self) -> &[Component] {
        &self.signing
    }

    pub(super) fn encryption(&self) -> &[Component] {
        &self.encryption
    }

    /// Whether its programs read integrity protected data of version 2.
    pub(super) fn announces_version_2(&self) -> bool {
        self.features.as_ref().is_some_and(Features::seipd_v2)
    }

    /// The pairs of cipher and mode that it likes, as their numbers.
    pub(super) fn prefers(&self) -> &[(u8, u8)] {
        &self.prefers
    }

    pub(super) fn at(certificate: &Certificate, now: Seconds) -> Result<Self, Invalid> {
        let key = certificate.fingerprint();
        let bindings = certificate.bindings();
        algorithms::signing_is_accepted(&certificate.primary)
            .map_err(|algorithm| Invalid::Algorithm { key, algorithm })?;
        if let Some(at) = revoked(&bindings.revocations)
            && at <= now
        {
            return Err(Invalid::Revoked { key });
        }
        let mut it = Self {
            fingerprint: key,
            user_ids: Vec::new(),
            certifies: false,
            signing: Vec::new(),
            encryption: Vec::new(),
            until: None,
            features: None,
            prefers: Vec::new(),
        };
        let about = About::of(certificate, now, &mut it)?;
        let born = statement::creation(&certificate.primary);
        let end = lifetime_end(born, about.key_lifetime());
        if let Some(end) = end
            && end <= now
        {
            let at = moment::time(end);
            return Err(Invalid::Expired { key, at });
        }
        it.limit(end);
        it.limit(revoked(&bindings.revocations));
        it.features = about.features();
        it.prefers = about.prefers();
        let flags = about.flags();
        it.certifies = flags.certify();
        if flags.sign() {
            it.signing.push(Component {
                fingerprint: key,
                created: born,
                subkey: None,
            });
        }
        // A primary key that is encrypted to is of long ago: its algorithm does both.
        it.add_subkeys(certificate, now);
        it.signing.sort_by_key(newest_first);
        it.encryption.sort_by_key(newest_first);
        Ok(it)
    }

    fn add_subkeys(&mut self, certificate: &Certificate, now: Seconds) {
        let bound = &certificate.bindings().subkeys;
        for (at, (subkey, bound)) in certificate.subkeys.iter().zip(bound).enumerate() {
            let revoked = revoked(&bound.revocations);
            if revoked.is_some_and(|from| from <= now) {
                continue;
            }
            let Some(binding) = newest(&bound.bindings, now) else {
                continue;
            };
            let created = statement::creation(&subkey.key);
            let end = lifetime_end(created, binding.statement.key_lifetime);
            if created > now
                || binding.statement.created < created
                || end.is_some_and(|end| end <= now)
            {
                continue;
            }
            let component = Component {
                fingerprint: subkey.fingerprint,
                created,
                subkey: Some(at),
            };
            let flags = binding.statement.flags.clone().unwrap_or_default();
            let consents = binding.back.as_ref().is_some_and(|it| it.is_live(now));
            let signs =
                flags.sign() && consents && algorithms::signing_is_accepted(&subkey.key).is_ok();
            let encrypts = (flags.encrypt_comms() || flags.encrypt_storage())
                && algorithms::encryption_is_accepted(&subkey.key).is_ok();
            if signs {
                self.signing.push(component);
            }
            if encrypts {
                self.encryption.push(component);
            }
            if signs || encrypts {
                self.limit(end);
                self.limit(binding.statement.expires);
                self.limit(revoked);
            }
        }
    }

    fn limit(&mut self, end: Option<Seconds>) {
        self.until = match (self.until, end) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }
}

/// What the holder says about the key as a whole: with its main user id, and on the key itself.
///
/// Version 4 keys say it with a user id, and the signature on the key only adds to that; version 6 keys say it on the
/// key (RFC 9580, section 10.1).
struct About<'a> {
    first: Option<&'a Statement>,
    second: Option<&'a Statement>,
}

impl<'a> About<'a> {
    fn of(certificate: &'a Certificate, now: Seconds, valid: &mut Valid) -> Result<Self, Invalid> {
        let key = certificate.fingerprint();
        let bindings = certificate.bindings();
        let born = statement::creation(&certificate.primary);
        if born > now {
            let from = moment::time(born);
            return Err(Invalid::Early { key, from });
        }
        let mut main: Option<&Statement> = None;
        for (user, bound) in certificate.users.iter().zip(&bindings.users) {
            let Some(binding) = newest(&bound.bindings, now) else {
                continue;
            };
            let statement = &binding.statement;
            let revoked = bound
                .revocations
                .iter()
                .any(|it| it.is_live(now) && it.created >= statement.created);
            let Some(id) = user.id.as_str().filter(|_| !revoked) else {
                continue;
            };
            valid.user_ids.push(id.to_owned());
            valid.limit(statement.expires);
            let rank = |it: &Statement| (it.primary_user_id, it.created);
            if main.is_none_or(|main| rank(statement) > rank(main)) {
                main = Some(statement);
            }
        }
        let direct = bindings.direct.iter().find(|it| it.is_live(now));
        valid.limit(direct.and_then(|it| it.expires));
        let it = match key.as_bytes().len() {
            20 => Self {
                first: main,
                second: direct,
            },
            _ => Self {
                first: direct,
                second: main,
            },
        };
        // Without what a version 6 key says on itself, its end could be cut off with it (RFC 9580, section 10.1.1).
        let needed = match key.as_bytes().len() {
            20 => it.first.or(it.second),
            _ => it.first,
        };
        if needed.is_some() {
            return Ok(it);
        }
        let from = bindings.first_date().filter(|first| *first > now);
        Err(match from.map(moment::time) {
            Some(from) => Invalid::Early { key, from },
            None => Invalid::Unsigned { key },
        })
    }

    fn find<T>(&self, what: impl Fn(&'a Statement) -> Option<T>) -> Option<T> {
        [self.first, self.second]
            .into_iter()
            .flatten()
            .find_map(what)
    }

    fn key_lifetime(&self) -> Option<Seconds> {
        self.find(|it| it.key_lifetime)
    }

    fn flags(&self) -> KeyFlags {
        self.find(|it| it.flags.clone()).unwrap_or_default()
    }

    fn features(&self) -> Option<Features> {
        self.find(|it| it.features.clone())
    }

    fn prefers(&self) -> Vec<(u8, u8)> {
        self.find(|it| Some(it.prefers.clone()).filter(|it| !it.is_empty()))
            .unwrap_or_default()
    }
}

/// Returns the newest binding that holds at a time.
fn newest(bindings: &[Binding], now: Seconds) -> Option<&Binding> {
    bindings.iter().find(|it| it.statement.is_live(now))
}

/// Returns from when on a key is revoked. A revocation is never taken back: not by time, nor by a later signature.
fn revoked(revocations: &[Statement]) -> Option<Seconds> {
    revocations.iter().map(Statement::revokes_from).min()
}

fn lifetime_end(created: Seconds, lifetime: Option<Seconds>) -> Option<Seconds> {
    let lifetime = lifetime.filter(|lifetime| *lifetime != 0)?;
    Some(created + lifetime)
}

fn newest_first(key: &Component) -> std::cmp::Reverse<Seconds> {
    std::cmp::Reverse(key.created)
}
