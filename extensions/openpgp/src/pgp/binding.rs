//! Verifies the signatures that the holder of a certificate made on it. The result does not depend on the time.
//!
//! Each signature is checked on its own, so signatures by others neither help nor harm. A certificate pays for
//! public-key cryptography here, once.

use std::cell::Cell;

use pgp::{
    packet::{Signature, SignatureType},
    types::Tag,
};

use super::{
    components::{Components, Subkey, User},
    statement::{self, Statement},
    unix_time::Seconds,
};

/// The verified signatures of the holder, newest first.
#[derive(Debug, Default)]
pub(super) struct Bindings {
    /// Direct key signatures.
    pub(super) direct: Vec<Statement>,
    /// Revocations of the primary key.
    pub(super) revocations: Vec<Statement>,
    /// For each user id of the certificate.
    pub(super) users: Vec<ComponentSignatures>,
    /// For each subkey of the certificate.
    pub(super) subkeys: Vec<ComponentSignatures>,
    /// The number of verified signatures.
    #[cfg(test)]
    pub(super) checked: usize,
}

/// The verified signatures on a user id or a subkey.
#[derive(Debug, Default)]
pub(super) struct ComponentSignatures {
    pub(super) bindings: Vec<Binding>,
    pub(super) revocations: Vec<Statement>,
}

#[derive(Debug)]
pub(super) struct Binding {
    pub(super) statement: Statement,
    /// The primary key binding of a subkey ("back signature"), without which the subkey may not sign.
    pub(super) back_signature: Option<Statement>,
}

/// The maximum number of signatures that are verified. Each takes 50 µs or more, and anybody can add false ones.
const MAX_CHECKED: usize = 512;

/// The maximum number of them on one component. A holder renews a key a few times.
const MAX_CHECKED_OF_ONE: usize = 64;

/// The number of signatures that may still be verified.
struct Budget(Cell<usize>);

impl Budget {
    fn spend(&self) -> bool {
        let left = self.0.get();
        self.0.set(left.saturating_sub(1));
        left > 0
    }
}

impl Bindings {
    /// Verifies the signatures on the primary key, the user ids and the subkeys. Revocations come first: when the
    /// budget runs out, bindings are lost rather than revocations.
    pub(super) fn of(components: &Components) -> Self {
        let budget = Budget(Cell::new(MAX_CHECKED));
        let verifies = |signature: &Signature| signature.verify_key(&components.primary).is_ok();
        let check = Check {
            components,
            signatures: &components.signatures,
            budget: &budget,
            verifies: &verifies,
        };
        let mut revocations = check.revocations(SignatureType::KeyRevocation);
        let direct = check.self_signatures(&[SignatureType::Key]).into_iter();
        let direct: Vec<_> = direct.map(|(_, statement)| statement).collect();
        let users = components.users.iter();
        let users: Vec<_> = users
            .map(|user| user_signatures(components, user, &budget))
            .collect();
        revocations.extend(designated_revocations(components, &direct, &users));
        let subkeys = components.subkeys.iter();
        Self {
            revocations,
            direct,
            users,
            subkeys: subkeys
                .map(|subkey| subkey_signatures(components, subkey, &budget))
                .collect(),
            #[cfg(test)]
            checked: MAX_CHECKED - budget.0.get(),
        }
    }

    /// Returns the date of the oldest self-signature on the primary key or a user id.
    pub(super) fn first_date(&self) -> Option<Seconds> {
        let users = self.users.iter().flat_map(|user| &user.bindings);
        let dates = users.map(|binding| binding.statement.created);
        let direct = self.direct.iter().map(|statement| statement.created);
        dates.chain(direct).min()
    }
}

fn user_signatures(components: &Components, user: &User, budget: &Budget) -> ComponentSignatures {
    let key = &components.primary;
    let verifies = |signature: &Signature| {
        let verified = signature.verify_certification(key, Tag::UserId, &user.id);
        verified.is_ok()
    };
    let check = Check {
        components,
        signatures: &user.signatures,
        budget,
        verifies: &verifies,
    };
    let revocations = check.revocations(SignatureType::CertRevocation);
    let bindings = check.self_signatures(&CERTIFICATIONS).into_iter();
    let bindings = bindings.map(|(_, statement)| Binding {
        statement,
        back_signature: None,
    });
    ComponentSignatures {
        bindings: bindings.collect(),
        revocations,
    }
}

