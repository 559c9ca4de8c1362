//! The keys and user ids of a certificate, each with the signatures about it.

use pgp::{
    packet::{PublicKey, PublicSubkey, Signature, UserId},
    types::Tag,
};

use super::{Fingerprint, error::KeyError, packets::RawPacket};

/// The parsed packets of a certificate. No signature is verified yet.
pub(super) struct Components {
    pub(super) fingerprint: Fingerprint,
    pub(super) primary: PublicKey,
    /// Direct key signatures and key revocations.
    pub(super) signatures: Vec<Signature>,
    pub(super) users: Vec<User>,
    pub(super) subkeys: Vec<Subkey>,
}

pub(super) struct User {
    pub(super) id: UserId,
    pub(super) signatures: Vec<Signature>,
}

pub(super) struct Subkey {
    pub(super) key: PublicSubkey,
    pub(super) fingerprint: Fingerprint,
    pub(super) signatures: Vec<Signature>,
}

impl Components {
    /// Parses the packets of one certificate, which begin with its primary key. Packets of unknown types are ignored.
    pub(super) fn parse(packets: &[&RawPacket<'_>]) -> Result<Self, KeyError> {
        let (first, rest) = packets
            .split_first()
            .ok_or_else(|| KeyError::malformed("no packets"))?;
        match first.tag {
            Tag::PublicKey => {}
            Tag::SecretKey => return Err(secret_key()),
            _ => return Err(KeyError::malformed("no public key at the start")),
        }
        let primary = PublicKey::try_from_reader(first.header(), &first.body[..])
            .map_err(KeyError::malformed)?;
        let fingerprint = Fingerprint::of(&primary)
            .ok_or_else(|| KeyError::malformed("key version is neither 4 nor 6"))?;
        let mut components = Self {
            fingerprint,
            primary,
            signatures: Vec::new(),
            users: Vec::new(),
            subkeys: Vec::new(),
        };
        let mut target = SignatureTarget::PrimaryKey;
        for packet in rest {
            components.add(packet, &mut target)?;
        }
        Ok(components)
    }

    fn add(
        &mut self,
        packet: &RawPacket<'_>,
        target: &mut SignatureTarget,
    ) -> Result<(), KeyError> {
        let header = packet.header();
        let body = &packet.body[..];
        match packet.tag {
            Tag::Signature => {
                let signatures = match target {
                    SignatureTarget::PrimaryKey => &mut self.signatures,
                    SignatureTarget::User(index) => &mut self.users[*index].signatures,
                    SignatureTarget::Subkey(index) => &mut self.subkeys[*index].signatures,
                    SignatureTarget::Unknown => return Ok(()),
                };
                signatures.extend(Signature::try_from_reader(header, body).ok());
            }
            Tag::UserId => {
                let id = UserId::try_from_reader(header, body).map_err(KeyError::malformed)?;
                self.users.push(User {
                    id,
                    signatures: Vec::new(),
                });
                *target = SignatureTarget::User(self.users.len() - 1);
            }
            Tag::PublicSubkey => {
                *target = SignatureTarget::Unknown;
                if let Ok(key) = PublicSubkey::try_from_reader(header, body)
                    && let Some(fingerprint) = Fingerprint::of(&key)
                {
                    self.subkeys.push(Subkey {
                        key,
                        fingerprint,
                        signatures: Vec::new(),
                    });
                    *target = SignatureTarget::Subkey(self.subkeys.len() - 1);
                }
            }
            Tag::SecretKey | Tag::SecretSubkey => return Err(secret_key()),
            _ => *target = SignatureTarget::Unknown,
        }
        Ok(())
    }
}

/// The component that the next signature packets belong to.
enum SignatureTarget {
    PrimaryKey,
    User(usize),
    Subkey(usize),
    /// A packet of an unknown type.
    Unknown,
}

fn secret_key() -> KeyError {
    KeyError::malformed("a secret key instead of a certificate: use gpg --export")
}
