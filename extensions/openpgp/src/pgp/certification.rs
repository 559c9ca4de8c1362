//! Certification: an organisation signs a user id of another certificate.

use std::time::{Duration, SystemTime};

use pgp::{
    packet::{Signature, SignatureType, Subpacket, SubpacketData},
    ser::Serialize,
    types::{Password, Tag},
};

use super::{
    Certificate, Key,
    binding::CERTIFICATIONS,
    components::User,
    error::{Invalid, KeyError},
    generate, packets,
    panics::catch_panic,
    statement::{self, Statement},
    unix_time,
    validity::Valid,
};

impl Key {
    /// Certifies a user id of a certificate with this key, the organisation's. Returns the certificate with the new
    /// certification.
    ///
    /// The certification expires after `lifetime`, usually 30 to 90 days. `gpg --quick-sign-key` does the same.
    ///
    /// # Errors
    ///
    /// When this key may not certify, the certificate is not valid, the user id is not on it, or `lifetime` is shorter
    /// than 1 second or longer than 136 years.
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
            .ok_or_else(|| KeyError::malformed("lifetime is not between 1 second and 136 years"))?;
        let signed = || -> pgp::errors::Result<Signature> {
            let created = packets::timestamp(unix_time::seconds(now));
            let mut hashed = generate::issuer_subpackets(certifier, created)?;
            let lifetime = pgp::types::Duration::from_secs(seconds);
            let lifetime = SubpacketData::SignatureExpirationTime(lifetime);
            hashed.push(Subpacket::critical(lifetime)?);
            let config = generate::signature_config(certifier, SignatureType::CertGeneric, hashed)?;
            let none = Password::empty();
            let key = &certificate.components.primary;
            config.sign_certification_third_party(certifier, &none, key, Tag::UserId, &user.id)
        };
        let signature = signed().map_err(KeyError::malformed)?;
        with_signature(certificate, user_id, &signature)
    }
}

impl Certificate {
    /// Checks that an organisation certifies a user id of this certificate. Returns the time at which the certification
    /// or one of the two certificates expires; `None` if none does.
    ///
    /// The user id must be equal byte for byte, and valid on this certificate. The organisation's newest signature on
    /// it must be a certification in force, by a primary key that may certify.
    ///
    /// # Errors
    ///
    /// When one of these conditions does not hold.
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
            return Err(uncertified("the organisation's key may not certify"));
        }
        let (user, valid) = valid_user(self, user_id, now)?;
        let statements = catch_panic(|| verified_statements(self, organisation, user));
        let statements = statements.unwrap_or_default();
        let seconds = unix_time::seconds(now);
        let mut statements = statements.iter().filter(|it| it.created <= seconds);
        match statements.next() {
            None => Err(uncertified("no such certification")),
            Some(newest) if newest.kind == SignatureType::CertRevocation => {
                Err(uncertified("the certification is revoked"))
            }
            Some(newest) if newest.is_live(seconds) => {
                let ends = [
                    newest.expires.map(unix_time::time),
                    certifier.until(),
                    valid.until(),
                ];
                Ok(ends.into_iter().flatten().min())
            }
            Some(_) => Err(uncertified("the certification has expired")),
        }
    }
}

/// Returns a user id that has a valid self-signature.
fn valid_user<'a>(
    certificate: &'a Certificate,
    user_id: &str,
    now: SystemTime,
) -> Result<(&'a User, Valid), Invalid> {
    let valid = certificate.validate(now)?;
    let is_valid = valid.user_ids().iter().any(|it| it == user_id);
    let mut users = certificate.components.users.iter();
    let user = users.find(|user| is_valid && user.id.id() == user_id.as_bytes());
    user.map(|user| (user, valid))
        .ok_or_else(|| Invalid::UserId {
            key: certificate.fingerprint(),
            user_id: user_id.into(),
        })
}

/// The maximum number of signatures by the organisation that are verified.
const MAX_CHECKED: usize = 64;

/// Returns the verified certifications and revocations of a user id by the organisation's primary key, newest first.
/// Within one second, revocations come first.
fn verified_statements(
    certificate: &Certificate,
    organisation: &Certificate,
    user: &User,
) -> Vec<Statement> {
    let by = organisation.fingerprint();
    let (signee, signer) = (
        &certificate.components.primary,
        &organisation.components.primary,
    );
    let key_created = statement::key_created(signer);
    let mut found: Vec<(&Signature, Statement)> = user
        .signatures
        .iter()
        .filter(|it| statement::is_issued_by(it, &by))
        .filter_map(|it| match it.typ()? {
            SignatureType::CertRevocation => Some((it, Statement::read_any(it).ok()?)),
            kind if CERTIFICATIONS.contains(&kind) => Some((it, Statement::read(it).ok()?)),
            _ => None,
        })
        .filter(|(_, statement)| statement.created >= key_created)
        .collect();
    found.sort_by_key(|(_, statement)| {
        let is_revocation = statement.kind == SignatureType::CertRevocation;
        std::cmp::Reverse((statement.created, is_revocation))
    });
    found.truncate(MAX_CHECKED);
    found.retain(|(signature, _)| {
        signature
            .verify_third_party_certification(signee, signer, Tag::UserId, &user.id)
            .is_ok()
    });
    found.into_iter().map(|(_, statement)| statement).collect()
}

/// Returns the certificate with one more signature on a user id.
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
