//! Which signatures on a certificate hold, whatever the time is.
//!
//! Each is looked at by itself: what others have signed about a certificate neither helps it nor hurts it. This is
//! all the mathematics that a certificate costs, and it is done once.

use std::cell::Cell;

use pgp::{
    packet::{Signature, SignatureType},
    types::Tag,
};

use super::{
    certificate::{Certificate, Subkey, User},
    moment::Seconds,
    statement::{self, Statement},
};

/// The holder's own signatures that hold, newest first.
#[derive(Debug, Default)]
pub(super) struct Bindings {
    /// On the primary key: what it says about itself.
    pub(super) direct: Vec<Statement>,
    pub(super) revocations: Vec<Statement>,
    /// For each user id of the certificate.
    pub(super) users: Vec<Bound>,
    /// For each subkey of the certificate.
    pub(super) subkeys: Vec<Bound>,
    /// How many signatures that took.
    #[cfg(test)]
    pub(super) checked: usize,
}

/// What binds a user id or a subkey, and what takes it back.
#[derive(Debug, Default)]
pub(super) struct Bound {
    pub(super) bindings: Vec<Binding>,
    pub(super) revocations: Vec<Statement>,
}

#[derive(Debug)]
pub(super) struct Binding {
    pub(super) statement: Statement,
    /// The subkey's own consent, without which it may not sign.
    pub(super) back: Option<Statement>,
}

/// How many signatures of a certificate are checked: each costs 50 µs and more, and whoever presents one may have put any
/// number of false ones there.
const MOST_CHECKED: usize = 512;

/// How many of them about the same thing: a holder renews a key a few times, not more often.
const MOST_CHECKED_OF_ONE: usize = 64;

/// What of it is left.
struct Budget(Cell<usize>);

impl Budget {
    fn spend(&self) -> bool {
        let left = self.0.get();
        self.0.set(left.saturating_sub(1));
        left > 0
    }
}

impl Bindings {
    /// Checks what is said about the key, its user ids and its subkeys: what takes back before what gives, so that when
    /// there is too much to check, it is something good that is missed.
    pub(super) fn of(certificate: &Certificate) -> Self {
        let budget = Budget(Cell::new(MOST_CHECKED));
        let is_right = |signature: &Signature| signature.verify_key(&certificate.primary).is_ok();
        let check = Check {
            certificate,
            signatures: &certificate.signatures,
            budget: &budget,
            is_right: &is_right,
        };
        let mut revocations = check.revocations(SignatureType::KeyRevocation);
        let direct = check.own(&[SignatureType::Key]).into_iter();
        let subkeys = certificate.subkeys.iter();
        let direct: Vec<_> = direct.map(|(_, statement)| statement).collect();
        let users = certificate.users.iter();
        let users: Vec<_> = users
            .map(|user| bound_user(certificate, user, &budget))
            .collect();
        revocations.extend(by_others(certificate, &direct, &users));
        Self {
            revocations,
            direct,
            users,
            subkeys: subkeys
                .map(|key| bound_subkey(certificate, key, &budget))
                .collect(),
            #[cfg(test)]
            checked: MOST_CHECKED - budget.0.get(),
        }
    }

    /// Returns when the first of the holder's statements about the key was made.
    pub(super) fn first_date(&self) -> Option<Seconds> {
        let users = self.users.iter().flat_map(|it| &it.bindings);
        let dates = users.map(|it| it.statement.created);
        dates.chain(self.direct.iter().map(|it| it.created)).min()
    }
}

fn bound_user(certificate: &Certificate, user: &User, budget: &Budget) -> Bound {
    let key = &certificate.primary;
    let is_right = |signature: &Signature| {
        let verified = signature.verify_certification(key, Tag::UserId, &user.id);
        verified.is_ok()
    };
    let check = Check {
        certificate,
        signatures: &user.signatures,
        budget,
        is_right: &is_right,
    };
    let revocations = check.revocations(SignatureType::CertRevocation);
    let bindings = check.own(&CERTIFICATIONS).into_iter();
    let bindings = bindings.map(|(_, statement)| Binding {
        statement,
        back: None,
    });
    Bound {
        bindings: bindings.collect(),
        revocations,
    }
}

