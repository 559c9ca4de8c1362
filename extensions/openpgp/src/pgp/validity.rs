//! What the keys of a certificate may be used for at a time.

use std::time::SystemTime;

use pgp::packet::{Features, KeyFlags};

use super::{
    Fingerprint, algorithms,
    binding::{Binding, Bindings},
    components::Components,
    error::Invalid,
    statement::{self, Statement},
    unix_time::{self, Seconds},
};

/// The keys and user ids of a certificate that are valid at one time. See
/// [`Certificate::validate`](crate::Certificate::validate).
#[derive(Debug, Clone)]
pub struct Valid {
    fingerprint: Fingerprint,
    user_ids: Vec<String>,
    certifies: bool,
    signing: Vec<ValidKey>,
    encryption: Vec<ValidKey>,
    /// The subkeys that others may encrypt to, with why this crate does not, if it does not.
    for_encryption: Vec<(ValidKey, Result<(), String>)>,
    until: Option<Seconds>,
    features: Option<Features>,
    preferred_modes: Vec<(u8, u8)>,
}

/// A valid key of a certificate.
#[derive(Debug, Clone, Copy)]
pub(super) struct ValidKey {
    pub(super) fingerprint: Fingerprint,
    pub(super) created: Seconds,
    /// The index of the subkey; `None` for the primary key.
    pub(super) subkey: Option<usize>,
}

impl Valid {
    /// Returns the fingerprint of the primary key.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// Returns the user ids with a valid self-signature.
    pub fn user_ids(&self) -> &[String] {
        &self.user_ids
    }

    /// Returns the keys that may sign, newest first.
    pub fn signing_keys(&self) -> impl Iterator<Item = Fingerprint> {
        self.signing.iter().map(|key| key.fingerprint)
    }

    /// Returns the keys that messages may be encrypted to, newest first.
    pub fn encryption_keys(&self) -> impl Iterator<Item = Fingerprint> {
        self.encryption.iter().map(|key| key.fingerprint)
    }

    /// Returns whether the primary key may certify other keys.
    pub fn certifies(&self) -> bool {
        self.certifies
    }

    /// Returns the first time at which a valid key or user id expires; `None` if none does.
    pub fn until(&self) -> Option<SystemTime> {
        self.until.map(unix_time::time)
    }

    pub(super) fn signing(&self) -> &[ValidKey] {
        &self.signing
    }

    pub(super) fn encryption(&self) -> &[ValidKey] {
        &self.encryption
    }

    /// Returns the newest subkeys that others may encrypt to: those that other programs may choose. With each comes why
    /// this crate does not encrypt to it, if it does not.
    pub(super) fn newest_for_encryption(
        &self,
    ) -> impl Iterator<Item = &(ValidKey, Result<(), String>)> {
        let newest = self.for_encryption.iter().map(|(key, _)| key.created).max();
        self.for_encryption
            .iter()
            .filter(move |(key, _)| Some(key.created) == newest)
    }

    /// Returns whether the holder's programs read SEIPD version 2.
    pub(super) fn announces_version_2(&self) -> bool {
        self.features.as_ref().is_some_and(Features::seipd_v2)
    }

    /// Returns the preferred pairs of cipher and AEAD mode, as their numbers.
    pub(super) fn preferred_modes(&self) -> &[(u8, u8)] {
        &self.preferred_modes
    }

    pub(super) fn at(
        components: &Components,
        bindings: &Bindings,
        now: Seconds,
    ) -> Result<Self, Invalid> {
        let key = components.fingerprint;
        algorithms::signing_is_accepted(&components.primary)
            .map_err(|algorithm| Invalid::Algorithm { key, algorithm })?;
        if let Some(at) = revoked_from(&bindings.revocations)
            && at <= now
        {
            return Err(Invalid::Revoked { key });
        }
        let mut valid = Self {
            fingerprint: key,
            user_ids: Vec::new(),
            certifies: false,
            signing: Vec::new(),
            encryption: Vec::new(),
            for_encryption: Vec::new(),
            until: None,
            features: None,
            preferred_modes: Vec::new(),
        };
        let info = KeyInfo::of(components, bindings, now, &mut valid)?;
        let created = statement::key_created(&components.primary);
        let end = lifetime_end(created, info.key_lifetime());
        if let Some(end) = end
            && end <= now
        {
            let at = unix_time::time(end);
            return Err(Invalid::Expired { key, at });
        }
        valid.limit(end);
        valid.limit(revoked_from(&bindings.revocations));
        valid.features = info.features();
        valid.preferred_modes = info.preferred_modes();
        let flags = info.flags();
        valid.certifies = flags.certify();
        if flags.sign() {
            valid.signing.push(ValidKey {
                fingerprint: key,
                created,
                subkey: None,
            });
        }
        // The primary key is never encrypted to: only obsolete algorithms both sign and encrypt.
        valid.add_subkeys(components, bindings, now);
        valid.signing.sort_by_key(newest_first);
        valid.encryption.sort_by_key(newest_first);
        Ok(valid)
    }

