//! The content of a signature: its type, dates and subpackets.
//!
//! Only hashed subpackets count, since anybody can change the unhashed ones.

use pgp::{
    crypto::hash::HashAlgorithm,
    packet::{
        Features, KeyFlags, RevocationCode, Signature, SignatureType, SignatureVersion,
        SubpacketData,
    },
    types::KeyDetails,
};

use super::{
    algorithms,
    fingerprint::{Fingerprint, KeyHandle},
    unix_time::Seconds,
};

/// The signed content of a signature.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    pub(super) kind: SignatureType,
    pub(super) created: Seconds,
    /// When the signature itself expires.
    pub(super) expires: Option<Seconds>,
    /// The lifetime of the key from its creation; `Some(0)` is unlimited.
    pub(super) key_lifetime: Option<Seconds>,
    pub(super) flags: Option<KeyFlags>,
    pub(super) features: Option<Features>,
    /// The preferred pairs of cipher and AEAD mode, as their numbers.
    pub(super) preferred_modes: Vec<(u8, u8)>,
    pub(super) primary_user_id: bool,
    pub(super) revocation: Option<RevocationCode>,
    pub(super) recipients: Vec<Fingerprint>,
    /// Whether an intended recipient has an unknown key version.
    pub(super) unknown_recipient: bool,
    /// The designated revokers of the key.
    pub(super) revokers: Vec<Fingerprint>,
}

impl Statement {
    /// Reads a signature of version 4 or 6. It must have an accepted hash, one date, and no unknown critical subpacket.
    pub(super) fn read(signature: &Signature) -> Result<Self, &'static str> {
        let it = Self::read_any(signature)?;
        let config = signature.config().ok_or("unknown version")?;
        if !algorithms::hash_is_accepted(config.hash_alg) {
            return Err(weak_hash(config.hash_alg));
        }
        let mut critical = config.hashed_subpackets().filter(|it| it.is_critical);
        if critical.any(|it| !is_understood(&it.data)) {
            return Err("unknown critical subpacket");
        }
        Ok(it)
    }

    /// Reads a revocation, which counts even with a weak hash or an unknown critical subpacket.
    pub(super) fn read_any(signature: &Signature) -> Result<Self, &'static str> {
        let config = signature.config().ok_or("unknown version")?;
        if !matches!(
            config.version(),
            SignatureVersion::V4 | SignatureVersion::V6
        ) {
            return Err("version is neither 4 nor 6");
        }
        let mut created = None;
        let mut expires = None;
        let mut it = Self {
            kind: config.typ,
            created: 0,
            expires: None,
            key_lifetime: None,
            flags: None,
            features: None,
            preferred_modes: Vec::new(),
            primary_user_id: false,
            revocation: None,
            recipients: Vec::new(),
            unknown_recipient: false,
            revokers: Vec::new(),
        };
        for subpacket in config.hashed_subpackets() {
            match &subpacket.data {
                SubpacketData::SignatureCreationTime(time) => {
                    let before = created.replace(Seconds::from(time.as_secs()));
                    if before.is_some() {
                        return Err("two creation dates");
                    }
                }
                SubpacketData::SignatureExpirationTime(time) => {
                    keep_shorter(&mut expires, Seconds::from(time.as_secs()));
                }
                SubpacketData::KeyExpirationTime(time) => {
                    keep_shorter(&mut it.key_lifetime, Seconds::from(time.as_secs()));
                }
                SubpacketData::KeyFlags(flags) => it.flags = Some(flags.clone()),
                SubpacketData::Features(features) => it.features = Some(features.clone()),
                SubpacketData::PreferredAeadAlgorithms(pairs) => {
                    let pairs = pairs.iter();
                    it.preferred_modes = pairs.map(|(a, b)| (u8::from(*a), u8::from(*b))).collect();
                }
                SubpacketData::IsPrimary(primary) => it.primary_user_id = *primary,
                SubpacketData::RevocationReason(code, _) => it.revocation = Some(*code),
                SubpacketData::RevocationKey(revoker) => {
                    it.revokers
                        .extend(Fingerprint::from_bytes(&revoker.fingerprint));
                }
                SubpacketData::IntendedRecipientFingerprint(named) => {
                    match Fingerprint::from_rpgp(named) {
                        Some(known) => it.recipients.push(known),
                        None => it.unknown_recipient = true,
                    }
                }
                _ => {}
            }
        }
        it.created = created.ok_or("no creation date")?;
        it.expires = expires
            .filter(|lifetime| *lifetime != 0)
            .map(|lifetime| it.created + lifetime);
        Ok(it)
    }

    /// Returns whether the signature is in force at a time.
    pub(super) fn is_live(&self, now: Seconds) -> bool {
        self.created <= now && self.expires.is_none_or(|end| now < end)
    }

    /// Returns the time from which this revocation counts: its date if the key is only retired, otherwise always, since
    /// the key may have been stolen long before.
    pub(super) fn revokes_from(&self) -> Seconds {
        match self.revocation {
            Some(
                RevocationCode::KeySuperseded
                | RevocationCode::KeyRetired
                | RevocationCode::CertUserIdInvalid,
            ) => self.created,
            _ => 0,
        }
    }
}

/// Keeps the shorter of two lifetimes. Zero is unlimited.
fn keep_shorter(kept: &mut Option<Seconds>, found: Seconds) {
    *kept = Some(match *kept {
        Some(before) if before != 0 && (found == 0 || before < found) => before,
        _ => found,
    });
}

fn weak_hash(hash: HashAlgorithm) -> &'static str {
    match hash {
        HashAlgorithm::Md5 => "weak hash MD5",
        HashAlgorithm::Sha1 => "weak hash SHA-1",
        HashAlgorithm::Ripemd160 => "weak hash RIPEMD-160",
        HashAlgorithm::Sha224 => "weak hash SHA-224",
        _ => "unknown hash",
    }
}

/// Returns whether this crate implements a subpacket, or may ignore it.
fn is_understood(data: &SubpacketData) -> bool {
    !matches!(
        data,
        SubpacketData::Experimental(..)
            | SubpacketData::Notation(_)
            | SubpacketData::Other(..)
            | SubpacketData::RegularExpression(_)
            | SubpacketData::SignatureTarget(..)
    )
}

/// Returns whether a signature names this key, and only this key, as its issuer.
pub(super) fn is_issued_by(signature: &Signature, key: &Fingerprint) -> bool {
    !issuers(signature).is_empty() && names_no_other(signature, key)
}

/// Returns whether a signature names no other key than this one as its issuer.
pub(super) fn names_no_other(signature: &Signature, key: &Fingerprint) -> bool {
    let mut issuers = issuers(signature).into_iter();
    issuers.all(|issuer| issuer.is_some_and(|issuer| issuer.names(key)))
}

/// Returns the issuers that a signature names; `None` for a handle of an unknown kind.
fn issuers(signature: &Signature) -> Vec<Option<KeyHandle>> {
    let ids = signature.issuer_key_id().into_iter().map(|id| {
        let id = id.as_ref().try_into().ok();
        id.map(KeyHandle::KeyId)
    });
    let fingerprints = signature.issuer_fingerprint().into_iter();
    ids.chain(fingerprints.map(|it| Fingerprint::from_rpgp(it).map(KeyHandle::Fingerprint)))
        .collect()
}

/// Returns the creation date of a key.
pub(super) fn key_created(key: &impl KeyDetails) -> Seconds {
    Seconds::from(key.created_at().as_secs())
}