fn bound_subkey(certificate: &Certificate, subkey: &Subkey, budget: &Budget) -> Bound {
    let key = &certificate.primary;
    let is_right = |signature: &Signature| {
        let verified = signature.verify_subkey_binding(key, &subkey.key);
        verified.is_ok()
    };
    let check = Check {
        certificate,
        signatures: &subkey.signatures,
        budget,
        is_right: &is_right,
    };
    let revocations = check.revocations(SignatureType::SubkeyRevocation);
    let bindings = check.own(&[SignatureType::SubkeyBinding]).into_iter();
    let bindings = bindings.map(|(signature, statement)| Binding {
        statement,
        back: back(certificate, subkey, signature, budget),
    });
    Bound {
        bindings: bindings.collect(),
        revocations,
    }
}

/// Signatures that certify a user id; which of the four makes no difference.
pub(super) const CERTIFICATIONS: [SignatureType; 4] = [
    SignatureType::CertGeneric,
    SignatureType::CertPersona,
    SignatureType::CertCasual,
    SignatureType::CertPositive,
];

/// How the signatures on one thing are looked at.
struct Check<'a> {
    certificate: &'a Certificate,
    signatures: &'a [Signature],
    budget: &'a Budget,
    /// Whether the primary key has made a signature: the mathematics.
    is_right: &'a dyn Fn(&Signature) -> bool,
}

impl<'a> Check<'a> {
    /// Returns what takes the thing back, and holds. Where there is too much of it to check, what is left counts
    /// as it stands: whoever puts false ones there must not hide a true one.
    fn revocations(&self, kind: SignatureType) -> Vec<Statement> {
        let key = self.certificate.fingerprint();
        let candidates = self.signatures.iter();
        let mut found: Vec<_> = candidates
            .filter(|it| it.typ() == Some(kind))
            .filter_map(|it| Some((it, Statement::read_any(it).ok()?)))
            .collect();
        let mut unchecked = found.split_off(found.len().min(MOST_CHECKED_OF_ONE));
        unchecked.retain(|(signature, _)| statement::names_no_other(signature, &key));
        found.retain(|(signature, _)| !self.budget.spend() || (self.is_right)(signature));
        let found = found.into_iter().chain(unchecked);
        found.map(|(_, statement)| statement).collect()
    }

    /// Returns the signatures of those kinds that the primary key has made and that hold, newest first.
    fn own(&self, kinds: &[SignatureType]) -> Vec<(&'a Signature, Statement)> {
        let key = self.certificate.fingerprint();
        let born = statement::creation(&self.certificate.primary);
        let candidates = self.signatures.iter();
        let mut found: Vec<_> = candidates
            .filter(|it| it.typ().is_some_and(|kind| kinds.contains(&kind)))
            .filter(|it| statement::is_issued_by(it, &key))
            .filter_map(|it| Some((it, Statement::read(it).ok()?)))
            .filter(|(_, statement)| statement.created >= born)
            .collect();
        // Newest first, so that the ones that count are checked whatever else is there.
        found.sort_by_key(|(_, statement)| std::cmp::Reverse(statement.created));
        found.truncate(MOST_CHECKED_OF_ONE);
        found.retain(|(signature, _)| self.budget.spend() && (self.is_right)(signature));
        found
    }
}

/// Returns the revocations by those whom the holder lets revoke the key. Their keys are not at hand, so nothing is checked: nobody
/// gains by a false one but who could damage the certificate anyway, and a true one must not be missed.
fn by_others(certificate: &Certificate, direct: &[Statement], users: &[Bound]) -> Vec<Statement> {
    let with_users = users.iter().flat_map(|user| &user.bindings);
    let own = direct.iter().chain(with_users.map(|it| &it.statement));
    let revokers: Vec<_> = own.flat_map(|it| &it.revokers).collect();
    let is_theirs = |it: &&Signature| {
        let mut revokers = revokers.iter();
        it.typ() == Some(SignatureType::KeyRevocation)
            && revokers.any(|revoker| statement::is_issued_by(it, revoker))
    };
    let theirs = certificate.signatures.iter().filter(is_theirs);
    theirs
        .filter_map(|it| Statement::read_any(it).ok())
        .take(MOST_CHECKED_OF_ONE)
        .collect()
}

/// Returns the consent of a subkey to be one of this certificate.
fn back(
    certificate: &Certificate,
    subkey: &Subkey,
    binding: &Signature,
    budget: &Budget,
) -> Option<Statement> {
    let back = binding.embedded_signature()?;
    let statement = Statement::read(back).ok()?;
    let holds = statement::names_no_other(back, &subkey.fingerprint)
        && statement.created >= statement::creation(&subkey.key)
        && budget.spend()
        && back
            .verify_primary_key_binding(&subkey.key, &certificate.primary)
            .is_ok();
    holds.then_some(statement)
}