    fn add_subkeys(&mut self, components: &Components, bindings: &Bindings, now: Seconds) {
        let subkeys = components.subkeys.iter().zip(&bindings.subkeys);
        for (index, (subkey, signatures)) in subkeys.enumerate() {
            let revoked = revoked_from(&signatures.revocations);
            if revoked.is_some_and(|from| from <= now) {
                continue;
            }
            let Some(binding) = newest(&signatures.bindings, now) else {
                continue;
            };
            let created = statement::key_created(&subkey.key);
            let end = lifetime_end(created, binding.statement.key_lifetime);
            if created > now
                || binding.statement.created < created
                || end.is_some_and(|end| end <= now)
            {
                continue;
            }
            let key = ValidKey {
                fingerprint: subkey.fingerprint,
                created,
                subkey: Some(index),
            };
            let flags = binding.statement.flags.clone().unwrap_or_default();
            let back_signature = binding.back_signature.as_ref();
            let signs = flags.sign()
                && back_signature.is_some_and(|statement| statement.is_live(now))
                && algorithms::signing_is_accepted(&subkey.key).is_ok();
            let is_for_encryption = flags.encrypt_comms() || flags.encrypt_storage();
            let accepted = algorithms::encryption_is_accepted(&subkey.key);
            let encrypts = is_for_encryption && accepted.is_ok();
            if is_for_encryption {
                self.for_encryption.push((key, accepted));
            }
            if signs {
                self.signing.push(key);
            }
            if encrypts {
                self.encryption.push(key);
            }
            if signs || encrypts {
                self.limit(end);
                self.limit(binding.statement.expires);
                self.limit(revoked);
            }
        }
    }

    /// Lowers the time until which everything is valid.
    fn limit(&mut self, end: Option<Seconds>) {
        self.until = match (self.until, end) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }
}

/// The preferences, flags and lifetime of the primary key, from the self-signature on the primary user id and from the
/// direct key signature.
///
/// For version 4 keys the user id takes precedence; for version 6 keys the direct key signature does (RFC 9580,
/// section 10.1).
struct KeyInfo<'a> {
    first: Option<&'a Statement>,
    second: Option<&'a Statement>,
}

impl<'a> KeyInfo<'a> {
    /// Collects the statements in force, and adds the valid user ids to `valid`.
    fn of(
        components: &Components,
        bindings: &'a Bindings,
        now: Seconds,
        valid: &mut Valid,
    ) -> Result<Self, Invalid> {
        let key = components.fingerprint;
        let created = statement::key_created(&components.primary);
        if created > now {
            let from = unix_time::time(created);
            return Err(Invalid::Early { key, from });
        }
        let mut primary_user: Option<&Statement> = None;
        for (user, signatures) in components.users.iter().zip(&bindings.users) {
            let Some(binding) = newest(&signatures.bindings, now) else {
                continue;
            };
            let statement = &binding.statement;
            let revoked = signatures.revocations.iter().any(|revocation| {
                revocation.is_live(now) && revocation.created >= statement.created
            });
            let Some(id) = user.id.as_str().filter(|_| !revoked) else {
                continue;
            };
            valid.user_ids.push(id.to_owned());
            valid.limit(statement.expires);
            let rank = |it: &Statement| (it.primary_user_id, it.created);
            if primary_user.is_none_or(|primary| rank(statement) > rank(primary)) {
                primary_user = Some(statement);
            }
        }
        let mut direct = bindings.direct.iter();
        let direct = direct.find(|statement| statement.is_live(now));
        valid.limit(direct.and_then(|statement| statement.expires));
        let is_version_4 = key.as_bytes().len() == 20;
        let (first, second) = match is_version_4 {
            true => (primary_user, direct),
            false => (direct, primary_user),
        };
        // A version 6 key needs its direct key signature: without it, an attacker could remove the expiry together
        // with that signature (RFC 9580, section 10.1.1).
        let required = match is_version_4 {
            true => first.or(second),
            false => first,
        };
        if required.is_some() {
            return Ok(Self { first, second });
        }
        let from = bindings.first_date().filter(|first| *first > now);
        Err(match from.map(unix_time::time) {
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
        self.find(|statement| statement.key_lifetime)
    }

    fn flags(&self) -> KeyFlags {
        self.find(|statement| statement.flags.clone())
            .unwrap_or_default()
    }

    fn features(&self) -> Option<Features> {
        self.find(|statement| statement.features.clone())
    }

    fn preferred_modes(&self) -> Vec<(u8, u8)> {
        self.find(|statement| {
            let modes = statement.preferred_modes.clone();
            Some(modes).filter(|modes| !modes.is_empty())
        })
        .unwrap_or_default()
    }
}

/// Returns the newest binding in force.
fn newest(bindings: &[Binding], now: Seconds) -> Option<&Binding> {
    bindings
        .iter()
        .find(|binding| binding.statement.is_live(now))
}

/// Returns the time from which a key is revoked. Neither time nor a later signature ends a revocation.
fn revoked_from(revocations: &[Statement]) -> Option<Seconds> {
    revocations.iter().map(Statement::revokes_from).min()
}

fn lifetime_end(created: Seconds, lifetime: Option<Seconds>) -> Option<Seconds> {
    let lifetime = lifetime.filter(|lifetime| *lifetime != 0)?;
    Some(created + lifetime)
}

fn newest_first(key: &ValidKey) -> std::cmp::Reverse<Seconds> {
    std::cmp::Reverse(key.created)
}
