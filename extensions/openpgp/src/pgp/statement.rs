//! What a signature says, once it is known to be one that we take.
//!
//! Only the hashed area counts: anybody can write into the other one.

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
    fingerprint::{Fingerprint, Handle},
    moment::Seconds,
};

/// The part of a signature that is signed.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    pub(super) kind: SignatureType,
    pub(super) created: Seconds,
    /// When the signature itself expires.
    pub(super) expires: Option<Seconds>,
    /// How long the key lives, counted from its creation; `Some(0)` is for ever.
    pub(super) key_lifetime: Option<Seconds>,
    pub(super) flags: Option<KeyFlags>,
    pub(super) features: Option<Features>,
    /// Pairs of a cipher and a mode, as their numbers.
    pub(super) prefers: Vec<(u8, u8)>,
    pub(super) primary_user_id: bool,
    pub(super) revocation: Option<RevocationCode>,
    pub(super) recipients: Vec<Fingerprint>,
    /// A recipient of a kind that we do not know was named.
    pub(super) strange_recipient: bool,
    /// Whom the holder lets revoke the key.
    pub(super) revokers: Vec<Fingerprint>,
}

impl Statement {
    /// Reads a signature of version 4 or 6 that has a good hash, one date, and nothing that we would have to
    /// understand but do not.
    pub(super) fn read(signature: &Signature) -> Result<Self, &'static str> {
        let it = Self::read_any(signature)?;
        let config = signature.config().ok_or("of an unknown version")?;
        if !algorithms::hash_is_accepted(config.hash_alg) {
            return Err(weak(config.hash_alg));
        }
        let mut critical = config.hashed_subpackets().filter(|it| it.is_critical);
        if critical.any(|it| !is_understood(&it.data)) {
            return Err("says something critical that is not understood");
        }
        Ok(it)
    }

    /// Reads a signature that takes something back: that counts even where it is weak or odd.
    pub(super) fn read_any(signature: &Signature) -> Result<Self, &'static str> {
        let config = signature.config().ok_or("of an unknown version")?;
        if !matches!(
            config.version(),
            SignatureVersion::V4 | SignatureVersion::V6
        ) {
            return Err("of an old version");
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
            prefers: Vec::new(),
            primary_user_id: false,
            revocation: None,
            recipients: Vec::new(),
            strange_recipient: false,
            revokers: Vec::new(),
        };
        for subpacket in config.hashed_subpackets() {
            match &subpacket.data {
                SubpacketData::SignatureCreationTime(time) => {
                    let before = created.replace(Seconds::from(time.as_secs()));
                    if before.is_some() {
                        return Err("with two dates");
                    }
                }
                SubpacketData::SignatureExpirationTime(time) => {
                    earliest(&mut expires, Seconds::from(time.as_secs()));
                }
                SubpacketData::KeyExpirationTime(time) => {
                    earliest(&mut it.key_lifetime, Seconds::from(time.as_secs()));
                }
                SubpacketData::KeyFlags(flags) => it.flags = Some(flags.clone()),
                SubpacketData::Features(features) => it.features = Some(features.clone()),
                SubpacketData::PreferredAeadAlgorithms(pairs) => {
                    let pairs = pairs.iter();
                    it.prefers = pairs.map(|(a, b)| (u8::from(*a), u8::from(*b))).collect();
                }
                SubpacketData::IsPrimary(primary) => it.primary_user_id = *primary,
                SubpacketData::RevocationReason(code, _) => it.revocation = Some(*code),
                SubpacketData::RevocationKey(revoker) => {
                    it.revokers
                        .extend(Fingerprint::from_bytes(&revoker.fingerprint));
                }
                SubpacketData::IntendedRecipientFingerprint(named) => {
                    match Fingerprint::known(named) {
                        Some(known) => it.recipients.push(known),
                        None => it.strange_recipient = true,
                    }
                }
                _ => {}
            }
        }
        it.created = created.ok_or("without a date")?;
        it.expires = expires
            .filter(|lifetime| *lifetime != 0)
            .map(|lifetime| it.created + lifetime);
        Ok(it)
    }

    /// Whether it holds at a time.
    pub(super) fn is_live(&self, now: Seconds) -> bool {
        self.created <= now && self.expires.is_none_or(|end| now < end)
    }

    /// A key that may have been stolen was never good; one that is only retired was, until then.
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

/// Keeps the shorter of two lifetimes, of which zero is the longest.
fn earliest(kept: &mut Option<Seconds>, found: Seconds) {
    *kept = Some(match *kept {
        Some(before) if before != 0 && (found == 0 || before < found) => before,
        _ => found,
    });
}

fn weak(hash: HashAlgorithm) -> &'static str {
    match hash {
        HashAlgorithm::Md5 => "with MD5",
        HashAlgorithm::Sha1 => "with SHA-1",
        HashAlgorithm::Ripemd160 => "with RIPEMD-160",
        HashAlgorithm::Sha224 => "with SHA-224",
        _ => "with an unknown hash",
    }
}

/// Whether we do what a subpacket asks for, or nothing has to be done about it.
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

/// Whether a signature names this key as its issuer, and no other.
pub(super) fn is_issued_by(signature: &Signature, key: &Fingerprint) -> bool {
    !issuers(signature).is_empty() && names_no_other(signature, key)
}

/// Whether a signature names no other key than this as its issuer.
pub(super) fn names_no_other(signature: &Signature, key: &Fingerprint) -> bool {
    let mut issuers = issuers(signature).into_iter();
    issuers.all(|issuer| issuer.is_some_and(|issuer| issuer.names(key)))
}

/// Returns whom a signature names as its issuer; `None` for a name of a kind that we do not know.
fn issuers(signature: &Signature) -> Vec<Option<Handle>> {
    let ids = signature.issuer_key_id().into_iter().map(|id| {
        let id = id.as_ref().try_into().ok();
        id.map(Handle::KeyId)
    });
    let fingerprints = signature.issuer_fingerprint().into_iter();
    ids.chain(fingerprints.map(|it| Fingerprint::known(it).map(Handle::Fingerprint)))
        .collect()
}

/// Returns when a key was made.
pub(super) fn creation(key: &impl KeyDetails) -> Seconds {
    Seconds::from(key.created_at().as_secs())
}
