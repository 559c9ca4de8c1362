//! An organisation vouches for a key.

use std::time::{Duration, SystemTime};

use pgp::{
    packet::{Signature, SignatureType, Subpacket, SubpacketData},
    ser::Serialize,
    types::{Password, Tag},
};

use super::{
    Certificate, Key,
    binding::CERTIFICATIONS,
    certificate::User,
    error::{Invalid, KeyError},
    generate, moment, packets,
    panics::catch_panic,
    statement::{self, Statement},
    validity::Valid,
};

impl Key {
    /// Certifies, with this organisation's key, that a user id is that of a certificate: for a lifetime, of which
    /// 30 to 90 days are usual. Returns the certificate with the certification on it.
    ///
    /// `gpg --quick-sign-key` does the same.
    ///
    /// # Errors
    ///
    /// When this key may not certify, the certificate is not valid, or it does not have the user id.
    pub fn certify(
        &self,
        certificate: &Certificate,
        user_id: &str,
        lifetime: Duration,
    ) -> Result<Certificate, KeyError> {
        let now = SystemTime::now();
        let certifier = self.certifier(now)?;
        let (user, _) = valid_user(certificate, user_id, now)?;
        let seconds = u32::try_from(lifetime.as_secs())
            .ok()
            .filter(|seconds| *seconds != 0)
            .ok_or_else(|| KeyError::malformed("a lifetime is 1 second to 136 years"))?;
        let signed = || -> pgp::errors::Result<Signature> {
            let created = packets::timestamp(moment::seconds(now));
            let mut hashed = generate::issued(certifier, created)?;
            let lifetime = pgp::types::Duration::from_secs(seconds);
            let lifetime = SubpacketData::SignatureExpirationTime(lifetime);
            hashed.push(Subpacket::critical(lifetime)?);
            let config = generate::signature(certifier, SignatureType::CertGeneric, hashed)?;
            let none = Password::empty();
            let key = &certificate.primary;
            config.sign_certification_third_party(certifier, &none, key, Tag::UserId, &user.id)
        };
        let signature = signed().map_err(KeyError::malformed)?;
        with_signature(certificate, user_id, &signature)
    }
}

impl Certificate {
    /// Returns until when an organisation vouches that a user id is this certificate's: until the first of the
    /// certification and the two certificates expires; `None` is without end.
    ///
    /// The user id has to be the same to the byte, and valid on this certificate; the organisation's newest word about it counts, and
    /// has to be a certification that has neither expired nor been revoked, by a primary key that may certify.
    ///
    /// # Errors
    ///
    /// When any of it is not so; the error says what.
    pub fn certified_by(
        &self,
        organisation: &Self,
        user_id: &str,
        now: SystemTime,
    ) -> Result<Option<SystemTime>, Invalid> {
        let uncertified = |reason: &str| Invalid::Uncertified {
            key: self.fingerprint(),
            user_id: user_id.into(),
            by: organisation.fingerprint(),
            reason: reason.into(),
        };
        let certifier = organisation.validate(now)?;
        if !certifier.certifies() {
            return Err(uncertified("its key may not certify"));
        }
        let (user, valid) = valid_user(self, user_id, now)?;
        let words = catch_panic(|| words(self, organisation, user)).unwrap_or_default();
        let seconds = moment::seconds(now);
        let mut words = words.iter().filter(|it| it.created <= seconds);
        match words.next() {
            None => Err(uncertified("there is no such certification")),
            Some(word) if word.kind == SignatureType::CertRevocation => {
                Err(uncertified("the certification is revoked"))
            }
            Some(word) if word.is_live(seconds) => {
                let ends = [
                    word.expires.map(moment::time),
                    certifier.until(),
                    valid.until(),
                ];
                Ok(ends.into_iter().flatten().min())
            }
            Some(_) => Err(uncertified("the certification has expired")),
        }
    }
}

/// A user id that is on the certificate and that its holder has signed.
fn valid_user<'a>(
    certificate: &'a Certificate,
    user_id: &str,
    now: SystemTime,
) -> Result<(&'a User, Valid), Invalid> {
    let valid = certificate.validate(now)?;
    let is_valid = valid.user_ids().iter().any(|it| it == user_id);
    let mut users = certificate.users.iter();
    let user = users.find(|user| is_valid && user.id.id() == user_id.as_bytes());
    user.map(|user| (user, valid))
        .ok_or_else(|| Invalid::UserId {
            key: certificate.fingerprint(),
            user_id: user_id.into(),
        })
}

/// How many signatures are checked of those that claim to be the organisation's.
const MOST_CHECKED: usize = 64;

/// Returns what the organisation's primary key has signed about a user id, newest first; of the same second, what
/// takes back comes first.
fn words(certificate: &Certificate, organisation: &Certificate, user: &User) -> Vec<Statement> {
    let by = organisation.fingerprint();
    let born = statement::creation(&organisation.primary);
    let mut found: Vec<(&Signature, Statement)> = user
        .signatures
        .iter()
        .filter(|it| statement::is_issued_by(it, &by))
        .filter_map(|it| match it.typ()? {
            SignatureType::CertRevocation => Some((it, Statement::read_any(it).ok()?)),
            kind if CERTIFICATIONS.contains(&kind) => Some((it, Statement::read(it).ok()?)),
            _ => None,
        })
        .filter(|(_, word)| word.created >= born)
        .collect();
    found.sort_by_key(|(_, word)| {
        let takes_back = word.kind == SignatureType::CertRevocation;
        std::cmp::Reverse((word.created, takes_back))
    });
    found.truncate(MOST_CHECKED);
    found.retain(|(signature, _)| {
        let (signee, signer) = (&certificate.primary, &organisation.primary);
        signature
            .verify_third_party_certification(signee, signer, Tag::UserId, &user.id)
            .is_ok()
    });
    found.into_iter().map(|(_, word)| word).collect()
}

/// Returns the certificate with one more signature behind a user id.
fn with_signature(
    certificate: &Certificate,
    user_id: &str,
    signature: &Signature,
) -> Result<Certificate, KeyError> {
    let bytes = certificate.to_bytes();
    let scanned = packets::scan(&bytes, usize::MAX).map_err(KeyError::malformed)?;
    let signature = signature.to_bytes().map_err(KeyError::malformed)?;
    let mut out = Vec::new();
    for packet in &scanned {
        packets::append(&mut out, packet.tag, &packet.body);
        if packet.tag == Tag::UserId && *packet.body == *user_id.as_bytes() {
            packets::append(&mut out, Tag::Signature, &signature);
        }
    }
    Certificate::from_bytes(&out)
}