fn subkey_signatures(
    components: &Components,
    subkey: &Subkey,
    budget: &Budget,
) -> ComponentSignatures {
    let key = &components.primary;
    let verifies = |signature: &Signature| {
        let verified = signature.verify_subkey_binding(key, &subkey.key);
        verified.is_ok()
    };
    let check = Check {
        components,
        signatures: &subkey.signatures,
        budget,
        verifies: &verifies,
    };
    let revocations = check.revocations(SignatureType::SubkeyRevocation);
    let bindings = check.self_signatures(&[SignatureType::SubkeyBinding]);
    let bindings = bindings.into_iter().map(|(signature, statement)| Binding {
        statement,
        back_signature: back_signature(components, subkey, signature, budget),
    });
    ComponentSignatures {
        bindings: bindings.collect(),
        revocations,
    }
}

/// The signature types that certify a user id. They are treated alike.
pub(super) const CERTIFICATIONS: [SignatureType; 4] = [
    SignatureType::CertGeneric,
    SignatureType::CertPersona,
    SignatureType::CertCasual,
    SignatureType::CertPositive,
];

/// Verifies the signatures on one component.
struct Check<'a> {
    components: &'a Components,
    signatures: &'a [Signature],
    budget: &'a Budget,
    /// Returns whether the primary key made a signature on this component.
    verifies: &'a dyn Fn(&Signature) -> bool,
}

impl<'a> Check<'a> {
    /// Returns the revocations of this type that the primary key made. Beyond the budget, revocations count without
    /// verification: otherwise false ones could hide a true one.
    fn revocations(&self, kind: SignatureType) -> Vec<Statement> {
        let key = self.components.fingerprint;
        let candidates = self.signatures.iter();
        let mut found: Vec<_> = candidates
            .filter(|signature| signature.typ() == Some(kind))
            .filter_map(|signature| Some((signature, Statement::read_any(signature).ok()?)))
            .collect();
        let mut unchecked = found.split_off(found.len().min(MAX_CHECKED_OF_ONE));
        unchecked.retain(|(signature, _)| statement::names_no_other(signature, &key));
        found.retain(|(signature, _)| !self.budget.spend() || (self.verifies)(signature));
        let found = found.into_iter().chain(unchecked);
        found.map(|(_, statement)| statement).collect()
    }

    /// Returns the verified signatures of these types that the primary key made, newest first.
    fn self_signatures(&self, kinds: &[SignatureType]) -> Vec<(&'a Signature, Statement)> {
        let key = self.components.fingerprint;
        let key_created = statement::key_created(&self.components.primary);
        let candidates = self.signatures.iter();
        let mut found: Vec<_> = candidates
            .filter(|signature| signature.typ().is_some_and(|kind| kinds.contains(&kind)))
            .filter(|signature| statement::is_issued_by(signature, &key))
            .filter_map(|signature| Some((signature, Statement::read(signature).ok()?)))
            .filter(|(_, statement)| statement.created >= key_created)
            .collect();
        // Newest first, so that the signatures in force are verified, however many others there are.
        found.sort_by_key(|(_, statement)| std::cmp::Reverse(statement.created));
        found.truncate(MAX_CHECKED_OF_ONE);
        found.retain(|(signature, _)| self.budget.spend() && (self.verifies)(signature));
        found
    }
}

/// Returns the revocations by the holder's designated revokers. They are not verified, since the revokers' keys are not
/// at hand. A true revocation must count; a false one only harms a certificate that its author could damage anyway.
fn designated_revocations(
    components: &Components,
    direct: &[Statement],
    users: &[ComponentSignatures],
) -> Vec<Statement> {
    let on_users = users.iter().flat_map(|user| &user.bindings);
    let own = direct
        .iter()
        .chain(on_users.map(|binding| &binding.statement));
    let revokers: Vec<_> = own.flat_map(|statement| &statement.revokers).collect();
    let is_by_revoker = |signature: &&Signature| {
        let mut revokers = revokers.iter();
        signature.typ() == Some(SignatureType::KeyRevocation)
            && revokers.any(|revoker| statement::is_issued_by(signature, revoker))
    };
    let revocations = components.signatures.iter().filter(is_by_revoker);
    revocations
        .filter_map(|signature| Statement::read_any(signature).ok())
        .take(MAX_CHECKED_OF_ONE)
        .collect()
}

/// Returns the verified back signature in a subkey binding: the subkey agrees to belong to this certificate.
fn back_signature(
    components: &Components,
    subkey: &Subkey,
    binding: &Signature,
    budget: &Budget,
) -> Option<Statement> {
    let embedded = binding.embedded_signature()?;
    let statement = Statement::read(embedded).ok()?;
    let holds = statement::names_no_other(embedded, &subkey.fingerprint)
        && statement.created >= statement::key_created(&subkey.key)
        && budget.spend()
        && embedded
            .verify_primary_key_binding(&subkey.key, &components.primary)
            .is_ok();
    holds.then_some(statement)
}
